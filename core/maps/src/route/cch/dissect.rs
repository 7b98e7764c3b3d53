//! Nested dissection: an order in which what parts a graph comes last.

use super::flow::{Cell, bisect};

/// Cells of fewer nodes aren't worth a thread.
const THREAD_NODES: usize = 4096;
/// Threads are started in the first halvings only: up to 2 to this power.
const THREAD_DEPTH: u32 = 3;

/// An undirected graph with positions.
pub(crate) struct Plan<'a> {
    /// Positions of the nodes.
    pub at: &'a [[i32; 2]],
    /// Two ends, and what it costs to cut between them. Loops and parallel edges are allowed.
    pub edges: &'a [(u32, u32, u32)],
    /// What is put into order.
    pub what: What,
}

/// What is put into order, and so what separates.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// Edges: the turn-expanded graph's vertices are edges, and a cut of the graph is a separator there (Buchhold, Wagner,
    /// Zeitz, Zündorf, *Customizable Contraction Hierarchies with Turn Costs*, 2020).
    Edges,
    /// Nodes.
    Nodes,
}

/// Nodes and edges of a cell.
type Part = (Vec<u32>, Vec<u32>);

impl Plan<'_> {
    /// All edges, or all nodes: those to contract first come first. The same for any number of threads.
    pub(crate) fn order(&self) -> Vec<u32> {
        let nodes: Vec<u32> = (0..self.at.len() as u32).collect();
        let edges: Vec<u32> = (0..self.edges.len() as u32).collect();
        let mut out = Vec::new();
        self.split(nodes, edges, 0, &mut vec![0; self.at.len()], &mut out);
        out
    }

    /// Orders one cell. `local` is scratch for numbering its nodes.
    fn split(&self, nodes: Vec<u32>, edges: Vec<u32>, depth: u32, local: &mut [u32], out: &mut Vec<u32>) {
        let small = match self.what {
            What::Edges => nodes.len() < 2 || edges.len() < 2,
            What::Nodes => nodes.len() < 2,
        };
        if small || edges.is_empty() {
            out.extend(match self.what {
                What::Edges => edges,
                What::Nodes => nodes,
            });
            return;
        }
        for (place, node) in nodes.iter().enumerate() {
            local[*node as usize] = place as u32;
        }
        let parts = self.components(&nodes, &edges, local);
        if parts.len() > 1 {
            for (nodes, edges) in parts {
                self.split(nodes, edges, depth, local, out);
            }
            return;
        }
        let cell = Cell {
            at: nodes.iter().map(|node| self.at[*node as usize]).collect(),
            edges: edges
                .iter()
                .map(|edge| {
                    let (a, b, cost) = self.edges[*edge as usize];
                    (local[a as usize], local[b as usize], cost)
                })
                .filter(|(a, b, _)| a != b)
                .collect(),
        };
        let side = bisect(&cell);
        drop(cell);
        let separator = self.separator(&nodes, &edges, &side, local);
        let [left, right] = self.halves(&nodes, &edges, &side, &separator, local);
        if depth < THREAD_DEPTH && left.0.len().min(right.0.len()) >= THREAD_NODES {
            let (mut first, mut second) = (Vec::new(), Vec::new());
            std::thread::scope(|scope| {
                scope.spawn(|| {
                    self.split(left.0, left.1, depth + 1, &mut vec![0; self.at.len()], &mut first);
                });
                self.split(right.0, right.1, depth + 1, local, &mut second);
            });
            out.append(&mut first);
            out.append(&mut second);
        } else {
            self.split(left.0, left.1, depth, local, out);
            self.split(right.0, right.1, depth, local, out);
        }
        out.extend(separator);
    }

    /// Parts that nothing joins, in the order of their first nodes.
    fn components(&self, nodes: &[u32], edges: &[u32], local: &[u32]) -> Vec<Part> {
        let mut root: Vec<u32> = (0..nodes.len() as u32).collect();
        let find = |root: &mut [u32], mut node: u32| {
            while root[node as usize] != node {
                root[node as usize] = root[root[node as usize] as usize];
                node = root[node as usize];
            }
            node
        };
        for edge in edges {
            let (a, b, _) = self.edges[*edge as usize];
            let a = find(&mut root, local[a as usize]);
            let b = find(&mut root, local[b as usize]);
            // The lower one is the root, so that parts come out in the order of their first nodes.
            root[a.max(b) as usize] = a.min(b);
        }
        let mut number = vec![u32::MAX; nodes.len()];
        let mut parts: Vec<Part> = Vec::new();
        for (place, node) in nodes.iter().enumerate() {
            let top = find(&mut root, place as u32) as usize;
            if number[top] == u32::MAX {
                number[top] = parts.len() as u32;
                parts.push(Default::default());
            }
            parts[number[top] as usize].0.push(*node);
        }
        for edge in edges {
            let top = find(&mut root, local[self.edges[*edge as usize].0 as usize]) as usize;
            parts[number[top] as usize].1.push(*edge);
        }
        parts
    }

    /// What lies between the sides: the cut edges, or the fewest nodes that touch all of them.
    fn separator(&self, nodes: &[u32], edges: &[u32], side: &[bool], local: &[u32]) -> Vec<u32> {
        let cut = edges.iter().copied().filter(|edge| {
            let (a, b, _) = self.edges[*edge as usize];
            side[local[a as usize] as usize] != side[local[b as usize] as usize]
        });
        if self.what == What::Edges {
            return cut.collect();
        }
        let pairs: Vec<(u32, u32)> = cut
            .map(|edge| {
                let (a, b, _) = self.edges[edge as usize];
                let (a, b) = (local[a as usize], local[b as usize]);
                if side[a as usize] { (a, b) } else { (b, a) }
            })
            .collect();
        let mut cover = cover(&pairs);
        cover.sort_unstable();
        cover.into_iter().map(|place| nodes[place as usize]).collect()
    }

    /// What is left on either side of the separator.
    fn halves(
        &self,
        nodes: &[u32],
        edges: &[u32],
        side: &[bool],
        separator: &[u32],
        local: &[u32],
    ) -> [Part; 2] {
        let mut gone = vec![false; nodes.len()];
        if self.what == What::Nodes {
            for node in separator {
                gone[local[*node as usize] as usize] = true;
            }
        }
        let mut halves: [Part; 2] = Default::default();
        for (place, node) in nodes.iter().enumerate() {
            if !gone[place] {
                halves[usize::from(side[place])].0.push(*node);
            }
        }
        for edge in edges {
            let (a, b, _) = self.edges[*edge as usize];
            let (a, b) = (local[a as usize] as usize, local[b as usize] as usize);
            if side[a] == side[b] && !gone[a] && !gone[b] {
                halves[usize::from(side[a])].1.push(*edge);
            }
        }
        halves
    }
}

/// The fewest nodes that touch all edges of a bipartite graph: a greatest matching by augmenting paths, then Kőnig's theorem.
fn cover(pairs: &[(u32, u32)]) -> Vec<u32> {
    let number = |pick: fn(&(u32, u32)) -> u32| {
        let mut all: Vec<u32> = pairs.iter().map(pick).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (left, right) = (number(|pair| pair.0), number(|pair| pair.1));
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); left.len()];
    for (a, b) in pairs {
        let a = left.partition_point(|node| node < a);
        next[a].push(right.partition_point(|node| node < b));
    }
    let mut of_left = vec![usize::MAX; left.len()];
    let mut of_right = vec![usize::MAX; right.len()];
    for start in 0..left.len() {
        augment(start, &next, &mut of_left, &mut of_right);
    }
    // Reached from unmatched left nodes on alternating paths.
    let (mut seen_left, mut seen_right) = (vec![false; left.len()], vec![false; right.len()]);
    let mut stack: Vec<usize> = (0..left.len()).filter(|a| of_left[*a] == usize::MAX).collect();
    while let Some(a) = stack.pop() {
        if std::mem::replace(&mut seen_left[a], true) {
            continue;
        }
        for b in &next[a] {
            if !std::mem::replace(&mut seen_right[*b], true) && of_right[*b] != usize::MAX {
                stack.push(of_right[*b]);
            }
        }
    }
    let unseen = left.iter().zip(&seen_left).filter(|(_, seen)| !**seen).map(|(node, _)| *node);
    unseen.chain(right.iter().zip(&seen_right).filter(|(_, seen)| **seen).map(|(node, _)| *node)).collect()
}

/// Breadth-first search for an alternating path from an unmatched left node to an unmatched right one.
fn augment(start: usize, next: &[Vec<usize>], of_left: &mut [usize], of_right: &mut [usize]) {
    let mut from = vec![usize::MAX; of_right.len()];
    let mut queue = vec![start];
    let mut done = 0;
    while done < queue.len() {
        let a = queue[done];
        done += 1;
        for b in &next[a] {
            if from[*b] != usize::MAX {
                continue;
            }
            from[*b] = a;
            if of_right[*b] != usize::MAX {
                queue.push(of_right[*b]);
                continue;
            }
            let mut b = *b;
            loop {
                let a = from[b];
                let before = std::mem::replace(&mut of_left[a], b);
                of_right[b] = a;
                if a == start {
                    return;
                }
                b = before;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_nodes_cover_a_star_and_a_path() {
        assert_eq!(cover(&[(0, 5), (0, 6), (0, 7)]), [0]);
        let path = cover(&[(0, 5), (1, 5), (1, 6), (2, 6)]);
        assert_eq!(path.len(), 2);
        assert!(cover(&[]).is_empty());
    }

    #[test]
    fn everything_is_ordered_once_loops_and_islands_too() {
        let at = [[0, 0], [1, 0], [2, 0], [9, 9], [9, 8]];
        let edges = [(0, 1, 2), (1, 2, 2), (1, 2, 1), (2, 2, 2), (3, 4, 2), (3, 3, 1)];
        for (what, count) in [(What::Edges, 6), (What::Nodes, 5)] {
            let mut order = Plan { at: &at, edges: &edges, what }.order();
            order.sort_unstable();
            assert_eq!(order, (0..count).collect::<Vec<u32>>());
        }
    }
}
