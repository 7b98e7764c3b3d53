//! Offline maps: tiles, style, drawing, labels, place search, routing and range. No clock, no network; it knows nothing
//! of ports' hours or of the planner, which live in `otkel-domain`.
//!
//! * [`earth`]: positions, distances, tiles, the offset of Chinese maps.

mod blob;
pub mod earth;

pub use blob::Blob;
