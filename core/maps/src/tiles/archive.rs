use std::{
    borrow::Cow,
    io::Read,
    sync::{Arc, Mutex, PoisonError},
};

use flate2::read::GzDecoder;

use super::{
    LruCache, Tile, TilesError,
    directory::Directory,
    header::{Compression, Header, Part},
    hilbert,
};
use crate::{
    Blob,
    earth::{Bounds, TileId},
};

/// The most that a directory and the metadata may be when unpacked.
const MAX_DIRECTORY: usize = 4 << 20;
const MAX_METADATA: usize = 1 << 20;
/// The most bytes that a tile has when unpacked: larger ones are neither written nor read.
pub const MAX_TILE: usize = 8 << 20;

/// Directories lie in each other; the format's writers use two levels.
const MAX_DEPTH: usize = 4;

/// Bytes of directories that are kept unpacked: those of some hundred thousand tiles.
const KEPT_DIRECTORIES: usize = 8 << 20;

/// A `PMTiles` file of version 3 with vector tiles, read where it lies. Specification:
/// <https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md>.
pub struct Archive {
    blob: Blob,
    header: Header,
    root: Directory,
    leaves: Mutex<LruCache<u64, Directory>>,
}

impl Archive {
    /// Reads the header and the root directory; tiles are only read when asked for.
    ///
    /// Errors say what is wrong with the file: another format, a later version, cut short, damaged.
    pub fn open(blob: Blob) -> Result<Self, TilesError> {
        let header = Header::read(blob.as_ref())?;
        let packed = slice(blob.as_ref(), header.root, "its directory")?;
        let root = Directory::read(&unpack(packed, header.internal, MAX_DIRECTORY, "the directory")?)?;
        slice(blob.as_ref(), header.data, "the tiles")?;
        Ok(Self { blob, header, root, leaves: Mutex::new(LruCache::new(KEPT_DIRECTORIES)) })
    }

    /// The lowest zoom that has tiles.
    pub fn min_zoom(&self) -> u8 {
        self.header.min_zoom
    }

    /// The highest zoom that has tiles; deeper ones are drawn from these.
    pub fn max_zoom(&self) -> u8 {
        self.header.max_zoom
    }

    /// What the map says it covers.
    pub fn bounds(&self) -> Bounds {
        self.header.bounds
    }

    /// The metadata, a JSON object: name, attribution, layers.
    pub fn metadata(&self) -> Result<String, TilesError> {
        let packed = slice(self.blob.as_ref(), self.header.metadata, "its description")?;
        let bytes = unpack(packed, self.header.internal, MAX_METADATA, "the description")?;
        String::from_utf8(bytes.into_owned()).map_err(|_| TilesError::Damaged { part: "its description" })
    }

    /// A tile's unpacked bytes; `None` when the map has none there (nothing to show, or beyond its zooms).
    pub fn bytes(&self, id: TileId) -> Result<Option<Vec<u8>>, TilesError> {
        let Some(place) = self.place(id)? else { return Ok(None) };
        let packed = slice(self.blob.as_ref(), place, "a tile")?;
        Ok(Some(unpack(packed, self.header.tiles, MAX_TILE, "a tile")?.into_owned()))
    }

    /// A tile, ready to be read; `None` as for [`Archive::bytes`].
    pub fn tile(&self, id: TileId) -> Result<Option<Tile>, TilesError> {
        let Some(bytes) = self.bytes(id)? else { return Ok(None) };
        Tile::decode(bytes).map(Some).map_err(|why| TilesError::Tile { id, why })
    }

    /// Where a tile lies in the file.
    fn place(&self, id: TileId) -> Result<Option<Part>, TilesError> {
        if !(self.header.min_zoom..=self.header.max_zoom).contains(&id.z()) {
            return Ok(None);
        }
        let number = hilbert::number(id);
        let mut entry = self.root.find(number);
        for _ in 0..MAX_DEPTH {
            let Some(found) = entry else { return Ok(None) };
            if found.run > 0 {
                return within(self.header.data, found.offset, found.length, "a tile").map(Some);
            }
            entry = self.leaf(found.offset, found.length)?.find(number);
        }
        Err(TilesError::Damaged { part: "its directory" })
    }

    fn leaf(&self, offset: u64, length: u32) -> Result<Arc<Directory>, TilesError> {
        let kept = || self.leaves.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(directory) = kept().get(&offset) {
            return Ok(directory);
        }
        let part = within(self.header.leaves, offset, length, "its directory")?;
        let packed = slice(self.blob.as_ref(), part, "its directory")?;
        let bytes = unpack(packed, self.header.internal, MAX_DIRECTORY, "the directory")?;
        let directory = Arc::new(Directory::read(&bytes)?);
        kept().put(offset, Arc::clone(&directory), directory.size());
        Ok(directory)
    }
}

impl std::fmt::Debug for Archive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Archive")
            .field("blob", &self.blob)
            .field("bounds", &self.header.bounds)
            .finish_non_exhaustive()
    }
}

/// A part within a larger one.
fn within(whole: Part, offset: u64, length: u32, part: &'static str) -> Result<Part, TilesError> {
    let length = u64::from(length);
    let end = offset.checked_add(length).ok_or(TilesError::Damaged { part: "its directory" })?;
    let start = whole.offset.checked_add(offset).ok_or(TilesError::Damaged { part: "its directory" })?;
    if end > whole.length {
        return Err(TilesError::Short { part });
    }
    Ok(Part { offset: start, length })
}

fn slice<'a>(bytes: &'a [u8], at: Part, part: &'static str) -> Result<&'a [u8], TilesError> {
    let range = || {
        let start = usize::try_from(at.offset).ok()?;
        let end = start.checked_add(usize::try_from(at.length).ok()?)?;
        bytes.get(start..end)
    };
    range().ok_or(TilesError::Short { part })
}

/// Unpacks at most `limit` bytes: a small file may not fill the memory.
fn unpack<'a>(
    packed: &'a [u8],
    method: Compression,
    limit: usize,
    part: &'static str,
) -> Result<Cow<'a, [u8]>, TilesError> {
    let bytes = match method {
        Compression::None => Cow::Borrowed(packed),
        Compression::Gzip => {
            let mut out = Vec::with_capacity((packed.len() * 4).min(limit));
            let mut reader = GzDecoder::new(packed).take(limit as u64 + 1);
            reader.read_to_end(&mut out).map_err(|_| TilesError::Damaged { part })?;
            Cow::Owned(out)
        }
    };
    if bytes.len() > limit {
        return Err(TilesError::TooLarge { part, limit });
    }
    Ok(bytes)
}
