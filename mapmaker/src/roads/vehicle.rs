//! What OpenStreetMap calls those who travel, and how big they are.

use otkel_maps::roads::Mode;

/// The keys that speak of a mode, the most general first, so that later ones override earlier ones. `access` comes before all.
///
/// A tourist coach is no city bus: `bus=yes` and `psv=yes` open lanes and gates that aren't for it.
pub(super) fn keys(mode: Mode) -> &'static [&'static str] {
    match mode {
        Mode::Car => &["vehicle", "motor_vehicle", "motorcar"],
        Mode::Motorcycle => &["vehicle", "motor_vehicle", "motorcycle"],
        Mode::Coach => &["vehicle", "motor_vehicle", "coach", "tourist_bus"],
        Mode::Foot => &["foot"],
    }
}

/// How big a vehicle is: a sign that doesn't let this much pass closes the road.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Size {
    /// Metres.
    pub height: f64,
    /// Metres.
    pub width: f64,
    /// Metres.
    pub length: f64,
    /// Tonnes.
    pub weight: f64,
}

/// The size of a vehicle; `None` on foot.
pub(super) fn size(mode: Mode) -> Option<Size> {
    match mode {
        Mode::Car => Some(Size { height: 2.0, width: 1.9, length: 4.8, weight: 2.0 }),
        Mode::Motorcycle => Some(Size { height: 1.6, width: 0.9, length: 2.4, weight: 0.4 }),
        Mode::Coach => Some(Size { height: 3.8, width: 2.55, length: 13.5, weight: 18.0 }),
        Mode::Foot => None,
    }
}
