//! Any bytes are a tile or an error; of a tile everything is read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use otkel_maps::tiles::{Geometry, Tile};

fuzz_target!(|bytes: &[u8]| {
    let Ok(tile) = Tile::decode(bytes.to_vec()) else { return };
    let mut shape = Geometry::default();
    for layer in tile.layers() {
        assert_eq!(layer.features().len(), layer.len());
        for feature in layer.features() {
            let _ = (feature.id(), feature.kind(), feature.get("name"));
            assert!(feature.properties().count() <= bytes.len());
            feature.geometry(&mut shape);
            assert!(shape.points().len() <= bytes.len(), "a point takes more than a byte");
            for part in shape.parts() {
                let _ = Geometry::ring_area(part);
            }
        }
    }
});
