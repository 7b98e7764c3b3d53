//! Every screen in two languages that nobody speaks (`docs/languages.md`): what a person sees comes from a message or
//! from the content, no message lost its values, and nothing is laid out as if every language ran from left to right.
#![allow(unreachable_pub, reason = "modules of one test")]

#[path = "../stage/mod.rs"]
mod stage;

mod screens;
mod speech;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::OnceLock,
};

use jiff::{ToSpan, civil::date};
use otkel_app::{
    FixedClock, Lang, Services,
    l10n::{L10n, Tongue},
    screens::countries,
};
use otkel_domain::model::Means;
use otkel_pack::{Pack, build};
use serde_json::Value;
use speech::{MARKS, Pseudo};

/// What isn't for people, or isn't ours to translate: the screen (`*`: any), the field, and why.
const PASSED_OVER: [(&str, &str, &str); 44] = [
    ("*", "code", "a stable word"),
    ("*", "id", "an id"),
    ("*", "icon", "the name of a picture"),
    ("*", "kind", "a stable word"),
    ("*", "port", "an id"),
    ("*", "url", "an address"),
    ("*", "dial", "digits for the dialler"),
    ("*", "tag", "a language's tag"),
    ("*", "voice", "a language's tag"),
    ("*", "verdict", "a stable word"),
    ("*", "state", "a stable word"),
    ("*", "severity", "a stable word"),
    ("*", "phase", "a stable word"),
    ("*", "date", "an ISO date, sent back as it is"),
    ("*", "publisher", "a source's own"),
    ("*", "gpx", "a file"),
    ("start", "step", "a stable word"),
    ("shell", "look", "a stable word"),
    ("shell", "place", "a stable word"),
    ("shell", "sides", "stable words"),
    ("help", "side", "a stable word"),
    ("ports", "side", "a stable word"),
    ("today", "option", "an id"),
    ("plan", "clock", "a stable word"),
    ("plan", "text", "what somebody typed"),
    ("map", "typed", "what somebody typed"),
    ("map", "ask", "ids"),
    ("map", "attribution", "as the licence wants it"),
    ("map", "share", "a position"),
    ("phrases", "slot", "a slot's name in the content"),
    ("phrases", "input", "a stable word"),
    ("phrases", "suffix", "put behind what is sent back"),
    ("phrases", "reader_tag", "a language's tag"),
    ("phrases", "other_tag", "a language's tag"),
    ("phrases", "answer", "an id"),
    ("phrases", "reading", "how the words are read, in Latin letters"),
    ("menu", "side", "a stable word"),
    ("menu", "tab", "a stable word"),
    ("menu", "dish", "an id"),
    ("menu", "portion_typed", "what somebody typed"),
    ("menu", "link", "an address"),
    ("menu", "written", "as the sign has it"),
    ("settings", "name_now", "what somebody typed"),
    ("settings", "contact_now", "what somebody typed"),
];

/// The core in such a language.
fn open(pseudo: Pseudo) -> Services {
    static STARTER: OnceLock<Vec<u8>> = OnceLock::new();
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let bytes = STARTER.get_or_init(|| build(&content).expect("the starter pack builds"));
    let pack = pseudo.pack(Pack::from_bytes(bytes).expect("it opens"));
    let clock = FixedClock::parse(stage::NOW).expect("a literal");
    Services::new(pack, pseudo.lang(), Box::new(clock))
}

/// Words that come from elsewhere: CLDR's dates, names of countries and of languages, titles of sources.
fn lent(services: &mut Services, pseudo: Pseudo) -> BTreeSet<String> {
    let mut all: Vec<String> = Tongue::ALL.map(|tongue| tongue.own_name().to_owned()).into();
    all.extend(services.facts().raw.sources.iter().map(|source| source.title.clone()));
    // The card speaks other languages too.
    for lang in Lang::ALL {
        services.speak(lang);
        all.extend(countries(services, "", None).into_iter().map(|choice| choice.label));
    }
    services.speak(pseudo.lang());
    // The calendar is CLDR's: one's own, and that of the person opposite, who points at a day in Chinese here.
    for words in [pseudo.lang(), Lang::Zh].map(|lang| L10n::new(lang, "")) {
        for date in date(2026, 1, 1).series(1.day()).take(365) {
            all.extend([words.day(date), words.full_date(date), words.month(date), words.weekday(date)]);
        }
    }
    // The words that the planner's form of the command line takes.
    all.extend(Means::ALL.map(|means| means.word().to_owned()));
    all.iter().flat_map(|text| text.split(|c: char| !part(c))).map(str::to_owned).collect()
}

/// Whether it is part of a word.
fn part(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\'' | '’')
}

struct Reader<'a> {
    pseudo: Pseudo,
    lent: &'a BTreeSet<String>,
    /// How many sentences were read.
    read: usize,
    /// What is wrong, by what was found.
    wrong: BTreeMap<String, String>,
    /// Which exceptions were met.
    passed: BTreeSet<(&'static str, &'static str)>,
}

impl Reader<'_> {
    fn value(&mut self, screen: &str, path: &str, value: &Value) {
        match value {
            Value::String(text) => self.text(screen, path, text),
            Value::Array(all) => all.iter().for_each(|one| self.value(screen, path, one)),
            Value::Object(fields) => {
                for (field, value) in fields {
                    let known =
                        PASSED_OVER.iter().find(|(s, f, _)| (*s == "*" || *s == screen) && f == field);
                    match known {
                        // A view of its own may have the same name.
                        Some((screen, field, _)) if !value.is_object() || *field == "ask" => {
                            self.passed.insert((screen, field));
                        }
                        _ => self.value(screen, &format!("{path}.{field}"), value),
                    }
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, screen: &str, path: &str, text: &str) {
        self.read += 1;
        let mut depth = 0_i32;
        let (mut bare, mut foreign) = (String::new(), String::new());
        let mut problems = BTreeSet::new();
        let mut word = String::new();
        for c in text.chars().chain([' ']) {
            if part(c) {
                word.push(c);
                continue;
            }
            if word.contains(char::is_alphabetic) && !self.lent.contains(&word) {
                if depth == 0 {
                    bare.clone_from(&word);
                }
                if !word.chars().filter(|c| c.is_alphabetic()).all(|c| self.pseudo.has(c)) {
                    foreign.clone_from(&word);
                }
            }
            word.clear();
            depth += i32::from(c == MARKS.0) - i32::from(c == MARKS.1);
        }
        let field = path.rsplit('.').next().unwrap_or_default();
        let isolates = |open: bool| {
            text.chars()
                .filter(|c| (*c == '\u{2069}') != open && matches!(c, '\u{2066}'..='\u{2069}'))
                .count()
        };
        for (is, what) in [
            (depth != 0, "marks that don't match"),
            (!bare.is_empty(), "a word outside of every message"),
            (!foreign.is_empty(), "a word that was never translated"),
            // Legs are set in columns.
            (text.contains("  ") && !matches!(field, "line" | "share"), "two spaces"),
            (text.contains(['{', '}', '$']), "a value that isn't resolved"),
            (text != text.trim(), "a space at an end"),
            (self.pseudo == Pseudo::Mirrored && text.contains('→'), "an arrow to the right"),
            (isolates(true) != isolates(false), "an isolate that isn't closed"),
        ] {
            if is {
                problems.insert(what);
            }
        }
        for what in problems {
            let about = format!("{screen}{path}: {what} ({bare} {foreign})");
            self.wrong.entry(about).or_insert_with(|| text.chars().take(160).collect());
        }
    }
}

#[test]
fn all_that_is_seen_comes_from_messages_and_from_the_content() {
    let mut passed = BTreeSet::new();
    for pseudo in [Pseudo::Long, Pseudo::Mirrored] {
        let mut services = open(pseudo);
        let lent = lent(&mut services, pseudo);
        let mut reader =
            Reader { pseudo, lent: &lent, read: 0, wrong: BTreeMap::new(), passed: BTreeSet::new() };
        let mut shown = screens::walk(&mut services);
        shown.extend(screens::troubles(&mut services));
        for (screen, view) in shown {
            reader.value(screen, "", &view);
        }
        assert!(reader.wrong.is_empty(), "{pseudo:?}: {:#?}", reader.wrong);
        assert!(reader.read > 5_000, "only {} sentences were read", reader.read);
        passed.extend(reader.passed);
    }
    let unused: Vec<_> = PASSED_OVER.iter().filter(|(s, f, _)| !passed.contains(&(*s, *f))).collect();
    assert!(unused.is_empty(), "exceptions that nothing needs: {unused:?}");
}

#[test]
fn the_long_language_is_two_fifths_longer_and_the_other_mirrored() {
    let english = "a-way = To { $place } → now\ncomma = {\", \"}\nbare = { $a } → { $b }\n";
    let long = Pseudo::Long.source(english);
    assert!(long.contains("⟦Ŧö { $place } → ñöŵ~~⟧"), "{long}");
    assert!(long.contains("{ \", \" }") && long.contains("⟦{ $a } → { $b }"), "{long}");
    assert!(Pseudo::Mirrored.source(english).contains('←'));
}
