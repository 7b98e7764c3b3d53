//! One map: its tiles, roads and places, and what it says of itself.

use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use otkel_maps::{
    Blob,
    earth::{Bounds, LonLat},
    find::{Places, PlacesError},
    roads::{Graph, GraphError, Mode, RegionId},
    route::{Leg, Place, Profile, Route, RouteError, Router, Weights},
    tiles::{Archive, TilesError},
};
use serde::Deserialize;

use super::state::RoadDay;

/// How far from a road somebody may be on a detailed map, metres; and on an overview, whose lines are a town's width off.
const NEAR_M: [f64; 2] = [5_000.0, 25_000.0];

/// A map's files can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file} of the map can’t be used: {detail}")]
pub struct MapTrouble {
    /// Which of its files.
    pub file: &'static str,
    /// Whether it was made for a newer app.
    pub newer: bool,
    /// What is wrong.
    pub detail: String,
}

/// A map.
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whose data it is.
    pub attribution: String,
    /// Roads and shores are simplified.
    pub overview: bool,
    /// What it covers.
    pub bounds: Bounds,
    /// Its places, if it has an index.
    pub places: Option<Places>,
    roads: Option<Arc<Graph>>,
    /// A router for each way of travelling that was asked for, with the day its weights are of.
    routers: Mutex<Vec<(Mode, RoadDay, Router)>>,
}

/// What a map's tiles say of the map.
#[derive(Default, Deserialize)]
#[serde(default)]
struct About {
    name: String,
    attribution: String,
    /// A truth value, also when it was written as a word.
    overview: serde_json::Value,
}

/// The three files of a map.
pub(super) struct Files {
    pub tiles: Blob,
    pub roads: Option<Blob>,
    pub places: Option<PlacesFile>,
}

/// Places are read from a file by SQLite, or from bytes in the program.
pub(super) enum PlacesFile {
    Bytes(Blob),
    Path(std::path::PathBuf),
}

impl Files {
    /// Those of a folder; `None` when it holds no map.
    pub(super) fn of_folder(folder: &Path) -> Option<Result<Self, MapTrouble>> {
        let tiles = folder.join("map.pmtiles");
        fs::exists(&tiles).unwrap_or(false).then(|| {
            let map = |file: &'static str| {
                Blob::map(&folder.join(file)).map_err(|error| MapTrouble {
                    file,
                    newer: false,
                    detail: error.to_string(),
                })
            };
            let there = |file: &str| fs::exists(folder.join(file)).unwrap_or(false);
            Ok(Self {
                tiles: map("map.pmtiles")?,
                roads: there("roads.graph").then(|| map("roads.graph")).transpose()?,
                places: there("places.db").then(|| PlacesFile::Path(folder.join("places.db"))),
            })
        })
    }
}

impl Sheet {
    /// Opens the files; the archive of tiles goes to the studio that draws from all maps.
    pub(super) fn open(files: Files) -> Result<(Self, Archive), MapTrouble> {
        let archive = Archive::open(files.tiles).map_err(|error| MapTrouble {
            file: "map.pmtiles",
            newer: matches!(error, TilesError::Version { .. }),
            detail: error.to_string(),
        })?;
        let about: About = archive
            .metadata()
            .ok()
            .and_then(|metadata| serde_json::from_str(&metadata).ok())
            .unwrap_or_default();
        let roads = files.roads.map(Graph::open).transpose().map_err(|error| MapTrouble {
            file: "roads.graph",
            newer: matches!(error, GraphError::Newer { .. }),
            detail: error.to_string(),
        })?;
        let places = files.places.map(|places| match places {
            PlacesFile::Bytes(bytes) => Places::open(&bytes),
            PlacesFile::Path(path) => Places::open_file(&path),
        });
        let places = places.transpose().map_err(|error| MapTrouble {
            file: "places.db",
            newer: matches!(error, PlacesError::Newer { .. }),
            detail: error.to_string(),
        })?;
        let this = Self {
            name: about.name,
            attribution: about.attribution,
            overview: about.overview == true || about.overview == "true",
            bounds: archive.bounds(),
            places,
            roads: roads.map(Arc::new),
            routers: Mutex::default(),
        };
        Ok((this, archive))
    }

    /// Its roads.
    pub fn roads(&self) -> Option<&Arc<Graph>> {
        self.roads.as_ref()
    }

    /// How far from a road a place may be, metres.
    pub fn near_m(&self) -> f64 {
        NEAR_M[usize::from(self.overview)]
    }

    /// A position as an end of a route, on any side of a border or on one.
    pub(super) fn end(&self, at: LonLat, region: Option<RegionId>) -> Place {
        Place { at, region, within_m: self.near_m() }
    }

    /// The way between two places, on a day.
    pub(super) fn route(
        &self,
        from: Place,
        to: Place,
        mode: Mode,
        day: &RoadDay,
    ) -> Result<Route, RouteError> {
        self.with_router(mode, day, |router| router.route(from, to))
    }

    /// How far and how long from each to each.
    pub(super) fn table(
        &self,
        from: &[Place],
        to: &[Place],
        mode: Mode,
        day: &RoadDay,
    ) -> Vec<Vec<Result<Leg, RouteError>>> {
        self.with_router(mode, day, |router| Ok(router.table(from, to))).unwrap_or_default()
    }

    fn with_router<T>(
        &self,
        mode: Mode,
        day: &RoadDay,
        work: impl FnOnce(&mut Router) -> Result<T, RouteError>,
    ) -> Result<T, RouteError> {
        let Some(graph) = &self.roads else { return Err(RouteError::NoRoadJoins) };
        // A router's memory is whole after each question, also after one that panicked.
        let mut routers = self.routers.lock().unwrap_or_else(PoisonError::into_inner);
        let at = routers.iter().position(|(m, known, _)| (m, known) == (&mode, day));
        let at = at.unwrap_or_else(|| {
            // Another day's weights aren't asked for again.
            routers.retain(|(m, _, _)| *m != mode);
            let weights = Weights::new(graph, Arc::new(Profile::of(mode)), &day.on(graph), THREADS);
            routers.push((mode, day.clone(), Router::new(graph.clone(), Arc::new(weights))));
            routers.len() - 1
        });
        work(&mut routers[at].2)
    }
}

/// Threads that put weights on the roads: what even a small phone has.
const THREADS: usize = 2;

impl std::fmt::Debug for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sheet").field("name", &self.name).finish_non_exhaustive()
    }
}
