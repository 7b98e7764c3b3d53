//! A feature cut into the tiles of all its zooms.

use std::ops::RangeInclusive;

use super::{
    BUFFER, EXTENT,
    feature::{Feature, Shape, Value},
    grid::{Fine, Point, coarse, coarse_line, fine, tile_number, tiles_between},
    line::{self, Edge},
    mvt::{self, Commands, Kind},
    ring,
};

/// Lines and areas may deviate by so many units at zooms above the deepest (4 units are 1½ pixels of a phone's screen).
const TOLERANCE: i32 = 4;
/// Areas smaller than so many square units are left out at zooms above the deepest, and at the deepest.
const SMALLEST: (i64, i64) = (64, 4);

/// What a feature is apart from its shape, ready to be written beside each of its pieces.
pub(super) struct Described {
    pub(super) layer: u8,
    pub(super) order: i32,
    pub(super) zooms: RangeInclusive<u8>,
    pub(super) fields: Vec<u8>,
    pub(super) shape: Shape,
}

/// One tile's part of a feature: the tile's number and where its bytes end.
pub(super) struct Piece {
    pub(super) tile: u64,
    pub(super) end: usize,
}

/// Pieces, one behind the other in `bytes`.
#[derive(Default)]
pub(super) struct Pieces {
    pub(super) bytes: Vec<u8>,
    pub(super) list: Vec<Piece>,
}

/// Fields as bytes: key's number, value's length, value as the tile has it.
pub(super) fn pack(
    feature: &Feature,
    mut key_number: impl FnMut(&'static str, &Value) -> Option<u8>,
) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(feature.fields.len() * 12);
    let mut one = Vec::new();
    for (key, value) in &feature.fields {
        out.push(key_number(key, value)?);
        one.clear();
        mvt::value(value, &mut one);
        mvt::varint(one.len() as u64, &mut out);
        out.extend_from_slice(&one);
    }
    Some(out)
}

/// The fields that [`pack`] wrote.
pub(super) fn unpack(mut fields: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    std::iter::from_fn(move || {
        let (key, rest) = fields.split_first()?;
        let (length, rest) = read_varint(rest)?;
        let (value, rest) = rest.split_at_checked(length)?;
        fields = rest;
        Some((*key, value))
    })
}

fn read_varint(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (i, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * i);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[i + 1..]));
        }
    }
    None
}

/// A piece's bytes: kind, length of the fields, fields, geometry.
pub(super) fn split(piece: &[u8]) -> Option<(Kind, &[u8], &[u8])> {
    let (kind, rest) = piece.split_first()?;
    let kind = match kind {
        1 => Kind::Point,
        2 => Kind::Line,
        _ => Kind::Area,
    };
    let (length, rest) = read_varint(rest)?;
    let (fields, geometry) = rest.split_at_checked(length)?;
    Some((kind, fields, geometry))
}

/// Cuts a feature into pieces; `deepest` is the tile set's own last zoom, where nothing is simplified.
pub(super) fn slice(feature: &Described, deepest: u8, out: &mut Pieces) {
    match &feature.shape {
        Shape::Point(at) => {
            let at = fine(*at);
            for z in feature.zooms.clone() {
                let point = coarse(at, z);
                // The tile that it lies in before it is rounded, as every reader reckons.
                let tile = |fine: i64| ((fine >> (32 - z)) as i32).min((1 << z) - 1);
                let (x, y) = (tile(at.0), tile(at.1));
                out.put(feature, Kind::Point, (z, x, y), |commands| commands.point(point));
            }
        }
        Shape::Line(positions) => {
            let fine: Vec<Fine> = positions.iter().map(|at| fine(*at)).collect();
            let mut line = Vec::with_capacity(fine.len());
            for z in feature.zooms.clone() {
                coarse_line(&fine, z, &mut line);
                line::simplify(&mut line, if z < deepest { TOLERANCE } else { 0 });
                if line.len() > 1 {
                    Tiles::around(&line, z).cut_lines(std::slice::from_ref(&line), &mut |tile, lines| {
                        out.put(feature, Kind::Line, tile, |commands| {
                            for line in lines {
                                commands.line(line);
                            }
                        });
                    });
                }
            }
        }
        Shape::Area(polygons) => {
            let fine_ring = |ring: &Vec<_>| ring.iter().map(|at| fine(*at)).collect::<Vec<Fine>>();
            for polygon in polygons {
                let rings: Vec<Vec<Fine>> =
                    std::iter::once(&polygon.outer).chain(&polygon.inner).map(fine_ring).collect();
                for z in feature.zooms.clone() {
                    slice_area(feature, &rings, z, deepest, out);
                }
            }
        }
    }
}

fn slice_area(feature: &Described, rings: &[Vec<Fine>], z: u8, deepest: u8, out: &mut Pieces) {
    let (tolerance, smallest) = if z < deepest { (TOLERANCE, SMALLEST.0) } else { (0, SMALLEST.1) };
    let mut coarse: Vec<Vec<Point>> = Vec::with_capacity(rings.len());
    for (i, fine) in rings.iter().enumerate() {
        let mut ring = Vec::with_capacity(fine.len());
        coarse_line(fine, z, &mut ring);
        ring::clean(&mut ring);
        ring::simplify(&mut ring, tolerance);
        if ring::area(&ring).abs() / 2 >= smallest {
            coarse.push(ring);
        } else if i == 0 {
            return;
        }
    }
    let Some(outline) = coarse.first() else { return };
    Tiles::around(outline, z).cut_rings(&coarse, &mut |tile, rings| {
        out.put(feature, Kind::Area, tile, |commands| {
            for (i, ring) in rings.iter().enumerate() {
                // Clockwise outside, counterclockwise inside.
                if (ring::area(ring) > 0) == (i == 0) {
                    commands.ring(ring.iter().copied());
                } else {
                    commands.ring(ring.iter().rev().copied());
                }
            }
        });
    });
}

impl Pieces {
    fn put(
        &mut self,
        feature: &Described,
        kind: Kind,
        (z, x, y): (u8, i32, i32),
        draw: impl FnOnce(&mut Commands<'_>),
    ) {
        self.bytes.push(kind as u8);
        mvt::varint(feature.fields.len() as u64, &mut self.bytes);
        self.bytes.extend_from_slice(&feature.fields);
        draw(&mut Commands::new((x * EXTENT, y * EXTENT), &mut self.bytes));
        self.list.push(Piece { tile: tile_number(z, x as u32, y as u32), end: self.bytes.len() });
    }
}

/// A block of tiles at one zoom; cut in halves until one is left, so that work grows with the logarithm of their number.
#[derive(Clone, Copy, Debug)]
struct Tiles {
    z: u8,
    x: (i32, i32),
    y: (i32, i32),
}

impl Tiles {
    /// Those that a shape reaches, buffers included.
    fn around(points: &[Point], z: u8) -> Self {
        let (x, y) = extent(points);
        Self { z, x: tiles_between(x.0, x.1, BUFFER, z), y: tiles_between(y.0, y.1, BUFFER, z) }
    }

    /// Two halves and the edges between them; `None` for a single tile.
    fn halves(self) -> Option<[(Self, Edge); 2]> {
        let (wide, high) = (self.x.1 - self.x.0, self.y.1 - self.y.0);
        if wide == 0 && high == 0 {
            return None;
        }
        let vertical = high > wide;
        let (low, top) = if vertical { self.y } else { self.x };
        let middle = low + (top - low) / 2 + 1;
        let with = |range| if vertical { Self { y: range, ..self } } else { Self { x: range, ..self } };
        let edge = |below, limit| Edge { vertical, below, limit };
        Some([
            (with((low, middle - 1)), edge(true, middle * EXTENT + BUFFER)),
            (with((middle, top)), edge(false, middle * EXTENT - BUFFER)),
        ])
    }

    fn cut_lines(self, lines: &[Vec<Point>], each: &mut impl FnMut((u8, i32, i32), &[Vec<Point>])) {
        if lines.is_empty() {
            return;
        }
        let Some(halves) = self.halves() else {
            each((self.z, self.x.0, self.y.0), lines);
            return;
        };
        for (tiles, edge) in halves {
            let mut parts = Vec::new();
            for line in lines {
                line::cut(line, edge, &mut parts);
            }
            tiles.cut_lines(&parts, each);
        }
    }

    fn cut_rings(self, rings: &[Vec<Point>], each: &mut impl FnMut((u8, i32, i32), &[Vec<Point>])) {
        let Some(halves) = self.halves() else {
            each((self.z, self.x.0, self.y.0), rings);
            return;
        };
        for (tiles, edge) in halves {
            let mut parts = Vec::with_capacity(rings.len());
            for (i, ring) in rings.iter().enumerate() {
                let mut part = ring::cut(ring, edge);
                ring::clean(&mut part);
                if !part.is_empty() {
                    parts.push(part);
                } else if i == 0 {
                    break;
                }
            }
            if !parts.is_empty() {
                tiles.cut_rings(&parts, each);
            }
        }
    }
}

/// Between which x and which y points lie.
fn extent(points: &[Point]) -> ((i32, i32), (i32, i32)) {
    points.iter().fold(((i32::MAX, i32::MIN), (i32::MAX, i32::MIN)), |(x, y), p| {
        ((x.0.min(p.0), x.1.max(p.0)), (y.0.min(p.1), y.1.max(p.1)))
    })
}
