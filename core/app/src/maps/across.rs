//! A way across the border: the map measures the legs to and from every port's gates, the planner says which port, and the
//! map draws both halves.

use otkel_domain::{
    crossing::{CHARTER_FROM, CrossingId, End, LegTable, MeasuredLeg, Party, PlanRequest, Planner, When},
    model::{
        Country, Means, Names, PlaceId, Side,
        facts::{Place, PlaceKind},
    },
};
use otkel_maps::{
    earth::LonLat,
    roads::{GateInfo, Mode, RegionId},
};

use super::{
    journey::{Ends, Journey, JourneyTrouble, Part, Passage, side_of},
    legs,
    sheet::Sheet,
};
use crate::services::Services;

/// Ids that no place of the content has: a slash stands in those of halls only.
const FROM: &str = "map-from";
const TO: &str = "map-to";

/// The planner's choice of a port between two regions, with the ways to and from it.
pub(super) fn by_port(
    services: &Services,
    at: usize,
    ends: &Ends,
    (from, to): (RegionId, RegionId),
) -> Result<Journey, JourneyTrouble> {
    let sheet = services.atlas.sheets().get(at).ok_or(JourneyTrouble::Damaged)?;
    let (Some(near), Some(far)) = (side_of(sheet, from), side_of(sheet, to)) else {
        return Err(JourneyTrouble::NoPort);
    };
    let gates = sheet.roads().map(|roads| roads.gates()).unwrap_or_default();
    let pairs = pairs(&gates, from, to);
    let day = services.road_day();
    let starts = sheet.table(
        &[sheet.end(ends.from, Some(from))],
        &pairs.iter().map(|(gate, _)| sheet.end(gate.at, Some(from))).collect::<Vec<_>>(),
        ends.mode,
        &day,
    );
    let arrivals = sheet.table(
        &pairs.iter().map(|(_, gate)| sheet.end(gate.at, Some(to))).collect::<Vec<_>>(),
        &[sheet.end(ends.to, Some(to))],
        ends.mode,
        &day,
    );
    let means = means_of(ends.mode);
    let mut legs = Vec::new();
    for (index, (gate, _)) in pairs.iter().enumerate() {
        let there = starts.first().and_then(|row| row.get(index)).and_then(|leg| leg.as_ref().ok());
        let on = arrivals.get(index).and_then(|row| row.first()).and_then(|leg| leg.as_ref().ok());
        let (Some(there), Some(on)) = (there, on) else { continue };
        let hall = |side: Side| PlaceId::from(format!("{}/{}", gate.port, side.code()).as_str());
        legs.push(legs::measured(PlaceId::from(FROM), hall(near), means, there));
        legs.push(legs::measured(hall(far), PlaceId::from(TO), means, on));
    }
    let passage = choose(services, sheet, ends, (near, far), legs).ok_or(JourneyTrouble::NoPort)?;
    let gate =
        pairs.iter().find(|(gate, _)| gate.port == passage.port.as_str()).ok_or(JourneyTrouble::NoPort)?;
    let half = |start, end| {
        sheet
            .route(start, end, ends.mode, &day)
            .map(|route| Part { sheet: at, route })
            .map_err(|_| JourneyTrouble::NoRoad)
    };
    let first = half(sheet.end(ends.from, Some(from)), sheet.end(gate.0.at, Some(from)))?;
    let second = half(sheet.end(gate.1.at, Some(to)), sheet.end(ends.to, Some(to)))?;
    Ok(Journey { parts: vec![first, second], port: Some(passage) })
}

/// Each port's gates on the two sides.
fn pairs(gates: &[GateInfo], from: RegionId, to: RegionId) -> Vec<(&GateInfo, &GateInfo)> {
    let near = gates.iter().filter(|gate| gate.region == from);
    near.filter_map(|gate| {
        let other = gates.iter().find(|other| other.region == to && other.port == gate.port)?;
        Some((gate, other))
    })
    .collect()
}

/// Asks the planner, leaving now: its best port of those that the map can reach on both sides.
fn choose(
    services: &Services,
    sheet: &Sheet,
    ends: &Ends,
    (near, far): (Side, Side),
    legs: Vec<MeasuredLeg>,
) -> Option<Passage> {
    let reachable: Vec<PlaceId> = legs.iter().map(|leg| leg.to.clone()).collect();
    let places = vec![pin(FROM, ends.from, near), pin(TO, ends.to, far)];
    let table = LegTable { source: legs::source(sheet), origin: legs::origin(services), places, legs };
    let planner = Planner::new(std::sync::Arc::new(table.into_facts(services.facts()).ok()?));
    let now = services.clock.now();
    let means = means_of(ends.mode);
    let own = matches!(means, Means::Car | Means::Motorcycle);
    // Who hasn't said whose passport they have is taken for a citizen of the country they start from.
    let passport = services.profile.country().unwrap_or(near.country());
    let request = PlanRequest {
        from: End { node: PlaceId::from(FROM), side: near },
        to: End { node: PlaceId::from(TO), side: far },
        means: vec![means],
        when: When::Leave(now),
        back: None,
        party: Party {
            passports: vec![passport],
            people: if means == Means::Coach { CHARTER_FROM } else { 1 },
            vulnerable: false,
            vehicle: own
                .then_some(passport)
                .filter(|c| [Country::CN, Country::KZ].contains(c))
                .or(own.then_some(near.country())),
            crossings: 0,
        },
        have: Vec::new(),
        observations: services.observations(),
        now,
    };
    let plan = planner.plan(&request).ok()?;
    // Who looks at a map wants the way that gets there first; whether it can be relied on, the verdict says. Ports whose
    // times nobody knows come last, in the planner's order.
    let passages = plan.options.iter().filter_map(|option| match &option.crossing {
        CrossingId::Port(port)
            if ends.via.as_ref().is_none_or(|via| via == port)
                && reachable.contains(&PlaceId::from(format!("{port}/{}", near.code()).as_str())) =>
        {
            let if_hold = option.if_hours_hold.as_ref().and_then(|hold| hold.arrive);
            let arrive = option.arrive.or(if_hold).or(option.arrive_slow);
            let passage = Passage {
                port: port.clone(),
                verdict: option.verdict,
                wait_min: option.waits.map(|waits| waits.typical),
            };
            Some((arrive.map_or(i64::MAX, otkel_domain::model::Instant::minutes), passage))
        }
        _ => None,
    });
    passages.min_by_key(|(arrive, _)| *arrive).map(|(_, passage)| passage)
}

/// How the planner calls it. A coach on a map is one's own.
pub(super) fn means_of(mode: Mode) -> Means {
    match mode {
        Mode::Car => Means::Car,
        Mode::Motorcycle => Means::Motorcycle,
        Mode::Coach => Means::Coach,
        Mode::Foot => Means::Foot,
    }
}

/// A position as a place of the planner's.
fn pin(id: &str, at: LonLat, side: Side) -> Place {
    let (lon, lat) = at.to_e7();
    // Nobody reads it: the answer is a port.
    let blank = String::new;
    Place {
        id: PlaceId::from(id),
        kind: PlaceKind::Sight,
        country: side.country(),
        lat: lat / 10,
        lon: lon / 10,
        precision_km: 0,
        names: Names { en: blank(), zh: blank(), kk: blank(), ru: blank(), ug: blank() },
        aliases: Vec::new(),
        note: None,
    }
}
