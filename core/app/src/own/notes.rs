//! What somebody saw or was told at a hall. It counts for a day, above stale facts, and is shown as theirs.

use otkel_domain::{
    model::{Instant, PortId, Side},
    ports::{OBSERVATION_HOLDS, Observation},
};
use serde::{Deserialize, Serialize};

use crate::{
    ask,
    error::{InputCode, OtkelError},
    services::Services,
    store::Kind,
};

/// A note, as it was written.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Which port.
    pub port: String,
    /// Which side's hall, `CN` or `KZ`.
    pub side: String,
    /// `closed`, or hours as `10:30-19:00` on that side's clock.
    pub said: String,
    /// When, in minutes since 1970.
    pub made: i64,
}

impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Note").finish_non_exhaustive()
    }
}

impl Services {
    /// Takes a note of a hall, in place of an older one of it.
    pub(crate) fn note(&mut self, port: &PortId, side: Side, said: &str) -> Result<(), OtkelError> {
        let said = plain(said);
        let now = self.clock.now();
        let text = format!("{port}/{}={said}", side.code());
        if said.contains('@') || ask::observation(self.facts(), &self.words, &text, now).is_err() {
            let shown: String = said.chars().take(40).collect();
            let detail = self.words.say("error-bad-hours", &[("text", shown.into())]);
            return Err(OtkelError::BadInput { code: InputCode::BadObservation, detail });
        }
        let note = Note { port: port.to_string(), side: side.code().to_owned(), said, made: now.minutes() };
        self.keep(Kind::Observation, &note_id(port, side), &note);
        self.notes = self.fresh_notes();
        Ok(())
    }

    /// Forgets what was noted of a hall.
    pub(crate) fn unnote(&mut self, port: &PortId, side: Side) {
        self.forget(Kind::Observation, &note_id(port, side));
        self.notes = self.fresh_notes();
    }

    /// Reads the notes that still count; older ones are forgotten.
    pub(crate) fn load_notes(&mut self) {
        self.notes = self.fresh_notes();
    }

    fn fresh_notes(&mut self) -> Vec<Note> {
        let now = self.clock.now();
        let (fresh, old): (Vec<Note>, Vec<Note>) = self
            .all_stored::<Note>(Kind::Observation)
            .into_iter()
            .partition(|note| now.minutes() - note.made < OBSERVATION_HOLDS);
        for note in old {
            self.forget(Kind::Observation, &format!("{}/{}", note.port, note.side.to_lowercase()));
        }
        fresh
    }

    /// When a note was made. A clock that was put back doesn't make it one of the future.
    pub(crate) fn made(&self, note: &Note) -> Instant {
        Instant::from_minutes(note.made.min(self.clock.now().minutes()))
    }

    /// The notes as the rules take them.
    pub(crate) fn observations(&self) -> Vec<Observation> {
        let read = |note: &Note| {
            let text = format!("{}/{}={}", note.port, note.side, note.said);
            ask::observation(self.facts(), &self.words, &text, self.made(note)).ok()
        };
        self.notes.iter().filter_map(read).collect()
    }
}

/// Hours as keyboards write them: full-width colons, long dashes, points between hours and minutes.
fn plain(said: &str) -> String {
    let sign = |c: char| match c {
        '：' | '.' | '．' => ':',
        '–' | '—' | '－' | '−' | '~' | '～' | '至' => '-',
        '，' | '、' | '،' => ',',
        other => other,
    };
    said.chars().take(100).map(sign).filter(|c| !c.is_whitespace()).collect()
}

fn note_id(port: &PortId, side: Side) -> String {
    format!("{port}/{}", side.code().to_lowercase())
}
