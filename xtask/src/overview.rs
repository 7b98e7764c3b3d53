//! Derives the compact sources of the starter's overview map (`content/map/derived`) from the packages that they come
//! from, or says whether they are still what those make. Only this errand needs the packages; building the app doesn't.

use std::process::ExitCode;

use crate::args::Args;
use crate::house::House;
use crate::log::Log;
use crate::python::{self, Wanted};
use crate::trouble::Trouble;

const PROGRAM: &str = "content/map/derive/derive.py";
/// The standard library of this version is all that it needs.
const PYTHON: Wanted = Wanted::AtLeast(11);

/// Write or compare, and from what.
#[derive(Debug)]
pub(crate) struct Plan {
    check: bool,
    /// Only what the lists made by hand come to, which needs no packages.
    hand: bool,
}

impl Plan {
    pub(crate) fn from_args(args: &mut Args) -> Self {
        Self { check: args.flag("--check"), hand: args.flag("--hand") }
    }
}

/// `cargo xtask overview`.
pub(crate) fn run(house: &House, plan: &Plan) -> Result<ExitCode, Trouble> {
    if !house.root.join(PROGRAM).is_file() {
        return Err(Trouble::not_run(format!("there is no {PROGRAM}")));
    }
    let mut log = Log::create(&house.target, "overview")?;
    let folder = house.target.join("overview");
    // An environment, so that there is a pip to fetch packages with.
    let python = python::environment(house, &folder.join("venv"), PYTHON, &mut log)?;
    let mut derive = house.command(python);
    derive.arg("-B").arg(PROGRAM).arg("--cache").arg(folder.join("packages"));
    for (wanted, flag) in [(plan.check, "--check"), (plan.hand, "--hand")] {
        if wanted {
            derive.arg(flag);
        }
    }
    let status = derive.status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The check of `cargo xtask test`: what the lists made by hand come to is what is committed. Offline and quick.
pub(crate) fn check(house: &House, log: &mut Log) -> Result<String, Trouble> {
    if !house.root.join(PROGRAM).is_file() {
        return Err(Trouble::not_run(format!("there is no {PROGRAM}")));
    }
    let python = python::find(house, PYTHON)?;
    log.run(house.command(&python).args(["-B", "-m", "unittest", "discover", "-s", "content/map/derive"]))?;
    let status = log.status(house.command(&python).args(["-B", PROGRAM, "--hand", "--check"]))?;
    let text = log.text()?;
    let files = |end: &str| -> Vec<&str> { text.lines().filter_map(|line| line.strip_suffix(end)).collect() };
    if status.success() {
        return Ok(format!("{} files are what their lists make", files(": as committed").len()));
    }
    let other = files(": DIFFERS from what is committed");
    if other.is_empty() {
        return Err(Trouble::failed(text.lines().rev().nth(1).unwrap_or_default()));
    }
    let other = other.join(", ");
    Err(Trouble::failed(format!("{other}: not what the lists make; run cargo xtask overview --hand")))
}
