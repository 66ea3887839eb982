//! Makes articles of about 1.3 KB out of the sentences of the seeds, with other names, places and
//! numbers in them; and queries for them.

use crate::random::Random;
use serde::{Deserialize, Serialize};

/// An article as the engines get it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its number, from 0.
    pub id: u32,
    /// The headline.
    pub title: String,
    /// The text.
    pub body: String,
}

/// A query and what sort it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BenchQuery {
    /// `hit`, `common`, `missing` or `and`.
    pub sort: &'static str,
    /// What is typed: terms with a blank between them.
    pub text: String,
}

/// About so many bytes has an article.
const BYTES: usize = 1300;

/// So many articles stand on a page, as on the seeds.
const ON_A_PAGE: u32 = 7;

/// About so many characters has a paragraph.
const PARAGRAPH: usize = 120;

const SURNAMES: &str =
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
const GIVEN: &str = "伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲健红建国玉华志丹萍鹏飞宇欣然浩博雨晨雪梅春晓东海波宁佳思远航翠翔";
const PLACES: [&str; 17] = [
    "东城",
    "西城",
    "朝阳",
    "海淀",
    "丰台",
    "石景山",
    "门头沟",
    "房山",
    "通州",
    "顺义",
    "昌平",
    "大兴",
    "怀柔",
    "平谷",
    "密云",
    "延庆",
    "亦庄",
];
const COMMON: [&str; 16] = [
    "的",
    "工",
    "北京",
    "劳动",
    "工会",
    "劳模",
    "职工",
    "总工会",
    "劳模精神",
    "北京市",
    "活动",
    "近日",
    "本报讯",
    "工匠精神",
    "，",
    "2023",
];

/// The sentences and headlines of the seeds.
#[derive(Debug)]
pub struct Words {
    headlines: Vec<String>,
    sentences: Vec<String>,
}

impl Words {
    /// Takes pages apart.
    #[must_use]
    pub fn new(pages: &[String]) -> Self {
        let mut words = Self { headlines: Vec::new(), sentences: Vec::new() };
        for line in pages.iter().flat_map(|page| page.lines()) {
            let line = line.trim_matches(|c: char| c.is_whitespace() || c == '#');
            if line.chars().count() < 8 {
                continue;
            }
            if line.contains('。') {
                let sentences = line.split_inclusive('。').filter(|sentence| sentence.chars().count() >= 12);
                words.sentences.extend(sentences.map(str::to_owned));
            } else if line.chars().count() <= 40 {
                words.headlines.push(line.to_owned());
            }
        }
        words
    }

    /// The article with this number; the same every time.
    #[must_use]
    pub fn article(&self, id: u32) -> Article {
        let mut random = Random::new(u64::from(id) + 1);
        let title = vary(&self.headlines[random.below(self.headlines.len())], &mut random);
        let reporter = name(&mut random);
        let mut body = format!("本报讯（记者 {reporter}）");
        while body.len() + title.len() < BYTES - 100 {
            let sentence = vary(&self.sentences[random.below(self.sentences.len())], &mut random);
            if random.below(5) == 0 {
                let (person, place) = (name(&mut random), random.pick(&PLACES));
                body.push_str(&format!(
                    "{place}区{}的{person}说：",
                    random.pick(&["职工", "劳模", "工会主席", "社区书记", "驾驶员"])
                ));
            }
            body.push_str(&sentence);
        }
        Article { id, title, body }
    }

    /// So many articles on pages, as OCR would give them.
    pub fn pages(&self, articles: u32) -> impl Iterator<Item = String> {
        (0..articles).step_by(ON_A_PAGE as usize).map(move |first| {
            let on_page = first..articles.min(first + ON_A_PAGE);
            on_page.map(|id| printed(&self.article(id))).collect()
        })
    }

    /// Queries of 1 to 12 characters: that stand in some article, that stand in most, that stand
    /// nowhere, and pairs.
    #[must_use]
    pub fn queries(&self, articles: u32) -> Vec<BenchQuery> {
        let mut random = Random::new(99);
        let mut queries: Vec<BenchQuery> =
            COMMON.iter().map(|&text| BenchQuery { sort: "common", text: text.to_owned() }).collect();
        for length in 1..=12 {
            for _ in 0..5 {
                queries.push(BenchQuery { sort: "hit", text: self.stretch(articles, length, &mut random) });
            }
            for _ in 0..2 {
                let text = self.stretch(articles, length, &mut random);
                let mut chars: Vec<char> = text.chars().rev().collect();
                if length < 3 {
                    chars = ['鼍', '罅', '黻', '彧'].into_iter().skip(random.below(3)).take(length).collect();
                }
                queries.push(BenchQuery { sort: "missing", text: chars.into_iter().collect() });
            }
        }
        for length in [2, 2, 2, 3, 3, 4, 4, 5] {
            for _ in 0..2 {
                let pair =
                    [self.stretch(articles, length, &mut random), self.stretch(articles, 2, &mut random)];
                queries.push(BenchQuery { sort: "and", text: pair.join(" ") });
            }
            let common = format!("{} {}", random.pick(&COMMON[2..12]), random.pick(&COMMON[2..12]));
            queries.push(BenchQuery { sort: "and", text: common });
        }
        queries
    }

    /// Some characters of an article, without signs that mean something in a query.
    fn stretch(&self, articles: u32, length: usize, random: &mut Random) -> String {
        loop {
            let article = self.article(random.below(articles as usize) as u32);
            let chars: Vec<char> = article.body.chars().collect();
            let at = random.below(chars.len() - length);
            let text: String = chars[at..at + length].iter().collect();
            if text.chars().all(|c| c.is_alphanumeric() || matches!(c, '，' | '。' | '、')) {
                return text;
            }
        }
    }
}

/// The headline and the paragraphs, with blank lines between them.
fn printed(article: &Article) -> String {
    let mut page = format!("\n{}\n\n", article.title);
    let mut length = 0;
    for sentence in article.body.split_inclusive('。') {
        page.push_str(sentence);
        length += sentence.chars().count();
        if length > PARAGRAPH {
            page.push_str("\n\n");
            length = 0;
        }
    }
    page + "\n\n"
}

fn name(random: &mut Random) -> String {
    let (surnames, given): (Vec<char>, Vec<char>) = (SURNAMES.chars().collect(), GIVEN.chars().collect());
    let mut name = String::from(random.pick(&surnames));
    for _ in 0..1 + random.below(2) {
        name.push(random.pick(&given));
    }
    name
}

/// Other numbers, other places.
fn vary(text: &str, random: &mut Random) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(place) = PLACES.iter().find(|place| rest.starts_with(**place)) {
            out.push_str(random.pick(&PLACES));
            rest = &rest[place.len()..];
            continue;
        }
        // A year stays a year: only the digits at the end change.
        let last = !rest[c.len_utf8()..].starts_with(|next: char| next.is_ascii_digit());
        out.push(if c.is_ascii_digit() && last { char::from(b'0' + random.below(10) as u8) } else { c });
        rest = &rest[c.len_utf8()..];
    }
    out
}
