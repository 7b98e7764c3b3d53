//! The roads, the borders beyond, and the lines of a random world.

use jiff::civil::{date, time};
use otkel_domain::model::{
    Confidence, Country, Direction, Means, PlaceId, PortId, Side,
    facts::{BorderInside, Corridor, Gate, Service, ServiceStatus},
};

use crate::{
    dice::Dice,
    world::{ALL, OWN, World, fact, mostly_sure, names},
};

/// Roads on both sides, then up to two lines a port and direction.
pub(crate) fn throw(world: &mut World, dice: &mut Dice) {
    let gate = Gate {
        id: "far".into(),
        between: (Country::KZ, Country::CN),
        zone: "KZ".into(),
        names: names("a border beyond"),
        hours: None,
        note: None,
    };
    world.raw.gates.push(fact(gate, Confidence::Medium));
    for side in Side::BOTH {
        roads(world, dice, side);
    }
    for port in world.ports.clone() {
        for direction in Direction::BOTH {
            for n in 0..dice.range(0, 2) {
                line(world, dice, &port, direction, n);
            }
        }
    }
}

/// The towns of a side.
pub(crate) fn town(side: Side, n: i64) -> PlaceId {
    let prefix = if side == Side::Cn { 'c' } else { 'k' };
    PlaceId::from(format!("{prefix}{n}").as_str())
}

/// The hall of a port on one side, as a place.
pub(crate) fn hall(port: &PortId, side: Side) -> PlaceId {
    PlaceId::from(format!("{port}/{}", side.code()).as_str())
}

fn roads(world: &mut World, dice: &mut Dice, side: Side) {
    for (a, b) in [(0, 1), (1, 2), (0, 2)] {
        if dice.chance(85) {
            corridor(world, dice, town(side, a), town(side, b));
        }
    }
    for port in world.ports.clone() {
        for n in 0..3 {
            if dice.chance(70) {
                corridor(world, dice, hall(&port, side), town(side, n));
            }
        }
    }
}

fn corridor(world: &mut World, dice: &mut Dice, from: PlaceId, to: PlaceId) {
    let (from, to) = if dice.chance(50) { (from, to) } else { (to, from) };
    // Wide apart, so that two ways hardly ever take just as long.
    let typical = dice.range(5, 400);
    let means = match dice.range(1, 100) {
        1..=90 => ALL.to_vec(),
        91..=95 => vec![Means::Coach, Means::Taxi],
        _ => OWN.to_vec(),
    };
    let corridor = Corridor {
        from,
        to,
        km: 1000 * typical as u32,
        means,
        typical_min: typical as u16,
        slow_min: (typical + dice.range(0, 200)) as u16,
        gate: dice.chance(2).then(|| "far".into()),
        one_way: dice.chance(5),
        note: None,
    };
    world.raw.corridors.push(fact(corridor, Confidence::Medium));
}

fn line(world: &mut World, dice: &mut Dice, port: &PortId, direction: Direction, n: i64) {
    let end = |dice: &mut Dice, side: Side| {
        if dice.chance(15) { hall(port, side) } else { town(side, dice.range(0, 2)) }
    };
    let (from, to) = (end(dice, direction.exit()), end(dice, direction.entry()));
    let inside = dice.chance(40);
    let typical = dice.range(30, 900);
    let mut departures: Vec<_> = (0..if dice.chance(80) { dice.range(1, 4) } else { 0 })
        .map(|_| time(dice.range(0, 23) as i8, *dice.pick(&[0, 10, 30, 45, 59]), 0, 0))
        .collect();
    departures.sort_unstable();
    let days = ["Mo-Su", "Mo-Su", "Mo-Su", "Mo-Fr", "Mo,We,Sa", "Sa-Su"];
    let service = Service {
        id: format!("line-{port}-{}-{n}", direction.code()).as_str().into(),
        means: Means::Coach,
        from,
        to,
        port: Some(port.clone()),
        names: names("a line"),
        includes_border: if inside { BorderInside::Yes } else { BorderInside::No },
        typical_min: inside.then_some(typical as u16),
        slow_min: (inside && dice.chance(60)).then(|| (typical + dice.range(-10, 300)) as u16),
        departures,
        days: dice.chance(95).then(|| (*dice.pick(&days)).to_owned()),
        per_day: dice.chance(60).then(|| dice.range(1, 20) as u16),
        status: match dice.range(1, 100) {
            1..=4 => ServiceStatus::Unknown,
            5..=7 => ServiceStatus::Suspended,
            8..=9 => ServiceStatus::Planned,
            _ => ServiceStatus::Running,
        },
        note: None,
    };
    let confidence = mostly_sure(dice);
    let mut service = fact(service, confidence);
    if dice.chance(5) {
        service.origin.review_by = Some(date(2023, 12, 31));
    }
    world.raw.services.push(service);
}
