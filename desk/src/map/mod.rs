//! `otkel map`: builds maps, draws them, finds on them, and finds ways.

mod args;
mod build;
mod find;
mod picture;
mod route;

use std::path::Path;

use otkel_app::{
    Services,
    maps::{Atlas, MapBytes},
    screens::map::spot_of,
};
use otkel_maps::earth::LonLat;

pub(crate) use args::MapAction;
use args::{MapChoice, position};

use crate::{Failure, Outcome};

/// The starter map, built from `content/map` by the build script.
pub(crate) static STARTER: MapBytes = MapBytes {
    tiles: include_bytes!(concat!(env!("OUT_DIR"), "/map.pmtiles")),
    roads: include_bytes!(concat!(env!("OUT_DIR"), "/roads.graph")),
    places: include_bytes!(concat!(env!("OUT_DIR"), "/places.db")),
};

impl MapAction {
    pub(crate) fn now(&self) -> Option<&str> {
        self.choice().and_then(|choice| choice.now.as_deref())
    }

    fn choice(&self) -> Option<&MapChoice> {
        match self {
            Self::Build(_) => None,
            Self::Tile(args) => Some(&args.choice),
            Self::Picture(args) => Some(&args.choice),
            Self::Find(args) => Some(&args.choice),
            Self::Route(args) => Some(&args.way.choice),
            Self::Range(args) => Some(&args.way.choice),
        }
    }
}

pub(crate) fn run(services: &mut Services, action: &MapAction) -> Result<Outcome, Failure> {
    if let Some(choice) = action.choice() {
        services.chart(open(choice.map.as_deref())?);
    }
    match action {
        MapAction::Build(args) => build::run(services, args),
        MapAction::Tile(args) => picture::tile(services, args),
        MapAction::Picture(args) => picture::picture(services, args),
        MapAction::Find(args) => find::run(services, args),
        MapAction::Route(args) => route::run(services, args),
        MapAction::Range(args) => route::range(services, args),
    }
}

/// The map that is asked for, and no other below it: what isn't on it is then seen to be missing.
fn open(folder: Option<&Path>) -> Result<Atlas, Failure> {
    match folder {
        None => Ok(Atlas::open(None, &STARTER)),
        Some(folder) => {
            Atlas::of_folder(folder).map_err(|error| Failure { code: 3, text: error.to_string() })
        }
    }
}

/// A position, or the likeliest place of a name, with what it is called.
fn place(services: &Services, text: &str) -> Result<(LonLat, String), Failure> {
    let numbers = text.chars().all(|c| c.is_ascii_digit() || " ,.-+".contains(c));
    if numbers && text.contains(',') {
        return position(text).map(|at| (at, text.to_owned())).map_err(|text| Failure { code: 2, text });
    }
    spot_of(services, text).ok_or_else(|| {
        let shown: String = text.chars().take(60).collect();
        Failure { code: 2, text: format!("{shown}: {}", services.words.word("map-nothing")) }
    })
}
