//! Which fields have a part of the query, and how well.

use super::{
    Index,
    dictionary::{Space, key},
    fold::Script,
    pinyin::Heard,
    query::{Part, Query},
    sound::sound,
    stem::of_query_word,
    typo::{budget, like},
    words::Word,
};

/// How well a word fits, 0..=1, before what its field is worth.
const WHOLE: f32 = 1.0;
const JOINED: f32 = 0.95;
const STEM: f32 = 0.9;
const SOUND: f32 = 0.85;
const SPLIT: f32 = 0.7;
const HAN_ALONE: f32 = 0.5;
/// The last parts of a word that is longer than a known one may be endings; a shorter beginning than this isn't looked for.
const LEAST_ROOT: usize = 4;

/// The best fit of one part in each field.
pub(super) struct Cells {
    best: Vec<f32>,
    touched: Vec<u32>,
}

impl Cells {
    pub(super) fn new(fields: usize) -> Self {
        Self { best: vec![0.0; fields], touched: Vec::new() }
    }

    fn raise(&mut self, field: u32, fit: f32) {
        let Some(cell) = self.best.get_mut(field as usize) else { return };
        if *cell == 0.0 {
            self.touched.push(field);
        }
        *cell = cell.max(fit);
    }

    /// Hands out the fields that have the part, in order, each with its fit; afterwards none has.
    pub(super) fn drain(&mut self) -> Vec<(u32, f32)> {
        self.touched.sort_unstable();
        let best = &mut self.best;
        self.touched.drain(..).map(|field| (field, std::mem::take(&mut best[field as usize]))).collect()
    }
}

impl Index {
    /// Fills the cells for one part of a query.
    pub(super) fn gather(&self, query: &Query, at: usize, all: &[Heard], cells: &mut Cells) {
        match &query.parts[at] {
            Part::Han { before, letter, after } => self.han(*before, *letter, *after, cells),
            Part::Word { word, last } => {
                let mut known = self.joins(query, at, cells);
                known |= self.word(word, *last, cells);
                for heard in all {
                    cells.raise(heard.field, heard_fit(*heard));
                    known = true;
                }
                if !known {
                    self.guess(word, *last, cells);
                }
            }
        }
    }

    /// The sentences in which all of a query is heard as pinyin.
    pub(super) fn hear_all(&self, query: &Query) -> Vec<Heard> {
        let several = query.parts.len() > 1;
        query.syllables.as_deref().filter(|_| several).map_or_else(Vec::new, |typed| self.hear(typed, false))
    }

    fn hear(&self, typed: &str, loose: bool) -> Vec<Heard> {
        let heard = self.sounds.hear(typed, loose);
        if heard.is_empty() && typed.contains('v') {
            // ü is typed v.
            return self.sounds.hear(&typed.replace('v', "u"), loose);
        }
        heard
    }

    fn all_of(&self, key: usize, fit: f32, cells: &mut Cells) {
        for field in self.words.fields(key) {
            cells.raise(*field, fit);
        }
    }

    /// Every field of a key; whether there is such a key.
    fn exactly(&self, space: Space, letters: &str, fit: f32, cells: &mut Cells) -> bool {
        let found = self.words.exactly(&key(space, letters));
        if let Some(key) = found {
            self.all_of(key, fit, cells);
        }
        found.is_some()
    }

    /// A word and its neighbours as one, two or three of them: “wi fi”, “check please”.
    fn joins(&self, query: &Query, at: usize, cells: &mut Cells) -> bool {
        let mut known = false;
        for len in [2, 3] {
            for from in (at + 1).saturating_sub(len)..=at {
                if let Some(joined) = query.joined(from..from + len) {
                    known |= self.exactly(Space::Word, &joined, JOINED, cells);
                }
            }
        }
        known
    }

    /// A word as it is, by its stem, its beginning, its sound. Whether it needs no guess.
    fn word(&self, word: &Word, last: bool, cells: &mut Cells) -> bool {
        let letters = word.key.chars().count();
        let mut known = self.exactly(Space::Word, &word.key, WHOLE, cells);
        for stem in of_query_word(word) {
            // Not enough to be sure: “downing” may be “drowning”.
            self.exactly(Space::Stem, &stem, STEM, cells);
        }
        let begun = (last || letters >= 3) && self.begun(Space::Word, &word.key, 1.0, cells);
        known |= begun && last;
        if word.script == Script::Latin {
            let sound = sound(&word.key);
            if sounds(&sound, letters) {
                let heard = self.exactly(Space::Sound, &sound, SOUND, cells);
                known |= heard || (letters >= 3 && self.begun(Space::Sound, &sound, SOUND, cells) && last);
            }
            for heard in self.hear(&word.key, false) {
                cells.raise(heard.field, heard_fit(heard));
                known |= heard.syllables > 1;
            }
        }
        known
    }

    /// Keys that begin with a word: the more of them was typed, the better.
    fn begun(&self, space: Space, letters: &str, factor: f32, cells: &mut Cells) -> bool {
        let wanted = key(space, letters);
        let mut found = false;
        for at in self.words.beginning(&wanted) {
            let typed = wanted.len() as f32 / self.words.key(at).len() as f32;
            self.all_of(at, factor * (0.7 + 0.2 * typed), cells);
            found = true;
        }
        found
    }

    /// What a word nobody knows may be: a known one with more endings, mistyped, two without a space, pinyin as regions speak it.
    fn guess(&self, word: &Word, last: bool, cells: &mut Cells) {
        if word.script == Script::Digit {
            return;
        }
        let letters: Vec<char> = word.key.chars().collect();
        let most = budget(letters.len());
        let spaces: &[Space] = if word.script == Script::Latin {
            &[Space::Word, Space::Stem, Space::Chunk]
        } else {
            &[Space::Word, Space::Stem]
        };
        for space in spaces {
            let beginning = last && letters.len() > 4 && *space != Space::Stem;
            for found in like(&self.words, *space, &word.key, most, beginning) {
                self.all_of(found.key, typo_fit(letters.len(), found.typos, found.begun, *space), cells);
            }
        }
        for end in (LEAST_ROOT..letters.len()).rev() {
            let root: String = letters[..end].iter().collect();
            let fit = 0.5 + 0.35 * end as f32 / letters.len() as f32;
            if self.exactly(Space::Word, &root, fit, cells) {
                break;
            }
        }
        for at in 2..letters.len().saturating_sub(1) {
            let [left, right] = [&letters[..at], &letters[at..]]
                .map(|half| key(Space::Word, &half.iter().collect::<String>()));
            if let (Some(left), Some(right)) = (self.words.exactly(&left), self.words.exactly(&right)) {
                let both: Vec<u32> = common(self.words.fields(left), self.words.fields(right));
                for field in both {
                    cells.raise(field, SPLIT);
                }
            }
        }
        if word.script == Script::Latin {
            for heard in self.hear(&word.key, true) {
                cells.raise(heard.field, 0.8 * heard_fit(heard));
            }
        }
    }

    /// A Han character with one of those beside it, or alone.
    fn han(&self, before: Option<char>, letter: char, after: Option<char>, cells: &mut Cells) {
        let alone = before.is_none() && after.is_none();
        self.exactly(
            Space::Han,
            letter.encode_utf8(&mut [0; 4]),
            if alone { WHOLE } else { HAN_ALONE },
            cells,
        );
        let pairs = [before.map(|before| [before, letter]), after.map(|after| [letter, after])];
        for pair in pairs.into_iter().flatten() {
            self.exactly(Space::Han, &pair.iter().collect::<String>(), WHOLE, cells);
        }
    }
}

/// Whether a word of so many letters is spelt as anybody would: with two sounds at least, none of more than two letters on the
/// whole. `zzz` and `qqxxyyzz` are keys that were held down.
fn sounds(sound: &str, letters: usize) -> bool {
    let sounds = sound.chars().count();
    sounds > 1 && 2 * sounds >= letters
}

/// What both sorted lists have.
fn common(a: &[u32], b: &[u32]) -> Vec<u32> {
    a.iter().filter(|field| b.binary_search(field).is_ok()).copied().collect()
}

/// How well pinyin fits: whole syllables say most, two initials least.
fn heard_fit(heard: Heard) -> f32 {
    match (heard.syllables, heard.initials, heard.open) {
        (1, 0, false) => 0.6,
        (1, 0, true) => 0.45,
        (0 | 1, ..) => 0.3,
        (_, 0, false) => 0.97,
        (_, 0, true) => 0.9,
        (2, 2, _) => 0.5,
        (3, 3, _) => 0.65,
        (all, initials, _) if all == initials => 0.8,
        _ => 0.72,
    }
}

/// How well a mistyped word fits: a typo in a long word says little.
fn typo_fit(letters: usize, typos: u8, begun: bool, space: Space) -> f32 {
    let fit = (0.95 - 1.2 * f32::from(typos) / letters as f32).max(0.1);
    let whole = if begun { 0.85 } else { 1.0 };
    fit * whole * if space == Space::Word { 1.0 } else { 0.9 }
}
