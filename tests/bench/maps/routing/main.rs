//! Our side of the comparison with OSRM and Valhalla; `tests/bench/maps/routing/README.md` says how to run it.
//!
//! * `maps-routing build EXTRACT OUT [car.lua]`: the graph, with our reading of tags or with OSRM's, and what it would weigh with
//!   cars' roads alone;
//! * `maps-routing pairs EXTRACT COUNT SEED`: random pairs of places on roads;
//! * `maps-routing answer GRAPH PAIRS [car.lua]`: every pair's route, a JSON line each, compared with a plain search;
//! * `maps-routing time GRAPH PAIRS [car.lua]`: how long a route takes, and putting costs on the graph;
//! * `maps-routing memory GRAPH PAIRS [car.lua]`: what a process that answers a hundred of them has in memory.

mod car_lua;
mod car_speeds;
mod pairs;
mod timing;

use std::{error::Error, fs, path::Path, sync::Arc};

use otkel_mapmaker::{
    osm::{Extract, Quiet},
    roads::{Options, Report, network},
};
use otkel_maps::{
    Blob,
    roads::{Graph, Mode, Network, write},
    route::{Conditions, Costs, Place, Profile, Router, Weights},
};
use serde_json::json;

type Failure = Box<dyn Error>;

fn main() -> Result<(), Failure> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let (args, theirs) = match args.split_last() {
        Some((&"car.lua", rest)) => (rest, true),
        _ => (&args[..], false),
    };
    match args {
        ["build", extract, out] => build(Path::new(extract), Path::new(out), theirs),
        ["pairs", extract, count, seed] => {
            let (network, _) = read(Path::new(extract), true)?;
            println!("{}", serde_json::to_string(&pairs::random(&network, count.parse()?, seed.parse()?)?)?);
            Ok(())
        }
        ["answer", graph, pairs] => answer(&open(Path::new(graph))?, &pairs::read(pairs)?, theirs),
        ["time", graph, pairs] => timing::time(&open(Path::new(graph))?, &pairs::read(pairs)?, theirs),
        ["memory", graph, pairs] => timing::memory(open(Path::new(graph))?, &pairs::read(pairs)?, theirs),
        _ => Err("usage: maps-routing build|pairs|answer|time|memory … [car.lua]".into()),
    }
}

fn read(extract: &Path, theirs: bool) -> Result<(Network, Report), Failure> {
    let extract = Extract::open(&[extract.to_owned()], None, &std::env::temp_dir(), &Quiet)?;
    let options = Options { assess: theirs.then_some(&car_lua::Rules), ..Options::default() };
    Ok(network(&extract, &options, &Quiet)?)
}

fn build(extract: &Path, out: &Path, theirs: bool) -> Result<(), Failure> {
    let (network, report) = read(extract, theirs)?;
    let bytes = write(&network)?;
    fs::write(out, &bytes)?;
    let driven_km = pairs::driven_m(&network) / 1000.0;
    let cars = write(&pairs::driven(network))?;
    println!(
        "{}",
        json!({
            "km": report.km,
            "driven_km": driven_km,
            "bytes": bytes.len(),
            "bytes_of_cars_alone": cars.len(),
            "segments": report.segments,
        })
    );
    Ok(())
}

fn open(graph: &Path) -> Result<Arc<Graph>, Failure> {
    Ok(Arc::new(Graph::open(Blob::map(graph)?)?))
}

fn costs(theirs: bool) -> Arc<dyn Costs> {
    if theirs { Arc::new(car_lua::CarLua) } else { Arc::new(Profile::of(Mode::Car)) }
}

fn router(graph: Arc<Graph>, theirs: bool) -> Router {
    let weights = Weights::new(&graph, costs(theirs), &Conditions::default(), 2);
    Router::new(graph, Arc::new(weights))
}

fn answer(graph: &Arc<Graph>, pairs: &[pairs::Pair], theirs: bool) -> Result<(), Failure> {
    let mut router = router(Arc::clone(graph), theirs);
    for pair in pairs {
        let (from, to) = (Place::at(pair.from()?), Place::at(pair.to()?));
        let line = match router.route(from, to) {
            Ok(route) => json!({
                "distance_m": route.distance_m,
                "duration_s": route.duration_s,
                "weight_s": route.weight_s,
                "plain_weight_s": router.plain_weight(from, to).ok(),
                "off_road_m": route.off_road_m,
                "ways": ways(graph, &route.steps),
                "geometry": route.geometry.iter().map(|at| [at.lon(), at.lat()]).collect::<Vec<_>>(),
            }),
            Err(error) => {
                json!({ "error": error.to_string(), "plain_weight_s": router.plain_weight(from, to).ok() })
            }
        };
        println!("{line}");
    }
    Ok(())
}

/// The OpenStreetMap ways of a route, each once where it follows itself.
fn ways(graph: &Graph, steps: &[otkel_maps::route::Step]) -> Vec<i64> {
    let mut ways: Vec<i64> = steps.iter().map(|step| graph.way_of(step.segment)).collect();
    ways.dedup();
    ways
}
