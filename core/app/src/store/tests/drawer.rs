//! The store as the screens have it: typed values, keys that come and go, and what is said when something is wrong.

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use rusqlite::Connection;

use super::{MoodyVault, contains, names, raw};
use crate::store::{
    KeyVault, Kind, MAX_BYTES, MemoryVault, SealKey, Shelf, SqliteShelf, Store, StoreError, StoreNotice,
};

const NOW: i64 = 29_900_000;

fn open(folder: &Path, vault: &Arc<MoodyVault>) -> (Store, Option<StoreNotice>) {
    Store::open(Some(folder), vault.clone())
}

/// A folder in which a plan lies, and the keystore that opens it.
fn filled() -> (tempfile::TempDir, Arc<MoodyVault>) {
    let (folder, vault) = (tempfile::tempdir().unwrap(), MoodyVault::new());
    let (mut store, notice) = open(folder.path(), &vault);
    assert_eq!((notice, vault.load()), (None, Ok(None)), "a key is made when it is needed");
    store.put(Kind::Plan, "plan/1", NOW, "Almaty").unwrap();
    (folder, vault)
}

fn plan(store: &Store) -> Option<String> {
    store.get::<String>(Kind::Plan, "plan/1").unwrap().map(|kept| kept.body)
}

#[test]
fn a_value_comes_back_after_a_restart() {
    let (folder, vault) = filled();
    assert_eq!(vault.load().unwrap().unwrap().len(), 32);
    let (mut store, notice) = open(&folder.path().join("."), &vault);
    assert_eq!((notice, store.is_lasting()), (None, true));
    let kept = store.get::<String>(Kind::Plan, "plan/1").unwrap().unwrap();
    assert_eq!((kept.id.as_str(), kept.saved, kept.body.as_str()), ("plan/1", NOW, "Almaty"));
    store.put(Kind::Plan, "plan/2", NOW + 1, "Urumqi").unwrap();
    let bodies: Vec<_> =
        store.all::<String>(Kind::Plan).unwrap().records.into_iter().map(|kept| kept.body).collect();
    assert_eq!(bodies, ["Urumqi", "Almaty"]);
    store.forget(Kind::Plan, "plan/1").unwrap();
    assert_eq!((plan(&store), store.skipped()), (None, 0));
}

#[test]
fn a_store_in_memory_asks_no_keystore() {
    let vault = MoodyVault::new();
    vault.set(MoodyVault::REFUSING);
    let (mut store, notice) = Store::open(None, vault.clone());
    assert_eq!((notice, store.is_lasting()), (None, false));
    store.put(Kind::Plan, "plan/1", NOW, "Almaty").unwrap();
    assert_eq!(plan(&store).as_deref(), Some("Almaty"));
    store.wipe().unwrap();
    assert_eq!(plan(&store), None);
}

#[test]
fn what_can_not_be_opened_is_skipped_and_counted() {
    let (folder, vault) = filled();
    let (mut store, _) = open(folder.path(), &vault);
    store.put(Kind::Plan, "plan/2", NOW, &7).unwrap();
    let key = SealKey::from_bytes(&vault.load().unwrap().unwrap()).unwrap();
    let mut shelf = SqliteShelf::open(&folder.path().join("store.db")).unwrap().shelf;
    let mut lay = |id: &str, saved, plain: &str| {
        let sealed = key.seal(Kind::Plan, id, plain.as_bytes()).unwrap();
        shelf.put(Kind::Plan, id, saved, &sealed).unwrap();
    };
    lay("tomorrow", 1, r#"{"v":2,"saved":1,"body":"x"}"#);
    lay("another-time", 1, r#"{"v":1,"saved":2,"body":"x"}"#);
    lay("no-envelope", 1, "[]");
    lay("no-json", 1, "\u{0}");
    lay("too-deep", 1, &"[".repeat(100_000));
    lay("fine", 1, r#"{"v":1,"saved":1,"body":"x","more":0}"#);
    shelf.put(Kind::Plan, "unsealed", 1, br#"{"v":1,"saved":1,"body":"x"}"#).unwrap();
    drop(shelf);
    let listing = store.all::<String>(Kind::Plan).unwrap();
    let ids: Vec<_> = listing.records.iter().map(|kept| kept.id.as_str()).collect();
    assert_eq!((ids, listing.skipped), (vec!["plan/1", "fine"], 7));
    assert!(store.get::<String>(Kind::Plan, "tomorrow").unwrap().is_none());
    assert_eq!(store.skipped(), 8);
}

#[test]
fn a_record_that_others_moved_or_dated_anew_is_skipped() {
    for sql in ["id = 'plan/2'", "kind = 'profile'", "saved = saved + 1", "sealed = x'0102'"] {
        let (folder, vault) = filled();
        let db = Connection::open(folder.path().join("store.db")).unwrap();
        db.execute(&format!("UPDATE record SET {sql}"), []).unwrap();
        drop(db);
        let (store, notice) = open(folder.path(), &vault);
        assert_eq!(notice, None);
        let skipped = |kind| store.all::<String>(kind).unwrap().skipped;
        assert_eq!(skipped(Kind::Plan) + skipped(Kind::Profile), 1, "{sql}");
    }
}

#[test]
fn values_that_can_not_be_kept_are_refused() {
    let (mut store, _) = Store::open(None, Arc::new(MemoryVault::default()));
    let no_json = BTreeMap::from([((1, 2), 3)]);
    assert_eq!(store.put(Kind::Plan, "x", NOW, &no_json), Err(StoreError::BadBody));
    assert_eq!(store.put(Kind::Plan, "x", NOW, &"x".repeat(MAX_BYTES)), Err(StoreError::TooBig));
    assert_eq!(store.put(Kind::Plan, "Aigul", NOW, "x"), Err(StoreError::BadId));
    assert_eq!(store.get::<String>(Kind::Plan, "Aigul").unwrap_err(), StoreError::BadId);
}

#[test]
fn a_locked_or_broken_keystore_leaves_the_file_alone() {
    let (folder, vault) = filled();
    let before = raw(folder.path());
    for (mood, said) in
        [(MoodyVault::LOCKED, StoreNotice::KeyLocked), (MoodyVault::REFUSING, StoreNotice::Unavailable)]
    {
        vault.set(mood);
        let (mut store, notice) = open(folder.path(), &vault);
        assert_eq!((notice, store.is_lasting()), (Some(said), false));
        store.put(Kind::Plan, "plan/2", NOW, "in memory").unwrap();
        assert_eq!(store.all::<String>(Kind::Plan).unwrap().records.len(), 1);
        assert_eq!(raw(folder.path()), before);
    }
    vault.set(MoodyVault::FINE);
    assert_eq!(plan(&open(folder.path(), &vault).0).as_deref(), Some("Almaty"));
}

#[test]
fn a_lost_key_is_told_and_what_it_sealed_is_cleared_away() {
    for lost in [None, Some(vec![1; 31])] {
        let (folder, vault) = filled();
        vault.forget().unwrap();
        if let Some(key) = lost {
            vault.save(key).unwrap();
        }
        let (mut store, notice) = open(folder.path(), &vault);
        assert_eq!((notice, store.is_lasting()), (Some(StoreNotice::KeyLost), true));
        assert_eq!(store.all::<String>(Kind::Plan).unwrap().skipped, 0);
        store.put(Kind::Plan, "plan/1", NOW, "anew").unwrap();
        let (store, notice) = open(folder.path(), &vault);
        assert_eq!((notice, plan(&store).as_deref()), (None, Some("anew")));
    }
}

#[test]
fn a_key_that_seems_lost_costs_nothing_while_no_new_one_is_taken() {
    for mood in [MoodyVault::READ_ONLY, MoodyVault::FORGETFUL] {
        let (folder, vault) = filled();
        let (key, before) = (vault.load().unwrap().unwrap(), raw(folder.path()));
        vault.forget().unwrap();
        vault.set(mood);
        let (store, notice) = open(folder.path(), &vault);
        assert_eq!((notice, store.is_lasting()), (Some(StoreNotice::Unavailable), false));
        assert_eq!(raw(folder.path()), before);
        vault.set(MoodyVault::FINE);
        vault.save(key).unwrap();
        assert_eq!(plan(&open(folder.path(), &vault).0).as_deref(), Some("Almaty"));
    }
}

#[test]
fn nothing_is_sealed_with_a_key_that_is_not_kept() {
    let (folder, vault) = (tempfile::tempdir().unwrap(), MoodyVault::new());
    let (mut store, _) = open(folder.path(), &vault);
    for (mood, error) in [
        (MoodyVault::LOCKED, StoreError::KeyLocked),
        (MoodyVault::READ_ONLY, StoreError::KeyRefused),
        (MoodyVault::FORGETFUL, StoreError::KeyRefused),
    ] {
        vault.set(mood);
        assert_eq!(store.put(Kind::Plan, "plan/1", NOW, "x"), Err(error));
        assert_eq!(plan(&store), None);
    }
    vault.set(MoodyVault::FINE);
    store.put(Kind::Plan, "plan/1", NOW, "x").unwrap();
}

#[test]
fn a_damaged_or_newer_file_is_told() {
    let (folder, vault) = filled();
    let path = folder.path().join("store.db");
    Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    let (store, notice) = open(folder.path(), &vault);
    assert_eq!((notice, store.is_lasting()), (Some(StoreNotice::Newer), false));
    fs::write(&path, "garbage").unwrap();
    let (mut store, notice) = open(folder.path(), &vault);
    assert_eq!((notice, store.is_lasting()), (Some(StoreNotice::Damaged), true));
    store.put(Kind::Plan, "plan/1", NOW, "anew").unwrap();
    assert_eq!(plan(&open(folder.path(), &vault).0).as_deref(), Some("anew"));
}

#[test]
fn a_folder_that_can_not_be_made_is_unavailable() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "x").unwrap();
    let (mut store, notice) = open(&folder.path().join("file/below"), &MoodyVault::new());
    assert_eq!((notice, store.is_lasting()), (Some(StoreNotice::Unavailable), false));
    store.put(Kind::Plan, "plan/1", NOW, "x").unwrap();
    let _any = store.wipe();
    assert_eq!(plan(&store), None);
}

#[test]
fn wiping_forgets_the_key_the_records_and_their_bytes() {
    let (folder, vault) = filled();
    let (mut store, _) = open(folder.path(), &vault);
    let shelf = SqliteShelf::open(&folder.path().join("store.db")).unwrap().shelf;
    let sealed = shelf.get(Kind::Plan, "plan/1").unwrap().unwrap().sealed;
    drop(shelf);
    assert!(contains(&raw(folder.path()), &sealed));
    let old_key = vault.load().unwrap().unwrap();
    store.wipe().unwrap();
    assert_eq!(vault.load(), Ok(None));
    let left = raw(folder.path());
    for gone in [&sealed[..], &sealed[1..25], &sealed[sealed.len() - 16..], b"Almaty", b"plan/1", &old_key] {
        assert!(!contains(&left, gone));
    }
    assert_eq!(names(folder.path()), ["store.db"]);
    store.put(Kind::Plan, "plan/1", NOW, "anew").unwrap();
    assert_ne!(vault.load().unwrap().unwrap(), old_key);
    let (store, notice) = open(folder.path(), &vault);
    assert_eq!((notice, plan(&store).as_deref()), (None, Some("anew")));
}

#[test]
fn a_wipe_that_was_cut_short_after_the_key_is_finished_at_the_next_start() {
    let (folder, vault) = filled();
    vault.forget().unwrap();
    let (store, notice) = open(folder.path(), &vault);
    assert_eq!((notice, plan(&store)), (Some(StoreNotice::KeyLost), None));
    assert!(!contains(&raw(folder.path()), b"plan/1"));
}

#[test]
fn a_file_that_could_not_be_opened_is_wiped_none_the_less() {
    let (folder, vault) = filled();
    let path = folder.path().join("store.db");
    Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    fs::write(folder.path().join("store.db.damaged"), "an older one").unwrap();
    let (mut store, notice) = open(folder.path(), &vault);
    assert_eq!(notice, Some(StoreNotice::Newer));
    store.put(Kind::Plan, "plan/1", NOW, "in memory").unwrap();
    store.wipe().unwrap();
    assert_eq!((plan(&store), vault.load()), (None, Ok(None)));
    assert!(store.is_lasting(), "nothing stands in the way any more");
    assert!(!contains(&raw(folder.path()), b"plan/1"));
    assert_eq!(names(folder.path()), ["store.db"]);
}

#[test]
fn a_wipe_under_a_locked_keystore_removes_the_records_and_says_what_is_left() {
    let (folder, vault) = filled();
    let (mut open_store, _) = open(folder.path(), &vault);
    vault.set(MoodyVault::LOCKED);
    assert_eq!(open_store.wipe(), Err(StoreError::KeyLocked));
    assert_eq!(plan(&open_store), None);
    assert!(!contains(&raw(folder.path()), b"plan/1"));

    let (folder, vault) = filled();
    vault.set(MoodyVault::LOCKED);
    let (mut store, _) = open(folder.path(), &vault);
    assert_eq!(store.wipe(), Err(StoreError::KeyLocked));
    assert!(!store.is_lasting() && names(folder.path()).is_empty());
}
