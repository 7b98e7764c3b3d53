//! The links of a crossing's chain: each maps the minute one comes to it to the minute one leaves it.

use crate::{model::Instant, ports::Minutes};

/// How much of a hall's lanes a party takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Load {
    /// Inside, from admission to done.
    pub work: Minutes,
    /// From the first member's admission to the last one's.
    pub party: Minutes,
}

/// One link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Takes its minutes at any time: a ride, a step, the mean wait for a line with a headway.
    Takes(Minutes),
    /// Leaves at the next of these times (ascending).
    Departs(Vec<Instant>),
    /// The exit hall, with its queue.
    Exit(Load),
    /// The entry hall.
    Entry(Load),
    /// A service whose duration has the border inside. It reaches the exit hall `before` minutes after leaving; should
    /// the hall not be open then, the whole service runs late by the wait, and so once more at the entry hall.
    Through {
        /// From leaving to the exit hall.
        before: Minutes,
        /// Inside the exit hall.
        exit: Minutes,
        /// From the exit hall's end to the entry hall.
        between: Minutes,
        /// Inside the entry hall.
        entry: Minutes,
        /// From leaving to arriving, border included.
        total: Minutes,
    },
}
