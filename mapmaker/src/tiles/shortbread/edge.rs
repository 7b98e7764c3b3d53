//! The edge of a box: what lies within it, what touches it, and how far along it something is.

use otkel_maps::earth::Bounds;

/// Degrees east and north.
pub(super) type Xy = (f64, f64);

/// Degrees by which a point may be off the edge and still count as on it: a decimetre.
pub(super) const TOUCHES: f64 = 1e-6;

/// Whether a point lies inside, not on the edge.
pub(super) fn within((x, y): Xy, b: &Bounds) -> bool {
    x > b.west && x < b.east && y > b.south && y < b.north
}

/// How far a point is from the nearest side.
pub(super) fn edge_distance((x, y): Xy, b: &Bounds) -> f64 {
    (x - b.west).abs().min((b.east - x).abs()).min((y - b.south).abs()).min((b.north - y).abs())
}

/// The nearest point of the edge.
pub(super) fn nearest_edge((x, y): Xy, b: &Bounds) -> Xy {
    let edges = [
        (x - b.west, (b.west, y)),
        (b.east - x, (b.east, y)),
        (y - b.south, (x, b.south)),
        (b.north - y, (x, b.north)),
    ];
    edges.into_iter().min_by(|p, q| p.0.abs().total_cmp(&q.0.abs())).map_or((x, y), |edge| edge.1)
}

/// The part of a segment within the box (Liang and Barsky, 1984).
pub(super) fn clip(a: Xy, b: Xy, bounds: &Bounds) -> Option<(Xy, Xy)> {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    let sides = [
        (-dx, a.0 - bounds.west),
        (dx, bounds.east - a.0),
        (-dy, a.1 - bounds.south),
        (dy, bounds.north - a.1),
    ];
    for (towards, room) in sides {
        if towards == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if towards < 0.0 {
            from = from.max(room / towards);
        } else {
            to = to.min(room / towards);
        }
    }
    let at = |share: f64| match share {
        0.0 => a,
        1.0 => b,
        share => (a.0 + share * dx, a.1 + share * dy),
    };
    (from <= to).then(|| (at(from), at(to)))
}

/// How far along the box's edge a point is, clockwise from its south-west corner, in sides (0 to 4).
pub(super) fn along((x, y): Xy, b: &Bounds) -> f64 {
    let (right, up) = ((x - b.west) / (b.east - b.west), (y - b.south) / (b.north - b.south));
    let sides = [
        (right.abs(), up),
        ((1.0 - up).abs(), 1.0 + right),
        ((1.0 - right).abs(), 3.0 - up),
        (up.abs(), 4.0 - right),
    ];
    let nearest = sides.into_iter().min_by(|one, other| one.0.total_cmp(&other.0));
    nearest.map_or(0.0, |side| side.1.rem_euclid(4.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Bounds = Bounds { west: 0.0, south: 0.0, east: 10.0, north: 10.0 };

    #[test]
    fn segments_are_cut_at_the_edge() {
        assert_eq!(clip((-5.0, 5.0), (5.0, 5.0), &BOX), Some(((0.0, 5.0), (5.0, 5.0))));
        assert_eq!(clip((2.0, 2.0), (3.0, 3.0), &BOX), Some(((2.0, 2.0), (3.0, 3.0))));
        assert_eq!(clip((-5.0, 5.0), (5.0, 15.1), &BOX), None);
        assert_eq!(clip((-1.0, 11.0), (11.0, 11.0), &BOX), None);
    }

    #[test]
    fn the_edge_runs_clockwise_from_the_south_west() {
        let places = [(0.0, 5.0), (5.0, 10.0), (10.0, 5.0), (5.0, 0.0)].map(|at| along(at, &BOX));
        assert_eq!(places, [0.5, 1.5, 2.5, 3.5]);
        assert_eq!(nearest_edge((9.0, 5.0), &BOX), (10.0, 5.0));
        assert_eq!(edge_distance((9.0, 5.0), &BOX), 1.0);
        assert!(within((9.0, 5.0), &BOX) && !within((10.0, 5.0), &BOX));
    }
}
