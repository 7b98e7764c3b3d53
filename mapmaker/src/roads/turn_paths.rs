//! Finds the segments of turn restrictions.

use otkel_maps::roads::{NodeKey, Restriction, Segment};

use super::{
    split::Split,
    turns::{self, Via},
};

/// More segments than any turn leads over.
const LONGEST: usize = 64;

/// The segments of one restriction, a path for each pair of a way one comes from and a way one goes to. Empty when a way is
/// missing, or when it isn't clear which part of a way is meant.
pub(super) fn resolve(split: &Split, restriction: &turns::Restriction) -> Vec<Restriction> {
    let mut found = Vec::new();
    for from in &restriction.from {
        for to in &restriction.to {
            let path = match &restriction.via {
                Via::Node(node) => over_node(split, *from, NodeKey(*node), *to),
                Via::Ways(ways) => over_ways(split, *from, ways, *to),
            };
            if let Some((path, via)) = path {
                found.push(Restriction { kind: restriction.kind, path, via, modes: restriction.modes });
            }
        }
    }
    found
}

fn over_node(split: &Split, from: i64, via: NodeKey, to: i64) -> Option<(Vec<u32>, NodeKey)> {
    let first = only(segments_at(split, from, via, Way::Arrives))?;
    let last = only(segments_at(split, to, via, Way::Leaves))?;
    Some((vec![first, last], via))
}

fn over_ways(split: &Split, from: i64, ways: &[i64], to: i64) -> Option<(Vec<u32>, NodeKey)> {
    let mut best: Option<(Vec<u32>, NodeKey)> = None;
    for first in split.segments_of(from) {
        let segment = &split.segments[first as usize];
        for start in [segment.from, segment.to] {
            if !drivable(segment, start, Way::Arrives) || !touches(split, ways[0], start) {
                continue;
            }
            let Some(path) = follow(split, first, start, ways, to) else { continue };
            if best.as_ref().is_none_or(|(known, _)| path.len() < known.len()) {
                best = Some((path, start));
            }
        }
    }
    best
}

/// From a junction along the via ways, one after the other, into the last way.
fn follow(split: &Split, first: u32, start: NodeKey, ways: &[i64], to: i64) -> Option<Vec<u32>> {
    let mut path = vec![first];
    let mut at = start;
    for (place, way) in ways.iter().enumerate() {
        let next = ways.get(place + 1).copied().unwrap_or(to);
        let (part, end) = along(split, *way, at, next)?;
        path.extend(part);
        at = end;
    }
    path.push(only(segments_at(split, to, at, Way::Leaves))?);
    (path.len() <= LONGEST).then_some(path)
}

/// The shortest way along `way` from a junction to one that it shares with `next`.
fn along(split: &Split, way: i64, start: NodeKey, next: i64) -> Option<(Vec<u32>, NodeKey)> {
    let mut best: Option<(Vec<u32>, NodeKey)> = None;
    for first in segments_at(split, way, start, Way::Leaves) {
        let (mut path, mut at, mut here) = (vec![first], start, first);
        loop {
            let segment = &split.segments[here as usize];
            at = if segment.from == at { segment.to } else { segment.from };
            if touches(split, next, at) {
                break;
            }
            let onward =
                segments_at(split, way, at, Way::Leaves).into_iter().find(|other| !path.contains(other));
            match onward {
                Some(other) if path.len() < LONGEST => {
                    path.push(other);
                    here = other;
                }
                _ => {
                    path.clear();
                    break;
                }
            }
        }
        if !path.is_empty() && best.as_ref().is_none_or(|(known, _)| path.len() < known.len()) {
            best = Some((path, at));
        }
    }
    best
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Arrives,
    Leaves,
}

/// The segments of a way that somebody may drive towards, or away from, a junction.
fn segments_at(split: &Split, way: i64, node: NodeKey, direction: Way) -> Vec<u32> {
    split
        .segments_of(way)
        .filter(|segment| drivable(&split.segments[*segment as usize], node, direction))
        .collect()
}

fn drivable(segment: &Segment, node: NodeKey, direction: Way) -> bool {
    let (forward_end, backward_end) = match direction {
        Way::Arrives => (segment.to, segment.from),
        Way::Leaves => (segment.from, segment.to),
    };
    let motors = |access: otkel_maps::roads::Access| {
        use otkel_maps::roads::{Entry, Mode};
        [Mode::Car, Mode::Motorcycle, Mode::Coach].iter().any(|mode| access.of(*mode) != Entry::No)
    };
    (forward_end == node && motors(segment.access[0])) || (backward_end == node && motors(segment.access[1]))
}

fn touches(split: &Split, way: i64, node: NodeKey) -> bool {
    split.segments_of(way).any(|segment| {
        let segment = &split.segments[segment as usize];
        segment.from == node || segment.to == node
    })
}

/// The only one; `None` of none and of several.
fn only(mut segments: Vec<u32>) -> Option<u32> {
    if segments.len() == 1 { segments.pop() } else { None }
}
