//! Labels as small pictures: text with its halo composed once, then laid on the map as often as it is needed.

use std::sync::Arc;

use super::{
    glyphs::{Glyphs, Place},
    mask::Mask,
    shape::{Shaped, Shaper},
};
use crate::{draw::Picture, style::Color};

/// A small picture, premultiplied; its upper left corner lies at (`left`, `top`) of the label's own place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) left: i32,
    pub(crate) top: i32,
    pub(crate) width: i32,
    pub(crate) height: i32,
    pub(crate) pixels: Vec<u8>,
}

/// The most pixels of one stamp; a label of a print at scale 8 has about a million.
const MAX_PIXELS: i64 = 8 << 20;

impl Stamp {
    /// A transparent one over a range of pixels; empty when there is nothing or far too much.
    pub(crate) fn over(left: i32, top: i32, right: i32, bottom: i32) -> Self {
        let (w, h) = (i64::from(right) - i64::from(left), i64::from(bottom) - i64::from(top));
        if w <= 0 || h <= 0 || w * h > MAX_PIXELS {
            return Self::default();
        }
        Self { left, top, width: w as i32, height: h as i32, pixels: vec![0; (w * h * 4) as usize] }
    }

    /// Lays a colour over it where a mask covers, moved by (`dx`, `dy`).
    pub(crate) fn tint(&mut self, mask: &Mask, dx: i32, dy: i32, color: Ink) {
        let Some(window) = Window::new(
            (self.left, self.top, self.width, self.height),
            (mask.left + dx, mask.top + dy, mask.width, mask.height),
        ) else {
            return;
        };
        for y in 0..window.height {
            let from = (window.from_y + y) * mask.width as usize + window.from_x;
            let to = ((window.to_y + y) * self.width as usize + window.to_x) * 4;
            let cover = &mask.cover[from..from + window.width];
            let pixels = &mut self.pixels[to..to + window.width * 4];
            for (pixel, &cover) in pixels.chunks_exact_mut(4).zip(cover) {
                if cover == 0 {
                    continue;
                }
                let cover = u32::from(cover);
                let rest = 255 - div255(u32::from(color.0[3]) * cover);
                for (p, c) in pixel.iter_mut().zip(color.0) {
                    *p = (div255(u32::from(c) * cover) + div255(u32::from(*p) * rest)).min(255) as u8;
                }
            }
        }
    }

    /// Lays it on a picture, its place at (`x`, `y`).
    pub(crate) fn lay_on(&self, picture: &mut Picture, x: i32, y: i32) {
        let frame = (0, 0, picture.width() as i32, picture.height() as i32);
        self.blend(picture.pixels_mut(), frame, x, y);
    }

    /// Lays another stamp over it, moved by (`dx`, `dy`).
    pub(crate) fn lay(&mut self, over: &Self, dx: i32, dy: i32) {
        let frame = (self.left, self.top, self.width, self.height);
        over.blend(&mut self.pixels, frame, dx, dy);
    }

    /// Over pixels of a rectangle (`left`, `top`, `width`, `height`).
    fn blend(&self, onto: &mut [u8], frame: (i32, i32, i32, i32), x: i32, y: i32) {
        let place = (self.left.saturating_add(x), self.top.saturating_add(y), self.width, self.height);
        let Some(window) = Window::new(frame, place) else { return };
        for y in 0..window.height {
            let from = ((window.from_y + y) * self.width as usize + window.from_x) * 4;
            let to = ((window.to_y + y) * frame.2 as usize + window.to_x) * 4;
            let above = &self.pixels[from..from + window.width * 4];
            let below = &mut onto[to..to + window.width * 4];
            for (b, a) in below.chunks_exact_mut(4).zip(above.chunks_exact(4)) {
                match a[3] {
                    0 => {}
                    255 => b.copy_from_slice(a),
                    alpha => {
                        let rest = 255 - u32::from(alpha);
                        for (b, a) in b.iter_mut().zip(a) {
                            *b = (u32::from(*a) + div255(u32::from(*b) * rest)).min(255) as u8;
                        }
                    }
                }
            }
        }
    }
}

/// A colour as bytes, premultiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Ink(pub(crate) [u8; 4]);

impl Ink {
    pub(crate) fn of(color: Color) -> Self {
        let part = |p: f32| (p.clamp(0.0, 1.0) * color.a.clamp(0.0, 1.0) * 255.0).round() as u8;
        Self([part(color.r), part(color.g), part(color.b), part(1.0)])
    }

    pub(crate) const fn rgb(r: u8, g: u8, b: u8) -> Self {
        Self([r, g, b, 255])
    }
}

fn div255(value: u32) -> u32 {
    (value + 128 + (value >> 8)) >> 8
}

/// Where two rectangles meet, as offsets into each.
struct Window {
    to_x: usize,
    to_y: usize,
    from_x: usize,
    from_y: usize,
    width: usize,
    height: usize,
}

impl Window {
    fn new(to: (i32, i32, i32, i32), from: (i32, i32, i32, i32)) -> Option<Self> {
        let left = to.0.max(from.0);
        let top = to.1.max(from.1);
        let right = to.0.saturating_add(to.2).min(from.0.saturating_add(from.2));
        let bottom = to.1.saturating_add(to.3).min(from.1.saturating_add(from.3));
        (left < right && top < bottom).then(|| Self {
            to_x: (left - to.0) as usize,
            to_y: (top - to.1) as usize,
            from_x: (left - from.0) as usize,
            from_y: (top - from.1) as usize,
            width: (right - left) as usize,
            height: (bottom - top) as usize,
        })
    }
}

/// How a text is coloured; sizes in pixels of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Coat {
    pub(crate) color: Color,
    pub(crate) halo: Color,
    pub(crate) halo_px: f32,
}

/// One glyph on its place.
pub(crate) struct Put {
    pub(crate) face: u16,
    pub(crate) id: u32,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) turn: f32,
}

/// Composes glyphs into one stamp: all halos below, all letters above.
pub(crate) fn compose(
    shaper: &Shaper,
    glyphs: &mut Glyphs,
    puts: &[Put],
    size: f32,
    coat: &Coat,
    level: bool,
) -> Stamp {
    let halo = if coat.halo.a > 0.0 { coat.halo_px } else { 0.0 };
    let inked: Vec<_> = puts
        .iter()
        .map(|p| {
            glyphs.ink(shaper, (p.face, p.id), Place { size, x: p.x, y: p.y, turn: p.turn, halo, level })
        })
        .filter(|(ink, ..)| ink.fill.width > 0)
        .collect();
    let mut range = (i32::MAX, i32::MAX, i32::MIN, i32::MIN);
    for (ink, dx, dy) in &inked {
        let m = ink.halo.as_ref().unwrap_or(&ink.fill);
        range.0 = range.0.min(m.left + dx);
        range.1 = range.1.min(m.top + dy);
        range.2 = range.2.max(m.left + dx + m.width);
        range.3 = range.3.max(m.top + dy + m.height);
    }
    if inked.is_empty() {
        return Stamp::default();
    }
    let mut stamp = Stamp::over(range.0, range.1, range.2, range.3);
    if stamp.pixels.is_empty() {
        return stamp;
    }
    // Halos of neighbours overlap: the strongest counts, so that a thin halo is even.
    if halo > 0.0 {
        let mut all = Mask {
            left: stamp.left,
            top: stamp.top,
            width: stamp.width,
            height: stamp.height,
            cover: vec![0; (stamp.width * stamp.height) as usize],
        };
        for (ink, dx, dy) in &inked {
            if let Some(halo) = &ink.halo {
                strongest(&mut all, halo, *dx, *dy);
            }
        }
        stamp.tint(&all, 0, 0, Ink::of(coat.halo));
    }
    let color = Ink::of(coat.color);
    for (ink, dx, dy) in &inked {
        stamp.tint(&ink.fill, *dx, *dy, color);
    }
    stamp
}

fn strongest(into: &mut Mask, mask: &Mask, dx: i32, dy: i32) {
    let (x, y) = ((mask.left + dx - into.left) as usize, (mask.top + dy - into.top) as usize);
    for (row, from) in mask.rows().enumerate() {
        let at = (y + row) * into.width as usize + x;
        into.cover[at..at + from.len()].iter_mut().zip(from).for_each(|(t, f)| *t = (*t).max(*f));
    }
}

/// A block of text: paragraphs below each other, centred, aligned left or right.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) lines: Vec<(Arc<Option<Shaped>>, f32)>,
    /// Pixels.
    pub(crate) width: f32,
}

impl Block {
    /// Paragraphs with their sizes in pixels.
    pub(crate) fn new(lines: Vec<(Arc<Option<Shaped>>, f32)>) -> Self {
        let width = lines
            .iter()
            .map(|(shaped, size)| shaped.as_ref().as_ref().map_or(0.0, |s| s.width * size))
            .fold(0.0, f32::max);
        Self { lines, width }
    }

    /// Its stamp; its place is its upper left corner. `align`: 0 left, 0.5 centred, 1 right.
    pub(crate) fn stamp(&self, shaper: &Shaper, glyphs: &mut Glyphs, align: f32, coats: &[Coat]) -> Stamp {
        let mut out = Stamp::default();
        let mut y = 0.0;
        for (place, (shaped, size)) in self.lines.iter().enumerate() {
            let Some(shaped) = shaped.as_ref() else { continue };
            let mut puts: Vec<Put> = Vec::with_capacity(shaped.glyphs.len());
            let mut start = 0;
            for row in &shaped.rows {
                let x = (self.width - row.width * size) * align - row.left * size;
                let glyphs = shaped.glyphs.get(start..row.end as usize).unwrap_or_default();
                puts.extend(glyphs.iter().map(|g| Put {
                    face: g.face,
                    id: g.id,
                    x: x + g.x * size,
                    y: y + g.y * size,
                    turn: 0.0,
                }));
                start = row.end as usize;
            }
            let Some(coat) = coats.get(place).or(coats.last()) else { continue };
            let stamp = compose(shaper, glyphs, &puts, *size, coat, true);
            out = if out.pixels.is_empty() { stamp } else { both(&out, &stamp) };
            y += shaped.height * size;
        }
        out
    }
}

/// Two stamps of the same place as one.
pub(crate) fn both(below: &Stamp, above: &Stamp) -> Stamp {
    if above.pixels.is_empty() || below.pixels.is_empty() {
        return if above.pixels.is_empty() { below.clone() } else { above.clone() };
    }
    let right = (below.left + below.width).max(above.left + above.width);
    let bottom = (below.top + below.height).max(above.top + above.height);
    let mut out = Stamp::over(below.left.min(above.left), below.top.min(above.top), right, bottom);
    if !out.pixels.is_empty() {
        out.lay(below, 0, 0);
        out.lay(above, 0, 0);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_cut_at_the_edges() {
        let mask = Mask { left: -1, top: -1, width: 3, height: 3, cover: vec![255; 9] };
        let mut stamp = Stamp::over(-1, -1, 2, 2);
        stamp.tint(&mask, 0, 0, Ink::rgb(200, 100, 0));
        let mut picture = Picture::new(4, 4);
        stamp.lay_on(&mut picture, 0, 0);
        assert_eq!(picture.pixel(1, 1), Some([200, 100, 0, 255]));
        assert_eq!(picture.pixel(2, 2), Some([0; 4]));
        stamp.lay_on(&mut picture, i32::MAX, i32::MIN);
        stamp.lay_on(&mut picture, 4, 4);
        assert_eq!(picture.pixel(3, 3), Some([200, 100, 0, 255]));
    }

    #[test]
    fn too_large_is_empty() {
        assert!(Stamp::over(i32::MIN, 0, i32::MAX, 10).pixels.is_empty());
        assert!(Stamp::over(5, 5, 5, 9).pixels.is_empty());
    }
}
