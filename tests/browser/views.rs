//! Every view that the site has, for those who look at all of them: `access`, `trees`, `screens`.
//!
//! A new view belongs into [`views`]; its tree is written with `UPDATE_EXPECT=1` and reviewed.

use corpus::{Article, Corpus, Kind};

/// A view, and how a reader comes to see it.
pub(crate) struct View {
    /// Its name in findings, goldens and pictures.
    pub(crate) name: &'static str,
    /// What follows `#`.
    pub(crate) route: String,
    /// What the reader does there.
    pub(crate) then: Step,
    /// What is on the screen afterwards, in any language.
    pub(crate) shows: &'static str,
}

/// One more step on a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// None.
    Nothing,
    /// Presses the element under this selector, where it is on the screen.
    Press(&'static str),
    /// Types this, beginning on the view.
    Type(&'static str),
    /// Whatever this script does.
    Run(&'static str),
}

/// A word that several articles print, and not so many that the views are all alike.
pub(crate) const WORD: &str = "技能";

/// Selects the first paragraph.
pub(crate) const SELECT: &str = "getSelection().selectAllChildren(document.querySelector('.text p'));";

/// Keeps the article that is open, lets the word of it fade, and goes to what is kept.
const KEEP: &str = "
    const keep = document.querySelector('.article-tools [aria-pressed]');
    const notice = async (is) => {
        while (!document.querySelector(`.notice:${is}`)) await new Promise(requestAnimationFrame);
    };
    if (keep.getAttribute('aria-pressed') !== 'true') {
        keep.click();
        await notice('not(:empty)');
        await notice('empty');
    }
    location.hash = '#/kept';";

/// Lets go of what was kept when the views were shown before.
const FORGET: &str = "
    for (let forget; (forget = document.querySelector('.kept button')); ) {
        forget.click();
        while (forget.isConnected) await new Promise(requestAnimationFrame);
    }";

/// Gives the browser a Chinese voice, which says nothing, and has it read the article that is open.
const READ_ALOUD: &str = "
    speechSynthesis.getVoices = () => [{ name: 'near', lang: 'zh-CN', localService: true }];
    speechSynthesis.speak = speechSynthesis.cancel = () => {};
    window.SpeechSynthesisUtterance = class extends EventTarget {};
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    const tools = document.querySelector('.article-tools');
    while (tools.childElementCount < 7) await new Promise(requestAnimationFrame);
    tools.querySelector('[aria-pressed] + button').click();";

/// As if a newer version of the site had come.
pub(crate) const OUTDATED: &str = "
    document.documentElement.dataset.offline = 'outdated';
    dispatchEvent(new Event('jianbao.offline'));";

/// All views.
pub(crate) fn views(corpus: &Corpus) -> Vec<View> {
    let feature =
        most(corpus, |article| article.sections.iter().filter(|section| section.heading.is_some()).count());
    let doubtful = most(corpus, |article| article.diagnostics.len());
    let photo = most(corpus, |article| usize::from(article.kind == Kind::Photo));
    let page = &feature.page;
    let view = |name, route: String, shows| View { name, route, then: Step::Nothing, shows };
    let over = |name, route: String, then, shows| View { name, route, then, shows };
    let settings = Step::Press(".tools > button:first-of-type");
    vec![
        view("home", "/".into(), ".home"),
        view("page", format!("/page/{page}"), ".newspaper"),
        view("article", format!("/a/{}", feature.id), ".reading:not(.comparing) .outline"),
        view("article-photo", format!("/a/{}", photo.id), ".text > figure:first-child"),
        view("article-paragraph", format!("/a/{}?p=2", doubtful.id), ".chosen .source"),
        view("article-source", format!("/a/{}?with=source", doubtful.id), ".comparing .source"),
        view("article-hits", format!("/a/{}?q={WORD}&hit=1", holding(corpus).id), "mark.current"),
        // Of the first search what was counted comes last.
        view("search-start", "/s".into(), ".searching:has(fieldset) .search-help:not([open])"),
        view("search", format!("/s?q={WORD}"), ".found mark"),
        over(
            "search-filters",
            format!("/s?q={WORD}&f=体裁:消息&x=图片:有"),
            Step::Press("#filters"),
            ".chips a",
        ),
        view("search-kwic", format!("/s?q={WORD}&view=kwic&left=3&by=article"), ".kwic tbody th"),
        view("search-chart", format!("/s?q={WORD}&view=chart"), ".chart svg"),
        view("search-nothing", "/s?q=坦克大战 技能".into(), ".nothing a"),
        view("search-hints", "/s?q=\"技能 (".into(), ".hints"),
        over("search-help", "/s?q=".into(), Step::Press(".search-help summary"), ".search-help[open]"),
        over("search-suggestions", "/no/such/view".into(), Step::Type("/lao"), "[role=option]"),
        view("missing", "/no/such/view".into(), ".missing"),
        view("print", format!("/print/page/{page}"), ".printing article"),
        over("kept-nothing", "/kept".into(), Step::Run(FORGET), ".doubts-view .empty"),
        view("doubts", "/doubts".into(), ".doubts-view"),
        over("sheet-settings", "/no/such/view".into(), settings, "dialog .choice"),
        over("sheet-keys", "/no/such/view".into(), Step::Type("?"), "dialog .keys"),
        over(
            "sheet-citation",
            format!("/a/{}", photo.id),
            Step::Press("[aria-haspopup=dialog].tool"),
            "dialog .citation",
        ),
        over("article-passage", format!("/a/{}", feature.id), Step::Run(SELECT), "[role=group].bar"),
        over("kept", format!("/a/{}", photo.id), Step::Run(KEEP), ".kept li"),
        // The voice stays.
        over("article-aloud", format!("/a/{}", photo.id), Step::Run(READ_ALOUD), ".aloud"),
        // Last, since it stays until the site is opened anew.
        over("update", "/no/such/view".into(), Step::Run(OUTDATED), ".update .tool"),
    ]
}

/// The first of the articles that have most of something.
pub(crate) fn most(corpus: &Corpus, count: impl Fn(&Article) -> usize) -> &Article {
    corpus.articles.iter().rev().max_by_key(|article| count(article)).expect("articles")
}

/// An article that prints [`WORD`] in its text.
pub(crate) fn holding(corpus: &Corpus) -> &Article {
    most(corpus, |article| article.paragraphs().map(|text| text.as_str().matches(WORD).count()).sum())
}
