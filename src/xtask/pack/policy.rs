//! A Content-Security-Policy in every document: what it may run and load, and nothing else.
//!
//! By `meta`, since a plain static server sends no header of ours (CSP Level 3, 3.3). Scripts and styles
//! that stand in a document are allowed by their hashes, so that no markup of a page could add one.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// Where a document is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach<'a> {
    /// On a server: it may load the site's own files.
    Site,
    /// Anywhere: it carries everything.
    OneFile {
        /// A script that it adds to itself.
        unpacked: &'a str,
    },
}

/// The document with its policy as the first thing in its head that could load something.
pub(crate) fn with_policy(document: &str, reach: Reach<'_>) -> String {
    let policy = policy(document, reach);
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    // The encoding has to be known first.
    let charset = "<meta charset=\"utf-8\">";
    match document.split_once(charset) {
        Some((before, after)) => format!("{before}{charset}\n{meta}{after}"),
        None => document.replacen("<head>", &format!("<head>{meta}"), 1),
    }
}

fn policy(document: &str, reach: Reach<'_>) -> String {
    let hash = |body: &str| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(body)));
    let hashed = |element: &str| bodies(document, element).into_iter().map(hash).collect::<String>();
    let (mut scripts, styles) = (hashed("script"), hashed("style"));
    let own = match reach {
        Reach::Site => " 'self'",
        Reach::OneFile { unpacked } => {
            scripts += &hash(unpacked);
            ""
        }
    };
    // Only a document with scripts has anything to fetch or to compile.
    let runs = match (scripts.is_empty(), reach) {
        (true, _) => String::new(),
        (false, Reach::Site) => format!(
            "script-src 'self' 'wasm-unsafe-eval'{scripts}; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
        ),
        (false, Reach::OneFile { .. }) => format!("script-src 'wasm-unsafe-eval'{scripts}; "),
    };
    let linked = styles.is_empty() || document.contains("<link rel=\"stylesheet\"");
    let styles = [if linked { own } else { "" }, &styles].concat();
    format!(
        "default-src 'none'; {runs}style-src{styles}; img-src{own} data:; base-uri 'none'; form-action 'none'"
    )
}

/// What stands inside the elements of this kind that a browser would run or apply. A script with a type
/// of its own is data.
fn bodies<'a>(document: &'a str, element: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut found = Vec::new();
    let mut rest = document;
    while let Some(at) = rest.find(&open) {
        let Some(start) = rest[at..].find('>').map(|end| at + end + 1) else { break };
        let Some(end) = rest[start..].find(&close).map(|end| start + end) else { break };
        let attributes = &rest[at + open.len()..start - 1];
        if !attributes.contains("type=") || attributes.contains("module") {
            found.push(&rest[start..end]);
        }
        rest = &rest[end..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Reach, with_policy};

    const DOCUMENT: &str = "<head><meta charset=\"utf-8\"><style>p{}</style>\
        <script>alert(1)</script><script type=\"application/ld+json\">{}</script></head>";

    #[test]
    fn what_stands_inside_is_allowed_by_its_hash() {
        let document = with_policy(DOCUMENT, Reach::Site);
        // printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(document.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"), "{document}");
        assert_eq!(document.matches("sha256-").count(), 2, "the style and the script, not the data");
        assert!(document.starts_with("<head><meta charset=\"utf-8\">\n<meta http-equiv="));
        assert!(!document.contains("unsafe-inline"));
    }

    #[test]
    fn a_style_that_stands_inside_keeps_none_of_the_linked_ones_out() {
        let document = with_policy(
            "<head><link rel=\"stylesheet\" href=\"a.css\"><style>p{}</style></head>",
            Reach::Site,
        );
        assert!(document.contains("style-src 'self' 'sha256-"), "{document}");
    }

    #[test]
    fn one_file_reaches_nothing() {
        let document = with_policy(DOCUMENT, Reach::OneFile { unpacked: "f()" });
        assert_eq!(document.matches("sha256-").count(), 3, "what it unpacks as well");
        assert!(!document.contains("'self'") && document.contains("default-src 'none'"), "{document}");
    }

    #[test]
    fn a_document_without_scripts_may_run_none() {
        let document = with_policy("<head><meta charset=\"utf-8\"></head>", Reach::Site);
        assert!(!document.contains("script-src") && document.contains("style-src 'self'"), "{document}");
    }
}
