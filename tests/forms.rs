//! The many forms in which print names people and sources: each line of `forms/*.txt` on a page of its own.

use corpus::{Article, Page, Role};
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

#[test]
fn heads_of_pages_stand_in_many_forms() {
    const ARTICLE: &str = "# 市总工会召开年度工作会议\n\n本报讯（记者 孙妍）近日，市总工会召开年度工作会议，总结全年工作，部署明年任务，市总工会领导班子成员出席会议并讲话。\n\n会议指出，过去一年全市各级工会组织动员广大职工建功立业，取得了明显成效。\n";
    let forms: Vec<_> =
        include_str!("forms/heads.txt").lines().filter_map(|line| line.split_once('\t')).collect();
    assert!(forms.len() > 250, "{} forms", forms.len());
    let mut wrong = Vec::new();
    for (form, expected) in forms {
        let of_article = expected == "none";
        let text = if of_article {
            format!("{ARTICLE}\n{form}\n\n{}", ARTICLE.replace("年度", "季度"))
        } else {
            format!("{form}\n\n{ARTICLE}")
        };
        let read =
            extract(&PageSource { file: "1.txt", encoding: "UTF-8", text: &text, ..PageSource::default() });
        let found = match (read.page.furniture.is_empty(), of_article) {
            (true, _) => "none".to_owned(),
            (false, true) => "furniture".to_owned(),
            (false, false) => said(&read.page),
        };
        if found != expected.replace([' ', '　'], "") {
            wrong.push(format!("{form}: {found} instead of {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// `date=2024-05-01;number=02;name=要闻`, without blanks.
fn said(page: &Page) -> String {
    let values = [
        ("paper", &page.paper),
        ("date", &page.date),
        ("number", &page.page_number),
        ("name", &page.page_name),
    ];
    let values = values.into_iter().filter_map(|(key, value)| Some(format!("{key}={}", value.as_ref()?)));
    let staff = page.staff.iter().map(|staff| format!("staff={}:{}", staff.role, staff.name));
    values.chain(staff).collect::<Vec<_>>().join(";").replace([' ', '　'], "")
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
