//! The spans in which one hall serves, day by day, each with what may be doubted about it.

use jiff::civil::Date;

use super::{ClosedBy, Observation, Observed, TableSpan, observation::OBSERVATION_HOLDS, pick};
use crate::model::{
    Audience, Certainty, Confidence, Facts, Instant, Side, Sourced,
    facts::{HoursVersion, PortFacts},
};

/// A span in which a hall serves, or would serve if its doubts turn out well.
#[derive(Debug, Clone, PartialEq)]
pub struct Span<'f> {
    /// First minute.
    pub start: Instant,
    /// First minute no longer.
    pub end: Instant,
    /// Whose hours.
    pub side: Side,
    /// The version it was read from; `None` for an own observation.
    pub version: Option<&'f Sourced<HoursVersion>>,
    /// The hours themselves say *unknown*.
    pub unsure: bool,
    /// The version was stale on that day.
    pub stale: bool,
    /// A closure that is expected or possible on that day.
    pub closure: Option<&'f ClosedBy>,
}

/// Why a span, or the lack of one, may not be relied on.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt<'f> {
    /// Whose hall.
    pub side: Side,
    /// What about it.
    pub kind: DoubtKind<'f>,
}

/// What may be doubted.
#[derive(Debug, Clone, PartialEq)]
pub enum DoubtKind<'f> {
    /// No version of the hours speaks of the day.
    HoursMissing(Date),
    /// The hours were last seen so long ago that they are stale.
    Stale(&'f Sourced<HoursVersion>),
    /// The hours rest on something weak.
    Weak(&'f Sourced<HoursVersion>),
    /// The hours themselves say unknown.
    SaidUnknown(&'f Sourced<HoursVersion>),
    /// A closure is expected and not announced.
    ExpectedClosure(&'f ClosedBy),
    /// A closure is possible.
    PossibleClosure(&'f ClosedBy),
}

impl<'f> Span<'f> {
    /// How sure the span itself is, its doubts apart.
    pub fn certainty(&self) -> Certainty {
        match self.version {
            _ if self.closure.is_some() || self.unsure || self.stale => Certainty::Unconfirmed,
            Some(version) => version.origin.confidence.certainty(),
            None => Certainty::Likely,
        }
    }

    /// Everything that may be doubted about it; none of it is allocated when there is nothing.
    pub fn doubts(&self) -> impl Iterator<Item = Doubt<'f>> {
        let side = self.side;
        let version = self.version;
        let closure = self.closure.map(|by| match by.how {
            super::DayClosure::Possible => DoubtKind::PossibleClosure(by),
            _ => DoubtKind::ExpectedClosure(by),
        });
        let stale = version.filter(|_| self.stale).map(DoubtKind::Stale);
        let weak = version.filter(|v| !v.origin.confidence.carries_a_verdict()).map(DoubtKind::Weak);
        let unsure = version.filter(|_| self.unsure).map(DoubtKind::SaidUnknown);
        // A closure shuts the port, not one hall: it is the same doubt on both sides.
        let closure = closure.map(|kind| Doubt { side: Side::Cn, kind });
        let hours = [stale, weak, unsure].into_iter().flatten().map(move |kind| Doubt { side, kind });
        closure.into_iter().chain(hours)
    }

    /// Whether anything may be doubted.
    pub fn is_doubtful(&self) -> bool {
        self.doubts().next().is_some()
    }

    fn continues(&self, next: &Self) -> bool {
        self.end == next.start
            && self.version.map(|v| &v.id) == next.version.map(|v| &v.id)
            && self.unsure == next.unsure
            && self.stale == next.stale
            && match (self.closure, next.closure) {
                (None, None) => true,
                (Some(a), Some(b)) => std::ptr::eq(a, b),
                _ => false,
            }
    }
}

/// What one hall does over a stretch of days.
#[derive(Debug, Clone)]
pub struct Schedule<'f> {
    /// Whose hall.
    pub side: Side,
    /// First minute looked at.
    pub from: Instant,
    /// First minute no longer looked at.
    pub to: Instant,
    /// By time; never overlapping.
    pub spans: Vec<Span<'f>>,
    /// Days that are closed for certain, by the hall's own calendar.
    pub closed: Vec<(Date, &'f ClosedBy)>,
    /// Days of which no version of the hours speaks.
    pub missing: Vec<Date>,
    /// An own observation that a fresh, confirmed fact contradicts; the fact stands, the contradiction is shown.
    pub contradicted: bool,
    /// An own observation that was used.
    pub observed: bool,
}

impl<'f> Schedule<'f> {
    /// The spans of `port`'s hall on `side` from the day of `from` to the day of `to`.
    pub fn build(
        facts: &'f Facts,
        port: &'f PortFacts,
        side: Side,
        audience: Audience,
        (from, to): (Instant, Instant),
        observations: &[Observation],
    ) -> Self {
        let zone = facts.zone(side);
        let (first, last) = (zone.date(from), zone.date(to));
        let mut this = Self {
            side,
            from: zone.start_of(first),
            to,
            spans: Vec::new(),
            closed: Vec::new(),
            missing: Vec::new(),
            contradicted: false,
            observed: false,
        };
        let mut day = first;
        let mut start = this.from;
        while day <= last {
            let Ok(tomorrow) = day.tomorrow() else { break };
            let end = zone.start_of(tomorrow);
            this.add_day(port, audience, day, (start, end));
            (day, start) = (tomorrow, end);
        }
        this.to = start;
        for observation in observations.iter().filter(|o| o.port == *port.id() && o.side == side) {
            this.observe(port, audience, zone.date(observation.made), observation);
        }
        this
    }

    fn add_day(
        &mut self,
        port: &'f PortFacts,
        audience: Audience,
        day: Date,
        (start, end): (Instant, Instant),
    ) {
        let closure = port.closures.on(day);
        if let Some(by) = closure.filter(|by| by.how.is_certain()) {
            self.closed.push((day, by));
            return;
        }
        let Some((version, table)) = pick(&port.hours[self.side.index()], audience, day) else {
            self.missing.push(day);
            return;
        };
        if start < table.from() || end > table.to() {
            self.missing.push(day);
            return;
        }
        let stale = !version.origin.fresh_on(day);
        for TableSpan { start: from, end: to, sure } in table.between(start, end) {
            let span = Span {
                start: (*from).max(start),
                end: (*to).min(end),
                side: self.side,
                version: Some(version),
                unsure: !sure,
                stale,
                closure,
            };
            self.push(span);
        }
    }

    fn push(&mut self, span: Span<'f>) {
        match self.spans.last_mut() {
            Some(last) if last.continues(&span) => last.end = span.end,
            _ => self.spans.push(span),
        }
    }

    /// Lays an own observation over the spans for as long as it counts – unless a fresh fact that an authority
    /// confirmed, or an announced closure, says otherwise.
    fn observe(&mut self, port: &'f PortFacts, audience: Audience, day: Date, observation: &Observation) {
        let (from, to) = observation.holds();
        if from >= self.to || to <= self.from {
            return;
        }
        let confirmed = pick(&port.hours[self.side.index()], audience, day)
            .is_some_and(|(v, _)| v.origin.confidence == Confidence::High && v.origin.fresh_on(day));
        let expected = port.closures.on(day);
        if self.closed.iter().any(|(closed, _)| *closed == day) || (confirmed && expected.is_none()) {
            self.contradicted = true;
            return;
        }
        self.observed = true;
        debug_assert_eq!(to.since(from), OBSERVATION_HOLDS);
        let mut spans = Vec::with_capacity(self.spans.len() + 4);
        for span in self.spans.drain(..) {
            if span.end <= from || span.start >= to {
                spans.push(span);
                continue;
            }
            if span.start < from {
                spans.push(Span { end: from, ..span.clone() });
            }
            if span.end > to {
                spans.push(Span { start: to, ..span });
            }
        }
        if let Observed::Hours(table) = &observation.said {
            for told in table.between(from, to) {
                spans.push(Span {
                    start: told.start.max(from),
                    end: told.end.min(to),
                    side: self.side,
                    version: None,
                    unsure: false,
                    stale: false,
                    closure: None,
                });
            }
        }
        self.missing.retain(|missing| *missing != day);
        spans.sort_by_key(|span| span.start);
        self.spans = spans;
    }

    /// The span that holds this minute.
    pub fn at(&self, at: Instant) -> Option<&Span<'f>> {
        let next = self.spans.partition_point(|span| span.end <= at);
        self.spans.get(next).filter(|span| span.start <= at)
    }

    /// The first span that ends after this minute.
    pub fn next(&self, at: Instant) -> Option<&Span<'f>> {
        self.spans.get(self.spans.partition_point(|span| span.end <= at))
    }

    /// Whether nothing at all is known of the hall in the stretch.
    pub fn is_blank(&self) -> bool {
        self.spans.is_empty() && self.closed.is_empty() && !self.missing.is_empty()
    }
}
