use std::{collections::BTreeSet, path::PathBuf, time::Instant};

use super::content;
use crate::{
    overview::{
        Overview, build, entries, features,
        names::nameless,
        network,
        sources::{REGION, Sources},
    },
    tiles::{Shape, Value},
};

fn built() -> Overview {
    match build(&content()) {
        Ok(overview) => overview,
        Err(problems) => panic!("{problems}"),
    }
}

#[test]
fn the_committed_sources_build_small_and_always_the_same() {
    let started = Instant::now();
    let first = built();
    let took = started.elapsed();
    assert!(first == built(), "the same sources give the same bytes");
    let sizes = [&first.pmtiles, &first.roads, &first.places].map(Vec::len);
    println!("tiles, roads, places: {sizes:?} bytes in {took:?}");
    assert!(first.pmtiles.starts_with(b"PMTiles\x03"));
    assert!(first.places.starts_with(b"SQLite format 3\0"));
    assert!(sizes.iter().all(|size| *size > 10_000));
    assert!(sizes.iter().sum::<usize>() < 3 << 20, "the starter pack has 8 MB for everything: {sizes:?}");
}

#[test]
fn what_travellers_look_for_has_names_in_all_languages() {
    let sources = Sources::read(&content()).unwrap();
    let entries = entries::of(&sources);
    for wanted in [
        "Almaty",
        "Horgos",
        "Yining",
        "Zharkent",
        "Taldykorgan",
        "Usharal",
        "Urzhar",
        "Ayagoz",
        "Zaysan",
        "Tacheng",
        "Bole",
        "Altay",
        "Karamay",
        "Jeminay",
        "Urumqi",
        "Lake Alakol",
        "Lake Balkhash",
        "Lake Sayram",
        "Lake Zaysan",
        "Issyk-Kul",
        "Ili",
        "Irtysh",
        "Emel",
        "Kazakhstan",
        "China",
    ] {
        let found = entries.iter().find(|entry| entry.names.en == wanted);
        let names = &found.unwrap_or_else(|| panic!("no {wanted}")).names;
        let all = [&names.local, &names.zh, &names.kk, &names.ru, &names.ug];
        assert!(all.iter().all(|name| !name.is_empty()), "{wanted}: {names:?}");
    }
    for wanted in ["Emin", "Burqin", "Wusu", "Jinghe", "Sarkand", "Saryozek", "Kegen", "Shonzhy", "Kuytun"] {
        assert!(entries.iter().any(|entry| entry.names.en == wanted), "no {wanted}");
    }
}

#[test]
fn names_are_written_in_their_own_letters() {
    let sources = Sources::read(&content()).unwrap();
    for entry in entries::of(&sources) {
        let names = &entry.names;
        assert!(!nameless(names));
        let letters = |name: &str, range: std::ops::RangeInclusive<char>| {
            name.chars().filter(|c| c.is_alphabetic()).all(|c| range.contains(&c) || c.is_ascii())
        };
        // “(ICBC)” and the like stay as they are.
        let plain = |name: &str| !name.is_empty() && name.chars().all(|c| !c.is_ascii_alphabetic());
        assert!(letters(&names.zh, '\u{4e00}'..='\u{9fff}'), "{names:?}");
        assert!(
            letters(&names.kk, '\u{400}'..='\u{4ff}') && letters(&names.ru, '\u{400}'..='\u{4ff}'),
            "{names:?}"
        );
        assert!(letters(&names.ug, '\u{600}'..='\u{6ff}'), "{names:?}");
        assert!(entry.port != "khorgos" || plain(&names.zh));
    }
}

#[test]
fn every_feature_lies_in_the_region_with_a_margin() {
    let sources = Sources::read(&content()).unwrap();
    let bounds = REGION.grown(0.6);
    let all = features::of(&sources);
    let mut layers = BTreeSet::new();
    for feature in &all {
        layers.insert(feature.layer);
        let inside = match &feature.shape {
            Shape::Point(at) => bounds.contains(*at),
            Shape::Line(line) => line.len() > 1 && line.iter().all(|at| bounds.contains(*at)),
            Shape::Area(areas) => areas.iter().all(|area| area.outer.iter().all(|at| bounds.contains(*at))),
        };
        assert!(inside, "{feature:?}");
        assert!(feature.fields.iter().all(|(_, value)| *value != Value::Text(String::new())), "{feature:?}");
    }
    let wanted = [
        "boundaries",
        "boundary_labels",
        "place_labels",
        "ports",
        "public_transport",
        "street_labels",
        "streets",
        "water_lines",
        "water_lines_labels",
        "water_polygons",
        "water_polygons_labels",
    ];
    assert!(wanted.iter().all(|layer| layers.contains(layer)), "{layers:?}");
}

#[test]
fn every_port_of_travellers_has_a_gate_on_both_sides_and_no_road_joins_them() {
    let sources = Sources::read(&content()).unwrap();
    let network = network::of(&sources, "");
    for port in &sources.pack.ports {
        let gates: Vec<_> = network.gates.iter().filter(|gate| gate.port == port.id).collect();
        assert_eq!(gates.len(), 2, "{}", port.id);
        assert!(gates.iter().all(|gate| gate.node.is_some()));
        assert_ne!(gates[0].region, gates[1].region);
        let apart = gates[0].at.distance_m(gates[1].at);
        let far = if port.kind == "rail" { 14_000.0 } else { 6_000.0 };
        assert!(apart < far, "{}: gates are {apart} m apart", port.id);
    }
    // A junction belongs to one region only.
    let mut regions = std::collections::BTreeMap::new();
    for segment in &network.segments {
        for node in [segment.from, segment.to] {
            assert_eq!(*regions.entry(node).or_insert(segment.region), segment.region);
        }
    }
}

/// The representative of a junction's piece.
fn find(root: &mut [usize], mut at: usize) -> usize {
    while root[at] != at {
        root[at] = root[root[at]];
        at = root[at];
    }
    at
}

#[test]
fn all_roads_of_a_country_hang_together_but_for_known_pieces() {
    let sources = Sources::read(&content()).unwrap();
    let network = network::of(&sources, "");
    let mut root: Vec<usize> = (0..sources.junctions.len()).collect();
    for segment in &network.segments {
        let (a, b) = (find(&mut root, segment.from.0 as usize), find(&mut root, segment.to.0 as usize));
        root[a] = b;
    }
    let mut pieces = std::collections::BTreeMap::new();
    for segment in &network.segments {
        let piece = find(&mut root, segment.from.0 as usize);
        pieces.entry(segment.region).or_insert_with(BTreeSet::new).insert(piece);
    }
    for (region, pieces) in pieces {
        let code = &network.regions[usize::from(region.0)].code;
        // Russia's two roads don't meet within the region.
        let most = if code == "ru" { 2 } else { 1 };
        assert!(pieces.len() <= most, "{code} has {} pieces", pieces.len());
    }
}

/// For looking at it: `OTKEL_OVERVIEW_OUT=FOLDER cargo test -p otkel-mapmaker overview_is_written -- --ignored`.
#[test]
#[ignore = "writes files"]
fn overview_is_written() {
    let Some(folder) = std::env::var_os("OTKEL_OVERVIEW_OUT").map(PathBuf::from) else {
        println!("OTKEL_OVERVIEW_OUT names no folder");
        return;
    };
    let overview = built();
    std::fs::write(folder.join("map.pmtiles"), overview.pmtiles).unwrap();
    std::fs::write(folder.join("roads.graph"), overview.roads).unwrap();
    std::fs::write(folder.join("places.db"), overview.places).unwrap();
}
