//! What one saw or was told at a hall, on its port's page.

use otkel_domain::model::{Side, facts::PortFacts};
use serde::Serialize;

use crate::services::Services;

/// The notes of a port's halls, and how to take one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct NoteView {
    /// Over it.
    pub title: String,
    /// What a note does, and that it stays on the phone.
    pub about: String,
    /// By hall.
    pub rows: Vec<NoteRow>,
    /// On the button that notes *closed*.
    pub closed: String,
    /// Beside the field for hours, with an example.
    pub hours: String,
    /// On the button that takes the note.
    pub save: String,
    /// On the button that forgets it.
    pub forget: String,
}

/// A hall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct NoteRow {
    /// `CN` or `KZ`.
    pub side: String,
    /// Whose hall, on whose clock.
    pub label: String,
    /// What was noted, and when; nothing when nothing was.
    pub now: Option<String>,
}

pub(super) fn view(services: &Services, port: &PortFacts) -> Option<NoteView> {
    if otkel_domain::ports::never(port).is_some() {
        return None;
    }
    let words = &services.words;
    let row = |side: Side| {
        let noted =
            services.notes.iter().find(|note| *note.port == *port.id().as_str() && note.side == side.code());
        let told = noted.map(|note| {
            let said = if note.said == "closed" { words.word("state-closed") } else { note.said.clone() };
            let at = otkel_domain::model::Instant::from_minutes(note.made);
            let at = words.clock(services.facts(), at).both;
            words.say("note-now", &[("said", said.into()), ("at", at.into())])
        });
        NoteRow { side: side.code().to_owned(), label: services.side(side), now: told }
    };
    Some(NoteView {
        title: words.word("note-title"),
        about: words.word("note-about"),
        rows: Side::BOTH.map(row).into(),
        closed: words.word("note-closed"),
        hours: words.word("note-hours"),
        save: words.word("note-save"),
        forget: words.word("note-forget"),
    })
}
