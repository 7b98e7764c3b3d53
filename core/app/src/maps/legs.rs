//! Legs measured on a map, as the planner takes them.

use std::sync::Arc;

use otkel_domain::{
    crossing::{LegTable, MeasuredLeg, Planner},
    model::{
        Confidence, Means, PlaceId, Provenance, Side, SourceId,
        facts::{Corridor, SourceFact},
    },
};
use otkel_maps::{earth::LonLat, roads::Mode, route::Leg};

use super::sheet::Sheet;
use crate::services::Services;

/// The source that answers name.
const SOURCE: &str = "map";

/// By how much a bad day's drive is longer than a usual one's, in hundredths, where the content says nothing: what our
/// own estimates of the corridors come to on average.
const SLOW: u32 = 130;

/// A leg as the planner takes it.
pub(super) fn measured(from: PlaceId, to: PlaceId, means: Means, leg: &Leg) -> MeasuredLeg {
    let minutes = (leg.duration_s / 60.0).ceil().clamp(0.0, f64::from(u16::MAX / 2)) as u32;
    MeasuredLeg {
        from,
        to,
        means: vec![means],
        metres: leg.distance_m.clamp(0.0, f64::from(u32::MAX)) as u32,
        typical_min: minutes as u16,
        slow_min: (minutes * SLOW / 100).min(u32::from(u16::MAX)) as u16,
    }
}

/// The map as a source.
pub(super) fn source(sheet: &Sheet) -> SourceFact {
    SourceFact {
        id: SourceId::from(SOURCE),
        title: sheet.name.clone(),
        publisher: sheet.attribution.clone(),
        url: None,
        published: None,
        note: None,
    }
}

/// Roads hardly move; their times are an estimate by kind of road.
pub(super) fn origin(services: &Services) -> Provenance {
    Provenance {
        sources: vec![SourceId::from(SOURCE)],
        as_of: services.facts().zone(Side::Cn).date(services.clock.now()),
        confidence: Confidence::Guess,
        valid_from: None,
        valid_until: None,
        review_by: None,
    }
}

impl Services {
    /// Lets the detailed maps' roads take the place of the hand-made corridors between places they both have. An overview
    /// never does: its roads are coarser than what the content knows.
    pub(crate) fn measure_corridors(&mut self) {
        let mut facts = None;
        for sheet in self.atlas.sheets().iter().filter(|sheet| !sheet.overview) {
            let legs: Vec<MeasuredLeg> =
                self.facts().raw.corridors.iter().filter_map(|corridor| self.leg(sheet, corridor)).collect();
            if !legs.is_empty() {
                let table =
                    LegTable { source: source(sheet), origin: origin(self), places: Vec::new(), legs };
                facts = table.into_facts(facts.as_ref().unwrap_or(self.facts())).ok().or(facts);
            }
        }
        if let Some(facts) = facts {
            self.planner = Planner::new(Arc::new(facts));
        }
    }

    /// A corridor as the map has it: by car, and by what drives like one.
    fn leg(&self, sheet: &Sheet, corridor: &Corridor) -> Option<MeasuredLeg> {
        let means: Vec<Means> =
            [Means::Car, Means::Taxi].into_iter().filter(|means| corridor.means.contains(means)).collect();
        if means.is_empty() || corridor.gate.is_some() || corridor.one_way {
            return None;
        }
        let (from, to) = (self.whereabouts(&corridor.from)?, self.whereabouts(&corridor.to)?);
        if !sheet.bounds.contains(from) || !sheet.bounds.contains(to) {
            return None;
        }
        let ends = (&[sheet.end(from, None)], &[sheet.end(to, None)]);
        let leg = sheet.table(ends.0, ends.1, Mode::Car, &self.road_day()).pop()?.pop()?.ok()?;
        let mut leg = measured(corridor.from.clone(), corridor.to.clone(), Means::Car, &leg);
        leg.means = means;
        // How much slower a bad day is on just this road is known better by the content.
        let slow = u32::from(leg.typical_min) * u32::from(corridor.slow_min)
            / u32::from(corridor.typical_min.max(1));
        leg.slow_min = slow.min(u32::from(u16::MAX)) as u16;
        Some(leg)
    }

    /// Where a place or a hall is.
    pub(crate) fn whereabouts(&self, id: &PlaceId) -> Option<LonLat> {
        let facts = self.facts();
        let place = facts.place(id).map(|place| (place.lon, place.lat));
        let (lon, lat) =
            place.or_else(|| facts.port_end(id).map(|(port, _)| (port.port.lon, port.port.lat)))?;
        LonLat::new(f64::from(lon) / 1e6, f64::from(lat) / 1e6)
    }
}
