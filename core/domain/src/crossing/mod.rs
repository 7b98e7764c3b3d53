//! The planner: *will I make it?*
//!
//! A crossing is a chain: a way to the port, the exit hall, the way between, the entry hall, a way on – with services
//! that leave at given times, halls that serve in given spans, and a queue. Every link maps a time of arrival to a
//! time of departure and never lets a later one overtake an earlier one (FIFO), so the chain does the same; the last
//! moment to leave is found by bisection. `links` and `hall` are those maps; `chain` lays them end to end; `ways`
//! finds which chains a port offers; `judge` turns the runs into a verdict; `planner` ranks the ports.
//!
//! The rules that a reader can check against a clock are in `docs/planner.md`; the oracle in `tests/oracle` was written
//! from that page and tries every minute.

mod air;
mod back;
mod chain;
mod describe;
mod hall;
mod judge;
mod legs;
mod links;
mod option;
mod papers;
mod planner;
mod reasons;
mod request;
mod roads;
mod services;
mod through;
mod verdict;
mod ways;

pub use chain::{Chain, Halls, Leg, LegKind, Meta, Run};
pub use hall::{Batch, HallPass, batches, pass};
pub use legs::{LegTable, MeasuredLeg};
pub use links::{Link, Load};
pub use option::{CrossingId, Excluded, IfHold, MARGIN, Plan, PlanOption, Waits};
pub use planner::Planner;
pub use reasons::{Reason, Severity};
pub use request::{CHARTER_FROM, End, MOST_PEOPLE, Party, PlanRequest, RequestError, When};
pub use roads::{Reach, RoadNet};
pub use services::weekdays;
pub use verdict::Verdict;
