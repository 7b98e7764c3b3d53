//! Approved pictures, one for each language. `OTKEL_BLESS=1` writes them anew: look at each before it is committed.

use std::{fs::File, io::BufReader, path::PathBuf};

use otkel_maps::{
    draw::{Cancel, Painter, Picture},
    labels::{Fonts, Furniture, LabelOptions, Labeller, Lang, Me, PortMark, PortState, RouteLine, Symbols},
    style::Look,
};

use super::{around_khorgos, at, style, view};

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("labels-{name}.png"))
}

fn picture(lang: Lang, bearing: f64) -> Picture {
    let port = |x, name: &str, state| PortMark { at: at(x, 1000), name: name.into(), state };
    let symbols = Symbols {
        ports: vec![
            port(700, "", PortState::Open),
            port(1200, "", PortState::Closed),
            port(1700, "", PortState::Unknown),
            port(2200, "", PortState::NotForTravellers),
        ],
        route: Some(RouteLine {
            lines: vec![vec![at(200, 2900), at(1400, 2800), at(2500, 2100)]],
            driven_m: 30_000.0,
        }),
        me: Some(Me { at: at(3300, 1500), accuracy_m: 6000.0, heading_deg: Some(90.0) }),
        ..Symbols::default()
    };
    let style = style();
    let tiles = around_khorgos();
    let options =
        LabelOptions { lang, style: &style, symbols: Some(&symbols), ..LabelOptions::new(Look::Day) };
    let labeller = Labeller::new(Fonts::bundled());
    let furniture = Furniture { note: "overview".into(), ..Furniture::of(&tiles) };
    labeller
        .picture(&mut Painter::new(), &tiles, &view(bearing), &options, &furniture, &Cancel::default())
        .unwrap()
        .picture
}

fn check(name: &str, picture: &Picture) {
    if std::env::var_os("OTKEL_BLESS").is_some() {
        let mut encoder =
            png::Encoder::new(File::create(path(name)).unwrap(), picture.width(), picture.height());
        encoder.set_color(png::ColorType::Rgba);
        encoder.write_header().unwrap().write_image_data(&picture.straight()).unwrap();
        return;
    }
    let mut reader = png::Decoder::new(BufReader::new(File::open(path(name)).unwrap())).read_info().unwrap();
    let mut approved = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut approved).unwrap();
    let drawn = picture.straight();
    assert_eq!(approved.len(), drawn.len(), "{name}: another size");
    let differ = approved.iter().zip(&drawn).filter(|(a, b)| a.abs_diff(**b) > 48).count();
    let sum: u64 = approved.iter().zip(&drawn).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    let mean = sum as f64 / drawn.len() as f64;
    assert!(
        differ * 400 < drawn.len() && mean < 0.5,
        "{name}: {differ} of {} differ, mean {mean:.2}",
        drawn.len()
    );
}

#[test]
fn pictures_are_as_approved_in_every_language() {
    for lang in Lang::ALL {
        check(lang.code(), &picture(lang, 0.0));
    }
    check("turned", &picture(Lang::Ug, 37.0));
}
