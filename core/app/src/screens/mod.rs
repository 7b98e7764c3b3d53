//! One folder a screen: `event` (what can happen), `model` (what it remembers and how events change it), `view` (what
//! it shows, every sentence included).

pub mod card;
mod choice;
mod find;
pub mod help;
pub mod map;
pub mod menu;
pub mod phrases;
pub mod plan;
pub mod ports;
pub mod settings;
mod shared;
pub mod shell;
pub mod start;
pub mod today;

pub use choice::{ChoiceView, ToggleView, countries};
pub(crate) use choice::{countries_in, country_named, tongues};
pub use shared::{AskView, SourceView, StateView, VerdictView};
