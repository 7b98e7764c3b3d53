//! What becomes of single tags.

use otkel_maps::earth::LonLat;

use super::{super::Value, *};
use crate::osm::{Node, Tags, Way};

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

fn node(tags: &[(&str, &str)], ports: &[Port]) -> Vec<Feature> {
    let mut out = Vec::new();
    points::of_node(&Node { id: 1, at: at(80.42, 44.2), tags: Tags::new(tags) }, ports, &mut out);
    out
}

fn way(tags: &[(&str, &str)], closed: bool) -> Vec<Feature> {
    let mut nodes = vec![(1, at(80.0, 44.0)), (2, at(80.1, 44.0)), (3, at(80.1, 44.1))];
    if closed {
        nodes.push(nodes[0]);
    }
    let way = Way { id: 1, tags: Tags::new(tags), nodes: &nodes, missing: 0, gaps: &[] };
    let mut out = Vec::new();
    lines::of_way(&way, &mut out);
    areas::of_way(&way, &mut out);
    out
}

fn layers(features: &[Feature]) -> Vec<(&str, u8, u8)> {
    features.iter().map(|f| (f.layer, *f.zooms.start(), *f.zooms.end())).collect()
}

fn field<'a>(feature: &'a Feature, name: &str) -> Option<&'a Value> {
    feature.fields.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
}

#[test]
fn names_in_five_languages_and_no_others() {
    let tags = [
        ("place", "city"),
        ("name", "霍尔果斯"),
        ("name:en", "Khorgos"),
        ("name:zh-Hans", "霍尔果斯"),
        ("name:kk-Cyrl", "Қорғас"),
        ("name:ru", "Хоргос"),
        ("name:ug", "قورغاس"),
        ("name:de", "Chorgos"),
        ("population", "65 000"),
    ];
    let features = node(&tags, &[]);
    assert_eq!(layers(&features), [("place_labels", 6, 14)]);
    for (name, wanted) in
        [("name_en", "Khorgos"), ("name_zh", "霍尔果斯"), ("name_kk", "Қорғас"), ("name_ug", "قورغاس")]
    {
        assert_eq!(field(&features[0], name), Some(&wanted.into()));
    }
    assert_eq!(field(&features[0], "population"), Some(&65_000.into()));
    assert!(features[0].fields.iter().all(|(key, _)| *key != "name_de"));
    assert!(node(&[("place", "city")], &[]).is_empty(), "a place without a name isn't shown");
}

#[test]
fn a_border_control_belongs_to_the_nearest_port_within_reach() {
    let port = |id: &str, lon| Port { id: id.to_owned(), at: at(lon, 44.2) };
    // A hundredth of a degree is 800 m here.
    let near = [port("far", 80.60), port("khorgos", 80.44), port("other", 80.45)];
    let control = &node(&[("barrier", "border_control"), ("name", "Қорғас")], &near)[0];
    assert_eq!((control.layer, *control.zooms.start()), ("pois", 8));
    assert_eq!(field(control, "port"), Some(&"khorgos".into()));
    assert_eq!(field(&node(&[("barrier", "border_control")], &near[..1])[0], "port"), None);
}

#[test]
fn streets_have_three_bands_of_zooms() {
    let tags = [
        ("highway", "trunk"),
        ("ref", "G30;A2"),
        ("oneway", "-1"),
        ("bridge", "yes"),
        ("surface", "asphalt"),
    ];
    let features = way(&tags, false);
    assert_eq!(
        layers(&features),
        [("streets", 6, 10), ("streets", 11, 13), ("streets", 14, 14), ("street_labels", 8, 14)]
    );
    assert_eq!(features[0].fields, [("kind", "trunk".into())]);
    assert_eq!(field(&features[1], "bridge"), Some(&true.into()));
    assert_eq!(field(&features[1], "surface"), Some(&"paved".into()));
    assert_eq!(field(&features[1], "oneway"), None);
    assert_eq!(field(&features[2], "oneway_reverse"), Some(&true.into()));
    assert_eq!(field(&features[3], "ref"), Some(&"G30\nA2".into()));
    assert_eq!(field(&features[3], "ref_rows"), Some(&2.into()));
    // Bridges above what is on the ground, tunnels below.
    let ground = way(&[("highway", "motorway")], false)[0].order;
    let tunnel = way(&[("highway", "motorway"), ("tunnel", "yes")], false)[0].order;
    assert!(features[0].order > ground && ground > tunnel);
}

#[test]
fn closed_ways_are_areas_or_lines() {
    assert_eq!(layers(&way(&[("building", "yes")], true)), [("buildings", 14, 14)]);
    assert!(way(&[("building", "no")], true).is_empty());
    assert!(way(&[("building", "yes")], false).is_empty());
    assert!(way(&[("landuse", "grass"), ("area", "no")], true).is_empty());
    // A roundabout stays a line; a square that says so is an area.
    assert!(layers(&way(&[("highway", "pedestrian")], true)).iter().all(|(layer, ..)| *layer == "streets"));
    let square = way(&[("highway", "pedestrian"), ("area", "yes")], true);
    assert_eq!(layers(&square), [("street_polygons", 14, 14)]);
    assert_eq!(layers(&way(&[("natural", "wood"), ("landuse", "forest")], true)), [("land", 7, 14)]);
    assert_eq!(layers(&way(&[("waterway", "dam")], true)), [("dam_polygons", 12, 14)]);
    assert_eq!(layers(&way(&[("waterway", "dam")], false)), [("dam_lines", 12, 14)]);
    let lake = way(&[("natural", "water"), ("name", "Алакөл")], true);
    assert_eq!(
        layers(&lake).iter().map(|l| l.0).collect::<Vec<_>>(),
        ["water_polygons_labels", "water_polygons"]
    );
}

#[test]
fn an_area_of_interest_is_a_point_too() {
    let hotel = way(
        &[("building", "hotel"), ("tourism", "hotel"), ("name", "Алтын Дала"), ("addr:housenumber", "7")],
        true,
    );
    assert_eq!(layers(&hotel), [("pois", 13, 14), ("buildings", 14, 14)]);
    assert_eq!(field(&hotel[0], "housenumber"), Some(&"7".into()));
    let house = way(&[("building", "house"), ("addr:housenumber", "7")], true);
    assert_eq!(layers(&house), [("addresses", 14, 14), ("buildings", 14, 14)]);
}

#[test]
fn fuel_and_passes_are_seen_from_afar() {
    assert_eq!(layers(&node(&[("amenity", "fuel")], &[])), [("pois", 10, 14)]);
    let pass = &node(&[("mountain_pass", "yes"), ("ele", "3 000 m"), ("name", "Ала")], &[])[0];
    assert_eq!((*pass.zooms.start(), field(pass, "ele")), (10, None), "what is no number is left out");
    let pass = &node(&[("mountain_pass", "yes"), ("ele", "3010 m")], &[])[0];
    assert_eq!(field(pass, "ele"), Some(&3_010.into()));
}
