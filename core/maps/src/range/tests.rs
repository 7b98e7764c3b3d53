//! Tanks that last, and tanks that don't.

use proptest::prelude::*;

use super::*;
use crate::earth::LonLat;
use crate::roads::{
    Fuels, Graph, Mode, Names, Network, NodeKey, Region, RegionId, RoadClass, Segment, Station, StationKind,
    write,
};
use crate::route::{Conditions, Place, Profile, Router, Weights};
use std::sync::Arc;

const CAR: Vehicle = Vehicle { tank: Amount(50.0), per_100_km: Amount(10.0), per_idle_hour: Amount(1.0) };

fn full(reserve: f64) -> Supply {
    Supply { left: Amount(50.0), reserve: Amount(reserve) }
}

fn on(along_km: f64, off_km: f64) -> OnWay {
    let at = LonLat::new(80.0, 44.0).unwrap();
    OnWay { station: along_km as u32, at, along: Metres(along_km * 1000.0), off: Metres(off_km * 1000.0) }
}

fn road(km: f64, stations: &[f64], complete: bool) -> Part {
    let stations = stations.iter().map(|at| on(*at, 0.0)).collect();
    Part::Road { length: Metres(km * 1000.0), stations, complete }
}

fn km(forecast: &Forecast) -> Vec<f64> {
    forecast.fills.iter().map(|fill| fill.at.0 / 1000.0).collect()
}

#[test]
fn a_full_tank_lasts_to_its_reserve() {
    let near = forecast(&CAR, &full(5.0), &[road(400.0, &[], true)]).unwrap();
    assert_eq!(near.verdict, Verdict::Enough { left: Amount(10.0) });
    assert_eq!(near.reach, Metres(400_000.0));
    let far = forecast(&CAR, &full(5.0), &[road(500.0, &[], true)]).unwrap();
    assert_eq!(far.verdict, Verdict::RunsOut { at: Metres(450_000.0) });
    assert_eq!(far.reach, Metres(450_000.0));
    assert_eq!(far.longest_gap(), Some(Gap { from: Metres(0.0), to: Metres(500_000.0), known: true }));
}

#[test]
fn no_data_is_unknown_and_never_none() {
    let far = forecast(&CAR, &full(5.0), &[road(500.0, &[], false)]).unwrap();
    assert_eq!(far.verdict, Verdict::Unknown { at: Metres(450_000.0) });
    assert!(!far.gaps[0].known);
    // What is known on one side of the border doesn't make the other side known.
    let across = [road(200.0, &[100.0], true), road(500.0, &[], false)];
    let across = forecast(&CAR, &full(5.0), &across).unwrap();
    assert_eq!(km(&across), [100.0]);
    assert_eq!(across.verdict, Verdict::Unknown { at: Metres(550_000.0) });
    assert_eq!(across.gaps.iter().map(|gap| gap.known).collect::<Vec<_>>(), [true, false]);
    let before = [road(200.0, &[], false), road(500.0, &[10.0], true)];
    let before = forecast(&CAR, &full(5.0), &before).unwrap();
    // The unknown lies before the last fill: it can't help.
    assert_eq!(before.verdict, Verdict::RunsOut { at: Metres(660_000.0) });
}

#[test]
fn as_few_fills_as_possible() {
    let plan =
        forecast(&CAR, &full(5.0), &[road(1200.0, &[100.0, 300.0, 440.0, 700.0, 880.0], true)]).unwrap();
    assert_eq!(km(&plan), [440.0, 880.0]);
    assert_eq!(plan.verdict, Verdict::WithFills { left: Amount(18.0) });
    assert!((plan.fills[0].left.0 - 6.0).abs() < 1e-9);
    let stuck = forecast(&CAR, &full(5.0), &[road(1200.0, &[440.0], true)]).unwrap();
    assert_eq!(stuck.verdict, Verdict::RunsOut { at: Metres(890_000.0) });
}

#[test]
fn a_queue_at_the_border_burns_fuel() {
    let journey = |hours| [road(300.0, &[], true), Part::Idle(Hours(hours)), road(100.0, &[], true)];
    let short = forecast(&CAR, &full(5.0), &journey(5.0)).unwrap();
    assert_eq!(short.verdict, Verdict::Enough { left: Amount(5.0) });
    let long = forecast(&CAR, &full(5.0), &journey(6.0)).unwrap();
    assert_eq!(long.verdict, Verdict::RunsOut { at: Metres(390_000.0) });
    let endless = forecast(&CAR, &full(5.0), &journey(30.0)).unwrap();
    assert_eq!(endless.verdict, Verdict::RunsOut { at: Metres(300_000.0) });
}

#[test]
fn a_station_off_the_road_costs_the_way_there_and_back() {
    let part = Part::Road { length: Metres(800_000.0), stations: vec![on(400.0, 20.0)], complete: true };
    let plan = forecast(&CAR, &full(5.0), &[part]).unwrap();
    assert!((plan.fills[0].left.0 - 8.0).abs() < 1e-9);
    assert_eq!(plan.verdict, Verdict::WithFills { left: Amount(50.0 - 2.0 - 40.0) });
    let too_far = Part::Road { length: Metres(800_000.0), stations: vec![on(400.0, 60.0)], complete: true };
    let plan = forecast(&CAR, &full(5.0), &[too_far]).unwrap();
    assert_eq!(plan.verdict, Verdict::RunsOut { at: Metres(450_000.0) });
}

/// 692 − 192 km take a full tank, and a little more in the last digit of the sum.
#[test]
fn a_station_reached_with_the_last_drop_is_reached() {
    let supply = Supply { left: Amount(0.0), reserve: Amount(0.0) };
    let plan = forecast(&CAR, &supply, &[road(1055.0, &[0.0, 192.0, 554.0, 692.0], true)]).unwrap();
    assert_eq!(km(&plan), [0.0, 192.0, 692.0]);
    assert!(plan.fills.iter().all(|fill| fill.left.0 >= 0.0));
}

#[test]
fn impossible_numbers_are_said() {
    let bad =
        |vehicle: Vehicle, supply: Supply, part: Part| forecast(&vehicle, &supply, &[part]).unwrap_err().0;
    let ok = || road(1.0, &[], true);
    assert_eq!(bad(Vehicle { tank: Amount(0.0), ..CAR }, full(0.0), ok()), "the size of the tank");
    assert_eq!(
        bad(Vehicle { per_100_km: Amount(f64::NAN), ..CAR }, full(0.0), ok()),
        "the consumption on 100 km"
    );
    assert_eq!(bad(CAR, full(51.0), ok()), "the reserve");
    assert_eq!(bad(CAR, full(0.0), Part::Idle(Hours(-1.0))), "a wait");
    assert_eq!(bad(CAR, full(0.0), road(f64::INFINITY, &[], true)), "a length");
    let nothing = forecast(&CAR, &full(0.0), &[]).unwrap();
    assert_eq!(nothing.verdict, Verdict::Enough { left: Amount(50.0) });
}

proptest! {
    /// Against trying every set of stations.
    #[test]
    fn no_plan_has_fewer_fills(at in prop::collection::vec(0_u32..1500, 0..8), left in 0_u32..50, length in 0_u32..1500) {
        let mut at: Vec<f64> = at.into_iter().filter(|at| *at <= length).map(f64::from).collect();
        at.sort_by(f64::total_cmp);
        let supply = Supply { left: Amount(f64::from(left)), reserve: Amount(0.0) };
        let plan = forecast(&CAR, &supply, &[road(f64::from(length), &at, true)]).unwrap();
        let works = |chosen: u32| {
            let (mut reach, mut ok) = (f64::from(left) * 10.0, true);
            for (_, at) in at.iter().enumerate().filter(|(i, _)| chosen >> i & 1 == 1) {
                ok &= *at <= reach + 1e-6;
                reach = at + 500.0;
            }
            ok && f64::from(length) <= reach + 1e-6
        };
        let fewest = (0..1_u32 << at.len()).filter(|chosen| works(*chosen)).map(u32::count_ones).min();
        match plan.verdict {
            Verdict::Enough { .. } => prop_assert_eq!(fewest, Some(0)),
            Verdict::WithFills { .. } => prop_assert_eq!(fewest, Some(plan.fills.len() as u32)),
            _ => prop_assert_eq!(fewest, None),
        }
    }
}

fn steppe(stations_known: bool) -> Arc<Graph> {
    let at = |lon, lat| LonLat::new(lon, lat).unwrap();
    let mut network = Network::default();
    network.regions.push(Region { stations_known, ..Region::new("kz") });
    network.regions.push(Region::new("cn"));
    let line = (0..200).map(|i| at(80.0 + f64::from(i) * 0.01, 44.0)).collect();
    network.segments.push(Segment::new(NodeKey(1), NodeKey(2), line, RoadClass::Trunk, RegionId(0)));
    let mut station = |lon, lat, fuels, region| {
        let names = Names::local("Sinooil");
        network.stations.push(Station {
            kind: StationKind::Fuel,
            at: at(lon, lat),
            names,
            fuels,
            region: RegionId(region),
        });
    };
    station(81.5, 44.001, Fuels::DIESEL, 0);
    station(80.5, 44.01, Fuels::UNKNOWN, 0);
    station(80.7, 44.0, Fuels::LPG, 0);
    station(80.9, 44.0, Fuels::DIESEL, 1);
    station(80.6, 44.1, Fuels::DIESEL, 0);
    Arc::new(Graph::open(write(&network).unwrap().into()).unwrap())
}

#[test]
fn stations_come_in_order_and_only_those_that_sell_it_near_the_way() {
    for known in [true, false] {
        let graph = steppe(known);
        let car = Weights::new(&graph, Arc::new(Profile::of(Mode::Car)), &Conditions::default(), 1);
        let mut router = Router::new(graph.clone(), Arc::new(car));
        let at = |lon| Place::at(LonLat::new(lon, 44.0).unwrap());
        let route = router.route(at(80.2), at(81.8)).unwrap();
        let wanted = Wanted { kind: StationKind::Fuel, fuels: Fuels::DIESEL, within: Metres(2_000.0) };
        let (found, complete) = stations_along(&graph, &route, &wanted);
        assert_eq!(complete, known);
        let places: Vec<(i64, i64)> =
            found.iter().map(|on| ((on.along.0 / 1000.0).round() as i64, on.off.0.round() as i64)).collect();
        assert_eq!(places, [(24, 1112), (104, 111)]);
        let names = graph.station_name(found[0].station, crate::roads::Lang::Zh);
        assert_eq!(names.name, "Sinooil");
        let back = router.route(at(81.8), at(80.2)).unwrap();
        let (back, _) = stations_along(&graph, &back, &wanted);
        assert_eq!(
            back.iter().map(|on| on.station).collect::<Vec<_>>(),
            [found[1].station, found[0].station]
        );
        let none = Wanted { within: Metres(f64::NAN), ..wanted };
        assert!(stations_along(&graph, &route, &none).0.is_empty());
    }
}
