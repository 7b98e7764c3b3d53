//! What a route is: data, no sentences.

use super::manoeuvre::Manoeuvre;
use crate::earth::LonLat;
use crate::roads::RegionId;

/// The names of a road, to be read with [`crate::roads::Graph::street`]. Equal ones are the same street.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StreetId(pub(crate) u32);

impl StreetId {
    /// Whether it has any name or number.
    pub fn is_named(self) -> bool {
        self.0 != 0
    }
}

/// A stretch of a route on one segment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The segment's number in the file.
    pub segment: u32,
    /// Whether it is gone along in its own direction.
    pub forward: bool,
    /// Centimetres of it that are travelled.
    pub length_cm: u32,
    /// The time on it, and in the turn before it, in hundredths of a second.
    pub duration_cs: u32,
    /// Where its part of [`Route::geometry`] starts.
    pub geometry: u32,
}

/// How far and how long.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Leg {
    /// Metres.
    pub distance_m: f64,
    /// Seconds.
    pub duration_s: f64,
    /// What was made small, in seconds: the duration, and more for roads that had better be avoided. Rounding the shares of the
    /// first and the last road can leave it a hundredth or two below the duration.
    pub weight_s: f64,
}

/// A route within one region.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// Metres along the roads.
    pub distance_m: f64,
    /// Seconds.
    pub duration_s: f64,
    /// What was made small, in seconds.
    pub weight_s: f64,
    /// From the place on a road nearest to the start to the one nearest to the destination.
    pub geometry: Vec<LonLat>,
    /// Segment by segment.
    pub steps: Vec<Step>,
    /// Street by street: the first departs, the last arrives.
    pub manoeuvres: Vec<Manoeuvre>,
    /// Where it lies.
    pub region: RegionId,
    /// Metres from the start to its road, and from the road to the destination.
    pub off_road_m: [f64; 2],
}
