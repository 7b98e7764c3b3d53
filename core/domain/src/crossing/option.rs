//! What the planner answers, and how options are ranked.

use super::{
    chain::Leg,
    hall::Batch,
    reasons::{Reason, Severity},
    verdict::Verdict,
};
use crate::model::{
    Certainty, Direction, Facts, Instant, Means, PortId, Scenario, ServiceId, SourceId, Sourced,
    facts::{Contact, ContactKind},
};

/// Minutes to spare, in the slow case, at the last moment to leave.
pub const MARGIN: i64 = 30;

/// By what one crosses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CrossingId {
    /// A land port.
    Port(PortId),
    /// A flight.
    Air(ServiceId),
}

impl CrossingId {
    /// The id in `--json`.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Port(id) => id.as_str(),
            Self::Air(id) => id.as_str(),
        }
    }
}

/// What holds if the last known hours hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IfHold {
    /// The verdict then.
    pub verdict: Verdict,
    /// The last moment to leave then.
    pub leave_by: Option<Instant>,
    /// When one is there then.
    pub arrive: Option<Instant>,
}

/// How long one waits before the exit hall, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// On a typical day.
    pub typical: i64,
    /// On the bad day.
    pub slow: i64,
}

/// One port, or flight, and whether one makes it.
#[derive(Debug, Clone)]
pub struct PlanOption<'f> {
    /// By what.
    pub crossing: CrossingId,
    /// Which way.
    pub direction: Direction,
    /// By which means.
    pub means: Means,
    /// The line it takes.
    pub service: Option<ServiceId>,
    /// The answer.
    pub verdict: Verdict,
    /// How sure it is: as sure as the least sure fact it rests on.
    pub certainty: Certainty,
    /// When the verdict is unknown: what holds if the last known hours hold.
    pub if_hours_hold: Option<IfHold>,
    /// When one leaves in this plan.
    pub leave: Instant,
    /// The last moment to leave that passes in the slow case with [`MARGIN`] to spare.
    pub leave_by: Option<Instant>,
    /// When one is there on a typical day; `None` when that is unknown.
    pub arrive: Option<Instant>,
    /// When one is there on the bad day, as if the last known hours held; `None` when one never is.
    pub arrive_slow: Option<Instant>,
    /// With a return: the last moment to turn back.
    pub turn_back: Option<Instant>,
    /// The legs of a typical day (also of an unknown one, as if the last known hours held).
    pub legs: Vec<Leg>,
    /// How long one waits; `None` when nobody counted.
    pub waits: Option<Waits>,
    /// Whether the waits rest on guessed rates.
    pub waits_guessed: bool,
    /// Why.
    pub reasons: Vec<Reason<'f>>,
    /// Whom to ask.
    pub ask: Vec<&'f Sourced<Contact>>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
    /// How a large party splits before the gaps.
    pub batches: Vec<Batch>,
    /// On which kind of day it splits so.
    pub batches_on: Scenario,
    /// The way back.
    pub back: Option<Box<PlanOption<'f>>>,
}

impl<'f> PlanOption<'f> {
    /// Nothing known yet.
    pub(super) fn blank(crossing: CrossingId, direction: Direction, means: Means, leave: Instant) -> Self {
        Self {
            crossing,
            direction,
            means,
            service: None,
            verdict: Verdict::Unknown,
            certainty: Certainty::Unconfirmed,
            if_hours_hold: None,
            leave,
            leave_by: None,
            arrive: None,
            arrive_slow: None,
            turn_back: None,
            legs: Vec::new(),
            waits: None,
            waits_guessed: false,
            reasons: Vec::new(),
            ask: Vec::new(),
            sources: Vec::new(),
            batches: Vec::new(),
            batches_on: Scenario::Slow,
            back: None,
        }
    }

    /// Adds whom anybody may ask about entry.
    pub(super) fn ask_immigration(&mut self, facts: &'f Facts) {
        let general =
            |contact: &&Sourced<Contact>| contact.port.is_none() && contact.kind == ContactKind::Immigration;
        self.ask.extend(facts.raw.contacts.iter().filter(general));
    }

    /// How far it is, in metres; a port without legs is as far as can be.
    pub(super) fn metres(&self) -> u32 {
        if self.legs.is_empty() { u32::MAX } else { self.legs.iter().map(|leg| leg.meta.metres).sum() }
    }

    /// How far one goes by taxi to and from a line, in metres.
    fn taxi_metres(&self) -> u32 {
        let taxi = |leg: &&Leg| self.means != Means::Taxi && leg.meta.by == Some(Means::Taxi);
        self.legs.iter().filter(taxi).map(|leg| leg.meta.metres).sum()
    }
}

/// A port that is no way through for this request.
#[derive(Debug, Clone)]
pub struct Excluded<'f> {
    /// Which.
    pub port: PortId,
    /// Why.
    pub reason: Reason<'f>,
}

/// The answer.
#[derive(Debug, Clone)]
pub struct Plan<'f> {
    /// Best first.
    pub options: Vec<PlanOption<'f>>,
    /// What is no way through.
    pub excluded: Vec<Excluded<'f>>,
}

/// How good a port is among others, 0 best: a make before a tight one before an unknown that would pass. A detour of more
/// than three times the shortest way and 300 km is no way that anybody takes: it comes after what is near and unknown.
pub(super) fn rank(option: &PlanOption<'_>, shortest: u32) -> u8 {
    let detour = option.metres() > shortest.saturating_mul(3).saturating_add(300_000);
    let would = option.if_hours_hold.as_ref().is_some_and(|hold| hold.verdict <= Verdict::Tight);
    match (option.verdict, detour) {
        (Verdict::Make, false) => 0,
        (Verdict::Tight, false) => 1,
        (Verdict::Unknown, false) if would => 2,
        (Verdict::Unknown, false) => 3,
        (Verdict::Make | Verdict::Tight, true) => 4,
        (Verdict::Unknown, true) => 5,
        (Verdict::Miss, _) => 6,
    }
}

/// Best first among the ways of one port: by verdict, an unknown by what would hold and by how much is unknown, then by
/// how far one is left to taxis, then by arrival, then by certainty.
pub(super) fn better(a: &PlanOption<'_>, b: &PlanOption<'_>) -> std::cmp::Ordering {
    let key = |option: &PlanOption<'_>| {
        let hold = option.if_hours_hold.as_ref();
        let arrive = option.arrive.or_else(|| hold.and_then(|hold| hold.arrive));
        (
            option.verdict,
            hold.map_or(Verdict::Miss, |hold| hold.verdict),
            option.reasons.iter().filter(|reason| reason.severity() == Severity::Unknown).count(),
            // A line that takes one on is better than a long taxi, even if that is a little faster.
            option.taxi_metres() / 100_000,
            arrive.unwrap_or(Instant::from_minutes(i64::MAX)),
            std::cmp::Reverse(option.certainty),
        )
    };
    key(a).cmp(&key(b))
}

pub(super) fn has_unknown(reasons: &[Reason<'_>]) -> bool {
    reasons.iter().any(|reason| reason.severity() == Severity::Unknown)
}

/// The verdict from what the clock says and what the reasons do to it.
pub(super) fn settle(option: &mut PlanOption<'_>) {
    let worst = option.reasons.iter().map(Reason::severity).min();
    if worst == Some(Severity::Impossible) {
        option.verdict = Verdict::Miss;
        option.leave_by = None;
        option.arrive = None;
    } else if has_unknown(&option.reasons) {
        if option.verdict != Verdict::Unknown {
            option.if_hours_hold =
                Some(IfHold { verdict: option.verdict, leave_by: option.leave_by, arrive: option.arrive });
        }
        option.verdict = Verdict::Unknown;
        option.certainty = Certainty::Unconfirmed;
        option.leave_by = None;
        option.arrive = None;
    }
    if option.verdict == Verdict::Unknown {
        option.certainty = Certainty::Unconfirmed;
    }
    option.reasons.sort_by_key(Reason::severity);
}

/// Adds sources once.
pub(super) fn cite(into: &mut Vec<SourceId>, sources: Option<&Vec<SourceId>>) {
    for source in sources.into_iter().flatten() {
        if !into.contains(source) {
            into.push(source.clone());
        }
    }
}
