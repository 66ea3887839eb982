//! A page drawn small: its banner, its headlines, grey lines for its text. Drawn by the same layout as
//! the page view. It says nothing that the list beside it does not say, and is hidden from
//! screen readers.

use super::element::{Element, all, el};
use super::page_cell::groups;
use crate::layout::{self, Cell, Row};
use corpus::{Article, Page};
use std::rc::Rc;
use yew::prelude::*;

/// The width of the drawing; each of the twelve columns is twenty wide.
const WIDTH: u32 = 240;
const COLUMN: u32 = WIDTH / layout::COLUMNS;
/// The height of a line of running text.
const LINE: u32 = 3;

/// A page drawn small, with one article of it marked.
pub fn miniature(page: &Page, articles: &[Rc<Article>], marked: Option<&Article>) -> Html {
    let mut y = 8;
    let banner = page.banner.as_ref().map(|banner| {
        y += 14;
        let size = (WIDTH - 8) / u32::try_from(banner.as_str().chars().count().max(12)).unwrap_or(24);
        writing(WIDTH / 2, 14, size.min(11), banner.as_str()).class("slogan").html()
    });
    let mut drawn = Vec::new();
    for (group, rows) in groups(articles) {
        for row in rows {
            let height = row.height() * LINE;
            drawn.extend(cells(&row, group, y, marked));
            y += height + 4;
            drawn.push(path("rule", format!("M0 {}H{WIDTH}", y - 3)).html());
        }
    }
    el("svg")
        .class("miniature")
        .set("viewBox", format!("-8 0 {} {}", WIDTH + 16, y + 4))
        .with("lang", "zh-Hans")
        .with("aria-hidden", "true")
        .may_hold(banner)
        .holds_all(drawn)
        .html()
}

/// Words with their baseline.
fn writing(x: u32, y: u32, size: u32, words: &str) -> Element {
    at(el("text"), x, y).set("font-size", size.to_string()).says(words)
}

fn path(class: &'static str, d: String) -> Element {
    el("path").class(class).set("d", d)
}

fn at(shape: Element, x: u32, y: u32) -> Element {
    shape.set("x", x.to_string()).set("y", y.to_string())
}

fn cells<'a>(
    row: &'a Row,
    group: &'a [Rc<Article>],
    y: u32,
    marked: Option<&'a Article>,
) -> impl Iterator<Item = Html> + 'a {
    let mut x = 0;
    row.cells.iter().map(move |cell| {
        let left = x;
        x += cell.span * COLUMN;
        let article = &group[cell.index];
        let is_marked = marked.is_some_and(|marked| marked.id == article.id);
        draw(article, cell, left, y, row.height() * LINE, is_marked)
    })
}

fn draw(article: &Article, cell: &Cell, x: u32, y: u32, room: u32, marked: bool) -> Html {
    let width = cell.span * COLUMN - 6;
    let size = (layout::headline_size(cell.span) * 2 / 5).max(6);
    let headline: Vec<char> =
        article.headline.iter().flat_map(|headline| headline.as_str().chars()).collect();
    let in_a_line = (width / size).max(1) as usize;
    let lines: Vec<String> = headline.chunks(in_a_line).map(|line| line.iter().collect()).collect();
    let body = y + 4 + u32::try_from(lines.len()).unwrap_or_default() * (size + 1);
    let left = x + 3;
    let mut drawn = Vec::new();
    if marked {
        let here = at(el("rect").class("here"), x + 1, y - 1);
        drawn.push(here.set("width", (width + 4).to_string()).set("height", room.to_string()).html());
    }
    for (line, number) in lines.iter().zip(1..) {
        drawn.push(writing(left, y + number * (size + 1) - 1, size, line).html());
    }
    let columns = (cell.span / 3).max(1);
    let column = width / columns;
    let bottom = (y + cell.height * LINE).min(y + room).max(body);
    for number in 0..columns {
        // A dashed line as broad as the column: its dashes are the lines of text.
        let middle = left + number * column + column / 2;
        let text = path("text", format!("M{middle} {body}V{bottom}"));
        drawn.push(text.set("stroke-width", (column - 3).to_string()).html());
    }
    all(drawn)
}
