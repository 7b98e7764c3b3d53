//! The icons of places: drawn here as paths, so that they are sharp at every scale and of one hand. A white sign on a
//! coloured badge; dots for settlements; a triangle for a peak.

use vello_cpu::kurbo::{Circle, Rect, RoundedRect};

use super::{
    ink::{Ink, Stamp},
    outline::{filled, of, path, star, stroked},
};
use crate::style::Color;

/// Units along the side of an icon's own square; at size 1, logical pixels.
pub(crate) const SIDE: f64 = 20.0;

/// What a sign is drawn with, in units of its 24-unit square.
enum Stroke {
    Fill(&'static str),
    Line(&'static str, f64),
    Star(f64),
}

/// What it stands on.
#[derive(Clone, Copy, PartialEq)]
enum Badge {
    Disc,
    Square,
}

use Badge::{Disc, Square};
use Stroke::{Fill, Line, Star};

type Drawing = (&'static str, Badge, &'static [Stroke]);

const CROSS: &str = "M10.2 5.8h3.6v4.4h4.4v3.6h-4.4v4.4h-3.6v-4.4H5.8v-3.6h4.4z";

const DRAWINGS: &[Drawing] = &[
    ("gate", Square, &[Fill("M5.4 6.4h13.2v2.7h-1.7V18h-2.8V9.1H9.9V18H7.1V9.1H5.4z")]),
    (
        "border",
        Square,
        &[
            Fill("M5.6 7h2.6v11H5.6z"),
            Fill("M9 9.2h2.6v3.2H9zM12.6 9.2h2.6v3.2h-2.6zM16.2 9.2h2.6v3.2h-2.6z"),
        ],
    ),
    (
        "fuel",
        Square,
        &[
            Fill("M7 6.2q0-.8.8-.8h5.2q.8 0 .8.8V17h.8v1.6H6.2V17H7zM8.5 7v3.4h3.8V7z"),
            Line("M14.6 8.4 17 10.6v5.2a1.15 1.15 0 0 1-2.3 0V13.4", 1.2),
        ],
    ),
    ("charging", Square, &[Fill("M13.4 4.8 7.2 13.2h3.7L9.9 19.2l6.9-8.8h-4z")]),
    ("pharmacy", Disc, &[Fill(CROSS)]),
    ("hospital", Disc, &[Fill("M7.6 6.5H10v4.2h4V6.5h2.4v11H14v-4.5h-4v4.5H7.6z")]),
    (
        "hotel",
        Square,
        &[
            Fill("M4.9 7h1.7v6.2h12.6v4.6h-1.7v-1.7H6.6v1.7H4.9zM10.8 9.2h5.4q2.6 0 2.6 2.6v.5h-8z"),
            Fill("M8.5 9a1.5 1.5 0 0 1 0 3a1.5 1.5 0 0 1 0-3z"),
        ],
    ),
    (
        "bank",
        Disc,
        &[Fill(
            "M12 5.2 18.6 8.9v1.5H5.4V8.9zM7 11.4h1.9v4.2H7zM11 11.4h2v4.2h-2zM15.1 11.4H17v4.2h-1.9zM5.5 16.5h13v1.9h-13z",
        )],
    ),
    (
        "police",
        Square,
        &[Fill(
            "M12 4.9 17.8 7v4.7q0 4.7-5.8 7.5-5.8-2.8-5.8-7.5V7zM12 7.9l-1.2 2.8-3 .3 2.2 2-.6 3L12 14.5l2.6 1.5-.6-3 2.2-2-3-.3z",
        )],
    ),
    (
        "airport",
        Disc,
        &[Fill(
            "M12 4.2q1.2 0 1.2 1.9v3.7l6.1 3.9v1.8l-6.1-1.9v3.3l1.8 1.3v1.4L12 18.8l-3 .8v-1.4l1.8-1.3v-3.3l-6.1 1.9v-1.8l6.1-3.9V6.1q0-1.9 1.2-1.9z",
        )],
    ),
    (
        "station",
        Square,
        &[
            Fill(
                "M8.6 5.2h6.8q1.8 0 1.8 1.8v7.2q0 1.8-1.8 1.8H8.6q-1.8 0-1.8-1.8V7q0-1.8 1.8-1.8zM8.5 7.2v3.9h7V7.2zM9.6 12.6a1 1 0 0 0 0 2a1 1 0 0 0 0-2zM14.4 12.6a1 1 0 0 0 0 2a1 1 0 0 0 0-2z",
            ),
            Line("M9 16.6 7.4 18.6M15 16.6l1.6 2", 1.3),
        ],
    ),
    (
        "bus",
        Square,
        &[Fill(
            "M6.8 6.3q0-1 1-1h8.4q1 0 1 1v9.5q0 .6-.6.6h-.5v1.3q0 .7-.7.7h-1q-.7 0-.7-.7v-1.3h-3.4v1.3q0 .7-.7.7h-1q-.7 0-.7-.7v-1.3h-.5q-.6 0-.6-.6zM8.4 7.3v4.4h7.2V7.3z",
        )],
    ),
    (
        "ferry",
        Square,
        &[
            Fill("M5.4 12.6h13.2l-1.9 4H7.3zM10.9 4.8h1.7v6.7h-1.7zM13.5 6l4 5.5h-4z"),
            Line("M5.6 18.4q1.6-1.2 3.2 0t3.2 0 3.2 0 3.2 0", 1.1),
        ],
    ),
    ("sight", Disc, &[Star(7.0)]),
    (
        "museum",
        Disc,
        &[Fill(
            "M12 5.2 18.6 8.9v1.5H5.4V8.9zM5.5 16.5h13v1.9h-13zM7 11.4h2v4.2H7zM15 11.4h2v4.2h-2zM11 11.4h2v4.2h-2z",
        )],
    ),
    ("food", Disc, &[Line("M9.4 6v12M7.3 6v3.2q0 1.7 2.1 1.7t2.1-1.7V6M15 18V6q2.2 1.5 2.2 5t-2.2 2", 1.4)]),
    (
        "cafe",
        Disc,
        &[
            Fill("M6.2 8h9.4v5q0 3.4-3.4 3.4H9.6q-3.4 0-3.4-3.4z"),
            Line("M15.6 9.6h1q1.7 0 1.7 1.6t-1.7 1.7h-1", 1.2),
        ],
    ),
    ("shop", Square, &[Fill("M6.6 9h10.8l.9 9.4H5.7z"), Line("M9.3 9V8a2.7 2.7 0 0 1 5.4 0v1", 1.4)]),
    (
        "parking",
        Square,
        &[Fill("M8.4 5.8h4.4q3.8 0 3.8 3.7t-3.8 3.7H11v5H8.4zM11 8v3h1.6q1.5 0 1.5-1.5T12.6 8z")],
    ),
    ("camp", Square, &[Fill("M12 5.4 19.4 18H4.6zM12 11.6 9.2 18h5.6z")]),
];

/// Which of the icons here stands for a name: those of OpenStreetMap's values as they are in the tiles, and ours. A dot
/// for all others.
fn known(name: &str) -> &'static str {
    match name {
        "dot-large" => "dot-large",
        "capital" => "capital",
        "peak" | "volcano" | "saddle" => "peak",
        "charging_station" => "charging",
        "pharmacy" | "chemist" => "pharmacy",
        "hospital" | "clinic" | "doctors" => "hospital",
        "hotel" | "hostel" | "guest_house" | "motel" | "apartment" => "hotel",
        "camp_site" | "caravan_site" => "camp",
        "bank" | "atm" | "bureau_de_change" => "bank",
        "border_control" | "customs" => "border",
        "aerodrome" => "airport",
        "halt" => "station",
        "bus_station" | "bus_stop" | "tram_stop" => "bus",
        "ferry_terminal" => "ferry",
        "museum" | "townhall" | "theatre" | "library" => "museum",
        "attraction"
        | "monument"
        | "memorial"
        | "ruins"
        | "castle"
        | "archaeological_site"
        | "viewpoint"
        | "zoo"
        | "lake"
        | "place_of_worship"
        | "artwork"
        | "theme_park" => "sight",
        "restaurant" | "fast_food" | "food_court" | "bar" | "pub" => "food",
        "supermarket" | "convenience" | "mall" | "department_store" | "marketplace" => "shop",
        name if name.starts_with("port") => "gate",
        name => DRAWINGS.iter().map(|(drawn, ..)| *drawn).find(|drawn| *drawn == name).unwrap_or("dot"),
    }
}

/// Draws an icon at `unit` pixels for each unit of [`SIDE`]; its place is its middle.
pub(super) fn draw(name: &str, unit: f64, color: Color, edge: Color) -> Stamp {
    let unit = unit.clamp(0.05, 16.0);
    let name = known(name);
    let Some((_, badge, strokes)) = DRAWINGS.iter().find(|(drawn, ..)| *drawn == name) else {
        return match name {
            "dot-large" => dot(unit, 0.22, color, edge),
            "capital" => capital(unit, color, edge),
            "peak" => peak(unit, color, edge),
            _ => dot(unit, 0.16, color, edge),
        };
    };
    let half = SIDE / 2.0 * unit;
    let rim = (unit * 1.1).max(0.8);
    let shape = |inset: f64| {
        let half = half - inset;
        match badge {
            Disc => filled(&of(&Circle::new((0.0, 0.0), half))),
            Square => filled(&of(&RoundedRect::from_rect(Rect::new(-half, -half, half, half), half * 0.42))),
        }
    };
    let around = (half + 1.0).ceil() as i32;
    let mut stamp = Stamp::over(-around, -around, around, around);
    stamp.tint(&shape(0.0), 0, 0, Ink::of(edge));
    stamp.tint(&shape(rim), 0, 0, Ink::of(color));
    // The sign's 24 units fill a badge of 20.
    let sign = unit * SIDE / 24.0 * 0.94;
    let (x, y) = (-12.0 * sign, -12.0 * sign);
    for stroke in *strokes {
        let mask = match stroke {
            Fill(svg) => filled(&path(svg, sign, x, y)),
            Line(svg, width) => stroked(&path(svg, sign, x, y), width * sign),
            Star(radius) => filled(&star(0.0, 0.0, radius * sign, radius * sign * 0.45)),
        };
        stamp.tint(&mask, 0, 0, Ink::of(edge));
    }
    stamp
}

/// The half of an icon's width, in units; labels keep that far away.
pub(super) fn reach(name: &str) -> f64 {
    match known(name) {
        "dot" => 0.16 * SIDE,
        "dot-large" => 0.22 * SIDE,
        "capital" => 0.28 * SIDE,
        "peak" => 0.26 * SIDE,
        _ => SIDE / 2.0,
    }
}

fn dot(unit: f64, radius: f64, color: Color, edge: Color) -> Stamp {
    let outer = radius * SIDE * unit;
    let around = (outer + 1.0).ceil() as i32;
    let mut stamp = Stamp::over(-around, -around, around, around);
    stamp.tint(&filled(&of(&Circle::new((0.0, 0.0), outer))), 0, 0, Ink::of(color));
    stamp.tint(&filled(&of(&Circle::new((0.0, 0.0), outer * 0.58))), 0, 0, Ink::of(edge));
    stamp
}

fn capital(unit: f64, color: Color, edge: Color) -> Stamp {
    let mut stamp = dot(unit, 0.28, color, edge);
    stamp.tint(&filled(&of(&Circle::new((0.0, 0.0), 0.28 * SIDE * unit * 0.34))), 0, 0, Ink::of(color));
    stamp
}

fn peak(unit: f64, color: Color, edge: Color) -> Stamp {
    let size = 0.26 * SIDE * unit;
    let around = (size * 1.4 + 2.0).ceil() as i32;
    let mut stamp = Stamp::over(-around, -around, around, around);
    let mut triangle = vello_cpu::kurbo::BezPath::new();
    triangle.move_to((0.0, -size));
    triangle.line_to((size * 1.05, size * 0.8));
    triangle.line_to((-size * 1.05, size * 0.8));
    triangle.close_path();
    stamp.tint(&stroked(&triangle, (unit * 2.2).max(1.0)), 0, 0, Ink::of(edge));
    stamp.tint(&filled(&triangle), 0, 0, Ink::of(color));
    stamp
}

/// All names.
#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    DRAWINGS.iter().map(|(name, ..)| *name).chain(["dot", "dot-large", "capital", "peak"])
}

#[cfg(test)]
mod tests {
    use vello_cpu::kurbo::BezPath;

    use super::*;

    #[test]
    fn every_path_can_be_read_and_is_seen() {
        for (name, _, strokes) in DRAWINGS {
            for stroke in *strokes {
                if let Fill(svg) | Line(svg, _) = stroke {
                    assert!(BezPath::from_svg(svg).is_ok(), "{name}: {svg}");
                }
            }
        }
        let white = Color { r: 1.0, g: 1.0, b: 1.0, a: 1.0 };
        let blue = Color { r: 0.1, g: 0.3, b: 0.7, a: 1.0 };
        for name in names() {
            for unit in [0.5, 1.0, 3.0] {
                let stamp = draw(name, unit, blue, white);
                let light = stamp.pixels.chunks_exact(4).filter(|p| p[0] > 200).count();
                let dark = stamp.pixels.chunks_exact(4).filter(|p| p[3] > 200 && p[0] < 100).count();
                assert!(
                    unit < 1.0 || (light > 3 && dark > 8),
                    "{name} at {unit}: {light} light, {dark} dark"
                );
            }
        }
        assert_eq!(draw("unheard-of", 1.0, blue, white), draw("dot", 1.0, blue, white));
        assert_eq!(draw("port-rail", 1.0, blue, white), draw("gate", 1.0, blue, white));
    }
}
