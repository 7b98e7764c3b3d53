//! Graphs of real extracts: they are made, they are the same every time, routes go over them, and broken files do no harm.

#![expect(clippy::unwrap_used, reason = "a test says where it fails")]

use std::{path::PathBuf, sync::Arc};

use otkel_mapmaker::{
    osm::{Extract, Quiet},
    roads::{Options, network},
};
use otkel_maps::{
    earth::LonLat,
    roads::{Graph, Mode, write},
    route::{Conditions, Place, Profile, Router, Weights},
};

/// The folder of extracts; `None` (said aloud) when it isn't here.
fn extract(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("OTKEL_SHARED").map(PathBuf::from);
    let beside = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared"));
    let found = shared
        .into_iter()
        .chain([beside])
        .map(|folder| folder.join("data/osm").join(name))
        .find(|path| path.exists());
    if found.is_none() {
        eprintln!("left out: {name} is not in OTKEL_SHARED/data/osm");
    }
    found
}

fn graph(path: PathBuf) -> Vec<u8> {
    let scratch = tempfile::tempdir().unwrap();
    let extract = Extract::open(&[path], None, scratch.path(), &Quiet).unwrap();
    let (network, report) = network(&extract, &Options::default(), &Quiet).unwrap();
    assert!(report.km > 100.0 && report.segments > 1000, "{report}");
    write(&network).unwrap()
}

#[test]
fn monaco_is_the_same_every_time_and_can_be_crossed() {
    let Some(path) = extract("monaco-2023.osm.pbf") else { return };
    let bytes = graph(path.clone());
    assert!(bytes == graph(path), "the same extract gives the same bytes");
    let graph = Arc::new(Graph::open(bytes.into()).unwrap());
    let at = |lon, lat| Place::at(LonLat::new(lon, lat).unwrap());
    // From the Jardin Exotique to the Larvotto: about 3 km by car, 2.5 on foot.
    let (from, to) = (at(7.4139, 43.7314), at(7.4330, 43.7468));
    for (mode, km) in [(Mode::Car, 2.3..5.0), (Mode::Foot, 2.0..3.5), (Mode::Coach, 2.3..6.0)] {
        let weights = Weights::new(&graph, Arc::new(Profile::of(mode)), &Conditions::default(), 1);
        let mut router = Router::new(Arc::clone(&graph), Arc::new(weights));
        let route = router.route(from, to).unwrap();
        assert!(km.contains(&(route.distance_m / 1000.0)), "{mode:?}: {} m", route.distance_m);
        assert!((router.plain_weight(from, to).unwrap() - route.weight_s).abs() < 1e-9);
        assert!(route.manoeuvres.len() > 2);
    }
}

#[test]
fn broken_extracts_end_in_a_network_or_an_error() {
    let Some(path) = extract("andorra-2013.osm.pbf") else { return };
    let whole = std::fs::read(path).unwrap();
    let scratch = tempfile::tempdir().unwrap();
    let file = scratch.path().join("broken.osm.pbf");
    for step in 0..12_usize {
        let mut bytes = whole.clone();
        if step % 2 == 0 {
            bytes.truncate(whole.len() * step / 12);
        } else {
            let place = (whole.len() * step / 12 + step * 7919) % whole.len();
            bytes[place] ^= 1 << (step % 8);
        }
        std::fs::write(&file, &bytes).unwrap();
        let Ok(extract) = Extract::open(std::slice::from_ref(&file), None, scratch.path(), &Quiet) else {
            continue;
        };
        if let Ok((network, _)) = network(&extract, &Options::default(), &Quiet) {
            let _ = write(&network);
        }
    }
}
