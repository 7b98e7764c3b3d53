//! Tests of the store, by what they hold against it.

mod canary;
mod conformance;
mod drawer;
mod file;
mod migration;
mod seal;

use std::{
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
};

use super::{KeyVault, MemoryVault, VaultError};

/// A keystore that can be told to fail.
#[derive(Default)]
struct MoodyVault {
    holds: MemoryVault,
    mood: AtomicU8,
}

impl MoodyVault {
    const FINE: u8 = 0;
    const LOCKED: u8 = 1;
    const REFUSING: u8 = 2;
    /// It says yes and keeps nothing.
    const FORGETFUL: u8 = 3;
    /// It gives what it has and takes nothing.
    const READ_ONLY: u8 = 4;

    fn new() -> Arc<Self> {
        Arc::default()
    }

    fn set(&self, mood: u8) {
        self.mood.store(mood, Ordering::SeqCst);
    }

    fn ask(&self) -> Result<u8, VaultError> {
        match self.mood.load(Ordering::SeqCst) {
            Self::LOCKED => Err(VaultError::Locked),
            Self::REFUSING => Err(VaultError::Refused),
            mood => Ok(mood),
        }
    }
}

impl KeyVault for MoodyVault {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultError> {
        self.ask()?;
        self.holds.load()
    }

    fn save(&self, key: Vec<u8>) -> Result<(), VaultError> {
        match self.ask()? {
            Self::FORGETFUL => Ok(()),
            Self::READ_ONLY => Err(VaultError::Refused),
            _ => self.holds.save(key),
        }
    }

    fn forget(&self) -> Result<(), VaultError> {
        self.ask()?;
        self.holds.forget()
    }
}

/// The bytes of every file below a folder.
fn raw(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        bytes.extend(fs::read(entry.unwrap().path()).unwrap());
    }
    bytes
}

/// The names of the files in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
