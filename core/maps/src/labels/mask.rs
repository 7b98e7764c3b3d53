//! Coverage: how much of each pixel a shape fills, and what a halo around it fills.
//!
//! The filler sums signed areas per pixel edge by edge and integrates along each row (the accumulation buffer of
//! “font-rs”, Raph Levien, 2016): exact for straight edges, no supersampling.

/// The most pixels along a side of one mask; larger shapes are cut. No glyph or icon of a map comes near.
const MAX_SIDE: i32 = 2048;

/// Coverage of pixels, 0..=255, rows from the top; its upper left corner lies at (`left`, `top`) of whatever it was
/// made relative to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mask {
    pub(crate) left: i32,
    pub(crate) top: i32,
    pub(crate) width: i32,
    pub(crate) height: i32,
    pub(crate) cover: Vec<u8>,
}

impl Mask {
    /// Rows from the top, each `width` long.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.cover.chunks_exact(self.width.max(1) as usize)
    }

    /// What lies within `radius` pixels of the shape, the shape included; its edge is smooth.
    pub(crate) fn grown(&self, radius: f32) -> Self {
        if self.width <= 0 || self.height <= 0 || !radius.is_finite() || radius < 0.05 {
            return self.clone();
        }
        let radius = radius.min(64.0);
        let pad = (radius + 0.5).ceil() as i32;
        let (width, height) = (self.width + 2 * pad, self.height + 2 * pad);
        let mut out = Self {
            left: self.left - pad,
            top: self.top - pad,
            width,
            height,
            cover: vec![0; (width * height) as usize],
        };
        let row = width as usize;
        // A round brush with a soft edge, pressed once for every pixel of the shape; rows at a time.
        for dy in -pad..=pad {
            for dx in -pad..=pad {
                let away = ((dx * dx + dy * dy) as f32).sqrt();
                let weight = ((radius + 0.5 - away).clamp(0.0, 1.0) * 256.0) as u16;
                if weight == 0 {
                    continue;
                }
                for (y, from) in self.rows().enumerate() {
                    let at = (y as i32 + pad + dy) as usize * row + (pad + dx) as usize;
                    let to = &mut out.cover[at..at + from.len()];
                    if weight == 256 {
                        to.iter_mut().zip(from).for_each(|(t, f)| *t = (*t).max(*f));
                    } else {
                        to.iter_mut()
                            .zip(from)
                            .for_each(|(t, f)| *t = (*t).max(((u16::from(*f) * weight) >> 8) as u8));
                    }
                }
            }
        }
        out
    }
}

/// Collects the outline of a shape in pixels, y down, and fills it (nonzero for outlines that don't run against each
/// other; holes run the other way round).
#[derive(Default)]
pub(crate) struct Filler {
    edges: Vec<[f32; 4]>,
    start: (f32, f32),
    at: (f32, f32),
}

impl Filler {
    pub(crate) fn move_to(&mut self, x: f32, y: f32) {
        self.close();
        self.start = (x, y);
        self.at = self.start;
    }

    pub(crate) fn line_to(&mut self, x: f32, y: f32) {
        self.edges.push([self.at.0, self.at.1, x, y]);
        self.at = (x, y);
    }

    pub(crate) fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (x0, y0) = self.at;
        let bend = (x0 - 2.0 * cx + x).abs().max((y0 - 2.0 * cy + y).abs());
        let steps = steps(bend);
        for i in 1..=steps {
            let t = i as f32 / steps as f32;
            let u = 1.0 - t;
            self.line_to(
                u * u * x0 + 2.0 * u * t * cx + t * t * x,
                u * u * y0 + 2.0 * u * t * cy + t * t * y,
            );
        }
    }

    pub(crate) fn curve_to(&mut self, [ax, ay, bx, by, x, y]: [f32; 6]) {
        let (x0, y0) = self.at;
        let bend = (x0 - 2.0 * ax + bx)
            .abs()
            .max((y0 - 2.0 * ay + by).abs())
            .max((ax - 2.0 * bx + x).abs())
            .max((ay - 2.0 * by + y).abs());
        let steps = steps(bend * 3.0);
        for i in 1..=steps {
            let t = i as f32 / steps as f32;
            let u = 1.0 - t;
            let (p, q, r, s) = (u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t);
            self.line_to(p * x0 + q * ax + r * bx + s * x, p * y0 + q * ay + r * by + s * y);
        }
    }

    pub(crate) fn close(&mut self) {
        if self.at != self.start {
            self.line_to(self.start.0, self.start.1);
        }
    }

    /// The coverage. Empty for an empty outline or one with numbers that aren't.
    pub(crate) fn fill(mut self) -> Mask {
        self.close();
        let (mut left, mut top, mut right, mut bottom) = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
        for [x0, y0, x1, y1] in &self.edges {
            if !(x0 + y0 + x1 + y1).is_finite() {
                return Mask::default();
            }
            (left, right) = (left.min(x0.min(*x1)), right.max(x0.max(*x1)));
            (top, bottom) = (top.min(y0.min(*y1)), bottom.max(y0.max(*y1)));
        }
        if self.edges.is_empty() || left.abs().max(right.abs()).max(top.abs()).max(bottom.abs()) > 1e6 {
            return Mask::default();
        }
        let (left, top) = (left.floor() as i32, top.floor() as i32);
        let width = (right.ceil() as i32 - left).clamp(1, MAX_SIDE);
        let height = (bottom.ceil() as i32 - top).clamp(1, MAX_SIDE);
        let mut area = Area { sums: vec![0.0; (width * height) as usize + 2], width, height };
        for [x0, y0, x1, y1] in &self.edges {
            area.edge([x0 - left as f32, y0 - top as f32, x1 - left as f32, y1 - top as f32]);
        }
        let mut cover = Vec::with_capacity((width * height) as usize);
        for row in area.sums[..(width * height) as usize].chunks_exact(width as usize) {
            let mut sum = 0.0f32;
            cover.extend(row.iter().map(|d| {
                sum += d;
                (sum.abs().min(1.0) * 255.0 + 0.5) as u8
            }));
        }
        Mask { left, top, width, height, cover }
    }
}

/// How many straight pieces a curve of this bend needs to stay within a tenth of a pixel.
fn steps(bend: f32) -> i32 {
    // A quadratic's largest distance from its n chords is bend / (8 n²)·2.
    ((bend * 2.5).sqrt().ceil()).clamp(1.0, 32.0) as i32
}

struct Area {
    sums: Vec<f32>,
    width: i32,
    height: i32,
}

impl Area {
    /// Adds what one edge covers to the right of itself.
    fn edge(&mut self, [x0, y0, x1, y1]: [f32; 4]) {
        if y0 == y1 {
            return;
        }
        let (sign, x0, y0, x1, y1) = if y0 < y1 { (1.0, x0, y0, x1, y1) } else { (-1.0, x1, y1, x0, y0) };
        let slope = (x1 - x0) / (y1 - y0);
        let mut x = x0;
        let last = (y1.ceil() as i32).min(self.height);
        for row in (y0 as i32).max(0)..last {
            let low = y0.max(row as f32);
            let high = y1.min(row as f32 + 1.0);
            let dy = high - low;
            if dy <= 0.0 {
                continue;
            }
            let next = x + slope * dy;
            self.row(row, sign * dy, x, next);
            x = next;
        }
    }

    /// One edge within one row: `signed` is its height, from `a` to `b` along the row.
    fn row(&mut self, row: i32, signed: f32, a: f32, b: f32) {
        let most = self.width as f32;
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        let (a, b) = (a.clamp(0.0, most), b.clamp(0.0, most));
        let base = (row * self.width) as usize;
        let first = a as usize;
        let end = b.ceil() as usize;
        // Beyond the last column nothing is to the right; the row after must not get it.
        let mut add = |column: usize, value: f32| {
            if column < self.width as usize {
                self.sums[base + column] += value;
            }
        };
        if end <= first + 1 {
            let middle = f32::midpoint(a, b) - first as f32;
            add(first, signed * (1.0 - middle));
            add(first + 1, signed * middle);
            return;
        }
        let per = 1.0 / (b - a);
        let lead = first as f32 + 1.0 - a;
        let before = 0.5 * per * lead * lead;
        let tail = b - (end as f32 - 1.0);
        let after = 0.5 * per * tail * tail;
        add(first, signed * before);
        if end == first + 2 {
            add(first + 1, signed * (1.0 - before - after));
        } else {
            let second = per * (1.5 - (a - first as f32));
            add(first + 1, signed * (second - before));
            for column in first + 2..end - 1 {
                add(column, signed * per);
            }
            let sum = second + (end - first - 3) as f32 * per;
            add(end - 1, signed * (1.0 - sum - after));
        }
        add(end, signed * after);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn polygon(points: &[(f32, f32)]) -> Mask {
        let mut filler = Filler::default();
        filler.move_to(points[0].0, points[0].1);
        for p in &points[1..] {
            filler.line_to(p.0, p.1);
        }
        filler.fill()
    }

    fn sum(mask: &Mask) -> f32 {
        mask.cover.iter().map(|c| f32::from(*c) / 255.0).sum()
    }

    #[test]
    fn a_box_covers_its_area() {
        let mask = polygon(&[(1.25, 2.5), (4.75, 2.5), (4.75, 5.0), (1.25, 5.0)]);
        assert_eq!((mask.left, mask.top, mask.width, mask.height), (1, 2, 4, 3));
        assert_eq!(mask.cover[0], 96);
        assert!((sum(&mask) - 3.5 * 2.5).abs() < 0.05);
    }

    #[test]
    fn holes_stay_open() {
        let mut filler = Filler::default();
        for ring in [
            [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)],
            [(3.0, 3.0), (3.0, 6.0), (6.0, 6.0), (6.0, 3.0)],
        ] {
            filler.move_to(ring[0].0, ring[0].1);
            for p in &ring[1..] {
                filler.line_to(p.0, p.1);
            }
        }
        let mask = filler.fill();
        assert_eq!(mask.cover[4 * 9 + 4], 0);
        assert_eq!(mask.cover[4 * 9 + 1], 255);
    }

    #[test]
    fn a_halo_reaches_as_far_as_it_should() {
        let mask = polygon(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]);
        let halo = mask.grown(2.0);
        let at = |x: i32, y: i32| halo.cover[((y - halo.top) * halo.width + x - halo.left) as usize];
        assert_eq!((at(-2, 2), at(5, 2)), (127, 127));
        assert_eq!(at(-1, 2), 255);
        assert_eq!(at(-3, -3), 0);
        assert!(mask.grown(f32::NAN) == mask);
    }

    #[test]
    fn nonsense_is_empty() {
        assert_eq!(polygon(&[(0.0, 0.0), (f32::NAN, 1.0), (2.0, 2.0)]), Mask::default());
        assert_eq!(polygon(&[(0.0, 0.0), (1e9, 1.0), (2.0, 2.0)]), Mask::default());
        assert_eq!(Filler::default().fill(), Mask::default());
    }

    proptest! {
        #[test]
        fn a_triangle_covers_its_area(p in prop::array::uniform6(-40.0..40.0f32)) {
            let [ax, ay, bx, by, cx, cy] = p;
            let area = ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)).abs() / 2.0;
            let mask = polygon(&[(ax, ay), (bx, by), (cx, cy)]);
            prop_assert!((sum(&mask) - area).abs() < 0.02 * area + 1.0, "{} for {area}", sum(&mask));
        }
    }
}
