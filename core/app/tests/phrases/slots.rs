//! What is filled in: by whole names only, told apart by their labels, in sentences of either direction.

use std::collections::BTreeSet;

use otkel_app::{
    Lang, Services,
    say::read_slot,
    screens::{
        help::{self, HelpEvent, HelpModel},
        phrases::{PhrasesEvent, PhrasesModel, PhrasesView, update, view},
    },
};
use otkel_domain::phrasebook::{Clock, Currency, SlotKind, SlotValue, Trust};

use crate::stage::open;

fn after(services: &mut Services, events: Vec<PhrasesEvent>) -> PhrasesView {
    let mut model = PhrasesModel::default();
    for event in events {
        update(event, &mut model, services).expect("the event is fine");
    }
    view(&model, services)
}

fn say(id: &str) -> PhrasesEvent {
    PhrasesEvent::Open { id: Some(id.into()) }
}

fn to(tag: &str) -> PhrasesEvent {
    PhrasesEvent::To { tag: tag.into() }
}

fn fill(slot: &str, value: &str) -> PhrasesEvent {
    PhrasesEvent::Fill { slot: slot.into(), value: value.into() }
}

#[test]
fn half_a_country_is_none() {
    let mut services = open(Lang::En);
    let mut said = |country: &str| {
        let view = after(&mut services, vec![say("border-visited-country"), fill("country", country)]);
        view.page.expect("a page").slots.remove(0).value
    };
    for half in ["Korea", "Корея", "UK", "America", "Congo", "a", "", "zz", "朝", "ق"] {
        assert_eq!(said(half), None, "{half}");
    }
    for (whole, name) in [
        ("kz", "Kazakhstan"),
        ("KZ", "Kazakhstan"),
        ("Қазақстан", "Kazakhstan"),
        ("قازاقستان", "Kazakhstan"),
        ("哈萨克斯坦", "Kazakhstan"),
        ("south korea", "South Korea"),
        ("Монголия", "Mongolia"),
    ] {
        assert_eq!(said(whole).as_deref(), Some(name), "{whole}");
    }
}

#[test]
fn no_two_fields_of_a_phrase_have_one_label() {
    let ids: Vec<String> =
        open(Lang::En).facts().raw.phrases.iter().map(|phrase| phrase.id.to_string()).collect();
    for lang in Lang::ALL {
        let mut services = open(lang);
        for id in &ids {
            let slots = after(&mut services, vec![say(id)]).page.expect("a page").slots;
            let labels: BTreeSet<&String> = slots.iter().map(|slot| &slot.label).collect();
            assert_eq!(labels.len(), slots.len(), "{lang:?} {id}");
        }
    }
}

#[test]
fn ones_own_words_keep_their_direction() {
    let mut services = open(Lang::En);
    let mut theirs = |tag: &str, id: &str, slots: &[(&str, &str)]| {
        let slots = slots.iter().map(|(slot, value)| fill(slot, value));
        let events = [to(tag), say(id)].into_iter().chain(slots).collect();
        after(&mut services, events).page.expect("a page").theirs
    };
    let address = "3-بىنا، 12-قورا";
    let said = theirs("ug", "directions-address", &[("address", address)]);
    assert!(said.text.contains(&format!("\u{2068}{address}\u{2069}")), "{}", said.text);
    assert!(!said.spoken.contains('\u{2068}') && !said.reading.unwrap_or_default().contains('\u{2068}'));
    let said = theirs("zh", "emergency-at-kilometre", &[("road", "خورغاس يولى"), ("km", "12")]);
    assert!(said.text.contains("\u{2068}خورغاس يولى\u{2069}"), "{}", said.text);
    let said = theirs("ru", "emergency-at-kilometre", &[("road", "А353"), ("km", "12")]);
    assert!(!said.text.contains('\u{2068}'), "nothing to keep apart: {}", said.text);
}

#[test]
fn digits_of_every_keyboard_are_a_time() {
    let mut services = open(Lang::En);
    for typed in ["10:30", "１０：３０", "١٠:٣٠", "۱۰:۳۰", "10.30", "10：30"] {
        let view = after(&mut services, vec![say("guide-back-by"), fill("time", typed)]);
        let slot = view.page.expect("a page").slots.remove(0);
        assert!(slot.value.as_deref().is_some_and(|value| value.contains("10:30")), "{typed}: {slot:?}");
    }
}

#[test]
fn a_language_that_is_not_shown_is_told() {
    for (own, tag, told) in [
        (Lang::Ru, "ru", true),
        (Lang::Zh, "zh-Hans", true),
        (Lang::En, "kk-Latn", true),
        (Lang::En, "zh-Hant", true),
        (Lang::En, "fr", true),
        (Lang::En, "kk-Cyrl", false),
        (Lang::En, "kk-Arab", false),
        (Lang::En, "ru-KZ", false),
        (Lang::Ru, "zh", false),
    ] {
        let mut services = open(own);
        let view = after(&mut services, vec![to(tag)]);
        assert_eq!(view.fallback.is_some(), told, "{own:?} {tag}: {:?}", view.fallback);
        assert!(view.languages.iter().any(|language| language.chosen), "{own:?} {tag}");
    }
}

#[test]
fn an_empty_list_says_so() {
    let mut services = open(Lang::En);
    let chapter = |id: &str| PhrasesEvent::Chapter { id: Some(id.into()) };
    let theirs = PhrasesEvent::Theirs { on: true };
    let view = after(&mut services, vec![to("ru"), theirs, chapter("guide")]);
    assert!(view.sections.is_empty() && view.nothing.is_some_and(|text| text.contains("раздел")));
    let view = after(&mut services, vec![chapter("guide")]);
    assert!(!view.sections.is_empty() && view.nothing.is_none());
}

/// While no native speaker has read them, Kazakh and Uyghur never stand without Chinese or Russian for the person opposite.
#[test]
fn what_is_pointed_at_has_chinese_or_russian_beside() {
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let mut services = open(Lang::En);
    let mut card = |tag: &str, id: &str, answer: Option<(&str, &[(&str, &str)])>| {
        let mut events = vec![to(tag), say(id), PhrasesEvent::Talk { on: true }];
        if let Some((answer, slots)) = answer {
            events.push(PhrasesEvent::Point { answer: Some(answer.into()) });
            events.extend(slots.iter().map(|(slot, value)| fill(&format!("{answer}/{slot}"), value)));
        }
        after(&mut services, events).talk.expect("a card")
    };
    for tag in ["kk-Arab", "ug"] {
        // The officer asks, and we point.
        let open = card(tag, "border-purpose", None);
        assert!(open.answers.iter().all(|row| row.pad || row.beside.as_deref().is_some_and(han)), "{tag}");
        let beside = card(tag, "border-purpose", Some(("border-tourism", &[]))).pointed_beside;
        assert!(beside.is_some_and(|beside| han(&beside.text)), "{tag}");
        // We ask, and they point at a time.
        let beside =
            card(tag, "transport-when-leave", Some(("@time", &[("pad", "10:30 CN")]))).pointed_beside;
        assert!(beside.is_some_and(|beside| han(&beside.text) && beside.text.contains("10:30")), "{tag}");
    }
    let beside = card("kk", "border-purpose", Some(("border-tourism", &[]))).pointed_beside;
    assert!(beside.is_some_and(|beside| beside.tag == "ru"), "Cyrillic Kazakh is Kazakhstan's");
    assert!(card("zh", "border-purpose", Some(("border-tourism", &[]))).pointed_beside.is_none());
    // What the other column says already isn't said again.
    let mut services = open(Lang::Zh);
    let events = vec![to("kk-Arab"), say("transport-when-leave"), PhrasesEvent::Talk { on: true }];
    let rows = after(&mut services, events).talk.expect("a card").answers;
    assert!(rows.iter().all(|row| row.beside.is_none()), "{rows:?}");
}

#[test]
fn the_first_phrases_have_been_read_back_as_they_stand() {
    let services = open(Lang::En);
    let facts = services.facts();
    for (at, phrase) in facts.raw.phrases.iter().enumerate().filter(|(_, phrase)| phrase.first) {
        for lang in Lang::ALL.into_iter().filter(|lang| *lang != Lang::En) {
            assert!(facts.book.trust(at, lang) >= Trust::ReadBack, "{} {lang:?}", phrase.id);
        }
    }
}

#[test]
fn the_side_follows_at_once() {
    let mut services = open(Lang::En);
    let mut model = PhrasesModel::default();
    let offered = |services: &Services, model: &PhrasesModel| {
        let languages = view(model, services).languages;
        languages.into_iter().find(|language| language.chosen).map(|language| language.code)
    };
    assert_eq!(offered(&services, &model).as_deref(), Some("zh-Hans"));
    for (side, tag) in [("KZ", "ru"), ("CN", "zh-Hans"), ("KZ", "ru")] {
        let show = HelpEvent::Show { side: side.into() };
        help::update(show, &mut HelpModel::default(), &mut services).expect("a side");
        assert_eq!(offered(&services, &model).as_deref(), Some(tag));
        update(PhrasesEvent::Search { text: "toilet".into() }, &mut model, &mut services).expect("words");
        assert_eq!(offered(&services, &model).as_deref(), Some(tag));
    }
}

/// Somebody touches the currency first, or erases the figure to type another.
#[test]
fn a_currency_stays_while_there_is_no_figure_and_is_nothing_without_one() {
    let mut services = open(Lang::En);
    let mut model = PhrasesModel::default();
    let mut send = |event: PhrasesEvent| {
        update(event, &mut model, &mut services).expect("the event is fine");
        let view = view(&model, &services);
        (view.picker, view.page.expect("a page").slots.remove(0))
    };
    send(say("customs-cash"));
    let slot = send(PhrasesEvent::Pick { slot: Some("amount".into()) }).1.slot;
    for (sent, typed, value) in [
        ("20 USD", "20", Some("20 US dollars")),
        (" USD", "", None),
        (" CNY", "", None),
        ("5 CNY", "5", Some("5 yuan")),
        (" EUR", "", None),
    ] {
        let (picker, shown) = send(fill(&slot, sent));
        let picker = picker.expect("it is open");
        assert_eq!((picker.typed.as_str(), picker.problem), (typed, None), "{sent:?}");
        assert_eq!(picker.suffix.as_deref(), sent.split(' ').next_back(), "{sent:?}");
        assert_eq!((shown.value.as_deref(), shown.problem), (value, None), "{sent:?}");
    }
    send(PhrasesEvent::Pick { slot: None });
    let again = send(PhrasesEvent::Pick { slot: Some(slot) }).0.expect("it is open");
    assert_ne!(again.suffix.as_deref(), Some("EUR"), "a currency that was left alone is forgotten");
}

#[test]
fn the_minus_turns_a_figure_where_something_below_nought_can_be_meant() {
    let mut services = open(Lang::En);
    let mut negated = |typed: &str, id: &str, slot: &str| {
        let pick = PhrasesEvent::Pick { slot: Some(slot.into()) };
        after(&mut services, vec![say(id), pick, fill(slot, typed)]).picker.expect("it is open").negated
    };
    for (typed, turned) in [("", "−"), ("12", "−12"), ("−12", "12"), ("-7", "7"), ("−", "")] {
        assert_eq!(negated(typed, "weather-temperature", "degrees").as_deref(), Some(turned), "{typed:?}");
    }
    assert_eq!(negated("12", "border-stay-days", "days"), None);
}

#[test]
fn a_key_held_down_fills_no_screen_and_takes_no_currency_away() {
    let mut services = open(Lang::En);
    let mut typed = |id: &str, slot: &str, value: String| {
        let pick = PhrasesEvent::Pick { slot: Some(slot.into()) };
        after(&mut services, vec![say(id), pick, fill(slot, &value)]).picker.expect("it is open")
    };
    let sum = typed("customs-cash", "amount", format!("{} USD", "9".repeat(500)));
    assert_eq!((sum.typed.len(), sum.suffix.as_deref(), sum.problem.is_some()), (20, Some("USD"), true));
    let days = typed("border-stay-days", "days", "9".repeat(500));
    assert_eq!((days.typed.len(), days.problem.is_some()), (20, true));
}

#[test]
fn an_empty_calendar_has_no_day_chosen() {
    let mut services = open(Lang::En);
    let mut chosen = |typed: &str| -> Vec<String> {
        let pick = PhrasesEvent::Pick { slot: Some("date".into()) };
        let events = vec![say("time-open-on"), pick, fill("date", typed)];
        let month = after(&mut services, events).picker.and_then(|picker| picker.month).expect("a calendar");
        month.days.into_iter().filter(|day| day.chosen).map(|day| day.date).collect()
    };
    assert_eq!(chosen(""), [""; 0]);
    assert_eq!(chosen("2026-11-23"), ["2026-11-23"]);
    assert_eq!(chosen("1066-11-23"), [""; 0], "what is refused isn't chosen");
}

/// What one dish is called is another name of another.
#[test]
fn a_dish_by_its_own_name_is_that_dish() {
    let services = open(Lang::En);
    for (name, id) in
        [("тоқаш", "toqach"), ("палау", "plov"), ("сорпа", "sorpa"), ("nan", "nan"), ("饺子", "jiaozi")]
    {
        let read = read_slot(&services, SlotKind::Dish, name, (Clock::Cn, Currency::Cny));
        assert_eq!(read, Ok(SlotValue::Dish(id.into())), "{name}");
    }
}
