//! Small plane geometry: nearness to a line, and what lies in a ring.

use otkel_maps::earth::LonLat;

/// Metres from a position to a line; infinite when the line is empty.
pub(super) fn nearest_m(line: &[LonLat], at: LonLat) -> f64 {
    let scale = at.lat().to_radians().cos();
    let plane = |p: LonLat| [(p.lon() - at.lon()) * scale, p.lat() - at.lat()];
    let mut best = line.first().map_or(f64::INFINITY, |p| plane(*p)[0].hypot(plane(*p)[1]));
    for pair in line.windows(2) {
        let ([ax, ay], [bx, by]) = (plane(pair[0]), plane(pair[1]));
        let (x, y) = (bx - ax, by - ay);
        let square = x * x + y * y;
        let along = if square > 0.0 { (-(ax * x + ay * y) / square).clamp(0.0, 1.0) } else { 0.0 };
        best = best.min((ax + along * x).hypot(ay + along * y));
    }
    best * 111_195.0
}

/// Whether a position lies in a closed ring (even–odd rule).
pub(super) fn holds(ring: &[LonLat], at: LonLat) -> bool {
    let mut odd = false;
    for pair in ring.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        if (a.lat() > at.lat()) != (b.lat() > at.lat()) {
            let crossing = a.lon() + (at.lat() - a.lat()) * (b.lon() - a.lon()) / (b.lat() - a.lat());
            odd ^= at.lon() < crossing;
        }
    }
    odd
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    #[test]
    fn nearness_is_in_metres() {
        let line = [at(80.0, 44.0), at(81.0, 44.0)];
        assert!((nearest_m(&line, at(80.5, 44.1)) - 11_119.5).abs() < 30.0);
        assert!((nearest_m(&line, at(81.1, 44.0)) - 8_000.0).abs() < 30.0);
        assert_eq!(nearest_m(&[], at(0.0, 0.0)), f64::INFINITY);
        assert!((nearest_m(&line[..1], at(80.0, 44.1)) - 11_119.5).abs() < 30.0);
    }

    #[test]
    fn a_ring_holds_what_is_inside() {
        let ring = [at(80.0, 44.0), at(81.0, 44.0), at(81.0, 45.0), at(80.0, 45.0), at(80.0, 44.0)];
        assert!(holds(&ring, at(80.5, 44.5)));
        assert!(!holds(&ring, at(81.5, 44.5)));
        assert!(!holds(&[], at(0.0, 0.0)));
    }
}
