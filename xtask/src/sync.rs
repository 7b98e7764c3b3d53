//! Makes one folder hold what another should, and touches only what differs: build tools judge by time stamps, so
//! a file that did not change must not look new.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Files by their place below a folder.
pub(crate) type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Reads every file below `folder`, with places below `under`.
pub(crate) fn read_tree(folder: &Path, under: &Path, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let place = under.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            read_tree(&entry.path(), &place, files)?;
        } else {
            files.insert(place, fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// Writes `files` below `folder` and removes what else is there. Folders whose name begins with a dot belong to build
/// tools and stay.
pub(crate) fn write_tree(folder: &Path, files: &Files) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    remove_others(folder, Path::new(""), files)?;
    for (place, bytes) in files {
        let path = folder.join(place);
        if fs::read(&path).is_ok_and(|old| old == *bytes) {
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, bytes)?;
    }
    Ok(())
}

fn remove_others(folder: &Path, under: &Path, files: &Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let place = under.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            remove_others(&entry.path(), &place, files)?;
            if fs::read_dir(entry.path())?.next().is_none() {
                fs::remove_dir(entry.path())?;
            }
        } else if !files.contains_key(&place) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_touched() -> io::Result<()> {
        let folder = std::env::temp_dir().join(format!("otkel-sync-{}", std::process::id()));
        let mut files = Files::from([("a/kept".into(), b"1".to_vec()), ("b/changed".into(), b"2".to_vec())]);
        write_tree(&folder, &files)?;
        fs::create_dir_all(folder.join(".build"))?;
        fs::write(folder.join(".build/state"), "tool")?;
        fs::write(folder.join("b/stale"), "old")?;
        let before = fs::metadata(folder.join("a/kept"))?.modified()?;

        files.insert("b/changed".into(), b"3".to_vec());
        write_tree(&folder, &files)?;

        assert_eq!(fs::metadata(folder.join("a/kept"))?.modified()?, before);
        assert_eq!(fs::read(folder.join("b/changed"))?, b"3");
        assert!(!folder.join("b/stale").exists());
        assert!(folder.join(".build/state").exists());
        let mut read = Files::new();
        read_tree(&folder.join("a"), Path::new("a"), &mut read)?;
        assert_eq!(read.keys().collect::<Vec<_>>(), [Path::new("a/kept")]);
        fs::remove_dir_all(folder)
    }
}
