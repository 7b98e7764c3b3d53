//! What is wrong with a menu.

use super::{MAX_CHANGES, MAX_ITEMS, MAX_PRICE};

/// What is wrong, and where. It repeats ids, never somebody's own words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{fault}", place(*.line, *.item))]
pub struct MenuError {
    /// The line of the file, from 1, where there is one.
    pub line: Option<usize>,
    /// The item, from 1, if it is about one.
    pub item: Option<usize>,
    /// What is wrong.
    pub fault: MenuFault,
}

fn place(line: Option<usize>, item: Option<usize>) -> String {
    match (line, item) {
        (Some(line), Some(item)) => format!("line {line}, item {item}: "),
        (Some(line), None) => format!("line {line}: "),
        (None, Some(item)) => format!("item {item}: "),
        (None, None) => String::new(),
    }
}

impl MenuError {
    /// About the whole menu.
    pub const fn of(fault: MenuFault) -> Self {
        Self { line: None, item: None, fault }
    }

    /// About an item, given by its index.
    pub const fn at(index: usize, fault: MenuFault) -> Self {
        Self { line: None, item: Some(index + 1), fault }
    }

    /// In a line of a file.
    #[must_use]
    pub const fn on(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }
}

/// What can be wrong, each with what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MenuFault {
    /// No menu file at all.
    #[error("that is no menu file; see docs/menus.md for one to begin with")]
    NotToml,
    /// Something that a menu doesn't have.
    #[error(
        "a menu has no {0:?}; use title, place, lang, currency and [[item]] with dish or own, price, portion, note, with, without, section"
    )]
    UnknownKey(String),
    /// The menu needs it.
    #[error("{0} is missing; add it")]
    Missing(&'static str),
    /// Of another kind: a number where words belong.
    #[error("{0} can't be read; {1}")]
    WrongKind(&'static str, &'static str),
    /// Empty, too long, of several lines, or with marks that turn the direction.
    #[error("write 1 to {0} characters in one line")]
    BadWords(usize),
    /// No such language.
    #[error("{0:?} is no language of Otkel; use en, zh, kk, ru or ug")]
    UnknownLanguage(String),
    /// No such currency.
    #[error("{0:?} is no currency here; use CNY, KZT, USD, EUR, RUB, KGS or UZS")]
    UnknownCurrency(String),
    /// No price.
    #[error("that is no price; write digits, 0 to {MAX_PRICE}, or leave it out for: ask")]
    BadPrice,
    /// No portion.
    #[error(
        "that is no portion; write a number and g, kg, ml, l, pc or person, in any of the languages: \"300 g\""
    )]
    BadPortion,
    /// Both a dish and own words, or neither.
    #[error("an item is either a dish of the dictionary or own words; write dish = \"…\" or own = \"…\"")]
    NoDish,
    /// An id that can't be one.
    #[error("{0:?} is no id; ids are small letters, digits and hyphens")]
    BadId(String),
    /// The dictionary doesn't have the dish.
    #[error("no dish is called {0:?}; write it in own words with own = \"…\", or mend the id")]
    UnknownDish(String),
    /// The dictionary doesn't have the ingredient.
    #[error("no ingredient is called {0:?}; mend the id")]
    UnknownIngredient(String),
    /// An ingredient is both added and left out.
    #[error("{0:?} is both in `with` and in `without`; keep one")]
    WithAndWithout(String),
    /// Too many changes.
    #[error("an item adds or leaves out at most {MAX_CHANGES} things; say the rest in its note")]
    TooManyChanges,
    /// Too many items.
    #[error("a menu has at most {MAX_ITEMS} items; make two of it")]
    TooManyItems,
    /// The file is too long.
    #[error("the file is longer than any menu; keep it below 256 KiB")]
    TooLong,
}

impl MenuFault {
    /// A stable word; the sentence in the person's language is the message `menu-fault-<word>`.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::NotToml => "no-menu",
            Self::UnknownKey(_) => "key",
            Self::Missing(_) => "missing",
            Self::WrongKind(..) => "kind",
            Self::BadWords(_) => "words",
            Self::UnknownLanguage(_) => "language",
            Self::UnknownCurrency(_) => "currency",
            Self::BadPrice => "price",
            Self::BadPortion => "portion",
            Self::NoDish => "no-dish",
            Self::BadId(_) => "id",
            Self::UnknownDish(_) => "dish",
            Self::UnknownIngredient(_) => "ingredient",
            Self::WithAndWithout(_) => "both",
            Self::TooManyChanges => "changes",
            Self::TooManyItems => "items",
            Self::TooLong => "long",
        }
    }

    /// What the sentence is about: a key, an id, a bound.
    pub fn subject(&self) -> String {
        match self {
            Self::UnknownKey(text)
            | Self::UnknownLanguage(text)
            | Self::UnknownCurrency(text)
            | Self::BadId(text)
            | Self::UnknownDish(text)
            | Self::UnknownIngredient(text)
            | Self::WithAndWithout(text) => text.chars().take(60).collect(),
            Self::Missing(key) | Self::WrongKind(key, _) => (*key).to_owned(),
            Self::BadWords(most) => most.to_string(),
            Self::BadPrice => MAX_PRICE.to_string(),
            Self::TooManyChanges => MAX_CHANGES.to_string(),
            Self::TooManyItems => MAX_ITEMS.to_string(),
            Self::NotToml | Self::BadPortion | Self::NoDish | Self::TooLong => String::new(),
        }
    }
}
