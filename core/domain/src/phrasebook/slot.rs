//! What can be filled into a phrase, and of what kind it is.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$of])* $variant),* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// As the content writes it.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// Reads the content's word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.word() == word)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<str> as serde::Deserialize>::deserialize(deserializer)?;
                Self::from_word(&word).ok_or_else(|| {
                    let known: Vec<&str> = Self::ALL.iter().map(|known| known.word()).collect();
                    serde::de::Error::custom(format!("`{word}` is none of {}", known.join(", ")))
                })
            }
        }
    };
}
pub(super) use words;

words! {
    /// What is counted or measured.
    #[allow(missing_docs, reason = "each is what its name says")]
    Unit {
        Person = "person", Adult = "adult", Child = "child",
        Minute = "minute", Hour = "hour", Day = "day", Night = "night", Week = "week", Month = "month", Year = "year",
        /// How old somebody is.
        Age = "age",
        Bag = "bag", Piece = "piece", Bottle = "bottle", Tablet = "tablet", Portion = "portion", Ticket = "ticket",
        Seat = "seat", Room = "room", Bed = "bed", Car = "car", Motorcycle = "motorcycle", Bus = "bus",
        Litre = "litre", Kilogram = "kilogram", Metre = "metre", Kilometre = "kilometre",
        /// Of Celsius; the only one that may be below nought.
        Degree = "degree",
        Percent = "percent",
    }
}

words! {
    /// Money of the two sides and of their neighbours, by its ISO 4217 code.
    #[allow(missing_docs, reason = "each is what its code says")]
    Currency {
        Cny = "CNY", Kzt = "KZT", Usd = "USD", Eur = "EUR", Rub = "RUB", Kgs = "KGS", Uzs = "UZS",
    }
}

words! {
    /// Whose time it is.
    Clock {
        /// Beijing time, the only official one in China.
        Cn = "CN",
        /// Kazakhstan's.
        Kz = "KZ",
        /// What many people in Xinjiang go by: two hours behind Beijing, unofficial.
        Xinjiang = "XJ",
    }
}

/// The kind of a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SlotKind {
    /// A town, a sight or a port.
    Place,
    /// A time of day, always with its clock.
    Time,
    /// A day.
    Date,
    /// An amount of money.
    Money,
    /// Somebody's own words: a name, an address, a plate.
    Name,
    /// A bare figure.
    Number,
    /// A country.
    Country,
    /// One of the languages of the book.
    Language,
    /// Something on a menu.
    Dish,
    /// Something in a dish.
    Ingredient,
    /// So many of something.
    Count(Unit),
}

impl SlotKind {
    const PLAIN: [(Self, &'static str); 10] = [
        (Self::Place, "place"),
        (Self::Time, "time"),
        (Self::Date, "date"),
        (Self::Money, "money"),
        (Self::Name, "name"),
        (Self::Number, "number"),
        (Self::Country, "country"),
        (Self::Language, "language"),
        (Self::Dish, "dish"),
        (Self::Ingredient, "ingredient"),
    ];

    /// As the content writes it; a count by its unit.
    pub fn word(self) -> &'static str {
        match self {
            Self::Count(unit) => unit.word(),
            // Every other kind stands in the list.
            kind => Self::PLAIN.iter().find(|(known, _)| *known == kind).map_or("", |(_, word)| *word),
        }
    }

    /// Reads the content's word.
    pub fn from_word(word: &str) -> Option<Self> {
        let plain = Self::PLAIN.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind);
        plain.or_else(|| Unit::from_word(word).map(Self::Count))
    }
}

impl Serialize for SlotKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl<'de> Deserialize<'de> for SlotKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::from_word(&word).ok_or_else(|| {
            de::Error::custom(format!("`{word}` is no kind of slot; see docs/format/phrases.md"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{SlotKind, Unit};

    #[test]
    fn every_kind_is_read_back_from_its_word() {
        let plain = SlotKind::PLAIN.map(|(kind, _)| kind);
        for kind in plain.into_iter().chain(Unit::ALL.iter().map(|unit| SlotKind::Count(*unit))) {
            assert_eq!(SlotKind::from_word(kind.word()), Some(kind));
        }
        assert_eq!(SlotKind::from_word(""), None);
    }
}
