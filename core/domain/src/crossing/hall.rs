//! Passing one hall: wait for one's turn, be admitted while it serves, be done before it closes.

use std::sync::Arc;

use crate::{
    model::{Instant, Scenario},
    ports::{Minutes, Span, flow::QueueTable},
};

/// How one party passed a hall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HallPass {
    /// When the queue let it through to the counter, open or not.
    pub turn: Instant,
    /// When its first member was admitted.
    pub first: Instant,
    /// When its last member was.
    pub last: Instant,
    /// When the last one was done.
    pub done: Instant,
}

/// Part of a party that is admitted together, before a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batch {
    /// How many people.
    pub people: u32,
    /// When the first of them is admitted.
    pub from: Instant,
    /// When the last of them is.
    pub to: Instant,
}

/// Passes a hall whose spans are by time. One is admitted at a minute `s` in a span when `s + work` (at least a minute)
/// isn't past its end: nobody is left inside over lunch. The queue says when it is one's turn; the party then takes `load` minutes of
/// the lanes, in one span or over several. `None` when the spans end before that.
pub fn pass(
    spans: &[Span<'_>],
    queues: &[Arc<QueueTable>],
    (work, load): (i64, i64),
    at: Instant,
    scenario: Scenario,
) -> Option<HallPass> {
    let turn = queues.iter().map(|queue| queue.admitted(at, scenario)).max().unwrap_or(at).max(at);
    let mut first = None;
    let mut left = load;
    let start = spans.partition_point(|span| span.end <= turn);
    for span in &spans[start..] {
        let last_admission = span.end - work.max(1);
        let from = span.start.max(turn);
        if from > last_admission {
            continue;
        }
        let first = *first.get_or_insert(from);
        let room = last_admission.since(from);
        if left <= room {
            let last = from + left;
            return Some(HallPass { turn, first, last, done: last + work });
        }
        // The minute of the last admission is used too; the rest of the party waits for the next span.
        left -= room + 1;
        left = left.max(0);
    }
    None
}

/// How a party splits at the gaps: how many of its members are admitted in each span, at `rate` people a minute.
pub fn batches(spans: &[Span<'_>], (work, rate): (i64, f64), people: u32, first: Instant) -> Vec<Batch> {
    let mut out: Vec<Batch> = Vec::new();
    let mut left = people;
    let start = spans.partition_point(|span| span.end <= first);
    for span in &spans[start..] {
        let from = span.start.max(first);
        let last_admission = span.end - work.max(1);
        if left == 0 || from > last_admission || rate <= 0.0 {
            continue;
        }
        let room = (last_admission.since(from) + 1) as f64 * rate;
        let admitted = left.min(room.floor().min(f64::from(u32::MAX)) as u32);
        if admitted == 0 {
            continue;
        }
        let minutes = (f64::from(admitted - 1) / rate).floor() as i64;
        out.push(Batch { people: admitted, from, to: (from + minutes).min(last_admission) });
        left -= admitted;
    }
    out
}

/// Minutes of the lanes that the members after the first take.
pub(super) fn load_of(people: u32, rate: (f64, f64)) -> Minutes {
    let minutes =
        |rate: f64| if rate > 0.0 { (f64::from(people.saturating_sub(1)) / rate).ceil() as i64 } else { 0 };
    Minutes::new(minutes(rate.0), minutes(rate.1))
}
