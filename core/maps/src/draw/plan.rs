use crate::{
    style::{Cap, Color, Context, FillPaint, Join, LayerKind, LinePaint, Style, StyleLayer},
    tiles::GeometryKind,
};

/// What of a style shows at a zoom, put together by layers of the tiles.
pub(super) struct Plan<'s> {
    /// The colour under everything.
    pub(super) ground: Color,
    /// Filled areas and lines, the lowest first, each with its group.
    pub(super) layers: Vec<(&'s StyleLayer, usize)>,
    pub(super) groups: Vec<Group<'s>>,
}

/// What a plan asks of a layer of the tiles.
pub(super) struct Group<'s> {
    pub(super) source_layer: &'s str,
    pub(super) keys: Vec<&'s str>,
    pub(super) by_id: bool,
}

impl<'s> Plan<'s> {
    pub(super) fn new(style: &'s Style, zoom: f64) -> Self {
        let mut plan = Self { ground: Color::TRANSPARENT, layers: Vec::new(), groups: Vec::new() };
        for layer in style.layers().iter().filter(|layer| layer.shown_at(zoom)) {
            match &layer.kind {
                // Whatever a background lies over is hidden, unless one can see through it: then it is mixed.
                LayerKind::Background(paint) => {
                    let context = Context::of_zoom(zoom);
                    let color = paint.color.at(&context).faded(paint.opacity.at(&context));
                    plan.ground = over(plan.ground, color);
                    if color.a >= 1.0 {
                        plan.layers.clear();
                    }
                }
                LayerKind::Fill(_) | LayerKind::Line(_) => {
                    let group = plan.group(layer);
                    plan.layers.push((layer, group));
                }
                LayerKind::Symbol(_) => {}
            }
        }
        plan
    }

    fn group(&mut self, layer: &'s StyleLayer) -> usize {
        let known = self.groups.iter().position(|group| group.source_layer == layer.source_layer);
        let at = known.unwrap_or_else(|| {
            self.groups.push(Group { source_layer: &layer.source_layer, keys: Vec::new(), by_id: false });
            self.groups.len() - 1
        });
        let group = &mut self.groups[at];
        for expr in layer.exprs() {
            expr.keys(&mut group.keys);
            group.by_id |= expr.needs_id();
        }
        at
    }
}

fn over(below: Color, above: Color) -> Color {
    let a = above.a + below.a * (1.0 - above.a);
    if a <= 0.0 {
        return Color::TRANSPARENT;
    }
    let mixed = |b: f32, t: f32| (t * above.a + b * below.a * (1.0 - above.a)) / a;
    Color { r: mixed(below.r, above.r), g: mixed(below.g, above.g), b: mixed(below.b, above.b), a }
}

/// How a class of features is drawn. Those drawn alike go into one path.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ink {
    /// Filled, perhaps with an edge of a pixel.
    Area { color: [u8; 4], edge: Option<[u8; 4]> },
    /// Drawn; lengths in logical pixels.
    Line { color: [u8; 4], width: f64, dashes: Vec<f64>, cap: Cap, join: Join },
}

impl Ink {
    /// Of a layer for a class; `None` when nothing would be seen.
    pub(super) fn of(layer: &StyleLayer, context: &Context<'_>, kind: GeometryKind) -> Option<Self> {
        match &layer.kind {
            LayerKind::Fill(paint) if kind == GeometryKind::Polygon => Self::area(paint, context),
            LayerKind::Line(paint) if kind != GeometryKind::Point => Self::line(paint, context),
            _ => None,
        }
    }

    fn area(paint: &FillPaint, context: &Context<'_>) -> Option<Self> {
        let opacity = paint.opacity.at(context);
        let color = paint.color.at(context).faded(opacity).to_rgba8();
        let edge =
            paint.outline.at(context).map(|edge| edge.faded(opacity).to_rgba8()).filter(|edge| edge[3] > 0);
        (color[3] > 0 || edge.is_some()).then_some(Self::Area { color, edge })
    }

    fn line(paint: &LinePaint, context: &Context<'_>) -> Option<Self> {
        let color = paint.color.at(context).faded(paint.opacity.at(context)).to_rgba8();
        // No line of a map is wider than a tile.
        let width = paint.width.at(context).min(super::TILE_PX);
        if color[3] == 0 || width < 0.02 {
            return None;
        }
        let dashes = paint.dashes.at(context).0.iter().map(|length| length * width).collect();
        Some(Self::Line { color, width, dashes, cap: paint.cap.at(context), join: paint.join.at(context) })
    }

    /// How far beyond its shape it reaches, in logical pixels.
    pub(super) fn reach(&self) -> f64 {
        match self {
            Self::Area { edge, .. } => f64::from(u8::from(edge.is_some())),
            // A mitre reaches twice as far as the line is wide on each side.
            Self::Line { width, .. } => *width,
        }
    }
}
