//! Files of older apps, of newer ones, and of nobody's.

use std::{fs, path::Path};

use rusqlite::Connection;

use crate::store::{
    Kind, Record, Shelf, SqliteShelf, StoreError, StoreNotice,
    migrations::{APPLICATION_ID, FINAL, STEPS, schema},
};

/// What the first app's file was. It stands here once more, so that nobody changes the frozen step unseen.
const FIRST: &str = "
    PRAGMA application_id = 1333029747;
    CREATE TABLE record (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    saved INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT;
    PRAGMA user_version = 1;
";

fn made_of(path: &Path, sql: &str) -> Connection {
    let db = Connection::open(path).unwrap();
    db.execute_batch(sql).unwrap();
    db
}

fn number(db: &Connection, pragma: &str) -> i64 {
    db.pragma_query_value(None, pragma, |row| row.get(0)).unwrap()
}

#[test]
fn a_new_file_has_the_final_schema() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    drop(SqliteShelf::open(&path).unwrap());
    let db = Connection::open(&path).unwrap();
    assert_eq!(schema(&db).unwrap(), FINAL);
    assert_eq!((number(&db, "user_version"), STEPS.len()), (2, 2));
    assert_eq!(number(&db, "application_id"), APPLICATION_ID);
}

#[test]
fn the_frozen_steps_are_as_they_were() {
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch(STEPS[0]).unwrap();
    let first = Connection::open_in_memory().unwrap();
    first.execute_batch(FIRST).unwrap();
    assert_eq!(schema(&db), schema(&first));
    assert_eq!(number(&db, "application_id"), number(&first, "application_id"));
    assert_eq!(STEPS[1], "CREATE INDEX record_by_age ON record (kind, saved DESC, id);\n");
}

#[test]
fn the_first_apps_file_is_migrated_with_its_records() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let old = made_of(&path, FIRST);
    old.execute_batch(
        "INSERT INTO record VALUES ('plan', 'plan/1', 10, x'01FF'), ('plan', 'plan/2', 20, x''), ('screen', 's', 1, x'02'),
         ('a-kind-of-tomorrow', 's', 1, x'02')",
    )
    .unwrap();
    drop(old);
    let opened = SqliteShelf::open(&path).unwrap();
    assert_eq!(opened.notice, None);
    let record =
        |id: &str, saved, sealed: &[u8]| Record { id: id.to_owned(), saved, sealed: sealed.to_owned() };
    let plans = vec![record("plan/2", 20, b""), record("plan/1", 10, b"\x01\xFF")];
    assert_eq!(opened.shelf.all(Kind::Plan), Ok(plans));
    assert_eq!(opened.shelf.count(Kind::Screen), Ok(1));
    drop(opened);
    assert_eq!(schema(&Connection::open(&path).unwrap()).unwrap(), FINAL);
}

#[test]
fn a_newer_apps_file_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    drop(SqliteShelf::open(&path).unwrap());
    drop(made_of(&path, "PRAGMA user_version = 3; CREATE TABLE tomorrow (x)"));
    let before = fs::read(&path).unwrap();
    assert_eq!(SqliteShelf::open(&path).unwrap_err(), StoreError::Newer);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(super::names(folder.path()), ["store.db"]);
}

#[test]
fn a_file_that_the_steps_did_not_make_is_set_aside() {
    let second = format!("{FIRST} {} PRAGMA user_version = 2;", STEPS[1]);
    let cases = [
        "CREATE TABLE photos (x)".to_owned(),
        "PRAGMA user_version = 7".to_owned(),
        "PRAGMA application_id = 1333029747; PRAGMA user_version = -1".to_owned(),
        "PRAGMA application_id = 1333029747; PRAGMA user_version = 1".to_owned(),
        "PRAGMA application_id = 1333029747; PRAGMA user_version = 2".to_owned(),
        format!("{FIRST} CREATE INDEX record_by_age ON record (id)"),
        format!(
            "{second} CREATE TRIGGER t AFTER DELETE ON record BEGIN INSERT INTO record SELECT * FROM record; END"
        ),
        format!("{second} CREATE VIEW v AS SELECT 1"),
    ];
    for sql in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        drop(made_of(&path, &sql));
        let opened = SqliteShelf::open(&path).unwrap();
        assert_eq!(opened.notice, Some(StoreNotice::Damaged), "{sql}");
        assert_eq!(opened.shelf.count(Kind::Plan), Ok(0));
        assert_eq!(super::names(folder.path()), ["store.db", "store.db.damaged"]);
    }
}
