//! Everything that must hold before a change is good, as named checks that run one after the other.

mod advisories;
mod android;
mod arrows;
mod golden;
mod ios;
mod kotlin;
mod licences;
mod rust;
mod sentences;
mod shells;
mod swift;

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Instant;

use crate::bindings;
use crate::house::House;
use crate::log::Log;
use crate::report::{self, Entry};
use crate::trouble::Trouble;

pub(crate) use ios::lay_out as lay_out_ios;
pub(crate) use rust::tests_in;

/// One named check. Its function says in a few words what it found, or what went wrong.
struct Check {
    name: &'static str,
    what: &'static str,
    run: fn(&House, &mut Log) -> Result<String, Trouble>,
}

/// In this order: the quick ones first, then what builds on the artefacts of `rust`.
const CHECKS: [Check; 19] = [
    Check { name: "fmt", what: "the sources are formatted", run: rust::fmt },
    Check { name: "arrows", what: "crates depend inwards only, the domain is pure", run: arrows::check },
    Check { name: "licences", what: "licences, bans and sources of all dependencies", run: licences::check },
    Check {
        name: "shells",
        what: "each event and word is on both phones, no sentence is",
        run: shells::check,
    },
    Check { name: "advisories", what: "cargo-deny with its database of advisories", run: advisories::check },
    Check { name: "clippy", what: "no warning in any target", run: rust::clippy },
    Check { name: "rust", what: "unit, integration and documentation tests", run: rust::tests },
    Check { name: "wasm", what: "the domain compiles for WebAssembly", run: rust::wasm },
    Check { name: "content", what: "the pack's sources are sound", run: rust::content },
    Check {
        name: "overview",
        what: "the overview map's sources are what its lists make",
        run: crate::overview::check,
    },
    Check { name: "bindings", what: "Kotlin and Swift are generated", run: bindings::generate },
    Check { name: "kotlin", what: "the golden cases through the generated Kotlin", run: kotlin::check },
    Check {
        name: "android",
        what: "the screens of the Android shell, on a desktop JVM",
        run: android::screens,
    },
    Check { name: "shots", what: "every screen in every script is as approved", run: crate::shots::check },
    Check { name: "aar", what: "the Android sources against the real AndroidX", run: android::aar },
    Check { name: "robolectric", what: "the Android glue on Android's own code", run: android::robolectric },
    Check { name: "arm", what: "the domain compiles for Android's processors", run: rust::arm },
    Check { name: "swift", what: "the golden cases through the generated Swift", run: swift::check },
    Check { name: "ios", what: "the app's models, and its views against a stub", run: ios::check },
];

/// How much of a failing check's log is worth seeing at once.
const TAIL: usize = 60;

/// `cargo xtask test`.
pub(crate) fn run(house: &House, only: &[String]) -> Result<ExitCode, Trouble> {
    if let Some(unknown) = only.iter().find(|name| CHECKS.iter().all(|check| check.name != **name)) {
        let names: Vec<_> = CHECKS.iter().map(|check| check.name).collect();
        return Err(Trouble::failed(format!("no check {unknown:?}; there are {}", names.join(", "))));
    }
    let mut entries = Vec::new();
    for check in CHECKS.iter().filter(|check| only.is_empty() || only.iter().any(|name| name == check.name)) {
        println!("{}: {} …", check.name, check.what);
        io::stdout().flush()?;
        let mut log = Log::create(&house.target, check.name)?;
        let began = Instant::now();
        let end = (check.run)(house, &mut log);
        let entry = Entry { name: check.name, took: began.elapsed(), end };
        tell(&entry, &log)?;
        entries.push(entry);
    }
    println!("\n{}", report::table(&entries));
    println!("{}", report::sums(&entries));
    let failed = entries.iter().any(|entry| entry.verdict() == "FAILED");
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn tell(entry: &Entry, log: &Log) -> Result<(), Trouble> {
    let seconds = entry.took.as_secs_f64();
    match &entry.end {
        Ok(note) if note.is_empty() => println!("  PASSED in {seconds:.1} s"),
        Ok(note) => println!("  PASSED in {seconds:.1} s: {note}"),
        Err(Trouble::NotRun(why)) => println!("  NOT RUN: {why}"),
        Err(Trouble::Failed(why)) => {
            for line in log.tail(TAIL)? {
                println!("    | {line}");
            }
            println!("  FAILED after {seconds:.1} s: {why}");
            println!("  all of it: {}", log.path().display());
        }
    }
    Ok(())
}
