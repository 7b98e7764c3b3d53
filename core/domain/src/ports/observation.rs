//! What a person was told or saw today: theirs, visibly, and above stale facts for a day.

use crate::model::{Instant, PortId, Side};

use super::IntervalTable;

/// For how long an own observation counts, in minutes.
pub const OBSERVATION_HOLDS: i64 = 24 * 60;

/// One observation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Which port.
    pub port: PortId,
    /// Which side's hall.
    pub side: Side,
    /// When it was made.
    pub made: Instant,
    /// What was said.
    pub said: Observed,
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Observed {
    /// The hall is closed.
    Closed,
    /// Its hours, compiled over the day for which they count.
    Hours(IntervalTable),
}

impl Observation {
    /// From when to when it counts.
    pub fn holds(&self) -> (Instant, Instant) {
        (self.made, self.made + OBSERVATION_HOLDS)
    }
}
