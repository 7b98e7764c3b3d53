//! The golden cases through the generated Kotlin, on a desktop JVM.

use crate::bindings;
use crate::checks::golden;
use crate::house::{House, output_of};
use crate::log::Log;
use crate::trouble::Trouble;

/// The oldest Java that the tests are compiled for.
const JAVA: u32 = 17;

pub(super) fn check(house: &House, log: &mut Log) -> Result<String, Trouble> {
    let Ok(version) = output_of(house.command("mvn").arg("--version")) else {
        return Err(Trouble::not_run("Maven does not answer"));
    };
    match java_version(&version) {
        Some(found) if found >= JAVA => {}
        found => {
            let found = found.map_or_else(|| "none".to_owned(), |version| version.to_string());
            return Err(Trouble::not_run(format!("Maven has Java {found}, the tests need {JAVA}")));
        }
    }
    let cases = golden::count(house)?;
    bindings::generate(house, log)?;
    let library = house.ffi_library();
    let mut maven = house.command("mvn");
    maven.args([
        "--batch-mode",
        "--no-transfer-progress",
        "-Dstyle.color=never",
        "--file",
        "bindings/kotlin/pom.xml",
    ]);
    let folders = [
        ("otkel.generated", house.generated().join("kotlin")),
        ("otkel.library", library.parent().unwrap_or(&house.target).to_owned()),
        ("otkel.golden", house.root.join(golden::FOLDER)),
        ("otkel.build", house.target.join("kotlin")),
    ];
    for (name, folder) in folders {
        maven.arg(format!("-D{name}={}", folder.display()));
    }
    // Else a compiler daemon stays behind.
    maven.arg("-Dkotlin.compiler.daemon=false");
    log.run(maven.arg("test"))?;
    golden::all_ran(log, cases)
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
}
