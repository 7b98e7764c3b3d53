//! The areas of an extract's relations (`type=multipolygon` and `type=boundary`). Their ways are kept in a scratch file.

use std::{
    collections::BTreeSet,
    fs::File,
    io::{BufWriter, Write},
    path::Path,
    sync::Arc,
};

use otkel_maps::{
    Blob,
    earth::{Bounds, LonLat},
};
use rayon::prelude::*;

use super::{
    Extract, MemberKind, OsmError, Progress, Tags,
    rings::{Dropped, Polygon, assemble},
};

/// An area that a relation describes.
#[derive(Debug)]
pub struct Area<'a> {
    /// The relation's id.
    pub id: i64,
    /// Its tags.
    pub tags: Tags<'a>,
    /// Where it is; empty when nothing of it closes.
    pub polygons: Vec<Polygon>,
    /// What could not be used.
    pub dropped: Dropped,
    /// Member ways that the extract doesn't have.
    pub missing: usize,
}

struct Wanted {
    id: i64,
    tags: Vec<(Arc<str>, Arc<str>)>,
    ways: Vec<i64>,
}

/// Areas that are assembled at a time.
const BATCH: usize = 256;

impl Extract {
    /// Every multipolygon or boundary relation whose tags are `wanted`, assembled on all cores, in the order of the files.
    /// Ways of areas are kept in `scratch` meanwhile, 16 bytes a node; in memory are the wanted relations' tags and member ids.
    pub fn for_each_area(
        &self,
        scratch: &Path,
        progress: &dyn Progress,
        wanted: impl Fn(Tags<'_>) -> bool,
        mut each: impl FnMut(Area<'_>) -> Result<(), OsmError>,
    ) -> Result<(), OsmError> {
        let mut areas = Vec::new();
        // Most keys and many values are the same.
        let mut texts: BTreeSet<Arc<str>> = BTreeSet::new();
        let mut kept = |text: &str| {
            let known = texts.get(text).cloned();
            known.unwrap_or_else(|| {
                let new: Arc<str> = text.into();
                texts.insert(Arc::clone(&new));
                new
            })
        };
        self.for_each_relation(progress, |relation| {
            let kind = relation.tags.get("type");
            if matches!(kind, Some("multipolygon" | "boundary")) && wanted(relation.tags) {
                let ways = relation.members.iter().filter(|m| m.kind == MemberKind::Way).map(|m| m.id);
                let tags = relation.tags.iter().map(|(k, v)| (kept(k), kept(v)));
                areas.push(Wanted { id: relation.id, tags: tags.collect(), ways: ways.collect() });
            }
        })?;
        let lines = Lines::gather(self, &areas, scratch, progress)?;
        let mut done = 0;
        for batch in areas.chunks(BATCH) {
            let assembled: Vec<_> = batch.par_iter().map(|area| lines.area(area, self.bbox())).collect();
            for (area, (polygons, dropped, missing)) in batch.iter().zip(assembled) {
                let pairs: Vec<_> = area.tags.iter().map(|(k, v)| (&**k, &**v)).collect();
                each(Area { id: area.id, tags: Tags::new(&pairs), polygons, dropped, missing })?;
            }
            done += batch.len();
            progress.step("assembling areas", done as u64, areas.len() as u64);
        }
        Ok(())
    }
}

/// The wanted ways' nodes: 16 bytes each in a file.
struct Lines {
    bytes: Blob,
    /// Id of the way, its first node's number, how many nodes.
    ways: Vec<(i64, u64, u32)>,
    _file: tempfile::TempPath,
}

impl Lines {
    fn gather(
        extract: &Extract,
        areas: &[Wanted],
        scratch: &Path,
        progress: &dyn Progress,
    ) -> Result<Self, OsmError> {
        let failed = |source| OsmError::Io {
            path: scratch.to_owned(),
            what: "a scratch file for areas can't be kept here",
            source,
        };
        let mut ids: Vec<i64> = areas.iter().flat_map(|area| area.ways.iter().copied()).collect();
        ids.sort_unstable();
        ids.dedup();
        let path = tempfile::NamedTempFile::new_in(scratch).map_err(failed)?.into_temp_path();
        let mut out = BufWriter::with_capacity(1 << 20, File::create(&path).map_err(failed)?);
        let mut ways = Vec::new();
        let mut count = 0;
        let mut result = Ok(());
        extract.for_each_way(progress, |way| {
            if result.is_err() || ids.binary_search(&way.id).is_err() {
                return;
            }
            ways.push((way.id, count, way.nodes.len() as u32));
            count += way.nodes.len() as u64;
            for (id, at) in way.nodes {
                let (lon, lat) = at.to_e7();
                let record = [*id as u64, u64::from(lon as u32) << 32 | u64::from(lat as u32)];
                result = out.write_all(bytemuck::bytes_of(&record));
                if result.is_err() {
                    return;
                }
            }
        })?;
        result.and_then(|()| out.flush()).map_err(failed)?;
        ways.sort_unstable();
        Ok(Self { bytes: Blob::map(&path).map_err(failed)?, ways, _file: path })
    }

    fn way(&self, id: i64) -> Option<Vec<(i64, LonLat)>> {
        let (_, first, count) = self.ways[self.ways.binary_search_by_key(&id, |way| way.0).ok()?];
        let all: &[[u64; 2]] = bytemuck::try_cast_slice(self.bytes.as_ref()).ok()?;
        let nodes = all.get(first as usize..first as usize + count as usize)?;
        let position = |at: u64| LonLat::from_e7((at >> 32) as u32 as i32, at as u32 as i32);
        Some(nodes.iter().map(|[id, at]| (*id as i64, position(*at))).collect())
    }

    fn area(&self, wanted: &Wanted, bbox: Option<Bounds>) -> (Vec<Polygon>, Dropped, usize) {
        // A way that is a member twice by mistake must not cancel itself out.
        let mut ids = wanted.ways.clone();
        ids.sort_unstable();
        ids.dedup();
        let ways: Vec<Vec<_>> = ids.iter().filter_map(|id| self.way(*id)).collect();
        let missing = ids.len() - ways.len();
        let lines: Vec<&[_]> = ways.iter().map(Vec::as_slice).collect();
        let (mut polygons, dropped) = assemble(&lines);
        if let Some(bbox) = bbox {
            let meets = |p: &Polygon| Bounds::around(p.outer.iter().copied()).is_some_and(|b| b.meets(&bbox));
            polygons.retain(meets);
        }
        (polygons, dropped, missing)
    }
}
