//! The nearest places on roads: a packed tree of boxes over the segments, which are sorted along a space-filling curve.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::record::BoxRecord;
use super::tables::Tables;
use crate::earth::{EARTH_RADIUS_M, LonLat};

/// Children of a box.
const FANOUT: usize = 8;

/// Metres of 10⁻⁶ degrees of latitude.
const MICRO_M: f64 = EARTH_RADIUS_M * std::f64::consts::PI / 180.0 / 1e6;

/// How many boxes there are over so many segments.
pub(super) fn box_count(segments: usize) -> usize {
    levels(segments).last().map_or(0, |range| range.end)
}

/// The boxes of each level, lowest first.
fn levels(segments: usize) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut below = if segments == 0 { 0 } else { segments + usize::from(segments == 1) };
    let mut start = 0;
    std::iter::from_fn(move || {
        if below < 2 {
            return None;
        }
        below = below.div_ceil(FANOUT);
        let range = start..start + below;
        start = range.end;
        Some(range)
    })
}

/// Boxes over the boxes of segments.
pub(super) fn boxes(segments: &[BoxRecord]) -> Vec<BoxRecord> {
    let mut out: Vec<BoxRecord> = Vec::with_capacity(box_count(segments.len()));
    let mut below = 0..0;
    for level in levels(segments.len()) {
        for place in 0..level.len() {
            let mut around = BoxRecord::EMPTY;
            let children = if level.start == 0 { segments } else { &out[below.clone()] };
            let end = children.len().min((place + 1) * FANOUT);
            children[place * FANOUT..end].iter().for_each(|child| around.join(child));
            out.push(around);
        }
        below = level;
    }
    out
}

/// A place on a segment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Near {
    pub segment: u32,
    /// Metres from the position asked for.
    pub distance_m: f64,
    /// Between which positions of the segment it is: after so many.
    pub piece: u32,
    /// Where it is, in 10⁻⁶ degrees.
    pub at: [f64; 2],
    /// Centimetres from the segment's start.
    pub along_cm: u32,
}

/// Metres around a position, flat: true to a few per mille over some kilometres.
#[derive(Clone, Copy)]
pub(crate) struct Plane {
    at: [f64; 2],
    scale: [f64; 2],
}

impl Plane {
    pub(crate) fn around(at: LonLat) -> Self {
        let cos = at.lat().to_radians().cos().max(1e-6);
        Self { at: [at.lon() * 1e6, at.lat() * 1e6], scale: [MICRO_M * cos, MICRO_M] }
    }

    #[inline]
    pub(crate) fn metres(&self, at: [f64; 2]) -> [f64; 2] {
        [(at[0] - self.at[0]) * self.scale[0], (at[1] - self.at[1]) * self.scale[1]]
    }

    /// Square of the distance to a box; 0 inside.
    fn to_box(self, BoxRecord([west, south, east, north]): &BoxRecord) -> f64 {
        let low = self.metres([f64::from(*west), f64::from(*south)]);
        let high = self.metres([f64::from(*east), f64::from(*north)]);
        let x = low[0].max(-high[0]).max(0.0);
        let y = low[1].max(-high[1]).max(0.0);
        x * x + y * y
    }
}

/// The square of the distance from 0 to a line between two places, and how far along (0..=1) the nearest place is.
#[inline]
pub(crate) fn to_line(a: [f64; 2], b: [f64; 2]) -> (f64, f64) {
    let (x, y) = (b[0] - a[0], b[1] - a[1]);
    let length = x * x + y * y;
    let along = if length > 0.0 { (-(a[0] * x + a[1] * y) / length).clamp(0.0, 1.0) } else { 0.0 };
    let near = [a[0] + along * x, a[1] + along * y];
    (near[0] * near[0] + near[1] * near[1], along)
}

fn degrees(at: [i32; 2]) -> [f64; 2] {
    at.map(f64::from)
}

/// Something in the queue: its square distance as bits (which sort as the numbers do), what it is, and which.
type Item = Reverse<(u64, u8, u32)>;

/// Memory that searches use again and again.
#[derive(Default)]
pub(crate) struct Nearest {
    queue: BinaryHeap<Item>,
}

/// A segment, in the queue; boxes are level + 1.
const SEGMENT: u8 = 0;

impl Nearest {
    /// Goes through segments by their distance from a position, nearest first, as long as `each` says so and none is farther
    /// than `max_m`.
    pub(crate) fn search(
        &mut self,
        tables: &Tables<'_>,
        at: LonLat,
        max_m: f64,
        mut usable: impl FnMut(u32) -> bool,
        mut each: impl FnMut(Near) -> bool,
    ) {
        let plane = Plane::around(at);
        let limit = max_m * max_m;
        let mut starts = [0; 16];
        let mut top = 0;
        for (level, range) in levels(tables.segments.len()).enumerate() {
            starts[level] = range.start;
            top = level;
        }
        let Some(root) = tables.index.last() else { return };
        self.queue.clear();
        self.queue.push(Reverse((plane.to_box(root).to_bits(), top as u8 + 1, 0)));
        while let Some(Reverse((bits, kind, number))) = self.queue.pop() {
            if f64::from_bits(bits) > limit {
                break;
            }
            if kind == SEGMENT {
                if !each(place_on(tables, &plane, number)) {
                    break;
                }
                continue;
            }
            let first = number as usize * FANOUT;
            if kind == 1 {
                for segment in first..tables.segments.len().min(first + FANOUT) {
                    if usable(segment as u32) {
                        let square = square_to(tables, &plane, segment as u32);
                        if square <= limit {
                            self.queue.push(Reverse((square.to_bits(), SEGMENT, segment as u32)));
                        }
                    }
                }
                continue;
            }
            let (start, end) = (starts[usize::from(kind) - 2], starts[usize::from(kind) - 1]);
            for child in first..(end - start).min(first + FANOUT) {
                let square = plane.to_box(&tables.index[start + child]);
                if square <= limit {
                    self.queue.push(Reverse((square.to_bits(), kind - 1, child as u32)));
                }
            }
        }
    }
}

/// Square of the distance to a segment.
fn square_to(tables: &Tables<'_>, plane: &Plane, segment: u32) -> f64 {
    let mut best = f64::MAX;
    let mut last = None;
    tables.each_position(segment, |at| {
        let at = plane.metres(degrees(at));
        if let Some(last) = last.replace(at) {
            best = to_line(last, at).0.min(best);
        }
    });
    best
}

/// The nearest place on a segment.
fn place_on(tables: &Tables<'_>, plane: &Plane, segment: u32) -> Near {
    let record = &tables.segments[segment as usize];
    let mut best = Near {
        segment,
        distance_m: f64::MAX,
        piece: 0,
        at: degrees(tables.nodes[record.from as usize].at),
        along_cm: 0,
    };
    let (mut square, mut total, mut along_m, mut piece) = (f64::MAX, 0.0, 0.0, 0);
    let mut last: Option<([f64; 2], [f64; 2])> = None;
    tables.each_position(segment, |at| {
        let raw = degrees(at);
        let here = plane.metres(raw);
        if let Some((last_raw, last)) = last.replace((raw, here)) {
            let (x, y) = (here[0] - last[0], here[1] - last[1]);
            // Not `hypot`, which takes ten times as long to be right at numbers that no map has.
            let length = (x * x + y * y).sqrt();
            let (distance, along) = to_line(last, here);
            if distance < square {
                square = distance;
                along_m = total + along * length;
                best.piece = piece;
                best.at = [0, 1].map(|axis: usize| last_raw[axis] + along * (raw[axis] - last_raw[axis]));
            }
            total += length;
            piece += 1;
        }
    });
    best.distance_m = square.sqrt();
    let share = if total > 0.0 { (along_m / total).clamp(0.0, 1.0) } else { 0.0 };
    best.along_cm = (f64::from(record.length_cm()) * share).round() as u32;
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_hold_what_is_below_them() {
        for count in [0, 1, 2, 7, 8, 9, 64, 65, 600] {
            let segments: Vec<BoxRecord> =
                (0..count).map(|i| BoxRecord([i * 3 % 50, i, i * 3 % 50 + 1, i + 2])).collect();
            let all = boxes(&segments);
            assert_eq!(all.len(), box_count(segments.len()));
            if let Some(BoxRecord(top)) = all.last() {
                for BoxRecord(one) in &segments {
                    assert!(top[0] <= one[0] && top[1] <= one[1] && top[2] >= one[2] && top[3] >= one[3]);
                }
            }
        }
    }
}
