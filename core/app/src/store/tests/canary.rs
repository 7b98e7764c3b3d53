//! The canary: a text that a person might write is kept everywhere, everything that can go wrong is provoked, and then it
//! is looked for where it must not be.

use std::{
    collections::BTreeMap,
    error::Error,
    fmt::{self, Debug},
    fs,
    path::Path,
    sync::Arc,
};

use rusqlite::Connection;
use serde::{Serialize, Serializer, ser};

use super::{MoodyVault, contains, raw};
use crate::store::{
    KeyVault, Kind, MAX_BYTES, MemoryShelf, SealKey, Shelf, SqliteShelf, Store, StoreError, StoreNotice,
    VaultError,
};

const CANARY: &str = "CANARY-Әсел-护照-E12345678";

/// Pieces of it are no better than the whole.
const PIECES: [&str; 4] = ["CANARY", "Әсел", "护照", "E12345678"];

/// All that was said.
#[derive(Default)]
struct Heard(String);

impl Heard {
    fn text(&mut self, text: fmt::Arguments<'_>) {
        self.0 += &text.to_string();
        self.0.push('\n');
    }

    fn debug(&mut self, thing: &dyn Debug) {
        self.text(format_args!("{thing:?} {thing:#?}"));
    }

    fn error(&mut self, error: StoreError) {
        self.debug(&error);
        let source = error.source().map(ToString::to_string);
        self.text(format_args!("{error} {} {source:?}", error.word()));
    }

    fn fails<T: Debug>(&mut self, result: Result<T, StoreError>, expected: StoreError) {
        self.debug(&result);
        assert_eq!(result.unwrap_err(), expected);
        self.error(expected);
    }

    fn notice(&mut self, opened: (Store, Option<StoreNotice>), expected: StoreNotice) -> Store {
        self.debug(&opened);
        assert_eq!(opened.1, Some(expected));
        self.0 += expected.word();
        opened.0
    }
}

/// A value whose writing fails with what is in it.
struct Talkative;

impl Serialize for Talkative {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(ser::Error::custom(CANARY))
    }
}

fn person() -> BTreeMap<&'static str, String> {
    BTreeMap::from([("name", CANARY.to_owned()), ("more", CANARY.repeat(400))])
}

/// Keeps the canary under every kind, and shows everything on the way.
fn keep(store: &mut Store, heard: &mut Heard) {
    for kind in Kind::ALL {
        store.put(kind, "the/canary", 1, CANARY).unwrap();
        store.put(kind, "the/person", 2, &person()).unwrap();
        let listing = store.all::<serde_json::Value>(kind).unwrap();
        assert_eq!((listing.records.len(), listing.skipped), (2, 0));
        heard.debug(&listing);
        heard.debug(&listing.records);
        heard.debug(&store.get::<String>(kind, "the/canary"));
        // Of another type than it was put as: skipped, and not quoted.
        heard.debug(&store.get::<u8>(kind, "the/canary"));
    }
    heard.fails(store.put(Kind::Plan, CANARY, 1, CANARY), StoreError::BadId);
    heard.fails(store.get::<String>(Kind::Plan, CANARY), StoreError::BadId);
    heard.fails(store.forget(Kind::Plan, CANARY), StoreError::BadId);
    heard.fails(store.put(Kind::Plan, "big", 1, &CANARY.repeat(MAX_BYTES / 8)), StoreError::TooBig);
    heard.fails(store.put(Kind::Plan, "talks", 1, &Talkative), StoreError::BadBody);
    heard.debug(store);
}

fn bad_files(folder: &Path, vault: &Arc<MoodyVault>, heard: &mut Heard) {
    let open = || Store::open(Some(folder), vault.clone());
    let path = folder.join("store.db");
    vault.set(MoodyVault::LOCKED);
    keep(&mut heard.notice(open(), StoreNotice::KeyLocked), heard);
    vault.set(MoodyVault::REFUSING);
    heard.notice(open(), StoreNotice::Unavailable);
    vault.set(MoodyVault::FINE);

    let version = |number: u8| {
        Connection::open(&path).unwrap().execute_batch(&format!("PRAGMA user_version = {number}")).unwrap();
    };
    version(9);
    heard.notice(open(), StoreNotice::Newer);
    heard.fails(SqliteShelf::open(&path), StoreError::Newer);
    version(2);

    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    keep(&mut heard.notice(open(), StoreNotice::Damaged), heard);

    let key = vault.load().unwrap().unwrap();
    vault.forget().unwrap();
    keep(&mut heard.notice(open(), StoreNotice::KeyLost), heard);
    assert_ne!(vault.load().unwrap().unwrap(), key);
}

fn shelves(heard: &mut Heard) {
    let folder = tempfile::tempdir().unwrap();
    // A path may have a name in it.
    let path = folder.path().join(CANARY);
    let (mut small, key) = (SqliteShelf::open_small(&path, 12).unwrap(), SealKey::fresh().unwrap());
    let sealed = key.seal(Kind::Plan, "one", CANARY.repeat(4000).as_bytes()).unwrap();
    heard.fails(small.put(Kind::Plan, "one", 1, &sealed), StoreError::Full);
    heard.debug(&small);
    drop(small);
    fs::write(&path, CANARY).unwrap();
    let opened = SqliteShelf::open(&path).unwrap();
    heard.debug(&opened);
    let mut shelf = opened.shelf;
    fs::write(&path, "x".repeat(20_000)).unwrap();
    heard.fails(shelf.put(Kind::Plan, "one", 1, b"x"), StoreError::Damaged);
    heard.fails(SqliteShelf::open(folder.path()), StoreError::Unavailable);

    let mut memory = MemoryShelf::default();
    for number in 0..500 {
        memory.put(Kind::Profile, &number.to_string(), 1, CANARY.as_bytes()).unwrap();
    }
    heard.fails(memory.put(Kind::Profile, "one-more", 1, CANARY.as_bytes()), StoreError::TooMany);
    heard.debug(&memory);
    heard.debug(&memory.all(Kind::Profile));
    heard.debug(&key);
}

#[test]
fn nobody_hears_of_it() {
    let (folder, vault, mut heard) = (tempfile::tempdir().unwrap(), MoodyVault::new(), Heard::default());
    let (mut store, notice) = Store::open(Some(folder.path()), vault.clone());
    assert_eq!(notice, None);
    keep(&mut store, &mut heard);
    drop(store);
    assert_eq!(Store::open(Some(folder.path()), vault.clone()).1, None);
    let mut files = raw(folder.path());
    assert!(contains(&files, b"the/canary"), "the right files were looked into");

    bad_files(folder.path(), &vault, &mut heard);
    files.extend(raw(folder.path()));
    shelves(&mut heard);
    heard.debug(&vault.holds);
    for error in [VaultError::Locked, VaultError::Refused] {
        heard.error(error.into());
        heard.text(format_args!("{error} {error:?}"));
    }
    heard.error(StoreError::NoRandomness);
    heard.debug(&StoreNotice::ALL.map(StoreNotice::word));

    assert!(heard.0.len() > 2000, "something was heard at all");
    for piece in PIECES {
        assert!(!heard.0.contains(piece), "{piece} was said:\n{}", heard.0);
        assert!(!contains(&files, piece.as_bytes()), "{piece} lies in a file");
    }
    // Nor does the key lie beside what it seals, or get said.
    let key = vault.load().unwrap().unwrap();
    assert!(!contains(&files, &key) && !heard.0.contains(&format!("{key:?}")));
}
