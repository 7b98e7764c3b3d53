//! The board of all ports, and one port's page.

mod board;
mod event;
mod hours;
mod model;
mod note;
mod page;
mod wave;

pub(crate) use board::board;
pub use board::{BoardRow, PortsView, view};
pub use event::PortsEvent;
pub use model::{PortsModel, update};
pub use note::{NoteRow, NoteView};
pub(crate) use page::offered;
pub use page::{DayRow, PageLabels, PageView, ServiceRow, VersionRow};
pub use wave::{WaveHour, WaveView};
