//! The languages against each other.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use otkel_domain::model::Lang;

use super::{L10n, bundle::sources};

mod code;
mod figures;
mod glossary;
mod keys;
mod made;
mod plural;
mod whole;
mod written;

/// Every message of a language with the values it speaks of.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for source in sources(lang) {
        FluentResource::try_new(source.to_owned())
            .map_err(|(_, errors)| format!("{}: {errors:?}", lang.code()))
            .expect("every message parses");
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                key = name.to_owned();
                assert!(
                    found.insert(key.clone(), BTreeSet::new()).is_none(),
                    "{} twice in {}",
                    key,
                    lang.code()
                );
            }
            for value in line.split('$').skip(1) {
                let name: String =
                    value.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
                found.entry(key.clone()).or_default().insert(name);
            }
        }
    }
    found
}

#[test]
fn every_language_says_the_same_things() {
    let english = messages(Lang::En);
    assert!(english.len() > 150, "the English messages are read");
    for lang in Lang::ALL {
        let own = messages(lang);
        for (key, values) in &english {
            let theirs = own.get(key).unwrap_or_else(|| panic!("{key} is missing in {}", lang.code()));
            assert_eq!(theirs, values, "{key} speaks of other values in {}", lang.code());
        }
        for key in own.keys() {
            assert!(english.contains_key(key), "{key} of {} is missing in English", lang.code());
        }
    }
}

#[test]
fn no_language_was_left_in_english() {
    let raw = |lang: Lang| sources(lang).join("\n");
    let english: BTreeSet<String> = raw(Lang::En).lines().map(str::to_owned).collect();
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != Lang::En) {
        let letters = |line: &&str| {
            line.split_once('=').is_some_and(|(_, text)| {
                let text: String = text.split(['{', '}']).step_by(2).collect();
                text.chars().filter(char::is_ascii_alphabetic).count() > 3
            })
        };
        let same: Vec<_> = raw(lang)
            .lines()
            .filter(letters)
            .filter(|line| english.contains(*line) && !line.starts_with("app-name"))
            .map(str::to_owned)
            .collect();
        assert!(same.is_empty(), "{}: {same:?}", lang.code());
    }
}

#[test]
fn a_guessed_wait_is_a_range_and_never_an_exact_minute() {
    let words = L10n::new(Lang::En, "");
    assert_eq!(words.range(13, 32), "10 min to 35 min");
    assert_eq!(words.range(0, 0), "up to 5 min");
    assert_eq!(words.range(60, 60), "1 h to 1 h 5 min");
}

#[test]
fn a_missing_message_shows_its_key_and_breaks_nothing() {
    assert_eq!(L10n::new(Lang::Ug, "").word("no-such-message"), "no-such-message");
}
