//! Legs in words.

use otkel_domain::{
    crossing::{Leg, LegKind, PlanOption},
    model::Side,
};

use super::LegView;
use crate::services::Services;

/// The legs of an option.
pub(crate) fn show(services: &Services, option: &PlanOption<'_>) -> Vec<LegView> {
    let day = |leg: &Leg| services.facts().zone(Side::Cn).date(leg.start);
    let mut last = None;
    option
        .legs
        .iter()
        .map(|leg| {
            let new_day = last.replace(day(leg)) != Some(day(leg));
            one(services, option, leg, new_day)
        })
        .collect()
}

fn one(services: &Services, option: &PlanOption<'_>, leg: &Leg, new_day: bool) -> LegView {
    let (words, facts) = (&services.words, services.facts());
    let (from, to) = (services.place_name(&leg.meta.from), services.place_name(&leg.meta.to));
    let km = words.count(i64::from((leg.meta.metres + 500) / 1000));
    let by = match (&leg.meta.service, leg.meta.by) {
        (Some(service), _) => services.service_name(service),
        (None, by) => services.means(by.unwrap_or(option.means)),
    };
    let args = [("from", from.into()), ("to", to.into()), ("km", km.into()), ("by", by.into())];
    let key = match leg.meta.kind {
        LegKind::Ride if leg.meta.metres > 0 => "leg-ride",
        LegKind::Ride => "leg-ride-bare",
        LegKind::Wait => "leg-wait",
        LegKind::Approach => "leg-approach",
        LegKind::Opens => "leg-opens",
        LegKind::Queue => "leg-queue",
        LegKind::Exit => "leg-exit",
        LegKind::Between => "leg-between",
        LegKind::Entry => "leg-entry",
        LegKind::Leave => "leg-leave",
        LegKind::Gate => "leg-gate",
        LegKind::Through => "leg-through",
    };
    let what = words.say(key, &args);
    let minutes = leg.end.since(leg.start);
    let slow = leg.slow_end.map(|end| words.clock(facts, end));
    let slow_words = leg
        .slow_end
        .filter(|end| *end > leg.end)
        .map(|end| words.say("leg-slow", &[("at", words.times(facts, end).into())]));
    let takes = match leg.meta.kind {
        LegKind::Gate => words.word("wait-unknown"),
        LegKind::Queue if option.waits_guessed => {
            words.range(minutes, option.waits.map_or(minutes, |waits| waits.slow.max(minutes)))
        }
        _ => words.duration(minutes),
    };
    let line = words.say(
        "leg-line",
        &[
            (
                "start",
                if new_day { words.clock(facts, leg.start).both } else { words.times(facts, leg.start) }
                    .into(),
            ),
            ("what", what.as_str().into()),
            ("takes", takes.as_str().into()),
        ],
    );
    let start = words.clock(facts, leg.start);
    LegView {
        day: new_day.then(|| {
            if start.dates_differ {
                format!("{} · {}", start.cn_date, start.kz_date)
            } else {
                start.cn_date.clone()
            }
        }),
        kind: leg.meta.kind.word().to_owned(),
        what,
        start,
        end: words.clock(facts, leg.end),
        slow_end: slow,
        takes,
        minutes: u32::try_from(minutes).unwrap_or(0),
        slow: slow_words,
        line,
    }
}
