//! A sentence with places to fill in. The content writes it as a Fluent message, `I have { $amount } in cash.`; the pack
//! keeps it as `I have {amount} in cash.`, which is all of Fluent that a phrase may use: what is filled in carries its own
//! plural and its own clock, and the wording around it needs neither case nor gender.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Longer sentences are for books.
const MAX_LETTERS: usize = 240;
/// A card with more than this isn't read.
const MAX_SLOTS: usize = 6;

/// Stands where nothing was filled in, as a form has it.
pub const BLANK: &str = "____";

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words as they stand.
    Words(Box<str>),
    /// What is filled in: the slot's name.
    Slot(Box<str>),
}

/// A sentence of one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template(Box<[Piece]>);

/// A text that is no sentence with slots.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// A brace without its other.
    #[error("a brace at letter {0} stands alone; write a slot as {{name}}")]
    Brace(usize),
    /// A slot's name is lower-case letters, digits and hyphens.
    #[error("{0:?} is no name of a slot; use lower-case letters, digits and hyphens")]
    Name(String),
    /// Too long to be shown on a card.
    #[error(
        "it has {0} letters or too many slots; at most {MAX_LETTERS} letters and {MAX_SLOTS} slots fit on a card"
    )]
    Long(usize),
}

impl Template {
    /// Reads `I have {amount} in cash.`
    ///
    /// ```
    /// use otkel_domain::phrasebook::Template;
    /// let say = Template::parse("去{place}的班车在哪里？").unwrap();
    /// assert_eq!(say.fill(|_| Some("阿拉木图")), "去阿拉木图的班车在哪里？");
    /// assert_eq!(say.fill(|_| None), "去____的班车在哪里？");
    /// assert!(Template::parse("{a").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, TemplateError> {
        let letters = text.chars().count();
        if letters > MAX_LETTERS {
            return Err(TemplateError::Long(letters));
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        let at = |rest: &str| letters - rest.chars().count() + 1;
        while let Some(open) = rest.find(['{', '}']) {
            let (words, from) = rest.split_at(open);
            if !words.is_empty() {
                pieces.push(Piece::Words(words.into()));
            }
            let Some(close) = from.find('}').filter(|_| from.starts_with('{')) else {
                return Err(TemplateError::Brace(at(from)));
            };
            let name = &from[1..close];
            if !is_name(name) {
                return Err(TemplateError::Name(name.chars().take(30).collect()));
            }
            pieces.push(Piece::Slot(name.into()));
            rest = &from[close + 1..];
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.into()));
        }
        if pieces.iter().filter(|piece| matches!(piece, Piece::Slot(_))).count() > MAX_SLOTS {
            return Err(TemplateError::Long(letters));
        }
        Ok(Self(pieces.into()))
    }

    /// Its pieces, in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// The names of its slots, in order, each as often as it stands there.
    pub fn slots(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Slot(name) => Some(&**name),
            Piece::Words(_) => None,
        })
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sentence, each slot with what `value` gives for it, or with a line to be pointed at or written on.
    pub fn fill<'v>(&self, value: impl Fn(&str) -> Option<&'v str>) -> String {
        let mut out = String::with_capacity(64);
        self.fill_into(&mut out, value);
        out
    }

    /// As [`Template::fill`], behind what `out` already has.
    pub fn fill_into<'v>(&self, out: &mut String, value: impl Fn(&str) -> Option<&'v str>) {
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::Slot(name) => out.push_str(value(name).unwrap_or(BLANK)),
            }
        }
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Words(words) => f.write_str(words),
            Piece::Slot(name) => write!(f, "{{{name}}}"),
        })
    }
}

impl Serialize for Template {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Template {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

fn is_name(name: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.len() <= 20 && name.chars().all(letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Piece, Template, TemplateError};

    #[test]
    fn what_is_no_sentence_is_said() {
        assert_eq!(Template::parse("a } b"), Err(TemplateError::Brace(3)));
        assert_eq!(Template::parse("a {b"), Err(TemplateError::Brace(3)));
        assert_eq!(Template::parse("{A}"), Err(TemplateError::Name("A".to_owned())));
        assert_eq!(Template::parse("{}"), Err(TemplateError::Name(String::new())));
        assert_eq!(Template::parse(&"x".repeat(241)), Err(TemplateError::Long(241)));
        assert!(Template::parse("{a}{a}{a}{a}{a}{a}{a}").is_err());
    }

    #[test]
    fn a_value_is_never_read_as_a_sentence() {
        let say = Template::parse("{name}!").expect("a sentence");
        assert_eq!(say.fill(|_| Some("{name}")), "{name}!");
    }

    proptest! {
        #[test]
        fn what_parses_is_written_back_as_it_was(text in "[ -~\u{400}-\u{4ff}\u{620}-\u{6d3}{}a-c]{0,60}") {
            if let Ok(template) = Template::parse(&text) {
                prop_assert_eq!(template.to_string(), text.clone());
                let left: String = template.pieces().iter().filter_map(|piece| match piece {
                    Piece::Words(words) => Some(&**words),
                    Piece::Slot(_) => None,
                }).collect();
                let braces = left.contains(['{', '}']);
                prop_assert!(!braces);
                prop_assert_eq!(template.fill(|_| Some("")), left);
            }
        }
    }
}
