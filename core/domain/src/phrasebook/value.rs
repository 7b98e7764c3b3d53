//! What was filled in, checked: no absurd number reaches a counter.

use jiff::civil::Date;

use super::{
    Clock, Currency, DishId, IngredientId, SlotKind, Unit,
    figure::{Figure, digit},
};
use crate::model::{Country, Lang, PlaceId, PortId};

/// What is filled into a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlotValue {
    /// A place of the pack.
    Place(PlaceId),
    /// A port, both its sides.
    Port(PortId),
    /// Minutes after midnight, below 1440, on whose clock.
    Time(u16, Clock),
    /// A day.
    Date(Date),
    /// How much.
    Money(Figure, Currency),
    /// Somebody's own words, in one line.
    Name(String),
    /// A bare figure.
    Number(Figure),
    /// A country.
    Country(Country),
    /// A language.
    Language(Lang),
    /// A dish.
    Dish(DishId),
    /// An ingredient.
    Ingredient(IngredientId),
    /// So many.
    Count(Figure, Unit),
}

/// What can't be filled in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// No figure at all.
    #[error("that is no number; write digits, with a point before tenths")]
    NoNumber,
    /// Beyond what anybody means.
    #[error("that number can't be meant; {low} to {high} can")]
    Absurd {
        /// The least that can be said.
        low: Figure,
        /// The most.
        high: Figure,
    },
    /// Half a person.
    #[error("only whole numbers are counted here")]
    NotWhole,
    /// No time of day.
    #[error("that is no time of day; write 10:30, and CN, KZ or XJ for whose clock")]
    NoTime,
    /// No day, or one beyond any journey.
    #[error("that is no day of 2000 to 2100; write 2026-11-23")]
    NoDate,
    /// No money that the book knows.
    #[error("that is no amount; write 500 CNY (or KZT, USD, EUR, RUB, KGS, UZS)")]
    NoMoney,
    /// Nothing, or a whole story.
    #[error("write something in one line of at most {MAX_NAME} letters")]
    NoName,
}

/// A name, an address.
const MAX_NAME: usize = 120;

impl SlotValue {
    /// Reads what needs no names to look up: figures, times, days, money, words. `None` for a place, a country, a language or
    /// food, which only the pack knows.
    ///
    /// * time: `10:30` on `usual`'s clock, or `10:30 KZ`, `10:30 CN`, `10:30 XJ`
    /// * money: `500 CNY`, or `500` in `money`
    pub fn read(
        kind: SlotKind,
        text: &str,
        usual: Clock,
        money: Currency,
    ) -> Option<Result<Self, ValueError>> {
        Some(match kind {
            SlotKind::Time => time(text, usual),
            SlotKind::Date => {
                let day = text.trim().parse::<Date>().ok().filter(|day| (2000..=2100).contains(&day.year()));
                day.map(Self::Date).ok_or(ValueError::NoDate)
            }
            SlotKind::Money => amount(text, money),
            SlotKind::Name => {
                let plain: String = text.chars().filter(|c| !is_trace(*c)).collect();
                let text = plain.trim();
                let fits = !text.is_empty() && text.chars().count() <= MAX_NAME;
                let line = fits && !text.chars().any(|c| c.is_control() || turns(c));
                if line { Ok(Self::Name(text.to_owned())) } else { Err(ValueError::NoName) }
            }
            SlotKind::Number => {
                Figure::parse(text).and_then(|it| it.within(0, 999_999_999, false)).map(Self::Number)
            }
            SlotKind::Count(unit) => Figure::parse(text)
                .and_then(|it| {
                    let (low, high, whole) = unit.bounds();
                    it.within(low, high, whole)
                })
                .map(|it| Self::Count(it, unit)),
            SlotKind::Place
            | SlotKind::Country
            | SlotKind::Language
            | SlotKind::Dish
            | SlotKind::Ingredient => return None,
        })
    }
}

/// Marks that turn the direction of what follows, and those that begin a line: somebody's words may not turn the sentence around them.
fn turns(c: char) -> bool {
    matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Marks that keyboards leave behind and that turn nothing here.
fn is_trace(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
}

fn time(text: &str, usual: Clock) -> Result<SlotValue, ValueError> {
    // Digits of every keyboard, and the colon of a Chinese one.
    let plain: String = text.chars().take(MAX_NAME).map(|c| digit(c).unwrap_or(c)).collect();
    let text = plain.trim();
    let (time, clock) = match text.rsplit_once([' ', '@']) {
        Some((time, word)) => {
            (time.trim(), Clock::from_word(&word.to_ascii_uppercase()).ok_or(ValueError::NoTime)?)
        }
        None => (text, usual),
    };
    let (hour, minute) = time.split_once([':', '：', '.']).ok_or(ValueError::NoTime)?;
    let part = |text: &str, below: u16| {
        let fits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u16>().ok().filter(|number| fits && *number < below).ok_or(ValueError::NoTime)
    };
    if minute.len() != 2 {
        return Err(ValueError::NoTime);
    }
    Ok(SlotValue::Time(part(hour, 24)? * 60 + part(minute, 60)?, clock))
}

fn amount(text: &str, usual: Currency) -> Result<SlotValue, ValueError> {
    let text = text.trim();
    let letters = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let (figure, code) = (letters.trim_end(), &text[letters.len()..]);
    let currency = if code.is_empty() {
        usual
    } else {
        Currency::from_word(&code.to_ascii_uppercase()).ok_or(ValueError::NoMoney)?
    };
    let figure = Figure::parse(figure).map_err(|_| ValueError::NoMoney)?.within(0, 999_999_999, false)?;
    Ok(SlotValue::Money(figure, currency))
}

impl Unit {
    /// The least and the most that anybody means at a border, and whether only whole ones are counted.
    pub const fn bounds(self) -> (i32, i32, bool) {
        match self {
            Self::Degree => (-60, 60, false),
            Self::Percent => (0, 100, false),
            Self::Litre | Self::Kilogram => (0, 99_999, false),
            Self::Kilometre | Self::Metre => (0, 20_000, false),
            Self::Hour | Self::Portion | Self::Tablet => (0, 500, false),
            Self::Age | Self::Year => (0, 120, false),
            Self::Minute | Self::Day | Self::Night | Self::Week | Self::Month => (0, 1_000, true),
            _ => (0, 9_999, true),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::{Clock, Currency, Figure, SlotKind, SlotValue, Unit, ValueError};

    fn read(kind: SlotKind, text: &str) -> Result<SlotValue, ValueError> {
        SlotValue::read(kind, text, Clock::Kz, Currency::Kzt).expect("a kind that needs no names")
    }

    #[test]
    fn nobody_says_an_absurd_number() {
        let people = SlotKind::Count(Unit::Person);
        assert!(read(people, "150").is_ok());
        assert_eq!(read(people, "2.5"), Err(ValueError::NotWhole));
        assert!(matches!(read(people, "-1"), Err(ValueError::Absurd { .. })));
        assert!(matches!(read(people, "10000"), Err(ValueError::Absurd { .. })));
        assert!(read(SlotKind::Count(Unit::Degree), "-38.5").is_ok());
        assert!(matches!(read(SlotKind::Money, "9999999999"), Err(ValueError::Absurd { .. })));
        let told = read(people, "70000").map_err(|error| error.to_string());
        assert_eq!(told, Err("that number can't be meant; 0 to 9999 can".to_owned()));
    }

    #[test]
    fn a_time_has_a_clock_and_money_a_currency() {
        assert_eq!(read(SlotKind::Time, "10:05"), Ok(SlotValue::Time(605, Clock::Kz)));
        assert_eq!(read(SlotKind::Time, "9：30 cn"), Ok(SlotValue::Time(570, Clock::Cn)));
        assert_eq!(read(SlotKind::Time, "00:00@XJ"), Ok(SlotValue::Time(0, Clock::Xinjiang)));
        for text in ["24:00", "10:60", "10", "10:5", "10:05 UTC", "+1:00", ""] {
            assert_eq!(read(SlotKind::Time, text), Err(ValueError::NoTime), "{text}");
        }
        let money = |hundred, currency| Ok(SlotValue::Money(Figure::whole(hundred), currency));
        assert_eq!(read(SlotKind::Money, "500"), money(500, Currency::Kzt));
        assert_eq!(read(SlotKind::Money, "20,000cny"), money(20_000, Currency::Cny));
        assert_eq!(read(SlotKind::Money, "5 pounds"), Err(ValueError::NoMoney));
        assert_eq!(read(SlotKind::Date, "2026-11-23"), Ok(SlotValue::Date(date(2026, 11, 23))));
        assert_eq!(read(SlotKind::Date, "2026-02-30"), Err(ValueError::NoDate));
        assert_eq!(read(SlotKind::Date, "9999-01-01"), Err(ValueError::NoDate));
        assert_eq!(read(SlotKind::Name, " 阿依古丽 "), Ok(SlotValue::Name("阿依古丽".to_owned())));
        assert_eq!(read(SlotKind::Name, "a\u{202e}b"), Err(ValueError::NoName));
        assert_eq!(read(SlotKind::Name, &"x".repeat(121)), Err(ValueError::NoName));
    }

    proptest! {
        #[test]
        fn nothing_typed_breaks_it(text in "\\PC{0,40}") {
            for kind in [SlotKind::Time, SlotKind::Date, SlotKind::Money, SlotKind::Name, SlotKind::Number] {
                let _ = read(kind, &text);
            }
        }
    }
}
