//! The file: damaged, full, out of reach, and wiped.

use std::fs;

use proptest::{collection::vec, prelude::*};
use rusqlite::Connection;

use super::{contains, names, raw};
use crate::store::{Kind, MAX_BYTES, Shelf, SqliteShelf, StoreError, StoreNotice};

const SECRET: &[u8] = b"these bytes were sealed once";

#[test]
fn what_is_no_database_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    for (text, beside) in
        [("not a database at all", "first"), ("nor is this one, and it is a bit longer", "second")]
    {
        fs::write(&path, text).unwrap();
        fs::write(folder.path().join("store.db-journal"), beside).unwrap();
        let opened = SqliteShelf::open(&path).unwrap();
        assert_eq!(opened.notice, Some(StoreNotice::Damaged));
        let aside = fs::read_to_string(folder.path().join("store.db.damaged")).unwrap();
        assert_eq!(aside, text, "the last damaged file is the one that lies aside");
    }
    // Nothing of the damaged file is played back into the new one.
    let opened = SqliteShelf::open(&path).unwrap();
    assert_eq!((opened.notice, opened.shelf.count(Kind::Plan)), (None, Ok(0)));
    let mut shelf = opened.shelf;
    shelf.wipe().unwrap();
    assert_eq!(names(folder.path()), ["store.db"], "a wipe takes the damaged file, too");
}

#[test]
fn a_file_that_was_cut_off_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let mut shelf = SqliteShelf::open(&path).unwrap().shelf;
    shelf.put(Kind::Plan, "one", 1, &vec![7; 50_000]).unwrap();
    drop(shelf);
    let bytes = fs::read(&path).unwrap();
    for length in [1, 50, 100, 4096, 9000, bytes.len() - 4096] {
        fs::write(&path, &bytes[..length]).unwrap();
        let opened = SqliteShelf::open(&path).unwrap();
        assert_eq!(opened.notice, Some(StoreNotice::Damaged), "{length} bytes");
        assert_eq!(opened.shelf.count(Kind::Plan), Ok(0));
    }
}

#[test]
fn a_place_that_can_not_be_is_unavailable() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(SqliteShelf::open(folder.path()).unwrap_err(), StoreError::Unavailable);
    assert_eq!(SqliteShelf::open(&folder.path().join("a/b/c")).unwrap_err(), StoreError::Unavailable);
    assert_eq!(SqliteShelf::open("a\0b".as_ref()).unwrap_err(), StoreError::Unavailable);
}

#[test]
fn a_file_in_use_is_unavailable_and_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    drop(SqliteShelf::open(&path).unwrap());
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert_eq!(SqliteShelf::open(&path).unwrap_err(), StoreError::Unavailable);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(SqliteShelf::open(&path).unwrap().notice, None);
}

#[test]
fn a_full_disk_leaves_all_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let mut shelf = SqliteShelf::open_small(&path, 20).unwrap();
    shelf.put(Kind::Plan, "one", 1, b"before").unwrap();
    let before = shelf.all(Kind::Plan);
    assert_eq!(shelf.put(Kind::Plan, "one", 2, &vec![7; MAX_BYTES]), Err(StoreError::Full));
    assert_eq!(shelf.put(Kind::Plan, "two", 2, &vec![7; MAX_BYTES]), Err(StoreError::Full));
    assert_eq!(shelf.all(Kind::Plan), before);
    shelf.put(Kind::Plan, "small", 3, b"still goes").unwrap();
    drop(shelf);
    let opened = SqliteShelf::open(&path).unwrap();
    assert_eq!((opened.notice, opened.shelf.count(Kind::Plan)), (None, Ok(2)));
    assert_eq!(names(folder.path()), ["store.db"]);
}

#[test]
fn a_full_disk_can_be_wiped() {
    let folder = tempfile::tempdir().unwrap();
    let mut shelf = SqliteShelf::open_small(&folder.path().join("store.db"), 20).unwrap();
    for number in 0.. {
        if shelf.put(Kind::Plan, &format!("n-{number}"), 1, &SECRET.repeat(100)).is_err() {
            break;
        }
    }
    shelf.wipe().unwrap();
    assert!(!contains(&raw(folder.path()), SECRET));
}

#[test]
fn what_was_replaced_forgotten_or_wiped_is_not_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let mut shelf = SqliteShelf::open(&path).unwrap().shelf;
    let long = SECRET.repeat(1000);
    for bytes in [SECRET, &long] {
        shelf.put(Kind::Plan, "one", 1, bytes).unwrap();
        assert!(contains(&raw(folder.path()), SECRET));
        shelf.put(Kind::Plan, "one", 2, b"short").unwrap();
        assert!(!contains(&raw(folder.path()), SECRET), "replaced");
        shelf.put(Kind::Plan, "two", 1, bytes).unwrap();
        shelf.forget(Kind::Plan, "two").unwrap();
        assert!(!contains(&raw(folder.path()), SECRET), "forgotten");
        shelf.put(Kind::Plan, "plan/the-id", 1, bytes).unwrap();
        shelf.wipe().unwrap();
        let left = raw(folder.path());
        assert!(!contains(&left, SECRET) && !contains(&left, b"plan/the-id"), "wiped");
        assert_eq!(names(folder.path()), ["store.db"]);
    }
}

#[test]
fn a_file_that_is_damaged_under_way_can_be_wiped() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let mut shelf = SqliteShelf::open(&path).unwrap().shelf;
    shelf.put(Kind::Plan, "one", 1, &SECRET.repeat(1000)).unwrap();
    let length = fs::metadata(&path).unwrap().len() as usize;
    fs::write(&path, SECRET.repeat(length / SECRET.len())).unwrap();
    assert_eq!(shelf.all(Kind::Plan), Err(StoreError::Damaged));
    shelf.wipe().unwrap();
    assert!(!contains(&raw(folder.path()), SECRET));
    shelf.put(Kind::Plan, "one", 1, b"again").unwrap();
    drop(shelf);
    assert_eq!(SqliteShelf::open(&path).unwrap().notice, None);
}

#[test]
fn rows_that_others_wrote_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    drop(SqliteShelf::open(&path).unwrap());
    let db = Connection::open(&path).unwrap();
    db.execute_batch(
        "INSERT INTO record VALUES ('plan', CAST(x'FF00' AS TEXT), 1, x'01'), ('plan', 'huge', 2, zeroblob(9000000))",
    )
    .unwrap();
    drop(db);
    let shelf = SqliteShelf::open(&path).unwrap().shelf;
    let all = shelf.all(Kind::Plan).unwrap();
    assert_eq!((all.len(), all[0].sealed.len()), (2, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Whatever is written over the file: it opens, or says why not, and never panics.
    #[test]
    fn a_file_with_any_bytes_changed_is_survived(changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        let mut shelf = SqliteShelf::open(&path).unwrap().shelf;
        shelf.put(Kind::Plan, "one", 1, SECRET).unwrap();
        shelf.put(Kind::Profile, "two", 1, &[7; 6000]).unwrap();
        drop(shelf);
        let mut bytes = fs::read(&path).unwrap();
        // The first pages of each kind are hit more often than the blob's.
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
            bytes[at % 200] ^= byte & 1;
        }
        fs::write(&path, bytes).unwrap();
        match SqliteShelf::open(&path) {
            Ok(opened) => {
                let mut shelf = opened.shelf;
                for kind in Kind::ALL {
                    let _any = (shelf.all(kind), shelf.get(kind, "one"), shelf.count(kind));
                }
                let _any = shelf.put(Kind::Plan, "three", 1, SECRET);
                shelf.wipe().unwrap();
                prop_assert!(!contains(&raw(folder.path()), SECRET));
            }
            Err(error) => prop_assert!(matches!(error, StoreError::Newer | StoreError::Unavailable)),
        }
    }
}
