//! What holds on roads on a day, from the pack's facts: brought onto a map's roads, and onto the page of a way.

use std::sync::Arc;

use otkel_domain::model::{Side, Sourced, facts::RoadState};
use otkel_maps::{
    earth::{Bounds, LonLat},
    roads::Graph,
    route::{Conditions, Effect, Stretch},
};

use super::journey::Journey;
use crate::services::Services;

/// The month, and the facts that hold. Two that are equal give the same ways.
#[derive(Clone, PartialEq)]
pub(super) struct RoadDay {
    /// Of the year, 1..=12.
    month: u8,
    states: Arc<[Sourced<RoadState>]>,
}

impl RoadDay {
    /// As the router of one map takes it.
    pub(super) fn on(&self, graph: &Graph) -> Conditions {
        let stretch = |state: &Sourced<RoadState>| Stretch {
            segments: graph.segments_along(&line(state), f64::from(state.within_km)),
            effect: match state.at_most_kmh {
                Some(kmh) if !state.closed => Effect::AtMost(f32::from(kmh)),
                _ => Effect::Closed,
            },
        };
        Conditions {
            month: Some(self.month),
            stretches: self.states.iter().map(stretch).collect(),
            ..Conditions::default()
        }
    }
}

/// The positions of a fact's line.
fn line(state: &RoadState) -> Vec<LonLat> {
    state
        .line
        .iter()
        .filter_map(|[lon, lat]| LonLat::new(f64::from(*lon) / 1e6, f64::from(*lat) / 1e6))
        .collect()
}

impl Services {
    /// What holds today, by China's clock; a road doesn't close by the hour. A fact past its review day still holds:
    /// who plans for a pass that opened early loses a way, who plans for one that is shut loses a day.
    pub(super) fn road_day(&self) -> RoadDay {
        let today = self.facts().zone(Side::Cn).date(self.clock.now());
        let states = self.facts().raw.road_states.iter();
        let states = states.filter(|state| state.origin.holds_on(today) && state.in_season(today));
        RoadDay { month: today.month().unsigned_abs(), states: states.cloned().collect() }
    }

    /// What holds today on roads where this way goes or might have gone.
    pub(crate) fn road_states_around(&self, journey: &Journey) -> Vec<Sourced<RoadState>> {
        let Some(around) = Bounds::around(journey.lines().flatten().copied()) else { return Vec::new() };
        let day = self.road_day();
        let meets =
            |state: &&Sourced<RoadState>| Bounds::around(line(state)).is_some_and(|own| own.meets(&around));
        day.states.iter().filter(meets).cloned().collect()
    }
}
