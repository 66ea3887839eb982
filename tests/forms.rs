//! The many forms in which print names people and sources: each line of `forms/*.txt` on a page of its own.

use corpus::{Article, Role};
use extract::{PageSource, extract};

const REPORT: &str =
    "昨天，市总工会启动了今年的送清凉活动，首批慰问品已经送到了一线职工的手中，大家都说心里凉快多了。";
const MORE: &str = "活动将持续到九月底，覆盖全市一百多个工地和站点。";
const NEXT: &str =
    "# 职工夜校开课\n\n本报讯（记者 孙妍）昨天，职工夜校开课，首批学员坐进了教室，大家都说学到了真本事。\n";

#[test]
fn reports_open_in_many_forms() {
    check(include_str!("forms/datelines.txt"), |form| {
        format!("# 市总工会启动送清凉活动\n\n{form}{REPORT}\n\n{MORE}\n\n{NEXT}")
    });
}

#[test]
fn bylines_stand_in_many_forms() {
    check(include_str!("forms/bylines.txt"), |form| {
        format!(
            "# 这里的冬天不太冷\n\n{form}\n\n腊月里的清晨，老街口的早点铺已经冒出了热气。\n\n{REPORT}\n\n{NEXT}"
        )
    });
}

#[test]
fn articles_are_signed_in_many_forms() {
    let page = |last: String| format!("# 市总工会启动送清凉活动\n\n{REPORT}\n\n{last}\n\n{NEXT}");
    check(include_str!("forms/signatures.txt"), |form| page(format!("{MORE}{form}")));
    check(include_str!("forms/signatures.txt"), |form| page(format!("{MORE}\n\n{}", form.trim())));
}

/// Compares whom the first article of each page names with what stands behind the form.
#[track_caller]
fn check(forms: &str, page: impl Fn(&str) -> String) {
    let mut wrong = Vec::new();
    let forms: Vec<_> = forms.lines().filter_map(|line| line.split_once('\t')).collect();
    assert!(forms.len() > 40, "{} forms", forms.len());
    for (form, expected) in forms {
        let text = page(form);
        let read =
            extract(&PageSource { file: "1.txt", encoding: "UTF-8", text: &text, ..PageSource::default() });
        let mut expected: Vec<&str> = expected.split(", ").filter(|name| !name.is_empty()).collect();
        expected.sort_unstable();
        let found = read.articles.first().map(named).unwrap_or_default();
        if found != expected {
            wrong.push(format!("{form}: {found:?} instead of {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// `reporter 孙妍`, `source 新华社`, sorted.
fn named(article: &Article) -> Vec<String> {
    let role = |role: Role| match role {
        Role::Reporter => "reporter",
        Role::Correspondent => "correspondent",
        Role::Photographer => "photographer",
        Role::Author => "author",
    };
    let people = article.bylines.iter().map(|byline| format!("{} {}", role(byline.role), byline.name));
    let source = article.source.iter().map(|source| format!("source {}", source.name));
    let mut named: Vec<String> = people.chain(source).collect();
    named.sort_unstable();
    named
}
