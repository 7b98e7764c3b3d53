//! Folding: what is typed and what is stored, in whatever script, becomes one kind of key, so that `Қорғас`, `Qorǵas`, `Qorghas`,
//! `قورغاس` and `قورعاس` are the same five letters.
//!
//! * A word of an alphabet becomes the Latin letters of its *sound*: a–z, 0–9, and `S`, `C` for sh, ch. Marks, case,
//!   apostrophes and soft signs go; letters of one sound meet (q k қ; w v; y i й ы; gh ğ ғ; kh h x х; zh j ж); a doubled
//!   letter is one. Vowels stay apart: which of them are easily mixed up is known to the search ([`super::typo`]).
//! * Han stays Han, simplified ([`han`]). Pinyin is Latin like any other: its keys are made when an index is built.
//!
//! The letters are data: `data/latin.tsv`, `cyrillic.tsv`, `arabic.tsv`, `traditional.tsv`.

mod arabic;
mod cyrillic;
mod han;
mod latin;
mod table;

pub use han::{is_han, simplified};

/// The most letters of a text that are looked at; the rest is left unread.
pub const MAX_LETTERS: usize = 100;

/// A word of a text: a run of letters and digits of an alphabet, or a run of Han characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Word {
    /// The folded key.
    pub key: String,
    /// Whether it is a run of Han characters.
    pub han: bool,
    /// How many letters were written; a sound is often fewer.
    pub letters: u8,
    /// Whether its last letter may be the first half of a sound: the `z` of a `zh` that is being typed.
    pub open: bool,
}

/// The words of a text, folded; apostrophes don't part words, hyphens and dots do.
///
/// ```
/// use otkel_maps::find::fold::words;
/// let keys = |text: &str| words(text).into_iter().map(|word| word.key).collect::<Vec<_>>();
/// assert_eq!(keys("Қорғас – Нұр Жолы"), ["korgas", "nur", "joli"]);
/// assert_eq!(keys("Qorghas, Nur-Zholy"), ["korgas", "nur", "joli"]);
/// assert_eq!(keys("霍爾果斯Khorgos"), ["霍尔果斯", "horgos"]);
/// ```
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut run = String::new();
    let mut han = false;
    let mut close = |run: &mut String, han: bool| {
        let letters = run.chars().count().min(255) as u8;
        let open = run.ends_with(['z', 's', 'c', 'k', 'd', 't', 'p']);
        let key = if han { std::mem::take(run) } else { sound(run) };
        run.clear();
        if !key.is_empty() {
            words.push(Word { key, han, letters, open });
        }
    };
    for c in plain(text) {
        if is_silent(c) {
            continue;
        }
        let letter = c.is_alphanumeric();
        if !run.is_empty() && (!letter || is_han(c) != han) {
            close(&mut run, han);
        }
        if letter {
            han = is_han(c);
            run.push(if han { simplified(c) } else { c });
        }
    }
    close(&mut run, han);
    words
}

/// Lower case, without marks, of one width: what is compared when nothing is to be folded. At most [`MAX_LETTERS`].
pub fn plain(text: &str) -> impl Iterator<Item = char> {
    // Long texts of marks alone must not be read to their end either.
    text.chars()
        .take(4 * MAX_LETTERS)
        .map(narrow)
        .flat_map(char::to_lowercase)
        .filter(|c| !is_mark(*c))
        .take(MAX_LETTERS)
}

/// The part of a name that people say: what stands before a bracket, a comma or a dash between spaces. “Yining (Gulja)” is called
/// Yining, “Horgos – Nur Zholy” Horgos.
///
/// ```
/// use otkel_maps::find::fold::head;
/// assert_eq!(head("霍尔果斯（公路）— 努尔饶尔"), "霍尔果斯");
/// assert_eq!(head("Ust-Kamenogorsk"), "Ust-Kamenogorsk");
/// assert_eq!(head("(Kazakhstan)"), "(Kazakhstan)");
/// ```
pub fn head(name: &str) -> &str {
    let end = name.find(['(', '（', ',', '，', '、', '،', '—', '–', '/']).unwrap_or(name.len());
    let end = name.find(" - ").map_or(end, |dash| dash.min(end));
    let head = name[..end].trim();
    if head.is_empty() { name } else { head }
}

/// The sound of a word: see the room's own words.
pub fn sound(word: &str) -> String {
    let mut letters: Vec<u8> = Vec::with_capacity(word.len());
    let mut others = String::new();
    if word.chars().any(arabic::is_arabic) {
        arabic::sound(word, &mut letters);
    } else {
        for c in word.chars() {
            if c.is_ascii_alphanumeric() {
                letters.push(c.to_ascii_lowercase() as u8);
            } else if !(cyrillic::sound(c, &mut letters) || latin::sound(c, &mut letters) || is_silent(c)) {
                // An alphabet that isn't known here (kana, Hangul, Greek) stays as it is.
                others.push(c);
            }
        }
    }
    if !others.is_empty() {
        return word.chars().filter(|c| !is_silent(*c)).collect();
    }
    latin::joined(&letters)
}

/// Keys as one: what the same words written together sound like.
pub fn join<'k>(keys: impl Iterator<Item = &'k str>) -> String {
    let mut joined = String::new();
    for c in keys.flat_map(str::chars) {
        if c.is_ascii_digit() || !joined.ends_with(c) {
            joined.push(c);
        }
    }
    joined
}

/// Full-width forms as ASCII, digits of Arabic as ours.
fn narrow(c: char) -> char {
    let shifted = |from: u32, to: u32| char::from_u32(u32::from(c) - from + to).unwrap_or(c);
    match c {
        '\u{ff01}'..='\u{ff5e}' => shifted(0xff01, 0x21),
        '\u{660}'..='\u{669}' => shifted(0x660, 0x30),
        '\u{6f0}'..='\u{6f9}' => shifted(0x6f0, 0x30),
        '\u{3000}' => ' ',
        c => c,
    }
}

/// Marks over and under letters: accents typed apart, vowel marks of Arabic, its filler, signs of direction.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Apostrophes and the like: within a word they mean nothing.
fn is_silent(c: char) -> bool {
    matches!(
        c,
        '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʺ' | '\u{2bd}' | '\u{2be}' | '\u{2bf}' | '″' | '′'
    )
}

#[cfg(test)]
mod tests;
