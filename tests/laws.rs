//! The laws of corpus-format.md, over pages that nobody wrote.

use corpus::{Article, Span, Text};
use extract::{Extraction, PageSource, extract, extract_counting};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_printed_is_lost(page in page()) {
        let read = read(&page);
        if let Err(broken) = coverage(&page, &read) {
            prop_assert!(false, "{broken}");
        }
    }

    #[test]
    fn nothing_is_lost_of_any_string(page in any::<String>()) {
        let read = read(&page);
        if let Err(broken) = coverage(&page, &read) {
            prop_assert!(false, "{broken}");
        }
    }

    #[test]
    fn reading_twice_gives_the_same(page in page()) {
        prop_assert_eq!(read(&page), read(&page));
    }

    #[test]
    fn blank_lines_at_the_end_change_nothing(page in page()) {
        let longer = read(&format!("{page}\n\n　\n"));
        prop_assert_eq!(longer.articles, read(&page).articles);
    }

    #[test]
    fn texts_are_their_slices(page in page()) {
        for text in read(&page).articles.iter().flat_map(Article::texts) {
            let joined: String = text.spans().iter().map(|span| span.slice(&page)).collect();
            let visible = |words: &str| words.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            // Entities aside, every letter of the slices is in the text and in the same order.
            if !joined.contains('&') {
                prop_assert_eq!(visible(text.as_str()), visible(&joined));
            }
        }
    }

    #[test]
    fn a_doubled_page_takes_at_most_twice_the_steps(page in page()) {
        let once = steps(&page);
        let twice = steps(&format!("{page}\n\n{page}"));
        // A fixed cost for each page, whatever it holds, and the blank lines between.
        prop_assert!(twice <= 2 * once + 2_000, "{once} then {twice}");
    }
}

#[test]
fn hostile_pages_take_steps_in_proportion() {
    let pieces = [
        "下转",
        "（张三）",
        "**",
        "#",
        "“",
        "《",
        "&amp;amp;amp;",
        "\u{200b}",
        "【】",
        "1.",
        "年",
        "摄 ",
        "2024年",
        "\n",
        "　\n",
        "。",
        ">>",
        "本报讯（记者 ",
        "：",
        "张三 ",
    ];
    for piece in pieces {
        let short = piece.repeat(2_000);
        let once = steps(&short);
        let twice = steps(&short.repeat(2));
        assert!(twice <= 2 * once + 4_000, "{piece:?}: {once} then {twice}");
        coverage(&short, &read(&short)).unwrap();
    }
}

#[test]
fn a_folded_page_gives_the_same_articles() {
    let fold = |text: &str| {
        text.chars()
            .map(|c| match c {
                '（' => '(',
                '）' => ')',
                '，' => ',',
                '：' => ':',
                '；' => ';',
                '！' => '!',
                '？' => '?',
                c => c,
            })
            .collect::<String>()
    };
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds")).unwrap() {
        let Ok(page) = std::fs::read_to_string(entry.unwrap().path()) else { continue };
        let words = |read: &Extraction| -> Vec<String> {
            read.articles.iter().flat_map(Article::texts).map(|text| fold(text.as_str())).collect()
        };
        assert_eq!(words(&read(&page)), words(&read(&fold(&page))));
    }
}

/// 全年走进44个工地, 农历新年到来之际: wherever a narrow column breaks a sentence, none of its lines is read as the
/// page's own. All paragraphs of the pages in `pages/ok`, set anew.
#[test]
fn no_line_of_running_text_is_the_pages_own() {
    let mut lines = 0;
    for paragraphs in paragraphs_of_pages(40) {
        for width in [13, 17, 19, 24] {
            let mut page = "# 工会服务送到家门口\n\n".to_owned();
            for paragraph in &paragraphs {
                let indented: Vec<char> = ['　'; 2].iter().chain(paragraph).copied().collect();
                for line in indented.chunks(width) {
                    page.extend(line);
                    page.push('\n');
                    lines += 1;
                }
            }
            let own: Vec<String> = read(&page).page.furniture.into_iter().map(|line| line.text).collect();
            assert!(own.is_empty(), "{width} characters wide: {own:?}");
        }
    }
    assert!(lines > 10_000, "{lines} lines");
}

/// 已培训职工83 / 0余人次, 每逢 / 周末: nor wherever column breaks cut one in three.
#[test]
fn no_piece_of_a_sentence_is_the_pages_own() {
    let mut pieces = 0;
    for paragraphs in paragraphs_of_pages(60) {
        for (length, offset) in [(3, 0), (3, 17), (5, 9), (7, 24), (9, 4), (12, 13)] {
            let mut page = "# 工会服务送到家门口\n\n".to_owned();
            for (at, letters) in paragraphs.iter().enumerate() {
                let from = (22 + offset + at % 7).min(letters.len() - length - 5);
                for piece in [&letters[..from], &letters[from..from + length], &letters[from + length..]] {
                    page.extend(piece);
                    page.push_str("\n\n");
                    pieces += 1;
                }
            }
            let own: Vec<String> = read(&page).page.furniture.into_iter().map(|line| line.text).collect();
            assert!(own.is_empty(), "{length} characters: {own:?}");
        }
    }
    assert!(pieces > 10_000, "{pieces} pieces");
}

/// Of each page in `pages/ok` the paragraphs that are longer than so many characters.
fn paragraphs_of_pages(length: usize) -> Vec<Vec<Vec<char>>> {
    let outlines = std::fs::read_dir("tests/pages/ok").unwrap().map(|entry| entry.unwrap().path());
    outlines
        .filter(|path| path.extension().is_some_and(|extension| extension == "outline"))
        .map(|outline| {
            let outline = std::fs::read_to_string(outline).unwrap().replace('‖', "");
            let paragraphs = outline.lines().filter_map(|line| line.strip_prefix("¶ "));
            paragraphs
                .map(|text| text.chars().collect())
                .filter(|text: &Vec<char>| text.len() > length)
                .collect()
        })
        .collect()
}

fn read(page: &str) -> Extraction {
    extract(&PageSource { file: "page.txt", encoding: "UTF-8", text: page, ..PageSource::default() })
}

fn steps(page: &str) -> u64 {
    extract_counting(&PageSource { file: "page.txt", encoding: "UTF-8", text: page, ..PageSource::default() })
        .1
}

/// Every character that is not white space lies in exactly one span; spans are in order inside the
/// page and on the boundaries of characters.
fn coverage(page: &str, read: &Extraction) -> Result<(), String> {
    let mut spans: Vec<Span> = read.page.furniture.iter().flat_map(|line| line.spans.clone()).collect();
    spans.extend(read.page.banner.iter().flat_map(|banner| banner.spans().to_vec()));
    let mut columns: Vec<&Text> = Vec::new();
    for article in &read.articles {
        for text in article.texts() {
            // A column stands over several articles and is printed once.
            if Some(text) == article.column.as_ref() {
                if columns.contains(&text) {
                    continue;
                }
                columns.push(text);
            }
            if text.spans().windows(2).any(|pair| pair[0].end() > pair[1].start()) {
                return Err(format!("spans out of order: {text:?}"));
            }
            spans.extend(text.spans());
        }
    }
    spans.sort_unstable();
    let mut at = 0;
    for span in spans {
        if !page.is_char_boundary(span.start())
            || !page.is_char_boundary(span.end())
            || span.end() > page.len()
        {
            return Err(format!("{span:?} is not on characters"));
        }
        if span.start() < at {
            return Err(format!("{span:?} overlaps: {:?}", span.slice(page)));
        }
        let between = &page[at..span.start()];
        if !between.trim().is_empty() {
            return Err(format!("lost: {between:?}"));
        }
        at = span.end();
    }
    let rest = page[at..].trim();
    if rest.is_empty() { Ok(()) } else { Err(format!("lost: {rest:?}")) }
}

/// Pages made of what print is made of, in any order.
fn page() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("本报讯（记者 周美玉）近日，昌平区召开表彰大会。".to_owned()),
        Just("据了解，此次表彰的获得者，涵盖各行各业，以及奋战在教育等战线的职工群众".to_owned()),
        Just("的人生历程；首都劳动奖章获得者王颖，分享了自己的经历。".to_owned()),
        Just("市总工会举办劳模先进座谈会".to_owned()),
        Just("奋进新时代 劳动创未来".to_owned()),
        Just("## 劳模工匠交流活动在京举行".to_owned()),
        Just("**走进车间**".to_owned()),
        Just("### 一、强化组织".to_owned()),
        Just("&gt;&gt; 北京经验 &lt;&lt;".to_owned()),
        Just("&amp;gt;&amp;gt; 他山之石 &amp;lt;&amp;lt;".to_owned()),
        Just("【基层动态】海淀区送清凉".to_owned()),
        Just("■一线传真".to_owned()),
        Just("□本报记者 陈曦 刘欣欣".to_owned()),
        Just("本报记者 孙妍 摄".to_owned()),
        Just("图为活动现场。 张三/摄".to_owned()),
        Just("职工们拍手叫好。（张三）（下转第3版）".to_owned()),
        Just("（上接第1版）大家纷纷表示（下转第2版）要继续努力。转自《中工网》".to_owned()),
        Just("劳动午报 2024年5月1日 星期三 第02版 要闻".to_owned()),
        Just("责任编辑：张三 版式：李四".to_owned()),
        Just("  \u{200b}　　零宽\u{200b}字符\u{feff}与&nbsp;空格&nbsp; ".to_owned()),
        Just("\u{200b}".to_owned()),
        Just("&nbsp;&nbsp;缩进".to_owned()),
        Just("---".to_owned()),
        Just("春风吹绿江南岸，".to_owned()),
        Just("一等奖：向晓东 谭祖武".to_owned()),
        Just("| 名次 | 姓名 |".to_owned()),
        "[\\PC]{0,30}",
        "[“”《》（）()，。：#*>&;\u{3000} 本报讯记者摄张三年月日第版]{0,24}",
    ];
    let gap = prop_oneof![Just("\n"), Just("\n\n"), Just("\r\n"), Just("\n\n\n\n"), Just("\n　　")];
    prop::collection::vec((line, gap), 0..24)
        .prop_map(|lines| lines.into_iter().map(|(line, gap)| format!("{line}{gap}")).collect())
}
