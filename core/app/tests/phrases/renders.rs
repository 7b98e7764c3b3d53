//! Every phrase, in every language and script, with every value that its slots can take: nothing is left open, nothing shows through,
//! and what was filled in stands there.

use otkel_app::{
    Lang, Services,
    l10n::Tongue,
    say::{Filled, read_slot},
    screens::countries,
};
use otkel_domain::phrasebook::{BLANK, Clock, Currency, SlotKind, SlotValue, Unit};

use crate::stage::open;

/// Values of a kind: all that can be chosen, and figures where plurals and bounds change.
fn values(services: &Services, kind: SlotKind) -> Vec<SlotValue> {
    let raw = &services.facts().raw;
    let read = |text: String| {
        let read = read_slot(services, kind, &text, (Clock::Cn, Currency::Kzt));
        read.unwrap_or_else(|error| panic!("{kind:?} takes {text:?}: {error:?}"))
    };
    let texts: Vec<String> = match kind {
        SlotKind::Place => {
            let ports = raw.ports.iter().map(|port| format!("port:{}", port.id));
            raw.places.iter().map(|place| place.id.to_string()).chain(ports).collect()
        }
        SlotKind::Time => (0..24)
            .flat_map(|hour| {
                Clock::ALL.iter().map(move |clock| format!("{hour}:{:02} {}", hour * 7 % 60, clock.word()))
            })
            .collect(),
        SlotKind::Date => (1..=12).map(|month| format!("2027-{month:02}-{:02}", month * 2)).collect(),
        SlotKind::Money => ["0", "1", "2", "5", "11", "21", "104", "20000", "999999999", "12.5", "0.05"]
            .iter()
            .flat_map(|sum| Currency::ALL.iter().map(move |currency| format!("{sum} {}", currency.word())))
            .collect(),
        SlotKind::Name => {
            ["Zhang Wei", "张伟", "Айгүл Серікқызы", "ئالىم", "K 123 ABC 05", "{name}", "a) (b", "№ 7"]
                .map(str::to_owned)
                .into()
        }
        SlotKind::Country => countries(services, "", None).into_iter().map(|country| country.code).collect(),
        SlotKind::Language => Lang::ALL.map(|lang| lang.code().to_owned()).into(),
        SlotKind::Dish => raw.dishes.iter().map(|dish| dish.id.to_string()).collect(),
        SlotKind::Ingredient => raw.ingredients.iter().map(|it| it.id.to_string()).collect(),
        SlotKind::Number => (0..=120).map(|figure| figure.to_string()).collect(),
        SlotKind::Count(Unit::Degree) => (-60..=60).map(|figure| figure.to_string()).collect(),
        SlotKind::Count(_) => (0..=100).map(|figure| figure.to_string()).collect(),
    };
    texts.into_iter().map(read).collect()
}

#[test]
fn every_phrase_says_every_value_in_every_language() {
    let services = open(Lang::En);
    let raw = &services.facts().raw;
    let mut said = 0usize;
    for (at, phrase) in raw.phrases.iter().enumerate() {
        let slots: Vec<(&String, Vec<SlotValue>)> =
            phrase.slots.iter().map(|(name, kind)| (name, values(&services, *kind))).collect();
        assert!(slots.iter().all(|(_, values)| values.len() >= 5), "{}: its slots can be filled", phrase.id);
        let most = slots.iter().map(|(_, values)| values.len()).max().unwrap_or(1);
        // Each value of the longest list; the others go round beside it, at another pace each.
        let turns = most * if slots.len() > 1 { 6 } else { 3 };
        let turns = if slots.is_empty() { 1 } else { turns };
        for turn in 0..turns {
            let value = |(n, (name, values)): (usize, &(&String, Vec<SlotValue>))| {
                ((*name).clone(), values[(turn * (n + 1) + turn / most * n * 7) % values.len()].clone())
            };
            let filled: Filled = slots.iter().enumerate().map(value).collect();
            for tongue in Tongue::ALL {
                let text = services.sentence(at, tongue, &filled);
                said += 1;
                let own = filled.values().any(|value| matches!(value, SlotValue::Name(_)));
                let fine = !text.is_empty()
                    && !text.contains(BLANK)
                    && (own || !text.contains(['{', '}']))
                    && !text.contains("  ")
                    && (own || !text.contains(".."))
                    && !["slot-", "say-", "lang-", "unit-"].iter().any(|key| text.contains(key));
                assert!(fine, "{} in {}: {text:?}", phrase.id, tongue.tag());
            }
        }
    }
    eprintln!("{said} sentences");
    assert!(said > 200_000, "only {said} sentences were said");
}

#[test]
fn what_is_filled_in_stands_in_the_sentence() {
    let services = open(Lang::En);
    for (at, phrase) in services.facts().raw.phrases.iter().enumerate() {
        for (name, kind) in &phrase.slots {
            let mut values = values(&services, *kind);
            let value = values.swap_remove(3);
            let filled = Filled::from([(name.clone(), value.clone())]);
            let other = Filled::from([(name.clone(), values.swap_remove(1))]);
            for tongue in Tongue::ALL {
                let said = services.said(at, tongue, &filled).expect("it stands in the book");
                if let SlotValue::Name(words) = &value {
                    assert!(said.text.contains(words.as_str()), "{}: {}", phrase.id, said.text);
                }
                assert_ne!(said.text, services.sentence(at, tongue, &other), "{}: {name}", phrase.id);
                let open = phrase.slots.len() > 1;
                assert_eq!(
                    said.text.contains(BLANK),
                    open,
                    "{} in {}: {}",
                    phrase.id,
                    tongue.tag(),
                    said.text
                );
                assert_eq!(said.reading.is_none(), tongue == Tongue::Plain(Lang::En));
                assert_eq!(
                    said.spoken.is_none(),
                    tongue == Tongue::Plain(Lang::Ug),
                    "only Uyghur has no voice"
                );
                assert!(!said.spoken.unwrap_or_default().contains(BLANK), "nobody reads a line aloud");
            }
        }
    }
}

#[test]
fn a_time_is_told_by_both_clocks_and_money_keeps_its_figure() {
    let services = open(Lang::En);
    let index = |id: &str| services.facts().book.index(&id.into()).expect("it stands in the book");
    let say = |id: &str, tongue: Tongue, slot: &str, text: &str| {
        let at = index(id);
        let kind = services.facts().raw.phrases[at].slots[slot];
        let value = read_slot(&services, kind, text, (Clock::Kz, Currency::Kzt)).expect("it can be meant");
        services.sentence(at, tongue, &Filled::from([(slot.to_owned(), value)]))
    };
    let flight = |tongue, text| say("transport-airport", tongue, "time", text);
    assert!(flight(Tongue::Plain(Lang::Ru), "01:30 KZ").contains("01:30 по Астане (04:30 по Пекину)"));
    assert!(flight(Tongue::Plain(Lang::Zh), "01:30 CN").contains("北京时间01:30（阿斯塔纳时间前一天22:30）"));
    assert!(
        flight(Tongue::Plain(Lang::En), "23:00 KZ")
            .contains("23:00 Astana time (02:00 the next day Beijing time)")
    );
    assert!(flight(Tongue::Plain(Lang::En), "10:00 XJ").contains("10:00 Xinjiang time (12:00 Beijing time)"));
    let cash = |tongue, text| say("customs-cash", tongue, "amount", text);
    assert!(cash(Tongue::Plain(Lang::Ru), "21 CNY").contains("21 юань"));
    assert!(cash(Tongue::Plain(Lang::Ru), "1,5 CNY").contains("1,5 юаня"));
    assert!(cash(Tongue::Plain(Lang::En), "1 EUR").contains("1 euro."));
    assert!(cash(Tongue::Plain(Lang::Zh), "20,000").contains("20,000坚戈"));
}
