//! The store itself: a shelf, a key, and a keystore that holds the key. Typed values go in and come out.

use std::{
    cell::Cell,
    fmt, fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use zeroize::Zeroizing;

use super::{
    error::{StoreError, StoreNotice},
    keys::KeyVault,
    memory::MemoryShelf,
    seal::SealKey,
    shelf::{Kind, Record, Shelf},
    sqlite::{Opened, SqliteShelf, remove_all, told_by_system},
};

/// The file's name in the store's folder.
const FILE: &str = "store.db";

/// The version of the envelope. A record of another is skipped.
const ENVELOPE: u64 = 1;

/// What a person keeps. One folder is opened by one store at a time.
pub struct Store {
    shelf: Box<dyn Shelf>,
    key: Option<SealKey>,
    vault: Arc<dyn KeyVault>,
    dir: Option<PathBuf>,
    /// Whether the shelf is the file in `dir`, and the key the one in `vault`.
    lasting: bool,
    skipped: Cell<u64>,
}

/// A value that was kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Kept<T> {
    /// Its id.
    pub id: String,
    /// When it was put there, in minutes since 1970.
    pub saved: i64,
    /// It.
    pub body: T,
}

/// All values of a kind.
#[derive(Clone, PartialEq, Eq)]
pub struct Listing<T> {
    /// Those that could be opened, the newest first.
    pub records: Vec<Kept<T>>,
    /// How many couldn't.
    pub skipped: usize,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("lasting", &self.lasting).finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kept").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Listing<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Listing")
            .field("records", &self.records.len())
            .field("skipped", &self.skipped)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// Opens the store in a folder, which is made when it isn't there; without one, a store in memory that never asks the
    /// keystore. When the folder's store can't be had, this is one in memory, too, and the notice says why. What lies in
    /// the folder is only touched as [`StoreNotice`] says.
    pub fn open(dir: Option<&Path>, vault: Arc<dyn KeyVault>) -> (Self, Option<StoreNotice>) {
        let mut store = Self {
            shelf: Box::new(MemoryShelf::default()),
            key: None,
            vault,
            dir: dir.map(Path::to_owned),
            lasting: false,
            skipped: Cell::new(0),
        };
        let notice = match dir {
            None => None,
            Some(dir) => store.settle(dir).unwrap_or_else(|error| Some(error.into())),
        };
        (store, notice)
    }

    /// Whether what is put now will be there after a restart.
    pub fn is_lasting(&self) -> bool {
        self.lasting
    }

    /// How many records couldn't be opened since the store was, each as often as it was asked for.
    pub fn skipped(&self) -> u64 {
        self.skipped.get()
    }

    /// Keeps a value, instead of the one of its kind and id. `saved` is now, in minutes since 1970.
    ///
    /// Fails as [`Shelf::put`] does, with [`BadBody`](StoreError::BadBody) for a value that isn't JSON, and, for the first
    /// value of all, when the keystore doesn't take the new key.
    pub fn put<T: Serialize + ?Sized>(
        &mut self,
        kind: Kind,
        id: &str,
        saved: i64,
        body: &T,
    ) -> Result<(), StoreError> {
        let mut plain = Zeroizing::new(Vec::new());
        serde_json::to_writer(&mut *plain, &Envelope { v: ENVELOPE, saved, body })
            .map_err(|_| StoreError::BadBody)?;
        let sealed = self.key()?.seal(kind, id, &plain)?;
        self.shelf.put(kind, id, saved, &sealed)
    }

    /// The value of a kind and id; `None` when there is none, and when it can't be opened, which is counted. Fails as
    /// [`Shelf::get`] does.
    pub fn get<T: DeserializeOwned>(&self, kind: Kind, id: &str) -> Result<Option<Kept<T>>, StoreError> {
        let Some(record) = self.shelf.get(kind, id)? else { return Ok(None) };
        let kept = self.unsealed(kind, record);
        self.count_skipped(usize::from(kept.is_none()));
        Ok(kept)
    }

    /// Whether a value lies there, be it one that can't be read. Fails as [`Shelf::get`] does.
    pub fn has(&self, kind: Kind, id: &str) -> Result<bool, StoreError> {
        Ok(self.shelf.get(kind, id)?.is_some())
    }

    /// All values of a kind, the newest first. Fails as [`Shelf::all`] does.
    pub fn all<T: DeserializeOwned>(&self, kind: Kind) -> Result<Listing<T>, StoreError> {
        let sealed = self.shelf.all(kind)?;
        let found = sealed.len();
        let records: Vec<_> = sealed.into_iter().filter_map(|record| self.unsealed(kind, record)).collect();
        let skipped = found - records.len();
        self.count_skipped(skipped);
        Ok(Listing { records, skipped })
    }

    /// Removes a value. Fails as [`Shelf::forget`] does.
    pub fn forget(&mut self, kind: Kind, id: &str) -> Result<(), StoreError> {
        self.shelf.forget(kind, id)
    }

    /// Forgets everything: first the key, without which nothing can be read any more, then the records and the bytes they
    /// lay in, also of a file that couldn't be opened. The next value that is put gets a new key.
    ///
    /// Does all of it that can be done, and then fails with what went wrong first.
    pub fn wipe(&mut self) -> Result<(), StoreError> {
        self.key = None;
        let mut done = Ok(());
        if self.dir.is_some() {
            done = done.and(self.vault.forget().map_err(StoreError::from));
        }
        done = done.and(self.shelf.wipe());
        if let Some(dir) = self.dir.clone().filter(|_| !self.lasting) {
            done = done.and(remove_all(&dir.join(FILE)));
            // What stood in the way of the file may be gone with it; if not, it goes on in memory, as before.
            if done.is_ok() {
                let _still_not = self.settle(&dir);
            }
        }
        self.skipped.set(0);
        done
    }

    /// Takes the folder's file for a shelf and the keystore's key, or leaves everything as it is.
    fn settle(&mut self, dir: &Path) -> Result<Option<StoreNotice>, StoreError> {
        // Before the file is touched: while the keystore is locked, nothing can be said about it.
        let mut key = stored_key(&*self.vault)?;
        fs::create_dir_all(dir).map_err(told_by_system)?;
        let Opened { mut shelf, mut notice } = SqliteShelf::open(&dir.join(FILE))?;
        if key.is_none() && !is_empty(&shelf)? {
            // The records go only after the keystore took a new key. One that merely couldn't look would not take it
            // either; and when it did, the key they were sealed with is replaced, and they are lost in any case.
            key = Some(new_key(&*self.vault)?);
            shelf.wipe()?;
            notice = Some(StoreNotice::KeyLost);
        }
        self.shelf = Box::new(shelf);
        self.key = key;
        self.lasting = true;
        Ok(notice)
    }

    /// The key; a new one when there is none.
    fn key(&mut self) -> Result<&SealKey, StoreError> {
        let key = match self.key.take() {
            Some(key) => key,
            None if self.lasting => new_key(&*self.vault)?,
            None => SealKey::fresh()?,
        };
        Ok(self.key.insert(key))
    }

    fn unsealed<T: DeserializeOwned>(&self, kind: Kind, record: Record) -> Option<Kept<T>> {
        let plain = self.key.as_ref()?.open(kind, &record.id, &record.sealed)?;
        let head: Head = serde_json::from_slice(&plain).ok()?;
        // The shelf's time lies open, and whoever changed it could reorder what is kept.
        if head.v != ENVELOPE || head.saved != record.saved {
            return None;
        }
        let Body { body } = serde_json::from_slice(&plain).ok()?;
        Some(Kept { id: record.id, saved: head.saved, body })
    }

    fn count_skipped(&self, more: usize) {
        self.skipped.set(self.skipped.get().saturating_add(more as u64));
    }
}

/// What is sealed.
#[derive(Serialize)]
struct Envelope<'a, T: ?Sized> {
    v: u64,
    saved: i64,
    body: &'a T,
}

/// What is read first: which version of the envelope decides what else is in it.
#[derive(Deserialize)]
struct Head {
    v: u64,
    saved: i64,
}

#[derive(Deserialize)]
struct Body<T> {
    body: T,
}

/// The keystore's key; what is no key is none.
fn stored_key(vault: &dyn KeyVault) -> Result<Option<SealKey>, StoreError> {
    let bytes = vault.load()?.map(Zeroizing::new);
    Ok(bytes.and_then(|bytes| SealKey::from_bytes(&bytes)))
}

/// Makes a key and gives it to the keystore. It is only used once the keystore was seen to have it.
fn new_key(vault: &dyn KeyVault) -> Result<SealKey, StoreError> {
    let key = SealKey::fresh()?;
    vault.save(key.to_bytes().to_vec())?;
    match vault.load()?.map(Zeroizing::new) {
        Some(kept) if *kept == *key.to_bytes() => Ok(key),
        _ => Err(StoreError::KeyRefused),
    }
}

fn is_empty(shelf: &dyn Shelf) -> Result<bool, StoreError> {
    for kind in Kind::ALL {
        if shelf.count(kind)? > 0 {
            return Ok(false);
        }
    }
    Ok(true)
}
