//! The board of all ports, and one port's page.

mod board;
mod event;
mod model;
mod page;
mod wave;

pub use board::{BoardRow, PortsView, view};
pub use event::PortsEvent;
pub use model::{PortsModel, update};
pub(crate) use page::offered;
pub use page::{DayRow, PageLabels, PageView, ServiceRow, VersionRow};
pub use wave::{WaveHour, WaveView};
