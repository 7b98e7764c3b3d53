//! What can happen on the card.

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum CardEvent {
    /// Show it in another language.
    Show {
        /// Its tag.
        tag: String,
    },
    /// Ask for the green channel, or don't.
    Vulnerable {
        /// Whether the card says it.
        on: bool,
    },
}
