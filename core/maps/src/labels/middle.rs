//! The points at which lines and areas are named.

use super::track::Track;
use crate::tiles::Geometry;

/// The middle of the longest line.
pub(super) fn longest(geometry: &Geometry) -> Option<[f32; 2]> {
    let length = |part: &[[i32; 2]]| -> f64 {
        let span = |pair: &[[i32; 2]]| {
            // A hostile tile's positions lie further apart than an i32 says.
            let [a, b] = [pair[0], pair[1]].map(|at| at.map(f64::from));
            (b[0] - a[0]).hypot(b[1] - a[1])
        };
        part.windows(2).map(span).sum()
    };
    let part = geometry.parts().max_by(|a, b| length(a).total_cmp(&length(b)))?;
    let points: Vec<[f32; 2]> = part.iter().map(|p| p.map(|v| v as f32)).collect();
    let track = Track::new(points);
    Some(track.at(track.length() / 2.0))
}

/// The middle of the largest ring: its centre of gravity.
pub(super) fn middle(geometry: &Geometry) -> Option<[f32; 2]> {
    let ring = geometry.parts().max_by_key(|part| Geometry::ring_area(part))?;
    let (mut x, mut y, mut area) = (0.0f64, 0.0f64, 0.0f64);
    let mut from = *ring.last()?;
    for &to in ring {
        let [ax, ay] = from.map(f64::from);
        let [bx, by] = to.map(f64::from);
        let cross = ax * by - bx * ay;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
        area += cross;
        from = to;
    }
    (area.abs() > 1.0).then(|| [(x / (3.0 * area)) as f32, (y / (3.0 * area)) as f32])
}
