//! Help: this side's numbers, and what to do when something goes wrong.

mod event;
mod model;
mod view;

pub use event::HelpEvent;
pub use model::{HelpModel, update};
pub use view::{HelpView, TopicView, view};
