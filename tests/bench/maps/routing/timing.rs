//! How long routes take, and what memory they take.

use std::{fs, hint::black_box, sync::Arc, time::Instant};

use otkel_maps::{
    roads::Graph,
    route::{Conditions, Place, Weights},
};
use serde_json::json;

use crate::{Failure, costs, pairs::Pair, router};

/// Rounds over all pairs; of each pair the quickest counts.
const ROUNDS: usize = 7;

pub(crate) fn time(graph: &Arc<Graph>, pairs: &[Pair], theirs: bool) -> Result<(), Failure> {
    let mut customize = Vec::new();
    for _ in 0..5 {
        let start = Instant::now();
        black_box(Weights::new(graph, costs(theirs), &Conditions::default(), 1));
        customize.push(start.elapsed().as_secs_f64() * 1e3);
    }
    let mut router = router(Arc::clone(graph), theirs);
    let places: Result<Vec<(Place, Place)>, Failure> =
        pairs.iter().map(|pair| Ok((Place::at(pair.from()?), Place::at(pair.to()?)))).collect();
    let places = places?;
    let mut whole = vec![f64::INFINITY; places.len()];
    let mut legs = whole.clone();
    for _ in 0..ROUNDS {
        for ((from, to), (route, leg)) in places.iter().zip(whole.iter_mut().zip(&mut legs)) {
            let start = Instant::now();
            let _ = black_box(router.route(*from, *to));
            *route = route.min(start.elapsed().as_secs_f64() * 1e6);
            let start = Instant::now();
            let _ = black_box(router.leg(*from, *to));
            *leg = leg.min(start.elapsed().as_secs_f64() * 1e6);
        }
    }
    println!(
        "{}",
        json!({
            "route_us": { "p50": rank(&mut whole, 0.5), "p95": rank(&mut whole, 0.95) },
            "leg_us": { "p50": rank(&mut legs, 0.5), "p95": rank(&mut legs, 0.95) },
            "customize_ms": rank(&mut customize, 0.5),
        })
    );
    Ok(())
}

/// The value below which a share of all lie.
fn rank(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = ((values.len() as f64 * share) as usize).min(values.len().saturating_sub(1));
    values.get(place).copied().unwrap_or_default()
}

pub(crate) fn memory(graph: Arc<Graph>, pairs: &[Pair], theirs: bool) -> Result<(), Failure> {
    let mut router = router(graph, theirs);
    for pair in pairs.iter().take(100) {
        let _ = black_box(router.route(Place::at(pair.from()?), Place::at(pair.to()?)));
    }
    let status = fs::read_to_string("/proc/self/status")?;
    let kilobytes = |key: &str| -> Option<u64> {
        let line = status.lines().find(|line| line.starts_with(key))?;
        line.split_whitespace().nth(1)?.parse().ok()
    };
    println!("{}", json!({ "resident_kb": kilobytes("VmRSS:"), "peak_kb": kilobytes("VmHWM:") }));
    Ok(())
}
