//! Embeds the corpus.

fn main() {}
