//! What `search` promises, against brute force on the words of the seeds.
//!
//! The brute force knows nothing of the index: it folds with `search::folded`, compares strings, and
//! finds marks by trying every stretch of the printed text. The index must find the same articles,
//! not one more and not one less, and put every mark on the same bytes.

mod by_hand;
mod facets;
mod shelf;

use by_hand::{folded_texts, marks_by_hand, matches_by_hand};
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};
use search::document::{Certainty, Date, Facts};
use search::query::{Field, Query};
use search::{DocId, Document, Facet, Filter, Index, Place, SearchParams, Snippet, Sort, folded};
use shelf::shelf;
use std::collections::BTreeSet;

fn found(params: &SearchParams) -> BTreeSet<u32> {
    shelf().index.matching(params).into_iter().map(|doc| doc.0).collect()
}

fn check(query: &Query) -> Result<(), TestCaseError> {
    let shelf = shelf();
    let params = SearchParams::query(query.to_string());
    let by_hand: BTreeSet<u32> = shelf
        .articles
        .iter()
        .zip(0..)
        .filter(|(article, _)| matches_by_hand(query, article, None))
        .map(|(_, doc)| doc)
        .collect();
    prop_assert_eq!(found(&params), by_hand.clone(), "{}", query);
    let answer = shelf.index.search(&params, 20);
    prop_assert_eq!(answer.total, by_hand.len());
    prop_assert_eq!(answer.hits.len(), by_hand.len().min(20));
    // The first ones are the first of all: nothing is passed over that belongs among them.
    let docs: Vec<DocId> = answer.hits.iter().map(|hit| hit.doc).collect();
    prop_assert_eq!(&docs, &shelf.index.matching(&params)[..docs.len()], "{}", query);
    for hit in &answer.hits {
        let place = hit.snippet.place.unwrap();
        let (_, printed) =
            shelf.articles[hit.doc.index()].fields.iter().find(|(found, _)| *found == place).unwrap();
        let Snippet { text, cut, .. } = &hit.snippet;
        let stands = |at: usize| (at > 0) == cut.before && (at + text.len() < printed.len()) == cut.behind;
        let mut places = printed.char_indices().map(|(at, _)| at).chain([0]);
        prop_assert!(places.any(|at| printed[at..].starts_with(text) && stands(at)), "{}", text);
        prop_assert!(hit.snippet.marks.is_sorted_by(|a, b| a.end <= b.start));
    }
    Ok(())
}

/// A stretch of 1 to 12 characters of some article, as printed.
fn stretch() -> impl Strategy<Value = String> {
    (any::<Pick>(), any::<Pick>(), any::<Pick>(), 1..=12_usize)
        .prop_map(|(article, field, at, length)| {
            let article = article.get(&shelf().articles);
            let chars: Vec<char> = field.get(&article.fields).1.chars().take(2000).collect();
            let at = at.index(chars.len());
            chars[at..].iter().take(length).collect()
        })
        .prop_filter("something to find", |text: &String| !folded(text).is_empty())
}

/// A stretch, or one with a character changed that may or may not stand anywhere.
fn term() -> impl Strategy<Value = String> {
    (stretch(), stretch(), any::<bool>()).prop_map(|(text, other, as_it_is)| {
        if as_it_is { text } else { text.chars().chain(other.chars().take(1)).collect() }
    })
}

fn tree() -> impl Strategy<Value = Query> {
    let fields = vec![
        Field::Title,
        Field::Crosshead,
        Field::Body,
        Field::Column,
        Field::By,
        Field::Source,
        Field::Photo,
    ];
    let short = stretch().prop_map(|text| text.chars().take(3).collect::<String>());
    let leaf = short
        .prop_filter("something to find", |text| !folded(text).is_empty())
        .prop_map(|text| Query::literal(&text))
        .boxed();
    let near = (leaf.clone(), leaf.clone(), 0..40_u32).prop_map(|(a, b, most)| a.near(b, most));
    let wild = ("[劳工会精北京“，]{1,2}", select(vec!["?", "*", "??", "*?"]), "[劳动会神京区]{1,2}")
        .prop_map(|(a, sign, b)| Query::term(&format!("{a}{sign}{b}")));
    let leaf = prop_oneof![6 => leaf, 1 => near, 1 => wild];
    leaf.prop_recursive(4, 16, 3, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Query::all),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Query::any),
            inner.clone().prop_map(Query::negated),
            (inner, select(fields.clone())).prop_map(|(query, field)| query.within(field)),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_term_finds_exactly_the_articles_that_hold_it(term in term()) {
        check(&Query::literal(&term))?;
    }

    #[test]
    fn marks_lie_exactly_on_the_hits(term in stretch(), article in any::<Pick>()) {
        let shelf = shelf();
        let doc = article.index(shelf.articles.len());
        prop_assume!(doc != 5);
        let query = Query::literal(&term).to_string();
        let marks = shelf.index.marks(DocId(doc as u32), &query);
        for (place, printed) in &shelf.articles[doc].fields {
            let found = marks.iter().find(|marks| marks.place == *place).map(|marks| marks.marks.clone()).unwrap_or_default();
            prop_assert_eq!(found, marks_by_hand(printed, &folded(&term)), "{} in {}", term, printed);
        }
    }

    #[test]
    fn operators_find_what_they_say(query in tree()) {
        check(&query)?;
    }
}

#[test]
fn sorts_are_total_and_stable() {
    let shelf = shelf();
    for sort in [Sort::Relevance, Sort::Page, Sort::Newest, Sort::Oldest, Sort::Longest, Sort::Shortest] {
        let params = SearchParams { q: "劳动".into(), sort, ..SearchParams::default() };
        let all = shelf.index.matching(&params);
        assert_eq!(all, shelf.index.matching(&params));
        let first: Vec<_> = shelf.index.search(&params, 7).hits.into_iter().map(|hit| hit.doc).collect();
        assert_eq!(first, all[..7], "{sort:?}");
        let article = |doc: &DocId| &shelf.articles[doc.index()];
        let year = |doc: &DocId| article(doc).facts.year.map_or(0, |(year, _)| year);
        let ordered = |key: &dyn Fn(&DocId) -> i64| all.is_sorted_by_key(|doc| (key(doc), doc.0));
        assert!(
            match sort {
                Sort::Page => ordered(&|_| 0),
                Sort::Newest => ordered(&|doc| -i64::from(year(doc))),
                Sort::Oldest => ordered(&|doc| if year(doc) == 0 { i64::MAX } else { i64::from(year(doc)) }),
                Sort::Longest => ordered(&|doc| -(article(doc).body_length() as i64)),
                Sort::Shortest => ordered(&|doc| article(doc).body_length() as i64),
                Sort::Relevance => true,
            },
            "{sort:?}"
        );
    }
}

#[test]
fn relevance_prefers_headlines_then_hits_then_closeness_then_the_newer() {
    let body = |text: &'static str| {
        vec![(Place::Headline, "甲"), (Place::Paragraph { section: 0, paragraph: 0 }, text)]
    };
    let fields = [
        body("劳模和工匠"),
        body("劳模与许多许多工匠"),
        body("劳模和工匠"),
        body("劳模劳模劳模，工匠"),
        vec![(Place::Crosshead(0), "劳模工匠")],
        vec![(Place::Kicker, "劳模工匠")],
        vec![(Place::Headline, "劳模工匠")],
    ];
    let mut index = Index::new();
    for (fields, year) in fields.into_iter().zip([2023, 2025, 2024, 2020, 0, 0, 0]) {
        let date = Some((Date { year, month: 0, day: 0 }, Certainty::Printed));
        index.push(&Document { fields, facts: Facts { date, ..Facts::default() } });
    }
    index.seal();
    let order: Vec<u32> =
        index.matching(&SearchParams::query("劳模 工匠")).into_iter().map(|doc| doc.0).collect();
    assert_eq!(order, [6, 5, 4, 3, 2, 0, 1]);
}

#[test]
fn the_field_of_photographs_asks_for_a_fact_unless_the_word_is_quoted() {
    let mut index = Index::new();
    for (caption, photos) in [("现场有掌声", 0), ("摄影", 1), ("无", 2)] {
        let fields = vec![(Place::Caption(0), caption)];
        index.push(&Document { fields, facts: Facts { photos, ..Facts::default() } });
    }
    index.seal();
    let found = |q: &str| -> Vec<u32> {
        index.matching(&SearchParams::query(q)).into_iter().map(|doc| doc.0).collect()
    };
    assert_eq!((found("图片:有"), found("photo:no")), (vec![1, 2], vec![0]));
    assert_eq!((found("图片:\"有\""), found("图片:\"无\"")), (vec![0], vec![2]));
    assert_eq!(found("图片:掌声"), [0]);
}

#[test]
fn nothing_found_says_what_removed_it() {
    let shelf = shelf();
    let params = SearchParams {
        q: "劳模 量子引力".into(),
        include: vec![Filter::new(Facet::Kind, "消息")],
        ..SearchParams::default()
    };
    let answer = shelf.index.search(&params, 10);
    assert_eq!(answer.total, 0);
    let [culprit] = &answer.removed_by[..] else { panic!("{:?}", answer.removed_by) };
    assert_eq!(culprit.alone, 0);
    assert_eq!(culprit.without.q, "劳模");
    assert_eq!(shelf.index.search(&culprit.without, 0).total, culprit.left);
    assert!(culprit.left > 0);
}

#[test]
fn concordance_lines_stand_in_order() {
    use search::{Grouping, Order};
    let shelf = shelf();
    let params =
        |order, grouping| SearchParams { q: "劳模".into(), order, grouping, ..SearchParams::default() };
    let all = shelf.index.kwic(&params(Order::Text, Grouping::None), 0..usize::MAX);
    assert_eq!(all.total, all.groups[0].lines.len());
    for line in &all.groups[0].lines {
        let (_, printed) =
            shelf.articles[line.doc.index()].fields.iter().find(|(place, _)| *place == line.place).unwrap();
        assert_eq!(&printed[line.range.clone()], line.hit);
        assert_eq!(folded(&line.hit), "劳模");
        assert!(
            printed[..line.range.start].ends_with(&line.left)
                && printed[line.range.end..].starts_with(&line.right)
        );
    }
    for count in 1..=5 {
        let right = shelf.index.kwic(&params(Order::right(count), Grouping::None), 0..usize::MAX);
        let take = |text: String| folded(&text).encode_utf16().take(count.into()).collect::<Vec<_>>();
        assert!(right.groups[0].lines.is_sorted_by_key(|line| take(line.right.clone())));
        let left = shelf.index.kwic(&params(Order::left(count), Grouping::None), 0..usize::MAX);
        let back = |text: &str| folded(text).chars().rev().take(count.into()).collect::<Vec<_>>();
        assert!(left.groups[0].lines.is_sorted_by_key(|line| back(&line.left)));
        assert_eq!(left.total, all.total);
    }
    let articles = shelf.index.kwic(&params(Order::Text, Grouping::Article), 0..usize::MAX);
    assert_eq!(
        articles.groups.len(),
        articles.groups.iter().map(|group| group.lines[0].doc).collect::<BTreeSet<_>>().len()
    );
    let years = shelf.index.kwic(&params(Order::Text, Grouping::Year), 0..usize::MAX);
    assert_eq!(years.groups.iter().map(|group| group.lines.len()).sum::<usize>(), all.total);
    // Whatever the order and the groups, the sheets together are the whole.
    for (order, grouping) in [
        (Order::Text, Grouping::None),
        (Order::left(2), Grouping::Article),
        (Order::right(5), Grouping::District),
    ] {
        let params = params(order, grouping);
        let lines = |kwic: search::Kwic| kwic.groups.into_iter().flat_map(|group| group.lines);
        let whole = shelf.index.kwic(&params, 0..usize::MAX);
        let sheets = [0, 200, 1000].into_iter().zip([200, 1000, usize::MAX]);
        let sheets = sheets.flat_map(|(from, to)| lines(shelf.index.kwic(&params, from..to)));
        assert!(sheets.eq(lines(whole)), "{order:?} {grouping:?}");
    }
}

/// Many articles of the same lines, so that some terms stand in nearly every one, hundreds of times
/// in a window: these are looked up in another way.
#[test]
fn frequent_terms_are_found_and_ranked_as_rare_ones_are() {
    let lines: Vec<&str> = folded_texts().iter().flatten().map(|(_, text)| text.as_str()).collect();
    let lines: Vec<&str> = lines.into_iter().filter(|line| line.len() < 2000).collect();
    let bodies: Vec<(String, String)> = (0..900)
        .map(|n| {
            let line = |at: usize| lines[at * 31 % lines.len()];
            (line(n).chars().take(12).collect(), (1..6).map(|k| line(n * 7 + k)).collect())
        })
        .collect();
    let mut index = Index::new();
    for (title, body) in &bodies {
        let fields = vec![
            (Place::Headline, title.as_str()),
            (Place::Paragraph { section: 0, paragraph: 0 }, body.as_str()),
        ];
        index.push(&Document { fields, ..Document::default() });
    }
    index.seal();
    let holds = |term: &str| -> BTreeSet<u32> {
        let docs =
            bodies.iter().zip(0..).filter(|((title, body), _)| title.contains(term) || body.contains(term));
        docs.map(|(_, doc)| doc).collect()
    };
    let hits = |text: &str, term: &str| {
        (0..text.len()).filter(|&at| text.as_bytes()[at..].starts_with(term.as_bytes())).count()
    };
    let terms = ["的", "，", "工会", "劳动", "北京", "职工", "总工会", "劳模精神", "活动"];
    for a in terms {
        let all = index.search(&SearchParams::query(a), usize::MAX);
        assert_eq!(all.hits.iter().map(|hit| hit.doc.0).collect::<BTreeSet<_>>(), holds(a), "{a}");
        for hit in &all.hits {
            let (title, body) = &bodies[hit.doc.index()];
            assert_eq!(hit.count as usize, hits(title, a) + hits(body, a), "{a} in {:?}", hit.doc);
        }
        let rank = |hit: &search::Hit| {
            let in_title = bodies[hit.doc.index()].0.contains(a);
            (std::cmp::Reverse(in_title), std::cmp::Reverse(hit.count), hit.doc)
        };
        assert!(all.hits.is_sorted_by_key(rank), "{a}");
        assert_eq!(index.search(&SearchParams::query(a), 20).hits, all.hits[..20], "{a}");
        for b in terms {
            let (in_a, in_b) = (holds(a), holds(b));
            for (query, wanted) in [
                (format!("{a} {b}"), &in_a & &in_b),
                (format!("{a} OR {b}"), &in_a | &in_b),
                (format!("{a} -{b}"), &in_a - &in_b),
            ] {
                let params = SearchParams::query(query);
                let all = index.matching(&params);
                assert_eq!(all.iter().map(|doc| doc.0).collect::<BTreeSet<_>>(), wanted, "{}", params.q);
                let answer = index.search(&params, 20);
                let first: Vec<DocId> = answer.hits.iter().map(|hit| hit.doc).collect();
                assert_eq!((answer.total, &first[..]), (all.len(), &all[..first.len()]), "{}", params.q);
            }
        }
    }
}

#[test]
fn bad_queries_get_a_hint_and_no_freeze() {
    let seeds = intake::read(&[std::path::PathBuf::from("seeds")]);
    let index = Index::from_corpus(&extract::corpus(&seeds.sources()));
    let bad = [
        "劳".repeat(10_000),
        "劳 ".repeat(5_000),
        format!("{}劳模{}", "(".repeat(1000), ")".repeat(1000)),
        "\u{1}\u{2}\u{7f}\u{0}".into(),
        "\"".into(),
        "a*".repeat(1001),
        "*劳*动*".repeat(1000),
        (0..200).map(|n| format!("劳 NEAR/{} 动 ", 99_999 - n)).collect(),
        "-".repeat(10_000),
    ];
    for query in bad {
        let short: String = query.chars().take(12).collect();
        // The best of some tries: other tests run beside this one.
        let time = |_| {
            let begin = std::time::Instant::now();
            let answer = index.search(&SearchParams::query(&query), 20);
            assert!(!answer.hints.is_empty(), "{short}");
            begin.elapsed()
        };
        let best = (0..5).map(time).min().unwrap();
        assert!(best.as_millis() < 50, "{short} took {best:?}");
    }
}
