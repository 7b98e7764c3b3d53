//! Times routes on a graph: `cargo run --release -p otkel-maps --example route_speed -- FILE.graph [car|motorcycle|coach|foot]`

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use otkel_maps::Blob;
use otkel_maps::earth::LonLat;
use otkel_maps::roads::{Graph, Mode};
use otkel_maps::route::{Conditions, Place, Profile, Router, Weights};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let file = args.next().ok_or("which graph?")?;
    let word = args.next().unwrap_or_else(|| "car".into());
    let mode = Mode::ALL.iter().copied().find(|mode| mode.word() == word).ok_or("which mode?")?;
    let start = Instant::now();
    let graph = Arc::new(Graph::open(Blob::map(file.as_ref())?)?);
    println!("open {:.1} ms, {} bytes, {} segments", ms(start), graph.size(), graph.segment_count());
    println!("sections {:?}", graph.section_sizes());
    let km: f64 = graph.regions().iter().map(|region| f64::from(region.length_m) / 1000.0).sum();
    println!("{km:.0} km, {:.0} bytes a km", graph.size() as f64 / km);
    let mut weights = None;
    for _ in 0..3 {
        let start = Instant::now();
        let fresh = Weights::new(&graph, Arc::new(Profile::of(mode)), &Conditions::default(), 2);
        println!("customize {:.1} ms, {} bytes, {fresh:?}", ms(start), fresh.size());
        weights = Some(Arc::new(fresh));
    }
    let weights = weights.ok_or("no weights")?;
    let mut router = Router::new(graph.clone(), weights);
    let bounds = graph.bounds().ok_or("no roads")?;
    let mut seed = 1_u64;
    let mut random = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut pairs = Vec::new();
    for _ in 0..2000 {
        let mut place = || {
            let lon = bounds.west + random() * (bounds.east - bounds.west);
            let lat = bounds.south + random() * (bounds.north - bounds.south);
            LonLat::new(lon, lat).map(Place::at)
        };
        if let (Some(a), Some(b)) = (place(), place()) {
            pairs.push((a, b));
        }
    }
    for _ in 0..3 {
        let (mut times, mut failed, mut metres, mut steps, mut points, mut manoeuvres) =
            (Vec::new(), 0, 0.0, 0, 0, 0);
        let mut legs = Vec::new();
        let mut reasons = BTreeMap::new();
        for (a, b) in &pairs {
            let start = Instant::now();
            let route = router.route(*a, *b);
            times.push(start.elapsed().as_nanos() as f64 / 1000.0);
            match route {
                Ok(route) => {
                    metres += route.distance_m;
                    steps += route.steps.len();
                    points += route.geometry.len();
                    manoeuvres += route.manoeuvres.len();
                }
                Err(error) => {
                    failed += 1;
                    *reasons.entry(error.to_string()).or_insert(0) += 1;
                }
            }
            let start = Instant::now();
            let _ = router.leg(*a, *b);
            legs.push(start.elapsed().as_nanos() as f64 / 1000.0);
        }
        for (why, count) in &reasons {
            println!("{count} × {why}");
        }
        times.sort_by(f64::total_cmp);
        legs.sort_by(f64::total_cmp);
        let good = (pairs.len() - failed).max(1);
        println!(
            "p50 {:.1} µs, p95 {:.1} µs (no geometry: {:.1}, {:.1}); {failed} without; mean {:.1} km, {} steps, {} positions, {} manoeuvres",
            times[times.len() / 2],
            times[times.len() * 95 / 100],
            legs[legs.len() / 2],
            legs[legs.len() * 95 / 100],
            metres / 1000.0 / good as f64,
            steps / good,
            points / good,
            manoeuvres / good
        );
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .filter(|line| line.starts_with("VmRSS") || line.starts_with("VmHWM"))
        .for_each(|line| println!("{line}"));
    Ok(())
}

fn ms(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}
