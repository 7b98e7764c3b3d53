//! Somebody's own words, in one line.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};

use super::MenuFault;

/// One line of somebody's own words: 1 to `MAX` characters, without control characters and marks that turn the direction of what
/// stands around it, without blanks at its ends.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Line<const MAX: usize>(String);

/// A name: at most 80 characters.
pub type ShortLine = Line<80>;
/// A note, an address with its number: at most 120 characters.
pub type LongLine = Line<120>;

impl<const MAX: usize> Line<MAX> {
    /// Takes a line; white space within becomes a single blank.
    ///
    /// ```
    /// use otkel_domain::phrasebook::menu::ShortLine;
    /// assert_eq!(ShortLine::new("  Kök   Köl ")?.as_str(), "Kök Köl");
    /// assert!(ShortLine::new("").is_err() && ShortLine::new(&"x".repeat(81)).is_err());
    /// # Ok::<(), otkel_domain::phrasebook::menu::MenuFault>(())
    /// ```
    pub fn new(text: &str) -> Result<Self, MenuFault> {
        // Each character has at most four bytes; a whole book isn't split into words first.
        if text.len() > 8 * MAX + 64 {
            return Err(MenuFault::BadWords(MAX));
        }
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let strange = |c: char| c.is_control() || turns(c);
        if line.is_empty() || line.chars().count() > MAX || line.chars().any(strange) {
            return Err(MenuFault::BadWords(MAX));
        }
        Ok(Self(line))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the words run from right to left: their first letter does.
    pub fn is_rtl(&self) -> bool {
        let arabic =
            |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
        self.0.chars().find(|c| c.is_alphabetic()).is_some_and(arabic)
    }
}

/// Marks that turn or override the direction of what follows.
const fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
}

impl<const MAX: usize> fmt::Debug for Line<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({})", self.0.chars().count())
    }
}

impl<'de, const MAX: usize> Deserialize<'de> for Line<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::new(&text).map_err(de::Error::custom)
    }
}
