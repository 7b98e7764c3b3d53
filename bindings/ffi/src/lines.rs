//! Views as lines of text, as the command line prints them: for sharing, reading aloud, and for the golden cases, which
//! send a whole view into Kotlin or Swift and back.

use otkel_app::{
    lines,
    screens::{help::HelpView, phrases::PhrasesView, plan::PlanView, ports::PortsView},
};

/// The planner's view as lines.
#[uniffi::export]
pub fn plan_lines(view: PlanView) -> Vec<String> {
    lines::plan(&view)
}

/// The ports' view as lines.
#[uniffi::export]
pub fn ports_lines(view: PortsView) -> Vec<String> {
    lines::ports(&view)
}

/// The help screen's view as lines.
#[uniffi::export]
pub fn help_lines(view: HelpView) -> Vec<String> {
    lines::help(&view)
}

/// The phrasebook's view as lines.
#[uniffi::export]
pub fn phrases_lines(view: PhrasesView) -> Vec<String> {
    lines::phrases(&view)
}
