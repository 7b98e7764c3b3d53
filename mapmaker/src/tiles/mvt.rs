//! Mapbox Vector Tiles, version 2.1: geometry commands, and layers of features with shared keys and values.

use std::collections::HashMap;

use super::{EXTENT, feature::Value, grid::Point};

/// What a feature's geometry is, as the specification numbers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Point = 1,
    Line = 2,
    Area = 3,
}

pub(super) fn varint(mut number: u64, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn bytes(field: u64, bytes: &[u8], out: &mut Vec<u8>) {
    varint(field << 3 | 2, out);
    varint(bytes.len() as u64, out);
    out.extend_from_slice(bytes);
}

/// A value as the specification writes it; equal values have equal bytes.
pub(super) fn value(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Text(text) => bytes(1, text.as_bytes(), out),
        Value::Float(number) => {
            out.push(3 << 3 | 1);
            out.extend_from_slice(&number.to_le_bytes());
        }
        Value::Int(number) if *number >= 0 => {
            out.push(5 << 3);
            varint(*number as u64, out);
        }
        Value::Int(number) => {
            out.push(6 << 3);
            varint((number << 1 ^ number >> 63) as u64, out);
        }
        Value::Bool(yes) => out.extend([7 << 3, u8::from(*yes)]),
    }
}

/// Writes geometry commands; points are given on the grid of the zoom, `corner` is the tile's north-west one.
pub(super) struct Commands<'a> {
    out: &'a mut Vec<u8>,
    pen: Point,
}

impl<'a> Commands<'a> {
    pub(super) fn new(corner: Point, out: &'a mut Vec<u8>) -> Self {
        Self { out, pen: corner }
    }

    fn command(&mut self, id: u64, count: usize) {
        varint((count as u64) << 3 | id, self.out);
    }

    fn to(&mut self, point: Point) {
        for delta in [point.0 - self.pen.0, point.1 - self.pen.1] {
            varint(u64::from((delta << 1 ^ delta >> 31) as u32), self.out);
        }
        self.pen = point;
    }

    pub(super) fn point(&mut self, point: Point) {
        self.command(1, 1);
        self.to(point);
    }

    pub(super) fn line(&mut self, line: &[Point]) {
        let Some((first, rest)) = line.split_first() else { return };
        self.command(1, 1);
        self.to(*first);
        self.command(2, rest.len());
        for point in rest {
            self.to(*point);
        }
    }

    pub(super) fn ring(&mut self, ring: impl ExactSizeIterator<Item = Point>) {
        let corners = ring.len();
        for (i, point) in ring.enumerate() {
            match i {
                0 => self.command(1, 1),
                1 => self.command(2, corners - 1),
                _ => {}
            }
            self.to(point);
        }
        self.command(7, 1);
    }
}

/// Reads the lines of a geometry that [`Commands`] wrote.
pub(super) fn lines(mut geometry: &[u8]) -> Vec<Vec<Point>> {
    let mut lines: Vec<Vec<Point>> = Vec::new();
    let mut pen = (0_i32, 0_i32);
    let mut number = || {
        let mut number = 0_u32;
        let mut shift = 0;
        while let [byte, rest @ ..] = geometry {
            geometry = rest;
            number |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    };
    while let Some(command) = number() {
        for _ in 0..command >> 3 {
            let (Some(x), Some(y)) = (number(), number()) else { return lines };
            let signed = |v: u32| (v >> 1) as i32 ^ -((v & 1) as i32);
            pen = (pen.0 + signed(x), pen.1 + signed(y));
            match lines.last_mut() {
                Some(line) if command & 7 == 2 => line.push(pen),
                _ => lines.push(vec![pen]),
            }
        }
    }
    lines
}

/// One layer of a tile. Values are found by their bytes, so equal ones are written once.
pub(super) struct Layer<'a> {
    out: Vec<u8>,
    keys: Vec<u8>,
    key_numbers: [Option<u8>; 256],
    values: HashMap<&'a [u8], u32>,
    value_order: Vec<&'a [u8]>,
    feature: Vec<u8>,
    tags: Vec<u8>,
    count: usize,
}

impl<'a> Layer<'a> {
    pub(super) fn new(name: &str) -> Self {
        let mut out = Vec::new();
        bytes(1, name.as_bytes(), &mut out);
        Self {
            out,
            keys: Vec::new(),
            key_numbers: [None; 256],
            values: HashMap::new(),
            value_order: Vec::new(),
            feature: Vec::new(),
            tags: Vec::new(),
            count: 0,
        }
    }

    /// `fields` as [`super::pieces::pack`] writes them.
    pub(super) fn push(&mut self, kind: Kind, fields: &'a [u8], geometry: &[u8]) {
        self.tags.clear();
        for (key, value) in super::pieces::unpack(fields) {
            let next = self.keys.len() as u8;
            let number = *self.key_numbers[usize::from(key)].get_or_insert_with(|| {
                self.keys.push(key);
                next
            });
            let next = self.value_order.len() as u32;
            let value = *self.values.entry(value).or_insert_with(|| {
                self.value_order.push(value);
                next
            });
            varint(u64::from(number), &mut self.tags);
            varint(u64::from(value), &mut self.tags);
        }
        self.feature.clear();
        if !self.tags.is_empty() {
            bytes(2, &self.tags, &mut self.feature);
        }
        self.feature.extend([3 << 3, kind as u8]);
        bytes(4, geometry, &mut self.feature);
        bytes(2, &self.feature, &mut self.out);
        self.count += 1;
    }

    /// Appends the layer to a tile, unless it is empty.
    pub(super) fn finish(mut self, keys: &[&'static str], tile: &mut Vec<u8>) {
        if self.count == 0 {
            return;
        }
        for key in &self.keys {
            bytes(3, keys.get(usize::from(*key)).copied().unwrap_or_default().as_bytes(), &mut self.out);
        }
        for value in &self.value_order {
            bytes(4, value, &mut self.out);
        }
        self.out.push(5 << 3);
        varint(EXTENT as u64, &mut self.out);
        self.out.extend([15 << 3, 2]);
        bytes(3, &self.out, tile);
    }
}
