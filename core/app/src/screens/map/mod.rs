//! The map: what is on it, what one looks for, the way from here to there, the tank, the way gone.
//!
//! `model` remembers and takes events, `view` says it all in words, `route` and `fuel` are parts of the view, `spots` are
//! the places one can choose, `record` is the way gone, `picture` makes the bytes that the shell shows.

mod event;
mod fuel;
mod list;
mod model;
mod picture;
mod record;
mod route;
mod shown;
mod spots;
mod symbols;
mod view;

pub use otkel_maps::draw::Cancel;

pub use event::{Camera, MapEvent, RouteEnd};
pub use model::{MapModel, update};
pub use picture::{Ground, Labels, MapFrame, MapPicture, labels, look};
pub use shown::{
    FuelView, GoalView, ListView, MapLabels, MapRow, MapView, PlaceSheet, PlannerAsk, RecordView, RouteSheet,
    SearchView, StepView,
};
pub use view::view;
