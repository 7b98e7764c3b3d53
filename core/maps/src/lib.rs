//! Offline maps: tiles, style, drawing, labels, place search, routing and range. No clock, no network; it knows nothing
//! of ports' hours or of the planner, which live in `otkel-domain`.
//!
//! * [`earth`]: positions, distances, tiles, the offset of Chinese maps.
//! * [`tiles`]: vector tiles in their archives. [`style`]: what a map looks like. [`draw`]: the ground of a map as a
//!   picture. [`labels`]: names and symbols over it.
//! * [`find`]: search for places by name, script, category and nearness.
//! * [`roads`]: the road graph's file. [`route`]: routes over it.
//! * [`range`]: how far the tank lasts.
//! * [`gpx`]: tracks, routes and waypoints as files.

mod blob;
pub mod draw;
pub mod earth;
pub mod find;
pub mod gpx;
pub mod labels;
pub mod names;
pub mod range;
pub mod roads;
pub mod route;
pub mod style;
pub mod tiles;

pub use blob::Blob;
