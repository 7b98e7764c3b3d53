//! What can happen on the planner.

use crate::ask::PlanForm;

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
#[allow(
    clippy::large_enum_variant,
    reason = "an event lives for one call; a box would only hide the form from UniFFI"
)]
pub enum PlanEvent {
    /// The form was filled in and sent.
    Ask {
        /// What is asked.
        form: PlanForm,
    },
    /// Start anew.
    Clear,
}
