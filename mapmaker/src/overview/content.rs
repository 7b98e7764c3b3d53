//! Ports, gates and places of the content pack, as far as the map needs them. The pack's own checks are elsewhere.

use std::{collections::BTreeSet, fs, path::Path};

use otkel_maps::{earth::LonLat, find::Names};
use serde::Deserialize;

use super::{names::with_local, problem::Found, table};

/// A place of content/places.
pub(super) struct Place {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) country: String,
    pub(super) at: LonLat,
    pub(super) names: Names,
    pub(super) aliases: Vec<String>,
}

/// A port of content/ports.
pub(super) struct Port {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) at: LonLat,
    pub(super) names: Names,
    pub(super) aliases: Vec<String>,
    /// Travellers may use it.
    pub(super) open: bool,
}

/// What is read of the content pack.
#[derive(Default)]
pub(super) struct Content {
    pub(super) places: Vec<Place>,
    pub(super) ports: Vec<Port>,
    /// Ids of borders that aren't ports with China (content/gates.toml).
    pub(super) gates: BTreeSet<String>,
}

#[derive(Deserialize)]
struct RawNames {
    en: String,
    #[serde(default)]
    zh: String,
    #[serde(default)]
    kk: String,
    #[serde(default)]
    ru: String,
    #[serde(default)]
    ug: String,
}

#[derive(Deserialize)]
struct RawPlace {
    id: String,
    kind: String,
    #[serde(default)]
    country: String,
    lat: f64,
    lon: f64,
    names: RawNames,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    serves: String,
}

#[derive(Deserialize)]
struct Places {
    place: Vec<RawPlace>,
}

#[derive(Deserialize)]
struct PortFile {
    port: RawPlace,
}

#[derive(Deserialize)]
struct Gates {
    gate: Vec<RawGate>,
}

#[derive(Deserialize)]
struct RawGate {
    id: String,
}

impl RawNames {
    fn names(self, country: &str) -> Names {
        let Self { en, zh, kk, ru, ug } = self;
        with_local(Names { local: String::new(), en, zh, kk, ru, ug }, country)
    }
}

impl Content {
    pub(super) fn read(content: &Path, found: &mut Found) -> Self {
        let mut out = Self::default();
        for file in files(content, "places", found) {
            let Some(raw) = parsed::<Places>(content, &file, found) else { continue };
            for place in raw.place {
                let Some(at) = at(&place, &file, found) else { continue };
                let names = place.names.names(&place.country);
                let RawPlace { id, kind, country, aliases, .. } = place;
                out.places.push(Place { id, kind, country, at, names, aliases });
            }
        }
        for file in files(content, "ports", found) {
            let Some(PortFile { port }) = parsed(content, &file, found) else { continue };
            let Some(at) = at(&port, &file, found) else { continue };
            let open = port.serves != "nobody";
            let names = port.names.names("");
            out.ports.push(Port { id: port.id, kind: port.kind, at, names, aliases: port.aliases, open });
        }
        if let Some(Gates { gate }) = parsed(content, "gates.toml", found) {
            out.gates = gate.into_iter().map(|gate| gate.id).collect();
        }
        out
    }
}

fn at(place: &RawPlace, file: &str, found: &mut Found) -> Option<LonLat> {
    let at = LonLat::new(place.lon, place.lat);
    if at.is_none() {
        found.add(file, 0, format!("“{}” isn't on the earth: check lat and lon", place.id));
    }
    at
}

/// The files of a folder with `.toml` at their end, in order.
fn files(content: &Path, folder: &str, found: &mut Found) -> Vec<String> {
    let mut out = Vec::new();
    match fs::read_dir(content.join(folder)) {
        Ok(entries) => {
            for entry in entries.flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                if Path::new(&name).extension().is_some_and(|end| end == "toml") {
                    out.push(format!("{folder}/{name}"));
                }
            }
        }
        Err(error) => found.add(folder, 0, format!("can't be listed: {error}")),
    }
    out.sort();
    out
}

fn parsed<T: for<'a> Deserialize<'a>>(content: &Path, file: &str, found: &mut Found) -> Option<T> {
    let text = table::text(content, file, found);
    match toml::from_str(&text) {
        Ok(value) => Some(value),
        Err(error) => {
            let line =
                error.span().map_or(0, |span| text[..span.start.min(text.len())].lines().count().max(1));
            found.add(file, line, error.message());
            None
        }
    }
}
