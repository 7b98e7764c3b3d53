//! Arabic letters: Uyghur as it is written since 1983, which has a letter for each vowel, and Kazakh of Xinjiang (töte),
//! which has not and reads ۆ and ع otherwise.

use std::sync::LazyLock;

use super::table::{Row, find, rows};

static UYGHUR: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("data/arabic.tsv"), 0));
static KAZAKH: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("data/arabic.tsv"), 1));

/// Whether it is a letter of Arabic.
pub(super) fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d5}')
}

/// Adds the sound of a word; letters and digits that are not Arabic are taken as they are.
pub(super) fn sound(word: &str, into: &mut Vec<u8>) {
    // Letters that Uyghur hasn't.
    let kazakh = word.contains(['ع', 'ح', 'ء', 'ٴ', 'ٵ', 'ٶ', 'ٷ', 'ٸ']);
    let letters = if kazakh { &KAZAKH } else { &UYGHUR };
    for c in word.chars() {
        if c.is_ascii_alphanumeric() {
            into.push(c as u8);
        } else {
            into.extend(find(letters, c).unwrap_or_default().bytes());
        }
    }
}
