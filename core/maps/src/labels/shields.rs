//! Road numbers in the colours of their country's signs.

use std::sync::Arc;

use vello_cpu::kurbo::{Rect, RoundedRect};

use super::{
    glyphs::Glyphs,
    ink::{Block, Coat, Ink, Stamp},
    outline::{filled, of},
    shape::{Shaped, Shaper},
};
use crate::style::Color;

/// What kind of road a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shield {
    /// China's national expressways (G30, G3018): green under a red band.
    ChinaExpressway,
    /// China's national highways (G312): red.
    ChinaHighway,
    /// China's provincial expressways (S12): green under a yellow band.
    ChinaProvincialExpressway,
    /// China's provincial roads (S213): yellow.
    ChinaProvincial,
    /// China's county roads (X753): white.
    ChinaCounty,
    /// European roads (E 40): green.
    European,
    /// Kazakhstan's roads of the republic (A-3, M-36, А-3, М-36): blue.
    Republic,
    /// Every other.
    Other,
}

impl Shield {
    /// By the number's form. The roads of the region are told apart by it: Chinese numbers have no space or hyphen.
    pub(super) fn of(number: &str) -> Self {
        let digits =
            |rest: &str| (!rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit())).then_some(rest.len());
        let mut letters = number.chars();
        let first = letters.next().unwrap_or(' ');
        let rest = letters.as_str();
        match (first, digits(rest)) {
            ('G', Some(3)) => return Self::ChinaHighway,
            ('G', Some(1 | 2 | 4)) => return Self::ChinaExpressway,
            ('S', Some(1 | 2 | 4)) => return Self::ChinaProvincialExpressway,
            ('S', Some(3)) => return Self::ChinaProvincial,
            ('X' | 'Y', Some(3 | 4)) => return Self::ChinaCounty,
            _ => {}
        }
        match (first, digits(rest.trim_start_matches([' ', '-', '\u{a0}']))) {
            ('E' | 'Е', Some(_)) => Self::European,
            ('A' | 'А' | 'M' | 'М', Some(_)) => Self::Republic,
            _ => Self::Other,
        }
    }

    /// Body, letters, edge, band; `plain` are body, letters and edge of a road that no country's colours are known for.
    fn colors(self, plain: [Color; 3]) -> (Ink, Color, Ink, Option<Ink>) {
        const WHITE: Color = Color { r: 1.0, g: 1.0, b: 1.0, a: 1.0 };
        const DARK: Color = Color { r: 0.13, g: 0.13, b: 0.13, a: 1.0 };
        let (green, edge) = (Ink::rgb(0, 122, 70), Ink::rgb(255, 255, 255));
        match self {
            Self::ChinaExpressway => (green, WHITE, edge, Some(Ink::rgb(206, 38, 42))),
            Self::ChinaProvincialExpressway => (green, WHITE, edge, Some(Ink::rgb(250, 205, 40))),
            Self::ChinaHighway => (Ink::rgb(200, 34, 40), WHITE, edge, None),
            Self::ChinaProvincial => (Ink::rgb(252, 208, 50), DARK, Ink::rgb(80, 66, 10), None),
            Self::European => (green, WHITE, edge, None),
            Self::Republic => (Ink::rgb(22, 84, 168), WHITE, edge, None),
            Self::ChinaCounty | Self::Other => (Ink::of(plain[0]), plain[1], Ink::of(plain[2]), None),
        }
    }

    /// The size in pixels around a text of `size` pixels per em.
    pub(super) fn room(self, width: f32, size: f32) -> (f32, f32) {
        let banded = matches!(self, Self::ChinaExpressway | Self::ChinaProvincialExpressway);
        let band = if banded { 0.28 } else { 0.0 };
        ((width * size + size * 0.62).max(size * 1.5), size * (1.34 + band))
    }

    /// Its stamp; the place is the middle.
    pub(super) fn stamp(
        self,
        shaper: &Shaper,
        glyphs: &mut Glyphs,
        text: &Arc<Option<Shaped>>,
        size: f32,
        plain: [Color; 3],
    ) -> Stamp {
        let Some(shaped) = text.as_ref() else { return Stamp::default() };
        let (body, letters, edge, band) = self.colors(plain);
        let (width, height) = self.room(shaped.width, size);
        let (half_w, half_h) = (f64::from(width / 2.0), f64::from(height / 2.0));
        let line = f64::from(size) * 0.09;
        let radius = f64::from(size) * 0.28;
        let shape = |inset: f64| {
            let rect = Rect::new(-half_w + inset, -half_h + inset, half_w - inset, half_h - inset);
            filled(&of(&RoundedRect::from_rect(rect, (radius - inset).max(0.0))))
        };
        let (right, bottom) = (half_w.ceil() as i32 + 2, half_h.ceil() as i32 + 2);
        let mut stamp = Stamp::over(-right, -bottom, right, bottom);
        if self == Self::Other || self == Self::ChinaCounty || self == Self::ChinaProvincial {
            stamp.tint(&shape(0.0), 0, 0, edge);
            stamp.tint(&shape(line), 0, 0, body);
        } else {
            // A coloured rim outside, a fine white line, the body: as the signs have it.
            stamp.tint(&shape(0.0), 0, 0, body);
            stamp.tint(&shape(line), 0, 0, edge);
            stamp.tint(&shape(line * 2.0), 0, 0, body);
        }
        let mut lower = 0.0;
        if let Some(band) = band {
            let mut mask = shape(line * 2.0);
            let depth = (f64::from(size) * 0.3 + line * 2.0).round() as i32
                - (half_h.round() as i32 + mask.top).max(0);
            let rows = depth.clamp(0, mask.height);
            mask.cover.truncate((rows * mask.width) as usize);
            mask.height = rows;
            stamp.tint(&mask, 0, 0, band);
            lower = size * 0.14;
        }
        let block = Block::new(vec![(Arc::clone(text), size)]);
        let coat = Coat { color: letters, halo: Color::TRANSPARENT, halo_px: 0.0 };
        let written = block.stamp(shaper, glyphs, 0.5, &[coat]);
        // Capitals and digits are 0.71 em high: their middle, not that of the line, is the shield's.
        let x = (-block.width / 2.0).round() as i32;
        let y = (lower + size * 0.357 - shaped.baseline * size).round() as i32;
        stamp.lay(&written, x, y);
        stamp
    }
}

/// The numbers of a road, at most two: `G30;E 40`.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', ',', '/']).map(str::trim).filter(|n| !n.is_empty() && n.chars().count() <= 8).take(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_known_by_their_form() {
        for (number, shield) in [
            ("G30", Shield::ChinaExpressway),
            ("G3018", Shield::ChinaExpressway),
            ("G312", Shield::ChinaHighway),
            ("S12", Shield::ChinaProvincialExpressway),
            ("S213", Shield::ChinaProvincial),
            ("X753", Shield::ChinaCounty),
            ("E 40", Shield::European),
            ("E40", Shield::European),
            ("A-3", Shield::Republic),
            ("А-3", Shield::Republic),
            ("M-36", Shield::Republic),
            ("KB-22", Shield::Other),
            ("CG-1", Shield::Other),
            ("150", Shield::Other),
            ("", Shield::Other),
        ] {
            assert_eq!(Shield::of(number), shield, "{number}");
        }
        assert_eq!(numbers("G30; E 40;A-2").collect::<Vec<_>>(), ["G30", "E 40"]);
        assert_eq!(numbers("an absurdly long number").count(), 0);
    }
}
