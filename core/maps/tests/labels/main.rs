//! Labels as the rest of the product sees them: maps encoded here go in, pictures and lists of labels come out.

#![allow(
    clippy::unwrap_used,
    clippy::many_single_char_names,
    clippy::similar_names,
    reason = "a test that can't go on fails"
)]

mod encode;
mod golden;
mod hostile;
mod placing;
mod words;

use encode::{Thing, map};
use otkel_maps::{
    draw::{Cancel, Viewport},
    earth::{LonLat, TileId, World},
    labels::{Fonts, LabelOptions, Labeller, Labels, Lang},
    style::{Look, State, Style},
    tiles::Tiles,
};

/// A style for tests: towns with a dot, centred areas, roads, rivers, shields. The product's own style may change.
const STYLE: &str = r##"{"version": 8, "layers": [
  {"id": "land", "type": "background", "paint": {"background-color": "#f4f1ea"}},
  {"id": "road", "type": "line", "source-layer": "roads", "paint": {"line-color": "#e9b35c", "line-width": 4}},
  {"id": "river", "type": "symbol", "source-layer": "rivers",
   "layout": {"symbol-placement": "line", "symbol-spacing": 200, "text-field": ["get", "name"], "text-size": 13},
   "paint": {"text-color": "#3f7fa8", "text-halo-color": "#ffffff", "text-halo-width": 1.2}},
  {"id": "road-name", "type": "symbol", "source-layer": "roads",
   "layout": {"symbol-placement": "line", "symbol-spacing": 150, "text-field": ["get", "name"], "text-size": 12},
   "paint": {"text-color": "#3a352e", "text-halo-color": "#ffffff", "text-halo-width": 1.2}},
  {"id": "shield", "type": "symbol", "source-layer": "roads",
   "layout": {"symbol-placement": "line", "symbol-spacing": 180, "text-field": ["get", "ref"], "text-size": 10,
     "text-font": ["literal", ["Sans Bold"]], "icon-image": "shield", "icon-text-fit": "both"},
   "paint": {"text-color": "#222222", "icon-color": "#ffffff", "icon-halo-color": "#777777"}},
  {"id": "area", "type": "symbol", "source-layer": "areas",
   "layout": {"text-field": ["get", "name"], "text-size": 15}, "paint": {"text-color": "#3f7fa8"}},
  {"id": "town", "type": "symbol", "source-layer": "towns",
   "layout": {"text-field": ["get", "name"], "text-size": 14, "text-anchor": "left", "icon-image": "dot",
     "text-font": ["literal", ["Sans Bold"]], "symbol-sort-key": ["to-number", ["get", "rank"]]},
   "paint": {"text-color": "#2c2824", "text-halo-color": "#ffffff", "text-halo-width": 1.4,
     "icon-color": "#2c2824", "icon-halo-color": "#ffffff"}}
]}"##;

fn style() -> Style {
    Style::parse(STYLE, &State::new()).unwrap()
}

/// The tile of zoom 8 with Khorgos in it.
fn khorgos() -> TileId {
    TileId::new(8, 185, 92).unwrap()
}

/// Khorgos and around, with names as a real map has them.
fn around_khorgos() -> Tiles {
    let tile = khorgos();
    let town = |at, rank, names: &[(&'static str, &str)]| {
        let mut thing = Thing::point("towns", at, names);
        thing.tags.push(("rank", format!("{rank}")));
        thing
    };
    let road = [[-64, 2500], [900, 2350], [1900, 2400], [2700, 2300], [3400, 2050], [4160, 2100]];
    let river = [[0, 3300], [700, 3200], [1500, 3350], [2400, 3150], [3300, 3300], [4096, 3100]];
    map(
        &[(
            tile,
            vec![
                town(
                    [2300, 1500],
                    1,
                    &[
                        ("name", "霍尔果斯市"),
                        ("name_en", "Khorgos"),
                        ("name_zh", "霍尔果斯市"),
                        ("name_kk", "Қорғас"),
                        ("name_ru", "Хоргос"),
                        ("name_ug", "قورغاس شەھىرى"),
                    ],
                ),
                town(
                    [500, 1300],
                    2,
                    &[
                        ("name", "Жаркент"),
                        ("name_en", "Zharkent"),
                        ("name_zh", "扎尔肯特"),
                        ("name_kk", "Жаркент"),
                        ("name_ru", "Жаркент"),
                        ("name_ug", "ياركەنت"),
                    ],
                ),
                town(
                    [3000, 2700],
                    3,
                    &[("name", "霍城县"), ("name_en", "Huocheng"), ("name_ug", "قورغاس ناھىيىسى")],
                ),
                Thing::line(
                    "roads",
                    &road,
                    &[("name", "连霍高速公路"), ("name_en", "Lianhuo Expressway"), ("ref", "G30")],
                ),
                Thing::line(
                    "rivers",
                    &river,
                    &[
                        ("name", "伊犁河"),
                        ("name_en", "Ili River"),
                        ("name_zh", "伊犁河"),
                        ("name_kk", "Іле өзені"),
                        ("name_ru", "река Или"),
                        ("name_ug", "ئىلى دەرياسى"),
                    ],
                ),
            ],
        )],
        "© Someone",
    )
}

/// The position of a point in units of that tile.
fn at(x: i32, y: i32) -> LonLat {
    let (corner, unit) = (khorgos().corner(), khorgos().side() / f64::from(encode::EXTENT));
    World { x: corner.x + f64::from(x) * unit, y: corner.y + f64::from(y) * unit }.to_lonlat()
}

fn view(bearing: f64) -> Viewport {
    Viewport::new(World::of(at(2048, 2048)), 8.0, bearing, 480, 320, 1.0).unwrap()
}

fn labels(tiles: &Tiles, view: &Viewport, lang: Lang) -> Labels {
    let style = style();
    let options = LabelOptions { lang, style: &style, ..LabelOptions::new(Look::Day) };
    Labeller::new(Fonts::bundled()).labels(tiles, view, &options, &Cancel::default()).unwrap()
}
