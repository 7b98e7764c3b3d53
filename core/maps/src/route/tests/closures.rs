//! Closures, seasons and slow stretches change routes at once.

use super::random::at;
use super::ways::{Town, spot};
use crate::roads::{Mode, Months};
use crate::route::{Conditions, Effect, Stretch};

/// A short way over the pass, and a long one around.
fn mountain() -> Town {
    let mut town = Town::new();
    town.road(0, 10, "Valley");
    town.road(10, 20, "Pass").closed_months = Months::span(11, 4);
    town.road(20, 30, "Valley");
    for (from, to) in [(10, 13), (13, 23), (23, 20)] {
        town.road(from, to, "Around");
    }
    town
}

fn metres(town: &Town, conditions: &Conditions) -> f64 {
    let mut router = town.router(Mode::Car, conditions);
    router.route(spot((0.5, 0.0)), spot((2.5, 0.0))).unwrap().distance_m
}

#[test]
fn the_pass_is_closed_in_winter() {
    let town = mountain();
    let in_month = |month| metres(&town, &Conditions { month, ..Conditions::default() });
    assert!(in_month(None) < 170.0 && in_month(Some(7)) < 170.0);
    assert!(in_month(Some(1)) > 700.0 && in_month(Some(11)) > 700.0);
}

#[test]
fn closures_are_found_by_way_line_and_area() {
    let town = mountain();
    let router = town.router(Mode::Car, &Conditions::default());
    let graph = router.graph();
    let by_way = graph.segments_of_ways(&[2]);
    let by_line = graph.segments_along(&[at(80.4005, 44.2001), at(80.4025, 44.2001)], 30.0);
    let area = [at(80.4009, 44.1999), at(80.4021, 44.1999), at(80.4021, 44.2001), at(80.4009, 44.2001)];
    assert_eq!(by_way.len(), 1);
    assert_eq!(graph.way_of(by_way[0]), 2);
    assert_eq!(by_line, by_way);
    assert_eq!(graph.segments_inside(&area), by_way);
    assert_eq!(graph.segment_near(at(80.4015, 44.2), 50.0), Some(by_way[0]));
    assert_eq!(graph.line(by_way[0]).len(), 2);
    assert!(graph.segments_of_ways(&[0, 99]).is_empty() && graph.segments_along(&[], 30.0).is_empty());
    assert!(graph.segments_inside(&[]).is_empty() && graph.line(u32::MAX).is_empty());
    for effect in [Effect::Closed, Effect::AtMost(2.0)] {
        let stretches = vec![Stretch { segments: by_way.clone(), effect }];
        assert!(metres(&town, &Conditions { stretches, ..Conditions::default() }) > 700.0);
    }
    let stretches = vec![Stretch { segments: by_way, effect: Effect::AtMost(200.0) }];
    assert!(metres(&town, &Conditions { stretches, ..Conditions::default() }) < 170.0);
}

#[test]
fn one_turns_round_where_the_way_on_is_closed() {
    let mut town = Town::new();
    town.road(0, 10, "Road");
    town.road(10, 20, "Closed");
    let graph = town.router(Mode::Car, &Conditions::default()).graph().clone();
    let stretches = vec![Stretch { segments: graph.segments_of_ways(&[2]), effect: Effect::Closed }];
    let mut router = town.router(Mode::Car, &Conditions { stretches, ..Conditions::default() });
    // The far road can't be snapped to any more.
    let route = router.route(spot((0.2, 0.0)), spot((1.8, 0.0))).unwrap();
    assert!((route.off_road_m[1] - 63.8).abs() < 0.5);
}

#[test]
fn a_slow_convoy_takes_longer_by_the_same_way() {
    let town = mountain();
    let time = |pace| {
        let mut router = town.router(Mode::Car, &Conditions { pace, ..Conditions::default() });
        router.leg(spot((0.1, 0.0)), spot((0.9, 0.0))).unwrap().duration_s
    };
    assert!((time(Some(2.0)) / time(None) - 2.0).abs() < 0.01);
    assert_eq!(time(Some(f32::NAN)), time(None));
}
