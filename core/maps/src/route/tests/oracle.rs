//! A plain search: Dijkstra's algorithm over the last roads driven, restrictions compared with them one by one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use crate::roads::snap::Near;
use crate::roads::{Graph, Mode, Modes, Network, NodeKey, Restriction, RestrictionKind};
use crate::route::costs::Turn;
use crate::route::metric::Metric;
use crate::route::place::share;

/// A network, and where its segments are in the graph (segment `i` has the way id `i + 1`).
pub(super) struct Oracle<'a> {
    pub network: &'a Network,
    pub graph: &'a Graph,
    pub metric: &'a Metric,
    number: Vec<u32>,
    place: BTreeMap<u32, usize>,
    /// Directed roads of the restrictions that can be followed.
    rules: Vec<(&'a Restriction, Vec<Directed>)>,
}

/// A segment's place in the network, and whether it is gone along forward.
type Directed = (usize, bool);

impl<'a> Oracle<'a> {
    pub(super) fn new(network: &'a Network, graph: &'a Graph, metric: &'a Metric) -> Self {
        let mut number = vec![0; network.segments.len()];
        let mut place = BTreeMap::new();
        for segment in 0..graph.segment_count() as u32 {
            let index = graph.way_of(segment) as usize - 1;
            number[index] = segment;
            place.insert(segment, index);
        }
        let mut this = Self { network, graph, metric, number, place, rules: Vec::new() };
        for restriction in &network.restrictions {
            if let Some(path) = this.path(restriction) {
                this.rules.push((restriction, path));
            }
        }
        this
    }

    fn ends(&self, (segment, forward): Directed) -> (NodeKey, NodeKey) {
        let segment = &self.network.segments[segment];
        if forward { (segment.from, segment.to) } else { (segment.to, segment.from) }
    }

    fn driven(&self, (segment, forward): Directed) -> bool {
        let access = self.network.segments[segment].access[usize::from(!forward)];
        [Mode::Car, Mode::Motorcycle, Mode::Coach]
            .iter()
            .any(|mode| access.of(*mode) != crate::roads::Entry::No)
    }

    fn path(&self, restriction: &Restriction) -> Option<Vec<Directed>> {
        let mut path: Vec<Directed> = Vec::new();
        let mut node = restriction.via;
        for (place, segment) in restriction.path.iter().enumerate() {
            let ways = [(*segment as usize, true), (*segment as usize, false)];
            let fits = |way: &Directed| {
                if place == 0 { self.ends(*way).1 == node } else { self.ends(*way).0 == node }
            };
            let way = ways.into_iter().find(fits)?;
            node = self.ends(way).1;
            path.push(way);
        }
        path.iter().all(|way| self.driven(*way)).then_some(path)
    }

    fn code(&self, (segment, forward): Directed) -> u32 {
        self.number[segment] * 2 + u32::from(!forward)
    }

    fn weight(&self, way: Directed) -> Option<u32> {
        self.metric.road(self.code(way)).map(|cost| cost.weight_cs)
    }

    /// Whether a restriction forbids to go on into a road after the last ones.
    fn forbidden(&self, last: &[Directed], into: Directed) -> bool {
        self.rules.iter().any(|(restriction, path)| {
            let (to, way) = path.split_last().unwrap();
            restriction.modes.contains(self.metric.mode)
                && last.ends_with(way)
                && (restriction.kind == RestrictionKind::No) == (*to == into)
        })
    }

    /// The roads one may go on into, and what the turn weighs.
    fn ways_on(&self, last: &[Directed]) -> Vec<(Directed, u32)> {
        let from = *last.last().unwrap();
        let node = self.ends(from).1;
        let all = (0..self.network.segments.len()).flat_map(|segment| [(segment, true), (segment, false)]);
        let open: Vec<Directed> = all
            .filter(|way| {
                self.ends(*way).0 == node && self.weight(*way).is_some() && !self.forbidden(last, *way)
            })
            .collect();
        let back = (from.0, !from.1);
        let on: Vec<(Directed, u32)> = open
            .iter()
            .filter(|way| **way != back)
            .filter_map(|way| Some((*way, self.turn(from, *way, 0)?)))
            .collect();
        let mut all = on.clone();
        if open.contains(&back) {
            all.extend(self.turn(from, back, on.len() as u8).map(|weight| (back, weight)));
        }
        all
    }

    fn turn(&self, from: Directed, into: Directed, ways_on: u8) -> Option<u32> {
        let tables = self.graph.tables();
        let road = |way: Directed| tables.road(self.number[way.0]);
        let node = self.ends(from).1;
        let junctions = || self.network.junctions.iter().filter(|junction| junction.node == node);
        let blocked = junctions().fold(Modes::NONE, |modes, junction| modes.and(junction.blocked));
        let usable = |segment: &usize| {
            self.weight((*segment, true)).is_some() || self.weight((*segment, false)).is_some()
        };
        let roads = (0..self.network.segments.len()).filter(usable).map(|segment| {
            let segment = &self.network.segments[segment];
            u8::from(segment.from == node) + u8::from(segment.to == node)
        });
        let (a, b) = (road(from), road(into));
        let turned = b.segment.bearing_out(into.1).wrapping_sub(a.segment.bearing_in(from.1)) as i16;
        let lights = self.network.segments[from.0].lights;
        self.metric
            .costs
            .turn(&Turn {
                from: a,
                from_forward: from.1,
                into: b,
                into_forward: into.1,
                angle_deg: f64::from(turned) * 360.0 / 65_536.0,
                is_u_turn: from.0 == into.0 && from.1 != into.1,
                roads: roads.sum(),
                ways_on,
                light: lights[usize::from(!from.1)],
                blocked: blocked.contains(self.metric.mode),
                delay_s: junctions().fold(0_u8, |sum, junction| sum.saturating_add(junction.delay_s)),
            })
            .map(|cost| cost.weight_cs)
    }

    /// The least weight between two places for something with a motor.
    pub(super) fn drive(&self, from: &Near, to: &Near) -> Option<u32> {
        let longest = self.rules.iter().map(|(_, path)| path.len() - 1).max().unwrap_or(1);
        let (start, end) = (self.place[&from.segment], self.place[&to.segment]);
        let gone = |near: &Near, forward: bool| {
            let whole = self.graph.tables().segments[near.segment as usize].length_cm();
            let along = if forward { near.along_cm } else { whole - near.along_cm };
            (along, whole)
        };
        // The weight up to the end of the last road, by the last roads.
        let mut best: BTreeMap<Vec<Directed>, u32> = BTreeMap::new();
        let mut queue = BinaryHeap::new();
        let mut answer: Option<u32> = None;
        let mut offer = |weight: u32| answer = Some(answer.map_or(weight, |old| old.min(weight)));
        for forward in [true, false] {
            let Some(weight) = self.weight((start, forward)) else { continue };
            let (along, whole) = gone(from, forward);
            let passed = share(weight, along, whole);
            queue.push(Reverse((weight - passed, vec![(start, forward)])));
            let (other, _) = gone(to, forward);
            if start == end && other >= along {
                offer(share(weight, other, whole) - passed);
            }
        }
        while let Some(Reverse((weight, last))) = queue.pop() {
            if best.contains_key(&last) {
                continue;
            }
            best.insert(last.clone(), weight);
            for (into, turn) in self.ways_on(&last) {
                let road = self.weight(into).unwrap();
                if into.0 == end {
                    let (along, whole) = gone(to, into.1);
                    offer(weight + turn + share(road, along, whole));
                }
                let mut next = last.clone();
                next.push(into);
                next.drain(..next.len().saturating_sub(longest));
                queue.push(Reverse((weight + turn + road, next)));
            }
        }
        answer
    }

    /// The least weight between two places on foot.
    pub(super) fn walk(&self, from: &Near, to: &Near) -> Option<u32> {
        let blocked = |node: NodeKey| {
            let here = self.network.junctions.iter().filter(|junction| junction.node == node);
            here.fold(Modes::NONE, |modes, junction| modes.and(junction.blocked)).contains(Mode::Foot)
        };
        let wait = |node: NodeKey| {
            let here = self.network.junctions.iter().filter(|junction| junction.node == node);
            u32::from(here.fold(0_u8, |sum, junction| sum.saturating_add(junction.delay_s))) * 100
        };
        let (start, end) = (self.place[&from.segment], self.place[&to.segment]);
        let part = |near: &Near, way: Directed| {
            let whole = self.graph.tables().segments[near.segment as usize].length_cm();
            let along = if way.1 { near.along_cm } else { whole - near.along_cm };
            Some((along, share(self.weight(way)?, along, whole)))
        };
        let mut answer: Option<u32> = None;
        let mut offer = |weight: u32| answer = Some(answer.map_or(weight, |old| old.min(weight)));
        let mut queue = BinaryHeap::new();
        let mut best: BTreeMap<NodeKey, u32> = BTreeMap::new();
        for way in [(start, true), (start, false)] {
            let Some((along, passed)) = part(from, way) else { continue };
            let node = self.ends(way).1;
            if !blocked(node) {
                queue.push(Reverse((self.weight(way)? - passed, node)));
            }
            if let (true, Some((other, weight))) = (start == end, part(to, way))
                && other >= along
            {
                offer(weight - passed);
            }
        }
        while let Some(Reverse((weight, node))) = queue.pop() {
            if best.contains_key(&node) {
                continue;
            }
            best.insert(node, weight);
            for way in
                (0..self.network.segments.len()).flat_map(|segment| [(segment, true), (segment, false)])
            {
                let (tail, head) = self.ends(way);
                let Some(road) = self.weight(way).filter(|_| tail == node) else { continue };
                if let (true, Some((_, last))) = (way.0 == end, part(to, way)) {
                    offer(weight + last);
                }
                if !blocked(head) {
                    queue.push(Reverse((weight + road + wait(head), head)));
                }
            }
        }
        answer
    }
}
