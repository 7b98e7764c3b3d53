//! The phrasebook as a whole, over the content as it is now.

mod book;
mod place_map;
mod renders;
mod search;
mod situations;
mod slots;
mod typed;

#[path = "../stage/mod.rs"]
mod stage;
