//! Pieces that several screens show.

use otkel_domain::{
    crossing::Verdict,
    model::{
        Certainty, Direction, Means, PlaceId, Side, SourceId, Sourced,
        facts::{Contact, SourceFact},
    },
    ports::State,
};
use serde::Serialize;

use crate::{l10n::L10n, services::Services};

/// Will I make it?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "as in the domain")]
pub enum VerdictView {
    Make,
    Tight,
    Unknown,
    Miss,
}

impl From<Verdict> for VerdictView {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Make => Self::Make,
            Verdict::Tight => Self::Tight,
            Verdict::Unknown => Self::Unknown,
            Verdict::Miss => Self::Miss,
        }
    }
}

/// A port's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "as in the domain")]
pub enum StateView {
    Open,
    ClosingSoon,
    Closed,
    ExpectedClosed,
    Unknown,
}

impl From<State> for StateView {
    fn from(state: State) -> Self {
        match state {
            State::Open => Self::Open,
            State::ClosingSoon => Self::ClosingSoon,
            State::Closed => Self::Closed,
            State::ExpectedClosed => Self::ExpectedClosed,
            State::Unknown => Self::Unknown,
        }
    }
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct AskView {
    /// Who.
    pub name: String,
    /// The number as it is read; in right-to-left text it is kept together by invisible marks.
    pub phone: String,
    /// The number as it is dialled: digits, a plus, and a pause before the extension.
    pub dial: String,
    /// How sure, in words, with when it was seen.
    pub certainty: String,
}

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct SourceView {
    /// Its id in the content.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where, if it is on the web.
    pub url: Option<String>,
}

/// Only what a dialler takes; a comma is its pause.
fn dialled(contact: &Contact) -> String {
    let digits =
        |text: &str| -> String { text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect() };
    let extension = contact.extension.as_deref().map(|extension| format!(",{}", digits(extension)));
    digits(&contact.phone) + extension.as_deref().unwrap_or_default()
}

impl Services {
    pub(crate) fn asks(&self, contacts: &[&Sourced<Contact>]) -> Vec<AskView> {
        contacts.iter().map(|contact| self.ask(contact)).collect()
    }

    pub(crate) fn ask(&self, contact: &Sourced<Contact>) -> AskView {
        let certainty = self.certainty(contact.origin.confidence.certainty());
        let seen = self.words.full_date(contact.origin.as_of);
        AskView {
            name: self.words.name(&contact.names),
            phone: self.phone(contact),
            dial: dialled(contact),
            certainty: self.words.say("as-of", &[("certainty", certainty.into()), ("date", seen.into())]),
        }
    }

    fn phone(&self, contact: &Contact) -> String {
        let phone = self.words.isolate(&contact.phone);
        match &contact.extension {
            Some(extension) => {
                let args = [("phone", phone.into()), ("extension", extension.as_str().into())];
                self.words.say("phone-extension", &args)
            }
            None => phone,
        }
    }

    /// A source's title; Otkel's own ones – a guess, an inference – are told in the person's language.
    fn title(&self, source: &SourceFact) -> String {
        let key = format!("source-{}", source.id);
        if self.words.has(&key) { self.words.word(&key) } else { source.title.clone() }
    }

    pub(crate) fn sources(&self, ids: &[SourceId]) -> Vec<SourceView> {
        let facts = self.facts();
        let found = ids.iter().filter_map(|id| facts.source(id));
        found
            .map(|source| SourceView {
                id: source.id.to_string(),
                title: self.title(source),
                publisher: source.publisher.clone(),
                url: source.url.clone(),
            })
            .collect()
    }

    pub(crate) fn certainty(&self, certainty: Certainty) -> String {
        self.words.word(&format!("certainty-{}", certainty.word()))
    }

    pub(crate) fn means(&self, means: Means) -> String {
        self.words.word(&format!("means-{}", means.word()))
    }

    pub(crate) fn side(&self, side: Side) -> String {
        self.words.word(match side {
            Side::Cn => "side-cn",
            Side::Kz => "side-kz",
        })
    }

    pub(crate) fn direction(&self, direction: Direction) -> String {
        self.words.word(match direction {
            Direction::CnKz => "direction-cn-kz",
            Direction::KzCn => "direction-kz-cn",
        })
    }

    /// The name of a node: a place, a hall or a gate.
    pub(crate) fn place_name(&self, id: &PlaceId) -> String {
        self.place_name_in(&self.words, id)
    }

    /// The name of a node in any language.
    pub(crate) fn place_name_in(&self, words: &L10n, id: &PlaceId) -> String {
        let facts = self.facts();
        if let Some(place) = facts.place(id) {
            return words.name(&place.names);
        }
        if let Some((port, side)) = facts.port_end(id) {
            let hall = port.halls.iter().flatten().find(|hall| hall.side == side);
            return hall.map_or_else(|| words.name(&port.port.names), |hall| words.name(&hall.names));
        }
        let gate = facts.raw.gates.iter().find(|gate| gate.id.as_str() == id.as_str());
        gate.map_or_else(|| id.to_string(), |gate| words.name(&gate.names))
    }
}
