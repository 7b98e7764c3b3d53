//! The nearest roads are those that a plain look at all of them finds.

use proptest::prelude::*;

use super::random::{Random, at, network};
use crate::earth::LonLat;
use crate::roads::snap::{Near, Nearest, Plane, to_line};
use crate::roads::{Graph, write};

/// Metres to each segment, by its whole line.
fn plain(graph: &Graph, from: LonLat) -> Vec<f64> {
    let plane = Plane::around(from);
    let flat = |at: &LonLat| plane.metres([at.lon() * 1e6, at.lat() * 1e6]);
    let to = |segment: u32| {
        let line = graph.line(segment);
        let squares = line.windows(2).map(|pair| to_line(flat(&pair[0]), flat(&pair[1])).0);
        squares.fold(f64::MAX, f64::min).sqrt()
    };
    (0..graph.segment_count() as u32).map(to).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Enough roads for three levels of boxes.
    #[test]
    fn all_roads_come_by_their_distance(seed in any::<u64>(), side in 2_usize..9, within_m in 10.0..900.0) {
        let graph = Graph::open(write(&network(seed, side)).unwrap().into()).unwrap();
        let mut random = Random(seed);
        for _ in 0..4 {
            let mut off = || random.below(side * 1500) as f64 / 1e6 - 0.000_25;
            let from = at(80.4 + off(), 44.2 + off());
            let expected = plain(&graph, from);
            let mut found: Vec<Near> = Vec::new();
            let keep = |near| {
                found.push(near);
                true
            };
            Nearest::default().search(&graph.tables(), from, within_m, |segment| segment % 5 != 3, keep);
            prop_assert!(found.is_sorted_by(|a, b| a.distance_m <= b.distance_m + 1e-6));
            for near in &found {
                prop_assert!((near.distance_m - expected[near.segment as usize]).abs() < 1e-3);
            }
            let mut segments: Vec<u32> = found.iter().map(|near| near.segment).collect();
            segments.sort_unstable();
            // At the very edge of the circle rounding may decide.
            let inside = |slack: f64| {
                (0..graph.segment_count() as u32)
                    .filter(|segment| segment % 5 != 3 && expected[*segment as usize] <= within_m + slack)
                    .collect::<Vec<u32>>()
            };
            prop_assert!(inside(-1e-3).iter().all(|segment| segments.binary_search(segment).is_ok()));
            prop_assert!(segments.iter().all(|segment| inside(1e-3).contains(segment)));
        }
    }
}
