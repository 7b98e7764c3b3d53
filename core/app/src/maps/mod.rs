//! Maps in the app: which map files are open, routes on them, and where they meet the planner.
//!
//! The maps know nothing of ports' hours and the planner knows nothing of roads' shapes; here the one hands the other
//! a table of leg times ([`legs`]), and a route across the border is the planner's answer ([`journey`]).

mod across;
mod atlas;
mod journey;
pub(crate) mod legs;
mod sheet;
mod state;
mod tongue;
mod words;

pub use atlas::{Atlas, MapBytes};
pub use journey::{Ends, Journey, JourneyTrouble, Part, Passage};
pub use sheet::{MapTrouble, Sheet};
pub use tongue::language;
