use std::fmt;

use super::MAX_TEXT;

/// A name or description: 1 to [`MAX_TEXT`] characters on one line, nothing that XML can't hold.
///
/// `Debug` shows its length only: names of places that a person kept are that person's.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Text(Box<str>);

impl Text {
    /// White space is trimmed at the ends and becomes a single space between words, control characters go away, what
    /// is beyond the limit is cut. `None` when nothing is left.
    ///
    /// ```
    /// use otkel_maps::gpx::Text;
    /// assert_eq!(Text::new(" Alashankou \r\n port ").unwrap().as_str(), "Alashankou port");
    /// assert!(Text::new(" \n").is_none());
    /// ```
    pub fn new(raw: &str) -> Option<Self> {
        let mut text = String::new();
        let mut characters = 0;
        let mut gap = false;
        for letter in raw.chars().filter(|&letter| letter.is_whitespace() || fits_xml(letter)) {
            if letter.is_whitespace() {
                gap = true;
                continue;
            }
            let gap = std::mem::take(&mut gap) && characters > 0;
            characters += 1 + usize::from(gap);
            if characters > MAX_TEXT {
                break;
            }
            if gap {
                text.push(' ');
            }
            text.push(letter);
        }
        (!text.is_empty()).then(|| Self(text.into()))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} bytes)", self.0.len())
    }
}

/// XML 1.0, production 2 (`Char`), without the controls that it merely discourages.
fn fits_xml(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn long_words_are_cut_at_a_character() {
        let text = Text::new(&"霍".repeat(MAX_TEXT + 20)).unwrap();
        assert_eq!(text.as_str().chars().count(), MAX_TEXT);
        assert_eq!(Text::new("a\u{0}b\u{ffff}\u{85}c\u{a0}").unwrap().as_str(), "ab c");
        assert_eq!(format!("{:?}", Text::new("home").unwrap()), "Text(4 bytes)");
    }

    proptest! {
        #[test]
        fn what_was_tidied_stays(raw in any::<String>()) {
            if let Some(text) = Text::new(&raw) {
                prop_assert!(text.as_str().chars().count() <= MAX_TEXT);
                prop_assert_eq!(Text::new(text.as_str()), Some(text));
            }
        }
    }
}
