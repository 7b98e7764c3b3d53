//! What can happen today.

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum TodayEvent {
    /// Forget a kept crossing.
    Forget {
        /// Its id.
        id: String,
    },
    /// Show this kept crossing's next step instead of the nearest one's.
    Follow {
        /// Its id.
        id: String,
    },
}
