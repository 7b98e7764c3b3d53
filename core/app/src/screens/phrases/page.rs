//! One phrase: filled in, said in the other's language, and its card in huge letters.

use otkel_domain::{
    model::{Lang, Side},
    phrasebook::Trust,
};
use serde::Serialize;

use super::{PhrasesModel, SlotView, list, slots};
use crate::{
    l10n::{L10n, Tongue},
    say::{Beside, Filled, Said},
    services::Services,
};

/// A sentence as somebody reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct SaidView {
    /// The sentence.
    pub text: String,
    /// Its language as a tag.
    pub tag: String,
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// How it is read aloud, in Latin letters.
    pub reading: Option<String>,
    /// What the phone's voice is asked for; nothing where none is known.
    pub voice: Option<String>,
    /// What it is given to read.
    pub spoken: String,
}

/// The same beside a draft, in the language that everybody on that side reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct BesideView {
    /// The sentence.
    pub text: String,
    /// Its language as a tag.
    pub tag: String,
    /// Its language's name, in one's own.
    pub language: String,
}

/// The open phrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PhrasePage {
    /// Its id.
    pub id: String,
    /// In one's own language.
    pub own: SaidView,
    /// In the other's: what the card shows.
    pub theirs: SaidView,
    /// The Chinese or Russian beside it, while it is a draft in Kazakh or Uyghur.
    pub beside: Option<BesideView>,
    /// That the translation is a draft, and of what kind.
    pub draft: Option<String>,
    /// That no phone is known to have a voice for it, and what to do instead.
    pub no_voice: Option<String>,
    /// Who says it, where that isn't oneself.
    pub by: Option<String>,
    /// What is filled in.
    pub slots: Vec<SlotView>,
    /// That something is still open, and how it is shown.
    pub open_slots: Option<String>,
    /// Whether there is something to point at as an answer.
    pub answers: bool,
    /// Whether it is starred.
    pub starred: bool,
    /// What is sent on: the other's sentence, the Chinese or Russian beside a draft, one's own; a line each.
    pub share: String,
    /// The whole page, to be read by a screen reader in one go.
    pub read_out: String,
}

pub(super) fn said(said: &Said) -> SaidView {
    SaidView {
        text: said.text.clone(),
        tag: said.tongue.tag().to_owned(),
        rtl: said.tongue.is_rtl(),
        reading: said.reading.clone(),
        voice: said.tongue.voice().map(str::to_owned),
        spoken: said.spoken.clone().unwrap_or_default(),
    }
}

/// That a translation is a draft, in one's own words.
pub(super) fn draft(words: &L10n, tongue: Tongue, trust: Trust) -> Option<String> {
    let key = match trust {
        Trust::Drafted => "say-draft",
        Trust::ReadBack => "say-read-back",
        Trust::Reviewed => return None,
    };
    let language = words.word(&format!("lang-{}", tongue.lang().code()));
    // English is what the others were written from.
    (tongue.lang() != Lang::En).then(|| words.say(key, &[("language", language.into())]))
}

/// The side on which a language is spoken to people: where one is, unless only one side has it.
pub(super) fn side_of(services: &Services, tongue: Tongue) -> Side {
    match tongue {
        Tongue::KkArab | Tongue::Plain(Lang::Zh) => Side::Cn,
        // China's Kazakhs write with Arabic letters.
        Tongue::Plain(Lang::Ru | Lang::Kk) => Side::Kz,
        Tongue::Plain(Lang::Ug | Lang::En) => services.here(),
    }
}

/// The same in the language that everybody on that side reads, beside a draft.
pub(super) fn beside(services: &Services, at: usize, to: Tongue, filled: &Filled) -> Option<BesideView> {
    let beside = services.beside(at, to, side_of(services, to), filled)?;
    Some(beside_view(services, beside))
}

pub(super) fn beside_view(services: &Services, beside: Beside) -> BesideView {
    BesideView {
        language: services.words.word(&format!("lang-{}", beside.tongue.lang().code())),
        tag: beside.tongue.tag().to_owned(),
        text: beside.text,
    }
}

/// Shows the open phrase.
pub(super) fn view(services: &Services, model: &PhrasesModel) -> Option<PhrasePage> {
    let words = &services.words;
    let (at, phrase) = model.phrase(services)?;
    let to = model.to(services);
    let filled = slots::filled(services, model);
    let own = services.said(at, words.tongue(), &filled)?;
    let theirs = services.said(at, to, &filled)?;
    let beside = beside(services, at, to, &filled);
    let draft = draft(words, to, theirs.trust);
    let open = phrase.slots.len() - filled.len();
    let lines = [Some(&theirs.text), beside.as_ref().map(|beside| &beside.text), Some(&own.text)];
    let mut share: Vec<&str> = lines.into_iter().flatten().map(String::as_str).collect();
    // A Chinese reader's own sentence may be the one beside the draft.
    share.dedup();
    let share = share.join("\n");
    let read_out = words.read_out([own.text.clone(), draft.clone().unwrap_or_default()]);
    Some(PhrasePage {
        id: phrase.id.to_string(),
        own: said(&own),
        theirs: said(&theirs),
        beside,
        draft,
        no_voice: to.voice().is_none().then(|| words.word("no-voice")),
        by: list::speaker(words, phrase),
        slots: slots::views(services, model, phrase),
        open_slots: (open > 0).then(|| words.word("say-open-slots")),
        answers: !phrase.answers.is_empty(),
        starred: model.lasting.starred.contains(&phrase.id),
        share,
        read_out,
    })
}
