//! Pieces of one tile to its bytes: lines joined, layers encoded, compressed.

use std::collections::HashMap;

use libdeflater::Compressor;

use otkel_maps::tiles::MAX_TILE;

use super::{
    error::TilesError,
    grid::zoom_of,
    line,
    mvt::{self, Commands, Kind, Layer},
    pieces::{split, unpack},
    pmtiles::gzip,
    spool::Group,
};

/// Tiles with the same content are found when they are at most so large: seas and woods, not towns.
const REPEATS: usize = 512;
/// Joined lines may deviate by so many units, and shorter ones are left out, at zooms above the deepest.
const JOINED_TOLERANCE: i32 = 6;
const SHORTEST: i32 = 8;

/// A layer of the set.
pub(super) struct LayerInfo {
    pub(super) name: &'static str,
    pub(super) zooms: (u8, u8),
    /// Number of the key and the type of its values.
    pub(super) fields: Vec<(u8, &'static str)>,
}

/// A tile, encoded.
pub(super) enum Encoded {
    /// It would be empty.
    Nothing,
    /// It has the bytes of one that lies there already.
    Again((u64, u32)),
    /// Compressed; a small one also uncompressed, to be known again.
    New { small: Option<Vec<u8>>, bytes: Vec<u8> },
}

/// What all tiles share.
pub(super) struct Encoder<'a> {
    pub(super) layers: &'a [LayerInfo],
    pub(super) keys: &'a [&'static str],
    pub(super) deepest: u8,
}

impl Encoder<'_> {
    pub(super) fn tile(
        &self,
        group: &Group,
        known: &HashMap<Vec<u8>, (u64, u32)>,
        compressor: &mut Compressor,
    ) -> Result<Encoded, TilesError> {
        let mut tile = Vec::with_capacity(group.bytes.len());
        let joins = zoom_of(group.tile) < self.deepest;
        let mut start = 0;
        for pieces in group.pieces.chunk_by(|a, b| a.0 == b.0) {
            let layer = pieces[0].0;
            let name = self.layers.get(usize::from(layer)).map(|l| l.name).unwrap_or_default();
            let mut encoded = Layer::new(name);
            let ranges = pieces.iter().map(|(_, end)| {
                let piece = &group.bytes[start..*end];
                start = *end;
                piece
            });
            let parts: Vec<_> = ranges.filter_map(split).collect();
            if joins {
                self.join(&parts, &mut encoded);
            } else {
                for (kind, fields, geometry) in &parts {
                    encoded.push(*kind, fields, geometry);
                }
            }
            encoded.finish(self.keys, &mut tile);
        }
        if tile.len() > MAX_TILE {
            return Err(TilesError::TooLarge(group.tile.to_string(), tile.len()));
        }
        if tile.is_empty() {
            return Ok(Encoded::Nothing);
        }
        if let Some(place) = known.get(&tile) {
            return Ok(Encoded::Again(*place));
        }
        let bytes = gzip(compressor, &tile);
        Ok(Encoded::New { small: (tile.len() <= REPEATS).then_some(tile), bytes })
    }

    /// Joins lines with equal fields, at the place of the first of them, and simplifies them once more.
    fn join<'a>(&self, parts: &[(Kind, &'a [u8], &'a [u8])], layer: &mut Layer<'a>) {
        let mut same: HashMap<&[u8], Vec<usize>> = HashMap::new();
        for (i, (kind, fields, _)) in parts.iter().enumerate() {
            if *kind == Kind::Line {
                same.entry(fields).or_default().push(i);
            }
        }
        let mut geometry = Vec::new();
        for (i, (kind, fields, own)) in parts.iter().enumerate() {
            let Some(together) = same.get(fields).filter(|_| *kind == Kind::Line) else {
                layer.push(*kind, fields, own);
                continue;
            };
            if together[0] != i {
                continue;
            }
            let lines = together.iter().flat_map(|i| mvt::lines(parts[*i].2)).collect();
            let turn = !self.has_key(fields, "oneway");
            geometry.clear();
            let mut commands = Commands::new((0, 0), &mut geometry);
            for mut line in line::join(lines, turn) {
                line::simplify(&mut line, JOINED_TOLERANCE);
                let (x, y) = line.iter().fold(((i32::MAX, i32::MIN), (i32::MAX, i32::MIN)), |(x, y), p| {
                    ((x.0.min(p.0), x.1.max(p.0)), (y.0.min(p.1), y.1.max(p.1)))
                });
                if line.len() > 1 && (x.1 - x.0).max(y.1 - y.0) >= SHORTEST {
                    commands.line(&line);
                }
            }
            if !geometry.is_empty() {
                layer.push(Kind::Line, fields, &geometry);
            }
        }
    }

    fn has_key(&self, fields: &[u8], key: &str) -> bool {
        unpack(fields).any(|(number, _)| self.keys.get(usize::from(number)) == Some(&key))
    }
}
