//! Writing a PMTiles file, version 3: header, root directory, metadata, leaf directories, tiles.

use std::{
    fs::File,
    io::{BufReader, BufWriter, Read, Seek, SeekFrom, Write},
    ops::RangeInclusive,
};

use libdeflater::{CompressionLvl, Compressor};
use otkel_maps::earth::{Bounds, LonLat};

use super::mvt::varint;

/// The header and the root directory must fit into this together.
const ROOM: usize = 16_384;
const HEADER: usize = 127;

/// A run of tiles with the same content.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Entry {
    tile: u64,
    offset: u64,
    length: u32,
    run: u32,
}

/// Gzip, at the level where a higher one makes tiles less than 1 % smaller.
pub(super) fn gzip(compressor: &mut Compressor, bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0; compressor.gzip_compress_bound(bytes.len())];
    // The bound is large enough, so this can't fail.
    let length = compressor.gzip_compress(bytes, &mut out).unwrap_or(0);
    out.truncate(length);
    out
}

pub(super) fn compressor() -> Compressor {
    Compressor::new(CompressionLvl::new(6).unwrap_or_default())
}

/// Tiles in order of their numbers, their bytes in a scratch file.
pub(super) struct Archive {
    data: BufWriter<File>,
    length: u64,
    entries: Vec<Entry>,
    addressed: u64,
    contents: u64,
}

impl Archive {
    /// `data` is an empty file that can be read too.
    pub(super) fn new(data: File) -> Self {
        let data = BufWriter::with_capacity(1 << 20, data);
        Self { data, length: 0, entries: Vec::new(), addressed: 0, contents: 0 }
    }

    /// Adds a tile with new content, and says where it lies.
    pub(super) fn push(&mut self, tile: u64, bytes: &[u8]) -> std::io::Result<(u64, u32)> {
        self.data.write_all(bytes)?;
        let place = (self.length, bytes.len() as u32);
        self.length += bytes.len() as u64;
        self.contents += 1;
        self.push_again(tile, place);
        Ok(place)
    }

    /// Adds a tile whose content lies there already.
    pub(super) fn push_again(&mut self, tile: u64, (offset, length): (u64, u32)) {
        self.addressed += 1;
        if let Some(last) = self.entries.last_mut()
            && last.offset == offset
            && last.tile + u64::from(last.run) == tile
        {
            last.run += 1;
            return;
        }
        self.entries.push(Entry { tile, offset, length, run: 1 });
    }

    pub(super) fn tiles(&self) -> u64 {
        self.addressed
    }

    /// Writes the file.
    pub(super) fn finish(
        self,
        metadata: &str,
        bounds: &Bounds,
        zooms: &RangeInclusive<u8>,
        out: &mut impl Write,
    ) -> std::io::Result<u64> {
        let mut compressor = compressor();
        let (root, leaves) = directories(&self.entries, &mut compressor);
        let metadata = gzip(&mut compressor, metadata.as_bytes());
        let root_at = HEADER as u64;
        let metadata_at = root_at + root.len() as u64;
        let leaves_at = metadata_at + metadata.len() as u64;
        let data_at = leaves_at + leaves.len() as u64;

        let mut header = Vec::with_capacity(HEADER);
        header.extend(b"PMTiles\x03");
        for number in [
            root_at,
            root.len() as u64,
            metadata_at,
            metadata.len() as u64,
            leaves_at,
            leaves.len() as u64,
            data_at,
            self.length,
            self.addressed,
            self.entries.len() as u64,
            self.contents,
        ] {
            header.extend(number.to_le_bytes());
        }
        // Clustered; directories and tiles are gzip; vector tiles.
        header.extend([1, 2, 2, 1, *zooms.start(), *zooms.end()]);
        let corner = |lon: f64, lat: f64| LonLat::new(lon, lat).map_or((0, 0), LonLat::to_e7);
        let centre = bounds.centre().to_e7();
        for (i, (lon, lat)) in [corner(bounds.west, bounds.south), corner(bounds.east, bounds.north), centre]
            .into_iter()
            .enumerate()
        {
            if i == 2 {
                header.push(u8::midpoint(*zooms.start(), *zooms.end()));
            }
            header.extend(lon.to_le_bytes());
            header.extend(lat.to_le_bytes());
        }
        for part in [&header, &root, &metadata, &leaves] {
            out.write_all(part)?;
        }
        let mut data = self.data.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        data.seek(SeekFrom::Start(0))?;
        let copied = std::io::copy(&mut BufReader::with_capacity(1 << 20, data).take(self.length), out)?;
        if copied != self.length {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        out.flush()?;
        Ok(data_at + self.length)
    }
}

/// A root directory that fits, and leaves as long as it doesn't hold everything itself.
fn directories(entries: &[Entry], compressor: &mut Compressor) -> (Vec<u8>, Vec<u8>) {
    let root = gzip(compressor, &directory(entries));
    if HEADER + root.len() <= ROOM {
        return (root, Vec::new());
    }
    let mut size = 4_096;
    loop {
        let mut leaves = Vec::new();
        let mut pointers = Vec::new();
        for part in entries.chunks(size) {
            let leaf = gzip(compressor, &directory(part));
            let offset = leaves.len() as u64;
            pointers.push(Entry { tile: part[0].tile, offset, length: leaf.len() as u32, run: 0 });
            leaves.extend_from_slice(&leaf);
        }
        let root = gzip(compressor, &directory(&pointers));
        if HEADER + root.len() <= ROOM {
            return (root, leaves);
        }
        size *= 2;
    }
}

fn directory(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::with_capacity(entries.len() * 5 + 8);
    varint(entries.len() as u64, &mut out);
    let mut last = 0;
    for entry in entries {
        varint(entry.tile - last, &mut out);
        last = entry.tile;
    }
    for entry in entries {
        varint(u64::from(entry.run), &mut out);
    }
    for entry in entries {
        varint(u64::from(entry.length), &mut out);
    }
    let mut follows = None;
    for entry in entries {
        // 0 means: right behind the one before.
        varint(if follows == Some(entry.offset) { 0 } else { entry.offset + 1 }, &mut out);
        follows = Some(entry.offset + u64::from(entry.length));
    }
    out
}
