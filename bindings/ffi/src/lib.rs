//! The objects that Kotlin and Swift hold. Views, events and errors are defined in `otkel-app`; nothing is mirrored.
//!
//! One [`Otkel`] is opened; each screen is an object with the same three verbs: `send` an event, `view` what is shown,
//! `subscribe` to first the whole view and then each new one.

mod clock;
mod core;
mod lines;
mod screen;

pub use core::{OpenOptions, Otkel};
pub use lines::{help_lines, plan_lines, ports_lines};
pub use screen::{
    Cancelling, CardListener, CardScreen, HelpListener, HelpScreen, MapListener, MapScreen, MenuListener,
    MenuScreen, PhrasesListener, PhrasesScreen, PlanListener, PlanScreen, PortsListener, PortsScreen,
    SettingsListener, SettingsScreen, StartListener, StartScreen, Subscription, TodayListener, TodayScreen,
};

uniffi::setup_scaffolding!("otkel");
