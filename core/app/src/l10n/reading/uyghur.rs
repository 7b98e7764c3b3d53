//! Uyghur in ULY (Uyghur Latin Yéziqi, 2001): one Latin letter or pair for each Arabic one.
//!
//! * ې is é (some write ë), ۆ ö, ۈ ü, غ gh, ژ zh, چ ch, ش sh, ڭ ng; و o, ۇ u, ە e, ى i.
//! * The ئ that carries a vowel is left out at the head of a word; inside it is an apostrophe: sa'et.
//! * An apostrophe parts letters that would make a pair: n'g in ن + گ, s'h, z'h, g'h likewise.
//!
//! The script has no capitals, so the reading has none.

const LETTERS: [(char, &str); 33] = [
    ('ا', "a"),
    ('ە', "e"),
    ('ب', "b"),
    ('پ', "p"),
    ('ت', "t"),
    ('ج', "j"),
    ('چ', "ch"),
    ('خ', "x"),
    ('د', "d"),
    ('ر', "r"),
    ('ز', "z"),
    ('ژ', "zh"),
    ('س', "s"),
    ('ش', "sh"),
    ('غ', "gh"),
    ('ف', "f"),
    ('ق', "q"),
    ('ك', "k"),
    ('گ', "g"),
    ('ڭ', "ng"),
    ('ل', "l"),
    ('م', "m"),
    ('ن', "n"),
    ('ھ', "h"),
    ('و', "o"),
    ('ۇ', "u"),
    ('ۆ', "ö"),
    ('ۈ', "ü"),
    ('ۋ', "w"),
    ('ې', "é"),
    ('ى', "i"),
    ('ي', "y"),
    ('ئ', "'"),
];

/// Letters that Uyghur hasn't, from other keyboards and other languages, as they are said.
const OTHERS: [(char, &str); 32] = [
    ('ه', "h"),
    ('ہ', "h"),
    ('ة', "e"),
    ('ۀ', "e"),
    ('ک', "k"),
    ('ی', "i"),
    ('أ', "a"),
    ('إ', "i"),
    ('آ', "a"),
    ('ٱ', "a"),
    ('ٵ', "a"),
    ('ؤ', "o"),
    ('ٶ', "o"),
    ('ٷ', "ü"),
    ('ٸ', "i"),
    ('ث', "s"),
    ('ص', "s"),
    ('ذ', "z"),
    ('ض', "z"),
    ('ظ', "z"),
    ('ط', "t"),
    ('ح', "h"),
    ('ع', "'"),
    ('ٴ', ""),
    ('ء', ""),
    ('ٹ', "t"),
    ('ڈ', "d"),
    ('ڑ', "r"),
    ('ں', "n"),
    ('ے', "e"),
    ('ڤ', "v"),
    ('ۉ', "ü"),
];

/// A word in Arabic letters. A letter that no list has stays; signs over letters go.
pub(super) fn read(word: &str) -> String {
    let mut read = String::with_capacity(word.len() + 4);
    let mut before: Option<char> = None;
    let mut letters = word.chars().filter(|c| !is_sign(*c)).peekable();
    while let Some(c) = letters.next() {
        let pair = matches!((before, c), (Some('ن'), 'گ' | 'غ') | (Some('س' | 'ز' | 'گ'), 'ھ' | 'ه'));
        if pair {
            read.push('\'');
        }
        let latin = LETTERS.iter().chain(&OTHERS).find(|(letter, _)| *letter == c);
        match latin {
            // Only between letters does it part anything.
            Some((_, "'")) if before.is_none() || letters.peek().is_none() => {}
            Some((_, latin)) => read.push_str(latin),
            None => read.push(c),
        }
        before = Some(c);
    }
    read
}

/// Vowels and doublings over letters.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_is_listed_twice() {
        let mut letters: Vec<char> = LETTERS.iter().chain(&OTHERS).map(|(letter, _)| *letter).collect();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), LETTERS.len() + OTHERS.len());
    }
}
