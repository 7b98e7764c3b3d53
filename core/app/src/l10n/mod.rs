//! Words, dates and numbers in five languages, and in Kazakh once more in the Arabic script.
//!
//! Sentences are Fluent messages: the app's own beside this crate in `locales/<lang>/`, the content's in the pack.
//! Dates and digits follow CLDR. A local time is never shown without saying whose it is.

mod bundle;
mod clock;
mod dates;
pub mod kk_arab;
pub mod reading;
pub(crate) mod regions;
mod tongue;

pub use bundle::{Arg, L10n};
pub use clock::ClockView;
pub use tongue::Tongue;

#[cfg(test)]
mod tests;
