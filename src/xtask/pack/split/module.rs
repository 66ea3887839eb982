//! A linked module, as far as splitting it has to know.

use anyhow::{Context as _, Result, bail, ensure};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::RelocationType::{MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb};
use wasmparser::{
    DataKind, ElementItems, ElementKind, ExternalKind, FunctionBody, GlobalType, KnownCustom, Linking,
    MemoryType, Name, Operator, Parser, Payload, SymbolInfo, TableType, TypeRef,
};

/// What a module says.
#[derive(Default)]
pub(crate) struct Module<'a> {
    /// The sections as they stand, by their numbers.
    pub(crate) sections: BTreeMap<u8, &'a [u8]>,
    /// How many functions come from outside; the others are numbered after them.
    pub(crate) imported: u32,
    /// The type of each function.
    pub(crate) types: Vec<u32>,
    /// The type without parameters and results.
    pub(crate) plain: Option<u32>,
    /// The functions' code.
    pub(crate) bodies: Vec<FunctionBody<'a>>,
    /// What each of them names.
    pub(crate) mentions: Vec<Mentions>,
    /// What others can use.
    pub(crate) exports: Vec<(&'a str, ExternalKind, u32)>,
    /// The functions that pointers lead to, by their places in the table.
    pub(crate) table: BTreeMap<u32, u32>,
    pub(crate) tables: Vec<TableType>,
    pub(crate) memories: Vec<MemoryType>,
    pub(crate) globals: Vec<GlobalType>,
    /// What stands in memory at first, by address.
    pub(crate) data: Vec<(u32, &'a [u8])>,
    /// The constants in memory, by address. Some are parts of others.
    pub(crate) constants: Vec<Range<u32>>,
    /// Which of them the compiler meant by an address in code: often the place behind the last of a list,
    /// which may be where the next constant begins.
    pub(crate) meant: BTreeMap<u32, BTreeSet<usize>>,
    /// And which by an address in memory. What stands there and is none of these only looks like one.
    pub(crate) pointed: BTreeMap<u32, BTreeSet<usize>>,
    names: HashMap<&'a str, u32>,
}

/// What a function names.
#[derive(Default)]
pub(crate) struct Mentions {
    /// Other functions.
    pub(crate) functions: BTreeSet<u32>,
    /// Numbers: each may be a pointer to a function or into memory.
    pub(crate) numbers: BTreeSet<u32>,
}

impl<'a> Module<'a> {
    /// Reads it. It has to be one that Rust made: one memory, and nothing in it that is only filled in later.
    pub(crate) fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut module = Self::default();
        let (mut symbols, mut meant, mut pointed) = (Vec::new(), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload.context("the WebAssembly cannot be read")?;
            if let Some((id, range)) = payload.as_section().filter(|(id, _)| *id != 0) {
                let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                module.sections.insert(id, &wasm[range]);
            }
            match payload {
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Name(names) => {
                        for name in names {
                            module.read_names(name?)?;
                        }
                    }
                    KnownCustom::Linking(linking) => {
                        for part in linking.subsections() {
                            if let Linking::SymbolTable(table) = part? {
                                symbols = constants(table)?;
                            }
                        }
                    }
                    KnownCustom::Reloc(places) => {
                        for place in places.entries() {
                            let place = place?;
                            match place.ty {
                                MemoryAddrLeb | MemoryAddrSleb => meant.push((place.index, place.addend)),
                                MemoryAddrI32 => pointed.push((place.index, place.addend)),
                                _ => {}
                            }
                        }
                    }
                    _ => {}
                },
                other => module.take(other)?,
            }
        }
        ensure!(
            !symbols.is_empty() && !meant.is_empty() && !pointed.is_empty(),
            "the WebAssembly carries no symbols: see src/app/build.rs"
        );
        // The linker puts the constants first into memory.
        let base = module.data.first().context("the WebAssembly has no data")?.0;
        let symbols: Vec<Option<Range<u32>>> =
            symbols.into_iter().map(|at| at.map(|at| at.start + base..at.end + base)).collect();
        module.constants = symbols.iter().flatten().cloned().collect();
        module.constants.sort_by_key(|at| (at.start, at.end));
        module.constants.dedup();
        module.meant = addresses(&module.constants, &symbols, meant);
        module.pointed = addresses(&module.constants, &symbols, pointed);
        Ok(module)
    }

    /// The number of the function with this path.
    pub(crate) fn function(&self, path: &str) -> Option<u32> {
        self.names.iter().find(|(name, _)| without_hashes(name) == path).map(|(_, number)| *number)
    }

    /// Where in memory something stands.
    pub(crate) fn word(&self, address: u32) -> Option<u32> {
        let (start, bytes) = self.data.iter().rev().find(|(start, _)| *start <= address)?;
        let at = usize::try_from(address - start).ok()?;
        // Behind the end of what is written there are zeros.
        let byte = |i| bytes.get(at + i).copied().unwrap_or_default();
        Some(u32::from_le_bytes([byte(0), byte(1), byte(2), byte(3)]))
    }

    fn read_names(&mut self, name: Name<'a>) -> Result<()> {
        if let Name::Function(names) = name {
            for named in names {
                let named = named?;
                self.names.insert(named.name, named.index);
            }
        }
        Ok(())
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::TypeSection(types) => {
                let plain = types
                    .into_iter_err_on_gc_types()
                    .position(|ty| ty.is_ok_and(|ty| ty.params().is_empty() && ty.results().is_empty()));
                self.plain = plain.map(u32::try_from).transpose()?;
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let TypeRef::Func(ty) = import?.ty else {
                        bail!("something is imported that is no function")
                    };
                    self.types.push(ty);
                    self.imported += 1;
                }
            }
            Payload::FunctionSection(functions) => {
                for ty in functions {
                    self.types.push(ty?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memories.push(memory?);
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    self.exports.push((export.name, export.kind, export.index));
                }
            }
            Payload::StartSection { .. } => bail!("a start function is not looked for"),
            Payload::ElementSection(elements) => {
                for element in elements {
                    let element = element?;
                    let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
                        (element.kind, element.items)
                    else {
                        bail!("functions that no table holds at first")
                    };
                    for (function, slot) in functions.into_iter().zip(number(&offset_expr)?..) {
                        self.table.insert(slot, function?);
                    }
                }
            }
            Payload::CodeSectionEntry(body) => {
                self.mentions.push(Mentions::of(&body)?);
                self.bodies.push(body);
            }
            Payload::DataSection(segments) => {
                for segment in segments {
                    let segment = segment?;
                    let DataKind::Active { offset_expr, .. } = segment.kind else {
                        bail!("data that is not in memory at first")
                    };
                    self.data.push((number(&offset_expr)?, segment.data));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// For each symbol the place of the constant that it names, if it does, counted from the first one. They are the
/// linker's first segment.
fn constants(symbols: wasmparser::SectionLimited<'_, SymbolInfo<'_>>) -> Result<Vec<Option<Range<u32>>>> {
    let place = |symbol| match symbol {
        SymbolInfo::Data { symbol: Some(at), .. } if at.index == 0 && at.size > 0 => {
            Some(at.offset..at.offset + at.size)
        }
        _ => None,
    };
    symbols.into_iter().map(|symbol| Ok(place(symbol?))).collect()
}

/// By address, the constants that are meant by it. An address is told as a symbol, and how far behind its place.
fn addresses(
    constants: &[Range<u32>],
    symbols: &[Option<Range<u32>>],
    told: Vec<(u32, i64)>,
) -> BTreeMap<u32, BTreeSet<usize>> {
    let mut addresses: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    for (symbol, further) in told {
        let Some(Some(at)) = symbols.get(symbol as usize) else { continue };
        let number = constants.binary_search_by_key(&(at.start, at.end), |at| (at.start, at.end));
        let address = i64::from(at.start) + further;
        if let (Ok(number), Ok(address)) = (number, u32::try_from(address)) {
            addresses.entry(address).or_default().insert(number);
        }
    }
    addresses
}

fn number(expression: &wasmparser::ConstExpr<'_>) -> Result<u32> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        other => bail!("a place that is not a plain number: {other:?}"),
    }
}

/// A path as a person would write it: `a[0123]::b` is `a::b`.
fn without_hashes(name: &str) -> String {
    let parts = name.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest));
    parts.collect()
}

impl Mentions {
    fn of(body: &FunctionBody<'_>) -> Result<Self> {
        let mut mentions = Self::default();
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let operator = operators.read()?;
            if let Operator::I32Const { value } = operator {
                mentions.numbers.insert(value.cast_unsigned());
            }
            // Writing an instruction again asks for each thing that it names.
            mentions.instruction(operator)?;
        }
        Ok(mentions)
    }
}

impl Reencode for Mentions {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        self.functions.insert(function);
        Ok(function)
    }

    fn mem_arg(&mut self, at: wasmparser::MemArg) -> Result<wasm_encoder::MemArg, Error<Self::Error>> {
        // Larger ones are no addresses.
        self.numbers.extend(u32::try_from(at.offset));
        wasm_encoder::reencode::utils::mem_arg(self, at)
    }
}

#[cfg(test)]
mod tests {
    use super::without_hashes;

    #[test]
    fn paths_are_those_of_the_source() {
        assert_eq!(without_hashes("jianbao[647e071c]::searching::open"), "jianbao::searching::open");
        assert_eq!(without_hashes("main"), "main");
    }
}
