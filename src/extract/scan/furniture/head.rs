//! The line at a page's head: masthead, date, 版次 and 版名 in any order.

use super::Furniture;
use super::calendar::{day_label, day_of_year, feast, founding, is_english_day, weather, weekday};
use super::contact::{is_box, is_contact, is_counsel, is_way, is_where_to_write};
use super::date::{date, month, number_of, spaces};
use super::masthead::{is_paper, masthead_words};
use super::section::{is_section_name, name_label, spaced_word, tells_page};
use super::staff::{other_staff, staff};
use crate::chars;
use crate::lexicon::UNITS;
use crate::scan::name;
use crate::words::one_of;
use corpus::FurnitureKind;
use std::ops::Range;

/// Masthead, date, 版次 and 版名 in any order, and nothing else.
pub(super) fn head_line(line: &str) -> Option<Furniture> {
    let length = line.chars().count();
    if length > 110 || line.contains('。') {
        return None;
    }
    if is_spaced_paper(line) {
        let kind = Some(FurnitureKind::Masthead);
        return Some(Furniture { kind, paper: Some(0..line.len()), sure: true, ..Furniture::default() });
    }
    let mut found = Furniture::default();
    let mut kinds: Vec<FurnitureKind> = Vec::new();
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut sure = false;
    // 已培训职工83 / 0余人次: a number right behind words is sooner theirs.
    let mut glued_behind = false;
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        let c = rest.chars().next()?;
        // 第4版：工会新闻: only a page's number is set off by a colon.
        let parts_staff = matches!(c, '；' | ';') && !found.staff.is_empty();
        if chars::is_colon(c) && !line[..at].ends_with('版')
            || chars::is_soft_stop(c) && c != '、' && !parts_staff
            || matches!(c, '！' | '？' | '!' | '?' | '…')
        {
            return None;
        }
        if c.is_whitespace() || !c.is_alphanumeric() && !matches!(c, '（' | '(' | '《' | '“') {
            at += c.len_utf8();
            continue;
        }
        if let Some(length) = weekday(rest) {
            sure |= found.date.is_some();
            kinds.push(FurnitureKind::Date);
            at += length;
            continue;
        }
        let other = || other_staff(rest).filter(|_| !found.staff.is_empty());
        if let Some((staff, length)) = staff(rest).or_else(other) {
            found.staff.extend(staff.into_iter().map(|person| person.shifted(at)));
            kinds.push(FurnitureKind::Staff);
            sure = true;
            at += length;
            continue;
        }
        // 日期：2016-03-24　版次：02　版面：综合新闻.
        if let Some(length) = day_label(rest) {
            at += length;
            continue;
        }
        if let Some((length, name)) = name_label(rest) {
            found.page_name.get_or_insert(at + name.start..at + name.end);
            kinds.push(FurnitureKind::PageNumber);
            at += length;
            continue;
        }
        // E-mail:gonghui8@163.com　责任编辑：白莹.
        if at == 0 && is_box(rest) && rest.contains(char::is_whitespace) {
            at += rest.find(char::is_whitespace).unwrap_or(rest.len());
            continue;
        }
        let named = !found.staff.is_empty() || found.date.is_some() || found.page_number.is_some();
        let ways = !found.staff.is_empty() && (is_contact(rest.trim()) || is_where_to_write(rest));
        if named && (ways || is_way(rest) || is_box(rest) || is_counsel(rest)) {
            // 邮箱 ahzgtd@sina.com 2023年8月1日: the day may stand behind it.
            let is_page = |rest: &str| {
                let (number, name) = rest.split_once(char::is_whitespace).unwrap_or_default();
                is_folio(number) && name.chars().count() <= 8
            };
            let goes_on = |at: &usize| {
                let rest = &rest[*at..];
                date(rest).is_some() || is_page(rest) || page_number(rest).is_some()
            };
            let gaps = rest.match_indices([' ', '　']).map(|(at, gap)| at + gap.len());
            match gaps.into_iter().find(goes_on) {
                Some(day) => {
                    at += day;
                    continue;
                }
                None => break,
            }
        }
        if let Some(length) = founding(rest) {
            kinds.push(FurnitureKind::Masthead);
            at += length;
            continue;
        }
        if let Some((length, iso)) = date(rest) {
            // 2024年5月1日于北京 signs a text.
            if rest[length..].starts_with('于') {
                return None;
            }
            found.date.get_or_insert(iso);
            kinds.push(FurnitureKind::Date);
            at += length;
            continue;
        }
        if let Some(length) = day_of_year(rest) {
            kinds.push(FurnitureKind::Date);
            at += length;
            continue;
        }
        // 2020年5月 of a monthly is its day, but not one of the calendar.
        if let Some(length) = month(rest) {
            kinds.push(FurnitureKind::Date);
            at += length;
            continue;
        }
        if let Some(length) = feast(rest).or_else(|| weather(rest)).filter(|_| found.date.is_some()) {
            at += length;
            continue;
        }
        if let Some((length, number)) = page_number(rest) {
            if found.page_number.is_none() {
                found.page_number = Some(at + number.start..at + number.end);
            }
            sure = true;
            kinds.push(FurnitureKind::PageNumber);
            at += length;
            continue;
        }
        if let Some(length) = masthead_words(rest) {
            kinds.push(FurnitureKind::Masthead);
            sure = true;
            at += length;
            continue;
        }
        // A bracket around a date or lunar year: （星期三）, （农历…）.
        if matches!(c, '（' | '(') {
            at += c.len_utf8();
            continue;
        }
        // 原载1984年10月1日《北京日报》 is a source.
        let of_source =
            || one_of!["原载", "据", "转自", "摘自", "来源", "选自", "转载"].begin(line.trim_start());
        if let Some(quoted) = rest.strip_prefix('《').filter(|_| at == 0 || !of_source())
            && let Some(length) = quoted.find('》').filter(|length| is_paper(&quoted[..*length]))
        {
            let start = at + '《'.len_utf8();
            found.paper.get_or_insert(start..start + length);
            kinds.push(FurnitureKind::Masthead);
            at = start + length + '》'.len_utf8();
            continue;
        }
        // “五一”特刊.
        let special = rest.strip_prefix('“').and_then(|rest| rest.split_once('”'));
        if special.is_some_and(|(_, behind)| matches!(behind.trim(), "特刊" | "专刊" | "专版"))
            && !kinds.is_empty()
            && found.page_name.is_none()
        {
            found.page_name = Some(at..line.len());
            break;
        }
        if matches!(c, '《' | '“') {
            return None;
        }
        if at == 0
            && let Some(length) = spaced_paper(rest)
        {
            names.push(0..length);
            at = length;
            continue;
        }
        // A word: the paper's name, the page's name, or something else.
        let end = rest.find(|c: char| !(chars::is_han(c) || name::is_dot(c))).unwrap_or(rest.len());
        // 社会新闻·本版热线 0351-8880000.
        let way = rest[..end]
            .char_indices()
            .find(|(at, c)| name::is_dot(*c) && is_way(rest[*at..].trim_start_matches(name::is_dot)));
        let end = way.map_or(end, |(at, _)| at);
        // 要 闻.
        let end = spaced_word(rest).unwrap_or(end);
        if end == 0 {
            // Latin letters: LABOUR DAILY; digits alone: a folio.
            let digits = rest.chars().take(2).any(|c| c.is_ascii_digit());
            let goes_on = |c: char| match c {
                ' ' | '\'' | '&' => !digits,
                '0'..='9' => digits,
                _ => c.is_ascii_alphabetic() || matches!(c, '.' | '-'),
            };
            let end = rest.find(|c: char| !goes_on(c)).unwrap_or(rest.len());
            // ECONOMY B6.
            let numbered = rest[end..].starts_with(|c: char| c.is_ascii_digit());
            let end = rest[..end].rfind(' ').filter(|_| numbered && !digits).map_or(end, |gap| gap + 1);
            if end == 0 {
                // ２.
                let (length, _) = number_of(rest, 2).filter(|_| matches!(c, '０'..='９'))?;
                found.page_number.get_or_insert(at..at + length);
                kinds.push(FurnitureKind::PageNumber);
                at += length;
                continue;
            }
            let word = rest[..end].trim().trim_matches('-');
            let glued = !rest[..end].ends_with(' ') && rest[end..].starts_with(chars::is_han);
            // 02要闻2024年2月5日.
            let section =
                &rest[end..][..rest[end..].find(|c: char| !chars::is_han(c)).unwrap_or(rest.len() - end)];
            if glued && !(at == 0 && word.len() == 2 && is_section_name(section)) {
                return None;
            }
            // FRI.
            if found.date.is_some() && is_english_day(word) {
                at += end;
                continue;
            }
            if word.chars().all(|c| c.is_ascii_digit()) && word.len() <= 3 {
                glued_behind |= line[..at].ends_with(chars::is_han);
                if found.page_number.is_none() {
                    found.page_number = Some(at..at + word.len());
                }
                kinds.push(FurnitureKind::PageNumber);
            } else if word
                .chars()
                .all(|c| c.is_ascii_uppercase() || matches!(c, ' ' | '.' | '-' | '\'' | '&'))
                && word.len() >= 4
            {
                kinds.push(FurnitureKind::Masthead);
            } else if is_folio(word) {
                if found.page_number.is_none() {
                    found.page_number = Some(at..at + word.len());
                }
                kinds.push(FurnitureKind::PageNumber);
            } else {
                return None;
            }
            at += end;
            continue;
        }
        let word = rest[..end].trim_end_matches(name::is_dot);
        names.push(at..at + word.len());
        at += end;
    }
    // 人物 PEOPLE may as well stand over an article.
    let doubled = kinds == [FurnitureKind::Masthead] && matches!(&names[..], [name] if name.start == 0);
    // A month alone signs a text.
    if kinds == [FurnitureKind::Date] && found.date.is_none() && month(line.trim()).is_some() {
        return None;
    }
    // 中原航空职工 第5版 一线: of two the first is the paper's.
    let several = names.len() > 1;
    // 03｜职工之家, 2-3 特别报道: a number and a name, and nothing else.
    let alone = !several && kinds == [FurnitureKind::PageNumber];
    let mut by_itself = false;
    for place in names {
        let word = &line[place.clone()];
        // 详细报道见今日第5版.
        if word.ends_with('第') || word.contains("报道见") {
            return None;
        }
        let count = name::without_spaces(word).chars().count();
        // 清河报社出版, 江南钢铁公司党委主办.
        // 陕西工人报社出版.
        if let Some(paper) = word.strip_suffix("社出版").filter(|paper| is_paper(paper)) {
            found.paper.get_or_insert(place.start..place.start + paper.len());
        }
        if one_of!["出版", "主办", "主管"].end(word) && count <= 16 {
            kinds.push(FurnitureKind::Masthead);
            continue;
        }
        let opens = line[..place.start].trim_end_matches('《').trim().is_empty();
        // 2 综合新闻　2019年3月19日 星期二　秦岭铁道: behind all that a page says of itself.
        let closes = line[place.end..].trim().is_empty()
            && line[..place.start].ends_with(char::is_whitespace)
            && found.page_number.is_some()
            && found.page_name.is_some();
        let dated = found.date.is_some();
        // 请各单位于2022年4月30日: what is no name of a paper by its looks stands apart from the date.
        let apart =
            !line[place.end..].starts_with(|c: char| c.is_alphanumeric()) && !word.starts_with("本报");
        // B2 产业工人周刊: beside a page's number a weekly is a page of the paper.
        let numbered = found.page_number.as_ref().is_some_and(|number| {
            let apart = |c: char| !c.is_alphanumeric() || c == '版';
            number.end <= place.start && line[number.end..place.start].trim_matches(apart).is_empty()
        });
        let of_paper = word.ends_with('刊') && (found.page_number.is_some() && !dated || numbered);
        if found.paper.is_none()
            && !of_paper
            && (is_paper(&name::without_spaces(word))
                || (opens || closes)
                    && !UNITS.end(word)
                    && apart
                    && dated
                    && count <= 8
                    && (!is_section_name(word) || opens && several && count > 4))
        {
            found.paper = Some(place.clone());
            kinds.push(FurnitureKind::Masthead);
            if opens {
                kinds.insert(0, FurnitureKind::Masthead);
            }
        } else if count <= 8
            && found.page_name.is_none()
            && (sure && found.page_number.is_some()
                || found.page_number.is_some() && (is_section_name(word) || count <= 2)
                || dated && (found.paper.is_some() || is_section_name(word))
                || doubled && line[place.end..].starts_with(' '))
        {
            found.page_name = Some(place);
            kinds.push(FurnitureKind::PageNumber);
        } else if count <= 4
            && (found.page_number.is_some() || dated)
            && found.page_name.is_some()
            && is_section_name(word)
        {
            // A page name of two words: 要闻 综合.
        } else if alone
            && (2..=6).contains(&name::without_spaces(word).chars().count())
            && tells_page(line, &place)
        {
            found.page_name = Some(place);
            by_itself = true;
        } else if let Some(slot) = unknown_name(line, &place, &mut found) {
            *slot = Some(place);
            kinds.push(FurnitureKind::Masthead);
        } else {
            return None;
        }
    }
    let named = found.page_name.as_ref().is_none_or(|place| is_section_name(&line[place.clone()]));
    found.sure = sure && !by_itself
        || !glued_behind
            && !doubled
            && !by_itself
            && kinds.len() >= 2
            && (named || found.date.is_some() || found.paper.is_some());
    // The first part gives the line its kind; who prints the paper and for how much is no masthead.
    found.kind = kinds.first().copied();
    if one_of!["印刷", "零售", "定价", "每份", "全年", "广告"].begin(line.trim_start()) {
        found.kind = Some(FurnitureKind::Other);
    }
    found.kind?;
    // 摄影：李四 alone is a credit, not the page's staff; so is （摄影 吕一帆）.
    let bare = line.trim_start().trim_start_matches(['（', '(']);
    if kinds == [FurnitureKind::Staff] && found.staff.len() < 2 && bare.starts_with("摄影") {
        return None;
    }
    Some(found)
}

/// Where a line says its day and its number, and more that only heads say, words that stand apart are names, too:
/// 2　医者　　仁和心桥　　2019年10月30日　　总第307期, 06 理论与调研 2023年8月24日. Beside the number the page's.
fn unknown_name<'a>(
    line: &str,
    place: &Range<usize>,
    found: &'a mut Furniture,
) -> Option<&'a mut Option<Range<usize>>> {
    let number = found.page_number.clone().filter(|_| found.date.is_some())?;
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '|' | '｜' | '版');
    let apart = (line[..place.start].is_empty() || line[..place.start].ends_with(is_gap))
        && (line[place.end..].is_empty() || line[place.end..].starts_with(is_gap));
    let between = &line[number.end.min(place.end)..place.start.max(number.start)];
    let beside = between.trim_matches(is_gap).is_empty();
    if !apart || line[place.clone()].chars().count() > 8 {
        return None;
    }
    if beside && found.page_name.is_none() {
        return Some(&mut found.page_name);
    }
    found.paper.is_none().then_some(&mut found.paper)
}

/// 红 山 钢 铁 报 before a wide gap: its length.
fn spaced_paper(line: &str) -> Option<usize> {
    let end = line.find(|c: char| c.is_whitespace() && c != ' ').or_else(|| line.find("  "))?;
    is_spaced_paper(&line[..end]).then_some(end)
}

/// 劳 动 午 报.
fn is_spaced_paper(line: &str) -> bool {
    line.contains(char::is_whitespace)
        && line.split_whitespace().all(|word| word.chars().nth(1).is_none())
        && is_paper(&name::without_spaces(line))
}

/// 第02版, A7版, 3版, 版次：02: its length and the place of the number.
fn page_number(rest: &str) -> Option<(usize, Range<usize>)> {
    let mut start = 0;
    let named = ["版次", "版面"].iter().find_map(|word| rest.strip_prefix(word).map(|_| word.len()));
    if let Some(length) = named {
        start = length;
        start += rest[start..].len()
            - rest[start..].trim_start_matches(|c: char| c.is_whitespace() || chars::is_colon(c)).len();
    }
    let ordinal = rest[start..].starts_with('第');
    if ordinal {
        start += '第'.len_utf8();
        start += spaces(&rest[start..]);
    }
    let is_letter = |c: &char| c.is_ascii_uppercase() || matches!(c, 'Ａ'..='Ｚ' | '特');
    let letter = rest[start..].chars().next().filter(is_letter).map_or(0, char::len_utf8);
    let (length, value) = number_of(&rest[start + letter..], 3)?;
    let mut end = start + letter + length;
    if let Some(behind) = rest[end..].strip_prefix(['-', '－', '、', '—'])
        && let behind = behind.trim_start_matches(|c: char| c.is_ascii_uppercase())
        && let Some((second, _)) = number_of(behind, 3)
    {
        end = rest.len() - behind.len() + second;
    }
    if value > 400 {
        return None;
    }
    let gap = spaces(&rest[end..]);
    let labelled = one_of!["版名", "版面", "版次"].begin(&rest[end + gap..]);
    let closed = rest[end + gap..].starts_with('版') && !labelled;
    if closed {
        let after = rest[end + gap + '版'.len_utf8()..].chars().next();
        if after.is_some_and(|c| matches!(c, '面' | '块' | '本' | '权' | '图' | '画' | '主')) {
            return None;
        }
        // 7版教材为何改了又改.
        let behind = &rest[end + gap + '版'.len_utf8()..];
        let word = &behind[..behind.find(|c: char| !chars::is_han(c)).unwrap_or(behind.len())];
        if word.chars().nth(6).is_some() && !is_section_name(word) && staff(word).is_none() {
            return None;
        }
        return Some((end + gap + '版'.len_utf8(), start..end));
    }
    (named.is_some()
        || letter > 0
            && length > 0
            && rest[end - length..end].chars().nth(2).is_none()
            && rest[end..].chars().next().is_none_or(|c| !c.is_ascii_alphanumeric())
            && !is_glued(&rest[end..]))
    .then_some((end, start..end))
}

/// B5楼住户盼来了电梯, but not A7文化.
fn is_glued(behind: &str) -> bool {
    let word = &behind[..behind.find(|c: char| !chars::is_han(c)).unwrap_or(behind.len())];
    !word.is_empty() && !is_section_name(word)
}

fn is_folio(word: &str) -> bool {
    // 4-5, of two pages that are printed as one.
    if let Some((left, right)) = word.split_once('-') {
        let numbered =
            |digits: &str| (1..=2).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit());
        return numbered(left) && numbered(right);
    }
    let digits = word.trim_start_matches(|c: char| c.is_ascii_uppercase());
    word.len() - digits.len() <= 1
        && !digits.is_empty()
        && digits.len() <= 2
        && digits.chars().all(|c| c.is_ascii_digit())
}
