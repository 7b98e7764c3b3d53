use std::{path::PathBuf, process::Command};

use super::{
    Archive, Geometry, GeometryKind, MvtError, Tile, Tiles, TilesError, Value,
    testing::{LayerMaker, TileMaker, archive, gzip, map_of},
};
use crate::{Blob, earth::TileId};

fn id(z: u8, x: u32, y: u32) -> TileId {
    TileId::new(z, x, y).unwrap()
}

fn open(bytes: Vec<u8>) -> Result<Archive, TilesError> {
    Archive::open(Blob::from(bytes))
}

fn lake() -> TileMaker {
    let lakes = LayerMaker::default()
        .with(
            GeometryKind::Polygon,
            &[("kind", Value::Text("lake")), ("name", Value::Text("Алакөл")), ("deep", Value::Bool(true))],
            &[&[[10, 10], [90, 10], [90, 90], [10, 90]], &[[20, 20], [20, 30], [30, 30]]],
        )
        .with(GeometryKind::Point, &[("area", Value::Number(2650.5))], &[&[[5, -5]]]);
    TileMaker::default().layer("empty", &LayerMaker::default()).layer("lakes", &lakes)
}

#[test]
fn features_come_back_with_everything() {
    let tile = Tile::decode(lake().bytes()).unwrap();
    assert_eq!(tile.layers().map(|l| (l.name(), l.len())).collect::<Vec<_>>(), [("empty", 0), ("lakes", 2)]);
    let layer = tile.layer("lakes").unwrap();
    assert!(tile.layer("seas").is_none());
    let features: Vec<_> = layer.features().collect();
    assert_eq!(features[0].text("name"), Some("Алакөл"));
    assert_eq!(features[0].get("deep"), Some(Value::Bool(true)));
    assert_eq!((features[0].get("area"), features[1].number("area")), (None, Some(2650.5)));
    assert_eq!((features[0].id(), features[1].kind()), (Some(1), GeometryKind::Point));
    assert_eq!(features[0].properties().count(), 3);
    let mut shape = Geometry::default();
    features[0].geometry(&mut shape);
    let rings: Vec<_> = shape.parts().collect();
    assert_eq!(rings[1], [[20, 20], [20, 30], [30, 30]]);
    assert!(Geometry::ring_area(rings[0]) > 0 && Geometry::ring_area(rings[1]) < 0);
    features[1].geometry(&mut shape);
    assert_eq!(shape.points(), [[5, -5]]);
}

#[test]
fn tiles_are_found_in_directories_of_both_depths() {
    let all: Vec<_> = [id(2, 1, 1), id(3, 5, 2), id(3, 5, 3), id(4, 0, 15), id(4, 15, 0)]
        .into_iter()
        .map(|id| (id, id.to_string().into_bytes()))
        .collect();
    for leaves in [false, true] {
        let map = open(archive(&all, leaves)).unwrap();
        for (id, bytes) in &all {
            assert_eq!(map.bytes(*id).unwrap().as_ref(), Some(bytes));
        }
        for none in [id(0, 0, 0), id(2, 0, 0), id(3, 5, 4), id(4, 1, 15), id(5, 31, 31)] {
            assert_eq!(map.bytes(none).unwrap(), None);
        }
        assert_eq!((map.min_zoom(), map.max_zoom()), (2, 4));
        assert_eq!(map.metadata().unwrap(), r#"{"attribution":"nobody"}"#);
        assert_eq!(map.bounds().east, 180.0);
    }
}

#[test]
fn deep_zooms_are_cut_from_the_deepest_tile() {
    let tiles = map_of(id(3, 5, 2), &lake());
    let found = tiles.get(id(9, 5 * 64 + 17, 2 * 64)).unwrap().unwrap();
    assert_eq!((found.id, found.archive), (id(3, 5, 2), 0));
    assert!(tiles.get(id(9, 0, 0)).unwrap().is_none());
    assert!(tiles.get(id(2, 2, 1)).unwrap().is_none(), "below the map's zooms there is nothing");
    tiles.forget();
    assert!(tiles.get(id(3, 5, 2)).unwrap().is_some());
}

#[test]
fn a_small_region_does_not_blot_out_the_country() {
    // The first map covers a part of 3/5/2 only; the second has the tile itself, not 5/20/8.
    let mut region = archive(&[(id(3, 5, 2), lake().bytes()), (id(5, 20, 8), lake().bytes())], false);
    for (at, e7) in [(102, 460_000_000i32), (106, 650_000_000), (110, 470_000_000), (114, 660_000_000)] {
        region[at..at + 4].copy_from_slice(&e7.to_le_bytes());
    }
    let country = archive(&[(id(3, 5, 2), lake().bytes())], false);
    let tiles = Tiles::new(vec![open(region).unwrap(), open(country).unwrap()]);
    assert_eq!(tiles.get(id(3, 5, 2)).unwrap().unwrap().archive, 1);
    assert_eq!(tiles.get(id(5, 20, 8)).unwrap().unwrap().archive, 0);
    assert_eq!(tiles.get(id(5, 21, 8)).unwrap().unwrap().id, id(3, 5, 2));
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    let sound = archive(&[(id(0, 0, 0), lake().bytes())], false);
    let with = |at: usize, byte: u8| {
        let mut bytes = sound.clone();
        bytes[at] = byte;
        open(bytes).err()
    };
    assert_eq!(open(b"SQLite format 3".to_vec()).unwrap_err(), TilesError::NotPmtiles);
    assert_eq!(open(Vec::new()).unwrap_err(), TilesError::NotPmtiles);
    assert_eq!(with(7, 4), Some(TilesError::Version { version: 4 }));
    assert_eq!(with(99, 2), Some(TilesError::TileType { kind: 2 }));
    assert_eq!(with(98, 4), Some(TilesError::Compression { part: "tiles", method: 4 }));
    assert_eq!(with(101, 23), Some(TilesError::Damaged { part: "its header" }));
    assert_eq!(open(sound[..100].to_vec()).unwrap_err(), TilesError::Short { part: "its header" });
    assert!(matches!(open(sound[..sound.len() - 1].to_vec()), Err(TilesError::Short { .. })));
    assert!(with(7, 4).unwrap().to_string().contains("update the app"));
}

#[test]
fn a_tile_that_swells_is_stopped() {
    let bomb = vec![0u8; 9 << 20];
    let map = open(archive(&[(id(0, 0, 0), bomb)], false)).unwrap();
    assert!(matches!(map.bytes(id(0, 0, 0)), Err(TilesError::TooLarge { .. })));
    let mut bytes = archive(&[(id(0, 0, 0), Vec::new())], false);
    let root = gzip(&vec![0u8; 5 << 20]);
    let end = bytes.len() as u64;
    bytes[8..16].copy_from_slice(&end.to_le_bytes());
    bytes[16..24].copy_from_slice(&(root.len() as u64).to_le_bytes());
    bytes.extend(root);
    assert!(matches!(open(bytes), Err(TilesError::TooLarge { .. })));
}

#[test]
fn a_tile_of_empty_layers_is_stopped() {
    let layers = |count: usize| Tile::decode([0x1a, 0x00].repeat(count));
    assert_eq!(layers(1000).unwrap().layers().len(), 1000);
    assert_eq!(layers(1001).err(), Some(MvtError::TooLarge));
}

/// Whatever the bytes, reading them ends, with an error or without.
fn read_all(bytes: Vec<u8>) {
    let Ok(map) = open(bytes) else { return };
    let _ = map.metadata();
    for z in 0..4 {
        for x in 0..1 << z {
            if let Ok(Some(tile)) = map.tile(id(z, x, x / 2)) {
                read_tile(&tile);
            }
        }
    }
}

fn read_tile(tile: &Tile) {
    let mut shape = Geometry::default();
    for feature in tile.layers().flat_map(|layer| layer.features().collect::<Vec<_>>()) {
        feature.geometry(&mut shape);
        let _ = (feature.properties().count(), shape.parts().map(Geometry::ring_area).count());
    }
}

#[test]
fn damaged_files_never_panic() {
    let sound = archive(&[(id(0, 0, 0), lake().bytes()), (id(3, 2, 1), lake().bytes())], true);
    for end in 0..sound.len() {
        read_all(sound[..end].to_vec());
    }
    for at in 0..sound.len() {
        for bit in 0..8 {
            let mut bytes = sound.clone();
            bytes[at] ^= 1 << bit;
            read_all(bytes);
        }
    }
}

#[test]
fn damaged_tiles_never_panic() {
    let sound = lake().bytes();
    for end in 0..sound.len() {
        let _ = Tile::decode(sound[..end].to_vec()).map(|tile| read_tile(&tile));
    }
    for at in 0..sound.len() {
        for value in 0..=255 {
            let mut bytes = sound.clone();
            bytes[at] = value;
            let _ = Tile::decode(bytes).map(|tile| read_tile(&tile));
        }
    }
}

/// Natural Earth's own tiles of the region, which GDAL made: 660 pieces of roads at zoom 7, counted by another reader.
#[test]
fn real_tiles_are_read() {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
    let shared = std::env::var_os("OTKEL_SHARED").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let packed = shared.join("data/natural-earth-tiles-z0-7.tar.xz");
    let folder = tempfile::tempdir().unwrap();
    let unpacked = Command::new("tar").arg("-xJf").arg(&packed).arg("-C").arg(folder.path()).status();
    if !packed.exists() || !unpacked.is_ok_and(|status| status.success()) {
        println!("left out: {} is not there or can't be unpacked", packed.display());
        return;
    }
    let (mut roads, mut tiles) = (0, 0);
    let mut folders = vec![folder.path().to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|end| end == "pbf") {
                let tile = Tile::decode(std::fs::read(&entry).unwrap()).unwrap();
                read_tile(&tile);
                tiles += 1;
                let deepest = entry.parent().and_then(|p| p.parent()).is_some_and(|z| z.ends_with("7"));
                let layers = tile.layers().filter(|layer| deepest && layer.name() == "road");
                roads += layers.map(|layer| layer.len()).sum::<usize>();
            }
        }
    }
    assert!(tiles > 90, "{tiles}");
    assert_eq!(roads, 660);
}
