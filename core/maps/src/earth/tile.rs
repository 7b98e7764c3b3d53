use std::{fmt, str::FromStr};

use super::{Bounds, LonLat, World};

/// The deepest zoom that a tile may have. At 22 a tile is about 10 m wide; deeper is a mistake, not a map.
pub const MAX_ZOOM: u8 = 22;

/// A tile of the web Mercator square, counted as OpenStreetMap does: x from the west, y from the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TileId {
    z: u8,
    x: u32,
    y: u32,
}

impl TileId {
    /// `None` when the zoom is beyond [`MAX_ZOOM`] or there is no such tile at it.
    pub fn new(z: u8, x: u32, y: u32) -> Option<Self> {
        (z <= MAX_ZOOM && x < 1 << z && y < 1 << z).then_some(Self { z, x, y })
    }

    /// The tile that holds a position; zooms beyond [`MAX_ZOOM`] give a tile at it.
    pub fn at(position: LonLat, z: u8) -> Self {
        let z = z.min(MAX_ZOOM);
        let side = f64::from(1u32 << z);
        let last = (1u32 << z) - 1;
        let World { x, y } = World::of(position);
        // Casting a float saturates, so the east and south edges fall into the last tile.
        Self { z, x: ((x * side) as u32).min(last), y: ((y * side) as u32).min(last) }
    }

    /// Zoom.
    pub fn z(self) -> u8 {
        self.z
    }

    /// Column from the west.
    pub fn x(self) -> u32 {
        self.x
    }

    /// Row from the north.
    pub fn y(self) -> u32 {
        self.y
    }

    /// The tile `levels` zooms above that holds this one; zoom 0 has none above it.
    #[must_use]
    pub fn ancestor(self, levels: u8) -> Self {
        let levels = levels.min(self.z);
        Self { z: self.z - levels, x: self.x >> levels, y: self.y >> levels }
    }

    /// Its north-west corner on the square.
    pub fn corner(self) -> World {
        let side = f64::from(1u32 << self.z);
        World { x: f64::from(self.x) / side, y: f64::from(self.y) / side }
    }

    /// Its width on the square.
    pub fn side(self) -> f64 {
        1.0 / f64::from(1u32 << self.z)
    }

    /// What it covers.
    pub fn bounds(self) -> Bounds {
        let World { x, y } = self.corner();
        let north_west = World { x, y }.to_lonlat();
        let south_east = World { x: (x + self.side()).min(1.0), y: y + self.side() }.to_lonlat();
        Bounds::around([north_west, south_east]).unwrap_or(Bounds::WORLD)
    }
}

impl fmt::Display for TileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.z, self.x, self.y)
    }
}

impl FromStr for TileId {
    type Err = String;

    /// Reads `Z/X/Y`, says what is wrong otherwise.
    fn from_str(text: &str) -> Result<Self, String> {
        let parts: Vec<&str> = text.split('/').collect();
        let [z, x, y] = parts[..] else {
            return Err(format!("“{text}” is no tile: write Z/X/Y, like 8/185/92"));
        };
        let number = |part: &str| {
            part.trim().parse::<u32>().map_err(|_| format!("“{part}” in “{text}” is no whole number"))
        };
        let (z, x, y) = (number(z)?, number(x)?, number(y)?);
        u8::try_from(z).ok().and_then(|z| Self::new(z, x, y)).ok_or_else(|| {
            format!("there is no tile {text}: zoom is 0 to {MAX_ZOOM}, and x and y are below 2 to its power")
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn khorgos_is_where_every_map_puts_it() {
        let khorgos = LonLat::new(80.416_39, 44.202_76).unwrap();
        assert_eq!(TileId::at(khorgos, 8).to_string(), "8/185/92");
        assert_eq!(TileId::at(khorgos, 0), TileId::new(0, 0, 0).unwrap());
    }

    #[test]
    fn what_is_no_tile_says_why() {
        for (text, word) in [
            ("8/185", "Z/X/Y"),
            ("8/a/1", "whole number"),
            ("2/4/0", "no tile"),
            ("99/0/0", "no tile"),
            ("-1/0/0", "whole"),
        ] {
            let error = text.parse::<TileId>().unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }

    proptest! {
        #[test]
        fn a_tile_covers_what_it_holds(lon in -180.0..=180.0f64, lat in -85.0..85.0f64, z in 0u8..=MAX_ZOOM) {
            let at = LonLat::new(lon, lat).unwrap();
            let tile = TileId::at(at, z);
            let bounds = tile.bounds();
            prop_assert!(bounds.grown(1e-7).contains(at), "{tile} {bounds:?}");
            prop_assert_eq!(tile.ancestor(1), TileId::at(at, z.saturating_sub(1)));
            prop_assert_eq!(tile.to_string().parse::<TileId>().unwrap(), tile);
        }
    }
}
