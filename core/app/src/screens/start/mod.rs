//! The first minute: which language, whose passport, what one is on the road. Each can be passed over.

mod event;
mod model;
mod view;

pub use event::StartEvent;
pub use model::{StartModel, StartStep, update};
pub(crate) use model::{refuse, set_language, set_passport, set_role};
pub use view::{StartView, view};
