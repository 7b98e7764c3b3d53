//! My card: what an officer, a driver or a doctor may need to know, in their language, in huge type.

mod event;
mod model;
mod view;

pub use event::CardEvent;
pub use model::{CardModel, update};
pub use view::{CardLine, CardView, view};
