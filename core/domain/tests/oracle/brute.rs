//! The planner once more, as `docs/planner.md` has it and as dull as possible: every way is tried, every minute is
//! looked at, nothing is searched by halving.

use otkel_domain::{
    crossing::{PlanRequest, Verdict, When},
    model::{
        Direction, Facts, Instant, Means, PlaceId, QueueClass, Scenario, ServiceId, Side, facts::PortFacts,
    },
    ports::{Schedule, StepTimes, Window, flow::QueueTable, windows},
};

use crate::{
    clockwork::{Boarding, Border, Run, Way},
    lines,
    routes::Found,
    rules::{self, Rules},
};

/// Minutes to spare at the last moment to leave.
const SPARE: i64 = 30;
const DAY: i64 = 1440;
const MISSING: &str = "hours-missing";

/// What the clock says, facts apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) verdict: Verdict,
    pub(crate) leave_by: Option<i64>,
    /// There on the bad day.
    pub(crate) slow: Option<i64>,
    pub(crate) arrive: Option<i64>,
}

/// The oracle's word on one way.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    /// The line.
    pub(crate) service: Option<ServiceId>,
    /// With all facts.
    pub(crate) verdict: Verdict,
    /// If the last known hours hold; nothing when no hours are known.
    pub(crate) clock: Option<Clock>,
    /// What makes it impossible or unknown.
    pub(crate) rules: Rules,
    /// Two ways take just as long: not to be compared.
    pub(crate) tied: bool,
    /// Both runs counted off the lists are as when lived through.
    pub(crate) stepped: bool,
}

/// How a way came out, by the clock alone.
struct Ended {
    clock: Option<Clock>,
    /// When one is through the entry hall; by that day the entry rules are read.
    entered: i64,
    conflict: bool,
    stepped: bool,
}

/// One crossing in one direction.
pub(crate) struct Trip<'a> {
    pub(crate) facts: &'a Facts,
    pub(crate) request: &'a PlanRequest,
    pub(crate) port: &'a PortFacts,
    pub(crate) means: Means,
    pub(crate) direction: Direction,
    pub(crate) from: &'a PlaceId,
    pub(crate) to: &'a PlaceId,
    pub(crate) when: When,
    /// Lives through the runs minute by minute, too (dear).
    pub(crate) step: bool,
}

impl<'a> Trip<'a> {
    /// The way back.
    pub(crate) fn back(&self, leave: Instant) -> Trip<'a> {
        Trip {
            direction: self.direction.back(),
            from: self.to,
            to: self.from,
            when: When::Leave(leave),
            ..*self
        }
    }

    /// The answer for every way by these means through this port.
    pub(crate) fn answers(&self) -> Vec<Answer> {
        self.ways().iter().map(|found| self.answer(found)).collect()
    }

    /// The typical and the slow run of a way through this port, leaving at a given minute.
    pub(crate) fn runs(&self, service: Option<&ServiceId>, leave: i64) -> [Option<Run>; 2] {
        let ways = self.ways();
        let Some(found) = ways.iter().find(|found| found.line.map(|line| &line.id) == service) else {
            return [None; 2];
        };
        let at = self.meant(&found.way, leave);
        let (stretch, _) = lines::stretch(self.facts.zone(self.direction.exit()), leave, at);
        let border = self.border(&found.way, stretch, &mut Rules::default());
        Scenario::BOTH.map(|scenario| border.run(&found.way, leave, scenario, false))
    }

    fn border(&self, way: &Way, stretch: (i64, i64), rules: &mut Rules) -> Border<'a> {
        let stretch = (Instant::from_minutes(stretch.0), Instant::from_minutes(stretch.1));
        let audience = self.means.audience();
        let observations = &self.request.observations;
        let hall = |side: Side| Schedule::build(self.facts, self.port, side, audience, stretch, observations);
        let (exit, entry) = (hall(self.direction.exit()), hall(self.direction.entry()));
        let people = self.request.party.people;
        let mut classes = Vec::new();
        if way.total.is_none() {
            if self.means.is_own_vehicle() {
                classes.push(QueueClass::Vehicles);
            }
            if !self.means.is_own_vehicle() || people > 1 {
                classes.push(QueueClass::Persons);
            }
        }
        let (mut queues, mut load) = (Vec::new(), (0, 0));
        for class in classes {
            let Some(model) = &self.port.flow[self.direction as usize][class as usize] else {
                rules.unknown("wait-unknown");
                continue;
            };
            let way = (self.direction, model);
            let queue = QueueTable::around(self.facts, self.port, way, audience, stretch.0, observations);
            if class == QueueClass::Persons && !self.means.is_own_vehicle() {
                let minutes = |rate: f64| (f64::from(people - 1) / rate).ceil() as i64;
                load = (minutes(queue.rate.0), minutes(queue.rate.1).max(minutes(queue.rate.0)));
            }
            queues.push(queue);
        }
        Border::new(exit, entry, queues, load, rules::steps(self))
    }

    fn answer(&self, found: &Found<'a>) -> Answer {
        let mut rules = Rules::default();
        rules::means(self, &mut rules);
        if found.gate {
            rules.unknown("gate-unknown");
        }
        if found.way.total.is_none() && rules::steps(self) == StepTimes::default() {
            rules.unknown("steps-unknown");
        }
        let (When::Leave(at) | When::Arrive(at)) = self.when;
        if let Some(line) = found.line {
            lines::judge(self.facts, line, at, &mut rules);
        }
        let ended = match self.when {
            When::Leave(leave) => self.leave(&found.way, leave.minutes(), &mut rules),
            When::Arrive(deadline) => self.arrive(&found.way, deadline.minutes(), &mut rules),
        };
        if ended.conflict {
            rules.unknown("hours-contradict-service");
        }
        rules::papers(self, ended.entered, &mut rules);
        Answer {
            service: found.line.map(|line| line.id.clone()),
            verdict: rules.over(ended.clock.map_or(Verdict::Unknown, |clock| clock.verdict)),
            clock: ended.clock,
            rules,
            tied: found.tied,
            stepped: ended.stepped,
        }
    }

    /// Leaving at a given time.
    fn leave(&self, way: &Way, leave: i64, rules: &mut Rules) -> Ended {
        // The day is that on which one stands before the hall; that doesn't need anybody to get through.
        let at = self.meant(way, leave);
        let (stretch, earliest) = lines::stretch(self.facts.zone(self.direction.exit()), leave, at);
        let border = self.border(way, stretch, rules);
        let [typical, slow] = Scenario::BOTH.map(|scenario| border.run(way, leave, scenario, false));
        let last = border.exit.to.minutes().max(border.entry.to.minutes());
        let stepped = !self.step
            || border.step_by_step(way, leave, Scenario::Typical, last) == typical
                && border.step_by_step(way, leave, Scenario::Slow, last) == slow;
        let mut ended = self.ended(way, typical, self.stands(way, leave), stepped);
        let day = self.day(&border, at);
        self.doubts(&border, &day, at, rules);
        let arrive = typical.map(|run| run.arrive);
        if day.is_empty() {
            let known = !rules.unknown.contains(&MISSING);
            ended.clock = known.then_some(Clock {
                verdict: Verdict::Miss,
                leave_by: None,
                arrive,
                slow: slow.map(|run| run.arrive),
            });
            return ended;
        }
        let (mut exit_ends, mut entry_ends) = (i64::MIN, i64::MIN);
        for window in &day {
            exit_ends = exit_ends.max(window.exit.end.minutes());
            entry_ends = entry_ends.max(window.entry.end.minutes());
        }
        let passes = |run: Option<Run>, spare: i64| {
            run.is_some_and(|run| run.last <= exit_ends - spare && run.done <= entry_ends - spare)
        };
        let verdict = Verdict::of(passes(typical, 0), passes(slow, 0));
        let zone = self.facts.zone(self.direction.exit());
        let tomorrow = zone.date(Instant::from_minutes(at)).tomorrow().expect("far from the end of time");
        // Into the hall before midnight: later would be a plan for another day.
        let exit_ends = exit_ends.min(zone.start_of(tomorrow).minutes());
        let passes = |run: Option<Run>, spare: i64| {
            run.is_some_and(|run| run.last <= exit_ends - spare && run.done <= entry_ends - spare)
        };
        let mut leave_by = None;
        let mut minute = exit_ends;
        while minute >= earliest && leave_by.is_none() {
            if passes(border.run(way, minute, Scenario::Slow, false), SPARE) {
                leave_by = Some(minute);
            }
            minute -= 1;
        }
        ended.clock = Some(Clock { verdict, leave_by, arrive, slow: slow.map(|run| run.arrive) });
        ended
    }

    /// Arriving by a given time.
    fn arrive(&self, way: &Way, deadline: i64, rules: &mut Rules) -> Ended {
        let earliest = self.request.now.minutes().max(deadline - 8 * DAY).min(deadline);
        let border = self.border(way, (earliest - DAY, deadline + DAY), rules);
        let latest = |scenario, clean, by: i64| {
            let arrives =
                |minute: &i64| border.run(way, *minute, scenario, clean).is_some_and(|run| run.arrive <= by);
            (earliest..=deadline).rev().find(arrives)
        };
        let sure = latest(Scenario::Slow, true, deadline - SPARE);
        let leave_by = sure.or_else(|| latest(Scenario::Slow, false, deadline - SPARE));
        let leave = leave_by.or_else(|| latest(Scenario::Typical, false, deadline));
        let verdict = Verdict::of(leave.is_some(), leave_by.is_some());
        let leave = leave.unwrap_or(earliest);
        let clean = sure.is_some();
        let [run, slow] = Scenario::BOTH.map(|scenario| border.run(way, leave, scenario, clean));
        let at = self.stands(way, leave);
        let mut day = self.day(&border, at);
        if clean {
            day.retain(|window| window.doubts().next().is_none());
        }
        self.doubts(&border, &day, at, rules);
        for run in [run, slow].into_iter().flatten() {
            let passed = [(&border.exit, run.first), (&border.exit, run.last), (&border.entry, run.entered)];
            if passed.into_iter().any(|(hall, minute)| is_doubtful(hall, minute)) {
                rules.unknown("hours");
            }
        }
        let mut ended = self.ended(way, run, at, true);
        let arrive = run.map(|run| run.arrive);
        let known = !border.exit.is_blank() && !border.entry.is_blank();
        ended.clock = known.then_some(Clock { verdict, leave_by, arrive, slow: slow.map(|run| run.arrive) });
        ended
    }

    /// What may be doubted of the day's windows; or, without any, that nobody says why.
    fn doubts(&self, border: &Border<'a>, day: &[Window<'a>], at: i64, rules: &mut Rules) {
        if day.iter().any(|window| window.doubts().next().is_some()) {
            rules.unknown("hours");
        }
        let today = self.facts.zone(self.direction.exit()).date(Instant::from_minutes(at));
        let halls = [&border.exit, &border.entry];
        let closed = halls.iter().any(|hall| hall.closed.iter().any(|(closed, _)| *closed == today));
        if day.is_empty() && !closed && halls.iter().any(|hall| hall.missing.contains(&today)) {
            rules.unknown(MISSING);
        }
    }

    /// When one stands before the exit hall on a typical day, whether or not it ever lets one in.
    fn stands(&self, way: &Way, leave: i64) -> i64 {
        let there = leave + way.feeder.typical;
        let waits = match &way.boarding {
            Boarding::At(departures) => departures.iter().find(|d| **d >= there).map_or(0, |d| *d - there),
            Boarding::AtOnce | Boarding::Count(_) => 0,
        };
        self.meant(way, leave) + waits
    }

    /// The same, did every departure leave at once: its day is the one that is meant.
    fn meant(&self, way: &Way, leave: i64) -> i64 {
        let waits = match &way.boarding {
            Boarding::Count(a_day) => 540 / a_day / 2,
            Boarding::AtOnce | Boarding::At(_) => 0,
        };
        let approach = if way.total.is_some() { 0 } else { rules::steps(self).approach.typical };
        leave + way.feeder.typical + waits + way.before.typical + approach
    }

    /// The joint windows of the day on which one stands before the exit hall.
    fn day(&self, border: &Border<'a>, at: i64) -> Vec<Window<'a>> {
        let zone = self.facts.zone(self.direction.exit());
        let at = Instant::from_minutes(at);
        let today = zone.date(at);
        let mut all = windows(&border.exit, &border.entry);
        all.retain(|window| zone.date(window.from) == today || (window.from <= at && at < window.to));
        all
    }

    fn ended(&self, way: &Way, run: Option<Run>, at: i64, stepped: bool) -> Ended {
        // A line with the border inside says when it passes the exit hall; that hall must be open then. One that waits
        // for another day came on a closed one; that is no contradiction.
        let timetable = way.total.is_some() && matches!(way.boarding, Boarding::At(_));
        let date = |minute| self.facts.zone(self.direction.exit()).date(Instant::from_minutes(minute));
        let conflict =
            timetable && run.is_some_and(|run| run.last > run.at && date(run.last) == date(run.at));
        Ended { clock: None, entered: run.map_or(at, |run| run.done), conflict, stepped }
    }
}

/// Whether the span in which somebody is admitted at this minute may be doubted.
fn is_doubtful(hall: &Schedule<'_>, minute: i64) -> bool {
    let at = Instant::from_minutes(minute);
    hall.spans.iter().any(|span| span.start <= at && at < span.end && span.is_doubtful())
}
