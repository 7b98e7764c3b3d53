//! One person before two halls, minute by minute.
//!
//! A hall is nothing but the list of the minutes at which somebody may be admitted; from it everything else is
//! counted off. [`step_by_step`] lives through a crossing one minute after the other and must say the same.

use otkel_domain::{
    model::{Instant, Scenario},
    ports::{Schedule, StepTimes, flow::QueueTable},
};

use crate::routes::Path;

/// When somebody is where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    /// Stands before the exit hall.
    pub(crate) at: i64,
    /// The first member is admitted there.
    pub(crate) first: i64,
    /// The last member is admitted there.
    pub(crate) last: i64,
    /// The last member is admitted to the entry hall.
    pub(crate) entered: i64,
    /// Everybody is through the entry hall.
    pub(crate) done: i64,
    /// There.
    pub(crate) arrive: i64,
}

/// How one gets on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Boarding {
    /// No line, or one of which nothing is known: one leaves at once.
    AtOnce,
    /// At these minutes.
    At(Vec<i64>),
    /// So many a day.
    Count(i64),
}

/// A way through a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Way {
    /// From the start to the line's first stop; nothing without a line.
    pub(crate) feeder: Path,
    /// The line's departures.
    pub(crate) boarding: Boarding,
    /// To the exit hall.
    pub(crate) before: Path,
    /// What the line takes from end to end with the border inside: typical and slow.
    pub(crate) total: Option<(i64, i64)>,
    /// From the entry hall on; unused with the border inside.
    pub(crate) after: Path,
    /// From the line's last stop to the destination.
    pub(crate) onward: Path,
}

/// Both halls of a port, as one party meets them.
pub(crate) struct Border<'f> {
    pub(crate) exit: Schedule<'f>,
    pub(crate) entry: Schedule<'f>,
    pub(crate) queues: Vec<QueueTable>,
    /// Further minutes of admission until the last member: typical and slow.
    pub(crate) load: (i64, i64),
    pub(crate) steps: StepTimes,
    /// Admission minutes: by scenario, then all spans or only those without doubts, then exit and entry.
    admits: [[[Vec<i64>; 2]; 2]; 2],
}

impl<'f> Border<'f> {
    pub(crate) fn new(
        exit: Schedule<'f>,
        entry: Schedule<'f>,
        queues: Vec<QueueTable>,
        load: (i64, i64),
        steps: StepTimes,
    ) -> Self {
        let admits = Scenario::BOTH.map(|scenario| {
            [false, true].map(|clean| {
                [(&exit, steps.exit), (&entry, steps.entry)]
                    .map(|(hall, work)| minutes(hall, work.of(scenario), clean))
            })
        });
        Self { exit, entry, queues, load, steps, admits }
    }

    /// Counts a run off the lists.
    pub(crate) fn run(&self, way: &Way, leave: i64, scenario: Scenario, clean: bool) -> Option<Run> {
        let of = |path: Path| scenario.of(path.typical, path.slow);
        let [exit, entry] = &self.admits[scenario as usize][usize::from(clean)];
        let steps = &self.steps;
        let there = leave + of(way.feeder);
        let boards = match &way.boarding {
            Boarding::AtOnce => there,
            Boarding::At(departures) => *departures.get(departures.partition_point(|d| *d < there))?,
            Boarding::Count(a_day) => there + scenario.of(540 / a_day / 2, 540 / a_day),
        };
        let stands = boards + of(way.before);
        if let Some((typical, slow)) = way.total {
            let passed = self.pass(boards, way.before, scenario, clean)?;
            let usual = self.pass(boards, way.before, Scenario::Typical, clean)?;
            let ride = scenario.of(typical, slow) + passed.waited.max(usual.waited);
            let arrive = (boards + ride).max(passed.done) + of(way.onward);
            let Passed { first, entered, done, .. } = passed;
            return Some(Run { at: stands, first, last: first, entered, done, arrive });
        }
        let at = stands + steps.approach.of(scenario);
        let turn = self.turn(at, scenario);
        let first = nth(exit, turn, 0)?;
        let last = nth(exit, turn, scenario.of(self.load.0, self.load.1))?;
        let second = last + steps.exit.of(scenario) + steps.between.of(scenario);
        let entered = nth(entry, second, 0)?;
        let done = entered + steps.entry.of(scenario);
        let arrive = done + steps.leave.of(scenario) + of(way.after) + of(way.onward);
        Some(Run { at, first, last, entered, done, arrive })
    }

    /// How a line with the border inside passes both halls.
    fn pass(&self, boards: i64, before: Path, scenario: Scenario, clean: bool) -> Option<Passed> {
        let [exit, entry] = &self.admits[scenario as usize][usize::from(clean)];
        let stands = boards + scenario.of(before.typical, before.slow);
        let first = nth(exit, stands, 0)?;
        let second = first + self.steps.exit.of(scenario) + self.steps.between.of(scenario);
        let entered = nth(entry, second, 0)?;
        let waited = (first - stands) + (entered - second);
        Some(Passed { first, entered, done: entered + self.steps.entry.of(scenario), waited })
    }

    fn turn(&self, at: i64, scenario: Scenario) -> i64 {
        let turns =
            self.queues.iter().map(|queue| queue.admitted(Instant::from_minutes(at), scenario).minutes());
        turns.max().unwrap_or(at)
    }

    /// Lives through the same crossing, one minute after the other.
    pub(crate) fn step_by_step(&self, way: &Way, leave: i64, scenario: Scenario, until: i64) -> Option<Run> {
        let (run, boards, waited) = self.live(way, leave, scenario, until)?;
        let Some((typical, slow)) = way.total else { return Some(run) };
        // The same departure once more, on a typical day: that wait isn't made up for by a slow road.
        let departed = Way { feeder: Path::default(), boarding: Boarding::AtOnce, ..way.clone() };
        let (_, _, usual) = self.live(&departed, boards, Scenario::Typical, until)?;
        let alights = (boards + scenario.of(typical, slow) + waited.max(usual)).max(run.done);
        Some(Run { arrive: alights + scenario.of(way.onward.typical, way.onward.slow), ..run })
    }

    /// A run, when it boards, and how long it waits for halls to open; with the border inside its arrival is left open.
    fn live(&self, way: &Way, leave: i64, scenario: Scenario, until: i64) -> Option<(Run, i64, i64)> {
        let of = |path: Path| scenario.of(path.typical, path.slow);
        let open = |hall: &Schedule<'_>, minute: i64, work: i64| {
            let may = |from: i64, to: i64| from <= minute && minute <= to - work.max(1);
            hall.spans.iter().any(|span| may(span.start.minutes(), span.end.minutes()))
        };
        let (work, entry_work) = (self.steps.exit.of(scenario), self.steps.entry.of(scenario));
        let inside = way.total.is_some();
        let mut place = Place::Riding(of(way.feeder));
        let (mut boards, mut at, mut first, mut last, mut waited, mut entered) = (None, 0, None, 0, 0, 0);
        let mut now = leave;
        while now <= until {
            // What takes no time happens within the same minute.
            place = match place {
                Place::Riding(0) => match &way.boarding {
                    Boarding::At(departures) if !departures.contains(&now) => Place::Riding(0),
                    Boarding::Count(a_day) if boards.is_none() => {
                        boards = Some(now);
                        Place::Platform(scenario.of(540 / a_day / 2, 540 / a_day))
                    }
                    _ => Place::Platform(0),
                },
                other => other,
            };
            if let Place::Platform(0) = place {
                boards = Some(now);
                place = Place::OnTheWay(
                    of(way.before) + if inside { 0 } else { self.steps.approach.of(scenario) },
                );
            }
            if let Place::OnTheWay(0) = place {
                at = now;
                let turn = if inside { now } else { self.turn(now, scenario) };
                place = Place::Queueing {
                    turn,
                    to_pass: if inside { 0 } else { scenario.of(self.load.0, self.load.1) },
                };
            }
            if let Place::Queueing { turn, to_pass } = place {
                if now >= turn && open(&self.exit, now, work) {
                    first = first.or(Some(now));
                    if to_pass == 0 {
                        last = now;
                        place = Place::Between(work + self.steps.between.of(scenario));
                    } else {
                        place = Place::Queueing { turn, to_pass: to_pass - 1 };
                    }
                } else if inside {
                    waited += 1;
                }
            }
            if let Place::Between(0) = place {
                if open(&self.entry, now, entry_work) {
                    entered = now;
                    break;
                }
                waited += 1;
            }
            now += 1;
            place = match place {
                Place::Riding(left) => Place::Riding((left - 1).max(0)),
                Place::Platform(left) => Place::Platform(left - 1),
                Place::OnTheWay(left) => Place::OnTheWay(left - 1),
                Place::Between(left) => Place::Between((left - 1).max(0)),
                queueing @ Place::Queueing { .. } => queueing,
            };
        }
        if now > until {
            return None;
        }
        let done = entered + entry_work;
        let arrive = done + self.steps.leave.of(scenario) + of(way.after) + of(way.onward);
        Some((Run { at, first: first?, last, entered, done, arrive }, boards?, waited))
    }
}

/// How a line with the border inside passes both halls, and how long it waits for them to open.
struct Passed {
    first: i64,
    entered: i64,
    done: i64,
    waited: i64,
}

/// Where one is, with the minutes left there.
#[derive(Clone, Copy)]
enum Place {
    Riding(i64),
    Platform(i64),
    OnTheWay(i64),
    Queueing { turn: i64, to_pass: i64 },
    Between(i64),
}

/// Every minute at which somebody who stays inside for `work` may be admitted.
fn minutes(hall: &Schedule<'_>, work: i64, clean: bool) -> Vec<i64> {
    let mut found: Vec<i64> = Vec::new();
    for span in hall.spans.iter().filter(|span| !clean || !span.is_doubtful()) {
        for minute in span.start.minutes()..=span.end.minutes() - work.max(1) {
            if found.last().is_none_or(|last| *last < minute) {
                found.push(minute);
            }
        }
    }
    found
}

/// The admission minute that is so many minutes of admission after the first one from `turn` on.
fn nth(minutes: &[i64], turn: i64, further: i64) -> Option<i64> {
    let first = minutes.partition_point(|minute| *minute < turn);
    minutes.get(first + usize::try_from(further).ok()?).copied()
}
