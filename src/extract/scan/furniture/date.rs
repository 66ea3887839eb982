//! Dates and weekdays as a page's head prints them, and numbers in both kinds of digits.

/// A date at the start of `rest`: its length and ISO form.
pub(crate) fn date(rest: &str) -> Option<(usize, String)> {
    solid_date(rest).or_else(|| wide_date(rest))
}

/// 2 0 2 4 年 5 月 1 日, 20 24年5月1日.
fn wide_date(rest: &str) -> Option<(usize, String)> {
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let head = &rest[..rest.char_indices().nth(32).map_or(rest.len(), |(at, _)| at)];
    let gap = head
        .find(char::is_whitespace)
        .filter(|gap| head[..*gap].bytes().all(|byte| byte.is_ascii_digit()))?;
    let places: Vec<(usize, char)> = head.char_indices().filter(|(_, c)| !c.is_whitespace()).collect();
    let solid: String = places.iter().map(|(_, c)| c).collect();
    let (length, iso) =
        solid_date(&solid).filter(|_| gap > 0 && solid.starts_with(|c: char| c.is_ascii_digit()))?;
    let count = solid[..length].chars().count();
    let written = solid[..length].contains('年');
    let (at, last) = *places.get(count.checked_sub(1)?)?;
    written.then_some((at + last.len_utf8(), iso))
}

fn solid_date(rest: &str) -> Option<(usize, String)> {
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
        rest.chars().take_while(|c| digit(*c).is_some() || matches!(c, '十' | '廿' | '卅')).take(6).collect();
    let length = word.iter().map(|c| c.len_utf8()).sum();
    if word.is_empty() {
        return None;
    }
    // 廿六, 卅一.
    if let Some(tens) = ['廿', '卅'].iter().position(|tens| word[0] == *tens) {
        let ones = word.get(1).and_then(|c| digit(*c)).unwrap_or(0) as u32;
        return (word.len() <= 2).then_some((length, (tens as u32 + 2) * 10 + ones));
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
