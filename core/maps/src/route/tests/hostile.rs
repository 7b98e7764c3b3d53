//! Cut and changed files give errors, or routes that are wrong: never a panic, never a search without end.

use std::sync::Arc;

use super::random::{at, network};
use crate::roads::{Fuels, Gate, Graph, Mode, Names, RegionId, Station, StationKind, write};
use crate::route::{Conditions, Place, Profile, Router, Weights};

fn file() -> Vec<u8> {
    let mut network = network(7, 3);
    network.gates.push(Gate {
        port: "khorgos-road".into(),
        region: RegionId(0),
        to: "cn".into(),
        node: None,
        at: at(80.4, 44.2),
    });
    network.stations.push(Station {
        kind: StationKind::Fuel,
        at: at(80.4, 44.2),
        names: Names::local("Sinooil"),
        fuels: Fuels::DIESEL,
        region: RegionId(0),
    });
    write(&network).unwrap()
}

/// Everything that a phone asks of a graph.
fn use_all(graph: Graph) {
    let graph = Arc::new(graph);
    let _ = (graph.regions(), graph.gates(), graph.attribution(), graph.bounds());
    for station in graph.stations() {
        let _ = graph.station_name(station.id, crate::roads::Lang::Kk);
    }
    for mode in [Mode::Car, Mode::Foot] {
        let profile = Arc::new(Profile::of(mode));
        let weights =
            Weights::new(&graph, profile, &Conditions { month: Some(1), ..Conditions::default() }, 1);
        let mut router = Router::new(graph.clone(), Arc::new(weights));
        for (a, b) in [(0.0, 0.002), (0.002, 0.001), (0.001, 0.0)] {
            let from = Place { within_m: 50_000.0, ..Place::at(at(80.4 + a, 44.2 + b)) };
            let to = Place { within_m: 50_000.0, ..Place::at(at(80.4 + b, 44.2 + a)) };
            if let Ok(route) = router.route(from, to) {
                for manoeuvre in &route.manoeuvres {
                    let _ = graph.street(manoeuvre.street, crate::roads::Lang::Ru);
                }
            }
        }
    }
    let _ = graph.segments_inside(&[at(80.0, 44.0), at(81.0, 44.0), at(81.0, 45.0)]);
}

#[test]
fn cut_files_are_refused() {
    let file = file();
    for cut in (0..file.len()).step_by(3) {
        assert!(Graph::open(file[..cut].to_vec().into()).is_err());
    }
    use_all(Graph::open(file.into()).unwrap());
}

#[test]
fn changed_files_do_no_harm() {
    let file = file();
    let (mut opened, mut refused) = (0, 0);
    for place in 0..file.len() {
        for flip in [1, 0x80, 0xFF] {
            if place % 5 != 0 && flip != 0x80 {
                continue;
            }
            let mut bad = file.clone();
            bad[place] ^= flip;
            match Graph::open(bad.into()) {
                Ok(graph) => {
                    opened += 1;
                    // Padding between sections is the only thing that no sum covers.
                    if graph.verify().is_err() || place % 7 == 0 {
                        use_all(graph);
                    }
                }
                Err(_) => refused += 1,
            }
        }
    }
    assert!(opened > 100 && refused > 100, "{opened} {refused}");
}

/// Where a section begins: its entry in the table behind the header of 32 bytes.
fn section(file: &[u8], number: usize) -> usize {
    let at = 32 + 24 * number;
    u64::from_le_bytes(file[at..at + 8].try_into().unwrap()) as usize
}

const SEGMENTS: usize = 4;
const SHAPES: usize = 6;

#[test]
fn a_shape_that_claims_more_ends_where_the_next_begins() {
    let mut file = file();
    let whole = Graph::open(file.clone().into()).unwrap();
    let count = whole.segment_count() as u32;
    let (segments, shapes) = (section(&file, SEGMENTS), section(&file, SHAPES));
    let shape = |file: &[u8], segment: usize| {
        let at = segments + segment * 24;
        u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize
    };
    for segment in 0..count as usize {
        // As many positions as one byte can say.
        let at = shapes + shape(&file, segment);
        file[at] = 0x7F;
    }
    let graph = Graph::open(file.into()).unwrap();
    let total: usize = (0..count).map(|segment| graph.line(segment).len()).sum();
    assert!(total <= 2 * count as usize + graph.section_sizes()[SHAPES]);
    use_all(graph);
}

#[test]
fn shapes_that_overlap_are_refused() {
    let mut file = file();
    let second = section(&file, SEGMENTS) + 24;
    file[second..second + 4].copy_from_slice(&0_u32.to_le_bytes());
    let error = Graph::open(file.into()).unwrap_err();
    assert!(error.to_string().contains("shapes overlap"), "{error}");
}

#[test]
fn a_junction_of_very_many_roads_is_refused_by_the_writer() {
    use crate::roads::{Network, NetworkError, NodeKey, Region, RoadClass, Segment};
    let mut star = Network { regions: vec![Region::new("kz")], ..Network::default() };
    for way in 0..600 {
        let line = vec![at(80.4, 44.2), at(80.5, 44.2 + f64::from(way) * 1e-4)];
        let (middle, end) = (NodeKey(0), NodeKey(i64::from(way) + 1));
        star.segments.push(Segment::new(middle, end, line, RoadClass::Residential, RegionId(0)));
    }
    assert_eq!(write(&star).unwrap_err(), NetworkError::TooMany("roads at one junction"));
    star.segments.truncate(128);
    use_all(Graph::open(write(&star).unwrap().into()).unwrap());
}
