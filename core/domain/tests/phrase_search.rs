//! The search of the phrasebook over the real phrases: what must hold for any of them, in any language.

#[path = "../examples/phrase_search/book.rs"]
mod book;
#[path = "../examples/phrase_search/latin.rs"]
mod latin;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::LazyLock,
};

use otkel_domain::phrasebook::search::{Concepts, Doc, Field, Hit, Index};

struct Phrases {
    ids: Vec<String>,
    docs: Vec<Doc>,
    index: Index,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/phrases");
    let (phrases, docs): (Vec<_>, Vec<_>) =
        book::phrases(&folder).expect("the content can be read").into_iter().unzip();
    let concepts = Concepts::new(book::concepts(&folder).expect("the content can be read"));
    let index = Index::build(docs.clone(), &concepts, simplified);
    Phrases { ids: phrases.into_iter().map(|(id, _)| id).collect(), docs, index }
});

/// Of the characters that the queries have; the table is core/maps' matter.
fn simplified(c: char) -> char {
    match c {
        '護' => '护',
        '發' => '发',
        c => c,
    }
}

fn find(query: &str, limit: usize) -> Vec<Hit> {
    PHRASES.index.find(query, &|_| 0.0, limit)
}

/// A sentence or reading, without what is filled in.
fn said(field: &Field) -> Option<String> {
    match field {
        Field::Sentence(_, text) | Field::Reading(text) => Some(without_slots(text)),
        Field::Pinyin(syllables) => Some(syllables.concat()),
        Field::Also(_) | Field::Category(..) => None,
    }
}

fn without_slots(text: &str) -> String {
    text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect()
}

/// Words of all sentences, with the phrases that have each.
fn words() -> BTreeMap<String, BTreeSet<usize>> {
    let mut words: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (doc, at) in PHRASES.docs.iter().zip(0..) {
        for field in &doc.fields {
            let Field::Sentence(_, text) = field else { continue };
            let plain = without_slots(text);
            for word in plain.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
                words.entry(word.to_lowercase()).or_default().insert(at);
            }
        }
    }
    words
}

fn is_han(word: &str) -> bool {
    word.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn what_people_type_finds_what_they_mean() {
    let list = include_str!("../examples/phrase_search/queries.tsv");
    let (mut sum, mut count) = (0.0, 0);
    for (query, meant) in
        list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
    {
        let meant: Vec<&str> = meant.split_whitespace().collect();
        for id in &meant {
            assert!(PHRASES.ids.iter().any(|known| known == id), "{query}: no phrase is called {id}");
        }
        let rank = find(query, 10).iter().position(|hit| meant.contains(&PHRASES.ids[hit.doc].as_str()));
        sum += rank.map_or(0.0, |rank| 1.0 / (rank + 1) as f64);
        count += 1;
    }
    let mrr = sum / f64::from(count);
    assert!(count >= 200 && mrr >= 0.9, "the mean reciprocal rank of {count} queries is {mrr}");
}

#[test]
fn a_whole_sentence_finds_its_phrase_first() {
    let letters = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let mut same: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (doc, at) in PHRASES.docs.iter().zip(0..) {
        for said in doc.fields.iter().filter_map(said) {
            same.entry(letters(&said)).or_default().insert(at);
        }
    }
    for (doc, at) in PHRASES.docs.iter().zip(0..) {
        for said in doc
            .fields
            .iter()
            .filter_map(said)
            .filter(|said| said.chars().count() <= 200 && !letters(said).is_empty())
        {
            let first = find(&said, 1);
            let meant = &same[&letters(&said)];
            assert!(
                first.iter().any(|hit| meant.contains(&hit.doc)),
                "{}: {said} finds {:?}",
                PHRASES.ids[at],
                first.iter().map(|hit| &PHRASES.ids[hit.doc]).collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn three_letters_of_a_rare_word_are_enough() {
    let words = words();
    for (word, docs) in words.iter().filter(|(word, docs)| docs.len() == 1 && !is_han(word)) {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < 3 {
            continue;
        }
        for len in 3..=letters.len() {
            let begun: String = letters[..len].iter().collect();
            // No fewer are told than phrases that have a word with this beginning.
            let told = find(&begun, PHRASES.docs.len());
            assert!(
                told.iter().any(|hit| docs.contains(&hit.doc)),
                "{begun} of {word}: {}",
                PHRASES.ids[*docs.first().unwrap()]
            );
        }
    }
}

/// Phrases of which some word begins like another one: forms of a word, mostly.
fn akin(words: &BTreeMap<String, BTreeSet<usize>>, word: &str) -> usize {
    let letters = word.chars().count();
    let stem: String = word.chars().take(4.max(letters / 2)).collect();
    let kin = words.range(stem.clone()..).take_while(|(other, _)| other.starts_with(&stem));
    kin.flat_map(|(_, docs)| docs).collect::<BTreeSet<_>>().len()
}

#[test]
fn a_typo_in_a_long_rare_word_is_forgiven() {
    // Of one word in five: each has dozens of slips.
    const EVERY: usize = 5;
    let words = words();
    let (mut asked, mut missed) = (0, Vec::new());
    for (word, docs) in words.iter().filter(|(word, docs)| docs.len() == 1 && !is_han(word)).step_by(EVERY) {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < 5 || akin(&words, word) > 3 {
            continue;
        }
        for at in 1..letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(at - 1, at);
            let mut less = letters.clone();
            less.remove(at);
            let mut doubled = letters.clone();
            doubled.insert(at, letters[at]);
            for typed in [swapped, less, doubled] {
                let typed: String = typed.iter().collect();
                asked += 1;
                if !find(&typed, 3).iter().any(|hit| docs.contains(&hit.doc)) {
                    missed.push((typed, word));
                }
            }
        }
    }
    println!(
        "{asked} asked, {} missed: {:?}",
        missed.len(),
        missed.iter().step_by(missed.len() / 150 + 1).collect::<Vec<_>>()
    );
}
