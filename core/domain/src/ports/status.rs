//! The state of a port at a minute and on a day.

use jiff::civil::Date;

use super::{
    ClosedBy, Doubt, DoubtKind, Observation, Schedule, Span, Window,
    steps::{Crew, StepTimes},
    windows,
};
use crate::model::{
    Certainty, Direction, Facts, Instant, Means, Side, SourceId,
    facts::{PortFacts, PortKind, Serves, Tri},
};

/// What a port does for a traveller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Both halls serve.
    Open,
    /// Both serve, but the last admission is near (at a minute only).
    ClosingSoon,
    /// Closed, for a reason that is known.
    Closed,
    /// A closure is expected and nobody has announced it.
    ExpectedClosed,
    /// Not known, for a reason that is known.
    Unknown,
}

impl State {
    /// The word in `--json`; *closing soon* is open.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open | Self::ClosingSoon => "open",
            Self::Closed => "closed",
            Self::ExpectedClosed => "expected-closed",
            Self::Unknown => "unknown",
        }
    }
}

/// Why.
#[derive(Debug, Clone, PartialEq)]
pub enum Because<'f> {
    /// The content says that this means doesn't pass.
    MeansRefused(Means),
    /// Nobody says whether this means passes.
    MeansUnknown(Means),
    /// Not for those who cross.
    NotForTravellers,
    /// A zone is no way through.
    Zone,
    /// Closed for a holiday, observed or announced.
    Holiday(&'f ClosedBy),
    /// The two halls don't serve together on this day.
    NoJointHours,
    /// One hall doesn't serve at all on this day of the week.
    HallClosed(Side),
    /// Nobody is let in any more who wouldn't be through before the end.
    LastAdmissionPassed,
    /// Something may be doubted.
    Doubtful(Doubt<'f>),
    /// An own observation was used.
    OwnObservation(Side),
    /// An own observation that a confirmed fact contradicts.
    Contradicted(Side),
}

/// A port's day in one direction by one means.
#[derive(Debug, Clone)]
pub struct PortDay<'f> {
    /// Which way.
    pub direction: Direction,
    /// By what.
    pub means: Means,
    /// The day's state.
    pub state: State,
    /// When both halls serve; what would hold otherwise when a closure is expected or something is doubted; empty
    /// when closed.
    pub windows: Vec<Window<'f>>,
    /// Why.
    pub because: Vec<Because<'f>>,
    /// How sure.
    pub certainty: Certainty,
    /// Where from.
    pub sources: Vec<SourceId>,
    /// How long the steps take.
    pub times: StepTimes,
}

/// The state at a minute.
#[derive(Debug, Clone)]
pub struct Status<'f> {
    /// The state.
    pub state: State,
    /// When the window closes (open; `None`: round the clock), or the next one opens (otherwise).
    pub until: Option<Instant>,
    /// The last admission of the window that is open.
    pub last_admission: Option<Instant>,
    /// The day it was judged by.
    pub day: PortDay<'f>,
}

/// How many minutes before the last admission *closing soon* begins.
pub const SOON: i64 = 60;

/// A port's day: `day` by the calendar of the side one leaves.
pub fn port_day<'f>(
    facts: &'f Facts,
    port: &'f PortFacts,
    direction: Direction,
    means: Means,
    day: Date,
    observations: &[Observation],
) -> PortDay<'f> {
    let zone = facts.zone(direction.exit());
    let from = zone.start_of(day);
    let to = zone.start_of(day.tomorrow().unwrap_or(day));
    let (exit, entry) = halls(facts, port, direction, means, (from - 1440, to + 1440), observations);
    let all = windows(&exit, &entry);
    let mut day_windows: Vec<Window<'f>> =
        all.into_iter().filter(|window| window.from < to && window.to > from).collect();
    for window in &mut day_windows {
        window.from = window.from.max(from);
        window.to = window.to.min(to);
    }
    // A hall that never closes has a new span at each midnight of a doubtful day; one window is shown.
    day_windows.dedup_by(|next, window| {
        let joins =
            window.to == next.from && window.doubts().next().is_some() == next.doubts().next().is_some();
        if joins {
            window.to = next.to;
        }
        joins
    });
    let crew = Crew { passengers: true, ..Crew::default() };
    let mut this = PortDay {
        direction,
        means,
        state: State::Unknown,
        windows: day_windows,
        because: Vec::new(),
        certainty: Certainty::Confirmed,
        sources: Vec::new(),
        times: StepTimes::of(port, direction, means, crew),
    };
    this.judge(facts, port, day, &exit, &entry);
    this
}

impl<'f> PortDay<'f> {
    fn judge(
        &mut self,
        facts: &'f Facts,
        port: &'f PortFacts,
        day: Date,
        exit: &Schedule<'f>,
        entry: &Schedule<'f>,
    ) {
        self.sources.extend(port.port.origin.sources.iter().cloned());
        if let Some(because) = never(port) {
            self.windows.clear();
            self.settle(State::Closed, because, port.port.origin.confidence.certainty());
            return;
        }
        match port.mode(self.means, self.direction) {
            Some(mode) if mode.allowed == Tri::No => {
                self.windows.clear();
                self.cite(&mode.origin.sources);
                self.settle(
                    State::Closed,
                    Because::MeansRefused(self.means),
                    mode.origin.confidence.certainty(),
                );
                return;
            }
            Some(mode) if mode.allowed == Tri::Yes && mode.origin.confidence.carries_a_verdict() => {
                self.cite(&mode.origin.sources);
                self.certainty = self.certainty.min(mode.origin.confidence.certainty());
            }
            _ => {
                self.because.push(Because::MeansUnknown(self.means));
                self.certainty = Certainty::Unconfirmed;
            }
        }
        for schedule in [exit, entry] {
            if schedule.observed {
                self.because.push(Because::OwnObservation(schedule.side));
            }
            if schedule.contradicted {
                self.because.push(Because::Contradicted(schedule.side));
            }
        }
        let entry_day =
            facts.zone(self.direction.entry()).date(facts.zone(self.direction.exit()).start_of(day) + 720);
        let certain =
            |schedule: &Schedule<'f>, day| schedule.closed.iter().find(|(d, _)| *d == day).map(|(_, by)| *by);
        if self.windows.is_empty()
            && let Some(by) = certain(exit, day).or_else(|| certain(entry, entry_day))
        {
            self.cite(&by.origin.sources);
            self.settle(State::Closed, Because::Holiday(by), by.origin.confidence.certainty());
            return;
        }
        for (schedule, day) in [(exit, day), (entry, entry_day)] {
            if schedule.missing.contains(&day) && self.windows.is_empty() {
                let doubt = Doubt { side: schedule.side, kind: DoubtKind::HoursMissing(day) };
                self.settle(State::Unknown, Because::Doubtful(doubt), Certainty::Unconfirmed);
                return;
            }
        }
        if self.windows.is_empty() {
            // Closed by the week's pattern; as sure as the hours that say so.
            let certainty = [exit, entry].into_iter().flat_map(|s| &s.spans).map(Span::certainty).min();
            let shut = [(exit, day), (entry, entry_day)].into_iter().find(|(hall, day)| {
                let start = facts.zone(hall.side).start_of(*day);
                !hall.spans.iter().any(|span| span.start < start + 1440 && span.end > start)
            });
            let because = shut.map_or(Because::NoJointHours, |(hall, _)| Because::HallClosed(hall.side));
            self.settle(State::Closed, because, certainty.unwrap_or(Certainty::Unconfirmed));
            return;
        }
        let mut state = State::Open;
        for window in self.windows.clone() {
            self.certainty = self.certainty.min(window.certainty());
            for span in [&window.exit, &window.entry] {
                if let Some(version) = span.version {
                    self.cite(&version.origin.sources);
                }
                if let Some(by) = span.closure {
                    self.cite(&by.origin.sources);
                }
            }
            for doubt in window.doubts() {
                let expected = matches!(doubt.kind, DoubtKind::ExpectedClosure(_));
                state = if expected || state == State::ExpectedClosed {
                    State::ExpectedClosed
                } else {
                    State::Unknown
                };
                let because = Because::Doubtful(doubt);
                if !self.because.contains(&because) {
                    self.because.push(because);
                }
            }
        }
        if self.because.iter().any(|b| matches!(b, Because::MeansUnknown(_))) && state == State::Open {
            state = State::Unknown;
        }
        self.state = state;
    }

    fn settle(&mut self, state: State, because: Because<'f>, certainty: Certainty) {
        self.state = state;
        self.because.push(because);
        self.certainty = certainty;
    }

    fn cite(&mut self, sources: &[SourceId]) {
        for source in sources {
            if !self.sources.contains(source) {
                self.sources.push(source.clone());
            }
        }
    }
}

/// Why a port is never a way through, whatever the day.
pub fn never<'f>(port: &PortFacts) -> Option<Because<'f>> {
    match (port.port.kind, port.port.serves) {
        (PortKind::Zone, _) => Some(Because::Zone),
        (_, Serves::Nobody) => Some(Because::NotForTravellers),
        _ => None,
    }
}

/// The state at a minute, judged by its day and, for *until*, the following two weeks.
pub fn status_at<'f>(
    facts: &'f Facts,
    port: &'f PortFacts,
    direction: Direction,
    means: Means,
    at: Instant,
    observations: &[Observation],
) -> Status<'f> {
    let zone = facts.zone(direction.exit());
    let mut day = port_day(facts, port, direction, means, zone.date(at), observations);
    let open = day.windows.iter().find(|w| w.from <= at && at < w.to).cloned();
    let closes = open
        .as_ref()
        .and_then(|window| closing(facts, port, direction, means, window.from.max(at), observations));
    // A hall that never closes has no last admission.
    let last_admission = open.as_ref().zip(closes).and_then(|(window, _)| window.last_admission(&day.times));
    let passed = closes.is_some() && last_admission.is_none_or(|last| last < at);
    let state = match (&open, day.state) {
        (Some(_), State::Open) if passed => {
            day.because.push(Because::LastAdmissionPassed);
            State::Closed
        }
        (Some(_), State::Open) if last_admission.is_some_and(|last| at > last - SOON) => State::ClosingSoon,
        (None, State::Open) => State::Closed,
        (_, state) => state,
    };
    let until = match (&open, closes) {
        (Some(_), closes) if !passed => closes,
        (_, closes) => next_opening(facts, port, direction, means, closes.unwrap_or(at), observations),
    };
    Status { state, until, last_admission, day }
}

/// Both halls' schedules over a stretch, the exit hall's first.
fn halls<'f>(
    facts: &'f Facts,
    port: &'f PortFacts,
    direction: Direction,
    means: Means,
    stretch: (Instant, Instant),
    observations: &[Observation],
) -> (Schedule<'f>, Schedule<'f>) {
    let build = |side| Schedule::build(facts, port, side, means.audience(), stretch, observations);
    (build(direction.exit()), build(direction.entry()))
}

/// When the window that holds `at` ends; `None` when it doesn't within four days: both halls serve round the clock.
fn closing(
    facts: &Facts,
    port: &PortFacts,
    direction: Direction,
    means: Means,
    at: Instant,
    observations: &[Observation],
) -> Option<Instant> {
    let (exit, entry) = halls(facts, port, direction, means, (at - 1440, at + 4 * 1440), observations);
    let mut end = at;
    for window in windows(&exit, &entry) {
        if window.from <= end && end < window.to {
            end = window.to;
        }
    }
    (end < exit.to.min(entry.to)).then_some(end)
}

/// When both halls next serve without anything expected against it, within 16 days.
pub fn next_opening(
    facts: &Facts,
    port: &PortFacts,
    direction: Direction,
    means: Means,
    at: Instant,
    observations: &[Observation],
) -> Option<Instant> {
    if never(port).is_some() || port.mode(means, direction).is_some_and(|mode| mode.allowed == Tri::No) {
        return None;
    }
    let (exit, entry) = halls(facts, port, direction, means, (at - 1440, at + 16 * 1440), observations);
    windows(&exit, &entry)
        .into_iter()
        .find(|window| window.to > at && window.exit.closure.is_none() && window.entry.closure.is_none())
        .map(|window| window.from.max(at))
}
