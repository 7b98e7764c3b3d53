//! Streets, railways, rivers, ferries, cable cars, dams and piers: ways shown as lines.

use otkel_maps::earth::LonLat;

use super::{
    super::{Feature, Shape},
    tagged::{Fields, copy, flag, is_bridge, is_tunnel, level, names},
};
use crate::osm::{Tags, Way};

pub(super) fn of_way(way: &Way<'_>, out: &mut Vec<Feature>) {
    if way.nodes.len() < 2 || is_area(way) {
        return;
    }
    let tags = way.tags;
    for (key, value) in tags.iter() {
        match (key, value) {
            ("highway" | "railway" | "aeroway", _) => street(way, key, value, out),
            ("waterway", "dam") => simple(way, "dam_lines", "dam", 12, out),
            ("waterway", kind) => water(way, kind, out),
            ("man_made", kind @ ("pier" | "breakwater" | "groyne")) => {
                simple(way, "pier_lines", kind, 12, out);
            }
            (
                "aerialway",
                kind @ ("cable_car" | "gondola" | "goods" | "chair_lift" | "drag_lift" | "t-bar" | "j-bar"
                | "platter" | "rope_tow"),
            ) => simple(way, "aerialways", kind, 12, out),
            ("route", "ferry") => ferry(way, out),
            _ => {}
        }
    }
}

/// Closed ways of these kinds are lines unless they say otherwise; what is an area is for [`super::areas`].
fn is_area(way: &Way<'_>) -> bool {
    way.is_closed() && way.tags.is("area", "yes")
}

fn positions(way: &Way<'_>) -> Vec<LonLat> {
    way.nodes.iter().map(|(_, at)| *at).collect()
}

fn line(way: &Way<'_>, layer: &'static str, zooms: (u8, u8), fields: Fields, order: i32) -> Feature {
    Feature { layer, shape: Shape::Line(positions(way)), zooms: zooms.0..=zooms.1, fields, order }
}

fn simple(way: &Way<'_>, layer: &'static str, kind: &str, from: u8, out: &mut Vec<Feature>) {
    // A closed dam or pier is an area.
    if !(way.is_closed() && matches!(layer, "dam_lines" | "pier_lines")) {
        out.push(line(way, layer, (from, 14), vec![("kind", kind.into())], 0));
    }
}

fn ferry(way: &Way<'_>, out: &mut Vec<Feature>) {
    let mut fields = vec![("kind", "ferry".into())];
    names(way.tags, &mut fields);
    let from = if way.tags.is("motor_vehicle", "no") { 12 } else { 10 };
    out.push(line(way, "ferries", (from, 14), fields, 0));
}

fn water(way: &Way<'_>, kind: &str, out: &mut Vec<Feature>) {
    let (from, label) = match kind {
        "river" => (6, 10),
        "canal" => (9, 12),
        "stream" | "drain" => (13, 14),
        "ditch" => (14, 14),
        _ => return,
    };
    let tags = way.tags;
    let mut fields = vec![("kind", kind.into())];
    flag("tunnel", is_tunnel(tags), &mut fields);
    flag("bridge", is_bridge(tags), &mut fields);
    out.push(line(way, "water_lines", (from, 14), fields.clone(), level(tags)));
    if names(tags, &mut fields) {
        out.push(line(way, "water_lines_labels", (label, 14), fields, level(tags)));
    }
}

/// What a street or railway is.
#[derive(Clone, Copy)]
struct Street {
    kind: &'static str,
    link: bool,
    rail: bool,
    from: u8,
    /// From which zoom it is labelled.
    label: u8,
    /// Its place in the order of drawing, among those on the same level.
    rank: i32,
}

#[rustfmt::skip]
fn classify(key: &str, value: &str, tags: Tags<'_>) -> Option<Street> {
    let road = |kind, link, from, label, rank| Some(Street { kind, link, rail: false, from, label, rank });
    let siding = tags.has("service");
    let rail = |kind, from, rank| Some(Street { kind, link: false, rail: true, from, label: 14, rank });
    match (key, value) {
        ("highway", "motorway") => road("motorway", false, 5, 8, 10),
        ("highway", "motorway_link") => road("motorway", true, 9, 13, 5),
        ("highway", "trunk") => road("trunk", false, 6, 8, 9),
        ("highway", "trunk_link") => road("trunk", true, 10, 13, 5),
        ("highway", "primary") => road("primary", false, 8, 10, 8),
        ("highway", "primary_link") => road("primary", true, 11, 13, 5),
        ("highway", "secondary") => road("secondary", false, 9, 12, 7),
        ("highway", "secondary_link") => road("secondary", true, 12, 13, 5),
        ("highway", "tertiary") => road("tertiary", false, 10, 13, 6),
        ("highway", "tertiary_link") => road("tertiary", true, 12, 14, 5),
        ("highway", "unclassified" | "road") => road("unclassified", false, 12, 14, 5),
        ("highway", "residential") => road("residential", false, 12, 14, 5),
        ("highway", "busway") => road("busway", false, 12, 14, 5),
        ("highway", "bus_guideway") => road("bus_guideway", false, 12, 14, 5),
        ("highway", "living_street") => road("living_street", false, 13, 14, 4),
        ("highway", "pedestrian") => road("pedestrian", false, 13, 14, 4),
        ("highway", "service") => road("service", false, if siding { 14 } else { 13 }, 14, 3),
        ("highway", "track") => road("track", false, 13, 14, 2),
        ("highway", "footway") => road("footway", false, 13, 14, 2),
        ("highway", "path" | "bridleway") => road("path", false, 13, 14, 2),
        ("highway", "cycleway") => road("cycleway", false, 13, 14, 2),
        ("highway", "steps") => road("steps", false, 13, 14, 1),
        ("railway", "rail") => if siding { rail("rail", 10, 12) } else { rail("rail", 6, 13) },
        ("railway", "narrow_gauge") => if siding { rail("narrow_gauge", 10, 12) } else { rail("narrow_gauge", 8, 13) },
        ("railway", "light_rail") => rail("light_rail", 10, 11),
        ("railway", "tram") => rail("tram", 10, 11),
        ("railway", "subway") => rail("subway", 10, 11),
        ("railway", "funicular") => rail("funicular", 10, 11),
        ("railway", "monorail") => rail("monorail", 10, 11),
        ("aeroway", "runway") => road("runway", false, 11, 14, 4),
        ("aeroway", "taxiway") => road("taxiway", false, 13, 14, 3),
        _ => None,
    }
}

/// Levels are so far apart that bridges lie above everything below them.
const LEVEL: i32 = 14;

fn street(way: &Way<'_>, key: &str, value: &str, out: &mut Vec<Feature>) {
    let tags = way.tags;
    let Some(street) = classify(key, value, tags) else { return };
    let (tunnel, bridge) = (is_tunnel(tags), is_bridge(tags));
    let order = street.rank + LEVEL * (level(tags) + i32::from(bridge) - i32::from(tunnel && !bridge));

    // The fewer fields, the more lines join: three bands of zooms, as the schema has them.
    let mut fields: Fields = vec![("kind", street.kind.into())];
    flag("rail", street.rail, &mut fields);
    if street.from <= 10 {
        out.push(line(way, "streets", (street.from, 10), fields.clone(), order));
    }
    flag("link", street.link, &mut fields);
    flag("tunnel", tunnel, &mut fields);
    flag("bridge", bridge, &mut fields);
    if let Some(surface) = surface(tags) {
        fields.push(("surface", surface.into()));
    }
    for key in ["tracktype", "service"] {
        copy(tags, key, &mut fields);
    }
    if street.from <= 13 {
        out.push(line(way, "streets", (street.from.max(11), 13), fields.clone(), order));
    }
    if !street.rail {
        let reverse = tags.is("oneway", "-1");
        flag("oneway", reverse || matches!(tags.get("oneway"), Some("yes" | "1" | "true")), &mut fields);
        flag("oneway_reverse", reverse, &mut fields);
        for key in ["bicycle", "horse"] {
            copy(tags, key, &mut fields);
        }
    }
    out.push(line(way, "streets", (14, 14), fields, order));
    label(way, value, &street, tunnel, order, out);
}

fn label(way: &Way<'_>, value: &str, street: &Street, tunnel: bool, order: i32, out: &mut Vec<Feature>) {
    let tags = way.tags;
    let mut fields = vec![("kind", value.into())];
    let mut named = names(tags, &mut fields);
    // A railway's ref is the operator's, not on any sign.
    if let Some(text) = tags.get("ref").filter(|_| !street.rail) {
        let lines: Vec<&str> =
            text.split(';').map(str::trim).filter(|line| !line.is_empty()).take(4).collect();
        if !lines.is_empty() {
            named = true;
            let columns = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
            fields.push(("ref", lines.join("\n").into()));
            fields.push(("ref_rows", (lines.len() as i64).into()));
            fields.push(("ref_cols", (columns as i64).into()));
        }
    }
    if named {
        flag("tunnel", tunnel, &mut fields);
        out.push(line(way, "street_labels", (street.label, 14), fields, -order));
    }
}

/// Paved or not, out of the many words for it.
fn surface(tags: Tags<'_>) -> Option<&'static str> {
    match tags.get("surface")? {
        "paved" | "asphalt" | "cobblestone" | "sett" | "concrete" | "concrete:lanes" | "concrete:plates"
        | "paving_stones" | "chipseal" | "metal" | "wood" | "unhewn_cobblestone" => Some("paved"),
        "unpaved" | "compacted" | "dirt" | "earth" | "fine_gravel" | "grass" | "grass_paver" | "gravel"
        | "ground" | "mud" | "pebblestone" | "salt" | "sand" | "woodchips" | "clay" | "rock" | "ice"
        | "snow" => Some("unpaved"),
        _ => None,
    }
}
