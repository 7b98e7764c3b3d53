//! Where fuzzing begins: parts of real files, so that it needn't first find out what a file looks like. What isn't there
//! is said and left out; a target without seeds still runs, it only learns more slowly.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::{MAX_INPUT, pbf, tiles};
use crate::house::{House, output_of};
use crate::log::Log;
use crate::sync::{self, Files};
use crate::trouble::Trouble;

/// Corners of Monaco's extract: maps whose roads take 1, 10 and 60 KB. A changed byte of a small file more often matters.
const CORNERS: [(&str, &str); 3] = [
    ("street", "7.4190,43.7310,7.4197,43.7315"),
    ("block", "7.4190,43.7310,7.4212,43.7326"),
    ("quarter", "7.4180,43.7300,7.4240,43.7350"),
];

/// Within Monaco.
const PORT: u8 = 0x60;

/// Targets whose seeds are parts of a map.
const OF_MAP: [&str; 6] =
    ["tiles_pmtiles", "tiles_mvt", "drawing", "map_labels", "roads_graph", "places_find"];

/// Makes the seeds of all targets below `folder`; returns what could not be made, and why.
pub(super) fn make(
    house: &House,
    folder: &Path,
    targets: &[String],
    log: &mut Log,
) -> Result<Vec<String>, Trouble> {
    let mut files = Files::new();
    let mut lacking = Vec::new();
    let extracts = extracts(house);
    if extracts.is_empty() {
        lacking.push(
            "no extracts (OTKEL_SHARED, or ../shared/data/osm): no seeds for pbf and map_build".to_owned(),
        );
    }
    for path in &extracts {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        match pbf::cut(&fs::read(path)?) {
            Some(parts) => {
                for (number, part) in parts.into_iter().enumerate() {
                    let name = format!("{name}-{number}.pbf");
                    // What stands before an extract there says where a port is.
                    put(&mut files, "map_build", &name, [&[PORT][..], &part[..]].concat());
                    put(&mut files, "pbf", &name, part);
                }
            }
            None => lacking.push(format!("{name}: no extract that can be cut")),
        }
    }
    // Building a map takes a while, so only for those who want one.
    let wanted = targets.iter().any(|target| OF_MAP.contains(&target.as_str()));
    if let Some(extract) = extracts.first().filter(|_| wanted) {
        for (name, bbox) in CORNERS {
            match built_map(house, extract, bbox, log) {
                Ok(map) => of_map(&map, name, &mut files)?,
                Err(trouble) => {
                    lacking.push(format!("no map built, so no seeds of tiles, roads and places: {trouble}"));
                }
            }
        }
    }
    // Hand-made files of the tree: samples of GPX, styles, the words that people look for.
    let mut sources = Files::new();
    for place in ["core/maps", "content"] {
        sync::read_tree(&house.root.join(place), Path::new(place), &mut sources)?;
    }
    for (place, bytes) in sources {
        let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let of_styles = place.components().any(|part| part.as_os_str() == "styles");
        match place.extension().and_then(OsStr::to_str) {
            Some("gpx") => put(&mut files, "gpx", &name, bytes),
            Some("json") if of_styles => put(&mut files, "style", &name, bytes),
            _ if place.starts_with("content") => {
                for (number, word) in words(&String::from_utf8_lossy(&bytes)).into_iter().enumerate() {
                    let name = format!("{name}-{number}");
                    // A question is preceded by its length there.
                    let asked = [&[word.len() as u8][..], word.as_bytes()].concat();
                    for (target, seed) in
                        [("places_find", &asked), ("places_parts", &asked), ("labels", &word.into_bytes())]
                    {
                        put(&mut files, target, &name, seed.clone());
                    }
                }
            }
            _ => {}
        }
    }
    sync::write_tree(folder, &files)?;
    Ok(lacking)
}

fn put(files: &mut Files, target: &str, name: &str, bytes: Vec<u8>) {
    if bytes.len() <= MAX_INPUT {
        files.insert(Path::new(target).join(name), bytes);
    }
}

/// A few words in scripts beyond ASCII out of a source of the pack, one for every so many lines.
fn words(text: &str) -> Vec<String> {
    let quoted = text.lines().filter_map(|line| line.split('"').nth(1)).filter(|word| !word.is_ascii());
    quoted.step_by(7).take(20).map(|word| word.chars().take(80).collect()).collect()
}

/// The real extracts, the smallest first.
pub(crate) fn extracts(house: &House) -> Vec<PathBuf> {
    let shared = std::env::var_os("OTKEL_SHARED")
        .map_or_else(|| house.root.join("../shared"), PathBuf::from)
        .join("data/osm");
    let entries =
        fs::read_dir(shared).map(|entries| entries.flatten().collect::<Vec<_>>()).unwrap_or_default();
    let mut found: Vec<(u64, PathBuf)> = entries
        .iter()
        .map(|entry| (entry.metadata().map_or(0, |metadata| metadata.len()), entry.path()))
        .filter(|(_, path)| path.to_string_lossy().ends_with(".osm.pbf"))
        .collect();
    found.sort();
    found.into_iter().map(|(_, path)| path).collect()
}

/// A small map of our own making.
fn built_map(house: &House, extract: &Path, bbox: &str, log: &mut Log) -> Result<PathBuf, Trouble> {
    let map = house.target.join("fuzz/map");
    log.run(house.cargo().args(["build", "--package", "otkel-mapmaker", "--example", "map"]))?;
    let program = format!("examples/map{}", std::env::consts::EXE_SUFFIX);
    let mut build = house.command(house.target.join("debug").join(program));
    build.arg(extract).arg("-o").arg(&map).args(["--bbox", bbox]);
    output_of(&mut build)?;
    Ok(map)
}

fn of_map(map: &Path, corner: &str, files: &mut Files) -> Result<(), Trouble> {
    let archive = fs::read(map.join("map.pmtiles"))?;
    for (number, (name, tile)) in tiles::tiles(&archive).unwrap_or_default().into_iter().enumerate() {
        let name = format!("{corner}-{name}");
        // The first byte turns the map there.
        put(files, "map_labels", &name, [&[number as u8][..], &tile[..]].concat());
        put(files, "drawing", &name, tile.clone());
        put(files, "tiles_mvt", &name, tile);
    }
    put(files, "tiles_pmtiles", &format!("{corner}.pmtiles"), archive);
    put(files, "roads_graph", &format!("{corner}.graph"), fs::read(map.join("roads.graph"))?);
    // Before the file stands a question, and before that its length.
    let places = fs::read(map.join("places.db"))?;
    put(files, "places_find", &format!("{corner}.db"), [&b"\x06monaco"[..], &places[..]].concat());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_other_scripts() {
        let text = "name = \"Khorgos\"\nzh = \"霍尔果斯\"\nkk = \"Қорғас\"\n";
        assert_eq!(words(text), ["霍尔果斯"]);
    }
}
