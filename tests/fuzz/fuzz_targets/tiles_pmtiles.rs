//! Any file is an archive or an error; of an archive tiles are asked for at every zoom.
#![no_main]

use libfuzzer_sys::fuzz_target;
use otkel_maps::{
    Blob,
    earth::{MAX_ZOOM, TileId},
    tiles::{Archive, Tiles},
};

fuzz_target!(|bytes: &[u8]| {
    let Ok(archive) = Archive::open(Blob::from(bytes.to_vec())) else { return };
    let _ = archive.metadata();
    assert!(archive.min_zoom() <= archive.max_zoom());
    let centre = archive.bounds().centre();
    for z in 0..=MAX_ZOOM {
        let _ = archive.tile(TileId::at(centre, z));
    }
    let tiles = Tiles::new(vec![archive]);
    for z in [0, 7, 14, MAX_ZOOM] {
        let _ = tiles.get(TileId::at(centre, z));
    }
});
