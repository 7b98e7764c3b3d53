//! What a phone runs: the screens over the domain's rules, in words, in five languages.
//!
//! * [`ask`] turns what people type (names of places, local times, means, passports) into the domain's requests.
//! * [`l10n`] makes sentences, dates and numbers; the two clocks are always shown together.
//! * [`screens`] has one folder a screen: what can happen on it, what it remembers, what it shows.
//! * [`own`] is what the person keeps on the phone, sealed in the [`store`].
//! * [`menu`] is a host's menu: read, linked, printed.
//! * [`maps`] opens the map files, and hands the planner what they measure.
//! * [`say`] fills phrases in, in the words of two people.
//! * [`report`] writes the same answers as stable JSON, [`lines`] as lines of text.
//!
//! A screen is three functions over plain data; shells hold layout, never a rule or a sentence.

pub mod ask;
mod error;
pub mod l10n;
pub mod lines;
pub mod maps;
pub mod menu;
pub mod own;
pub mod report;
pub mod say;
pub mod screens;
mod services;
pub mod store;

pub use error::{InputCode, OtkelError};
pub use otkel_domain::model::{Instant, Lang};
pub use services::{Clock, FixedClock, Services};

#[cfg(feature = "ffi")]
uniffi::setup_scaffolding!("otkel_app");
