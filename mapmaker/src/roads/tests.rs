//! From made-up roads to a network.

use otkel_maps::earth::LonLat;
use otkel_maps::roads::{Modes, NodeKey, RestrictionKind};

use super::{
    Options, Port, Report, Road, assemble,
    gather::{BorderWay, Country, Gathered, RoadNode, RoadWay},
    spot::Spot,
    turns::{Restriction, Via},
};
use crate::osm::Tags;

/// Positions on a grid of 0.01° from 80° E, 44° N; the id tells the place: 100·x + y.
fn node(id: i64) -> RoadNode {
    let (x, y) = (id / 100, id % 100);
    RoadNode { id, at: LonLat::new(80.0 + x as f64 * 0.01, 44.0 + y as f64 * 0.01).unwrap() }
}

#[derive(Default)]
struct World(Gathered);

impl World {
    fn way(mut self, id: i64, nodes: &[i64], tags: &[(&str, &str)]) -> Self {
        let start = self.0.nodes.len();
        self.0.nodes.extend(nodes.iter().map(|id| node(*id)));
        let road = Road::read(Tags::new(tags)).unwrap();
        self.0.ways.push(RoadWay { id, road, nodes: start..self.0.nodes.len() });
        self
    }

    fn spot(mut self, id: i64, tags: &[(&str, &str)]) -> Self {
        self.0.spots.push((id, Spot::read(Tags::new(tags)).unwrap(), node(id).at));
        self.0.spots.sort_by_key(|spot| spot.0);
        self
    }

    fn restriction(mut self, kind: RestrictionKind, from: i64, via: Via, to: i64) -> Self {
        let id = self.0.restrictions.len() as i64;
        self.0.restrictions.push(Restriction {
            id,
            kind,
            from: vec![from],
            via,
            to: vec![to],
            modes: Modes::MOTOR,
        });
        self
    }

    /// Kazakhstan west of x = 10, China east of it.
    fn border(mut self) -> Self {
        let way = |id, nodes: &[i64]| BorderWay { id, nodes: nodes.iter().map(|id| node(*id)).collect() };
        self.0.borders = vec![
            way(90, &[1050, 50, 0, 1000]),
            way(91, &[1000, 1020, 1050]),
            way(92, &[1000, 2000, 2050, 1050]),
        ];
        self.0.countries = vec![
            Country { code: "cn".into(), ways: vec![91, 92] },
            Country { code: "kz".into(), ways: vec![90, 91] },
        ];
        self
    }

    fn build(self, ports: Vec<Port>) -> (otkel_maps::roads::Network, Report) {
        let mut report = Report::default();
        let options = Options { ports, ..Options::default() };
        (assemble(&self.0, &options, &mut report), report)
    }
}

const ROAD: &[(&str, &str)] = &[("highway", "primary")];

fn ends(network: &otkel_maps::roads::Network) -> Vec<(i64, i64, i64)> {
    network.segments.iter().map(|segment| (segment.way, segment.from.0, segment.to.0)).collect()
}

#[test]
fn ways_are_cut_where_they_meet_and_where_something_stands() {
    let (network, report) = World::default()
        .way(1, &[105, 205, 305, 405], ROAD)
        .way(2, &[201, 205, 209], ROAD)
        .spot(305, &[("barrier", "gate")])
        .build(vec![]);
    assert_eq!(ends(&network), [(1, 105, 205), (1, 205, 305), (1, 305, 405), (2, 201, 205), (2, 205, 209)]);
    assert_eq!(network.junctions.len(), 1);
    assert_eq!((network.junctions[0].node, network.junctions[0].delay_s), (NodeKey(305), 60));
    assert_eq!((report.roads, report.segments), (2, 5));
    assert_eq!(network.regions[0].code, "open");
}

#[test]
fn loops_and_ways_over_themselves() {
    let (network, _) = World::default()
        .way(1, &[101, 201, 202, 101], ROAD)
        .way(2, &[305, 405, 406, 405, 505], ROAD)
        .build(vec![]);
    assert_eq!(ends(&network), [(1, 101, 101), (2, 305, 405), (2, 405, 405), (2, 405, 505)]);
}

#[test]
fn lights_stand_where_one_arrives() {
    let (network, _) = World::default()
        .way(1, &[105, 205, 305], ROAD)
        .spot(205, &[("highway", "traffic_signals"), ("traffic_signals:direction", "forward")])
        .build(vec![]);
    assert_eq!(network.segments[0].lights, [true, false]);
    assert_eq!(network.segments[1].lights, [false, false]);
}

#[test]
fn a_ferry_s_time_is_shared_by_length() {
    let (network, _) = World::default()
        .way(1, &[105, 205, 505], &[("route", "ferry"), ("duration", "40")])
        .way(2, &[205, 206], ROAD)
        .build(vec![]);
    assert_eq!(network.segments[0].ferry_s, Some(600));
    assert_eq!(network.segments[1].ferry_s, Some(1800));
    assert_eq!(network.segments[2].ferry_s, None);
}

#[test]
fn restrictions_find_their_segments() {
    let (network, report) = World::default()
        .way(1, &[105, 205], ROAD)
        .way(2, &[205, 305], ROAD)
        .way(3, &[205, 209], ROAD)
        .way(4, &[305, 309], ROAD)
        .restriction(RestrictionKind::No, 1, Via::Node(205), 3)
        .restriction(RestrictionKind::Only, 1, Via::Ways(vec![2]), 4)
        .restriction(RestrictionKind::No, 1, Via::Node(205), 77)
        .build(vec![]);
    assert_eq!((report.restrictions, report.unresolved_restrictions), (2, 1));
    assert_eq!(
        (network.restrictions[0].path.as_slice(), network.restrictions[0].via),
        (&[0, 2][..], NodeKey(205))
    );
    assert_eq!(
        (network.restrictions[1].path.as_slice(), network.restrictions[1].via),
        (&[0, 1, 3][..], NodeKey(205))
    );
}

#[test]
fn no_edge_crosses_a_controlled_border() {
    let (network, report) = World::default()
        .border()
        // Across the line, and along it without touching.
        .way(1, &[525, 825, 1225, 1525], ROAD)
        .way(2, &[825, 845], ROAD)
        // Through a node that the border has too.
        .way(3, &[720, 1020, 1320], ROAD)
        .build(vec![]);
    assert_eq!(report.border_cuts, 2);
    let code =
        |segment: &otkel_maps::roads::Segment| network.regions[usize::from(segment.region.0)].code.clone();
    for segment in &network.segments {
        let east = segment.line.iter().all(|at| at.lon() >= 80.1 - 1e-9);
        let west = segment.line.iter().all(|at| at.lon() <= 80.1 + 1e-9);
        assert!(east || west);
        assert_eq!(code(segment), if east { "cn" } else { "kz" });
    }
    // No key is shared by both sides.
    for a in &network.segments {
        for b in network.segments.iter().filter(|b| b.region != a.region) {
            assert!(![b.from, b.to].contains(&a.from) && ![b.from, b.to].contains(&a.to));
        }
    }
}

#[test]
fn ports_become_gates_on_both_sides() {
    let port = Port { id: "khorgos".into(), at: node(1025).at, countries: ["cn".into(), "kz".into()] };
    let (network, report) = World::default()
        .border()
        .way(1, &[525, 925, 1225, 1525], ROAD)
        .spot(925, &[("barrier", "border_control")])
        .build(vec![port]);
    assert_eq!(report.gates.get("khorgos"), Some(&2));
    let [cn, kz] = network.gates.as_slice() else { panic!("{:?}", network.gates) };
    assert_eq!((network.regions[usize::from(cn.region.0)].code.as_str(), cn.to.as_str()), ("cn", "kz"));
    // China's side has no post of its own: the line. Kazakhstan's has one, and the road home begins there.
    assert!((cn.at.lon() - 80.10).abs() < 1e-6);
    assert!((kz.at.lon() - 80.09).abs() < 1e-6);
    let home = network.segments.iter().find(|segment| Some(segment.to) == kz.node).unwrap();
    assert_eq!(home.from, NodeKey(525));
}

#[test]
fn open_borders_stay_whole() {
    let mut world = World::default().way(1, &[525, 1525], ROAD);
    world.0.countries.clear();
    let (network, report) = world.build(vec![]);
    assert_eq!((network.segments.len(), report.border_cuts), (1, 0));
}
