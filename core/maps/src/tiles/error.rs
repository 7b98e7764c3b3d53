use crate::earth::TileId;

/// Why a map's tiles can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TilesError {
    /// Another kind of file.
    #[error("this is no PMTiles file")]
    NotPmtiles,
    /// Written by a later version of the format.
    #[error(
        "the map is PMTiles version {version}, this app reads version 3: update the app or fetch another map"
    )]
    Version {
        /// What the file says.
        version: u8,
    },
    /// A part lies beyond the end of the file.
    #[error("the map is cut short: {part} is missing; fetch it again")]
    Short {
        /// Which part.
        part: &'static str,
    },
    /// A part makes no sense.
    #[error("the map is damaged in {part}; fetch it again")]
    Damaged {
        /// Which part.
        part: &'static str,
    },
    /// Packed in a way that this app doesn't unpack.
    #[error("the map's {part} is packed with method {method}, this app reads none (1) and gzip (2)")]
    Compression {
        /// Which part.
        part: &'static str,
        /// Number of the method in the format's description.
        method: u8,
    },
    /// Pictures instead of vector tiles.
    #[error("the map holds tiles of type {kind}, this app reads vector tiles (1)")]
    TileType {
        /// Number of the type in the format's description.
        kind: u8,
    },
    /// More than this app unpacks.
    #[error("{part} of the map is larger than {limit} bytes")]
    TooLarge {
        /// Which part.
        part: &'static str,
        /// The most that is read.
        limit: usize,
    },
    /// One tile makes no sense; the others may.
    #[error("tile {id} of the map is damaged: {why}")]
    Tile {
        /// Which.
        id: TileId,
        /// In what way.
        why: MvtError,
    },
}

/// Why the bytes of one tile are no Mapbox vector tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MvtError {
    /// The bytes end within a value.
    #[error("it is cut short")]
    Short,
    /// A number of more than 64 bits.
    #[error("a number is too long")]
    Number,
    /// A field of a kind that protocol buffers don't have.
    #[error("a field has the unknown wire type {0}")]
    WireType(u8),
    /// Layers of a later version.
    #[error("a layer is of version {0}, versions 1 and 2 are read")]
    Version(u64),
    /// Units along the side of a layer, beyond 1..=65,536.
    #[error("a layer has the extent {0}")]
    Extent(u64),
    /// A property that refers to a key or value that isn't there.
    #[error("a feature refers to a property that isn't there")]
    Tag,
    /// More than this app holds in memory.
    #[error("it is too large")]
    TooLarge,
}
