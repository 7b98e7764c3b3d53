use std::{io, path::PathBuf};

/// Why an extract can't be read. Every message names the file, the place in it and what to do.
#[derive(Debug, thiserror::Error)]
pub enum OsmError {
    /// No file was named.
    #[error("no OpenStreetMap extract was named: give at least one .osm.pbf file")]
    NoFiles,
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
    /// The bytes aren't what the format says.
    #[error("{path}: block at byte {offset}: {damage}. {}", damage.advice())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Where its block begins.
        offset: u64,
        /// What is wrong with it.
        damage: Damage,
    },
    /// Whoever receives the elements could not go on.
    #[error("{0}")]
    Receiver(String),
}

/// What can be wrong with a block of an extract.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// The file ends within the block.
    #[error("the file ends in the middle of it")]
    CutShort,
    /// The first block isn't the header of an extract.
    #[error("it is no OpenStreetMap header, so this is no .osm.pbf file")]
    NotAnExtract,
    /// A declared size is beyond what the format allows.
    #[error("it says it is {0} bytes large, more than the format allows")]
    TooLarge(u64),
    /// Compressed by a method that few programs write.
    #[error("it is compressed with {0}, which is not read here")]
    Compression(&'static str),
    /// The compressed bytes are broken.
    #[error("its compressed bytes are broken")]
    Inflate,
    /// The fields inside are broken.
    #[error("its {0} can't be read")]
    Fields(&'static str),
    /// The header asks for something that isn't understood here.
    #[error("it needs the feature “{0}”, which is not understood here")]
    Feature(String),
}

impl Damage {
    /// What the person at the desk can do about it.
    fn advice(&self) -> &'static str {
        match self {
            Self::Compression(_) => "Rewrite it with zlib: `osmium cat IN -o OUT.osm.pbf`",
            Self::NotAnExtract => "Name an extract such as download.geofabrik.de publishes",
            Self::Feature(_) => "Use an extract without history, as download.geofabrik.de publishes them",
            _ => "Download the extract again and compare its checksum",
        }
    }
}
