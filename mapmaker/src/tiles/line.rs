//! Lines on the grid: simplified, cut at an edge, joined where they meet.

use std::collections::HashMap;

use super::grid::Point;

/// Takes out points that lie within `tolerance` units of the line without them (Douglas and Peucker, 1973). The ends stay.
pub(super) fn simplify(line: &mut Vec<Point>, tolerance: i32) {
    if line.len() < 3 {
        return;
    }
    let limit = i64::from(tolerance) * i64::from(tolerance);
    let mut keep = vec![false; line.len()];
    let last = line.len() - 1;
    (keep[0], keep[last]) = (true, true);
    let mut spans = vec![(0, last)];
    while let Some((from, to)) = spans.pop() {
        let farthest = (from + 1..to)
            .map(|i| (distance_squared(line[i], line[from], line[to]), i))
            .max_by_key(|(distance, i)| (*distance, usize::MAX - i));
        if let Some((distance, i)) = farthest
            && distance > limit
        {
            keep[i] = true;
            spans.push((from, i));
            spans.push((i, to));
        }
    }
    let mut kept = keep.iter();
    line.retain(|_| kept.next().copied().unwrap_or(true));
}

/// The square of a point's distance from a segment, rounded up.
fn distance_squared(p: Point, a: Point, b: Point) -> i64 {
    let wide = |v: i32| i64::from(v);
    let (dx, dy) = (wide(b.0) - wide(a.0), wide(b.1) - wide(a.1));
    let (px, py) = (wide(p.0) - wide(a.0), wide(p.1) - wide(a.1));
    let length = dx * dx + dy * dy;
    let along = px * dx + py * dy;
    if length == 0 || along <= 0 {
        px * px + py * py
    } else if along >= length {
        let (qx, qy) = (wide(p.0) - wide(b.0), wide(p.1) - wide(b.1));
        qx * qx + qy * qy
    } else {
        let across = i128::from(px * dy - py * dx);
        ((across * across + i128::from(length) - 1) / i128::from(length)) as i64
    }
}

/// An edge to cut at: the part where the coordinate is at most (or at least) a limit stays.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    /// Whether it is about y and not x.
    pub(super) vertical: bool,
    /// Whether what is below the limit stays.
    pub(super) below: bool,
    pub(super) limit: i32,
}

impl Edge {
    pub(super) fn keeps(self, p: Point) -> bool {
        let value = if self.vertical { p.1 } else { p.0 };
        if self.below { value <= self.limit } else { value >= self.limit }
    }

    /// Where a segment crosses it. The same for both directions, so that neighbours agree.
    pub(super) fn crossing(self, a: Point, b: Point) -> Point {
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        let at = |from: i32, to: i32, from_other: i32, to_other: i32| {
            let (over, whole) = (i64::from(self.limit) - i64::from(from), i64::from(to) - i64::from(from));
            let rise = i64::from(to_other) - i64::from(from_other);
            // `whole` isn't zero: the ends are on different sides.
            let twice = 2 * rise * over;
            from_other + ((twice + whole.abs() * twice.signum() * whole.signum()) / (2 * whole)) as i32
        };
        if self.vertical {
            (at(a.1, b.1, a.0, b.0), self.limit)
        } else {
            (self.limit, at(a.0, b.0, a.1, b.1))
        }
    }
}

/// The parts of a line on one side of an edge.
pub(super) fn cut(line: &[Point], edge: Edge, out: &mut Vec<Vec<Point>>) {
    let mut part: Vec<Point> = Vec::new();
    for (i, &point) in line.iter().enumerate() {
        let inside = edge.keeps(point);
        if let Some(&before) = i.checked_sub(1).and_then(|b| line.get(b))
            && edge.keeps(before) != inside
        {
            let crossing = edge.crossing(before, point);
            if part.last() != Some(&crossing) {
                part.push(crossing);
            }
            if !inside && part.len() > 1 {
                out.push(std::mem::take(&mut part));
            } else if !inside {
                part.clear();
            }
        }
        if inside && part.last() != Some(&point) {
            part.push(point);
        }
    }
    if part.len() > 1 {
        out.push(part);
    }
}

/// The lines that begin at a point, and those that end there, by number; the lowest last.
type Ends = HashMap<Point, [Vec<u32>; 2]>;

/// Joins lines end to start; with `turn` also those that run against each other. Where more than two meet, the one that
/// came first goes on.
pub(super) fn join(lines: Vec<Vec<Point>>, turn: bool) -> Vec<Vec<Point>> {
    let mut ends = Ends::new();
    for (i, line) in lines.iter().enumerate().rev() {
        if let [first, .., last] = line[..] {
            ends.entry(first).or_default()[0].push(i as u32);
            if first != last {
                ends.entry(last).or_default()[1].push(i as u32);
            }
        }
    }
    let mut lines: Vec<Option<Vec<Point>>> = lines.into_iter().map(Some).collect();
    let mut joined = Vec::new();
    for i in 0..lines.len() {
        let Some(mut line) = lines[i].take() else { continue };
        extend(&mut line, &mut lines, &mut ends, turn, true);
        // Backwards: the same with the line turned round.
        line.reverse();
        extend(&mut line, &mut lines, &mut ends, turn, false);
        line.reverse();
        joined.push(line);
    }
    joined
}

/// Appends what goes on from a line's end, as long as something does. `forward`: the line has its own direction.
fn extend(
    line: &mut Vec<Point>,
    lines: &mut [Option<Vec<Point>>],
    ends: &mut Ends,
    turn: bool,
    forward: bool,
) {
    while let Some(end) = line.last()
        && line.first() != Some(end)
        && let Some(here) = ends.get_mut(end)
    {
        // What is taken never comes back: forgotten, so that thousands of lines at one point are looked at once.
        for list in here.iter_mut() {
            while list.pop_if(|i| lines[*i as usize].is_none()).is_some() {}
        }
        let [starting, ending] = here.each_ref().map(|list| list.last().copied());
        let (starting, ending) = (starting.filter(|_| turn || forward), ending.filter(|_| turn || !forward));
        let starts = starting.is_some_and(|i| ending.is_none_or(|other| i < other));
        let Some(i) = (if starts { starting } else { ending }) else { break };
        let Some(mut next) = lines[i as usize].take() else { break };
        if !starts {
            next.reverse();
        }
        line.extend_from_slice(&next[1..]);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn length(line: &[Point]) -> f64 {
        line.windows(2).map(|w| f64::from(w[1].0 - w[0].0).hypot(f64::from(w[1].1 - w[0].1))).sum()
    }

    fn points() -> impl Strategy<Value = Vec<Point>> {
        prop::collection::vec((-9_000..9_000, -9_000..9_000), 2..60)
    }

    proptest! {
        #[test]
        fn simplified_lines_stay_close(line in points(), tolerance in 0..500) {
            let mut simple = line.clone();
            simplify(&mut simple, tolerance);
            prop_assert_eq!((simple.first(), simple.last()), (line.first(), line.last()));
            for p in &line {
                let near = simple.windows(2).map(|w| distance_squared(*p, w[0], w[1])).min().unwrap();
                prop_assert!(near <= i64::from(tolerance).pow(2).max(0) + 1);
            }
        }

        /// What is on one side and what is on the other make up the whole.
        #[test]
        fn nothing_is_lost_at_an_edge(line in points(), vertical: bool, limit in -9_000..9_000) {
            let (mut low, mut high) = (Vec::new(), Vec::new());
            cut(&line, Edge { vertical, below: true, limit }, &mut low);
            cut(&line, Edge { vertical, below: false, limit }, &mut high);
            let on_edge: f64 = line.windows(2)
                .filter(|w| [w[0], w[1]].iter().all(|p| (if vertical { p.1 } else { p.0 }) == limit))
                .map(length).sum();
            let parts: f64 = low.iter().chain(&high).map(|part| length(part)).sum();
            prop_assert!((parts - on_edge - length(&line)).abs() < 1.5 * line.len() as f64);
            for part in &low {
                let inside = part.iter().all(|p| (if vertical { p.1 } else { p.0 }) <= limit);
                prop_assert!(inside);
            }
        }

        /// Pieces of a line come back as the line.
        #[test]
        fn pieces_join_again(steps in prop::collection::vec((1..50, -50..50), 2..40), turned: u64) {
            let mut line = vec![(0, 0)];
            for (x, y) in steps {
                let last = line[line.len() - 1];
                line.push((last.0 + x, last.1 + y));
            }
            let mut pieces: Vec<Vec<Point>> = line.windows(2).map(<[Point]>::to_vec).collect();
            for (i, piece) in pieces.iter_mut().enumerate() {
                if turned >> (i % 64) & 1 == 1 {
                    piece.reverse();
                }
            }
            let mut joined = join(pieces, true);
            prop_assert_eq!(joined.len(), 1);
            if joined[0][0] != line[0] {
                joined[0].reverse();
            }
            prop_assert_eq!(&joined[0], &line);
        }
    }

    /// A hub that was once looked through for each of its lines would take this test minutes.
    #[test]
    fn very_many_lines_at_one_point() {
        for turn in [true, false] {
            let star: Vec<Vec<Point>> =
                (0..100_000).map(|i| vec![(0, 0), (i % 400 + 1, i / 400 + 1)]).collect();
            assert_eq!(join(star, turn).len(), if turn { 50_000 } else { 100_000 });
        }
    }

    #[test]
    fn one_way_streets_join_only_along_their_way() {
        let lines = vec![vec![(0, 0), (5, 0)], vec![(9, 0), (5, 0)], vec![(-5, 0), (0, 0)]];
        assert_eq!(join(lines.clone(), false), [vec![(-5, 0), (0, 0), (5, 0)], vec![(9, 0), (5, 0)]]);
        assert_eq!(join(lines, true).len(), 1);
        let ring = vec![vec![(0, 0), (5, 0), (5, 5)], vec![(5, 5), (0, 0)]];
        assert_eq!(join(ring, true), [vec![(0, 0), (5, 0), (5, 5), (0, 0)]]);
    }
}
