//! Phrases in the words of two people: what is filled in, said in each one's language and script; how it is read aloud; what to
//! say next. The phrases themselves are the pack's (`otkel_domain::phrasebook`).

mod filled;
mod find;
mod moment;
mod read;
mod spoken;

pub use filled::{Filled, blank_values};
pub(crate) use find::Finder;
pub(crate) use moment::LastMoments;
pub(crate) use read::{OWN, PORT, has_own_words, usual};
pub use read::{SlotError, read_slot};
pub use spoken::{Beside, Said};
pub(crate) use spoken::{Tongues, side_lang};
