//! Today: the next step of the crossing that was kept, and the ports now.

mod event;
mod model;
mod next;
mod view;

pub use event::TodayEvent;
pub use model::{TodayModel, update};
pub(crate) use next::{LegsNow, legs_now};
pub use next::{NextView, PhaseView};
pub(crate) use view::followed;
pub use view::{KeptRow, TodayView, view};
