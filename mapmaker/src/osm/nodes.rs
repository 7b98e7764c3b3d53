//! Positions of all nodes, in a file and not in memory: 16 bytes a node, sorted by id, mapped. In memory is only every
//! 256th id, so a country's hundred million nodes cost 3 MB.

use std::{
    cmp::Reverse,
    collections::BinaryHeap,
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use otkel_maps::Blob;
use tempfile::TempDir;

use super::{block::E7, error::OsmError};

/// A node: its id, and longitude and latitude in 10⁻⁷ degrees, one above the other.
type Record = [u64; 2];

/// Nodes that are sorted at once when a file isn't; 64 MB.
const CHUNK: usize = 4 << 20;
/// One id in memory for so many in the file: a page of 4 KiB.
const STRIDE: usize = 256;

fn record(id: i64, (lon, lat): E7) -> Record {
    [id as u64, u64::from(lon as u32) << 32 | u64::from(lat as u32)]
}

fn id_of(record: &Record) -> i64 {
    record[0] as i64
}

/// Takes nodes in any order. What comes in order of id, as in every published extract, is written as it comes; the rest
/// is sorted in chunks, and sorted runs are merged at the end. Of several nodes with one id the first one stays.
pub(super) struct NodeWriter {
    folder: TempDir,
    chunk: Vec<Record>,
    runs: Vec<Run>,
}

struct Run {
    path: PathBuf,
    out: BufWriter<File>,
    last: i64,
}

impl NodeWriter {
    /// A writer with a folder of its own within `scratch`.
    pub(super) fn new(scratch: &Path) -> Result<Self, OsmError> {
        let failed = |source| OsmError::Io {
            path: scratch.to_owned(),
            what: "no temporary folder can be made here; name another folder for scratch files",
            source,
        };
        std::fs::create_dir_all(scratch).map_err(failed)?;
        let folder = tempfile::Builder::new().prefix("nodes-").tempdir_in(scratch).map_err(failed)?;
        Ok(Self { folder, chunk: Vec::new(), runs: Vec::new() })
    }

    pub(super) fn push(&mut self, id: i64, at: E7) -> Result<(), OsmError> {
        self.chunk.push(record(id, at));
        if self.chunk.len() >= CHUNK { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), OsmError> {
        if !self.chunk.is_sorted_by(|a, b| id_of(a) < id_of(b)) {
            // Stable: of equal ids the first stays first.
            self.chunk.sort_by_key(id_of);
            self.chunk.dedup_by_key(|record| record[0]);
        }
        let (Some(first), Some(last)) = (self.chunk.first(), self.chunk.last()) else {
            return Ok(());
        };
        let (first, last) = (id_of(first), id_of(last));
        if self.runs.last().is_none_or(|run| run.last >= first) {
            let path = self.folder.path().join(format!("run-{}", self.runs.len()));
            let file = File::create(&path).map_err(|e| no_room(&path, e))?;
            self.runs.push(Run { path, out: BufWriter::with_capacity(1 << 20, file), last });
        }
        if let Some(run) = self.runs.last_mut() {
            run.last = last;
            run.out.write_all(bytemuck::cast_slice(&self.chunk)).map_err(|e| no_room(&run.path, e))?;
        }
        self.chunk.clear();
        Ok(())
    }

    /// Closes the runs, merges them if they are several, and maps the result.
    pub(super) fn finish(mut self) -> Result<NodeStore, OsmError> {
        self.flush()?;
        self.chunk = Vec::new();
        for run in &mut self.runs {
            run.out.flush().map_err(|e| no_room(&run.path, e))?;
        }
        let path = match &self.runs[..] {
            [] => None,
            [only] => Some(only.path.clone()),
            several => {
                let paths: Vec<&Path> = several.iter().map(|run| run.path.as_path()).collect();
                let merged = self.folder.path().join("merged");
                merge(&paths, &merged)?;
                for path in paths {
                    // What can't be removed now goes with its folder.
                    let _ = std::fs::remove_file(path);
                }
                Some(merged)
            }
        };
        let bytes = match &path {
            Some(path) => Blob::map(path).map_err(|e| no_room(path, e))?,
            None => Blob::from_static(&[]),
        };
        let ids = records(&bytes).iter().step_by(STRIDE).map(id_of).collect();
        Ok(NodeStore { bytes, ids, _folder: self.folder })
    }
}

fn no_room(path: &Path, source: std::io::Error) -> OsmError {
    OsmError::Io { path: path.to_owned(), what: "a scratch file (16 bytes a node) can't be kept", source }
}

/// The records of a mapped file, which begins at a page and so is aligned.
fn records(bytes: &Blob) -> &[Record] {
    bytemuck::try_cast_slice(bytes.as_ref()).unwrap_or_default()
}

/// Merges sorted runs; of equal ids the one of the earliest run stays.
fn merge(runs: &[&Path], to: &Path) -> Result<(), OsmError> {
    let blobs = runs
        .iter()
        .map(|path| Blob::map(path).map_err(|e| no_room(path, e)))
        .collect::<Result<Vec<_>, _>>()?;
    let mut rests: Vec<_> = blobs.iter().map(|blob| records(blob).iter()).collect();
    let file = File::create(to).map_err(|e| no_room(to, e))?;
    let mut out = BufWriter::with_capacity(1 << 20, file);
    let mut heads = BinaryHeap::new();
    for (run, rest) in rests.iter_mut().enumerate() {
        heads.extend(rest.next().map(|record| Reverse((id_of(record), run, record[1]))));
    }
    let mut last = None;
    while let Some(Reverse((id, run, at))) = heads.pop() {
        if last != Some(id) {
            out.write_all(bytemuck::bytes_of(&[id as u64, at])).map_err(|e| no_room(to, e))?;
            last = Some(id);
        }
        heads.extend(rests[run].next().map(|record| Reverse((id_of(record), run, record[1]))));
    }
    out.flush().map_err(|e| no_room(to, e))
}

/// Positions by id. Its file goes when it is dropped.
#[derive(Debug)]
pub(super) struct NodeStore {
    bytes: Blob,
    ids: Vec<i64>,
    _folder: TempDir,
}

impl NodeStore {
    pub(super) fn get(&self, id: i64) -> Option<E7> {
        let page = self.ids.partition_point(|first| *first <= id).checked_sub(1)?;
        let all = records(&self.bytes);
        let page = &all[page * STRIDE..((page + 1) * STRIDE).min(all.len())];
        let found = page.binary_search_by_key(&id, id_of).ok()?;
        let at = page[found][1];
        Some(((at >> 32) as u32 as i32, at as u32 as i32))
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        records(&self.bytes).len()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_first_of_each_id_is_found(nodes in prop::collection::vec((-500_i64..500, any::<(i32, i32)>()), 0..900), cut in 1_usize..300) {
            let scratch = tempfile::tempdir().unwrap();
            let mut writer = NodeWriter::new(scratch.path()).unwrap();
            let mut oracle = std::collections::BTreeMap::new();
            for (i, (id, at)) in nodes.iter().enumerate() {
                writer.push(*id, *at).unwrap();
                if i % cut == 0 {
                    writer.flush().unwrap();
                }
                oracle.entry(*id).or_insert(*at);
            }
            let store = writer.finish().unwrap();
            prop_assert_eq!(store.len(), oracle.len());
            for id in -510..510 {
                prop_assert_eq!(store.get(id), oracle.get(&id).copied());
            }
        }
    }

    #[test]
    fn in_order_needs_one_file() {
        let scratch = tempfile::tempdir().unwrap();
        let mut writer = NodeWriter::new(scratch.path()).unwrap();
        for id in 0..2_000 {
            writer.push(id, (id as i32, -1)).unwrap();
            if id % 300 == 0 {
                writer.flush().unwrap();
            }
        }
        assert_eq!(writer.runs.len(), 1);
        let store = writer.finish().unwrap();
        assert_eq!(store.get(1_999), Some((1_999, -1)));
        assert_eq!((store.get(2_000), store.get(i64::MIN)), (None, None));
    }
}
