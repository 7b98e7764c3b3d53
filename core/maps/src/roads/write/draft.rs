//! Numbers junctions and segments along a space-filling curve, and gathers what segments have in common.

use std::collections::BTreeMap;

use super::NetworkError;
use super::hilbert::hilbert;
use crate::roads::bytes::{Texts, put_signed, put_varint};
use crate::roads::limits::{MOST_GATES, MOST_REGIONS};
use crate::roads::network::{Network, NodeKey, Segment};
use crate::roads::record::{
    BRIDGE, BoxRecord, GateRecord, InfoRecord, KindRecord, MAX_LENGTH_CM, NONE, NodeRecord, ROUNDABOUT,
    RegionRecord, SegmentRecord, StationRecord, TOLL, TUNNEL, WayRecord, micro,
};
use crate::roads::sets::{Access, Modes};

/// Bearings are taken this far along a segment: the first metres of a line often lead aside.
const BEARING_M: f64 = 8.0;
/// Numbers of segments are stored with a direction, of nodes and positions in 32 bits.
const MOST: usize = i32::MAX as usize;

pub(super) struct Draft {
    pub nodes: Vec<NodeRecord>,
    pub segments: Vec<SegmentRecord>,
    pub boxes: Vec<BoxRecord>,
    pub ways: Vec<WayRecord>,
    pub kinds: Vec<KindRecord>,
    pub shapes: Vec<u8>,
    pub texts: Texts,
    /// The number of each of the network's segments here.
    pub number: Vec<u32>,
    ids: BTreeMap<(NodeKey, u16), u32>,
    bounds: BoxRecord,
}

impl Draft {
    pub(super) fn new(network: &Network) -> Result<Self, NetworkError> {
        check(network)?;
        let lines = || network.segments.iter().flat_map(|segment| segment.line.iter().copied().map(micro));
        let mut bounds = BoxRecord::EMPTY;
        lines().for_each(|at| bounds.add(at));
        let mut this = Self {
            nodes: Vec::new(),
            segments: Vec::with_capacity(network.segments.len()),
            boxes: Vec::with_capacity(network.segments.len()),
            ways: Vec::new(),
            kinds: Vec::new(),
            shapes: Vec::new(),
            texts: Texts::new(),
            number: vec![NONE; network.segments.len()],
            ids: BTreeMap::new(),
            bounds,
        };
        this.number_nodes(network);
        this.add_segments(network)?;
        Ok(this)
    }

    /// A junction on a region line is one node in each region: nothing leads across.
    fn number_nodes(&mut self, network: &Network) {
        let mut places: BTreeMap<(NodeKey, u16), [i32; 2]> = BTreeMap::new();
        for segment in &network.segments {
            for (key, at) in [(segment.from, segment.line.first()), (segment.to, segment.line.last())] {
                if let Some(at) = at {
                    places.entry((key, segment.region.0)).or_insert_with(|| micro(*at));
                }
            }
        }
        let mut order: Vec<(u32, (NodeKey, u16), [i32; 2])> =
            places.into_iter().map(|(key, at)| (hilbert(at, &self.bounds), key, at)).collect();
        order.sort_unstable();
        for (number, (_, key, at)) in order.into_iter().enumerate() {
            self.ids.insert(key, number as u32);
            self.nodes.push(NodeRecord { at, blocked: 0, delay_s: 0, zero: 0 });
        }
        for junction in &network.junctions {
            for (_, id) in self.ids.range((junction.node, 0)..=(junction.node, u16::MAX)) {
                let node = &mut self.nodes[*id as usize];
                node.blocked = Modes::from_bits(node.blocked).and(junction.blocked).bits();
                node.delay_s = node.delay_s.saturating_add(junction.delay_s);
            }
        }
    }

    fn add_segments(&mut self, network: &Network) -> Result<(), NetworkError> {
        let mut order: Vec<(u32, u32)> = Vec::with_capacity(network.segments.len());
        for (index, segment) in network.segments.iter().enumerate() {
            let mut around = BoxRecord::EMPTY;
            segment.line.iter().for_each(|at| around.add(micro(*at)));
            let [west, south, east, north] = around.0;
            let middle = [i32::midpoint(west, east), i32::midpoint(south, north)];
            order.push((hilbert(middle, &self.bounds), index as u32));
        }
        order.sort_unstable();
        let mut ways = BTreeMap::new();
        let mut kinds = BTreeMap::new();
        for (_, index) in order {
            let segment = &network.segments[index as usize];
            let kind = once(&mut kinds, &mut self.kinds, kind_record(segment));
            let names = self.texts.names(&segment.names, &segment.reference);
            let way = once(&mut ways, &mut self.ways, WayRecord { id: segment.way, names, kind });
            let record = self.segment_record(index as usize, segment, way)?;
            self.number[index as usize] = self.segments.len() as u32;
            self.segments.push(record);
        }
        if self.shapes.len() > u32::MAX as usize {
            return Err(NetworkError::TooMany("positions"));
        }
        Ok(())
    }

    fn segment_record(
        &mut self,
        index: usize,
        segment: &Segment,
        way: u32,
    ) -> Result<SegmentRecord, NetworkError> {
        let from = self.ids.get(&(segment.from, segment.region.0)).copied().unwrap_or(NONE);
        let to = self.ids.get(&(segment.to, segment.region.0)).copied().unwrap_or(NONE);
        let metres: f64 = segment.line.windows(2).map(|pair| pair[0].ground_m(pair[1])).sum();
        let metres = segment.length_m.filter(|known| *known > metres).unwrap_or(metres);
        let length = (metres * 100.0).round().max(1.0);
        if length > f64::from(MAX_LENGTH_CM) {
            return Err(NetworkError::Long(index));
        }
        let shape = self.shapes.len() as u32;
        let start = self.nodes[from as usize].at;
        let mut around = BoxRecord::EMPTY;
        around.add(start);
        around.add(self.nodes[to as usize].at);
        let mut inner: Vec<[i32; 2]> =
            segment.line[1..segment.line.len() - 1].iter().map(|at| micro(*at)).collect();
        inner.dedup();
        put_varint(&mut self.shapes, inner.len() as u32);
        let mut last = start;
        for at in inner {
            put_signed(&mut self.shapes, at[0].wrapping_sub(last[0]));
            put_signed(&mut self.shapes, at[1].wrapping_sub(last[1]));
            around.add(at);
            last = at;
        }
        self.boxes.push(around);
        let lights = u32::from(segment.lights[0]) << 30 | u32::from(segment.lights[1]) << 31;
        let backward: Vec<_> = segment.line.iter().rev().copied().collect();
        Ok(SegmentRecord {
            shape,
            length: length as u32 | lights,
            from,
            to,
            way,
            leaving: bearing(&segment.line),
            arriving: bearing(&backward).wrapping_add(1 << 15),
        })
    }

    /// Gives junctions new numbers: the old ones in their new order. Returns the new ones by the old.
    pub(super) fn renumber(&mut self, order: &[u32]) -> Vec<u32> {
        let mut number = vec![NONE; order.len()];
        for (new, old) in order.iter().enumerate() {
            number[*old as usize] = new as u32;
        }
        self.nodes = order.iter().map(|old| self.nodes[*old as usize]).collect();
        for segment in &mut self.segments {
            segment.from = number[segment.from as usize];
            segment.to = number[segment.to as usize];
        }
        self.ids.values_mut().for_each(|id| *id = number[*id as usize]);
        number
    }

    /// What kind of road a segment is.
    pub(super) fn kind(&self, segment: &SegmentRecord) -> &KindRecord {
        &self.kinds[self.ways[segment.way as usize].kind as usize]
    }

    /// The node a key stands for in a region.
    pub(super) fn node(&self, key: NodeKey, region: u16) -> Option<u32> {
        self.ids.get(&(key, region)).copied()
    }

    pub(super) fn regions(&mut self, network: &Network) -> Vec<RegionRecord> {
        let mut out: Vec<RegionRecord> = network
            .regions
            .iter()
            .map(|region| RegionRecord {
                code: self.texts.text(&region.code),
                flags: u32::from(region.stations_known),
                bounds: BoxRecord::EMPTY.0,
                length_m: 0,
                stations: 0,
            })
            .collect();
        let mut metres = vec![0_u64; out.len()];
        for (segment, around) in self.segments.iter().zip(&self.boxes) {
            let region = usize::from(self.kind(segment).region);
            metres[region] += u64::from(segment.length_cm());
            let mut bounds = BoxRecord(out[region].bounds);
            bounds.join(around);
            out[region].bounds = bounds.0;
        }
        for (region, centimetres) in out.iter_mut().zip(metres) {
            region.length_m = u32::try_from(centimetres / 100).unwrap_or(u32::MAX);
        }
        for station in &network.stations {
            if let Some(region) = out.get_mut(usize::from(station.region.0)) {
                region.stations += 1;
            }
        }
        out
    }

    pub(super) fn gates(&mut self, network: &Network) -> Result<Vec<GateRecord>, NetworkError> {
        let mut out = Vec::new();
        for (index, gate) in network.gates.iter().enumerate() {
            if usize::from(gate.region.0) >= network.regions.len() {
                return Err(NetworkError::Region { what: "gate", index });
            }
            out.push(GateRecord {
                port: self.texts.text(&gate.port),
                to: self.texts.text(&gate.to),
                node: gate.node.and_then(|node| self.node(node, gate.region.0)).unwrap_or(NONE),
                at: micro(gate.at),
                region: gate.region.0,
                zero: 0,
            });
        }
        Ok(out)
    }

    pub(super) fn stations(&mut self, network: &Network) -> Result<Vec<StationRecord>, NetworkError> {
        let mut out = Vec::new();
        for (index, station) in network.stations.iter().enumerate() {
            if usize::from(station.region.0) >= network.regions.len() {
                return Err(NetworkError::Region { what: "station", index });
            }
            out.push(StationRecord {
                at: micro(station.at),
                names: self.texts.names(&station.names, ""),
                kind: station.kind as u8,
                fuels: station.fuels.bits(),
                region: station.region.0,
            });
        }
        let bounds = self.bounds;
        out.sort_by_key(|station| (hilbert(station.at, &bounds), station.at, station.kind));
        Ok(out)
    }

    pub(super) fn info(&mut self, network: &Network) -> InfoRecord {
        let attribution = self.texts.text(&network.attribution);
        InfoRecord { bounds: self.bounds.0, attribution, zero: 0 }
    }
}

/// The number of a record in a list that has each only once.
fn once<T: Copy + Ord>(known: &mut BTreeMap<T, u32>, list: &mut Vec<T>, record: T) -> u32 {
    *known.entry(record).or_insert_with(|| {
        list.push(record);
        list.len() as u32 - 1
    })
}

fn kind_record(segment: &Segment) -> KindRecord {
    let flag = |is: bool, flag: u16| if is { flag } else { 0 };
    let hint =
        segment.hint.map(|hint| hint.map_or(0, |kmh| (kmh * 10.0).round().clamp(1.0, 65_535.0) as u16));
    KindRecord {
        ferry_s: segment.ferry_s.unwrap_or(NONE),
        hint,
        months: segment.closed_months.bits(),
        flags: flag(segment.roundabout, ROUNDABOUT)
            | flag(segment.toll, TOLL)
            | flag(segment.tunnel, TUNNEL)
            | flag(segment.bridge, BRIDGE),
        region: segment.region.0,
        limit: segment.limit.map(|limit| limit.unwrap_or(0)),
        access: segment.access.map(Access::bits),
        class: segment.class as u8,
        surface: segment.surface as u8,
    }
}

fn check(network: &Network) -> Result<(), NetworkError> {
    if network.segments.len() > MOST {
        return Err(NetworkError::TooMany("segments"));
    }
    if network.regions.len() > MOST_REGIONS {
        return Err(NetworkError::TooMany("regions"));
    }
    if network.gates.len() > MOST_GATES {
        return Err(NetworkError::TooMany("gates"));
    }
    for (index, segment) in network.segments.iter().enumerate() {
        if segment.line.len() < 2 {
            return Err(NetworkError::Short(index));
        }
        if usize::from(segment.region.0) >= network.regions.len() {
            return Err(NetworkError::Region { what: "segment", index });
        }
    }
    let missing = |restriction: &super::super::network::Restriction| {
        restriction.path.iter().any(|segment| *segment as usize >= network.segments.len())
    };
    network
        .restrictions
        .iter()
        .position(missing)
        .map_or(Ok(()), |index| Err(NetworkError::Restriction(index)))
}

/// The bearing in which a line leaves its start, in 1/65,536 of a turn.
fn bearing(line: &[crate::earth::LonLat]) -> u16 {
    let Some(start) = line.first() else { return 0 };
    let (mut gone, mut last) = (0.0, *start);
    for at in line {
        gone += last.distance_m(*at);
        last = *at;
        if gone >= BEARING_M {
            break;
        }
    }
    (start.bearing_deg(last) / 360.0 * 65_536.0).round() as u32 as u16
}
