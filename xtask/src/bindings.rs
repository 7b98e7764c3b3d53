//! The code that Kotlin and Swift call, generated from the library itself. It lands in `target/bindings` and is never
//! committed: a copy in the repository would only be another thing that can be out of date.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::house::{House, SAME_SELECTION};
use crate::log::Log;
use crate::sync::{self, Files};
use crate::trouble::Trouble;

/// `cargo xtask bindings`.
pub(crate) fn errand(house: &House) -> Result<ExitCode, Trouble> {
    let mut log = Log::create(&house.target, "bindings")?;
    match generate(house, &mut log) {
        Ok(note) => {
            println!("{note}");
            Ok(ExitCode::SUCCESS)
        }
        Err(trouble) => {
            for line in log.tail(40)? {
                eprintln!("    | {line}");
            }
            Err(trouble)
        }
    }
}

/// Builds the library, generates both languages and lays out the Swift package around its half.
pub(crate) fn generate(house: &House, log: &mut Log) -> Result<String, Trouble> {
    log.run(house.cargo().arg("build").args(SAME_SELECTION))?;
    let library = house.ffi_library();
    if !library.is_file() {
        return Err(Trouble::failed("otkel-ffi left no dynamic library: is cdylib among its crate types?"));
    }
    let kotlin = one_language(house, log, "kotlin", &library)?;
    let swift = one_language(house, log, "swift", &library)?;

    sync::write_tree(&house.generated().join("kotlin"), &kotlin)?;
    let package = swift_package(&house.root.join("bindings/swift"), swift)?;
    sync::write_tree(&house.generated().join("swift"), &package)?;
    let lines = |files: &Files, ending: &str| -> usize {
        let generated =
            files.iter().filter(|(place, _)| place.extension().is_some_and(|found| found == ending));
        generated.map(|(_, bytes)| String::from_utf8_lossy(bytes).lines().count()).sum()
    };
    Ok(format!("{} lines of Kotlin, {} of Swift", lines(&kotlin, "kt"), lines(&package, "swift")))
}

fn one_language(house: &House, log: &mut Log, language: &str, library: &Path) -> Result<Files, Trouble> {
    // Generated beside the real place first: there only what differs is written.
    let fresh = house.generated().join(format!("{language}.new"));
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    // It asks `cargo metadata` for the crates behind the library, so it has to run inside the workspace.
    log.run(
        house
            .command(house.built("otkel-bindgen"))
            .args(["generate", "--no-format", "--language", language, "--config"])
            .arg(house.root.join("bindings/bindgen/names.toml"))
            .arg("--out-dir")
            .arg(&fresh)
            .arg(library),
    )?;
    let mut files = Files::new();
    sync::read_tree(&fresh, Path::new(""), &mut files)?;
    fs::remove_dir_all(&fresh)?;
    if files.is_empty() {
        return Err(Trouble::failed(format!("no {language} came out of the library")));
    }
    Ok(files)
}

/// Our manifest and tests, and around them the generated half: all sources in one module (they call each other), all
/// C headers in one system library whose module map holds one module a crate.
fn swift_package(ours: &Path, generated: Files) -> Result<Files, Trouble> {
    let mut package = Files::new();
    package.insert("Package.swift".into(), fs::read(ours.join("Package.swift"))?);
    sync::read_tree(&ours.join("Tests"), Path::new("Tests"), &mut package)?;
    let headers = Path::new("Sources/OtkelHeaders");
    let mut module_map = Vec::new();
    for (place, bytes) in generated {
        let name = place.file_name().unwrap_or_default().to_owned();
        match place.extension().and_then(|ending| ending.to_str()) {
            Some("swift") => package.insert(Path::new("Sources/OtkelCore").join(name), bytes),
            Some("h") => package.insert(headers.join(name), bytes),
            Some("modulemap") => {
                module_map.extend(bytes);
                module_map.push(b'\n');
                None
            }
            _ => {
                return Err(Trouble::failed(format!(
                    "unexpected among the Swift bindings: {}",
                    place.display()
                )));
            }
        };
    }
    package.insert(headers.join("module.modulemap"), module_map);
    Ok(package)
}
