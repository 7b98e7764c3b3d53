//! The files of a content folder, in a fixed order.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::Problems;

/// No content file is near this size; a larger one is a mistake.
const LIMIT: u64 = 4 << 20;

/// All files below `folder` by relative path, with their text.
pub(super) fn list(folder: &Path, problems: &mut Problems) -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    walk(folder, 0, &mut paths, problems);
    paths.sort();
    let mut files = Vec::with_capacity(paths.len());
    for path in paths {
        let short = path.strip_prefix(folder).unwrap_or(&path).to_owned();
        match read(&path) {
            Ok(text) => files.push((short, text)),
            Err(what) => problems.add((&short, 0), what, "make it readable UTF-8 text of at most 4 MiB"),
        }
    }
    files
}

fn walk(folder: &Path, depth: u8, paths: &mut Vec<PathBuf>, problems: &mut Problems) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            problems.add((folder, 0), format!("can't be read: {error}"), "give a readable folder");
            return;
        }
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            if depth < 6 {
                walk(&path, depth + 1, paths, problems);
            }
        } else if path
            .extension()
            .is_some_and(|ending| ["toml", "csv", "ftl"].iter().any(|known| ending == *known))
        {
            paths.push(path);
        }
    }
}

fn read(path: &Path) -> Result<String, String> {
    let length = fs::metadata(path).map_err(|error| format!("can't be read: {error}"))?.len();
    if length > LIMIT {
        return Err(format!("has {length} bytes"));
    }
    let bytes = fs::read(path).map_err(|error| format!("can't be read: {error}"))?;
    String::from_utf8(bytes).map_err(|error| format!("is no UTF-8 text ({error})"))
}
