//! Cuts of a small number of edges between two sides of a graph: inertial flow.
//!
//! Schild and Sommer, *On Balanced Separators in Road Networks* (2015): take the first and the last quarter of the nodes along a
//! direction as source and sink, find a minimum cut between them, and keep the best of several directions.

/// A connected undirected graph with nodes 0..n.
pub(crate) struct Cell {
    /// Positions, for the directions.
    pub at: Vec<[i32; 2]>,
    /// Two ends and what it costs to cut it.
    pub edges: Vec<(u32, u32, u32)>,
}

/// Along east, north and the two between.
const DIRECTIONS: [[i64; 2]; 4] = [[1, 0], [0, 1], [1, 1], [1, -1]];
/// The share of the nodes that is source, and that is sink: one in so many.
const SHARE: usize = 4;
const UNSEEN: u32 = u32::MAX;

struct Flow<'a> {
    cell: &'a Cell,
    first: Vec<u32>,
    /// Edge × 2, plus 1 when it leads from the edge's second end.
    arcs: Vec<u32>,
    /// What can still flow, by arc.
    rest: Vec<u32>,
    level: Vec<u32>,
    next: Vec<u32>,
    queue: Vec<u32>,
}

/// Divides a cell of two or more nodes: `true` for the nodes on the one side. Both sides have nodes.
pub(crate) fn bisect(cell: &Cell) -> Vec<bool> {
    let nodes = cell.at.len();
    let mut flow = Flow::new(cell);
    let mut best: Option<(u64, usize, Vec<bool>)> = None;
    let mut order: Vec<u32> = (0..nodes as u32).collect();
    for [east, north] in DIRECTIONS {
        let along = |node: u32| {
            let [lon, lat] = cell.at[node as usize];
            (i64::from(lon) * east + i64::from(lat) * north, node)
        };
        order.sort_unstable_by_key(|node| along(*node));
        let ends = (nodes / SHARE).max(1);
        let (source, sink) = (&order[..ends], &order[nodes - ends..]);
        // A cut beats another when it is smaller for the nodes that it parts from the rest.
        let limit = best
            .as_ref()
            .map_or(u64::MAX, |(cut, smaller, _)| cut * (nodes as u64 / 2) / *smaller as u64 + 1);
        let Some(cut) = flow.run(source, sink, limit) else { continue };
        for side in [flow.source_side(source, sink), flow.sink_side(sink)] {
            let count = side.iter().filter(|is| **is).count();
            let smaller = count.min(nodes - count);
            let better = best.as_ref().is_none_or(|(best_cut, best_smaller, _)| {
                cut * *best_smaller as u64 <= best_cut * smaller as u64
                    && (cut, smaller) != (*best_cut, *best_smaller)
            });
            if smaller > 0 && better {
                best = Some((cut, smaller, side));
            }
        }
    }
    best.map_or_else(|| (0..nodes).map(|node| node < nodes / 2).collect(), |(_, _, side)| side)
}

impl<'a> Flow<'a> {
    fn new(cell: &'a Cell) -> Self {
        let nodes = cell.at.len();
        let mut first = vec![0; nodes + 1];
        for (a, b, _) in &cell.edges {
            first[*a as usize + 1] += 1;
            first[*b as usize + 1] += 1;
        }
        for node in 0..nodes {
            first[node + 1] += first[node];
        }
        let mut place = first.clone();
        let mut arcs = vec![0; cell.edges.len() * 2];
        for (edge, (a, b, _)) in cell.edges.iter().enumerate() {
            for (end, side) in [(*a, 0), (*b, 1)] {
                arcs[place[end as usize] as usize] = edge as u32 * 2 + side;
                place[end as usize] += 1;
            }
        }
        let rest = vec![0; cell.edges.len() * 2];
        Self { cell, first, arcs, rest, level: vec![UNSEEN; nodes], next: vec![0; nodes], queue: Vec::new() }
    }

    fn head(&self, arc: u32) -> u32 {
        let (a, b, _) = self.cell.edges[arc as usize / 2];
        if arc & 1 == 0 { b } else { a }
    }

    fn range(&self, node: u32) -> std::ops::Range<usize> {
        self.first[node as usize] as usize..self.first[node as usize + 1] as usize
    }

    /// The greatest flow, by Dinic's algorithm; `None` as soon as it is `limit` or more.
    fn run(&mut self, source: &[u32], sink: &[u32], limit: u64) -> Option<u64> {
        for (edge, (_, _, cost)) in self.cell.edges.iter().enumerate() {
            self.rest[edge * 2] = *cost;
            self.rest[edge * 2 + 1] = *cost;
        }
        let mut is_sink = vec![false; self.cell.at.len()];
        for node in sink {
            is_sink[*node as usize] = true;
        }
        let mut flow = 0;
        while self.levels(source, &is_sink) {
            self.next.copy_from_slice(&self.first[..self.first.len() - 1]);
            for start in source {
                loop {
                    let pushed = self.push(*start, &is_sink);
                    if pushed == 0 {
                        break;
                    }
                    flow += u64::from(pushed);
                    if flow >= limit {
                        return None;
                    }
                }
            }
        }
        Some(flow)
    }

    /// Distances from the source along arcs with room; whether the sink is reached.
    fn levels(&mut self, source: &[u32], is_sink: &[bool]) -> bool {
        self.level.fill(UNSEEN);
        self.queue.clear();
        for node in source {
            self.level[*node as usize] = 0;
            self.queue.push(*node);
        }
        let (mut done, mut reached) = (0, UNSEEN);
        while done < self.queue.len() {
            let node = self.queue[done];
            done += 1;
            let level = self.level[node as usize];
            if level >= reached {
                break;
            }
            for place in self.range(node) {
                let arc = self.arcs[place];
                let head = self.head(arc) as usize;
                if self.rest[arc as usize] > 0 && self.level[head] == UNSEEN {
                    self.level[head] = level + 1;
                    self.queue.push(head as u32);
                    if is_sink[head] {
                        reached = reached.min(level + 1);
                    }
                }
            }
        }
        reached != UNSEEN
    }

    /// One path of arcs with room from a source to the sink, filled.
    fn push(&mut self, start: u32, is_sink: &[bool]) -> u32 {
        let mut path: Vec<u32> = Vec::new();
        let mut node = start;
        loop {
            if is_sink[node as usize] {
                let pushed = path.iter().map(|arc| self.rest[*arc as usize]).min().unwrap_or(0);
                for arc in &path {
                    self.rest[*arc as usize] -= pushed;
                    self.rest[*arc as usize ^ 1] += pushed;
                }
                return pushed;
            }
            let end = self.first[node as usize + 1];
            let mut forward = None;
            while self.next[node as usize] < end {
                let arc = self.arcs[self.next[node as usize] as usize];
                let head = self.head(arc);
                if self.rest[arc as usize] > 0 && self.level[head as usize] == self.level[node as usize] + 1 {
                    forward = Some((arc, head));
                    break;
                }
                self.next[node as usize] += 1;
            }
            match (forward, path.pop()) {
                (Some((arc, head)), last) => {
                    path.extend(last);
                    path.push(arc);
                    node = head;
                }
                (None, None) => return 0,
                (None, Some(last)) => {
                    node = self.head(last ^ 1);
                    self.next[node as usize] += 1;
                }
            }
        }
    }

    /// What the source still reaches: the smallest source side of a minimum cut.
    fn source_side(&mut self, source: &[u32], sink: &[u32]) -> Vec<bool> {
        let nobody = vec![false; self.cell.at.len()];
        debug_assert!(!sink.is_empty());
        self.levels(source, &nobody);
        self.level.iter().map(|level| *level != UNSEEN).collect()
    }

    /// What doesn't reach the sink any more: the largest source side.
    fn sink_side(&mut self, sink: &[u32]) -> Vec<bool> {
        let mut source_side = vec![true; self.cell.at.len()];
        self.queue.clear();
        for node in sink {
            source_side[*node as usize] = false;
            self.queue.push(*node);
        }
        while let Some(node) = self.queue.pop() {
            for place in self.range(node) {
                let arc = self.arcs[place];
                let head = self.head(arc);
                if self.rest[arc as usize ^ 1] > 0 && source_side[head as usize] {
                    source_side[head as usize] = false;
                    self.queue.push(head);
                }
            }
        }
        source_side
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dumbbell_is_cut_at_its_handle() {
        let mut cell = Cell { at: Vec::new(), edges: Vec::new() };
        for side in 0..2 {
            for x in 0..4 {
                for y in 0..4 {
                    let node = cell.at.len() as u32;
                    cell.at.push([side * 10 + x, y]);
                    if x > 0 {
                        cell.edges.push((node, node - 4, 2));
                    }
                    if y > 0 {
                        cell.edges.push((node, node - 1, 2));
                    }
                }
            }
        }
        cell.edges.push((15, 16, 2));
        let side = bisect(&cell);
        assert!(side[..16].iter().all(|s| *s == side[0]) && side[16..].iter().all(|s| *s != side[0]));
    }

    #[test]
    fn two_nodes_are_parted() {
        let cell = Cell { at: vec![[0, 0], [0, 0]], edges: vec![(0, 1, 1), (0, 1, 1), (0, 0, 2)] };
        let side = bisect(&cell);
        assert_ne!(side[0], side[1]);
    }
}
