//! What routes look like on small networks made by hand.

use std::sync::Arc;

use super::random::at;
use crate::roads::{
    Access, Entry, Graph, Lang, Mode, Modes, Names, Network, NodeKey, Region, RegionId, RoadClass, Segment,
    write,
};
use crate::route::{Action, Conditions, Direction, Place, Profile, Route, RouteError, Router, Weights};

/// A network whose junctions lie on a grid of about 80 by 110 m: junction `xy` at column x, row y.
pub(super) struct Town(pub Network);

impl Town {
    pub(super) fn new() -> Self {
        Self(Network { regions: vec![Region::new("kz"), Region::new("cn")], ..Network::default() })
    }

    pub(super) fn place(key: i64) -> crate::earth::LonLat {
        at(80.4 + (key / 10) as f64 * 0.001, 44.2 + (key % 10) as f64 * 0.001)
    }

    pub(super) fn road(&mut self, from: i64, to: i64, name: &str) -> &mut Segment {
        let line = vec![Self::place(from), Self::place(to)];
        let mut segment = Segment::new(NodeKey(from), NodeKey(to), line, RoadClass::Residential, RegionId(0));
        segment.names = Names::local(name);
        segment.way = self.0.segments.len() as i64 + 1;
        self.0.segments.push(segment);
        self.0.segments.last_mut().unwrap()
    }

    pub(super) fn router(&self, mode: Mode, conditions: &Conditions) -> Router {
        let graph = Arc::new(Graph::open(write(&self.0).unwrap().into()).unwrap());
        let weights = Weights::new(&graph, Arc::new(Profile::of(mode)), conditions, 1);
        Router::new(graph, Arc::new(weights))
    }

    pub(super) fn route(&self, mode: Mode, from: (f64, f64), to: (f64, f64)) -> Result<Route, RouteError> {
        self.router(mode, &Conditions::default()).route(spot(from), spot(to))
    }
}

/// A place by column and row.
pub(super) fn spot((x, y): (f64, f64)) -> Place {
    Place::at(at(80.4 + x * 0.001, 44.2 + y * 0.001))
}

fn actions(route: &Route) -> Vec<Action> {
    route.manoeuvres.iter().map(|manoeuvre| manoeuvre.action).collect()
}

fn one_way(segment: &mut Segment) {
    segment.access[1] = Access::only(Modes::of(&[Mode::Foot]), Entry::Yes);
}

#[test]
fn turns_are_named_with_the_street_that_follows() {
    let mut town = Town::new();
    town.road(0, 10, "East");
    town.road(10, 20, "East");
    let north = town.road(10, 11, "North");
    north.names.zh = "北街".into();
    north.reference = "A2".into();
    let route = town.route(Mode::Car, (0.2, 0.0), (1.0, 0.8)).unwrap();
    assert_eq!(actions(&route), [Action::Depart(90), Action::Turn(Direction::Left), Action::Arrive]);
    assert!((route.manoeuvres[0].distance_m - 63.8).abs() < 1.0, "{route:?}");
    let router = town.router(Mode::Car, &Conditions::default());
    let street = router.graph().street(route.manoeuvres[1].street, Lang::Zh);
    assert_eq!((street.name, street.local, street.reference), ("北街", "North", "A2"));
    assert_eq!(router.graph().street(route.manoeuvres[1].street, Lang::Ug).name, "North");
    let back = town.route(Mode::Car, (1.0, 0.8), (0.2, 0.0)).unwrap();
    assert_eq!(actions(&back)[1], Action::Turn(Direction::Right));
    let straight = town.route(Mode::Car, (0.2, 0.0), (1.8, 0.0)).unwrap();
    assert_eq!(actions(&straight), [Action::Depart(90), Action::Arrive]);
    assert_eq!(straight.geometry.len(), 3);
}

#[test]
fn a_new_name_without_a_turn_is_said() {
    let mut town = Town::new();
    town.road(0, 10, "Abay");
    town.road(10, 20, "Pushkin");
    let route = town.route(Mode::Car, (0.2, 0.0), (1.8, 0.0)).unwrap();
    assert_eq!(actions(&route), [Action::Depart(90), Action::Continue, Action::Arrive]);
}

#[test]
fn roundabouts_count_their_exits() {
    let mut town = Town::new();
    // Round 21 → 12 → 1 → 10 → 21 would be clockwise; driven on the right it goes the other way.
    for (from, to) in [(10, 21), (21, 12), (12, 1), (1, 10)] {
        let road = town.road(from, to, "");
        road.roundabout = true;
        road.access[1] = Access::NONE;
    }
    town.road(10, 9, "South").line[1] = at(80.401, 44.1985);
    town.road(21, 31, "East");
    town.road(12, 13, "North");
    town.road(1, 101, "West").line[1] = at(80.399, 44.201);
    let exits = |to| match actions(&town.route(Mode::Car, (1.0, -1.0), to).unwrap())[1] {
        Action::Roundabout(exit) => exit,
        other => panic!("{other:?}"),
    };
    assert_eq!(exits((2.8, 1.0)), Some(1));
    assert_eq!(exits((1.0, 2.8)), Some(2));
    assert_eq!(exits((-0.8, 1.0)), Some(3));
    assert_eq!(exits((1.5, 1.5)), None);
    let route = town.route(Mode::Car, (1.0, -1.0), (1.0, 2.8)).unwrap();
    let router = town.router(Mode::Car, &Conditions::default());
    assert_eq!(router.graph().street(route.manoeuvres[1].street, Lang::En).name, "North");
    assert_eq!(route.manoeuvres.len(), 3);
}

#[test]
fn both_ends_on_one_road_forward_backward_and_round_the_block() {
    let mut town = Town::new();
    for (from, to) in [(0, 10), (10, 11), (11, 1), (1, 0)] {
        one_way(town.road(from, to, "Ring"));
    }
    let forward = town.route(Mode::Car, (0.2, 0.0), (0.7, 0.0)).unwrap();
    assert!((forward.distance_m - 39.9).abs() < 0.5, "{}", forward.distance_m);
    let round = town.route(Mode::Car, (0.7, 0.0), (0.2, 0.0)).unwrap();
    assert!((round.distance_m - (2.0 * 79.7 + 2.0 * 111.2 - 39.9)).abs() < 1.0, "{}", round.distance_m);
    assert_eq!(round.steps.len(), 5);
    let foot = town.route(Mode::Foot, (0.7, 0.0), (0.2, 0.0)).unwrap();
    assert!((foot.distance_m - 39.9).abs() < 0.5);
    let nowhere = town.route(Mode::Car, (0.5, 0.0), (0.5, 0.0)).unwrap();
    assert_eq!((nowhere.distance_m, nowhere.duration_s), (0.0, 0.0));
    assert_eq!(actions(&nowhere), [Action::Depart(90), Action::Arrive]);
}

#[test]
fn no_route_leads_across_a_border() {
    let mut town = Town::new();
    town.road(0, 10, "Kazakh side");
    town.road(10, 20, "Chinese side").region = RegionId(1);
    for mode in Mode::ALL {
        let mut router = town.router(*mode, &Conditions::default());
        let across = router.route(spot((0.2, 0.0)), spot((1.8, 0.0)));
        assert_eq!(across, Err(RouteError::DifferentRegions { from: RegionId(0), to: RegionId(1) }));
        // The gate itself is reached from either side.
        let gate = Town::place(10);
        let here = router.route(spot((0.2, 0.0)), Place::within(gate, RegionId(0))).unwrap();
        let there = router.route(Place::within(gate, RegionId(1)), spot((1.8, 0.0))).unwrap();
        assert_eq!((here.region, there.region), (RegionId(0), RegionId(1)));
        assert!((here.distance_m - there.distance_m).abs() < 0.1);
    }
}

#[test]
fn a_border_in_the_way_is_no_way_round() {
    let mut town = Town::new();
    town.road(0, 10, "Kazakh side");
    town.road(10, 11, "Abroad").region = RegionId(1);
    town.road(11, 1, "Kazakh side");
    assert_eq!(town.route(Mode::Car, (0.5, 0.0), (0.5, 1.0)), Err(RouteError::NoRoadJoins));
}

#[test]
fn islands_give_way_to_the_mainland_but_have_routes_of_their_own() {
    let mut town = Town::new();
    for x in 0..8 {
        town.road(x * 10, x * 10 + 10, "Mainland");
    }
    town.road(2, 12, "Island");
    let on_island = town.route(Mode::Car, (0.1, 2.0), (0.9, 2.0)).unwrap();
    assert!((on_island.distance_m - 63.8).abs() < 0.5);
    let from_it = town.route(Mode::Car, (0.5, 2.0), (7.5, 0.0)).unwrap();
    assert!(from_it.off_road_m[0] > 200.0);
    let mut apart = Town::new();
    apart.road(0, 10, "One");
    apart.road(1, 11, "Other");
    let error = apart.route(Mode::Car, (0.5, 0.0), (0.5, 1.0)).unwrap_err();
    assert_eq!(error, RouteError::NoRoadJoins);
    assert_eq!(error.to_string(), "no road joins these");
}

#[test]
fn off_the_map_there_is_no_road() {
    let mut town = Town::new();
    town.road(0, 10, "Lonely");
    let error = town.route(Mode::Car, (0.5, 0.0), (0.5, 900.0)).unwrap_err();
    assert!(error.to_string().contains("5000 m of the destination"), "{error}");
    let empty = Network { regions: vec![Region::new("kz")], ..Network::default() };
    assert!(Town(empty).route(Mode::Foot, (0.0, 0.0), (1.0, 1.0)).is_err());
}

#[test]
fn private_roads_are_no_short_cut_but_can_be_visited() {
    let mut town = Town::new();
    town.road(0, 10, "Public");
    town.road(10, 20, "Private").access = [Access::only(Modes::ALL, Entry::Destination); 2];
    town.road(20, 30, "Public");
    for (from, to) in [(10, 12), (12, 22), (22, 20)] {
        town.road(from, to, "Round");
    }
    let through = town.route(Mode::Car, (0.2, 0.0), (2.8, 0.0)).unwrap();
    assert!(through.distance_m > 500.0, "{}", through.distance_m);
    let visit = town.route(Mode::Car, (0.2, 0.0), (1.5, 0.0)).unwrap();
    assert!(visit.distance_m < 120.0 && visit.duration_s < 120.0, "{visit:?}");
    assert!(town.route(Mode::Foot, (0.2, 0.0), (2.8, 0.0)).unwrap().distance_m > 500.0);
}

#[test]
fn one_turns_round_only_where_a_road_ends() {
    let mut town = Town::new();
    one_way(town.road(0, 10, "In"));
    town.road(10, 20, "Dead end");
    one_way(town.road(10, 11, "Out"));
    one_way(town.road(11, 1, "Out"));
    one_way(town.road(1, 0, "Out"));
    town.0.restrictions.push(crate::roads::Restriction::new(
        crate::roads::RestrictionKind::No,
        vec![0, 2],
        NodeKey(10),
    ));
    let route = town.route(Mode::Car, (0.5, 0.0), (1.0, 0.5)).unwrap();
    let turn = route.manoeuvres.iter().find(|m| m.action == Action::Turn(Direction::UTurn)).unwrap();
    assert!(turn.at.distance_m(Town::place(20)) < 1.0);
    assert!(route.duration_s > 20.0);
}

#[test]
fn ferries_are_boarded_and_take_their_time() {
    let mut town = Town::new();
    town.road(0, 10, "Quay");
    let ferry = town.road(10, 40, "Ferry");
    (ferry.class, ferry.ferry_s) = (RoadClass::Ferry, Some(1800));
    town.road(40, 50, "Quay");
    let route = town.route(Mode::Coach, (0.5, 0.0), (4.5, 0.0)).unwrap();
    assert_eq!(actions(&route), [Action::Depart(90), Action::Board, Action::Continue, Action::Arrive]);
    assert!((1800.0..1830.0).contains(&route.duration_s), "{}", route.duration_s);
}

#[test]
fn tables_hold_what_routes_say() {
    let mut town = Town::new();
    town.road(0, 10, "A");
    town.road(10, 11, "B");
    town.road(90, 91, "Island");
    let mut router = town.router(Mode::Car, &Conditions::default());
    let places = [spot((0.1, 0.0)), spot((1.0, 0.9)), spot((9.0, 0.5)), spot((0.0, 900.0))];
    let table = router.table(&places, &places);
    for (i, from) in places.iter().enumerate() {
        for (j, to) in places.iter().enumerate() {
            let route = router.route(*from, *to);
            let leg = table[i][j].clone();
            assert_eq!(
                leg.map(|leg| (leg.distance_m, leg.duration_s)),
                route.map(|r| (r.distance_m, r.duration_s))
            );
        }
    }
}

#[test]
fn waiting_at_lights_takes_time() {
    let mut town = Town::new();
    town.road(0, 10, "East");
    town.road(10, 20, "East");
    let free = town.route(Mode::Car, (0.2, 0.0), (1.8, 0.0)).unwrap();
    town.0.segments[0].lights[0] = true;
    let lit = town.route(Mode::Car, (0.2, 0.0), (1.8, 0.0)).unwrap();
    let waited = lit.duration_s - free.duration_s;
    assert!(waited > 1.0 && (waited - (lit.weight_s - free.weight_s)).abs() < 0.02, "{waited}");
    let in_steps: f64 = lit.manoeuvres.iter().map(|manoeuvre| manoeuvre.duration_s).sum();
    assert!((in_steps - lit.duration_s).abs() < 1e-6);
}
