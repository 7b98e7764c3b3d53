//! Kazakh in Cyrillic letters and in the Arabic letters of Xinjiang (төте жазу), each from the other.
//!
//! **Not yet read by a native reader.** What is sure is the table and the rules below, not every word they make.
//!
//! What it rests on, in our own words:
//! * The letters: the table of the reformed Baitursynov alphabet as used in China, as in encyclopedias and as
//!   CLDR's locale `kk_Arab` spells months, weekdays, countries and languages.
//! * The hamza (дәйекше, U+0674) stands once, before the whole word, and says that its vowels are front. It is left
//!   out where ك, گ or ە stands, for these already say so (a letter to the Unicode list, July 2001, and CLDR's
//!   دۇيسەنبى beside ءساۋىر). CLDR and most texts on the web type U+0621 for it; it is read, U+0674 is written.
//! * Where harmony is mixed, the first vowel decides: ٴوزارا and ٴازىربايجان, but مۇعالىم and قازىر. A word with ق
//!   takes none: بىراق.
//! * Each part of a hyphened word is a word of its own, with a hamza of its own: ٴۇش-اق, 5-ٴشى. So is an abbreviation.
//! * Words with only и, у and consonants take none: يت, سۋ. A compound written as one word is one word.
//!
//! What the way back can't know, because it isn't written:
//! * capitals; ь and ъ; э (read е); ё (read йо, ио); ц (read тс); шш (read щ); accents over letters;
//! * и and й: й after a vowel, и otherwise; so ий comes back as и, йа as я, иа as ия;
//! * vowels where harmony is mixed: ә and ө come back in first syllables only, а and о of a loan beside к, г, е come
//!   back as ә and ө there (код), and a front word whose only sign is -мен, -бен, -пен gets back vowels (сөзбен).

#[path = "kk_arab_words.rs"]
mod words;

use words::{HAMZA, LETTERS, STEMS, VOWELS, is_accent, is_arabic, is_back, is_cyrillic, is_front};

/// Kazakh words of `text` in Arabic letters; everything else as it is.
///
/// Latin, Han, digits, addresses with `://`, `@` or `www.`, Fluent's `{ … }`, and words with a Cyrillic letter that
/// Kazakh hasn't stay. A comma, semicolon or question mark takes the script of the word before it (a comma or
/// semicolon also of the one after it), but never within or between numbers. Text without Kazakh comes back equal,
/// so a second turn changes nothing.
///
/// ```
/// use otkel_app::l10n::kk_arab::to_arabic;
///
/// assert_eq!(to_arabic("Қазақстан"), "قازاقستان");
/// assert_eq!(to_arabic("бір күн, үш түн"), "ٴبىر كۇن، ٴۇش ٴتۇن");
/// assert_eq!(to_arabic("Жету: { $at }, 1,5 км"), "جەتۋ: { $at }، 1,5 كم");
/// assert_eq!(to_arabic("https://example.kz/жол"), "https://example.kz/жол");
/// ```
pub fn to_arabic(text: &str) -> String {
    const MARKS: [(char, char); 3] = [(',', '،'), (';', '؛'), ('?', '؟')];
    convert(text, is_cyrillic, arabic_word, &MARKS)
}

/// Kazakh words of `text` in Cyrillic letters, without capitals; everything else as it is.
///
/// What can't be known is guessed: see the module's own words. Words with an Arabic letter that Kazakh hasn't stay.
///
/// ```
/// use otkel_app::l10n::kk_arab::to_cyrillic;
///
/// assert_eq!(to_cyrillic("قازاقستان"), "қазақстан");
/// assert_eq!(to_cyrillic("ٴبىر كۇن، ءۇش ٴتۇن"), "бір күн, үш түн");
/// ```
pub fn to_cyrillic(text: &str) -> String {
    const MARKS: [(char, char); 3] = [('،', ','), ('؛', ';'), ('؟', '?')];
    convert(text, is_arabic, cyrillic_word, &MARKS)
}

/// A piece of text, as far as turning it asks.
enum Piece<'t> {
    /// A word that was turned.
    Word(String),
    /// Letters that stay.
    Letters(&'t str),
    Number(&'t str),
    Space(&'t str),
    /// A comma, semicolon or question mark, and what it becomes beside a turned word.
    Mark(char, char),
    /// Anything that is neither word nor number to its neighbours.
    Kept(&'t str),
}

fn convert(
    text: &str,
    ours: fn(char) -> bool,
    word: fn(&str) -> Option<String>,
    marks: &[(char, char)],
) -> String {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = |is: &dyn Fn(char) -> bool| rest.find(|c| !is(c)).unwrap_or(rest.len());
        let mark = marks.iter().find(|(from, _)| *from == first);
        let (piece, len) = if let Some(&(from, to)) = mark {
            (Piece::Mark(from, to), first.len_utf8())
        } else if first == '{' {
            let len = placeable(rest);
            (Piece::Kept(&rest[..len]), len)
        } else if first.is_ascii_alphanumeric() {
            let len = run(&|c| c.is_ascii_alphanumeric() || "+-._".contains(c));
            if !rest[..len].contains(|c: char| c.is_ascii_alphabetic()) {
                (Piece::Number(&rest[..len]), len)
            } else if let Some(len) = address(rest, len) {
                (Piece::Kept(&rest[..len]), len)
            } else {
                (Piece::Letters(&rest[..len]), len)
            }
        } else if ours(first) {
            let len = run(&|c| ours(c) || is_accent(c));
            (word(&rest[..len]).map_or(Piece::Letters(&rest[..len]), Piece::Word), len)
        } else if first.is_whitespace() {
            let len = run(&char::is_whitespace);
            (Piece::Space(&rest[..len]), len)
        } else {
            let len = first.len_utf8();
            let piece = match first {
                _ if first.is_alphabetic() => Piece::Letters(&rest[..len]),
                _ if first.is_numeric() => Piece::Number(&rest[..len]),
                _ => Piece::Kept(&rest[..len]),
            };
            (piece, len)
        };
        pieces.push(piece);
        rest = &rest[len..];
    }
    join(&pieces, text.len())
}

/// The pieces in a row, each mark in the script of its neighbours.
fn join(pieces: &[Piece], len: usize) -> String {
    let turned = |piece: &Piece| match piece {
        Piece::Word(_) => Some(true),
        Piece::Letters(_) => Some(false),
        _ => None,
    };
    // Whether the nearest word behind each piece was turned.
    let mut behind = vec![false; pieces.len()];
    let mut near = false;
    for (at, piece) in pieces.iter().enumerate().rev() {
        behind[at] = near;
        near = turned(piece).unwrap_or(near);
    }
    let number = |at: Option<usize>| matches!(at.and_then(|at| pieces.get(at)), Some(Piece::Number(_)));
    let mut out = String::with_capacity(len + len / 4);
    // Nothing before the first word: then a mark looks to that one.
    let mut before = near;
    for (at, piece) in pieces.iter().enumerate() {
        before = turned(piece).unwrap_or(before);
        match piece {
            Piece::Word(word) => out.push_str(word),
            Piece::Letters(kept) | Piece::Number(kept) | Piece::Space(kept) | Piece::Kept(kept) => {
                out.push_str(kept);
            }
            Piece::Mark(from, to) => {
                let next = at + 1 + usize::from(matches!(pieces.get(at + 1), Some(Piece::Space(_))));
                let between_numbers = number(at.checked_sub(1)) && number(Some(next));
                let ends_sentence = matches!(from, '?' | '؟');
                let turn = !between_numbers && (before || (behind[at] && !ends_sentence));
                out.push(if turn { *to } else { *from });
            }
        }
    }
    out
}

/// How much of a text that begins with `{` is Fluent's: a placeable, or the head of a choice (the texts of its
/// variants are text). A brace that opens neither is a character like others. Looks no further than the next brace,
/// so that a row of braces costs no more than its length.
fn placeable(rest: &str) -> usize {
    let inner = &rest[1..];
    let end = inner.find(['{', '}']).map_or(inner.len(), |at| at + 1);
    if let Some(arrow) = inner[..end].find("->") {
        return arrow + 3;
    }
    if inner[..end].ends_with('}') { end + 1 } else { 1 }
}

/// How much of `rest` is an address, if the run of `len` Latin letters and digits that it begins with begins one.
fn address(rest: &str, len: usize) -> Option<usize> {
    let (run, after) = rest.split_at(len);
    let path = after.starts_with('/') && run.trim_matches('.').contains('.') && !run.ends_with('.');
    if !(after.starts_with("://") || after.starts_with('@') || run.starts_with("www.") || path) {
        return None;
    }
    let end = rest.find(|c: char| c.is_whitespace() || "«»<>{}\"".contains(c)).unwrap_or(rest.len());
    // The mark behind an address belongs to the sentence.
    Some(rest[..end].trim_end_matches([',', ';', '?', '.', ':', '!', ')', '،', '؛', '؟']).len().max(len))
}

/// A word in Arabic letters, or nothing if it isn't a Kazakh one.
fn arabic_word(text: &str) -> Option<String> {
    let mut word: Vec<char> = Vec::with_capacity(text.len() / 2);
    for c in text.chars().flat_map(char::to_lowercase) {
        match (c, word.last_mut()) {
            ('\u{306}', Some(last @ 'и')) => *last = 'й',
            ('\u{308}', Some(last @ 'е')) => *last = 'ё',
            ('\u{300}' | '\u{301}', Some(_)) => {}
            _ => word.push(c),
        }
    }
    // A sign alone would leave nothing.
    if word.iter().all(|c| matches!(c, 'ь' | 'ъ')) {
        return None;
    }
    let harmony = word.iter().find_map(|c| match c {
        'ә' | 'ө' | 'ү' | 'і' => Some(true),
        'а' | 'о' | 'ұ' | 'ы' | 'я' => Some(false),
        _ => None,
    });
    let told = word.iter().any(|c| matches!(c, 'к' | 'г' | 'е' | 'э' | 'қ'));
    let mut out = String::with_capacity(text.len() + 2);
    if harmony == Some(true) && !told {
        out.push(HAMZA);
    }
    let stem = STEMS.iter().find_map(|(cyrillic, arabic)| Some((arabic, begins(&word, cyrillic)?)));
    let skip = stem.map_or(0, |(arabic, len)| {
        out.push_str(arabic);
        len
    });
    for at in skip..word.len() {
        let before = at.checked_sub(1).map(|at| word[at]);
        match word[at] {
            // One letter does for both, and я, ю, ё after it need no second one.
            'й' if before == Some('и') => {}
            'и' => out.push('ي'),
            'я' | 'ю' | 'ё' => {
                if before != Some('и') {
                    out.push('ي');
                }
                out.push(if word[at] == 'я' {
                    'ا'
                } else if word[at] == 'ю' {
                    'ۋ'
                } else {
                    'و'
                });
            }
            'э' => out.push('ە'),
            'ц' => out.push_str("تس"),
            'щ' => out.push_str("شش"),
            'ь' | 'ъ' => {}
            c => {
                let vowel = VOWELS.iter().find(|(back, front, _)| [*back, *front].contains(&c));
                let letter =
                    || LETTERS.iter().find(|(cyrillic, _)| *cyrillic == c).map(|(_, arabic)| *arabic);
                out.push(vowel.map(|(_, _, arabic)| *arabic).or_else(letter)?);
            }
        }
    }
    Some(out)
}

/// How long `stem` is, if the word begins with it.
fn begins(word: &[char], stem: &str) -> Option<usize> {
    let len = stem.chars().count();
    word.get(..len)?.iter().copied().eq(stem.chars()).then_some(len)
}

/// A word in Cyrillic letters, or nothing if it isn't a Kazakh one.
fn cyrillic_word(text: &str) -> Option<String> {
    let mut hamza = false;
    let mut word: Vec<char> = Vec::with_capacity(text.len() / 2);
    for c in text.chars() {
        let (marked, plain) = match c {
            HAMZA | 'ء' if word.is_empty() && !hamza => {
                hamza = true;
                continue;
            }
            // A hamza and its vowel in one character, as alphabets list them.
            'ٵ' => (true, 'ا'),
            'ٶ' => (true, 'و'),
            'ٷ' => (true, 'ۇ'),
            'ٸ' => (true, 'ى'),
            // What other keyboards give.
            'ه' => (false, 'ھ'),
            'ک' => (false, 'ك'),
            'ی' => (false, 'ي'),
            c => (false, c),
        };
        hamza |= marked;
        word.push(plain);
    }
    if word.is_empty() {
        return None;
    }
    // A hamza says all that a stem could.
    let mut stems = STEMS.iter().filter(|_| !hamza);
    let stem = stems.find_map(|(cyrillic, arabic)| Some((cyrillic, begins(&word, arabic)?)));
    let (mut out, skip): (Vec<char>, usize) =
        stem.map_or((Vec::new(), 0), |(cyrillic, len)| (cyrillic.chars().collect(), len));
    let mut front = match out.iter().rev().find(|c| "аоұыяәөүіеи".contains(**c)) {
        Some(last) => "әөүіеи".contains(*last),
        None => hamza || begins_front(&word),
    };
    let (mut syllables, mut at) = (skip, skip);
    while at < word.len() {
        let (c, next) = (word[at], word.get(at + 1).copied());
        let after_vowel = out.last().is_some_and(|c| "аәеоөұүыі".contains(*c));
        at += 1;
        if let Some((back_vowel, front_vowel, _)) = VOWELS.iter().find(|(_, _, arabic)| *arabic == c) {
            let beside = |is: fn(char) -> bool| next.is_some_and(is) || (at > 1 && is(word[at - 2]));
            let told_front = matches!(next, Some('ك' | 'گ'));
            // ә and ө beyond the first syllable are rare; а and о there begin a loan's or a compound's back part.
            let beyond = syllables > 0 && matches!(c, 'ا' | 'و');
            front = !beside(is_back) && (told_front || (front && !beyond));
            syllables += 1;
            out.push(if front { *front_vowel } else { *back_vowel });
            continue;
        }
        match (c, next) {
            // Not in ٴيا, which is иә.
            ('ي', Some('ا')) if !hamza || syllables > 0 => {
                out.extend((!after_vowel && !out.is_empty()).then_some('и'));
                out.push('я');
                (at, front, syllables) = (at + 1, false, syllables + 1);
            }
            ('ي', Some('ۋ')) => {
                out.extend((!after_vowel && !out.is_empty()).then_some('и'));
                out.push('ю');
                at += 1;
            }
            ('ي', Some('و')) if out.is_empty() => out.push('й'),
            ('ي', _) if after_vowel => out.push('й'),
            ('ي', _) => {
                out.push('и');
                syllables += usize::from(!hamza);
            }
            ('ش', Some('ش')) => {
                out.push('щ');
                at += 1;
            }
            _ => {
                if is_back(c) || is_front(c) {
                    front = !is_back(c);
                }
                syllables += usize::from(c == 'ە');
                out.push(LETTERS.iter().find(|(_, arabic)| *arabic == c)?.0);
            }
        }
    }
    Some(out.into_iter().collect())
}

/// Whether a word without a hamza begins with front vowels: the first letter that tells decides.
fn begins_front(word: &[char]) -> bool {
    // The ending "with" never bends to its word.
    let stem = match word {
        [stem @ .., 'م' | 'ب' | 'پ', 'ە', 'ن'] if !stem.is_empty() => stem,
        _ => word,
    };
    let Some(sign) = stem.iter().position(|c| is_back(*c) || is_front(*c)) else {
        return false;
    };
    // ә stands in first syllables only: an ا further on, before the sign, is an а.
    let mut vowels = stem[..sign].iter().filter(|c| VOWELS.iter().any(|(_, _, arabic)| arabic == *c)).skip(1);
    !is_back(stem[sign]) && !vowels.any(|c| *c == 'ا')
}
