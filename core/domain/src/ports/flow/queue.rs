//! A fluid queue: people arrive along a curve, lanes serve at a rate while the hall is open, first come first served.
//!
//! The state is the backlog: how many stand before one. Whoever arrives at `t` is admitted when the hall has been open
//! for `backlog(t) / rate` minutes since `t` (Newell's cumulative curves, read sideways). The backlog never falls faster
//! than it is served, so `t + wait(t)` never falls: leaving later never gets one in earlier.
//!
//! A table covers a block of days that doesn't depend on the question, with at least [`BLOCK`] days to warm up, so that
//! two questions a minute apart see the same queue. (A queue that never empties in so many days isn't modelled; the
//! content check refuses capacities that would make one.)

use super::{DayDemand, FlowModel};
use crate::{
    model::{Audience, Direction, Facts, Instant, Scenario, facts::PortFacts},
    ports::{Observation, Schedule},
};

/// Minutes between the points of the curve.
pub const STEP: i64 = 15;
/// Days in a block.
pub const BLOCK: i64 = 16;
/// Blocks in a table: one to warm up, the one asked about, two to look ahead.
const BLOCKS: i64 = 4;
const DAY: i64 = 1440;
/// A part of a minute, far above rounding and far below anything that matters.
const ROUNDING: f64 = 1e-6;

/// The backlog before an exit hall, on both kinds of day.
#[derive(Debug, Clone, PartialEq)]
pub struct QueueTable {
    from: Instant,
    spans: Vec<(Instant, Instant)>,
    /// How many come in each step, on both kinds of day. Not a running sum: that would depend on where the table begins.
    came: [Vec<f32>; 2],
    /// In double precision, so that rounding lets nobody overtake.
    backlog: [Vec<f64>; 2],
    /// Served a minute, on both kinds of day.
    pub rate: (f64, f64),
}

/// The first minute of the table in which `at` is looked up.
pub fn block_of(at: Instant) -> Instant {
    let day = at.minutes().div_euclid(DAY);
    Instant::from_minutes((day.div_euclid(BLOCK) - 1) * BLOCK * DAY)
}

impl QueueTable {
    /// The queue of `model` before the exit hall, in the block of `at` and as far ahead again.
    pub fn around(
        facts: &Facts,
        port: &PortFacts,
        (direction, model): (Direction, &FlowModel),
        audience: Audience,
        at: Instant,
        observations: &[Observation],
    ) -> Self {
        let from = block_of(at);
        let to = from + BLOCKS * BLOCK * DAY;
        let hall = Schedule::build(facts, port, direction.exit(), audience, (from, to), observations);
        // A schedule has whole days; beyond the table's last minute nothing is known of the queue.
        let inside = hall.spans.iter().filter(|span| span.start < to);
        let spans = inside.map(|span| (span.start, span.end.min(to))).collect();
        let steps = (BLOCKS * BLOCK * DAY / STEP) as usize;
        let mut this = Self {
            from,
            spans,
            came: arrivals(facts, port, model, from, steps),
            backlog: [Vec::new(), Vec::new()],
            rate: model.rate,
        };
        for scenario in Scenario::BOTH {
            this.backlog[scenario as usize] = this.fill(scenario, steps);
        }
        this
    }

    fn fill(&self, scenario: Scenario, steps: usize) -> Vec<f64> {
        let mut points = Vec::with_capacity(steps + 1);
        let mut backlog = 0.0;
        let mut next_span = 0;
        points.push(backlog);
        for step in 0..steps {
            let start = self.from + step as i64 * STEP;
            let end = start + STEP;
            while self.spans.get(next_span).is_some_and(|span| span.1 <= start) {
                next_span += 1;
            }
            let open = open_minutes(&self.spans[next_span..], start, end);
            backlog = self.after(backlog, scenario, (step, 1.0), open);
            points.push(backlog);
        }
        points
    }

    /// The backlog after part of a step in which the hall was open for so many minutes.
    fn after(&self, backlog: f64, scenario: Scenario, (step, part): (usize, f64), open: i64) -> f64 {
        let came = f64::from(self.came[scenario as usize][step]) * part;
        let rate = scenario.of(self.rate.0, self.rate.1);
        (backlog + came - rate * open as f64).max(0.0)
    }

    /// When whoever arrives at `at` is admitted; never before `at`, never while the hall is closed but for an empty
    /// queue, and never earlier for a later arrival. Outside the table there is no queue.
    pub fn admitted(&self, at: Instant, scenario: Scenario) -> Instant {
        let offset = at.since(self.from);
        let step = usize::try_from(offset.div_euclid(STEP)).unwrap_or(usize::MAX);
        let points = &self.backlog[scenario as usize];
        if step >= points.len().saturating_sub(1) {
            return at;
        }
        let start = self.from + step as i64 * STEP;
        let first = self.spans.partition_point(|span| span.1 <= start);
        let spans = &self.spans[first..];
        let part = at.since(start) as f64 / STEP as f64;
        let backlog = self.after(points[step], scenario, (step, part), open_minutes(spans, start, at));
        // What rounding leaves over a whole minute isn't another one.
        let mut left = (backlog / scenario.of(self.rate.0, self.rate.1) - ROUNDING).ceil() as i64;
        if left <= 0 {
            return at;
        }
        for (start, end) in spans {
            let start = (*start).max(at);
            let room = end.since(start);
            if room <= 0 {
                continue;
            }
            if left <= room {
                return start + left;
            }
            left -= room;
        }
        self.from + (points.len() as i64 - 1) * STEP
    }

    /// How many arrive in `[from, to)` on a typical day.
    pub fn arrivals(&self, from: Instant, to: Instant) -> f64 {
        let at = |t: Instant| {
            let index = t.since(self.from).div_euclid(STEP);
            index.clamp(0, self.came[0].len() as i64) as usize
        };
        let steps = self.came[0].get(at(from)..at(to)).unwrap_or_default();
        steps.iter().copied().map(f64::from).sum()
    }
}

/// Arrivals step by step on both kinds of day, by the hours of the model's clock.
fn arrivals(
    facts: &Facts,
    port: &PortFacts,
    model: &FlowModel,
    from: Instant,
    steps: usize,
) -> [Vec<f32>; 2] {
    let zone = facts.zone(model.clock);
    let mut came = [Vec::with_capacity(steps), Vec::with_capacity(steps)];
    let mut day = None;
    let mut demand = DayDemand { typical: 0.0, slow: 0.0 };
    for step in 0..steps {
        let at = from + step as i64 * STEP;
        let local = at.minutes() + zone.offset_at(at);
        let today = local.div_euclid(DAY);
        if day != Some(today) {
            day = Some(today);
            demand = model.demand(facts, port, zone.date(at));
        }
        let hour = (local.rem_euclid(DAY) / 60) as usize;
        let share = model.hours[hour] * STEP as f64 / 60.0;
        came[0].push((demand.typical * share) as f32);
        came[1].push((demand.slow * share) as f32);
    }
    came
}

/// How many minutes of `[from, to)` lie in the spans.
fn open_minutes(spans: &[(Instant, Instant)], from: Instant, to: Instant) -> i64 {
    let inside = spans.iter().take_while(|span| span.0 < to);
    inside.map(|span| span.1.min(to).since(span.0.max(from)).max(0)).sum()
}
