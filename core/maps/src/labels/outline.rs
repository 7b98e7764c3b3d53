//! Shapes that we draw ourselves: fills and strokes of paths, as coverage.

use vello_cpu::kurbo::{Affine, BezPath, Cap, Join, PathEl, Point, Shape, Stroke, stroke};

use super::mask::{Filler, Mask};

/// The coverage of a path's inside.
pub(super) fn filled(path: &BezPath) -> Mask {
    let mut filler = Filler::default();
    let xy = |p: Point| (p.x as f32, p.y as f32);
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(p) => {
                let (x, y) = xy(p);
                filler.move_to(x, y);
            }
            PathEl::LineTo(p) => {
                let (x, y) = xy(p);
                filler.line_to(x, y);
            }
            PathEl::QuadTo(c, p) => {
                let ((cx, cy), (x, y)) = (xy(c), xy(p));
                filler.quad_to(cx, cy, x, y);
            }
            PathEl::CurveTo(a, b, p) => {
                let ((ax, ay), (bx, by), (x, y)) = (xy(a), xy(b), xy(p));
                filler.curve_to([ax, ay, bx, by, x, y]);
            }
            PathEl::ClosePath => filler.close(),
        }
    }
    filler.fill()
}

/// The coverage of a round stroke along a path.
pub(super) fn stroked(path: &BezPath, width: f64) -> Mask {
    let style = Stroke::new(width).with_caps(Cap::Round).with_join(Join::Round);
    filled(&stroke(path.elements().iter().copied(), &style, &vello_cpu::kurbo::StrokeOpts::default(), 0.05))
}

/// A path written as in SVG, in units of `unit` pixels, its origin moved to (`x`, `y`). What can't be read is empty: the
/// tests read every path that we have.
pub(super) fn path(svg: &str, unit: f64, x: f64, y: f64) -> BezPath {
    let mut path = BezPath::from_svg(svg).unwrap_or_default();
    path.apply_affine(Affine::new([unit, 0.0, 0.0, unit, x, y]));
    path
}

/// Any shape as a path.
pub(super) fn of(shape: &impl Shape) -> BezPath {
    shape.to_path(0.02)
}

/// A star of five points: `inner` is the radius of its notches.
pub(super) fn star(cx: f64, cy: f64, outer: f64, inner: f64) -> BezPath {
    let mut path = BezPath::new();
    for point in 0..10 {
        let angle = f64::from(point) * std::f64::consts::PI / 5.0;
        let radius = if point % 2 == 0 { outer } else { inner };
        let at = Point::new(cx + radius * angle.sin(), cy - radius * angle.cos());
        if point == 0 { path.move_to(at) } else { path.line_to(at) }
    }
    path.close_path();
    path
}
