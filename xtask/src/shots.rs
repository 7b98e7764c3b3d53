//! `cargo xtask shots`: pictures of every screen in `target/shots`, and one sheet of them per screen and device. The sheets
//! are approved by being committed in `docs/shots`; what differs from them is named. What is in a picture is the business of
//! `app.otkel.desktop.ShotsKt`, beside the tests of the screens.

use std::fmt::Write as _;
use std::fs::{self, File};
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

/// Where the approved sheets are kept, and the page that shows them.
const APPROVED: &str = "docs/shots";
const PAGE: &str = "docs/shots/README.md";

/// What the program prints of a sheet that isn't the approved one.
const SAID: &str = "sheet ";

/// Drawing is one thread's work each.
const PARTS: usize = 2;

/// Which pictures, and whether their sheets become the approved ones.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    only: Vec<String>,
    approve: bool,
}

impl Plan {
    pub(crate) fn from_args(args: &mut Args) -> Result<Self, Trouble> {
        Ok(Self { only: args.all("--only")?, approve: args.flag("--approve") })
    }
}

/// What was taken.
struct Taken {
    pictures: usize,
    sheets: Files,
    /// What the program said of sheets that differ.
    differing: Vec<String>,
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
    println!("{} pictures in {}", taken.pictures, house.target.join("shots").display());
    for line in &taken.differing {
        println!("{line}");
    }
    if plan.approve {
        approve(&house.root, &taken.sheets, plan.only.is_empty())?;
        println!("{} sheets approved: {APPROVED}", taken.sheets.len());
    }
    Ok(ExitCode::SUCCESS)
}

/// The check: every picture is taken, and every sheet is as approved.
pub(crate) fn check(house: &House, log: &mut Log) -> Result<String, Trouble> {
    let taken = take(house, log, &Plan::default())?;
    let mut approved = Files::new();
    sync::read_tree(&house.root.join(APPROVED), Path::new(""), &mut approved)?;
    let mut wrong = taken.differing;
    let gone = approved.keys().filter(|place| place.extension().is_some_and(|end| end == "webp"));
    wrong.extend(
        gone.filter(|place| !taken.sheets.contains_key(*place))
            .map(|place| format!("{} is approved but was not taken", place.display())),
    );
    if wrong.is_empty() {
        return Ok(format!("{} pictures on {} sheets, all as approved", taken.pictures, taken.sheets.len()));
    }
    let how = "look at target/shots/sheets; if they are right: cargo xtask shots --approve";
    Err(Trouble::failed(format!("{}; {how}", wrong.join("; "))))
}

fn take(house: &House, log: &mut Log, plan: &Plan) -> Result<Taken, Trouble> {
    let folder = house.target.join("shots");
    android::desktop(house, log, Phase::Tests)?;
    // An old picture must not pass for a new one.
    sync::write_tree(&folder, &Files::new())?;
    fs::create_dir_all(&folder)?;
    let mut running = Vec::new();
    for part in 0..PARTS {
        let mut java = android::desktop(house, log, Phase::Tests)?;
        java.arg("-Djava.awt.headless=true");
        java.arg(format!("-Dotkel.shots={}", folder.display()));
        java.arg(format!("-Dotkel.shots.approved={}", house.root.join(APPROVED).display()));
        java.arg(format!("-Dotkel.shots.only={}", plan.only.join(",")));
        java.arg(format!("-Dotkel.shots.part={part}/{PARTS}"));
        let told = folder.join(format!("part-{part}.txt"));
        let out = File::create(&told)?;
        java.arg(MAIN).stdout(out.try_clone()?).stderr(out);
        running.push((java.spawn()?, told));
    }
    let mut differing = Vec::new();
    for (mut child, told) in running {
        let status = child.wait()?;
        let text = fs::read_to_string(&told)?;
        log.say(&text)?;
        if !status.success() {
            return Err(Trouble::failed(format!("taking the pictures: {status}")));
        }
        differing.extend(text.lines().filter(|line| line.starts_with(SAID)).map(str::to_owned));
    }
    let mut all = Files::new();
    sync::read_tree(&folder, Path::new(""), &mut all)?;
    let of =
        |end: &'static str| all.iter().filter(move |(place, _)| place.extension().is_some_and(|e| e == end));
    let pictures = of("png").count();
    let name = |place: &Path| place.file_name().map(Into::into);
    let sheets = of("webp").filter_map(|(place, bytes)| Some((name(place)?, bytes.clone()))).collect();
    if pictures == 0 {
        return Err(Trouble::failed("no picture was taken"));
    }
    Ok(Taken { pictures, sheets, differing })
}

/// All of them replace what was there; a few join it. The page that shows them is written anew.
fn approve(root: &Path, sheets: &Files, all: bool) -> Result<(), Trouble> {
    let folder = root.join(APPROVED);
    let mut kept = Files::new();
    if !all {
        sync::read_tree(&folder, Path::new(""), &mut kept)?;
        kept.retain(|place, _| place.extension().is_some_and(|end| end == "webp"));
    }
    kept.extend(sheets.clone());
    let mut page = String::from(
        "# Every screen\n\nTaken by `cargo xtask shots` from the real interface over the real core, without a display. Columns: Chinese, Kazakh, Kazakh in \
         the Arabic script, Russian, Uyghur, English, light and then dark; below, the same with the type at 200 %. `cargo xtask test --only shots` \
         holds new pictures against these (decision 12).\n",
    );
    for place in kept.keys() {
        let name = place.file_stem().unwrap_or_default().to_string_lossy();
        // Writing into a string can't fail.
        let _ = write!(page, "\n## {name}\n\n![{name}]({})\n", place.display());
    }
    sync::write_tree(&folder, &kept)?;
    Ok(fs::write(root.join(PAGE), page)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_join_the_approved_ones_and_all_replace_them() -> Result<(), Trouble> {
        let root = std::env::temp_dir().join(format!("otkel-shots-{}", std::process::id()));
        let folder = root.join(APPROVED);
        let sheet = |name: &str| Files::from([(name.into(), name.as_bytes().to_vec())]);
        approve(&root, &sheet("a.webp"), true)?;
        approve(&root, &sheet("b.webp"), false)?;
        assert!(folder.join("a.webp").is_file() && folder.join("b.webp").is_file());
        assert!(fs::read_to_string(root.join(PAGE))?.contains("![a](a.webp)"));
        approve(&root, &sheet("c.webp"), true)?;
        assert!(!folder.join("a.webp").exists() && folder.join("c.webp").is_file());
        Ok(fs::remove_dir_all(root)?)
    }
}
