//! From a chain and the halls' schedules to passes, the last moment to leave, and what may be doubted.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    chain::{Chain, Halls, Leg, LegKind, Meta, Run},
    option::MARGIN,
    reasons::Reason,
    verdict::Verdict,
};
use crate::{
    model::{Certainty, Instant, Scenario, Zone},
    ports::{Schedule, Window, flow::QueueTable, windows},
};

/// A stretch of both halls' schedules, with the queues.
pub(super) struct Gatehouse<'f> {
    pub exit: Schedule<'f>,
    pub entry: Schedule<'f>,
    pub queues: Vec<Arc<QueueTable>>,
    pub windows: Vec<Window<'f>>,
}

impl<'f> Gatehouse<'f> {
    pub(super) fn new(exit: Schedule<'f>, entry: Schedule<'f>, queues: Vec<Arc<QueueTable>>) -> Self {
        let windows = windows(&exit, &entry);
        Self { exit, entry, queues, windows }
    }

    /// Only what nothing speaks against.
    pub(super) fn sure(&self) -> Self {
        let keep = |schedule: &Schedule<'f>| {
            let mut sure = schedule.clone();
            sure.spans.retain(|span| !span.is_doubtful());
            sure
        };
        Self::new(keep(&self.exit), keep(&self.entry), self.queues.clone())
    }
}

/// How far one must get, and by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Target {
    /// The last admission to the exit hall is before this.
    pub exit: Instant,
    /// Done at the entry hall by this.
    pub entry: Instant,
    /// There by this, if a deadline was given.
    pub arrive: Option<Instant>,
}

impl Target {
    /// The day's last joint window: that of the date (by the exit hall's calendar) on which one stands before the
    /// exit hall, or the window one comes into.
    pub(super) fn of_day(windows: &[Window<'_>], zone: &Zone, at: Instant) -> Option<Self> {
        let of_day = on_day(windows, zone, at);
        let exit = of_day.iter().map(|window| window.exit.end).max()?;
        let entry = of_day.iter().map(|window| window.entry.end).max()?;
        Some(Self { exit, entry, arrive: None })
    }

    /// The same, but into the exit hall before the day ends: leaving later would be a plan for another day.
    pub(super) fn before_midnight(self, zone: &Zone, at: Instant) -> Self {
        let midnight = zone.date(at).tomorrow().map_or(self.exit, |next| zone.start_of(next));
        Self { exit: self.exit.min(midnight), ..self }
    }

    /// A deadline alone: whichever day one passes on.
    pub(super) fn deadline(arrive: Instant) -> Self {
        Self { exit: arrive, entry: arrive, arrive: Some(arrive) }
    }

    /// Whether a run holds it, with so many minutes to spare.
    pub(super) fn held_by(&self, run: &Run, margin: i64) -> bool {
        run.exit.last + margin <= self.exit
            && run.entry.done + margin <= self.entry
            && self.arrive.is_none_or(|deadline| run.arrive + margin <= deadline)
    }
}

/// The joint windows of the day on which `at` falls, or that hold it.
pub(super) fn on_day<'w, 'f>(windows: &'w [Window<'f>], zone: &Zone, at: Instant) -> Vec<&'w Window<'f>> {
    let day = zone.date(at);
    windows.iter().filter(|w| zone.date(w.from) == day || (w.from <= at && at < w.to)).collect()
}

/// Runs a chain and keeps what matters.
pub(super) struct Judge<'a, 'f> {
    pub chain: &'a Chain,
    pub house: &'a Gatehouse<'f>,
}

impl Judge<'_, '_> {
    pub(super) fn run(&self, leave: Instant, scenario: Scenario) -> Option<Run> {
        self.run_with(leave, scenario, |_, _, _, _| {})
    }

    fn run_with(
        &self,
        leave: Instant,
        scenario: Scenario,
        leg: impl FnMut(usize, LegKind, Instant, Instant),
    ) -> Option<Run> {
        let halls = Halls {
            exit: &self.house.exit.spans,
            entry: &self.house.entry.spans,
            queues: &self.house.queues,
        };
        self.chain.run(halls, leave, scenario, leg)
    }

    /// The legs of a typical day, with the ends of the bad one. One of the runs may wait where the other doesn't; each
    /// leg finds its like by its link, its kind and which of that kind it is.
    pub(super) fn legs(&self, leave: Instant) -> Vec<Leg> {
        let run = |scenario| {
            let mut found: Vec<(usize, LegKind, Instant, Instant)> = Vec::with_capacity(12);
            self.run_with(leave, scenario, |index, kind, start, end| found.push((index, kind, start, end)));
            found
        };
        let (typical, slow) = (run(Scenario::Typical), run(Scenario::Slow));
        let mut legs = Vec::with_capacity(typical.len());
        for (place, (index, kind, start, end)) in typical.iter().enumerate() {
            let same = |leg: &&(usize, LegKind, Instant, Instant)| leg.0 == *index && leg.1 == *kind;
            let nth = typical[..place].iter().filter(same).count();
            let like = slow.iter().filter(same).nth(nth);
            legs.push(Leg {
                meta: Meta { kind: *kind, ..self.chain.metas[*index].clone() },
                start: *start,
                end: *end,
                slow_end: like.map(|(_, _, _, slow_end)| (*slow_end).max(*end)),
            });
        }
        legs
    }

    /// The last minute in `[low, high]` at which leaving still holds the target; the chain never lets a later one
    /// overtake, so bisection finds it.
    pub(super) fn last_leave(
        &self,
        target: &Target,
        (low, high): (Instant, Instant),
        scenario: Scenario,
        margin: i64,
    ) -> Option<Instant> {
        let holds = |leave| self.run(leave, scenario).is_some_and(|run| target.held_by(&run, margin));
        if low > high || !holds(low) {
            return None;
        }
        let (mut good, mut bad) = (low.minutes(), high.minutes() + 1);
        while bad - good > 1 {
            let middle = good + (bad - good) / 2;
            if holds(Instant::from_minutes(middle)) { good = middle } else { bad = middle }
        }
        Some(Instant::from_minutes(good))
    }

    /// Passes on a typical and on the bad day.
    pub(super) fn verdict(&self, leave: Instant, target: &Target) -> Verdict {
        let holds = |scenario| self.run(leave, scenario).is_some_and(|run| target.held_by(&run, 0));
        Verdict::of(holds(Scenario::Typical), holds(Scenario::Slow))
    }

    /// The last minute to leave in the slow case, with the margin.
    pub(super) fn leave_by(&self, target: &Target, around: (Instant, Instant)) -> Option<Instant> {
        self.last_leave(target, around, Scenario::Slow, MARGIN)
    }
}

/// What may be doubted of the windows of the day on which one stands before the hall, and how sure they are.
pub(super) fn hours<'f>(
    house: &Gatehouse<'f>,
    zone: &Zone,
    at: Instant,
    reasons: &mut Vec<Reason<'f>>,
) -> (Certainty, bool) {
    let mut certainty = Certainty::Confirmed;
    let day = zone.date(at);
    let of_day = on_day(&house.windows, zone, at);
    for window in &of_day {
        certainty = certainty.min(window.certainty());
        for doubt in window.doubts() {
            push(reasons, Reason::Hours(doubt));
        }
    }
    for schedule in [&house.exit, &house.entry] {
        if schedule.observed {
            push(reasons, Reason::OwnObservation(schedule.side));
        }
        if schedule.contradicted {
            push(reasons, Reason::Contradicted(schedule.side));
        }
    }
    let mut none = of_day.is_empty();
    if none {
        certainty = Certainty::Likely;
        if let Some(by) = certain_closure(house, day) {
            certainty = by.1.origin.confidence.certainty();
            push(reasons, Reason::ClosedHoliday { by: by.1, on: by.0 });
        } else if let Some(schedule) =
            [&house.exit, &house.entry].into_iter().find(|s| s.missing.contains(&day))
        {
            let kind = crate::ports::DoubtKind::HoursMissing(day);
            push(reasons, Reason::Hours(crate::ports::Doubt { side: schedule.side, kind }));
            none = false;
        } else {
            let spans = house.exit.spans.iter().chain(&house.entry.spans);
            certainty = spans.map(crate::ports::Span::certainty).min().unwrap_or(Certainty::Unconfirmed);
            let shut = [&house.exit, &house.entry].into_iter().find(|hall| {
                let (start, end) = (zone.start_of(day), zone.start_of(day) + 1440);
                !hall.spans.iter().any(|span| span.start < end && span.end > start)
            });
            push(
                reasons,
                match shut {
                    Some(hall) => Reason::HallClosed { side: hall.side, on: day },
                    None => Reason::NoJointHours(day),
                },
            );
        }
    }
    (certainty, none)
}

/// What may be doubted of the spans that runs pass through, whatever day that is.
pub(super) fn passed<'f>(
    house: &Gatehouse<'f>,
    runs: [Option<&Run>; 2],
    reasons: &mut Vec<Reason<'f>>,
) -> Certainty {
    let mut certainty = Certainty::Confirmed;
    for run in runs.into_iter().flatten() {
        let exit = [run.exit.first, run.exit.last].map(|at| house.exit.at(at));
        let entry = [run.entry.first, run.entry.last].map(|at| house.entry.at(at));
        for span in exit.into_iter().chain(entry).flatten() {
            certainty = certainty.min(span.certainty());
            for doubt in span.doubts() {
                push(reasons, Reason::Hours(doubt));
            }
        }
    }
    certainty
}

fn certain_closure<'f>(house: &Gatehouse<'f>, day: Date) -> Option<(Date, &'f crate::ports::ClosedBy)> {
    house.exit.closed.iter().chain(&house.entry.closed).find(|(closed, _)| *closed == day).copied()
}

/// Adds a reason once.
pub(super) fn push<'f>(reasons: &mut Vec<Reason<'f>>, reason: Reason<'f>) {
    if !reasons.contains(&reason) {
        reasons.push(reason);
    }
}
