//! `cargo xtask shots`: pictures of the screens in `target/shots`, to be looked at and approved. What is in a picture is
//! the business of `app.otkel.desktop.ShotsKt`, beside the tests of the screens.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::android::{self, Phase};
use crate::args::Args;
use crate::house::House;
use crate::log::Log;
use crate::maven;
use crate::sync::{self, Files};
use crate::trouble::Trouble;

const MAIN: &str = "app.otkel.desktop.ShotsKt";

/// Where the approved ones are kept.
const APPROVED: &str = "tests/shots";

/// Which pictures, and whether they become the approved ones.
#[derive(Debug)]
pub(crate) struct Plan {
    only: Vec<String>,
    approve: bool,
}

impl Plan {
    pub(crate) fn from_args(args: &mut Args) -> Result<Self, Trouble> {
        Ok(Self { only: args.all("--only")?, approve: args.flag("--approve") })
    }
}

pub(crate) fn run(house: &House, plan: &Plan) -> Result<ExitCode, Trouble> {
    maven::needed(house)?;
    let mut log = Log::create(&house.target, "shots")?;
    let taken = take(house, &mut log, plan);
    if taken.is_err() {
        for line in log.tail(40)? {
            eprintln!("    | {line}");
        }
    }
    let taken = taken?;
    println!("{} pictures in {}", taken.len(), house.target.join("shots").display());
    if plan.approve {
        approve(&house.root.join(APPROVED), &taken, plan.only.is_empty())?;
        println!("approved: {APPROVED}");
    }
    Ok(ExitCode::SUCCESS)
}

fn take(house: &House, log: &mut Log, plan: &Plan) -> Result<Files, Trouble> {
    let folder = house.target.join("shots");
    let mut java = android::desktop(house, log, Phase::Tests)?;
    // An old picture must not pass for a new one.
    sync::write_tree(&folder, &Files::new())?;
    java.arg("-Djava.awt.headless=true");
    java.arg(format!("-Dotkel.shots={}", folder.display()));
    java.arg(format!("-Dotkel.shots.approved={}", house.root.join(APPROVED).display()));
    java.arg(format!("-Dotkel.shots.only={}", plan.only.join(",")));
    log.run(java.arg(MAIN))?;
    let mut taken = Files::new();
    sync::read_tree(&folder, Path::new(""), &mut taken)?;
    taken.retain(|place, _| place.extension().is_some_and(|end| end == "png"));
    if taken.is_empty() { Err(Trouble::failed("no picture was taken")) } else { Ok(taken) }
}

/// All of them replace what was there; a few join it.
fn approve(folder: &Path, taken: &Files, all: bool) -> Result<(), Trouble> {
    if all {
        return Ok(sync::write_tree(folder, taken)?);
    }
    for (place, bytes) in taken {
        let file = folder.join(place);
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(file, bytes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_join_the_approved_ones_and_all_replace_them() -> Result<(), Trouble> {
        let folder = std::env::temp_dir().join(format!("otkel-shots-{}", std::process::id()));
        let picture = |name: &str| Files::from([(name.into(), name.as_bytes().to_vec())]);
        approve(&folder, &picture("a.png"), true)?;
        approve(&folder, &picture("b/c.png"), false)?;
        assert!(folder.join("a.png").is_file() && folder.join("b/c.png").is_file());
        approve(&folder, &picture("d.png"), true)?;
        assert!(!folder.join("a.png").exists() && folder.join("d.png").is_file());
        Ok(fs::remove_dir_all(folder)?)
    }
}
