//! Vector tiles: [`Feature`]s go into a [`TileSet`], which clips, simplifies, sorts and encodes them (Mapbox Vector Tile 2.1)
//! and writes one PMTiles (v3) file.
//!
//! Features are cut into tiles on all cores as they come. The pieces are kept in memory up to a limit, then in sorted
//! scratch files, so a country needs no more memory than a town. The bytes don't depend on how many cores there are.

mod encode;
mod error;
mod feature;
mod grid;
mod line;
mod mvt;
mod pieces;
mod pmtiles;
mod ring;
mod set;
pub mod shortbread;
mod spool;

pub use error::TilesError;
pub use feature::{Feature, Shape, Value};
pub use set::{About, Summary, TileSet};

/// Units along a tile's side.
pub const EXTENT: i32 = 4_096;
/// Units by which lines and areas reach beyond a tile's sides, so that strokes don't end visibly at them.
pub const BUFFER: i32 = 64;

#[cfg(test)]
mod tests;
