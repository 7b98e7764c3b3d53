//! The road graph of one or more regions: how it is written, how it is read where it lies, and where on it a position is.
//!
//! `docs/format/roads.md` describes the file byte for byte, `docs/routing.md` the rules.

mod attributes;
pub(crate) mod bytes;
mod container;
mod graph;
mod limits;
mod names;
mod network;
pub(crate) mod record;
mod select;
mod sets;
mod shape;
pub(crate) mod snap;
mod tables;
mod validate;
mod write;

pub use crate::names::{Lang, Names};
pub use attributes::{Entry, Mode, RoadClass, StationKind, Surface};
pub use container::{GraphError, VERSION};
pub use graph::{GateInfo, Graph, RegionInfo, StationInfo};
pub use names::Naming;
pub use network::{
    Gate, Junction, Network, NodeKey, Region, RegionId, Restriction, RestrictionKind, Segment, Station,
};
pub use sets::{Access, Fuels, Modes, Months};
pub(crate) use tables::Tables;
pub use write::{NetworkError, write};
