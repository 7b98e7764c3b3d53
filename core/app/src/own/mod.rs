//! What is the person's own: who they are, the crossings they keep, what they saw at a hall. All of it lies sealed in
//! the [`store`](crate::store) and nowhere else.

mod kept;
mod notes;
mod profile;

pub use kept::{Kept, MOST_KEPT};
pub use notes::Note;
pub use profile::{Look, Profile, Role};
