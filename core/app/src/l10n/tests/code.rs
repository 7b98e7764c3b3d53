//! What the sources say: their string literals, without those of tests and of comments.

use std::{fs, path::Path};

/// Every literal of the programs that speak by this crate's messages, with the file it stands in.
pub(super) fn literals() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "../../desk/src", "../../bindings/ffi/src"] {
        folder_literals(&root.join(folder), &mut found);
    }
    found
}

fn folder_literals(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            if !path.ends_with("tests") {
                folder_literals(&path, found);
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
            let source = fs::read_to_string(&path).expect("a source is text");
            let own = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let file = path.display().to_string();
            found.extend(strings(own).into_iter().map(|literal| (literal, file.clone())));
        }
    }
}

/// The literals within the body of a function.
pub(super) fn literals_of(file: &str, function: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    let start = source.find(function).unwrap_or_else(|| panic!("{file} has no {function}"));
    let open = start + source[start..].find('{').expect("a body");
    let mut depth = 0;
    let end = source[open..]
        .char_indices()
        .find(|(_, c)| {
            depth += i32::from(*c == '{') - i32::from(*c == '}');
            depth == 0
        })
        .expect("a body ends");
    strings(&source[open..open + end.0])
}

/// The string literals of Rust source. Enough of its grammar for ours: comments, characters, escapes, raw strings.
pub(super) fn strings(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['"', '/', '\'']) {
        let (before, here) = rest.split_at(at);
        if here.starts_with("//") {
            rest = here.split_once('\n').map_or("", |(_, next)| next);
        } else if let Some(inner) = here.strip_prefix('"') {
            let hashes = before.chars().rev().take_while(|c| *c == '#').count();
            let raw = before[..before.len() - hashes].ends_with('r');
            let (text, next) = if raw {
                let end = format!("\"{}", "#".repeat(hashes));
                inner.split_once(end.as_str()).expect("a raw string ends")
            } else {
                escaped(inner)
            };
            found.push(text.to_owned());
            rest = next;
        } else if let Some(letter) = here.strip_prefix('\'') {
            // A character, or a lifetime.
            let mut letters = letter.char_indices();
            let first = letters.next().map(|(_, c)| c);
            rest = if first == Some('\\') {
                // The character after the backslash may itself be a quote.
                letters.next();
                let from = letters.next().map_or(letter.len(), |(at, _)| at);
                letter[from..].split_once('\'').map_or("", |(_, next)| next)
            } else if letters.next().is_some_and(|(_, c)| c == '\'') {
                &letter[letters.next().map_or(letter.len(), |(at, _)| at)..]
            } else {
                letter
            };
        } else {
            rest = &here[1..];
        }
    }
    found
}

/// Splits after an ordinary literal whose first quote was taken.
fn escaped(text: &str) -> (&str, &str) {
    let mut skip = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if skip => skip = false,
            '\\' => skip = true,
            '"' => return (&text[..at], &text[at + 1..]),
            _ => {}
        }
    }
    panic!("a string ends")
}

#[test]
fn literals_are_read_as_rust_reads_them() {
    let source = "let a = \"one\"; // \"no\"\nlet b = '\"'; let c: &'static str = r#\"t\"w\"o\"#; f('\\'', \"th\\\"ree\");";
    assert_eq!(strings(source), ["one", "t\"w\"o", "th\\\"ree"]);
}
