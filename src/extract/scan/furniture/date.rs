//! Dates and weekdays as a page's head prints them, and numbers in both kinds of digits.

use crate::chars;

/// A date at the start of `rest`: its length and ISO form.
pub(crate) fn date(rest: &str) -> Option<(usize, String)> {
    // 中華民國113年: counted from 1911.
    let republic = ["中華民國", "民國", "中华民国"]
        .iter()
        .find(|era| rest.starts_with(**era))
        .map_or(0, |era| era.len());
    let (year_length, year) = number_of(&rest[republic..], 4)?;
    let (year_length, year) =
        if republic > 0 { (year_length + republic, year + 1911) } else { (year_length, year) };
    if !(1850..=2150).contains(&year) {
        return None;
    }
    let rest_after = &rest[year_length..];
    let separator = rest_after.trim_start().chars().next()?;
    let lead = rest_after.len() - rest_after.trim_start().len();
    if !matches!(separator, '年' | '-' | '.' | '/' | '－' | '．' | '·') {
        return None;
    }
    let mut at = year_length + lead + separator.len_utf8();
    at += spaces(&rest[at..]);
    let (month_length, month) = number_of(&rest[at..], 2)?;
    at += month_length;
    at += spaces(&rest[at..]);
    let second = rest[at..].chars().next()?;
    let matching = if separator == '年' { second == '月' } else { second == separator };
    if !matching {
        return None;
    }
    at += second.len_utf8();
    at += spaces(&rest[at..]);
    let (day_length, day) = number_of(&rest[at..], 2)?;
    at += day_length;
    if separator == '年' {
        at += spaces(&rest[at..]);
        at += rest[at..].strip_prefix(['日', '号']).map(|_| '日'.len_utf8())?;
    }
    let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
    valid.then(|| (at, format!("{year:04}-{month:02}-{day:02}")))
}

/// 2020年5月 without a day at the start of `rest`: its length.
pub(super) fn month(rest: &str) -> Option<usize> {
    let (length, year) = number_of(rest, 4)?;
    let behind = rest[length..].strip_prefix('年').filter(|_| (1850..=2150).contains(&year))?;
    let (length, month) = number_of(behind, 2)?;
    let behind = behind[length..].strip_prefix('月').filter(|_| (1..=12).contains(&month))?;
    (!behind.starts_with(|c: char| c.is_alphanumeric())).then_some(rest.len() - behind.len())
}

/// A weekday or a day of the lunar year at the start of `rest`: its length.
pub(super) fn weekday(rest: &str) -> Option<usize> {
    for word in ["星期", "周", "礼拜", "週"] {
        if let Some(after) = rest.strip_prefix(word) {
            let day = after.chars().next().filter(|c| "一二三四五六日天".contains(*c))?;
            let end = word.len() + day.len_utf8();
            return rest[end..]
                .chars()
                .next()
                .is_none_or(|c| !chars::is_han(c) || matches!(c, '农' | '第' | '今' | '出'))
                .then_some(end);
        }
    }
    // 农历甲辰年三月廿三, 甲辰年三月廿三.
    let lunar = rest.strip_prefix("农历").unwrap_or(rest);
    let prefix = rest.len() - lunar.len();
    let first = lunar.chars().next()?;
    let stems = "甲乙丙丁戊己庚辛壬癸";
    let length: usize = lunar.chars().take_while(|c| chars::is_han(*c)).map(char::len_utf8).sum();
    let short = lunar[..length].chars().count() <= 14;
    ((prefix > 0 || stems.contains(first) && lunar.contains('年')) && short && length > 0)
        .then_some(prefix + length)
}

/// A number of at most `most` Arabic digits, or one in Chinese, at the start of `rest`.
pub(super) fn number_of(rest: &str, most: usize) -> Option<(usize, u32)> {
    let mut length = 0;
    let mut value = 0;
    let mut count = 0;
    for c in rest.chars() {
        let digit = match c {
            '0'..='9' => c as u32 - '0' as u32,
            '０'..='９' => c as u32 - '０' as u32,
            _ => break,
        };
        count += 1;
        if count > most {
            return None;
        }
        value = value * 10 + digit;
        length += c.len_utf8();
    }
    if count > 0 {
        return Some((length, value));
    }
    han_number(rest, most)
}

/// 二〇二四, 十一, 二十三.
fn han_number(rest: &str, most: usize) -> Option<(usize, u32)> {
    let digit = |c: char| {
        "〇一二三四五六七八九".chars().position(|d| d == c).or(if matches!(c, '零' | '○' | 'Ｏ' | 'O') {
            Some(0)
        } else {
            None
        })
    };
    let word: Vec<char> =
        rest.chars().take_while(|c| digit(*c).is_some() || *c == '十' || *c == '廿').take(6).collect();
    let length = word.iter().map(|c| c.len_utf8()).sum();
    if word.is_empty() {
        return None;
    }
    if let Some(ten) = word.iter().position(|c| *c == '十') {
        let tens = if ten == 0 { 1 } else { digit(word[0])? as u32 };
        let ones = word.get(ten + 1).and_then(|c| digit(*c)).unwrap_or(0) as u32;
        return (word.len() <= 3).then_some((length, tens * 10 + ones));
    }
    if word.len() > most {
        return None;
    }
    let value = word.iter().try_fold(0, |value, c| Some(value * 10 + digit(*c)? as u32))?;
    Some((length, value))
}

/// The length of the blanks at the start of `text`.
pub(super) fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '　']).len()
}
