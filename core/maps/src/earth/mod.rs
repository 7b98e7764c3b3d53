//! Positions on the earth and on the map: degrees, metres, the Mercator square, tiles, and China's offset.

mod bounds;
mod gcj;
mod lonlat;
mod tile;
mod world;

pub use bounds::Bounds;
pub use gcj::{from_gcj02, in_gcj_area, to_gcj02};
pub use lonlat::{EARTH_RADIUS_M, LonLat};
pub use tile::{MAX_ZOOM, TileId};
pub use world::World;
