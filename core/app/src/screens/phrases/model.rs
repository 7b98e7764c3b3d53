//! What the phrasebook remembers. What was filled in is somebody's own – a name, an address – and is not kept; which phrases were said
//! lately or starred is, sealed like everything else.

use std::collections::BTreeMap;

use otkel_domain::{
    model::{CategoryId, Lang, PhraseId},
    phrasebook::Phrase,
};
use serde::{Deserialize, Serialize};

use super::{PhrasesEvent, list::HOSTS, slots, talk};
use crate::{
    error::{InputCode, OtkelError},
    l10n::Tongue,
    say,
    screens::start::refuse,
    services::Services,
    store::Kind,
};

/// Said lately: more is a history, not a help.
const RECENT: usize = 12;
/// Starred.
const STARRED: usize = 200;
/// What is typed in a search.
const TYPED: usize = 200;

/// What stays when the app is closed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Lasting {
    /// The tag of the language of the person opposite, if one was chosen.
    pub(super) to: Option<String>,
    /// Said lately, the last first.
    pub(super) recent: Vec<PhraseId>,
    /// Starred, the first starred first.
    pub(super) starred: Vec<PhraseId>,
}

/// What the phrasebook remembers.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PhrasesModel {
    pub(super) lasting: Lasting,
    pub(super) typed: String,
    pub(super) chapter: Option<CategoryId>,
    pub(super) theirs: bool,
    pub(super) open: Option<PhraseId>,
    /// As typed or picked, by the slot's name; those of an answer are `<answer>/<slot>`.
    pub(super) slots: BTreeMap<String, String>,
    pub(super) picker: Option<slots::Picker>,
    pub(super) talk: bool,
    pub(super) answer: Option<String>,
    /// Why another language is shown than the one that was asked for.
    pub(super) instead: Option<Instead>,
}

/// Why a language that was asked for isn't shown.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Instead {
    /// Otkel doesn't have it, or not in that script: its tag.
    Unknown(String),
    /// It is one's own.
    Own,
}

// Who was looked for, and what was filled in, is nobody's business.
impl std::fmt::Debug for PhrasesModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PhrasesModel").field("chapter", &self.chapter).finish_non_exhaustive()
    }
}

const ID: &str = "phrases";

impl PhrasesModel {
    /// As it was left: the language, the stars, what was said lately.
    pub fn restore(services: &Services) -> Self {
        Self { lasting: services.stored(Kind::Screen, ID).unwrap_or_default(), ..Self::default() }
    }

    /// The language of the person opposite: as chosen, else what everybody reads on the side where one is; for somebody who speaks that
    /// oneself, what everybody reads on the other.
    pub(super) fn to(&self, services: &Services) -> Tongue {
        let own = services.words.tongue();
        let here = services.here();
        let sides = [here, here.other()].map(|side| Tongue::Plain(say::side_lang(side)));
        let chosen = self.lasting.to.as_deref().and_then(Tongue::from_tag).filter(|tongue| *tongue != own);
        chosen.or_else(|| sides.into_iter().find(|tongue| *tongue != own)).unwrap_or(sides[0])
    }

    /// The open phrase: where it stands, and what it is.
    pub(super) fn phrase<'s>(&self, services: &'s Services) -> Option<(usize, &'s Phrase)> {
        let at = services.facts().book.index(self.open.as_ref()?)?;
        Some((at, &services.facts().raw.phrases.get(at)?.value))
    }

    fn said(&mut self, id: &PhraseId) {
        self.lasting.recent.retain(|known| known != id);
        self.lasting.recent.insert(0, id.clone());
        self.lasting.recent.truncate(RECENT);
    }

    fn leave_phrase(&mut self) {
        self.slots.clear();
        self.picker = None;
        self.talk = false;
        self.answer = None;
    }
}

/// The language of the person opposite as the phrasebook has it, for screens where none was chosen.
pub(crate) fn opposite(services: &Services) -> Tongue {
    PhrasesModel::restore(services).to(services)
}

/// Takes an event.
pub fn update(
    event: PhrasesEvent,
    model: &mut PhrasesModel,
    services: &mut Services,
) -> Result<(), OtkelError> {
    let before = model.lasting.clone();
    match event {
        PhrasesEvent::Search { text } => model.typed = text.chars().take(TYPED).collect(),
        PhrasesEvent::To { tag } => to(&tag, model, services),
        PhrasesEvent::Chapter { id: None } => model.chapter = None,
        PhrasesEvent::Chapter { id: Some(id) } => {
            let known = services.facts().raw.categories.iter().any(|chapter| chapter.id.as_str() == id);
            if !known && id != HOSTS {
                return Err(refuse(services, InputCode::UnknownPhrase, &id));
            }
            model.chapter = Some(id.as_str().into());
        }
        PhrasesEvent::Theirs { on } => model.theirs = on,
        PhrasesEvent::Open { id: None } => {
            model.leave_phrase();
            model.open = None;
        }
        PhrasesEvent::Open { id: Some(id) } => {
            let id = phrase(services, &id)?;
            model.leave_phrase();
            model.said(&id);
            model.open = Some(id);
        }
        PhrasesEvent::Keep { id, on } => {
            let id = phrase(services, &id)?;
            model.lasting.starred.retain(|known| *known != id);
            if on {
                let over = (model.lasting.starred.len() + 1).saturating_sub(STARRED);
                model.lasting.starred.drain(..over);
                model.lasting.starred.push(id);
            }
        }
        PhrasesEvent::ForgetRecent => model.lasting.recent.clear(),
        PhrasesEvent::Talk { on } => {
            model.talk = on && model.open.is_some();
            model.answer = None;
            model.picker = None;
            model.slots.retain(|name, _| !name.contains('/'));
        }
        PhrasesEvent::Point { answer } => point(answer.as_deref(), model, services)?,
        PhrasesEvent::Pick { .. }
        | PhrasesEvent::Fill { .. }
        | PhrasesEvent::Find { .. }
        | PhrasesEvent::Turn { .. }
        | PhrasesEvent::Map { .. }
        | PhrasesEvent::Touch { .. } => slots::update(event, model, services)?,
    }
    if before != model.lasting {
        services.keep(Kind::Screen, ID, &model.lasting);
    }
    Ok(())
}

fn to(tag: &str, model: &mut PhrasesModel, services: &Services) {
    let known = Tongue::from_tag(tag.trim());
    model.instead = if known.is_none_or(|known| other_script(tag, known)) {
        Some(Instead::Unknown(tag.chars().take(20).filter(|c| !c.is_control()).collect()))
    } else {
        (known == Some(services.words.tongue())).then_some(Instead::Own)
    };
    let fallback = Tongue::Plain(say::side_lang(services.here()));
    model.lasting.to = Some(known.unwrap_or(fallback).tag().to_owned());
}

/// Whether a tag names a script, and another one than Otkel writes that language in.
fn other_script(tag: &str, tongue: Tongue) -> bool {
    let script = match tongue {
        Tongue::Plain(Lang::Zh) => "Hans",
        Tongue::Plain(Lang::Kk | Lang::Ru) => "Cyrl",
        Tongue::KkArab | Tongue::Plain(Lang::Ug) => "Arab",
        Tongue::Plain(Lang::En) => "Latn",
    };
    let named = tag
        .trim()
        .split(['-', '_'])
        .skip(1)
        .find(|part| part.len() == 4 && part.bytes().all(|letter| letter.is_ascii_alphabetic()));
    named.is_some_and(|named| !named.eq_ignore_ascii_case(script))
}

fn point(answer: Option<&str>, model: &mut PhrasesModel, services: &Services) -> Result<(), OtkelError> {
    if let Some(answer) = answer {
        let offered = model.phrase(services).is_some_and(|(_, phrase)| talk::offers(phrase, answer));
        if !offered {
            return Err(refuse(services, InputCode::UnknownPhrase, answer));
        }
    }
    model.picker = None;
    model.slots.retain(|name, _| !name.contains('/'));
    model.answer = answer.map(str::to_owned);
    slots::open_first(model, services);
    Ok(())
}

fn phrase(services: &Services, id: &str) -> Result<PhraseId, OtkelError> {
    let id: PhraseId = id.trim().into();
    let known = services.facts().book.index(&id);
    known.map(|_| id.clone()).ok_or_else(|| refuse(services, InputCode::UnknownPhrase, id.as_str()))
}
