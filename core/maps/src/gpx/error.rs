use thiserror::Error;

/// Why a file can't be used. Says the line (the first is 1) and what to do; nothing of the file's own words or positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum GpxError {
    /// Larger than [`MAX_BYTES`](super::MAX_BYTES).
    #[error("the GPX file is larger than 32 MB: cut it into parts, or export fewer tracks at once")]
    TooLarge,
    /// More points than [`MAX_POINTS`](super::MAX_POINTS).
    #[error(
        "line {line}: the GPX file has more than 500,000 points: cut it into parts, or export fewer tracks at once"
    )]
    TooManyPoints {
        /// Where the first point too many stands.
        line: u32,
    },
    /// Elements stand in each other without end.
    #[error(
        "line {line}: elements are nested too deeply for a GPX file: export it again from the app it comes from"
    )]
    TooDeep {
        /// Where.
        line: u32,
    },
    /// Bytes that are neither UTF-8 nor UTF-16.
    #[error("line {line}: the file isn't text in UTF-8 or UTF-16: save it again in UTF-8")]
    NotText {
        /// Where the first such byte stands.
        line: u32,
    },
    /// Something else than GPX.
    #[error("this is no GPX file: choose a file that an app exported as GPX")]
    NotGpx,
    /// A version that isn't known.
    #[error("line {line}: this GPX file has another version than 1.0 or 1.1: export it again as GPX 1.1")]
    Version {
        /// Where the root element stands.
        line: u32,
    },
    /// Not well-formed.
    #[error("line {line}: the XML is broken here: export the file again, or mend this line")]
    Broken {
        /// Where.
        line: u32,
    },
    /// The end is missing, as when a download or a recording stopped.
    #[error("line {line}: the GPX file ends in the middle: fetch or export it again")]
    CutShort {
        /// Where what has no end begins, or the last line.
        line: u32,
    },
    /// An entity that XML itself doesn't have. Expanding those is how small files become huge ones.
    #[error(
        "line {line}: the file uses an entity of its own, which isn't supported: write the character itself"
    )]
    Entity {
        /// Where.
        line: u32,
    },
    /// Points, but none with a position on the earth.
    #[error(
        "line {line}: no point of the file has a usable position (lat from -90 to 90, lon from -180 to 180): export it again"
    )]
    NoPosition {
        /// Where the first of them stands.
        line: u32,
    },
}
