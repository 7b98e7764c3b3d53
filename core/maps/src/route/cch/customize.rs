//! Puts weights on the arcs of a hierarchy: basic customization.

use super::{Arcs, Hierarchy, INFINITE, NONE};

/// The lower vertex that an arc's path goes through, and which of its arcs lead there and on, counted from its first one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Middle {
    /// `NONE`: the arc is one of the original graph.
    pub vertex: u32,
    pub down: u16,
    pub up: u16,
}

const ORIGINAL: Middle = Middle { vertex: NONE, down: 0, up: 0 };

/// Weights of all arcs of a hierarchy.
pub(crate) struct Weights {
    pub up: Vec<u32>,
    pub down: Vec<u32>,
    pub(super) up_middle: Vec<Middle>,
    pub(super) down_middle: Vec<Middle>,
}

/// The lower ends of each vertex's arcs from below.
struct Below {
    first: Vec<u32>,
    /// Lower end and the arc's place.
    arcs: Vec<(u32, u32)>,
}

impl Below {
    fn new(arcs: &Arcs<'_>, count: usize) -> Self {
        let mut first = vec![0_u32; count + 1];
        for head in arcs.heads {
            first[*head as usize + 1] += 1;
        }
        for vertex in 0..count {
            first[vertex + 1] += first[vertex];
        }
        let mut next = first.clone();
        let mut below = vec![(0, 0); arcs.heads.len()];
        for vertex in 0..count {
            for place in arcs.of(vertex) {
                let slot = &mut next[arcs.heads[place] as usize];
                below[*slot as usize] = (vertex as u32, place as u32);
                *slot += 1;
            }
        }
        Self { first, arcs: below }
    }

    fn of(&self, vertex: usize) -> &[(u32, u32)] {
        &self.arcs[self.first[vertex] as usize..self.first[vertex + 1] as usize]
    }
}

/// The weights of a run of vertices.
struct Part<'a> {
    up_base: usize,
    up: &'a mut [u32],
    up_middle: &'a mut [Middle],
    down_base: usize,
    down: &'a mut [u32],
    down_middle: &'a mut [Middle],
}

impl Weights {
    /// No arc can be used yet.
    pub(crate) fn infinite(hierarchy: &Hierarchy<'_>) -> Self {
        let (up, down) = (hierarchy.up.heads.len(), hierarchy.down.heads.len());
        Self {
            up: vec![INFINITE; up],
            down: vec![INFINITE; down],
            up_middle: vec![ORIGINAL; up],
            down_middle: vec![ORIGINAL; down],
        }
    }

    /// An arc of the original graph; of parallel ones the lightest counts. Loops and arcs that the hierarchy doesn't have are
    /// left out.
    pub(crate) fn lower(&mut self, hierarchy: &Hierarchy<'_>, from: u32, to: u32, weight: u32) {
        let (arcs, weights, low, high) = if from < to {
            (&hierarchy.up, &mut self.up, from, to)
        } else {
            (&hierarchy.down, &mut self.down, to, from)
        };
        if let Some(place) = arcs.find(low as usize, high) {
            weights[place] = weights[place].min(weight);
        }
    }

    /// Basic customization: every arc gets the weight of the lightest path through lower vertices. Subtrees of the elimination
    /// tree are done at the same time by so many threads; the result is the same.
    pub(crate) fn basic(&mut self, hierarchy: &Hierarchy<'_>, threads: usize) {
        let count = hierarchy.len();
        let below_up = Below::new(&hierarchy.up, count);
        let below_down = Below::new(&hierarchy.down, count);
        let lower = Lower { hierarchy, up: &below_up, down: &below_down };
        let runs = if threads > 1 { runs(hierarchy.parent, count / (4 * threads) + 1) } else { Vec::new() };
        let next = std::sync::Mutex::new(self.parts(hierarchy, &runs).into_iter());
        std::thread::scope(|scope| {
            for _ in 0..threads.min(runs.len()) {
                scope.spawn(|| {
                    let mut scratch = Scratch::new(count);
                    loop {
                        let part = next.lock().ok().and_then(|mut parts| parts.next());
                        let Some((run, mut part)) = part else { break };
                        for vertex in run {
                            lower.pull(vertex, &mut part, &mut scratch);
                        }
                    }
                });
            }
        });
        drop(next);
        let mut whole = Part {
            up_base: 0,
            up: &mut self.up,
            up_middle: &mut self.up_middle,
            down_base: 0,
            down: &mut self.down,
            down_middle: &mut self.down_middle,
        };
        let mut scratch = Scratch::new(count);
        let mut done = runs.into_iter().peekable();
        let mut vertex = 0;
        while vertex < count {
            if let Some(run) = done.next_if(|run| run.start == vertex) {
                vertex = run.end;
            } else {
                lower.pull(vertex, &mut whole, &mut scratch);
                vertex += 1;
            }
        }
    }

    /// The weights of each run, to be written at the same time.
    fn parts(
        &mut self,
        hierarchy: &Hierarchy<'_>,
        runs: &[std::ops::Range<usize>],
    ) -> Vec<(std::ops::Range<usize>, Part<'_>)> {
        let (mut rest_up, mut rest_up_middle) = (self.up.as_mut_slice(), self.up_middle.as_mut_slice());
        let (mut rest_down, mut rest_down_middle) =
            (self.down.as_mut_slice(), self.down_middle.as_mut_slice());
        let (mut up_at, mut down_at) = (0, 0);
        let mut parts = Vec::new();
        for run in runs {
            let bounds = |arcs: &Arcs<'_>| (arcs.first[run.start] as usize, arcs.first[run.end] as usize);
            let (up_base, up_end) = bounds(&hierarchy.up);
            let (down_base, down_end) = bounds(&hierarchy.down);
            let (up, up_middle, down, down_middle);
            (up, rest_up) = cut(rest_up, up_base - up_at, up_end - up_at);
            (up_middle, rest_up_middle) = cut(rest_up_middle, up_base - up_at, up_end - up_at);
            (down, rest_down) = cut(rest_down, down_base - down_at, down_end - down_at);
            (down_middle, rest_down_middle) = cut(rest_down_middle, down_base - down_at, down_end - down_at);
            parts.push((run.clone(), Part { up_base, up, up_middle, down_base, down, down_middle }));
            (up_at, down_at) = (up_end, down_end);
        }
        parts
    }
}

/// Relaxes lower triangles.
struct Lower<'a> {
    hierarchy: &'a Hierarchy<'a>,
    up: &'a Below,
    down: &'a Below,
}

impl Lower<'_> {
    /// Finishes a vertex's arcs from those of the vertices below it, which are finished.
    fn pull(&self, vertex: usize, part: &mut Part<'_>, scratch: &mut Scratch) {
        let (ups, downs) = (&self.hierarchy.up, &self.hierarchy.down);
        let high = vertex as u32;
        scratch.mark(self.hierarchy, vertex);
        // vertex → low → head
        for (low, place) in self.down.of(vertex) {
            let here = part.down[*place as usize - part.down_base];
            if here == INFINITE {
                continue;
            }
            let down = (*place - downs.first[*low as usize]) as u16;
            for on in ups.of(*low as usize).rev() {
                let head = ups.heads[on];
                if head <= high {
                    break;
                }
                let weight = here + part.up[on - part.up_base];
                let target = scratch.up[head as usize];
                if target != NONE && weight < part.up[target as usize - part.up_base] {
                    let target = target as usize - part.up_base;
                    part.up[target] = weight;
                    let up = (on as u32 - ups.first[*low as usize]) as u16;
                    part.up_middle[target] = Middle { vertex: *low, down, up };
                }
            }
        }
        // head → low → vertex
        for (low, place) in self.up.of(vertex) {
            let here = part.up[*place as usize - part.up_base];
            if here == INFINITE {
                continue;
            }
            let up = (*place - ups.first[*low as usize]) as u16;
            for on in downs.of(*low as usize).rev() {
                let head = downs.heads[on];
                if head <= high {
                    break;
                }
                let weight = here + part.down[on - part.down_base];
                let target = scratch.down[head as usize];
                if target != NONE && weight < part.down[target as usize - part.down_base] {
                    let target = target as usize - part.down_base;
                    part.down[target] = weight;
                    let down = (on as u32 - downs.first[*low as usize]) as u16;
                    part.down_middle[target] = Middle { vertex: *low, down, up };
                }
            }
        }
        scratch.clear(self.hierarchy, vertex);
    }
}

/// The places of one vertex's arcs, by head.
pub(super) struct Scratch {
    pub up: Vec<u32>,
    pub down: Vec<u32>,
}

impl Scratch {
    pub(super) fn new(count: usize) -> Self {
        Self { up: vec![NONE; count], down: vec![NONE; count] }
    }

    pub(super) fn mark(&mut self, hierarchy: &Hierarchy<'_>, vertex: usize) {
        for place in hierarchy.up.of(vertex) {
            self.up[hierarchy.up.heads[place] as usize] = place as u32;
        }
        for place in hierarchy.down.of(vertex) {
            self.down[hierarchy.down.heads[place] as usize] = place as u32;
        }
    }

    pub(super) fn clear(&mut self, hierarchy: &Hierarchy<'_>, vertex: usize) {
        for head in &hierarchy.up.heads[hierarchy.up.of(vertex)] {
            self.up[*head as usize] = NONE;
        }
        for head in &hierarchy.down.heads[hierarchy.down.of(vertex)] {
            self.down[*head as usize] = NONE;
        }
    }
}

/// Subtrees of at most so many vertices, as runs of numbers, in order.
fn runs(parent: &[u32], most: usize) -> Vec<std::ops::Range<usize>> {
    let mut size = vec![1_usize; parent.len()];
    for vertex in 0..parent.len() {
        let below = size[vertex];
        if let Some(above) = size.get_mut(parent[vertex] as usize) {
            *above += below;
        }
    }
    let whole = |vertex: usize| size[vertex] <= most;
    (0..parent.len())
        .filter(|vertex| {
            whole(*vertex) && size.get(parent[*vertex] as usize).is_none_or(|above| *above > most)
        })
        .map(|vertex| vertex + 1 - size[vertex]..vertex + 1)
        .collect()
}

/// Cuts `from..to` out of the front of a slice: that, and what comes after it.
fn cut<T>(slice: &mut [T], from: usize, to: usize) -> (&mut [T], &mut [T]) {
    let (head, tail) = slice.split_at_mut(to);
    (&mut head[from..], tail)
}
