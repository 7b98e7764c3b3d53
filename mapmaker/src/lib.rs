//! Builds maps, on a desk and not on a phone: from OpenStreetMap extracts, and the overview map from `content/map`.
//!
//! * [`osm`]: reading extracts. [`tiles`]: vector tiles. [`roads`]: the road graph's input. [`places`]: the index of
//!   places.
//! * [`detail`]: all of these in one folder.
//! * [`overview`]: the starter map from the compact sources in `content/map`.

pub mod detail;
pub mod osm;
pub mod overview;
pub mod places;
pub mod roads;
pub mod tiles;
