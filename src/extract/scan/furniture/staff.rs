//! Who made the page: 责任编辑：张三 版式：李四 校对：王五.

use super::calendar::weekday;
use super::head::head_line;
use super::masthead::is_paper;
use super::section::is_section_name;
use super::{Furniture, Person};
use crate::chars;
use crate::scan::name::{self, without_spaces};
use crate::words::{Words, one_of, words};
use std::ops::Range;

/// 责任编辑：张三 版式：李四 校对：王五.
pub(super) fn staff_line(line: &str) -> Option<Furniture> {
    let at = line.len() - line.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    role_at(&line[at..])?;
    let found = head_line(line)?;
    (!found.staff.is_empty()).then_some(found)
}

/// The staff at the start of `rest`: role and names, and the length of it all.
pub(super) fn staff(rest: &str) -> Option<(Vec<Person>, usize)> {
    let (role, mut at) = role_at(rest)?;
    let mut found = Vec::new();
    while let Some(name) = staff_name(rest, &mut at) {
        found.push(Person { role: 0..role, name });
    }
    if found.is_empty() {
        // 责编/版式：张三: two roles share one name.
        let second = rest[at..].trim_start_matches(['/', '／', '、', ' ']);
        let offset = rest.len() - second.len();
        let (_, after) = role_at(second)?;
        let mut at = offset + after;
        while let Some(name) = staff_name(rest, &mut at) {
            found.push(Person { role: 0..role, name });
        }
        return (!found.is_empty()).then_some((found, at));
    }
    Some((found, at))
}

/// 刊头题字：张大千, 本期坐堂：李明: behind others whatever stands before a colon and a name is a role.
pub(super) fn other_staff(rest: &str) -> Option<(Vec<Person>, usize)> {
    let colon = rest.find(chars::is_colon)?;
    let role = &rest[..colon];
    let mut at = colon + rest[colon..].chars().next()?.len_utf8();
    let is_role = (2..=6).contains(&role.chars().count()) && role.chars().all(chars::is_han);
    let name = staff_name(rest, &mut at)
        .filter(|name| is_role && name::is_name(&without_spaces(&rest[name.clone()])))?;
    Some((vec![Person { role: 0..colon, name }], at))
}

/// The role at the start of `rest`: its length, and its length with the colon, slash, bar or white
/// space behind it.
fn role_at(rest: &str) -> Option<(usize, usize)> {
    let end =
        spaced_role(rest).unwrap_or_else(|| rest.find(|c: char| !chars::is_han(c)).unwrap_or(rest.len()));
    let word = &without_spaces(&rest[..end])[..];
    let after = &rest[end..];
    let mark = after.len()
        - after
            .trim_start_matches(|c: char| {
                c.is_whitespace()
                    || chars::is_colon(c)
                    || matches!(c, '/' | '／' | '|' | '｜' | '丨' | '·' | '◎')
            })
            .len();
    // 视觉编辑：, 见习编辑 ……: a role that no list holds ends like one that the list does.
    let is_role = ROLES.has(word)
        || word.chars().count() <= 7
            && one_of![
                "编辑",
                "編輯",
                "校对",
                "校對",
                "责编",
                "美编",
                "設計",
                "版式",
                "执编",
                "题字",
                "值班主任",
                "总值班",
                "统筹",
                "总监"
            ]
            .end(word);
    if mark > 0 && is_role {
        return Some((end, end + mark));
    }
    // 责编张三: set solid.
    let role = ROLES.beginning(word)?;
    let name = &word[role.len()..];
    let next = name.char_indices().map(|(at, _)| at).skip(2).take(3).find(|at| ROLES.begin(&name[*at..]));
    let name = &name[..next.unwrap_or(name.len())];
    ((2..=4).contains(&name.chars().count()) && name::is_name(name)).then_some((role.len(), role.len()))
}

/// 责 编, 校　对: the length of a role whose two characters are set apart.
fn spaced_role(rest: &str) -> Option<usize> {
    let mut letters = rest.char_indices();
    let (_, first) = letters.next()?;
    let (second, c) = letters.find(|(_, c)| !c.is_whitespace())?;
    let end = second + c.len_utf8();
    let apart = second > first.len_utf8() && chars::is_han(first) && chars::is_han(c);
    let ends = !rest[end..].starts_with(chars::is_han);
    (apart && ends && ROLES.has(&without_spaces(&rest[..end]))).then_some(end)
}

/// The next name of a staff line: a word, or two single characters with space between.
fn staff_name(line: &str, at: &mut usize) -> Option<Range<usize>> {
    let rest = &line[*at..];
    let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '、' | '，' | ','));
    if role_at(trimmed).is_some() {
        return None;
    }
    let start = *at + rest.len() - trimmed.len();
    let word_end =
        |from: &str| from.find(|c: char| !(chars::is_han(c) || name::is_dot(c))).unwrap_or(from.len());
    let mut end = word_end(trimmed);
    let count = trimmed[..end].chars().count();
    if count == 1 {
        let after = trimmed[end..].trim_start();
        let second = word_end(after);
        if second > 0 && after[..second].chars().count() == 1 {
            end = trimmed.len() - after.len() + second;
        } else {
            return None;
        }
    }
    // 李 小 红, 欧阳 倩.
    if count == 1 || count == 2 && name::is_compound_alone(&trimmed[..end]) {
        // 高 瑞 第4版.
        let rest = Some(&trimmed[end..]).filter(|rest| !rest.trim_start().starts_with('第'));
        end += rest.and_then(name::single_behind).unwrap_or_default();
    }
    // 责任编辑张建国美术编辑李媛.
    let places = trimmed.char_indices().map(|(at, _)| at).skip(2).take(3);
    end = places.filter(|at| *at < end).find(|at| ROLES.begin(&trimmed[*at..])).unwrap_or(end);
    let word = &trimmed[..end];
    // 美编：马林 电话：……
    let is_word = trimmed[end..].starts_with(chars::is_colon);
    // 校对 赵平 热线 010-63523314, 责任编辑 李玉梅 今日四版.
    static WAYS: Words = words!["热线", "电话", "邮箱", "信箱", "传真", "网址", "熱線", "電話", "顾问"];
    // 校对/苏慧敏 综合 2, 责任编辑：张晶　星期三.
    let is_other = is_section_name(word) || weekday(word).is_some();
    if is_word
        || is_other
        || WAYS.end(word)
        || is_paper(word)
        || word.ends_with('版')
        || !name::can_be_name(word)
    {
        return None;
    }
    // 李娜(0571-85310000), 高建平(兼).
    let behind = trimmed[end..].strip_prefix(['(', '（']).and_then(|rest| rest.split_once([')', '）']));
    let is_number = |inner: &str| {
        inner.len() > 4 && inner.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '—' | ' '))
    };
    let aside = behind.filter(|(inner, _)| *inner == "兼" || is_number(inner));
    *at = aside.map_or(start + end, |(_, rest)| line.len() - rest.len());
    Some(start..start + end)
}

static ROLES: Words = words![
    "本版责任编辑",
    "本版责编",
    "本版编辑",
    "本版主编",
    "本版美编",
    "本版版式",
    "本版校对",
    "本版图片",
    "本版照片",
    "本版摄影",
    "电脑组版",
    "组版",
    "题字",
    "刊头",
    "责任编辑",
    "責任編輯",
    "执行主编",
    "执行编辑",
    "值班主任",
    "值班编委",
    "值班总编",
    "值班编辑",
    "值班副总编辑",
    "版式设计",
    "版面设计",
    "美术编辑",
    "图片编辑",
    "图文编辑",
    "视觉设计",
    "责任校对",
    "首席编辑",
    "见习编辑",
    "实习编辑",
    "总编辑",
    "副总编辑",
    "副主编",
    "责编",
    "責編",
    "美编",
    "美編",
    "图编",
    "主编",
    "主編",
    "编辑",
    "編輯",
    "版式",
    "版面",
    "设计",
    "校对",
    "校對",
    "校读",
    "总值班",
    "值班领导",
    "值班编审",
    "值班",
    "执行总编",
    "责任美编",
    "组版编辑",
    "美术设计",
    "图文统筹",
    "本版统筹",
    "校稿",
    "校检",
    "检校",
    "审校",
    "审读",
    "编审",
    "排版",
    "制版",
    "制图",
    "统筹",
    "策划",
    "监制",
    "签发",
    "审核",
    "摄影",
    "电脑制作",
    "照排",
    "版式总监",
    "指导老师",
    "指导教师",
    "本版主持",
    "主持",
    "编委会主任",
    "终审",
    "二审",
    "一审",
    "三审",
    "责校",
    "责任版式",
    "编务",
    "社长",
    "出品人",
    "题图",
    "插图",
    "视觉",
    "组稿",
];
