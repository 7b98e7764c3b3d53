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
    out.push(start);
    let last = steps.len().saturating_sub(1);
    let mut line: Vec<LonLat> = Vec::new();
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
        let mut number = 0;
        if step.forward {
            tables.each_position(step.segment, |at| {
                if number >= low && number <= high {
                    push(out, lonlat(at));
                }
                number += 1;
            });
        } else {
            line.clear();
            tables.each_position(step.segment, |at| {
                if number >= low && number <= high {
                    line.push(lonlat(at));
                }
                number += 1;
            });
            line.iter().rev().for_each(|at| push(out, *at));
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
