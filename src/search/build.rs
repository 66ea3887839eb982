//! Packs the readable tables, `fold/traditional.txt`, `pinyin/readings.txt` and `traditional/phrases.txt`.

#[path = "pack.rs"]
mod pack;

use std::io::{Error, ErrorKind, Result};
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=pack.rs");
    let mut pairs = Vec::new();
    each_line("fold/traditional.txt", |simplified, variants| {
        pairs
            .extend(variants.iter().map(|&variant| (simplified.encode_utf16().next().unwrap_or(0), variant)));
    })?;
    write("traditional.bin", &pack::traditional(&pairs))?;
    println!("cargo::rerun-if-changed=traditional/phrases.txt");
    write("phrases.txt", phrases(&fs::read_to_string("traditional/phrases.txt")?, &pairs).as_bytes())?;
    let mut syllables = Vec::new();
    each_line("pinyin/readings.txt", |letters, characters| {
        syllables.push((letters.as_bytes().to_vec(), characters));
    })?;
    write("readings.bin", &pack::readings(&syllables))
}

/// Calls `entry` with what stands before and after the blank of each line.
fn each_line(path: &str, mut entry: impl FnMut(&str, Vec<u16>)) -> Result<()> {
    println!("cargo::rerun-if-changed={path}");
    for line in fs::read_to_string(path)?.lines().filter(|line| !line.starts_with('#')) {
        if let Some((before, after)) = line.split_once(' ') {
            entry(before, after.encode_utf16().collect());
        }
    }
    Ok(())
}

fn write(name: &str, packed: &[u8]) -> Result<()> {
    let out = env::var_os("OUT_DIR").ok_or_else(|| Error::new(ErrorKind::NotFound, "OUT_DIR is not set"))?;
    fs::write(PathBuf::from(out).join(name), packed)
}

/// Words with their Traditional forms, one a line: of the form only what is not the commonest of its characters,
/// with a full stop for each that is, and nothing behind the last that is not.
fn phrases(list: &str, pairs: &[(u16, u16)]) -> String {
    let commonest = |c: char| {
        let mut code = [0; 2];
        let code = c.encode_utf16(&mut code)[0];
        let at = pairs.partition_point(|(simplified, _)| *simplified < code);
        let found = pairs.get(at).filter(|(simplified, _)| *simplified == code && c.len_utf16() == 1);
        found.and_then(|(_, first)| char::from_u32(u32::from(*first))).unwrap_or(c)
    };
    let mut out = String::new();
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once(' ') {
            Some((simplified, traditional)) => {
                let letters = simplified.chars().zip(traditional.chars());
                let other: String =
                    letters.map(|(c, form)| if commonest(c) == form { '.' } else { form }).collect();
                out += &[simplified, " ", other.trim_end_matches('.')].concat();
            }
            None => out += line,
        }
        out.push('\n');
    }
    out
}
