use std::thread;

use proptest::prelude::*;
use vello_cpu::{
    Pixmap, RenderContext, Resources,
    color::palette::css::BLACK,
    kurbo::{self, BezPath},
};

use super::{Cancel, DrawError, Painter, Picture, Studio, Viewport, clip::Ends, stroke::Stroker};
use crate::{
    earth::{TileId, World},
    style::{Cap, Join, Look, State, Style},
    tiles::{
        Archive, GeometryKind, Tiles, Value,
        testing::{LayerMaker, TileMaker, archive, map_of},
    },
};

fn id(z: u8, x: u32, y: u32) -> TileId {
    TileId::new(z, x, y).unwrap()
}

fn style(layers: &str) -> Style {
    Style::parse(&format!(r#"{{"version": 8, "layers": [{layers}]}}"#), &State::new()).unwrap()
}

fn tile(tiles: &Tiles, id: TileId, side: u32, scale: f64, style: &Style) -> Picture {
    Painter::new().tile(tiles, id, side, scale, style, &Cancel::default()).unwrap()
}

const RED_ON_WHITE: &str = r##"{"id": "ground", "type": "background", "paint": {"background-color": "#fff"}},
    {"id": "area", "type": "fill", "source-layer": "areas", "paint": {"fill-color": "#f00"}},
    {"id": "line", "type": "line", "source-layer": "lines",
     "paint": {"line-color": "#00f", "line-width": ["match", ["get", "kind"], "wide", 16, 4]}}"##;

/// A square in the north-west quarter, a wide line down the middle of the east half.
fn plain() -> TileMaker {
    let areas = LayerMaker::default().with(
        GeometryKind::Polygon,
        &[],
        &[
            &[[-64, -64], [2048, -64], [2048, 2048], [-64, 2048]],
            &[[512, 512], [512, 1024], [1024, 1024], [1024, 512]],
        ],
    );
    let lines = LayerMaker::default().with(
        GeometryKind::Line,
        &[("kind", Value::Text("wide"))],
        &[&[[3072, -64], [3072, 4160]]],
    );
    TileMaker::default().layer("areas", &areas).layer("lines", &lines)
}

#[test]
fn areas_holes_and_lines_are_where_they_belong() {
    let tiles = map_of(id(5, 20, 10), &plain());
    let style = style(RED_ON_WHITE);
    for (side, scale) in [(512, 1.0), (512, 3.0), (256, 2.0), (512, 1.37)] {
        // A picture of 256 is of the zoom above, and this map begins at this one.
        let picture = if side == 512 {
            tile(&tiles, id(5, 20, 10), side, scale, &style)
        } else {
            tile(&tiles, id(6, 40, 20), side, scale, &style)
        };
        let part = if side == 512 { 1.0 } else { 2.0 };
        let at = |x: f64, y: f64| {
            let px = f64::from(picture.width());
            picture.pixel((x * px) as u32, (y * px) as u32).unwrap()
        };
        assert_eq!(at(0.05, 0.05), [255, 0, 0, 255]);
        assert_eq!(at(0.18 * part, 0.18 * part), [255; 4], "a hole");
        if side == 512 {
            assert_eq!(at(0.75, 0.01), [0, 0, 255, 255]);
            assert_eq!(at(0.75 + 6.0 / 512.0, 0.99), [0, 0, 255, 255], "8 pixels on each side");
            assert_eq!(at(0.75 + 10.0 / 512.0, 0.5), [255; 4]);
            assert_eq!(at(0.3, 0.7), [255; 4]);
        }
    }
}

#[test]
fn beyond_the_deepest_zoom_tiles_are_cut_from_it() {
    let tiles = map_of(id(5, 20, 10), &plain());
    let style = style(RED_ON_WHITE);
    // 2⁷ deeper: the hole's corner at (512, 512) of 4096 is at 16 of 128.
    let inside = tile(&tiles, id(12, 20 << 7 | 15, 10 << 7 | 15), 512, 1.0, &style);
    assert!(inside.pixels().chunks(4).all(|p| p == [255, 0, 0, 255]));
    let hole = tile(&tiles, id(12, 20 << 7 | 16, 10 << 7 | 16), 512, 1.0, &style);
    assert!(hole.pixels().chunks(4).all(|p| p == [255; 4]));
    // As deep as it goes, and where the map has nothing.
    let deepest = tile(&tiles, id(22, 20 << 17, 10 << 17), 256, 2.0, &style);
    assert_eq!(deepest.pixel(0, 0), Some([255, 0, 0, 255]));
    let nowhere = tile(&tiles, id(22, 0, 0), 512, 1.0, &style);
    assert!(nowhere.pixels().iter().all(|byte| *byte == 255));
}

/// A network of slanted lines and areas that cross the edge between two tiles, cut with a buffer as builders do.
fn neighbours() -> Tiles {
    let shifted = |by: i32| {
        let point = |x: i32, y: i32| [x - by, y];
        let mut lines = LayerMaker::default();
        for n in 0..12 {
            let line: Vec<[i32; 2]> =
                (0..40).map(|k| point(3700 + k * 20, n * 330 + k * (n - 5) * 6 + (k * 7919) % 23)).collect();
            let kind = if n % 3 == 0 { "wide" } else { "thin" };
            lines = lines.with(GeometryKind::Line, &[("kind", Value::Text(kind))], &[&line]);
        }
        let ring = [point(3800, 300), point(4500, 900), point(4200, 3100), point(3900, 2000)];
        let areas = LayerMaker::default().with(GeometryKind::Polygon, &[], &[&ring]);
        TileMaker::default().layer("areas", &areas).layer("lines", &lines).bytes()
    };
    let tiles = [(id(5, 20, 10), shifted(0)), (id(5, 21, 10), shifted(4096))];
    Tiles::new(vec![Archive::open(archive(&tiles, false).into()).unwrap()])
}

#[test]
fn tiles_join_without_a_seam() {
    let tiles = neighbours();
    let style = style(RED_ON_WHITE);
    for scale in [1.0, 2.0, 3.0] {
        let west = tile(&tiles, id(5, 20, 10), 512, scale, &style);
        let east = tile(&tiles, id(5, 21, 10), 512, scale, &style);
        // One picture with the edge in its middle says what is right.
        let px = (512.0 * scale) as u32;
        let corner = id(5, 21, 10).corner();
        let centre = World { x: corner.x, y: corner.y + id(5, 21, 10).side() / 2.0 };
        let view = Viewport::new(centre, 5.0, 0.0, px, px, scale).unwrap();
        let both = Painter::new().ground(&tiles, &view, &style, &Cancel::default()).unwrap();
        let (mut worst, mut uneven) = (0, 0);
        for y in 0..px {
            for off in 0..8 {
                let pairs = [
                    (both.pixel(px / 2 + off, y), east.pixel(off, y)),
                    (both.pixel(px / 2 - 1 - off, y), west.pixel(px - 1 - off, y)),
                ];
                for (a, b) in pairs {
                    let (a, b) = (a.unwrap(), b.unwrap());
                    let off = (0..4).map(|i| a[i].abs_diff(b[i])).max().unwrap();
                    worst = worst.max(off);
                    uneven += u32::from(off > 8);
                }
            }
        }
        // A corner within a line's width of the edge is antialiased a little differently when the line is cut there.
        assert!(worst <= 96 && uneven <= px / 32, "{worst}, {uneven} at scale {scale}");
    }
}

#[test]
fn a_turned_map_is_the_same_map() {
    let tiles = map_of(id(5, 20, 10), &plain());
    let style = style(RED_ON_WHITE);
    let centre = id(5, 20, 10).corner();
    let half = id(5, 20, 10).side() / 2.0;
    let centre = World { x: centre.x + half, y: centre.y + half };
    let ground = |bearing| {
        let view = Viewport::new(centre, 5.0, bearing, 512, 512, 1.0).unwrap();
        Painter::new().ground(&tiles, &view, &style, &Cancel::default()).unwrap()
    };
    let (straight, turned) = (ground(0.0), ground(90.0));
    // East is up: what was right of the middle is above it.
    let different = (0..512u32)
        .flat_map(|y| (0..512u32).map(move |x| (x, y)))
        .filter(|&(x, y)| straight.pixel(x, y) != turned.pixel(y, 511 - x))
        .count();
    assert!(different < 40, "{different}");
}

#[test]
fn layers_follow_zoom_filter_and_opacity() {
    let tiles = map_of(id(5, 20, 10), &plain());
    let layers = r##"{"id": "ground", "type": "background", "paint": {"background-color": "#fff"}},
        {"id": "later", "type": "fill", "source-layer": "areas", "minzoom": 5.5, "paint": {"fill-color": "#000"}},
        {"id": "other", "type": "fill", "source-layer": "areas", "filter": ["has", "kind"], "paint": {"fill-color": "#000"}},
        {"id": "half", "type": "fill", "source-layer": "areas", "paint": {"fill-color": "#f00", "fill-opacity": 0.5,
          "fill-outline-color": "#0f0"}}"##;
    let picture = tile(&tiles, id(5, 20, 10), 512, 1.0, &style(layers));
    let [r, g, b, a] = picture.pixel(20, 20).unwrap();
    assert!(r == 255 && a == 255 && g.abs_diff(127) < 3 && b.abs_diff(127) < 3, "{r} {g} {b}");
    let [r, g, ..] = picture.pixel(256, 100).unwrap();
    assert!(g > r - 30, "its edge is green: {r} {g}");
    let see_through = tile(&tiles, id(5, 20, 10), 512, 1.0, &style(""));
    assert!(see_through.pixels().iter().all(|byte| *byte == 0));
}

#[test]
fn dashes_leave_gaps() {
    let tiles = map_of(id(5, 20, 10), &plain());
    let layers = r##"{"id": "line", "type": "line", "source-layer": "lines",
        "paint": {"line-color": "#00f", "line-width": 4, "line-dasharray": [4, 4]}}"##;
    let picture = tile(&tiles, id(5, 20, 10), 512, 1.0, &style(layers));
    let blue = (0..512).filter(|y| picture.pixel(384, *y).unwrap()[3] > 127).count();
    assert!(blue.abs_diff(256) < 20, "{blue}");
}

#[test]
fn nobody_waits_for_what_was_cancelled() {
    let tiles = map_of(id(5, 20, 10), &plain());
    let cancel = Cancel::default();
    cancel.cancel();
    let picture = Painter::new().tile(&tiles, id(5, 20, 10), 512, 1.0, Style::of(Look::Day), &cancel);
    assert_eq!(picture.unwrap_err(), DrawError::Cancelled);
}

#[test]
fn sizes_that_no_picture_has_are_refused() {
    let tiles = map_of(id(5, 20, 10), &plain());
    for (side, scale) in [(0, 1.0), (512, 0.0), (512, -1.0), (512, f64::NAN), (512, 100.0), (100_000, 1.0)] {
        let picture = Painter::new().tile(&tiles, id(5, 20, 10), side, scale, &style(""), &Cancel::default());
        assert_eq!(picture.unwrap_err(), DrawError::Size, "{side} {scale}");
    }
}

#[test]
fn threads_draw_the_same_and_pictures_are_kept() {
    let tiles = std::sync::Arc::new(neighbours());
    let studio = Studio::new(tiles);
    let style = Style::of(Look::Day);
    let draw = || studio.tile(id(5, 20, 10), 256, 2.0, style, &Cancel::default()).unwrap();
    let pictures: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(draw)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(pictures.iter().all(|picture| *picture == pictures[0]));
    assert!(std::sync::Arc::ptr_eq(&draw(), &draw()));
    studio.forget();
    assert_eq!(draw(), pictures[0]);
}

/// Whatever a tile says, drawing it ends.
#[test]
fn shapes_far_away_and_senseless_are_drawn() {
    let far = [[i32::MIN, i32::MAX], [i32::MAX, i32::MIN], [0, 0], [i32::MAX, i32::MAX], [i32::MIN, 7]];
    let same = [[5, 5]; 9];
    let mut layers = TileMaker::default();
    for name in ["areas", "lines"] {
        let layer = LayerMaker::default()
            .with(GeometryKind::Polygon, &[], &[&far, &same])
            .with(GeometryKind::Line, &[], &[&far, &same, &[[0, 0], [0, 0], [1, 0], [0, 0]]])
            .with(GeometryKind::Point, &[], &[&[[7, 7]]]);
        layers = layers.layer(name, &layer);
    }
    let tiles = map_of(id(5, 20, 10), &layers);
    let dashed = r##",{"id": "dashed", "type": "line", "source-layer": "lines", "layout": {"line-cap": "round"},
        "paint": {"line-color": "#0f0", "line-width": 3, "line-dasharray": [0.001, 0, 3]}}"##;
    let style = style(&format!("{RED_ON_WHITE}{dashed}"));
    for z in [5u8, 9, 22] {
        let deeper = z - 5;
        let picture = tile(&tiles, id(z, 20 << deeper, 10 << deeper), 512, 1.0, &style);
        assert_eq!(picture.width(), 512);
    }
}

/// The mean colours of 8 × 8 fields: a picture's likeness that another machine's rounding doesn't change.
fn likeness(picture: &Picture) -> Vec<u32> {
    let field = picture.width() / 8;
    let mut sums = vec![0u32; 8 * 8 * 3];
    for y in 0..field * 8 {
        for x in 0..field * 8 {
            let at = ((y / field * 8 + x / field) * 3) as usize;
            let pixel = picture.pixel(x, y).unwrap();
            (0..3).for_each(|i| sums[at + i] += u32::from(pixel[i]));
        }
    }
    sums.iter().map(|sum| sum / (field * field)).collect()
}

#[test]
fn a_picture_stays_what_it_was() {
    let picture = tile(&neighbours(), id(5, 21, 10), 512, 1.0, &style(RED_ON_WHITE));
    let given = likeness(&picture);
    let golden: Vec<u32> =
        include_str!("golden.txt").split_whitespace().map(|number| number.parse().unwrap()).collect();
    let off = given.iter().zip(&golden).map(|(a, b)| a.abs_diff(*b)).max();
    assert!(given.len() == golden.len() && off <= Some(1), "it is now {given:?}");
}

/// Kurbo's stroker, as a second opinion on ours.
fn both_strokes(line: &[[f32; 2]], width: f64, cap: Cap, join: Join) -> (u64, u64, u64) {
    let picture = |draw: &dyn Fn(&mut RenderContext)| {
        let mut context = RenderContext::new(128, 128);
        context.set_paint(BLACK);
        draw(&mut context);
        context.flush();
        let mut target = Pixmap::new(128, 128);
        context.render(&mut target, &mut Resources::new());
        target
    };
    let ours = picture(&|context| {
        let mut path = BezPath::new();
        let mut stroker = Stroker::new();
        stroker.set(width, cap, join);
        stroker.line(line, Ends::default(), &mut path);
        context.fill_path(&path);
    });
    let theirs = picture(&|context| {
        let mut path = BezPath::new();
        for (at, &[x, y]) in line.iter().enumerate() {
            let point = kurbo::Point::new(f64::from(x), f64::from(y));
            if at == 0 { path.move_to(point) } else { path.line_to(point) }
        }
        let cap = match cap {
            Cap::Butt => kurbo::Cap::Butt,
            Cap::Round => kurbo::Cap::Round,
            Cap::Square => kurbo::Cap::Square,
        };
        let join = match join {
            Join::Bevel => kurbo::Join::Bevel,
            Join::Round => kurbo::Join::Round,
            Join::Miter => kurbo::Join::Miter,
        };
        context.set_stroke(kurbo::Stroke::new(width).with_caps(cap).with_join(join).with_miter_limit(2.0));
        context.stroke_path(&path);
    });
    let alphas = |picture: &Pixmap| picture.data().iter().map(|p| u64::from(p.a)).collect::<Vec<_>>();
    let (ours, theirs) = (alphas(&ours), alphas(&theirs));
    let off = ours.iter().zip(&theirs).map(|(a, b)| a.abs_diff(*b)).sum::<u64>();
    (off, theirs.iter().sum(), ours.iter().sum())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn strokes_cover_what_another_stroker_covers(
        line in prop::collection::vec((20.0f32..108.0, 20.0f32..108.0), 2..9),
        width in 2.0f64..14.0,
        kind in 0usize..3,
    ) {
        let line: Vec<[f32; 2]> = line.into_iter().map(|(x, y)| [x, y]).collect();
        let cap = [Cap::Butt, Cap::Round, Cap::Square][kind];
        let join = [Join::Bevel, Join::Round, Join::Miter][kind];
        let (off, theirs, ours) = both_strokes(&line, width, cap, join);
        // Of a short stroke round caps are a large part, and both make them of a few arcs: two pixels more.
        prop_assert!(off * 50 < theirs + 2 * 255 * 50, "{off} of {theirs} off (ours {ours}): {line:?} {width} {cap:?}");
    }
}

#[test]
fn gentle_curves_are_stroked_well() {
    let curve: Vec<[f32; 2]> =
        (0..=60).map(|k| k as f32 * 0.1).map(|t| [64.0 + 40.0 * t.cos(), 64.0 + 40.0 * t.sin()]).collect();
    let (off, theirs, _) = both_strokes(&curve, 9.0, Cap::Round, Join::Round);
    assert!(off * 100 < theirs, "{off} of {theirs}");
    let ring: Vec<[f32; 2]> = [[30.0, 30.0], [90.0, 30.0], [90.0, 90.0], [30.0, 90.0], [30.0, 30.0]].to_vec();
    let (off, theirs, ours) = both_strokes(&ring, 8.0, Cap::Butt, Join::Miter);
    // Theirs leaves the corner open where it closes: at most a quarter of a square of the width.
    assert!(ours >= theirs && off < 8 * 8 / 2 * 255, "{off} of {theirs}");
}
