//! The keys of words while an index is built. Words come again and again: what was found out about one is kept.

use std::collections::HashMap;

use super::{
    Concepts,
    dictionary::{Builder, Number, Space},
    fold::Script,
    sound::sound,
    stem::of_field_word,
    stop::says_little,
    words::Word,
};
use crate::model::Lang;

/// All keys, and how many docs have each word or Han character.
#[derive(Default)]
pub(super) struct Keys {
    pub dictionary: Builder,
    /// Where each word is in `known`.
    words: HashMap<String, usize>,
    known: Vec<Known>,
    han: HashMap<char, (Number, Counted)>,
    pairs: HashMap<[char; 2], Number>,
    /// Of each word or character that is counted.
    counts: Vec<Count>,
}

/// The number of something that is counted.
pub(super) type Counted = u32;

/// How often something is there.
#[derive(Clone, Copy)]
pub(super) struct Count {
    /// In so many docs.
    pub docs: u32,
    /// The last of them.
    last: u32,
    /// Whether it says little wherever it is.
    pub little: bool,
}

/// What is known of a word.
struct Known {
    number: Number,
    counted: Counted,
    /// By language, once it was asked for; none where the language isn't written so.
    stems: [Option<Vec<Number>>; Lang::ALL.len()],
    sound: Option<Number>,
    /// The stems that groups of one meaning know it by.
    beginnings: Option<Vec<String>>,
}

impl Keys {
    /// With room for what so many docs have, about.
    pub(super) fn sized(docs: usize) -> Self {
        // A book of a few hundred has 35 keys a doc, larger ones fewer.
        let keys = 35 * docs.min(2000);
        Self { dictionary: Builder::sized(keys), words: HashMap::with_capacity(keys / 2), ..Self::default() }
    }

    /// Counts something that a doc has.
    pub(super) fn count(&mut self, counted: Counted, doc: u32) {
        let count = &mut self.counts[counted as usize];
        count.docs += u32::from(count.docs == 0 || count.last != doc);
        count.last = doc;
    }

    pub(super) fn counted(&self, counted: Counted) -> Count {
        self.counts[counted as usize]
    }

    /// The stems that groups of one meaning know a word by; none of Han.
    pub(super) fn beginnings(&mut self, word: &Word, concepts: &Concepts) -> &[String] {
        if word.script == Script::Han {
            return &[];
        }
        self.learn(word).0.beginnings.get_or_insert_with(|| concepts.beginnings(word))
    }

    /// The keys of a word, which isn't Han, of a language or a reading; and the number it is counted by.
    pub(super) fn of_word(&mut self, word: &Word, lang: Option<Lang>, keys: &mut Vec<Number>) -> Counted {
        let (known, dictionary) = self.learn(word);
        keys.push(known.number);
        if let Some(lang) = lang {
            let stem = known.stems[lang as usize].get_or_insert_with(|| {
                let stem = of_field_word(word, lang).filter(|stem| !stem.is_empty());
                stem.map(|stem| dictionary.number(Space::Stem, &stem)).into_iter().collect()
            });
            keys.extend(&*stem);
        } else if word.script == Script::Latin {
            keys.push(*known.sound.get_or_insert_with(|| dictionary.number(Space::Sound, &sound(&word.key))));
        }
        known.counted
    }

    /// The keys of a Han run: its characters, and each two that follow each other. Tells the numbers that the characters are
    /// counted by.
    pub(super) fn of_han(&mut self, run: &str, keys: &mut Vec<Number>) -> Vec<Counted> {
        let mut counted = Vec::new();
        let mut before = None;
        for c in run.chars() {
            let (number, count) = *self.han.entry(c).or_insert_with(|| {
                let letter = c.to_string();
                (self.dictionary.number(Space::Han, &letter), new_count(&mut self.counts, &letter))
            });
            keys.push(number);
            counted.push(count);
            if let Some(before) = before {
                let pair = [before, c];
                let spelt = || self.dictionary.number(Space::Han, &pair.iter().collect::<String>());
                keys.push(*self.pairs.entry(pair).or_insert_with(spelt));
            }
            before = Some(c);
        }
        counted
    }

    /// What is known of a word, at least its number; and where to get numbers for more.
    fn learn(&mut self, word: &Word) -> (&mut Known, &mut Builder) {
        let at = if let Some(at) = self.words.get(&word.key) {
            *at
        } else {
            let number = self.dictionary.number(Space::Word, &word.key);
            let counted = new_count(&mut self.counts, &word.key);
            self.words.insert(word.key.clone(), self.known.len());
            self.known.push(Known {
                number,
                counted,
                stems: Default::default(),
                sound: None,
                beginnings: None,
            });
            self.known.len() - 1
        };
        (&mut self.known[at], &mut self.dictionary)
    }
}

fn new_count(counts: &mut Vec<Count>, key: &str) -> Counted {
    counts.push(Count { docs: 0, last: 0, little: says_little(key) });
    counts.len() as u32 - 1
}
