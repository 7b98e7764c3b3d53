//! A graph customized for one profile: everything that queries need beside the file.

use std::sync::Arc;

use super::cch::INFINITE;
use super::cch::customize::Weights as ArcWeights;
use super::cch::perfect::{Half, Search};
use super::conditions::{ByRoad, Conditions};
use super::costs::Costs;
use super::metric::Metric;
use crate::roads::{Graph, Mode, Tables};

/// A component of at least so many directed roads (or junctions, on foot) is never taken for an island.
const BIG: u32 = 1000;

/// The weights of one graph for one profile under given conditions. Made in well under a second for a region; make it once and
/// share it.
pub struct Weights {
    pub(crate) metric: Metric,
    /// The elimination tree of the graph that is searched.
    pub(crate) parent: Vec<u32>,
    pub(crate) search: Search,
    /// By road code: the strongly connected component; `u32::MAX`: not usable.
    pub(crate) component: Vec<u32>,
    /// Components that are no islands.
    pub(crate) big: Vec<bool>,
}

impl std::fmt::Debug for Weights {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Weights({}, {} arcs)",
            self.mode().word(),
            self.search.up.arcs.len() + self.search.down.arcs.len()
        )
    }
}

/// The arcs of the graph that is searched, with weights below [`INFINITE`].
struct ArcList {
    first: Vec<u32>,
    heads: Vec<u32>,
}

impl Weights {
    /// Puts a profile's costs on a graph, with so many threads (at least one; the result is the same).
    pub fn new(graph: &Graph, costs: Arc<dyn Costs>, conditions: &Conditions, threads: usize) -> Self {
        let tables = graph.tables();
        let metric = Metric::new(&tables, costs, &ByRoad::new(conditions));
        // An opened graph's hierarchies are whole.
        let topology = tables.topology(metric.mode).unwrap_or_default();
        let hierarchy = topology.hierarchy();
        let mut weights = ArcWeights::infinite(&hierarchy);
        let mut arcs = ArcList { first: vec![0], heads: Vec::new() };
        let mut special = tables.drive.turns.iter().as_slice();
        for vertex in 0..hierarchy.len() as u32 {
            let mut put = |head: u32, weight: u32| {
                if weight < INFINITE {
                    weights.lower(&hierarchy, vertex, head, weight);
                    arcs.heads.push(head);
                }
            };
            if metric.mode == Mode::Foot {
                metric.steps(&tables, vertex, |_, head, cost| put(head, cost.weight_cs));
            } else {
                let own = special.partition_point(|turn| turn.from == vertex);
                let (here, rest) = special.split_at(own);
                special = rest;
                let road = metric.roads[tables.drive.codes[vertex as usize] as usize].weight_cs;
                metric.turns_among(&tables, vertex, here, &mut |head, cost| {
                    put(head, road.saturating_add(cost.weight_cs));
                });
            }
            arcs.first.push(arcs.heads.len() as u32);
        }
        weights.basic(&hierarchy, threads.max(1));
        let search = weights.search(&hierarchy);
        drop(weights);
        let (of_vertex, sizes) = components(&arcs);
        let component = by_road(&tables, &metric, &of_vertex);
        let largest = sizes.iter().copied().max().unwrap_or(0);
        let big = sizes.iter().map(|size| *size >= BIG.min(largest)).collect();
        Self { metric, parent: topology.parent, search, component, big }
    }

    /// How one travels with it.
    pub fn mode(&self) -> Mode {
        self.metric.mode
    }

    /// About how many bytes of memory it takes.
    pub fn size(&self) -> usize {
        let half = |half: &Half| half.first.len() * 4 + half.arcs.len() * 16;
        half(&self.search.up)
            + half(&self.search.down)
            + self.parent.len() * 4
            + self.component.len() * 12
            + self.big.len()
    }
}

/// A road belongs to its vertex's component, on foot to that of its start.
fn by_road(tables: &Tables<'_>, metric: &Metric, of_vertex: &[u32]) -> Vec<u32> {
    let mut component = vec![u32::MAX; metric.roads.len()];
    if metric.mode == Mode::Foot {
        for (code, slot) in component.iter_mut().enumerate() {
            if metric.road(code as u32).is_some() {
                let start = tables.ends(code as u32).0;
                *slot = of_vertex.get(start as usize).copied().unwrap_or(u32::MAX);
            }
        }
    } else {
        // Copies come by the same code as their road; the road itself is written last.
        let copies = tables.drive.copies.iter().map(|copy| copy.copy);
        for vertex in copies.chain(tables.drive.out.iter().copied()) {
            let code = tables.drive.codes[vertex as usize];
            if metric.road(code).is_some() {
                component[code as usize] = of_vertex[vertex as usize];
            }
        }
    }
    component
}

/// Strongly connected components, by Tarjan's algorithm without recursion: that of each vertex, and their sizes.
fn components(arcs: &ArcList) -> (Vec<u32>, Vec<u32>) {
    const NEW: u32 = u32::MAX;
    let count = arcs.first.len() - 1;
    let (mut index, mut low) = (vec![NEW; count], vec![0_u32; count]);
    let mut of_vertex = vec![NEW; count];
    let (mut sizes, mut open, mut calls) = (Vec::new(), Vec::new(), Vec::new());
    let mut next = 0;
    for start in 0..count as u32 {
        if index[start as usize] != NEW {
            continue;
        }
        calls.push((start, arcs.first[start as usize]));
        while let Some((vertex, place)) = calls.pop() {
            let v = vertex as usize;
            if index[v] == NEW {
                (index[v], low[v]) = (next, next);
                next += 1;
                open.push(vertex);
            }
            if place < arcs.first[v + 1] {
                calls.push((vertex, place + 1));
                let head = arcs.heads[place as usize] as usize;
                if index[head] == NEW {
                    calls.push((head as u32, arcs.first[head]));
                } else if of_vertex[head] == NEW {
                    low[v] = low[v].min(index[head]);
                }
                continue;
            }
            if low[v] == index[v] {
                let number = sizes.len() as u32;
                let mut size = 0;
                while let Some(member) = open.pop() {
                    of_vertex[member as usize] = number;
                    size += 1;
                    if member == vertex {
                        break;
                    }
                }
                sizes.push(size);
            }
            if let Some((above, _)) = calls.last() {
                let above = *above as usize;
                low[above] = low[above].min(low[v]);
            }
        }
    }
    (of_vertex, sizes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_rings_joined_one_way_are_two_components() {
        // 0 → 1 → 2 → 0 → 3 → 4 → 3, and 5 alone.
        let arcs = ArcList { first: vec![0, 2, 3, 4, 5, 6, 6], heads: vec![1, 3, 2, 0, 4, 3] };
        let (of, sizes) = components(&arcs);
        assert!(of[0] == of[1] && of[1] == of[2] && of[3] == of[4] && of[0] != of[3] && of[5] != of[0]);
        assert_eq!(sizes.iter().sum::<u32>(), 6);
    }
}
