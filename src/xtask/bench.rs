//! `cargo xtask bench`: how fast the search is, on corpora made from the seeds.
//!
//! Without a word, in Chromium beside a plain loop of `String.includes`, which is what the targets
//! speak of; `native` on this machine; `pack` only packs the engine for other benchmarks, as
//! `target/bench/engine.js` and `engine_bg.wasm`. `first-load` measures the packed site instead, and
//! `smooth` a site of many articles.

mod large_site;

use crate::progress::step;
use crate::{tools, workspace};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command};
use xshell::{Shell, cmd};

/// What to measure.
#[derive(Debug)]
pub(crate) enum Options {
    /// In Chromium, at these sizes.
    Browser(Vec<u32>),
    /// On this machine, at these sizes.
    Native(Vec<u32>),
    /// Nothing: only pack the engine.
    Pack,
    /// How fast the packed site is there at first.
    FirstLoad,
    /// Whether a site of so many articles ever holds the main thread.
    Smooth(u32),
}

impl Options {
    pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Self, lexopt::Error> {
        use lexopt::prelude::*;
        let (mut native, mut smooth, mut sizes) = (false, false, Vec::new());
        while let Some(argument) = parser.next()? {
            match argument {
                Value(word) if word == "pack" => return Ok(Self::Pack),
                Value(word) if word == "first-load" => return Ok(Self::FirstLoad),
                Value(word) if word == "native" => native = true,
                Value(word) if word == "smooth" => smooth = true,
                Value(number) => sizes.push(number.parse()?),
                other => return Err(other.unexpected()),
            }
        }
        if smooth {
            return Ok(Self::Smooth(sizes.first().copied().unwrap_or(10_000)));
        }
        if sizes.is_empty() {
            sizes = vec![1_000, 10_000, 100_000];
        }
        Ok(if native { Self::Native(sizes) } else { Self::Browser(sizes) })
    }
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let shell = workspace::shell()?;
    shell.create_dir("target/bench")?;
    match options {
        Options::Pack => pack(&shell),
        Options::Native(sizes) => {
            let sizes = sizes.iter().map(u32::to_string);
            cmd!(shell, "cargo run --quiet --profile speed --package bench -- {sizes...}").quiet().run()?;
            Ok(())
        }
        Options::Browser(sizes) => browser(&shell, sizes),
        Options::FirstLoad => {
            cmd!(shell, "cargo test --quiet --package browser-tests --test first-load").quiet().run()?;
            Ok(())
        }
        Options::Smooth(articles) => {
            let site = large_site::build(&shell, *articles)?;
            cmd!(shell, "cargo test --quiet --package browser-tests --test smooth -- {site}")
                .quiet()
                .run()?;
            Ok(())
        }
    }
}

fn pack(shell: &Shell) -> Result<()> {
    let tools = tools::Tools::install(shell)?;
    step("packing the engine", || {
        let target = "wasm32-unknown-unknown";
        cmd!(shell, "cargo build --quiet --profile speed --package bench --lib --target {target}")
            .quiet()
            .run()?;
        let built = workspace::target().join(target).join("speed/bench.wasm");
        tools.wasm_bindgen(shell, &built, "target/bench", "engine")
    })
}

fn browser(shell: &Shell, sizes: &[u32]) -> Result<()> {
    pack(shell)?;
    let numbers = sizes.iter().map(u32::to_string);
    step("making the corpora", || {
        cmd!(shell, "cargo run --quiet --profile speed --package bench -- corpus {numbers...}")
            .quiet()
            .run()?;
        Ok(())
    })?;
    shell.copy_file("src/bench/page.html", "target/bench/index.html")?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    for size in sizes {
        let mut chromium = Chromium::open(&format!("http://127.0.0.1:{port}/?articles={size}"))?;
        let result = serve_until_result(&listener, &mut chromium)?;
        report(&result)?;
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the figures are what the command is for")]
fn report(result: &Value) -> Result<()> {
    if let Some(error) = result["error"].as_str() {
        bail!("the page failed: {error}");
    }
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    println!(
        "{} articles, {:.1} MB: ready in {:.0} ms, memory {:.2} times the text, longest slice of 200 articles {:.1} ms",
        result["count"],
        number(&result["bytes"]) / 1e6,
        number(&result["load"]),
        number(&result["memory"]),
        number(&result["longest"]),
    );
    println!("  {:<10} {:>10} {:>10} {:>8}", "", "ours ms", "loop ms", "ratio");
    for part in ["median", "p95", "worst"] {
        let (ours, plain) = (number(&result["ours"][part]), number(&result["loop"][part]));
        println!("  {part:<10} {ours:>10.3} {plain:>10.3} {:>8.3}", ours / plain);
    }
    println!(
        "  {} queries, {} with a wrong total",
        result["queries"],
        result["wrong"].as_array().map_or(0, Vec::len)
    );
    for wrong in result["wrong"].as_array().into_iter().flatten() {
        println!("  wrong: {wrong}");
    }
    for row in result["slowest"].as_array().into_iter().flatten() {
        let text = row["text"].as_str().unwrap_or_default();
        println!(
            "  {:>8.3} ms (loop {:.3}) {} of {text}",
            number(&row["own"]),
            number(&row["loop"]),
            row["total"]
        );
    }
    Ok(())
}

/// A browser without a window and without a past; it ends with this value.
struct Chromium {
    process: Child,
    profile: std::path::PathBuf,
}

impl Chromium {
    fn open(url: &str) -> Result<Self> {
        let profile = std::env::temp_dir().join(format!("jianbao-bench-{}", std::process::id()));
        let program = if Command::new("chromium").arg("--version").output().is_ok() {
            "chromium"
        } else {
            "google-chrome"
        };
        let process = Command::new(program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(url)
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .context("Chromium could not be started; `cargo xtask setup` installs it")?;
        Ok(Self { process, profile })
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// Serves `target/bench` until the page posts its figures.
fn serve_until_result(listener: &TcpListener, chromium: &mut Chromium) -> Result<Value> {
    listener.set_nonblocking(true)?;
    loop {
        match listener.accept() {
            Ok((stream, _)) => {
                stream.set_nonblocking(false)?;
                if let Some(result) = answer(stream)? {
                    return Ok(result);
                }
            }
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                if let Some(status) = chromium.process.try_wait()? {
                    bail!("Chromium ended early: {status}");
                }
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            Err(error) => return Err(error.into()),
        }
    }
}

fn answer(stream: TcpStream) -> Result<Option<Value>> {
    let mut reader = BufReader::new(stream);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut length = 0;
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        if let Some(value) = header.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse()?;
        }
    }
    let mut parts = request.split(' ');
    let (method, path) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if method == "POST" {
        let mut body = vec![0; length];
        reader.read_exact(&mut body)?;
        respond(reader.into_inner(), "204 No Content", "text/plain", &[])?;
        return Ok(Some(serde_json::from_slice(&body)?));
    }
    let name = path.trim_start_matches('/').split('?').next().unwrap_or_default();
    let name = if name.is_empty() { "index.html" } else { name };
    let kind = match name.rsplit_once('.').map(|(_, end)| end) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    let is_plain = !name.contains('/') && !name.contains("..");
    match fs::read(workspace::root().join("target/bench").join(name)) {
        Ok(content) if is_plain => respond(reader.into_inner(), "200 OK", kind, &content)?,
        _ => respond(reader.into_inner(), "404 Not Found", "text/plain", &[])?,
    }
    Ok(None)
}

/// The two policies make the page's clock count microseconds.
fn respond(mut stream: TcpStream, status: &str, kind: &str, content: &[u8]) -> Result<()> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\
         Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp\r\n\r\n",
        content.len()
    );
    // A browser that hangs up has what it wanted.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(content));
    Ok(())
}
