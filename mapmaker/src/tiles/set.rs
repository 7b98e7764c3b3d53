use std::{
    collections::HashMap,
    fs::File,
    io::{BufWriter, Write},
    ops::RangeInclusive,
    path::{Path, PathBuf},
};

use otkel_maps::earth::Bounds;
use rayon::prelude::*;
use serde_json::json;

use super::{
    Feature, TilesError, Value,
    encode::{Encoded, Encoder, LayerInfo},
    grid::DEEPEST,
    pieces::{Described, Pieces, pack, slice},
    pmtiles::{Archive, compressor},
    spool::{Group, Sorted, Spool, rank},
};
use crate::osm::Progress;

/// What is said of a tile set in its file.
#[derive(Clone, Debug)]
pub struct About {
    /// Its name.
    pub name: String,
    /// What it is, in a sentence.
    pub description: String,
    /// Whom to thank, as it must stand on every picture.
    pub attribution: String,
    /// What it covers.
    pub bounds: Bounds,
    /// Its zooms; at most 18.
    pub zooms: RangeInclusive<u8>,
    /// More for its metadata: keys and values that readers of Otkel know.
    pub more: Vec<(&'static str, String)>,
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Features that were pushed.
    pub features: u64,
    /// Tiles.
    pub tiles: u64,
    /// Bytes of the file.
    pub bytes: u64,
    /// Compressed bytes of the largest tile.
    pub largest: u32,
}

/// Builds a PMTiles file out of features. Memory: about the limit given, plus some MB for each core.
///
/// ```
/// use otkel_mapmaker::{osm::Quiet, tiles::{About, Feature, Shape, TileSet}};
/// use otkel_maps::earth::{Bounds, LonLat};
/// let scratch = tempfile::tempdir()?;
/// let about = About {
///     name: "One port".into(),
///     description: "A point".into(),
///     attribution: "© nobody".into(),
///     bounds: Bounds { west: 80.0, south: 44.0, east: 81.0, north: 45.0 },
///     zooms: 0..=6,
///     more: Vec::new(),
/// };
/// let mut set = TileSet::new(about, scratch.path(), 64 << 20);
/// let khorgos = LonLat::new(80.416, 44.203).unwrap();
/// let fields = vec![("id", "khorgos".into())];
/// set.push(Feature { layer: "ports", shape: Shape::Point(khorgos), zooms: 0..=6, fields, order: 0 })?;
/// let bytes = set.finish_bytes(&Quiet)?;
/// assert!(bytes.starts_with(b"PMTiles\x03"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct TileSet {
    about: About,
    scratch: PathBuf,
    layers: Vec<LayerInfo>,
    keys: Vec<&'static str>,
    waiting: Vec<Described>,
    positions: usize,
    spool: Spool,
    features: u64,
}

/// Features wait until there are so many, or so many positions; then all cores cut them.
const FEATURES: usize = 8_192;
const POSITIONS: usize = 1 << 18;
/// Features that one core cuts in one go.
const SHARE: usize = 64;
/// Tiles that are encoded at a time, and bytes of their pieces.
const TILES: usize = 512;
const TILE_BYTES: usize = 16 << 20;
/// So many different small tiles are remembered.
const REMEMBERED: usize = 1 << 16;

impl TileSet {
    /// An empty set that keeps about `memory` bytes before it writes to scratch files in `scratch`.
    pub fn new(about: About, scratch: &Path, memory: usize) -> Self {
        let last = (*about.zooms.end()).min(DEEPEST);
        let about = About { zooms: *about.zooms.start()..=last, ..about };
        Self {
            about,
            scratch: scratch.to_owned(),
            layers: Vec::new(),
            keys: Vec::new(),
            waiting: Vec::new(),
            positions: 0,
            spool: Spool::new(scratch.to_owned(), memory),
            features: 0,
        }
    }

    /// Adds a feature. Errors: scratch files that can't be written, or more than 255 layers or keys.
    pub fn push(&mut self, feature: Feature) -> Result<(), TilesError> {
        let zooms = *feature.zooms.start().max(self.about.zooms.start())
            ..=*feature.zooms.end().min(self.about.zooms.end());
        if zooms.is_empty() {
            return Ok(());
        }
        let layer = self.layer(feature.layer, &zooms)?;
        let mut too_many = None;
        let (keys, info) = (&mut self.keys, &mut self.layers[usize::from(layer)]);
        let fields = pack(&feature, |key, value| {
            let found = keys.iter().position(|k| std::ptr::eq(*k, key) || *k == key);
            let number = found.unwrap_or_else(|| {
                keys.push(key);
                keys.len() - 1
            });
            let Ok(number) = u8::try_from(number) else {
                too_many = Some(key);
                return None;
            };
            if !info.fields.iter().any(|(n, _)| *n == number) {
                let kind = match value {
                    Value::Text(_) => "String",
                    Value::Int(_) | Value::Float(_) => "Number",
                    Value::Bool(_) => "Boolean",
                };
                info.fields.push((number, kind));
            }
            Some(number)
        });
        let Some(fields) = fields else {
            return Err(TilesError::TooMany("fields", too_many.unwrap_or_default()));
        };
        self.features += 1;
        self.positions += feature.shape.len();
        self.waiting.push(Described { layer, order: feature.order, zooms, fields, shape: feature.shape });
        if self.waiting.len() >= FEATURES || self.positions >= POSITIONS { self.cut() } else { Ok(()) }
    }

    fn layer(&mut self, name: &'static str, zooms: &RangeInclusive<u8>) -> Result<u8, TilesError> {
        let found = self.layers.iter().position(|layer| layer.name == name);
        let index = found.unwrap_or_else(|| {
            self.layers.push(LayerInfo { name, zooms: (*zooms.start(), *zooms.end()), fields: Vec::new() });
            self.layers.len() - 1
        });
        let number = u8::try_from(index).map_err(|_| TilesError::TooMany("layers", name))?;
        let own = &mut self.layers[index].zooms;
        *own = (own.0.min(*zooms.start()), own.1.max(*zooms.end()));
        Ok(number)
    }

    /// Cuts the waiting features into tiles, on all cores.
    fn cut(&mut self) -> Result<(), TilesError> {
        let deepest = *self.about.zooms.end();
        let waiting = std::mem::take(&mut self.waiting);
        self.positions = 0;
        let first = self.features - waiting.len() as u64;
        let cut: Vec<Vec<(Pieces, usize)>> = waiting
            .par_chunks(SHARE)
            .map(|share| {
                let one = |feature: &Described| {
                    let mut pieces = Pieces::default();
                    slice(feature, deepest, &mut pieces);
                    (pieces, 0)
                };
                share.iter().map(one).collect()
            })
            .collect();
        for (nth, (feature, (pieces, _))) in waiting.iter().zip(cut.iter().flatten()).enumerate() {
            let rank = rank(feature.layer, feature.order);
            let mut start = 0;
            for (part, piece) in pieces.list.iter().enumerate() {
                // A feature has fewer than 2²⁴ pieces in one tile, and there are fewer than 2⁴⁰ features.
                let nth = (first + nth as u64) << 24 | part as u64 & 0xff_ffff;
                self.spool.push((piece.tile, rank, nth), &pieces.bytes[start..piece.end])?;
                start = piece.end;
            }
        }
        Ok(())
    }

    /// Writes the file, beside its place first and then renamed into it.
    pub fn finish(self, to: &Path, progress: &dyn Progress) -> Result<Summary, TilesError> {
        let failed =
            |source| TilesError::Io { path: to.to_owned(), what: "the map can't be written", source };
        let folder = to.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // Made as any other file, so that others may read it: a temporary one would be its owner's alone.
        let beside =
            tempfile::Builder::new().make_in(folder, |path| File::create_new(path)).map_err(failed)?;
        let mut out = BufWriter::with_capacity(1 << 20, beside);
        let summary = self.write(&mut out, progress)?;
        let beside = out.into_inner().map_err(|e| failed(e.into_error()))?;
        beside.persist(to).map_err(|e| failed(e.error))?;
        Ok(summary)
    }

    /// The file's bytes, for small maps.
    pub fn finish_bytes(self, progress: &dyn Progress) -> Result<Vec<u8>, TilesError> {
        let mut bytes = Vec::new();
        self.write(&mut bytes, progress)?;
        Ok(bytes)
    }

    fn write(mut self, out: &mut impl Write, progress: &dyn Progress) -> Result<Summary, TilesError> {
        self.cut()?;
        let metadata = self.metadata();
        let Self { about, scratch, layers, keys, spool, features, .. } = self;
        let failed = TilesError::scratch(&scratch);
        let mut archive = Archive::new(tempfile::tempfile_in(&scratch).map_err(&failed)?);
        let encoder = Encoder { layers: &layers, keys: &keys, deepest: *about.zooms.end() };
        let mut sorted = spool.finish()?;
        let total = sorted.total();
        let mut done = 0;
        let mut known: HashMap<Vec<u8>, (u64, u32)> = HashMap::new();
        let mut largest = 0;
        loop {
            let groups = next_groups(&mut sorted)?;
            if groups.is_empty() {
                break;
            }
            done += groups.iter().map(|g| g.pieces.len() as u64).sum::<u64>();
            let tiles: Vec<_> = groups
                .par_iter()
                .map_init(compressor, |compressor, group| encoder.tile(group, &known, compressor))
                .collect();
            for (group, tile) in groups.iter().zip(tiles) {
                match tile? {
                    Encoded::Nothing => {}
                    Encoded::Again(place) => archive.push_again(group.tile, place),
                    Encoded::New { small, bytes } => {
                        // It may have become known within this batch.
                        if let Some(place) = small.as_ref().and_then(|small| known.get(small)) {
                            archive.push_again(group.tile, *place);
                            continue;
                        }
                        largest = largest.max(bytes.len() as u32);
                        let place = archive.push(group.tile, &bytes).map_err(&failed)?;
                        if let Some(small) = small.filter(|_| known.len() < REMEMBERED) {
                            known.insert(small, place);
                        }
                    }
                }
            }
            progress.step("writing tiles", done, total.unwrap_or(done + 1).max(done));
        }
        progress.step("writing tiles", done.max(1), done.max(1));
        let tiles = archive.tiles();
        let bytes = archive.finish(&metadata, &about.bounds, &about.zooms, out).map_err(&failed)?;
        Ok(Summary { features, tiles, bytes, largest })
    }

    /// The metadata that readers expect, in JSON.
    fn metadata(&self) -> String {
        let About { name, description, attribution, bounds, zooms, more } = &self.about;
        let mut layers: Vec<&LayerInfo> = self.layers.iter().collect();
        layers.sort_by_key(|layer| layer.name);
        let layers: Vec<_> = layers
            .iter()
            .map(|layer| {
                let field = |(key, kind): &(u8, &str)| {
                    (self.keys.get(usize::from(*key)).copied().unwrap_or_default().to_owned(), json!(kind))
                };
                let fields: serde_json::Map<_, _> = layer.fields.iter().map(field).collect();
                json!({"id": layer.name, "minzoom": layer.zooms.0, "maxzoom": layer.zooms.1, "fields": fields})
            })
            .collect();
        let mut metadata = json!({
            "name": name,
            "description": description,
            "attribution": attribution,
            "type": "baselayer",
            "format": "pbf",
            "bounds": format!("{},{},{},{}", bounds.west, bounds.south, bounds.east, bounds.north),
            "minzoom": zooms.start(),
            "maxzoom": zooms.end(),
            "vector_layers": layers,
        });
        for (key, value) in more {
            metadata[*key] = json!(value);
        }
        metadata.to_string()
    }
}

fn next_groups(sorted: &mut Sorted) -> Result<Vec<Group>, TilesError> {
    let mut groups = Vec::new();
    let mut bytes = 0;
    while groups.len() < TILES && bytes < TILE_BYTES {
        let Some(group) = sorted.next_tile()? else { break };
        bytes += group.bytes.len();
        groups.push(group);
    }
    Ok(groups)
}

impl std::fmt::Debug for TileSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TileSet({}, {} features)", self.about.name, self.features)
    }
}
