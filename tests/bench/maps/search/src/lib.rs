//! What tests and benchmarks of place search share: the region's places, the written queries, how ranks are judged.

pub mod judge;
pub mod region;
