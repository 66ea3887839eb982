//! The seeds' lines as articles of every shape, and the index over them.

use search::document::{Certainty, Date, Facts, Zone};
use search::{Document, Index, Place, folded};
use std::sync::OnceLock;

/// The seeds' lines as small articles of every shape, some of them printed otherwise: in full
/// width, in Traditional characters, with blanks between the characters.
pub(super) struct Shelf {
    pub(super) articles: Vec<Sheet>,
    pub(super) index: Index,
}

pub(super) struct Sheet {
    pub(super) fields: Vec<(Place, String)>,
    pub(super) facts: Fact,
}

#[derive(Default)]
pub(super) struct Fact {
    pub(super) page: String,
    pub(super) number: Option<String>,
    pub(super) year: Option<(u16, Certainty)>,
    pub(super) kind: corpus::Kind,
    pub(super) column: Option<String>,
    pub(super) people: Vec<(corpus::Role, String)>,
    pub(super) photos: usize,
}

impl Sheet {
    fn document(&self) -> Document<'_> {
        let facts = Facts {
            page: &self.facts.page,
            page_number: self.facts.number.as_deref(),
            page_name: None,
            date: self.facts.year.map(|(year, sure)| (Date { year, month: 0, day: 0 }, sure)),
            kind: self.facts.kind,
            column: self.facts.column.as_deref(),
            people: self.facts.people.iter().map(|(role, name)| (*role, name.as_str())).collect(),
            photos: self.facts.photos,
        };
        Document { fields: self.fields.iter().map(|(place, text)| (*place, text.as_str())).collect(), facts }
    }

    pub(super) fn body_length(&self) -> usize {
        let body = self.fields.iter().filter(|(place, _)| place.zone() == Zone::Body);
        body.map(|(_, text)| folded(text).encode_utf16().count()).sum()
    }
}

pub(super) fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        use corpus::{Kind, Role};
        let mut lines = Vec::new();
        let mut names: Vec<_> =
            std::fs::read_dir("seeds").unwrap().map(|entry| entry.unwrap().path()).collect();
        names.sort();
        for name in names.iter().filter(|name| name.extension().is_some_and(|end| end == "txt")) {
            let text = std::fs::read_to_string(name).unwrap();
            lines.extend(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
        }
        let places = [
            Place::Kicker,
            Place::Subheadline,
            Place::Crosshead(0),
            Place::Column,
            Place::Caption(0),
            Place::Source,
        ];
        let kinds = [Kind::News, Kind::Photo, Kind::Feature, Kind::Brief, Kind::Essay, Kind::Notice];
        let people = ["周美玉", "孙妍", "张　晶", "马超"];
        let roles = [Role::Reporter, Role::Correspondent, Role::Photographer, Role::Author];
        let mut articles = Vec::new();
        for (number, lines) in lines.chunks(3).enumerate() {
            let mut fields = vec![(Place::Headline, lines[0].chars().take(30).collect::<String>())];
            if number % 3 == 0 {
                fields.push((
                    places[number / 3 % places.len()],
                    lines[lines.len() - 1].chars().take(20).collect(),
                ));
            }
            let name = people[number % 4];
            fields.push((Place::Byline(0), name.to_owned()));
            for (line, paragraph) in lines.iter().zip(0..) {
                fields.push((Place::Paragraph { section: 0, paragraph }, printed_otherwise(line, number)));
            }
            let year = (number % 5 > 0).then_some((
                2020 + (number % 5) as u16,
                if number % 2 == 0 { Certainty::Inferred } else { Certainty::Printed },
            ));
            let facts = Fact {
                page: format!("page-{}", number % 7),
                number: Some(format!("0{}", number % 7)),
                year,
                kind: kinds[number % kinds.len()],
                column: (number % 4 == 1).then(|| "北京经验".to_owned()),
                people: vec![(roles[number / 4 % 4], name.to_owned())],
                photos: number % 3,
            };
            articles.push(Sheet { fields, facts });
        }
        // One article longer than any window, so that nothing is missed at a window's edge.
        let long = lines.join("").repeat(9);
        articles.insert(
            5,
            Sheet {
                fields: vec![(Place::Paragraph { section: 0, paragraph: 0 }, long)],
                facts: Fact::default(),
            },
        );
        let mut index = Index::new();
        for (number, article) in articles.iter().enumerate() {
            index.push(&article.document());
            if number == 20 {
                index.seal();
            }
        }
        index.seal();
        Shelf { articles, index }
    })
}

fn printed_otherwise(line: &str, number: usize) -> String {
    let other = |c: char| match (number % 6, c) {
        (1, '!'..='~') => char::from_u32(c as u32 + 0xfee0).unwrap(),
        (2, '劳') => '勞',
        (2, '动') => '動',
        (2, '会') => '會',
        (3, '，') => ',',
        (3, '“' | '”') => '"',
        (_, c) => c,
    };
    let line: String = line.chars().map(other).collect();
    match number % 6 {
        4 => line.chars().flat_map(|c| [c, '\u{3000}']).collect(),
        5 => format!("\u{feff} {line}\u{200b}"),
        _ => line,
    }
}
