use super::TilesError;
use crate::earth::{Bounds, LonLat, MAX_ZOOM};

/// Bytes of the header.
pub(super) const HEADER_LEN: usize = 127;

/// How a part is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compression {
    None,
    Gzip,
}

impl Compression {
    fn read(method: u8, part: &'static str) -> Result<Self, TilesError> {
        match method {
            1 => Ok(Self::None),
            2 => Ok(Self::Gzip),
            _ => Err(TilesError::Compression { part, method }),
        }
    }
}

/// Where a part lies in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) offset: u64,
    pub(super) length: u64,
}

/// What stands at the beginning of a `PMTiles` file of version 3.
#[derive(Clone, Debug)]
pub(super) struct Header {
    pub(super) root: Part,
    pub(super) metadata: Part,
    pub(super) leaves: Part,
    pub(super) data: Part,
    pub(super) internal: Compression,
    pub(super) tiles: Compression,
    pub(super) min_zoom: u8,
    pub(super) max_zoom: u8,
    pub(super) bounds: Bounds,
}

impl Header {
    /// Reads and checks it; `bytes` is the whole file.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, TilesError> {
        const DAMAGED: TilesError = TilesError::Damaged { part: "its header" };
        if !bytes.starts_with(b"PMTiles") {
            return Err(TilesError::NotPmtiles);
        }
        match bytes.get(7) {
            Some(3) => {}
            Some(&version) => return Err(TilesError::Version { version }),
            None => return Err(TilesError::Short { part: "its header" }),
        }
        let header: &[u8; HEADER_LEN] =
            bytes.first_chunk().ok_or(TilesError::Short { part: "its header" })?;
        let long = |at: usize| u64::from_le_bytes(std::array::from_fn(|i| header[at + i]));
        let part = |at: usize| Part { offset: long(at), length: long(at + 8) };
        let degrees = |at: usize| i32::from_le_bytes(std::array::from_fn(|i| header[at + i]));
        let kind = header[99];
        if kind != 1 {
            return Err(TilesError::TileType { kind });
        }
        let (min_zoom, max_zoom) = (header[100], header[101]);
        if min_zoom > max_zoom || max_zoom > MAX_ZOOM {
            return Err(DAMAGED);
        }
        let corners = [(102, 106), (110, 114)].map(|(x, y)| LonLat::from_e7(degrees(x), degrees(y)));
        Ok(Self {
            root: part(8),
            metadata: part(24),
            leaves: part(40),
            data: part(56),
            internal: Compression::read(header[97], "directory")?,
            tiles: Compression::read(header[98], "tiles")?,
            min_zoom,
            max_zoom,
            bounds: Bounds::around(corners).ok_or(DAMAGED)?,
        })
    }
}
