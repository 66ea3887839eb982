//! Rules of the house that no compiler checks.

use crate::progress::say;
use crate::workspace;
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Longer files are mentioned, so that somebody thinks about their parts.
const LONG_FILE: usize = 500;

/// The one module that may name the browser's interfaces, and its parts.
const PLATFORM: &str = "src/app/platform";

/// Looks at every Rust file and fails with all findings at once.
pub(crate) fn run() -> Result<()> {
    let root = workspace::root();
    let mut files = Vec::new();
    for folder in ["src", "tests"] {
        collect(&mut files, &root.join(folder))?;
    }
    files.sort();
    let mut findings = Vec::new();
    for path in &files {
        let name = path.strip_prefix(&root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(path).with_context(|| name.clone())?;
        findings.extend(findings_in(&name, &text));
        let lines = text.lines().count();
        if lines > LONG_FILE {
            say(&format!("{name} has {lines} lines; does it hold more than one idea?"));
        }
    }
    if findings.is_empty() { Ok(()) } else { bail!("{}", findings.join("\n       ")) }
}

fn findings_in(name: &str, text: &str) -> Vec<String> {
    let mut findings = Vec::new();
    if !text.starts_with("//!") {
        findings.push(format!("{name}: begin with a line `//! …` that says what the file is for"));
    }
    for (line, number) in text.lines().zip(1..) {
        let code = line.trim_start();
        let is_code = !code.starts_with("//");
        let may_name_it =
            name.starts_with(PLATFORM) || !name.starts_with("src/") || name.starts_with("src/xtask/");
        if is_code && !may_name_it && code.contains("web_sys") {
            findings
                .push(format!("{name}:{number}: only {PLATFORM} names web_sys; lend a function from there"));
        }
        if line.ends_with([' ', '\t']) {
            findings.push(format!("{name}:{number}: white space at the end of the line"));
        }
    }
    findings
}

fn collect(files: &mut Vec<PathBuf>, folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            collect(files, &path)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::findings_in;

    #[test]
    fn finds_what_the_house_does_not_want() {
        let text = "use web_sys::Window; \nfn main() {}\n";
        let found = findings_in("src/app/main.rs", text);
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(findings_in("src/app/platform.rs", "//! The browser.\nuse web_sys::Window;\n"), [""; 0]);
        assert_eq!(findings_in("src/app/platform/keys.rs", "//! Keys.\nuse web_sys::Window;\n"), [""; 0]);
        assert_eq!(findings_in("src/app/lib.rs", "//! Does not name web_sys.\n"), [""; 0]);
    }
}
