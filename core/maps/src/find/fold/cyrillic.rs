//! Cyrillic: Russian, Kazakh, and the letters of their neighbours. ISO 9, BGN and the passports' spelling differ in the Latin
//! they make of it; they meet again in [`super::latin`].

use std::sync::LazyLock;

use super::table::{Row, find, rows};

static LETTERS: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("data/cyrillic.tsv"), 0));

/// Adds the sound of a letter; whether it is a Cyrillic one.
pub(super) fn sound(letter: char, into: &mut Vec<u8>) -> bool {
    let sound = find(&LETTERS, letter);
    into.extend(sound.unwrap_or_default().bytes());
    sound.is_some()
}
