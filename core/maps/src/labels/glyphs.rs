use std::{collections::HashMap, sync::Arc};

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, NormalizedCoord, Size},
    outline::{DrawSettings, OutlinePen},
};

use super::{
    mask::{Filler, Mask},
    shape::Shaper,
};

/// What a glyph looks like at one size, place between pixels and turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Key {
    face: u16,
    id: u32,
    /// 1/64 of a pixel per em.
    size: u32,
    /// Place between pixels, quarters.
    sub: (u8, u8),
    /// Turn, 256ths of a full one.
    turn: u8,
    /// The halo's radius, 1/16 of a pixel.
    halo: u16,
}

/// A glyph's own coverage, and its halo's.
#[derive(Debug, Default)]
pub(crate) struct Inked {
    pub(crate) fill: Mask,
    pub(crate) halo: Option<Mask>,
}

/// Glyphs as pixels, kept: map names use the same few hundred again and again.
#[derive(Default)]
pub(crate) struct Glyphs {
    kept: HashMap<Key, Arc<Inked>>,
    bytes: usize,
}

/// Bytes of masks that are kept; then all are forgotten (a frame fills them again in some milliseconds).
const KEPT_BYTES: usize = 12 << 20;

/// Turns that are told apart: 256 to a circle, 1.4° each, is finer than the eye sees in a letter.
pub(crate) const TURNS: f32 = 256.0;

impl Glyphs {
    /// A glyph at `size` pixels per em whose origin lies at (`x`, `y`), turned by `turn` radians clockwise, with a halo of
    /// `halo` pixels. Gives it with the whole pixels to move it by.
    pub(crate) fn ink(
        &mut self,
        shaper: &Shaper,
        (face, id): (u16, u32),
        at: Place,
    ) -> (Arc<Inked>, i32, i32) {
        let (px, py) = (at.x.floor(), at.y.floor());
        let quarter = |part: f32| (part * 4.0) as u8 & 3;
        let turned = (at.turn / std::f32::consts::TAU * TURNS).round();
        let key = Key {
            face,
            id,
            size: (at.size * 64.0) as u32,
            sub: (quarter(at.x - px), if at.level { 0 } else { quarter(at.y - py) }),
            turn: turned.rem_euclid(TURNS) as u8,
            halo: (at.halo * 16.0) as u16,
        };
        let py = if at.level { at.y.round() } else { py };
        if let Some(known) = self.kept.get(&key) {
            return (Arc::clone(known), px as i32, py as i32);
        }
        let fill = outline(shaper, key).unwrap_or_default();
        let halo = (key.halo > 0 && fill.width > 0).then(|| fill.grown(f32::from(key.halo) / 16.0));
        let size = 128 + fill.cover.len() + halo.as_ref().map_or(0, |h| h.cover.len());
        let inked = Arc::new(Inked { fill, halo });
        if self.bytes + size > KEPT_BYTES {
            self.kept.clear();
            self.bytes = 0;
        }
        self.bytes += size;
        self.kept.insert(key, Arc::clone(&inked));
        (inked, px as i32, py as i32)
    }

    /// Forgets all.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }
}

/// Where and how large a glyph is drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// Pixels per em.
    pub(crate) size: f32,
    /// The glyph's origin in pixels.
    pub(crate) x: f32,
    pub(crate) y: f32,
    /// Radians clockwise.
    pub(crate) turn: f32,
    /// The halo's radius in pixels.
    pub(crate) halo: f32,
    /// Whether baselines lie on whole pixels (upright text: crisper).
    pub(crate) level: bool,
}

fn outline(shaper: &Shaper, key: Key) -> Option<Mask> {
    let face = shaper.face(key.face)?;
    let font = FontRef::from_index(face.data.data.data(), face.data.index).ok()?;
    let coords: Vec<NormalizedCoord> = face.coords.iter().map(|c| NormalizedCoord::from_bits(*c)).collect();
    let glyph = font.outline_glyphs().get(GlyphId::new(key.id))?;
    let (sin, cos) = match key.turn {
        0 => (0.0, 1.0),
        turn => (f32::from(turn) / TURNS * std::f32::consts::TAU).sin_cos(),
    };
    // The middle of the quarter, so that errors go both ways.
    let sub = |quarter: u8| f32::from(quarter) / 4.0;
    let mut pen = Pen { filler: Filler::default(), sin, cos, dx: sub(key.sub.0), dy: sub(key.sub.1) };
    let size = Size::new(key.size as f32 / 64.0);
    glyph.draw(DrawSettings::unhinted(size, LocationRef::new(&coords)), &mut pen).ok()?;
    Some(pen.filler.fill())
}

/// Turns y up into y down, and turns and moves.
struct Pen {
    filler: Filler,
    sin: f32,
    cos: f32,
    dx: f32,
    dy: f32,
}

impl Pen {
    fn to(&self, x: f32, y: f32) -> (f32, f32) {
        (x * self.cos + y * self.sin + self.dx, x * self.sin - y * self.cos + self.dy)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.to(x, y);
        self.filler.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.to(x, y);
        self.filler.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let ((cx, cy), (x, y)) = (self.to(cx, cy), self.to(x, y));
        self.filler.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let ((ax, ay), (bx, by), (x, y)) = (self.to(ax, ay), self.to(bx, by), self.to(x, y));
        self.filler.curve_to([ax, ay, bx, by, x, y]);
    }

    fn close(&mut self) {
        self.filler.close();
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            Fonts,
            shape::{Setting, Weight},
        },
        *,
    };

    fn place(turn: f32) -> Place {
        Place { size: 24.0, x: 10.0, y: 20.0, turn, halo: 1.5, level: false }
    }

    #[test]
    fn a_letter_stands_on_its_baseline_and_turns() {
        let mut shaper = Shaper::new(Fonts::bundled());
        let shaped = shaper.shape("H", &Setting { weight: Weight::Bold, wrap: None, spacing: 0 }).unwrap();
        let glyph = shaped.as_ref().as_ref().unwrap().glyphs[0];
        let mut glyphs = Glyphs::default();
        let (upright, x, y) = glyphs.ink(&shaper, (glyph.face, glyph.id), place(0.0));
        assert_eq!((x, y), (10, 20));
        assert!(upright.fill.top < -15 && upright.fill.top + upright.fill.height <= 1);
        let (over, ..) = glyphs.ink(&shaper, (glyph.face, glyph.id), place(std::f32::consts::PI));
        assert!(over.fill.top >= -1 && over.fill.left < -10, "{} {}", over.fill.left, over.fill.top);
        let halo = upright.halo.as_ref().unwrap();
        assert_eq!(halo.width, upright.fill.width + 4);
        let (again, ..) = glyphs.ink(&shaper, (glyph.face, glyph.id), place(0.0));
        assert!(Arc::ptr_eq(&upright, &again));
    }
}
