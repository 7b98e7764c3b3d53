//! Rings on the grid: simplified without crossing themselves, cut at an edge, cleaned. A ring doesn't repeat its first point.

use super::{
    grid::Point,
    line::{self, Edge},
};

/// Twice the area, in units of the grid; positive when the ring runs clockwise as seen on the map (y grows southwards),
/// which is what the tile specification calls an exterior ring.
pub(super) fn area(ring: &[Point]) -> i64 {
    let Some(&last) = ring.last() else { return 0 };
    let mut before = last;
    let mut sum = 0;
    for &point in ring {
        // Relative to a point of the ring: no overflow, however far from the corner of the world.
        let (ax, ay) = (i64::from(before.0) - i64::from(last.0), i64::from(before.1) - i64::from(last.1));
        let (bx, by) = (i64::from(point.0) - i64::from(last.0), i64::from(point.1) - i64::from(last.1));
        sum += ax * by - bx * ay;
        before = point;
    }
    sum
}

/// Takes out repeated points, points on straight lines and spikes (there and back again). What is left is empty or has
/// an area.
pub(super) fn clean(ring: &mut Vec<Point>) {
    let straight = |a: Point, b: Point, c: Point| {
        let (dx, dy) = (i64::from(b.0) - i64::from(a.0), i64::from(b.1) - i64::from(a.1));
        let (ex, ey) = (i64::from(c.0) - i64::from(b.0), i64::from(c.1) - i64::from(b.1));
        dx * ey == dy * ex
    };
    let mut kept: Vec<Point> = Vec::with_capacity(ring.len());
    for &point in ring.iter() {
        while kept.len() > 1 && straight(kept[kept.len() - 2], kept[kept.len() - 1], point) {
            kept.pop();
        }
        if kept.last() != Some(&point) {
            kept.push(point);
        }
    }
    // The same across the place where the ring begins.
    let mut start = 0;
    loop {
        let n = kept.len();
        if n - start < 3 {
            kept.clear();
            start = 0;
            break;
        }
        if kept[n - 1] == kept[start] || straight(kept[n - 2], kept[n - 1], kept[start]) {
            kept.pop();
        } else if straight(kept[n - 1], kept[start], kept[start + 1]) {
            start += 1;
        } else {
            break;
        }
    }
    ring.clear();
    ring.extend_from_slice(&kept[start..]);
    if area(ring) == 0 {
        ring.clear();
    }
}

/// Simplifies to within `tolerance` units. Should the ring cross itself afterwards, half the tolerance is tried, and so on.
pub(super) fn simplify(ring: &mut Vec<Point>, tolerance: i32) {
    if ring.len() < 5 || tolerance == 0 {
        return;
    }
    let first = ring[0];
    let away = |p: &Point| {
        let (dx, dy) = (i64::from(p.0) - i64::from(first.0), i64::from(p.1) - i64::from(first.1));
        dx * dx + dy * dy
    };
    let far = (1..ring.len()).max_by_key(|i| (away(&ring[*i]), usize::MAX - i)).unwrap_or(1);
    let mut tolerance = tolerance;
    while tolerance > 0 {
        let mut there = ring[..=far].to_vec();
        let mut back = ring[far..].to_vec();
        back.push(first);
        line::simplify(&mut there, tolerance);
        line::simplify(&mut back, tolerance);
        there.extend_from_slice(&back[1..back.len() - 1]);
        if !crosses_itself(&there) {
            *ring = there;
            return;
        }
        tolerance /= 2;
    }
}

/// Whether two sides of a ring have a point in common that isn't the corner between them.
pub(super) fn crosses_itself(ring: &[Point]) -> bool {
    let count = ring.len();
    let side = |at: usize| (ring[at], ring[(at + 1) % count]);
    let mut order: Vec<(i32, u32)> = (0..count).map(|i| (side(i).0.0.min(side(i).1.0), i as u32)).collect();
    order.sort_unstable();
    let mut open: Vec<u32> = Vec::new();
    for (west, number) in order {
        let this = number as usize;
        let (a, b) = side(this);
        let mut at = 0;
        while at < open.len() {
            let other = open[at] as usize;
            let (c, d) = side(other);
            if c.0.max(d.0) < west {
                open.swap_remove(at);
                continue;
            }
            let neighbours = (this + 1) % count == other || (other + 1) % count == this;
            let level = c.1.max(d.1) >= a.1.min(b.1) && c.1.min(d.1) <= a.1.max(b.1);
            if !neighbours && level && meet(a, b, c, d) {
                return true;
            }
            at += 1;
        }
        open.push(number);
    }
    false
}

fn meet(a: Point, b: Point, c: Point, d: Point) -> bool {
    let turn = |p: Point, q: Point, r: Point| {
        let (dx, dy) = (i64::from(q.0) - i64::from(p.0), i64::from(q.1) - i64::from(p.1));
        let (ex, ey) = (i64::from(r.0) - i64::from(p.0), i64::from(r.1) - i64::from(p.1));
        (dx * ey - dy * ex).signum()
    };
    let within = |p: Point, q: Point, r: Point| {
        (p.0.min(q.0)..=p.0.max(q.0)).contains(&r.0) && (p.1.min(q.1)..=p.1.max(q.1)).contains(&r.1)
    };
    let (t1, t2, t3, t4) = (turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b));
    (t1 != t2 && t3 != t4)
        || (t1 == 0 && within(a, b, c))
        || (t2 == 0 && within(a, b, d))
        || (t3 == 0 && within(c, d, a))
        || (t4 == 0 && within(c, d, b))
}

/// The part of a ring on one side of an edge (Sutherland and Hodgman, 1974): one ring, that runs along the edge where it was
/// several.
pub(super) fn cut(ring: &[Point], edge: Edge) -> Vec<Point> {
    let mut out = Vec::with_capacity(ring.len() + 4);
    let Some(&last) = ring.last() else { return out };
    let (mut before, mut was_inside) = (last, edge.keeps(last));
    for &point in ring {
        let inside = edge.keeps(point);
        if inside != was_inside {
            let crossing = edge.crossing(before, point);
            if out.last() != Some(&crossing) {
                out.push(crossing);
            }
        }
        if inside && out.last() != Some(&point) {
            out.push(point);
        }
        (before, was_inside) = (point, inside);
    }
    if out.len() > 1 && out.first() == out.last() {
        out.pop();
    }
    out
}

#[cfg(test)]
mod tests {
    use geo::{Area, BooleanOps, Contains, Coord, LineString, Polygon, Rect};
    use proptest::prelude::*;

    use super::*;

    fn polygon(ring: &[Point]) -> Polygon<f64> {
        let at = |p: &Point| Coord { x: f64::from(p.0), y: f64::from(p.1) };
        Polygon::new(LineString(ring.iter().map(at).collect()), Vec::new())
    }

    /// A ring that doesn't cross itself: corners at growing angles round a centre.
    fn star() -> impl Strategy<Value = Vec<Point>> {
        prop::collection::vec(300_i32..6_000, 3..40).prop_map(|radii| {
            let step = std::f64::consts::TAU / radii.len() as f64;
            let at = |(i, r): (usize, &i32)| {
                let (sin, cos) = (i as f64 * step).sin_cos();
                ((f64::from(*r) * cos) as i32 + 2_000, (f64::from(*r) * sin) as i32 + 2_000)
            };
            radii.iter().enumerate().map(at).collect()
        })
    }

    proptest! {
        /// The crate `geo` intersects in its own way and finds the same area.
        #[test]
        fn a_box_leaves_the_area_that_geo_finds(ring in star(), x in -3_000..4_000, y in -3_000..4_000) {
            let edges = [(false, false, x), (false, true, x + 4_096), (true, false, y), (true, true, y + 4_096)];
            let mut ours = ring.clone();
            for (vertical, below, limit) in edges {
                ours = cut(&ours, Edge { vertical, below, limit });
            }
            let at = |x: i32, y: i32| Coord { x: f64::from(x), y: f64::from(y) };
            let window = Rect::new(at(x, y), at(x + 4_096, y + 4_096)).to_polygon();
            let theirs = polygon(&ring).intersection(&window).unsigned_area();
            let ours = area(&ours).abs() as f64 / 2.0;
            // Each crossing is rounded by half a unit.
            prop_assert!((ours - theirs).abs() <= 4_096.0 * 4.0 + theirs * 1e-3, "{ours} {theirs}");
        }

        #[test]
        fn simplified_rings_dont_cross_themselves(ring in star(), tolerance in 1..800) {
            prop_assume!(!crosses_itself(&ring));
            let mut simple = ring.clone();
            simplify(&mut simple, tolerance);
            prop_assert!(!crosses_itself(&simple));
            prop_assert!(simple.len() <= ring.len());
            let lost = (area(&simple) - area(&ring)).abs() as f64 / 2.0;
            let length: f64 = (0..ring.len()).map(|i| {
                let (a, b) = (ring[i], ring[(i + 1) % ring.len()]);
                f64::from(a.0 - b.0).hypot(f64::from(a.1 - b.1))
            }).sum();
            prop_assert!(lost <= length * f64::from(tolerance + 1));
        }

        /// The sweep finds what comparing all pairs finds.
        #[test]
        fn crossings_are_found(ring in prop::collection::vec((-30..30, -30..30), 3..14)) {
            let n = ring.len();
            let slow = (0..n).any(|i| (0..n).any(|j| {
                let neighbours = i == j || (i + 1) % n == j || (j + 1) % n == i;
                !neighbours && meet(ring[i], ring[(i + 1) % n], ring[j], ring[(j + 1) % n])
            }));
            prop_assert_eq!(crosses_itself(&ring), slow);
        }

        #[test]
        fn cleaned_rings_have_an_area_and_no_spikes(ring in prop::collection::vec((-4..4, -4..4), 0..16)) {
            let mut cleaned = ring.clone();
            clean(&mut cleaned);
            if cleaned.is_empty() {
                return Ok(());
            }
            prop_assert_eq!(area(&cleaned), area(&ring));
            let n = cleaned.len();
            for i in 0..n {
                prop_assert!(cleaned[i] != cleaned[(i + 1) % n]);
                prop_assert!(area(&[cleaned[i], cleaned[(i + 1) % n], cleaned[(i + 2) % n]]) != 0);
            }
        }
    }

    #[test]
    fn exterior_is_clockwise_on_the_map() {
        assert_eq!(area(&[(0, 0), (2, 0), (2, 2), (0, 2)]), 8);
        assert!(polygon(&[(0, 0), (9, 0), (9, 9)]).contains(&geo::Point::new(8.0, 4.0)));
    }
}
