//! Whether the tank lasts, and where to fill it.

use super::stations::OnWay;
use super::units::{Amount, Hours, Metres};

/// What a vehicle holds and burns. Litres, or kilowatt-hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vehicle {
    /// What a full tank or battery holds.
    pub tank: Amount,
    /// What 100 km take.
    pub per_100_km: Amount,
    /// What an hour of standing with the engine on takes.
    pub per_idle_hour: Amount,
}

/// What is in the tank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Supply {
    /// Now.
    pub left: Amount,
    /// What is never touched.
    pub reserve: Amount,
}

/// A part of a journey.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// On the road.
    Road {
        /// How far.
        length: Metres,
        /// The stations on it, `along` counted from its start.
        stations: Vec<OnWay>,
        /// Whether these are all there are; `false`: there may be more.
        complete: bool,
    },
    /// Standing with the engine on: a queue at a border.
    Idle(Hours),
}

/// A stretch without a known station: from the start or a station to the next or the end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Where it starts, from the start of the journey.
    pub from: Metres,
    /// Where it ends.
    pub to: Metres,
    /// Whether it is known that there is none. `false`: there may be some.
    pub known: bool,
}

/// Where to fill up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    /// In which part.
    pub part: usize,
    /// Which of its stations.
    pub station: OnWay,
    /// Where, from the start of the journey.
    pub at: Metres,
    /// What is left on arriving there.
    pub left: Amount,
}

/// How it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// What is in the tank is enough.
    Enough {
        /// What is left at the end.
        left: Amount,
    },
    /// It is enough with the fills of the forecast.
    WithFills {
        /// What is left at the end.
        left: Amount,
    },
    /// It isn't known: the reserve is reached here, and there may be stations before that nobody has told us of.
    Unknown {
        /// Where the reserve is reached, from the start of the journey.
        at: Metres,
    },
    /// It isn't enough: the reserve is reached here, and no station comes before.
    RunsOut {
        /// Where, from the start of the journey.
        at: Metres,
    },
}

/// What comes of a journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// How it ends.
    pub verdict: Verdict,
    /// The fewest fills that are needed, each to the brim. As far as it is known, when the verdict isn't good.
    pub fills: Vec<Fill>,
    /// How far what is in the tank lasts, waits counted; the whole journey when it is enough.
    pub reach: Metres,
    /// The whole journey.
    pub length: Metres,
    /// Stretches without a known station, in their order.
    pub gaps: Vec<Gap>,
}

impl Forecast {
    /// The longest stretch without a known station.
    pub fn longest_gap(&self) -> Option<Gap> {
        self.gaps.iter().copied().max_by(|a, b| (a.to - a.from).0.total_cmp(&(b.to - b.from).0))
    }
}

/// Numbers that can't be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a possible number; correct it")]
pub struct RangeError(pub &'static str);

/// Less than this is nothing: sums of fractions are off by a few of their last digits, and that mustn't cost a fill. A millionth
/// of a litre is a few centimetres of a motorcycle's way.
const SPECK: f64 = 1e-6;

/// Something that happens on the journey, in its order.
#[derive(Clone, Copy)]
enum Event {
    Station(usize, OnWay),
    Idle(f64),
    End,
}

/// Looks how far a supply lasts on a journey, and where to fill it. The fewest fills are found by driving on as long as another
/// station, or the end, can be reached without touching the reserve.
///
/// Errors when a number is negative, absurdly large or not a number, the tank is empty by nature, or the reserve is larger than it.
pub fn forecast(vehicle: &Vehicle, supply: &Supply, journey: &[Part]) -> Result<Forecast, RangeError> {
    check(vehicle, supply, journey)?;
    let mut events = events(journey);
    let length = journey.iter().map(road).sum();
    events.push((length, Event::End));
    let gaps = gaps(journey, &events);
    let burn = |metres: f64| metres / 100_000.0 * vehicle.per_100_km.0;
    let idle = |hours: f64| hours * vehicle.per_idle_hour.0;
    let usable = (vehicle.tank - supply.reserve).0;
    let mut state = State { left: (supply.left - supply.reserve).0, at: 0.0 };
    let reach = reach(&events, state.left, burn, idle).unwrap_or(length);
    let mut fills: Vec<Fill> = Vec::new();
    // The last station that there was enough to go to: the event, and what is left above the reserve on arriving.
    let mut last: Option<(usize, f64)> = None;
    let mut next = 0;
    while let Some((at, event)) = events.get(next).copied() {
        let wait = if let Event::Idle(hours) = event { idle(hours) } else { 0.0 };
        let left = state.left - burn(at - state.at) - wait;
        if left >= -SPECK {
            if let Event::Station(_, station) = event
                && left >= burn(station.off.0) - SPECK
            {
                last = Some((next, (left - burn(station.off.0)).max(0.0)));
            }
            state = State { left, at };
            next += 1;
            continue;
        }
        // Not enough: fill at the last station, and go on from there.
        let filled = last.take().and_then(|(place, left)| match events[place] {
            (at, Event::Station(part, station)) => {
                Some((place, Fill { part, station, at: Metres(at), left: Amount(left) }))
            }
            _ => None,
        });
        let Some((place, mut fill)) = filled else {
            let since = fills.last().map_or(0.0, |fill| fill.at.0);
            let end = used_up(&state, at, &burn);
            let unknown = gaps.iter().any(|gap| !gap.known && gap.from.0 <= end && gap.to.0 > since);
            let at = Metres(end);
            let verdict = if unknown { Verdict::Unknown { at } } else { Verdict::RunsOut { at } };
            return Ok(Forecast { verdict, fills, reach: Metres(reach), length: Metres(length), gaps });
        };
        state = State { left: usable - burn(fill.station.off.0), at: fill.at.0 };
        fill.left = fill.left + supply.reserve;
        fills.push(fill);
        next = place + 1;
    }
    let left = Amount(state.left.max(0.0) + supply.reserve.0);
    let verdict = if fills.is_empty() { Verdict::Enough { left } } else { Verdict::WithFills { left } };
    Ok(Forecast { verdict, fills, reach: Metres(reach), length: Metres(length), gaps })
}

/// Above the reserve, somewhere.
#[derive(Clone, Copy)]
struct State {
    left: f64,
    at: f64,
}

fn road(part: &Part) -> f64 {
    if let Part::Road { length, .. } = part { length.0 } else { 0.0 }
}

fn check(vehicle: &Vehicle, supply: &Supply, journey: &[Part]) -> Result<(), RangeError> {
    let must = |is: bool, what| if is { Ok(()) } else { Err(RangeError(what)) };
    must(vehicle.tank.is_within(100_000.0) && vehicle.tank.0 > 0.0, "the size of the tank")?;
    must(vehicle.per_100_km.is_within(10_000.0) && vehicle.per_100_km.0 > 0.0, "the consumption on 100 km")?;
    must(vehicle.per_idle_hour.is_within(1_000.0), "the consumption when standing")?;
    must(supply.left.is_within(vehicle.tank.0), "what is in the tank")?;
    must(supply.reserve.is_within(vehicle.tank.0), "the reserve")?;
    for part in journey {
        match part {
            Part::Road { length, stations, .. } => {
                must(length.is_within(1e8), "a length")?;
                let fits = |on: &OnWay| on.along.is_within(length.0 + 1.0) && on.off.is_within(1e6);
                must(stations.iter().all(fits), "a station's place")?;
            }
            Part::Idle(hours) => must(hours.is_within(10_000.0), "a wait")?,
        }
    }
    Ok(())
}

/// Stations and waits by their distance from the start.
fn events(journey: &[Part]) -> Vec<(f64, Event)> {
    let mut events = Vec::new();
    let mut start = 0.0;
    for (number, part) in journey.iter().enumerate() {
        match part {
            Part::Road { length, stations, .. } => {
                let mut stations = stations.clone();
                stations.sort_by(|a, b| a.along.0.total_cmp(&b.along.0));
                let place = |on: &OnWay| start + on.along.0.min(length.0);
                events.extend(stations.iter().map(|on| (place(on), Event::Station(number, *on))));
                start += length.0;
            }
            Part::Idle(hours) => events.push((start, Event::Idle(hours.0))),
        }
    }
    events
}

/// Where the supply is used up without a fill; `None`: it lasts.
fn reach(
    events: &[(f64, Event)],
    left: f64,
    burn: impl Fn(f64) -> f64,
    idle: impl Fn(f64) -> f64,
) -> Option<f64> {
    let mut state = State { left, at: 0.0 };
    for (at, event) in events {
        let after = state.left
            - burn(at - state.at)
            - if let Event::Idle(hours) = event { idle(*hours) } else { 0.0 };
        if after < -SPECK {
            return Some(used_up(&state, *at, &burn));
        }
        state = State { left: after, at: *at };
    }
    None
}

/// Where on the road to the next event nothing is left; a wait uses it up where it is.
fn used_up(state: &State, next: f64, burn: &impl Fn(f64) -> f64) -> f64 {
    let per_metre = burn(1.0);
    (state.at + state.left.max(0.0) / per_metre).min(next)
}

/// The stretches between known stations.
fn gaps(journey: &[Part], events: &[(f64, Event)]) -> Vec<Gap> {
    let mut unknown = Vec::new();
    let mut start = 0.0;
    for part in journey {
        if let Part::Road { length, complete, .. } = part {
            if !complete {
                unknown.push((start, start + length.0));
            }
            start += length.0;
        }
    }
    let mut from = 0.0;
    let mut gaps = Vec::new();
    for (at, event) in events {
        if !matches!(event, Event::Idle(_)) {
            let known = !unknown.iter().any(|(start, end)| *start < *at && from < *end);
            gaps.push(Gap { from: Metres(from), to: Metres(*at), known });
            from = *at;
        }
    }
    gaps
}
