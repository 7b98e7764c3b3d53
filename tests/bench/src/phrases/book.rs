//! The starter pack's book, opened, and what is filled into its phrases.

use std::{collections::BTreeMap, error::Error, path::Path};

use otkel_app::{
    FixedClock, Lang, Services,
    l10n::{L10n, Tongue},
    say::{Filled, read_slot},
};
use otkel_domain::{
    model::facts::RawFacts,
    phrasebook::{Clock, Currency, Phrase, SlotKind, SlotValue, Template},
};
use otkel_pack::Pack;

/// The book.
pub(super) struct Book {
    pub(super) services: Services,
    /// The words of each tongue, for what takes them.
    words: BTreeMap<Tongue, L10n>,
    bytes: Vec<u8>,
}

impl Book {
    pub(super) fn open(content: &Path) -> Result<Self, Box<dyn Error>> {
        let bytes = otkel_pack::build(content)?;
        let pack = Pack::from_bytes(&bytes)?;
        let text = |tongue: Tongue| pack.texts.get(&tongue.lang()).map_or("", String::as_str);
        let words = Tongue::ALL.into_iter().map(|tongue| (tongue, L10n::new(tongue, text(tongue)))).collect();
        Ok(Self { services: services(&bytes)?, words, bytes })
    }

    /// The same once more, of which nothing has been asked yet.
    pub(super) fn again(&self) -> Result<Services, Box<dyn Error>> {
        services(&self.bytes)
    }

    pub(super) fn raw(&self) -> &RawFacts {
        &self.services.facts().raw
    }

    pub(super) fn words(&self, tongue: Tongue) -> &L10n {
        &self.words[&tongue]
    }

    /// A phrase's template as `tongue` writes it.
    pub(super) fn template(&self, phrase: &Phrase, tongue: Tongue) -> Result<Template, Box<dyn Error>> {
        let template = phrase.say.get(tongue.lang());
        Ok(if tongue == Tongue::KkArab {
            Template::parse(&self.words(tongue).script(template.to_string()))?
        } else {
            template.clone()
        })
    }

    /// Values of a kind, always the same.
    pub(super) fn values(&self, kind: SlotKind) -> Vec<SlotValue> {
        let ids = |all: Vec<String>| {
            let last = all.len().saturating_sub(1);
            [0, last / 2, last].into_iter().filter_map(|at| all.get(at).cloned()).collect::<Vec<_>>()
        };
        let texts: Vec<String> = match kind {
            SlotKind::Place => ["yining", "almaty", "urumqi"].map(str::to_owned).into(),
            SlotKind::Time => ["10:00 CN", "7:30 KZ", "23:45 XJ"].map(str::to_owned).into(),
            SlotKind::Date => ["2026-12-05", "2027-03-15", "2027-08-31"].map(str::to_owned).into(),
            SlotKind::Money => ["20000 KZT", "21 CNY", "12.5 USD"].map(str::to_owned).into(),
            SlotKind::Name => ["Zhang Wei", "张伟", "Айгүл Серікқызы"].map(str::to_owned).into(),
            SlotKind::Country => ["CN", "KZ", "DE"].map(str::to_owned).into(),
            SlotKind::Language => ["en", "kk", "zh"].map(str::to_owned).into(),
            SlotKind::Dish => ids(self.raw().dishes.iter().map(|dish| dish.id.to_string()).collect()),
            SlotKind::Ingredient => ids(self.raw().ingredients.iter().map(|it| it.id.to_string()).collect()),
            SlotKind::Number | SlotKind::Count(_) => ["1", "3", "25"].map(str::to_owned).into(),
        };
        let read = |text: &String| read_slot(&self.services, kind, text, (Clock::Cn, Currency::Kzt)).ok();
        texts.iter().filter_map(read).collect()
    }

    /// A phrase with all its slots filled: other values for the next phrase.
    pub(super) fn filled(&self, at: usize, phrase: &Phrase) -> Filled {
        let slots = phrase.slots.iter().enumerate();
        slots
            .filter_map(|(nth, (name, kind))| {
                let values = self.values(*kind);
                Some((name.clone(), values.get((at + nth) % values.len().max(1))?.clone()))
            })
            .collect()
    }
}

fn services(bytes: &[u8]) -> Result<Services, Box<dyn Error>> {
    let clock = FixedClock::parse("2026-11-20T10:00:00Z")?;
    Ok(Services::new(Pack::from_bytes(bytes)?, Lang::En, Box::new(clock)))
}
