//! Real vector tiles out of a `PMTiles` file (version 3), inflated: of each zoom the smallest, a larger one and the largest.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::read::GzDecoder;

use super::protobuf::varint;

const MAX_TILE: u64 = 8 * 1024 * 1024;
const HEADER: usize = 127;

/// An entry of a directory.
#[derive(Debug, Clone, Copy)]
struct Entry {
    id: u64,
    run: u64,
    length: u64,
    offset: u64,
}

/// Tiles by a name for their file; `None` when it is no archive that we write (gzip inside and out).
pub(super) fn tiles(archive: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let header = archive.get(..HEADER)?;
    if !header.starts_with(b"PMTiles\x03") {
        return None;
    }
    let number = |at: usize| Some(u64::from_le_bytes(header.get(at..at + 8)?.try_into().ok()?));
    let (leaves, data) = (number(40)?, number(56)?);
    let mut entries = Vec::new();
    for entry in directory(slice(archive, number(8)?, number(16)?)?)? {
        if entry.run > 0 {
            entries.push(entry);
        } else {
            entries.extend(directory(slice(archive, leaves + entry.offset, entry.length)?)?);
        }
    }
    let mut by_zoom: BTreeMap<u32, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        by_zoom.entry(zoom(entry.id)).or_default().push(entry);
    }
    let mut tiles = Vec::new();
    for (zoom, mut entries) in by_zoom {
        entries.sort_by_key(|entry| (entry.length, entry.id));
        entries.dedup_by_key(|entry| entry.offset);
        let places = [0, entries.len() * 3 / 4, entries.len() - 1];
        for entry in places.iter().filter_map(|&place| entries.get(place)) {
            let tile = inflated(slice(archive, data + entry.offset, entry.length)?)?;
            tiles.push((format!("z{zoom}-{}.mvt", entry.id), tile));
        }
    }
    tiles.dedup();
    Some(tiles)
}

fn slice(archive: &[u8], offset: u64, length: u64) -> Option<&[u8]> {
    let start = usize::try_from(offset).ok()?;
    archive.get(start..start.checked_add(usize::try_from(length).ok()?)?)
}

fn inflated(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut data = Vec::new();
    GzDecoder::new(bytes).take(MAX_TILE).read_to_end(&mut data).ok()?;
    Some(data)
}

/// Four lists, one after the other: differences of ids, run lengths, lengths, offsets (0: after the one before).
fn directory(deflated: &[u8]) -> Option<Vec<Entry>> {
    let bytes = inflated(deflated)?;
    let mut rest = &bytes[..];
    let count = usize::try_from(varint(&mut rest)?).ok()?.min(bytes.len());
    let mut list = || (0..count).map(|_| varint(&mut rest)).collect::<Option<Vec<u64>>>();
    let (ids, runs, lengths, offsets) = (list()?, list()?, list()?, list()?);
    let mut entries = Vec::<Entry>::with_capacity(count);
    for place in 0..count {
        let before = entries.last().copied().unwrap_or(Entry { id: 0, run: 0, length: 0, offset: 0 });
        let offset = match offsets[place] {
            0 => before.offset.checked_add(before.length)?,
            offset => offset - 1,
        };
        let id = before.id.checked_add(ids[place])?;
        entries.push(Entry { id, run: runs[place], length: lengths[place], offset });
    }
    Some(entries)
}

/// Ids count all tiles of one zoom before those of the next.
fn zoom(id: u64) -> u32 {
    (0..32).find(|&zoom| id < ((1_u64 << (2 * (zoom + 1))) - 1) / 3).unwrap_or(31)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::{Compression, write::GzEncoder};

    use super::*;

    fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(bytes)?;
        gzip.finish()
    }

    #[test]
    fn zooms_follow_from_ids() {
        assert_eq!([0, 1, 4, 5, 20, 21].map(zoom), [0, 1, 1, 2, 2, 3]);
    }

    #[test]
    fn an_archive_comes_apart() -> std::io::Result<()> {
        let (one, two) = (gzip(b"one")?, gzip(b"twotwo")?);
        // Two tiles, 0 and 1, the second right after the first.
        let root = gzip(&[2, 0, 1, 1, 1, one.len() as u8, two.len() as u8, 1, 0])?;
        let mut header = b"PMTiles\x03".to_vec();
        let data = (HEADER + root.len()) as u64;
        for number in [HEADER as u64, root.len() as u64, 0, 0, 0, 0, data] {
            header.extend(number.to_le_bytes());
        }
        header.resize(HEADER, 0);
        let tiles = tiles(&[header.clone(), root, one, two].concat()).unwrap_or_default();
        assert_eq!(
            tiles,
            [("z0-0.mvt".to_owned(), b"one".to_vec()), ("z1-1.mvt".to_owned(), b"twotwo".to_vec())]
        );
        assert!(super::tiles(&header).is_none());
        Ok(())
    }
}
