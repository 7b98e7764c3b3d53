//! Shortest paths on a customized hierarchy: up the elimination tree from both ends, no queue needed.

use super::perfect::{Half, Search};
use super::{INFINITE, NONE};

/// A place to start or end: a vertex, and the weight to it or from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seed {
    pub vertex: u32,
    pub weight: u32,
}

/// What a search knows of a vertex.
#[derive(Clone, Copy)]
struct Label {
    weight: u32,
    /// The lower end of the arc it was reached by; `NONE` at a seed.
    low: u32,
    /// That arc.
    arc: u32,
}

const UNREACHED: Label = Label { weight: INFINITE, low: NONE, arc: NONE };

/// Memory that queries use again and again.
#[derive(Default)]
pub(crate) struct Scratch {
    forward: Vec<Label>,
    backward: Vec<Label>,
    fronts: Vec<u32>,
    stack: Vec<Frame>,
}

/// An arc still to be unpacked.
#[derive(Clone, Copy)]
struct Frame {
    up: bool,
    arc: u32,
    /// Where its path arrives.
    head: u32,
}

/// The vertices of a path, each with the weight of the original arc that leads to it; 0 for the first one.
pub(crate) type Path = Vec<(u32, u32)>;

/// Where two searches meet best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Meeting {
    pub weight: u32,
    vertex: u32,
}

/// Elimination tree and search graph together.
#[derive(Clone, Copy)]
pub(crate) struct Finder<'a> {
    pub parent: &'a [u32],
    pub search: &'a Search,
}

impl Finder<'_> {
    /// The lightest path from one of `from` to one of `to`, its weight and its vertices into `path`. `None`: no path.
    pub(crate) fn path(
        &self,
        from: &[Seed],
        to: &[Seed],
        scratch: &mut Scratch,
        path: &mut Path,
    ) -> Option<u32> {
        path.clear();
        scratch.fit(self.parent.len());
        let meeting = self.meet(from, to, scratch);
        let found = meeting.is_none_or(|meeting| self.unpack(meeting.vertex, scratch, path));
        self.forget(from, &mut scratch.forward);
        self.forget(to, &mut scratch.backward);
        meeting.filter(|_| found).map(|meeting| meeting.weight)
    }

    /// Walks up both chains of ancestors at once, lower vertices first. Where they have become one, what is farther than the
    /// best meeting so far needs no looking on.
    fn meet(&self, from: &[Seed], to: &[Seed], scratch: &mut Scratch) -> Option<Meeting> {
        let Scratch { forward, backward, fronts, .. } = scratch;
        fronts.clear();
        for (seeds, labels) in [(from, &mut *forward), (to, &mut *backward)] {
            for seed in seeds {
                let label = &mut labels[seed.vertex as usize];
                if seed.weight < label.weight {
                    *label = Label { weight: seed.weight, ..UNREACHED };
                }
                fronts.push(seed.vertex);
            }
        }
        let mut best: Option<Meeting> = None;
        let mut limit = INFINITE;
        while let Some(vertex) = fronts.iter().copied().min() {
            let (there, back) = (forward[vertex as usize].weight, backward[vertex as usize].weight);
            if there + back < limit {
                limit = there + back;
                best = Some(Meeting { weight: limit, vertex });
            }
            if there < limit {
                relax(&self.search.up, vertex, there, forward);
            }
            if back < limit {
                relax(&self.search.down, vertex, back, backward);
            }
            let parent = self.parent[vertex as usize];
            if let [only] = fronts.as_mut_slice() {
                *only = parent;
                if parent == NONE {
                    break;
                }
                continue;
            }
            fronts.retain(|front| *front != vertex && *front != parent);
            if parent != NONE {
                fronts.push(parent);
            }
        }
        best
    }

    /// Puts labels back to how they were.
    fn forget(&self, seeds: &[Seed], labels: &mut [Label]) {
        for seed in seeds {
            let mut vertex = seed.vertex;
            while let Some(parent) = self.parent.get(vertex as usize) {
                labels[vertex as usize] = UNREACHED;
                vertex = *parent;
            }
        }
    }

    /// The vertices of the path through a vertex; `false` when a damaged file's arcs lead round in circles.
    fn unpack(&self, middle: u32, scratch: &mut Scratch, path: &mut Path) -> bool {
        let Scratch { forward, backward, stack, .. } = scratch;
        stack.clear();
        let (mut vertex, mut label) = (middle, forward[middle as usize]);
        while label.low != NONE {
            stack.push(Frame { up: true, arc: label.arc, head: vertex });
            vertex = label.low;
            label = forward[vertex as usize];
        }
        path.push((vertex, 0));
        if !self.expand(stack, path) {
            return false;
        }
        let mut label = backward[middle as usize];
        while label.low != NONE {
            stack.push(Frame { up: false, arc: label.arc, head: label.low });
            if !self.expand(stack, path) {
                return false;
            }
            label = backward[label.low as usize];
        }
        true
    }

    /// Takes arcs apart until only original ones are left.
    fn expand(&self, stack: &mut Vec<Frame>, path: &mut Path) -> bool {
        let Search { up, down } = self.search;
        // No lightest path has a vertex twice.
        let most = self.parent.len();
        while let Some(Frame { up: is_up, arc, head }) = stack.pop() {
            let half = if is_up { up } else { down };
            let middle = half.middle[arc as usize];
            if middle.vertex == NONE {
                if path.len() >= most {
                    return false;
                }
                path.push((head, half.arcs[arc as usize].weight));
                continue;
            }
            let (to_up, to_down) = (up.of(middle.vertex), down.of(middle.vertex));
            stack.push(Frame { up: true, arc: to_up.start as u32 + u32::from(middle.up), head });
            let arc = to_down.start as u32 + u32::from(middle.down);
            stack.push(Frame { up: false, arc, head: middle.vertex });
        }
        true
    }
}

#[inline]
fn relax(half: &Half, vertex: u32, weight: u32, labels: &mut [Label]) {
    let range = half.of(vertex);
    for (place, arc) in half.arcs[range.clone()].iter().enumerate() {
        let label = &mut labels[arc.head as usize];
        let weight = weight + arc.weight;
        if weight < label.weight {
            *label = Label { weight, low: vertex, arc: (range.start + place) as u32 };
        }
    }
}

impl Scratch {
    fn fit(&mut self, count: usize) {
        if self.forward.len() != count {
            self.forward = vec![UNREACHED; count];
            self.backward = vec![UNREACHED; count];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::cch::customize::Weights;
    use crate::route::cch::dissect::{Plan, What};
    use crate::route::cch::topology::{Sides, Topology, inverse};
    use proptest::prelude::*;

    /// Floyd and Warshall's, the plainest there is.
    fn distances(count: usize, arcs: &[(u32, u32, u32)]) -> Vec<Vec<u32>> {
        let mut all = vec![vec![INFINITE; count]; count];
        for (node, row) in all.iter_mut().enumerate() {
            row[node] = 0;
        }
        for (a, b, weight) in arcs {
            let old = &mut all[*a as usize][*b as usize];
            *old = (*old).min(*weight);
        }
        for via in 0..count {
            for a in 0..count {
                for b in 0..count {
                    all[a][b] = all[a][b].min(all[a][via] + all[via][b]);
                }
            }
        }
        all
    }

    proptest! {
        #[test]
        fn paths_are_the_shortest_there_are(
            at in prop::collection::vec([0..50, 0..50], 2..24),
            raw in prop::collection::vec((0_usize..24, 0_usize..24, prop_oneof![1_u32..90, Just(INFINITE)]), 0..70),
            same in any::<bool>(),
            threads in 1_usize..4,
        ) {
            let count = at.len();
            let arcs: Vec<(u32, u32, u32)> =
                raw.iter().map(|(a, b, w)| ((a % count) as u32, (b % count) as u32, *w)).collect();
            let ends: Vec<(u32, u32)> = arcs.iter().map(|(a, b, _)| (*a, *b)).collect();
            let edges: Vec<(u32, u32, u32)> = ends.iter().map(|(a, b)| (*a, *b, 1)).collect();
            let order = Plan { at: &at, edges: &edges, what: What::Nodes }.order();
            let topology = Topology::new(&order, &ends, if same { Sides::Same } else { Sides::Apart }).unwrap();
            let hierarchy = topology.hierarchy();
            let rank = inverse(&topology.vertices);
            let mut weights = Weights::infinite(&hierarchy);
            for (a, b, weight) in &arcs {
                weights.lower(&hierarchy, rank[*a as usize], rank[*b as usize], *weight);
            }
            weights.basic(&hierarchy, threads);
            let search = weights.search(&hierarchy);
            let finder = Finder { parent: &topology.parent, search: &search };
            let all = distances(count, &arcs);
            let (mut scratch, mut path) = (Scratch::default(), Path::new());
            let seed = |node: usize, weight| Seed { vertex: rank[node], weight };
            for a in 0..count {
                for b in 0..count {
                    let expected = Some(all[a][b]).filter(|weight| *weight < INFINITE);
                    let found = finder.path(&[seed(a, 0)], &[seed(b, 0)], &mut scratch, &mut path);
                    prop_assert_eq!(found, expected);
                    if expected.is_some() {
                        prop_assert_eq!(path.iter().map(|step| step.1).sum::<u32>(), all[a][b]);
                        prop_assert_eq!((path[0].0, path[path.len() - 1].0), (rank[a], rank[b]));
                        for pair in path.windows(2) {
                            let (x, y) = (topology.vertices[pair[0].0 as usize], topology.vertices[pair[1].0 as usize]);
                            prop_assert!(arcs.contains(&(x, y, pair[1].1)));
                        }
                    }
                }
            }
            // Several places to start and to end at.
            let (from, to) = ([seed(0, 5), seed(count - 1, 0)], [seed(count / 2, 3), seed(count / 3, 1)]);
            let expected = (all[0][count / 2] + 8)
                .min(all[0][count / 3] + 6)
                .min(all[count - 1][count / 2] + 3)
                .min(all[count - 1][count / 3] + 1);
            let found = finder.path(&from, &to, &mut scratch, &mut path);
            prop_assert_eq!(found, Some(expected).filter(|weight| *weight < INFINITE));
        }
    }
}
