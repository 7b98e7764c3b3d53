//! GPX, the file in which tracks, routes and waypoints travel between apps and devices: 1.1 is read and written, 1.0 read.
//!
//! A file comes from anywhere, so everything in it is bounded: 32 MB, 500,000 points, 64 levels of elements, 500
//! characters of a name. Entities beyond the five of XML are refused, never expanded; what a document type declares is
//! skipped. A single point that can't be used is left out and counted ([`LeftOut`]); a file that can't be used is a
//! [`GpxError`] with its line.
//!
//! Kept: position, height, time, name and description. Not kept: symbols, links, speeds, extensions of makers.
//!
//! ```
//! use otkel_maps::{earth::LonLat, gpx::{Gpx, Text, Waypoint}};
//! let mut gpx = Gpx::default();
//! let khorgos = LonLat::new(80.4164, 44.2028).unwrap();
//! gpx.waypoints.push(Waypoint { name: Text::new("Khorgos & 霍尔果斯"), ..Waypoint::at(khorgos) });
//! let file = gpx.write();
//! assert!(Gpx::read(file.as_bytes()).unwrap().gpx == gpx);
//! ```

mod decode;
mod draft;
mod error;
mod kept;
mod model;
mod place;
mod read;
mod text;
mod time;
mod write;

#[cfg(test)]
mod tests;

pub use error::GpxError;
pub use kept::{LeftOut, Read};
pub use model::{Gpx, Height, Point, Route, Track, Waypoint};
pub use text::Text;
pub use time::Time;

/// The largest file that is read, in bytes: a month of a point a second.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
/// The most points of a file, those of waypoints, routes and tracks together.
pub const MAX_POINTS: usize = 500_000;
/// The most characters of a name or description; what is beyond is cut.
pub const MAX_TEXT: usize = 500;
/// How deep elements may stand in each other. GPX itself needs 6; extensions of makers a few more.
const MAX_DEPTH: usize = 64;
