//! `cargo xtask bench phrases`: the phrasebook said, searched, weighed and read, into `docs/benchmarks-phrases.md`.
//!
//! `otkel-bench phrases` is one round. Its peers are crates of the workspace, so it measures them itself, in turns with ours; its
//! lines and the tables are those of the maps (`tests/bench/maps/README.md`).

use std::fs;
use std::process::ExitCode;

use super::OURS;
use super::maps::{date_of_the_tree, lines::Said, page};
use super::page::{Machine, put_between};
use crate::args::Args;
use crate::house::{House, answers, output_of};
use crate::log::Log;
use crate::trouble::Trouble;

const PAGE: &str = "docs/benchmarks-phrases.md";
const INTRODUCTION: &str = "# Benchmarks of the phrasebook\n";
const BEGIN: &str = "<!-- measured: cargo xtask bench phrases writes between these two lines -->";
const END: &str = "<!-- measured: end -->";

/// How often it is measured, and which date stands on the page.
#[derive(Debug)]
pub(crate) struct Plan {
    rounds: usize,
    now: Option<String>,
}

impl Plan {
    pub(crate) fn from_args(args: &mut Args) -> Result<Self, Trouble> {
        Ok(Self { rounds: args.number("--rounds")?.unwrap_or(7).max(1), now: args.one("--now")? })
    }
}

/// `cargo xtask bench phrases`.
pub(crate) fn run(house: &House, plan: &Plan) -> Result<ExitCode, Trouble> {
    let mut log = Log::create(&house.target, "bench-phrases")?;
    println!("building {OURS} with the release profile …");
    log.run(house.cargo().args(["build", "--release", "--package", OURS]))?;
    let program = house.target.join("release").join(format!("{OURS}{}", std::env::consts::EXE_SUFFIX));
    let pinned = answers("taskset", "--version");
    let mut rounds = Vec::new();
    for round in 1..=plan.rounds {
        println!("round {round} of {} …", plan.rounds);
        let mut command = if pinned {
            // The last core: the others have more to do for the system.
            let core = std::thread::available_parallelism().map_or(1, usize::from) - 1;
            let mut command = house.command("taskset");
            command.args(["-c", &core.to_string()]).arg(&program);
            command
        } else {
            house.command(&program)
        };
        rounds.push(Said::parse(&output_of(command.arg("phrases"))?)?);
    }
    let date = plan.now.clone().map_or_else(|| date_of_the_tree(house), Ok)?;
    let section = section(&Machine::this(house).told(), &date, &rounds);
    let path = house.root.join(PAGE);
    let before = fs::read_to_string(&path).unwrap_or_default();
    fs::write(&path, put(&before, &section)?)?;
    println!("{section}\nwritten to {PAGE}");
    Ok(ExitCode::SUCCESS)
}

fn section(machine: &str, date: &str, rounds: &[Said]) -> String {
    let versions = rounds.first().map(|said| said.versions.join(", ")).unwrap_or_default();
    format!(
        "{date}, {machine}; {versions}; {} rounds, one thread; medians, ratio is ours : peer (lowest–highest).\n\n{}{}",
        rounds.len(),
        page::figures(rounds, "of"),
        page::notes(rounds),
    )
}

/// A page that isn't there yet begins with its title.
fn put(before: &str, section: &str) -> Result<String, Trouble> {
    let fresh = format!("{INTRODUCTION}\n{BEGIN}\n{END}\n");
    put_between(if before.trim().is_empty() { &fresh } else { before }, BEGIN, END, section)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_rounds_unless_said() -> Result<(), Trouble> {
        let plan = |words: &[&str]| {
            let mut args = Args::new(words.iter().map(|&word| word.to_owned()).collect());
            let plan = Plan::from_args(&mut args)?;
            args.finish().map(|()| plan)
        };
        assert_eq!(plan(&[])?.rounds, 7);
        let given = plan(&["--rounds", "0", "--now", "2026-11-21"])?;
        assert_eq!((given.rounds, given.now.as_deref()), (1, Some("2026-11-21")));
        assert!(plan(&["--only", "search"]).is_err());
        Ok(())
    }

    #[test]
    fn the_page_tells_figures_and_misses() -> Result<(), Trouble> {
        let line = r#"{"version":"otkel 0.1.0"}
            {"what":"said","extract":"with slots","unit":"ns","ours":1500,"peer":3000,"peer_name":"P","goal":"ours ≤ 1000"}
            {"note":"All alike."}"#;
        let rounds = [Said::parse(line)?, Said::parse(line)?];
        let text = section("M (2 cores), rustc", "2026-11-21", &rounds);
        assert!(text.starts_with("2026-11-21, M (2 cores), rustc; otkel 0.1.0; 2 rounds"), "{text}");
        assert!(text.contains("0 of 1 goals met. **Missed:** said, with slots, P."), "{text}");
        assert!(text.contains("| what | of | ours | peer |"), "{text}");
        assert!(text.ends_with("\nAll alike.\n"), "{text}");
        let page = put("", &text)?;
        assert!(page.starts_with(INTRODUCTION) && put(&page, "new")?.contains("\n\nnew\n\n"), "{page}");
        assert!(put("no markers", "new").is_err());
        Ok(())
    }
}
