//! One folder a screen: `event` (what can happen), `model` (what it remembers and how events change it), `view` (what
//! it shows, every sentence included).

pub mod help;
pub mod plan;
pub mod ports;
mod shared;

pub use shared::{AskView, SourceView, StateView, VerdictView};
