//! Latin: letters with marks, and the letter pairs by which English, the passports, pinyin, Uyghur and the Kazakh alphabets of
//! 1929, 2018 and 2021 write one sound.

use std::sync::LazyLock;

use super::table::Row;

static LETTERS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let lines = include_str!("data/latin.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut rows: Vec<Row> = lines
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(sound, letters)| letters.chars().map(move |letter| (letter, sound)))
        .collect();
    rows.sort_unstable();
    rows
});

/// Pairs and more of one sound, the longer ones first.
const JOINED: [(&[u8], &[u8]); 15] = [
    (b"shch", b"S"),
    (b"tsch", b"C"),
    (b"dzh", b"j"),
    (b"sch", b"S"),
    (b"tch", b"C"),
    (b"ch", b"C"),
    (b"ck", b"k"),
    (b"dj", b"j"),
    (b"gh", b"g"),
    (b"kh", b"h"),
    (b"ph", b"f"),
    (b"sh", b"S"),
    (b"ts", b"c"),
    (b"tz", b"c"),
    (b"zh", b"j"),
];

/// Adds the plain letter of one with marks; whether it is one.
pub(super) fn sound(letter: char, into: &mut Vec<u8>) -> bool {
    let sound = super::table::find(&LETTERS, letter);
    into.extend(sound.unwrap_or_default().bytes());
    sound.is_some()
}

/// Joins what is one sound, and doubled letters. `ye` at the head of a word is `e`, as in Yekaterinburg.
pub(super) fn joined(letters: &[u8]) -> String {
    let mut out: Vec<u8> = Vec::with_capacity(letters.len());
    let mut rest = letters;
    if let [b'y', b'e', ..] = rest {
        rest = &rest[1..];
    }
    while let Some(&first) = rest.first() {
        let pair = JOINED.iter().find(|(letters, _)| rest.starts_with(letters));
        let (sound, len) = match pair {
            Some((letters, sound)) => (sound[0], letters.len()),
            None => (single(first), 1),
        };
        rest = &rest[len..];
        if out.last() != Some(&sound) || sound.is_ascii_digit() {
            out.push(sound);
        }
    }
    // Only ASCII was put in.
    out.into_iter().map(char::from).collect()
}

/// Letters that are another's sound.
fn single(letter: u8) -> u8 {
    match letter {
        b'q' => b'k',
        b'w' => b'v',
        b'x' => b'h',
        b'y' => b'i',
        other => other,
    }
}
