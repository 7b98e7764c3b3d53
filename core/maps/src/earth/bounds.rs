use super::LonLat;

/// A box of degrees. It doesn't reach across 180°: no map here does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Westernmost longitude.
    pub west: f64,
    /// Southernmost latitude.
    pub south: f64,
    /// Easternmost longitude.
    pub east: f64,
    /// Northernmost latitude.
    pub north: f64,
}

impl Bounds {
    /// Everything.
    pub const WORLD: Self = Self { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };

    /// The smallest box around some positions; `None` when there are none.
    pub fn around(positions: impl IntoIterator<Item = LonLat>) -> Option<Self> {
        positions.into_iter().fold(None, |bounds: Option<Self>, at| {
            let (lon, lat) = (at.lon(), at.lat());
            Some(bounds.map_or(Self { west: lon, south: lat, east: lon, north: lat }, |b| Self {
                west: b.west.min(lon),
                south: b.south.min(lat),
                east: b.east.max(lon),
                north: b.north.max(lat),
            }))
        })
    }

    /// Whether a position lies in it, its edges included.
    pub fn contains(&self, at: LonLat) -> bool {
        (self.west..=self.east).contains(&at.lon()) && (self.south..=self.north).contains(&at.lat())
    }

    /// Whether two boxes share a point.
    pub fn meets(&self, other: &Self) -> bool {
        self.west <= other.east
            && other.west <= self.east
            && self.south <= other.north
            && other.south <= self.north
    }

    /// Larger by so many degrees on each side.
    #[must_use]
    pub fn grown(&self, degrees: f64) -> Self {
        Self {
            west: self.west - degrees,
            south: self.south - degrees,
            east: self.east + degrees,
            north: self.north + degrees,
        }
    }

    /// Its middle.
    pub fn centre(&self) -> LonLat {
        LonLat::new(f64::midpoint(self.west, self.east), f64::midpoint(self.south, self.north))
            .unwrap_or_else(|| LonLat::from_e7(0, 0))
    }
}
