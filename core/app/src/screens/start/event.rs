//! What can happen in the first minute.

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum StartEvent {
    /// Something was chosen on the step that is shown: a language, a country, a role.
    Choose {
        /// Its code.
        code: String,
    },
    /// Letters of a country's name.
    Search {
        /// What was typed.
        text: String,
    },
    /// On, with or without a choice.
    Next,
    /// Back to the step before.
    Back,
}
