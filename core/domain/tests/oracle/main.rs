//! The oracle of the planner: it tries every way and every minute, where the planner bisects. Random small worlds are
//! asked random questions; verdicts, the last moment to leave, arrivals and what holds if the hours hold must be the
//! same to the minute.
//!
//! It was written from `docs/planner.md`; disagreements were settled there. What that page didn't say at first – from when
//! on the halls are looked at, how far back the last moment to leave is sought, which lines are tried – was taken over
//! from the planner, so in that the oracle isn't independent. The halls' schedules, the demand and the queue's table are
//! given; other tests hold those.
//!
//! `OTKEL_SEED` and `OTKEL_CASES` choose other worlds; `OTKEL_CASE` looks at a single one.

mod asks;
mod brute;
mod clockwork;
mod compare;
mod dice;
mod lines;
mod routes;
mod rules;
mod traffic;
mod ways;
mod world;

use std::{env, sync::Arc};

use otkel_domain::{
    crossing::{PlanOption, PlanRequest, Planner, Verdict, When},
    model::{Facts, Instant},
};

use compare::Seen;
use dice::Dice;

/// A world with its question.
struct Case {
    facts: Arc<Facts>,
    planner: Planner,
    request: PlanRequest,
}

fn number(name: &str) -> Option<u64> {
    env::var(name).ok().and_then(|text| text.parse().ok())
}

fn seed() -> u64 {
    number("OTKEL_SEED").unwrap_or(20_260_401)
}

/// The numbers of the cases: all of `OTKEL_CASES`, a part of them, or the only one asked for.
fn cases(part: u64) -> Vec<u64> {
    match number("OTKEL_CASE") {
        Some(one) => vec![one],
        None => (0..number("OTKEL_CASES").unwrap_or(10_000) / part).collect(),
    }
}

fn throw(case: u64) -> Case {
    let mut dice = Dice::new(seed(), case);
    let world = world::throw(&mut dice);
    let request = asks::throw(&world, &mut dice);
    let facts = Arc::new(Facts::build(world.raw).expect("both clocks are thrown"));
    Case { planner: Planner::new(Arc::clone(&facts)), facts, request }
}

/// A question in one line.
fn told(request: &PlanRequest) -> String {
    let (When::Leave(at) | When::Arrive(at)) = request.when;
    let word = if matches!(request.when, When::Leave(_)) { "leaving" } else { "there by" };
    format!(
        "{} to {} {word} {at} ({}), back {:?}, now {}, by {:?}, {} people {:?} plate {:?} with {:?}, told {:?}",
        request.from.node,
        request.to.node,
        at.minutes(),
        request.back.map(Instant::minutes),
        request.now.minutes(),
        request.means,
        request.party.people,
        request.party.passports,
        request.party.vehicle,
        request.have,
        request.observations,
    )
}

#[test]
fn planner_equals_oracle() {
    let mut all = Seen::default();
    let mut failed = Vec::new();
    for case in cases(1) {
        let Case { facts, planner, request } = throw(case);
        let plan = planner.plan(&request).expect("only questions that can be planned are thrown");
        let seen = compare::compare(&facts, &request, &plan, case % 8 == 0);
        all.compared += seen.compared;
        all.tied += seen.tied;
        for (sum, one) in all.verdicts.iter_mut().zip(seen.verdicts) {
            *sum += one;
        }
        if !seen.wrong.is_empty() {
            failed.push(format!(
                "seed {} case {case}: {}\n   {}",
                seed(),
                told(&request),
                seen.wrong.join("\n   ")
            ));
        }
    }
    println!(
        "{} ways compared, {} tied; make, tight, unknown, miss: {:?}",
        all.compared, all.tied, all.verdicts
    );
    let shown = number("OTKEL_SHOW").map_or(20, |shown| shown as usize).min(failed.len());
    assert!(failed.is_empty(), "{} cases differ\n{}", failed.len(), failed[..shown].join("\n"));
}

/// When an option gets there, whatever may be doubted.
fn arrival(option: &PlanOption<'_>) -> Option<Instant> {
    option.arrive.or_else(|| option.if_hours_hold.as_ref().and_then(|hold| hold.arrive))
}

#[test]
fn leaving_later_never_arrives_earlier() {
    let mut pairs = 0;
    let mut wrong = Vec::new();
    for case in cases(80) {
        let Case { planner, mut request, .. } = throw(case);
        let (When::Leave(first) | When::Arrive(first)) = request.when;
        request.back = None;
        for means in request.means.clone() {
            request.means = vec![means];
            let mut before: Vec<(PlanKey, Instant)> = Vec::new();
            for minute in 0..30 {
                request.when = When::Leave(first + minute);
                let plan =
                    planner.plan(&request).expect("the question can be planned at any minute of the day");
                let now: Vec<_> = plan.options.iter().filter_map(|o| Some((key(o), arrival(o)?))).collect();
                for (key, arrive) in &now {
                    let Some((_, earlier)) = before.iter().find(|(other, _)| other == key) else { continue };
                    pairs += 1;
                    if arrive < earlier {
                        wrong.push(format!(
                            "seed {} case {case}: {key:?} by {means:?} leaving at {} arrives at {}, a minute earlier at {}",
                            seed(),
                            (first + minute).minutes(),
                            arrive.minutes(),
                            earlier.minutes()
                        ));
                    }
                }
                before = now;
            }
        }
    }
    println!("{pairs} pairs of minutes");
    assert!(wrong.is_empty(), "{} times:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

/// Port and line: what makes two answers comparable.
type PlanKey = (String, Option<String>);

fn key(option: &PlanOption<'_>) -> PlanKey {
    let service = option.service.as_ref().map(|service| service.as_str().to_owned());
    (option.crossing.as_str().to_owned(), service)
}

#[test]
fn slow_is_never_earlier_than_typical() {
    let mut legs = 0;
    for case in cases(5) {
        let Case { facts, planner, mut request } = throw(case);
        request.back = None;
        let plan = planner.plan(&request).expect("only questions that can be planned are thrown");
        for option in &plan.options {
            let place = format!("seed {} case {case} {}", seed(), key(option).0);
            if let (When::Arrive(deadline), Verdict::Make, Some(arrive)) =
                (request.when, option.verdict, option.arrive)
            {
                assert!(arrive <= deadline, "{place}: slow in time, typical not: {}", arrive.minutes());
            }
            if let Some(waits) = option.waits {
                assert!(waits.typical <= waits.slow, "{place}: {waits:?}");
            }
            for leg in &option.legs {
                legs += 1;
                assert!(leg.start <= leg.end, "{place}: {leg:?}");
                assert!(leg.slow_end.is_none_or(|slow| leg.end <= slow), "{place}: {leg:?}");
            }
            let (typical, slow) = compare::runs(&facts, &request, option);
            if let (Some(typical), Some(slow)) = (typical, slow) {
                assert!(typical.at <= slow.at, "{place}: {typical:?} {slow:?}");
                assert!(typical.last <= slow.last, "{place}: {typical:?} {slow:?}");
                assert!(typical.done <= slow.done, "{place}: {typical:?} {slow:?}");
                assert!(typical.arrive <= slow.arrive, "{place}: {typical:?} {slow:?}");
            }
        }
    }
    println!("{legs} legs");
}
