//! Writes vector tiles and an archive of them, for tests: an encoder of its own, so that reader and writer don't share a
//! mistake.

use otkel_maps::{
    Blob,
    earth::TileId,
    tiles::{Archive, Tiles},
};

pub(crate) const EXTENT: u32 = 4096;

#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Point([i32; 2]),
    Line(Vec<[i32; 2]>),
    Polygon(Vec<[i32; 2]>),
}

#[derive(Clone, Debug)]
pub(crate) struct Thing {
    pub(crate) layer: &'static str,
    pub(crate) tags: Vec<(&'static str, String)>,
    pub(crate) shape: Shape,
}

impl Thing {
    pub(crate) fn point(layer: &'static str, at: [i32; 2], tags: &[(&'static str, &str)]) -> Self {
        Self { layer, tags: own(tags), shape: Shape::Point(at) }
    }

    pub(crate) fn polygon(layer: &'static str, points: &[[i32; 2]], tags: &[(&'static str, &str)]) -> Self {
        Self { layer, tags: own(tags), shape: Shape::Polygon(points.to_vec()) }
    }

    pub(crate) fn line(layer: &'static str, points: &[[i32; 2]], tags: &[(&'static str, &str)]) -> Self {
        Self { layer, tags: own(tags), shape: Shape::Line(points.to_vec()) }
    }
}

fn own(tags: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    tags.iter().map(|(k, v)| (*k, (*v).to_owned())).collect()
}

/// A map of some tiles.
pub(crate) fn map(tiles: &[(TileId, Vec<Thing>)], attribution: &str) -> Tiles {
    Tiles::new(vec![Archive::open(Blob::from(archive(tiles, attribution))).unwrap()])
}

/// Its bytes.
pub(crate) fn archive(tiles: &[(TileId, Vec<Thing>)], attribution: &str) -> Vec<u8> {
    let tiles: Vec<(TileId, Vec<u8>)> = tiles.iter().map(|(id, things)| (*id, tile(things))).collect();
    pmtiles(&tiles, attribution)
}

fn varint(out: &mut Vec<u8>, mut v: u64) {
    while v >= 0x80 {
        out.push(v as u8 | 0x80);
        v >>= 7;
    }
    out.push(v as u8);
}

fn block(out: &mut Vec<u8>, field: u64, bytes: &[u8]) {
    varint(out, field << 3 | 2);
    varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

fn number(out: &mut Vec<u8>, field: u64, v: u64) {
    varint(out, field << 3);
    varint(out, v);
}

fn tile(things: &[Thing]) -> Vec<u8> {
    let mut names: Vec<&str> = things.iter().map(|t| t.layer).collect();
    names.dedup();
    names.sort_unstable();
    names.dedup();
    let mut out = Vec::new();
    for name in names {
        let (mut layer, mut keys, mut values) = (Vec::new(), Vec::<&str>::new(), Vec::<&str>::new());
        number(&mut layer, 15, 2);
        block(&mut layer, 1, name.as_bytes());
        for thing in things.iter().filter(|t| t.layer == name) {
            let (mut feature, mut tags) = (Vec::new(), Vec::new());
            for (k, v) in &thing.tags {
                varint(&mut tags, place(&mut keys, k));
                varint(&mut tags, place(&mut values, v));
            }
            block(&mut feature, 2, &tags);
            let (kind, points, closed) = match &thing.shape {
                Shape::Point(p) => (1, std::slice::from_ref(p), false),
                Shape::Line(p) => (2, p.as_slice(), false),
                Shape::Polygon(p) => (3, p.as_slice(), true),
            };
            number(&mut feature, 3, kind);
            block(&mut feature, 4, &geometry(points, closed));
            block(&mut layer, 2, &feature);
        }
        for k in &keys {
            block(&mut layer, 3, k.as_bytes());
        }
        for value in values {
            let mut v = Vec::new();
            block(&mut v, 1, value.as_bytes());
            block(&mut layer, 4, &v);
        }
        number(&mut layer, 5, u64::from(EXTENT));
        block(&mut out, 3, &layer);
    }
    out
}

fn place<'a>(table: &mut Vec<&'a str>, text: &'a str) -> u64 {
    let found = table.iter().position(|t| *t == text).unwrap_or_else(|| {
        table.push(text);
        table.len() - 1
    });
    found as u64
}

fn geometry(points: &[[i32; 2]], closed: bool) -> Vec<u8> {
    let (mut out, mut at) = (Vec::new(), [0, 0]);
    let mut step = |out: &mut Vec<u8>, to: [i32; 2]| {
        for axis in 0..2 {
            // Hostile tiles go further than their numbers hold, and readers wrap.
            let d = i32::wrapping_sub(to[axis], at[axis]);
            varint(out, u64::from(((d << 1) ^ (d >> 31)) as u32));
        }
        at = to;
    };
    varint(&mut out, 1 << 3 | 1);
    step(&mut out, points[0]);
    if points.len() > 1 {
        varint(&mut out, (points.len() as u64 - 1) << 3 | 2);
        for p in &points[1..] {
            step(&mut out, *p);
        }
    }
    if closed {
        varint(&mut out, 1 << 3 | 7);
    }
    out
}

/// The number of a tile along the archive's curve (the specification's own way of counting).
fn curve(id: TileId) -> u64 {
    let (z, mut x, mut y) = (u32::from(id.z()), u64::from(id.x()), u64::from(id.y()));
    let mut d = (0..z).map(|z| 1u64 << (2 * z)).sum::<u64>();
    let mut s = (1u64 << z) / 2;
    while s > 0 {
        let (rx, ry) = (u64::from(x & s > 0), u64::from(y & s > 0));
        d += s * s * ((3 * rx) ^ ry);
        if ry == 0 {
            if rx == 1 {
                (x, y) = (s.wrapping_sub(1).wrapping_sub(x), s.wrapping_sub(1).wrapping_sub(y));
            }
            (x, y) = (y, x);
        }
        s /= 2;
    }
    d
}

fn pmtiles(tiles: &[(TileId, Vec<u8>)], attribution: &str) -> Vec<u8> {
    let mut sorted: Vec<(u64, &Vec<u8>)> = tiles.iter().map(|(id, bytes)| (curve(*id), bytes)).collect();
    sorted.sort_by_key(|(number, _)| *number);
    let mut directory = Vec::new();
    varint(&mut directory, sorted.len() as u64);
    let mut last = 0;
    for (number, _) in &sorted {
        varint(&mut directory, number - last);
        last = *number;
    }
    for _ in &sorted {
        varint(&mut directory, 1);
    }
    for (_, bytes) in &sorted {
        varint(&mut directory, bytes.len() as u64);
    }
    let mut offset = 0u64;
    for (_, bytes) in &sorted {
        varint(&mut directory, offset + 1);
        offset += bytes.len() as u64;
    }
    let metadata = format!("{{\"attribution\":\"{attribution}\"}}");
    let root = 127u64;
    let (meta, data) = (root + directory.len() as u64, root + directory.len() as u64 + metadata.len() as u64);
    let mut out = b"PMTiles\x03".to_vec();
    for v in [root, directory.len() as u64, meta, metadata.len() as u64, 0, 0, data, offset] {
        out.extend(v.to_le_bytes());
    }
    for _ in 0..3 {
        out.extend((sorted.len() as u64).to_le_bytes());
    }
    let zooms = tiles.iter().map(|(id, _)| id.z());
    out.extend([1, 1, 1, 1, zooms.clone().min().unwrap_or(0), zooms.max().unwrap_or(0)]);
    for degrees in [-1_800_000_000i32, -850_000_000, 1_800_000_000, 850_000_000] {
        out.extend(degrees.to_le_bytes());
    }
    out.push(0);
    out.extend([0; 8]);
    assert_eq!(out.len(), 127);
    out.extend(directory);
    out.extend(metadata.as_bytes());
    for (_, bytes) in &sorted {
        out.extend(*bytes);
    }
    out
}
