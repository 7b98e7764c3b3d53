//! A fluid queue: people arrive along a curve, lanes serve at a rate while the hall is open, first come first served.
//!
//! With `A(t)` arrived and `S(t)` served by `t`, whoever arrives at `t` is admitted at the first `u ≥ t` with
//! `S(u) ≥ A(t)` (Newell's cumulative curves). `A` never falls, so neither does `t + wait(t)`: leaving later never
//! gets one in earlier.

use super::FlowModel;
use crate::{
    model::{Facts, Instant, Scenario, facts::PortFacts},
    ports::Schedule,
};

/// Minutes between the points of the curve.
pub const STEP: i64 = 10;

/// When whoever arrives at a minute is admitted, on both kinds of day.
#[derive(Debug, Clone, PartialEq)]
pub struct QueueTable {
    from: Instant,
    admit: [Vec<Instant>; 2],
    arrived: [Vec<f32>; 2],
    /// Served a minute, on both kinds of day.
    pub rate: (f64, f64),
}

impl QueueTable {
    /// The queue before the exit hall over the stretch of its schedule.
    pub fn build(facts: &Facts, port: &PortFacts, model: &FlowModel, hall: &Schedule<'_>) -> Self {
        let steps = usize::try_from(hall.to.since(hall.from) / STEP).unwrap_or(0).min(40 * 144);
        let open = open_minutes(hall, steps);
        let mut this = Self {
            from: hall.from,
            admit: [Vec::new(), Vec::new()],
            arrived: [vec![0.0; steps + 1], vec![0.0; steps + 1]],
            rate: model.rate,
        };
        this.arrive(facts, port, model, steps);
        for scenario in Scenario::BOTH {
            let arrived = &this.arrived[scenario as usize];
            let rate = scenario.of(model.rate.0, model.rate.1) as f32;
            this.admit[scenario as usize] = admissions(hall.from, arrived, &open, rate);
        }
        this
    }

    /// Fills the cumulative arrivals, hour by hour of the model's clock.
    fn arrive(&mut self, facts: &Facts, port: &PortFacts, model: &FlowModel, steps: usize) {
        let zone = facts.zone(model.clock);
        let mut day = zone.date(self.from);
        let mut demand = model.demand(facts, port, day);
        let (mut typical, mut slow) = (0.0f64, 0.0f64);
        let mut local = self.from.minutes() + zone.offset_at(self.from);
        for step in 0..steps {
            let minute_of_day = local.rem_euclid(1440);
            if minute_of_day < STEP && step > 0 {
                day = zone.date(self.from + step as i64 * STEP);
                demand = model.demand(facts, port, day);
            }
            let part = model.hours[(minute_of_day / 60) as usize] * STEP as f64 / 60.0;
            typical += demand.typical * part;
            slow += demand.slow * part;
            self.arrived[0][step + 1] = typical as f32;
            self.arrived[1][step + 1] = slow as f32;
            local += STEP;
        }
    }

    /// When whoever arrives at `at` is admitted; never before `at`, and never earlier for a later arrival.
    pub fn admitted(&self, at: Instant, scenario: Scenario) -> Instant {
        let admit = &self.admit[scenario as usize];
        let offset = at.since(self.from);
        if offset < 0 {
            return at;
        }
        let index = (offset / STEP) as usize;
        let (Some(low), Some(high)) = (admit.get(index), admit.get(index + 1)) else {
            return at.max(self.last(scenario));
        };
        let part = offset % STEP;
        // Rounded up, so that interpolation never promises a minute too early.
        let between = (high.since(*low) * part + STEP - 1) / STEP;
        (*low + between).max(at)
    }

    fn last(&self, scenario: Scenario) -> Instant {
        self.admit[scenario as usize].last().copied().unwrap_or(self.from)
    }

    /// How many arrive in `[from, to)` on a typical day.
    pub fn arrivals(&self, from: Instant, to: Instant) -> f64 {
        let arrived = &self.arrived[0];
        let at = |t: Instant| {
            let index = (t.since(self.from) / STEP).clamp(0, arrived.len() as i64 - 1);
            arrived.get(index as usize).copied().unwrap_or(0.0)
        };
        f64::from(at(to) - at(from))
    }
}

/// How many minutes of each step the hall is open.
fn open_minutes(hall: &Schedule<'_>, steps: usize) -> Vec<u8> {
    let mut open = vec![0u8; steps];
    for span in &hall.spans {
        let first = (span.start.since(hall.from) / STEP).max(0) as usize;
        let last = ((span.end.since(hall.from) + STEP - 1) / STEP).max(0) as usize;
        for (step, minutes) in open.iter_mut().enumerate().take(last.min(steps)).skip(first) {
            let start = hall.from + step as i64 * STEP;
            let part = span.end.min(start + STEP).since(span.start.max(start));
            *minutes = (*minutes + part.clamp(0, STEP) as u8).min(STEP as u8);
        }
    }
    open
}

/// Walks both curves once. `served` lags `arrived`; the pointer `next` is the first arrival point not yet admitted.
fn admissions(from: Instant, arrived: &[f32], open: &[u8], rate: f32) -> Vec<Instant> {
    let steps = open.len();
    let horizon = from + steps as i64 * STEP;
    let mut admit = vec![horizon; steps + 1];
    let mut served = 0.0f32;
    let mut next = 0;
    for step in 0..=steps {
        let now = from + step as i64 * STEP;
        // Whoever has been served by now was admitted in the step before, in proportion.
        while next <= step && arrived[next] <= served + 1e-3 {
            let own = from + next as i64 * STEP;
            admit[next] = if next == step { own } else { own.max(now) };
            next += 1;
        }
        if step == steps {
            break;
        }
        let capacity = rate * f32::from(open[step]);
        let goal = (served + capacity).min(arrived[step + 1]);
        // Admit those whose turn comes within this step.
        if capacity > 0.0 {
            while next <= step && arrived[next] <= goal + 1e-3 {
                let share = ((arrived[next] - served) / capacity).clamp(0.0, 1.0);
                let within = (share * STEP as f32).ceil() as i64;
                admit[next] = (now + within).max(from + next as i64 * STEP);
                next += 1;
            }
        }
        served = goal;
    }
    for index in 1..admit.len() {
        admit[index] = admit[index].max(admit[index - 1]);
    }
    admit
}
