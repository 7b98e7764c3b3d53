//! Pieces, sorted by tile: in memory as long as they fit, otherwise in sorted scratch files that are merged in the end.

use std::{
    cmp::Reverse,
    collections::BinaryHeap,
    fs::File,
    io::{self, BufReader, BufWriter, Read, Write},
    path::PathBuf,
};

use rayon::prelude::*;
use tempfile::TempDir;

use super::error::TilesError;

/// By tile, layer, order within the layer, and then as they came.
pub(super) type Key = (u64, u32, u64);

struct Entry {
    key: Key,
    start: usize,
    length: u32,
}

/// Takes pieces in any order.
pub(super) struct Spool {
    scratch: PathBuf,
    memory: usize,
    bytes: Vec<u8>,
    entries: Vec<Entry>,
    runs: Option<TempDir>,
    run_count: usize,
}

/// All pieces of one tile, in order.
#[derive(Default)]
pub(super) struct Group {
    pub(super) tile: u64,
    pub(super) bytes: Vec<u8>,
    /// Layer, and where the piece's bytes end.
    pub(super) pieces: Vec<(u8, usize)>,
}

/// A key that sorts by layer, then by order.
pub(super) fn rank(layer: u8, order: i32) -> u32 {
    let order = order.clamp(-(1 << 23), (1 << 23) - 1) + (1 << 23);
    u32::from(layer) << 24 | order as u32
}

impl Spool {
    /// Keeps about `memory` bytes before writing to a folder of its own within `scratch`.
    pub(super) fn new(scratch: PathBuf, memory: usize) -> Self {
        Self { scratch, memory, bytes: Vec::new(), entries: Vec::new(), runs: None, run_count: 0 }
    }

    pub(super) fn push(&mut self, key: Key, piece: &[u8]) -> Result<(), TilesError> {
        self.entries.push(Entry { key, start: self.bytes.len(), length: piece.len() as u32 });
        self.bytes.extend_from_slice(piece);
        if self.bytes.len() + self.entries.len() * size_of::<Entry>() > self.memory {
            self.spill()
        } else {
            Ok(())
        }
    }

    fn sort(&mut self) {
        // No two keys are equal.
        self.entries.par_sort_unstable_by_key(|entry| entry.key);
    }

    fn spill(&mut self) -> Result<(), TilesError> {
        self.sort();
        let failed = TilesError::scratch(&self.scratch);
        let folder = match &mut self.runs {
            Some(folder) => folder,
            none => none.insert(
                tempfile::Builder::new().prefix("tiles-").tempdir_in(&self.scratch).map_err(&failed)?,
            ),
        };
        let path = folder.path().join(format!("run-{}", self.run_count));
        self.run_count += 1;
        let failed = TilesError::scratch(&path);
        let mut out = BufWriter::with_capacity(1 << 20, File::create(&path).map_err(&failed)?);
        for entry in &self.entries {
            let (tile, rank, nth) = entry.key;
            let mut head = [0; 24];
            head[..8].copy_from_slice(&tile.to_le_bytes());
            head[8..12].copy_from_slice(&rank.to_le_bytes());
            head[12..20].copy_from_slice(&nth.to_le_bytes());
            head[20..].copy_from_slice(&entry.length.to_le_bytes());
            out.write_all(&head).map_err(&failed)?;
            out.write_all(&self.bytes[entry.start..entry.start + entry.length as usize]).map_err(&failed)?;
        }
        out.flush().map_err(&failed)?;
        self.bytes.clear();
        self.entries.clear();
        Ok(())
    }

    /// Ends the pushing.
    pub(super) fn finish(mut self) -> Result<Sorted, TilesError> {
        if self.runs.is_none() {
            self.sort();
            return Ok(Sorted { bytes: self.bytes, entries: self.entries, next: 0, merge: None });
        }
        self.spill()?;
        let mut merge = Merge { heads: BinaryHeap::new(), runs: Vec::new(), folder: self.runs };
        for nth in 0..self.run_count {
            let path = merge.folder.as_ref().map(|f| f.path().join(format!("run-{nth}"))).unwrap_or_default();
            let failed = TilesError::scratch(&path);
            let file = File::open(&path).map_err(&failed)?;
            merge.runs.push(Run {
                path,
                reader: BufReader::with_capacity(256 << 10, file),
                piece: Vec::new(),
            });
            merge.advance(nth)?;
        }
        Ok(Sorted { bytes: Vec::new(), entries: Vec::new(), next: 0, merge: Some(merge) })
    }
}

/// Pieces, tile by tile.
pub(super) struct Sorted {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
    next: usize,
    merge: Option<Merge>,
}

struct Merge {
    heads: BinaryHeap<Reverse<(Key, usize)>>,
    runs: Vec<Run>,
    folder: Option<TempDir>,
}

struct Run {
    path: PathBuf,
    reader: BufReader<File>,
    piece: Vec<u8>,
}

impl Merge {
    /// Reads the next piece of a run.
    fn advance(&mut self, nth: usize) -> Result<(), TilesError> {
        let Run { path, reader, piece } = &mut self.runs[nth];
        let mut head = [0; 24];
        match reader.read_exact(&mut head) {
            Ok(()) => {}
            Err(end) if end.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            Err(error) => return Err(TilesError::scratch(path)(error)),
        }
        let number = |range: std::ops::Range<usize>| {
            head[range].iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte))
        };
        let key = (number(0..8), number(8..12) as u32, number(12..20));
        piece.resize(number(20..24) as usize, 0);
        reader.read_exact(piece).map_err(TilesError::scratch(path))?;
        self.heads.push(Reverse((key, nth)));
        Ok(())
    }
}

impl Sorted {
    /// How many pieces there are, when all are in memory.
    pub(super) fn total(&self) -> Option<u64> {
        self.merge.is_none().then_some(self.entries.len() as u64)
    }

    /// All pieces of the next tile; `None` at the end.
    pub(super) fn next_tile(&mut self) -> Result<Option<Group>, TilesError> {
        let mut group = Group::default();
        if let Some(merge) = &mut self.merge {
            while let Some(Reverse(((tile, rank, _), nth))) = merge.heads.peek().copied() {
                if !group.pieces.is_empty() && tile != group.tile {
                    break;
                }
                group.push(tile, rank, &merge.runs[nth].piece);
                merge.heads.pop();
                merge.advance(nth)?;
            }
        } else {
            while let Some(entry) = self.entries.get(self.next) {
                if !group.pieces.is_empty() && entry.key.0 != group.tile {
                    break;
                }
                let piece = &self.bytes[entry.start..entry.start + entry.length as usize];
                group.push(entry.key.0, entry.key.1, piece);
                self.next += 1;
            }
        }
        Ok((!group.pieces.is_empty()).then_some(group))
    }
}

impl Group {
    fn push(&mut self, tile: u64, rank: u32, piece: &[u8]) {
        self.tile = tile;
        self.bytes.extend_from_slice(piece);
        self.pieces.push(((rank >> 24) as u8, self.bytes.len()));
    }
}
