//! Drawing: what a picture shows, and pictures.
//!
//! A [`Painter`] draws the ground – everything but text and symbols – of a viewport or a tile. A [`Studio`] keeps painters
//! for several threads and the pictures made last.

mod batch;
mod cancel;
mod classes;
mod clip;
mod dash;
mod error;
mod painter;
mod picture;
mod plan;
mod shapes;
mod stroke;
mod studio;
#[cfg(test)]
mod tests;
mod viewport;

pub use cancel::Cancel;
pub use error::DrawError;
pub use painter::Painter;
pub use picture::Picture;
pub use studio::Studio;
pub use viewport::{MAX_SIDE, TILE_PX, Viewport};
