//! Random questions to a random world.

use otkel_domain::{
    crossing::{End, Party, PlanRequest, When},
    model::{Country, Direction, Instant, Means, Side},
    ports::{IntervalTable, Observation, Observed, TableSpan},
};

use crate::{
    dice::Dice,
    traffic::PASSPORTS,
    ways::{hall, town},
    world::{ALL, World},
};

/// Throws a question about the world's day.
pub(crate) fn throw(world: &World, dice: &mut Dice) -> PlanRequest {
    let direction = *dice.pick(&Direction::BOTH);
    let end = |dice: &mut Dice, side: Side| {
        let node =
            if dice.chance(12) { hall(dice.pick(&world.ports), side) } else { town(side, dice.range(0, 2)) };
        End { node, side }
    };
    let (from, to) = (end(dice, direction.exit()), end(dice, direction.entry()));
    let midnight = world.zone(Side::Cn).start_of(world.day);
    let at = midnight + dice.range(0, 24 * 60 - 1);
    let (when, now) = if dice.chance(70) {
        (When::Leave(at), at - dice.range(0, 2880))
    } else {
        let deadline = at + dice.range(0, 1440);
        let ahead = if dice.chance(20) { 14_400 } else { 2880 };
        (When::Arrive(deadline), deadline - dice.range(1, ahead))
    };
    let back = (matches!(when, When::Leave(_)) && dice.chance(15)).then(|| at + dice.range(60, 3 * 1440));
    let people = *dice.pick(&[1, 1, 1, 2, 2, 3, 4, 5, 8, 15, 19, 20, 25, 40, 80, 120, 200]);
    let mut passports = vec![passport(dice)];
    if people > 1 && dice.chance(25) {
        let second = passport(dice);
        if !passports.contains(&second) {
            passports.push(second);
        }
    }
    let means = thrown_means(dice);
    let vehicle = means.iter().any(|m| m.is_own_vehicle()) && dice.chance(80);
    PlanRequest {
        from,
        to,
        means,
        when,
        back,
        party: Party {
            passports,
            people: people as u32,
            vulnerable: dice.chance(10),
            vehicle: vehicle.then(|| passport(dice)),
            crossings: 0,
        },
        have: (0..2).filter(|_| dice.chance(90)).map(|n| format!("paper-{n}").as_str().into()).collect(),
        observations: if dice.chance(5) { vec![observation(world, dice, at)] } else { Vec::new() },
        now,
    }
}

fn passport(dice: &mut Dice) -> Country {
    let common = if dice.chance(50) { &PASSPORTS[..2] } else { &PASSPORTS[..] };
    Country::parse(dice.pick::<&str>(common)).expect("the list has real countries")
}

fn thrown_means(dice: &mut Dice) -> Vec<Means> {
    let mut means = vec![*dice.pick(&ALL)];
    for other in ALL {
        if !means.contains(&other) && dice.chance(25) {
            means.push(other);
        }
    }
    means
}

fn observation(world: &World, dice: &mut Dice, at: Instant) -> Observation {
    let made = at - dice.range(-120, 1200);
    let said = if dice.chance(30) {
        Observed::Closed
    } else {
        let spans = (0..dice.range(1, 3)).map(|n| {
            let start = made + n * 400 + dice.range(0, 300);
            TableSpan { start, end: start + dice.range(20, 400), sure: true }
        });
        Observed::Hours(IntervalTable::new(made, made + 1440, spans.collect()))
    };
    Observation { port: dice.pick(&world.ports).clone(), side: *dice.pick(&Side::BOTH), made, said }
}
