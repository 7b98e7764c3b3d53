//! Land, water, sites, buildings and whatever else is shown as an area, or as a point within one.

use otkel_maps::earth::LonLat;

use super::{
    super::{Feature, Shape},
    points,
    tagged::{Fields, copy, flag, is_bridge, is_tunnel, mercator_area, names},
};
use crate::osm::{Tags, Way, rings::Polygon};

/// What an area is to be shown as.
#[derive(Default)]
struct Wanted {
    areas: Vec<(&'static str, &'static str, u8)>,
    point: bool,
}

/// A closed way.
pub(super) fn of_way(way: &Way<'_>, out: &mut Vec<Feature>) {
    if !way.is_closed() || way.tags.is("area", "no") {
        return;
    }
    let wanted = wanted(way.tags, true);
    if wanted.areas.is_empty() && !wanted.point {
        return;
    }
    let outer = way.nodes[1..].iter().map(|(_, at)| *at).collect();
    show(way.tags, &wanted, &[Polygon { outer, inner: Vec::new() }], out);
}

/// A relation's areas.
pub(super) fn of_polygons(tags: Tags<'_>, polygons: &[Polygon], out: &mut Vec<Feature>) {
    if !polygons.is_empty() {
        show(tags, &wanted(tags, false), polygons, out);
    }
}

/// Whether a relation becomes anything.
pub(super) fn is_wanted(tags: Tags<'_>) -> bool {
    let wanted = wanted(tags, false);
    wanted.point || !wanted.areas.is_empty()
}

#[rustfmt::skip]
fn wanted(tags: Tags<'_>, closed_way: bool) -> Wanted {
    let mut wanted = Wanted::default();
    // Streets that close aren't areas unless they say so.
    let street_area = !closed_way || tags.is("area", "yes");
    for (key, value) in tags.iter() {
        if let Some((kind, zoom)) = water(key, value, tags) {
            wanted.areas.push(("water_polygons", kind, zoom));
        } else if let Some((kind, zoom)) = land(key, value) {
            wanted.areas.push(("land", kind, zoom));
        }
        match (key, value) {
            ("building", value) if value != "no" => wanted.areas.push(("buildings", "", 14)),
            ("waterway", "dam") => wanted.areas.push(("dam_polygons", "dam", 12)),
            ("man_made", "pier") => wanted.areas.push(("pier_polygons", "pier", 12)),
            ("man_made", "breakwater") => wanted.areas.push(("pier_polygons", "breakwater", 12)),
            ("man_made", "groyne") => wanted.areas.push(("pier_polygons", "groyne", 12)),
            ("man_made", "bridge") => wanted.areas.push(("bridges", "bridge", 12)),
            ("highway", "pedestrian") if street_area => wanted.areas.push(("street_polygons", "pedestrian", 14)),
            ("highway", "service") if street_area => wanted.areas.push(("street_polygons", "service", 14)),
            ("area:aeroway", "runway") => wanted.areas.push(("street_polygons", "runway", 11)),
            ("aeroway", "runway") if street_area => wanted.areas.push(("street_polygons", "runway", 11)),
            ("area:aeroway", "taxiway") => wanted.areas.push(("street_polygons", "taxiway", 13)),
            ("aeroway", "taxiway") if street_area => wanted.areas.push(("street_polygons", "taxiway", 13)),
            ("place", "island") | ("addr:housenumber" | "addr:housename" | "amenity" | "shop" | "tourism" | "man_made" | "historic" | "leisure" | "office" | "emergency", _)
            | ("highway", "rest_area" | "services")
            | ("railway", "station" | "halt") | ("aeroway", "aerodrome" | "helipad") | ("aerialway", "station") => wanted.point = true,
            _ => {}
        }
        if let Some(kind) = site(key, value) {
            wanted.areas.push(("sites", kind, 14));
        }
    }
    // An area is in one layer once: `landuse=grass` with `natural=wood` would lie upon itself.
    for layer in ["land", "water_polygons", "street_polygons"] {
        let mut seen = false;
        wanted.areas.retain(|(own, ..)| *own != layer || !std::mem::replace(&mut seen, true));
    }
    wanted
}

fn water(key: &str, value: &str, tags: Tags<'_>) -> Option<(&'static str, u8)> {
    Some(match (key, value) {
        ("natural", "water") if tags.is("water", "canal") => ("canal", 10),
        ("natural", "water") if !tags.is("water", "river") => ("water", 4),
        ("natural", "glacier") => ("glacier", 4),
        ("natural", "water") | ("waterway", "riverbank") => ("river", 4),
        ("waterway", "dock") => ("dock", 10),
        ("landuse", "reservoir") => ("reservoir", 4),
        ("landuse", "basin") => ("basin", 4),
        _ => return None,
    })
}

#[rustfmt::skip]
fn land(key: &str, value: &str) -> Option<(&'static str, u8)> {
    Some(match (key, value) {
        ("landuse", "forest") | ("natural", "wood") => ("forest", 7),
        ("landuse", "residential") => ("residential", 10),
        ("landuse", "industrial") => ("industrial", 10),
        ("landuse", "commercial") => ("commercial", 10),
        ("landuse", "retail") => ("retail", 10),
        ("landuse", "railway") => ("railway", 10),
        ("landuse", "landfill") => ("landfill", 10),
        ("landuse", "brownfield") => ("brownfield", 10),
        ("landuse", "greenfield") => ("greenfield", 10),
        ("landuse", "farmyard") => ("farmyard", 10),
        ("landuse", "farmland") => ("farmland", 10),
        ("natural", "sand") => ("sand", 10),
        ("natural", "beach") => ("beach", 10),
        ("landuse", "grass") => ("grass", 11),
        ("landuse", "meadow") => ("meadow", 11),
        ("landuse", "orchard") => ("orchard", 11),
        ("landuse", "vineyard") => ("vineyard", 11),
        ("landuse", "allotments") => ("allotments", 11),
        ("landuse", "village_green") => ("village_green", 11),
        ("landuse", "recreation_ground") => ("recreation_ground", 11),
        ("landuse", "greenhouse_horticulture") => ("greenhouse_horticulture", 11),
        ("landuse", "plant_nursery") => ("plant_nursery", 11),
        ("landuse", "quarry") => ("quarry", 11),
        ("natural", "heath") => ("heath", 11),
        ("natural", "scrub") => ("scrub", 11),
        ("natural", "grassland") => ("grassland", 11),
        ("natural", "bare_rock") => ("bare_rock", 11),
        ("natural", "scree") => ("scree", 11),
        ("natural", "shingle") => ("shingle", 11),
        ("wetland", "swamp") => ("swamp", 11),
        ("wetland", "bog") => ("bog", 11),
        ("wetland", "string_bog") => ("string_bog", 11),
        ("wetland", "wet_meadow") => ("wet_meadow", 11),
        ("wetland", "marsh") => ("marsh", 11),
        ("leisure", "golf_course") => ("golf_course", 11),
        ("leisure", "park") => ("park", 11),
        ("leisure", "garden") => ("garden", 11),
        ("leisure", "playground") => ("playground", 11),
        ("leisure", "miniature_golf") => ("miniature_golf", 11),
        ("landuse", "garages") => ("garages", 12),
        ("landuse", "cemetery") => ("cemetery", 13),
        ("amenity", "grave_yard") => ("grave_yard", 13),
        _ => return None,
    })
}

fn site(key: &str, value: &str) -> Option<&'static str> {
    Some(match (key, value) {
        ("military", "danger_area") => "danger_area",
        ("leisure", "sports_centre") => "sports_centre",
        ("amenity", "university") => "university",
        ("amenity", "college") => "college",
        ("amenity", "school") => "school",
        ("amenity", "hospital") => "hospital",
        ("amenity", "prison") => "prison",
        ("amenity", "parking") => "parking",
        ("amenity", "bicycle_parking") => "bicycle_parking",
        ("landuse", "construction") => "construction",
        _ => return None,
    })
}

fn show(tags: Tags<'_>, wanted: &Wanted, polygons: &[Polygon], out: &mut Vec<Feature>) {
    let largest = polygons.iter().max_by(|a, b| extent(a).total_cmp(&extent(b)));
    if wanted.point
        && let Some(at) = largest.and_then(label_point)
    {
        points::place(tags, at, out);
        points::stop(tags, at, out);
        if !points::poi(tags, at, out) {
            points::address(tags, at, out);
        }
    }
    for (layer, kind, from) in &wanted.areas {
        let mut fields = Fields::new();
        let mut order = 0;
        match *layer {
            // The schema asks for a field without meaning here; left out.
            "buildings" => {}
            "water_polygons" => {
                fields.push(("kind", (*kind).into()));
                let area: f64 = polygons.iter().map(water_area).sum();
                // Largest first: by powers of the fourth root of two, finer than anybody sees.
                order = -((area.max(1.0).log2() * 4.0) as i32);
                let mut labels = fields.clone();
                if names(tags, &mut labels)
                    && let Some(at) = largest.and_then(label_point)
                {
                    labels.push(("way_area", area.round().into()));
                    let zooms = label_zoom(area)..=14;
                    out.push(Feature {
                        layer: "water_polygons_labels",
                        shape: Shape::Point(at),
                        zooms,
                        fields: labels,
                        order,
                    });
                }
            }
            "street_polygons" => {
                fields.push(("kind", (*kind).into()));
                let mut labels = fields.clone();
                if names(tags, &mut labels)
                    && let Some(at) = largest.and_then(label_point)
                {
                    out.push(Feature {
                        layer: "streets_polygons_labels",
                        shape: Shape::Point(at),
                        zooms: 14..=14,
                        fields: labels,
                        order: 0,
                    });
                }
                for key in ["surface", "service"] {
                    copy(tags, key, &mut fields);
                }
                flag("tunnel", is_tunnel(tags), &mut fields);
                flag("bridge", is_bridge(tags), &mut fields);
            }
            _ => fields.push(("kind", (*kind).into())),
        }
        let shape = Shape::Area(polygons.to_vec());
        out.push(Feature { layer, shape, zooms: *from..=14, fields, order });
    }
}

/// The zoom from which a lake of this area is wide enough for its name.
fn label_zoom(area: f64) -> u8 {
    // About 60 of 256 pixels wide.
    let width = area.max(1.0).sqrt();
    let zoom = (40_075_016.7 * 60.0 / 256.0 / width).log2().ceil();
    zoom.clamp(4.0, 14.0) as u8
}

fn water_area(polygon: &Polygon) -> f64 {
    mercator_area(&polygon.outer) - polygon.inner.iter().map(|ring| mercator_area(ring)).sum::<f64>()
}

fn extent(polygon: &Polygon) -> f64 {
    let ring = &polygon.outer;
    let mut twice = 0.0;
    for (i, a) in ring.iter().enumerate() {
        let b = ring[(i + 1) % ring.len()];
        twice += (a.lon() - ring[0].lon()) * (b.lat() - ring[0].lat())
            - (b.lon() - ring[0].lon()) * (a.lat() - ring[0].lat());
    }
    twice.abs()
}

/// A point well inside: the middle of the longest stretch of one of three lines across it.
fn label_point(polygon: &Polygon) -> Option<LonLat> {
    let lats = || polygon.outer.iter().map(|at| at.lat());
    let (south, north) = (lats().fold(f64::MAX, f64::min), lats().fold(f64::MIN, f64::max));
    let mut best: Option<(f64, f64, f64)> = None;
    for share in [0.5, 0.35, 0.65] {
        let lat = south + (north - south) * share;
        let mut crossings: Vec<f64> = Vec::new();
        for ring in std::iter::once(&polygon.outer).chain(&polygon.inner) {
            for (i, a) in ring.iter().enumerate() {
                let b = ring[(i + 1) % ring.len()];
                if (a.lat() > lat) != (b.lat() > lat) {
                    crossings.push(a.lon() + (b.lon() - a.lon()) * (lat - a.lat()) / (b.lat() - a.lat()));
                }
            }
        }
        crossings.sort_by(f64::total_cmp);
        for pair in crossings.chunks_exact(2) {
            if best.is_none_or(|(width, ..)| pair[1] - pair[0] > width * 1.1) {
                best = Some((pair[1] - pair[0], f64::midpoint(pair[0], pair[1]), lat));
            }
        }
    }
    best.and_then(|(_, lon, lat)| LonLat::new(lon, lat)).or_else(|| polygon.outer.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_of_a_horseshoe_lies_on_it() {
        let at = |(lon, lat): &(f64, f64)| LonLat::new(*lon, *lat).unwrap();
        let outer = [
            (0.0, 0.0),
            (10.0, 0.0),
            (10.0, 10.0),
            (8.0, 10.0),
            (8.0, 2.0),
            (2.0, 2.0),
            (2.0, 10.0),
            (0.0, 10.0),
        ];
        let point =
            label_point(&Polygon { outer: outer.iter().map(at).collect(), inner: Vec::new() }).unwrap();
        assert!(point.lon() < 2.0 || point.lon() > 8.0 || point.lat() < 2.0, "{point:?}");
    }

    #[test]
    fn large_lakes_are_named_early() {
        // Balkhash, 16,400 km² on the ground; a pond.
        assert!(label_zoom(16_400e6 * 2.0) <= 8);
        assert_eq!(label_zoom(2_000.0), 14);
    }
}
