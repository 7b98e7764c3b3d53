//! What can happen on the help screen.

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum HelpEvent {
    /// Show the numbers of a side: `CN` or `KZ`.
    Show {
        /// Which side.
        side: String,
    },
    /// Show what is for citizens of this country, too.
    Citizen {
        /// Two letters; empty for nobody's.
        country: String,
    },
}
