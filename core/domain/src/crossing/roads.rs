//! The roads and railways between places and halls: shortest ways by typical time.

use std::{cmp::Reverse, collections::BinaryHeap, collections::HashMap};

use crate::{
    model::{Facts, Means, PlaceId},
    ports::Minutes,
};

/// The corridors as a graph.
#[derive(Debug, Clone, Default)]
pub struct RoadNet {
    nodes: HashMap<PlaceId, u16>,
    out: Vec<Vec<Edge>>,
    back: Vec<Vec<Edge>>,
}

#[derive(Debug, Clone, Copy)]
struct Edge {
    to: u16,
    corridor: u16,
    means: u16,
    minutes: u16,
}

/// Everything within reach of one node by one means.
#[derive(Debug, Clone)]
pub struct Reach {
    home: PlaceId,
    best: Vec<u32>,
    via: Vec<Option<(u16, u16)>>,
    reversed: bool,
}

/// A way along corridors.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Way {
    /// How long, halls and gates apart.
    pub minutes: Minutes,
    /// How far, in metres.
    pub metres: u32,
    /// The corridors in the order of travel, by index into the facts.
    pub corridors: Vec<u16>,
}

impl RoadNet {
    /// Reads the corridors.
    pub fn build(facts: &Facts) -> Self {
        let mut this = Self::default();
        for (index, corridor) in facts.raw.corridors.iter().enumerate().take(usize::from(u16::MAX)) {
            let (from, to) = (this.node_or_new(&corridor.from), this.node_or_new(&corridor.to));
            let means = corridor.means.iter().fold(0, |mask, means| mask | bit(*means));
            let edge = |to| Edge { to, corridor: index as u16, means, minutes: corridor.typical_min };
            this.out[usize::from(from)].push(edge(to));
            this.back[usize::from(to)].push(edge(from));
            if !corridor.one_way {
                this.out[usize::from(to)].push(edge(from));
                this.back[usize::from(from)].push(edge(to));
            }
        }
        this
    }

    fn node_or_new(&mut self, id: &PlaceId) -> u16 {
        if let Some(node) = self.nodes.get(id) {
            return *node;
        }
        let node = self.out.len() as u16;
        self.nodes.insert(id.clone(), node);
        self.out.push(Vec::new());
        self.back.push(Vec::new());
        node
    }

    /// All ways from `id` (or, `reversed`, to it) by `means`: Dijkstra over typical times.
    pub fn reach(&self, id: &PlaceId, means: Means, reversed: bool) -> Reach {
        let mut best = vec![u32::MAX; self.out.len()];
        let mut via = vec![None; self.out.len()];
        if let Some(&start) = self.nodes.get(id) {
            let edges = if reversed { &self.back } else { &self.out };
            let mut heap = BinaryHeap::with_capacity(32);
            best[usize::from(start)] = 0;
            heap.push(Reverse((0u32, start)));
            while let Some(Reverse((so_far, node))) = heap.pop() {
                if so_far > best[usize::from(node)] {
                    continue;
                }
                for edge in edges[usize::from(node)].iter().filter(|edge| edge.means & bit(means) != 0) {
                    let total = so_far + u32::from(edge.minutes);
                    if total < best[usize::from(edge.to)] {
                        best[usize::from(edge.to)] = total;
                        via[usize::from(edge.to)] = Some((node, edge.corridor));
                        heap.push(Reverse((total, edge.to)));
                    }
                }
            }
        }
        Reach { home: id.clone(), best, via, reversed }
    }

    /// The way between a reach's own node and `id`; `None` when no road is known.
    pub fn way(&self, facts: &Facts, reach: &Reach, id: &PlaceId) -> Option<Way> {
        if reach.home == *id {
            return Some(Way::default());
        }
        let mut node = *self.nodes.get(id)?;
        if reach.best[usize::from(node)] == u32::MAX {
            return None;
        }
        let mut way = Way::default();
        while let Some((before, corridor)) = reach.via[usize::from(node)] {
            let fact = facts.raw.corridors.get(usize::from(corridor))?;
            way.corridors.push(corridor);
            way.metres += fact.km;
            way.minutes = way.minutes.plus(Minutes::new(fact.typical_min.into(), fact.slow_min.into()));
            node = before;
        }
        if !reach.reversed {
            way.corridors.reverse();
        }
        Some(way)
    }

    /// Typical minutes between a reach's own node and `id`.
    pub fn minutes(&self, reach: &Reach, id: &PlaceId) -> Option<u32> {
        if reach.home == *id {
            return Some(0);
        }
        let best = reach.best[usize::from(*self.nodes.get(id)?)];
        (best != u32::MAX).then_some(best)
    }
}

const fn bit(means: Means) -> u16 {
    1 << (means as u16)
}
