//! The pickers of slots: one for every kind, the same for one's own sentence and for an answer that the person opposite points at, who
//! reads it in their language.

use jiff::civil::Date;
use otkel_domain::{
    model::{Lang, Names},
    phrasebook::{Clock, Currency, SlotKind, SlotValue},
};
use serde::Serialize;

use super::{
    PhrasesModel,
    place_map::{self, PlaceMapView},
    slots::kind,
    talk,
};
use crate::{
    l10n::{L10n, Tongue},
    say::{OWN, PORT, has_own_words, read_slot, usual},
    screens::{
        ChoiceView, countries_in,
        find::{rank, rank_of},
        plan::{MonthView, month_view},
    },
    services::Services,
};

/// How much of a list is shown.
const SHOWN: usize = 60;

/// Eight o'clock, in half-hours: the day's first hours are the least asked for.
const MORNING: u32 = 16;

/// How a slot is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum SlotInput {
    /// Digits.
    Figure,
    /// Digits, and a currency from the choices.
    Money,
    /// A time of day, and a clock from the choices.
    Time,
    /// A day of the calendar.
    Day,
    /// Words.
    Words,
    /// One of the choices, which can be searched.
    List,
}

/// The picker of a slot.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PickerView {
    /// Which slot, to be sent back.
    pub slot: String,
    /// What it is.
    pub label: String,
    /// How it is filled.
    pub input: SlotInput,
    /// The language of who fills it in, as a tag.
    pub tag: String,
    /// Whether that runs from right to left.
    pub rtl: bool,
    /// The figure, the time as `10:30`, the day as `2026-11-23`, or the words, as typed so far.
    pub typed: String,
    /// What is typed with its sign turned, for the pad's minus; `None` where nothing below nought can be meant.
    pub negated: Option<String>,
    /// The currency or clock that goes with it, to be sent after a space: `500 KZT`, `10:30 CN`; alone, too, ` KZT`: it is kept
    /// until there is a figure, and is nothing without one.
    pub suffix: Option<String>,
    /// Currencies, clocks, or what the list holds.
    pub choices: Vec<ChoiceView>,
    /// What was typed to search the list.
    pub find: String,
    /// The list as a map, where it is one of places.
    pub map: Option<PlaceMapView>,
    /// The calendar.
    pub month: Option<MonthView>,
    /// The half-hours of a day, each with the other side's clock under it.
    pub times: Vec<ChoiceView>,
    /// Which of `times` to begin with: the chosen one, or the morning.
    pub first: u32,
    /// Why what was typed can't be meant.
    pub problem: Option<String>,
    /// On the button that is done with it.
    pub done: String,
    /// In the empty field.
    pub hint: String,
}

/// The names of slots for one's own words and bare numbers that say what is wanted: a phrase may have two of a kind.
pub(crate) const FIELDS: [&str; 21] = [
    "address", "correct", "grade", "hotel", "item", "job", "km", "limit", "medicine", "name", "part",
    "passport", "password", "phone", "plate", "road", "room", "seat", "speed", "things", "times",
];

/// What a slot is called: by its name where that says more than its kind.
pub(super) fn label(words: &L10n, slot: &str, kind: SlotKind) -> String {
    let name = slot.rsplit('/').next().unwrap_or(slot);
    let own = matches!(kind, SlotKind::Name | SlotKind::Number) && FIELDS.contains(&name);
    if own { words.word(&format!("field-{name}")) } else { words.word(&format!("slot-{}", kind.word())) }
}

pub(super) fn month_of(services: &Services, model: &PhrasesModel) -> Date {
    let picker = model.picker.as_ref();
    let typed = picker.and_then(|picker| model.slots.get(&picker.slot)?.trim().parse::<Date>().ok());
    let today = services.facts().zone(services.here()).date(services.clock.now());
    picker.and_then(|picker| picker.month).or(typed).unwrap_or(today).first_of_month()
}

/// The language of who fills the open phrase in: of who points, while it is asked; else one's own.
pub(super) fn filler(services: &Services, model: &PhrasesModel) -> Tongue {
    match model.phrase(services) {
        Some((_, phrase)) if model.talk => talk::tongues(services, model, phrase).0,
        _ => services.words.tongue(),
    }
}

/// The open picker, in the words of who fills it in.
pub(super) fn view(services: &Services, model: &PhrasesModel) -> Option<PickerView> {
    let picker = model.picker.as_ref()?;
    let kind = kind(services, model, &picker.slot)?;
    let tongue = filler(services, model);
    let words = services.words_of(tongue);
    let typed = model.slots.get(&picker.slot).cloned().unwrap_or_default();
    let usual = usual(services.here());
    let (plain, word) = parts(kind, &typed);
    let read = (!is_bare(kind, &typed)).then(|| read_slot(services, kind, &typed, usual));
    let mut view = PickerView {
        slot: picker.slot.clone(),
        label: label(words, &picker.slot, kind),
        input: SlotInput::List,
        tag: tongue.tag().to_owned(),
        rtl: tongue.is_rtl(),
        typed: plain.to_owned(),
        negated: matches!(kind, SlotKind::Count(unit) if unit.bounds().0 < 0).then(|| negated(plain)),
        suffix: None,
        choices: Vec::new(),
        find: picker.find.clone(),
        map: None,
        month: None,
        times: Vec::new(),
        first: 0,
        problem: read.and_then(Result::err).map(|error| error.told(words)),
        done: words.word("say-done"),
        hint: words.word("say-hint-list"),
    };
    match kind {
        SlotKind::Count(_) | SlotKind::Number => {
            (view.input, view.hint) = (SlotInput::Figure, words.word("say-hint-figure"));
        }
        SlotKind::Name => (view.input, view.hint) = (SlotInput::Words, words.word("say-hint-words")),
        SlotKind::Money => {
            let chosen = word.and_then(|word| word_of(word, Currency::from_word)).unwrap_or(usual.1);
            (view.input, view.hint) = (SlotInput::Money, words.word("say-hint-figure"));
            view.suffix = Some(chosen.word().to_owned());
            view.choices = choices(Currency::ALL, |currency| {
                (
                    currency.word(),
                    words.word(&format!("currency-{}", currency.word().to_lowercase())),
                    *currency == chosen,
                )
            });
        }
        SlotKind::Time => {
            let chosen = word.and_then(|word| word_of(word, Clock::from_word)).unwrap_or(usual.0);
            (view.input, view.hint) = (SlotInput::Time, words.word("say-hint-time"));
            view.suffix = Some(chosen.word().to_owned());
            view.choices = choices(Clock::ALL, |clock| {
                (
                    clock.word(),
                    words.word(&format!("clock-of-{}", clock.word().to_lowercase())),
                    *clock == chosen,
                )
            });
            view.times = times(services, words, chosen, &view.typed);
            let first = view.times.iter().position(|time| time.chosen);
            view.first = first.map_or(MORNING, |at| u32::try_from(at).unwrap_or(MORNING));
        }
        SlotKind::Date => {
            let today = services.facts().zone(services.here()).date(services.clock.now());
            let chosen = typed.trim().parse().ok().filter(|_| view.problem.is_none());
            view.input = SlotInput::Day;
            view.month = Some(month_view(words, month_of(services, model), chosen, today));
        }
        SlotKind::Country => view.choices = countries_in(services, words, &picker.find, Some(typed.trim())),
        SlotKind::Language | SlotKind::Place | SlotKind::Dish | SlotKind::Ingredient => {
            view.choices = listed(services, words, kind, &picker.find, &typed);
            if kind == SlotKind::Place {
                view.map = Some(place_map::view(services, words, picker, &view.choices));
            }
            view.choices.extend(own_words(words, kind, picker.find.trim(), &typed));
        }
    }
    Some(view)
}

/// The figure and the currency or clock after it, of what stands in a slot of a kind that has one.
pub(super) fn parts(kind: SlotKind, typed: &str) -> (&str, Option<&str>) {
    let known = |word: &str| match kind {
        SlotKind::Money => word_of(word, Currency::from_word).is_some(),
        SlotKind::Time => word_of(word, Clock::from_word).is_some(),
        _ => false,
    };
    match typed.trim_end().rsplit_once(' ') {
        Some((plain, word)) if known(word) => (plain, Some(word)),
        _ => (typed, None),
    }
}

/// A currency or a clock, in letters of either size.
fn word_of<T>(word: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    read(&word.to_ascii_uppercase())
}

/// Whether there is no more than a currency or a clock.
pub(super) fn is_bare(kind: SlotKind, typed: &str) -> bool {
    parts(kind, typed).0.trim().is_empty()
}

/// The same figure on the other side of nought.
fn negated(typed: &str) -> String {
    const MINUS: char = '−';
    match typed.strip_prefix([MINUS, '-']) {
        Some(figure) => figure.to_owned(),
        None => format!("{MINUS}{typed}"),
    }
}

fn choices<T>(all: &[T], of: impl Fn(&T) -> (&'static str, String, bool)) -> Vec<ChoiceView> {
    let choice = |it: &T| {
        let (code, label, chosen) = of(it);
        ChoiceView { code: code.to_owned(), label, about: None, chosen }
    };
    all.iter().map(choice).collect()
}

/// What was typed to search a list, as it stands: no list has everything.
fn own_words(words: &L10n, kind: SlotKind, find: &str, typed: &str) -> Option<ChoiceView> {
    let code = format!("{OWN}{find}");
    (!find.is_empty() && has_own_words(kind)).then(|| ChoiceView {
        label: words.say("say-own-words", &[("text", words.isolate_words(find).into())]),
        about: None,
        chosen: code == typed,
        code,
    })
}

/// The half-hours of a day on a clock, the other's under each.
fn times(services: &Services, words: &L10n, clock: Clock, typed: &str) -> Vec<ChoiceView> {
    let slot = |half: u16| {
        let minute = half * 30;
        let code = format!("{:02}:{:02}", minute / 60, minute % 60);
        let value = SlotValue::Time(minute, clock);
        ChoiceView {
            about: Some(services.filled(words, &value)),
            chosen: code == typed,
            label: code.clone(),
            code,
        }
    };
    (0..48).map(slot).collect()
}

/// Places, languages and food by name; what begins with what was typed first, then what has it within.
pub(super) fn listed(
    services: &Services,
    words: &L10n,
    kind: SlotKind,
    find: &str,
    typed: &str,
) -> Vec<ChoiceView> {
    let raw = &services.facts().raw;
    let named = |names: &Names, also: &[String]| rank(find, names, also.iter().map(String::as_str));
    let mut rows: Vec<(u8, String, String)> = match kind {
        SlotKind::Place => {
            let ports = raw.ports.iter().filter_map(|port| {
                let rank = named(&port.names, &port.aliases)?;
                Some((rank, format!("{PORT}{}", port.id), words.name(&port.names)))
            });
            let places = raw.places.iter().filter_map(|place| {
                let rank = named(&place.names, &place.aliases)?;
                Some((rank, place.id.to_string(), words.name(&place.names)))
            });
            ports.chain(places).collect()
        }
        SlotKind::Language => Lang::ALL
            .into_iter()
            .filter_map(|lang| {
                let label = words.word(&format!("lang-{}", lang.code()));
                let own = Tongue::Plain(lang).own_name();
                let rank = rank_of(find, [own, label.as_str()].into_iter())?;
                Some((rank, lang.code().to_owned(), label))
            })
            .collect(),
        SlotKind::Dish => raw
            .dishes
            .iter()
            .filter_map(|dish| {
                Some((named(&dish.names, &dish.also)?, dish.id.to_string(), words.name(&dish.names)))
            })
            .collect(),
        _ => raw
            .ingredients
            .iter()
            .filter_map(|it| Some((named(&it.names, &it.also)?, it.id.to_string(), words.name(&it.names))))
            .collect(),
    };
    rows.sort_by_key(|(rank, ..)| *rank);
    if !find.trim().is_empty() {
        rows.truncate(SHOWN);
    }
    let chosen = typed.trim().to_owned();
    rows.into_iter()
        .map(|(_, code, label)| ChoiceView { chosen: code == chosen, code, label, about: None })
        .collect()
}
