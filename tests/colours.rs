//! Every colour of words on every ground that they may stand on, in every theme (WCAG 1.4.3, 1.4.11).
//!
//! A browser looks at what happens to be on the screen (`browser/access.rs`); this looks at all pairs.

use std::collections::HashMap;

const TOKENS: &str = include_str!("../src/app/style/tokens.css");

#[test]
fn words_are_legible_on_every_ground_in_every_theme() {
    for (theme, colours) in themes() {
        for words in ["ink", "ink-soft", "accent"] {
            for ground in ["paper", "shade", "lit"] {
                let found = contrast(colours[words], colours[ground]);
                assert!(found >= 4.5, "{theme}: {words} on {ground} has {found:.2}");
            }
        }
        // The current hit, and what is said in passing.
        for (words, ground) in [("paper", "accent"), ("paper", "ink")] {
            let found = contrast(colours[words], colours[ground]);
            assert!(found >= 4.5, "{theme}: {words} on {ground} has {found:.2}");
        }
    }
}

/// Light, dark and sepia, each with its colours by name.
fn themes() -> [(&'static str, HashMap<&'static str, [f64; 3]>); 3] {
    let (mut light, mut dark) = (HashMap::new(), HashMap::new());
    for (name, value) in declarations(TOKENS) {
        if let Some(pair) = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')')) {
            let (one, other) = pair.split_once(", ").expect("two colours");
            light.insert(name, rgb(one));
            dark.insert(name, rgb(other));
        }
    }
    let (_, rest) = TOKENS.split_once("[data-theme=sepia]").expect("sepia");
    let (rules, _) = rest.split_once('}').expect("an end");
    let mut sepia = light.clone();
    sepia.extend(declarations(rules).filter(|(_, value)| value.starts_with('#')).map(|(n, v)| (n, rgb(v))));
    [("light", light), ("dark", dark), ("sepia", sepia)]
}

/// The names, without `--`, and the values of the custom properties in a style sheet.
fn declarations(css: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = css.split([';', '{', '}']);
    parts.filter_map(|part| part.trim().strip_prefix("--")?.split_once(": "))
}

fn rgb(colour: &str) -> [f64; 3] {
    let digits = colour.strip_prefix('#').expect("a colour in hexadecimal");
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&digits[at..at + 2], 16).expect("two digits")) / 255.0)
}

/// WCAG 2.2, "contrast ratio".
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG 2.2, "relative luminance".
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
