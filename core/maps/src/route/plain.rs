//! Dijkstra's algorithm over the roads and turns as they are, without the hierarchy: what the quick search is checked against.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::cch::INFINITE;
use super::cch::query::Seed;
use super::place::on_foot;
use super::weights::Weights;
use crate::roads::Tables;

/// The weight of the lightest way from one of some vertices to one of others.
pub(super) fn lightest(
    tables: &Tables<'_>,
    weights: &Weights,
    starts: &[Seed],
    ends: &[Seed],
) -> Option<u32> {
    let mut best = vec![u32::MAX; weights.parent.len()];
    let mut queue = BinaryHeap::new();
    for start in starts {
        queue.push(Reverse((start.weight, start.vertex)));
    }
    while let Some(Reverse((weight, vertex))) = queue.pop() {
        if weight >= best[vertex as usize] {
            continue;
        }
        best[vertex as usize] = weight;
        let mut reach = |head: u32, step: u32| {
            let weight = weight.saturating_add(step);
            if step < INFINITE && weight < best[head as usize] {
                queue.push(Reverse((weight, head)));
            }
        };
        if on_foot(weights) {
            weights.metric.steps(tables, vertex, |_, head, cost| reach(head, cost.weight_cs));
        } else if let Some(road) = weights.metric.road(tables.drive.codes[vertex as usize]) {
            weights.metric.turns(tables, vertex, |head, cost| {
                reach(head, road.weight_cs.saturating_add(cost.weight_cs));
            });
        }
    }
    let arrive = |end: &Seed| best[end.vertex as usize].checked_add(end.weight);
    ends.iter().filter_map(arrive).min().filter(|weight| *weight < INFINITE)
}
