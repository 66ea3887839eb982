//! What is written is what is read.

use super::*;
use corpus::{Article, Corpus};
use std::path::PathBuf;

fn seeds() -> Corpus {
    let seeds = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds"));
    extract::corpus(&intake::read(&[seeds]).sources())
}

#[track_caller]
fn check(corpus: &Corpus) {
    let site = Site { title: Some("剪报".into()), description: None };
    let json = write(corpus, &site).unwrap();
    let (read_corpus, read_site) = read(&json).unwrap();
    assert_eq!(read_corpus, *corpus);
    assert_eq!(read_site, site);
}

#[test]
fn the_seeds_come_back_whole() {
    let seeds = seeds();
    assert!(!seeds.articles.is_empty());
    check(&seeds);
}

#[test]
fn an_empty_corpus_comes_back() {
    check(&Corpus::default());
}

#[test]
fn every_kind_and_role_and_remark_comes_back() {
    let mut corpus = seeds();
    let template: Article = corpus.articles[0].clone();
    for kind in KINDS {
        corpus.articles.push(Article { kind, ..template.clone() });
    }
    for kind in REMARKS {
        let remark = corpus::Diagnostic { kind, message: "“照排”\\".into(), spans: Vec::new() };
        corpus.articles[0].diagnostics.push(remark);
    }
    for kind in FURNITURE {
        let furniture = corpus::Furniture { kind, text: String::new(), spans: vec![corpus::Span::new(3, 9)] };
        corpus.pages[0].furniture.push(furniture);
    }
    check(&corpus);
}

#[test]
fn another_versions_json_is_not_read() {
    for json in ["", "null", "[]", r#"["jianbao-embedded/0",[],[],[]]"#, r#"{"format":"jianbao-corpus/1"}"#] {
        assert_eq!(read(json), None);
    }
}

#[test]
fn what_is_cut_off_is_not_read() {
    let json = write(&seeds(), &Site::default()).unwrap();
    for end in [json.len() - 1, json.len() / 2, json.len() / 20, 40, 25] {
        let end = (0..=end).rev().find(|&end| json.is_char_boundary(end)).unwrap();
        assert_eq!(read(&json[..end]), None, "{end} of {}", json.len());
    }
    // The white space that 打包所选 leaves behind what it writes.
    assert!(read(&(json + "    ")).is_some());
}
