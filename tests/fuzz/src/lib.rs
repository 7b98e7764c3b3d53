//! What several targets need.

use std::{fs, path::PathBuf};

use otkel_maps::Blob;

/// An archive that has these bytes, not packed, for every tile of the zooms 0 to 14.
pub fn archive_of(tile: &[u8]) -> Blob {
    // One entry: from tile 0, a run of all, its length, offset 0.
    let mut directory = vec![1, 0];
    put_varint(&mut directory, u32::MAX as usize);
    put_varint(&mut directory, tile.len());
    directory.push(1);
    let mut out = b"PMTiles\x03".to_vec();
    let mut at = 127u64;
    for part in [directory.len(), 0, 0, tile.len()] {
        out.extend(at.to_le_bytes());
        out.extend((part as u64).to_le_bytes());
        at += part as u64;
    }
    out.extend([0; 25]);
    // Nothing packed, vector tiles, the zooms.
    out.extend([1, 1, 1, 0, 14]);
    for degrees in [-1_800_000_000i32, -850_000_000, 1_800_000_000, 850_000_000] {
        out.extend(degrees.to_le_bytes());
    }
    out.resize(127, 0);
    out.extend(directory);
    out.extend(tile);
    Blob::from(out)
}

fn put_varint(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// A folder for this process, in memory where the system has such a place: a fuzzer writes thousands of files a second.
pub fn scratch(name: &str) -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    let folder = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let folder = folder.join(format!("otkel-fuzz-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder to write into");
    folder
}
