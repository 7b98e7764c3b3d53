//! Reading aids: how a sentence is read aloud, in Latin letters, and the keys by which its words are found.
//!
//! | | system |
//! | --- | --- |
//! | zh | pinyin with tone marks, 不 and 一 as they sound: [`pinyin`] |
//! | kk | the Latin alphabet of Kazakhstan as shown in 2021: [`kazakh`] |
//! | ru | close to BGN/PCGN, mended where Russian isn't read as it is written: [`russian`] |
//! | ug | ULY, the Latin alphabet of 2001 that Uyghurs use beside the Arabic one: [`uyghur`] |
//!
//! **Not yet read by native readers.** Why these systems, and what they can't say: `docs/readings.md`.
//!
//! A text may hold words of other scripts, as a name that was typed: each word is read by its own script, so that the whole
//! is Latin. Cyrillic words are Kazakh in Kazakh texts and wherever they have a letter that only Kazakh has, else Russian;
//! Arabic words are Kazakh in Kazakh texts, else Uyghur.

mod kazakh;
mod letters;
mod line;
mod pinyin;
mod russian;
mod uyghur;

use otkel_domain::model::Lang;

use super::{Tongue, kk_arab};
use letters::{Piece, pieces};
use line::Line;

/// How a text is read aloud, in Latin letters; nothing for English, which needs no aid.
///
/// Fluent's `{ … }`, digits and Latin words stay, marks of punctuation become the Latin ones, marks of direction go. What
/// is Latin already comes back unchanged. A character that no table knows stays: a rare Han one, or one of a foreign script.
///
/// Kazakh in the Arabic script doesn't tell all of its vowels ([`kk_arab`]): who has the Cyrillic text gives that, with
/// `Tongue::Plain(Lang::Kk)`.
///
/// ```
/// use otkel_app::{Lang, l10n::{Tongue, reading::latin}};
/// let read = |lang, text| latin(Tongue::Plain(lang), text).unwrap_or_default();
/// assert_eq!(read(Lang::Zh, "去{ $place }的班车几点发车？"), "qù { $place } de bānchē jǐ diǎn fāchē?");
/// assert_eq!(read(Lang::Kk, "Шекара қайда?"), "Şekara qaida?");
/// assert_eq!(read(Lang::Ru, "Что вам нужно сегодня?"), "Shto vam nuzhno sevodnya?");
/// assert_eq!(read(Lang::Ug, "ئاپتوبۇس نەدە؟"), "aptobus nede?");
/// assert_eq!(latin(Tongue::Plain(Lang::En), "Where is the bus?"), None);
/// ```
pub fn latin(tongue: Tongue, text: &str) -> Option<String> {
    if tongue.lang() == Lang::En {
        return None;
    }
    let mut line = Line::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Han(run) => line.han(&pinyin::read(run)),
            Piece::Other(c) => line.other(c),
            Piece::Slot(slot) => line.word(slot),
            Piece::Cyrillic(_) | Piece::Arabic(_) => line.word(&word(tongue, piece)),
        }
    }
    Some(line.finish())
}

/// What a text is searched by, for each of its words: letters a–z and digits only.
///
/// Chinese gives one key for each syllable, without tones (ü is u): they can be joined, or their first letters taken. Other
/// languages give their Latin reading without marks: ä is a, ğ and ŋ are g and n, but ş is sh, as everybody types it; gh,
/// zh, ch, ng of Uyghur stay. English gives its words. Slots give none.
///
/// ```
/// use otkel_app::{Lang, l10n::{Tongue, reading::keys}};
/// let keys = |lang, text| keys(Tongue::Plain(lang), text).join(" ");
/// assert_eq!(keys(Lang::Zh, "去霍尔果斯，10点"), "qu huo er guo si 10 dian");
/// assert_eq!(keys(Lang::Kk, "Шай, { $place } теңге"), "shai tenge");
/// assert_eq!(keys(Lang::Ug, "ئۈرۈمچى سائەت"), "urumchi saet");
/// assert_eq!(keys(Lang::En, "Where’s the Café?"), "wheres the cafe");
/// ```
pub fn keys(tongue: Tongue, text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut run = String::new();
    let close = |run: &mut String, keys: &mut Vec<String>| {
        if !run.is_empty() {
            keys.push(std::mem::take(run));
        }
    };
    for piece in pieces(text) {
        match piece {
            Piece::Other(c) if letters::fold(c, &mut run) || letters::is_apostrophe(c) => continue,
            _ => close(&mut run, &mut keys),
        }
        match piece {
            Piece::Han(han) => keys.extend(pinyin::syllables(han).into_iter().map(|read| folded(&read))),
            Piece::Cyrillic(_) | Piece::Arabic(_) => keys.push(folded(&word(tongue, piece))),
            Piece::Other(_) | Piece::Slot(_) => {}
        }
    }
    close(&mut run, &mut keys);
    keys.retain(|key| !key.is_empty());
    keys
}

/// A word of an alphabet, read by the language that it's likely of.
fn word(tongue: Tongue, piece: Piece) -> String {
    let kazakh = tongue.lang() == Lang::Kk;
    match piece {
        Piece::Cyrillic(word) if kazakh || word.chars().any(kazakh::is_own) => kazakh::read(word),
        Piece::Cyrillic(word) => russian::read(word),
        Piece::Arabic(word) if kazakh => {
            let cyrillic = kk_arab::to_cyrillic(word);
            if cyrillic == word { uyghur::read(word) } else { kazakh::read(&cyrillic) }
        }
        Piece::Arabic(word) => uyghur::read(word),
        Piece::Han(_) | Piece::Slot(_) | Piece::Other(_) => String::new(),
    }
}

fn folded(reading: &str) -> String {
    let mut key = String::with_capacity(reading.len());
    for c in reading.chars() {
        letters::fold(c, &mut key);
    }
    key
}
