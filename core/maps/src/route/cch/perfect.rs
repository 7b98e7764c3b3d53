//! Keeps only the arcs that a shortest path may need: perfect customization.

use super::customize::{Middle, Scratch, Weights};
use super::{Arcs, Hierarchy, INFINITE, NONE};

/// An arc of the search graph.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arc {
    pub head: u32,
    pub weight: u32,
}

/// The arcs of one direction that are left for searching.
#[derive(Default)]
pub(crate) struct Half {
    pub first: Vec<u32>,
    pub arcs: Vec<Arc>,
    pub middle: Vec<Middle>,
}

impl Half {
    #[inline]
    pub(crate) fn of(&self, vertex: u32) -> std::ops::Range<usize> {
        self.first[vertex as usize] as usize..self.first[vertex as usize + 1] as usize
    }
}

/// What queries search: only arcs that are shortest paths between their ends.
#[derive(Default)]
pub(crate) struct Search {
    pub up: Half,
    pub down: Half,
}

impl Weights {
    /// Perfect customization: of every arc, whether its weight is the distance between its ends, and only those that are.
    pub(crate) fn search(&self, hierarchy: &Hierarchy<'_>) -> Search {
        let (mut up, mut down) = (self.up.clone(), self.down.clone());
        let mut scratch = Scratch::new(hierarchy.len());
        for vertex in (0..hierarchy.len()).rev() {
            self.perfect(hierarchy, vertex, &mut up, &mut down, &mut scratch);
        }
        let up_kept = Kept::new(&hierarchy.up, &self.up, &up);
        drop(up);
        let down_kept = Kept::new(&hierarchy.down, &self.down, &down);
        drop(down);
        let half = |arcs: &Arcs<'_>, kept: &Kept, weights: &[u32], middle: &[Middle]| {
            let mut half = Half { first: kept.first.clone(), ..Half::default() };
            half.arcs.reserve_exact(kept.total());
            half.middle.reserve_exact(kept.total());
            for (place, head) in arcs.heads.iter().enumerate() {
                if kept.slot[place] == DROPPED {
                    continue;
                }
                half.arcs.push(Arc { head: *head, weight: weights[place] });
                let mut middle = middle[place];
                if middle.vertex != NONE {
                    let vertex = middle.vertex as usize;
                    let slot = |arcs: &Arcs<'_>, kept: &Kept, offset: u16| {
                        kept.slot[arcs.first[vertex] as usize + usize::from(offset)]
                    };
                    middle.down = slot(&hierarchy.down, &down_kept, middle.down);
                    middle.up = slot(&hierarchy.up, &up_kept, middle.up);
                }
                half.middle.push(middle);
            }
            half
        };
        Search {
            up: half(&hierarchy.up, &up_kept, &self.up, &self.up_middle),
            down: half(&hierarchy.down, &down_kept, &self.down, &self.down_middle),
        }
    }

    /// Lowers a vertex's arcs to the distance over higher vertices, whose arcs are perfect already.
    fn perfect(
        &self,
        hierarchy: &Hierarchy<'_>,
        vertex: usize,
        up: &mut [u32],
        down: &mut [u32],
        scratch: &mut Scratch,
    ) {
        let (ups, downs) = (&hierarchy.up, &hierarchy.down);
        let lower = |weights: &mut [u32], place: u32, weight: u32| {
            let old = &mut weights[place as usize];
            *old = (*old).min(weight);
        };
        scratch.mark(hierarchy, vertex);
        for place in ups.of(vertex) {
            let head = ups.heads[place] as usize;
            // From the vertex to this head, and on to a still higher one.
            let here = self.up[place];
            if here < INFINITE {
                for on in ups.of(head) {
                    let target = scratch.up[ups.heads[on] as usize];
                    if target != NONE {
                        lower(up, target, here + up[on]);
                    }
                }
            }
            // From the vertex to a higher one, and down to this head.
            for on in downs.of(head) {
                let first = scratch.up[downs.heads[on] as usize];
                if first != NONE {
                    lower(up, place as u32, self.up[first as usize] + down[on]);
                }
            }
        }
        for place in downs.of(vertex) {
            let head = downs.heads[place] as usize;
            // From a higher one down to this head, and to the vertex.
            let here = self.down[place];
            if here < INFINITE {
                for on in downs.of(head) {
                    let target = scratch.down[downs.heads[on] as usize];
                    if target != NONE {
                        lower(down, target, down[on] + here);
                    }
                }
            }
            // From this head up to a higher one, and to the vertex.
            for on in ups.of(head) {
                let last = scratch.down[ups.heads[on] as usize];
                if last != NONE {
                    lower(down, place as u32, up[on] + self.down[last as usize]);
                }
            }
        }
        scratch.clear(hierarchy, vertex);
    }
}

const DROPPED: u16 = u16::MAX;

/// Which arcs stay.
struct Kept {
    first: Vec<u32>,
    /// By the arc's old place: where it comes among those of its vertex, or `DROPPED`.
    slot: Vec<u16>,
}

impl Kept {
    fn new(arcs: &Arcs<'_>, basic: &[u32], perfect: &[u32]) -> Self {
        let mut first = Vec::with_capacity(arcs.first.len());
        first.push(0);
        let mut slot = vec![DROPPED; arcs.heads.len()];
        let mut total = 0;
        for vertex in 0..arcs.first.len() - 1 {
            let mut count = 0;
            for place in arcs.of(vertex) {
                if basic[place] < INFINITE && basic[place] <= perfect[place] {
                    slot[place] = count;
                    count += 1;
                }
            }
            total += u32::from(count);
            first.push(total);
        }
        Self { first, slot }
    }

    fn total(&self) -> usize {
        self.first.last().map_or(0, |total| *total as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::super::topology::{Sides, Topology};
    use super::*;

    #[test]
    fn an_arc_that_is_longer_than_the_way_over_higher_vertices_is_dropped() {
        for (far, kept) in [(9, [1, 1, 0]), (2, [2, 1, 0]), (1, [2, 1, 0])] {
            let arcs = [(0, 1, 1), (1, 2, 1), (0, 2, far)];
            let ends = arcs.map(|(from, to, _)| (from, to));
            let topology = Topology::new(&[0, 1, 2], &ends, Sides::Same).unwrap();
            assert_eq!(topology.vertices, [0, 1, 2]);
            let hierarchy = topology.hierarchy();
            let mut weights = Weights::infinite(&hierarchy);
            for (from, to, weight) in arcs {
                weights.lower(&hierarchy, from, to, weight);
                weights.lower(&hierarchy, to, from, weight);
            }
            weights.basic(&hierarchy, 1);
            let search = weights.search(&hierarchy);
            for half in [&search.up, &search.down] {
                assert_eq!([0, 1, 2].map(|vertex| half.of(vertex).len()), kept, "{far}");
            }
        }
    }
}
