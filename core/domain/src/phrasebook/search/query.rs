//! From what somebody typed to what is looked for.

use std::ops::Range;

use super::{
    MAX_HAN, MAX_LETTERS, MAX_WORDS,
    fold::Script,
    rank::whole_of,
    words::{Word, of_query},
};

/// What is looked for. It has no `Debug`: what somebody looks for is nobody else's business.
pub(super) struct Query {
    pub parts: Vec<Part>,
    /// All letters as one, when all words are Latin: they may be syllables.
    pub syllables: Option<String>,
    /// A digest of the whole text.
    pub whole: u64,
}

/// One thing that a phrase should have.
pub(super) enum Part {
    /// A word; the last one may be half typed.
    Word { word: Word, last: bool },
    /// A Han character, with those beside it.
    Han { before: Option<char>, letter: char, after: Option<char> },
}

impl Query {
    pub(super) fn of(text: &str, simplified: fn(char) -> char) -> Self {
        let words = without_tones(of_query(text, MAX_LETTERS, simplified));
        let latin = !words.is_empty() && words.iter().all(|word| word.script == Script::Latin);
        let syllables = latin.then(|| words.iter().map(|word| word.key.as_str()).collect());
        let whole = whole_of(&words);
        let mut parts = Vec::new();
        let (mut letters, mut han) = (0, 0);
        let count = words.len();
        for (word, at) in words.into_iter().zip(1..) {
            if word.script == Script::Han {
                let run: Vec<char> = word.key.chars().take(MAX_HAN - han).collect();
                han += run.len();
                parts.extend(run.iter().enumerate().map(|(at, letter)| Part::Han {
                    before: at.checked_sub(1).map(|before| run[before]),
                    letter: *letter,
                    after: run.get(at + 1).copied(),
                }));
            } else if letters < MAX_WORDS {
                letters += 1;
                parts.push(Part::Word { word, last: at == count });
            }
        }
        Self { parts, syllables, whole }
    }

    /// Neighbouring words as one, if they are of one script.
    pub(super) fn joined(&self, parts: Range<usize>) -> Option<String> {
        let mut joined = String::new();
        let mut script = None;
        for part in self.parts.get(parts)? {
            match part {
                Part::Word { word, .. } if *script.get_or_insert(word.script) == word.script => {
                    joined.push_str(&word.key);
                }
                _ => return None,
            }
        }
        Some(joined)
    }
}

impl Part {
    /// What stands in the list of words that say little.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Word { word, .. } => word.key.clone(),
            Self::Han { letter, .. } => letter.to_string(),
        }
    }
}

/// Pinyin with its tones in digits (`hu4 zhao4`) loses them.
fn without_tones(mut words: Vec<Word>) -> Vec<Word> {
    let toned = words.len() > 1
        && words.len().is_multiple_of(2)
        && words.chunks(2).all(|pair| {
            pair[0].script == Script::Latin && matches!(pair[1].key.as_str(), "1" | "2" | "3" | "4" | "5")
        });
    if toned {
        words.retain(|word| word.script == Script::Latin);
    }
    words
}
