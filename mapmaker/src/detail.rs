//! A detailed map of OpenStreetMap extracts: tiles, roads and places in one folder.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

use otkel_maps::{
    earth::{Bounds, LonLat},
    roads::{NetworkError, write},
};

pub use crate::roads::Port;
use crate::{
    osm::{Extract, OsmError, Progress},
    places,
    roads::{self, network},
    tiles::{TileSet, TilesError, shortbread},
};

/// The licence of the data, which goes with every map made of it.
const LICENCE: &str = "This map was made of OpenStreetMap data, © OpenStreetMap contributors, available under the Open Database \
License (ODbL) 1.0: https://www.openstreetmap.org/copyright\nWhoever passes the map on names the contributors and offers it under \
the same licence.\n";

/// Memory for tiles before scratch files are used, bytes.
const MEMORY: usize = 512 << 20;

/// What a map is to be made of.
#[derive(Clone, Debug)]
pub struct DetailOptions {
    /// One or several `.osm.pbf` files.
    pub extracts: Vec<PathBuf>,
    /// The folder that the map is written into.
    pub out: PathBuf,
    /// Only what lies here.
    pub bbox: Option<Bounds>,
    /// The ports of the content: border controls near one belong to it, and roads are cut there.
    pub ports: Vec<Port>,
}

/// What was made.
#[derive(Clone, Debug)]
pub struct DetailReport {
    /// Of the tiles.
    pub tiles: crate::tiles::Summary,
    /// What could not be drawn.
    pub left_out: shortbread::Report,
    /// Of the roads.
    pub roads: roads::Report,
    /// Bytes of the road graph.
    pub road_bytes: usize,
    /// Of the places.
    pub places: places::Summary,
}

/// Why there is no map.
#[derive(Debug, thiserror::Error)]
pub enum DetailError {
    /// The extract.
    #[error(transparent)]
    Extract(#[from] OsmError),
    /// The tiles.
    #[error(transparent)]
    Tiles(#[from] TilesError),
    /// The tiles' features.
    #[error(transparent)]
    Features(#[from] shortbread::ShortbreadError),
    /// The roads.
    #[error("the roads can't be written: {0}")]
    Roads(#[from] NetworkError),
    /// The places.
    #[error(transparent)]
    Places(#[from] places::PlacesError),
    /// A file.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Makes the map: `map.pmtiles`, `roads.graph`, `places.db` and `LICENCE.txt` in `out`. Each is written beside its place and
/// renamed once all are whole, so that a map that was there stays whole until then. The same extracts give the same
/// bytes.
pub fn build(options: &DetailOptions, progress: &dyn Progress) -> Result<DetailReport, DetailError> {
    let out = &options.out;
    let file = |path: &Path| {
        let path = path.to_path_buf();
        move |source| DetailError::File { path, source }
    };
    fs::create_dir_all(out).map_err(file(out))?;
    let scratch = tempfile::tempdir_in(out).map_err(file(out))?;
    let scratch = scratch.path();
    let extract = Extract::open(&options.extracts, options.bbox, scratch, progress)?;

    let part = |name: &str| out.join(format!("{name}.part"));
    let mut set = TileSet::new(shortbread::about(&extract, &name(&options.extracts)), scratch, MEMORY);
    let ports: Vec<shortbread::Port> =
        options.ports.iter().map(|port| shortbread::Port { id: port.id.clone(), at: port.at }).collect();
    let left_out = shortbread::add(&extract, &ports, &mut set, scratch, progress)?;
    let tiles = set.finish(&part(TILES), progress)?;

    let road_options = roads::Options { ports: options.ports.clone(), ..roads::Options::default() };
    let (network, road_report) = network(&extract, &road_options, progress)?;
    progress.step("roads", 0, 1);
    let bytes = write(&network)?;
    progress.step("roads", 1, 1);
    drop(network);
    let road_bytes = bytes.len();
    fs::write(part(ROADS), bytes).map_err(file(&part(ROADS)))?;

    let mut entries = places::from_osm(&extract, scratch, progress)?;
    let near: Vec<(String, LonLat)> = options.ports.iter().map(|port| (port.id.clone(), port.at)).collect();
    places::link_ports(&mut entries, &near);
    let about =
        places::About { attribution: shortbread::ATTRIBUTION.to_owned(), source: name(&options.extracts) };
    progress.step("places", 0, 1);
    let place_summary = places::write(entries, &about, &part(PLACES))?;
    progress.step("places", 1, 1);

    fs::write(out.join("LICENCE.txt"), LICENCE).map_err(file(&out.join("LICENCE.txt")))?;
    for name in [PLACES, ROADS, TILES] {
        fs::rename(part(name), out.join(name)).map_err(file(&out.join(name)))?;
    }
    Ok(DetailReport { tiles, left_out, roads: road_report, road_bytes, places: place_summary })
}

const TILES: &str = "map.pmtiles";
const ROADS: &str = "roads.graph";
const PLACES: &str = "places.db";

/// What the map is called: after its extracts.
fn name(extracts: &[PathBuf]) -> String {
    let stem = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.trim_end_matches(".pbf").trim_end_matches(".osm").to_owned()
    };
    extracts.iter().map(stem).collect::<Vec<_>>().join(", ")
}

impl fmt::Display for DetailReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { tiles, left_out, roads, road_bytes, places } = self;
        writeln!(f, "{TILES}: {} features in {} tiles, {} bytes", tiles.features, tiles.tiles, tiles.bytes)?;
        if left_out.cut_ways + left_out.broken_areas > 0 {
            writeln!(
                f,
                "  {} ways miss nodes and {} areas miss parts: the extract was cut there",
                left_out.cut_ways, left_out.broken_areas
            )?;
        }
        writeln!(f, "{ROADS}: {road_bytes} bytes")?;
        for line in roads.to_string().lines() {
            writeln!(f, "  {line}")?;
        }
        write!(f, "{PLACES}: {} places, {} search keys", places.places, places.keys)
    }
}
