//! The golden cases, counted here and by each language that runs them: a runner that finds no case, or not all of
//! them, has proved nothing, however green it is.

use std::path::Path;

use serde_json::Value;

use crate::house::House;
use crate::log::Log;
use crate::sync::{self, Files};
use crate::trouble::Trouble;

/// Where the cases are; both runners are told.
pub(super) const FOLDER: &str = "tests/golden";

/// What a runner prints when it is through, followed by how many cases it ran.
const SAID: &str = "golden cases run: ";

/// How many cases there are: each file holds one, and what it expects has been written.
pub(super) fn count(house: &House) -> Result<usize, Trouble> {
    let folder = house.root.join(FOLDER);
    if !folder.is_dir() {
        return Err(Trouble::failed(format!("there is no {FOLDER}")));
    }
    let mut files = Files::new();
    sync::read_tree(&folder, Path::new(FOLDER), &mut files)?;
    // What lies in folders of its own – the maps' pictures and figures – has runners of its own.
    let is_case = |place: &Path| {
        place.parent() == Some(Path::new(FOLDER)) && place.extension().is_some_and(|end| end == "json")
    };
    files.retain(|place, _| is_case(place));
    for (place, bytes) in &files {
        let case: Value = serde_json::from_slice(bytes)
            .map_err(|error| Trouble::failed(format!("{}: {error}", place.display())))?;
        if !case["expect"].is_object() {
            let how = "OTKEL_GOLDEN=write cargo test -p otkel-app --test golden";
            return Err(Trouble::failed(format!("{} expects nothing yet: {how}", place.display())));
        }
    }
    if files.is_empty() { Err(Trouble::failed(format!("{FOLDER} holds no case"))) } else { Ok(files.len()) }
}

/// Holds what a runner said against what there is.
pub(super) fn all_ran(log: &Log, cases: usize) -> Result<String, Trouble> {
    match said(&log.text()?) {
        Some(ran) if ran == cases => Ok(format!("{cases} golden cases")),
        Some(ran) => Err(Trouble::failed(format!("{ran} of {cases} golden cases were run"))),
        None => Err(Trouble::failed(format!("nothing says how many of the {cases} golden cases were run"))),
    }
}

fn said(log: &str) -> Option<usize> {
    let rest = log.lines().find_map(|line| line.split_once(SAID))?.1;
    rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runner_is_taken_at_its_word_only_if_it_speaks() {
        assert_eq!(said("[INFO] golden cases run: 42\n[INFO] done"), Some(42));
        assert_eq!(said("golden cases run: none"), None);
        assert_eq!(said("Tests run: 0"), None);
    }
}
