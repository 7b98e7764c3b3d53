use std::ops::RangeInclusive;

use otkel_maps::earth::LonLat;

use crate::osm::rings::Polygon;

/// Something on the map: a shape in one layer, with fields, at some zooms.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    /// Its layer's name.
    pub layer: &'static str,
    /// Where it is.
    pub shape: Shape,
    /// At which zooms it is in the tiles; what lies beyond the tile set's own zooms is left out.
    pub zooms: RangeInclusive<u8>,
    /// What is known of it. A field that stands twice is written twice: don't.
    pub fields: Vec<(&'static str, Value)>,
    /// Its place among its layer's features in a tile, lowest first (drawn first, so lowest underneath). From −2²³ to
    /// 2²³ − 1; beyond is held at the edge. Equal ones keep the order in which they were pushed.
    pub order: i32,
}

/// A shape in degrees.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// One position.
    Point(LonLat),
    /// A line of at least two positions.
    Line(Vec<LonLat>),
    /// Areas; rings may be closed or not and run either way round.
    Area(Vec<Polygon>),
}

/// A field's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Int(i64),
    /// Any number.
    Float(f64),
    /// Yes or no.
    Bool(bool),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Float(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Bool(yes)
    }
}

impl Shape {
    /// How many positions it has.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Point(_) => 1,
            Self::Line(line) => line.len(),
            Self::Area(polygons) => {
                polygons.iter().map(|p| p.outer.len() + p.inner.iter().map(Vec::len).sum::<usize>()).sum()
            }
        }
    }
}
