//! The rules of a crossing between China and Kazakhstan, pure: no I/O, no clock, no database, no network.
//!
//! Time, place, language and randomness come in as arguments, so that every answer can be computed again, on any
//! machine, with any time-zone database or none. The rooms:
//!
//! * [`model`]: the words – ids, countries, means, the two clocks, [`model::Sourced`] facts.
//! * [`ports`]: when the two halls of a port serve, what closes them, and how long the queue is.
//! * [`crossing`]: the planner – *will I make it?*
//! * [`phrasebook`]: what to say, in five languages; menus and signs.

pub mod crossing;
pub mod model;
pub mod phrasebook;
pub mod ports;
