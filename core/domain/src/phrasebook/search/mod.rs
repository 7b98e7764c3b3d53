//! Finds phrases by what somebody types, in any of the languages and scripts, half typed or mistyped.
//!
//! [`Index::build`] takes what can be looked for ([`Doc`]s) and the words that mean the same ([`Concepts`]);
//! [`Index::find`] answers. How a query becomes a list, and the formula, are told in `docs/phrase-search.md`.
//!
//! ```
//! use otkel_domain::model::Lang;
//! use otkel_domain::phrasebook::search::{Concepts, Doc, Field, Index};
//!
//! let syllables = ["ce", "suo", "zai", "na", "li"].map(String::from).to_vec();
//! let toilet = Doc {
//!     fields: vec![
//!         Field::Sentence(Lang::En, "Where is the toilet?".into()),
//!         Field::Sentence(Lang::Zh, "厕所在哪里？".into()),
//!         Field::Pinyin(syllables),
//!         Field::Sentence(Lang::Kk, "Дәретхана қайда?".into()),
//!     ],
//! };
//! let concepts = Concepts::new([vec!["toilet", "WC", "loo"]]);
//! let index = Index::build([toilet], &concepts, |c| c);
//! for query in ["toilets", "toliet", "loo", "厕所", "ce suo", "cs", "дарет", "Дәретханаға"] {
//!     assert_eq!(index.find(query, &|_| 0.0, 10).len(), 1, "{query}");
//! }
//! assert!(index.find("…?!", &|_| 0.0, 10).is_empty());
//! ```

mod build;
mod concepts;
mod dictionary;
mod fold;
mod forms;
mod gather;
mod keys;
mod pinyin;
mod query;
mod rank;
mod sound;
mod stem;
mod stop;
mod typo;
mod words;

#[cfg(test)]
mod tests;

pub use concepts::Concepts;

use crate::model::Lang;
use dictionary::Dictionary;
use pinyin::Sounds;

/// The most letters of a query that are read.
pub const MAX_LETTERS: usize = 200;
/// The most words of a query that are looked for; of Han, which has no words, the most characters are [`MAX_HAN`].
pub const MAX_WORDS: usize = 12;
/// The most Han characters of a query that are looked for.
pub const MAX_HAN: usize = 40;

/// One phrase, as it can be found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doc {
    /// Its sentences, readings and further words.
    pub fields: Vec<Field>,
}

/// Something of a phrase that can be looked for. What stands in braces (`{ $amount }`) is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// The sentence in a language, in any of its scripts: Kazakh has two fields, one a script.
    Sentence(Lang, String),
    /// The sentence in Latin letters, with spaces between its words. Not for Chinese.
    Reading(String),
    /// The Chinese sentence by its syllables, with or without tone marks (no tone digits). An empty one is a gap, where
    /// something is filled in.
    Pinyin(Vec<String>),
    /// Further English words by which one would look for it.
    Also(String),
    /// The name of its category in a language.
    Category(Lang, String),
}

/// A phrase that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Which one: its place among the docs that the index was built of.
    pub doc: usize,
    /// How well it fits, above 0; about 1 when it is what was typed. For comparing hits of one query only.
    pub score: f32,
}

/// What can be found, in memory.
///
/// It has no I/O and no clock, and the same docs and query always give the same list.
pub struct Index {
    /// How many docs.
    docs: usize,
    /// What is looked into: of all docs, one after the other.
    fields: Vec<Place>,
    /// Keys, with the fields they stand in.
    words: Dictionary,
    /// The pinyin of all docs.
    sounds: Sounds,
    /// The simplified character of a traditional one.
    simplified: fn(char) -> char,
}

/// A field in the index.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    /// Whose it is.
    doc: u32,
    /// What a match in it is worth, 0..=1.
    worth: f32,
    /// What all of its words weigh together; of those that are no sentence, what the doc's first
    /// sentence does, and half a rare word more.
    weight: f32,
    /// A digest of the whole sentence; 0 for those that are none.
    whole: u64,
}

impl Index {
    /// Builds the index. `simplified` gives the simplified form of a traditional Han character and others as they are;
    /// a table of them is core/maps' matter, so it is handed in.
    pub fn build(
        docs: impl IntoIterator<Item = Doc>,
        concepts: &Concepts,
        simplified: fn(char) -> char,
    ) -> Self {
        build::index(docs, concepts, simplified)
    }

    /// The phrases that fit a query, best first; at most `limit`.
    ///
    /// Reads the first [`MAX_LETTERS`] letters. Without a letter or digit in them the answer is empty. `boost` says, from 0 to 1,
    /// how likely a phrase is meant before a letter is read (this step of the crossing, recent, favourite). It decides between
    /// phrases that fit alike and never lifts one over another that fits clearly better. Equal scores keep the docs' order.
    pub fn find(&self, query: &str, boost: &dyn Fn(usize) -> f32, limit: usize) -> Vec<Hit> {
        rank::find(self, query, boost, limit)
    }

    /// How many docs it has.
    pub fn len(&self) -> usize {
        self.docs
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.docs == 0
    }

    /// Bytes that it holds in memory, about.
    pub fn memory(&self) -> usize {
        self.fields.len() * size_of::<Place>() + self.words.memory() + self.sounds.memory()
    }
}
