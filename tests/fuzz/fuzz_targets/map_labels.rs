//! Labels of a hostile tile: whatever bytes it has, drawing ends, and no label's boxes leave the bounds of sense.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use otkel_maps::{
    Blob,
    draw::{Cancel, Viewport},
    earth::World,
    labels::{Fonts, LabelOptions, Labeller, Lang},
    style::{Look, Style},
    tiles::{Archive, Tiles},
};

static LABELLER: LazyLock<Labeller> = LazyLock::new(|| Labeller::new(Fonts::bundled()));

fuzz_target!(|data: &[u8]| {
    let Some((turn, tile)) = data.split_first() else { return };
    let Ok(archive) = Archive::open(Blob::from(around(tile))) else { return };
    let tiles = Tiles::new(vec![archive]);
    let bearing = f64::from(*turn) * 1.4;
    let Some(view) = Viewport::new(World { x: 0.5, y: 0.5 }, 14.0, bearing, 512, 512, 1.0) else { return };
    let lang = Lang::ALL[usize::from(*turn) % 5];
    let options = LabelOptions { lang, style: Style::of(Look::Day), ..LabelOptions::new(Look::Day) };
    if let Ok(labels) = LABELLER.labels(&tiles, &view, &options, &Cancel::default()) {
        assert!(labels.placed.len() <= 3000);
        assert!(labels.placed.iter().all(|p| p.text.chars().count() <= 300));
    }
});

/// An archive whose one tile of zoom 0 is drawn at every deeper zoom.
fn around(tile: &[u8]) -> Vec<u8> {
    let mut length = Vec::new();
    let mut rest = tile.len() as u64;
    while rest >= 0x80 {
        length.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    length.push(rest as u8);
    let directory: Vec<u8> = [1u8, 0, 1].into_iter().chain(length).chain([1]).collect();
    let metadata = b"{}";
    let (meta, data) = (127 + directory.len() as u64, 129 + directory.len() as u64);
    let mut out = b"PMTiles\x03".to_vec();
    for number in [127, directory.len() as u64, meta, 2, 0, 0, data, tile.len() as u64, 1, 1, 1] {
        out.extend(u64::to_le_bytes(number));
    }
    out.extend([1, 1, 1, 1, 0, 0]);
    for degrees in [-1_800_000_000i32, -850_000_000, 1_800_000_000, 850_000_000] {
        out.extend(degrees.to_le_bytes());
    }
    out.extend([0; 9]);
    out.extend(directory);
    out.extend(metadata);
    out.extend(tile);
    out
}
