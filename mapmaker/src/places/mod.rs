//! The places index: what [`otkel_maps::find`] searches on the phone. The format is told in `docs/format/places.md`.
//!
//! Sources give [`PlaceEntry`]s, from an extract ([`from_osm`]) or from the overview's own data; [`to_bytes`] or [`write()`](write) orders
//! them, finds the town that each belongs to, makes the keys of every name in every script, and writes one SQLite file.

mod belong;
mod entry;
mod from_osm;
pub mod importance;
mod index;
mod merge;
mod named;
mod pinyin;
mod tagged;
mod write;

pub use entry::PlaceEntry;
pub use from_osm::{from_osm, link_ports};
pub use write::{About, PlacesError, Summary, to_bytes, write};
