//! Vector tiles: `PMTiles` archives, the tiles in them, and the stack of maps that a picture is drawn from.
//!
//! ```no_run
//! use otkel_maps::{Blob, earth::TileId, tiles::{Archive, Geometry, Tiles}};
//! let archive = Archive::open(Blob::map("map.pmtiles".as_ref())?)?;
//! let tiles = Tiles::new(vec![archive]);
//! let id = TileId::new(14, 11_850, 5_930).ok_or("no such tile")?;
//! let mut shape = Geometry::default();
//! if let Some(found) = tiles.get(id)? {
//!     for layer in found.tile.layers() {
//!         for feature in layer.features() {
//!             feature.geometry(&mut shape);
//!             println!("{} {:?} {} points", layer.name(), feature.get("name"), shape.points().len());
//!         }
//!     }
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod archive;
mod cache;
mod country;
mod directory;
mod error;
mod geometry;
mod header;
mod hilbert;
mod mvt;
mod protobuf;
mod stack;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod tile;

pub use archive::{Archive, MAX_TILE};
pub use cache::LruCache;
pub use error::{MvtError, TilesError};
pub use geometry::Geometry;
pub use stack::{Found, Tiles};
pub use tile::{Feature, GeometryKind, Layer, Tile, Value};
