//! The four answers.

/// Will I make it?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Passes even on the one bad day.
    Make,
    /// Passes only on a typical day.
    Tight,
    /// A fact that is needed is missing, stale, weak or an unannounced closure.
    Unknown,
    /// Doesn't pass on a typical day.
    Miss,
}

impl Verdict {
    /// The word in `--json`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Make => "make",
            Self::Tight => "tight",
            Self::Unknown => "unknown",
            Self::Miss => "miss",
        }
    }

    /// From whether it passes on a typical and on the bad day.
    pub const fn of(typical: bool, slow: bool) -> Self {
        match (typical, slow) {
            (true, true) => Self::Make,
            (true, false) => Self::Tight,
            (false, _) => Self::Miss,
        }
    }

    /// There and back: only as good as the worse way; a miss either way is a miss.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.max(other)
    }
}
