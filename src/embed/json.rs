//! JSON to nodes, for what nodes are made of and nothing else (RFC 8259 without objects and fractions).
//!
//! `serde_json` reads it as well, and brings what reads floating-point numbers, tables and all: with it a first
//! visit weighs 4 KB more.

use crate::node::Node;

/// How deep lists may lie in each other. The corpus needs six.
const DEEPEST: usize = 32;

/// Reads the value that a text begins with, and says how many bytes it takes; `None` if there is none.
pub(crate) fn read(json: &str) -> Option<(Node, usize)> {
    let mut reader = Reader { json, at: 0 };
    let node = reader.node(0)?;
    Some((node, reader.at))
}

struct Reader<'a> {
    json: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn node(&mut self, depth: usize) -> Option<Node> {
        match self.sign()? {
            b'"' => self.text().map(Node::Text),
            b'[' if depth < DEEPEST => self.list(depth),
            b'n' if self.json[self.at..].starts_with("ull") => {
                self.at += "ull".len();
                Some(Node::Null)
            }
            first @ b'0'..=b'9' => {
                let mut number = u64::from(first - b'0');
                while let Some(digit @ b'0'..=b'9') = self.byte() {
                    number = number.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
                    self.at += 1;
                }
                Some(Node::Number(number))
            }
            _ => None,
        }
    }

    fn list(&mut self, depth: usize) -> Option<Node> {
        let mut nodes = Vec::new();
        let begun = self.at;
        if self.sign()? == b']' {
            return Some(Node::List(nodes));
        }
        self.at = begun;
        loop {
            nodes.push(self.node(depth + 1)?);
            match self.sign()? {
                b',' => {}
                b']' => return Some(Node::List(nodes)),
                _ => return None,
            }
        }
    }

    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        loop {
            let plain =
                self.json.as_bytes()[self.at..].iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
            text.push_str(self.take(plain)?);
            if self.take(1)? == "\"" {
                return Some(text);
            }
            let escaped = match self.take(1)?.as_bytes()[0] {
                b'n' => '\n',
                b't' => '\t',
                b'r' => '\r',
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'u' => self.escaped()?,
                own @ (b'"' | b'\\' | b'/') => char::from(own),
                _ => return None,
            };
            text.push(escaped);
        }
    }

    /// What stands behind `\u`. Characters above U+FFFF are two of them.
    fn escaped(&mut self) -> Option<char> {
        let unit = self.unit()?;
        if !(0xD800..0xDC00).contains(&unit) {
            return char::from_u32(unit);
        }
        if self.take(2)? != "\\u" {
            return None;
        }
        let low = self.unit()?.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
        char::from_u32(0x10000 + (unit - 0xD800) * 0x400 + low)
    }

    fn unit(&mut self) -> Option<u32> {
        u32::from_str_radix(self.take(4)?, 16).ok()
    }

    /// The next byte that is not white space, which is passed.
    fn sign(&mut self) -> Option<u8> {
        loop {
            let byte = self.byte()?;
            self.at += 1;
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(byte);
            }
        }
    }

    fn byte(&self) -> Option<u8> {
        self.json.as_bytes().get(self.at).copied()
    }

    /// So many bytes, if a character ends there.
    fn take(&mut self, length: usize) -> Option<&'a str> {
        let taken = self.json.get(self.at..self.at + length)?;
        self.at += length;
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::node::Node;

    #[track_caller]
    fn check(json: &str, expected: Option<Node>) {
        assert_eq!(read(json).map(|(node, _)| node), expected, "{json}");
    }

    #[test]
    fn texts_are_read_as_they_were_written() {
        for text in ["", "劳模\n\"工匠\" \\ \u{1}\u{7f}\t😀/", "\u{10FFFF}\u{e9}"] {
            check(&serde_json::to_string(text).unwrap(), Some(Node::from(text)));
        }
        check(r#""\u52B3\u6a21\ud83d\ude00\/""#, Some(Node::from("劳模😀/")));
    }

    #[test]
    fn lists_hold_all_the_rest() {
        let nodes = Node::from([Node::Null, 0.into(), 4_294_967_296.into(), [].into(), "a".into()]);
        check(" [ null , 0,4294967296,[ ],\n\"a\" ] ", Some(nodes.clone()));
        assert_eq!(read("[1,2]  [3]").unwrap().1, "[1,2]".len());
        check(&serde_json::to_string(&nodes).unwrap(), Some(nodes));
    }

    #[test]
    fn what_is_not_ours_is_nothing() {
        for json in
            ["", "nul", "[1", "[1,]x", "[1;2]", "\"a", "\"\\x\"", r#""\ud83d""#, r#""\udc00""#, r#""\u12""#]
        {
            check(json, None);
        }
        for json in ["{}", "true", "-1", "99999999999999999999"] {
            check(json, None);
        }
        check(&"[".repeat(100_000), None);
        check("\"\\劳\"", None);
    }
}
