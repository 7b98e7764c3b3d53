//! The arcs of a hierarchy, built when a graph is written.

use super::customize::Weights;
use super::{Arcs, Hierarchy, INFINITE, NONE};

/// A hierarchy in memory.
#[derive(Default)]
pub(crate) struct Topology {
    /// The vertex's place in the given order, by rank: the order itself, rearranged so that subtrees are runs.
    pub vertices: Vec<u32>,
    pub parent: Vec<u32>,
    pub up_first: Vec<u32>,
    pub up: Vec<u32>,
    /// Empty when the arcs down are the same as those up.
    pub down_first: Vec<u32>,
    pub down: Vec<u32>,
}

/// Whether arcs that no journey can ever use in one direction are left out in that direction.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sides {
    /// One list for both directions.
    Same,
    /// A list for each direction.
    Apart,
}

/// Arcs for each vertex; road networks have about five.
const MOST_ARCS: usize = 64;
/// Arcs that every graph may have.
const FEW_ARCS: usize = 4 << 20;

impl Topology {
    /// Builds a hierarchy over vertices in an order (those to contract first come first) and arcs between them. `None`: no road
    /// network is as dense as that, and it would take hours and all memory.
    pub(crate) fn new(order: &[u32], arcs: &[(u32, u32)], sides: Sides) -> Option<Self> {
        let rank = inverse(order);
        let neighbours = complete(&rank, arcs)?;
        let parent: Vec<u32> =
            neighbours.iter().map(|heads| heads.first().copied().unwrap_or(NONE)).collect();
        let by_run = postorder(&parent);
        let run_rank = inverse(&by_run);
        let mut this = Self {
            vertices: by_run.iter().map(|rank| order[*rank as usize]).collect(),
            parent: by_run
                .iter()
                .map(|rank| parent[*rank as usize])
                .map(|above| if above == NONE { NONE } else { run_rank[above as usize] })
                .collect(),
            up_first: vec![0],
            ..Self::default()
        };
        for rank in &by_run {
            let start = this.up.len();
            this.up.extend(neighbours[*rank as usize].iter().map(|head| run_rank[*head as usize]));
            this.up[start..].sort_unstable();
            this.up_first.push(this.up.len() as u32);
        }
        if !this.hierarchy().is_sparse() {
            return None;
        }
        if sides == Sides::Apart {
            let rank = inverse(&this.vertices);
            this.part(arcs.iter().map(|(from, to)| (rank[*from as usize], rank[*to as usize])));
        }
        this.hierarchy().is_sparse().then_some(this)
    }

    pub(crate) fn hierarchy(&self) -> Hierarchy<'_> {
        let up = Arcs { first: &self.up_first, heads: &self.up };
        let down = Arcs { first: &self.down_first, heads: &self.down };
        Hierarchy { parent: &self.parent, up, down: if self.down_first.is_empty() { up } else { down } }
    }

    /// Keeps each arc only in the directions that some path of original arcs goes through lower vertices.
    fn part(&mut self, arcs: impl Iterator<Item = (u32, u32)>) {
        let hierarchy = self.hierarchy();
        let mut weights = Weights::infinite(&hierarchy);
        for (from, to) in arcs {
            // Weight 0: sums stay 0 and never reach `INFINITE`.
            weights.lower(&hierarchy, from, to, 0);
        }
        weights.basic(&hierarchy, 1);
        let kept = |weights: &[u32]| {
            let (mut first, mut heads) = (vec![0], Vec::new());
            for vertex in 0..hierarchy.len() {
                for place in hierarchy.up.of(vertex) {
                    if weights[place] < INFINITE {
                        heads.push(hierarchy.up.heads[place]);
                    }
                }
                first.push(heads.len() as u32);
            }
            (first, heads)
        };
        let (up_first, up) = kept(&weights.up);
        (self.down_first, self.down) = kept(&weights.down);
        (self.up_first, self.up) = (up_first, up);
    }
}

/// Where each number stands in a permutation.
pub(crate) fn inverse(order: &[u32]) -> Vec<u32> {
    let mut place = vec![NONE; order.len()];
    for (index, item) in order.iter().enumerate() {
        place[*item as usize] = index as u32;
    }
    place
}

/// The higher neighbours of each rank after contracting all in order: those of a vertex become neighbours of each other, which
/// is so when the lowest of them takes over the rest.
///
/// `None`: too many, or more for one vertex than a file holds.
fn complete(rank: &[u32], arcs: &[(u32, u32)]) -> Option<Vec<Vec<u32>>> {
    let most = MOST_ARCS * rank.len() + FEW_ARCS;
    let mut total = 0;
    let mut up: Vec<Vec<u32>> = vec![Vec::new(); rank.len()];
    for (from, to) in arcs {
        let (a, b) = (rank[*from as usize], rank[*to as usize]);
        if a != b {
            up[a.min(b) as usize].push(a.max(b));
        }
    }
    for vertex in 0..up.len() {
        let mut heads = std::mem::take(&mut up[vertex]);
        heads.sort_unstable();
        heads.dedup();
        total += heads.len();
        if total > most || heads.len() >= usize::from(u16::MAX) {
            return None;
        }
        if let [lowest, rest @ ..] = heads.as_slice() {
            up[*lowest as usize].extend_from_slice(rest);
        }
        heads.shrink_to_fit();
        up[vertex] = heads;
    }
    Some(up)
}

/// The vertices of a forest, children before their parent, each subtree in one run. Parents have higher numbers.
fn postorder(parent: &[u32]) -> Vec<u32> {
    let count = parent.len();
    let mut size = vec![1_u32; count];
    for vertex in 0..count {
        if let Some(above) = size.get(parent[vertex] as usize).copied() {
            size[parent[vertex] as usize] = above + size[vertex];
        }
    }
    // From the top: a subtree ends where its parent's place, or that of its next sibling, begins.
    let mut free = vec![0; count];
    let mut roots_free = count as u32;
    let mut order = vec![0; count];
    for vertex in (0..count).rev() {
        let slot = free.get(parent[vertex] as usize).copied();
        let place = slot.unwrap_or(roots_free);
        match slot {
            Some(_) => free[parent[vertex] as usize] = place - size[vertex],
            None => roots_free = place - size[vertex],
        }
        free[vertex] = place - 1;
        order[place as usize - 1] = vertex as u32;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subtrees_are_runs_and_heads_are_ancestors() {
        // A ring of eight, contracted in an order that fills in.
        let order = [3, 0, 6, 1, 4, 7, 2, 5];
        let arcs: Vec<(u32, u32)> = (0..8).map(|v| (v, (v + 1) % 8)).collect();
        for sides in [Sides::Same, Sides::Apart] {
            let topology = Topology::new(&order, &arcs, sides).unwrap();
            let hierarchy = topology.hierarchy();
            let mut seen = topology.vertices.clone();
            seen.sort_unstable();
            assert_eq!(seen, (0..8).collect::<Vec<u32>>());
            for vertex in 0..8 {
                let parent = topology.parent[vertex];
                assert!(parent == NONE || parent as usize > vertex);
                for arcs in [hierarchy.up, hierarchy.down] {
                    for head in &arcs.heads[arcs.of(vertex)] {
                        let mut at = vertex as u32;
                        while at != NONE && at != *head {
                            at = topology.parent[at as usize];
                        }
                        assert_eq!(at, *head);
                    }
                }
            }
        }
        let one_way = Topology::new(&order, &arcs, Sides::Apart).unwrap();
        let both = Topology::new(&order, &arcs, Sides::Same).unwrap();
        assert!(one_way.up.len() + one_way.down.len() < 2 * both.up.len());
    }

    #[test]
    fn what_no_road_network_is_gets_no_hierarchy() {
        // Everything joined to everything: half a million arcs, each in hundreds of triangles more than a road's.
        let order: Vec<u32> = (0..2000).collect();
        let arcs: Vec<(u32, u32)> = (0..2000).flat_map(|a| (0..a).map(move |b| (a, b))).collect();
        assert!(Topology::new(&order, &arcs, Sides::Same).is_none());
        // A star's middle comes last, or has too many above it.
        let order: Vec<u32> = (0..70_000).collect();
        let star: Vec<(u32, u32)> = (1..70_000).map(|v| (0, v)).collect();
        assert!(Topology::new(&order, &star, Sides::Same).is_none());
        let order: Vec<u32> = (0..70_000).rev().collect();
        assert!(Topology::new(&order, &star, Sides::Same).is_some());
    }
}
