//! Lines and their departures.

use jiff::civil::Date;

use super::reasons::Reason;
use crate::{
    model::{Country, Side, Zone},
    model::{
        Facts, Instant, Sourced,
        facts::{BorderInside, Service, ServiceStatus},
    },
};

/// Reads `Mo-Sa`, `Mo,We,Fr`, `Sa-Su`: the weekdays on which a line runs, Monday first; `None` when it is none of it.
///
/// ```
/// use otkel_domain::crossing::weekdays;
/// assert_eq!(weekdays("Mo-We,Su"), Some([true, true, true, false, false, false, true]));
/// assert_eq!(weekdays("daily"), None);
/// ```
pub fn weekdays(text: &str) -> Option<[bool; 7]> {
    const NAMES: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    let number = |name: &str| NAMES.iter().position(|known| *known == name.trim());
    let mut days = [false; 7];
    for part in text.split(',') {
        let (first, last) = match part.split_once('-') {
            Some((first, last)) => (number(first)?, number(last)?),
            None => (number(part)?, number(part)?),
        };
        let mut day = first;
        loop {
            days[day] = true;
            if day == last {
                break;
            }
            day = (day + 1) % 7;
        }
    }
    Some(days)
}

/// The clock by which a service leaves.
pub(super) fn zone_of<'f>(facts: &'f Facts, service: &Service) -> &'f Zone {
    let side = if let Some((_, side)) = facts.port_end(&service.from) {
        side
    } else {
        let country = facts.place(&service.from).map_or(Country::CN, |place| place.country);
        if let Some(zone) = facts.zone_of(country) {
            return zone;
        }
        Side::reaching(country).unwrap_or(Side::Cn)
    };
    facts.zone(side)
}

/// All departures in `[from, to]` local dates, by time.
pub(super) fn departures(facts: &Facts, service: &Service, from: Date, to: Date) -> Vec<Instant> {
    let zone = zone_of(facts, service);
    let days = service.days.as_deref().and_then(weekdays).unwrap_or([true; 7]);
    let mut out = Vec::new();
    let mut day = from;
    while day <= to && out.len() < 10_000 {
        let weekday = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
        if days[weekday.min(6)] {
            out.extend(service.departures.iter().map(|time| zone.resolve_rule(day.to_datetime(*time))));
        }
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    out.sort_unstable();
    out
}

/// From so many a day on – one an hour over the nine hours that a hall serves – one may go without a timetable.
pub(super) const EVERY_HOUR: u16 = 9;

/// What may be doubted of a service on a day.
pub(super) fn doubts(service: &Sourced<Service>, day: Date) -> Vec<Reason<'_>> {
    let mut reasons = Vec::new();
    if !service.origin.fresh_on(day) {
        reasons.push(Reason::ServiceStale(service));
    } else if !service.origin.confidence.carries_a_verdict() {
        reasons.push(Reason::ServiceWeak(service));
    }
    if service.status == ServiceStatus::Unknown {
        reasons.push(Reason::ServiceUnknown(service));
    }
    if service.departures.is_empty() {
        reasons.push(match service.per_day {
            Some(EVERY_HOUR..) => Reason::Headway(service),
            _ => Reason::DeparturesUnknown(service),
        });
    } else if service.days.is_none() {
        reasons.push(Reason::DaysUnknown(service));
    }
    if service.includes_border == BorderInside::Unknown {
        reasons.push(Reason::BorderMaybeTwice(service));
    }
    reasons
}
