//! The keys of messages: their grammar (`docs/languages.md`), that each is said somewhere, and that all that is said
//! exists – those that are put together from words included, which is why every word is listed here.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use otkel_domain::model::Lang;

use super::{
    code::literals,
    made::{Made, calls, made},
    written::{Whose, messages},
};

/// The keys of one's messages.
pub(super) fn keys(whose: Whose) -> BTreeSet<String> {
    messages(Lang::En)
        .into_iter()
        .filter(|message| message.whose == whose)
        .map(|message| message.key)
        .collect()
}

/// The rooms as `docs/languages.md` lists them: first words, by whose they are.
fn rooms() -> BTreeMap<String, Whose> {
    let docs = include_str!("../../../../../docs/languages.md");
    let rows = docs.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| {
        let (room, rest) = row.split_once('`')?;
        let whose = match rest.trim_matches([' ', '|']).split('|').next()?.trim() {
            "app" => Whose::App,
            "content" => Whose::Content,
            _ => return None,
        };
        Some((room.to_owned(), whose))
    })
    .collect()
}

#[test]
fn every_key_keeps_the_grammar() {
    let rooms = rooms();
    assert!(rooms.len() > 50, "the list of rooms is read");
    for (whose, most) in [(Whose::App, 4), (Whose::Content, 6)] {
        for key in keys(whose) {
            let parts: Vec<&str> = key.split('-').collect();
            let letters = |part: &&str| {
                !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
            };
            assert!(parts.iter().all(letters), "{key}: small letters and digits, with hyphens between words");
            assert!((2..=most).contains(&parts.len()), "{key}: a room, what, and at most {} more", most - 2);
            assert_eq!(
                rooms.get(parts[0]),
                Some(&whose),
                "{key}: docs/languages.md doesn't list its room for {whose:?}"
            );
        }
    }
}

#[test]
fn no_text_of_the_content_takes_the_place_of_a_message_of_the_app() {
    let (app, content) = (keys(Whose::App), keys(Whose::Content));
    let both: Vec<_> = app.intersection(&content).collect();
    assert!(both.is_empty(), "{both:?}");
}

/// Whether a literal is a pattern of keys: words and values with hyphens between them, and nothing else.
fn is_pattern(literal: &str, rooms: &BTreeMap<String, Whose>) -> bool {
    let fits = literal.contains('{')
        && literal.contains('-')
        && literal.chars().all(|c| c.is_ascii_lowercase() || "-{}_".contains(c));
    let head = literal.split(['-', '{']).next().unwrap_or_default();
    fits && (rooms.contains_key(head) || head.is_empty() && literal.chars().any(|c| c.is_ascii_lowercase()))
}

#[test]
fn every_message_is_used_and_every_key_exists() {
    let (app, content, rooms) = (keys(Whose::App), keys(Whose::Content), rooms());
    let said: BTreeMap<String, String> = literals().into_iter().collect();
    let made = made();
    // Every pattern in the code is listed, and every listed one is in the code.
    let patterns: BTreeSet<&str> =
        said.keys().map(String::as_str).filter(|it| is_pattern(it, &rooms)).collect();
    let listed: BTreeSet<&str> = made.iter().map(|made| made.pattern).collect();
    let differing: Vec<_> = patterns.symmetric_difference(&listed).collect();
    assert!(differing.is_empty(), "list these patterns of keys in `made`, or take them out: {differing:?}");
    // And so is every list of choices.
    let choices: BTreeSet<String> = calls(".choice(\"").into_iter().collect();
    for prefix in &choices {
        assert!(
            made.iter().any(|made| made.must.iter().any(|key| key.starts_with(&format!("{prefix}-")))),
            "list the words of choice({prefix:?}, …) in `made`"
        );
    }
    let mut used: BTreeSet<&str> = said.keys().map(String::as_str).collect();
    for Made { pattern, must, may } in &made {
        for key in must {
            assert!(app.contains(key), "{pattern} makes {key}, which no language has");
        }
        used.extend(must.iter().chain(may).map(String::as_str));
    }
    // Said by a shell when the core can't be opened.
    let shell = include_str!("../../../../../android/desktop/src/main/kotlin/app/otkel/desktop/Desk.kt");
    assert!(shell.contains("core-failed"));
    used.insert("core-failed");
    let unused: Vec<&String> = app.iter().filter(|key| !used.contains(key.as_str())).collect();
    assert!(unused.is_empty(), "no source says {unused:?}");
    // A literal that looks like a key of a room, and is handed to the words, exists.
    for opening in [".word(\"", ".say(\"", ".say_of(\"", ".has(\""] {
        for key in calls(opening) {
            let known = app.contains(&key) || content.contains(&key);
            assert!(known || key.contains('{'), "no language has {key:?}");
        }
    }
}

#[test]
fn every_text_of_the_content_is_named_by_a_fact() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let mut named = BTreeSet::new();
    facts(&root, &mut named);
    let unused: Vec<String> = keys(Whose::Content)
        .into_iter()
        .filter(|key| {
            let (first, id) = key.split_once('-').expect("the grammar");
            // A step and a source of ours are told by their ids.
            let by_id = matches!(first, "step" | "source") && named.contains(id);
            !named.contains(key) && !by_id
        })
        .collect();
    assert!(unused.is_empty(), "no fact names {unused:?}");
}

/// All words of the content's tables.
fn facts(folder: &Path, named: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the content is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            facts(&path, named);
        } else if path.extension().is_some_and(|ending| ending == "toml" || ending == "csv") {
            let text = fs::read_to_string(path).expect("content is text");
            let word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            named.extend(text.split(|c| !word(c)).map(str::to_owned));
        }
    }
}
