//! What else bears on a port of a random world: who may pass, what closes it, and how many come.

use jiff::{ToSpan, civil::date};
use otkel_domain::{
    model::{
        Confidence, Country, Direction, Means, PortId, QueueClass, Side,
        facts::{
            Capacity, Closure, ClosureRule, ClosureStatus, EntryNeed, EntryRule, Event, EventKind, Flow,
            Hourly, Paper, PaperFor, Peak, PlateRule, PortFilter, RuleDay, Season, Share, Weekday, Whose,
        },
    },
    ports::IntervalTable,
};
use serde::{Deserialize as _, de::value::SeqDeserializer};

use crate::{
    dice::Dice,
    world::{ALL, World, fact, mostly_sure, names},
};

/// The nationalities that travel in the worlds.
pub(crate) const PASSPORTS: [&str; 4] = ["CN", "KZ", "PL", "KG"];

/// Closures, traffic and – once a world – entry rules and papers.
pub(crate) fn throw(world: &mut World, dice: &mut Dice, port: &PortId) {
    if world.raw.entry_rules.is_empty() {
        entry_rules(world, dice);
        papers(world, dice);
    }
    closures(world, dice, port);
    for class in [QueueClass::Persons, QueueClass::Vehicles] {
        if dice.chance(93) {
            counted(world, dice, port, class);
        }
    }
}

fn entry_rules(world: &mut World, dice: &mut Dice) {
    for nationality in PASSPORTS {
        for into in [Country::CN, Country::KZ] {
            if dice.chance(3) {
                continue;
            }
            let nationality = Country::parse(nationality).expect("the list has real countries");
            let needs = match dice.range(1, 100) {
                _ if nationality == into => EntryNeed::OwnCountry,
                1..=4 => EntryNeed::Visa,
                _ => EntryNeed::Nothing,
            };
            let rule = EntryRule {
                nationality,
                into,
                needs,
                days: Some(30),
                window_days: None,
                per_window_days: None,
                note: None,
            };
            let confidence = mostly_sure(dice);
            let mut rule = fact(rule, confidence);
            if dice.chance(3) {
                rule.origin.valid_until = Some(date(2023, 12, 31));
            }
            world.raw.entry_rules.push(rule);
        }
    }
}

fn papers(world: &mut World, dice: &mut Dice) {
    for n in 0..dice.range(0, 2) {
        let paper = Paper {
            id: format!("paper-{n}").as_str().into(),
            names: names("a paper"),
            into: *dice.pick(&[Country::CN, Country::KZ]),
            vehicle: *dice.pick(&[PlateRule::Any, PlateRule::Foreign, PlateRule::None]),
            means: if dice.chance(50) { ALL.to_vec() } else { vec![Means::Car, Means::Taxi] },
            whom: *dice.pick(&[PaperFor::All, PaperFor::Foreigners]),
            mandatory: dice.chance(40),
            who_asks: None,
            note: None,
        };
        world.raw.papers.push(fact(paper, Confidence::Medium));
    }
}

/// Ports by id, or `*road`. The filter has no constructor of its own, but it reads any sequence.
pub(crate) fn ports(ids: &[&str]) -> PortFilter {
    let ids = SeqDeserializer::<_, serde::de::value::Error>::new(ids.iter().copied());
    PortFilter::deserialize(ids).expect("a list of strings is a filter")
}

fn closures(world: &mut World, dice: &mut Dice, port: &PortId) {
    let day = |dice: &mut Dice, world: &World| world.day + (dice.range(-2, 3) as i32).days();
    for n in 0..dice.range(0, 2) {
        if dice.chance(70) {
            continue;
        }
        let from = day(dice, world);
        let closure = Closure {
            id: format!("closed-{port}-{n}").as_str().into(),
            from,
            to: from + (dice.range(0, 1) as i32).days(),
            ports: if dice.chance(30) { ports(&["*road"]) } else { ports(&[port.as_str()]) },
            except: Vec::new(),
            status: *dice.pick(&[ClosureStatus::Announced, ClosureStatus::Observed]),
            open: dice.chance(20),
            names: names("a holiday"),
            country: Whose::Both,
            note: None,
        };
        world.raw.closures.push(fact(closure, Confidence::High));
    }
    if dice.chance(12) {
        let day = day(dice, world);
        let rule = ClosureRule {
            id: format!("rule-{port}").as_str().into(),
            when: RuleDay::Fixed(day.month(), day.day()),
            first: 0,
            last: dice.range(0, 1) as i8,
            ports: ports(&[port.as_str()]),
            except: Vec::new(),
            years: (2019, 2030),
            country: Whose::Kz,
            names: names("a holiday"),
            note: None,
        };
        let confidence = *dice.pick(&[Confidence::Medium, Confidence::Low]);
        world.raw.closure_rules.push(fact(rule, confidence));
    }
}

/// How much of what an exit hall serves in a week may come on seven bad days. A queue that never empties isn't modelled.
const BUSY: f64 = 0.8;

/// Gives the halls more lanes where the bad days' queue would go on from week to week.
pub(crate) fn enough(world: &mut World) {
    let raw = &world.raw;
    let lanes: Vec<f64> = raw.capacities.iter().map(|capacity| more(world, &capacity.value)).collect();
    for (capacity, more) in world.raw.capacities.iter_mut().zip(lanes) {
        capacity.value.lanes *= more;
        capacity.value.slow_lanes *= more;
    }
}

/// By how much the lanes must grow, at least 1.
fn more(world: &World, capacity: &Capacity) -> f64 {
    let raw = &world.raw;
    let class = capacity.class;
    let Some(flow) = raw.flows.iter().find(|flow| flow.port == capacity.port && flow.class == class) else {
        return 1.0;
    };
    let to_kz = raw.shares.iter().find(|share| share.class == class).map_or(0.5, |share| share.cn_to_kz);
    let part = if capacity.direction == Direction::CnKz { to_kz } else { 1.0 - to_kz };
    let months =
        raw.seasons.iter().find(|season| season.class == class).map_or([1.0; 12], |season| season.months);
    let peak = raw.peaks.iter().find(|peak| peak.class == class).map_or(1.0, |peak| peak.ratio.max(1.0));
    let week: f64 = raw.weekdays.first().map_or(7.0, |weekday| weekday.factors.iter().sum());
    let come = flow.per_day * part * months.into_iter().fold(0.0, f64::max) * peak * week;
    // Any of a hall's versions may be the one that holds.
    let side = capacity.direction.exit();
    let versions = raw.hours.iter().filter(|version| version.port == capacity.port && version.side == side);
    let to = world.zone(side).start_of(world.day - 7.days());
    let open = |table: &IntervalTable| -> i64 {
        let from = to - 7 * 1440;
        table.between(from, to).iter().map(|span| span.end.min(to).since(span.start.max(from))).sum()
    };
    let Some(open) = versions.map(|version| open(&raw.tables[&version.id])).min() else { return 1.0 };
    let rate = (capacity.slow_lanes / capacity.slow_seconds_each).min(capacity.lanes / capacity.seconds_each);
    (come / (BUSY * open as f64 * rate * 60.0)).max(1.0)
}

/// A curve, its counts and the lanes that serve them.
fn counted(world: &mut World, dice: &mut Dice, port: &PortId, class: QueueClass) {
    let per_day = dice.fraction(100.0, 6000.0);
    let flow = Flow { port: port.clone(), class, per_day, basis: "dice".to_owned() };
    world.raw.flows.push(fact(flow, Confidence::Medium));
    for direction in Direction::BOTH {
        if dice.chance(3) {
            continue;
        }
        // Enough lanes on most days; now and then a queue that lasts into the night ([`enough`] sees to the rest).
        let each = dice.fraction(20.0, 90.0);
        let lanes = (per_day / 2.0 * each / 60.0 / dice.fraction(200.0, 700.0)).max(0.2);
        let capacity = Capacity {
            port: port.clone(),
            direction,
            class,
            lanes,
            seconds_each: each,
            slow_lanes: lanes * dice.fraction(0.5, 1.1),
            slow_seconds_each: each * dice.fraction(1.0, 1.5),
        };
        world.raw.capacities.push(fact(capacity, Confidence::Guess));
        let mut weights = [0.0; 24];
        for weight in &mut weights {
            *weight = if dice.chance(60) { dice.fraction(0.0, 4.0) } else { 0.0 };
        }
        weights[10] = 3.0;
        let clock = *dice.pick(&Side::BOTH);
        let hourly = Hourly { port: port.clone(), direction, class, clock, weights };
        world.raw.hourly.push(fact(hourly, Confidence::Guess));
    }
    let star = || PortId::from("*");
    if dice.chance(40) {
        world
            .raw
            .peaks
            .push(fact(Peak { port: star(), class, ratio: dice.fraction(0.8, 2.0) }, Confidence::Low));
    }
    if dice.chance(30) {
        let mut months = [1.0; 12];
        for month in &mut months {
            *month = dice.fraction(0.4, 1.8);
        }
        let season = Season { port: star(), class, months, guessed_months: Vec::new() };
        world.raw.seasons.push(fact(season, Confidence::Low));
    }
    if dice.chance(30) {
        let mut factors = [1.0; 7];
        for factor in &mut factors {
            *factor = dice.fraction(0.5, 1.6);
        }
        world
            .raw
            .weekdays
            .push(fact(Weekday { port: star(), factors, months: Vec::new() }, Confidence::Guess));
    }
    if dice.chance(30) {
        let share = Share { port: star(), class, cn_to_kz: dice.fraction(0.2, 0.8) };
        world.raw.shares.push(fact(share, Confidence::Low));
    }
    if world.raw.events.is_empty() && dice.chance(40) {
        for (id, kind) in [("after", EventKind::AfterClosure), ("before", EventKind::BeforeClosure)] {
            let factor = dice.fraction(0.8, 1.8);
            let event = Event { id: id.into(), kind, factor, per_day_factor: 0.2, max_days: 3 };
            world.raw.events.push(fact(event, Confidence::Guess));
        }
    }
}
