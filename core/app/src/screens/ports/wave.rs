//! The wave: how many come by hour, and how long they wait.

use jiff::civil::Date;
use otkel_domain::{
    model::{Direction, QueueClass, facts::PortFacts},
    ports::{Observation, flow::forecast},
};
use serde::Serialize;

use crate::services::Services;

/// A day's wave in one direction and one queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct WaveView {
    /// Which way, persons or vehicles.
    pub what: String,
    /// The day's total in words – or that nobody counted.
    pub total: String,
    /// Whether the waits rest on guessed rates, in words.
    pub guessed: Option<String>,
    /// How sure the counts are, in a word.
    pub certainty: String,
    /// By hour, while the hall serves; empty when nobody counted.
    pub hours: Vec<WaveHour>,
    /// The two weeks' totals, from that day, for the small chart.
    pub fortnight: Vec<u32>,
    /// The same as a sentence, for screen readers.
    pub spoken: String,
}

/// An hour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct WaveHour {
    /// On both clocks.
    pub label: String,
    /// On China's clock, under the chart.
    pub cn: String,
    /// On Kazakhstan's clock.
    pub kz: String,
    /// How many arrive.
    pub arrivals: u32,
    /// Minutes on a typical day, for the chart's bar.
    pub typical: u32,
    /// Minutes on the bad day, for the bar's whisker.
    pub slow: u32,
    /// The wait in words: a range when it is guessed.
    pub wait: String,
}

pub(super) fn views(
    services: &Services,
    port: &PortFacts,
    day: Date,
    observed: &[Observation],
) -> Vec<WaveView> {
    if otkel_domain::ports::never(port).is_some() {
        return Vec::new();
    }
    let both = Direction::BOTH.into_iter();
    both.flat_map(|direction| {
        [QueueClass::Persons, QueueClass::Vehicles]
            .map(|class| one(services, port, (direction, class), day, observed))
    })
    .collect()
}

fn one(
    services: &Services,
    port: &PortFacts,
    (direction, class): (Direction, QueueClass),
    day: Date,
    observed: &[Observation],
) -> WaveView {
    let (words, facts) = (&services.words, services.facts());
    let class_word = words.word(match class {
        QueueClass::Persons => "class-persons",
        QueueClass::Vehicles => "class-vehicles",
    });
    let what = words.say(
        "wave-what",
        &[("direction", services.direction(direction).into()), ("class", class_word.into())],
    );
    let days = forecast(facts, port, direction, class, (day, 14), observed);
    let first = days.as_ref().and_then(|days| days.first());
    let Some((days, first)) = days.as_ref().zip(first) else {
        let unknown = words.word("wave-unknown");
        return WaveView {
            spoken: format!("{what}: {unknown}"),
            what,
            total: unknown,
            guessed: None,
            certainty: services.certainty(otkel_domain::model::Certainty::Unconfirmed),
            hours: Vec::new(),
            fortnight: Vec::new(),
        };
    };
    let whole = |number: f64| number.round().clamp(0.0, 1e9) as u32;
    let hours: Vec<WaveHour> = first
        .hours
        .iter()
        // In a hall that never closes most hours of the night are empty.
        .filter(|hour| hour.arrivals >= 0.5 || hour.slow > 0)
        .map(|hour| {
            let wait = if first.guessed {
                words.range(hour.typical, hour.slow)
            } else {
                let (typical, slow) = (words.duration(hour.typical), words.duration(hour.slow));
                words.say("wait-known", &[("typical", typical.into()), ("slow", slow.into())])
            };
            let clock = words.clock(facts, hour.start);
            WaveHour {
                label: words.times(facts, hour.start),
                cn: clock.cn,
                kz: clock.kz,
                arrivals: whole(hour.arrivals),
                typical: u32::try_from(hour.typical).unwrap_or(0),
                slow: u32::try_from(hour.slow).unwrap_or(0),
                wait,
            }
        })
        .collect();
    let total = words.say("wave-total", &[("count", words.count(i64::from(whole(first.total))).into())]);
    let busiest = hours.iter().max_by_key(|hour| hour.slow);
    let peak = busiest.map_or_else(String::new, |hour| {
        words
            .say("wave-busiest", &[("hour", hour.label.as_str().into()), ("wait", hour.wait.as_str().into())])
    });
    WaveView {
        spoken: format!("{what}: {total} {peak}").trim_end().to_owned(),
        what,
        total,
        guessed: first.guessed.then(|| words.word("wave-guessed")),
        certainty: services.certainty(first.certainty),
        hours,
        fortnight: days.iter().map(|day| whole(day.total)).collect(),
    }
}
