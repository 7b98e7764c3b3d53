//! When the halls of a port serve.
//!
//! A port is two halls in series: the exit inspection of the side one leaves and the entry inspection of the side one
//! reaches. Hours come as OpenStreetMap `opening_hours` in each hall's own legal time, often in several versions that
//! disagree; they are compiled once to an [`IntervalTable`] of UTC minutes. A [`Schedule`] takes the best reading for
//! each day ([`pick`]), removes what is announced or observed closed, and marks what may not be relied on with a
//! [`Doubt`]. Two schedules laid over each other are the joint [`windows`]. How long one waits is in [`flow`].

mod closures;
pub mod flow;
mod hours;
mod intervals;
mod lunar;
mod observation;
mod schedule;
mod status;
mod steps;
mod versions;
mod windows;

pub use closures::{ClosedBy, ClosureCalendar, DayClosure, rule_days};
pub use hours::{Calendars, HoursError, compile};
pub use intervals::{IntervalTable, TableError, TableSpan, TableState};
pub use observation::{OBSERVATION_HOLDS, Observation, Observed};
pub use schedule::{Doubt, DoubtKind, Schedule, Span};
pub use status::{Because, PortDay, SOON, State, Status, never, next_opening, port_day, status_at};
pub use steps::{Crew, Minutes, StepTimes, steps_of};
pub use versions::pick;
pub use windows::{Window, windows};
