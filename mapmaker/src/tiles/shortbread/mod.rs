//! Layers and fields of the Shortbread schema (version 1.0, shortbread-tiles.org) out of OpenStreetMap's tags. What differs
//! from it and why: `docs/format/tiles.md`.

mod areas;
mod borders;
mod edge;
mod lines;
mod ocean;
mod points;
mod ports;
mod tagged;

use std::path::Path;

use otkel_maps::earth::LonLat;

use super::{About, Feature, TileSet, TilesError};
use crate::osm::{Extract, OsmError, Progress};
use borders::Borders;
pub use ports::{PORT_REACH_M, Port};

/// The version of what [`add`] writes, in the metadata of the tiles: raised when a reader of an older one would go wrong.
pub const VERSION: u32 = 1;

/// The line that OpenStreetMap asks for on every picture.
pub const ATTRIBUTION: &str = "© OpenStreetMap contributors";

/// What went into the tiles and what could not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Ways that miss nodes, because the extract was cut.
    pub cut_ways: u64,
    /// Areas that miss ways, for the same reason, or don't close.
    pub broken_areas: u64,
    /// Border controls, and how many of them belong to a port.
    pub border_controls: u64,
    /// See above.
    pub at_ports: u64,
    /// Ends of the coastline within the box, that had to be drawn on to its edge.
    pub loose_coasts: u64,
    /// Pieces of the coastline that contradicted others and were left out.
    pub dropped_coasts: u64,
}

/// Why an extract can't become tiles.
#[derive(Debug, thiserror::Error)]
pub enum ShortbreadError {
    /// The extract.
    #[error(transparent)]
    Osm(#[from] OsmError),
    /// The tiles.
    #[error(transparent)]
    Tiles(#[from] TilesError),
}

impl From<TilesError> for OsmError {
    fn from(error: TilesError) -> Self {
        Self::Receiver(error.to_string())
    }
}

/// What is said of a map of an extract; `name` is for people.
pub fn about(extract: &Extract, name: &str) -> About {
    About {
        name: name.to_owned(),
        description: "Streets, land, water, places and points of interest of an OpenStreetMap extract"
            .to_owned(),
        attribution: ATTRIBUTION.to_owned(),
        bounds: extract.bounds(),
        zooms: 0..=14,
        more: vec![
            ("otkel", VERSION.to_string()),
            ("schema", "shortbread 1.0".to_owned()),
            ("licence", "ODbL 1.0".to_owned()),
        ],
    }
}

/// A line of the coast: nodes with their ids.
type Coast = Vec<(i64, LonLat)>;

/// What a block of ways gives.
#[derive(Default)]
struct Gathered {
    features: Vec<Feature>,
    coasts: Vec<Coast>,
    cut: u64,
}

/// Adds all of an extract to a tile set. `ports` are those of the content pack: a border control near one gets its id.
pub fn add(
    extract: &Extract,
    ports: &[Port],
    set: &mut TileSet,
    scratch: &Path,
    progress: &dyn Progress,
) -> Result<Report, ShortbreadError> {
    let mut report = Report::default();
    let borders = Borders::gather(extract, progress)?;
    extract.gather_nodes(
        progress,
        |out: &mut Vec<_>, node| points::of_node(&node, ports, out),
        |found| {
            for feature in found {
                if feature.layer == "pois" && feature.fields.iter().any(|(key, _)| *key == "barrier") {
                    report.border_controls += 1;
                    report.at_ports += u64::from(feature.fields.iter().any(|(key, _)| *key == "port"));
                }
                set.push(feature)?;
            }
            Ok(())
        },
    )?;
    let mut coasts = Vec::new();
    let each = |out: &mut Gathered, way: crate::osm::Way<'_>| {
        out.cut += u64::from(way.missing > 0);
        if way.tags.is("natural", "coastline") {
            out.coasts.push(way.nodes.to_vec());
        }
        borders.of_way(&way, &mut out.features);
        if !way.tags.is_empty() {
            lines::of_way(&way, &mut out.features);
            areas::of_way(&way, &mut out.features);
        }
    };
    extract.gather_ways(progress, each, |mut gathered: Gathered| {
        report.cut_ways += gathered.cut;
        coasts.append(&mut gathered.coasts);
        gathered.features.into_iter().try_for_each(|feature| set.push(feature)).map_err(OsmError::from)
    })?;
    extract.for_each_area(scratch, progress, areas::is_wanted, |area| {
        report.broken_areas += u64::from(area.missing > 0 || area.dropped.open > 0 || area.dropped.too_large);
        let mut features = Vec::new();
        areas::of_polygons(area.tags, &area.polygons, &mut features);
        features.into_iter().try_for_each(|feature| set.push(feature)).map_err(OsmError::from)
    })?;
    let sea = ocean::assemble(coasts, &extract.bounds());
    report.loose_coasts = sea.loose;
    report.dropped_coasts = sea.dropped;
    sea.features().try_for_each(|feature| set.push(feature))?;
    Ok(report)
}

#[cfg(test)]
mod tests;
