//! A customizable contraction hierarchy over any directed graph, after Dibbelt, Strasser and Wagner, *Customizable
//! Contraction Hierarchies* (2016).
//!
//! When a graph is written, its vertices get an order by nested dissection ([`dissect`]) and the arcs that a
//! contraction in that order would add ([`topology`]). Neither depends on weights. A phone puts weights on the arcs
//! ([`customize`]) and then answers queries by walking up the elimination tree from both ends ([`query`]).

pub(crate) mod codec;
pub(crate) mod customize;
pub(crate) mod dissect;
mod flow;
pub(crate) mod perfect;
pub(crate) mod query;
pub(crate) mod topology;

/// What can't be reached. Any weight at or above it is this.
///
/// Two of them still fit into 32 bits, so that sums need no check.
pub(crate) const INFINITE: u32 = i32::MAX as u32;

/// No vertex, no arc.
pub(crate) const NONE: u32 = u32::MAX;

/// Steps of customization for each arc.
const MOST_WORK: u64 = 1000;
/// Small graphs may be as dense as they like.
const FREE_ARCS: u64 = 100_000;

/// The arcs of a hierarchy. Vertices are numbered by rank.
///
/// Invariants, checked when one is read: a vertex's arcs are sorted by head; every head is an ancestor of the vertex in
/// the elimination tree; subtrees are runs of numbers.
#[derive(Clone, Copy)]
pub(crate) struct Hierarchy<'a> {
    /// The next vertex on the way to the root; `NONE` at a root.
    pub parent: &'a [u32],
    /// Arcs from a vertex to higher ones.
    pub up: Arcs<'a>,
    /// Arcs from higher vertices to a vertex, kept at the lower one.
    pub down: Arcs<'a>,
}

/// Lists of heads, one for each vertex.
#[derive(Clone, Copy)]
pub(crate) struct Arcs<'a> {
    /// Where each vertex's heads start, and at last their number.
    pub first: &'a [u32],
    /// The higher ends.
    pub heads: &'a [u32],
}

impl Arcs<'_> {
    /// The places of a vertex's heads.
    #[inline]
    pub(crate) fn of(&self, vertex: usize) -> std::ops::Range<usize> {
        self.first[vertex] as usize..self.first[vertex + 1] as usize
    }

    /// The place of the arc between two vertices.
    pub(crate) fn find(&self, vertex: usize, head: u32) -> Option<usize> {
        let range = self.of(vertex);
        self.heads[range.clone()].binary_search(&head).ok().map(|place| range.start + place)
    }
}

impl Hierarchy<'_> {
    /// How many vertices.
    pub(crate) fn len(&self) -> usize {
        self.parent.len()
    }

    /// Whether putting weights on it takes about as long as on a road network of that size, whose arcs stand in some dozen
    /// triangles each. A dense one, which only malice makes, would take hours.
    pub(crate) fn is_sparse(&self) -> bool {
        let count = |arcs: &Arcs<'_>, vertex: usize| arcs.of(vertex).len() as u64;
        let degree = |vertex: usize| count(&self.up, vertex) + count(&self.down, vertex);
        let heads = |vertex: usize| {
            self.up.heads[self.up.of(vertex)].iter().chain(&self.down.heads[self.down.of(vertex)])
        };
        let work = |vertex: usize| {
            let above: u64 = heads(vertex).map(|head| degree(*head as usize)).sum();
            above + count(&self.up, vertex) * count(&self.down, vertex)
        };
        let arcs = (self.up.heads.len() + self.down.heads.len()) as u64;
        (0..self.len()).map(work).sum::<u64>() <= MOST_WORK * (arcs + FREE_ARCS)
    }
}
