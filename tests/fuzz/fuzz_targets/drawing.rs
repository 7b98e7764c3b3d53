//! Any bytes as a tile, drawn with our own style: small pictures near and deep, straight and turned.
#![no_main]

use libfuzzer_sys::fuzz_target;
use otkel_maps::{
    Blob,
    draw::{Cancel, Painter, Viewport},
    earth::{TileId, World},
    style::{Look, Style},
    tiles::{Archive, Tiles},
};

fuzz_target!(|bytes: &[u8]| {
    let Ok(map) = Archive::open(archive(bytes)) else { return };
    let tiles = Tiles::new(vec![map]);
    let mut painter = Painter::new();
    for z in [0u8, 14, 22] {
        let Some(id) = TileId::new(z, 0, 0) else { continue };
        let _ = painter.tile(&tiles, id, 256, 0.5, Style::of(Look::Day), &Cancel::default());
    }
    if let Some(view) = Viewport::new(World { x: 0.5, y: 0.5 }, 13.7, 30.0, 64, 64, 1.0) {
        let _ = painter.ground(&tiles, &view, Style::of(Look::Night), &Cancel::default());
    }
});

/// An archive whose one tile, 0/0/0, are these bytes, unpacked.
fn archive(tile: &[u8]) -> Blob {
    let mut length = Vec::new();
    let mut rest = tile.len();
    while rest > 0x7f {
        length.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    length.push(rest as u8);
    // One entry: tile 0, a run of one, its length, offset 0.
    let directory = [&[1, 0, 1], length.as_slice(), &[1]].concat();
    let mut out = b"PMTiles\x03".to_vec();
    let mut at = 127u64;
    for part in [directory.len(), 0, 0, tile.len()] {
        out.extend(at.to_le_bytes());
        out.extend((part as u64).to_le_bytes());
        at += part as u64;
    }
    out.extend([0; 25]);
    out.extend([1, 1, 1, 0, 0]);
    for degrees in [-1_800_000_000i32, -850_000_000, 1_800_000_000, 850_000_000] {
        out.extend(degrees.to_le_bytes());
    }
    out.resize(127, 0);
    out.extend(directory);
    out.extend(tile);
    Blob::from(out)
}
