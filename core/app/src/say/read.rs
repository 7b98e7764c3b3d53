//! What somebody typed or picked for a slot, read with the pack's names.

use otkel_domain::{
    model::{Lang, Names, Side},
    phrasebook::{Clock, Currency, SlotKind, SlotValue, ValueError},
};

use crate::{
    ask::{self, normalise, written_arabic},
    l10n::{L10n, Tongue},
    screens::country_named,
    services::Services,
};

/// Before the id of a port that was picked from a list.
pub(crate) const PORT: &str = "port:";

/// Whose clock and whose money are meant where nobody says: those of the side that one is on.
pub(crate) fn usual(side: Side) -> (Clock, Currency) {
    match side {
        Side::Cn => (Clock::Cn, Currency::Cny),
        Side::Kz => (Clock::Kz, Currency::Kzt),
    }
}

/// Before own words for what isn't in the list.
pub(crate) const OWN: &str = "own:";

/// Whether a list may lack what somebody means: no list has every place, tongue or food.
pub(crate) const fn has_own_words(kind: SlotKind) -> bool {
    matches!(kind, SlotKind::Place | SlotKind::Language | SlotKind::Dish | SlotKind::Ingredient)
}

/// Why a slot can't take what was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlotError {
    /// No such value.
    Value(ValueError),
    /// A name that the pack doesn't know.
    Unknown,
}

impl SlotError {
    /// In the person's words: what is wrong, and what can be written.
    pub fn told(&self, words: &L10n) -> String {
        let word = |key: &str| words.word(key);
        match self {
            Self::Unknown => word("say-error-unknown"),
            Self::Value(ValueError::NoNumber) => word("say-error-number"),
            Self::Value(ValueError::Absurd { low, high }) => {
                let [low, high] = [low, high].map(|bound| words.decimal(bound.hundredths()));
                words.say("say-error-absurd", &[("low", low.into()), ("high", high.into())])
            }
            Self::Value(ValueError::NotWhole) => word("say-error-whole"),
            Self::Value(ValueError::NoTime) => word("say-error-time"),
            Self::Value(ValueError::NoDate) => word("say-error-date"),
            Self::Value(ValueError::NoMoney) => word("say-error-money"),
            Self::Value(ValueError::NoName) => word("say-error-name"),
        }
    }
}

/// Reads a slot's text: figures, times, days, money and words as [`SlotValue::read`] does; places, countries, languages, dishes and
/// ingredients by any of their names, by id, or after `own:` in one's own words.
pub fn read_slot(
    services: &Services,
    kind: SlotKind,
    text: &str,
    usual: (Clock, Currency),
) -> Result<SlotValue, SlotError> {
    if let Some(read) = SlotValue::read(kind, text, usual.0, usual.1) {
        return read.map_err(SlotError::Value);
    }
    // What no list has is said in one's own words, as somebody's name is: it stays as it is written.
    if let Some(words) = text.trim_start().strip_prefix(OWN)
        && has_own_words(kind)
    {
        let read = SlotValue::read(SlotKind::Name, words, usual.0, usual.1);
        return read.unwrap_or(Err(ValueError::NoName)).map_err(SlotError::Value);
    }
    let raw = &services.facts().raw;
    let wanted = normalise(text);
    if wanted.is_empty() {
        return Err(SlotError::Unknown);
    }
    let called = |names: &Names, id: &str| {
        normalise(id) == wanted
            || names.all().into_iter().any(|name| normalise(name) == wanted)
            || written_arabic(&wanted, &names.kk, str::eq)
    };
    let found = match kind {
        SlotKind::Place => {
            let facts = services.facts();
            // A town and its port often have one name: what was picked says which, and of a name the town comes first.
            if let Some(port) = text.trim().strip_prefix(PORT) {
                facts.port(&port.into()).map(|port| SlotValue::Port(port.id().clone()))
            } else {
                let found = ask::places_of(facts, text).into_iter().next();
                found.map(|found| match facts.port_end(&found.node) {
                    Some((port, _)) => SlotValue::Port(port.id().clone()),
                    None => SlotValue::Place(found.node),
                })
            }
        }
        SlotKind::Country => country_named(services, text).map(SlotValue::Country),
        SlotKind::Language => Lang::ALL
            .into_iter()
            .find(|lang| {
                let own = Tongue::Plain(*lang).own_name();
                normalise(own) == wanted
                    || lang.code() == wanted
                    || normalise(&services.words.word(&format!("lang-{}", lang.code()))) == wanted
            })
            .map(SlotValue::Language),
        SlotKind::Dish => raw
            .dishes
            .iter()
            .find(|dish| called(&dish.names, dish.id.as_str()))
            // What one dish is called may be another name of another.
            .or_else(|| raw.dishes.iter().find(|dish| dish.also.iter().any(|also| normalise(also) == wanted)))
            .map(|dish| SlotValue::Dish(dish.id.clone())),
        SlotKind::Ingredient => raw
            .ingredients
            .iter()
            .find(|it| called(&it.names, it.id.as_str()))
            .or_else(|| {
                raw.ingredients.iter().find(|it| it.also.iter().any(|also| normalise(also) == wanted))
            })
            .map(|it| SlotValue::Ingredient(it.id.clone())),
        // Read above.
        SlotKind::Time
        | SlotKind::Date
        | SlotKind::Money
        | SlotKind::Name
        | SlotKind::Number
        | SlotKind::Count(_) => None,
    };
    found.ok_or(SlotError::Unknown)
}
