//! Any text as a style; what is read is worked out for a tile.
#![no_main]

use libfuzzer_sys::fuzz_target;
use otkel_maps::style::{Context, LayerKind, State, Style};

fuzz_target!(|text: &str| {
    let Ok(style) = Style::parse(text, &State::new()) else { return };
    for layer in style.layers() {
        for zoom in [0.0, 7.5, f64::NAN] {
            let context = Context::of_zoom(zoom);
            let _ = layer.takes(&context);
            match &layer.kind {
                LayerKind::Background(paint) => drop((paint.color.at(&context), paint.opacity.at(&context))),
                LayerKind::Fill(paint) => drop((paint.color.at(&context), paint.outline.at(&context))),
                LayerKind::Line(paint) => drop((paint.width.at(&context), paint.dashes.at(&context))),
                LayerKind::Symbol(symbol) => drop((symbol.text.at(&context), symbol.fonts.at(&context))),
            }
        }
    }
});
