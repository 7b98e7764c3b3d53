//! Flights across the border: no port of ours, and the inspection is inside the service.

use super::{
    chain::{Chain, Halls, Leg, LegKind, Meta},
    links::Link,
    option::{CrossingId, IfHold, PlanOption, cite, settle},
    papers,
    planner::{Planner, Reaches},
    reasons::Reason,
    request::{PlanRequest, When},
    services::{departures, doubts, zone_of},
    verdict::Verdict,
    ways::meta,
};
use crate::{
    model::{
        Certainty, Direction, Means, PlaceId, Scenario, Side, Sourced,
        facts::{Service, ServiceStatus},
    },
    ports::Minutes,
};

/// How far one goes to an airport by road, in minutes, before a flight is no longer shown.
const ACCESS: i64 = 300;

/// One option for each flight this way that is near both ends.
pub(super) fn options<'f>(
    planner: &'f Planner,
    request: &PlanRequest,
    direction: Direction,
    reaches: &[Reaches],
) -> Vec<PlanOption<'f>> {
    let flights = planner.facts().raw.services.iter().filter(|service| {
        let side = |id| planner.facts().place(id).and_then(|place| Side::reaching(place.country));
        service.means == Means::Plane
            && !matches!(service.status, ServiceStatus::Planned | ServiceStatus::Suspended)
            && side(&service.from) == Some(direction.exit())
            && side(&service.to) == Some(direction.entry())
    });
    flights.filter_map(|flight| option(planner, request, direction, reaches, flight)).collect()
}

fn option<'f>(
    planner: &'f Planner,
    request: &PlanRequest,
    direction: Direction,
    reaches: &[Reaches],
    flight: &'f Sourced<Service>,
) -> Option<PlanOption<'f>> {
    let facts = planner.facts();
    let taxi = reaches.iter().find(|reach| reach.means == Means::Taxi)?;
    let access = planner.roads().way(facts, &taxi.from, &flight.from)?;
    let egress = planner.roads().way(facts, &taxi.to, &flight.to)?;
    if access.minutes.typical > ACCESS || egress.minutes.typical > ACCESS {
        return None;
    }
    let (When::Leave(about) | When::Arrive(about)) = request.when;
    let day = zone_of(facts, flight).date(about);
    let from = &flight.origin;
    if !from.holds_on(day) {
        return None;
    }
    let mut reasons = doubts(flight, day);
    let entry_day = facts.zone(direction.entry()).date(about);
    let sure = papers::entry(facts, request, direction.entry(), entry_day, &mut reasons);
    papers::papers(facts, request, Means::Plane, direction.entry(), &mut reasons);
    if request.back.is_some() {
        reasons.push(Reason::ReturnUnknown);
    }
    let mut chain = Chain::default();
    let ends = (&request.from.node, &request.to.node);
    let id = Some(flight.id.clone());
    chain.push_minutes(access.minutes, taxi_leg(ends.0, &flight.from, access.metres));
    let leaves = departures(facts, flight, day, day.checked_add(jiff::Span::new().days(8)).unwrap_or(day));
    let timed = !leaves.is_empty();
    if timed {
        chain.push(Link::Departs(leaves), meta(LegKind::Wait, &flight.from, &flight.from, id.clone(), 0));
    }
    let minutes = flight.typical_min.map(i64::from);
    if let Some(typical) = minutes {
        let slow = flight.slow_min.map_or(typical * 3 / 2, i64::from);
        chain.push_minutes(
            Minutes::new(typical, slow),
            meta(LegKind::Through, &flight.from, &flight.to, id, 0),
        );
    }
    chain.push_minutes(egress.minutes, taxi_leg(&flight.to, ends.1, egress.metres));
    let id = CrossingId::Air(flight.id.clone());
    let mut option = PlanOption {
        service: Some(flight.id.clone()),
        certainty: from.confidence.certainty().min(sure).min(Certainty::Likely),
        reasons,
        ..PlanOption::blank(id, direction, Means::Plane, about)
    };
    option.ask_immigration(facts);
    // Without a timetable and a duration nothing can be reckoned; nothing is made up.
    if let (true, Some(_), When::Leave(leave)) = (timed, minutes, request.when) {
        run(&chain, leave, &mut option);
    }
    cite(&mut option.sources, Some(&from.sources));
    settle(&mut option);
    Some(option)
}

fn taxi_leg(from: &PlaceId, to: &PlaceId, metres: u32) -> Meta {
    Meta { by: Some(Means::Taxi), ..meta(LegKind::Ride, from, to, None, metres) }
}

fn run(chain: &Chain, leave: crate::model::Instant, option: &mut PlanOption<'_>) {
    let halls = Halls { exit: &[], entry: &[], queues: &[] };
    let mut legs: Vec<Leg> = Vec::new();
    let typical = chain.run(halls, leave, Scenario::Typical, |index, kind, start, end| {
        let mut meta = chain.metas[index].clone();
        meta.kind = kind;
        legs.push(Leg { meta, start, end, slow_end: None });
    });
    let mut ends = Vec::new();
    let slow = chain.run(halls, leave, Scenario::Slow, |_, _, _, end| ends.push(end));
    for (leg, end) in legs.iter_mut().zip(ends) {
        leg.slow_end = Some(end);
    }
    option.legs = legs;
    option.verdict = Verdict::of(typical.is_some(), slow.is_some());
    let arrive = typical.map(|run| run.arrive);
    option.if_hours_hold = Some(IfHold { verdict: option.verdict, leave_by: None, arrive });
    option.arrive = arrive;
}
