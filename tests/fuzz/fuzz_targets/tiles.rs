//! Any bytes as an archive and as a tile: reading ends, with an error or without.
#![no_main]

use libfuzzer_sys::fuzz_target;
use otkel_maps::{
    Blob,
    earth::TileId,
    tiles::{Archive, Geometry, Tile},
};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(tile) = Tile::decode(bytes.to_vec()) {
        read(&tile);
    }
    let Ok(map) = Archive::open(Blob::from(bytes.to_vec())) else { return };
    let _ = map.metadata();
    for z in 0..5 {
        for n in 0..1u32 << z {
            if let Some(Ok(Some(tile))) = TileId::new(z, n, n / 2).map(|id| map.tile(id)) {
                read(&tile);
            }
        }
    }
});

fn read(tile: &Tile) {
    let mut shape = Geometry::default();
    for layer in tile.layers() {
        for feature in layer.features() {
            feature.geometry(&mut shape);
            let _ = (feature.properties().count(), shape.parts().map(Geometry::ring_area).count());
        }
    }
}
