//! Routes over the graph as it is written.

use std::sync::Arc;

use otkel_maps::{
    earth::LonLat,
    roads::{Graph, Mode},
    route::{Conditions, Place, Profile, Router, Weights},
};

use super::content;
use crate::overview::{build, sources::Sources};

#[test]
fn the_written_graph_gives_the_known_distances_and_crosses_no_border() {
    let sources = Sources::read(&content()).unwrap();
    let overview = build(&content()).unwrap();
    let graph = Arc::new(Graph::open(overview.roads.into()).unwrap());
    let weights = Weights::new(&graph, Arc::new(Profile::of(Mode::Car)), &Conditions::default(), 1);
    let mut router = Router::new(graph, Arc::new(weights));
    let at = |name: &str| -> LonLat { sources.junctions[name] };
    for (from, to, km) in [
        ("almaty", "khorgos/KZ", 375.0),
        ("horgos", "yining", 90.0),
        ("yining", "urumqi", 639.0),
        ("usharal", "dostyk-village", 168.0),
        ("almaty", "astana", 1236.0),
        ("zaysan", "maikapchagai/KZ", 60.0),
        ("urzhar", "bakhty/KZ", 107.0),
        ("shonzhy", "kalzhat/KZ", 105.0),
        ("bole", "alashankou", 73.0),
    ] {
        let route = router.route(Place::at(at(from)), Place::at(at(to))).unwrap();
        let off = route.distance_m / 1_000.0 / km - 1.0;
        println!("{from} – {to}: {:.1} km, {:.0} min", route.distance_m / 1_000.0, route.duration_s / 60.0);
        assert!(off.abs() <= 0.1, "{from} – {to}: {off:+.3}");
    }
    assert!(router.route(Place::at(at("almaty")), Place::at(at("yining"))).is_err());
    assert!(router.route(Place::at(at("khorgos/KZ")), Place::at(at("khorgos/CN"))).is_err());
}
