//! The answers as stable JSON (`--json`); the page for people is `docs/format/json.md`.

use jiff::civil::Date;
use otkel_domain::{
    crossing::{Plan, PlanOption, PlanRequest},
    model::{
        Direction, Facts, Instant, Means, QueueClass, Side, SourceId, Sourced,
        facts::{Contact, PortFacts},
    },
    ports::{Observation, flow::forecast, port_day},
};
use serde_json::{Map, Value, json};

use crate::{screens::ports as board, services::Services};

/// A moment: UTC and both clocks, RFC 3339.
fn instant(facts: &Facts, at: Instant) -> Value {
    json!({
        "utc": at.to_string(),
        "cn": facts.zone(Side::Cn).rfc3339(at),
        "kz": facts.zone(Side::Kz).rfc3339(at),
    })
}

/// A moment at a place: where neither side's clock is that place's own, its own too.
fn local(facts: &Facts, at: Instant, node: &otkel_domain::model::PlaceId) -> Value {
    let mut value = instant(facts, at);
    let zone = facts.place(node).and_then(|place| facts.zone_of(place.country));
    if let (Some(zone), Some(map)) = (zone, value.as_object_mut())
        && !["CN", "KZ"].contains(&zone.id.as_str())
    {
        map.insert("local".to_owned(), zone.rfc3339(at).into());
        map.insert("zone".to_owned(), zone.id.as_str().into());
    }
    value
}

fn maybe(facts: &Facts, at: Option<Instant>) -> Value {
    at.map_or(Value::Null, |at| instant(facts, at))
}

/// A plan.
pub fn plan(services: &Services, request: &PlanRequest, plan: &Plan<'_>) -> Value {
    let options: Vec<Value> = plan.options.iter().map(|found| option(services, request, found)).collect();
    let excluded = plan.excluded.iter().map(|excluded| {
        json!({
            "port": excluded.port.as_str(),
            "reasons": [{ "code": excluded.reason.code(), "text": services.reason(&excluded.reason) }],
        })
    });
    json!({
        "schema": 1,
        "now": instant(services.facts(), request.now),
        "from": request.from.node.as_str(),
        "to": request.to.node.as_str(),
        "options": options,
        "excluded": excluded.collect::<Vec<_>>(),
    })
}

fn option(services: &Services, request: &PlanRequest, option: &PlanOption<'_>) -> Value {
    let facts = services.facts();
    let hold = option.if_hours_hold.as_ref().map_or(Value::Null, |hold| {
        json!({
            "verdict": hold.verdict.word(),
            "leave_by": maybe(facts, hold.leave_by),
            "arrive": maybe(facts, hold.arrive),
        })
    });
    let waits = option.waits.map_or(Value::Null, |waits| {
        json!({ "typical_min": waits.typical, "slow_min": waits.slow, "guessed": option.waits_guessed })
    });
    let reasons: Vec<Value> = option
        .reasons
        .iter()
        .map(|reason| json!({ "code": reason.code(), "text": services.reason(reason) }))
        .collect();
    let batches: Vec<Value> = option
        .batches
        .iter()
        .map(|batch| {
            let scenario = option.batches_on.of("typical", "slow");
            let (from, to) = (instant(facts, batch.from), instant(facts, batch.to));
            json!({ "people": batch.people, "scenario": scenario, "from": from, "to": to })
        })
        .collect();
    json!({
        "port": option.crossing.as_str(),
        "direction": option.direction.code(),
        "means": option.means.word(),
        "service": option.service.as_ref().map(otkel_domain::model::ServiceId::as_str),
        "verdict": option.verdict.word(),
        "certainty": option.certainty.word(),
        "if_hours_hold": hold,
        "leave": local(facts, option.leave, &request.from.node),
        "leave_by": option.leave_by.map_or(Value::Null, |at| local(facts, at, &request.from.node)),
        "arrive": option.arrive.map_or(Value::Null, |at| local(facts, at, &request.to.node)),
        "turn_back": maybe(facts, option.turn_back),
        "legs": legs(facts, option),
        "back": option.back.as_ref().map_or(Value::Null, |back| legs(facts, back)),
        "waits": waits,
        "batches": batches,
        "reasons": reasons,
        "ask": asks(services, &option.ask),
        "sources": sources(facts, &option.sources),
    })
}

fn legs(facts: &Facts, option: &PlanOption<'_>) -> Value {
    let legs = option.legs.iter().map(|leg| {
        json!({
            "kind": leg.meta.kind.word(),
            "from": leg.meta.from.as_str(),
            "to": leg.meta.to.as_str(),
            "service": leg.meta.service.as_ref().map(otkel_domain::model::ServiceId::as_str),
            "by": leg.meta.by.map(Means::word),
            "km": f64::from(leg.meta.metres / 100) / 10.0,
            "start": instant(facts, leg.start),
            "end": instant(facts, leg.end),
            "slow_end": maybe(facts, leg.slow_end),
        })
    });
    legs.collect()
}

fn asks(services: &Services, contacts: &[&Sourced<Contact>]) -> Value {
    let one = |contact: &&Sourced<Contact>| {
        json!({
            "id": contact.id.as_str(),
            "name": contact.names.get(services.words.lang()),
            "phone": contact.phone,
            "extension": contact.extension,
            "certainty": contact.origin.confidence.certainty().word(),
            "as_of": contact.origin.as_of.to_string(),
        })
    };
    contacts.iter().map(one).collect()
}

fn sources(facts: &Facts, ids: &[SourceId]) -> Value {
    let found = ids.iter().filter_map(|id| facts.source(id));
    found
        .map(|source| {
            json!({
                "id": source.id.as_str(),
                "title": source.title,
                "publisher": source.publisher,
                "url": source.url,
                "published": source.published.map(|day| day.to_string()),
            })
        })
        .collect()
}

/// A port on a day.
pub fn port(services: &Services, port: &PortFacts, on: Date, observations: &[Observation]) -> Value {
    let facts = services.facts();
    let mut rows = Vec::new();
    for direction in Direction::BOTH {
        for means in Means::ALL.into_iter().filter(|means| board::offered(port, *means, direction)) {
            rows.push(service(services, port, (direction, means), on, observations));
        }
    }
    json!({
        "schema": 1,
        "port": port.id().as_str(),
        "on": on.to_string(),
        "now": instant(facts, services.clock.now()),
        "services": rows,
        "forecast": waves(facts, port, on, observations),
    })
}

fn service(
    services: &Services,
    port: &PortFacts,
    (direction, means): (Direction, Means),
    on: Date,
    observations: &[Observation],
) -> Value {
    let facts = services.facts();
    let day = port_day(facts, port, direction, means, on, observations);
    let windows: Vec<Value> = day
        .windows
        .iter()
        .map(|window| {
            json!({
                "from": instant(facts, window.from),
                "to": instant(facts, window.to),
                "last_admission": maybe(facts, window.last_admission(&day.times)),
            })
        })
        .collect();
    let because: Vec<String> = day.because.iter().map(|because| services.because(because)).collect();
    json!({
        "direction": direction.code(),
        "means": means.word(),
        "state": day.state.word(),
        "windows": windows,
        "because": because,
        "certainty": day.certainty.word(),
        "sources": sources(facts, &day.sources),
    })
}

/// By hour: persons' rows have `persons`, vehicles' rows `vehicles`. A queue that nobody counted has no rows.
fn waves(facts: &Facts, port: &PortFacts, on: Date, observations: &[Observation]) -> Value {
    let mut rows = Vec::new();
    for direction in Direction::BOTH {
        for class in [QueueClass::Persons, QueueClass::Vehicles] {
            let days = forecast(facts, port, direction, class, (on, 1), observations);
            let Some(day) = days.as_ref().and_then(|days| days.first()) else { continue };
            for hour in &day.hours {
                let mut row = Map::new();
                let count = (hour.arrivals * 10.0).round() / 10.0;
                let (key, word) = match class {
                    QueueClass::Persons => ("persons", "persons"),
                    QueueClass::Vehicles => ("vehicles", "vehicles"),
                };
                row.insert("hour".to_owned(), instant(facts, hour.start));
                row.insert("direction".to_owned(), direction.code().into());
                row.insert("class".to_owned(), word.into());
                row.insert(key.to_owned(), count.into());
                row.insert("typical_min".to_owned(), hour.typical.into());
                row.insert("slow_min".to_owned(), hour.slow.into());
                row.insert("guessed".to_owned(), day.guessed.into());
                rows.push(Value::Object(row));
            }
        }
    }
    Value::Array(rows)
}
