//! What of a tile could bear a label, worked out once for a tile, a style, a language and a step of zoom.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Lang,
    candidate::{Candidate, Looks, Stretch, Where, Words},
    chain,
    middle::{longest, middle},
    names::{Names, adds},
    shape::{Setting, Shaper, Weight},
};
use crate::{
    draw::{Cancel, DrawError},
    earth::{TileId, World},
    style::{Context, IconFit, Placement, Style, StyleLayer, Symbol, Transform},
    tiles::{Feature, Geometry, GeometryKind, Tile},
};

/// The most things of one tile that are looked at in one layer.
const MOST: usize = 6_000;
/// The most texts of one tile that are set, in all layers together. The densest real tiles have some hundreds; a tile of nothing but
/// names would take minutes.
const MOST_TEXTS: usize = 3_000;

/// Everything in a tile that the symbol layers of a style show at a zoom.
pub(super) fn gather(
    tile: &Tile,
    id: TileId,
    style: &Style,
    zoom: f64,
    lang: Lang,
    shaper: &mut Shaper,
    cancel: &Cancel,
) -> Result<Vec<Candidate>, DrawError> {
    let mut out = Vec::new();
    let mut geometry = Geometry::default();
    let mut left = MOST_TEXTS;
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
            left: &mut left,
            out: &mut out,
        };
        for (count, feature) in source.features().take(MOST).enumerate() {
            if count % 64 == 0 && cancel.is_cancelled() {
                return Err(DrawError::Cancelled);
            }
            gatherer.feature(&feature, &mut geometry, shaper);
        }
        gatherer.finish();
    }
    Ok(out)
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
    /// How many more texts may be set.
    left: &'a mut usize,
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
        &mut self,
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
        *self.left = self.left.checked_sub(1)?;
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
