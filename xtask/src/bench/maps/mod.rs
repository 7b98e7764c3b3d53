//! `cargo xtask bench maps`: building, routing, drawing and search against the peers that can be had, over the same real
//! extracts, into `docs/benchmarks-maps.md`.
//!
//! Each room has a measuring program of its own under `tests/bench/maps`, which knows what to ask the peers and prints one
//! JSON object a line; `tests/bench/maps/README.md` describes it for its writers. Here are only what they share: the peers,
//! the extracts, the rounds, the page. What can't be run is reported as *not run*, never left out silently.

mod digest;
mod extracts;
pub(super) mod lines;
pub(super) mod page;
mod peers;
mod rooms;
mod sums;

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use crate::args::Args;
use crate::house::{House, output_of, spoken};
use crate::log::Log;
use crate::trouble::Trouble;
use lines::Said;
use page::Setting;
use peers::Peers;
use rooms::{ROOMS, Room};

const PAGE: &str = "docs/benchmarks-maps.md";

/// What is measured, how often, and which date stands on the page.
#[derive(Debug)]
pub(crate) struct Plan {
    rooms: Vec<&'static Room>,
    rounds: usize,
    now: Option<String>,
    /// Whether missing Debian packages may be installed: that changes the machine, so it is asked for.
    install: bool,
}

impl Plan {
    pub(crate) fn from_args(args: &mut Args) -> Result<Self, Trouble> {
        let only = args.all("--only")?;
        let mut rooms = Vec::new();
        for room in &ROOMS {
            if only.is_empty() || only.iter().any(|name| name == room.name) {
                rooms.push(room);
            }
        }
        if let Some(name) = only.iter().find(|name| ROOMS.iter().all(|room| room.name != **name)) {
            let names: Vec<&str> = ROOMS.iter().map(|room| room.name).collect();
            return Err(Trouble::failed(format!(
                "nothing called {name:?} is measured; {}",
                names.join(", ")
            )));
        }
        Ok(Self {
            rooms,
            rounds: args.number("--rounds")?.unwrap_or(3).max(1),
            now: args.one("--now")?,
            install: args.flag("--install"),
        })
    }
}

/// `cargo xtask bench maps`.
pub(crate) fn run(house: &House, plan: &Plan) -> Result<ExitCode, Trouble> {
    let mut log = Log::create(&house.target, "bench-maps")?;
    let folder = house.target.join("bench/maps");
    fs::create_dir_all(&folder)?;
    println!("preparing peers and extracts; see {} …", log.path().display());
    let peers = Peers::prepare(house, &folder, plan.install, &mut log);
    let extracts = extracts::gather(house, &folder.join("extracts"), peers.python.as_deref())?;
    for (name, why) in peers.lacking() {
        println!("without {name}: {why}");
    }
    let setting = Setting {
        date: plan.now.clone().map_or_else(|| date_of_the_tree(house), Ok)?,
        extracts: extracts.iter().map(|extract| (extract.name.clone(), extract.bytes)).collect(),
    };

    let path = house.root.join(PAGE);
    let mut failed = false;
    for room in &plan.rooms {
        let outcome = rooms::program(house, room).and_then(|program| {
            println!("{}: building ours with the release profile …", room.name);
            rooms::build_ours(house, room, &mut log)?;
            measure(house, room, &program, &folder, &peers, plan.rounds, &mut log)
        });
        failed |= matches!(outcome, Err(Trouble::Failed(_)));
        let before = fs::read_to_string(&path).unwrap_or_default();
        let after = match &outcome {
            Ok(rounds) => {
                let section = page::section(house, room, &setting, &peers, rounds);
                println!("{section}");
                page::put_section(&before, room, &section)?
            }
            Err(trouble) => {
                let (Trouble::Failed(why) | Trouble::NotRun(why)) = trouble;
                let why = why.lines().next().unwrap_or_default();
                println!("{}: {trouble}", room.name);
                page::put_not_run(&before, room, &setting.date, why)?
            }
        };
        fs::write(&path, after)?;
    }
    println!("written to {PAGE}");
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// What one room's program said in each round.
fn measure(
    house: &House,
    room: &Room,
    program: &Path,
    folder: &Path,
    peers: &Peers,
    rounds: usize,
    log: &mut Log,
) -> Result<Vec<Said>, Trouble> {
    let place = folder.join(room.name);
    fs::create_dir_all(&place)?;
    let mut all = Vec::new();
    for round in 1..=rounds {
        println!("{}: round {round} of {rounds} …", room.name);
        let mut command = rooms::command(house, room, program, folder, peers);
        command.env("OTKEL_ROUND", round.to_string());
        let text = log_errors(&mut command, &place, log)?;
        all.push(Said::parse(&text)?);
    }
    Ok(all)
}

/// Runs a program; what it prints beside its lines goes into the log.
fn log_errors(command: &mut Command, place: &Path, log: &mut Log) -> Result<String, Trouble> {
    log.say(&format!("$ {}", spoken(command)))?;
    let output = command.output()?;
    log.say(&String::from_utf8_lossy(&output.stderr))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    fs::write(place.join("lines.jsonl"), &text)?;
    if output.status.success() {
        return Ok(text);
    }
    let last = String::from_utf8_lossy(&output.stderr).lines().last().unwrap_or_default().to_owned();
    Err(Trouble::failed(format!("{}: {last}; see {}", output.status, log.path().display())))
}

/// The day of the last commit: the day on which what is measured was written.
pub(super) fn date_of_the_tree(house: &House) -> Result<String, Trouble> {
    let said = output_of(house.command("git").args(["log", "-1", "--format=%cs"]))?;
    Ok(said.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(words: &[&str]) -> Result<Plan, Trouble> {
        let mut args = Args::new(words.iter().map(|&word| word.to_owned()).collect());
        let plan = Plan::from_args(&mut args)?;
        args.finish()?;
        Ok(plan)
    }

    #[test]
    fn rooms_are_chosen_by_name() -> Result<(), Trouble> {
        let names = |plan: &Plan| plan.rooms.iter().map(|room| room.name).collect::<Vec<_>>();
        assert_eq!(names(&plan(&[])?), ["building", "routing", "drawing", "search"]);
        assert_eq!(names(&plan(&["--only", "search", "--only", "building"])?), ["building", "search"]);
        let chosen = plan(&["--rounds", "0", "--now", "2026-11-21"])?;
        assert_eq!((chosen.rounds, chosen.now.as_deref()), (1, Some("2026-11-21")));
        assert!(plan(&["--only", "cooking"]).is_err());
        Ok(())
    }

    /// The whole way from a measuring program to the page, with one that a shell can be.
    #[cfg(unix)]
    #[test]
    fn rounds_are_run_and_told_without_any_peer() -> Result<(), Trouble> {
        let place = std::env::temp_dir().join(format!("otkel-bench-maps-{}", std::process::id()));
        let house = House { root: place.clone(), target: place.join("target") };
        let room = &ROOMS[3];
        let program = place.join(rooms::FOLDER).join("search.sh");
        fs::create_dir_all(program.parent().unwrap_or(&place))?;
        assert!(matches!(rooms::program(&house, room), Err(Trouble::NotRun(_))));
        fs::write(
            &program,
            "echo compiling\necho '{\"what\":\"p50\",\"ours\":'$OTKEL_ROUND',\"goal\":\"≤ 1\",\"unit\":\"ms\"}'\n\
             echo trouble >&2\ntest $OTKEL_ROUND -lt 3\n",
        )?;
        let mut log = Log::create(&house.target, "bench-maps")?;
        let (peers, folder) = (Peers::default(), house.target.join("bench/maps"));
        let program = rooms::program(&house, room)?;
        let rounds = measure(&house, room, &program, &folder, &peers, 2, &mut log)?;
        let setting = Setting { date: "2026-11-21".to_owned(), extracts: Vec::new() };
        let section = page::section(&house, room, &setting, &peers, &rounds);
        assert!(section.contains("| p50 |  | 1.50 ms | – |  | – | ours ≤ 1 ms | **missed** |"), "{section}");
        assert!(section.contains("no peers; extracts none; 2 rounds"), "{section}");
        // A program that breaks in the third round says so with its last word.
        let broken = measure(&house, room, &program, &folder, &peers, 3, &mut log);
        assert!(broken.is_err_and(|trouble| trouble.to_string().contains("trouble")));
        Ok(fs::remove_dir_all(place)?)
    }
}
