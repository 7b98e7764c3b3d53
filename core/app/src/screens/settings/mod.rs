//! Settings: language, who one is, how it looks, what is hidden, and forgetting everything.

mod event;
mod model;
mod view;

pub use event::SettingsEvent;
pub use model::{SettingsModel, update};
pub use view::{SettingsView, WipeView, view};
