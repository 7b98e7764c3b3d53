//! The keys of messages: their grammar (`docs/languages.md`), that each is said somewhere, and that all that is said
//! exists – those that are put together from words included, which is why every word is listed here.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use otkel_domain::model::{Lang, Means};
use otkel_maps::find::{Category, Kind};

use super::{
    code::{literals, literals_of, strings},
    written::{Whose, messages},
};
use crate::{
    own::{Look, Role},
    screens::start::StartStep,
    store::StoreNotice,
};

fn keys(whose: Whose) -> BTreeSet<String> {
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

/// A pattern by which the code puts keys together, as it stands there, and the keys that come of it. `must` keys exist,
/// `may` keys exist for some words only.
struct Made {
    pattern: &'static str,
    must: Vec<String>,
    may: Vec<String>,
}

fn made() -> Vec<Made> {
    let of = |head: &str, words: Vec<String>| -> Vec<String> {
        words.into_iter().map(|word| format!("{head}-{word}")).collect()
    };
    let owned = |words: &[&str]| -> Vec<String> { words.iter().map(|word| (*word).to_owned()).collect() };
    let must = |pattern, must| Made { pattern, must, may: Vec::new() };
    let verdicts = || literals_of("../domain/src/crossing/verdict.rs", "fn word");
    // What is unknown of a wait is told by whose it is, in keys of their own; a note is the content's.
    let reasons = || {
        let all = literals_of("../domain/src/crossing/reasons.rs", "fn code");
        all.into_iter().filter(|code| code != "wait-unknown" && code != "note").collect()
    };
    let arrows = || literals_of("src/screens/map/route.rs", "fn icon");
    let topics = || strings(&between("src/screens/help/view.rs", "const TOPICS", ";\n"));
    let steps = || StartStep::ALL.map(|step| step.word().to_owned()).to_vec();
    // What `choice` and `toggle` are called with.
    let choices: Vec<String> = [
        of("when", strings(&between("src/screens/plan/form.rs", "when_modes: [", ".map"))),
        of("role", Role::ALL.map(|role| role.word().to_owned()).to_vec()),
        of("look", Look::ALL.map(|look| look.word().to_owned()).to_vec()),
        of("means", Means::ALL.map(|means| means.word().to_owned()).to_vec()),
        of("category", Category::ALL.iter().map(|category| category.name().to_owned()).collect()),
        of("toggle", toggles()),
    ]
    .concat();
    vec![
        must("store-{}", of("store", StoreNotice::ALL.map(|notice| notice.word().to_owned()).to_vec())),
        must("verdict-{}", of("verdict", verdicts())),
        must("headline-{}", of("headline", verdicts())),
        must("reason-{}", of("reason", reasons())),
        must(
            "start-{}{part}",
            steps().into_iter().flat_map(|s| [format!("start-{s}"), format!("start-{s}-about")]).collect(),
        ),
        must("lang-{}", of("lang", Lang::ALL.map(|lang| lang.code().to_owned()).to_vec())),
        must("kind-{}", of("kind", Kind::ALL.iter().map(|kind| kind.name().replace('_', "-")).collect())),
        must("road-{}", of("road", literals_of("../domain/src/model/facts/roads.rs", "fn word"))),
        must("certainty-{}", of("certainty", literals_of("../domain/src/model/sourced.rs", "fn word"))),
        must("means-{}", of("means", Means::ALL.map(|means| means.word().to_owned()).to_vec())),
        must("turn-{icon}", of("turn", arrows())),
        Made {
            pattern: "{key}-onto",
            must: of(
                "turn",
                arrows().into_iter().filter(|a| a != "arrive").map(|a| format!("{a}-onto")).collect(),
            ),
            may: Vec::new(),
        },
        must("help-{code}", of("help", topics())),
        Made {
            pattern: "help-{code}-{number}",
            must: of("help", topics().into_iter().map(|topic| format!("{topic}-1")).collect()),
            may: of(
                "help",
                topics().into_iter().flat_map(|t| (2..10).map(move |n| format!("{t}-{n}"))).collect(),
            ),
        },
        Made {
            pattern: "source-{}",
            must: Vec::new(),
            may: keys(Whose::Content).into_iter().filter(|key| key.starts_with("source-")).collect(),
        },
        Made { pattern: "{prefix}-{word}", must: choices.clone(), may: owned(&[]) },
        Made {
            pattern: "{prefix}-{word}-about",
            must: Vec::new(),
            may: choices.into_iter().map(|key| format!("{key}-about")).collect(),
        },
    ]
}

/// The source between two pieces of it.
fn between(file: &str, from: &str, to: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let source = fs::read_to_string(path).expect("a source is text");
    let (_, rest) = source.split_once(from).unwrap_or_else(|| panic!("{file} has no {from}"));
    rest.split_once(to).unwrap_or_else(|| panic!("{file} has no {to} after {from}")).0.to_owned()
}

/// The words that switches are made of.
fn toggles() -> Vec<String> {
    calls(".toggle(\"")
}

/// The first literal of every such call.
fn calls(opening: &str) -> Vec<String> {
    let mut all = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    all.split(opening).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

fn sources(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            if !path.ends_with("tests") {
                sources(&path, all);
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push_str(&fs::read_to_string(path).expect("a source is text"));
        }
    }
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
            let (room, id) = key.split_once('-').expect("the grammar");
            // A step and a source of ours are told by their ids.
            let by_id = matches!(room, "step" | "source") && named.contains(id);
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
