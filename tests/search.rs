//! What `search` promises, against brute force on the words of the seeds.
//!
//! The brute force knows nothing of the index: it folds with `search::folded`, compares strings, and
//! finds marks by trying every stretch of the printed text. The index must find the same articles,
//! not one more and not one less, and put every mark on the same bytes.

use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};
use search::document::{Certainty, Date, Facts, Zone};
use search::facet::{LENGTHS, PHOTO, kind_value};
use search::query::{Field, Query, Term, parse};
use search::{DocId, Document, Facet, Filter, Index, Place, SearchParams, Sort, State, folded};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

/// The seeds' lines as small articles of every shape, some of them printed otherwise: in full
/// width, in Traditional characters, with blanks between the characters.
struct Shelf {
    articles: Vec<Sheet>,
    index: Index,
}

struct Sheet {
    fields: Vec<(Place, String)>,
    facts: Fact,
}

#[derive(Default)]
struct Fact {
    page: String,
    number: Option<String>,
    year: Option<(u16, Certainty)>,
    kind: corpus::Kind,
    column: Option<String>,
    people: Vec<(corpus::Role, String)>,
    photos: usize,
}

impl Sheet {
    fn document(&self) -> Document<'_> {
        let facts = Facts {
            page: &self.facts.page,
            page_number: self.facts.number.as_deref(),
            page_name: None,
            date: self.facts.year.map(|(year, sure)| (Date { year, month: 0, day: 0 }, sure)),
            kind: self.facts.kind,
            column: self.facts.column.as_deref(),
            people: self.facts.people.iter().map(|(role, name)| (*role, name.as_str())).collect(),
            photos: self.facts.photos,
        };
        Document { fields: self.fields.iter().map(|(place, text)| (*place, text.as_str())).collect(), facts }
    }

    fn body_length(&self) -> usize {
        let body = self.fields.iter().filter(|(place, _)| place.zone() == Zone::Body);
        body.map(|(_, text)| folded(text).encode_utf16().count()).sum()
    }
}

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        use corpus::{Kind, Role};
        let mut lines = Vec::new();
        let mut names: Vec<_> =
            std::fs::read_dir("seeds").unwrap().map(|entry| entry.unwrap().path()).collect();
        names.sort();
        for name in names.iter().filter(|name| name.extension().is_some_and(|end| end == "txt")) {
            let text = std::fs::read_to_string(name).unwrap();
            lines.extend(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
        }
        let places = [
            Place::Kicker,
            Place::Subheadline,
            Place::Crosshead(0),
            Place::Column,
            Place::Caption(0),
            Place::Source,
        ];
        let kinds = [Kind::News, Kind::Photo, Kind::Feature, Kind::Brief, Kind::Essay, Kind::Notice];
        let people = ["周美玉", "孙妍", "张　晶", "马超"];
        let roles = [Role::Reporter, Role::Correspondent, Role::Photographer, Role::Author];
        let mut articles = Vec::new();
        for (number, lines) in lines.chunks(3).enumerate() {
            let mut fields = vec![(Place::Headline, lines[0].chars().take(30).collect::<String>())];
            if number % 3 == 0 {
                fields.push((
                    places[number / 3 % places.len()],
                    lines[lines.len() - 1].chars().take(20).collect(),
                ));
            }
            let name = people[number % 4];
            fields.push((Place::Byline(0), name.to_owned()));
            for (line, paragraph) in lines.iter().zip(0..) {
                fields.push((Place::Paragraph { section: 0, paragraph }, printed_otherwise(line, number)));
            }
            let year = (number % 5 > 0).then_some((
                2020 + (number % 5) as u16,
                if number % 2 == 0 { Certainty::Inferred } else { Certainty::Printed },
            ));
            let facts = Fact {
                page: format!("page-{}", number % 7),
                number: Some(format!("0{}", number % 7)),
                year,
                kind: kinds[number % kinds.len()],
                column: (number % 4 == 1).then(|| "北京经验".to_owned()),
                people: vec![(roles[number / 4 % 4], name.to_owned())],
                photos: number % 3,
            };
            articles.push(Sheet { fields, facts });
        }
        // One article longer than any window, so that nothing is missed at a window's edge.
        let long = lines.join("").repeat(9);
        articles.insert(
            5,
            Sheet {
                fields: vec![(Place::Paragraph { section: 0, paragraph: 0 }, long)],
                facts: Fact::default(),
            },
        );
        let mut index = Index::new();
        for (number, article) in articles.iter().enumerate() {
            index.push(&article.document());
            if number == 20 {
                index.seal();
            }
        }
        index.seal();
        Shelf { articles, index }
    })
}

fn printed_otherwise(line: &str, number: usize) -> String {
    let other = |c: char| match (number % 6, c) {
        (1, '!'..='~') => char::from_u32(c as u32 + 0xfee0).unwrap(),
        (2, '劳') => '勞',
        (2, '动') => '動',
        (2, '会') => '會',
        (3, '，') => ',',
        (3, '“' | '”') => '"',
        (_, c) => c,
    };
    let line: String = line.chars().map(other).collect();
    match number % 6 {
        4 => line.chars().flat_map(|c| [c, '\u{3000}']).collect(),
        5 => format!("\u{feff} {line}\u{200b}"),
        _ => line,
    }
}

/// Every mark of a folded term in printed text, by trying every stretch of it.
fn marks_by_hand(printed: &str, term: &str) -> Vec<Range<usize>> {
    let visible: Vec<(usize, usize)> = printed
        .char_indices()
        .filter(|(_, c)| !folded(&c.to_string()).is_empty())
        .map(|(at, c)| (at, at + c.len_utf8()))
        .collect();
    let length = term.chars().count();
    let mut found = Vec::new();
    for (first, &(begin, _)) in visible.iter().enumerate() {
        // A blank of the term has no visible character of its own.
        for &(_, end) in visible[first..].iter().take(length) {
            if folded(&printed[begin..end]) == term {
                found.push(begin..end);
                break;
            }
        }
    }
    joined(found)
}

fn joined(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut out: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match out.last_mut() {
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            _ => out.push(mark),
        }
    }
    out
}

/// Articles by brute force.
fn matches_by_hand(query: &Query, article: &Sheet, field: Option<Field>) -> bool {
    match query {
        Query::Everything => true,
        Query::Term(Term::Plain(text)) if text.contains(['*', '?']) => {
            texts(article, field).any(|text| wildcards_by_hand(text, &folded(text_without_blanks(query))))
        }
        Query::Term(term) => texts(article, field).any(|text| text.contains(&folded(term.text()))),
        Query::All(parts) => parts.iter().all(|part| matches_by_hand(part, article, field)),
        Query::Any(parts) => parts.iter().any(|part| matches_by_hand(part, article, field)),
        Query::Not(part) => !matches_by_hand(part, article, field),
        Query::In(field, part) => matches_by_hand(part, article, Some(*field)),
        Query::Near(left, right, most) => texts(article, field).any(|text| {
            let (lefts, rights) = (places_by_hand(text, left), places_by_hand(text, right));
            lefts.iter().any(|a| {
                rights.iter().any(|b| {
                    let between = if b.start >= a.end {
                        b.start - a.end
                    } else if a.start >= b.end {
                        a.start - b.end
                    } else {
                        usize::MAX
                    };
                    between <= *most as usize
                })
            })
        }),
    }
}

fn text_without_blanks(query: &Query) -> &str {
    match query {
        Query::Term(term) => term.text(),
        _ => "",
    }
}

fn texts(article: &Sheet, field: Option<Field>) -> impl Iterator<Item = &'static str> {
    let number = shelf().articles.iter().position(|other| std::ptr::eq(other, article)).unwrap();
    let wanted = move |place: Place| match field {
        None => true,
        Some(Field::Title) => matches!(place.zone(), Zone::Headline | Zone::Kicker | Zone::Subheadline),
        Some(Field::Crosshead) => place.zone() == Zone::Crosshead,
        Some(Field::Body) => place.zone() == Zone::Body,
        Some(Field::Column) => place.zone() == Zone::Column,
        Some(Field::By) => place.zone() == Zone::Byline,
        Some(Field::Source) => place.zone() == Zone::Source,
        Some(Field::Photo) => place.zone() == Zone::Caption,
        Some(_) => unreachable!("fields of facts have tests of their own"),
    };
    folded_texts()[number].iter().filter(move |(place, _)| wanted(*place)).map(|(_, text)| text.as_str())
}

fn folded_texts() -> &'static [Vec<(Place, String)>] {
    static TEXTS: OnceLock<Vec<Vec<(Place, String)>>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let fold =
            |article: &Sheet| article.fields.iter().map(|(place, text)| (*place, folded(text))).collect();
        shelf().articles.iter().map(fold).collect()
    })
}

fn places_by_hand(text: &str, query: &Query) -> Vec<Range<usize>> {
    let Query::Term(term) = query else { return Vec::new() };
    let (text, term): (Vec<char>, Vec<char>) =
        (text.chars().collect(), folded(term.text()).chars().collect());
    (0..text.len()).filter(|&at| text[at..].starts_with(&term)).map(|at| at..at + term.len()).collect()
}

fn wildcards_by_hand(text: &str, pattern: &str) -> bool {
    let pattern = pattern.replace('？', "?");
    let (text, pattern): (Vec<char>, Vec<char>) =
        (text.chars().collect(), pattern.trim_matches('*').chars().collect());
    fn fits(text: &[char], pattern: &[char]) -> bool {
        match pattern.split_first() {
            None => true,
            Some(('?', rest)) => !text.is_empty() && fits(&text[1..], rest),
            Some(('*', rest)) => {
                // A `?` beside it belongs to the same gap.
                let least = rest.iter().take_while(|c| **c == '?').count();
                let sentence = text.iter().position(|c| "。！？".contains(*c)).unwrap_or(text.len());
                (least..=sentence).any(|at| fits(&text[at..], &rest[least..]))
            }
            Some((c, rest)) => text.first() == Some(c) && fits(&text[1..], rest),
        }
    }
    (0..=text.len()).any(|at| fits(&text[at..], &pattern))
}

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
        prop_assert_eq!(&printed[hit.snippet.range.clone()], &hit.snippet.text);
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

fn filters() -> impl Strategy<Value = (Vec<Filter>, Vec<Filter>)> {
    let values = vec![
        Filter::new(Facet::Page, "page-1"),
        Filter::new(Facet::Page, "page-2"),
        Filter::new(Facet::Page, "no such page"),
        Filter::new(Facet::Year, "2021"),
        Filter::new(Facet::Year, "2023"),
        Filter::new(Facet::Reporter, "孙妍"),
        Filter::new(Facet::Correspondent, "孙妍"),
        Filter::new(Facet::Photographer, "周美玉"),
        Filter::new(Facet::Author, "马超"),
        Filter::new(Facet::Kind, "消息"),
        Filter::new(Facet::Kind, "通讯"),
        Filter::new(Facet::Column, "北京经验"),
        Filter::new(Facet::Photo, "有"),
        Filter::new(Facet::Length, LENGTHS[0]),
        Filter::new(Facet::District, "昌平"),
        Filter::new(Facet::Mention, "昌平"),
        Filter::new(Facet::Mention, "怀柔"),
    ];
    prop::collection::vec(
        select(vec![State::Off, State::Off, State::Off, State::In, State::Out]),
        values.len(),
    )
    .prop_map(move |states| {
        let of = |wanted| {
            values
                .iter()
                .zip(&states)
                .filter(|(_, state)| **state == wanted)
                .map(|(filter, _)| filter.clone())
                .collect()
        };
        (of(State::In), of(State::Out))
    })
}

/// The values of a facet by hand; districts as the index knows them, since they have tests of their own.
fn values_by_hand(facet: Facet, doc: usize) -> Vec<String> {
    use corpus::Role;
    let article = &shelf().articles[doc];
    let people = |wanted| {
        article
            .facts
            .people
            .iter()
            .filter(|(role, _)| *role == wanted)
            .map(|(_, name)| name.clone())
            .collect()
    };
    match facet {
        Facet::Page => Some(article.facts.page.clone()).filter(|page| !page.is_empty()).into_iter().collect(),
        Facet::Year => article.facts.year.map(|(year, _)| year.to_string()).into_iter().collect(),
        Facet::Reporter => people(Role::Reporter),
        Facet::Correspondent => people(Role::Correspondent),
        Facet::Photographer => people(Role::Photographer),
        Facet::Author => people(Role::Author),
        Facet::Kind => vec![kind_value(article.facts.kind).to_owned()],
        Facet::Column => article.facts.column.clone().into_iter().collect(),
        Facet::Photo => vec![PHOTO[usize::from(article.facts.photos == 0)].to_owned()],
        Facet::Length => {
            let length = article.body_length();
            vec![LENGTHS[[200, 500, 1000].iter().filter(|&&most| length > most).count()].to_owned()]
        }
        Facet::District | Facet::Mention => {
            let with = |name: &str| {
                found(&SearchParams { include: vec![Filter::new(facet, name)], ..SearchParams::default() })
            };
            static NAMES: OnceLock<Vec<(Facet, &str, BTreeSet<u32>)>> = OnceLock::new();
            let names = NAMES.get_or_init(|| {
                let mut all = Vec::new();
                for facet in [Facet::District, Facet::Mention] {
                    for counts in shelf().index.search(&SearchParams::default(), 0).facets {
                        if counts.facet == facet {
                            for count in counts.values {
                                let name: &'static str = count.value.leak();
                                all.push((
                                    facet,
                                    name,
                                    found(&SearchParams {
                                        include: vec![Filter::new(facet, name)],
                                        ..SearchParams::default()
                                    }),
                                ));
                            }
                        }
                    }
                }
                all
            });
            let _ = with;
            names
                .iter()
                .filter(|(of, _, docs)| *of == facet && docs.contains(&(doc as u32)))
                .map(|(_, name, _)| (*name).to_owned())
                .collect()
        }
    }
}

fn passes(facet: Facet, doc: usize, include: &[Filter], exclude: &[Filter]) -> bool {
    let values = values_by_hand(facet, doc);
    let of = |filters: &[Filter]| {
        filters
            .iter()
            .filter(|filter| filter.facet == facet)
            .map(|filter| filter.value.clone())
            .collect::<Vec<_>>()
    };
    let (ins, outs) = (of(include), of(exclude));
    (ins.is_empty() || values.iter().any(|value| ins.contains(value)))
        && !values.iter().any(|value| outs.contains(value))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn facet_counts_are_exact((include, exclude) in filters(), term in prop_oneof![Just(String::new()), stretch()]) {
        let shelf = shelf();
        let query = if term.is_empty() { Query::Everything } else { Query::literal(&term) };
        let params = SearchParams { q: query.to_string(), include: include.clone(), exclude: exclude.clone(), ..SearchParams::default() };
        let answer = shelf.index.search(&params, 5);
        let docs: Vec<usize> = (0..shelf.articles.len()).filter(|&doc| matches_by_hand(&query, &shelf.articles[doc], None)).collect();
        let all = |doc: usize| Facet::ALL.iter().all(|&facet| passes(facet, doc, &include, &exclude));
        let by_hand: BTreeSet<u32> = docs.iter().filter(|&&doc| all(doc)).map(|&doc| doc as u32).collect();
        prop_assert_eq!(found(&params), by_hand);
        for counts in answer.facets {
            let others = |doc: usize| Facet::ALL.iter().filter(|&&facet| facet != counts.facet).all(|&facet| passes(facet, doc, &include, &exclude));
            for count in counts.values {
                let own = Filter::new(counts.facet, count.value.clone());
                let outs: Vec<Filter> = exclude.iter().filter(|filter| **filter != own).cloned().collect();
                let by_hand = docs.iter().filter(|&&doc| {
                    others(doc) && passes(counts.facet, doc, &[], &outs) && values_by_hand(counts.facet, doc).contains(&count.value)
                });
                prop_assert_eq!(count.count, by_hand.count(), "{:?} {}", counts.facet, count.value);
                prop_assert_eq!(count.state, params.state(&own));
            }
        }
    }
}

#[test]
fn fields_of_facts() {
    for (query, holds) in [
        (
            "年:2023",
            Box::new(|doc| values_by_hand(Facet::Year, doc) == ["2023"]) as Box<dyn Fn(usize) -> bool>,
        ),
        (
            "year:2021-2022",
            Box::new(|doc| ["2021", "2022"].contains(&values_by_hand(Facet::Year, doc).join("").as_str())),
        ),
        ("版:3", Box::new(|doc| values_by_hand(Facet::Page, doc) == ["page-3"])),
        ("版：page-4", Box::new(|doc| values_by_hand(Facet::Page, doc) == ["page-4"])),
        ("图片:有", Box::new(|doc| shelf().articles[doc].facts.photos > 0)),
        ("photo:no", Box::new(|doc| shelf().articles[doc].facts.photos == 0)),
        ("体裁:通讯", Box::new(|doc| shelf().articles[doc].facts.kind == corpus::Kind::Feature)),
        ("kind:brief", Box::new(|doc| shelf().articles[doc].facts.kind == corpus::Kind::Brief)),
        ("区:昌平区", Box::new(|doc| values_by_hand(Facet::District, doc).contains(&"昌平".to_owned()))),
        ("mention:昌平", Box::new(|doc| matches_by_hand(&Query::term("昌平"), &shelf().articles[doc], None))),
        (
            "by:张晶",
            Box::new(|doc| shelf().articles[doc].facts.people.iter().any(|(_, name)| name == "张　晶")),
        ),
        (
            "劳模 (年:2023 OR 年:2024)",
            Box::new(|doc| {
                let year = values_by_hand(Facet::Year, doc).join("");
                matches_by_hand(&Query::term("劳模"), &shelf().articles[doc], None)
                    && (year == "2023" || year == "2024")
            }),
        ),
    ] {
        let by_hand: BTreeSet<u32> =
            (0..shelf().articles.len()).filter(|&doc| holds(doc)).map(|doc| doc as u32).collect();
        assert_eq!(found(&SearchParams::query(query)), by_hand, "{query}");
        assert!(!by_hand.is_empty(), "{query}");
    }
    let (_, hints) = (parse("年:去年"), shelf().index.search(&SearchParams::query("年:去年"), 1).hints);
    assert_eq!(hints.len(), 1);
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
    let all = shelf.index.kwic(&params(Order::Text, Grouping::None), usize::MAX);
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
        let right = shelf.index.kwic(&params(Order::right(count), Grouping::None), usize::MAX);
        let take = |text: String| folded(&text).encode_utf16().take(count.into()).collect::<Vec<_>>();
        assert!(right.groups[0].lines.is_sorted_by_key(|line| take(line.right.clone())));
        let left = shelf.index.kwic(&params(Order::left(count), Grouping::None), usize::MAX);
        let back = |text: &str| folded(text).chars().rev().take(count.into()).collect::<Vec<_>>();
        assert!(left.groups[0].lines.is_sorted_by_key(|line| back(&line.left)));
        assert_eq!(left.total, all.total);
    }
    let articles = shelf.index.kwic(&params(Order::Text, Grouping::Article), usize::MAX);
    assert_eq!(
        articles.groups.len(),
        articles.groups.iter().map(|group| group.lines[0].doc).collect::<BTreeSet<_>>().len()
    );
    let years = shelf.index.kwic(&params(Order::Text, Grouping::Year), usize::MAX);
    assert_eq!(years.groups.iter().map(|group| group.lines.len()).sum::<usize>(), all.total);
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
