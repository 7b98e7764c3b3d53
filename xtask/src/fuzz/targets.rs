//! Which fuzz targets there are: the files, and the entries of the manifest, which must be the same.

use std::fs;
use std::path::Path;

use toml::{Table, Value};

use crate::trouble::Trouble;

/// The names of all targets, sorted. A file without an entry would never run, an entry without a file breaks the build.
pub(super) fn all(folder: &Path) -> Result<Vec<String>, Trouble> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder.join("fuzz_targets"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            files.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
        }
    }
    files.sort();
    let manifest = fs::read_to_string(folder.join("Cargo.toml"))?;
    agree(&files, &named(&manifest)?)?;
    Ok(files)
}

fn named(manifest: &str) -> Result<Vec<String>, Trouble> {
    let table: Table =
        manifest.parse().map_err(|error| Trouble::failed(format!("tests/fuzz/Cargo.toml: {error}")))?;
    let bins = table.get("bin").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut names: Vec<String> =
        bins.iter().filter_map(|bin| Some(bin.get("name")?.as_str()?.to_owned())).collect();
    names.sort();
    Ok(names)
}

fn agree(files: &[String], named: &[String]) -> Result<(), Trouble> {
    let lacking = |from: &[String], of: &[String]| -> Vec<String> {
        of.iter().filter(|name| !from.contains(name)).cloned().collect()
    };
    let (without_entry, without_file) = (lacking(named, files), lacking(files, named));
    if without_entry.is_empty() && without_file.is_empty() {
        return Ok(());
    }
    Err(Trouble::failed(format!(
        "tests/fuzz/Cargo.toml and tests/fuzz/fuzz_targets differ: without an entry [{}], without a file [{}]",
        without_entry.join(", "),
        without_file.join(", ")
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_of_the_tree_has_its_entry() -> Result<(), Trouble> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz");
        assert!(all(&folder)?.contains(&"gpx".to_owned()));
        Ok(())
    }

    #[test]
    fn what_lacks_its_other_half_is_named() -> Result<(), Trouble> {
        let named = named("[[bin]]\nname = \"b\"\n[[bin]]\nname = \"a\"\n")?;
        assert_eq!(named, ["a", "b"]);
        assert!(agree(&named, &named).is_ok());
        let told = agree(&["a".into(), "c".into()], &named).map_err(|trouble| trouble.to_string());
        let told = told.err().unwrap_or_default();
        assert!(told.contains("entry [c]") && told.contains("file [b]"), "{told}");
        Ok(())
    }
}
