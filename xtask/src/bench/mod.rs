//! Measures ours and its peer over the same cases, in turns, and writes the outcome into `docs/benchmarks.md`.
//!
//! In turns because machines drift: a ratio is taken within a round, where both met the same weather. What the two
//! programs are asked and how they answer is described in `tests/bench/README.md`.

mod contract;
pub(crate) mod maps;
mod page;
pub(crate) mod phrases;
mod shell;
mod stats;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::house::{House, output_of};
use crate::log::Log;
use crate::trouble::Trouble;
use contract::Report;
use page::Machine;

const OURS: &str = "otkel-bench";
const PAGE: &str = "docs/benchmarks.md";
/// The peer, exactly: another version is another measurement.
const PEER: (&str, &str) = ("opening_hours", "3.15.0");

/// One round: both programs, one after the other.
#[derive(Debug)]
pub(crate) struct Round {
    pub(crate) ours: Report,
    pub(crate) peer: Option<Report>,
}

/// `cargo xtask bench`.
pub(crate) fn run(house: &House, rounds: usize) -> Result<ExitCode, Trouble> {
    if !house.has_member(OURS)? {
        return Err(Trouble::not_run(format!("the workspace has no {OURS} yet (tests/bench/README.md)")));
    }
    let mut log = Log::create(&house.target, "bench")?;
    println!("building {OURS} with the release profile …");
    log.run(house.cargo().args(["build", "--release", "--package", OURS]))?;
    // The library as it ships, for its size.
    log.run(house.cargo().args(["build", "--profile", "mobile", "--package", "otkel-ffi"]))?;
    let ours = house.target.join("release").join(format!("{OURS}{}", std::env::consts::EXE_SUFFIX));
    let folder = house.target.join("bench");
    fs::create_dir_all(&folder)?;
    let cases = folder.join("cases.json");
    fs::write(&cases, output_of(house.command(&ours).arg("cases"))?)?;

    let npm = match install_peer(house, &folder, &mut log) {
        Ok(npm) => Some(npm),
        Err(trouble) => {
            println!("without the peer: {trouble}");
            None
        }
    };
    let shell = match shell::Shell::of(house, &mut log) {
        Ok(shell) => Some(shell),
        Err(trouble) => {
            println!("without the shell: {trouble}");
            None
        }
    };
    let mut measured = Vec::new();
    for number in 1..=rounds.max(1) {
        println!("round {number} of {} …", rounds.max(1));
        // Who goes first changes every round, so that neither always finds the processor cold.
        let measure_ours = || {
            let mut text = output_of(house.command(&ours).arg("measure").arg(&cases))?;
            if let Some(shell) = &shell {
                text.push_str(&shell.measure()?);
            }
            Report::parse(&text)
        };
        let measure_peer = || npm.as_deref().map(|npm| run_peer(house, &cases, npm)).transpose();
        let round = if number % 2 == 1 {
            let ours = measure_ours()?;
            Round { ours, peer: measure_peer()? }
        } else {
            let peer = measure_peer()?;
            Round { ours: measure_ours()?, peer }
        };
        measured.push(round);
    }

    let section = page::section(&Machine::this(house), &measured);
    let path = house.root.join(PAGE);
    let before = fs::read_to_string(&path).unwrap_or_default();
    fs::create_dir_all(house.root.join("docs"))?;
    fs::write(&path, page::put_between_markers(&before, &section)?)?;
    fs::write(folder.join("disagreements.txt"), page::disagreements(&measured))?;
    println!("{section}\nwritten to {PAGE}; answers that differ: target/bench/disagreements.txt");
    Ok(ExitCode::SUCCESS)
}

/// Puts the peer into a folder of its own below the target folder; nothing of it is committed.
fn install_peer(house: &House, folder: &Path, log: &mut Log) -> Result<PathBuf, Trouble> {
    let npm = folder.join("npm");
    let (name, version) = PEER;
    let installed =
        fs::read_to_string(npm.join("node_modules").join(name).join("package.json")).unwrap_or_default();
    if installed.contains(&format!("\"version\": \"{version}\"")) {
        return Ok(npm);
    }
    fs::create_dir_all(&npm)?;
    fs::write(
        npm.join("package.json"),
        format!("{{\"private\":true,\"dependencies\":{{\"{name}\":\"{version}\"}}}}"),
    )?;
    log.run(
        house
            .command("npm")
            .args(["install", "--no-audit", "--no-fund", "--ignore-scripts"])
            .current_dir(&npm),
    )?;
    Ok(npm)
}

fn run_peer(house: &House, cases: &Path, npm: &Path) -> Result<Report, Trouble> {
    let script = house.root.join("tests/bench/peer/opening_hours.mjs");
    Report::parse(&output_of(house.command("node").arg(script).arg(cases).arg(npm))?)
}
