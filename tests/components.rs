//! Views and components rendered to HTML, natively: structure, roles, languages.
//!
//! The page is made by hand, so that nothing here changes when the extractor learns something.

use corpus::{
    Article, ArticleId, Byline, Corpus, Diagnostic, DiagnosticKind, Figure, InferredYear, Kind, Page, PageId,
    Role, Section, Span, Text,
};
use expect_test::{Expect, expect};
use jianbao::aloud::Aloud;
use jianbao::archive::Archive;
use jianbao::kept::Kept;
use jianbao::reader::Reader;
use jianbao::route::{Beside, Route, Selection};
use jianbao::settings::{Choice, Punctuation, Script, Settings};
use jianbao::text::Language;
use jianbao::{App, pages};
use std::rc::Rc;
use yew::LocalServerRenderer;
use yew::prelude::*;

const PRINTED: &str = "\
# 通栏标语

## 劳模与AI座谈

本报讯(记者 张晶) 职工们洋

洋溢着<b>喜悦</b>。

本报记者 孙妍 摄

## 第二篇

正文。
";

fn text(parts: &[&str]) -> Text {
    let spans = parts.iter().map(|part| {
        let start = PRINTED.find(part).unwrap();
        Span::new(start, start + part.len())
    });
    Text::new(parts.concat(), spans.collect())
}

fn article(order: u32, headline: &str, paragraph: &[&str]) -> Article {
    let page = PageId::from_file_name("001.txt");
    Article {
        id: ArticleId::new(&page, headline, 0),
        page,
        order,
        kind: Kind::News,
        column: None,
        label: None,
        kicker: None,
        headline: Some(text(&[headline])),
        subheadline: None,
        bylines: Vec::new(),
        source: None,
        sections: vec![Section { heading: None, paragraphs: vec![text(paragraph)] }],
        figures: Vec::new(),
        marks: Vec::new(),
        diagnostics: Vec::new(),
        continues: None,
        continued_by: None,
    }
}

fn archive() -> Archive {
    let mut first = article(0, "劳模与AI座谈", &["本报讯(记者 张晶) 职工们洋", "洋溢着<b>喜悦</b>。"]);
    let byline = |role, name: &str| Byline { role, name: name.into(), spans: text(&[name]).spans().to_vec() };
    first.bylines = vec![byline(Role::Reporter, "张晶"), byline(Role::Photographer, "孙妍")];
    first.figures = vec![Figure { photographers: vec!["孙妍".into()], ..Figure::default() }];
    first.marks = vec![text(&["本报记者 孙妍 摄"])];
    let doubled = Span::new(PRINTED.find("洋溢").unwrap(), PRINTED.find("溢").unwrap());
    first.diagnostics = vec![Diagnostic {
        kind: DiagnosticKind::DoubledCharacter,
        message: "断行处同一个字印了两次".into(),
        spans: vec![doubled],
    }];
    let second = article(1, "第二篇", &["正文。"]);
    let page = Page {
        id: PageId::from_file_name("001.txt"),
        file: "001.txt".into(),
        encoding: "UTF-8".into(),
        text: PRINTED.into(),
        banner: Some(text(&["通栏标语"])),
        paper: None,
        date: None,
        page_number: None,
        page_name: None,
        editors: Vec::new(),
        staff: Vec::new(),
        inferred_year: Some(InferredYear { year: 2023, evidence: Vec::new() }),
        furniture: Vec::new(),
        diagnostics: Vec::new(),
    };
    Archive::new(Corpus::new(vec![page], vec![first, second]), embed::Site::default())
}

fn reader(language: Language) -> Reader {
    Reader { settings: Settings::default().with(Choice::Language(language)) }
}

/// The address of the first article.
fn first() -> String {
    archive().articles()[0].id.to_string()
}

#[derive(Properties, PartialEq)]
struct Shown {
    html: Html,
}

#[component]
fn Show(props: &Shown) -> Html {
    props.html.clone()
}

fn render<C: yew::BaseComponent>(props: C::Properties) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// Compares HTML, one element in a line.
#[track_caller]
fn check(html: Html, expect: &Expect) {
    expect.assert_eq(&lines(&render::<Show>(Shown { html })));
}

fn lines(html: &str) -> String {
    const INLINE: [&str; 10] = ["span", "a", "small", "b", "i", "code", "kbd", "time", "text", "path"];
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let name = tag.trim_start_matches(['<', '/']);
        let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
        if !INLINE.contains(&name) && !tag.starts_with("</") && !out.is_empty() {
            out.push('\n');
        }
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        out.push_str(&tag[..end]);
        rest = &tag[end..];
    }
    out + rest + "\n"
}

fn app(route: Route, language: Language) -> String {
    let props =
        jianbao::Props { archive: Some(Rc::new(archive())), route, settings: reader(language).settings };
    render::<App>(props)
}

#[test]
fn an_address_that_leads_nowhere_says_so_in_both_languages() {
    check(
        pages::missing("a/nichts", reader(Language::ZhHans)),
        &expect![[r##"
        <section class="missing">
        <h1 id="title" tabindex="-1">本站没有这一页</h1>
        <p>这个地址指向的内容不在本站。它可能在别的版本里，也可能抄错了一个字。</p>
        <p><code>a/nichts</code></p>
        <p><a href="#/">回到全部版面</a></p></section>
    "##]],
    );
    check(
        pages::missing("a/nichts", reader(Language::En)),
        &expect![[r##"
        <section class="missing">
        <h1 id="title" tabindex="-1">Not in this site</h1>
        <p>What this address points at is not in this site. It may be in another edition, or a letter went missing.</p>
        <p><code>a/nichts</code></p>
        <p><a href="#/">Go to all pages</a></p></section>
    "##]],
    );
}

#[test]
fn an_article_has_its_parts_in_order() {
    let html = pages::article(
        &archive(),
        (None, None),
        &Route::article(&first()),
        (Aloud::Absent, false),
        &Callback::noop(),
        reader(Language::ZhHans),
    );
    check(
        html,
        &expect![[r##"
        <div class="reading">
        <article lang="zh-Hans" aria-labelledby="title">
        <header>
        <h1 id="title" tabindex="-1">劳模与<span lang="en">AI</span>座谈</h1>
        <p class="about run" lang="zh-Hans"><span class="kind">消息</span><span>记者 <span lang="zh-Hans">张晶</span></span><span>摄影 <span lang="zh-Hans">孙妍</span></span></p></header>
        <div lang="zh-Hans">
        <div class="article-tools"><a class="tool" href="#/a/ax6wpny8?with=source">对照原文</a>
        <button type="button" class="tool" aria-haspopup="dialog">引用</button>
        <button type="button" class="tool">复制全文</button>
        <button type="button" class="tool">复制链接</button>
        <button type="button" class="tool" aria-pressed="false">收藏</button>
        <button type="button" class="tool">打印</button></div></div>
        <div class="text">
        <div class="part">
        <p id="p1" tabindex="-1"><a class="pilcrow" href="#/a/ax6wpny8?p=1" tabindex="-1" aria-label="第 1 段" data-number="1"></a>本报讯（记者 张晶）职工们洋<span class="join" role="img" aria-label="分栏处相接"></span><span class="doubt">洋</span>溢着&lt;b&gt;喜悦&lt;/b&gt;。</p></div>
        <figure>
        <div class="frame"><span lang="zh-Hans">此处原有照片</span></div></figure>
        <div class="part">
        <p class="mark">本报记者 孙妍 摄</p></div></div>
        <footer lang="zh-Hans">
        <section aria-labelledby="doubts">
        <h2 id="doubts">勘误线索</h2>
        <ul class="doubts">
        <li><span lang="zh-Hans">断行处同一个字印了两次</span> <small lang="zh-Hans">原文第 7 行</small></li></ul></section>
        <nav class="neighbours" aria-label="本版前后文章"><a rel="next" class="next" href="#/a/b5n9sr23"><small>下一篇</small><span lang="zh-Hans">第二篇</span></a></nav></footer></article>
        <nav class="rail" aria-label="本版文章"><a class="thumb" href="#/page/001" tabindex="-1" aria-hidden="true">
        <svg class="miniature" viewBox="-8 0 256 60" lang="zh-Hans" aria-hidden="true"><text x="120" y="14" font-size="11" class="slogan">通栏标语</text>
        <rect class="here" x="1" y="21" width="178" height="30"></rect><text x="3" y="31" font-size="9">劳模与AI座谈</text><path class="text" d="M32 36V52" stroke-width="55"></path><path class="text" d="M90 36V52" stroke-width="55"></path><path class="text" d="M148 36V52" stroke-width="55"></path><text x="183" y="28" font-size="6">第二篇</text><path class="text" d="M210 33V40" stroke-width="51"></path><path class="rule" d="M0 53H240"></path></svg></a>
        <p class="folio"><a href="#/page/001"><span>2023 <small class="inferred">推定</small></span> <span>第 1 份版面</span></a></p>
        <ol lang="zh-Hans">
        <li><a href="#/a/ax6wpny8" aria-current="page">劳模与<span lang="en">AI</span>座谈</a></li>
        <li><a href="#/a/b5n9sr23">第二篇</a></li></ol></nav>
        <div lang="zh-Hans" class="bars"></div></div>
    "##]],
    );
}

#[test]
fn comparing_shows_the_lines_with_their_numbers_as_printed() {
    let html = pages::article(
        &archive(),
        (None, None),
        &Route::article(&first()).with_hits(None, Some(1)).beside(Beside::Source),
        (Aloud::Absent, false),
        &Callback::noop(),
        reader(Language::En),
    );
    let html = render::<Show>(Shown { html });
    let text = &html[html.find("<div class=\"text\">").unwrap()..html.find("<footer").unwrap()];
    expect![[r##"
        <div class="text">
        <div class="part chosen">
        <p id="p1" tabindex="-1"><a class="pilcrow" href="#/a/ax6wpny8?p=1&amp;with=source" aria-label="Paragraph 1" aria-current="location" data-number="1"></a>本报讯（记者 张晶）职工们洋<span class="join" role="img" aria-label="Joined at a column break"></span><span class="doubt">洋</span>溢着&lt;b&gt;喜悦&lt;/b&gt;。</p>
        <div class="source" role="group" aria-label="Source, lines 5–7">
        <ol lang="zh-Hans">
        <li><a href="#/a/ax6wpny8?p=1&amp;with=source" class="number">5</a><span>本报讯(记者 张晶) 职工们洋</span></li>
        <li><a href="#/a/ax6wpny8?p=1&amp;with=source" class="number">7</a><span>洋溢着&lt;b&gt;喜悦&lt;/b&gt;。</span></li></ol></div></div>
        <figure>
        <div class="frame"><span lang="en">A photograph stood here</span></div></figure>
        <div class="part">
        <p class="mark">本报记者 孙妍 摄</p>
        <div class="source" role="group" aria-label="Source, line 9">
        <ol lang="zh-Hans">
        <li><span class="number">9</span><span>本报记者 孙妍 摄</span></li></ol></div></div></div>
    "##]].assert_eq(&lines(text));
}

#[test]
fn a_page_is_a_newspaper_page() {
    check(
        pages::page(&archive(), "001", &Callback::noop(), reader(Language::ZhHans)),
        &expect![[r##"
        <div class="newspaper" lang="zh-Hans">
        <h1 id="title" tabindex="-1" class="folio" lang="zh-Hans"><span>2023 <small class="inferred">推定</small></span> <span>第 1 份版面</span></h1>
        <p class="banner">通栏标语</p>
        <div class="grid">
        <article class="cell w9" aria-labelledby="h-ax6wpny8">
        <h2 id="h-ax6wpny8"><a href="#/a/ax6wpny8">劳模与<span lang="en">AI</span>座谈</a></h2>
        <div class="copy">
        <figure>
        <div class="frame"><span lang="zh-Hans">此处原有照片</span></div></figure>
        <p>本报讯（记者 张晶）职工们洋<span class="join" role="img" aria-label="分栏处相接"></span>洋溢着&lt;b&gt;喜悦&lt;/b&gt;。</p>
        <p class="mark">本报记者 孙妍 摄</p></div></article>
        <article class="cell w3" aria-labelledby="h-b5n9sr23">
        <h2 id="h-b5n9sr23"><a href="#/a/b5n9sr23">第二篇</a></h2>
        <div class="copy">
        <p>正文。</p></div></article></div>
        <div lang="zh-Hans">
        <div class="article-tools"><a class="tool" href="#/print/page/001">打印这些文章</a>
        <button type="button" class="tool">打包成一个文件</button></div></div></div>
    "##]],
    );
}

#[test]
fn what_a_page_prints_is_text_and_never_markup() {
    for route in [Route::Home, Route::page("001"), Route::article(&first())] {
        let html = app(route, Language::ZhHans);
        assert!(!html.contains("<b>"), "{html}");
        assert!(html.contains("&lt;b&gt;喜悦"), "{html}");
    }
    let hostile = Route::parse("#/a/<img src=x onerror=alert(1)>");
    assert!(!app(hostile, Language::En).contains("<img"));
}

#[test]
fn punctuation_is_set_for_reading_or_left_as_printed() {
    let shown = |punctuation| {
        let reader = Reader { settings: Settings::default().with(Choice::Punctuation(punctuation)) };
        render::<Show>(Shown { html: pages::page(&archive(), "001", &Callback::noop(), reader) })
    };
    assert!(shown(Punctuation::Set).contains("本报讯（记者 张晶）职工们"));
    assert!(shown(Punctuation::Printed).contains("本报讯(记者 张晶) 职工们"));
}

#[test]
fn the_pages_can_be_shown_in_the_other_script_and_are_cited_as_printed() {
    let settings = Settings::default().with(Choice::Script(Script::Traditional));
    let reader = Reader { settings };
    let archive = archive();
    let html = render::<Show>(Shown { html: pages::page(&archive, "001", &Callback::noop(), reader) });
    assert!(html.contains("本報訊（記者 張晶）職工們洋"), "{html}");
    assert!(html.contains("<div class=\"newspaper\" lang=\"zh-Hant\">"), "{html}");
    let (article, page) = (&archive.articles()[0], &archive.pages()[0]);
    let cited = jianbao::reference::reference(article, page);
    assert_eq!(cited.title.as_deref(), Some("劳模与AI座谈"));
}

#[test]
fn a_selection_is_set_for_paper_whole_and_with_its_sources() {
    let (archive, reader) = (archive(), reader(Language::ZhHans));
    let kept = Kept::default().toggled("gone").toggled(&first());
    let print = |selection| {
        let html = pages::print(&archive, None, &selection, &kept, reader);
        render::<Show>(Shown { html })
    };
    let page = print(Selection::Page { id: "001".into() });
    assert!(page.contains("2 篇") && page.contains("href=\"#/page/001\""), "{page}");
    assert!(page.contains("洋溢着&lt;b&gt;喜悦&lt;/b&gt;。") && page.contains("正文。"), "{page}");
    assert_eq!(page.matches("<p class=\"source-line\"").count(), 2);
    assert!(page.contains("张晶. 劳模与AI座谈[N]"), "{page}");

    let listed = print(Selection::Kept);
    assert!(listed.contains("1 篇") && !listed.contains("第二篇"), "what is gone is passed over: {listed}");
    assert!(print(Selection::Page { id: "none".into() }).contains("本站没有这一页"));
    // A search has to wait until it is ready.
    let searched = Route::Print(Selection::Search { query: "q=劳模".into() });
    assert!(app(searched, Language::ZhHans).contains("正在编排检索"));
    let html = pages::kept(&archive, &Kept::default(), &Callback::noop(), reader);
    assert!(render::<Show>(Shown { html }).contains("还没有收藏"));
}

#[test]
fn a_site_without_pages_says_what_to_do() {
    let empty = Rc::new(Archive::new(Corpus::new(Vec::new(), Vec::new()), embed::Site::default()));
    for language in Language::ALL {
        let html = render::<Show>(Shown { html: pages::home(&empty, reader(language)) });
        assert!(html.contains("seeds") && html.contains("class=\"empty\""), "{html}");
    }
    let html = render::<Show>(Shown { html: pages::doubts(&empty, reader(Language::ZhHans)) });
    assert!(html.contains("没有存疑之处"), "{html}");
}

#[test]
fn every_view_has_one_heading_that_takes_the_focus_and_one_main() {
    let routes = [
        Route::Home,
        Route::page("001"),
        Route::page("none"),
        Route::article(&first()),
        Route::article("none"),
        Route::search("劳模"),
        Route::Doubts,
        Route::Kept,
        Route::Print(Selection::Kept),
        Route::Print(Selection::Page { id: "001".into() }),
        Route::Missing { address: "x".into() },
    ];
    for route in routes {
        for language in Language::ALL {
            let html = app(route.clone(), language);
            assert_eq!(html.matches("<h1").count(), 1, "{route:?}");
            assert_eq!(html.matches("<h1 id=\"title\" tabindex=\"-1\"").count(), 1, "{route:?}");
            assert_eq!(html.matches("<main").count(), 1, "{route:?}");
            assert!(html.contains("role=\"status\""), "{route:?}");
        }
    }
}

#[test]
fn the_styles_are_in_the_sheets_and_nothing_is_inline() {
    for route in [Route::Home, Route::page("001"), Route::article(&first())] {
        let html = app(route, Language::ZhHans);
        assert!(!html.contains(" style=") && !html.contains(" onclick="), "{html}");
    }
}

#[test]
fn doubts_lead_to_their_articles() {
    check(
        pages::doubts(&Rc::new(archive()), reader(Language::ZhHans)),
        &expect![[r##"
            <div class="doubts-view">
            <h1 id="title" tabindex="-1">勘误线索</h1>
            <p>文字识别和重排时拿不准的地方，逐条列出，供编辑核对。</p>
            <div class="pages">
            <section>
            <h2 class="folio"><a href="#/page/001"><span>2023 <small class="inferred">推定</small></span> <span>第 1 份版面</span></a></h2>
            <ol>
            <li>
            <h3 lang="zh-Hans"><a href="#/a/ax6wpny8?with=source">劳模与<span lang="en">AI</span>座谈</a></h3>
            <ul class="doubts">
            <li><span lang="zh-Hans">断行处同一个字印了两次</span> <small lang="zh-Hans">原文第 7 行</small></li></ul></li></ol></section></div></div>
        "##]],
    );
}
