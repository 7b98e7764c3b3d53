//! The languages against each other.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use otkel_domain::model::Lang;

use super::{L10n, bundle::sources};

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
fn counts_follow_the_plural_rules() {
    let say = |lang, people: i64| {
        let words = L10n::new(lang, "");
        words.say(
            "plan-party",
            &[("people", people.into()), ("count", words.count(people).into()), ("passports", "X".into())],
        )
    };
    assert!(say(Lang::En, 1).starts_with("1 person,"));
    assert!(say(Lang::En, 2).starts_with("2 people,"));
    for (people, word) in
        [(1, "1 человек"), (2, "2 человека"), (5, "5 человек"), (21, "21 человек"), (22, "22 человека")]
    {
        let said = say(Lang::Ru, people);
        assert!(said.starts_with(&format!("{word},")), "{said}");
    }
}

#[test]
fn dates_are_written_by_each_languages_rules() {
    let day = jiff::civil::date(2026, 11, 23);
    let said: Vec<String> = Lang::ALL.into_iter().map(|lang| L10n::new(lang, "").full_date(day)).collect();
    assert_eq!(said[0], "23 November 2026");
    assert_eq!(said[1], "2026年11月23日");
    assert!(said[2].contains("қараша"), "{}", said[2]);
    assert!(said[3].contains("ноября"), "{}", said[3]);
    assert!(said[4].contains("نويابىر"), "{}", said[4]);
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

/// Every source of this crate and of those that use its messages, in one string.
fn sources_of_the_crate(folder: &std::path::Path, all: &mut String) {
    for entry in std::fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources_of_the_crate(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
            all.push_str(&std::fs::read_to_string(path).expect("a source is text"));
        }
    }
}

#[test]
fn every_message_is_used_and_every_key_exists() {
    let mut code = String::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["src", "../domain/src", "../../desk/src"] {
        sources_of_the_crate(&root.join(folder), &mut code);
    }
    let known = messages(Lang::En);
    // Keys that are put together begin with a word in a format: `"verdict-{}"`.
    let heads: BTreeSet<&str> = code
        .split('"')
        .filter_map(|text| text.split_once('{').map(|(head, _)| head))
        .filter(|head| head.ends_with('-') && head.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        .collect();
    // `choice(prefix, word)` and `toggle(word)` put theirs together from words.
    let heads: Vec<&str> =
        heads.into_iter().chain(["role-", "look-", "when-", "toggle-", "start-", "category-"]).collect();
    let unused: Vec<&String> = known
        .keys()
        .filter(|key| {
            !code.contains(&format!("\"{key}\"")) && !heads.iter().any(|head| key.starts_with(head))
        })
        // Said by the shells when the core can't be opened.
        .filter(|key| *key != "core-failed")
        .collect();
    assert!(unused.is_empty(), "no source says {unused:?}");
    // And the other way: a key in the code that no language has would be shown as itself.
    for call in ["word(\"", "say(\""] {
        for (at, _) in code.match_indices(call) {
            let key = code[at + call.len()..].split('"').next().unwrap_or_default();
            assert!(
                key.contains('{') || known.contains_key(key) || key.is_empty() || key.starts_with('-'),
                "no language has {key:?}"
            );
        }
    }
}
