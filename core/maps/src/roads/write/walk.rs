//! The graph of those on foot: its vertices are junctions, because no turn is forbidden to them.

use super::NetworkError;
use super::draft::Draft;
use crate::roads::attributes::{Entry, Mode};
use crate::roads::record::NONE;
use crate::route::cch::dissect::{Plan, What};
use crate::route::cch::topology::{Sides, Topology};

pub(super) struct Walk {
    /// Its vertices are the first junctions, in their order.
    pub topology: Topology,
    /// Directed roads (segment × 2, plus 1 backward) that leave each vertex.
    pub out_first: Vec<u32>,
    pub out: Vec<u32>,
}

impl Walk {
    /// Also numbers the draft's junctions anew: those on foot come first, by rank.
    pub(super) fn new(draft: &mut Draft) -> Result<Self, NetworkError> {
        // The directed roads, each with the junctions it leads from and to.
        let mut roads: Vec<(u32, u32, u32)> = Vec::new();
        for (number, segment) in draft.segments.iter().enumerate() {
            for forward in [true, false] {
                if draft.kind(segment).entry(Mode::Foot, forward) != Entry::No {
                    let (from, to) = segment.ends(forward);
                    roads.push((from, to, number as u32 * 2 + u32::from(!forward)));
                }
            }
        }
        let mut nodes: Vec<u32> = roads.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
        nodes.sort_unstable();
        nodes.dedup();
        let mut small = vec![NONE; draft.nodes.len()];
        for (place, node) in nodes.iter().enumerate() {
            small[*node as usize] = place as u32;
        }
        let arcs: Vec<(u32, u32)> =
            roads.iter().map(|(from, to, _)| (small[*from as usize], small[*to as usize])).collect();
        let edges: Vec<(u32, u32, u32)> =
            arcs.iter().filter(|(from, to)| from != to).map(|(from, to)| (*from, *to, 1)).collect();
        let at: Vec<[i32; 2]> = nodes.iter().map(|node| draft.nodes[*node as usize].at).collect();
        let order = Plan { at: &at, edges: &edges, what: What::Nodes }.order();
        let topology =
            Topology::new(&order, &arcs, Sides::Same).ok_or(NetworkError::TooMany("crossing paths"))?;
        let on_foot = topology.vertices.iter().map(|vertex| nodes[*vertex as usize]);
        let others = (0..draft.nodes.len() as u32).filter(|node| small[*node as usize] == NONE);
        let order: Vec<u32> = on_foot.chain(others).collect();
        let number = draft.renumber(&order);
        for road in &mut roads {
            road.0 = number[road.0 as usize];
        }
        roads.sort_unstable_by_key(|road| (road.0, road.2));
        let mut out_first = vec![0; nodes.len() + 1];
        for (vertex, ..) in &roads {
            out_first[*vertex as usize + 1] += 1;
        }
        for vertex in 0..nodes.len() {
            out_first[vertex + 1] += out_first[vertex];
        }
        Ok(Self { topology, out_first, out: roads.into_iter().map(|road| road.2).collect() })
    }
}
