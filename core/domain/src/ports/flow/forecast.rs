//! Waits by hour for the days ahead, for people to look at.

use jiff::civil::Date;

use super::{FlowModel, QueueTable};
use crate::{
    model::{Certainty, Confidence, Direction, Facts, Instant, QueueClass, Scenario, facts::PortFacts},
    ports::{Observation, Schedule, status::never},
};

/// One hour in front of the exit hall.
#[derive(Debug, Clone, PartialEq)]
pub struct HourForecast {
    /// Its first minute.
    pub start: Instant,
    /// How many arrive.
    pub arrivals: f64,
    /// Minutes until admitted, on a typical day.
    pub typical: i64,
    /// On the bad day.
    pub slow: i64,
}

/// A day in front of the exit hall.
#[derive(Debug, Clone, PartialEq)]
pub struct DayForecast {
    /// By the calendar of the side one leaves.
    pub day: Date,
    /// How many come that day.
    pub total: f64,
    /// The hours in which the hall serves.
    pub hours: Vec<HourForecast>,
    /// How sure the counts are.
    pub certainty: Certainty,
    /// Whether the waits rest on a guessed rate: then they are shown as a range, never as an exact minute.
    pub guessed: bool,
}

/// The wave of the days from `first`, `days` of them; `None` where nothing was counted for this queue.
pub fn forecast(
    facts: &Facts,
    port: &PortFacts,
    direction: Direction,
    class: QueueClass,
    (first, days): (Date, u8),
    observations: &[Observation],
) -> Option<Vec<DayForecast>> {
    if never(port).is_some() {
        return None;
    }
    let model = port.flow[direction.index()][class as usize].as_ref()?;
    let zone = facts.zone(direction.exit());
    let from = zone.start_of(first);
    let audience = crate::model::Audience::Travellers;
    let to = from + i64::from(days) * 1440;
    let hall = Schedule::build(facts, port, direction.exit(), audience, (from - 1440, to), observations);
    let queue = QueueTable::around(facts, port, (direction, model), audience, from, observations);
    let mut out = Vec::new();
    let mut day = first;
    for _ in 0..days {
        let start = zone.start_of(day);
        let Ok(tomorrow) = day.tomorrow() else { break };
        out.push(day_of(model, &queue, &hall, day, (start, zone.start_of(tomorrow))));
        day = tomorrow;
    }
    Some(out)
}

fn day_of(
    model: &FlowModel,
    queue: &QueueTable,
    hall: &Schedule<'_>,
    day: Date,
    (start, end): (Instant, Instant),
) -> DayForecast {
    let mut hours = Vec::new();
    let mut hour = start;
    while hour < end {
        let next = hour + 60;
        if let Some(span) = hall.next(hour).filter(|span| span.start < next) {
            let at = hour.max(span.start);
            let wait = |scenario| queue.admitted(at, scenario).since(at);
            let typical = wait(Scenario::Typical);
            hours.push(HourForecast {
                start: hour,
                arrivals: queue.arrivals(hour, next),
                typical,
                slow: wait(Scenario::Slow).max(typical),
            });
        }
        hour = next;
    }
    DayForecast {
        day,
        total: queue.arrivals(start, end),
        hours,
        certainty: model.demand_confidence.certainty(),
        guessed: model.wait_confidence < Confidence::Medium,
    }
}
