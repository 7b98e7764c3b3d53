//! Words, dates and numbers in five languages.
//!
//! Sentences are Fluent messages: the app's own beside this crate in `locales/<lang>/`, the content's in the pack.
//! Dates and digits follow CLDR. A local time is never shown without saying whose it is.

mod bundle;
mod clock;
mod dates;

pub use bundle::{Arg, L10n};
pub use clock::ClockView;

#[cfg(test)]
mod tests;
