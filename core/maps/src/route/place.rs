//! From positions to places on roads, and from those to where a search starts and ends.

use super::cch::query::Seed;
use super::error::{End, RouteError};
use super::weights::Weights;
use crate::earth::LonLat;
use crate::roads::record::is_forward;
use crate::roads::snap::{Near, Nearest};
use crate::roads::{Mode, RegionId, Tables};

/// How far from a road a position may be unless said otherwise.
pub const SNAP_M: f64 = 5_000.0;

/// Where a route starts or ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The position.
    pub at: LonLat,
    /// Only roads of this region: at a border, roads of both sides are near.
    pub region: Option<RegionId>,
    /// How far the nearest road may be, in metres.
    pub within_m: f64,
}

impl Place {
    /// A position, in any region, up to [`SNAP_M`] from a road.
    pub fn at(at: LonLat) -> Self {
        Self { at, region: None, within_m: SNAP_M }
    }

    /// A position on one side of a border.
    pub fn within(at: LonLat, region: RegionId) -> Self {
        Self { region: Some(region), ..Self::at(at) }
    }
}

/// The places on roads that a position stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Snapped {
    /// The nearest.
    pub near: Near,
    /// The nearest that is on no island.
    pub big: Option<Near>,
}

/// What the search knows of one end.
#[derive(Default)]
pub(super) struct Seeds {
    pub list: Vec<Seed>,
    /// For a seed that is a way on from the road one starts on (not that road itself): the vertex one starts on.
    pub after: Vec<u32>,
}

/// A share of a cost, rounded.
pub(super) fn share(cost: u32, part_cm: u32, whole_cm: u32) -> u32 {
    let whole = u64::from(whole_cm).max(1);
    ((u64::from(cost) * u64::from(part_cm) + whole / 2) / whole) as u32
}

/// Centimetres gone along a directed road when at a place on it.
pub(super) fn gone(tables: &Tables<'_>, near: &Near, forward: bool) -> u32 {
    if forward { near.along_cm } else { length(tables, near.segment) - near.along_cm }
}

pub(super) fn length(tables: &Tables<'_>, segment: u32) -> u32 {
    tables.segments[segment as usize].length_cm()
}

pub(super) fn region(tables: &Tables<'_>, near: &Near) -> RegionId {
    RegionId(tables.kind(near.segment).region)
}

/// The vertex of a directed road in the graph of motors.
pub(super) fn vertex_of(tables: &Tables<'_>, code: u32) -> Option<u32> {
    let start = tables.ends(code).0;
    tables.drive.out_of(start).iter().copied().find(|vertex| tables.drive.codes[*vertex as usize] == code)
}

/// Finds the nearest usable roads.
pub(super) fn snap(
    tables: &Tables<'_>,
    weights: &Weights,
    place: &Place,
    end: End,
    nearest: &mut Nearest,
) -> Result<Snapped, RouteError> {
    let mut found: Option<Snapped> = None;
    let usable = |segment: u32| {
        let here = || RegionId(tables.kind(segment).region);
        (weights.metric.road(segment * 2).is_some() || weights.metric.road(segment * 2 + 1).is_some())
            && place.region.is_none_or(|region| region == here())
    };
    nearest.search(tables, place.at, place.within_m, usable, |near| {
        let big = is_big(weights, &near).then_some(near);
        let snapped = found.get_or_insert(Snapped { near, big: None });
        snapped.big = big;
        big.is_none()
    });
    found.ok_or(RouteError::NoRoadNear { end, within_m: place.within_m.max(0.0) as u32 })
}

fn parts(weights: &Weights, near: &Near) -> [u32; 2] {
    [near.segment * 2, near.segment * 2 + 1].map(|code| weights.component[code as usize])
}

fn is_big(weights: &Weights, near: &Near) -> bool {
    parts(weights, near).iter().any(|part| weights.big.get(*part as usize).is_some_and(|big| *big))
}

/// The pairs of places to try, best first: the nearest ones, and where no road joins these, those that are on no island.
pub(super) fn pairs(weights: &Weights, from: &Snapped, to: &Snapped) -> Vec<(Near, Near)> {
    let joined = |a: &Near, b: &Near| {
        let b = parts(weights, b);
        parts(weights, a).iter().any(|part| *part != u32::MAX && b.contains(part))
    };
    // A one-way road to the edge of the map can be reached though nothing leads back: it is worth a search.
    let mut pairs = vec![(from.near, to.near)];
    if !joined(&from.near, &to.near) {
        pairs.extend(to.big.map(|b| (from.near, b)));
        pairs.extend(from.big.map(|a| (a, to.near)));
        pairs.extend(from.big.zip(to.big));
    }
    pairs
}

/// Where to start and end on the graph of motors. What has been passed of the road one starts on is taken off by starting
/// lower: the returned weight has to be taken off the result.
pub(super) fn drive_seeds(
    tables: &Tables<'_>,
    weights: &Weights,
    from: &Near,
    to: &Near,
    starts: &mut Seeds,
    ends: &mut Seeds,
) -> u32 {
    for seeds in [&mut *starts, &mut *ends] {
        seeds.list.clear();
        seeds.after.clear();
    }
    let whole = [length(tables, from.segment), length(tables, to.segment)];
    let passed = |forward: bool| {
        let code = from.segment * 2 + u32::from(!forward);
        let cost = weights.metric.road(code)?;
        let vertex = vertex_of(tables, code)?;
        Some((code, vertex, cost.weight_cs, share(cost.weight_cs, gone(tables, from, forward), whole[0])))
    };
    let ways = [passed(true), passed(false)];
    let most = ways.iter().flatten().map(|way| way.3).max().unwrap_or(0);
    for (code, vertex, weight, passed) in ways.into_iter().flatten() {
        let forward = is_forward(code);
        let behind = from.segment == to.segment && gone(tables, to, forward) < gone(tables, from, forward);
        if !behind {
            starts.put(Seed { vertex, weight: most - passed }, super::cch::NONE);
            continue;
        }
        // The destination lies behind: one has to come round to this road again.
        weights.metric.turns(tables, vertex, |next, cost| {
            let weight = (most - passed).saturating_add(weight).saturating_add(cost.weight_cs);
            starts.put(Seed { vertex: next, weight: weight.min(super::cch::INFINITE) }, vertex);
        });
    }
    for forward in [true, false] {
        let code = to.segment * 2 + u32::from(!forward);
        let (Some(cost), Some(vertex)) = (weights.metric.road(code), vertex_of(tables, code)) else {
            continue;
        };
        let weight = share(cost.weight_cs, gone(tables, to, forward), whole[1]);
        ends.put(Seed { vertex, weight }, super::cch::NONE);
        for copy in tables.drive.copies_of(vertex) {
            ends.put(Seed { vertex: copy, weight }, super::cch::NONE);
        }
    }
    most
}

/// Where to start and end on the graph of those on foot: at the ends of the roads.
pub(super) fn walk_seeds(
    tables: &Tables<'_>,
    weights: &Weights,
    from: &Near,
    to: &Near,
    starts: &mut Seeds,
    ends: &mut Seeds,
) {
    for (near, seeds, start) in [(from, &mut *starts, true), (to, &mut *ends, false)] {
        seeds.list.clear();
        seeds.after.clear();
        for forward in [true, false] {
            let code = near.segment * 2 + u32::from(!forward);
            let Some(cost) = weights.metric.road(code) else { continue };
            let (first, last) = tables.segments[near.segment as usize].ends(forward);
            let node = if start { last } else { first };
            if !tables.walk.has(node) || !weights.metric.passes(tables, node) {
                continue;
            }
            let whole = length(tables, near.segment);
            let passed = share(cost.weight_cs, gone(tables, near, forward), whole);
            let weight = if start { cost.weight_cs - passed } else { passed };
            seeds.put(Seed { vertex: node, weight }, code);
        }
    }
}

impl Seeds {
    fn put(&mut self, seed: Seed, after: u32) {
        self.list.push(seed);
        self.after.push(after);
    }

    /// The lightest seed at a vertex, and what it comes after.
    pub(super) fn at(&self, vertex: u32) -> Option<u32> {
        let all = self.list.iter().zip(&self.after).filter(|(seed, _)| seed.vertex == vertex);
        all.min_by_key(|(seed, _)| seed.weight).map(|(_, after)| *after)
    }
}

/// The weight of going from one place to another on the same road without leaving it; `None`: not possible.
pub(super) fn along(tables: &Tables<'_>, weights: &Weights, from: &Near, to: &Near) -> Option<(u32, u32)> {
    if from.segment != to.segment {
        return None;
    }
    let whole = length(tables, from.segment);
    let one = |forward: bool| {
        let code = from.segment * 2 + u32::from(!forward);
        let cost = weights.metric.road(code)?;
        let (a, b) = (gone(tables, from, forward), gone(tables, to, forward));
        (a <= b).then(|| (share(cost.weight_cs, b, whole) - share(cost.weight_cs, a, whole), code))
    };
    [one(true), one(false)].into_iter().flatten().min()
}

/// Which graph a mode uses.
pub(super) fn on_foot(weights: &Weights) -> bool {
    weights.mode() == Mode::Foot
}
