//! `locales/glossary.toml`: one word for one thing in each language, in the app, in the content and in the phrasebook.

use std::collections::BTreeMap;

use otkel_domain::model::Lang;
use serde::Deserialize;

use super::written::{Whose, messages, phrases, words};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    term: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    en: Vec<String>,
    zh: Vec<String>,
    kk: Vec<String>,
    ru: Vec<String>,
    ug: Vec<String>,
    #[serde(default)]
    never: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    except: Vec<String>,
}

impl Term {
    fn said(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::Ug => &self.ug,
        }
    }

    fn excepts(&self, key: &str, lang: Lang) -> bool {
        self.except.iter().any(|except| match except.split_once(':') {
            Some((known, code)) => known == key && code == lang.code(),
            None => except == key,
        })
    }

    /// Whether an English message, in small letters, speaks of it: whole words only.
    fn is_in(&self, english: &str) -> bool {
        self.en.iter().any(|word| {
            english.match_indices(word.as_str()).any(|(at, _)| {
                let before = english[..at].chars().next_back();
                let after = english[at + word.len()..].chars().next();
                [before, after].into_iter().flatten().all(|c| !c.is_alphanumeric())
            })
        })
    }
}

fn glossary() -> Glossary {
    toml::from_str(include_str!("../../../locales/glossary.toml")).expect("the glossary is TOML")
}

/// All that a language says, in small letters.
fn said(lang: Lang) -> BTreeMap<(Whose, String), String> {
    let all = messages(lang).into_iter().chain(phrases(lang));
    all.map(|message| ((message.whose, message.key), words(&message.pattern).to_lowercase())).collect()
}

#[test]
fn the_glossary_is_in_order() {
    let Glossary { term } = glossary();
    assert!(term.len() >= 25);
    for term in &term {
        for lang in Lang::ALL {
            assert!(!term.said(lang).is_empty(), "{:?} has no word in {}", term.en, lang.code());
            for word in term.said(lang).iter().chain(term.never.get(lang.code()).into_iter().flatten()) {
                assert_eq!(*word, word.to_lowercase(), "small letters");
            }
        }
        for (code, never) in &term.never {
            let lang = Lang::from_tag(code).expect("a language");
            for word in never {
                assert!(!term.said(lang).contains(word), "{word} is the term and forbidden");
            }
        }
    }
}

#[test]
fn every_message_uses_the_words_of_the_glossary() {
    let Glossary { term } = glossary();
    let english = said(Lang::En);
    let mut wrong = Vec::new();
    let mut checked = 0;
    for lang in [Lang::Zh, Lang::Kk, Lang::Ru, Lang::Ug] {
        let own = said(lang);
        for (id, text) in &english {
            let key = &id.1;
            // A phrase may not be written in every language yet; the pack's check says so.
            let Some(theirs) = own.get(id) else { continue };
            for term in term.iter().filter(|term| term.is_in(text) && !term.excepts(key, lang)) {
                checked += 1;
                let right = term.said(lang).iter().any(|word| theirs.contains(word));
                let never = term.never.get(lang.code()).into_iter().flatten().find(|it| theirs.contains(*it));
                if !right || never.is_some() {
                    let term = &term.said(lang)[0];
                    wrong.push(format!("{key} in {}: {term:?} is the word; it says {theirs:?}", lang.code()));
                }
            }
        }
    }
    assert!(checked > 1_000, "only {checked} words were looked up");
    assert!(wrong.is_empty(), "mend them, or say in locales/glossary.toml why not:\n{}", wrong.join("\n"));
}

#[test]
fn exceptions_are_of_messages_that_there_are() {
    let english = said(Lang::En);
    let Glossary { term } = glossary();
    let named = term.iter().flat_map(|term| &term.except).map(|it| it.split(':').next().unwrap_or_default());
    for key in named {
        assert!(english.keys().any(|(_, known)| known == key), "{key} is no message");
    }
}
