//! The four rooms of the benchmark, and how their measuring programs are started.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::peers::Peers;
use crate::house::{House, answers};
use crate::log::Log;
use crate::trouble::Trouble;

/// Where the measuring programs are.
pub(super) const FOLDER: &str = "tests/bench/maps";

/// Something that is measured on its own.
#[derive(Debug)]
pub(crate) struct Room {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    /// Whether one thread is measured; building uses all cores and counts their time.
    pub(super) pinned: bool,
    /// Whom it is set against, by the names of `peers.rs`.
    pub(super) peers: &'static [&'static str],
    /// What cargo builds before, so that nothing is compiled while the clock runs.
    pub(super) builds: &'static [&'static str],
}

pub(super) const ROOMS: [Room; 4] = [
    Room {
        name: "building",
        title: "Building",
        pinned: false,
        peers: &["tilemaker"],
        builds: &["--package", "otkel-mapmaker", "--example", "tiles", "--example", "map"],
    },
    Room {
        name: "routing",
        title: "Routing",
        pinned: true,
        peers: &["osrm", "valhalla", "graphhopper"],
        builds: &["--package", "otkel-mapmaker", "--example", "maps-routing"],
    },
    Room {
        name: "drawing",
        title: "Drawing",
        pinned: true,
        peers: &["mapnik", "pymgl", "egl"],
        builds: &[
            "--package",
            "otkel-maps",
            "--package",
            "otkel-mapmaker",
            "--example",
            "drawing",
            "--example",
            "tiles",
        ],
    },
    Room {
        name: "search",
        title: "Search",
        pinned: true,
        peers: &[],
        builds: &["--package", "otkel-bench-search"],
    },
];

/// The program of a room: `ROOM.py` or `ROOM.sh`, or one called `run` in a folder of the room's own.
pub(super) fn program(house: &House, room: &Room) -> Result<PathBuf, Trouble> {
    let folder = house.root.join(FOLDER);
    let known =
        ["{}.py", "{}.sh", "{}/run.py", "{}/run.sh"].map(|form| folder.join(form.replace("{}", room.name)));
    known.into_iter().find(|path| path.is_file()).ok_or_else(|| {
        Trouble::not_run(format!("there is no measuring program yet ({FOLDER}/{}.py)", room.name))
    })
}

/// Builds ours with the release profile.
pub(super) fn build_ours(house: &House, room: &Room, log: &mut Log) -> Result<(), Trouble> {
    log.run(house.cargo().args(["build", "--release"]).args(room.builds))
}

/// One round of a room, not started yet.
pub(super) fn command(house: &House, room: &Room, program: &Path, folder: &Path, peers: &Peers) -> Command {
    let interpreter = match program.extension().and_then(|extension| extension.to_str()) {
        Some("py") => peers.python.clone().unwrap_or_else(|| "python3".into()),
        _ => "sh".into(),
    };
    let core = (std::thread::available_parallelism().map_or(1, usize::from) - 1).to_string();
    let pinned = room.pinned && answers("taskset", "--version");
    let mut command = if pinned {
        let mut command = house.command("taskset");
        command.args(["-c", &core]).arg(interpreter);
        command
    } else {
        house.command(interpreter)
    };
    let release = house.target.join("release");
    command
        .arg(program)
        .env("OTKEL_ROOT", &house.root)
        .env("OTKEL_TARGET", &house.target)
        .env("OTKEL_BENCH_DIR", folder.join(room.name))
        .env("OTKEL_EXTRACTS", folder.join("extracts"))
        .env("OTKEL_PEERS", peers.there().join(","))
        .env("OTKEL_BUILT", &release)
        .env("OTKEL_CLASS_PATH", folder.join(super::peers::CLASS_PATH))
        .env("OTKEL_PINNED", if pinned { "1" } else { "0" });
    if let Some(path) = peers.search_path() {
        command.env("PATH", path);
    }
    if room.pinned {
        // Software drawing and numeric libraries start a thread a core unless they are told.
        for name in ["LP_NUM_THREADS", "OMP_NUM_THREADS", "RAYON_NUM_THREADS"] {
            command.env(name, "1");
        }
    }
    command
}
