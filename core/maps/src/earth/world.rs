use std::f64::consts::PI;

use super::LonLat;

/// A point of the web Mercator square (EPSG:3857): x 0..1 from 180° west eastwards, y 0..1 from the north edge (85.05°)
/// southwards. Latitudes beyond the edge land on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct World {
    /// Eastwards, 0..1; a viewport may reach beyond.
    pub x: f64,
    /// Southwards, 0..1.
    pub y: f64,
}

impl World {
    /// Projects a position.
    pub fn of(at: LonLat) -> Self {
        let sin = at.lat().to_radians().sin().clamp(-0.999_999, 0.999_999);
        let y = 0.5 - ((1.0 + sin) / (1.0 - sin)).ln() / (4.0 * PI);
        Self { x: at.lon() / 360.0 + 0.5, y: y.clamp(0.0, 1.0) }
    }

    /// Back to degrees; x wraps round the earth, y is held within the square.
    pub fn to_lonlat(self) -> LonLat {
        let lon = if (0.0..=1.0).contains(&self.x) { self.x } else { self.x.rem_euclid(1.0) } * 360.0 - 180.0;
        let lat = (PI * (1.0 - 2.0 * self.y.clamp(0.0, 1.0))).sinh().atan().to_degrees();
        // A number that isn't one (a hostile viewport) becomes the middle of the map.
        LonLat::new(lon, lat).unwrap_or_else(|| LonLat::from_e7(0, 0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_square_has_its_corners_where_every_map_has_them() {
        assert_eq!(World::of(LonLat::new(0.0, 0.0).unwrap()), World { x: 0.5, y: 0.5 });
        let north = World { x: 0.0, y: 0.0 }.to_lonlat();
        assert!((north.lat() - 85.051_128_78).abs() < 1e-6 && north.lon() == -180.0);
        assert!(World { x: f64::NAN, y: f64::NAN }.to_lonlat().lon() == 0.0);
    }

    proptest! {
        #[test]
        fn there_and_back(lon in -180.0..180.0f64, lat in -85.0..85.0f64) {
            let at = LonLat::new(lon, lat).unwrap();
            prop_assert!(World::of(at).to_lonlat().distance_m(at) < 0.001);
        }
    }
}
