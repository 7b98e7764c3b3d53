//! Every route weighs what the plain search finds, and its steps add up to that.

use std::sync::Arc;

use proptest::prelude::*;

use super::oracle::Oracle;
use super::random::{Random, at, network};
use crate::roads::{Graph, Mode, write};
use crate::route::place::{SNAP_M, Snapped, pairs, region, snap};
use crate::route::{Conditions, End, Place, Profile, RouteError, Router, Weights};

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn routes_are_the_lightest_there_are(seed in any::<u64>(), side in 2_usize..6, which in 0_usize..4) {
        let mode = Mode::ALL[which];
        let network = network(seed, side);
        let bytes = write(&network).unwrap();
        prop_assert_eq!(&bytes, &write(&network).unwrap());
        let graph = Arc::new(Graph::open(bytes.into()).unwrap());
        prop_assert!(graph.verify().is_ok());
        let conditions = Conditions { month: Some(1 + (seed % 12) as u8), ..Conditions::default() };
        let weights = Arc::new(Weights::new(&graph, Arc::new(Profile::of(mode)), &conditions, 1 + which % 2));
        let oracle = Oracle::new(&network, &graph, &weights.metric);
        let mut router = Router::new(graph.clone(), weights.clone());
        let mut random = Random(seed);
        let extent = side * 1000 + 500;
        for _ in 0..12 {
            let mut somewhere = || {
                let place = random.below(extent) as f64 / 1e6;
                Place::at(at(80.4 + place, 44.2 + random.below(extent) as f64 / 1e6))
            };
            let (from, to) = (somewhere(), somewhere());
            let tables = graph.tables();
            let mut nearest = crate::roads::snap::Nearest::default();
            let mut snapped = |place, end| snap(&tables, &weights, &place, end, &mut nearest);
            let ends = (snapped(from, End::Start), snapped(to, End::Destination));
            let (Ok(a), Ok(b)) = ends else {
                prop_assert!(router.route(from, to).is_err());
                continue;
            };
            let expected = expected(&oracle, &weights, &a, &b);
            match router.route(from, to) {
                Ok(route) => {
                    prop_assert_eq!(Some((route.weight_s * 100.0).round() as u32), expected);
                    // Shares of the first and the last road are rounded, the time and the weight each by itself.
                    prop_assert!(route.duration_s < route.weight_s + 0.025, "{} {}", route.duration_s, route.weight_s);
                    let metres: f64 = route.manoeuvres.iter().map(|m| m.distance_m).sum();
                    prop_assert!((metres - route.distance_m).abs() < 1e-6);
                    let drawn: f64 = route.geometry.windows(2).map(|pair| pair[0].distance_m(pair[1])).sum();
                    prop_assert!((drawn - route.distance_m).abs() < 2.0 + route.distance_m * 0.01, "{} {}", drawn, route.distance_m);
                    let leg = router.leg(from, to).unwrap();
                    prop_assert_eq!((leg.distance_m, leg.weight_s), (route.distance_m, route.weight_s));
                }
                Err(error) => {
                    prop_assert_eq!(&error, &RouteError::NoRoadJoins);
                    prop_assert_eq!(expected, None);
                }
            }
            prop_assert_eq!(region(&tables, &a.near).0, 0);
            prop_assert!(a.near.distance_m <= SNAP_M);
        }
    }
}

fn expected(oracle: &Oracle<'_>, weights: &Weights, from: &Snapped, to: &Snapped) -> Option<u32> {
    pairs(weights, from, to).into_iter().find_map(|(a, b)| match weights.mode() {
        Mode::Foot => oracle.walk(&a, &b),
        _ => oracle.drive(&a, &b),
    })
}
