//! Cuts roads into segments: at junctions, at what stands on them, and at controlled borders.

use std::ops::Range;

use otkel_maps::earth::LonLat;
use otkel_maps::roads::{NodeKey, RegionId, Segment};

use super::{
    Port,
    border::{Borders, CountryId},
    gather::{Gathered, RoadNode, RoadWay},
};

/// How near to a port a border post is the port's, in metres.
const POST_M: f64 = 3_000.0;

/// Keys of ends that are cut at borders go down from here; no node of OpenStreetMap has such an id.
const FIRST_CUT: i64 = -(1 << 60);

/// Where a road was cut at a border: two ends at one place that no longer touch.
#[derive(Clone, Debug)]
pub(super) struct Cut {
    pub(super) ends: [NodeKey; 2],
    pub(super) at: LonLat,
    /// The controlled countries whose border it is.
    pub(super) countries: Vec<CountryId>,
    /// The port whose border post stands there.
    pub(super) post_of: Option<usize>,
}

/// The roads in segments, whose regions aren't known yet.
#[derive(Debug, Default)]
pub(super) struct Split {
    pub(super) segments: Vec<Segment>,
    /// Which segments a way became, in its order; sorted by the way's id.
    pub(super) of_way: Vec<(i64, Range<u32>)>,
    pub(super) cuts: Vec<Cut>,
}

impl Split {
    /// The segments of a way.
    pub(super) fn segments_of(&self, way: i64) -> Range<u32> {
        match self.of_way.binary_search_by_key(&way, |(id, _)| *id) {
            Ok(at) => self.of_way[at].1.clone(),
            Err(_) => 0..0,
        }
    }
}

/// Cuts all roads.
pub(super) fn split(gathered: &Gathered, borders: &Borders, ports: &[Port]) -> Split {
    let mut stops = gathered.shared_nodes();
    stops.extend(gathered.via_nodes());
    stops.extend(gathered.spots.iter().map(|spot| spot.0));
    stops.sort_unstable();
    stops.dedup();
    let mut splitter =
        Splitter { gathered, borders, ports, stops, next_cut: FIRST_CUT, out: Split::default() };
    for way in &gathered.ways {
        splitter.way(way);
    }
    splitter.out.of_way.sort_by_key(|(id, _)| *id);
    splitter.out
}

struct Splitter<'a> {
    gathered: &'a Gathered,
    borders: &'a Borders,
    ports: &'a [Port],
    /// Nodes at which roads are cut, sorted.
    stops: Vec<i64>,
    next_cut: i64,
    out: Split,
}

/// A segment that grows.
struct Growing {
    from: NodeKey,
    line: Vec<LonLat>,
}

impl Splitter<'_> {
    fn way(&mut self, way: &RoadWay) {
        let nodes = &self.gathered.nodes[way.nodes.clone()];
        let Some(first) = nodes.first() else { return };
        let start = self.out.segments.len();
        let from = if self.is_on_border(nodes, 0) { self.fresh() } else { NodeKey(first.id) };
        let mut growing = Growing { from, line: vec![first.at] };
        for place in 1..nodes.len() {
            let (a, b) = (nodes[place - 1], nodes[place]);
            for crossing in self.crossings(a, b) {
                let ends = [self.fresh(), self.fresh()];
                self.out.cuts.push(Cut {
                    ends,
                    at: crossing.at,
                    countries: crossing.countries,
                    post_of: None,
                });
                growing.push(crossing.at);
                self.finish(way, &mut growing, ends[0]);
                growing.from = ends[1];
            }
            growing.push(b.at);
            let last = place + 1 == nodes.len();
            let cut = self.cut_at(nodes, place);
            if let Some(cut) = cut {
                let ends = cut.ends;
                if !last {
                    self.out.cuts.push(cut);
                }
                self.finish(way, &mut growing, ends[0]);
                growing.from = ends[1];
            } else if last || self.stops.binary_search(&b.id).is_ok() {
                self.finish(way, &mut growing, NodeKey(b.id));
                growing.from = NodeKey(b.id);
            }
        }
        self.share_time(way, start);
        let end = self.out.segments.len() as u32;
        match self.out.of_way.last_mut() {
            // Another part of the same way, of which nodes are missing between the two.
            Some((id, range)) if *id == way.id => range.end = end,
            _ => self.out.of_way.push((way.id, start as u32..end)),
        }
    }

    fn crossings(&self, a: RoadNode, b: RoadNode) -> Vec<super::border::Crossing> {
        if self.borders.is_empty() { Vec::new() } else { self.borders.crossings(a, b) }
    }

    fn fresh(&mut self) -> NodeKey {
        self.next_cut -= 1;
        NodeKey(self.next_cut)
    }

    /// Whether the road goes through, or begins or ends on, a border in this node. A road along the border, whose
    /// neighbouring nodes are the border's too, isn't cut.
    fn is_on_border(&self, nodes: &[RoadNode], place: usize) -> bool {
        if self.borders.is_empty() || !self.borders.has_node(nodes[place].id) {
            return false;
        }
        let before = place.checked_sub(1).and_then(|before| nodes.get(before));
        let neighbours = before.into_iter().chain(nodes.get(place + 1));
        neighbours.into_iter().any(|node| !self.borders.has_node(node.id))
    }

    /// A cut in a node: a border's line or a port's border post.
    fn cut_at(&mut self, nodes: &[RoadNode], place: usize) -> Option<Cut> {
        let node = nodes[place];
        let post_of = self.post(node);
        let on_border = self.is_on_border(nodes, place);
        if post_of.is_none() && !on_border {
            return None;
        }
        let countries = if on_border { self.borders.countries_at(node) } else { Vec::new() };
        Some(Cut { ends: [self.fresh(), self.fresh()], at: node.at, countries, post_of })
    }

    /// The port whose border post stands on a node.
    fn post(&self, node: RoadNode) -> Option<usize> {
        self.gathered.spot(node.id).filter(|spot| spot.border_control)?;
        let near = self.ports.iter().map(|port| port.at.distance_m(node.at)).enumerate();
        near.filter(|(_, metres)| *metres <= POST_M).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(port, _)| port)
    }

    fn finish(&mut self, way: &RoadWay, growing: &mut Growing, to: NodeKey) {
        let Some(end) = growing.line.last().copied() else { return };
        let line = std::mem::replace(&mut growing.line, vec![end]);
        if line.len() < 2 {
            return;
        }
        let road = &way.road;
        let light = |node: NodeKey, direction: usize| {
            self.gathered.spot(node.0).is_some_and(|spot| spot.lights[direction])
        };
        // The region follows when all are cut.
        let segment = Segment {
            length_m: None,
            way: way.id,
            names: road.names.clone(),
            reference: road.reference.clone(),
            surface: road.surface,
            limit: road.limit,
            hint: road.hint,
            access: road.access,
            roundabout: road.roundabout,
            toll: road.toll,
            tunnel: road.tunnel,
            bridge: road.bridge,
            closed_months: road.closed_months,
            lights: [light(to, 0), light(growing.from, 1)],
            ..Segment::new(growing.from, to, line, road.class, RegionId(0))
        };
        self.out.segments.push(segment);
    }

    /// Shares a ferry's time among its segments by their lengths.
    fn share_time(&mut self, way: &RoadWay, start: usize) {
        let Some(total_s) = way.road.carried_s else { return };
        let segments = &mut self.out.segments[start..];
        let length: f64 = segments.iter().map(|segment| length_m(&segment.line)).sum();
        for segment in segments {
            let part = if length > 0.0 { length_m(&segment.line) / length } else { 1.0 };
            segment.ferry_s = Some((f64::from(total_s) * part).round().max(1.0) as u32);
        }
    }
}

impl Growing {
    fn push(&mut self, at: LonLat) {
        if self.line.last() != Some(&at) {
            self.line.push(at);
        }
    }
}

/// Metres along a line.
pub(super) fn length_m(line: &[LonLat]) -> f64 {
    line.windows(2).map(|pair| pair[0].distance_m(pair[1])).sum()
}
