//! Finds a Python of the version that something needs, and makes virtual environments below the target folder.

use std::fs;
use std::path::{Path, PathBuf};

use crate::house::{House, output_of};
use crate::log::Log;
use crate::trouble::Trouble;

/// Which minor versions of Python 3 will do.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wanted {
    /// This one: packages with compiled parts are made for one version.
    Exactly(u32),
    /// This one or a later one.
    AtLeast(u32),
}

impl Wanted {
    fn takes(self, minor: u32) -> bool {
        match self {
            Self::Exactly(wanted) => minor == wanted,
            Self::AtLeast(wanted) => minor >= wanted,
        }
    }

    fn told(self) -> String {
        match self {
            Self::Exactly(wanted) => format!("Python 3.{wanted}"),
            Self::AtLeast(wanted) => format!("Python 3.{wanted} or later"),
        }
    }
}

/// The Python of a virtual environment in `folder`, made when it isn't there.
pub(crate) fn environment(
    house: &House,
    folder: &Path,
    wanted: Wanted,
    log: &mut Log,
) -> Result<PathBuf, Trouble> {
    let python = folder.join("bin/python");
    if python.is_file() && minor(house, &python).is_some_and(|found| wanted.takes(found)) {
        return Ok(python);
    }
    log.run(house.command(find(house, wanted)?).args(["-m", "venv", "--clear"]).arg(folder))?;
    Ok(python)
}

/// Any Python of that version on this machine.
pub(crate) fn find(house: &House, wanted: Wanted) -> Result<PathBuf, Trouble> {
    let right = |python: &PathBuf| minor(house, python).is_some_and(|found| wanted.takes(found));
    candidates(wanted)
        .into_iter()
        .find(right)
        .ok_or_else(|| Trouble::not_run(format!("needs {}, and there is none", wanted.told())))
}

/// Where one may be: on the path, or under pyenv, whose own wrapper answers only for the version that is chosen.
fn candidates(wanted: Wanted) -> Vec<PathBuf> {
    let (Wanted::Exactly(minor) | Wanted::AtLeast(minor)) = wanted;
    let mut found = vec![PathBuf::from(format!("python3.{minor}")), PathBuf::from("python3")];
    let home = std::env::var_os("HOME").map(|home| Path::new(&home).join(".pyenv"));
    let pyenv = std::env::var_os("PYENV_ROOT").map(PathBuf::from).or(home);
    let versions = pyenv.and_then(|root| fs::read_dir(root.join("versions")).ok());
    let mut under: Vec<PathBuf> =
        versions.into_iter().flatten().flatten().map(|entry| entry.path().join("bin/python")).collect();
    under.sort();
    found.extend(under);
    found
}

fn minor(house: &House, python: &Path) -> Option<u32> {
    minor_of(&output_of(house.command(python).arg("--version")).ok()?)
}

fn minor_of(said: &str) -> Option<u32> {
    said.trim().strip_prefix("Python 3.")?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_told_apart() {
        assert_eq!(minor_of("Python 3.12.1\n"), Some(12));
        assert_eq!(minor_of("Python 2.7.18\n"), None);
        assert!(Wanted::Exactly(12).takes(12) && !Wanted::Exactly(12).takes(13));
        assert!(Wanted::AtLeast(11).takes(13) && !Wanted::AtLeast(11).takes(9));
    }
}
