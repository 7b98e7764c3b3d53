//! The line of a route.

use super::route::Step;
use crate::earth::LonLat;
use crate::roads::Tables;
use crate::roads::record::lonlat;
use crate::roads::snap::Near;

/// Draws the steps from one place to another into `out`, and tells each step where its part starts. A position that is the one
/// before again is left out.
pub(super) fn draw(tables: &Tables<'_>, from: &Near, to: &Near, steps: &mut [Step], out: &mut Vec<LonLat>) {
    let (start, end) = (exact(from), exact(to));
    // Reading all counts at first also brings the shapes from memory at once, not one after the other.
    let count: usize = steps.iter().map(|step| tables.count_positions(step.segment)).sum();
    out.reserve(count.min(1 << 20) + 2);
    out.push(start);
    let last = steps.len().saturating_sub(1);
    for (place, step) in steps.iter_mut().enumerate() {
        step.geometry = out.len() as u32 - 1;
        let (first, cut) = (place == 0, place == last);
        // Positions of the segment that are passed, by their place in it.
        let low = if first && step.forward {
            from.piece + 1
        } else if cut && !step.forward {
            to.piece + 1
        } else {
            0
        };
        let high = if first && !step.forward {
            from.piece
        } else if cut && step.forward {
            to.piece
        } else {
            u32::MAX
        };
        let begun = out.len();
        let mut number = 0;
        let mut before = None;
        tables.each_position(step.segment, |at| {
            if number >= low && number <= high && before != Some(at) {
                out.push(lonlat(at));
                before = Some(at);
            }
            number += 1;
        });
        if !step.forward {
            out[begun..].reverse();
        }
        // Where the road before ended.
        if out.get(begun).is_some_and(|at| *at == out[begun - 1]) {
            out.remove(begun);
        }
    }
    push(out, end);
}

fn exact(near: &Near) -> LonLat {
    let [lon, lat] = near.at;
    LonLat::new(lon / 1e6, lat / 1e6).unwrap_or_else(|| lonlat([lon as i32, lat as i32]))
}

fn push(out: &mut Vec<LonLat>, at: LonLat) {
    if out.last() != Some(&at) {
        out.push(at);
    }
}
