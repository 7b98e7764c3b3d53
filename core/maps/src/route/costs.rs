//! What roads and turns cost: the questions that a profile answers.

use crate::roads::record::{BRIDGE, KindRecord, NONE, ROUNDABOUT, SegmentRecord, TOLL, TUNNEL, WayRecord};
use crate::roads::{Entry, Mode, RegionId, RoadClass, Surface};

/// What it takes to go along a road or through a turn, in hundredths of a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// The time it takes.
    pub duration_cs: u32,
    /// What is made small: the time, and more where one had better not go.
    pub weight_cs: u32,
}

impl Cost {
    /// So many seconds, weighing as much. Negative or no number: nothing.
    pub fn seconds(seconds: f64) -> Self {
        Self::weighed(seconds, seconds)
    }

    /// So many seconds, weighing like other so many.
    pub fn weighed(seconds: f64, weight: f64) -> Self {
        // Casts saturate, and make 0 of what is no number.
        Self { duration_cs: (seconds * 100.0).round() as u32, weight_cs: (weight * 100.0).round() as u32 }
    }
}

/// What the file says about a piece of road.
#[derive(Clone, Copy)]
pub struct Road<'a> {
    pub(crate) segment: &'a SegmentRecord,
    pub(crate) way: &'a WayRecord,
    pub(crate) kind: &'a KindRecord,
}

impl Road<'_> {
    /// Its kind.
    pub fn class(&self) -> RoadClass {
        self.kind.class()
    }

    /// What it is made of.
    pub fn surface(&self) -> Surface {
        self.kind.surface()
    }

    /// Its length in metres.
    pub fn length_m(&self) -> f64 {
        f64::from(self.segment.length_cm()) / 100.0
    }

    /// The signed limit in km/h; 255: none.
    pub fn limit_kmh(&self, forward: bool) -> Option<u8> {
        Some(self.kind.limit[usize::from(!forward)]).filter(|limit| *limit > 0)
    }

    /// A speed in km/h that is known better.
    pub fn hint_kmh(&self, forward: bool) -> Option<f64> {
        Some(f64::from(self.kind.hint[usize::from(!forward)]) / 10.0).filter(|hint| *hint > 0.0)
    }

    /// Whether one may use it.
    pub fn entry(&self, mode: Mode, forward: bool) -> Entry {
        self.kind.entry(mode, forward)
    }

    /// Seconds of a crossing, when known.
    pub fn ferry_s(&self) -> Option<u32> {
        Some(self.kind.ferry_s).filter(|seconds| *seconds != NONE)
    }

    /// Part of a roundabout.
    pub fn is_roundabout(&self) -> bool {
        self.kind.has(ROUNDABOUT)
    }

    /// One may have to pay.
    pub fn is_toll(&self) -> bool {
        self.kind.has(TOLL)
    }

    /// Under ground.
    pub fn is_tunnel(&self) -> bool {
        self.kind.has(TUNNEL)
    }

    /// On a bridge.
    pub fn is_bridge(&self) -> bool {
        self.kind.has(BRIDGE)
    }

    /// OpenStreetMap's way, or 0.
    pub fn way_id(&self) -> i64 {
        self.way.id
    }

    /// Where it lies.
    pub fn region(&self) -> RegionId {
        RegionId(self.kind.region)
    }
}

/// A way from one road into another at a junction.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "as many independent facts")]
pub struct Turn<'a> {
    /// The road one comes by.
    pub from: Road<'a>,
    /// Whether it is gone along forward.
    pub from_forward: bool,
    /// The road one goes on by.
    pub into: Road<'a>,
    /// Whether it is gone along forward.
    pub into_forward: bool,
    /// Degrees by which one turns, −180..=180; to the right is positive, straight on is 0.
    pub angle_deg: f64,
    /// Back along the same road.
    pub is_u_turn: bool,
    /// How many roads this profile may use end at the junction; 2 is no real junction.
    pub roads: u8,
    /// How many other ways on there are; of interest for turning back.
    pub ways_on: u8,
    /// Whether there is a traffic light where one arrives.
    pub light: bool,
    /// Whether this profile can't pass the junction: one can only turn back.
    pub blocked: bool,
    /// Seconds it takes to pass the junction (gates, toll booths).
    pub delay_s: u8,
}

/// What roads and turns cost somebody. [`Profile`](super::Profile) is ours; another one can be given wherever a profile is, for
/// instance to compare with other routers.
///
/// The answers must depend on the arguments only.
pub trait Costs: Send + Sync {
    /// Whose access counts, and which of the file's two graphs is used.
    fn mode(&self) -> Mode;

    /// Going along a whole road; `None`: not allowed or not possible. Asked only where the road's access isn't `No`.
    fn road(&self, road: &Road<'_>, forward: bool) -> Option<Cost>;

    /// Going from one road into another; `None`: not allowed. Asked only where no restriction forbids it. Not asked for those on
    /// foot, who turn as they like.
    fn turn(&self, turn: &Turn<'_>) -> Option<Cost>;
}
