//! From what somebody typed to what is looked for.

use super::{
    Category, Lang,
    fold::{self, Word},
    keys::{MAX_KEY, meaning_at},
    lexicon::{self, Kinds, Meaning},
    terms::{Terms, units},
};
use crate::earth::LonLat;

/// The most words that are looked for; the rest is left unread.
const MOST_WORDS: usize = 8;

/// A question. It has no `Debug`: what somebody looks for is nobody else's business.
#[derive(Clone, Copy)]
pub struct Query<'t> {
    /// What was typed, in any script. No more than its first 100 letters are read.
    pub text: &'t str,
    /// Where the person is, or the middle of the map: near places come first, and results have distances.
    pub near: Option<LonLat>,
    /// Only places of a category.
    pub category: Option<Category>,
    /// The language of the names in the results.
    pub lang: Lang,
    /// How many results, 1..=50.
    pub limit: usize,
}

/// What is looked for.
#[derive(Default)]
pub(super) struct Wish {
    /// Words of a name.
    pub words: Vec<Wanted>,
    /// Words that say what it is.
    pub hints: Vec<Hint>,
    /// All words as one, when there are several: names are often written so.
    pub joined: Option<Wanted>,
    /// The letters as they were typed, when they are all a–z: they may be pinyin half in initials.
    pub typed: Option<String>,
}

/// A word of a name.
pub(super) struct Wanted {
    /// Its key.
    pub key: Vec<u16>,
    pub sort: Sort,
    /// How many letters were typed.
    pub letters: usize,
    /// Whether it is the last one, which may be half typed.
    pub last: bool,
    /// Whether its last letter may be the first half of a sound.
    pub open: bool,
    /// What it may mean, half typed or mistyped, if it is no name.
    pub begun: Kinds,
}

/// What sort of word it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Of letters.
    Letters,
    /// A run of Han characters.
    Han,
    /// A number: of a house, mostly; it may be missing.
    Number,
    /// All words as one.
    Joined,
}

/// A word that says what the place is.
pub(super) struct Hint {
    /// One of these.
    pub kinds: Kinds,
    /// The key of its words, since a place may be called just so.
    pub key: Vec<u16>,
}

impl Wish {
    /// Understands a text. The dictionary tells where Han runs, which have no spaces, part.
    pub(super) fn of(text: &str, terms: &Terms) -> Self {
        let mut words = fold::words(text);
        words.truncate(MOST_WORDS);
        let mut wish = Self::default();
        let mut at = 0;
        while at < words.len() {
            if let Some((len, meaning)) = meaning_at(&words, at) {
                let key = fold::join(words[at..at + len].iter().map(|word| word.key.as_str()));
                wish.hint(meaning, &key);
                at += len;
                continue;
            }
            let last = at + 1 == words.len();
            if words[at].han {
                wish.han(&words[at].key.chars().collect::<Vec<_>>(), last, terms);
            } else {
                wish.words.push(Wanted::of(&words[at], last));
            }
            at += 1;
        }
        let plain = words.iter().all(|word| !word.han);
        if plain && words.len() > 1 {
            wish.joined = Some(joined(&words));
        }
        if plain {
            let typed: String = fold::plain(text).filter(char::is_ascii_alphanumeric).collect();
            let whole = fold::plain(text).all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '\'' | '-'));
            wish.typed = (whole && typed.bytes().any(|c| c.is_ascii_lowercase())).then_some(typed);
        }
        wish
    }

    /// Whether only kinds are looked for, no name.
    pub(super) fn names_nothing(&self) -> bool {
        self.words.is_empty()
    }

    /// All kinds that its hints name.
    pub(super) fn kinds(&self) -> Kinds {
        self.hints.iter().fold(Kinds::NONE, |kinds, hint| kinds.or(hint.kinds))
    }

    fn hint(&mut self, meaning: Meaning, key: &str) {
        if let Meaning::Kinds(kinds) = meaning {
            self.hints.push(Hint { kinds, key: units(key) });
        }
    }

    /// A Han run: as it stands if any name begins so; else without the words at its ends that say a kind; else in two at
    /// the longest beginning that is a name.
    fn han(&mut self, run: &[char], last: bool, terms: &Terms) {
        let text: String = run.iter().collect();
        if let Some(meaning) = lexicon::meaning(&text) {
            return self.hint(meaning, &text);
        }
        if self.words.len() >= MOST_WORDS || known(run, terms) {
            return self.words.push(Wanted::han(run, last));
        }
        let parts = lexicon::han_ending(run)
            .map(|(len, meaning)| (run.len() - len, meaning, true))
            .or_else(|| lexicon::han_beginning(run).map(|(len, meaning)| (len, meaning, false)));
        if let Some((at, meaning, ending)) = parts {
            let (head, tail) = run.split_at(at);
            let (name, word) = if ending { (head, tail) } else { (tail, head) };
            self.hint(meaning, &word.iter().collect::<String>());
            return self.han(name, last, terms);
        }
        match (2..run.len()).rev().find(|len| whole(&run[..*len], terms)) {
            Some(len) => {
                self.words.push(Wanted::han(&run[..len], false));
                self.han(&run[len..], last, terms);
            }
            None => self.words.push(Wanted::han(run, last)),
        }
    }
}

impl Wanted {
    fn of(word: &Word, last: bool) -> Self {
        let mut key = units(&word.key);
        key.truncate(MAX_KEY);
        let sort = if word.key.bytes().all(|c| c.is_ascii_digit()) { Sort::Number } else { Sort::Letters };
        let begun = lexicon::perhaps(&word.key);
        Self { key, sort, letters: usize::from(word.letters), last, open: word.open, begun }
    }

    pub(super) fn is_han(&self) -> bool {
        self.sort == Sort::Han
    }

    /// How much it tells beside the other words: by its letters, a Han character as two.
    pub(super) fn weight(&self) -> f32 {
        let letters = if self.is_han() { 2 * self.key.len() } else { self.key.len() };
        letters.clamp(if self.sort == Sort::Number { 4 } else { 2 }, 10) as f32
    }

    fn han(run: &[char], last: bool) -> Self {
        let mut key = units(&run.iter().collect::<String>());
        key.truncate(MAX_KEY);
        Self { key, sort: Sort::Han, letters: run.len(), last, open: false, begun: Kinds::NONE }
    }
}

/// All words as one. Pinyin with its tones in digits (`huo4 er3`) loses them.
fn joined(words: &[Word]) -> Wanted {
    let toned = words.iter().all(|word| {
        let letters = word.key.trim_end_matches(['1', '2', '3', '4', '5']);
        word.key.len() == letters.len() + 1
            && !letters.is_empty()
            && letters.bytes().all(|c| c.is_ascii_alphabetic())
    });
    let keys =
        words.iter().map(|word| if toned { &word.key[..word.key.len() - 1] } else { word.key.as_str() });
    let mut key = units(&fold::join(keys));
    key.truncate(MAX_KEY);
    let letters = words.iter().map(|word| usize::from(word.letters)).sum();
    let open = words.last().is_some_and(|word| word.open);
    Wanted { key, sort: Sort::Joined, letters, last: true, open, begun: Kinds::NONE }
}

fn known(run: &[char], terms: &Terms) -> bool {
    !terms.beginning(&units(&run.iter().collect::<String>())).is_empty()
}

fn whole(run: &[char], terms: &Terms) -> bool {
    terms.exactly(&units(&run.iter().collect::<String>())).is_some()
}
