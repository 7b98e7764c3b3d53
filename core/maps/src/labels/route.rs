//! The route line: a casing, the line, and the part already driven paler.

use vello_cpu::{
    Pixmap, RenderContext, Resources,
    color::{AlphaColor, Srgb},
    kurbo::{BezPath, Cap, Join, Stroke},
};

use super::{RouteLine, grid::Rect};
use crate::{
    draw::{Picture, Viewport},
    earth::World,
    style::Color,
};

/// The most points of one line of a route that are looked at.
const MOST: usize = 400_000;

/// Colours of a route.
#[derive(Clone, Copy, Debug)]
pub(super) struct RouteInks {
    pub(super) line: Color,
    pub(super) casing: Color,
    pub(super) driven: Color,
}

/// Draws a route on a transparent picture; `false` when nothing of it is in sight.
pub(super) fn draw(route: &RouteLine, view: &Viewport, inks: &RouteInks, picture: &mut Picture) -> bool {
    let scale = view.scale();
    // A little wider further in, where the roads are.
    let width = (5.0 + (view.zoom() - 8.0).clamp(-3.0, 8.0) * 0.35) * scale;
    let (behind, ahead) = halves(route, view, f64::from(width as f32) * 2.0);
    if behind.elements().is_empty() && ahead.elements().is_empty() {
        return false;
    }
    let (Ok(w), Ok(h)) = (u16::try_from(picture.width()), u16::try_from(picture.height())) else {
        return false;
    };

    let mut context = RenderContext::new(w, h);
    let stroke = |width: f64| Stroke::new(width).with_caps(Cap::Round).with_join(Join::Round);
    for (path, width, color) in [
        (&behind, width + 2.6 * scale, inks.casing),
        (&ahead, width + 2.6 * scale, inks.casing),
        (&behind, width, inks.driven),
        (&ahead, width, inks.line),
    ] {
        context.set_paint(AlphaColor::<Srgb>::new([color.r, color.g, color.b, color.a]));
        context.set_stroke(stroke(width));
        context.stroke_path(path);
    }
    context.flush();
    let mut target = Pixmap::new(w, h);
    context.render(&mut target, &mut Resources::new());
    if let Some(drawn) =
        Picture::from_pixels(picture.width(), picture.height(), target.data_as_u8_slice().to_vec())
    {
        picture.lay(&drawn);
    }
    true
}

/// What is behind and what is ahead, in pixels, without what is out of sight.
fn halves(route: &RouteLine, view: &Viewport, margin: f64) -> (BezPath, BezPath) {
    let near = Rect { left: 0.0, top: 0.0, right: view.width() as f32, bottom: view.height() as f32 }
        .grown(margin as f32);
    let mut halves = [Half::new(near), Half::new(near)];
    let mut driven = 0.0;
    let limit = if route.driven_m.is_finite() { route.driven_m.max(0.0) } else { 0.0 };
    for line in &route.lines {
        halves.iter_mut().for_each(Half::lift);
        for pair in line.windows(2).take(MOST) {
            let (from, to) = (pair[0], pair[1]);
            let length = from.distance_m(to);
            let (a, b) = (view.to_px(World::of(from)), view.to_px(World::of(to)));
            if driven + length <= limit {
                halves[0].segment(a, b);
            } else if driven >= limit {
                halves[1].segment(a, b);
            } else {
                let part = (limit - driven) / length.max(1e-9);
                let middle = (a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part);
                halves[0].segment(a, middle);
                halves[1].segment(middle, b);
            }
            driven += length;
        }
    }
    let [behind, ahead] = halves;
    (behind.path, ahead.path)
}

/// A path that leaves out what is far away and what is too small to be seen.
struct Half {
    near: Rect,
    path: BezPath,
    at: Option<(f64, f64)>,
    skipped: Option<(f64, f64)>,
}

impl Half {
    fn new(near: Rect) -> Self {
        Self { near, path: BezPath::new(), at: None, skipped: None }
    }

    fn lift(&mut self) {
        if let (Some(_), Some(to)) = (self.at, self.skipped.take()) {
            self.path.line_to(to);
        }
        self.at = None;
    }

    fn segment(&mut self, a: (f64, f64), b: (f64, f64)) {
        let Some((a, b)) = self.cut(a, b) else {
            self.lift();
            return;
        };
        let begin = self.skipped.or(self.at);
        if begin.is_none_or(|p| (p.0 - a.0).hypot(p.1 - a.1) > 0.01) {
            self.lift();
            self.path.move_to(a);
            self.at = Some(a);
        }
        let last = self.at.unwrap_or(a);
        if (b.0 - last.0).hypot(b.1 - last.1) < 0.7 {
            self.skipped = Some(b);
            return;
        }
        self.path.line_to(b);
        self.at = Some(b);
        self.skipped = None;
    }

    /// The part within the surroundings (Liang and Barsky).
    fn cut(&self, a: (f64, f64), b: (f64, f64)) -> Option<((f64, f64), (f64, f64))> {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        if !(dx.is_finite() && dy.is_finite()) {
            return None;
        }
        let r = &self.near;
        let (mut start, mut end) = (0.0f64, 1.0f64);
        for (p, q) in [
            (-dx, a.0 - f64::from(r.left)),
            (dx, f64::from(r.right) - a.0),
            (-dy, a.1 - f64::from(r.top)),
            (dy, f64::from(r.bottom) - a.1),
        ] {
            if p == 0.0 {
                if q < 0.0 {
                    return None;
                }
            } else if p < 0.0 {
                start = start.max(q / p);
            } else {
                end = end.min(q / p);
            }
        }
        let at = |t: f64| (a.0 + dx * t, a.1 + dy * t);
        (start <= end).then(|| (at(start), at(end)))
    }
}
