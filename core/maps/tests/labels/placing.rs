//! Where labels stand.

use otkel_maps::{
    draw::{Cancel, Viewport},
    earth::{TileId, World},
    labels::{Fonts, Insets, LabelOptions, Labeller, Lang, Pin, Placed, Rect, Symbols},
    style::Look,
};
use proptest::prelude::*;

use super::{Thing, around_khorgos, khorgos, labels, map, style, view};

const NAMES: [&str; 8] = [
    "Khorgos",
    "霍尔果斯国际边境合作中心",
    "Қорғас",
    "قورغاس شەھىرى",
    "Ust-Kamenogorsk",
    "Алматы",
    "阿拉山口",
    "Bakhty بەختى 巴克图",
];

fn check_apart(placed: &[Placed]) -> Result<(), TestCaseError> {
    for (i, a) in placed.iter().enumerate() {
        for b in &placed[..i] {
            for x in &a.boxes {
                for y in &b.boxes {
                    prop_assert!(!x.meets(y), "{} over {}: {x:?} {y:?}", a.text, b.text);
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Boxes of labels never share an area, whatever the map and however it is turned; standalone ones never leave the frame.
    #[test]
    fn labels_never_overlap(
        towns in prop::collection::vec((0i32..4096, 0i32..4096, 0usize..8), 1..80),
        roads in prop::collection::vec((prop::collection::vec((-200i32..4300, -200i32..4300), 2..7), 0usize..8), 0..12),
        bearing in prop::sample::select(vec![0.0, 37.0, 180.0, 271.5]),
        inside: bool,
    ) {
        let mut things: Vec<Thing> =
            towns.iter().map(|(x, y, n)| Thing::point("towns", [*x, *y], &[("name", NAMES[*n])])).collect();
        for (points, n) in &roads {
            let points: Vec<[i32; 2]> = points.iter().map(|(x, y)| [*x, *y]).collect();
            things.push(Thing::line("roads", &points, &[("name", NAMES[*n]), ("ref", "G30")]));
        }
        let tiles = map(&[(khorgos(), things)], "");
        let style = style();
        let insets = Insets { left: 10.0, top: 20.0, right: 0.0, bottom: 30.0 };
        let options = LabelOptions { style: &style, inside, insets, ..LabelOptions::new(Look::Day) };
        let view = view(bearing);
        let placed = Labeller::new(Fonts::bundled()).labels(&tiles, &view, &options, &Cancel::default()).unwrap().placed;
        check_apart(&placed)?;
        let frame = Rect { left: 10.0, top: 20.0, right: 480.0, bottom: 290.0 };
        if inside {
            for label in &placed {
                prop_assert!(label.boxes.iter().all(|b| frame.holds(b)), "{label:?}");
            }
        }
    }
}

fn distance_px(view: &Viewport, a: World, b: World) -> f64 {
    let (a, b) = (view.to_px(a), view.to_px(b));
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// A long road through four tiles, cut at their edges with a buffer, as builders cut it.
fn long_road() -> Vec<(TileId, Vec<Thing>)> {
    (184..188)
        .map(|x| {
            let line: Vec<[i32; 2]> = (-1..=16).map(|i| [i * 256, 2048 + (i % 3) * 40]).collect();
            let tags = [("name", "Western Europe – Western China"), ("ref", "A-2")];
            (TileId::new(8, x, 92).unwrap(), vec![Thing::line("roads", &line, &tags)])
        })
        .collect()
}

#[test]
fn nothing_is_said_twice_within_the_repeat_distance() {
    let tiles = map(&long_road(), "");
    for (shift, bearing) in [(0.0, 0.0), (13.0, 37.0), (100.0, 180.0)] {
        let centre = TileId::new(8, 186, 92).unwrap().corner();
        let centre = World { x: centre.x + shift / (512.0 * 256.0), y: centre.y + 0.5 / 256.0 };
        let view = Viewport::new(centre, 8.0, bearing, 1400, 700, 1.0).unwrap();
        let placed = labels(&tiles, &view, Lang::En).placed;
        let mut names = 0;
        for (i, a) in placed.iter().enumerate() {
            names += usize::from(a.text.starts_with("Western"));
            for b in placed[..i].iter().filter(|b| b.text == a.text) {
                let least = if a.text == "A-2" { 180.0 } else { 150.0 };
                assert!(distance_px(&view, a.at, b.at) > least - 1.0, "{} twice", a.text);
            }
        }
        assert!(names >= 2, "{names} names at {bearing}");
    }
}

/// A town in the corner of four tiles stands in all of them, within their buffers; it is shown once.
#[test]
fn what_lies_in_several_tiles_is_shown_once() {
    let id = |x, y| TileId::new(8, x, y).unwrap();
    let town = |at| vec![Thing::point("towns", at, &[("name", "Corner")])];
    let tiles = map(
        &[
            (id(185, 92), town([4095, 4095])),
            (id(186, 92), town([-1, 4095])),
            (id(185, 93), town([4095, -1])),
            (id(186, 93), town([-1, -1])),
        ],
        "",
    );
    let view = Viewport::new(id(186, 93).corner(), 8.0, 0.0, 400, 300, 1.0).unwrap();
    assert_eq!(labels(&tiles, &view, Lang::En).placed.len(), 1);
}

/// A place to choose is named once, by its dot; a town that isn't among them keeps its own name.
#[test]
fn the_grounds_name_gives_way_to_a_place_to_choose() {
    let (tiles, style) = (around_khorgos(), style());
    let (corner, side) = (khorgos().corner(), khorgos().side());
    let at = |x: f64, y: f64| {
        World { x: corner.x + x / 4096.0 * side, y: corner.y + y / 4096.0 * side }.to_lonlat()
    };
    let choice = |x, y, name: &str| Pin { at: at(x, y), name: name.into() };
    // One on the town's dot by another name, one beside it by the same; and so when it is chosen.
    let on = choice(2300.0, 1500.0, "Gate of Khorgos");
    let beside = choice(640.0, 1300.0, "Zharkent");
    let unchosen = Symbols { choices: vec![on.clone(), beside.clone()], ..Symbols::default() };
    let chosen = Symbols { choices: vec![beside], chosen: Some(on), ..Symbols::default() };
    let labeller = Labeller::new(Fonts::bundled());
    let named = |symbols: &Symbols, bearing: f64| -> Vec<String> {
        let options = LabelOptions { style: &style, symbols: Some(symbols), ..LabelOptions::new(Look::Day) };
        let placed = labeller.labels(&tiles, &view(bearing), &options, &Cancel::default()).unwrap().placed;
        placed.into_iter().map(|placed| placed.text).collect()
    };
    for (symbols, bearing) in [(&unchosen, 0.0), (&unchosen, 37.0), (&chosen, 0.0), (&chosen, 37.0)] {
        let named = named(symbols, bearing);
        let count = |name: &str| named.iter().filter(|text| *text == name).count();
        assert_eq!(count("Gate of Khorgos"), 1, "{named:?}");
        assert_eq!(count("Zharkent"), 1, "{named:?}");
        assert_eq!(count("Khorgos"), 0, "{named:?}");
        assert_eq!(count("Huocheng"), 1, "{named:?}");
    }
}

/// A name may run over the edge between two tiles, in one piece.
#[test]
fn names_run_on_across_tiles() {
    let id = |x| TileId::new(8, x, 92).unwrap();
    let tags = [("name", "A rather long name of a short street")];
    let tiles = map(
        &[
            (id(185), vec![Thing::line("roads", &[[3200, 2000], [4196, 2000]], &tags)]),
            (id(186), vec![Thing::line("roads", &[[-100, 2000], [1100, 2000]], &tags)]),
        ],
        "",
    );
    let corner = id(186).corner();
    let view = Viewport::new(World { y: corner.y + 0.5 / 256.0, ..corner }, 8.0, 0.0, 700, 300, 1.0).unwrap();
    let placed = labels(&tiles, &view, Lang::En).placed;
    assert_eq!(placed.len(), 1);
    let left = placed[0].boxes.iter().map(|b| b.left).fold(f32::MAX, f32::min);
    let right = placed[0].boxes.iter().map(|b| b.right).fold(0.0, f32::max);
    assert!(left < 340.0 && right > 360.0, "{left} {right}");
}

/// Cold or warm, the same picture; moved a little, the same labels at the same places.
#[test]
fn the_same_map_gets_the_same_labels() {
    let (tiles, style) = (around_khorgos(), style());
    let options = LabelOptions { style: &style, ..LabelOptions::new(Look::Day) };
    let labeller = Labeller::new(Fonts::bundled());
    let draw = |view: &Viewport| labeller.labels(&tiles, view, &options, &Cancel::default()).unwrap();
    let first = draw(&view(0.0));
    let again = draw(&view(0.0));
    assert!(first.picture == again.picture && first.placed == again.placed);
    let centre = view(0.0).to_world(240.0 + 31.0, 160.0 - 17.0);
    let moved = draw(&Viewport::new(centre, 8.0, 0.0, 480, 320, 1.0).unwrap());
    for label in &first.placed {
        let all_seen =
            label.boxes.iter().all(|b| Rect { left: 31.0, top: 0.0, right: 480.0, bottom: 303.0 }.holds(b));
        if all_seen {
            let same = moved
                .placed
                .iter()
                .any(|m| m.text == label.text && distance_px(&view(0.0), m.at, label.at) < 2.0);
            assert!(same, "{} moved", label.text);
        }
    }
}

/// An area without a point of its own is named in its middle, once.
#[test]
fn areas_are_named_in_their_middle() {
    let lake = Thing::polygon(
        "areas",
        &[[1000, 1200], [3000, 1200], [3000, 2800], [1000, 2800]],
        &[("name", "Ala")],
    );
    let placed = labels(&map(&[(khorgos(), vec![lake])], ""), &view(0.0), Lang::En).placed;
    assert_eq!(placed.len(), 1);
    let middle = view(0.0).to_px(World::of(super::at(2000, 2000)));
    let (x, y) = view(0.0).to_px(placed[0].at);
    assert!((x - middle.0).hypot(y - middle.1) < 2.0);
}

/// Text is upright whatever is up: the picture of a turned map still has its names level.
#[test]
fn names_stay_upright_when_the_map_turns() {
    for bearing in [0.0, 37.0, 180.0] {
        for label in
            labels(&around_khorgos(), &view(bearing), Lang::En).placed.iter().filter(|l| l.text == "Zharkent")
        {
            // The dot and the block of text: two boxes, both level.
            let text = label.boxes.last().unwrap();
            assert!(text.right - text.left > 2.0 * (text.bottom - text.top) * 0.8, "{bearing}: {text:?}");
        }
    }
}
