//! Packs the two readable tables, `fold/traditional.txt` and `pinyin/readings.txt`, into a few
//! kilobytes that travel with the site. The unpacking stands in `fold/table.rs` and
//! `pinyin/readings.rs`.

use std::io::{Error, ErrorKind, Result};
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    pack("fold/traditional.txt", "traditional.bin", traditional)?;
    pack("pinyin/readings.txt", "readings.bin", readings)
}

fn pack(from: &str, to: &str, packed: fn(&str) -> Vec<u8>) -> Result<()> {
    println!("cargo::rerun-if-changed={from}");
    let out = env::var_os("OUT_DIR").ok_or_else(|| Error::new(ErrorKind::NotFound, "OUT_DIR is not set"))?;
    let table: String = fs::read_to_string(from)?
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| [line, "\n"])
        .collect();
    fs::write(PathBuf::from(out).join(to), packed(&table))
}

/// Three streams, since alike bytes together compress best: the steps from each Simplified
/// character to the next one, then the low and the high bytes of the Traditional ones.
/// 5.5 KB under brotli, where pairs of UTF-8 take 9.5.
fn traditional(table: &str) -> Vec<u8> {
    let (mut steps, mut low, mut high) = (Vec::new(), Vec::new(), Vec::new());
    let mut last = 0;
    for (simplified, variants) in table.lines().filter_map(|line| line.split_once(' ')) {
        for variant in variants.chars() {
            let code = simplified.chars().next().map_or(0, u32::from);
            varint(&mut steps, code - last);
            last = code;
            let [a, b] = u16::try_from(u32::from(variant)).unwrap_or_default().to_le_bytes();
            low.push(a);
            high.push(b);
        }
    }
    [steps, low, high].concat()
}

/// Each syllable's letters, the steps between its characters, and a zero. 8 KB under brotli.
fn readings(table: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for (syllable, characters) in table.lines().filter_map(|line| line.split_once(' ')) {
        out.extend_from_slice(syllable.as_bytes());
        let mut last = 0x4dff;
        let mut steps = Vec::new();
        for character in characters.chars() {
            varint(&mut steps, u32::from(character) - last);
            last = u32::from(character);
        }
        // A step is never zero and the letters end where a capital would: at this mark.
        out.push(b'|');
        out.extend_from_slice(&steps);
        out.push(0);
    }
    out
}

fn varint(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}
