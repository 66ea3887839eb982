//! Bytes to text. The encoding is told by the content, since page files carry no label.
//!
//! A byte order mark decides. Without one, text that is whole UTF-8 is UTF-8; anything else is
//! read in each encoding and the most plausible reading is taken.

use crate::plausible::plausibility;
use crate::tables::Table;

/// The encodings that pages come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// GB18030, which contains GBK and GB 2312.
    Gb18030,
    /// Big5 with Hong Kong's additions.
    Big5,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

impl Encoding {
    /// The name as the corpus format has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Gb18030 => "GB18030",
            Self::Big5 => "Big5",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
        }
    }

    fn read(self, bytes: &[u8]) -> String {
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Self::Gb18030 => Table::Gb18030.read(bytes),
            Self::Big5 => Table::Big5.read(bytes),
            Self::Utf16Le => utf16(bytes, u16::from_le_bytes),
            Self::Utf16Be => utf16(bytes, u16::from_be_bytes),
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks();
    let mut text = String::from_utf16_lossy(&pairs.iter().copied().map(unit).collect::<Vec<_>>());
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

/// A page's own text and what its bytes were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// What the bytes were.
    pub encoding: Encoding,
    /// The text without its byte order mark, and otherwise unchanged.
    pub text: String,
}

/// The bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotText(Option<&'static str>);

impl NotText {
    /// What they are, where that is known: `a PDF`.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        self.0
    }
}

/// Tells the encoding of a page and decodes it.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, NotText> {
    if let Some((_, name)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(NotText(Some(name)));
    }
    let decoded = match marked(&bytes) {
        Some((encoding, length)) => Decoded { encoding, text: encoding.read(&bytes[length..]) },
        None => unmarked(bytes)?,
    };
    // No printed page has a NUL on it; what does is a program, a database or a disk error.
    if decoded.text.contains('\0') { Err(NotText(None)) } else { Ok(decoded) }
}

/// How files begin that end up among the pages by mistake.
const SIGNATURES: [(&[u8], &str); 11] = [
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"PK\x03\x04", "a Word document or a ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document"),
    (b"{\\rtf", "a rich text document (RTF)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"Rar!\x1a\x07", "a RAR archive"),
];

/// The encoding that a byte order mark tells, and the mark's length.
fn marked(bytes: &[u8]) -> Option<(Encoding, usize)> {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => Some((Encoding::Utf8, 3)),
        [0xff, 0xfe, ..] => Some((Encoding::Utf16Le, 2)),
        [0xfe, 0xff, ..] => Some((Encoding::Utf16Be, 2)),
        _ => None,
    }
}

fn unmarked(bytes: Vec<u8>) -> Result<Decoded, NotText> {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if is_surely_utf8(&text) => return Ok(Decoded { encoding: Encoding::Utf8, text }),
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    // The beginning of a page tells as much as the whole of it.
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let narrow = [Encoding::Utf8, Encoding::Gb18030, Encoding::Big5].map(|encoding| (encoding, 0.0));
    let wide = [Encoding::Utf16Le, Encoding::Utf16Be].map(|encoding| (encoding, WIDE));
    let candidates = if sample.contains(&0) { &[][..] } else { &narrow };
    let mut best = (Encoding::Utf8, f64::MIN);
    // The first of two equally plausible readings is taken.
    for &(encoding, handicap) in candidates.iter().chain(&wide) {
        let plausibility = plausibility(&encoding.read(sample)) - handicap;
        if plausibility > best.1 {
            best = (encoding, plausibility);
        }
    }
    match best {
        (_, plausibility) if plausibility < 0.0 => Err(NotText(None)),
        (encoding, _) => Ok(Decoded { encoding, text: encoding.read(&bytes) }),
    }
}

/// An even number, so that UTF-16 is not cut inside a character.
const SAMPLE: usize = 64 * 1024;

/// How much more plausible than the others UTF-16 has to be: two ASCII letters in a row, read as
/// UTF-16, give a Chinese character, though mostly a rare one.
const WIDE: f64 = 0.5;

/// Whether text that is whole UTF-8 is meant as such. UTF-16 of ASCII characters is whole UTF-8
/// too, with its NULs; and so are some short texts in GB18030 whose bytes happen to lie between
/// C2 A1 and DF BF: they look like Greek, Cyrillic or Arabic letters and nothing else.
fn is_surely_utf8(text: &str) -> bool {
    if text.contains('\0') {
        return false;
    }
    let mut others = text.chars().filter(|c| !c.is_ascii()).peekable();
    let foreign = others.peek().is_some()
        && others.all(|c| ('\u{80}'..'\u{800}').contains(&c))
        && !text.contains(|c: char| c.is_ascii_alphabetic());
    !foreign || plausibility(&Encoding::Gb18030.read(text.as_bytes())) < 1.0
}

#[cfg(test)]
mod tests {
    use super::{Encoding, NotText, decode};
    use encoding_rs::{BIG5, GB18030};

    /// The text of these bytes and what they were.
    fn check(bytes: &[u8], encoding: Encoding, text: &str) {
        let decoded = decode(bytes.to_vec()).unwrap_or_else(|_| panic!("{text:?} is no text"));
        assert_eq!((decoded.encoding, decoded.text.as_str()), (encoding, text));
    }

    fn utf16(text: &str, encoding: Encoding) -> Vec<u8> {
        let bytes = |unit: u16| match encoding {
            Encoding::Utf16Be => unit.to_be_bytes(),
            _ => unit.to_le_bytes(),
        };
        text.encode_utf16().flat_map(bytes).collect()
    }

    const SIMPLIFIED: [&str; 7] = [
        "新闻",
        "联通",
        "■一线传真",
        "昌平区庆“五一”表彰大会展示劳动者风采",
        "本报讯(记者 周美玉)4月29日，2021年首都劳动奖章表彰大会召开。\r\n",
        "责任编辑 张　三\r\n版式 李 四\r\n校对 欧阳·买买提\r\n",
        "①喆、堃、镕、昇四字，老舍写作“囍”……——（完）",
    ];

    const TRADITIONAL: [&str; 6] = [
        "台北訊",
        "勞動節表揚大會",
        "「今日要聞」版",
        "【本報記者王小明台北報導】行政院長昨天表示，將全力推動勞工權益保障。",
        "市長：捷運工程如期完工\r\n",
        "圖為模範勞工接受表揚。（陳大文攝）",
    ];

    #[test]
    fn utf8_with_and_without_a_mark() {
        for text in SIMPLIFIED.iter().chain(&TRADITIONAL).chain(&["", "plain", "café", "\n"]) {
            check(text.as_bytes(), Encoding::Utf8, text);
            check(format!("\u{feff}{text}").as_bytes(), Encoding::Utf8, text);
        }
    }

    #[test]
    fn only_one_mark_is_dropped_and_line_ends_stay() {
        check("\u{feff}\u{feff}a\r\nb\rc\n".as_bytes(), Encoding::Utf8, "\u{feff}a\r\nb\rc\n");
    }

    #[test]
    fn gb18030_even_when_short() {
        for text in SIMPLIFIED {
            check(&GB18030.encode(text).0, Encoding::Gb18030, text);
        }
    }

    #[test]
    fn gb18030_that_is_also_whole_utf8() {
        let bytes = GB18030.encode("职业医师").0;
        assert!(std::str::from_utf8(&bytes).is_ok(), "this test needs another word");
        check(&bytes, Encoding::Gb18030, "职业医师");
    }

    #[test]
    fn gb18030_with_traditional_characters() {
        for text in &TRADITIONAL[1..] {
            check(&GB18030.encode(text).0, Encoding::Gb18030, text);
        }
    }

    #[test]
    fn big5_even_when_short() {
        for text in TRADITIONAL {
            check(&BIG5.encode(text).0, Encoding::Big5, text);
        }
    }

    #[test]
    fn every_line_of_the_seeds_in_gb18030() {
        let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
        let mut lines = 0;
        for entry in std::fs::read_dir(seeds).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "txt") {
                continue;
            }
            let page = std::fs::read_to_string(path).unwrap();
            for line in page.lines().filter(|line| !line.is_ascii()) {
                check(&GB18030.encode(line).0, Encoding::Gb18030, line);
                check(line.as_bytes(), Encoding::Utf8, line);
                lines += 1;
            }
        }
        assert!(lines > 100, "the seeds were not found");
    }

    #[test]
    fn utf16_with_and_without_a_mark() {
        for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
            for text in SIMPLIFIED.iter().chain(&TRADITIONAL).chain(&["plain\n"]) {
                check(&utf16(&format!("\u{feff}{text}"), encoding), encoding, text);
                if text.chars().count() > 6 {
                    check(&utf16(text, encoding), encoding, text);
                }
            }
        }
    }

    #[test]
    fn a_damaged_page_is_read_all_the_same() {
        let mut bytes = "本报讯（记者 周美玉）昨天，首都劳动奖章表彰大会召开".as_bytes().to_vec();
        bytes.pop();
        check(&bytes, Encoding::Utf8, "本报讯（记者 周美玉）昨天，首都劳动奖章表彰大会召\u{fffd}");
        let mut bytes = GB18030.encode("本报讯（记者 周美玉）昨天，首都劳动奖章表彰大会召开").0.into_owned();
        bytes.pop();
        check(&bytes, Encoding::Gb18030, "本报讯（记者 周美玉）昨天，首都劳动奖章表彰大会召\u{fffd}");
    }

    #[test]
    fn what_is_no_text() {
        let no = |bytes: &[u8]| decode(bytes.to_vec()).unwrap_err();
        assert_eq!(no(b"%PDF-1.4\n..."), NotText(Some("a PDF")));
        assert_eq!(no(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), NotText(Some("a picture (PNG)")));
        assert_eq!(no(b"\0"), NotText(None));
        assert_eq!(no(b"hello\0world, this is one NUL too many"), NotText(None));
        assert_eq!(no("新闻\0新闻".as_bytes()), NotText(None));
        assert_eq!(no(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0\x01\0\0\0"), NotText(None));
        // A linear congruential generator is as good as a compressed file.
        let mut state = 1_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0].max(1)
        })
        .take(4096)
        .collect();
        assert_eq!(no(&noise), NotText(None));
    }
}
