//! Styles: what a map looks like, in a subset of the MapLibre style specification (`docs/format/style.md`).
//!
//! ```
//! use otkel_maps::style::{Context, LayerKind, Look, Style};
//! let style = Style::of(Look::Day);
//! let water = style.layers().iter().find(|layer| layer.id == "water").ok_or("no water")?;
//! let LayerKind::Fill(paint) = &water.kind else { return Err("water is filled") };
//! let color = paint.color.at(&Context::of_zoom(10.0));
//! assert!(color.b > color.r);
//! # Ok::<(), &str>(())
//! ```

mod color;
mod datum;
mod error;
mod eval;
mod expr;
mod filter;
mod layer;
mod looks;
mod operators;
mod parse;
mod property;
mod sheet;
#[cfg(test)]
mod tests;

pub use color::Color;
pub use datum::{Context, Datum, Properties};
pub use error::StyleError;
pub use expr::{Comparison, Expr, Function};
pub use layer::{BackgroundPaint, FillPaint, LayerKind, LinePaint, StyleLayer, Symbol};
pub use looks::Look;
pub use property::{
    Anchor, Cap, Choice, Dashes, Fonts, FromDatum, IconFit, Join, Offset, Placement, Property, Text,
    Transform,
};
pub use sheet::{State, Style};
