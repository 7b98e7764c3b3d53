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

/// A corner of Monaco's extract: a map of some 100 KB.
const CORNER: &str = "7.4180,43.7300,7.4240,43.7350";

/// Targets whose seeds are parts of a map.
const OF_MAP: [&str; 3] = ["tiles_pmtiles", "tiles_mvt", "roads_graph"];

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
        lacking.push("no extracts (OTKEL_SHARED, or ../shared/data/osm): no seeds for pbf".to_owned());
    }
    for path in &extracts {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        match pbf::cut(&fs::read(path)?) {
            Some(parts) => {
                for (number, part) in parts.into_iter().enumerate() {
                    put(&mut files, "pbf", &format!("{name}-{number}.pbf"), part);
                }
            }
            None => lacking.push(format!("{name}: no extract that can be cut")),
        }
    }
    // Building a map takes a while, so only for those who want one.
    let wanted = targets.iter().any(|target| OF_MAP.contains(&target.as_str()));
    if let Some(extract) = extracts.first().filter(|_| wanted) {
        match built_map(house, extract, log) {
            Ok(map) => of_map(&map, &mut files)?,
            Err(trouble) => lacking.push(format!("no map built, so no seeds of tiles and roads: {trouble}")),
        }
    }
    // Hand-made files of the tree: samples of GPX, styles, the words that people look for.
    let mut sources = Files::new();
    for place in ["core/maps", "content"] {
        sync::read_tree(&house.root.join(place), Path::new(place), &mut sources)?;
    }
    for (place, bytes) in sources {
        let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let of_styles = place.components().any(|part| part.as_os_str() == "style");
        match place.extension().and_then(OsStr::to_str) {
            Some("gpx") => put(&mut files, "gpx", &name, bytes),
            Some("json") if of_styles => put(&mut files, "style", &name, bytes),
            _ if place.starts_with("content") => {
                for (number, word) in words(&String::from_utf8_lossy(&bytes)).into_iter().enumerate() {
                    for target in ["places_find", "labels"] {
                        put(&mut files, target, &format!("{name}-{number}"), word.clone().into_bytes());
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
fn built_map(house: &House, extract: &Path, log: &mut Log) -> Result<PathBuf, Trouble> {
    let map = house.target.join("fuzz/map");
    log.run(house.cargo().args(["build", "--release", "--package", "otkel"]))?;
    let otkel = house.target.join("release").join(format!("otkel{}", std::env::consts::EXE_SUFFIX));
    let mut build = house.command(otkel);
    build.args(["map", "build"]).arg(extract).arg("-o").arg(&map).args(["--bbox", CORNER]);
    output_of(&mut build)?;
    Ok(map)
}

fn of_map(map: &Path, files: &mut Files) -> Result<(), Trouble> {
    let archive = fs::read(map.join("map.pmtiles"))?;
    for (name, tile) in tiles::tiles(&archive).unwrap_or_default() {
        put(files, "tiles_mvt", &name, tile);
    }
    put(files, "tiles_pmtiles", "map.pmtiles", archive);
    put(files, "roads_graph", "roads.graph", fs::read(map.join("roads.graph"))?);
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
