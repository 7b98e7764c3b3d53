//! Makes the index.

use std::collections::{BTreeSet, HashMap};

use super::{
    Concepts, Doc, Field, Index, Place,
    dictionary::{Number, Space},
    fold::Script,
    keys::{Counted, Keys},
    pinyin,
    rank::{LITTLE, idf, whole_of},
    words::{Word, of_field},
};
use crate::model::Lang;

/// The most fields that a doc is read with, and the most docs.
const MAX_FIELDS: usize = 32;
const MAX_DOCS: usize = 50_000;
/// The most syllables of a sentence that are read.
const MAX_SYLLABLES: usize = 500;

/// What a match is worth by where it is: in the sentence; in a reading of it; in further words; in words of the same meaning as one of
/// the sentence, or of the further words; in the name of the category.
const SENTENCE: f32 = 1.0;
const READING: f32 = 0.96;
const ALSO: f32 = 0.9;
const CONCEPT: f32 = 0.84;
const CONCEPT_OF_ALSO: f32 = 0.72;
const CATEGORY: f32 = 0.75;

pub(super) fn index(
    docs: impl IntoIterator<Item = Doc>,
    concepts: &Concepts,
    simplified: fn(char) -> char,
) -> Index {
    let docs = docs.into_iter().take(MAX_DOCS);
    let mut build = Build {
        concepts,
        simplified,
        keys: Keys::sized(docs.size_hint().0),
        groups: HashMap::new(),
        categories: Vec::new(),
        sounds: pinyin::Builder::default(),
        fields: Vec::new(),
    };
    let mut count = 0;
    for (doc, number) in docs.zip(0..) {
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
    /// The keys of groups of one meaning.
    groups: HashMap<usize, Vec<Number>>,
    /// The keys of the categories that came last.
    categories: Vec<(Lang, String, Vec<Number>)>,
    sounds: pinyin::Builder,
    fields: Vec<Raw>,
}

/// A field whose weight isn't known yet.
struct Raw {
    doc: u32,
    worth: f32,
    whole: u64,
    /// What is counted of it; empty when it weighs what the first sentence does.
    counted: Vec<Counted>,
}

impl Build<'_> {
    fn doc(&mut self, doc: &Doc, number: u32) {
        let (mut groups, mut further) = (BTreeSet::new(), BTreeSet::new());
        for field in doc.fields.iter().take(MAX_FIELDS) {
            let (text, worth, lang) = match field {
                Field::Category(lang, text) => {
                    self.category(number, *lang, text);
                    continue;
                }
                Field::Sentence(lang, text) => (text, SENTENCE, Some(*lang)),
                Field::Reading(text) => (text, READING, None),
                Field::Also(text) => (text, ALSO, Some(Lang::En)),
                Field::Pinyin(syllables) => {
                    self.pinyin(number, syllables);
                    continue;
                }
            };
            let words = of_field(text, self.simplified);
            match field {
                Field::Sentence(..) => self.concepts_of(&words, &mut groups),
                Field::Also(_) => self.concepts_of(&words, &mut further),
                _ => {}
            }
            let (keys, mut counted) = self.keys_of(&words, lang);
            let mut whole = whole_of(&words);
            if worth < READING {
                (counted, whole) = (Vec::new(), 0);
            }
            for counted in &counted {
                self.keys.count(*counted, number);
            }
            self.close(keys, Raw { doc: number, worth, whole, counted });
        }
        further.retain(|group| !groups.contains(group));
        for (groups, worth) in [(groups, CONCEPT), (further, CONCEPT_OF_ALSO)] {
            let keys: Vec<Number> = groups.into_iter().flat_map(|group| self.keys_of_group(group)).collect();
            if !keys.is_empty() {
                self.close(keys, Raw { doc: number, worth, whole: 0, counted: Vec::new() });
            }
        }
    }

    fn concepts_of(&mut self, words: &[Word], groups: &mut BTreeSet<usize>) {
        for at in 0..words.len() {
            let beginnings = self.keys.beginnings(&words[at], self.concepts);
            self.concepts.within(&words[at..], beginnings, groups);
        }
    }

    fn keys_of(&mut self, words: &[Word], lang: Option<Lang>) -> (Vec<Number>, Vec<Counted>) {
        let (mut keys, mut counted) = (Vec::new(), Vec::new());
        for word in words {
            if word.script == Script::Han {
                counted.extend(self.keys.of_han(&word.key, &mut keys));
            } else {
                counted.push(self.keys.of_word(word, lang, &mut keys));
            }
        }
        (keys, counted)
    }

    fn keys_of_group(&mut self, group: usize) -> Vec<Number> {
        if let Some(keys) = self.groups.get(&group) {
            return keys.clone();
        }
        let words: Vec<Word> = self.concepts.words(group).collect();
        // Each alphabet has its endings in the language that most words of a group are of.
        let of = |script| words.iter().filter(|word| word.script == script).cloned().collect::<Vec<_>>();
        let mut keys = self.keys_of(&of(Script::Han), None).0;
        for (script, lang) in [
            (Script::Latin, Lang::En),
            (Script::Cyrillic, Lang::Ru),
            (Script::Cyrillic, Lang::Kk),
            (Script::Arabic, Lang::Ug),
        ] {
            keys.extend(self.keys_of(&of(script), Some(lang)).0);
        }
        self.groups.insert(group, keys.clone());
        keys
    }

    /// Most docs have the category of the one before.
    fn category(&mut self, doc: u32, lang: Lang, text: &str) {
        let known = self.categories.iter().find(|known| known.0 == lang && known.1 == text);
        let keys = if let Some((_, _, keys)) = known {
            keys.clone()
        } else {
            let keys = self.keys_of(&of_field(text, self.simplified), Some(lang)).0;
            self.categories.truncate(2 * Lang::ALL.len());
            self.categories.insert(0, (lang, text.to_owned(), keys.clone()));
            keys
        };
        self.close(keys, Raw { doc, worth: CATEGORY, whole: 0, counted: Vec::new() });
    }

    /// Syllables become folded letters; their pairs are keys too, for the typos.
    fn pinyin(&mut self, doc: u32, syllables: &[String]) {
        let letters = |syllable: &String| -> String {
            let words = of_field(syllable, self.simplified);
            words.into_iter().filter(|word| word.script == Script::Latin).map(|word| word.key).collect()
        };
        let syllables: Vec<String> = syllables.iter().take(MAX_SYLLABLES).map(letters).collect();
        let mut keys = Vec::new();
        for pair in syllables.windows(2).filter(|pair| pair.iter().all(|syllable| !syllable.is_empty())) {
            keys.push(self.keys.dictionary.number(Space::Chunk, &pair.concat()));
        }
        self.sounds.add(self.fields.len() as u32, &syllables);
        let whole = whole_of(&[Word { key: syllables.concat(), script: Script::Latin }]);
        self.close(keys, Raw { doc, worth: READING, whole, counted: Vec::new() });
    }

    fn close(&mut self, mut keys: Vec<Number>, raw: Raw) {
        let field = self.fields.len() as u32;
        self.keys.dictionary.add(&mut keys, field);
        self.fields.push(raw);
    }

    /// Weighs all fields.
    fn places(&self, docs: usize) -> Vec<Place> {
        let weight = |counted: &Counted| {
            let count = self.keys.counted(*counted);
            idf(docs, count.docs as usize) * if count.little { LITTLE } else { 1.0 }
        };
        // Further words are as if in a sentence with half a rare word more: many a question has none but small ones.
        let more = idf(docs, 1);
        let mut places: Vec<Place> = Vec::with_capacity(self.fields.len());
        for raw in &self.fields {
            let first = places.iter().rev().take_while(|place| place.doc == raw.doc).last();
            let weight = match first {
                Some(first) if raw.counted.is_empty() => first.weight + 0.5 * more,
                _ => raw.counted.iter().map(weight).sum(),
            };
            places.push(Place { doc: raw.doc, worth: raw.worth, weight, whole: raw.whole });
        }
        places
    }
}
