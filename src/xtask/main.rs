//! The commands of the project: `cargo xtask COMMAND`.
//!
//! One file for each command: `setup`, `serve`, `dist`, `pack`, `seal`, `extract`, `test`,
//! `screenshots`, `ci`. The others are what commands share: `tools`, `browser` and `npm` (what has to
//! be installed), `site`, `sizes` and `budget` (the built site and what it may weigh),
//! `standard` (the standard library that it is built with), `tidy`
//! (rules that no compiler checks), `progress` (telling people what takes so long) and
//! `workspace` (where things are).

mod bench;
mod browser;
mod budget;
mod ci;
mod dist;
mod extract;
mod npm;
mod pack;
mod progress;
mod screenshots;
mod seal;
mod serve;
mod setup;
mod site;
mod sizes;
mod standard;
mod test;
mod tidy;
mod tools;
mod workspace;

use lexopt::prelude::*;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--release]   set up, build the site, serve it, and build again on every change
  dist [--base URL]              the site as it goes to a server, in dist/, with a table of sizes;
                                 with its address, a feed and a sitemap as well
  test                           set up and run every test, those in a browser included
  screenshots                    pictures of every view, in target/screenshots/, and two for installing
  ci                             all of that, and formatting, lints, documentation, tidiness
  tidy                           the house rules that no compiler checks
  setup                          install what the others need; they do so by themselves
  extract PATH… [--pretty | --outline]
                                 pages (files or folders) to JSON, or to an outline for people
  bench [N…]                     how fast the search is in Chromium, with N articles
  bench native [N…]              the same on this machine
  bench first-load               how fast the packed site is there at first, beside smaller pages
  bench smooth [N]               whether a site of N articles ever keeps its reader waiting
  bench pack                     the engine for other benchmarks, in target/bench/
  pack                           the last step of a release build; Trunk runs it
  seal [FOLDER]                  after a file of a packed site was changed by hand: its service worker
                                 and compressed copies anew (FOLDER is dist/ unless given)
";

enum Command {
    Help,
    Setup,
    Serve(serve::Options),
    Dist(dist::Options),
    Pack,
    Seal(seal::Options),
    Extract(extract::Options),
    Bench(bench::Options),
    Test,
    Screenshots,
    Ci,
    Tidy,
}

fn main() -> ExitCode {
    let command = match command(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("error: {error}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    let done = match command {
        Command::Help => {
            eprint!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        Command::Extract(options) => extract::run(&options),
        Command::Bench(options) => bench::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Setup => setup::run().map(|_| ExitCode::SUCCESS),
        Command::Serve(options) => serve::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Dist(options) => dist::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Pack => pack::run().map(|()| ExitCode::SUCCESS),
        Command::Seal(options) => seal::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Test => test::run().map(|()| ExitCode::SUCCESS),
        Command::Screenshots => screenshots::run().map(|()| ExitCode::SUCCESS),
        Command::Tidy => tidy::run().map(|()| ExitCode::SUCCESS),
        Command::Ci => ci::run().map(|()| ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn command(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let command = match parser.next()? {
        None | Some(Long("help") | Short('h')) => Command::Help,
        Some(Value(name)) => match name.to_str() {
            Some("help") => Command::Help,
            Some("setup") => Command::Setup,
            Some("serve") => return Ok(Command::Serve(serve::Options::parse(parser)?)),
            Some("dist") => return Ok(Command::Dist(dist::Options::parse(parser)?)),
            Some("pack") => Command::Pack,
            Some("seal") => return Ok(Command::Seal(seal::Options::parse(parser)?)),
            Some("extract") => return Ok(Command::Extract(extract::Options::parse(parser)?)),
            Some("bench") => return Ok(Command::Bench(bench::Options::parse(parser)?)),
            Some("test") => Command::Test,
            Some("screenshots") => Command::Screenshots,
            Some("ci") => Command::Ci,
            Some("tidy") => Command::Tidy,
            _ => return Err(format!("there is no command {name:?}").into()),
        },
        Some(other) => return Err(other.unexpected()),
    };
    match parser.next()? {
        None => Ok(command),
        Some(other) => Err(other.unexpected()),
    }
}
