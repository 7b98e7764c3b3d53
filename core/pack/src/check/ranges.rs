//! Numbers and dates are possible ones.

use otkel_domain::crossing::weekdays;
use otkel_domain::model::Names;

use crate::{Problems, content::Content, tables::sourced_tables};

pub(super) fn check(content: &Content, problems: &mut Problems) {
    spans(content, problems);
    times(content, problems);
    positions(content, problems);
    flows(content, problems);
    roads(content, problems);
    names(content, problems);
    entry(content, problems);
}

fn spans(content: &Content, problems: &mut Problems) {
    macro_rules! each {
        ($table:literal, $field:ident, $kind:ident) => {
            for (index, fact) in content.facts.$field.iter().enumerate() {
                if let (Some(from), Some(until)) = (fact.origin.valid_from, fact.origin.valid_until) {
                    if until < from {
                        let what = format!("it holds until {until} but from {from}");
                        problems.add(content.at($table, index), what, "mend valid_from or valid_until");
                    }
                }
            }
        };
    }
    sourced_tables!(each);
    macro_rules! from_to {
        ($table:literal, $field:ident) => {
            for (index, fact) in content.facts.$field.iter().enumerate() {
                if fact.to < fact.value.from
                    || fact.to.since(fact.value.from).is_ok_and(|s| s.get_days() > 400)
                {
                    let what = format!("{} to {} is no span of days", fact.value.from, fact.to);
                    problems.add(content.at($table, index), what, "mend from or to");
                }
            }
        };
    }
    from_to!("holiday", holidays);
    from_to!("closure", closures);
    for (index, zone) in content.facts.zones.iter().enumerate() {
        if zone.offsets.is_empty() || !zone.offsets.is_sorted_by_key(|offset| offset.from) {
            problems.add(
                content.at("zone", index),
                "its offsets aren't in the order of time",
                "sort them, at least one",
            );
        }
    }
    for (index, rule) in content.facts.closure_rules.iter().enumerate() {
        if rule.first > rule.last || rule.years.0 > rule.years.1 {
            problems.add(
                content.at("closure_rule", index),
                "it ends before it begins",
                "mend first/last or years",
            );
        }
    }
}

fn times(content: &Content, problems: &mut Problems) {
    let facts = &content.facts;
    for (index, step) in facts.steps.iter().enumerate() {
        if step.slow_min < step.typical_min || step.slow_min > 24 * 60 {
            problems.add(
                content.at("step", index),
                "slow_min is below typical_min or above a day",
                "mend one of them",
            );
        }
    }
    for (index, corridor) in facts.corridors.iter().enumerate() {
        let speed = f64::from(corridor.km) / 1000.0 / (f64::from(corridor.typical_min.max(1)) / 60.0);
        if corridor.slow_min < corridor.typical_min || corridor.typical_min == 0 {
            problems.add(
                content.at("corridor", index),
                "slow_min is below typical_min, or that is 0",
                "mend them",
            );
        } else if !(5.0..=160.0).contains(&speed) {
            let what = format!("{speed:.0} km/h on average is no road or rail speed");
            problems.add(content.at("corridor", index), what, "mend km or typical_min");
        }
    }
    for (index, service) in facts.services.iter().enumerate() {
        if service.slow_min.is_some_and(|slow| slow < service.typical_min.unwrap_or(0)) {
            problems.add(content.at("service", index), "slow_min is below typical_min", "mend one of them");
        }
        let year =
            service.origin.as_of.checked_add(jiff::Span::new().days(366)).unwrap_or(service.origin.as_of);
        if !service.departures.is_empty() && service.origin.review_by.is_none_or(|review| review > year) {
            let what =
                "times of departure change with the season, but it is reviewed only after more than a year";
            problems.add(content.at("service", index), what, "set review_by to at most a year after as_of");
        }
        if service.days.as_deref().is_some_and(|days| weekdays(days).is_none()) {
            problems.add(content.at("service", index), "days are no weekdays", "write Mo-Sa or Mo,We,Fr");
        }
    }
    for (index, passage) in facts.passages.iter().enumerate() {
        if passage.minutes == 0 || passage.means.is_empty() {
            problems.add(content.at("passage", index), "a passage of no minutes or means", "give both");
        }
    }
}

/// Positions are on the continent that the content is about; swapped degrees are the usual mistake.
fn positions(content: &Content, problems: &mut Problems) {
    let there = |lat: i32, lon: i32| {
        (15_000_000..=62_000_000).contains(&lat) && (25_000_000..=140_000_000).contains(&lon)
    };
    let places = content.facts.places.iter().map(|place| (place.lat, place.lon)).enumerate();
    for (index, (lat, lon)) in places.filter(|(_, (lat, lon))| !there(*lat, *lon)) {
        let what = format!("{:.2}, {:.2} is nowhere near", f64::from(lat) / 1e6, f64::from(lon) / 1e6);
        problems.add(content.at("place", index), what, "mend lat or lon");
    }
    let ports = content.facts.ports.iter().map(|port| (port.lat, port.lon)).enumerate();
    for (index, (lat, lon)) in ports.filter(|(_, (lat, lon))| !there(*lat, *lon)) {
        let what = format!("{:.2}, {:.2} is nowhere near", f64::from(lat) / 1e6, f64::from(lon) / 1e6);
        problems.add(content.at("port", index), what, "mend lat or lon");
    }
}

fn flows(content: &Content, problems: &mut Problems) {
    let facts = &content.facts;
    let good = |number: &f64| number.is_finite() && (0.0..=1e7).contains(number);
    for (index, flow) in facts.flows.iter().enumerate() {
        if !good(&flow.per_day) {
            problems.add(content.at("flow", index), "per_day is no count", "give a number from 0");
        }
    }
    for (index, season) in facts.seasons.iter().enumerate() {
        let mean = season.months.iter().sum::<f64>() / 12.0;
        if !season.months.iter().all(good) || !(0.9..=1.1).contains(&mean) {
            let what = format!("the months' mean is {mean:.2}");
            problems.add(content.at("season", index), what, "the mean of the twelve is 1");
        }
    }
    for (index, hourly) in facts.hourly.iter().enumerate() {
        if !hourly.weights.iter().all(good) || hourly.weights.iter().sum::<f64>() <= 0.0 {
            problems.add(content.at("hourly", index), "the weights sum to nothing", "give 24 numbers from 0");
        }
    }
    for (index, capacity) in facts.capacities.iter().enumerate() {
        let slower =
            capacity.slow_seconds_each >= capacity.seconds_each && capacity.slow_lanes <= capacity.lanes;
        if !slower || capacity.slow_lanes <= 0.0 || capacity.seconds_each <= 0.0 {
            problems.add(
                content.at("capacity", index),
                "the slow day is the faster one, or nothing is served",
                "mend it",
            );
        }
    }
    for (index, share) in facts.shares.iter().enumerate() {
        if !(0.0..=1.0).contains(&share.cn_to_kz) {
            problems.add(content.at("share", index), "cn_to_kz is no share", "give a number from 0 to 1");
        }
    }
}

/// A stretch is one that a map can find, and something holds on it.
fn roads(content: &Content, problems: &mut Problems) {
    for (index, state) in content.facts.road_states.iter().enumerate() {
        let at = || content.at("road_state", index);
        if !(2..=500).contains(&state.line.len()) {
            problems.add(
                at(),
                "its line has no two positions, or more than 500",
                "draw it with 2 to 500 of them",
            );
        }
        if !(10..=10_000).contains(&state.within_km) {
            problems.add(at(), "within_km finds no road, or half a country's", "give 0.01 to 10");
        }
        let slow = state.at_most_kmh.is_some_and(|kmh| (1..=130).contains(&kmh));
        if state.closed == state.at_most_kmh.is_some() || !(state.closed || slow) {
            problems.add(
                at(),
                "nothing holds on it, or two things",
                "write closed = true, or at_most_kmh from 1 to 130",
            );
        }
        if state.months.is_some_and(|(first, last)| !(1..=12).contains(&first) || !(1..=12).contains(&last)) {
            problems.add(at(), "its months aren't those of a year", "give first and last from 1 to 12");
        }
        if state.months.is_none() && state.origin.valid_until.is_none() {
            problems.add(
                at(),
                "it would hold for ever",
                "give months, or valid_until, and prolong it when it lasts",
            );
        }
    }
}

fn names(content: &Content, problems: &mut Problems) {
    let mut each = |at: (&std::path::Path, usize), names: &Names| {
        let bad = |name: &str| name.trim().is_empty() || name.chars().count() > 120;
        if names.all().into_iter().any(bad) {
            problems.add(at, "a name is empty or too long", "give it in all five languages");
        }
    };
    let facts = &content.facts;
    macro_rules! each_of {
        ($($table:literal, $field:ident);* $(;)?) => {$(
            for (index, fact) in facts.$field.iter().enumerate() {
                each(content.at($table, index), &fact.names);
            }
        )*};
    }
    each_of! {
        "place", places; "port", ports; "hall", halls; "service", services; "gate", gates; "road_state", road_states; "paper", papers;
        "contact", contacts; "closure", closures; "closure_rule", closure_rules; "holiday", holidays; "country", countries;
    }
    for (index, contact) in facts.contacts.iter().enumerate() {
        let digits = |c: char| c.is_ascii_digit() || " +-".contains(c);
        if contact.phone.is_empty() || !contact.phone.chars().all(digits) {
            problems.add(content.at("contact", index), "the phone is no number", "write +86 999 646 6666");
        }
    }
}

/// Two entry rules for one nationality must not hold on the same day and say different things.
fn entry(content: &Content, problems: &mut Problems) {
    let rules = &content.facts.entry_rules;
    for (index, rule) in rules.iter().enumerate() {
        for (other, earlier) in rules.iter().enumerate().take(index) {
            let same = rule.nationality == earlier.nationality
                && rule.into == earlier.into
                && rule.needs != earlier.needs;
            let day = |day: Option<jiff::civil::Date>, or| day.unwrap_or(or);
            let (min, max) = (jiff::civil::Date::MIN, jiff::civil::Date::MAX);
            let apart = day(rule.origin.valid_until, max) < day(earlier.origin.valid_from, min)
                || day(earlier.origin.valid_until, max) < day(rule.origin.valid_from, min);
            if same && !apart {
                let (file, line) = content.at("entry_rule", other);
                let what = format!("it contradicts {}:{line} on the same days", file.display());
                problems.add(content.at("entry_rule", index), what, "end one where the other begins");
            }
        }
    }
}
