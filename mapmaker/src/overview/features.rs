//! The overview as features of the Shortbread layers (`docs/format/tiles.md`), at the zooms that an overview has something
//! to say at.

use std::ops::RangeInclusive;

use otkel_maps::{earth::LonLat, find::Kind, roads::RoadClass};

use super::{
    content::Place,
    lands::RegionKind,
    names::fields,
    sources::Sources,
    towns::Town,
    water::middle,
    ways::{Way, joined},
};
use crate::{
    osm::rings::Polygon,
    tiles::{Feature, Shape, Value},
};

/// The deepest zoom; beyond it the same tiles are shown larger.
pub(super) const DEEPEST: u8 = 10;

/// The zoom at which the app asks for countries.
const ASKED: u8 = 5;

/// All features, in a fixed order.
pub(super) fn of(sources: &Sources) -> Vec<Feature> {
    let mut out = Vec::new();
    lands(sources, &mut out);
    water(sources, &mut out);
    for way in joined(&sources.rails).iter().chain(&joined(&sources.roads)) {
        street(way, &mut out);
    }
    for town in &sources.towns {
        out.push(settlement(town));
    }
    for place in &sources.pack.places {
        // What stands at a town's own position has none of its own that is known; search finds it all the same.
        let own = sources.towns.iter().all(|town| town.at.distance_m(place.at) > 300.0);
        out.extend(spot(place).filter(|_| own));
    }
    for port in &sources.pack.ports {
        let mut fields = fields(&port.names);
        fields.push(("id", port.id.as_str().into()));
        fields.push(("kind", port.kind.as_str().into()));
        fields.push(("open", port.open.into()));
        // Road ports first: the others stand close to them.
        let (zooms, order) = match (port.kind.as_str(), port.open) {
            ("road", true) => (4..=DEEPEST, 0),
            (_, true) => (10..=DEEPEST, 1),
            (_, false) => (8..=DEEPEST, 2),
        };
        out.push(feature("ports", Shape::Point(sources.port_at(port)), zooms, fields, order));
    }
    out
}

fn feature(
    layer: &'static str,
    shape: Shape,
    zooms: RangeInclusive<u8>,
    fields: Vec<(&'static str, Value)>,
    order: i32,
) -> Feature {
    Feature { layer, shape, zooms, fields, order }
}

fn lands(sources: &Sources, out: &mut Vec<Feature>) {
    for border in &sources.lands.borders {
        let fields =
            vec![("admin_level", Value::Int(2)), ("maritime", false.into()), ("disputed", false.into())];
        out.push(feature("boundaries", Shape::Line(border.clone()), 0..=DEEPEST, fields, 0));
    }
    // Never drawn: the app asks them in which country a position lies (`Tiles::country_at` in otkel-maps), at this one zoom.
    for (country, outline) in sources.lands.outlines() {
        let fields = vec![("iso", country.into())];
        out.push(feature(
            "countries",
            Shape::Area(vec![Polygon { outer: outline.to_vec(), inner: Vec::new() }]),
            ASKED..=ASKED,
            fields,
            0,
        ));
    }
    for region in &sources.lands.regions {
        let (level, zooms) = match region.kind {
            RegionKind::Country => (2, 2..=8),
            RegionKind::Region => (4, 5..=9),
            RegionKind::Prefecture => (4, 7..=9),
            RegionKind::Range | RegionKind::Desert => {
                let kind = if region.kind == RegionKind::Range { "mountain_range" } else { "desert" };
                let mut fields = fields(&region.names);
                fields.push(("kind", kind.into()));
                out.push(feature("place_labels", Shape::Point(region.at), 5..=9, fields, 0));
                continue;
            }
        };
        let mut fields = fields(&region.names);
        fields.push(("admin_level", Value::Int(level)));
        out.push(feature("boundary_labels", Shape::Point(region.at), zooms, fields, 0));
    }
}

fn water(sources: &Sources, out: &mut Vec<Feature>) {
    for lake in &sources.water.lakes {
        let first = match lake.km2 {
            1_000.0.. => 0,
            300.0.. => 4,
            100.0.. => 5,
            40.0.. => 6,
            _ => 7,
        };
        let area = Polygon { outer: lake.shore.clone(), inner: lake.islands.clone() };
        // In the projection's metres, as tools that read OpenStreetMap give it.
        let stretch = lake.shore.first().map_or(1.0, |at| at.lat().to_radians().cos().powi(2));
        let square_metres = Value::Int((lake.km2 * 1e6 / stretch).round() as i64);
        let kind = vec![("kind", "water".into()), ("way_area", square_metres.clone())];
        out.push(feature("water_polygons", Shape::Area(vec![area]), first..=DEEPEST, kind, 0));
        if let Some((at, names)) = &lake.name {
            let mut fields = fields(names);
            fields.push(("kind", "water".into()));
            fields.push(("way_area", square_metres));
            let at = if lake.km2 < 400.0 { middle(&lake.shore).unwrap_or(*at) } else { *at };
            out.push(feature("water_polygons_labels", Shape::Point(at), first.max(4)..=DEEPEST, fields, 0));
        }
    }
    for river in &sources.water.rivers {
        let named = !super::names::nameless(&river.names);
        let first = if named { 5 } else { 7 };
        let kind = || vec![("kind", Value::from("river"))];
        out.push(feature("water_lines", Shape::Line(river.line.clone()), first..=DEEPEST, kind(), 0));
        if named {
            let mut fields = fields(&river.names);
            fields.extend(kind());
            out.push(feature("water_lines_labels", Shape::Line(river.line.clone()), 6..=DEEPEST, fields, 0));
        }
    }
}

fn street(way: &Way, out: &mut Vec<Feature>) {
    let Some(class) = way.class else {
        let fields = vec![("kind", "rail".into()), ("rail", true.into())];
        out.push(feature("streets", Shape::Line(way.line.clone()), 5..=DEEPEST, fields, 0));
        return;
    };
    let (first, order) = match class {
        RoadClass::Motorway => (4, 50),
        RoadClass::Trunk => (4, 40),
        RoadClass::Primary => (5, 30),
        RoadClass::Secondary => (7, 20),
        _ => (9, 10),
    };
    let kind = vec![("kind", class.word().into()), ("rail", false.into())];
    out.push(feature("streets", Shape::Line(way.line.clone()), first..=DEEPEST, kind.clone(), order));
    if !way.number.is_empty() {
        let mut fields = kind;
        let columns = way.number.chars().count() as i64;
        fields.extend([
            ("ref", way.number.as_str().into()),
            ("ref_cols", columns.into()),
            ("ref_rows", Value::Int(1)),
        ]);
        out.push(feature("street_labels", Shape::Line(way.line.clone()), 6..=DEEPEST, fields, order));
    }
}

/// Capitals are written larger.
fn capital(town: &Town) -> Option<&'static str> {
    match (town.country.as_str(), town.names.en.as_str()) {
        ("KZ", "Astana") | ("KG", "Bishkek") | ("UZ", "Tashkent") => Some("capital"),
        ("CN", "Urumqi") => Some("state_capital"),
        _ => None,
    }
}

fn settlement(town: &Town) -> Feature {
    let word = match town.kind {
        Kind::City => capital(town).unwrap_or("city"),
        Kind::Town => "town",
        _ => "village",
    };
    let first = match (town.kind, town.people) {
        (Kind::City, 300_000..) => 3,
        (Kind::City, _) => 5,
        (Kind::Town, _) => 6,
        _ => 8,
    };
    let mut fields = fields(&town.names);
    fields.push(("kind", word.into()));
    if town.people > 0 {
        fields.push(("population", (town.people as i64).into()));
    }
    feature("place_labels", Shape::Point(town.at), first..=DEEPEST, fields, 0)
}

/// Stations, airports and sights of the content pack.
fn spot(place: &Place) -> Option<Feature> {
    let (layer, kind, first) = match place.kind.as_str() {
        "station" if place.id.ends_with("bus-station") => ("public_transport", "bus_station", 10),
        "station" => ("public_transport", "station", 9),
        "airport" => ("public_transport", "aerodrome", 8),
        "sight" => ("sights", "attraction", 10),
        _ => return None,
    };
    let mut fields = fields(&place.names);
    fields.push(("kind", kind.into()));
    fields.push(("id", place.id.as_str().into()));
    Some(feature(layer, Shape::Point(place.at), first..=DEEPEST, fields, 0))
}

/// Where the label of a line's feature would stand: its middle position.
pub(super) fn halfway(line: &[LonLat]) -> Option<LonLat> {
    line.get(line.len() / 2).copied()
}
