//! The sea: on the right-hand side of every coastline. Lines of the coast are joined, cut at the box of the extract, and
//! closed along its edge.

use std::collections::HashMap;

use otkel_maps::earth::{Bounds, LonLat};

use super::{
    super::{Feature, Shape},
    Coast,
    edge::{TOUCHES, Xy, along, clip, edge_distance, nearest_edge, within},
};
use crate::osm::rings::Polygon;

/// The sea within a box.
pub(super) struct Sea {
    polygons: Vec<Polygon>,
    /// Ends of coastlines within the box, drawn on to its nearest edge.
    pub(super) loose: u64,
    /// Pieces of the coast that contradict others about where the water is; the shorter ones are left out.
    pub(super) dropped: u64,
}

impl Sea {
    pub(super) fn features(self) -> impl Iterator<Item = Feature> {
        self.polygons.into_iter().map(|polygon| Feature {
            layer: "ocean",
            shape: Shape::Area(vec![polygon]),
            zooms: 0..=14,
            fields: Vec::new(),
            order: 0,
        })
    }
}

pub(super) fn assemble(coasts: Vec<Coast>, bounds: &Bounds) -> Sea {
    let mut sea = Sea { polygons: Vec::new(), loose: 0, dropped: 0 };
    let mut closed: Vec<Vec<Xy>> = Vec::new();
    let mut crossing: Vec<Vec<Xy>> = Vec::new();
    for chain in chains(coasts) {
        let ring = chain.len() > 3 && chain.first() == chain.last();
        let line: Vec<Xy> = chain.iter().map(|(_, at)| (at.lon(), at.lat())).collect();
        let inside = line.iter().all(|at| within(*at, bounds));
        if ring && inside {
            closed.push(line);
        } else {
            parts(&line, ring, bounds, &mut crossing);
        }
    }
    for part in &mut crossing {
        let (start, end) = (part[0], part[part.len() - 1]);
        if edge_distance(start, bounds) > TOUCHES {
            sea.loose += 1;
            part.insert(0, nearest_edge(start, bounds));
        }
        if edge_distance(end, bounds) > TOUCHES {
            sea.loose += 1;
            part.push(nearest_edge(end, bounds));
        }
    }
    sea.dropped = make_consistent(&mut crossing, bounds);
    let mut outlines = close(crossing, bounds);
    // Land on the left: an island runs counterclockwise. What runs clockwise is an inland sea.
    let (islands, seas): (Vec<_>, Vec<_>) = closed.into_iter().partition(|ring| twice_area(ring) > 0.0);
    outlines.extend(seas);
    if outlines.is_empty() && !islands.is_empty() {
        let Bounds { west, south, east, north } = *bounds;
        outlines.push(vec![(west, south), (west, north), (east, north), (east, south), (west, south)]);
    }
    let boxes: Vec<Box2> = outlines.iter().map(|ring| Box2::around(ring)).collect();
    let areas: Vec<f64> = outlines.iter().map(|ring| twice_area(ring).abs()).collect();
    let mut holes: Vec<Vec<Vec<Xy>>> = vec![Vec::new(); outlines.len()];
    for island in islands {
        // The smallest outline around it; with only one there is nothing to look for.
        let around = (0..outlines.len()).filter(|i| outlines.len() == 1 || boxes[*i].holds(island[0]));
        let mut around: Vec<usize> = around.collect();
        if around.len() > 1 {
            around.retain(|i| holds(&outlines[*i], island[0]));
        }
        let smallest = around.into_iter().min_by(|i, j| areas[*i].total_cmp(&areas[*j]));
        if let Some(i) = smallest {
            holes[i].push(island);
        }
    }
    for (outline, holes) in outlines.into_iter().zip(holes) {
        let ring = |ring: Vec<Xy>| ring.iter().filter_map(|(lon, lat)| LonLat::new(*lon, *lat)).collect();
        sea.polygons.push(Polygon { outer: ring(outline), inner: holes.into_iter().map(ring).collect() });
    }
    sea
}

/// Joins coastlines end to start, in the order of the file.
fn chains(coasts: Vec<Coast>) -> Vec<Coast> {
    let mut starts: HashMap<i64, usize> = HashMap::new();
    let mut has_before = vec![false; coasts.len()];
    for (i, coast) in coasts.iter().enumerate() {
        if let Some((id, _)) = coast.first().filter(|_| coast.len() > 1) {
            starts.entry(*id).or_insert(i);
        }
    }
    for coast in &coasts {
        if let Some(next) = coast.last().and_then(|(id, _)| starts.get(id)) {
            has_before[*next] = true;
        }
    }
    let mut coasts: Vec<Option<Coast>> = coasts.into_iter().map(Some).collect();
    let mut chains = Vec::new();
    // First those that begin somewhere, then rings.
    let order =
        (0..coasts.len()).filter(|i| !has_before[*i]).chain((0..coasts.len()).filter(|i| has_before[*i]));
    for i in order {
        let Some(mut chain) = coasts[i].take() else { continue };
        while let Some(next) = chain.last().and_then(|(id, _)| starts.get(id)).copied()
            && let Some(more) = coasts[next].take()
        {
            chain.extend_from_slice(&more[1..]);
        }
        if chain.len() > 1 {
            chains.push(chain);
        }
    }
    chains
}

/// The parts of a line within the box; a ring's first and last part are one.
fn parts(line: &[Xy], ring: bool, b: &Bounds, out: &mut Vec<Vec<Xy>>) {
    let before = out.len();
    let mut part: Vec<Xy> = Vec::new();
    for pair in line.windows(2) {
        let Some((from, to)) = clip(pair[0], pair[1], b) else {
            continue;
        };
        if part.last() != Some(&from) {
            if part.len() > 1 {
                out.push(std::mem::take(&mut part));
            }
            part = vec![from];
        }
        if from != to {
            part.push(to);
        }
    }
    if part.len() > 1 {
        out.push(part);
    }
    if ring && out.len() - before > 1 && out[before].first() == out.last().and_then(|last| last.last()) {
        let first = out.remove(before);
        if let Some(last) = out.last_mut() {
            last.extend_from_slice(&first[1..]);
        }
    }
}

/// A coast that crosses the edge of a box more often is broken; its longest parts are kept.
const MOST_PARTS: usize = 1_000;

/// Clockwise along the edge there is water from where a coast leaves the box to where one enters, then land: leaving and
/// entering must alternate. Where they don't, which happens when loose ends were drawn on, the shortest part concerned goes.
fn make_consistent(parts: &mut Vec<Vec<Xy>>, b: &Bounds) -> u64 {
    let length =
        |part: &[Xy]| -> f64 { part.windows(2).map(|w| (w[1].0 - w[0].0).hypot(w[1].1 - w[0].1)).sum() };
    let mut dropped = 0;
    if parts.len() > MOST_PARTS {
        dropped = (parts.len() - MOST_PARTS) as u64;
        parts.sort_by(|one, other| length(other).total_cmp(&length(one)));
        parts.truncate(MOST_PARTS);
    }
    loop {
        let mut ends: Vec<(f64, bool, usize)> = Vec::with_capacity(parts.len() * 2);
        for (i, part) in parts.iter().enumerate() {
            ends.push((along(part[0], b), true, i));
            ends.push((along(part[part.len() - 1], b), false, i));
        }
        ends.sort_by(|one, other| one.0.total_cmp(&other.0));
        let pairs = (0..ends.len()).map(|k| (ends[k], ends[(k + 1) % ends.len()]));
        let odd = pairs.filter(|(one, next)| one.1 == next.1).flat_map(|(one, next)| [one.2, next.2]);
        let shortest = odd.min_by(|i, j| length(&parts[*i]).total_cmp(&length(&parts[*j])).then(i.cmp(j)));
        let Some(shortest) = shortest else { return dropped };
        parts.remove(shortest);
        dropped += 1;
    }
}

/// Closes parts along the edge: from where one leaves the box clockwise to where the next enters.
fn close(parts: Vec<Vec<Xy>>, b: &Bounds) -> Vec<Vec<Xy>> {
    let entries: Vec<f64> = parts.iter().map(|part| along(part[0], b)).collect();
    let corners = [(b.west, b.south), (b.west, b.north), (b.east, b.north), (b.east, b.south)];
    let mut open: Vec<Option<Vec<Xy>>> = parts.into_iter().map(Some).collect();
    let mut rings = Vec::new();
    for first in 0..open.len() {
        let Some(mut ring) = open[first].take() else { continue };
        loop {
            let exit = along(ring[ring.len() - 1], b);
            let ahead = |i: usize| (entries[i] - exit).rem_euclid(4.0);
            let candidates = (0..open.len()).filter(|i| *i == first || open[*i].is_some());
            // The ring's own beginning is always one.
            let Some(next) = candidates.min_by(|i, j| ahead(*i).total_cmp(&ahead(*j))) else { break };
            let turn = ahead(next);
            let mut corner = exit.floor() + 1.0;
            while corner - exit < turn {
                ring.push(corners[corner as usize % 4]);
                corner += 1.0;
            }
            match open[next].take() {
                Some(part) => ring.extend(part),
                None => break,
            }
        }
        ring.push(ring[0]);
        rings.push(ring);
    }
    rings
}

/// Where a ring lies, for a quick look.
struct Box2 {
    low: Xy,
    high: Xy,
}

impl Box2 {
    fn around(ring: &[Xy]) -> Self {
        let start = Self { low: (f64::MAX, f64::MAX), high: (f64::MIN, f64::MIN) };
        ring.iter().fold(start, |b, (x, y)| Self {
            low: (b.low.0.min(*x), b.low.1.min(*y)),
            high: (b.high.0.max(*x), b.high.1.max(*y)),
        })
    }

    fn holds(&self, (x, y): Xy) -> bool {
        x >= self.low.0 && x <= self.high.0 && y >= self.low.1 && y <= self.high.1
    }
}

fn twice_area(ring: &[Xy]) -> f64 {
    let origin = ring.first().copied().unwrap_or_default();
    let cross =
        |w: &[Xy]| (w[0].0 - origin.0) * (w[1].1 - origin.1) - (w[1].0 - origin.0) * (w[0].1 - origin.1);
    ring.windows(2).map(cross).sum()
}

fn holds(ring: &[Xy], (x, y): Xy) -> bool {
    let crosses = |w: &&[Xy]| {
        (w[0].1 > y) != (w[1].1 > y) && x < (w[1].0 - w[0].0) * (y - w[0].1) / (w[1].1 - w[0].1) + w[0].0
    };
    ring.windows(2).filter(crosses).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Bounds = Bounds { west: 0.0, south: 0.0, east: 10.0, north: 10.0 };

    fn coast(points: &[(i64, f64, f64)]) -> Coast {
        points.iter().map(|(id, lon, lat)| (*id, LonLat::new(*lon, *lat).unwrap())).collect()
    }

    fn area(polygon: &Polygon) -> f64 {
        let ring = |ring: &Vec<LonLat>| {
            let mut xy: Vec<Xy> = ring.iter().map(|at| (at.lon(), at.lat())).collect();
            xy.push(xy[0]);
            twice_area(&xy).abs() / 2.0
        };
        ring(&polygon.outer) - polygon.inner.iter().map(ring).sum::<f64>()
    }

    fn sea(coasts: &[&[(i64, f64, f64)]]) -> (Vec<f64>, u64) {
        let sea = assemble(coasts.iter().map(|c| coast(c)).collect(), &BOX);
        (sea.polygons.iter().map(area).collect(), sea.loose)
    }

    #[test]
    fn water_lies_on_the_right() {
        // Northwards along x = 4: water in the east. In two ways, the second one first.
        let (up, rest): (&[_], &[_]) = (&[(1, 4.0, -1.0), (2, 4.0, 5.0)], &[(2, 4.0, 5.0), (3, 4.0, 11.0)]);
        assert_eq!(sea(&[rest, up]), (vec![60.0], 0));
        // Southwards: in the west.
        assert_eq!(sea(&[&[(1, 4.0, 11.0), (2, 4.0, -1.0)]]), (vec![40.0], 0));
        // A cape: the coast enters and leaves on one side.
        assert_eq!(sea(&[&[(1, 3.0, -1.0), (2, 3.0, 5.0), (3, 6.0, 5.0), (4, 6.0, -1.0)]]), (vec![15.0], 0));
        assert_eq!(sea(&[&[(1, 6.0, -1.0), (2, 6.0, 5.0), (3, 3.0, 5.0), (4, 3.0, -1.0)]]), (vec![85.0], 0));
    }

    #[test]
    fn islands_are_holes() {
        let island: &[_] = &[(7, 6.0, 6.0), (8, 8.0, 6.0), (9, 8.0, 8.0), (7, 6.0, 6.0)];
        assert_eq!(sea(&[island]), (vec![98.0], 0));
        assert_eq!(sea(&[island, &[(1, 4.0, -1.0), (2, 4.0, 11.0)]]), (vec![58.0], 0));
    }

    #[test]
    fn a_strait_has_two_coasts() {
        let (west, east): (&[_], &[_]) =
            (&[(1, 2.0, -1.0), (2, 2.0, 11.0)], &[(3, 7.0, 11.0), (4, 7.0, -1.0)]);
        assert_eq!(sea(&[west, east]), (vec![50.0], 0));
        // Land between two seas.
        let (left, right): (&[_], &[_]) =
            (&[(1, 2.0, 11.0), (2, 2.0, -1.0)], &[(3, 7.0, -1.0), (4, 7.0, 11.0)]);
        assert_eq!(sea(&[left, right]), (vec![20.0, 30.0], 0));
    }

    #[test]
    fn a_coast_cut_short_is_drawn_on() {
        assert_eq!(sea(&[&[(1, 4.0, -1.0), (2, 4.0, 9.0)]]), (vec![60.0], 1));
        assert_eq!(sea(&[]), (vec![], 0));
    }

    /// As at Monaco: a stub of the coast's loose beginning lies within the box, then the coast dips out of it and back in.
    #[test]
    fn a_stub_that_contradicts_is_left_out() {
        let line: &[_] =
            &[(1, 2.3, 0.1), (2, 2.0, 0.2), (3, 2.0, -0.1), (4, 3.0, -0.1), (5, 4.0, 5.0), (6, 8.0, 9.0)];
        let sea = assemble(vec![coast(line)], &BOX);
        let areas: Vec<f64> = sea.polygons.iter().map(area).collect();
        assert!(areas.len() == 1 && (areas[0] - 50.45).abs() < 0.1, "{areas:?}");
        assert_eq!((sea.loose, sea.dropped), (2, 1));
    }

    #[test]
    fn a_ring_that_reaches_out_of_the_box() {
        // An island over the eastern edge: counterclockwise, half of it inside.
        let island: &[_] = &[(1, 8.0, 4.0), (2, 12.0, 4.0), (3, 12.0, 6.0), (4, 8.0, 6.0), (1, 8.0, 4.0)];
        assert_eq!(sea(&[island]), (vec![96.0], 0));
    }
}
