//! Makes vector tiles and archives for tests, independently of the reader and of the map builder.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};

use super::{Archive, GeometryKind, Tiles, Value, hilbert};
use crate::{Blob, earth::TileId};

/// A tile in the making.
#[derive(Clone, Default)]
pub(crate) struct TileMaker {
    layers: Vec<Vec<u8>>,
}

/// A layer in the making.
#[derive(Clone, Default)]
pub(crate) struct LayerMaker {
    features: Vec<Vec<u8>>,
    keys: Vec<String>,
    values: Vec<Vec<u8>>,
}

impl TileMaker {
    pub(crate) fn layer(mut self, name: &str, layer: &LayerMaker) -> Self {
        let mut out = Vec::new();
        bytes(&mut out, 1, name.as_bytes());
        for feature in &layer.features {
            bytes(&mut out, 2, feature);
        }
        for key in &layer.keys {
            bytes(&mut out, 3, key.as_bytes());
        }
        for value in &layer.values {
            bytes(&mut out, 4, value);
        }
        number(&mut out, 5, 4096);
        number(&mut out, 15, 2);
        self.layers.push(out);
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for layer in &self.layers {
            bytes(&mut out, 3, layer);
        }
        out
    }
}

impl LayerMaker {
    /// A feature; each part is a point, a line, or a ring.
    pub(crate) fn with(
        mut self,
        kind: GeometryKind,
        properties: &[(&str, Value<'_>)],
        parts: &[&[[i32; 2]]],
    ) -> Self {
        let mut tags = Vec::new();
        for (key, value) in properties {
            let key = place(&mut self.keys, (*key).to_owned());
            let mut packed = Vec::new();
            match value {
                Value::Text(text) => bytes(&mut packed, 1, text.as_bytes()),
                Value::Number(n) => {
                    varint(&mut packed, 3 << 3 | 1);
                    packed.extend(n.to_le_bytes());
                }
                Value::Bool(yes) => number(&mut packed, 7, u64::from(*yes)),
            }
            varint(&mut tags, key);
            varint(&mut tags, place(&mut self.values, packed));
        }
        let mut out = Vec::new();
        number(&mut out, 1, self.features.len() as u64 + 1);
        bytes(&mut out, 2, &tags);
        number(&mut out, 3, kind as u64 + 1);
        bytes(&mut out, 4, &commands(kind, parts));
        self.features.push(out);
        self
    }
}

/// An archive with these tiles, in a root directory or, when `leaves`, in directories of two tiles below it.
pub(crate) fn archive(tiles: &[(TileId, Vec<u8>)], leaves: bool) -> Vec<u8> {
    let mut all: Vec<(u64, Vec<u8>)> =
        tiles.iter().map(|(id, bytes)| (hilbert::number(*id), gzip(bytes))).collect();
    all.sort();
    let mut data = Vec::new();
    let mut entries = Vec::new();
    for (number, bytes) in &all {
        entries.push((*number, 1u64, data.len() as u64, bytes.len() as u64));
        data.extend(bytes);
    }
    let mut below = Vec::new();
    if leaves {
        let lists: Vec<_> = entries.chunks(2).map(|list| (list[0].0, gzip(&directory(list)))).collect();
        entries = lists
            .iter()
            .map(|(first, bytes)| {
                below.extend(bytes);
                (*first, 0, (below.len() - bytes.len()) as u64, bytes.len() as u64)
            })
            .collect();
    }
    let root = gzip(&directory(&entries));
    let metadata = gzip(br#"{"attribution":"nobody"}"#);
    let zooms = tiles.iter().map(|(id, _)| id.z());
    let mut out = b"PMTiles\x03".to_vec();
    let mut at = 127;
    for part in [&root, &metadata, &below, &data] {
        out.extend(u64::to_le_bytes(at));
        out.extend(u64::to_le_bytes(part.len() as u64));
        at += part.len() as u64;
    }
    for _ in 0..3 {
        out.extend(u64::to_le_bytes(tiles.len() as u64));
    }
    out.extend([1, 2, 2, 1, zooms.clone().min().unwrap_or(0), zooms.max().unwrap_or(0)]);
    for degrees in [-1_800_000_000i32, -850_000_000, 1_800_000_000, 850_000_000] {
        out.extend(degrees.to_le_bytes());
    }
    out.resize(127, 0);
    for part in &[root, metadata, below, data] {
        out.extend(part);
    }
    out
}

/// A map of one tile.
pub(crate) fn map_of(id: TileId, tile: &TileMaker) -> Tiles {
    Tiles::new(vec![Archive::open(Blob::from(archive(&[(id, tile.bytes())], false))).unwrap()])
}

fn directory(entries: &[(u64, u64, u64, u64)]) -> Vec<u8> {
    let mut out = Vec::new();
    varint(&mut out, entries.len() as u64);
    let mut before = 0;
    for entry in entries {
        varint(&mut out, entry.0 - before);
        before = entry.0;
    }
    for entry in entries {
        varint(&mut out, entry.1);
    }
    for entry in entries {
        varint(&mut out, entry.3);
    }
    for entry in entries {
        varint(&mut out, entry.2 + 1);
    }
    out
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn commands(kind: GeometryKind, parts: &[&[[i32; 2]]]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut at = [0i32; 2];
    let mut point = |out: &mut Vec<u8>, to: [i32; 2]| {
        for axis in 0..2 {
            let step = to[axis].wrapping_sub(at[axis]);
            varint(out, u64::from(((step << 1) ^ (step >> 31)) as u32));
        }
        at = to;
    };
    for part in parts {
        varint(&mut out, 1 << 3 | 1);
        point(&mut out, part[0]);
        if kind == GeometryKind::Point {
            continue;
        }
        varint(&mut out, (part.len() as u64 - 1) << 3 | 2);
        part[1..].iter().for_each(|&to| point(&mut out, to));
        if kind == GeometryKind::Polygon {
            varint(&mut out, 1 << 3 | 7);
        }
    }
    out
}

fn place<T: PartialEq>(all: &mut Vec<T>, one: T) -> u64 {
    let known = all.iter().position(|other| *other == one);
    known.unwrap_or_else(|| {
        all.push(one);
        all.len() - 1
    }) as u64
}

fn varint(out: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn number(out: &mut Vec<u8>, field: u64, value: u64) {
    varint(out, field << 3);
    varint(out, value);
}

fn bytes(out: &mut Vec<u8>, field: u64, value: &[u8]) {
    varint(out, field << 3 | 2);
    varint(out, value.len() as u64);
    out.extend(value);
}
