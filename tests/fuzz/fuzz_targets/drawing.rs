//! Any bytes as a tile, drawn with our own style: small pictures near and deep, straight and turned.
#![no_main]

use libfuzzer_sys::fuzz_target;
use otkel_fuzz::archive_of;
use otkel_maps::{
    draw::{Cancel, Painter, Viewport},
    earth::{TileId, World},
    style::{Look, Style},
    tiles::{Archive, Tiles},
};

fuzz_target!(|bytes: &[u8]| {
    let map = Archive::open(archive_of(bytes)).expect("an archive is made around any bytes");
    let tiles = Tiles::new(vec![map]);
    let mut painter = Painter::new();
    for z in [0u8, 8, 14, 22] {
        let Some(id) = TileId::new(z, 0, 0) else { continue };
        let _ = painter.tile(&tiles, id, 256, 0.5, Style::of(Look::Day), &Cancel::default());
    }
    if let Some(view) = Viewport::new(World { x: 0.5, y: 0.5 }, 13.7, 30.0, 64, 64, 1.0) {
        let _ = painter.ground(&tiles, &view, Style::of(Look::Night), &Cancel::default());
    }
});
