//! The search view rendered to HTML, natively: marks, roles, states, what to drop.

use extract::PageSource;
use jianbao::aloud::Aloud;
use jianbao::archive::Archive;
use jianbao::catalogue::Catalogue;
use jianbao::components::search::article_hits::ArticleHits;
use jianbao::components::search::kwic::kwic;
use jianbao::pages;
use jianbao::reader::Reader;
use jianbao::route::{Hits, Route};
use jianbao::settings::{Choice, Settings};
use jianbao::text::Language;
use search::SearchParams;
use std::cell::Cell;
use std::rc::Rc;
use yew::LocalServerRenderer;
use yew::prelude::*;

const PAGE: &str = "\
## 昌平区举办劳模座谈会

本报讯(记者 张晶) 5月11日,昌平区总工会举办勞模座谈会。劳模代表20余人参加,共话劳模精神与AI。

## 工匠走进校园

本报讯(记者 孙妍) 近日,工匠走进海淀区的校园,讲述<b>工匠</b>精神。本报记者 孙妍 摄

## 职工运动会开幕

本报讯(通讯员 李明) 2023年5月,职工运动会在怀柔区开幕,三百名职工参加。
";

fn archive() -> Archive {
    let source = PageSource { file: "001.txt", encoding: "UTF-8", text: PAGE, ..PageSource::default() };
    Archive::new(extract::corpus(&[source]), embed::Site::default())
}

fn render<C: yew::BaseComponent>(props: C::Properties) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

fn search_in(query: &str, language: Language) -> String {
    let archive = Rc::new(archive());
    let catalogue = Rc::new(Catalogue::of(&archive));
    let reader = Reader { settings: Settings::default().with(Choice::Language(language)) };
    let query = AttrValue::from(query.to_owned());
    render::<pages::Search>(pages::SearchProps { archive, catalogue, query, send: Callback::noop(), reader })
}

fn search(query: &str) -> String {
    search_in(query, Language::ZhHans)
}

#[track_caller]
fn holds(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} is not in:\n{html}");
    }
}

#[test]
fn hits_are_marked_as_printed_and_lead_to_their_paragraph() {
    let html = search("q=劳模");
    holds(
        &html,
        &[
            "昌平区举办<mark>劳模</mark>座谈会",
            "总工会举办<mark>勞模</mark>座谈会。<mark>劳模</mark>代表",
            "?p=1&amp;q=劳模\"",
            "<ol class=\"found\">",
            "<article aria-labelledby=\"r-",
            "role=\"status\"",
            ">1 篇<",
        ],
    );
}

#[test]
fn what_is_printed_and_what_is_typed_is_never_markup() {
    let html = search("q=<i>工匠</i>");
    assert!(!html.contains("<i>"), "{html}");
    let html = search("q=工匠");
    assert!(!html.contains("<b>"), "{html}");
    assert!(!html.contains(" style=") && !html.contains(" onclick="), "{html}");
}

#[test]
fn a_value_is_in_out_or_off() {
    let html = search("q=本报讯&f=区:昌平&x=记者:孙妍");
    holds(
        &html,
        &[
            "<legend>记者</legend>",
            " checked",
            "aria-pressed=\"true\" title=\"排除 孙妍\"",
            "aria-pressed=\"false\" title=\"排除 昌平\"",
            "aria-label=\"去掉筛选 所写地区 昌平\"",
            "aria-label=\"去掉筛选 不含 记者 孙妍\"",
            "清除全部筛选",
        ],
    );
    assert_eq!(html.matches("<fieldset>").count(), html.matches("<legend>").count());
}

#[test]
fn an_inferred_year_says_so() {
    let html = search("");
    let years = &html[html.find("<legend>年份</legend>").unwrap()..];
    holds(
        &years[..years.find("</fieldset>").unwrap()],
        &["<span>2023</span> <small class=\"inferred\">推定</small>"],
    );
}

#[test]
fn the_concordance_is_a_table_that_says_how_it_is_sorted() {
    let html = search("q=劳模&view=kwic&right=2");
    holds(
        &html,
        &[
            "<caption id=\"kwic\">逐处列出：共 4 处</caption>",
            "<th scope=\"col\" aria-label=\"后文\" aria-sort=\"ascending\">后文",
            "aria-label=\"按后文2字排序\" aria-current=\"true\"",
            "<mark>勞模</mark>",
            "&amp;hit=1",
        ],
    );
    holds(&search("q=劳模&view=kwic&by=district"), &["scope=\"rowgroup\"", ">昌平</th>"]);
}

#[test]
fn nothing_found_names_what_to_drop_and_drops_nothing_itself() {
    let html = search("q=劳模 坦克");
    holds(&html, &["没有找到", "全部文章里都没有 “坦克”；去掉它，有 1 篇", "href=\"#/s?q=劳模\""]);
    assert!(!html.contains("<ol class=\"found\">"), "{html}");
    let html = search("q=劳模&f=区:海淀");
    holds(&html, &["去掉 所写地区 海淀，有 1 篇", "href=\"#/s?q=劳模\""]);
}

#[test]
fn a_long_concordance_is_shown_a_sheet_at_a_time() {
    let page = "## 工匠\n\n本报讯(记者 张晶) ".to_owned() + &"工匠在这里。".repeat(250) + "\n";
    let source = PageSource { file: "001.txt", encoding: "UTF-8", text: &page, ..PageSource::default() };
    let archive = Archive::new(extract::corpus(&[source]), embed::Site::default());
    let catalogue = Catalogue::of(&archive);
    let params = SearchParams::from_url("q=工匠&view=kwic");
    let sheet = |number: usize| {
        let sheet = catalogue.index().kwic(&params, 200 * number..200 * (number + 1));
        let html = kwic(&archive, &sheet, &params, &Callback::noop(), Reader::default());
        render::<Show>(Shown { html })
    };
    let first = sheet(0);
    holds(&first, &["共 251 处，这里是第 1–200 处", ">再看一些<"]);
    assert_eq!(first.matches("<mark>").count(), 200);
    let second = sheet(1);
    holds(&second, &["共 251 处，这里是第 201–251 处", ">前面的结果<"]);
    assert_eq!(second.matches("<mark>").count(), 51);
    assert!(!second.contains(">再看一些<"), "{second}");
}

#[test]
fn a_long_list_begins_with_a_part_or_at_its_place() {
    let page: String =
        (0..100).map(|n| format!("## 第{n}件事\n\n本报讯(记者 张晶) 近日，工匠做了{n}件事。\n\n")).collect();
    let source = PageSource { file: "001.txt", encoding: "UTF-8", text: &page, ..PageSource::default() };
    let archive = Rc::new(Archive::new(extract::corpus(&[source]), embed::Site::default()));
    let catalogue = Rc::new(Catalogue::of(&archive));
    let shown = |query: String| {
        render::<pages::Search>(pages::SearchProps {
            archive: archive.clone(),
            catalogue: catalogue.clone(),
            query: query.into(),
            send: Callback::noop(),
            reader: Reader::default(),
        })
    };
    let html = shown("q=工匠&sort=page".to_owned());
    holds(&html, &[">100 篇<", "件事</a></h2>", "<li class=\"gap\" aria-hidden=\"true\">"]);
    assert_eq!(html.matches("<article").count(), 10);
    for (at, first) in [(45, 41), (95, 91)] {
        let html = shown(format!("q=工匠&sort=page&at={}", archive.articles()[at].id));
        let there = format!("<li aria-posinset=\"{first}\" aria-setsize=\"100\">");
        holds(&html, &["<a id=\"at\"", &format!(">第{at}件事</a>"), &there]);
        assert_eq!(html.matches("<article").count(), 10);
    }
}

#[test]
fn the_chart_says_in_a_table_what_its_bars_show() {
    let html = search("q=本报讯&view=chart&f=区:昌平");
    holds(
        &html,
        &[
            "<svg role=\"img\" aria-label=\"所写地区",
            // A bar that is pressed, and one that is not.
            "<rect class=\"in\"",
            "<table aria-label=\"所写地区\">",
            "<a href=\"#/s?q=本报讯&amp;view=chart\" aria-current=\"true\" lang=\"zh-Hans\">昌平</a></th><td>1 篇</td>",
            "<a href=\"#/s?q=本报讯&amp;f=区:昌平&amp;f=区:怀柔&amp;view=chart\" lang=\"zh-Hans\">怀柔</a></th><td>1 篇</td>",
            "<table aria-label=\"年份\">",
        ],
    );
    assert!(!html.contains("class=\"found\""), "{html}");
}

#[test]
fn hints_stand_at_their_place() {
    holds(&search("q=劳模 \"工匠"), &["<em>\"</em>", "引号没有另一半"]);
    holds(&search_in("q=title:", Language::En), &["wants something to find"]);
}

#[test]
fn every_language_has_all_of_the_view() {
    for (language, word) in
        [(Language::ZhHans, "检索写法"), (Language::ZhHant, "檢索寫法"), (Language::En, "How to search")]
    {
        holds(&search_in("q=工匠", language), &[word]);
    }
}

#[test]
fn bad_queries_are_answered() {
    for query in [
        "q=".to_owned() + &"(".repeat(1_000),
        "q=\"".to_owned(),
        "q=".to_owned() + &"劳".repeat(10_000),
        "q=%00%01".to_owned(),
    ] {
        assert!(search(&query).contains("<h1"));
    }
}

#[test]
fn who_types_before_there_are_suggestions_is_told_when_there_are() {
    let archive = archive();
    let mut catalogue = Catalogue::default();
    while catalogue.take_in(&archive) {}
    let told = Rc::new(Cell::new(0));
    let ready = Callback::from({
        let told = told.clone();
        move |()| told.set(told.get() + 1)
    });
    for typed in ["l", "la", "lao"] {
        assert_eq!(catalogue.offer(typed, 8, &ready), None);
    }
    while catalogue.take_in_words() {
        assert_eq!(told.get(), 0);
    }
    assert_eq!(told.get(), 1, "once, however often was asked");
    let offered = catalogue.offer("劳", 8, &ready).unwrap();
    assert!(offered.iter().any(|suggestion| suggestion.text.contains("劳模")), "{offered:?}");
    assert_eq!(catalogue.offer("", 8, &ready), Some(Vec::new()));
}

#[test]
fn hits_in_an_article_are_numbered_and_go_round() {
    let archive = archive();
    let catalogue = Catalogue::of(&archive);
    let article = &archive.articles()[0];
    let hits = Hits::of("劳模").unwrap();
    let at = |at: Option<usize>| {
        let hits = Hits { at, ..hits.clone() };
        let found = ArticleHits::of(&archive, &catalogue, article, &hits, None);
        (found.total, found.next(true), found.next(false))
    };
    assert_eq!(at(None), (4, 1, 1));
    assert_eq!(at(Some(1)), (4, 2, 4));
    assert_eq!(at(Some(4)), (4, 1, 3));
    assert_eq!(at(Some(99)), (4, 1, 1));
    let from = ArticleHits::of(&archive, &catalogue, article, &hits, Some(1));
    assert_eq!(from.next(true), 2, "the first one of the paragraph");

    let route = Route::article(article.id.as_str()).with_hits(Some(hits.at(2)), None);
    let html = pages::article(
        &archive,
        (None, Some(&catalogue)),
        &route,
        (Aloud::Absent, false),
        &Callback::noop(),
        Reader::default(),
    );
    let html = render::<Show>(Shown { html });
    holds(
        &html,
        &[
            "<mark id=\"hit-1\">劳模</mark>座谈会",
            "<mark class=\"current\" id=\"hit-2\">勞模</mark>",
            ">2/4<",
            "下一处",
        ],
    );
}

#[derive(Properties, PartialEq)]
struct Shown {
    html: Html,
}

#[component]
fn Show(props: &Shown) -> Html {
    props.html.clone()
}
