//! The tables of the content as the rules see them, and [`Facts`], all of them together.
//!
//! The shapes are those of `docs/format/content.md`; the pack stores each value as it stands here.

mod border;
mod calendar;
mod flow;
mod index;
mod roads;
mod ways;

pub use border::{
    Contact, ContactKind, EntryNeed, EntryRule, Hall, HoursVersion, Mode, Paper, Passage, PlateRule,
};
pub use border::{CrossesBy, PaperFor, Port, PortKind, Serves, Stage, Step, Tri, Who};
pub use calendar::{
    CalendarSpan, Closure, ClosureRule, ClosureStatus, CountryFact, Holiday, HolidayKind, PortFilter,
    RuleDay, Whose,
};
pub use flow::{Capacity, Event, EventKind, Flow, Hourly, Peak, Season, Share, Statistic, Weekday};
pub use index::{Facts, PortFacts, RawFacts};
pub use roads::{RoadCause, RoadState};
pub use ways::{BorderInside, Corridor, Gate, Place, PlaceKind, Service, ServiceStatus, SourceFact};
