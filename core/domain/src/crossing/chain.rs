//! Links laid end to end, and a run along them.

use std::sync::Arc;

use super::{
    hall::{HallPass, pass},
    links::{Link, Load},
};
use crate::{
    model::{Instant, Means, PlaceId, Scenario, ServiceId},
    ports::{Minutes, Span, flow::QueueTable},
};

/// What a leg is, for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegKind {
    /// On the road or on rails.
    Ride,
    /// Waiting for a service to leave.
    Wait,
    /// What comes before the first hall: tickets, a stamp.
    Approach,
    /// Waiting for a hall to open.
    Opens,
    /// In the queue before a hall.
    Queue,
    /// Exit inspection.
    Exit,
    /// Between the halls.
    Between,
    /// Entry inspection.
    Entry,
    /// What comes after the second hall.
    Leave,
    /// A border that Otkel doesn't model.
    Gate,
    /// A service that has the border inside its own duration.
    Through,
}

impl LegKind {
    /// The word in `--json`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ride => "ride",
            Self::Wait => "wait",
            Self::Approach => "approach",
            Self::Opens => "opens",
            Self::Queue => "queue",
            Self::Exit => "exit",
            Self::Between => "between",
            Self::Entry => "entry",
            Self::Leave => "leave",
            Self::Gate => "gate",
            Self::Through => "through",
        }
    }
}

/// What a link is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// What it is.
    pub kind: LegKind,
    /// From where.
    pub from: PlaceId,
    /// To where.
    pub to: PlaceId,
    /// By which service.
    pub service: Option<ServiceId>,
    /// On a ride: by what.
    pub by: Option<Means>,
    /// How far, in metres.
    pub metres: u32,
}

/// One leg of a finished plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leg {
    /// What it is called.
    pub meta: Meta,
    /// When it begins on a typical day.
    pub start: Instant,
    /// When it ends on a typical day.
    pub end: Instant,
    /// When it ends on the bad day.
    pub slow_end: Option<Instant>,
}

/// A crossing by one port and one way.
#[derive(Debug, Clone, Default)]
pub struct Chain {
    /// What happens.
    pub links: Vec<Link>,
    /// What it is called, link by link.
    pub metas: Vec<Meta>,
}

/// The halls that a chain runs through.
#[derive(Debug, Clone, Copy)]
pub struct Halls<'a, 'f> {
    /// The exit hall's spans.
    pub exit: &'a [Span<'f>],
    /// The entry hall's spans.
    pub entry: &'a [Span<'f>],
    /// The queues before the exit hall that this party stands in.
    pub queues: &'a [Arc<QueueTable>],
}

/// What a run came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// When one stands before the exit hall.
    pub at_exit: Instant,
    /// How the exit hall was passed.
    pub exit: HallPass,
    /// When one stands before the entry hall.
    pub at_entry: Instant,
    /// How the entry hall was passed.
    pub entry: HallPass,
    /// When one is there.
    pub arrive: Instant,
}

impl Chain {
    /// Adds a link.
    pub fn push(&mut self, link: Link, meta: Meta) {
        self.links.push(link);
        self.metas.push(meta);
    }

    /// Adds minutes, unless there are none.
    pub fn push_minutes(&mut self, minutes: Minutes, meta: Meta) {
        if minutes.slow > 0 {
            self.push(Link::Takes(minutes), meta);
        }
    }

    /// When one stands before the exit hall on a typical day; needs no hall hours. `None` when no service leaves any
    /// more.
    pub fn reach_port(&self, leave: Instant) -> Option<Instant> {
        self.to_port(leave, next_departure)
    }

    /// When one would stand before the exit hall did every service leave at once: its day is the day that is meant.
    pub fn meant(&self, leave: Instant) -> Instant {
        self.to_port(leave, |_, at| Some(at)).unwrap_or(leave)
    }

    fn to_port(
        &self,
        leave: Instant,
        departs: impl Fn(&[Instant], Instant) -> Option<Instant>,
    ) -> Option<Instant> {
        let mut at = leave;
        for link in &self.links {
            at = match link {
                Link::Takes(minutes) => at + minutes.typical,
                Link::Departs(times) => departs(times, at)?,
                Link::Through { before, .. } => return Some(at + before.typical),
                Link::Exit(_) | Link::Entry(_) => return Some(at),
            };
        }
        Some(at)
    }

    /// Runs along the chain. `None` when a service or a hall never lets one on within the stretch looked at.
    pub fn run(
        &self,
        halls: Halls<'_, '_>,
        leave: Instant,
        scenario: Scenario,
        mut leg: impl FnMut(usize, LegKind, Instant, Instant),
    ) -> Option<Run> {
        let nothing = HallPass { turn: leave, first: leave, last: leave, done: leave };
        let mut run = Run { at_exit: leave, exit: nothing, at_entry: leave, entry: nothing, arrive: leave };
        let mut at = leave;
        for (index, link) in self.links.iter().enumerate() {
            let kind = self.metas[index].kind;
            let start = at;
            match link {
                Link::Takes(minutes) => {
                    at = at + minutes.of(scenario);
                    leg(index, kind, start, at);
                }
                Link::Departs(times) => {
                    at = next_departure(times, at)?;
                    leg(index, kind, start, at);
                }
                Link::Exit(load) => {
                    run.at_exit = at;
                    run.exit = inside(halls.exit, halls.queues, *load, at, scenario)?;
                    at = run.exit.done;
                    let open = opening(halls.exit, start, run.exit.first);
                    if open > start {
                        leg(index, LegKind::Opens, start, open);
                    }
                    let turn = run.exit.turn.clamp(open, run.exit.first);
                    leg(index, LegKind::Queue, open, turn);
                    if run.exit.first > turn {
                        // One's turn came too late for a gap: nobody is let in who wouldn't be done before it.
                        leg(index, LegKind::Opens, turn, run.exit.first);
                    }
                    leg(index, kind, run.exit.first, at);
                }
                Link::Entry(load) => {
                    run.at_entry = at;
                    run.entry = inside(halls.entry, &[], *load, at, scenario)?;
                    at = run.entry.done;
                    if run.entry.first > start {
                        leg(index, LegKind::Opens, start, run.entry.first);
                    }
                    leg(index, kind, run.entry.first, at);
                }
                Link::Through { before, exit, between, entry, total } => {
                    let parts = (*before, *exit, *between, *entry);
                    let typical = through(halls, parts, at, Scenario::Typical)?;
                    let passed = through(halls, parts, at, scenario)?;
                    (run.at_exit, run.exit, run.at_entry, run.entry) = passed;
                    // A slow road may eat the wait for the hall to open; a bad day isn't a faster one for that.
                    let late = |(at_exit, exit, at_entry, entry): Through| {
                        exit.first.since(at_exit) + entry.first.since(at_entry)
                    };
                    at = (at + total.of(scenario) + late(typical).max(late(passed))).max(run.entry.done);
                    leg(index, kind, start, at);
                }
            }
        }
        run.arrive = at;
        Some(run)
    }
}

/// When one stands before each hall of a service that has the border inside, and how each is passed.
type Through = (Instant, HallPass, Instant, HallPass);

fn through(
    halls: Halls<'_, '_>,
    (before, exit, between, entry): (Minutes, Minutes, Minutes, Minutes),
    at: Instant,
    scenario: Scenario,
) -> Option<Through> {
    let load = |work| Load { work, party: Minutes::default() };
    let at_exit = at + before.of(scenario);
    let passed = inside(halls.exit, &[], load(exit), at_exit, scenario)?;
    let at_entry = passed.done + between.of(scenario);
    let entered = inside(halls.entry, &[], load(entry), at_entry, scenario)?;
    Some((at_exit, passed, at_entry, entered))
}

/// When the hall opens for whoever stands before it: at once, or with its next span.
fn opening(spans: &[Span<'_>], at: Instant, first: Instant) -> Instant {
    let next = spans.get(spans.partition_point(|span| span.end <= at));
    next.map_or(at, |span| span.start.max(at)).min(first)
}

fn inside(
    spans: &[Span<'_>],
    queues: &[Arc<QueueTable>],
    load: Load,
    at: Instant,
    scenario: Scenario,
) -> Option<HallPass> {
    pass(spans, queues, (load.work.of(scenario), load.party.of(scenario)), at, scenario)
}

fn next_departure(times: &[Instant], at: Instant) -> Option<Instant> {
    times.get(times.partition_point(|departure| *departure < at)).copied()
}
