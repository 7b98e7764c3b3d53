//! A link as a QR code (ISO/IEC 18004).

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// The most letters of a link that a code takes: bytes in version 40 with error correction L.
pub const MAX_LETTERS: usize = 2953;

/// Dark and light squares.
#[derive(Clone, PartialEq, Eq)]
pub struct Qr {
    size: usize,
    dark: Vec<bool>,
}

impl std::fmt::Debug for Qr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Qr({})", self.size)
    }
}

impl Qr {
    /// The smallest code for a text, with as much error correction as this size has room for: M where that costs no size, else L.
    /// `None` for a text that no code takes.
    pub fn of(text: &str) -> Option<Self> {
        let least = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
        let same = QrCode::with_version(text, least.version(), EcLevel::M);
        let code = same.unwrap_or(least);
        let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Some(Self { size: code.width(), dark })
    }

    /// How many squares a side has: 21 to 177, without the margin.
    pub const fn size(&self) -> usize {
        self.size
    }

    /// Whether a square is dark; those outside are light.
    pub fn is_dark(&self, row: usize, column: usize) -> bool {
        column < self.size && self.dark.get(row * self.size + column).copied().unwrap_or(false)
    }

    /// All squares, row by row: 1 is dark.
    pub fn squares(&self) -> Vec<u8> {
        self.dark.iter().map(|dark| u8::from(*dark)).collect()
    }

    /// As an SVG element with the margin of four squares that readers want, `alt` for those who don't see it.
    pub fn svg(&self, alt: &str) -> String {
        let (side, alt) = (self.size + 8, super::sheet::escape(alt));
        let mut path = String::new();
        for row in 0..self.size {
            let mut column = 0;
            while column < self.size {
                let run = (column..self.size).take_while(|at| self.is_dark(row, *at)).count();
                if run > 0 {
                    // Writing into a string doesn't fail.
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", column + 4, row + 4);
                }
                column += run.max(1);
            }
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{alt}\" \
             shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
        )
    }
}
