//! What letters of our keys cost where they differ, in halves of a typo.

use std::sync::LazyLock;

/// A wrong letter.
pub(super) const WRONG: u8 = 2;
/// More than any budget.
pub(super) const NEVER: u8 = 100;
/// What a letter too many costs, after the letter before it.
#[inline]
pub(super) fn extra(letter: u16, before: Option<u16>) -> u8 {
    match (ascii(letter), before.map(ascii)) {
        (b'0'..=b'9', _) => NEVER,
        (b'h', _) | (b'g', Some(b'n')) => 1,
        (_, Some(_)) if is_vowel(letter) && before.is_some_and(is_vowel) => 1,
        _ => WRONG,
    }
}

/// What one letter of our keys for another costs; for Han characters see [`WRONG`].
pub(super) static SWAPS: LazyLock<Vec<[u8; 128]>> =
    LazyLock::new(|| (0..128).map(|a| std::array::from_fn(|b| swapped(a, b as u8))).collect());

/// Letters that spellings mix up, each with those beside it.
const ALIKE: [&str; 25] = [
    "gk", "gh", "hk", "ck", "cs", "cz", "Cc", "CS", "Cj", "Ck", "Ss", "Sc", "Sh", "Sj", "sz", "jz", "ij",
    "dj", "dt", "bp", "bv", "fp", "fv", "uv", "hs",
];

fn swapped(a: u8, b: u8) -> u8 {
    let vowel = |letter: u8| is_vowel(u16::from(letter));
    if a.is_ascii_digit() || b.is_ascii_digit() {
        return NEVER;
    }
    let alike = ALIKE.iter().any(|pair| [[a, b], [b, a]].iter().any(|letters| pair.as_bytes() == letters));
    if alike || (vowel(a) && vowel(b)) { 1 } else { WRONG }
}

/// A letter of our keys as a byte; 0 for others, such as Han.
fn ascii(unit: u16) -> u8 {
    u8::try_from(unit).unwrap_or(0)
}

/// A vowel of our keys.
pub(super) fn is_vowel(unit: u16) -> bool {
    matches!(ascii(unit), b'a' | b'e' | b'i' | b'o' | b'u')
}

/// What glides into a vowel: “ia” is heard as “a”.
pub(super) fn is_glide(unit: u16) -> bool {
    matches!(ascii(unit), b'i' | b'u')
}
