//! `jianbao.html`: the whole application in one file, which opens by a double click.
//!
//! Script, styles and WebAssembly stand in it compressed and as letters: thirteen bits in two of 91, which is 1.23
//! letters for a byte where base64 takes 1.33. Windows-1252 would take 1.02, and break wherever a server
//! says that all its text is UTF-8.

use super::start::{Application, TAKE_ALONG, lean, with_lean_scripts};
use crate::site::Site;
use anyhow::{Context as _, Result};
use std::io::Write as _;

const START: &str = include_str!("../../app/static/one_file.js");

/// The name in the site.
pub(crate) const NAME: &str = "jianbao.html";

/// The one file, before its policy.
pub(crate) struct OneFile {
    /// The document.
    pub(crate) document: String,
    /// The script that it adds to itself, which its policy has to allow.
    pub(crate) unpacked: String,
}

/// The document that `prerender` wrote with the application in it, its WebAssembly in one piece.
pub(crate) fn filled(document: &str, site: &Site, application: &Application, wasm: &[u8]) -> Result<OneFile> {
    let file = |end: &str| {
        let found = site.files().iter().find(|file| file.name.ends_with(end));
        found.map(|file| file.bytes.as_slice()).with_context(|| format!("the site has no *{end}"))
    };
    let module = callable(std::str::from_utf8(file(&application.script)?)?)?;
    let unpacked = format!("{module}start({{ module_or_path: carried }}).catch(failed);");
    let styles = file(".css")?;
    let mut carried = Vec::new();
    for length in [unpacked.len(), styles.len()] {
        carried.extend(u32::try_from(length)?.to_le_bytes());
    }
    for part in [unpacked.as_bytes(), styles, wasm] {
        carried.extend(part);
    }
    let packed = compressed(&carried)?;
    let start = [lean(TAKE_ALONG), lean(START)].concat();
    anyhow::ensure!(!start.contains("</script"), "a script would end the element that it stands in");
    let document = with_lean_scripts(document).replacen("JIANBAO_START", &start, 1);
    let document = document.replacen("JIANBAO_BYTES", &packed.len().to_string(), 1);
    let document = document.replacen("JIANBAO_PACKED", &letters(&packed), 1);
    Ok(OneFile { document, unpacked })
}

/// As gzip, by zopfli: 4 % smaller than at best by zlib, and 0.6 % more with as many blocks as pay.
fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let options = zopfli::Options { maximum_block_splits: 100, ..Default::default() };
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut out)?;
    out.flush()?;
    Ok(out)
}

/// Thirteen bits after the other, the lowest first, each as two letters: the rest of its value by 91, and
/// what 91 goes into.
fn letters(bytes: &[u8]) -> String {
    let letter = |value: u32| {
        // The printable letters without & < >, which HTML could take for its own.
        let code = value + 33;
        let code = code + u32::from(code >= 38);
        let code = code + u32::from(code >= 60);
        let code = code + u32::from(code >= 62);
        char::from_u32(code).unwrap_or_default()
    };
    let mut out = String::with_capacity(bytes.len() * 16 / 13 + 2);
    let (mut held, mut bits) = (0u32, 0);
    for &byte in bytes {
        held |= u32::from(byte) << bits;
        bits += 8;
        if bits >= 13 {
            let value = held & 0x1FFF;
            out.extend([letter(value % 91), letter(value / 91)]);
            held >>= 13;
            bits -= 13;
        }
    }
    if bits > 0 {
        out.extend([letter(held % 91), letter(held / 91)]);
    }
    out
}

/// wasm-bindgen's module as the beginning of one that calls it.
pub(super) fn callable(module: &str) -> Result<String> {
    let end = module.rfind("\nexport {").context("wasm-bindgen's module ends in no `export { … }`")?;
    let exports = &module[end..];
    let start = exports.split(['{', ',', '}']).find_map(|part| part.trim().strip_suffix(" as default"));
    let start = start.context("wasm-bindgen's module has no default export")?;
    let module = lean(&module[..end]).replace("\nexport ", "\n");
    Ok(format!("{}const start = {start};\n", module.strip_prefix("export ").unwrap_or(&module)))
}

#[cfg(test)]
mod tests {
    use super::{callable, letters};

    /// As `one_file.js` reads them.
    fn bytes(letters: &str) -> Vec<u8> {
        let value = |letter: u8| {
            let code = u32::from(letter) - 33;
            code - u32::from(code > 5) - u32::from(code > 27) - u32::from(code > 29)
        };
        let (mut held, mut bits, mut out) = (0u32, 0, Vec::new());
        for pair in letters.as_bytes().chunks(2) {
            held |= (value(pair[0]) + value(pair[1]) * 91) << bits;
            bits += 13;
            while bits > 7 {
                out.push(held as u8);
                held >>= 8;
                bits -= 8;
            }
        }
        out
    }

    #[test]
    fn letters_are_read_back() {
        let printed: Vec<u8> = (0..100_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for length in [0, 1, 2, 3, 13, 14, 100, 99_999, 100_000] {
            let letters = letters(&printed[..length]);
            assert!(letters.bytes().all(|letter| letter.is_ascii_graphic() && !b"&<>".contains(&letter)));
            // The last letters may hold a byte of nothing: the length is said beside them.
            assert_eq!(bytes(&letters)[..length], printed[..length], "{length}");
        }
    }

    #[test]
    fn a_module_becomes_what_calls_it() {
        let module = "/**\n * @param {number} x\n */\nexport function f(x) {\n    // Why.\n    return x;\n}\n\
            async function __wbg_init(p) {\n}\n\nexport { initSync, __wbg_init as default };\n";
        let expected =
            "function f(x) {\nreturn x;\n}\nasync function __wbg_init(p) {\n}\nconst start = __wbg_init;\n";
        assert_eq!(callable(module).unwrap(), expected);
    }
}
