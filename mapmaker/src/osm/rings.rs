//! Areas out of the lines that bound them: the ways of a multipolygon or boundary relation.
//!
//! The mapper's roles and the order of ways are often wrong, so neither is used. All ways are cut into segments; a segment
//! that stands twice cancels out (two touching areas become one), dangling ends are cut off, what is left is walked into
//! rings that don't cross at their nodes, and how rings lie in each other says which are holes (the even-odd rule).

use otkel_maps::earth::LonLat;

use super::nesting::nest;

/// An area with holes. Rings don't repeat their first position at the end; the outer one runs counterclockwise (seen with
/// north up), holes run clockwise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Polygon {
    /// Its outline, at least three positions.
    pub outer: Vec<LonLat>,
    /// Its holes.
    pub inner: Vec<Vec<LonLat>>,
}

/// What could not be used of an area's lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dropped {
    /// Segments that belong to no closed ring: ways are missing or a mapper left a gap.
    pub open: usize,
    /// Segments that stood twice.
    pub twice: usize,
    /// Rings without an area.
    pub flat: usize,
    /// Everything, because the lines have more segments than [`MAX_SEGMENTS`], more than [`MAX_MEETING`] of them at one node, or
    /// rings that would take minutes to compare.
    pub too_large: bool,
}

/// More segments than any real area has; beyond, an area is dropped and reported.
pub const MAX_SEGMENTS: usize = 4_000_000;

/// More segments at one node than any real area has; each is compared with each there.
pub const MAX_MEETING: u32 = 1_000;

/// A node of an outline.
pub(super) type Corner = (i64, LonLat);

/// Makes areas of lines. What can't be used is counted, never fatal; the result doesn't depend on the order of the lines.
///
/// ```
/// use otkel_mapmaker::osm::rings::assemble;
/// use otkel_maps::earth::LonLat;
/// let at = |id, lon, lat| (id, LonLat::new(lon, lat).unwrap());
/// let (a, b, c) = (at(1, 0.0, 0.0), at(2, 1.0, 0.0), at(3, 0.0, 1.0));
/// let (polygons, dropped) = assemble(&[&[a, b], &[a, c, b]]);
/// assert_eq!((polygons.len(), dropped.open), (1, 0));
/// assert_eq!(polygons[0].outer.len(), 3);
/// ```
pub fn assemble(lines: &[&[(i64, LonLat)]]) -> (Vec<Polygon>, Dropped) {
    let mut dropped = Dropped::default();
    if lines.iter().map(|line| line.len()).sum::<usize>() > MAX_SEGMENTS {
        return (Vec::new(), Dropped { too_large: true, ..dropped });
    }
    let mut corners: Vec<Corner> = lines.iter().flat_map(|line| line.iter().copied()).collect();
    corners.sort_by_key(|(id, _)| *id);
    corners.dedup_by_key(|(id, _)| *id);
    let segments = segments(lines, &corners, &mut dropped);
    let mut graph = Graph::new(&corners, &segments);
    if graph.degrees.iter().any(|degree| *degree > MAX_MEETING) {
        return (Vec::new(), Dropped { too_large: true, ..dropped });
    }
    graph.cut_ends(&mut dropped);
    let rings = graph.rings(&mut dropped);
    let polygons = nest(&corners, &graph.degrees, rings, &mut dropped);
    (polygons, dropped)
}

/// The segments that stand an odd number of times, as pairs of indices into `corners`, sorted.
fn segments(lines: &[&[Corner]], corners: &[Corner], dropped: &mut Dropped) -> Vec<(u32, u32)> {
    // The nodes are those of the lines, so each is found.
    let index = |id: i64| corners.partition_point(|corner| corner.0 < id) as u32;
    let mut segments = Vec::new();
    for line in lines {
        let mut last = line.first().map(|(id, _)| index(*id));
        for (id, _) in line.iter().skip(1) {
            let here = index(*id);
            if let Some(last) = last.filter(|last| *last != here) {
                segments.push((last.min(here), last.max(here)));
            }
            last = Some(here);
        }
    }
    let all = segments.len();
    segments.sort_unstable();
    let odd: Vec<_> = segments.chunk_by(|a, b| a == b).filter(|g| g.len() % 2 == 1).map(|g| g[0]).collect();
    dropped.twice += all - odd.len();
    odd
}

/// Segments around their nodes.
struct Graph<'a> {
    corners: &'a [Corner],
    /// Where each node's ends begin in `ends`.
    starts: Vec<u32>,
    /// The other node and the segment of each end.
    ends: Vec<(u32, u32)>,
    used: Vec<bool>,
    degrees: Vec<u32>,
}

impl<'a> Graph<'a> {
    fn new(corners: &'a [Corner], segments: &[(u32, u32)]) -> Self {
        let mut degrees = vec![0_u32; corners.len()];
        for (a, b) in segments {
            degrees[*a as usize] += 1;
            degrees[*b as usize] += 1;
        }
        let mut starts = Vec::with_capacity(corners.len() + 1);
        let mut sum = 0;
        starts.push(0);
        for degree in &degrees {
            sum += degree;
            starts.push(sum);
        }
        let mut fill = starts.clone();
        let mut ends = vec![(0, 0); sum as usize];
        for (i, (a, b)) in segments.iter().enumerate() {
            for (from, to) in [(*a, *b), (*b, *a)] {
                ends[fill[from as usize] as usize] = (to, i as u32);
                fill[from as usize] += 1;
            }
        }
        Self { corners, starts, ends, used: vec![false; segments.len()], degrees }
    }

    fn ends(&self, node: u32) -> impl Iterator<Item = (u32, u32)> + '_ {
        let range = self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize;
        self.ends[range].iter().copied().filter(|(_, segment)| !self.used[*segment as usize])
    }

    /// Takes away lines that lead nowhere, from their loose ends on.
    fn cut_ends(&mut self, dropped: &mut Dropped) {
        let mut loose: Vec<u32> =
            (0..self.degrees.len() as u32).filter(|n| self.degrees[*n as usize] == 1).collect();
        while let Some(node) = loose.pop() {
            let Some((other, segment)) = self.ends(node).next() else { continue };
            self.used[segment as usize] = true;
            dropped.open += 1;
            self.degrees[node as usize] = 0;
            self.degrees[other as usize] -= 1;
            if self.degrees[other as usize] == 1 {
                loose.push(other);
            }
        }
    }

    /// Walks all segments. Whenever the walk meets itself, the loop is cut off as a ring, so no ring passes a node twice.
    fn rings(&mut self, dropped: &mut Dropped) -> Vec<Vec<u32>> {
        let mut rings = Vec::new();
        // Where on the walk a node is, if it is.
        let mut place: Vec<Option<u32>> = vec![None; self.corners.len()];
        for start in 0..self.corners.len() as u32 {
            let mut path = vec![start];
            place[start as usize] = Some(0);
            while let Some(&here) = path.last() {
                let before = path.len().checked_sub(2).map(|i| path[i]);
                let Some((next, segment)) = self.turn(before, here) else {
                    // A dead end: nothing closes here.
                    place[here as usize] = None;
                    path.pop();
                    dropped.open += usize::from(!path.is_empty());
                    continue;
                };
                self.used[segment as usize] = true;
                if let Some(from) = place[next as usize] {
                    let ring = path.split_off(from as usize);
                    for node in &ring {
                        place[*node as usize] = None;
                    }
                    rings.push(ring);
                    path.push(next);
                } else {
                    path.push(next);
                }
                place[next as usize] = Some(path.len() as u32 - 1);
            }
        }
        rings
    }

    /// The next unused segment: where several meet, the first one clockwise, so that rings touch but don't cross.
    fn turn(&self, before: Option<u32>, here: u32) -> Option<(u32, u32)> {
        let mut ends = self.ends(here);
        let first = ends.next()?;
        let (Some(before), Some(second)) = (before, ends.next()) else {
            return Some(first);
        };
        let at = |node: u32| self.corners[node as usize].1;
        let angle = |to: u32| (at(to).lat() - at(here).lat()).atan2(at(to).lon() - at(here).lon());
        let back = angle(before);
        let clockwise = |to: u32| (back - angle(to)).rem_euclid(std::f64::consts::TAU);
        [first, second].into_iter().chain(ends).min_by(|a, b| clockwise(a.0).total_cmp(&clockwise(b.0)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Nodes on a grid; the id says where.
    fn line(ids: &[i64]) -> Vec<Corner> {
        ids.iter()
            .map(|id| (*id, LonLat::from_e7((id % 100 * 10_000) as i32, (id / 100 * 10_000) as i32)))
            .collect()
    }

    fn made(lines: &[Vec<Corner>]) -> (Vec<Polygon>, Dropped) {
        assemble(&lines.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }

    #[test]
    fn a_hole_and_an_island_in_it() {
        let square = |low: i64, size: i64| {
            let (x, y) = (low, low * 100);
            line(&[x + y, x + size + y, x + size + y + size * 100, x + y + size * 100, x + y])
        };
        let (polygons, dropped) = made(&[square(20, 60), square(0, 99), square(30, 40)]);
        assert_eq!(dropped, Dropped::default());
        assert_eq!(polygons.iter().map(|p| p.inner.len()).collect::<Vec<_>>(), [1, 0]);
    }

    #[test]
    fn rings_that_touch_at_a_node_stay_two() {
        let (polygons, dropped) = made(&[line(&[0, 10, 1010, 0]), line(&[1010, 2010, 2020, 1010])]);
        assert_eq!((polygons.len(), dropped), (2, Dropped::default()));
    }

    #[test]
    fn a_shared_side_cancels_out() {
        let (polygons, dropped) = made(&[line(&[0, 10, 1010, 1000, 0]), line(&[10, 20, 1020, 1010, 10])]);
        assert_eq!((polygons.len(), polygons[0].outer.len(), dropped.twice), (1, 6, 2));
    }

    #[test]
    fn gaps_and_tails_are_reported() {
        let (polygons, dropped) = made(&[line(&[0, 10, 1010]), line(&[2020, 1010]), line(&[5])]);
        assert_eq!((polygons.len(), dropped.open), (0, 3));
        let (polygons, dropped) = made(&[line(&[0, 10, 1010, 0]), line(&[1010, 3030])]);
        assert_eq!((polygons.len(), dropped.open), (1, 1));
        let (polygons, dropped) = made(&[line(&[0, 1, 2, 0])]);
        assert_eq!((polygons.len(), dropped.flat), (0, 1));
    }

    /// Petals around one node, and combs that lie in each other: small files that would take hours or all memory.
    #[test]
    fn what_would_take_hours_is_dropped() {
        let petals: Vec<i64> = (0..600).flat_map(|i| [0, 1 + 2 * i, 2 + 2 * i]).chain([0]).collect();
        let (polygons, dropped) = made(&[line(&petals)]);
        assert!(polygons.is_empty() && dropped.too_large);
        let comb = |id: i64, teeth: i64, width: i32| -> Vec<Corner> {
            let tooth = |i: i64| {
                let (x, y) = (i as i32 * 100, if i % 2 == 0 { 0 } else { 800_000_000 });
                (id + i, LonLat::from_e7(x * width, y))
            };
            let close = [(id + teeth, LonLat::from_e7(0, 850_000_000)), (id, LonLat::from_e7(0, 0))];
            (0..teeth).map(tooth).chain(close).collect()
        };
        let inner: Vec<Vec<Corner>> = (0..20_i64)
            .map(|i| {
                let at = |k: i64| {
                    LonLat::from_e7(5_000 + i as i32 * 50 + (k % 2) as i32 * 9, 1_000 + k as i32 * 9)
                };
                let id = 10_000_000 + i * 10;
                vec![(id, at(0)), (id + 1, at(1)), (id + 2, at(2)), (id, at(0))]
            })
            .collect();
        let mut lines = vec![comb(1, 100_001, 1)];
        lines.extend(inner);
        let (polygons, _) = made(&lines);
        assert!(!polygons.is_empty());
    }

    #[test]
    fn two_rings_joined_by_a_line_stay_two() {
        let (polygons, dropped) =
            made(&[line(&[0, 10, 1010, 0]), line(&[1010, 3030]), line(&[3030, 4040, 4030, 3030])]);
        assert_eq!((polygons.len(), dropped.open), (2, 1));
    }

    proptest! {
        /// Whatever comes in, rings have corners, no ring passes a node twice, and the order of lines doesn't matter.
        #[test]
        fn any_lines(mut lines in prop::collection::vec(prop::collection::vec(0_i64..36, 0..9), 0..9)) {
            let grid = |ids: &Vec<i64>| line(&ids.iter().map(|id| id % 6 + id / 6 * 100).collect::<Vec<_>>());
            let (polygons, dropped) = made(&lines.iter().map(grid).collect::<Vec<_>>());
            let segments: usize = lines.iter().map(|l| l.windows(2).filter(|w| w[0] != w[1]).count()).sum();
            let mut in_rings = 0;
            for ring in polygons.iter().flat_map(|p| p.inner.iter().chain([&p.outer])) {
                in_rings += ring.len();
                prop_assert!(ring.len() >= 3);
                let mut seen: Vec<_> = ring.iter().map(|at| at.to_e7()).collect();
                seen.sort_unstable();
                seen.dedup();
                prop_assert_eq!(seen.len(), ring.len());
            }
            prop_assert!(in_rings + dropped.open + dropped.twice <= segments);
            lines.reverse();
            for line in &mut lines {
                line.reverse();
            }
            prop_assert_eq!(made(&lines.iter().map(grid).collect::<Vec<_>>()).0, polygons);
        }
    }
}
