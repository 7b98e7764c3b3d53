//! Names as they come from a map file, made fit to be set: no control characters, no tricks with direction, bounded.

use std::borrow::Cow;

/// The longest name that is set, in characters; the longest real ones have about 80.
const MAX_CHARS: usize = 96;

/// How many combining marks may stand on one letter.
const MAX_MARKS: usize = 4;

/// Cleans a name: control characters, direction overrides and embeddings, private use and lone marks are dropped, runs of
/// white space become one space; a name longer than 96 characters ends in “…”. `None` when nothing is left to see.
pub(super) fn clean(name: &str) -> Option<Cow<'_, str>> {
    if plain(name) {
        return Some(Cow::Borrowed(name));
    }
    let mut out = String::new();
    let (mut count, mut marks, mut seen) = (0, 0, false);
    for c in name.chars().take(8 * MAX_CHARS) {
        if count >= MAX_CHARS {
            out.push('…');
            break;
        }
        if c.is_whitespace() {
            if seen && !out.ends_with(' ') {
                out.push(' ');
                count += 1;
            }
            marks = MAX_MARKS; // a mark on a space is a lone one
            continue;
        }
        if c.is_control()
            || steers(c)
            || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..)
        {
            continue;
        }
        if is_mark(c) {
            if !seen || marks >= MAX_MARKS {
                continue;
            }
            marks += 1;
        } else if !matches!(c, '\u{200c}' | '\u{200d}') {
            marks = 0;
            seen = true;
        }
        out.push(c);
        count += 1;
    }
    let trimmed = out.trim_end().len();
    out.truncate(trimmed);
    seen.then_some(Cow::Owned(out))
}

/// The usual case: short, and of nothing but letters, digits, marks that need no care.
fn plain(name: &str) -> bool {
    let bytes = name.as_bytes();
    !name.is_empty()
        && name.len() <= MAX_CHARS
        && bytes[0] > b' '
        && bytes[bytes.len() - 1] > b' '
        && !name.contains("  ")
        && name.chars().all(|c| {
            matches!(c, ' '..='~' | 'À'..='\u{24f}' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{4ff}' | '\u{620}'..='\u{64a}'
                | '\u{671}'..='\u{6d5}' | '\u{4e00}'..='\u{9fff}')
        })
}

/// Overrides, embeddings and isolates of direction, and marks of direction.
fn steers(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}')
}

/// Combining marks of the scripts that names here are written in, and the general blocks of them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{302a}'..='\u{302f}'
        | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Whether letters of it join each other: such words are never taken apart.
pub(super) fn joins(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{7bf}' | '\u{840}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1800}'..='\u{18af}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cleaned(name: &str) -> Option<String> {
        clean(name).map(Cow::into_owned)
    }

    #[test]
    fn good_names_stay_as_they_are() {
        for name in ["Khorgos", "Қорғас", "霍尔果斯市", "قورغاس شەھىرى", "Saint-Roman / 1", "Ål"]
        {
            assert!(matches!(clean(name), Some(Cow::Borrowed(same)) if same == name), "{name}");
        }
    }

    #[test]
    fn hostile_names_are_tamed() {
        assert_eq!(cleaned(""), None);
        assert_eq!(cleaned(" \t\n"), None);
        assert_eq!(cleaned("\u{301}\u{301}"), None);
        assert_eq!(cleaned("\u{202e}gnihtoN\u{0}\u{7}").as_deref(), Some("gnihtoN"));
        assert_eq!(cleaned("  a\t\n b "), Some("a b".into()));
        assert_eq!(cleaned(&format!("a{}", "\u{301}".repeat(5000))).unwrap().chars().count(), 1 + MAX_MARKS);
        let long = cleaned(&"x".repeat(100_000)).unwrap();
        assert!(long.chars().count() == MAX_CHARS + 1 && long.ends_with('…'));
        assert_eq!(cleaned(&" ".repeat(100_000)), None);
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(name in "\\PC{0,40}|[\\s\\S]{0,200}") {
            if let Some(once) = cleaned(&name) {
                prop_assert!(once.chars().count() <= MAX_CHARS + 1);
                if !once.ends_with('…') {
                    prop_assert_eq!(cleaned(&once), Some(once));
                }
            }
        }
    }
}
