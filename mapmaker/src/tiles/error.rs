use std::{io, path::PathBuf};

/// Why tiles can't be made.
#[derive(Debug, thiserror::Error)]
pub enum TilesError {
    /// The operating system refused.
    #[error("{path}: {what}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What was being done.
        what: &'static str,
        /// The system's own words.
        source: io::Error,
    },
    /// More layers or fields than a tile set may have; a mistake in the program that pushes.
    #[error("a tile set has at most 255 {0}: “{1}” is one too many")]
    TooMany(&'static str, &'static str),
    /// A tile became larger than anybody could show.
    #[error("tile {0} has {1} bytes uncompressed, more than 64 MiB: choose a smaller box")]
    TooLarge(String, usize),
}

impl TilesError {
    pub(super) fn scratch(path: &std::path::Path) -> impl Fn(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::Io { path: path.clone(), what: "a scratch file can't be kept here", source }
    }
}
