//! Joint windows: when *both* halls serve.

use super::{Doubt, Schedule, Span, steps::StepTimes};
use crate::model::{Certainty, Instant, Scenario};

/// A span in which both halls serve.
#[derive(Debug, Clone)]
pub struct Window<'f> {
    /// First minute.
    pub from: Instant,
    /// First minute no longer.
    pub to: Instant,
    /// The exit hall's span.
    pub exit: Span<'f>,
    /// The entry hall's span.
    pub entry: Span<'f>,
}

/// The joint windows of two schedules, by time.
pub fn windows<'f>(exit: &Schedule<'f>, entry: &Schedule<'f>) -> Vec<Window<'f>> {
    let mut found = Vec::with_capacity(exit.spans.len());
    let mut theirs = entry.spans.iter().peekable();
    for ours in &exit.spans {
        while theirs.peek().is_some_and(|span| span.end <= ours.start) {
            theirs.next();
        }
        for span in theirs.clone().take_while(|span| span.start < ours.end) {
            let (from, to) = (ours.start.max(span.start), ours.end.min(span.end));
            if from < to {
                found.push(Window { from, to, exit: ours.clone(), entry: span.clone() });
            }
        }
    }
    found
}

impl<'f> Window<'f> {
    /// How sure it is: as sure as the less sure hall.
    pub fn certainty(&self) -> Certainty {
        self.exit.certainty().min(self.entry.certainty())
    }

    /// What may be doubted of either hall.
    pub fn doubts(&self) -> impl Iterator<Item = Doubt<'f>> {
        self.exit.doubts().chain(self.entry.doubts())
    }

    /// The last minute at which one may step up to the exit hall and be done with the second before it closes, on a
    /// typical day, apart from the queue; `None` when the window is too short for that.
    pub fn last_admission(&self, times: &StepTimes) -> Option<Instant> {
        let s = Scenario::Typical;
        let (exit, between, entry) = (times.exit.of(s), times.between.of(s), times.entry.of(s));
        let last = (self.exit.end - exit).min(self.entry.end - (exit + between + entry));
        (last >= self.from.max(self.exit.start)).then_some(last.min(self.to))
    }
}
