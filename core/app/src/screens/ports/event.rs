//! What can happen on the board.

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum PortsEvent {
    /// Open a port's page: any of its names; `on` a date (`2026-12-16`), else today.
    Show {
        /// Which port.
        port: String,
        /// Which day, by the calendar of the side one leaves.
        on: Option<String>,
    },
    /// Back to the board.
    Board,
    /// What one sees or is told at a hall: it counts for a day, above what was last known.
    Note {
        /// Which port.
        port: String,
        /// `CN` or `KZ`.
        side: String,
        /// `closed`, or hours on that side's clock as `10:30-19:00`; empty: forget it.
        said: String,
    },
}
