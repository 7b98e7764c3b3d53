//! A way from one position to another, on the best map that has both, and across the border by a port.

use otkel_domain::{
    crossing::Verdict,
    model::{PortId, Side},
};
use otkel_maps::{
    earth::LonLat,
    roads::{Mode, RegionId},
    route::{End, Route, RouteError},
};

use super::{across, atlas::Atlas, sheet::Sheet};
use crate::services::Services;

/// From where to where, how, and what is to be kept to.
#[derive(Clone, PartialEq)]
pub struct Ends {
    /// From here.
    pub from: LonLat,
    /// To here.
    pub to: LonLat,
    /// By what.
    pub mode: Mode,
    /// By this port and no other.
    pub via: Option<PortId>,
    /// Not across any border.
    pub stay: bool,
}

/// A way, in one part or in two with a port between them.
#[derive(Clone, PartialEq)]
pub struct Journey {
    /// In the order of travel.
    pub parts: Vec<Part>,
    /// The port between the parts.
    pub port: Option<Passage>,
}

/// A port on the way, and what the planner says of it if one leaves now.
#[derive(Clone, PartialEq)]
pub struct Passage {
    /// Which.
    pub port: PortId,
    /// Whether one makes it.
    pub verdict: Verdict,
    /// How long one waits before the exit hall on a usual day, minutes; `None` when nobody counted.
    pub wait_min: Option<i64>,
}

/// A way on one side of the border.
#[derive(Clone, PartialEq)]
pub struct Part {
    /// Which of the atlas' maps it is on.
    pub sheet: usize,
    /// The way.
    pub route: Route,
}

/// Why there is no way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JourneyTrouble {
    /// No road joins the ends.
    NoRoad,
    /// No road is near one end.
    Far(End),
    /// One end is outside of every map.
    Outside(End),
    /// A border lies between, and none was to be crossed.
    Border,
    /// A border lies between, and no port that one could use joins the two by road.
    NoPort,
    /// The map's file is damaged.
    Damaged,
}

impl Journey {
    /// Metres.
    pub fn distance_m(&self) -> f64 {
        self.parts.iter().map(|part| part.route.distance_m).sum()
    }

    /// Seconds on the road; what the port takes is the planner's.
    pub fn duration_s(&self) -> f64 {
        self.parts.iter().map(|part| part.route.duration_s).sum()
    }

    /// Where it goes, part by part.
    pub fn lines(&self) -> impl Iterator<Item = &[LonLat]> {
        self.parts.iter().map(|part| part.route.geometry.as_slice())
    }
}

impl Services {
    /// The way between two positions, leaving now.
    pub fn journey(&self, ends: &Ends) -> Result<Journey, JourneyTrouble> {
        let day = self.road_day();
        let mut best = JourneyTrouble::Outside(outside(&self.atlas, ends));
        for (at, sheet) in self.atlas.sheets().iter().enumerate() {
            let tried = sheet.route(sheet.end(ends.from, None), sheet.end(ends.to, None), ends.mode, &day);
            match tried {
                // A port that is asked for is passed, also when there is a way without it: then there is no border.
                Ok(route) if ends.via.is_none() => {
                    return Ok(Journey { parts: vec![Part { sheet: at, route }], port: None });
                }
                Ok(_) => best = JourneyTrouble::NoPort,
                Err(RouteError::DifferentRegions { .. }) if ends.stay => best = JourneyTrouble::Border,
                Err(RouteError::DifferentRegions { from, to }) => {
                    match across::by_port(self, at, ends, (from, to)) {
                        Ok(journey) => return Ok(journey),
                        Err(trouble) => best = trouble,
                    }
                }
                Err(error) => best = worse(best, sheet, ends, &error),
            }
        }
        Err(best)
    }
}

/// Which end lies outside of all maps – the destination, when the start doesn't.
fn outside(atlas: &Atlas, ends: &Ends) -> End {
    if atlas.sheet_at(ends.from).is_none() { End::Start } else { End::Destination }
}

/// What a map's refusal means; a map that doesn't have both ends says nothing against what another one said.
fn worse(before: JourneyTrouble, sheet: &Sheet, ends: &Ends, error: &RouteError) -> JourneyTrouble {
    let has = |at| sheet.bounds.grown(0.05).contains(at);
    if !has(ends.from) || !has(ends.to) {
        return before;
    }
    match error {
        RouteError::NoRoadNear { end, .. } => JourneyTrouble::Far(*end),
        RouteError::Damaged => JourneyTrouble::Damaged,
        RouteError::NoRoadJoins | RouteError::DifferentRegions { .. } => JourneyTrouble::NoRoad,
    }
}

/// The side of the border that a region of a map is on; `None` for other countries.
pub(super) fn side_of(sheet: &Sheet, region: RegionId) -> Option<Side> {
    let code = sheet.roads()?.region_code(region).to_owned();
    Side::BOTH.into_iter().find(|side| side.code().eq_ignore_ascii_case(&code))
}
