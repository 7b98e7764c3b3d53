//! What stands on a picture that stands alone: scale bar, north arrow, where the data is from.

use std::sync::Arc;

use vello_cpu::kurbo::{Affine, Circle, Rect as Box2, RoundedRect};

use super::{
    LabelOptions, Labeller, Labels, Lang,
    grid::Rect,
    ink::{Coat, Ink, Stamp},
    outline::{filled, of, path, stroked},
    overlay::metres_per_px,
    shape::{Setting, Weight},
    stamps::Studio,
};
use crate::{
    draw::{Cancel, DrawError, Painter, Viewport},
    style::{Color, Look},
    tiles::Tiles,
};

/// What a picture that stands alone shows beside the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Furniture {
    /// A scale bar.
    pub scale_bar: bool,
    /// An arrow to the north when the map is turned.
    pub north: bool,
    /// A note on the kind of map, in the user's language, such as “overview”; empty for none.
    pub note: String,
    /// Who made the data; must be shown. See [`Furniture::of`].
    pub attribution: String,
}

impl Furniture {
    /// All of it, with the attribution from the maps' own metadata.
    pub fn of(tiles: &Tiles) -> Self {
        let mut attribution = Vec::new();
        for text in
            tiles.archives().iter().filter_map(|a| a.metadata().ok()).filter_map(|m| attribution_of(&m))
        {
            if !attribution.contains(&text) {
                attribution.push(text);
            }
        }
        Self { scale_bar: true, north: true, note: String::new(), attribution: attribution.join(" · ") }
    }
}

/// The attribution in a map's metadata, without markup.
fn attribution_of(metadata: &str) -> Option<String> {
    let json: serde_json::Value = serde_json::from_str(metadata).ok()?;
    let text = json.get("attribution")?.as_str()?;
    let mut plain = String::new();
    let mut tag = false;
    for c in text.chars().take(2000) {
        match c {
            '<' => tag = true,
            '>' => tag = false,
            c if !tag => plain.push(c),
            _ => {}
        }
    }
    let plain = plain.replace("&copy;", "©").replace("&amp;", "&");
    super::clean::clean(&plain).map(std::borrow::Cow::into_owned)
}

/// Logical pixels between the furniture and the edges.
const EDGE: f32 = 8.0;

impl Labeller {
    /// A whole picture: ground, route, labels, symbols, furniture; nothing is cut at its edges.
    ///
    /// Errors: those of [`Painter::ground`].
    pub fn picture(
        &self,
        painter: &mut Painter,
        tiles: &Tiles,
        view: &Viewport,
        options: &LabelOptions<'_>,
        furniture: &Furniture,
        cancel: &Cancel,
    ) -> Result<Labels, DrawError> {
        let mut picture = painter.ground(tiles, view, options.style, cancel)?;
        let pieces = self.with_studio(|studio| pieces(studio, view, options, furniture));
        let taken: Vec<Rect> = pieces.iter().map(|p| p.rect).collect();
        let options = LabelOptions { inside: true, ..options.clone() };
        let placed = self.label(tiles, view, &options, &taken, cancel, &mut picture)?;
        for piece in &pieces {
            piece.stamp.lay_on(&mut picture, piece.x, piece.y);
        }
        Ok(Labels { picture, placed })
    }
}

/// A piece of furniture on its place.
struct Piece {
    stamp: Arc<Stamp>,
    x: i32,
    y: i32,
    rect: Rect,
}

fn pieces(
    studio: &mut Studio,
    view: &Viewport,
    options: &LabelOptions<'_>,
    furniture: &Furniture,
) -> Vec<Piece> {
    let scale = view.scale() as f32;
    let (width, height) = (view.width() as f32, view.height() as f32);
    let edge = EDGE * scale;
    let inks = Inks::of(options.look);
    let mut out = Vec::new();
    let mut notes = vec![];
    if !furniture.note.is_empty() {
        notes.push((furniture.note.as_str(), Weight::Bold));
    }
    if !furniture.attribution.is_empty() {
        notes.push((furniture.attribution.as_str(), Weight::Regular));
    }
    if let Some((stamp, w, h)) = credits(studio, &notes, width * 0.72, scale, &inks) {
        let rect = Rect { left: width - w, top: height - h, right: width, bottom: height };
        out.push(Piece { stamp, x: rect.left as i32, y: rect.top as i32, rect });
    }
    let low = out.first().map_or(height, |p| p.rect.top.min(height));
    if furniture.scale_bar
        && let Some((stamp, w, h)) = scale_bar(studio, view, options.lang, &inks)
    {
        let bottom = if w + 2.0 * edge > width * 0.28 { low } else { height } - edge;
        let rect = Rect { left: edge, top: bottom - h, right: edge + w, bottom };
        out.push(Piece { stamp, x: edge.round() as i32, y: rect.top.round() as i32, rect });
    }
    if furniture.north && view.bearing() != 0.0 {
        let r = 17.0 * scale;
        let (x, y) = (width - edge - r, edge + r);
        let stamp = Arc::new(north(view.bearing(), f64::from(scale), &inks));
        out.push(Piece {
            stamp,
            x: x.round() as i32,
            y: y.round() as i32,
            rect: Rect::around(x, y, 2.0 * r, 2.0 * r),
        });
    }
    out.retain(|p| p.rect.right - p.rect.left < width && p.rect.bottom - p.rect.top < height / 2.0);
    out
}

struct Inks {
    text: Color,
    paper: Color,
}

impl Inks {
    fn of(look: Look) -> Self {
        let grey = |v: f32, a: f32| Color { r: v, g: v, b: v, a };
        match look {
            Look::Day => Self { text: grey(0.16, 1.0), paper: grey(1.0, 0.78) },
            Look::Night => Self { text: grey(0.88, 1.0), paper: grey(0.06, 0.72) },
            Look::Contrast => Self { text: grey(0.0, 1.0), paper: grey(1.0, 1.0) },
        }
    }

    fn coat(&self) -> Coat {
        Coat { color: self.text, halo: Color::TRANSPARENT, halo_px: 0.0 }
    }
}

/// The words in the lower right corner on a strip of paper, with its size.
fn credits(
    studio: &mut Studio,
    notes: &[(&str, Weight)],
    most: f32,
    scale: f32,
    inks: &Inks,
) -> Option<(Arc<Stamp>, f32, f32)> {
    let size = 9.5 * scale;
    let wrap = (most / size * 100.0).clamp(200.0, 60_000.0) as u16;
    let lines: Vec<_> = notes
        .iter()
        .filter_map(|(text, weight)| {
            let text: Arc<str> = super::clean::clean(text)?.into();
            studio.line(&text, &Setting { weight: *weight, wrap: Some(wrap), spacing: 0 }, size)
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    let measure = |f: fn(&super::shape::Shaped) -> f32| {
        lines.iter().map(move |l| l.shaped.as_ref().as_ref().map_or(0.0, f) * size)
    };
    let (width, height): (f32, f32) = (measure(|s| s.width).fold(0.0, f32::max), measure(|s| s.height).sum());
    let pad = 3.5 * scale;
    let (w, h) = ((width + 2.0 * pad).ceil(), (height + pad).ceil());
    let text = studio.block(&lines, 1.0, &[inks.coat()]);
    let mut stamp = Stamp::over(0, 0, w as i32, h as i32);
    let strip = RoundedRect::new(0.0, 0.0, f64::from(w) + 9.0, f64::from(h) + 9.0, f64::from(pad));
    stamp.tint(&filled(&of(&strip)), 0, 0, Ink::of(inks.paper));
    stamp.lay(&text, pad as i32, (pad * 0.5) as i32);
    Some((Arc::new(stamp), w, h))
}

/// A round length that is at most `most` pixels long: 1, 2 or 5 times a power of ten. In metres.
fn round_length(metres_per_px: f64, most: f64) -> f64 {
    let whole = metres_per_px * most;
    let power = 10f64.powf(whole.log10().floor());
    [5.0, 2.0].into_iter().map(|n| n * power).find(|length| *length <= whole).unwrap_or(power)
}

/// The length in words.
fn length_text(metres: f64, lang: Lang) -> String {
    let (km, m) = match lang {
        Lang::En => ("km", "m"),
        Lang::Zh => ("公里", "米"),
        Lang::Kk | Lang::Ru => ("км", "м"),
        Lang::Ug => ("كىلومېتىر", "مېتىر"),
    };
    if metres >= 1000.0 { format!("{} {km}", metres / 1000.0) } else { format!("{metres} {m}") }
}

fn scale_bar(
    studio: &mut Studio,
    view: &Viewport,
    lang: Lang,
    inks: &Inks,
) -> Option<(Arc<Stamp>, f32, f32)> {
    let scale = view.scale() as f32;
    let per_px = metres_per_px(view.centre().to_lonlat(), view.world_px());
    let metres = round_length(per_px, 110.0 * view.scale());
    let length = (metres / per_px) as f32;
    let text: Arc<str> = length_text(metres, lang).into();
    let size = 10.5 * scale;
    let line = studio.line(&text, &Setting { weight: Weight::Bold, wrap: None, spacing: 0 }, size)?;
    let (tw, th) = line.shaped.as_ref().as_ref().map(|s| (s.width * size, s.height * size))?;
    let coat = Coat { color: inks.text, halo: inks.paper, halo_px: 1.6 * scale };
    let text = studio.block(&[line], 0.0, &[coat]);
    let (w, h) = (length.max(tw + 8.0 * scale) + 4.0 * scale, th + 9.0 * scale);
    let mut stamp = Stamp::over(-4, -4, w as i32 + 4, h as i32 + 4);
    let (s, l) = (view.scale(), f64::from(length));
    let y = f64::from(h) - 3.0 * s;
    let bar = path(&format!("M1.5 {}V{}H{}V{}", y - 5.0 * s, y, 1.5 + l, y - 5.0 * s), 1.0, 0.0, 0.0);
    stamp.tint(&stroked(&bar, 4.2 * s), 0, 0, Ink::of(inks.paper));
    stamp.tint(&stroked(&bar, 1.8 * s), 0, 0, Ink::of(inks.text));
    stamp.lay(&text, (5.0 * scale) as i32, 0);
    Some((Arc::new(stamp), w, h))
}

/// An arrow to the north on a disc; its place is the middle.
fn north(bearing: f64, scale: f64, inks: &Inks) -> Stamp {
    let s = scale;
    let around = (18.0 * s).ceil() as i32;
    let mut stamp = Stamp::over(-around, -around, around, around);
    let paper = Color { a: inks.paper.a.max(0.85), ..inks.paper };
    stamp.tint(&filled(&of(&Circle::new((0.0, 0.0), 16.0 * s))), 0, 0, Ink::of(paper));
    let turned = |svg: &str| Affine::rotate(-bearing.to_radians()) * path(svg, s, 0.0, 0.0);
    stamp.tint(&filled(&turned("M0-13 5 0H-5z")), 0, 0, Ink::rgb(206, 40, 44));
    stamp.tint(&filled(&turned("M0 13 5 0H-5z")), 0, 0, Ink::of(inks.text));
    stamp.tint(&filled(&of(&Box2::new(-1.6 * s, -1.6 * s, 1.6 * s, 1.6 * s))), 0, 0, Ink::of(paper));
    stamp
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_round() {
        for (per_px, most, metres) in
            [(10.0, 110.0, 1000.0), (1.0, 110.0, 100.0), (5.0, 110.0, 500.0), (300.0, 110.0, 20_000.0)]
        {
            assert_eq!(round_length(per_px, most), metres);
        }
        assert_eq!(length_text(20_000.0, Lang::Ru), "20 км");
        assert_eq!(length_text(500.0, Lang::Zh), "500 米");
    }

    #[test]
    fn attribution_is_plain_text() {
        let metadata = r#"{"attribution": "<a href=\"https://x\">&copy; OpenStreetMap</a> contributors"}"#;
        assert_eq!(attribution_of(metadata).as_deref(), Some("© OpenStreetMap contributors"));
        assert_eq!(attribution_of("nonsense"), None);
    }
}
