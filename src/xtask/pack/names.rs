//! Short names for what script and WebAssembly ask of each other.
//!
//! wasm-bindgen calls each function that the WebAssembly imports by what it does and a hash,
//! `__wbg_addEventListener_8d3235978b9c69a8`, and both files carry the name. Nobody reads it, and no compression
//! makes the hashes smaller: 3.4 KB (brotli) of a first visit. What the script calls in the WebAssembly has such
//! names as well, longer and fewer.

use super::start::{Application, lean};
use crate::site::Site;
use anyhow::{Context as _, Result, ensure};
use wasm_encoder::{
    ExportSection, ImportSection, Module, RawSection, reencode::Reencode as _, reencode::RoundtripReencoder,
};
use wasmparser::{Parser, Payload};

/// Renames them in both files.
pub(crate) fn shorten(site: &Site, application: &Application) -> Result<()> {
    let script = std::str::from_utf8(site.bytes(&application.script)?)?;
    let (script, wasm) = shortened(script, site.bytes(&application.wasm)?)?;
    site.write(&application.script, lean(&script).as_bytes())?;
    site.write(&application.wasm, &wasm)
}

fn shortened(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut script = script.to_owned();
    let mut module = Module::new();
    let mut number = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.context("the WebAssembly cannot be read")?;
        if let Payload::ImportSection(imports) = payload {
            let mut section = ImportSection::new();
            for import in imports.into_imports() {
                let import = import?;
                // A key of an object in the script: nothing else there begins like it.
                let (long, short) = (format!("{}:", import.name), format!("{}:", name(number)));
                ensure!(script.matches(&long).count() == 1, "the script has not one {long}");
                script = script.replacen(&long, &short, 1);
                section.import(import.module, &name(number), RoundtripReencoder.entity_type(import.ty)?);
                number += 1;
            }
            module.section(&section);
        } else if let Payload::ExportSection(exports) = payload {
            let mut exports = exports.into_iter().collect::<Result<Vec<_>, _>>()?;
            // Of two names that begin alike, the longer one is looked for first.
            exports.sort_by_key(|export| std::cmp::Reverse(export.name.len()));
            let mut section = ExportSection::new();
            for (export, number) in exports.into_iter().zip(0..) {
                let (long, short) = (format!("wasm.{}", export.name), format!("wasm.{}", name(number)));
                let called = script.contains(&long);
                script = script.replace(&long, &short);
                let kind = RoundtripReencoder.export_kind(export.kind)?;
                section.export(
                    if called { &short["wasm.".len()..] } else { export.name },
                    kind,
                    export.index,
                );
            }
            module.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            let (start, end) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
            module.section(&RawSection { id, data: &wasm[start..end] });
        }
    }
    Ok((script, module.finish()))
}

/// `a`, `b` … `z`, `ba`, `bb` and so on. None is a word of the language that has to be quoted as a key.
pub(super) fn name(number: usize) -> String {
    let letter = char::from(b'a' + (number % 26) as u8);
    if number < 26 { letter.to_string() } else { format!("{}{letter}", name(number / 26)) }
}

#[cfg(test)]
mod tests {
    use super::{name, shortened};
    use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, TypeSection};

    #[test]
    fn both_sides_call_it_the_same() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./m.js", "__wbg_log_0123", EntityType::Function(0));
        imports.import("./m.js", "__wbg_log_01234", EntityType::Function(0));
        let mut exports = ExportSection::new();
        exports.export("__wbindgen_start", ExportKind::Func, 0);
        exports.export("__wbindgen_start_1", ExportKind::Func, 1);
        exports.export("main", ExportKind::Func, 1);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        let script = "const i = {\n__wbg_log_0123: function() {},\n__wbg_log_01234: function() {},\n};\n\
            wasm.__wbindgen_start(wasm.__wbindgen_start_1);";
        let (script, wasm) = shortened(script, &module.finish()).unwrap();
        assert_eq!(script, "const i = {\na: function() {},\nb: function() {},\n};\nwasm.b(wasm.a);");
        let text = String::from_utf8_lossy(&wasm);
        assert!(text.contains("./m.js") && text.contains("main") && !text.contains("__wb"), "{text}");
    }

    #[test]
    fn names_are_never_twice_the_same() {
        let mut names: Vec<String> = (0..2_000).map(name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 2_000);
    }
}
