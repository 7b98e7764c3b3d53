//! Labels of a hostile tile: whatever bytes it has, drawing ends, and there are no more labels or longer ones than make sense.
//! The first byte turns the map and chooses the language.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use otkel_fuzz::archive_of;
use otkel_maps::{
    draw::{Cancel, Viewport},
    earth::World,
    labels::{Fonts, LabelOptions, Labeller, Lang},
    style::{Look, Style},
    tiles::{Archive, Tiles},
};

static LABELLER: LazyLock<Labeller> = LazyLock::new(|| Labeller::new(Fonts::bundled()));

fuzz_target!(|data: &[u8]| {
    let Some((turn, tile)) = data.split_first() else { return };
    let archive = Archive::open(archive_of(tile)).expect("an archive is made around any bytes");
    let tiles = Tiles::new(vec![archive]);
    let bearing = f64::from(*turn) * 1.4;
    let zoom = [4.0, 9.0, 13.4, 15.0][usize::from(*turn % 4)];
    let Some(view) = Viewport::new(World { x: 0.5, y: 0.5 }, zoom, bearing, 512, 512, 1.0) else { return };
    let lang = Lang::ALL[usize::from(*turn) % 5];
    let options = LabelOptions { lang, style: Style::of(Look::Day), ..LabelOptions::new(Look::Day) };
    if let Ok(labels) = LABELLER.labels(&tiles, &view, &options, &Cancel::default()) {
        assert!(labels.placed.len() <= 3000);
        assert!(labels.placed.iter().all(|p| p.text.chars().count() <= 300));
    }
});
