//! `cargo xtask extract PATH…`: pages to the corpus format, on standard output.

use anyhow::Result;
use corpus::Corpus;
use lexopt::prelude::*;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

/// What was asked for.
pub(crate) struct Options {
    paths: Vec<PathBuf>,
    form: Form,
}

enum Form {
    /// One line of JSON.
    Compact,
    /// Indented JSON.
    Pretty,
    /// An outline that a newspaper reader can check.
    Outline,
}

impl Options {
    /// Reads the rest of the command line.
    pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut options = Self { paths: Vec::new(), form: Form::Compact };
        while let Some(argument) = parser.next()? {
            match argument {
                Long("pretty") => options.form = Form::Pretty,
                Long("outline") => options.form = Form::Outline,
                Value(path) => options.paths.push(path.into()),
                other => return Err(other.unexpected()),
            }
        }
        if options.paths.is_empty() {
            return Err("extract needs a page or a folder of pages: cargo xtask extract seeds".into());
        }
        Ok(options)
    }
}

/// Prints all pages that can be read and names the others; those make it fail.
pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    let intake = intake::read(&options.paths);
    for failure in &intake.failures {
        eprintln!("error: {failure}");
    }
    let corpus = extract::corpus(&intake.sources());
    let mut text = match options.form {
        Form::Compact => serde_json::to_string(&corpus)?,
        Form::Pretty => serde_json::to_string_pretty(&corpus)?,
        Form::Outline => outline(&corpus),
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    match io::stdout().lock().write_all(text.as_bytes()) {
        // Whoever reads this through `head` has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        written => written?,
    }
    Ok(if intake.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn outline(corpus: &Corpus) -> String {
    let outlines = corpus.pages.iter().map(|page| {
        let articles: Vec<_> = corpus.articles_of(&page.id).cloned().collect();
        corpus::outline::outline(page, &articles)
    });
    outlines.collect::<Vec<_>>().join("\n")
}
