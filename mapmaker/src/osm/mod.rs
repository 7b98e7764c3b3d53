//! Reading OpenStreetMap extracts (`.osm.pbf`): [`Extract`] gives nodes, ways with positions and relations, and assembles the areas
//! of relations ([`rings`]).
//!
//! Memory is bounded: a few blocks (of at most 32 MiB each) for each core, and 8 bytes for each 256 nodes; positions of
//! nodes are in a scratch file, 16 bytes each. Extracts that overlap or aren't sorted cost 16 bytes for each element more while
//! they are opened. Whatever is in a file, reading it ends with elements or an [`OsmError`].

mod areas;
mod blobs;
mod block;
mod element;
mod error;
mod extract;
mod nesting;
mod nodes;
mod pipeline;
mod progress;
mod resolve;
pub mod rings;
mod tags;
mod twice;
mod wire;

pub use areas::Area;
pub use element::{Member, MemberKind, Node, Relation, Way};
pub use error::{Damage, OsmError};
pub use extract::Extract;
pub use progress::{Progress, Quiet};
pub use tags::Tags;

#[cfg(test)]
pub(crate) mod tests;
