//! Any words can be the name of a port or a pin: mixed directions, marks without letters, characters without glyphs. The first
//! bytes turn and scale the picture.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use otkel_maps::{
    draw::{Cancel, Viewport},
    earth::{LonLat, World},
    labels::{Fonts, LabelOptions, Labeller, Lang, Pin, PortMark, PortState, Symbols},
    style::Look,
    tiles::Tiles,
};

static LABELLER: LazyLock<Labeller> = LazyLock::new(|| Labeller::new(Fonts::bundled()));

fuzz_target!(|bytes: &[u8]| {
    let [turn, zoom, rest @ ..] = bytes else { return };
    let text = String::from_utf8_lossy(rest);
    let at = LonLat::from_e7(804_164_000, 442_028_000);
    let (bearing, zoom) = (f64::from(*turn) * 1.5, f64::from(*zoom) / 11.0);
    let Some(view) = Viewport::new(World::of(at), zoom, bearing, 128, 128, 1.0) else { return };
    let (port, pin) = text.split_once('\n').unwrap_or((&text, &text));
    let symbols = Symbols {
        ports: vec![PortMark { at, name: port.into(), state: PortState::Unknown }],
        pins: vec![Pin { at, name: pin.into() }],
        choices: vec![Pin { at, name: port.into() }],
        chosen: Some(Pin { at, name: pin.into() }),
        ..Symbols::default()
    };
    let tiles = Tiles::new(Vec::new());
    let lang = Lang::Ug;
    let options = LabelOptions { lang, symbols: Some(&symbols), ..LabelOptions::new(Look::Night) };
    let labels = LABELLER.labels(&tiles, &view, &options, &Cancel::default()).expect("nobody cancelled it");
    assert_eq!((labels.picture.width(), labels.picture.height()), (128, 128));
});
