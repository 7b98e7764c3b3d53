//! Labels and symbols over the ground: names in the user's language with the local ones below, along roads and rivers,
//! road numbers, icons, ports, the route and the user. One transparent picture for a viewport, upright whatever the
//! bearing, or a whole picture for print.
//!
//! ```no_run
//! use otkel_maps::{Blob, draw::{Cancel, Viewport}, earth::TileId, labels::{Fonts, LabelOptions, Labeller, Lang}};
//! use otkel_maps::{style::{Look, Style}, tiles::{Archive, Tiles}};
//! let tiles = Tiles::new(vec![Archive::open(Blob::map("map.pmtiles".as_ref())?)?]);
//! let labeller = Labeller::new(Fonts::bundled());
//! let view = Viewport::of_tile(TileId::new(8, 185, 92).ok_or("no such tile")?, 512, 2.0).ok_or("too large")?;
//! let options = LabelOptions { lang: Lang::Ug, ..LabelOptions::new(Look::Day) };
//! let labels = labeller.labels(&tiles, &view, &options, &Cancel::default())?;
//! println!("{} labels", labels.placed.len());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![allow(
    clippy::many_single_char_names,
    clippy::similar_names,
    reason = "coordinates and colours have the short names that they have everywhere"
)]

mod candidate;
mod chain;
mod clean;
mod fonts;
mod furniture;
mod gather;
mod glyphs;
mod grid;
mod icons;
mod ink;
mod labeller;
mod lines;
mod marks;
mod mask;
mod middle;
mod names;
mod outline;
mod overlay;
mod place;
mod route;
mod shape;
mod shields;
mod spots;
mod stamps;
mod symbols;
mod track;

pub use crate::names::Lang;
pub use fonts::{FontError, Fonts};
pub use furniture::Furniture;
pub use grid::Rect;
pub use labeller::{Insets, LabelOptions, Labeller, Labels};
pub use place::Placed;
pub use symbols::{Me, Pin, PortMark, PortState, RouteLine, Symbols};
