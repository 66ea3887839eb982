//! Every format against references that are whole, that lack everything, and that attack.

use super::*;
use expect_test::{Expect, expect};

#[track_caller]
fn check(reference: &Reference, style: Style, expect: &Expect) {
    expect.assert_eq(&reference.cite(style).replace('\r', ""));
}

/// The sample of the standard.
fn whole() -> Reference {
    Reference {
        key: "k3x9".into(),
        authors: vec!["丁文详".into()],
        title: Some("数字革命与竞争国际化".into()),
        paper: Some("中国青年报".into()),
        date: Some("2000-11-20".into()),
        page: Some("15".into()),
        online: None,
    }
}

/// What the seeds give: neither a date nor a page.
fn seed() -> Reference {
    Reference {
        authors: vec!["周美玉".into()],
        title: Some("昌平区庆“五一”表彰大会展示劳动者风采".into()),
        paper: Some("劳动午报".into()),
        date: None,
        page: None,
        ..whole()
    }
}

#[test]
fn the_standards_own_sample() {
    check(
        &whole(),
        Style::Gbt2025,
        &expect!["丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）."],
    );
    check(&whole(), Style::Gbt2015, &expect!["丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15)."]);
}

#[test]
fn what_is_missing_is_printed_as_missing() {
    check(
        &seed(),
        Style::Gbt2025,
        &expect!["周美玉. 昌平区庆“五一”表彰大会展示劳动者风采[N]. 劳动午报，[日期不详]（[版次不详]）."],
    );
    check(&Reference::default(), Style::Gbt2015, &expect!["[无题][N]. [报名不详], [日期不详]([版次不详])."]);
    assert_eq!(seed().missing(), [Missing::Date, Missing::Page]);
    assert_eq!(whole().missing(), []);
}

#[test]
fn an_address_makes_it_online() {
    let online = Online { address: "https://example.org/#/a/k3x9".into(), visited: "2026-11-21".into() };
    let reference = Reference { online: Some(online), ..whole() };
    check(
        &reference,
        Style::Gbt2025,
        &expect![
            "丁文详. 数字革命与竞争国际化[N/OL]. 中国青年报，2000-11-20（15）[2026-11-21]. https://example.org/#/a/k3x9."
        ],
    );
    check(
        &reference,
        Style::Ris,
        &expect![[r#"
        TY  - NEWS
        AU  - 丁文详
        TI  - 数字革命与竞争国际化
        T2  - 中国青年报
        DA  - 2000/11/20
        PY  - 2000
        SP  - 15
        UR  - https://example.org/#/a/k3x9
        Y2  - 2026/11/21
        LA  - zh-CN
        ER  - "#]],
    );
}

#[test]
fn more_than_three_authors_are_three_and_others() {
    let four = ["陈曦", "刘欣欣", "宗晓畅", "张晶"].map(String::from).to_vec();
    let three = Reference { authors: four[..3].to_vec(), ..whole() };
    assert!(three.cite(Style::Gbt2025).starts_with("陈曦, 刘欣欣, 宗晓畅. "));
    let four = Reference { authors: four, ..whole() };
    assert!(four.cite(Style::Gbt2025).starts_with("陈曦, 刘欣欣, 宗晓畅, 等. "));
    assert!(four.cite(Style::Bibtex).contains("{宗晓畅} and {张晶}"));
}

#[test]
fn bibtex() {
    check(
        &whole(),
        Style::Bibtex,
        &expect![[r#"
        @article{k3x9,
          author = {{丁文详}},
          title = {{数字革命与竞争国际化}},
          journal = {中国青年报},
          date = {2000-11-20},
          year = {2000},
          pages = {15},
          entrysubtype = {newspaper},
          langid = {chinese},
        }"#]],
    );
}

#[test]
fn csl_json_leaves_out_what_is_missing() {
    check(
        &seed(),
        Style::CslJson,
        &expect![[r#"
        [
          {
            "id": "k3x9",
            "type": "article-newspaper",
            "title": "昌平区庆“五一”表彰大会展示劳动者风采",
            "author": [{ "literal": "周美玉" }],
            "container-title": "劳动午报",
            "language": "zh-CN"
          }
        ]"#]],
    );
}

#[test]
fn hostile_headlines_stay_inside_their_fields() {
    let title = "a\"b\\c}\n%&_{ER  - \u{2028}";
    let reference = Reference { title: Some(title.into()), ..whole() };
    let json: serde_json::Value = serde_json::from_str(&reference.cite(Style::CslJson)).unwrap();
    assert_eq!(json[0]["title"], title);
    assert_eq!(json[0]["issued"]["date-parts"][0][1], 11);
    assert_eq!(reference.cite(Style::Ris).matches("\r\nER  - ").count(), 1);
    let bibtex = reference.cite(Style::Bibtex);
    assert!(bibtex.contains(r#"title = {{a"b\textbackslash{}c\} \%\&\_\{ER"#), "{bibtex}");
}
