//! What must hold for anything that people type: whole sentences, beginnings of words, slips of the finger.

use std::collections::{BTreeMap, BTreeSet};

use otkel_app::{
    Lang, Services,
    l10n::{Tongue, kk_arab, reading},
};

use crate::stage::open;

/// A phrase's sentences in every script, and how they are read, without what is filled in.
fn sentences(services: &Services, at: usize) -> Vec<String> {
    let phrase = &services.facts().raw.phrases[at];
    let plain = |lang| phrase.say.get(lang).fill(|_| Some(" "));
    let mut all: Vec<String> = Lang::ALL.into_iter().map(plain).collect();
    all.push(kk_arab::to_arabic(&plain(Lang::Kk)));
    all
}

fn is_han(word: &str) -> bool {
    word.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// Words of all sentences, with the phrases that have each; Han isn't parted into words.
fn words(services: &Services) -> BTreeMap<String, BTreeSet<usize>> {
    let mut words: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for at in 0..services.facts().raw.phrases.len() {
        for text in sentences(services, at) {
            for word in
                text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty() && !is_han(word))
            {
                words.entry(word.to_lowercase()).or_default().insert(at);
            }
        }
    }
    words
}

fn id(services: &Services, at: usize) -> &str {
    services.facts().raw.phrases[at].id.as_str()
}

#[test]
fn a_whole_sentence_finds_its_phrase_first() {
    let services = open(Lang::En);
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let count = services.facts().raw.phrases.len();
    let mut all: Vec<Vec<String>> = (0..count).map(|at| sentences(&services, at)).collect();
    for (at, said) in all.iter_mut().enumerate() {
        let han = services.facts().raw.phrases[at].say.zh.fill(|_| Some(" "));
        said.push(reading::keys(Tongue::Plain(Lang::Zh), &han).concat());
    }
    let mut same: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (at, said) in all.iter().enumerate() {
        for text in said {
            same.entry(letters(text)).or_default().insert(at);
        }
    }
    for (at, said) in all.iter().enumerate() {
        for text in said.iter().filter(|text| text.chars().count() <= 200 && !letters(text).is_empty()) {
            let found = services.find_phrases(text, &|_| 0.0, 1);
            let meant = &same[&letters(text)];
            assert!(
                found.iter().any(|at| meant.contains(at)),
                "{}: {text} finds {:?}",
                id(&services, at),
                found.iter().map(|at| id(&services, *at)).collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn three_letters_of_a_rare_word_are_enough() {
    let services = open(Lang::En);
    for (word, phrases) in words(&services).iter().filter(|(_, phrases)| phrases.len() == 1) {
        let letters: Vec<char> = word.chars().collect();
        for len in 3..=letters.len() {
            let begun: String = letters[..len].iter().collect();
            let found = services.find_phrases(&begun, &|_| 0.0, usize::MAX);
            assert!(found.iter().any(|at| phrases.contains(at)), "{begun} of {word}");
        }
    }
}

#[test]
fn a_slip_in_a_long_rare_word_is_mostly_forgiven() {
    let services = open(Lang::En);
    let words = words(&services);
    // Forms of a word share their beginning; of those with many kin, another one may rightly come first.
    let kin = |word: &str, letters: usize| {
        let stem: String = word.chars().take(4.max(letters / 2)).collect();
        let akin = words.range(stem.clone()..).take_while(|(other, _)| other.starts_with(&stem));
        akin.flat_map(|(_, phrases)| phrases).collect::<BTreeSet<_>>().len()
    };
    let (mut asked, mut missed) = (0usize, Vec::new());
    for (word, phrases) in words.iter().filter(|(_, phrases)| phrases.len() == 1).step_by(5) {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < 6 || kin(word, letters.len()) > 3 {
            continue;
        }
        for at in 1..letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(at - 1, at);
            let mut less = letters.clone();
            less.remove(at);
            for typed in [swapped, less] {
                let typed: String = typed.iter().collect();
                asked += 1;
                if !services.find_phrases(&typed, &|_| 0.0, 3).iter().any(|at| phrases.contains(at)) {
                    missed.push((typed, word));
                }
            }
        }
    }
    assert!(asked > 1_000, "only {asked} slips were tried");
    assert!(
        missed.len() * 20 <= asked,
        "{} of {asked} slips aren't forgiven: {:?}",
        missed.len(),
        missed.iter().step_by(missed.len() / 20 + 1).collect::<Vec<_>>()
    );
}
