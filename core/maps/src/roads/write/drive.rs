//! The graph of everything with a motor: its vertices are directed roads, its arcs turns.

use super::NetworkError;
use super::draft::Draft;
use super::restrictions::{Automaton, Roads};
use crate::roads::attributes::{Entry, Mode};
use crate::roads::limits::{MOST_COPIES, MOST_ROADS};
use crate::roads::network::Network;
use crate::roads::record::{CopyRecord, TurnRecord};
use crate::roads::sets::{Access, Modes};
use crate::route::cch::dissect::{Plan, What};
use crate::route::cch::topology::{Sides, Topology, inverse};

pub(super) struct Drive {
    /// Segment × 2, plus 1 backward, by vertex.
    pub codes: Vec<u32>,
    pub topology: Topology,
    /// Vertices that leave each node, copies left out.
    pub out_first: Vec<u32>,
    pub out: Vec<u32>,
    pub turns: Vec<TurnRecord>,
    pub copies: Vec<CopyRecord>,
}

/// Lists of what leaves each node.
struct Out {
    first: Vec<u32>,
    roads: Vec<u32>,
}

impl Out {
    fn new(nodes: usize, tails: impl Iterator<Item = u32> + Clone) -> Self {
        let mut first = vec![0; nodes + 1];
        for tail in tails.clone() {
            first[tail as usize + 1] += 1;
        }
        for node in 0..nodes {
            first[node + 1] += first[node];
        }
        let mut next = first.clone();
        let mut roads = vec![0; first.last().map_or(0, |count| *count as usize)];
        for (road, tail) in tails.enumerate() {
            roads[next[tail as usize] as usize] = road as u32;
            next[tail as usize] += 1;
        }
        Self { first, roads }
    }

    fn of(&self, node: u32) -> &[u32] {
        &self.roads[self.first[node as usize] as usize..self.first[node as usize + 1] as usize]
    }
}

impl Drive {
    pub(super) fn new(network: &Network, draft: &Draft) -> Result<Self, NetworkError> {
        let driven = |access: u8| {
            let access = Access::from_bits(access);
            Mode::ALL.iter().any(|mode| Modes::MOTOR.contains(*mode) && access.of(*mode) != Entry::No)
        };
        let mut plain = Vec::new();
        for (number, segment) in draft.segments.iter().enumerate() {
            for (side, access) in draft.kind(segment).access.iter().enumerate() {
                if driven(*access) {
                    plain.push(number as u32 * 2 + side as u32);
                }
            }
        }
        let roads = Roads { draft, codes: &plain };
        let automaton = Automaton::new(network, &roads);
        let out = Out::new(draft.nodes.len(), plain.iter().map(|code| roads.ends(*code).0));
        if out.first.windows(2).any(|pair| (pair[1] - pair[0]) as usize > MOST_ROADS) {
            return Err(NetworkError::TooMany("roads at one junction"));
        }
        let mut codes = plain.clone();
        codes.extend(automaton.copies().map(|road| plain[road as usize]));
        let mut arcs = Vec::new();
        let mut turns = Vec::new();
        for (state, code) in codes.iter().enumerate() {
            let state = state as u32;
            let node = roads.ends(*code).1;
            let shut =
                Modes::MOTOR.without(Modes::from_bits(draft.nodes[node as usize].blocked)) == Modes::NONE;
            let concerned = automaton.concerns(state);
            for into in out.of(node) {
                let (becomes, banned) =
                    if concerned { automaton.turn(state, *into) } else { (*into, Modes::NONE) };
                if becomes != *into || banned != Modes::NONE {
                    turns.push(TurnRecord {
                        from: state,
                        into: *into,
                        becomes,
                        banned: banned.bits().into(),
                    });
                }
                let back = plain[*into as usize] == code ^ 1;
                if Modes::MOTOR.without(banned) != Modes::NONE && (back || !shut) && becomes != state {
                    arcs.push((state, becomes));
                }
            }
        }
        let topology = Topology::new(&order(draft, &codes), &arcs, Sides::Apart)
            .ok_or(NetworkError::TooMany("crossing roads"))?;
        let rank = inverse(&topology.vertices);
        for turn in &mut turns {
            *turn = TurnRecord {
                from: rank[turn.from as usize],
                into: rank[turn.into as usize],
                becomes: rank[turn.becomes as usize],
                banned: turn.banned,
            };
        }
        turns.sort_unstable();
        let mut copies: Vec<CopyRecord> = automaton
            .copies()
            .enumerate()
            .map(|(place, road)| CopyRecord { plain: rank[road as usize], copy: rank[plain.len() + place] })
            .collect();
        copies.sort_unstable();
        if copies.chunk_by(|a, b| a.plain == b.plain).any(|copies| copies.len() > MOST_COPIES) {
            return Err(NetworkError::TooMany("turn restrictions for one road"));
        }
        Ok(Self {
            codes: topology.vertices.iter().map(|state| codes[*state as usize]).collect(),
            out_first: out.first,
            out: out.roads.iter().map(|road| rank[*road as usize]).collect(),
            topology,
            turns,
            copies,
        })
    }
}

/// The states in the order of their segments.
fn order(draft: &Draft, codes: &[u32]) -> Vec<u32> {
    let mut states: Vec<(u32, u32)> =
        codes.iter().enumerate().map(|(state, code)| (code / 2, state as u32)).collect();
    states.sort_unstable();
    let runs: Vec<&[(u32, u32)]> = states.chunk_by(|a, b| a.0 == b.0).collect();
    let edges: Vec<(u32, u32, u32)> = runs
        .iter()
        .map(|run| {
            let segment = &draft.segments[run[0].0 as usize];
            (segment.from, segment.to, run.len() as u32)
        })
        .collect();
    let at: Vec<[i32; 2]> = draft.nodes.iter().map(|node| node.at).collect();
    let order = Plan { at: &at, edges: &edges, what: What::Edges }.order();
    order.into_iter().flat_map(|run| runs[run as usize].iter().map(|(_, state)| *state)).collect()
}
