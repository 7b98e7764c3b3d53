//! What can happen in the settings.

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum SettingsEvent {
    /// Another language.
    Language {
        /// Its tag.
        tag: String,
    },
    /// Whose passport.
    Passport {
        /// Two letters; empty: not said.
        country: String,
    },
    /// Letters of a country's name.
    Search {
        /// What was typed.
        text: String,
    },
    /// What one is on the road.
    Role {
        /// `traveller`, `guide`, `driver`.
        role: String,
    },
    /// One's name, for the card.
    Name {
        /// As in the passport.
        text: String,
    },
    /// Whom to call, for the card.
    Contact {
        /// Who, and a number.
        text: String,
    },
    /// Light or dark.
    Look {
        /// `system`, `light`, `dark`.
        look: String,
    },
    /// Something was switched.
    Toggle {
        /// `simple`, `contrast`, `hidden`.
        code: String,
        /// On or off.
        on: bool,
    },
    /// Ask whether everything is to be forgotten.
    AskWipe {
        /// Ask, or take the question back.
        on: bool,
    },
    /// Forget everything. Only after it was asked.
    Wipe,
}
