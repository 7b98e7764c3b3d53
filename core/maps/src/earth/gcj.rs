//! GCJ-02, the offset that maps sold in China must have: positions handed to a Chinese map app are moved by up to some
//! 700 m, by a formula that became public as source code around 2010 and agrees with those apps to a few metres. It
//! works on the Krasovsky ellipsoid and applies within a box around China; Hong Kong, Macau and Taiwan excepted in law, not
//! in the box.

use std::f64::consts::PI;

use super::{Bounds, LonLat};

/// Semi-major axis of Krasovsky's ellipsoid (1940), metres, and its first eccentricity squared.
const AXIS_M: f64 = 6_378_245.0;
const ECCENTRICITY_SQUARED: f64 = 0.006_693_421_622_965_943;

/// The box that map apps apply it in.
const AREA: Bounds = Bounds { west: 72.004, south: 0.829_3, east: 137.834_7, north: 55.827_1 };

/// Whether Chinese map apps move positions here. The box reaches over Almaty too; whether a position *should* be moved is the
/// question of which country it lies in, which the caller answers.
pub fn in_gcj_area(at: LonLat) -> bool {
    AREA.contains(at)
}

/// From WGS 84 to GCJ-02. Outside of the box nothing moves.
///
/// ```
/// use otkel_maps::earth::{LonLat, to_gcj02};
/// let tiananmen = LonLat::new(116.391_3, 39.907_5).unwrap();
/// let moved = to_gcj02(tiananmen).distance_m(tiananmen);
/// assert!((450.0..600.0).contains(&moved));
/// ```
pub fn to_gcj02(at: LonLat) -> LonLat {
    if !in_gcj_area(at) {
        return at;
    }
    let (lon, lat) = offset(at);
    LonLat::new(at.lon() + lon, at.lat() + lat).unwrap_or(at)
}

/// From GCJ-02 to WGS 84, exact to a millimetre: the offset has no closed inverse, so it is looked for step by step (it
/// changes so slowly that each step is some hundred times closer).
pub fn from_gcj02(moved: LonLat) -> LonLat {
    let mut at = moved;
    for _ in 0..6 {
        let back = to_gcj02(at);
        let Some(next) =
            LonLat::new(at.lon() + moved.lon() - back.lon(), at.lat() + moved.lat() - back.lat())
        else {
            return at;
        };
        at = next;
    }
    at
}

/// The offset in degrees: longitude, latitude.
fn offset(at: LonLat) -> (f64, f64) {
    let (x, y) = (at.lon() - 105.0, at.lat() - 35.0);
    let waves = |value: f64, a: f64, b: f64, c: f64| {
        (20.0 * (6.0 * value * PI).sin() + 20.0 * (2.0 * value * PI).sin()) * 2.0 / 3.0 * a
            + (20.0 * (value * PI).sin() + 40.0 * (value / 3.0 * PI).sin()) * 2.0 / 3.0 * b
            + c
    };
    let root = x.abs().sqrt();
    let north = -100.0
        + 2.0 * x
        + 3.0 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * root
        + (20.0 * (6.0 * x * PI).sin() + 20.0 * (2.0 * x * PI).sin()) * 2.0 / 3.0
        + (20.0 * (y * PI).sin() + 40.0 * (y / 3.0 * PI).sin()) * 2.0 / 3.0
        + (160.0 * (y / 12.0 * PI).sin() + 320.0 * (y * PI / 30.0).sin()) * 2.0 / 3.0;
    let east = 300.0
        + x
        + 2.0 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * root
        + waves(x, 1.0, 1.0, 0.0)
        + (150.0 * (x / 12.0 * PI).sin() + 300.0 * (x / 30.0 * PI).sin()) * 2.0 / 3.0;
    let lat = at.lat().to_radians();
    let flat = 1.0 - ECCENTRICITY_SQUARED * lat.sin() * lat.sin();
    let metres_per_degree_north = AXIS_M * (1.0 - ECCENTRICITY_SQUARED) / (flat * flat.sqrt()) * PI / 180.0;
    let metres_per_degree_east = AXIS_M / flat.sqrt() * lat.cos() * PI / 180.0;
    (east / metres_per_degree_east, north / metres_per_degree_north)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Pairs that circulate with every published implementation of the formula.
    #[test]
    fn known_pairs() {
        for (wgs, gcj) in [
            ((121.527_210_6, 31.177_427_6), (121.531_541_859_2, 31.175_303_983_6)),
            ((116.377_817, 39.911_954), (116.384_047_224_6, 39.913_345_455_4)),
        ] {
            let moved = to_gcj02(LonLat::new(wgs.0, wgs.1).unwrap());
            let off = moved.distance_m(LonLat::new(gcj.0, gcj.1).unwrap());
            assert!(off < 3.0, "{moved:?} is {off} m from {gcj:?}");
        }
    }

    #[test]
    fn elsewhere_nothing_moves() {
        let oslo = LonLat::new(10.75, 59.91).unwrap();
        assert_eq!(to_gcj02(oslo), oslo);
        assert_eq!(from_gcj02(oslo), oslo);
    }

    proptest! {
        #[test]
        fn there_and_back(lon in 73.5..135.0f64, lat in 18.0..54.0f64) {
            let at = LonLat::new(lon, lat).unwrap();
            let moved = to_gcj02(at);
            prop_assert!(moved.distance_m(at) < 1_500.0);
            prop_assert!(from_gcj02(moved).distance_m(at) < 0.001);
        }
    }
}
