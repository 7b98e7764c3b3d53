/// A colour in sRGB, each part 0..=1, not premultiplied.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color {
    /// Red.
    pub r: f32,
    /// Green.
    pub g: f32,
    /// Blue.
    pub b: f32,
    /// Opacity.
    pub a: f32,
}

impl Color {
    /// Opaque black, the specification's default.
    pub const BLACK: Self = Self { r: 0.0, g: 0.0, b: 0.0, a: 1.0 };
    /// Nothing to be seen.
    pub const TRANSPARENT: Self = Self { r: 0.0, g: 0.0, b: 0.0, a: 0.0 };

    /// Reads what CSS calls a colour: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`, `hsl()`, `hsla()` with
    /// commas, and the names `black`, `white`, `transparent`. `None` for anything else.
    ///
    /// ```
    /// use otkel_maps::style::Color;
    /// assert_eq!(Color::parse("#fff"), Color::parse("hsl(0, 0%, 100%)"));
    /// assert_eq!(Color::parse("rgba(255, 0, 0, 0.5)").map(|c| c.a), Some(0.5));
    /// assert_eq!(Color::parse("mauve-ish"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(hex) = text.strip_prefix('#') {
            return Self::hex(hex);
        }
        match text {
            "black" => return Some(Self::BLACK),
            "white" => return Some(Self { r: 1.0, g: 1.0, b: 1.0, a: 1.0 }),
            "transparent" => return Some(Self::TRANSPARENT),
            _ => {}
        }
        let (name, rest) = text.split_once('(')?;
        let parts: Vec<&str> = rest.strip_suffix(')')?.split(',').map(str::trim).collect();
        let alpha = match (name, parts.get(3)) {
            ("rgb" | "hsl", None) => 1.0,
            ("rgba" | "hsla", Some(alpha)) => number(alpha)?.clamp(0.0, 1.0),
            _ => return None,
        };
        let [first, second, third] = *parts.first_chunk()?;
        if parts.len() > 4 {
            return None;
        }
        if name.starts_with("rgb") {
            let part = |p| Some((number(p)? / 255.0).clamp(0.0, 1.0));
            return Some(Self { r: part(first)?, g: part(second)?, b: part(third)?, a: alpha });
        }
        let percent = |p: &str| Some((number(p.strip_suffix('%')?)? / 100.0).clamp(0.0, 1.0));
        let (hue, full, light) = (number(first)?.rem_euclid(360.0), percent(second)?, percent(third)?);
        let chroma = full * light.min(1.0 - light);
        let part = |n: f32| {
            let k = (n + hue / 30.0).rem_euclid(12.0);
            light - chroma * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0)
        };
        Some(Self { r: part(0.0), g: part(8.0), b: part(4.0), a: alpha })
    }

    fn hex(hex: &str) -> Option<Self> {
        if !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let digit = |at: usize| u8::from_str_radix(&hex[at..=at], 16).ok();
        let part = |i: usize| -> Option<f32> {
            let byte = match hex.len() {
                3 | 4 => digit(i)? * 17,
                6 | 8 => digit(2 * i)? * 16 + digit(2 * i + 1)?,
                _ => return None,
            };
            Some(f32::from(byte) / 255.0)
        };
        let a = if matches!(hex.len(), 4 | 8) { part(3)? } else { 1.0 };
        Some(Self { r: part(0)?, g: part(1)?, b: part(2)?, a })
    }

    /// The same with its opacity times `by`.
    #[must_use]
    pub fn faded(self, by: f64) -> Self {
        Self { a: (self.a * by as f32).clamp(0.0, 1.0), ..self }
    }

    /// Between this and another, 0..=1, mixed with opacity taken into account.
    #[must_use]
    pub fn mix(self, other: Self, part: f64) -> Self {
        let t = part as f32;
        let a = self.a + (other.a - self.a) * t;
        if a <= 0.0 {
            return Self::TRANSPARENT;
        }
        let mixed = |x: f32, y: f32| (x * self.a + (y * other.a - x * self.a) * t) / a;
        Self { r: mixed(self.r, other.r), g: mixed(self.g, other.g), b: mixed(self.b, other.b), a }
    }

    /// Red, green, blue, opacity, 0..=255.
    pub fn to_rgba8(self) -> [u8; 4] {
        [self.r, self.g, self.b, self.a].map(|part| (part.clamp(0.0, 1.0) * 255.0).round() as u8)
    }
}

fn number(text: &str) -> Option<f32> {
    text.parse().ok().filter(|n: &f32| n.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_colour() {
        for (text, rgba) in [
            ("#f80", [255, 136, 0, 255]),
            ("#ff880080", [255, 136, 0, 128]),
            ("rgb(1,2,3)", [1, 2, 3, 255]),
            ("hsl(120, 100%, 25%)", [0, 128, 0, 255]),
            ("hsla(210, 50%, 50%, 0.5)", [64, 128, 191, 128]),
            ("transparent", [0, 0, 0, 0]),
        ] {
            assert_eq!(Color::parse(text).unwrap().to_rgba8(), rgba, "{text}");
        }
        for text in [
            "",
            "#",
            "#12345",
            "#ggg",
            "#ää",
            "rgb(1,2)",
            "rgba(1,2,3)",
            "hsl(1,2,3)",
            "rgb(1,2,NaN)",
            "red(",
        ] {
            assert_eq!(Color::parse(text), None, "{text}");
        }
    }

    #[test]
    fn mixing_with_nothing_keeps_the_hue() {
        let red = Color { r: 1.0, g: 0.0, b: 0.0, a: 1.0 };
        assert_eq!(red.mix(Color::TRANSPARENT, 0.5).to_rgba8(), [255, 0, 0, 128]);
        assert_eq!(red.mix(Color::BLACK, 0.5).to_rgba8(), [128, 0, 0, 255]);
    }
}
