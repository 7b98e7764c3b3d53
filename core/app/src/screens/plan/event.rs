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
    /// A whole form, filled in elsewhere, is sent.
    Ask {
        /// What is asked.
        form: PlanForm,
    },
    /// Something in the form changes.
    Edit {
        /// What.
        edit: FormEdit,
    },
    /// The form on the screen is sent. What is wrong with it is then in the view.
    Go,
    /// Back to the form, with what is in it.
    Form,
    /// Start anew.
    Clear,
    /// Keep this way of the answer, or stop keeping it.
    Keep {
        /// The option's id.
        option: String,
    },
    /// Ask a kept crossing's question again.
    Show {
        /// The kept crossing's id.
        id: String,
    },
    /// The app goes to the background: what is in the form is kept in case the phone ends it.
    Park,
}

/// Which of two: the way there or the way back; from where or to where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum WhichWay {
    /// The way there; where one starts.
    There,
    /// The way back; where one goes.
    Back,
}

/// A change of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum FormEdit {
    /// From where, as it is typed or by the code of a suggestion.
    From {
        /// A name or code.
        text: String,
    },
    /// To where.
    To {
        /// A name or code.
        text: String,
    },
    /// The two ends change places.
    Swap,
    /// A means is wanted, or no longer.
    Means {
        /// `coach`, `car`, ….
        code: String,
    },
    /// `now`, `leave` at a time, or `arrive` by a time.
    When {
        /// Which of them.
        code: String,
    },
    /// Another day.
    Day {
        /// Of which way.
        way: WhichWay,
        /// `2026-11-23`.
        date: String,
    },
    /// Another time of day.
    Time {
        /// Of which way.
        way: WhichWay,
        /// `08:00`.
        time: String,
    },
    /// The calendar shows another month.
    Month {
        /// Of which way.
        way: WhichWay,
        /// How many months on; back when below zero.
        by: i32,
    },
    /// With a way back, or without.
    Return {
        /// With it.
        on: bool,
    },
    /// A passport is in the party, or no longer.
    Passport {
        /// Two letters.
        country: String,
    },
    /// How many people.
    People {
        /// From 1.
        count: u32,
    },
    /// Whose plates the vehicle has.
    Vehicle {
        /// Two letters.
        country: String,
    },
    /// Somebody is old, ill, with a small child or in a wheelchair.
    Vulnerable {
        /// Whether so.
        on: bool,
    },
    /// A paper is in hand, or no longer.
    Paper {
        /// Its id.
        id: String,
    },
}
