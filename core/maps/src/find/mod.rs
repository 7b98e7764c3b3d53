//! Place search: names in any script, categories, near a position; without a network.
//!
//! [`Places`] opens an index (an SQLite file that the map builder writes), finds by what somebody types and lists what is near.
//! How it works, from the text to the list:
//!
//! 1. [`fold`]: the text becomes words, each a key in one alphabet of sounds, or a run of Han.
//! 2. [`lexicon`]: words that aren't names (“аптека”, “street”, 附近) become kinds and wishes.
//! 3. [`terms`]: each key is looked up in the sorted dictionary: as it is, as a beginning, and with typos ([`typo`]).
//! 4. `search`: places that have every word, in their own names or in that of the town that they belong to.
//! 5. `rank`: how well the text fits, how important, how near.

mod bytes;
mod candidate;
pub mod columns;
pub mod fold;
pub mod format;
mod gather;
pub mod grid;
pub mod keys;
mod kind;
mod letters;
pub mod lexicon;
mod nearby;
mod one;
mod open;
mod pinyin;
mod query;
mod rank;
mod row;
mod search;
pub mod terms;
mod typo;

pub use crate::names::{Lang, Names};
pub use kind::{Category, Kind};
pub use open::{Places, PlacesError};
pub use query::Query;
pub use row::Found;
pub use search::MOST_RESULTS;
