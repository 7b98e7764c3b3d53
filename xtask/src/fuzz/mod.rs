//! Feeds hostile bytes to everything that parses: each target of `tests/fuzz` for some seconds, beginning with seeds cut
//! out of real files.
//!
//! libFuzzer through cargo-fuzz, without a sanitizer: that works with the ordinary toolchain, and our own code, being
//! safe Rust, can't corrupt memory; panics, overflows, endless loops and memory without bounds are what is looked for.
//! Everything lies below `target/fuzz`: `seeds` (made anew each time), `corpus` (what it learnt, kept), `artifacts` (inputs
//! that broke something).

mod pbf;
mod protobuf;
mod seeds;
mod targets;
mod tiles;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::args::Args;
use crate::house::{House, answers, output_of};
use crate::log::Log;
use crate::trouble::Trouble;

pub(crate) use seeds::extracts;

/// The version of cargo-fuzz that is installed where there is none.
const CARGO_FUZZ: &str = "0.13.2";
const CRATE: &str = "tests/fuzz";
/// Larger inputs find nothing that smaller ones don't, and take longer.
const MAX_INPUT: usize = 256 * 1024;

/// Which targets, and how long each.
#[derive(Debug)]
pub(crate) struct Plan {
    target: Option<String>,
    seconds: u64,
}

impl Plan {
    pub(crate) fn from_args(args: &mut Args) -> Result<Self, Trouble> {
        Ok(Self { seconds: args.number("--seconds")?.unwrap_or(60), target: args.word() })
    }
}

/// `cargo xtask fuzz`.
pub(crate) fn run(house: &House, plan: &Plan) -> Result<ExitCode, Trouble> {
    let folder = house.root.join(CRATE);
    let all = targets::all(&folder)?;
    let chosen: Vec<String> = match &plan.target {
        None => all,
        Some(name) if all.contains(name) => vec![name.clone()],
        Some(name) => {
            return Err(Trouble::failed(format!("no fuzz target {name:?}; there are {}", all.join(", "))));
        }
    };
    let mut log = Log::create(&house.target, "fuzz")?;
    let cargo_fuzz = cargo_fuzz(house, &mut log)?;
    let place = house.target.join("fuzz");
    for line in seeds::make(house, &place.join("seeds"), &chosen, &mut log)? {
        println!("{line}");
    }

    println!("building {} …", chosen.join(", "));
    // The versions that ship, not newer ones.
    fs::copy(house.root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let built = place.join("build");
    for target in &chosen {
        log.run(
            house
                .command(&cargo_fuzz)
                .args(["fuzz", "build", "--sanitizer", "none", "--fuzz-dir", CRATE, "--target-dir"])
                .arg(&built)
                .arg(target)
                .env_remove("CARGO_TARGET_DIR"),
        )
        .map_err(|trouble| Trouble::failed(format!("{trouble}; see {}", log.path().display())))?;
    }
    let programs = built.join(host(house)?).join("release");
    let mut failed = 0;
    for target in &chosen {
        match one(house, &programs.join(target), &place, plan.seconds, &mut log) {
            Ok(line) => println!("{target}: {line}"),
            Err(trouble) => {
                failed += 1;
                eprintln!("{target}: {trouble}");
            }
        }
    }
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs one target; says how far it came, or where the input lies that broke it.
fn one(house: &House, program: &Path, place: &Path, seconds: u64, log: &mut Log) -> Result<String, Trouble> {
    let name = program.file_name().unwrap_or_default();
    let folder = |kind: &str| place.join(kind).join(name);
    for kind in ["corpus", "seeds", "artifacts"] {
        fs::create_dir_all(folder(kind))?;
    }
    let before = log.text()?.len();
    let status = log.status(
        house
            .command(program)
            .args([folder("corpus"), folder("seeds")])
            .arg(format!("-artifact_prefix={}/", folder("artifacts").display()))
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-max_len={MAX_INPUT}"))
            .args(["-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"]),
    )?;
    let said = log.text()?.split_off(before);
    if status.success() {
        return Ok(summary(&said));
    }
    let input = said.lines().find_map(|line| line.split_once("Test unit written to ")).map(|(_, path)| path);
    let why = said.lines().find(|line| line.contains("panicked at") || line.contains("ERROR: libFuzzer"));
    Err(Trouble::failed(format!(
        "FAILED: {}; repeat it with\n{} {}",
        why.unwrap_or("see the log"),
        program.display(),
        input.unwrap_or("(no input was kept)")
    )))
}

/// Of libFuzzer's many lines, the figures that tell whether the run was worth anything.
fn summary(said: &str) -> String {
    let stat = |name: &str| {
        said.lines().rev().find_map(|line| line.strip_prefix("stat::")?.strip_prefix(name)?.strip_prefix(':'))
    };
    let covered = said.lines().rev().find_map(|line| line.split_once(" cov: ")?.1.split(' ').next());
    format!(
        "{} inputs, {} a second, {} edges of code reached, at most {} MB; nothing broke",
        stat("number_of_executed_units").unwrap_or("0").trim(),
        stat("average_exec_per_sec").unwrap_or("0").trim(),
        covered.unwrap_or("0"),
        stat("peak_rss_mb").unwrap_or("?").trim(),
    )
}

/// The machine's own cargo-fuzz, or one of our own below the target folder.
fn cargo_fuzz(house: &House, log: &mut Log) -> Result<PathBuf, Trouble> {
    if !["c++", "g++", "clang++"].iter().any(|compiler| answers(compiler, "--version")) {
        return Err(Trouble::not_run("libFuzzer needs a C++ compiler (Debian: g++), and there is none"));
    }
    let tools = house.target.join("tools");
    let ours = tools.join("bin").join(format!("cargo-fuzz{}", std::env::consts::EXE_SUFFIX));
    for known in [PathBuf::from("cargo-fuzz"), ours.clone()] {
        if Command::new(&known).args(["fuzz", "--version"]).output().is_ok_and(|said| said.status.success()) {
            return Ok(known);
        }
    }
    println!("installing cargo-fuzz {CARGO_FUZZ} into target/tools …");
    log.run(
        house
            .cargo()
            .args(["install", "cargo-fuzz", "--locked", "--version", CARGO_FUZZ, "--root"])
            .arg(&tools),
    )
    .map_err(|trouble| {
        Trouble::not_run(format!("there is no cargo-fuzz, and it can't be installed ({trouble})"))
    })?;
    Ok(ours)
}

/// The triple of this machine, which cargo-fuzz names a folder after.
fn host(house: &House) -> Result<String, Trouble> {
    let said = output_of(house.command("rustc").arg("-vV"))?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| Trouble::failed("rustc doesn't say which machine it is for"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_lines_the_figures_are_told() {
        let said = "#2 INITED cov: 12 ft: 13\n#900 NEW    cov: 345 ft: 9 corp: 3\nDone 900 runs in 1 second(s)\n\
                    stat::number_of_executed_units: 900\nstat::average_exec_per_sec:     450\nstat::peak_rss_mb: 33\n";
        assert_eq!(
            summary(said),
            "900 inputs, 450 a second, 345 edges of code reached, at most 33 MB; nothing broke"
        );
        assert!(summary("").starts_with("0 inputs"));
    }
}
