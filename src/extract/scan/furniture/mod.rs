//! The page's own lines: masthead, date, 版次 and 版名, staff, hotlines.

mod calendar;
mod contact;
mod date;
mod edge;
mod head;
mod masthead;
mod section;
mod staff;

use crate::chars;
use corpus::FurnitureKind;
pub(crate) use date::date;
use std::ops::Range;

/// What a line of furniture says. Places are bytes of the line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Furniture {
    /// Its main part.
    pub(crate) kind: Option<FurnitureKind>,
    /// The newspaper's name.
    pub(crate) paper: Option<Range<usize>>,
    /// ISO 8601.
    pub(crate) date: Option<String>,
    /// 版次 without 第 and 版.
    pub(crate) page_number: Option<Range<usize>>,
    /// 版名.
    pub(crate) page_name: Option<Range<usize>>,
    /// Who made the page.
    pub(crate) staff: Vec<Person>,
    /// Whether the line would be read so wherever it stands; otherwise only at the page's edges.
    pub(crate) sure: bool,
}

/// One of those who made the page, as places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    /// 责任编辑, 版式, 校对 and so on.
    pub(crate) role: Range<usize>,
    /// The name, perhaps with white space inside.
    pub(crate) name: Range<usize>,
}

impl Person {
    fn shifted(self, by: usize) -> Self {
        Self {
            role: self.role.start + by..self.role.end + by,
            name: self.name.start + by..self.name.end + by,
        }
    }
}

/// Reads a line as furniture; `None` when any part of it is something else.
pub(crate) fn furniture(line: &str) -> Option<Furniture> {
    if line.len() > 400 {
        return None;
    }
    let plain = |kind| Furniture { kind: Some(kind), sure: true, ..Furniture::default() };
    if is_drawn(line) || is_image(line) {
        return Some(plain(FurnitureKind::Ornament));
    }
    if let Some(staff) = staff::staff_line(line) {
        return Some(staff);
    }
    let head = head::head_line(line);
    // A line that says the day as well as how to write says more than that.
    if contact::is_contact(line)
        && head.as_ref().is_none_or(|head| head.date.is_none() && head.staff.is_empty())
    {
        return Some(plain(FurnitureKind::Contact));
    }
    head.or_else(|| {
        let kind = edge::edge_line(line)?;
        Some(Furniture { sure: false, ..plain(kind) })
    })
}

/// Whether a line is drawn across the column, as between articles.
pub(crate) fn is_rule(line: &str) -> bool {
    let drawn = |c| chars::is_dash(c) || matches!(c, '=' | '＝' | '_' | '*' | '＊' | '~' | '～');
    line.chars().nth(3).is_some() && line.chars().all(drawn)
}

/// Rules, rows of stars and ornaments alone on a line. A lone mark of a sentence is text: a column
/// break may have cut it off.
fn is_drawn(line: &str) -> bool {
    line.chars().all(|c| {
        chars::is_dash(c)
            || chars::is_bullet(c)
            || c.is_whitespace()
            || matches!(
                c,
                '*' | '='
                    | '_'
                    | '~'
                    | '～'
                    | '#'
                    | '|'
                    | '+'
                    | '^'
                    | '.'
                    | '…'
                    | '·'
                    | '＊'
                    | '＝'
                    | '<'
                    | '>'
                    | '\\'
                    | '/'
                    | ':'
            )
    }) && (line.chars().count() > 1 || line.starts_with(chars::is_bullet))
}

/// `![…](…)` and `<img …>`.
fn is_image(line: &str) -> bool {
    line.starts_with("![") && line.ends_with(')') || line.starts_with("<img") && line.ends_with('>')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let shown = furniture(line).map_or("none".to_owned(), |found| {
            let mut parts = vec![found.kind.map_or("?", FurnitureKind::as_str).to_owned()];
            parts.extend(found.paper.map(|place| format!("paper={}", &line[place])));
            parts.extend(found.date.map(|date| format!("date={date}")));
            parts.extend(found.page_number.map(|place| format!("number={}", &line[place])));
            parts.extend(found.page_name.map(|place| format!("name={}", &line[place])));
            parts.extend(
                found
                    .staff
                    .into_iter()
                    .map(|person| format!("{}={}", &line[person.role], &line[person.name])),
            );
            parts.join(" ")
        });
        assert_eq!(shown, expected, "{line}");
    }

    #[test]
    fn dates_and_page_numbers() {
        check("2024年5月1日 星期三 第02版 要闻", "date date=2024-05-01 number=02 name=要闻");
        check("二〇二四年五月一日 星期三", "date date=2024-05-01");
        check("劳动午报 2023年5月5日 星期五", "masthead paper=劳动午报 date=2023-05-05");
        check("A7 文化", "page-number number=A7 name=文化");
        check("02版 要闻", "page-number number=02 name=要闻");
        check("3", "page-number number=3");
        check("2024-05-01", "date date=2024-05-01");
        check("国内统一连续出版物号 CN 11-0117", "masthead");
        check("-3-", "page-number number=3");
        check("要闻 03 2024年5月1日 星期三", "page-number date=2024-05-01 number=03 name=要闻");
        check("《劳动午报》2024年5月1日", "masthead paper=劳动午报 date=2024-05-01");
        check("劳 动 午 报", "masthead paper=劳 动 午 报");
        check("第12345期 2024年5月1日 今日8版", "masthead date=2024-05-01");
        check(
            "１９９７年１２月１８日　星期四　农历丁丑年十一月十九　第１６５２３号　今日八版",
            "date date=1997-12-18",
        );
        check(
            "2　医者　　仁和心桥　　2019年10月30日　　总第307期",
            "page-number paper=仁和心桥 date=2019-10-30 number=2 name=医者",
        );
        check("06 理论与调研 2023年8月24日", "page-number date=2023-08-24 number=06 name=理论与调研");
        check("要闻 · 综合 2023/05/06 星期六", "date date=2023-05-06 name=要闻");
        check("二〇一八年七月 第六期 总第一二八期", "date");
        check("人物 PEOPLE", "masthead name=人物");
        check("2020年5月", "none");
        check("据《法治日报》报道(记者 邹凯)欠下38", "none");
        check("国际标准,“过去是按别人的尺子量", "none");
        check("请各单位于2022年4月30日", "none");
        check("免费教会了92名妇女和残疾", "none");
    }

    #[test]
    fn staff_lines() {
        check("责任编辑：张三 版式：李四 校对：王五", "staff 责任编辑=张三 版式=李四 校对=王五");
        check("□本版编辑 白 莹 美编 李 媛", "staff 本版编辑=白 莹 美编=李 媛");
        check("责编 张三 李四｜版式 王五", "staff 责编=张三 责编=李四 版式=王五");
        check("本版摄影 孙妍", "staff 本版摄影=孙妍");
        check("责 编 李睿 美　编 王芳", "staff 责 编=李睿 美　编=王芳");
        check("本版编辑 张瞳 校对 武浩 新闻热线 63581010", "staff 本版编辑=张瞳 校对=武浩");
        check("责任编辑 李睿 今日四版", "staff 责任编辑=李睿");
        check("主编：李明 副主编：王红 本期坐堂：张大千", "staff 主编=李明 副主编=王红 本期坐堂=张大千");
        check("编辑　庞　洁　　题图　郑　新　　来稿请寄古城晚报副刊部", "staff 编辑=庞　洁 题图=郑　新");
        check("本期执编 江一舟 法律顾问 同济律师事务所", "staff 本期执编=江一舟");
    }

    #[test]
    fn contacts_and_what_is_none() {
        check("新闻热线：010-63523314", "contact");
        check("举报安全生产隐患请拨打12350", "contact");
        check("参加体检请拨打12351咨询工作人员", "none");
        check("昌平区庆“五一”表彰大会展示劳动者风采", "none");
        check("3位劳模代表分享爱岗敬业、勇于创新、争创一流的奋斗历程", "none");
        check("500家北京链家暖心驿站“五一”送出爱心服务", "none");
        check("市总工会启动第三届职工文化节", "none");
        check("编辑部的故事", "none");
        check("设计师走进校园", "none");
        check("今日大暑 工会送清凉", "none");
    }
}
