//! The map: what is on it, what one looks for, the way from here to there, the tank, the way gone.
//!
//! `model` remembers and takes events, `view` says it all in words, `route` and `fuel` are parts of the view, `spots` are
//! the places one can choose, `record` is the way gone, `picture` makes the bytes that the shell shows, `told` says ways
//! as lines and as JSON.

mod event;
mod fix;
mod fuel;
mod list;
mod model;
mod picture;
mod record;
mod route;
mod shown;
mod spots;
mod symbols;
mod told;
mod view;

pub use otkel_maps::draw::Cancel;

pub use event::{Camera, MapEvent, RouteEnd};
pub use list::spot_of;
pub(in crate::screens) use model::FIRST;
pub use model::{MapModel, update};
pub(in crate::screens) use picture::labels_over;
pub use picture::{Ground, Labels, MapFrame, MapPicture, labels, look};
pub use shown::{
    FuelView, GoalView, ListView, MapLabels, MapRow, MapView, PlaceSheet, PlannerAsk, RecordView, RouteSheet,
    SearchView, StepView,
};
pub use symbols::port_marks;
pub use told::{journey_gpx, journey_lines, journey_report, journey_why, range_lines, range_report};
pub use view::view;
