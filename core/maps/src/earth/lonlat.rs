use serde::Serialize;

/// Mean radius of the earth in metres (IUGG's R1).
pub const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// Radius of WGS 84's equator in metres.
const EQUATOR_M: f64 = 6_378_137.0;

/// The square of WGS 84's eccentricity.
const ECCENTRICITY_2: f64 = 0.006_694_379_990_14;

/// A position in degrees of WGS 84: longitude −180..=180, latitude −90..=90, never NaN.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LonLat {
    lon: f64,
    lat: f64,
}

impl LonLat {
    /// `None` when a number is out of range or not a number.
    ///
    /// ```
    /// use otkel_maps::earth::LonLat;
    /// assert!(LonLat::new(80.4, 44.2).is_some());
    /// assert!(LonLat::new(44.2, 180.4).is_none());
    /// ```
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)).then_some(Self { lon, lat })
    }

    /// From units of 10⁻⁷ degrees, as OpenStreetMap stores them; out of range is brought to the nearest edge.
    pub fn from_e7(lon: i32, lat: i32) -> Self {
        Self {
            lon: (f64::from(lon) / 1e7).clamp(-180.0, 180.0),
            lat: (f64::from(lat) / 1e7).clamp(-90.0, 90.0),
        }
    }

    /// In units of 10⁻⁷ degrees (about a centimetre): longitude, latitude.
    pub fn to_e7(self) -> (i32, i32) {
        ((self.lon * 1e7).round() as i32, (self.lat * 1e7).round() as i32)
    }

    /// Degrees east.
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Degrees north.
    pub fn lat(self) -> f64 {
        self.lat
    }

    /// Metres along the great circle (haversine, on a sphere: up to 0.5 % off the ellipsoid).
    ///
    /// ```
    /// use otkel_maps::earth::LonLat;
    /// let almaty = LonLat::new(76.9115, 43.2525).unwrap();
    /// let yining = LonLat::new(81.3215, 43.9152).unwrap();
    /// assert!((almaty.distance_m(yining) - 363_000.0).abs() < 2_000.0);
    /// ```
    pub fn distance_m(self, other: Self) -> f64 {
        let (a, b) = (self.lat.to_radians(), other.lat.to_radians());
        let sin_lat = ((b - a) / 2.0).sin();
        let sin_lon = ((other.lon - self.lon).to_radians() / 2.0).sin();
        let h = sin_lat * sin_lat + a.cos() * b.cos() * sin_lon * sin_lon;
        2.0 * EARTH_RADIUS_M * h.sqrt().clamp(0.0, 1.0).asin()
    }

    /// Metres on the ellipsoid of WGS 84, by its radii of curvature between the two: for positions up to some hundred
    /// kilometres apart.
    ///
    /// ```
    /// use otkel_maps::earth::LonLat;
    /// let (a, b) = (LonLat::new(25.0, 60.0).unwrap(), LonLat::new(25.01, 60.0).unwrap());
    /// assert!((a.ground_m(b) - 558.0).abs() < 0.1);
    /// ```
    pub fn ground_m(self, other: Self) -> f64 {
        let middle = f64::midpoint(self.lat, other.lat).to_radians();
        let (sin, cos) = middle.sin_cos();
        let flat = 1.0 - ECCENTRICITY_2 * sin * sin;
        let across = EQUATOR_M / flat.sqrt();
        let along = across * (1.0 - ECCENTRICITY_2) / flat;
        let turn = (other.lon - self.lon + 540.0).rem_euclid(360.0) - 180.0;
        let (east, north) = (turn.to_radians() * cos * across, (other.lat - self.lat).to_radians() * along);
        (east * east + north * north).sqrt()
    }

    /// Initial bearing towards `other`, degrees clockwise from north, 0..360.
    pub fn bearing_deg(self, other: Self) -> f64 {
        let (a, b) = (self.lat.to_radians(), other.lat.to_radians());
        let turn = (other.lon - self.lon).to_radians();
        let east = turn.sin() * b.cos();
        let north = a.cos() * b.sin() - a.sin() * b.cos() * turn.cos();
        east.atan2(north).to_degrees().rem_euclid(360.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    #[test]
    fn nonsense_is_no_position() {
        for (lon, lat) in [(f64::NAN, 0.0), (0.0, f64::NAN), (180.1, 0.0), (0.0, -90.1), (f64::INFINITY, 0.0)]
        {
            assert!(LonLat::new(lon, lat).is_none(), "{lon} {lat}");
        }
        assert_eq!(LonLat::from_e7(i32::MIN, i32::MAX), at(-180.0, 90.0));
    }

    #[test]
    fn a_degree_of_latitude_is_111_km() {
        assert!((at(80.0, 44.0).distance_m(at(80.0, 45.0)) - 111_195.0).abs() < 1.0);
        assert!(at(10.0, 0.0).distance_m(at(-170.0, 0.0)).is_finite());
    }

    /// Lengths of degrees from tables of the ellipsoid.
    #[test]
    fn on_the_ground_degrees_grow_towards_the_poles() {
        for (lat, east, north) in
            [(0.0, 111_319.5, 110_574.3), (45.0, 78_846.8, 111_131.8), (60.0, 55_800.0, 111_412.3)]
        {
            assert!((at(80.0, lat).ground_m(at(81.0, lat)) - east).abs() < 1.0, "{lat}");
            assert!((at(80.0, lat - 0.5).ground_m(at(80.0, lat + 0.5)) - north).abs() < 1.0, "{lat}");
        }
        assert!((at(179.5, 0.0).ground_m(at(-179.5, 0.0)) - 111_319.5).abs() < 1.0);
        let (almaty, yining) = (at(76.9115, 43.2525), at(81.3215, 43.9152));
        assert!((almaty.ground_m(yining) / almaty.distance_m(yining) - 1.0).abs() < 0.004);
    }

    #[test]
    fn bearings_go_clockwise_from_north() {
        let here = at(80.0, 44.0);
        assert!((here.bearing_deg(at(80.0, 45.0)) - 0.0).abs() < 1e-9);
        assert!((here.bearing_deg(at(80.001, 44.0)) - 90.0).abs() < 0.01);
        assert!((here.bearing_deg(at(79.999, 44.0)) - 270.0).abs() < 0.01);
    }

    #[test]
    fn units_of_a_centimetre_come_back() {
        let here = at(80.416_39, 44.202_76);
        let (lon, lat) = here.to_e7();
        assert_eq!((lon, lat), (804_163_900, 442_027_600));
        assert!(LonLat::from_e7(lon, lat).distance_m(here) < 0.02);
    }
}
