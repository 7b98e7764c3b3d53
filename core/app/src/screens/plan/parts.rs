//! The pieces of the planner's view.

use serde::Serialize;

use crate::{
    l10n::ClockView,
    screens::shared::{AskView, SourceView, VerdictView},
};

/// The whole screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PlanView {
    /// `Yining → Almaty`; an invitation when nothing was asked yet.
    pub title: String,
    /// What was asked, in a sentence; an invitation when nothing was.
    pub asked: String,
    /// The form.
    pub form: super::FormView,
    /// Whether a question was asked and its answer is shown.
    pub answered: bool,
    /// Best first.
    pub options: Vec<OptionView>,
    /// What holds for every option alike: papers to have, things to know.
    pub advice: Vec<ReasonView>,
    /// What is no way through, and why.
    pub excluded: Vec<ExcludedView>,
    /// The words beside the values.
    pub labels: PlanLabels,
    /// How old the pack's knowledge is.
    pub knowledge: String,
    /// Why the built-in pack is in use, if it is.
    pub notice: Option<String>,
    /// What went wrong since the question was asked, if anything (a time has passed, say).
    pub problem: Option<String>,
}

/// The words beside the values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PlanLabels {
    /// Beside the last moment to leave.
    pub leave_by: String,
    /// Beside the arrival.
    pub arrive: String,
    /// Beside the last moment to turn back.
    pub turn_back: String,
    /// Over the way back's legs.
    pub back: String,
    /// Over what holds for every option.
    pub advice: String,
    /// Over what is no way through.
    pub excluded: String,
    /// Over whom to ask.
    pub ask: String,
    /// Over the sources.
    pub sources: String,
    /// Said when a way is no longer in the answer.
    pub gone: String,
    /// Over the reasons.
    pub reasons: String,
    /// Over the legs.
    pub legs: String,
    /// On the button that keeps a way.
    pub keep: String,
    /// On it when the way is kept.
    pub kept: String,
    /// On the button back to the form.
    pub change: String,
    /// On a button that calls a number.
    pub call: String,
    /// Under the legs: what the lighter bar means.
    pub slow_end: String,
}

/// One port or flight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct OptionView {
    /// Its id in this answer: the port and the means.
    pub id: String,
    /// Whether it is kept.
    pub kept: bool,
    /// The port's (or flight's) id.
    pub port: String,
    /// Its name.
    pub name: String,
    /// By what, and by which line.
    pub means: String,
    /// The answer.
    pub verdict: VerdictView,
    /// The answer in a word or two.
    pub verdict_word: String,
    /// How sure, in a word.
    pub certainty: String,
    /// The answer in a sentence.
    pub headline: String,
    /// What holds if the last known hours hold, in a sentence.
    pub if_hours_hold: Option<String>,
    /// The last moment to leave.
    pub leave_by: Option<ClockView>,
    /// When one is there on a typical day.
    pub arrive: Option<ClockView>,
    /// The last moment to turn back.
    pub turn_back: Option<ClockView>,
    /// How long one waits, in words.
    pub wait: String,
    /// The legs of a typical day.
    pub legs: Vec<LegView>,
    /// The way back's legs.
    pub back: Vec<LegView>,
    /// How a large party splits.
    pub batches: Vec<BatchView>,
    /// Why, the gravest first.
    pub reasons: Vec<ReasonView>,
    /// Whom to ask.
    pub ask: Vec<AskView>,
    /// Where it comes from.
    pub sources: Vec<SourceView>,
    /// The way as text, to be sent to others: no name, no passport.
    pub share: String,
}

/// A leg.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct LegView {
    /// The day, in both countries where it differs, when it is another one than the leg before's.
    pub day: Option<String>,
    /// What kind: `ride`, `queue`, `exit`, …; picks the picture beside it.
    pub kind: String,
    /// What it is, in words.
    pub what: String,
    /// When it begins, both clocks.
    pub start: ClockView,
    /// When it ends on a typical day, both clocks.
    pub end: ClockView,
    /// When it ends on the bad day, both clocks.
    pub slow_end: Option<ClockView>,
    /// How long it takes, in words.
    pub takes: String,
    /// How long it takes on a typical day, in minutes, for the picture.
    pub minutes: u32,
    /// When it ends on the bad day, in words; none when that is the same.
    pub slow: Option<String>,
    /// One line for screen readers and terminals.
    pub line: String,
}

/// Part of a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct BatchView {
    /// How many.
    pub people: u32,
    /// In words, with its times.
    pub line: String,
}

/// What a reason does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "as in the domain")]
pub enum SeverityView {
    Impossible,
    Explains,
    Unknown,
    Caution,
}

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct ReasonView {
    /// The stable word.
    pub code: String,
    /// What it does.
    pub severity: SeverityView,
    /// The sentence.
    pub text: String,
}

/// A port that is no way through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct ExcludedView {
    /// Its id.
    pub port: String,
    /// Its name.
    pub name: String,
    /// The stable word.
    pub code: String,
    /// Why.
    pub text: String,
}
