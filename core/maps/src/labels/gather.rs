//! What of a tile could bear a label, worked out once for a tile, a style, a language and a step of zoom.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use super::{
    Lang, chain,
    names::{Names, adds},
    shape::{Setting, Shaper, Weight},
};
use crate::{
    earth::{TileId, World},
    style::{Anchor, Color, Context, IconFit, Placement, Style, StyleLayer, Symbol, Transform},
    tiles::{Feature, Geometry, GeometryKind, Tile},
};

/// The most things of one tile that are looked at in one layer.
const MOST: usize = 20_000;

/// How a layer's labels look at a zoom, for some features. Sizes in logical pixels.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of the style specification")]
pub(super) struct Looks {
    pub(super) size: f32,
    pub(super) setting: Setting,
    pub(super) color: Color,
    pub(super) halo: Color,
    pub(super) halo_width: f32,
    pub(super) padding: f32,
    pub(super) anchor: Anchor,
    /// Ems.
    pub(super) offset: [f32; 2],
    pub(super) text_overlap: bool,
    pub(super) text_optional: bool,
    pub(super) icon_size: f32,
    pub(super) icon_color: Color,
    pub(super) icon_halo: Color,
    pub(super) icon_padding: f32,
    pub(super) icon_overlap: bool,
    pub(super) icon_optional: bool,
    pub(super) spacing: f32,
    pub(super) max_angle: f32,
    pub(super) placement: Placement,
}

/// What a label says: a text that can be set without boxes, and the local name when it says more.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Words {
    pub(super) main: Arc<str>,
    pub(super) local: Option<Arc<str>>,
    /// Stands for both, where many are compared.
    pub(super) number: u64,
}

impl Words {
    pub(super) fn new(main: Arc<str>, local: Option<Arc<str>>) -> Self {
        let mut hasher = DefaultHasher::new();
        (&main, &local).hash(&mut hasher);
        Self { main, local, number: hasher.finish() }
    }
}

/// Something that may get a label.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Place of its layer in the style: later ones come first.
    pub(super) layer: u16,
    pub(super) sort: f32,
    pub(super) looks: Arc<Looks>,
    pub(super) words: Option<Words>,
    pub(super) icon: Option<Arc<str>>,
    /// A number on a shield instead of a name.
    pub(super) shield: bool,
    pub(super) place: Where,
}

/// Where it is.
#[derive(Clone, Debug)]
pub(super) enum Where {
    /// At a point; of an area, its middle within this tile.
    Point { at: World, area: bool },
    /// Along a line.
    Line(Stretch),
}

/// A line within one tile.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) points: Arc<[World]>,
    /// In widths of the world.
    pub(super) length: f64,
    /// The box around it.
    pub(super) low: World,
    pub(super) high: World,
    /// Whether it begins and ends at the tile's edge, where the neighbour may go on with it.
    pub(super) open: [bool; 2],
}

/// Everything in a tile that the symbol layers of a style show at a zoom.
pub(super) fn gather(
    tile: &Tile,
    id: TileId,
    style: &Style,
    zoom: f64,
    lang: Lang,
    shaper: &mut Shaper,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    let mut geometry = Geometry::default();
    for (number, layer) in style.layers().iter().enumerate() {
        let Some(symbol) = layer.symbol().filter(|_| layer.shown_at(zoom)) else { continue };
        let Some(source) = tile.layer(&layer.source_layer) else { continue };
        let mut gatherer = Gatherer {
            layer,
            symbol,
            number: number as u16,
            id,
            extent: source.extent() as f32,
            zoom,
            lang,
            looks: None,
            lines: BTreeMap::new(),
            out: &mut out,
        };
        for feature in source.features().take(MOST) {
            gatherer.feature(&feature, &mut geometry, shaper);
        }
        gatherer.finish();
    }
    out
}

/// Sort key, looks and the pieces of a line.
type Pieces = (f32, Arc<Looks>, Vec<Vec<chain::Unit>>);

struct Gatherer<'a> {
    layer: &'a StyleLayer,
    symbol: &'a Symbol,
    number: u16,
    id: TileId,
    extent: f32,
    zoom: f64,
    lang: Lang,
    looks: Option<Arc<Looks>>,
    lines: BTreeMap<Words, Pieces>,
    out: &'a mut Vec<Candidate>,
}

impl Gatherer<'_> {
    fn feature(&mut self, feature: &Feature<'_>, geometry: &mut Geometry, shaper: &mut Shaper) {
        let context = Context::of(self.zoom, feature);
        if !self.layer.takes(&context) {
            return;
        }
        let placement = self.symbol.placement.at(&context);
        let along = placement != Placement::Point;
        if along && feature.kind() == GeometryKind::Point {
            return;
        }
        let icon = self.symbol.icon.at(&context).0;
        let shield = self.symbol.icon_fit.at(&context) != IconFit::None;
        let looks = self.looks(&context, placement);
        let words = self.words(feature, &context, &looks, along, shaper);
        let icon: Option<Arc<str>> = (!icon.is_empty() && !shield).then(|| icon.into());
        if words.is_none() && (icon.is_none() || !looks.text_optional && !self.symbol_text_empty(&context)) {
            return;
        }
        let sort = self.symbol.sort_key.at(&context) as f32;
        let sort = if sort.is_finite() { sort } else { 0.0 };
        feature.geometry(geometry);
        if along {
            let Some(words) = words else { return };
            let entry = self.lines.entry(words).or_insert_with(|| (sort, Arc::clone(&looks), Vec::new()));
            entry.0 = entry.0.min(sort);
            for part in geometry.parts() {
                if feature.kind() == GeometryKind::Polygon {
                    let closed: Vec<[i32; 2]> = part.iter().chain(part.first()).copied().collect();
                    entry.2.extend(chain::clip(&closed, self.extent));
                } else {
                    entry.2.extend(chain::clip(part, self.extent));
                }
            }
            return;
        }
        let area = feature.kind() != GeometryKind::Point;
        let points: Vec<[f32; 2]> = match feature.kind() {
            GeometryKind::Point => geometry.points().iter().map(|p| p.map(|v| v as f32)).collect(),
            GeometryKind::Line => longest(geometry).into_iter().collect(),
            GeometryKind::Polygon => middle(geometry).into_iter().collect(),
        };
        for point in points {
            // What lies in the buffer is the neighbour's.
            if point.iter().any(|v| !(0.0..self.extent).contains(v)) {
                continue;
            }
            let at = self.world(point);
            self.out.push(Candidate {
                layer: self.number,
                sort,
                looks: Arc::clone(&looks),
                words: words.clone(),
                icon: icon.clone(),
                shield,
                place: Where::Point { at, area },
            });
        }
    }

    fn symbol_text_empty(&self, context: &Context<'_>) -> bool {
        self.symbol.text.at(context).0.is_empty()
    }

    /// The lines, joined.
    fn finish(self) {
        let (corner, unit) = (self.id.corner(), self.id.side() / f64::from(self.extent));
        for (words, (sort, looks, pieces)) in self.lines {
            for line in chain::join(pieces) {
                let length: f32 = line.windows(2).map(|w| (w[1][0] - w[0][0]).hypot(w[1][1] - w[0][1])).sum();
                let place = |p: &[f32; 2]| World {
                    x: corner.x + f64::from(p[0]) * unit,
                    y: corner.y + f64::from(p[1]) * unit,
                };
                let points: Arc<[World]> = line.iter().map(place).collect();
                let (mut low, mut high) = (points[0], points[0]);
                for p in points.iter() {
                    low = World { x: low.x.min(p.x), y: low.y.min(p.y) };
                    high = World { x: high.x.max(p.x), y: high.y.max(p.y) };
                }
                let edge = |p: Option<&[f32; 2]>| {
                    p.is_some_and(|p| p.iter().any(|v| *v < 0.5 || *v > self.extent - 0.5))
                };
                let open = [edge(line.first()), edge(line.last())];
                let stretch = Stretch { points, length: f64::from(length) * unit, low, high, open };
                self.out.push(Candidate {
                    layer: self.number,
                    sort,
                    looks: Arc::clone(&looks),
                    words: Some(words.clone()),
                    icon: None,
                    shield: self.symbol.icon_fit.at(&Context::of_zoom(self.zoom)) != IconFit::None,
                    place: Where::Line(stretch),
                });
            }
        }
    }

    fn world(&self, point: [f32; 2]) -> World {
        let (corner, unit) = (self.id.corner(), self.id.side() / f64::from(self.extent));
        World { x: corner.x + f64::from(point[0]) * unit, y: corner.y + f64::from(point[1]) * unit }
    }

    /// The text to show: one without missing signs.
    fn words(
        &self,
        feature: &Feature<'_>,
        context: &Context<'_>,
        looks: &Looks,
        along: bool,
        shaper: &mut Shaper,
    ) -> Option<Words> {
        let text = self.symbol.text.at(context).0;
        if text.is_empty() {
            return None;
        }
        let transform = self.symbol.transform.at(context);
        let change = |name: &str| -> Arc<str> {
            match transform {
                Transform::None => name.into(),
                Transform::Uppercase => name.to_uppercase().into(),
                Transform::Lowercase => name.to_lowercase().into(),
            }
        };
        let named = feature
            .properties()
            .any(|(key, value)| key.starts_with("name") && value == crate::tiles::Value::Text(&text));
        if !named {
            let plain = super::clean::clean(&text)?;
            return shaper.covers(&plain).then(|| Words::new(change(&plain), None));
        }
        let names = Names::of(feature, self.lang);
        let main =
            names.choices.iter().map(|n| change(n)).find(|n| shaper.shape(n, &looks.setting).is_some())?;
        let local = names.local.as_deref().filter(|local| adds(local, &main)).map(change);
        // Along a line both names would be too long; the local one stands on the signs.
        let local =
            local.filter(|l| shaper.covers(l) && (!along || l.chars().count() + main.chars().count() <= 32));
        Some(Words::new(main, local))
    }

    fn looks(&mut self, context: &Context<'_>, placement: Placement) -> Arc<Looks> {
        let s = self.symbol;
        let number =
            |n: f64, low: f64, high: f64| if n.is_nan() { low as f32 } else { n.clamp(low, high) as f32 };
        let opacity = s.opacity.at(context);
        let icon_opacity = s.icon_opacity.at(context);
        let offset = s.offset.at(context);
        let bold = s.fonts.at(context).0.first().is_some_and(|f| f.contains("Bold") || f.contains("Medium"));
        let wrap = (placement == Placement::Point)
            .then(|| (number(s.max_width.at(context), 2.0, 100.0) * 100.0) as u16);
        let looks = Looks {
            size: (number(s.size.at(context), 4.0, 128.0) * 2.0).round() / 2.0,
            setting: Setting {
                weight: if bold { Weight::Bold } else { Weight::Regular },
                wrap,
                spacing: (number(s.letter_spacing.at(context), -0.2, 2.0) * 100.0) as i16,
            },
            color: s.color.at(context).faded(opacity),
            halo: s.halo.at(context).faded(opacity),
            halo_width: number(s.halo_width.at(context), 0.0, 8.0),
            padding: number(s.padding.at(context), 0.0, 64.0),
            anchor: s.anchor.at(context),
            offset: [number(offset.x, -20.0, 20.0), number(offset.y, -20.0, 20.0)],
            text_overlap: s.text_overlap.at(context),
            text_optional: s.text_optional.at(context),
            icon_size: number(s.icon_size.at(context), 0.1, 8.0),
            icon_color: s.icon_color.at(context).faded(icon_opacity),
            icon_halo: s.icon_halo.at(context).faded(icon_opacity),
            icon_padding: number(s.icon_padding.at(context), 0.0, 64.0),
            icon_overlap: s.icon_overlap.at(context),
            icon_optional: s.icon_optional.at(context),
            spacing: number(s.spacing.at(context), 16.0, 4096.0),
            max_angle: number(s.max_angle.at(context), 1.0, 180.0),
            placement,
        };
        match &self.looks {
            Some(last) if **last == looks => Arc::clone(last),
            _ => {
                let looks = Arc::new(looks);
                self.looks = Some(Arc::clone(&looks));
                looks
            }
        }
    }
}

/// The middle of the longest line.
fn longest(geometry: &Geometry) -> Option<[f32; 2]> {
    let length = |part: &[[i32; 2]]| -> f64 {
        part.windows(2).map(|w| f64::from(w[1][0] - w[0][0]).hypot(f64::from(w[1][1] - w[0][1]))).sum()
    };
    let part = geometry.parts().max_by(|a, b| length(a).total_cmp(&length(b)))?;
    let points: Vec<[f32; 2]> = part.iter().map(|p| p.map(|v| v as f32)).collect();
    let track = super::track::Track::new(points);
    Some(track.at(track.length() / 2.0))
}

/// The middle of the largest ring: its centre of gravity.
fn middle(geometry: &Geometry) -> Option<[f32; 2]> {
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
