//! A text in pieces of one script, and Latin letters without their marks.

use otkel_maps::find::fold::is_han;

/// A piece of a text, as far as reading it asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// A run of Han characters.
    Han(&'t str),
    /// A word in Cyrillic letters, with the accents over them.
    Cyrillic(&'t str),
    /// A word in Arabic letters, with the signs over them.
    Arabic(&'t str),
    /// Fluent's `{ … }`: stays, and is no word.
    Slot(&'t str),
    /// Any other character, digits and Latin letters among them.
    Other(char),
}

/// The pieces of a text in a row; together they are the text, but for signs that only say which way letters run.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(is_direction);
        let first = rest.chars().next()?;
        let run = |is: &dyn Fn(char) -> bool| rest.find(|c| !is(c)).unwrap_or(rest.len());
        let (piece, len) = if is_han(first) {
            let len = run(&is_han);
            (Piece::Han(&rest[..len]), len)
        } else if is_cyrillic(first) {
            let len = run(&|c| is_cyrillic(c) || is_accent(c));
            (Piece::Cyrillic(&rest[..len]), len)
        } else if is_arabic(first) {
            let len = run(&is_arabic);
            (Piece::Arabic(&rest[..len]), len)
        } else if let Some(len) = slot(rest) {
            (Piece::Slot(&rest[..len]), len)
        } else {
            (Piece::Other(first), first.len_utf8())
        };
        rest = &rest[len..];
        Some(piece)
    })
}

/// How long the placeable is that a text begins with. It looks no further than the next brace, so that a row of braces
/// costs no more than its length.
fn slot(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('{')?;
    let end = inner.find(['{', '}'])?;
    let name = inner[..end].trim().strip_prefix('$')?;
    // Fluent's names are ASCII: anything else in braces is text.
    let is_name = name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    let is_slot = inner[end..].starts_with('}') && is_name && !name.is_empty();
    is_slot.then_some(end + 2)
}

/// Marks of direction, joiners and the isolates that Fluent puts around values: nothing that is read.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{61c}' | '\u{feff}')
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
}

/// Arabic letters and the signs over them; not digits, nor marks of punctuation.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{65f}' | '\u{66e}'..='\u{6d3}' | '\u{6d5}'..='\u{6dc}' | '\u{6ee}' | '\u{6ef}' | '\u{6fa}'..='\u{6ff}')
}

pub(super) fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

/// The word with its letters in the case of the one it was made from: all capitals if that has two or more and no small
/// ones, else a capital at its head if that has one.
pub(super) fn in_case_of(from: &str, read: String) -> String {
    let (mut capitals, mut small) = (0, 0);
    for c in from.chars() {
        capitals += usize::from(c.is_uppercase());
        small += usize::from(c.is_lowercase());
    }
    if capitals > 1 && small == 0 {
        return read.chars().flat_map(char::to_uppercase).collect();
    }
    if !from.starts_with(char::is_uppercase) {
        return read;
    }
    let mut letters = read.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Adds the plain letters of a Latin letter, or a digit; whether it is one.
pub(super) fn fold(c: char, into: &mut String) -> bool {
    const MARKED: [(&str, &str); 26] = [
        ("a", "āáǎàäâãåăąḁ"),
        ("ae", "æ"),
        ("c", "çćč"),
        ("d", "ďđð"),
        ("e", "ēéěèëêęėếề"),
        ("g", "ğǧǵĝ"),
        ("h", "ĥħ"),
        ("i", "īíǐìïîıį"),
        ("j", "ĵǰ"),
        ("k", "ķǩ"),
        ("l", "łĺľ"),
        ("m", "ḿ"),
        ("n", "ñńňǹŋ"),
        ("o", "ōóǒòöôõøő"),
        ("oe", "œ"),
        ("r", "řŕ"),
        ("s", "śšŝș"),
        ("sh", "ş"),
        ("ss", "ß"),
        ("t", "ťţț"),
        ("th", "þ"),
        ("u", "ūúǔùüûůųűǖǘǚǜ"),
        ("w", "ŵ"),
        ("y", "ýÿŷ"),
        ("z", "źžż"),
        // A dot or an accent that stands by itself goes with its letter.
        ("", "\u{300}\u{301}\u{302}\u{304}\u{306}\u{307}\u{308}\u{30c}"),
    ];
    if c.is_ascii_alphanumeric() {
        into.push(c.to_ascii_lowercase());
        return true;
    }
    if !c.is_alphabetic() && !is_accent(c) {
        return false;
    }
    let mut known = false;
    for small in c.to_lowercase() {
        if small.is_ascii_alphanumeric() {
            into.push(small);
            known = true;
        } else if let Some((plain, _)) = MARKED.iter().find(|(_, marked)| marked.contains(small)) {
            into.push_str(plain);
            known = true;
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_apart_by_script() {
        let parts: Vec<Piece> = pieces("去\u{2068}Достык\u{2069}{ $x }سۇ1").collect();
        let expected = [
            Piece::Han("去"),
            Piece::Cyrillic("Достык"),
            Piece::Slot("{ $x }"),
            Piece::Arabic("سۇ"),
            Piece::Other('1'),
        ];
        assert_eq!(parts, expected);
        for text in ["{{ x }", "{ $着 }", "{$}", "{ $x"] {
            assert!(!pieces(text).any(|piece| matches!(piece, Piece::Slot(_))), "{text} has no name");
        }
    }

    #[test]
    fn case_follows_the_source() {
        assert_eq!(in_case_of("США", "ssha".into()), "SSHA");
        assert_eq!(in_case_of("Щи", "shchi".into()), "Shchi");
        assert_eq!(in_case_of("Я", "ya".into()), "Ya");
        assert_eq!(in_case_of("щи", "shchi".into()), "shchi");
    }
}
