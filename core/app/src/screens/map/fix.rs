//! Where somebody is, and when a move is worth drawing.

use otkel_maps::earth::LonLat;

/// Where one is, as the phone says.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Fix {
    pub at: LonLat,
    pub accuracy_m: f64,
    pub heading_deg: Option<f64>,
}

/// The earth around the equator, metres, drawn on so many points at zoom 0.
const EQUATOR_M: f64 = 40_075_016.686;
const WORLD_POINTS: f64 = 512.0;

impl Fix {
    /// What a phone tells; `None` when it is no position.
    pub(super) fn told(lon: f64, lat: f64, accuracy_m: f64, heading_deg: Option<f64>) -> Option<Self> {
        let at = LonLat::new(lon, lat)?;
        let accuracy_m = if accuracy_m.is_finite() { accuracy_m.clamp(0.0, 1e5) } else { 0.0 };
        Some(Self { at, accuracy_m, heading_deg: heading_deg.filter(|heading| heading.is_finite()) })
    }

    /// Whether somebody would see the difference: a phone tells a position every second, and labels take milliseconds.
    pub(super) fn looks_other(&self, next: &Self, zoom: f64) -> bool {
        let point_m = EQUATOR_M * self.at.lat().to_radians().cos() / (WORLD_POINTS * zoom.exp2());
        let turned = match (self.heading_deg, next.heading_deg) {
            (Some(a), Some(b)) => ((a - b + 180.0).rem_euclid(360.0) - 180.0).abs() >= 5.0,
            (a, b) => a.is_some() != b.is_some(),
        };
        turned
            || self.at.distance_m(next.at) >= point_m
            || (self.accuracy_m - next.accuracy_m).abs() >= 2.0 * point_m
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(lon: f64, heading_deg: Option<f64>) -> Fix {
        Fix { at: LonLat::new(lon, 44.0).expect("on the earth"), accuracy_m: 5.0, heading_deg }
    }

    #[test]
    fn a_step_is_seen_near_by_and_not_from_afar() {
        let step = fix(80.0001, None);
        assert!(fix(80.0, None).looks_other(&step, 17.0));
        assert!(!fix(80.0, None).looks_other(&step, 8.0));
    }

    #[test]
    fn a_turn_over_north_is_a_small_one() {
        assert!(!fix(80.0, Some(359.0)).looks_other(&fix(80.0, Some(1.0)), 8.0));
        assert!(fix(80.0, Some(359.0)).looks_other(&fix(80.0, Some(10.0)), 8.0));
        assert!(fix(80.0, None).looks_other(&fix(80.0, Some(10.0)), 8.0));
    }
}
