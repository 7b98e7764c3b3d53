//! Maps that mean harm, and numbers that are none.

use otkel_maps::{
    draw::{Cancel, Viewport},
    earth::{LonLat, World},
    labels::{
        Fonts, Furniture, LabelOptions, Labeller, Lang, Me, Pin, PortMark, PortState, RouteLine, Symbols,
    },
    style::Look,
};

use super::{Thing, around_khorgos, khorgos, labels, map, style, view};

#[test]
fn hostile_names_are_set_harmlessly() {
    let names = [
        "x".repeat(100_000),
        "霍".repeat(100_000),
        "ش".repeat(100_000),
        format!("a{}", "\u{301}".repeat(100_000)),
        "\u{202e}\u{202d}\u{2066}Khorgos\u{202c}\u{2069}".to_owned(),
        "\0\u{1}\u{7f}\u{9f}\r\n\t".to_owned(),
        "\u{301}\u{302}".to_owned(),
        "\u{200b}\u{200d}\u{feff}".to_owned(),
        "🏳️‍🌈👨‍👩‍👧".to_owned(),
        "a\u{200d}\u{200d}\u{200d}ش\u{200c}b".to_owned(),
        " ".repeat(5000),
        "\u{fdfd}\u{fdfd}".to_owned(),
        "क्षि स्थ กำ့".to_owned(),
    ];
    for (i, name) in names.iter().enumerate() {
        let tiles = map(
            &[(
                khorgos(),
                vec![
                    Thing::point("towns", [2000, 2500], &[("name", name)]),
                    Thing::line("roads", &[[0, 2000], [4096, 2300]], &[("name", name), ("ref", name)]),
                ],
            )],
            "",
        );
        for lang in Lang::ALL {
            let placed = labels(&tiles, &view(37.0), lang).placed;
            assert!(placed.iter().all(|p| p.text.chars().count() <= 97), "name {i}");
            assert!(placed.iter().all(|p| !p.text.contains('\u{202e}')), "name {i}");
        }
    }
}

#[test]
fn very_many_things_are_bounded() {
    let things: Vec<Thing> = (0..20_000)
        .map(|i| Thing::point("towns", [i % 64 * 64, i / 64 % 64 * 64], &[("name", "Twenty thousand")]))
        .collect();
    let tiles = map(&[(khorgos(), things)], "");
    let placed = labels(&tiles, &view(0.0), Lang::En).placed;
    assert!((10..3000).contains(&placed.len()));
    // As many different names: setting them all would take minutes.
    let names: Vec<String> =
        (0..20_000).map(|i| format!("{i} of twenty thousand different names, {i}")).collect();
    let thing =
        |(i, name): (i32, &String)| Thing::point("towns", [i % 64 * 64, i / 64 % 64 * 64], &[("name", name)]);
    let tiles = map(&[(khorgos(), (0..).zip(&names).map(thing).collect())], "");
    let placed = labels(&tiles, &view(0.0), Lang::En).placed;
    assert!((10..3000).contains(&placed.len()));
    // A line that goes to and fro a hundred thousand times.
    let line: Vec<[i32; 2]> = (0..100_000).map(|i| [if i % 2 == 0 { 0 } else { 4096 }, i / 25]).collect();
    let tiles = map(&[(khorgos(), vec![Thing::line("roads", &line, &[("name", "To and fro")])])], "");
    labels(&tiles, &view(180.0), Lang::En);
    let far = [[i32::MIN / 4, 5], [i32::MAX / 4, 5], [5, i32::MIN / 4], [5, i32::MAX / 4]];
    let tiles = map(&[(khorgos(), vec![Thing::line("roads", &far, &[("name", "Far")])])], "");
    labels(&tiles, &view(0.0), Lang::En);
    let ends = [[i32::MIN, 0], [i32::MAX, 0], [0, i32::MIN], [0, i32::MAX]];
    for layer in ["roads", "towns"] {
        let tiles = map(&[(khorgos(), vec![Thing::line(layer, &ends, &[("name", "Far")])])], "");
        labels(&tiles, &view(0.0), Lang::En);
    }
}

#[test]
fn nonsense_in_symbols_is_drawn_as_nothing() {
    let at = |lon, lat| LonLat::new(lon, lat).unwrap();
    let here = super::at(2048, 2048);
    let style = style();
    let wild = [here, at(-180.0, 90.0), at(180.0, -90.0), here, here, at(0.0, 0.0)];
    for (number, bearing) in
        [(f64::NAN, 0.0), (f64::INFINITY, 37.0), (-1e300, 180.0), (1e300, 0.0), (0.0, 0.0)]
    {
        let symbols = Symbols {
            ports: (0..5000)
                .map(|_| PortMark { at: here, name: "\u{202e}x".into(), state: PortState::Unknown })
                .collect(),
            route: Some(RouteLine { lines: vec![wild.to_vec(), vec![], vec![here]], driven_m: number }),
            me: Some(Me { at: here, accuracy_m: number, heading_deg: Some(number) }),
            meeting: Some(Pin { at: at(0.0, 90.0), name: "".into() }),
            pins: vec![Pin { at: here, name: "y".repeat(10_000).into() }],
            choices: vec![Pin { at: here, name: "\u{202e}z".repeat(5_000).into() }; 5000],
            chosen: Some(Pin { at: at(0.0, -90.0), name: "\u{0}".into() }),
        };
        let options =
            LabelOptions { style: &style, symbols: Some(&symbols), ..LabelOptions::new(Look::Contrast) };
        for zoom in [0.0, 8.0, 22.0] {
            let view = Viewport::new(World::of(here), zoom, bearing, 200, 150, 1.0).unwrap();
            Labeller::new(Fonts::bundled())
                .labels(&around_khorgos(), &view, &options, &Cancel::default())
                .unwrap();
        }
    }
}

#[test]
fn pictures_of_every_size_and_scale_are_drawn() {
    let (tiles, style) = (around_khorgos(), style());
    let labeller = Labeller::new(Fonts::bundled());
    let mut painter = otkel_maps::draw::Painter::new();
    let options = LabelOptions { style: &style, ..LabelOptions::new(Look::Night) };
    let furniture = Furniture {
        note: "overview".repeat(50),
        attribution: "© ".repeat(900),
        scale_bar: true,
        north: true,
    };
    for (width, height, scale) in
        [(1, 1, 1.0), (3, 900, 0.25), (700, 2, 8.0), (300, 200, 8.0), (513, 257, 1.37)]
    {
        for zoom in [0.0, 8.3, 22.0] {
            let view = Viewport::new(World { x: 0.72, y: 0.36 }, zoom, 21.0, width, height, scale).unwrap();
            let drawn = labeller
                .picture(&mut painter, &tiles, &view, &options, &furniture, &Cancel::default())
                .unwrap();
            assert_eq!((drawn.picture.width(), drawn.picture.height()), (width, height));
        }
    }
}

/// Cut short or with bits flipped, a tile's labels are drawn from what still makes sense.
#[test]
fn damaged_tiles_do_no_harm() {
    let things = vec![
        Thing::point("towns", [2000, 2500], &[("name", "霍尔果斯市"), ("name_ug", "قورغاس شەھىرى")]),
        Thing::line(
            "roads",
            &[[-64, 2000], [900, 2100], [4160, 2300]],
            &[("name", "Lianhuo"), ("ref", "G30;E 40")],
        ),
    ];
    let whole = super::encode::archive(&[(khorgos(), things)], "");
    let labeller = Labeller::new(Fonts::bundled());
    let style = style();
    let options = LabelOptions { lang: Lang::Ug, style: &style, ..LabelOptions::new(Look::Day) };
    let draw = |bytes: Vec<u8>| {
        if let Ok(archive) = otkel_maps::tiles::Archive::open(otkel_maps::Blob::from(bytes)) {
            let tiles = otkel_maps::tiles::Tiles::new(vec![archive]);
            labeller.labels(&tiles, &view(37.0), &options, &Cancel::default()).unwrap();
        }
    };
    for end in (127..whole.len()).step_by(3) {
        draw(whole[..end].to_vec());
    }
    for at in 127..whole.len() {
        for bit in [0, 3, 7] {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << bit;
            draw(bytes);
        }
    }
}
