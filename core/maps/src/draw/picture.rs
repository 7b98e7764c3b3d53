/// A picture: rows from the top, four bytes a pixel – red, green, blue, alpha – premultiplied.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Picture {
    /// A transparent one. Sides beyond [`super::MAX_SIDE`] are held to it.
    pub fn new(width: u32, height: u32) -> Self {
        let (width, height) = (width.min(super::MAX_SIDE), height.min(super::MAX_SIDE));
        Self { width, height, pixels: vec![0; width as usize * height as usize * 4] }
    }

    /// From premultiplied bytes; `None` when they are not `width` × `height` × 4.
    pub fn from_pixels(width: u32, height: u32, pixels: Vec<u8>) -> Option<Self> {
        (pixels.len() as u64 == u64::from(width) * u64::from(height) * 4).then_some(Self {
            width,
            height,
            pixels,
        })
    }

    /// Pixels.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Pixels.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The bytes, premultiplied.
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// The bytes, premultiplied, to draw into.
    pub fn pixels_mut(&mut self) -> &mut [u8] {
        &mut self.pixels
    }

    /// Gives the bytes away.
    pub fn into_pixels(self) -> Vec<u8> {
        self.pixels
    }

    /// Red, green, blue, alpha of a pixel, premultiplied; `None` outside.
    pub fn pixel(&self, x: u32, y: u32) -> Option<[u8; 4]> {
        if x >= self.width || y >= self.height {
            return None;
        }
        let at = (y as usize * self.width as usize + x as usize) * 4;
        self.pixels.get(at..at + 4)?.try_into().ok()
    }

    /// Lays another picture of the same size over this one; of another size, only where both are.
    pub fn lay(&mut self, over: &Self) {
        let row = self.width.min(over.width) as usize * 4;
        let (mine, theirs) = (self.width as usize * 4, over.width as usize * 4);
        if row == 0 {
            return;
        }
        for (below, above) in self.pixels.chunks_exact_mut(mine).zip(over.pixels.chunks_exact(theirs)) {
            // Most of a picture of labels is empty: sixteen pixels at a time.
            let (below, above) = (&mut below[..row], &above[..row]);
            for (below, above) in below.chunks_mut(64).zip(above.chunks(64)) {
                if above.iter().fold(0, |any, byte| any | byte) != 0 {
                    blend(below, above);
                }
            }
        }
    }

    /// The bytes with the colours divided by alpha, as PNG and Android's bitmaps from bytes want them.
    pub fn straight(&self) -> Vec<u8> {
        let mut out = self.pixels.clone();
        for p in out.chunks_exact_mut(4) {
            let alpha = u32::from(p[3]);
            if alpha != 0 && alpha != 255 {
                for c in &mut p[..3] {
                    *c = ((u32::from(*c) * 255 + alpha / 2) / alpha).min(255) as u8;
                }
            }
        }
        out
    }
}

/// Lays premultiplied pixels over others.
fn blend(below: &mut [u8], above: &[u8]) {
    for (b, a) in below.chunks_exact_mut(4).zip(above.chunks_exact(4)) {
        match a[3] {
            0 => {}
            255 => b.copy_from_slice(a),
            alpha => {
                let rest = 255 - u32::from(alpha);
                for (b, a) in b.iter_mut().zip(a) {
                    *b = (u32::from(*a) + (u32::from(*b) * rest + 127) / 255).min(255) as u8;
                }
            }
        }
    }
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} × {})", self.width, self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_white_over_black_is_grey() {
        let mut below = Picture::from_pixels(1, 1, vec![0, 0, 0, 255]).unwrap();
        let above = Picture::from_pixels(1, 1, vec![128, 128, 128, 128]).unwrap();
        below.lay(&above);
        assert_eq!(below.pixel(0, 0).unwrap(), [128, 128, 128, 255]);
        assert_eq!(above.straight(), [255, 255, 255, 128]);
    }

    #[test]
    fn sizes_that_do_not_fit_are_refused_or_cut() {
        assert!(Picture::from_pixels(2, 2, vec![0; 3]).is_none());
        let mut small = Picture::new(2, 2);
        small.lay(&Picture::from_pixels(3, 1, vec![255; 12]).unwrap());
        assert_eq!(small.pixel(1, 0), Some([255; 4]));
        assert_eq!(small.pixel(1, 1), Some([0; 4]));
        assert_eq!(small.pixel(2, 0), None);
        Picture::new(0, 5).lay(&Picture::new(5, 0));
    }
}
