//! The frame of a `.osm.pbf`: a chain of blobs, each a few thousand elements, compressed. Sizes are checked against the
//! format's own limits and the file's length before anything is allocated.

use std::path::{Path, PathBuf};

use libdeflater::Decompressor;
use otkel_maps::{Blob, earth::Bounds};

use super::{
    error::{Damage, OsmError},
    wire::{Broken, Fields, unzigzag},
};

/// The format's limit for the few bytes before a blob.
const MAX_HEADER: usize = 64 << 10;
/// The format's limit for a blob, compressed or not.
const MAX_BLOB: usize = 32 << 20;
/// Deflate can't do better than this, so whoever declares more is lying.
const MAX_RATIO: usize = 1_040;

/// Where one blob with elements lies.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Which file.
    pub(super) file: usize,
    /// Where the blob's frame begins, for messages.
    pub(super) offset: u64,
    /// Where its bytes begin, and how many they are.
    start: usize,
    length: usize,
}

/// An extract that has been looked through, its blobs still compressed.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) path: PathBuf,
    bytes: Blob,
    /// The box that its header declares.
    pub(super) bounds: Option<Bounds>,
}

impl Source {
    /// Opens the file, walks its frames and reads its header.
    pub(super) fn open(path: &Path, file: usize) -> Result<(Self, Vec<Place>), OsmError> {
        let bytes = Blob::map(path).map_err(|source| OsmError::Io {
            path: path.to_owned(),
            what: "the extract can't be opened",
            source,
        })?;
        let mut source = Self { path: path.to_owned(), bytes, bounds: None };
        let mut places = Vec::new();
        let mut at = 0;
        let mut first = true;
        while at < source.bytes.as_ref().len() {
            let offset = at as u64;
            let (kind, place) =
                frame(source.bytes.as_ref(), at, file).map_err(|d| source.damaged(offset, d))?;
            match (first, kind) {
                (true, Kind::Header) => {
                    let header = source.inflate(&place)?;
                    source.bounds = read_header(&header).map_err(|d| source.damaged(offset, d))?;
                }
                (true, _) => return Err(source.damaged(offset, Damage::NotAnExtract)),
                (false, Kind::Data) => places.push(place),
                // A second header stands where files were put one behind the other; other kinds may be skipped.
                (false, _) => {}
            }
            first = false;
            at = place.start + place.length;
        }
        if first {
            return Err(source.damaged(0, Damage::NotAnExtract));
        }
        Ok((source, places))
    }

    /// The uncompressed bytes of a blob.
    pub(super) fn inflate(&self, place: &Place) -> Result<Vec<u8>, OsmError> {
        let bytes = self.bytes.as_ref().get(place.start..place.start + place.length);
        bytes.ok_or(Damage::CutShort).and_then(inflate).map_err(|damage| self.damaged(place.offset, damage))
    }

    pub(super) fn damaged(&self, offset: u64, damage: Damage) -> OsmError {
        OsmError::Damaged { path: self.path.clone(), offset, damage }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Header,
    Data,
    Other,
}

/// Reads the frame at `at`: four bytes of length, a header that names kind and size, the blob.
fn frame(bytes: &[u8], at: usize, file: usize) -> Result<(Kind, Place), Damage> {
    let (size, rest) = bytes[at..].split_first_chunk::<4>().ok_or(Damage::CutShort)?;
    let size = u32::from_be_bytes(*size) as usize;
    if size > MAX_HEADER {
        // Text, XML or a compressed file begins with bytes that make no sense as a length.
        return Err(if at == 0 { Damage::NotAnExtract } else { Damage::TooLarge(size as u64) });
    }
    let header = rest.get(..size).ok_or(Damage::CutShort)?;
    let mut kind = Kind::Other;
    let mut length = None;
    let mut fields = Fields(header);
    let broken = |_: Broken| Damage::Fields("frame");
    while let Some((field, value)) = fields.next().map_err(broken)? {
        match field {
            1 => {
                kind = match value.bytes().map_err(broken)? {
                    b"OSMHeader" => Kind::Header,
                    b"OSMData" => Kind::Data,
                    _ => Kind::Other,
                }
            }
            3 => length = Some(value.number().map_err(broken)?),
            _ => {}
        }
    }
    let length = length.ok_or(Damage::Fields("frame"))?;
    let length = usize::try_from(length).ok().filter(|l| *l <= MAX_BLOB).ok_or(Damage::TooLarge(length))?;
    let start = at + 4 + size;
    if bytes.len() - start < length {
        return Err(Damage::CutShort);
    }
    Ok((kind, Place { file, offset: at as u64, start, length }))
}

fn inflate(blob: &[u8]) -> Result<Vec<u8>, Damage> {
    let broken = |_: Broken| Damage::Fields("blob");
    let mut fields = Fields(blob);
    let (mut size, mut raw, mut zlib) = (None, None, None);
    while let Some((field, value)) = fields.next().map_err(broken)? {
        match field {
            1 => raw = Some(value.bytes().map_err(broken)?),
            2 => size = Some(value.number().map_err(broken)?),
            3 => zlib = Some(value.bytes().map_err(broken)?),
            4 => return Err(Damage::Compression("LZMA")),
            5 => return Err(Damage::Compression("bzip2")),
            6 => return Err(Damage::Compression("LZ4")),
            7 => return Err(Damage::Compression("Zstandard")),
            _ => {}
        }
    }
    if let Some(raw) = raw {
        return Ok(raw.to_vec());
    }
    let zlib = zlib.ok_or(Damage::Fields("blob"))?;
    let size = size.ok_or(Damage::Fields("blob"))?;
    let length = usize::try_from(size).ok().filter(|s| *s <= MAX_BLOB).ok_or(Damage::TooLarge(size))?;
    if length > zlib.len().saturating_mul(MAX_RATIO) {
        return Err(Damage::Inflate);
    }
    let mut out = vec![0; length];
    match Decompressor::new().zlib_decompress(zlib, &mut out) {
        Ok(written) if written == length => Ok(out),
        _ => Err(Damage::Inflate),
    }
}

/// Reads the header block: the features a reader must understand, and the box.
fn read_header(block: &[u8]) -> Result<Option<Bounds>, Damage> {
    let broken = |_: Broken| Damage::Fields("header");
    let mut fields = Fields(block);
    let mut bounds = None;
    while let Some((field, value)) = fields.next().map_err(broken)? {
        match field {
            1 => bounds = read_bounds(value.bytes().map_err(broken)?).map_err(broken)?,
            4 => match value.bytes().map_err(broken)? {
                b"OsmSchema-V0.6" | b"DenseNodes" => {}
                other => {
                    let name: String = String::from_utf8_lossy(other).chars().take(40).collect();
                    return Err(Damage::Feature(name));
                }
            },
            _ => {}
        }
    }
    Ok(bounds)
}

/// A box in 10⁻⁹ degrees; one that makes no sense counts as none.
fn read_bounds(bytes: &[u8]) -> Result<Option<Bounds>, Broken> {
    let mut fields = Fields(bytes);
    let mut edges = [0.0; 4];
    while let Some((field, value)) = fields.next()? {
        if let 1..=4 = field {
            edges[field as usize - 1] = unzigzag(value.number()?) as f64 / 1e9;
        }
    }
    let [west, east, north, south] = edges;
    let sound =
        west < east && south < north && west >= -180.0 && east <= 180.0 && south >= -90.0 && north <= 90.0;
    Ok(sound.then_some(Bounds { west, south, east, north }))
}
