use vello_cpu::kurbo::{BezPath, PathEl, Point as Corner};

use super::clip::{Ends, Point};
use crate::style::{Cap, Join};

/// Points of a miter reach at most this many half widths; sharper turns are cut off.
const MITER_LIMIT: f32 = 2.0;

/// How far a polygon may be from the arc that it stands for, in pixels.
const ARC_TOLERANCE: f32 = 0.12;

/// Turns lines into the outlines of their strokes, to be filled by the nonzero rule.
///
/// Maps have thousands of short segments that hardly turn; there one point on each side is enough, which makes a third of
/// the edges that a general stroker makes.
pub(super) struct Stroker {
    half: f32,
    cap: Cap,
    join: Join,
    /// Cosine and sine of the step along an arc.
    turn: [f32; 2],
    back: Vec<Point>,
    line: Vec<Point>,
}

impl Stroker {
    pub(super) fn new() -> Self {
        Self {
            half: 0.5,
            cap: Cap::Butt,
            join: Join::Round,
            turn: [1.0, 0.0],
            back: Vec::new(),
            line: Vec::new(),
        }
    }

    /// For lines of a width in pixels.
    pub(super) fn set(&mut self, width: f64, cap: Cap, join: Join) {
        self.half = (width / 2.0) as f32;
        // On hairlines nobody sees what is round.
        self.cap = if self.half < 0.6 && cap == Cap::Round { Cap::Square } else { cap };
        self.join = if self.half < 0.8 && join == Join::Round { Join::Miter } else { join };
        let step = 2.0 * (1.0 - ARC_TOLERANCE / self.half.max(ARC_TOLERANCE)).clamp(-1.0, 1.0).acos();
        let (sin, cos) = step.clamp(0.05, 1.2).sin_cos();
        self.turn = [cos, sin];
    }

    /// Adds a line's stroke. Ends that were cut have no cap: the line goes on in the tile beside.
    pub(super) fn line(&mut self, points: &[Point], ends: Ends, path: &mut BezPath) {
        let mut line = std::mem::take(&mut self.line);
        line.clear();
        for &point in points {
            // Segments too short to have a direction.
            if line.last().is_none_or(|last: &Point| dist2(*last, point) > 1e-4) {
                line.push(point);
            }
        }
        match line[..] {
            [] => {}
            [only] => self.dot(only, path),
            _ => self.outline(&line, ends, path),
        }
        self.line = line;
    }

    /// A line of no length: its caps, if it has any.
    fn dot(&mut self, [x, y]: Point, path: &mut BezPath) {
        if self.cap != Cap::Butt {
            self.outline(&[[x - 0.01, y], [x + 0.01, y]], Ends::default(), path);
        }
    }

    fn outline(&mut self, line: &[Point], ends: Ends, path: &mut BezPath) {
        let cap = |cut: bool| if cut { Cap::Butt } else { self.cap };
        let (start_cap, end_cap) = (cap(ends.start_cut), cap(ends.end_cut));
        let closed = line.len() > 3 && dist2(line[0], line[line.len() - 1]) < 1e-4;
        let mut back = std::mem::take(&mut self.back);
        back.clear();
        let mut pen = Pen { path, started: false };
        let first = unit(line[0], line[1]);
        let last = unit(line[line.len() - 2], line[line.len() - 1]);
        if closed {
            // The turn where it closes is made once, at the beginning; the ends lie on each other.
            self.corner(line[0], last, first, [0.0; 2], &mut pen, &mut back);
        } else {
            self.begin(line[0], first, start_cap, &mut pen, &mut back);
        }
        let mut before = first;
        for window in line.windows(3) {
            let after = unit(window[1], window[2]);
            let lengths = [dist2(window[0], window[1]), dist2(window[1], window[2])];
            self.corner(window[1], before, after, lengths, &mut pen, &mut back);
            before = after;
        }
        let end = line[line.len() - 1];
        if closed {
            pen.to(self.side(end, last, 1.0));
            pen.to(self.side(end, last, -1.0));
        } else {
            self.finish(end, last, end_cap, &mut pen);
        }
        for &point in back.iter().rev() {
            pen.to(point);
        }
        pen.close();
        self.back = back;
    }

    /// Half the width to the right (1) or left (−1) of a point, seen along a direction (y down).
    fn side(&self, at: Point, direction: Point, sign: f32) -> Point {
        let h = self.half * sign;
        [at[0] - direction[1] * h, at[1] + direction[0] * h]
    }

    fn begin(&self, at: Point, direction: Point, cap: Cap, pen: &mut Pen<'_>, back: &mut Vec<Point>) {
        let (right, left) = (self.side(at, direction, 1.0), self.side(at, direction, -1.0));
        match cap {
            Cap::Butt => {
                pen.to(right);
                back.push(left);
            }
            Cap::Square => {
                let [dx, dy] = [direction[0] * self.half, direction[1] * self.half];
                pen.to([right[0] - dx, right[1] - dy]);
                back.push([left[0] - dx, left[1] - dy]);
            }
            Cap::Round => {
                pen.to(left);
                self.arc(at, [direction[1] * self.half, -direction[0] * self.half], right, -1.0, |p| {
                    pen.to(p);
                });
                pen.to(right);
            }
        }
    }

    fn finish(&self, at: Point, direction: Point, cap: Cap, pen: &mut Pen<'_>) {
        let (right, left) = (self.side(at, direction, 1.0), self.side(at, direction, -1.0));
        match cap {
            Cap::Butt => {
                pen.to(right);
                pen.to(left);
            }
            Cap::Square => {
                let [dx, dy] = [direction[0] * self.half, direction[1] * self.half];
                pen.to([right[0] + dx, right[1] + dy]);
                pen.to([left[0] + dx, left[1] + dy]);
            }
            Cap::Round => {
                pen.to(right);
                self.arc(at, [-direction[1] * self.half, direction[0] * self.half], left, -1.0, |p| {
                    pen.to(p);
                });
                pen.to(left);
            }
        }
    }

    /// Points of an arc around `at` from `at + radius` until it passes `to`, both ends left out.
    fn arc(&self, at: Point, radius: Point, to: Point, sign: f32, mut point: impl FnMut(Point)) {
        let [turn_x, turn_y] = [self.turn[0], self.turn[1] * sign];
        let end = [to[0] - at[0], to[1] - at[1]];
        let mut r = radius;
        for _ in 0..128 {
            r = [r[0] * turn_x - r[1] * turn_y, r[0] * turn_y + r[1] * turn_x];
            // Past the end, or as good as there: the rest of the turn has the other sign.
            let cross = (r[0] * end[1] - r[1] * end[0]) * sign;
            let ahead = r[0] * end[0] + r[1] * end[1];
            if cross <= 1e-3 * self.half * self.half && ahead > 0.0 {
                return;
            }
            point([at[0] + r[0], at[1] + r[1]]);
        }
    }

    /// A turn: the pen runs along the right side, `back` collects the left one. `lengths` are the squared lengths of the
    /// segments before and after; zero when they don't matter.
    fn corner(
        &self,
        at: Point,
        before: Point,
        after: Point,
        lengths: [f32; 2],
        pen: &mut Pen<'_>,
        back: &mut Vec<Point>,
    ) {
        let cos = before[0] * after[0] + before[1] * after[1];
        let cross = before[0] * after[1] - before[1] * after[0];
        // The middle of both directions: its side point lies on both edges.
        let spread = self.half / (1.0 + cos).max(1e-3);
        let middle = [-(before[1] + after[1]) * spread, (before[0] + after[0]) * spread];
        // How far the inner edges are shortened, against the segments' lengths.
        let cut = self.half * cross / (1.0 + cos).max(1e-3);
        // Both ends of a segment may be shortened: each at most by half of it.
        let fits = lengths.iter().all(|&length| 4.0 * cut * cut < length);
        if cos > 0.88 && fits {
            pen.to([at[0] + middle[0], at[1] + middle[1]]);
            back.push([at[0] - middle[0], at[1] - middle[1]]);
            return;
        }
        // y points down: a positive cross product turns right, so that the left side is the outer one.
        let right_turn = cross > 0.0;
        let inner_sign = if right_turn { 1.0 } else { -1.0 };
        let (inner_from, inner_to) = (self.side(at, before, inner_sign), self.side(at, after, inner_sign));
        let (outer_from, outer_to) = (self.side(at, before, -inner_sign), self.side(at, after, -inner_sign));
        let mut inner = |p: Point| if right_turn { pen.to(p) } else { back.push(p) };
        if fits && cos > -0.5 {
            let sign = inner_sign;
            inner([at[0] + middle[0] * sign, at[1] + middle[1] * sign]);
        } else {
            // Over the point itself, as segments shorter than the width need it.
            inner(inner_from);
            inner(at);
            inner(inner_to);
        }
        let mut outer = |p: Point| if right_turn { back.push(p) } else { pen.to(p) };
        match self.join {
            Join::Miter if 2.0 <= MITER_LIMIT * MITER_LIMIT * (1.0 + cos) => {
                outer([at[0] - middle[0] * inner_sign, at[1] - middle[1] * inner_sign]);
            }
            Join::Round => {
                outer(outer_from);
                let radius = [outer_from[0] - at[0], outer_from[1] - at[1]];
                // The outer side turns the way the line does.
                self.arc(at, radius, outer_to, if right_turn { 1.0 } else { -1.0 }, &mut outer);
                outer(outer_to);
            }
            Join::Miter | Join::Bevel => {
                outer(outer_from);
                outer(outer_to);
            }
        }
    }
}

struct Pen<'a> {
    path: &'a mut BezPath,
    started: bool,
}

impl Pen<'_> {
    fn to(&mut self, [x, y]: Point) {
        let corner = Corner::new(f64::from(x), f64::from(y));
        self.path.push(if self.started { PathEl::LineTo(corner) } else { PathEl::MoveTo(corner) });
        self.started = true;
    }

    fn close(&mut self) {
        self.path.push(PathEl::ClosePath);
    }
}

fn dist2(a: Point, b: Point) -> f32 {
    let [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    dx * dx + dy * dy
}

fn unit(from: Point, to: Point) -> Point {
    let [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    let length = dx.hypot(dy).max(1e-6);
    [dx / length, dy / length]
}
