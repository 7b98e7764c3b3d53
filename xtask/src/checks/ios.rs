//! The iOS app as far as a machine without Apple's SDK can tell: its models run their stories on the real core, its views
//! are held against signatures of Apple's frameworks, and a set of seeded mistakes proves that this would find some.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use crate::bindings;
use crate::checks::sentences::sentences;
use crate::checks::swift;
use crate::house::House;
use crate::log::Log;
use crate::sync::{self, Files};
use crate::trouble::Trouble;

/// Words that are in literals and not for people: the folder of the data.
const NAMES: [&str; 1] = ["Otkel"];

/// What is ours to write as we like; the stub has Apple's names and the generated code has the generator's.
const LINTED: [&str; 5] = ["ios/App", "ios/Package.swift", "ios/Sources", "ios/Stub/Mistakes", "ios/Tests"];

/// The first words of a seeded mistake's second comment, which says what the compiler will find.
const EXPECTS: &str = "// expects: ";

/// `cargo xtask test --only ios`.
pub(super) fn check(house: &House, log: &mut Log) -> Result<String, Trouble> {
    no_sentence(&house.root.join("ios"))?;
    if !cfg!(target_os = "linux") {
        return Err(Trouble::not_run("the stub is for machines without Apple's SDK; see ios/README.md"));
    }
    let swift = Swift { house, scratch: house.target.join("ios").display().to_string() };
    // Before anything is built, so that a machine without Swift says so soon.
    swift.run(log, &[&["format", "lint", "--strict", "--recursive"], &LINTED[..]].concat())?;
    bindings::generate(house, log)?;
    lay_out(house)?;
    let package = ["--package-path", "ios", "--scratch-path", &swift.scratch];
    swift.run(log, &[&["build"], &package[..]].concat())?;
    swift.run(log, &[&["test", "--disable-xctest"], &package[..]].concat())?;
    let tests =
        tests_in(&log.text()?).ok_or_else(|| Trouble::failed("nothing says how many tests were run"))?;
    let mistakes = swift.mistakes(log)?;
    Ok(format!("{tests} tests, {mistakes} of {mistakes} seeded mistakes found"))
}

/// Puts the generated half where the package looks for it: inside, as packages must have it.
pub(crate) fn lay_out(house: &House) -> Result<(), Trouble> {
    for part in ["OtkelCore", "OtkelHeaders"] {
        let mut files = Files::new();
        sync::read_tree(&house.generated().join("swift/Sources").join(part), Path::new(""), &mut files)?;
        sync::write_tree(&house.root.join("ios/Generated").join(part), &files)?;
    }
    Ok(())
}

/// Holds every literal of the app against the rule that shells have no words of their own.
fn no_sentence(ios: &Path) -> Result<(), Trouble> {
    let mut files = Files::new();
    for folder in ["Sources", "App"] {
        sync::read_tree(&ios.join(folder), Path::new(folder), &mut files)?;
    }
    let mut found = Vec::new();
    for (place, bytes) in
        files.iter().filter(|(place, _)| place.extension().is_some_and(|end| end == "swift"))
    {
        let all = sentences(&String::from_utf8_lossy(bytes), &NAMES);
        found.extend(all.iter().map(|it| format!("ios/{}:{}: {:?}", place.display(), it.line, it.text)));
    }
    if found.is_empty() {
        return Ok(());
    }
    Err(Trouble::failed(format!("words for people belong into the core:\n{}", found.join("\n"))))
}

/// How many tests Swift Testing says that it ran.
fn tests_in(log: &str) -> Option<usize> {
    let rest = log.lines().rev().find_map(|line| line.split_once("Test run with "))?.1;
    rest.split(' ').next()?.parse().ok().filter(|tests| *tests > 0)
}

struct Swift<'a> {
    house: &'a House,
    scratch: String,
}

impl Swift<'_> {
    fn command(&self, args: &[&str]) -> Result<Command, Trouble> {
        let library = self.house.ffi_library();
        let mut command = swift::compiler(self.house)?;
        command
            .args(args)
            .env("OTKEL_LIBRARY", library.parent().unwrap_or(&self.house.target))
            .env("OTKEL_MOUNTS", format!("{}:{}", self.house.root.display(), self.house.target.display()));
        Ok(command)
    }

    fn run(&self, log: &mut Log, args: &[&str]) -> Result<(), Trouble> {
        let status = log.status(&mut self.command(args)?)?;
        swift::ended(log, args[0], status)
    }

    /// The app's own file must fit; so must the one view that is right, and none of those with a mistake, each of which
    /// must be refused for that mistake and not for another.
    fn mistakes(&self, log: &mut Log) -> Result<usize, Trouble> {
        let mut seeded = Vec::new();
        for entry in fs::read_dir(self.house.root.join("ios/Stub/Mistakes"))? {
            seeded.push(entry?.path());
        }
        seeded.sort();
        let right = [self.house.root.join("ios/App/OtkelApp.swift")];
        let mut found = 0;
        for file in right.iter().chain(&seeded) {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let said = self.type_check(file)?;
            log.say(&format!("{name}:\n{said}"))?;
            let text = fs::read_to_string(file)?;
            match text.lines().find_map(|line| line.strip_prefix(EXPECTS)) {
                None if said.contains("error:") => {
                    return Err(Trouble::failed(format!("{name} is right and was refused:\n{said}")));
                }
                None => {}
                Some(expected) if said.contains(expected) => found += 1,
                Some(expected) => {
                    return Err(Trouble::failed(format!("{name}: expected {expected:?}, got:\n{said}")));
                }
            }
        }
        if found == 0 { Err(Trouble::failed("no mistake was seeded")) } else { Ok(found) }
    }

    /// What the compiler says of one file, against the modules that were built.
    fn type_check(&self, file: &Path) -> io::Result<String> {
        let modules = format!("{}/debug/Modules", self.scratch);
        let map = self.house.root.join("ios/Generated/OtkelHeaders/module.modulemap");
        let map = format!("-fmodule-map-file={}", map.display());
        let file = file.display().to_string();
        let args = [
            "-frontend",
            "-typecheck",
            "-swift-version",
            "6",
            "-parse-as-library",
            "-module-name",
            "Held",
            "-I",
            &modules,
            "-Xcc",
            &map,
            &file,
        ];
        let output = self.command(&args).map_err(io::Error::other)?.output()?;
        Ok(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_that_were_run_are_counted() {
        let log = "◇ Test run started.\n✔ Test run with 37 tests passed after 5.1 seconds.\n";
        assert_eq!(tests_in(log), Some(37));
        assert_eq!(tests_in("✔ Test run with 0 tests passed after 0.001 seconds."), None);
        assert_eq!(tests_in("Build complete!"), None);
    }
}
