//! The words on the phrasebook's buttons.

use serde::Serialize;

use crate::l10n::L10n;

/// The words on the buttons; where a button shows only a picture, a screen reader reads them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
#[allow(missing_docs, reason = "each is what its name says")]
pub struct PhraseLabels {
    pub search: String,
    pub to: String,
    pub chapters: String,
    pub theirs: String,
    pub mine: String,
    pub show: String,
    pub turn: String,
    pub speak: String,
    pub slower: String,
    pub copy: String,
    pub answer: String,
    pub again: String,
    pub fill: String,
    pub erase: String,
    pub minus: String,
    pub star: String,
    pub unstar: String,
    pub forget_recent: String,
    pub food: String,
}

pub(super) fn labels(words: &L10n) -> PhraseLabels {
    let word = |key| words.word(key);
    PhraseLabels {
        search: word("say-search"),
        to: word("say-to"),
        chapters: word("say-chapters"),
        theirs: word("say-theirs"),
        mine: word("say-mine"),
        show: word("say-show"),
        turn: word("say-turn"),
        speak: word("say-speak"),
        slower: word("say-slower"),
        copy: word("say-copy"),
        answer: word("say-answer"),
        again: word("say-again"),
        fill: word("say-fill"),
        erase: word("say-erase"),
        minus: word("say-minus"),
        star: word("say-star"),
        unstar: word("say-unstar"),
        forget_recent: word("say-forget-recent"),
        food: word("say-food"),
    }
}
