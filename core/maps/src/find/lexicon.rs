//! Words that aren't names: what a place is (“аптека”, 酒店, “street”), “near me”, and words that mean nothing. In the five
//! languages; the list is `data/words.tsv`.

use std::{collections::HashMap, ops::Range, sync::LazyLock};

use super::{
    Category, Kind, fold,
    terms::{Terms, units},
    typo::like,
};

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u64);

impl Kinds {
    /// No kind.
    pub const NONE: Self = Self(0);

    /// The kinds of a category.
    pub fn of(category: Category) -> Self {
        Kind::ALL
            .iter()
            .filter(|kind| kind.category() == Some(category))
            .fold(Self::NONE, |set, kind| set.with(*kind))
    }

    /// With one kind more.
    #[must_use]
    pub fn with(self, kind: Kind) -> Self {
        Self(self.0 | 1 << kind.code())
    }

    /// With those of another set.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it holds a kind.
    pub fn has(self, kind: Kind) -> bool {
        self.0 & 1 << kind.code() != 0
    }

    /// Whether it holds none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its kinds.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.iter().copied().filter(move |kind| self.has(*kind))
    }
}

/// What a word means that is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The place is one of these kinds.
    Kinds(Kinds),
    /// Near the person who asks.
    Near,
    /// Nothing.
    Nothing,
}

/// The words, by folded key; those of several words have a space between their keys.
struct Lexicon {
    words: HashMap<String, Meaning>,
    /// Sorted, for words half typed or mistyped; `keys` has them in the same order.
    sorted: Vec<(String, Meaning)>,
    keys: Terms,
    /// The most words of one entry.
    longest: usize,
    /// The Han entries, longest first.
    han: Vec<(Vec<char>, Meaning)>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut words: HashMap<String, Meaning> = HashMap::new();
    for line in include_str!("data/words.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let (Some(meaning), Some(_lang), Some(list)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        let meaning = meaning_of(meaning);
        for word in list.split('|') {
            // A word with two meanings (базар: a shop, a small town) has the kinds of both.
            let known = words.entry(key(word)).or_insert(meaning);
            if let (Meaning::Kinds(a), Meaning::Kinds(b)) = (*known, meaning) {
                *known = Meaning::Kinds(a.or(b));
            }
        }
    }
    let longest = words.keys().map(|key| key.split(' ').count()).max().unwrap_or(1);
    let mut sorted: Vec<(String, Meaning)> =
        words.iter().map(|(key, meaning)| (key.clone(), *meaning)).collect();
    sorted.sort_by_cached_key(|(key, _)| units(key));
    let listed: Vec<Vec<u16>> = sorted.iter().map(|(key, _)| units(key)).collect();
    let keys = Terms::of(listed.iter().map(|key| (&key[..], &[][..])));
    let mut han: Vec<(Vec<char>, Meaning)> = sorted
        .iter()
        .filter(|(key, _)| key.chars().all(fold::is_han))
        .map(|(key, meaning)| (key.chars().collect(), *meaning))
        .collect();
    han.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
    Lexicon { words, sorted, keys, longest, han }
});

fn meaning_of(text: &str) -> Meaning {
    match text {
        "near" => Meaning::Near,
        "nothing" => Meaning::Nothing,
        _ => Meaning::Kinds(text.split(',').fold(Kinds::NONE, |set, name| match name.strip_prefix('@') {
            Some(category) => {
                Category::from_name(category).map_or(set, |category| set.or(Kinds::of(category)))
            }
            None => Kind::ALL.iter().find(|kind| kind.name() == name).map_or(set, |kind| set.with(*kind)),
        })),
    }
}

fn key(text: &str) -> String {
    fold::words(text).into_iter().map(|word| word.key).collect::<Vec<_>>().join(" ")
}

/// What a folded key means; several words are joined by spaces.
pub fn meaning(key: &str) -> Option<Meaning> {
    LEXICON.words.get(key).copied()
}

/// How many words the longest entry has.
pub fn longest() -> usize {
    LEXICON.longest
}

/// The kinds that a word may mean that is half typed (`апте`) or has a typo (`апетка`). Three letters at least, five for typos.
pub fn perhaps(key: &str) -> Kinds {
    let letters = key.chars().count();
    if letters < 3 {
        return Kinds::NONE;
    }
    let sorted = &LEXICON.sorted;
    let kinds = |range: Range<usize>| {
        sorted[range].iter().fold(Kinds::NONE, |set, (_, meaning)| match meaning {
            Meaning::Kinds(kinds) => set.or(*kinds),
            _ => set,
        })
    };
    let found = kinds(LEXICON.keys.beginning(&units(key)));
    if !found.is_empty() || letters < 5 {
        return found;
    }
    like(&LEXICON.keys, &units(key), 2, false)
        .into_iter()
        .fold(Kinds::NONE, |set, found| set.or(kinds(found.keys)))
}

/// A word of the list at the end of a Han run: its length, and what it means. The longest that leaves something before it.
pub fn han_ending(run: &[char]) -> Option<(usize, Meaning)> {
    LEXICON
        .han
        .iter()
        .find(|(word, _)| word.len() < run.len() && run.ends_with(word))
        .map(|(word, m)| (word.len(), *m))
}

/// The same at the beginning; words of one character don't begin anything.
pub fn han_beginning(run: &[char]) -> Option<(usize, Meaning)> {
    let found = LEXICON.han.iter().find(|(word, meaning)| {
        word.len() < run.len() && (word.len() > 1 || *meaning == Meaning::Nothing) && run.starts_with(word)
    });
    found.map(|(word, meaning)| (word.len(), *meaning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_means_something() {
        for (key, meaning) in &LEXICON.words {
            assert!(!key.is_empty());
            assert!(!matches!(meaning, Meaning::Kinds(kinds) if kinds.is_empty()), "{key} means no kind");
        }
    }

    #[test]
    fn categories_have_words_in_five_languages_and_both_scripts_of_kazakh() {
        let pharmacy = Some(Meaning::Kinds(Kinds::of(Category::Pharmacy)));
        for word in ["pharmacy", "药店", "藥店", "дәріхана", "دارىحانا", "аптека", "АПТЕКА", "دورىخانا"]
        {
            assert_eq!(meaning(&key(word)), pharmacy, "{word}");
        }
        assert_eq!(meaning(&key("gas station")), Some(Meaning::Kinds(Kinds::of(Category::Fuel))));
        assert_eq!(meaning(&key("рядом")), Some(Meaning::Near));
        assert_eq!(meaning(&key("Khorgos")), None);
    }

    #[test]
    fn half_a_word_is_enough() {
        assert!(perhaps(&key("апте")).has(Kind::Pharmacy));
        assert!(perhaps(&key("апетка")).has(Kind::Pharmacy));
        assert!(perhaps("ap").is_empty());
        assert!(perhaps(&key("Алматы")).is_empty());
        let run: Vec<char> = "霍尔果斯酒店".chars().collect();
        assert_eq!(han_ending(&run), Some((2, Meaning::Kinds(Kinds::of(Category::Hotel)))));
        let run: Vec<char> = "附近的加油站".chars().collect();
        assert_eq!(han_beginning(&run), Some((3, Meaning::Near)));
    }
}
