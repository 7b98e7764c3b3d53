//! The starter overview map: Kazakhstan's east and Xinjiang's north-west at a glance, built from the compact sources in
//! `content/map` together with the ports and places of the content pack. `docs/overview-map.md` tells where they come from.
//!
//! It runs in build scripts, so it is quick and needs nothing from outside: no packages, no network.

use std::path::Path;

use crate::{
    osm::Quiet,
    places,
    tiles::{About, TileSet},
};
use otkel_maps::roads;

mod content;
mod entries;
mod features;
mod lands;
mod names;
mod near;
mod network;
mod problem;
mod sources;
mod table;
mod towns;
mod water;
mod ways;

#[cfg(test)]
mod tests;

use problem::whole;
pub use problem::{Problem, Problems};
use sources::{REGION, Sources};

/// Whom to name on every picture of the overview.
pub const ATTRIBUTION: &str = "Overview · © OpenStreetMap contributors · GeoNames · GSHHG · Natural Earth";

/// Memory for tiles before scratch files are used; the overview needs a part of it.
const MEMORY: usize = 256 << 20;

/// The three files of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// Tiles, zooms 0 to 10 (`map.pmtiles`). Its metadata says `"overview": "true"`.
    pub pmtiles: Vec<u8>,
    /// The road graph (`roads.graph`).
    pub roads: Vec<u8>,
    /// The places index, an SQLite file (`places.db`).
    pub places: Vec<u8>,
}

/// Builds the overview from a content folder: reads `map/`, `ports/`, `places/` and `gates.toml` in it. The same content gives
/// the same bytes on every machine.
///
/// Errors: every mistake in the sources with its file and line, or what could not be written.
pub fn build(content: &Path) -> Result<Overview, Problems> {
    let sources = Sources::read(content)?;
    let scratch = tempfile::tempdir().map_err(|error| whole("scratch folder", error))?;
    let about = About {
        name: "Otkel overview".into(),
        description: "Overview of eastern Kazakhstan and northern Xinjiang; simplified, not for navigation off the main roads"
            .into(),
        attribution: ATTRIBUTION.into(),
        bounds: REGION,
        zooms: 0..=features::DEEPEST,
        more: vec![("overview", "true".into())],
    };
    let mut set = TileSet::new(about, scratch.path(), MEMORY);
    for feature in features::of(&sources) {
        set.push(feature).map_err(|error| whole("map.pmtiles", error))?;
    }
    let pmtiles = set.finish_bytes(&Quiet).map_err(|error| whole("map.pmtiles", error))?;
    let network = network::of(&sources, ATTRIBUTION);
    let roads = roads::write(&network).map_err(|error| whole("roads.graph", error))?;
    let about = places::About { attribution: ATTRIBUTION.into(), source: "Otkel overview".into() };
    let (places, _) =
        places::to_bytes(entries::of(&sources), &about).map_err(|error| whole("places.db", error))?;
    Ok(Overview { pmtiles, roads, places })
}
