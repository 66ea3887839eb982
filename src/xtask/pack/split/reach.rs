//! What can be reached without passing through one function.

use super::module::Module;
use std::collections::BTreeSet;
use wasmparser::ExternalKind;

/// What the first part consists of.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// Functions, by their numbers.
    pub(crate) functions: BTreeSet<u32>,
    /// Constants, by their numbers in [`Module::constants`].
    pub(crate) constants: BTreeSet<usize>,
}

/// Everything that can be reached from what is exported, and from what is written in memory and can change, but not the
/// gate, nor what only the gate leads to.
pub(crate) fn without(module: &Module<'_>, gate: u32) -> Kept {
    let mut walk = Walk { module, gate, kept: Kept::default(), functions: Vec::new(), constants: Vec::new() };
    for &(_, kind, index) in &module.exports {
        if kind == ExternalKind::Func {
            walk.call(index);
        }
    }
    let constants_end = module.constants.iter().map(|at| at.end).max().unwrap_or_default();
    for (start, bytes) in &module.data {
        let end = start + u32::try_from(bytes.len()).unwrap_or_default();
        walk.words((*start).max(constants_end)..end);
    }
    walk.on();
    walk.kept
}

struct Walk<'a> {
    module: &'a Module<'a>,
    gate: u32,
    kept: Kept,
    functions: Vec<u32>,
    constants: Vec<usize>,
}

impl Walk<'_> {
    fn on(&mut self) {
        let module = self.module;
        loop {
            if let Some(function) = self.functions.pop() {
                let Some(own) = function.checked_sub(module.imported) else { continue };
                let mentions = &module.mentions[own as usize];
                mentions.functions.iter().for_each(|&other| self.call(other));
                mentions.numbers.iter().for_each(|&number| self.number(number));
            } else if let Some(constant) = self.constants.pop() {
                self.words(module.constants[constant].clone());
            } else {
                return;
            }
        }
    }

    fn call(&mut self, function: u32) {
        if function != self.gate && self.kept.functions.insert(function) {
            self.functions.push(function);
        }
    }

    /// A number in the code, which may be a pointer.
    fn number(&mut self, number: u32) {
        let module = self.module;
        self.function_at(number);
        match module.meant.get(&number) {
            Some(meant) => meant.iter().for_each(|constant| self.constant(*constant)),
            // Not the compiler's, but perhaps what wasm-opt made of one of his: near it.
            None => self.near(number.saturating_sub(NEAR)..number.saturating_add(NEAR)),
        }
    }

    fn function_at(&mut self, slot: u32) {
        if let Some(&function) = self.module.table.get(&slot) {
            self.call(function);
        }
    }

    /// All constants that stand there.
    fn near(&mut self, place: std::ops::Range<u32>) {
        // By where they begin; one that holds the place may stand some before, when others are parts of it.
        let constants = &self.module.constants;
        let behind = constants.partition_point(|at| at.start < place.end);
        let before = constants.partition_point(|at| at.start < place.start);
        let around = before.saturating_sub(MOST_PARTS)..behind;
        around.filter(|at| constants[*at].end > place.start).for_each(|at| self.constant(at));
    }

    fn constant(&mut self, constant: usize) {
        if self.kept.constants.insert(constant) {
            self.constants.push(constant);
        }
    }

    /// What stands in memory; pointers stand there at multiples of four.
    fn words(&mut self, at: std::ops::Range<u32>) {
        for address in (at.start.next_multiple_of(4)..at.end.saturating_sub(3)).step_by(4) {
            if let Some(word) = self.module.word(address) {
                self.function_at(word);
                let pointed = self.module.pointed.get(&word);
                pointed.into_iter().flatten().for_each(|constant| self.constant(*constant));
            }
        }
    }
}

/// So far from a constant, in bytes, an address may lie that leads into it.
const NEAR: u32 = 64;

/// A constant has at most so many others that begin inside it.
const MOST_PARTS: usize = 16;

#[cfg(test)]
mod tests {
    use super::super::module::{Mentions, Module};
    use super::without;
    use std::collections::BTreeSet;
    use wasmparser::ExternalKind;

    /// Functions by what they name: other functions, and numbers.
    fn module(functions: &[(&[u32], &[u32])]) -> Module<'static> {
        let mut module = Module::default();
        module.exports.push(("start", ExternalKind::Func, 0));
        let mentions = functions.iter().map(|(functions, numbers)| Mentions {
            functions: functions.iter().copied().collect(),
            numbers: numbers.iter().copied().collect(),
        });
        module.mentions = mentions.collect();
        module
    }

    #[test]
    fn pointers_lead_on_and_the_gate_does_not() {
        // At 1000 a table of two words, of which the second leads to a function, and one word behind it that only
        // the gate's function names. The first word looks like its address; no pointer of the linker's does.
        const DATA: &[u8] = &[0xF0, 3, 0, 0, 90, 0, 0, 0, 91, 0, 0, 0];
        let mut module = module(&[(&[1], &[92, 1000]), (&[], &[]), (&[3], &[1008]), (&[], &[]), (&[], &[])]);
        module.table = [(90, 4), (91, 3), (92, 2)].into();
        module.data = vec![(1000, DATA)];
        module.constants = vec![1000..1008, 1008..1012];
        module.meant = [(1000, [0].into()), (1008, [1].into())].into();
        let kept = without(&module, 2);
        assert_eq!(kept.functions, BTreeSet::from([0, 1, 4]));
        assert_eq!(kept.constants, BTreeSet::from([0]));
        module.pointed = [(1008, [1].into())].into();
        assert_eq!(without(&module, 2).constants, BTreeSet::from([0, 1]));
    }

    #[test]
    fn the_place_behind_a_list_means_the_list_where_the_compiler_says_so() {
        let mut module = module(&[(&[], &[1008])]);
        module.data = vec![(1000, &[0; 12])];
        module.constants = vec![1000..1008, 1008..1012];
        module.meant = [(1008, [0].into())].into();
        assert_eq!(without(&module, 9).constants, BTreeSet::from([0]));
        // A number that is not the compiler's keeps all that is near.
        module.meant.clear();
        assert_eq!(without(&module, 9).constants, BTreeSet::from([0, 1]));
    }
}
