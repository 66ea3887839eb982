//! The two parts as modules of their own, and the whole without what was only for splitting it.

use super::module::Module;
use super::reach::Kept;
use crate::pack::names::name;
use anyhow::{Context as _, Result};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    Function, FunctionSection, ImportSection, Instruction, RawSection,
};
use wasmparser::{ExternalKind, Parser};

const TYPE: u8 = 1;
const IMPORT: u8 = 2;
const TABLE: u8 = 4;
const MEMORY: u8 = 5;
const GLOBAL: u8 = 6;

/// The module without its names and the linker's symbols.
pub(crate) fn bare(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Some((id, range)) = payload?.as_section().filter(|(id, _)| *id != 0) {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            module.section(&RawSection { id, data: &wasm[range] });
        }
    }
    Ok(module.finish())
}

/// What is kept, and the rest.
pub(crate) fn parts(module: &Module<'_>, kept: &Kept) -> Result<(Vec<u8>, Vec<u8>)> {
    let own = module.imported..u32::try_from(module.types.len())?;
    let moved: Vec<u32> = own.filter(|function| !kept.functions.contains(function)).collect();
    let used =
        moved.iter().flat_map(|function| &module.mentions[(function - module.imported) as usize].functions);
    let is_first = |function: &&u32| **function < module.imported || kept.functions.contains(*function);
    // In order, since names that follow each other compress better.
    let used: BTreeSet<u32> = used.filter(is_first).copied().collect();
    let mut lent = Lent::of(module);
    used.into_iter().for_each(|function| lent.lend(ExternalKind::Func, function));
    let gone = gone(module, kept);
    Ok((first(module, &lent, &moved, &gone)?, second(module, &lent, &moved, &gone)?))
}

/// What the first part lends to the second, by name.
struct Lent<'a>(BTreeMap<(u8, u32), Cow<'a, str>>, usize);

impl<'a> Lent<'a> {
    /// All that both share but functions.
    fn of(module: &Module<'a>) -> Self {
        let exports = module.exports.iter().map(|&(name, kind, index)| ((order(kind), index), name.into()));
        let mut lent = Self(exports.collect(), 0);
        let kinds = [
            (ExternalKind::Memory, module.memories.len()),
            (ExternalKind::Table, module.tables.len()),
            (ExternalKind::Global, module.globals.len()),
        ];
        for (kind, count) in kinds {
            (0..count as u32).for_each(|index| lent.lend(kind, index));
        }
        lent
    }

    fn lend(&mut self, kind: ExternalKind, index: u32) {
        if !self.0.contains_key(&(order(kind), index)) {
            let taken: BTreeSet<&str> = self.0.values().map(AsRef::as_ref).collect();
            while taken.contains(name(self.1).as_str()) {
                self.1 += 1;
            }
            let free = name(self.1);
            self.1 += 1;
            self.0.insert((order(kind), index), free.into());
        }
    }

    fn name(&self, kind: ExternalKind, index: u32) -> Result<&str> {
        self.0.get(&(order(kind), index)).map(AsRef::as_ref).context("something is used and not lent")
    }
}

/// Also how the kinds are written in a module.
fn order(kind: ExternalKind) -> u8 {
    match kind {
        ExternalKind::Func | ExternalKind::FuncExact => 0,
        ExternalKind::Table => 1,
        ExternalKind::Memory => 2,
        ExternalKind::Global => 3,
        ExternalKind::Tag => 4,
    }
}

fn first(module: &Module<'_>, lent: &Lent<'_>, moved: &[u32], gone: &[Range<u32>]) -> Result<Vec<u8>> {
    let mut numbers = Numbers::default();
    let all = 0..u32::try_from(module.types.len())?;
    for function in all.filter(|function| moved.binary_search(function).is_err()) {
        numbers.add(function);
    }
    // In the table it stands for all that is not here: who comes upon it has gone past the gate.
    let absent = numbers.0.len() as u32;
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for function in numbers.0.keys().filter(|function| **function >= module.imported) {
        functions.function(module.types[*function as usize]);
        numbers
            .clone()
            .parse_function_body(&mut code, module.bodies[(function - module.imported) as usize].clone())?;
    }
    functions.function(module.plain.context("no function is without parameters")?);
    let mut trap = Function::new([]);
    trap.instruction(&Instruction::Unreachable).instruction(&Instruction::End);
    code.function(&trap);

    let mut exports = ExportSection::new();
    for ((kind, index), name) in &lent.0 {
        let (kind, index) = match kind {
            0 => (ExportKind::Func, numbers.of(*index)?),
            1 => (ExportKind::Table, *index),
            2 => (ExportKind::Memory, *index),
            _ => (ExportKind::Global, *index),
        };
        exports.export(name, kind, index);
    }
    let mut elements = ElementSection::new();
    let start = *module.table.keys().next().context("the table is empty")?;
    let end = *module.table.keys().next_back().context("the table is empty")?;
    let filled: Vec<u32> = (start..=end)
        .map(|slot| {
            module.table.get(&slot).and_then(|function| numbers.0.get(function)).copied().unwrap_or(absent)
        })
        .collect();
    elements.active(None, &place(start), Elements::Functions(filled.into()));

    let mut wasm = wasm_encoder::Module::new();
    copy(&mut wasm, module, &[TYPE, IMPORT]);
    wasm.section(&functions);
    copy(&mut wasm, module, &[TABLE, MEMORY, GLOBAL]);
    wasm.section(&exports).section(&elements).section(&code).section(&data(module, &left(module, gone)));
    Ok(wasm.finish())
}

fn second(module: &Module<'_>, lent: &Lent<'_>, moved: &[u32], gone: &[Range<u32>]) -> Result<Vec<u8>> {
    let mut numbers = Numbers::default();
    let mut imports = ImportSection::new();
    for (kind, index) in lent.0.keys() {
        let index = *index;
        let at = index as usize;
        let (kind, ty): (_, EntityType) = match kind {
            0 if moved.binary_search(&index).is_err() => {
                numbers.add(index);
                (ExternalKind::Func, EntityType::Function(module.types[at]))
            }
            1 => (ExternalKind::Table, numbers.table_type(module.tables[at])?.into()),
            2 => (ExternalKind::Memory, numbers.memory_type(module.memories[at])?.into()),
            3 => (ExternalKind::Global, numbers.global_type(module.globals[at])?.into()),
            _ => continue,
        };
        imports.import("", lent.name(kind, index)?, ty);
    }
    moved.iter().for_each(|function| numbers.add(*function));
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for function in moved {
        functions.function(module.types[*function as usize]);
        numbers
            .clone()
            .parse_function_body(&mut code, module.bodies[(function - module.imported) as usize].clone())?;
    }
    let mut elements = ElementSection::new();
    let own: Vec<(u32, u32)> = module
        .table
        .iter()
        .filter(|(_, function)| moved.binary_search(function).is_ok())
        .map(|(slot, function)| Ok((*slot, numbers.of(*function)?)))
        .collect::<Result<_>>()?;
    for run in own.chunk_by(|(one, _), (next, _)| one + 1 == *next) {
        let functions: Vec<u32> = run.iter().map(|(_, function)| *function).collect();
        elements.active(None, &place(run[0].0), Elements::Functions(functions.into()));
    }
    let mut wasm = wasm_encoder::Module::new();
    copy(&mut wasm, module, &[TYPE]);
    wasm.section(&imports).section(&functions).section(&elements).section(&code).section(&data(module, gone));
    Ok(wasm.finish())
}

/// The numbers that functions of the module have in a part.
#[derive(Default, Clone)]
struct Numbers(BTreeMap<u32, u32>);

impl Numbers {
    fn add(&mut self, function: u32) {
        let number = self.0.len() as u32;
        self.0.insert(function, number);
    }

    fn of(&self, function: u32) -> Result<u32> {
        self.0.get(&function).copied().context("a function is named that is in the other part")
    }
}

/// What is kept names nothing that is moved, and what is moved has been lent the rest; otherwise this.
#[derive(Debug)]
struct Elsewhere;

impl fmt::Display for Elsewhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a function is called that is in the other part")
    }
}

impl std::error::Error for Elsewhere {}

impl Reencode for Numbers {
    type Error = Elsewhere;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Elsewhere>> {
        self.0.get(&function).copied().ok_or(Error::UserError(Elsewhere))
    }
}

fn copy(wasm: &mut wasm_encoder::Module, module: &Module<'_>, sections: &[u8]) {
    for id in sections {
        if let Some(&data) = module.sections.get(id) {
            wasm.section(&RawSection { id: *id, data });
        }
    }
}

fn place(number: u32) -> ConstExpr {
    ConstExpr::i32_const(number.cast_signed())
}

/// The constants that the first part does without, in order and not touching.
fn gone(module: &Module<'_>, kept: &Kept) -> Vec<Range<u32>> {
    let mut gone: Vec<Range<u32>> = Vec::new();
    let mut kept_until = 0;
    for (number, at) in module.constants.iter().enumerate() {
        if kept.constants.contains(&number) {
            // Some constants are parts of others.
            if let Some(last) = gone.last_mut() {
                last.end = last.end.min(at.start);
            }
            kept_until = kept_until.max(at.end);
            continue;
        }
        let at = at.start.max(kept_until)..at.end;
        match gone.last_mut() {
            Some(last) if at.start <= last.end && at.start < at.end => last.end = last.end.max(at.end),
            _ => gone.push(at),
        }
    }
    gone.retain(|at| at.start < at.end);
    gone
}

/// What of the data is not gone. A hole that is smaller than what says where the next piece stands is none.
fn left(module: &Module<'_>, gone: &[Range<u32>]) -> Vec<Range<u32>> {
    let mut left = Vec::new();
    for (start, bytes) in &module.data {
        let end = start + bytes.len() as u32;
        let mut from = *start;
        for hole in gone.iter().filter(|hole| hole.start < end && hole.end > *start && hole.len() > 12) {
            if from < hole.start {
                left.push(from..hole.start);
            }
            from = hole.end;
        }
        if from < end {
            left.push(from..end);
        }
    }
    left
}

fn data(module: &Module<'_>, places: &[Range<u32>]) -> DataSection {
    let mut section = DataSection::new();
    for place_of in places {
        for (start, bytes) in &module.data {
            let from = place_of.start.max(*start);
            let to = place_of.end.min(start + bytes.len() as u32);
            if from < to {
                let bytes = &bytes[(from - start) as usize..(to - start) as usize];
                section.active(0, &place(from), bytes.iter().copied());
            }
        }
    }
    section
}
