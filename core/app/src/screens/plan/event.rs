//! What can happen on the planner.

use crate::ask::PlanForm;

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum PlanEvent {
    /// The form was filled in and sent.
    Ask {
        /// What is asked.
        form: PlanForm,
    },
    /// Start anew.
    Clear,
}
