//! A long list in the document: the parts of it near what is seen, and gaps as high as those left out.
//!
//! A document with ten thousand articles in it takes seconds to lay out. A list is therefore cut into
//! parts of some items, and only those within a screen of what is seen stand in the document, and the one
//! that has the focus. Items that were never seen are taken to be as high as the first ones were; what they
//! turn out to be is for the browser's scroll anchoring to even out. Heights are in CSS pixels.

use std::ops::Range;

/// What stands in the document, from the list's beginning on.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// The part with this number.
    Part(usize),
    /// Nothing, as high as the parts that are left out.
    Gap {
        /// The part behind it.
        before: usize,
        /// How high it is.
        height: f64,
    },
}

/// What a list is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    /// Its name: a list of the same name is the same list, come back to.
    pub name: String,
    /// How many items it has.
    pub items: usize,
    /// How many of them are a part.
    pub in_a_part: usize,
    /// The part to begin with.
    pub first: usize,
    /// How many parts stand there at first; a list with no more than these is always whole.
    pub at_first: usize,
}

impl Shape {
    fn parts(&self) -> usize {
        self.items.div_ceil(self.in_a_part.max(1))
    }

    fn items_of(&self, part: usize) -> usize {
        self.items.saturating_sub(part * self.in_a_part).min(self.in_a_part)
    }
}

/// What of a list the browser has on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sight {
    /// Where the screen begins, from the list's beginning on; above it, that is negative.
    pub top: f64,
    /// How high the screen is.
    pub screen: f64,
    /// How broad the list is.
    pub width: f64,
    /// The number of the list's child that holds the focus.
    pub focus: Option<usize>,
}

/// The parts that are shown of a list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Window {
    shape: Shape,
    shown: Range<usize>,
    /// What stands in the document now, which may be behind the rest.
    drawn: Vec<Piece>,
    /// The part with the focus.
    held: Option<usize>,
    /// Of each part that was measured, how high it is.
    heights: Vec<Option<f64>>,
    /// How high an item of the first ones was on average.
    usual: Option<f64>,
    width: f64,
    /// Whether it is being printed.
    pub printing: bool,
}

/// So high is a part until one was measured.
const UNKNOWN: f64 = 1000.0;

/// So many parts are printed of a list that is not whole.
const PRINTED: usize = 20;

impl Window {
    /// The window of a list that is looked at for the first time.
    #[must_use]
    pub fn of(shape: Shape) -> Self {
        let parts = shape.parts();
        let first = shape.first.min(parts.saturating_sub(1));
        let first = if parts <= shape.at_first { 0 } else { first };
        let shown = first..parts.min(first + shape.at_first);
        Self { heights: vec![None; parts], shown, shape, ..Self::default() }
    }

    /// What list it is.
    #[must_use]
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// Whether it is not simply shown whole.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.shape.parts() > self.shape.at_first
    }

    /// What the document holds from now on.
    pub fn draw(&mut self) -> Vec<Piece> {
        self.drawn = self.pieces();
        self.drawn.clone()
    }

    /// Whether something else should stand in the document than does.
    #[must_use]
    pub fn has_moved(&self) -> bool {
        self.pieces() != self.drawn
    }

    fn pieces(&self) -> Vec<Piece> {
        let parts = self.shape.parts();
        if self.printing {
            return (0..parts.min(PRINTED)).map(Piece::Part).collect();
        }
        let mut pieces = Vec::new();
        let mut end = 0;
        let (before, after) = (self.held.filter(|held| *held < self.shown.start), self.held);
        let after = after.filter(|held| *held >= self.shown.end);
        for part in before.into_iter().chain(self.shown.clone()).chain(after) {
            self.gap(&mut pieces, end..part);
            pieces.push(Piece::Part(part));
            end = part + 1;
        }
        self.gap(&mut pieces, end..parts);
        pieces
    }

    fn gap(&self, pieces: &mut Vec<Piece>, left_out: Range<usize>) {
        if !left_out.is_empty() {
            pieces.push(Piece::Gap {
                before: left_out.end,
                height: left_out.map(|part| self.height(part)).sum(),
            });
        }
    }

    fn height(&self, part: usize) -> f64 {
        let known = self.heights.get(part).copied().flatten();
        // The last part may have fewer items than the others.
        known.unwrap_or_else(|| self.usual.map_or(UNKNOWN, |usual| usual * self.shape.items_of(part) as f64))
    }

    /// Moves the window to what is seen.
    pub fn look(&mut self, sight: Sight) {
        self.held = sight.focus.and_then(|child| self.part_of(child));
        self.shown = self.between(sight.top - sight.screen, sight.top + 2.0 * sight.screen);
    }

    /// The parts that lie between two heights; of a list that is not long, all.
    fn between(&self, top: f64, bottom: f64) -> Range<usize> {
        let parts = self.shape.parts();
        if !self.is_long() {
            return 0..parts;
        }
        let (mut at, mut begin, mut end) = (0.0, 0, 0);
        for part in 0..parts {
            if at < bottom {
                end = part + 1;
            }
            at += self.height(part);
            if at <= top {
                begin = part + 1;
            }
        }
        // Somewhere above or below the list: its nearest part.
        let begin = begin.min(parts.saturating_sub(1));
        begin..end.max(begin + 1)
    }

    /// The part that a child of the list in the document belongs to.
    fn part_of(&self, child: usize) -> Option<usize> {
        let mut before = 0;
        self.drawn.iter().find_map(|piece| {
            before += self.children(piece);
            match *piece {
                Piece::Part(part) if child < before => Some(part),
                _ => None,
            }
        })
    }

    fn children(&self, piece: &Piece) -> usize {
        match piece {
            Piece::Part(part) => self.shape.items_of(*part),
            Piece::Gap { .. } => 1,
        }
    }

    /// Notes how high the parts are that stand in the document. `edges` are the tops of the list's
    /// children and, last, its bottom.
    pub fn measure(&mut self, edges: &[f64], width: f64) {
        let children: usize = self.drawn.iter().map(|piece| self.children(piece)).sum();
        if edges.len() != children + 1 || self.printing {
            return;
        }
        if (self.width - width).abs() > 0.5 {
            // Lines break elsewhere now.
            self.heights.fill(None);
            self.usual = None;
            self.width = width;
        }
        let mut at = 0;
        let (mut sum, mut count) = (0.0, 0);
        for piece in &self.drawn {
            let top = edges[at];
            at += self.children(piece);
            if let Piece::Part(part) = piece {
                let height = edges[at] - top;
                self.heights[*part] = Some(height);
                (sum, count) = (sum + height, count + self.shape.items_of(*part));
            }
        }
        if self.usual.is_none() && count > 0 {
            self.usual = Some(sum / count as f64);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(items: usize, first: usize) -> Window {
        let name = "a".to_owned();
        Window::of(Shape { name, items, in_a_part: 10, first, at_first: 2 })
    }

    fn sight(top: f64) -> Sight {
        Sight { top, screen: 500.0, width: 300.0, focus: None }
    }

    fn shown(window: &Window) -> Vec<usize> {
        let part = |piece| if let Piece::Part(part) = piece { Some(part) } else { None };
        window.pieces().into_iter().filter_map(part).collect()
    }

    fn high(window: &Window) -> f64 {
        let height = |piece: &Piece| match piece {
            Piece::Part(part) => window.height(*part),
            Piece::Gap { height, .. } => *height,
        };
        window.pieces().iter().map(height).sum()
    }

    /// The edges of the list's children when each item is `item` high and gaps are as they should be.
    fn edges(window: &Window, item: f64) -> Vec<f64> {
        let mut edges = vec![0.0];
        for piece in window.pieces() {
            let (count, height) = match piece {
                Piece::Part(part) => (window.shape.items_of(part), item),
                Piece::Gap { height, .. } => (1, height),
            };
            (0..count).for_each(|_| edges.push(edges[edges.len() - 1] + height));
        }
        edges
    }

    #[test]
    fn a_short_list_is_always_whole() {
        let mut window = list(20, 0);
        assert_eq!(window.pieces(), [Piece::Part(0), Piece::Part(1)]);
        window.look(sight(90_000.0));
        assert_eq!(shown(&window), [0, 1]);
        assert_eq!(list(0, 0).pieces(), []);
    }

    #[test]
    fn a_long_list_begins_where_it_should() {
        assert_eq!(shown(&list(1000, 0)), [0, 1]);
        assert_eq!(shown(&list(1000, 40)), [40, 41]);
        assert_eq!(shown(&list(1000, 5_000)), [99]);
    }

    /// Draws and measures the list; says whether something else should then be drawn.
    fn measured(window: &mut Window, item: f64, width: f64) -> bool {
        window.draw();
        window.measure(&edges(window, item), width);
        window.has_moved()
    }

    #[test]
    fn a_gap_is_as_high_as_what_it_stands_for() {
        let mut window = list(1000, 0);
        assert!(measured(&mut window, 50.0, 300.0));
        assert_eq!(window.pieces()[2], Piece::Gap { before: 100, height: 98.0 * 500.0 });
        assert!(!measured(&mut window, 50.0, 300.0), "nothing else is known now");
        // Narrower, all are higher.
        assert!(measured(&mut window, 60.0, 200.0));
        assert_eq!(window.pieces()[2], Piece::Gap { before: 100, height: 98.0 * 600.0 });
    }

    /// A list that was seen from its end knows only that.
    #[test]
    fn a_short_last_part_says_nothing_of_the_others() {
        let mut window = list(991, 99);
        measured(&mut window, 50.0, 300.0);
        window.look(sight(10_000.0));
        assert_eq!(shown(&window), [19, 20, 21]);
    }

    #[test]
    fn the_window_follows_what_is_seen() {
        let mut window = list(1000, 0);
        measured(&mut window, 50.0, 300.0);
        window.look(sight(10_000.0));
        assert_eq!(shown(&window), [19, 20, 21]);
        window.look(sight(49_500.0));
        assert_eq!(shown(&window), [98, 99]);
        window.look(sight(-700.0));
        assert_eq!(shown(&window), [0]);
    }

    #[test]
    fn the_part_with_the_focus_stays() {
        let mut window = list(1000, 0);
        measured(&mut window, 50.0, 300.0);
        // The twelfth child is the second item of the second part.
        window.look(Sight { focus: Some(11), ..sight(20_000.0) });
        assert_eq!(shown(&window), [1, 39, 40, 41]);
        // Before that is drawn, it is the twelfth child still.
        window.look(Sight { focus: Some(11), ..sight(20_000.0) });
        assert_eq!(shown(&window), [1, 39, 40, 41]);
        window.draw();
        assert!(matches!(window.pieces()[..3], [Piece::Gap { .. }, Piece::Part(1), Piece::Gap { .. }]));
        // It is now behind the first gap.
        window.look(Sight { focus: Some(2), ..sight(0.0) });
        assert_eq!(shown(&window), [0, 1]);
        window.draw();
        window.look(Sight { focus: Some(11), ..sight(20_000.0) });
        window.look(sight(20_000.0));
        assert_eq!(shown(&window), [39, 40, 41]);
    }

    #[test]
    fn on_paper_there_are_no_gaps() {
        let mut window = list(1000, 50);
        window.printing = true;
        assert_eq!(shown(&window), (0..20).collect::<Vec<_>>());
        assert!(!window.pieces().iter().any(|piece| matches!(piece, Piece::Gap { .. })));
    }

    proptest! {
        /// Wherever somebody looks: few parts, in order, none missing of what is seen, and a list as high
        /// as if it were whole.
        #[test]
        fn what_is_seen_is_there(
            items in 1_usize..2000,
            looks in prop::collection::vec((-1000.0..100_000.0, 5.0..90.0, prop::option::of(0_usize..40)), 1..20),
        ) {
            let mut window = list(items, 0);
            for (top, item, focus) in looks {
                window.look(Sight { focus, ..sight(top) });
                let parts = shown(&window);
                prop_assert!(parts.is_sorted_by(|a, b| a < b) && !parts.is_empty());
                prop_assert!(parts.len() <= 35);
                let parts_above = |part: usize| (0..part).map(|part| window.height(part)).sum::<f64>();
                for part in 0..window.shape.parts() {
                    let from = parts_above(part);
                    let seen = from < top + 500.0 && from + window.height(part) > top;
                    prop_assert!(!seen || parts.contains(&part), "{part} of {parts:?} at {top}");
                }
                let whole = parts_above(window.shape.parts());
                prop_assert!((high(&window) - whole).abs() < 1.0, "{} and not {whole}", high(&window));
                measured(&mut window, item, 300.0);
            }
        }
    }
}
