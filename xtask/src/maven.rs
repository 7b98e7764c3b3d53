//! Maven, and the Java that it brings along.

use std::path::PathBuf;
use std::process::Command;

use crate::house::{House, output_of};
use crate::trouble::Trouble;

/// The oldest Java that Kotlin is compiled for.
const JAVA: u32 = 17;

/// Whether there is a Maven with a Java that will do; else nothing was checked.
pub(crate) fn needed(house: &House) -> Result<(), Trouble> {
    let Ok(version) = output_of(house.command("mvn").arg("--version")) else {
        return Err(Trouble::not_run("Maven does not answer"));
    };
    match java_version(&version) {
        Some(found) if found >= JAVA => Ok(()),
        found => {
            let found = found.map_or_else(|| "none".to_owned(), |version| version.to_string());
            Err(Trouble::not_run(format!("Maven has Java {found}, Kotlin needs {JAVA}")))
        }
    }
}

/// Maven on one of our builds, told where things are on this machine.
pub(crate) fn command(house: &House, pom: &str, folders: &[(&str, PathBuf)]) -> Command {
    let mut maven = house.command("mvn");
    maven.args(["--batch-mode", "--no-transfer-progress", "-Dstyle.color=never", "--file", pom]);
    for (name, folder) in folders {
        maven.arg(format!("-D{name}={}", folder.display()));
    }
    // Else a compiler daemon stays behind.
    maven.arg("-Dkotlin.compiler.daemon=false");
    maven
}

/// What every build of ours is told: the generated Kotlin, and where the library is that it calls.
pub(crate) fn bindings(house: &House) -> [(&'static str, PathBuf); 2] {
    [("otkel.generated", house.generated().join("kotlin")), ("otkel.library", house.library_folder())]
}

/// How many tests a log of Maven tells of: the sums of each module, which alone name no time.
pub(crate) fn tests_in(log: &str) -> u64 {
    let sums = log.lines().filter(|line| !line.contains("Time elapsed"));
    let runs =
        sums.filter_map(|line| line.split_once("Tests run: ")?.1.split(',').next()?.parse::<u64>().ok());
    runs.sum()
}

/// Maven's own words name the Java that it will use, which need not be the first on the path.
fn java_version(words: &str) -> Option<u32> {
    let rest = words.split_once("Java version: ")?.1;
    rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_java_of_maven_is_read() {
        assert_eq!(java_version("Apache Maven 3.8.7\nJava version: 17.0.15, vendor: Debian"), Some(17));
        assert_eq!(java_version("Java version: 21, vendor: x"), Some(21));
        assert_eq!(java_version("Apache Maven 3.8.7"), None);
    }

    #[test]
    fn the_tests_of_all_modules_are_added_up() {
        let log = "[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 3.450 s -- in app.A\n\
            [INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0\n\
            [INFO] Tests run: 9, Failures: 0, Errors: 0, Skipped: 0\n";
        assert_eq!(tests_in(log), 11);
        assert_eq!(tests_in("No tests to run."), 0);
    }
}
