//! Kazakh in the Latin alphabet that Kazakhstan showed in January 2021.
//!
//! Its 31 letters are ä ö ü ū ğ ŋ ş ı i and plain ones; у is u and ұ is ū, і is ı (a short i), и and й are both i, х and
//! һ both h. It was never made law, nor is any other; it is the one that people have seen on signs. (Later drafts write ñ
//! for ŋ.) Letters of loans that it leaves out are written as they sound: ч ch, ц ts, щ şş, ё io, ю iu, я ia.

use super::letters::in_case_of;

/// The letters, small and capital. What two letters stand for takes its case from the word.
const LETTERS: [(char, &str); 42] = [
    ('а', "a"),
    ('ә', "ä"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('ғ', "ğ"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "io"),
    ('ж', "j"),
    ('з', "z"),
    ('и', "i"),
    ('й', "i"),
    ('к', "k"),
    ('қ', "q"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('ң', "ŋ"),
    ('о', "o"),
    ('ө', "ö"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ұ', "ū"),
    ('ү', "ü"),
    ('ф', "f"),
    ('х', "h"),
    ('һ', "h"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "ş"),
    ('щ', "şş"),
    ('ъ', ""),
    ('ы', "y"),
    ('і', "ı"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "iu"),
    ('я', "ia"),
];

/// Whether a letter stands in Kazakh words only, among the languages that we have.
pub(super) fn is_own(c: char) -> bool {
    "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(c)
}

/// A Cyrillic word. A letter that Kazakh hasn't is read as in Russian.
pub(super) fn read(word: &str) -> String {
    let mut read = String::with_capacity(word.len());
    let mut before = None;
    let mut letters = word.chars().flat_map(char::to_lowercase).peekable();
    while let Some(letter) = letters.next() {
        // й and ё in two characters, as some keyboards give them; other accents are no letters.
        let letter = match (letter, letters.peek()) {
            ('и', Some('\u{306}')) => 'й',
            ('е', Some('\u{308}')) => 'ё',
            _ => letter,
        };
        match (letter, before) {
            // One i does for both in ия, ию.
            ('я', Some('и' | 'й')) => read.push('a'),
            ('ю', Some('и' | 'й')) => read.push('u'),
            _ => match LETTERS.iter().find(|(own, _)| *own == letter) {
                Some((_, latin)) => read.push_str(latin),
                None => super::russian::letter(letter, &mut read),
            },
        }
        before = Some(letter);
    }
    dotted(word, read)
}

/// Stands for i while the case of a word is set: no word has it.
const DOTTED: char = '\u{0}';

/// In the case of the word: the capital of i has a dot, for that of ı has none.
fn dotted(word: &str, read: String) -> String {
    if !word.contains(char::is_uppercase) {
        return read;
    }
    let cased = in_case_of(word, read.replace('i', DOTTED.encode_utf8(&mut [0; 4])));
    let whole = cased.chars().all(|c| !c.is_lowercase());
    let mut out = String::with_capacity(cased.len() + 4);
    for (at, c) in cased.chars().enumerate() {
        out.push(match c {
            DOTTED if whole || (at == 0 && word.starts_with(char::is_uppercase)) => 'İ',
            DOTTED => 'i',
            _ => c,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_keep_the_two_letters_i_apart() {
        for (word, latin) in [
            ("Ине", "İne"),
            ("Іс", "Is"),
            ("ИНЕ", "İNE"),
            ("ІС", "IS"),
            ("Й", "İ"),
            ("Шекара", "Şekara"),
            ("Юрта", "İurta"),
            ("бі", "bı"),
        ] {
            assert_eq!(read(word), latin);
        }
    }
}
