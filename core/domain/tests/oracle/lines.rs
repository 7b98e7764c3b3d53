//! Lines: when they leave, and whether their timetable may be relied on; and the stretches of time looked at.

use otkel_domain::model::{
    Facts, Instant, Side, Sourced, Zone,
    facts::{Service, ServiceStatus},
};

use crate::rules::Rules;

/// Around the day on which one stands before the exit hall: from when to when the halls are looked at, and the earliest
/// minute that is tried for the last moment to leave.
pub(crate) fn stretch(zone: &Zone, leave: i64, at: i64) -> ((i64, i64), i64) {
    let midnight = zone.start_of(zone.date(Instant::from_minutes(at))).minutes();
    ((midnight - 1440, midnight + 6 * 1440), midnight - 2 * 1440 - (at - leave))
}

/// The departures around a moment, each by the clock of the country in which the line starts.
pub(crate) fn departures(facts: &Facts, line: &Service, around: Instant) -> Vec<i64> {
    let side = facts.port_end(&line.from).map(|(_, side)| side).or_else(|| {
        let place = facts.place(&line.from)?;
        Side::reaching(place.country)
    });
    let zone = facts.zone(side.expect("the worlds know both sides of every place"));
    let mut found = Vec::new();
    let mut day = zone.date(around - 14 * 1440);
    let last = zone.date(around + 14 * 1440);
    while day <= last {
        if line.days.as_deref().is_none_or(|days| runs_on(days, day.weekday().to_monday_zero_offset())) {
            for time in &line.departures {
                found.push(zone.resolve_rule(day.to_datetime(*time)).minutes());
            }
        }
        day = day.tomorrow().expect("the worlds lie in our century");
    }
    found.sort_unstable();
    found
}

/// `Mo-Fr`, `Mo,We,Sa`, …
fn runs_on(days: &str, weekday: i8) -> bool {
    let number = |word: &str| {
        let at = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].iter().position(|known| *known == word);
        at.expect("the worlds write weekdays only") as i8
    };
    days.split(',').any(|part| match part.split_once('-') {
        Some((from, to)) => (number(from)..=number(to)).contains(&weekday),
        None => number(part) == weekday,
    })
}

/// What makes a line unknown.
pub(crate) fn judge(facts: &Facts, line: &Sourced<Service>, at: Instant, rules: &mut Rules) {
    if !line.origin.fresh_on(facts.zone(Side::Cn).date(at)) {
        rules.unknown("service-stale");
    }
    if !line.origin.confidence.carries_a_verdict() {
        rules.unknown("service-weak");
    }
    if line.status == ServiceStatus::Unknown {
        rules.unknown("service-unknown");
    }
    // Fewer than one an hour, over nine hours.
    if line.departures.is_empty() && line.per_day.is_none_or(|a_day| a_day < 9) {
        rules.unknown("departures-unknown");
    }
    if !line.departures.is_empty() && line.days.is_none() {
        rules.unknown("days-unknown");
    }
}
