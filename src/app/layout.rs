//! Lays articles out on a newspaper page of twelve columns.
//!
//! Articles keep their order. They are put in rows so that those of one row come out about equally
//! high: of all ways to break the list into rows of one to four and to share out the columns, the
//! one that leaves the least paper blank with the fewest rows, found from the end of the list
//! backwards.

/// The columns of a page.
pub const COLUMNS: u32 = 12;

/// What a row costs as such, in blank lines of one column: without it every article would stand alone
/// and no paper would ever be blank.
const ROW: u32 = 12 * COLUMNS;

/// What an article needs room for, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copy {
    /// The characters of its headline.
    pub headline: u32,
    /// The characters of its body.
    pub body: u32,
    /// How many photographs belong to it.
    pub figures: u32,
}

/// The place of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The article's place in the list.
    pub index: usize,
    /// How many of the twelve columns it takes.
    pub span: u32,
    /// How high it stands, in lines of running text.
    pub height: u32,
}

/// Articles side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// From left to right; their spans make twelve.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The height of the highest cell.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.cells.iter().map(|cell| cell.height).max().unwrap_or_default()
    }

    fn blank(&self) -> u32 {
        let height = self.height();
        self.cells.iter().map(|cell| cell.span * (height - cell.height)).sum()
    }
}

/// The rows for a list of articles.
#[must_use]
pub fn rows(list: &[Copy]) -> Vec<Row> {
    // `best[i]` is the best layout of the articles from `i` on: its cost and its first row.
    let mut best: Vec<(u32, Option<Row>)> = vec![(0, None); list.len() + 1];
    for first in (0..list.len()).rev() {
        let candidates =
            (1..=4.min(list.len() - first)).flat_map(|count| shares(count).map(move |s| (count, s)));
        best[first] = candidates
            .map(|(count, spans)| {
                let row = row(list, first, &spans);
                (ROW + row.blank() + unlike_a_lead(first, &spans) + best[first + count].0, Some(row))
            })
            .min_by_key(|(cost, _)| *cost)
            .unwrap_or_default();
    }
    let mut rows = Vec::new();
    let mut at = 0;
    while let Some((_, Some(row))) = best.get(at) {
        at += row.cells.len();
        rows.push(row.clone());
    }
    rows
}

/// The height of an article set over `span` columns, in lines.
#[must_use]
pub fn height(copy: Copy, span: u32) -> u32 {
    // Three of the twelve columns hold a line of seventeen characters.
    let columns = (span / 3).max(1);
    let in_a_line = span * 17 / 3 / columns;
    let headline =
        (copy.headline * headline_size(span)).div_ceil(span * 17 / 3 * 10) * headline_size(span) / 7;
    headline + copy.body.div_ceil(in_a_line * columns) + copy.figures * 8 / columns + 4
}

/// The size of a headline over `span` columns, in tenths of running text.
#[must_use]
pub fn headline_size(span: u32) -> u32 {
    match span {
        9.. => 24,
        6.. => 19,
        4.. => 15,
        _ => 13,
    }
}

fn row(list: &[Copy], first: usize, spans: &[u32]) -> Row {
    let cell = |(at, span): (usize, &u32)| {
        let index = first + at;
        Cell { index, span: *span, height: height(list[index], *span) }
    };
    Row { cells: spans.iter().enumerate().map(cell).collect() }
}

/// The first article of a page leads: it should have at least half of the paper's width.
fn unlike_a_lead(first: usize, spans: &[u32]) -> u32 {
    if first == 0 && spans[0] < 6 { 1_000 } else { 0 }
}

/// All ways to share twelve columns among `count` articles, none with fewer than three.
fn shares(count: usize) -> impl Iterator<Item = Vec<u32>> {
    let count = count as u32;
    let steps = COLUMNS - 3 * count;
    // Each code holds the columns over three of every article but the last, in base 10.
    (0..10_u32.pow(count - 1)).filter_map(move |code| {
        let over: Vec<u32> = (0..count - 1).map(|place| code / 10_u32.pow(place) % 10).collect();
        let used: u32 = over.iter().sum();
        let last = steps.checked_sub(used)?;
        Some(over.iter().chain([&last]).map(|over| over + 3).collect())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copy(body: u32) -> Copy {
        Copy { headline: 18, body, figures: 0 }
    }

    fn spans(rows: &[Row]) -> Vec<Vec<u32>> {
        rows.iter().map(|row| row.cells.iter().map(|cell| cell.span).collect()).collect()
    }

    #[test]
    fn every_article_stands_once_in_order_and_rows_are_full() {
        for count in 0..20_u32 {
            let list: Vec<Copy> = (0..count).map(|n| copy(200 + n * 397 % 1_100)).collect();
            let rows = rows(&list);
            let order: Vec<usize> = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.index).collect();
            assert_eq!(order, (0..list.len()).collect::<Vec<_>>());
            assert!(rows.iter().all(|row| row.cells.iter().map(|cell| cell.span).sum::<u32>() == COLUMNS));
        }
    }

    #[test]
    fn one_article_takes_the_whole_width() {
        assert_eq!(spans(&rows(&[copy(900)])), [[12]]);
    }

    #[test]
    fn like_articles_share_a_row_alike() {
        assert_eq!(spans(&rows(&[copy(1_100), copy(500), copy(500)])), [[6, 3, 3]]);
        assert_eq!(spans(&rows(&[copy(900), copy(900)])), [[6, 6]]);
    }

    #[test]
    fn the_first_article_leads() {
        let list = [copy(300), copy(1_500), copy(300), copy(300)];
        assert!(rows(&list)[0].cells[0].span >= 6);
    }

    #[test]
    fn shares_make_twelve() {
        assert_eq!(shares(1).collect::<Vec<_>>(), [[12]]);
        assert_eq!(shares(4).collect::<Vec<_>>(), [[3, 3, 3, 3]]);
        assert_eq!(shares(2).count(), 7);
        assert_eq!(shares(3).count(), 10);
    }
}
