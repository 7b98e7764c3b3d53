//! What cargo itself checks. All of it shares one target folder, and every build uses one selection of packages, so
//! nothing is compiled twice with other features.

use std::path::Path;

use crate::house::{House, SAME_SELECTION, answers, output_of};
use crate::log::Log;
use crate::trouble::Trouble;

const WASM: &str = "wasm32-unknown-unknown";
const ARM: &str = "aarch64-linux-android";

pub(super) fn fmt(house: &House, log: &mut Log) -> Result<String, Trouble> {
    needs(house, "fmt", "rustfmt")?;
    log.run(house.cargo().args(["fmt", "--all", "--check"]))?;
    Ok(String::new())
}

pub(super) fn clippy(house: &House, log: &mut Log) -> Result<String, Trouble> {
    needs(house, "clippy", "clippy")?;
    log.run(house.cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    Ok(String::new())
}

pub(super) fn tests(house: &House, log: &mut Log) -> Result<String, Trouble> {
    // Without stopping at the first failing binary: one run then shows all that is broken.
    let ended = log.run(house.cargo().args(["test", "--workspace", "--no-fail-fast"]));
    let text = log.text()?;
    if let Err(Trouble::Failed(why)) = ended {
        return Err(Trouble::failed(format!("{why}: {}", failures_in(&text))));
    }
    ended?;
    let tests = tests_in(&text);
    if tests.passed == 0 {
        return Err(Trouble::failed("not a single test was run"));
    }
    let ignored = if tests.ignored > 0 { format!(", {} ignored", tests.ignored) } else { String::new() };
    Ok(format!("{} tests{ignored}", tests.passed))
}

/// The domain needs neither an operating system nor a clock, and this is the cheapest proof of it.
pub(super) fn wasm(house: &House, log: &mut Log) -> Result<String, Trouble> {
    domain_for(house, log, WASM)
}

/// Only the domain: C code, as in SQLite, needs the NDK.
pub(super) fn arm(house: &House, log: &mut Log) -> Result<String, Trouble> {
    domain_for(house, log, ARM)
}

fn domain_for(house: &House, log: &mut Log, target: &str) -> Result<String, Trouble> {
    let sysroot = output_of(house.command("rustc").args(["--print", "sysroot"]))?;
    if !Path::new(sysroot.trim()).join("lib/rustlib").join(target).is_dir() {
        let added = answers("rustup", "--version")
            && log.status(house.command("rustup").args(["target", "add", target]))?.success();
        if !added {
            return Err(Trouble::not_run(format!("the target {target} can't be added here")));
        }
    }
    log.run(house.cargo().args(["check", "--package", "otkel-domain", "--target", target]))?;
    Ok(String::new())
}

pub(super) fn content(house: &House, log: &mut Log) -> Result<String, Trouble> {
    log.run(house.cargo().arg("build").args(SAME_SELECTION))?;
    log.run(house.command(house.built("otkel")).args(["pack", "check"]))?;
    let text = log.text()?;
    // Its own last words are the best summary; `#` begins the lines that the log adds itself.
    Ok(text
        .lines()
        .rev()
        .find(|line| !line.is_empty() && !line.starts_with('#'))
        .unwrap_or_default()
        .to_owned())
}

fn needs(house: &House, subcommand: &str, component: &str) -> Result<(), Trouble> {
    match output_of(house.cargo().args([subcommand, "--version"])) {
        Ok(_) => Ok(()),
        Err(_) => {
            Err(Trouble::not_run(format!("{component} is not installed (rustup component add {component})")))
        }
    }
}

/// The tests that failed, and what they said first: with thousands of lines after it, a tail wouldn't show it. On one
/// line, as the table of all checks has it.
fn failures_in(log: &str) -> String {
    const MOST: usize = 6;
    let mut lines = log.lines();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix("test ").and_then(|line| line.strip_suffix(" ... FAILED")) {
            found.push(name.to_owned());
        } else if let Some((_, place)) = line.split_once(" panicked at ") {
            found.push(format!("{place} {}", lines.next().unwrap_or_default()));
        }
    }
    if found.is_empty() {
        // Not a test: something that isn't built.
        found.extend(log.lines().find(|line| line.starts_with("error")).map(str::to_owned));
    }
    found.truncate(MOST);
    found.join("; ")
}

/// How many tests a log of `cargo test` tells of.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tests {
    pub(crate) passed: u64,
    pub(crate) ignored: u64,
}

/// Adds up the `test result:` lines, one for each test binary.
pub(crate) fn tests_in(log: &str) -> Tests {
    let mut tests = Tests::default();
    for line in log.lines().filter_map(|line| line.strip_prefix("test result: ")) {
        let count = |word: &str| -> u64 {
            let part = line.split([';', '.']).find(|part| part.trim_end().ends_with(word));
            part.and_then(|part| part.split_whitespace().next()?.parse().ok()).unwrap_or(0)
        };
        tests.passed += count(" passed");
        tests.ignored += count(" ignored");
    }
    tests
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_of_all_binaries_are_added_up() {
        let log = "running 12 tests\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            \n\
            test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 2 filtered out; finished in 1.50s\n";
        assert_eq!(tests_in(log), Tests { passed: 15, ignored: 1 });
        assert_eq!(tests_in("error: could not compile"), Tests::default());
    }
}

#[cfg(test)]
mod what_failed {
    use super::failures_in;

    #[test]
    fn what_failed_is_named_however_much_comes_after_it() {
        let log = "test a::b ... ok\ntest a::c ... FAILED\n\nthread 'a::c' (7) panicked at a/src/c.rs:1:1:\n\
                   Test failed: no\nminimal failing input: 3\ntest d ... ok\n";
        assert_eq!(failures_in(log), "a::c; a/src/c.rs:1:1: Test failed: no");
        let full = "   Compiling a v0.1.0\nerror: failed to build archive: No space left\n\nerror: could not compile";
        assert_eq!(failures_in(full), "error: failed to build archive: No space left");
    }
}
