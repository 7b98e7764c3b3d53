//! Makes the index.

use std::collections::{BTreeSet, HashMap};

use super::{
    Concepts, Doc, Field, Index, Place,
    dictionary::{self, Space},
    fold::Script,
    pinyin,
    rank::{idf, whole_of},
    sound::sound,
    stem::of_field_word,
    stop::says_little,
    words::{Word, of_field},
};
use crate::model::Lang;

/// The most fields that a doc is read with, and the most docs.
const MAX_FIELDS: usize = 32;
const MAX_DOCS: usize = 50_000;

/// What a match is worth by where it is: in the sentence; in a reading of it; in further words; in words of the same meaning; in the
/// name of the category.
const SENTENCE: f32 = 1.0;
const READING: f32 = 0.96;
const ALSO: f32 = 0.9;
const CONCEPT: f32 = 0.8;
const CATEGORY: f32 = 0.6;

pub(super) fn index(
    docs: impl IntoIterator<Item = Doc>,
    concepts: &Concepts,
    simplified: fn(char) -> char,
) -> Index {
    let mut build = Build {
        concepts,
        simplified,
        keys: Keys::default(),
        sounds: pinyin::Builder::default(),
        fields: Vec::new(),
    };
    let mut count = 0;
    for (doc, number) in docs.into_iter().take(MAX_DOCS).zip(0..) {
        build.doc(&doc, number);
        count += 1;
    }
    let fields = build.places(count);
    let (words, sounds) = (build.keys.dictionary.finish(), build.sounds.finish());
    Index { docs: count, fields, words, sounds, simplified }
}

struct Build<'c> {
    concepts: &'c Concepts,
    simplified: fn(char) -> char,
    keys: Keys,
    sounds: pinyin::Builder,
    fields: Vec<Raw>,
}

/// A field whose weight isn't known yet.
struct Raw {
    doc: u32,
    worth: f32,
    whole: u64,
    /// What is counted of it, by number; empty when it weighs what the first sentence does.
    counted: Vec<u32>,
}

/// All keys, and how many docs have each word or Han character.
#[derive(Default)]
struct Keys {
    dictionary: dictionary::Builder,
    numbers: HashMap<String, u32>,
    /// How many docs have the word of a number, and the last of them.
    docs: Vec<(u32, u32)>,
    /// Whether the word of a number says little.
    little: Vec<bool>,
}

impl Build<'_> {
    fn doc(&mut self, doc: &Doc, number: u32) {
        let mut groups = BTreeSet::new();
        for field in doc.fields.iter().take(MAX_FIELDS) {
            match field {
                Field::Sentence(lang, text) => {
                    let words = of_field(text, self.simplified);
                    self.concepts.within(&words, &mut groups);
                    let counted = self.add(number, SENTENCE, &words, Some(*lang));
                    self.close(number, SENTENCE, whole_of(&words), counted);
                }
                Field::Reading(text) => {
                    let words = of_field(text, self.simplified);
                    let field = self.fields.len() as u32;
                    for word in words.iter().filter(|word| word.script == Script::Latin) {
                        self.keys.dictionary.add(Space::Sound, &sound(&word.key), field);
                    }
                    let counted = self.add(number, READING, &words, None);
                    self.close(number, READING, whole_of(&words), counted);
                }
                Field::Pinyin(syllables) => self.pinyin(number, syllables),
                Field::Also(text) => {
                    let words = of_field(text, self.simplified);
                    self.concepts.within(&words, &mut groups);
                    self.add(number, ALSO, &words, Some(Lang::En));
                    self.close(number, ALSO, 0, Vec::new());
                }
                Field::Category(lang, text) => {
                    let words = of_field(text, self.simplified);
                    self.add(number, CATEGORY, &words, Some(*lang));
                    self.close(number, CATEGORY, 0, Vec::new());
                }
            }
        }
        let concepts = self.concepts;
        let words: Vec<Word> = groups.into_iter().flat_map(|group| concepts.words(group)).cloned().collect();
        if !words.is_empty() {
            self.add(number, CONCEPT, &words, Some(Lang::En));
            self.close(number, CONCEPT, 0, Vec::new());
        }
    }

    /// Syllables become folded letters; their pairs are keys too, for the typos.
    fn pinyin(&mut self, doc: u32, syllables: &[String]) {
        let letters = |syllable: &String| -> String {
            of_field(syllable, self.simplified)
                .into_iter()
                .filter(|word| word.script == Script::Latin)
                .map(|word| word.key)
                .collect()
        };
        let syllables: Vec<String> = syllables.iter().map(letters).collect();
        let field = self.fields.len() as u32;
        for pair in syllables.windows(2).filter(|pair| pair.iter().all(|syllable| !syllable.is_empty())) {
            self.keys.dictionary.add(Space::Chunk, &pair.concat(), field);
        }
        self.sounds.add(field, &syllables);
        let whole = Word { key: syllables.concat(), script: Script::Latin };
        self.close(doc, READING, whole_of(&[whole]), Vec::new());
    }

    /// Adds the keys of words to the field to come.
    fn add(&mut self, doc: u32, worth: f32, words: &[Word], lang: Option<Lang>) -> Vec<u32> {
        let field = self.fields.len() as u32;
        let mut counted = Vec::new();
        for word in words {
            if word.script == Script::Han {
                counted.extend(self.keys.han(&word.key, field, doc));
                continue;
            }
            self.keys.dictionary.add(Space::Word, &word.key, field);
            if let Some(stem) = lang.and_then(|lang| of_field_word(word, lang)) {
                self.keys.dictionary.add(Space::Stem, &stem, field);
            }
            if worth > CATEGORY {
                counted.push(self.keys.count(&word.key, doc));
            }
        }
        counted
    }

    fn close(&mut self, doc: u32, worth: f32, whole: u64, counted: Vec<u32>) {
        self.fields.push(Raw { doc, worth, whole, counted });
    }

    /// Weighs all fields.
    fn places(&self, docs: usize) -> Vec<Place> {
        let weight = |number: &u32| {
            let at = *number as usize;
            let weight = idf(docs, self.keys.docs[at].0 as usize);
            if self.keys.little[at] { weight * super::rank::LITTLE } else { weight }
        };
        let mut places: Vec<Place> = Vec::with_capacity(self.fields.len());
        for raw in &self.fields {
            let first = places.iter().rev().take_while(|place| place.doc == raw.doc).last();
            let weight = match first {
                Some(first) if raw.counted.is_empty() => first.weight,
                _ => raw.counted.iter().map(weight).sum(),
            };
            places.push(Place { doc: raw.doc, worth: raw.worth, weight, whole: raw.whole });
        }
        places
    }
}

impl Keys {
    /// The characters of a Han run, and each two that follow each other.
    fn han(&mut self, run: &str, field: u32, doc: u32) -> Vec<u32> {
        let ends: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
        let mut counted = Vec::with_capacity(ends.len());
        for bounds in ends.windows(2) {
            counted.push(self.count(&run[bounds[0]..bounds[1]], doc));
            self.dictionary.add(Space::Han, &run[bounds[0]..bounds[1]], field);
        }
        for bounds in ends.windows(3) {
            self.dictionary.add(Space::Han, &run[bounds[0]..bounds[2]], field);
        }
        counted
    }

    fn count(&mut self, key: &str, doc: u32) -> u32 {
        if let Some(number) = self.numbers.get(key) {
            let (docs, last) = &mut self.docs[*number as usize];
            *docs += u32::from(*last != doc);
            *last = doc;
            return *number;
        }
        let number = self.docs.len() as u32;
        self.numbers.insert(key.to_owned(), number);
        self.docs.push((1, doc));
        self.little.push(says_little(key));
        number
    }
}
