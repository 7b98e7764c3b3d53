//! What somebody saw or was told at a hall. It counts for a day, above stale facts, and is shown as theirs.

use otkel_domain::{
    model::{Instant, PortId, Side},
    ports::{OBSERVATION_HOLDS, Observation},
};
use serde::{Deserialize, Serialize};

use crate::{ask, error::OtkelError, services::Services, store::Kind};

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
        let text = format!("{port}/{}={said}", side.code());
        let now = self.clock.now();
        ask::observation(self.facts(), &self.words, &text, now)?;
        let note = Note {
            port: port.to_string(),
            side: side.code().to_owned(),
            said: said.trim().to_owned(),
            made: now.minutes(),
        };
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

    /// The notes as the rules take them.
    pub(crate) fn observations(&self) -> Vec<Observation> {
        let read = |note: &Note| {
            let text = format!("{}/{}={}", note.port, note.side, note.said);
            let mut read =
                ask::observation(self.facts(), &self.words, &text, Instant::from_minutes(note.made)).ok()?;
            read.made = Instant::from_minutes(note.made);
            Some(read)
        };
        self.notes.iter().filter_map(read).collect()
    }
}

fn note_id(port: &PortId, side: Side) -> String {
    format!("{port}/{}", side.code().to_lowercase())
}
