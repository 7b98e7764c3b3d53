//! What is filled into the open phrase, into an answer that is pointed at, and into a pad.

use jiff::civil::Date;
use otkel_domain::{
    model::Lang,
    phrasebook::{Pad, Phrase, SlotKind, SlotValue},
};
use serde::Serialize;

use super::{PhrasesEvent, PhrasesModel, picker, place_map};
use crate::{
    error::{InputCode, OtkelError},
    say::{Filled, read_slot, usual},
    services::Services,
};

/// What is typed into a slot.
const TYPED: usize = 160;

/// Longer than any figure, time or sum that can be meant, with its blanks.
const FIGURE: usize = 20;

/// The open picker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picker {
    pub(super) slot: String,
    pub(super) find: String,
    pub(super) month: Option<Date>,
    /// The map of places.
    pub(super) map: Pointing,
}

/// The map of the open picker.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Pointing {
    /// Whether it is shown.
    pub(super) on: bool,
    /// Whether the last touch found nothing.
    pub(super) missed: bool,
    /// How often the core has moved it.
    pub(super) moves: u32,
    /// Counts what changes its picture.
    pub(super) ink: u32,
}

impl Picker {
    /// The picker of a slot, as it opens.
    fn of(slot: String) -> Self {
        Self { slot, find: String::new(), month: None, map: Pointing::default() }
    }
}

/// A slot of the open phrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct SlotView {
    /// Its name, to be sent back.
    pub slot: String,
    /// What it is, in one's own language.
    pub label: String,
    /// What was filled in, in one's own language; nothing while it is open.
    pub value: Option<String>,
    /// Why what was typed can't be meant.
    pub problem: Option<String>,
}

/// The kind of a slot of the open phrase, of the answer that was pointed at, or of a pad.
pub(super) fn kind(services: &Services, model: &PhrasesModel, slot: &str) -> Option<SlotKind> {
    let of = |phrase: &Phrase, name: &str| phrase.slots.get(name).copied();
    match slot.split_once('/') {
        None => of(model.phrase(services)?.1, slot),
        Some((answer, name)) => {
            if let Some(pad) = Pad::from_word(answer) {
                return pad_kind(pad).filter(|_| name == PAD);
            }
            let at = services.facts().book.index(&answer.into())?;
            of(&services.facts().raw.phrases.get(at)?.value, name)
        }
    }
}

/// The one slot of a pad.
pub(super) const PAD: &str = "pad";

const fn pad_kind(pad: Pad) -> Option<SlotKind> {
    Some(match pad {
        Pad::YesNo => return None,
        Pad::Number => SlotKind::Number,
        Pad::Time => SlotKind::Time,
        Pad::Date => SlotKind::Date,
        Pad::Money => SlotKind::Money,
        Pad::Place => SlotKind::Place,
        Pad::Country => SlotKind::Country,
    })
}

/// Opens the picker of the first slot of what was pointed at.
pub(super) fn open_first(model: &mut PhrasesModel, services: &Services) {
    let Some(answer) = model.answer.clone() else { return };
    let first = match Pad::from_word(&answer) {
        Some(pad) => pad_kind(pad).map(|_| PAD.to_owned()),
        None => slots_of(model, services, &answer).into_iter().next(),
    };
    model.picker = first.map(|slot| Picker::of(format!("{answer}/{slot}")));
}

/// The slots of an answer, in the order of the sentence that is filled in.
fn slots_of(model: &PhrasesModel, services: &Services, answer: &str) -> Vec<String> {
    let at = services.facts().book.index(&answer.into());
    let phrase = at.and_then(|at| services.facts().raw.phrases.get(at));
    let lang = picker::filler(services, model).lang();
    phrase.map_or_else(Vec::new, |phrase| in_order(phrase, lang).into_iter().map(str::to_owned).collect())
}

/// The names of a phrase's slots as its sentence in a language has them, each once.
fn in_order(phrase: &Phrase, lang: Lang) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in phrase.say.get(lang).slots() {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The slot of the answer that comes next, once the one whose picker is open is filled in: who points needn't look for it.
fn next_of_answer(model: &PhrasesModel, services: &Services) -> Option<String> {
    let open = &model.picker.as_ref()?.slot;
    let (answer, _) = open.split_once('/').filter(|_| model.slots.contains_key(open))?;
    let slots = slots_of(model, services, answer).into_iter().map(|slot| format!("{answer}/{slot}"));
    slots.into_iter().find(|slot| !model.slots.contains_key(slot))
}

/// A currency or a clock alone, left in the picker that is closed, is nothing.
fn drop_bare(model: &mut PhrasesModel, services: &Services) {
    let Some(slot) = model.picker.as_ref().map(|picker| picker.slot.clone()) else { return };
    let kind = kind(services, model, &slot);
    if kind.zip(model.slots.get(&slot)).is_some_and(|(kind, typed)| picker::is_bare(kind, typed)) {
        model.slots.remove(&slot);
    }
}

/// What is taken of what was typed: of a sum its figure is cut, never its currency.
fn bounded(kind: SlotKind, value: &str) -> String {
    let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    match (kind, picker::parts(kind, value)) {
        (SlotKind::Money | SlotKind::Time, (figure, Some(word))) => {
            format!("{} {}", cut(figure, FIGURE), cut(word, FIGURE))
        }
        (SlotKind::Number | SlotKind::Count(_), (figure, _)) => cut(figure, FIGURE),
        _ => cut(value, TYPED),
    }
}

/// Takes the events of slots.
pub(super) fn update(
    event: PhrasesEvent,
    model: &mut PhrasesModel,
    services: &Services,
) -> Result<(), OtkelError> {
    let known = |model: &PhrasesModel, slot: &str| {
        kind(services, model, slot).ok_or_else(|| no_slot(services, model, slot))
    };
    match event {
        PhrasesEvent::Pick { slot: None } => {
            drop_bare(model, services);
            let next = next_of_answer(model, services);
            model.picker = next.map(Picker::of);
        }
        PhrasesEvent::Pick { slot: Some(slot) } => {
            known(model, &slot)?;
            drop_bare(model, services);
            model.picker = Some(Picker::of(slot));
        }
        PhrasesEvent::Fill { slot, value } => {
            let value = bounded(known(model, &slot)?, &value);
            if value.trim().is_empty() {
                model.slots.remove(&slot);
            } else {
                model.slots.insert(slot, value);
            }
            place_map::changed(model);
        }
        PhrasesEvent::Find { text } => {
            if let Some(picker) = &mut model.picker {
                picker.find = text.chars().take(TYPED).collect();
                picker.map.moves = picker.map.moves.wrapping_add(1);
            }
            place_map::changed(model);
        }
        PhrasesEvent::Turn { months } => {
            let shown = picker::month_of(services, model);
            if let Some(picker) = &mut model.picker {
                let span = jiff::Span::new().months(i64::from(months.clamp(-1200, 1200)));
                let turned = shown.checked_add(span).ok().filter(|day| (2000..=2100).contains(&day.year()));
                picker.month = turned.or(picker.month);
            }
        }
        PhrasesEvent::Map { on } => place_map::switch(services, model, on),
        PhrasesEvent::Touch { lon, lat, reach_m } => place_map::touch(services, model, (lon, lat), reach_m),
        _ => {}
    }
    Ok(())
}

/// That there is no such slot, and which there are.
fn no_slot(services: &Services, model: &PhrasesModel, slot: &str) -> OtkelError {
    let words = &services.words;
    let asked: String = slot.chars().take(20).collect();
    let all: Vec<&str> = model
        .phrase(services)
        .iter()
        .flat_map(|(_, phrase)| phrase.slots.keys())
        .map(String::as_str)
        .collect();
    let detail = if all.is_empty() {
        words.say("say-error-no-slots", &[("slot", asked.into())])
    } else {
        words.say("say-error-slot", &[("slot", asked.into()), ("slots", all.join(", ").into())])
    };
    OtkelError::BadInput { code: InputCode::BadSlot, detail }
}

/// What is filled into the open phrase; those that can't be meant are left out.
pub(super) fn filled(services: &Services, model: &PhrasesModel) -> Filled {
    let Some((_, phrase)) = model.phrase(services) else { return Filled::new() };
    read_all(services, model, phrase, "")
}

/// What is filled into an answer.
pub(super) fn filled_answer(
    services: &Services,
    model: &PhrasesModel,
    answer: &str,
    phrase: &Phrase,
) -> Filled {
    read_all(services, model, phrase, &format!("{answer}/"))
}

/// What a pad points at.
pub(super) fn pointed(services: &Services, model: &PhrasesModel, pad: Pad) -> Option<SlotValue> {
    let typed = model.slots.get(&format!("{}/{PAD}", pad.word()))?;
    read_slot(services, pad_kind(pad)?, typed, usual(services.here())).ok()
}

fn read_all(services: &Services, model: &PhrasesModel, phrase: &Phrase, before: &str) -> Filled {
    let value = |(name, kind): (&String, &SlotKind)| {
        let typed = model.slots.get(&format!("{before}{name}"))?;
        Some((name.clone(), read_slot(services, *kind, typed, usual(services.here())).ok()?))
    };
    phrase.slots.iter().filter_map(value).collect()
}

/// The slots of the open phrase, in the order of one's own sentence.
pub(super) fn views(services: &Services, model: &PhrasesModel, phrase: &Phrase) -> Vec<SlotView> {
    let words = &services.words;
    let view = |name: &str| {
        let kind = phrase.slots.get(name).copied()?;
        let typed = model.slots.get(name).filter(|typed| !picker::is_bare(kind, typed));
        let read = typed.map(|typed| read_slot(services, kind, typed, usual(services.here())));
        Some(SlotView {
            slot: name.to_owned(),
            label: picker::label(words, name, kind),
            value: read
                .as_ref()
                .and_then(|read| read.as_ref().ok())
                .map(|value| services.filled(words, value)),
            problem: read.and_then(Result::err).map(|error| error.told(words)),
        })
    };
    in_order(phrase, words.lang()).into_iter().filter_map(view).collect()
}
