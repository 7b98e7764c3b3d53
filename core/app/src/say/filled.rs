//! What was filled in, in words: whose clock, which plural, which name.

use std::collections::BTreeMap;

use otkel_domain::{
    model::Side,
    phrasebook::{Clock, Counted, Figure, SlotValue, Template},
};

use crate::{l10n::L10n, services::Services};

/// What is filled into a phrase, by the slot's name.
pub type Filled = BTreeMap<String, SlotValue>;

/// Nothing filled in: the sentence is shown with lines to point at or to write on.
pub const fn blank_values() -> Filled {
    Filled::new()
}

/// The messages that tell a time, taken apart once: they stand in many sentences, and in Arabic letters each would be turned anew.
pub(crate) struct Told {
    clocks: [Message; 3],
    before: Message,
    after: Message,
}

struct Message {
    key: &'static str,
    /// `None` if it is more than words and slots; then Fluent says it each time.
    apart: Option<Template>,
}

impl Told {
    pub(super) fn of(words: &L10n) -> Self {
        let message = |key| {
            // What stands in braces is no word, and stays in every script.
            let text = words.say(key, &[("time", "{time}".into()), ("other", "{other}".into())]);
            Message { key, apart: Template::parse(&text).ok() }
        };
        Self {
            clocks: ["say-time-cn", "say-time-kz", "say-time-xj"].map(message),
            before: message("say-time-day-before"),
            after: message("say-time-day-after"),
        }
    }

    fn clock(&self, clock: Clock) -> &Message {
        let [cn, kz, xinjiang] = &self.clocks;
        match clock {
            Clock::Cn => cn,
            Clock::Kz => kz,
            Clock::Xinjiang => xinjiang,
        }
    }
}

impl Message {
    fn say(&self, words: &L10n, time: &str, other: &str) -> String {
        match &self.apart {
            Some(template) => template.fill(|name| Some(if name == "time" { time } else { other })),
            None => words.say(self.key, &[("time", time.into()), ("other", other.into())]),
        }
    }
}

impl Services {
    /// A value in the words of one language, in its base form; the sentence around it asks for no other.
    pub fn filled(&self, words: &L10n, value: &SlotValue) -> String {
        let facts = self.facts();
        match value {
            SlotValue::Place(place) => self.place_name_in(words, place),
            SlotValue::Port(port) => {
                facts.port(port).map_or_else(|| port.to_string(), |port| words.name(&port.port.names))
            }
            SlotValue::Time(minute, clock) => self.on_both(words, *minute, *clock),
            // The year's abbreviation ends with a full stop, and so does many a sentence.
            SlotValue::Date(date) => words.full_date(*date).trim_end_matches("г.").trim_end().to_owned(),
            SlotValue::Money(amount, currency) => self.counted(words, *amount, Counted::Money(*currency)),
            SlotValue::Count(figure, unit) => self.counted(words, *figure, Counted::Unit(*unit)),
            SlotValue::Number(figure) => words.isolate(&words.figure(*figure)),
            // Somebody's own words stay as they are, whatever the script around them.
            SlotValue::Name(name) => words.isolate_words(name),
            SlotValue::Country(country) => self.country_in(words, *country),
            SlotValue::Language(lang) => words.word(&format!("lang-{}", lang.code())),
            SlotValue::Dish(id) => {
                facts.book.dish(&facts.raw, id).map_or_else(|| id.to_string(), |dish| words.name(&dish.names))
            }
            SlotValue::Ingredient(id) => {
                let found = facts.book.ingredient(&facts.raw, id);
                found.map_or_else(|| id.to_string(), |ingredient| words.name(&ingredient.names))
            }
        }
    }

    fn counted(&self, words: &L10n, figure: Figure, id: Counted) -> String {
        let number = words.isolate(&words.figure(figure));
        match self.unit(words, id) {
            Some(unit) => unit.with(words.lang(), figure).fill(|_| Some(&number)),
            None => number,
        }
    }

    /// A time of day on the clock it was told by, and on the other side's: `10:00 Beijing time (07:00 Astana time)`.
    fn on_both(&self, words: &L10n, minute: u16, clock: Clock) -> String {
        let now = self.clock.now();
        let offset = |side| self.facts().zone(side).offset_at(now);
        let (cn, kz) = (offset(Side::Cn), offset(Side::Kz));
        // Two hours behind Beijing: unofficial, and never in the pack's zones of the two sides.
        let (own, other) = match clock {
            Clock::Cn => (cn, kz),
            Clock::Kz => (kz, cn),
            Clock::Xinjiang => (cn - 120, cn),
        };
        let messages = self.tongues.told(words);
        let there = i64::from(minute) - own + other;
        let told = words.isolate(&at(i64::from(minute)));
        let other = words.isolate(&at(there));
        let day = there.div_euclid(24 * 60);
        let other = match day {
            ..0 => messages.before.say(words, &other, ""),
            0 => other,
            _ => messages.after.say(words, &other, ""),
        };
        messages.clock(clock).say(words, &told, &other)
    }
}

/// Minutes after midnight, of whatever day, as a clock shows them.
fn at(minutes: i64) -> String {
    let minutes = minutes.rem_euclid(24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
