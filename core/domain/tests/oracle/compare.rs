//! Holds the planner's answers against the oracle's.

use otkel_domain::{
    crossing::{IfHold, Plan, PlanOption, PlanRequest, Verdict, When},
    model::{Direction, Facts, Instant, Means, facts::PortFacts},
};

use crate::{
    brute::{Answer, Clock, Trip},
    clockwork::Run,
    rules::{self, Rules},
};

/// What was seen in one case.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Differences, each with both answers.
    pub(crate) wrong: Vec<String>,
    /// Ways compared.
    pub(crate) compared: u64,
    /// Ways left out, because two roads take just as long.
    pub(crate) tied: u64,
    /// By the planner's verdict: make, tight, unknown, miss.
    pub(crate) verdicts: [u64; 4],
}

fn trip<'a>(
    facts: &'a Facts,
    request: &'a PlanRequest,
    port: &'a PortFacts,
    means: Means,
    step: bool,
) -> Trip<'a> {
    Trip {
        facts,
        request,
        port,
        means,
        direction: Direction::leaving(request.from.side),
        from: &request.from.node,
        to: &request.to.node,
        when: request.when,
        step,
    }
}

/// The oracle's typical and slow run of the way that an option shows.
pub(crate) fn runs(
    facts: &Facts,
    request: &PlanRequest,
    option: &PlanOption<'_>,
) -> (Option<Run>, Option<Run>) {
    let Some(port) = facts.port(&option.crossing.as_str().into()) else { return (None, None) };
    let trip = trip(facts, request, port, option.means, false);
    let [typical, slow] = trip.runs(option.service.as_ref(), option.leave.minutes());
    (typical, slow)
}

/// Compares all options of a plan.
pub(crate) fn compare(facts: &Facts, request: &PlanRequest, plan: &Plan<'_>, step: bool) -> Seen {
    let mut seen = Seen::default();
    if plan.options.len() != facts.ports.len() {
        seen.wrong.push(format!("{} options for {} ports", plan.options.len(), facts.ports.len()));
    }
    for option in &plan.options {
        seen.verdicts[option.verdict as usize] += 1;
        let Some(port) = facts.port(&option.crossing.as_str().into()) else {
            seen.wrong.push(format!("{:?} is no port of the world", option.crossing));
            continue;
        };
        let trip = |means| trip(facts, request, port, means, step);
        one(&trip(option.means), option, &mut seen);
        best(&request.means.iter().map(|means| trip(*means)).collect::<Vec<_>>(), option, &mut seen);
    }
    seen
}

fn one(trip: &Trip<'_>, option: &PlanOption<'_>, seen: &mut Seen) {
    let answers = trip.answers();
    let mut turn_back = None;
    let mut answer = match answers.iter().find(|answer| answer.service == option.service) {
        Some(answer) => answer.clone(),
        None if answers.is_empty() || no_way(trip).verdict == Verdict::Miss => no_way(trip),
        None => {
            seen.wrong.push(format!("no such way: planner {}; oracle {answers:?}", told(option)));
            return;
        }
    };
    if let Some((back, leave)) = option.back.as_deref().zip(trip.request.back) {
        let trip = trip.back(leave);
        let answers = trip.answers();
        let found = match answers.iter().find(|answer| answer.service == back.service) {
            Some(found) => found.clone(),
            None if answers.is_empty() || no_way(&trip).verdict == Verdict::Miss => no_way(&trip),
            None => {
                seen.wrong.push(format!("no such way back: planner {}; oracle {answers:?}", told(back)));
                return;
            }
        };
        turn_back =
            found.clock.filter(|_| found.rules.impossible.is_empty()).and_then(|clock| clock.leave_by);
        answer = together(answer, &found, leave.minutes());
    }
    if answer.tied {
        seen.tied += 1;
        return;
    }
    seen.compared += 1;
    if !answer.stepped {
        seen.wrong.push(format!("lived and counted runs differ: {answer:?}"));
    }
    let differ = differences(&answer, option, turn_back);
    if !differ.is_empty() {
        seen.wrong.push(format!(
            "{differ}: planner {}\n      oracle {answer:?} back by {turn_back:?}",
            told(option)
        ));
    }
}

/// There and back. Whoever isn't there yet when the way back should begin misses it; not there on a bad day, it is tight.
fn together(mut there: Answer, back: &Answer, leave: i64) -> Answer {
    if let Some(clock) = &mut there.clock
        && let Some(arrive) = clock.arrive
    {
        let worst = if arrive > leave {
            Verdict::Miss
        } else if clock.slow.is_none_or(|slow| slow > leave) {
            Verdict::Tight
        } else {
            Verdict::Make
        };
        clock.verdict = clock.verdict.and(worst);
        if there.verdict != Verdict::Unknown && there.rules.impossible.is_empty() {
            there.verdict = there.verdict.and(worst);
        }
    }
    let clock = there
        .clock
        .zip(back.clock)
        .map(|(one, other)| Clock { verdict: one.verdict.and(other.verdict), ..one });
    Answer {
        verdict: there.verdict.and(back.verdict),
        clock,
        rules: Rules {
            impossible: [there.rules.impossible, back.rules.impossible.clone()].concat(),
            unknown: [there.rules.unknown, back.rules.unknown.clone()].concat(),
        },
        tied: there.tied || back.tied,
        stepped: there.stepped && back.stepped,
        service: there.service,
    }
}

fn differences(answer: &Answer, option: &PlanOption<'_>, turn_back: Option<i64>) -> String {
    let mut differ = Vec::new();
    let minutes = |at: Option<Instant>| at.map(Instant::minutes);
    let mut check = |what: &str, same: bool| {
        if !same {
            differ.push(what.to_owned());
        }
    };
    check("verdict", option.verdict == answer.verdict);
    match answer.verdict {
        Verdict::Unknown => {
            let hold = option.if_hours_hold.as_ref();
            check("hold", hold.is_some() == answer.clock.is_some());
            if let Some((IfHold { verdict, leave_by, arrive }, clock)) = hold.zip(answer.clock) {
                check("hold.verdict", *verdict == clock.verdict);
                check("hold.leave_by", minutes(*leave_by) == clock.leave_by);
                check("hold.arrive", minutes(*arrive) == clock.arrive);
            }
        }
        // A miss for what the way back is says nothing of the times of the way there.
        Verdict::Miss if !answer.rules.impossible.is_empty() || option.back.is_some() => {}
        _ => {
            check("hold", option.if_hours_hold.is_none());
            if let Some(clock) = answer.clock {
                check("leave_by", minutes(option.leave_by) == clock.leave_by);
                check("arrive", minutes(option.arrive) == clock.arrive);
            }
        }
    }
    if option.back.is_some() {
        check("turn_back", minutes(option.turn_back) == turn_back);
    }
    differ.join(" ")
}

/// Without a way there is nothing but what the rules say.
fn no_way(trip: &Trip<'_>) -> Answer {
    let mut rules = Rules::default();
    rules::means(trip, &mut rules);
    let verdict = rules.over(Verdict::Unknown);
    Answer { service: None, verdict, clock: None, rules, tied: false, stepped: true }
}
/// No way of the port is better than the one that the planner shows.
fn best(trips: &[Trip<'_>], option: &PlanOption<'_>, seen: &mut Seen) {
    if option.back.is_some() || trips.iter().any(|trip| matches!(trip.when, When::Arrive(_))) {
        return;
    }
    for trip in trips.iter().filter(|trip| trip.means != option.means || trip.means == Means::Coach) {
        for answer in trip.answers().iter().filter(|answer| !answer.tied && answer.verdict < option.verdict) {
            seen.wrong.push(format!("better: {:?} {answer:?} than {}", trip.means, told(option)));
        }
    }
}

/// An option in a few words.
fn told(option: &PlanOption<'_>) -> String {
    let reasons: Vec<_> = option.reasons.iter().map(otkel_domain::crossing::Reason::code).collect();
    let minutes = |at: Option<Instant>| at.map(Instant::minutes);
    let hold = option
        .if_hours_hold
        .as_ref()
        .map(|hold| (hold.verdict, minutes(hold.leave_by), minutes(hold.arrive)));
    format!(
        "{} {:?} {:?} {:?} leave {} by {:?} arrive {:?} back by {:?} hold {hold:?} {reasons:?}",
        option.crossing.as_str(),
        option.means,
        option.service.as_ref().map(otkel_domain::model::ServiceId::as_str),
        option.verdict,
        option.leave.minutes(),
        minutes(option.leave_by),
        minutes(option.arrive),
        minutes(option.turn_back),
    )
}
