//! Filters and their counts, and the fields of a query that ask for facts.

use super::by_hand::matches_by_hand;
use super::shelf::shelf;
use super::{found, stretch};
use proptest::prelude::*;
use proptest::sample::select;
use search::facet::{LENGTHS, PHOTO, kind_value};
use search::query::{Query, parse};
use search::{Facet, Filter, SearchParams, State};
use std::collections::BTreeSet;
use std::sync::OnceLock;

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
            static NAMED: OnceLock<Vec<(Facet, String, BTreeSet<u32>)>> = OnceLock::new();
            let named = NAMED.get_or_init(|| {
                let facets = shelf().index.search(&SearchParams::default(), 0).facets.into_iter();
                let of_places = |facet| matches!(facet, Facet::District | Facet::Mention);
                let values = facets.filter(|counts| of_places(counts.facet)).flat_map(|counts| {
                    counts.values.into_iter().map(move |count| (counts.facet, count.value))
                });
                let docs = |facet, name: &str| {
                    let include = vec![Filter::new(facet, name)];
                    found(&SearchParams { include, ..SearchParams::default() })
                };
                values.map(|(facet, name)| (facet, name.clone(), docs(facet, &name))).collect()
            });
            let of_doc = named.iter().filter(|(of, _, docs)| *of == facet && docs.contains(&(doc as u32)));
            of_doc.map(|(_, name, _)| name.clone()).collect()
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
