//! The shelf that lasts: one SQLite file. It is made so that bytes that were removed are gone: freed pages are overwritten,
//! and there is no write-ahead log in which they could stay.

use std::{
    ffi::OsString,
    fmt, fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{
    Connection, ErrorCode, OpenFlags, OptionalExtension, Row, TransactionBehavior, config::DbConfig, params,
};

use super::{
    error::{StoreError, StoreNotice},
    migrations::migrate,
    shelf::{Kind, MAX_BYTES, MAX_RECORDS, Record, Shelf, check_id, check_record},
};

/// What SQLite lays beside a database, if anything.
const SIDES: [&str; 3] = ["-journal", "-wal", "-shm"];

/// A body that is larger than any that was put is not worth its memory; without its bytes it can't be opened, and counts
/// as such.
const COLUMNS: &str = "id, saved, CASE WHEN length(sealed) <= :most THEN sealed ELSE x'' END";

/// Records in a file.
pub struct SqliteShelf {
    db: Connection,
    path: PathBuf,
}

/// A shelf, opened.
#[derive(Debug)]
pub struct Opened {
    /// It.
    pub shelf: SqliteShelf,
    /// [`Damaged`](StoreNotice::Damaged) when it is new because the old file couldn't be read.
    pub notice: Option<StoreNotice>,
}

impl fmt::Debug for SqliteShelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteShelf").finish_non_exhaustive()
    }
}

impl SqliteShelf {
    /// Opens the file, or begins it. A damaged one is renamed to `<name>.damaged` first, instead of one that lies there.
    ///
    /// Fails with [`Newer`](StoreError::Newer), and leaves that file alone; with [`Full`](StoreError::Full); and with
    /// [`Unavailable`](StoreError::Unavailable) when the place can't be reached.
    pub fn open(path: &Path) -> Result<Opened, StoreError> {
        let (db, notice) = match begin(path) {
            Err(StoreError::Damaged) => {
                set_aside(path)?;
                (begin(path)?, Some(StoreNotice::Damaged))
            }
            opened => (opened?, None),
        };
        Ok(Opened { shelf: Self { db, path: path.to_owned() }, notice })
    }

    /// One that is full when it has so many pages.
    #[cfg(test)]
    pub(super) fn open_small(path: &Path, pages: u32) -> Result<Self, StoreError> {
        let shelf = Self::open(path)?.shelf;
        shelf.db.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).map_err(told)?;
        Ok(shelf)
    }

    /// Removes all rows and gives their pages back.
    fn empty(&mut self) -> Result<(), StoreError> {
        // The pages are overwritten as they are freed (`secure_delete`); VACUUM then cuts them off.
        self.db.execute_batch("DELETE FROM record; VACUUM;").map_err(told)
    }

    /// Removes the file, whatever is in it, and begins another.
    fn begin_anew(&mut self) -> Result<(), StoreError> {
        // Some systems don't remove a file that is open.
        self.db = Connection::open_in_memory().map_err(told)?;
        remove(&self.path)?;
        self.db = begin(&self.path)?;
        Ok(())
    }
}

impl Shelf for SqliteShelf {
    fn put(&mut self, kind: Kind, id: &str, saved: i64, sealed: &[u8]) -> Result<(), StoreError> {
        check_record(id, sealed)?;
        let whole = self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(told)?;
        whole
            .prepare_cached(
                "INSERT INTO record (kind, id, saved, sealed) VALUES (?, ?, ?, ?)
                 ON CONFLICT (kind, id) DO UPDATE SET saved = excluded.saved, sealed = excluded.sealed",
            )
            .and_then(|mut put| put.execute(params![kind.word(), id, saved, sealed]))
            .map_err(told)?;
        if kind.ages() {
            whole
                .prepare_cached(
                    "DELETE FROM record WHERE rowid IN (SELECT rowid FROM record WHERE kind = ? AND id <> ?
                     ORDER BY saved DESC, id LIMIT -1 OFFSET ?)",
                )
                .and_then(|mut age| age.execute(params![kind.word(), id, MAX_RECORDS as i64 - 1]))
                .map_err(told)?;
        } else if count(&whole, kind)? > MAX_RECORDS {
            return Err(StoreError::TooMany);
        }
        whole.commit().map_err(told)
    }

    fn get(&self, kind: Kind, id: &str) -> Result<Option<Record>, StoreError> {
        check_id(id)?;
        let sql = format!("SELECT {COLUMNS} FROM record WHERE kind = :kind AND id = :id");
        let values = rusqlite::named_params! { ":most": MAX_BYTES as i64, ":kind": kind.word(), ":id": id };
        let mut statement = self.db.prepare_cached(&sql).map_err(told)?;
        statement.query_row(values, record).optional().map_err(told)
    }

    fn all(&self, kind: Kind) -> Result<Vec<Record>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM record WHERE kind = :kind ORDER BY saved DESC, id LIMIT {MAX_RECORDS}"
        );
        let values = rusqlite::named_params! { ":most": MAX_BYTES as i64, ":kind": kind.word() };
        let mut statement = self.db.prepare_cached(&sql).map_err(told)?;
        let rows = statement.query_map(values, record).map_err(told)?;
        rows.collect::<Result<_, _>>().map_err(told)
    }

    fn count(&self, kind: Kind) -> Result<usize, StoreError> {
        count(&self.db, kind)
    }

    fn forget(&mut self, kind: Kind, id: &str) -> Result<(), StoreError> {
        check_id(id)?;
        self.db
            .prepare_cached("DELETE FROM record WHERE kind = ? AND id = ?")
            .and_then(|mut forget| forget.execute(params![kind.word(), id]))
            .map(|_| ())
            .map_err(told)
    }

    fn wipe(&mut self) -> Result<(), StoreError> {
        let aside = remove(&aside(&self.path));
        // A full disk or a damaged file doesn't let its rows be removed, but the file itself.
        self.empty().or_else(|_| self.begin_anew())?;
        aside
    }
}

/// Opens or begins a database, checks it, and brings it to the last version.
fn begin(path: &Path) -> Result<Connection, StoreError> {
    if is_stump(path) {
        return Err(StoreError::Damaged);
    }
    // Without the flag that would take a path for a URI.
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = Connection::open_with_flags(path, flags).map_err(told)?;
    db.busy_timeout(Duration::from_secs(2)).map_err(told)?;
    // Nothing that somebody else wrote into the schema is run.
    for (config, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
    ] {
        db.set_db_config(config, on).map_err(told)?;
    }
    db.execute_batch(
        "PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA;
         PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;",
    )
    .map_err(told)?;
    let health: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(told)?;
    if health != "ok" {
        return Err(StoreError::Damaged);
    }
    migrate(&mut db)?;
    Ok(db)
}

/// Whether there is a file, but less of it than the smallest page. SQLite takes some of these for new databases. An empty
/// one is new indeed: it is what a first start that was cut short leaves.
fn is_stump(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|file| file.is_file() && (1..512).contains(&file.len()))
}

fn count(db: &Connection, kind: Kind) -> Result<usize, StoreError> {
    let count: i64 = db
        .prepare_cached("SELECT count(*) FROM record WHERE kind = ?")
        .and_then(|mut count| count.query_row([kind.word()], |row| row.get(0)))
        .map_err(told)?;
    Ok(usize::try_from(count).unwrap_or(0))
}

fn record(row: &Row<'_>) -> rusqlite::Result<Record> {
    // An id that isn't UTF-8 was written by others; changed like this, it opens as little as it did before.
    let id = String::from_utf8_lossy(row.get_ref(0)?.as_bytes().unwrap_or_default()).into_owned();
    Ok(Record { id, saved: row.get(1)?, sealed: row.get(2)? })
}

/// What an error of SQLite means here. Its text is dropped: it may name a path.
#[allow(clippy::needless_pass_by_value, reason = "it is given to map_err")]
pub(super) fn told(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => StoreError::Full,
        // None: a value of another type than the schema says.
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) | None => StoreError::Damaged,
        Some(_) => StoreError::Unavailable,
    }
}

/// What an error of the file system means here.
#[allow(clippy::needless_pass_by_value, reason = "it is given to map_err")]
pub(super) fn told_by_system(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full,
        _ => StoreError::Unavailable,
    }
}

/// Moves a damaged database out of the way, with what belongs to it: a journal that stayed would be played back into the
/// next database of this name. That is also why the sides go first.
fn set_aside(path: &Path) -> Result<(), StoreError> {
    let aside = aside(path);
    remove(&aside)?;
    for side in SIDES.into_iter().chain([""]) {
        gone_is_fine(fs::rename(beside(path, side), beside(&aside, side)))?;
    }
    Ok(())
}

/// Removes a database and all that may lie beside it, the damaged one that was set aside included.
pub(super) fn remove_all(path: &Path) -> Result<(), StoreError> {
    remove(path).and(remove(&aside(path)))
}

/// Removes a database with what belongs to it, as much as can be.
fn remove(path: &Path) -> Result<(), StoreError> {
    let mut done = Ok(());
    for side in SIDES.into_iter().chain([""]) {
        done = done.and(gone_is_fine(fs::remove_file(beside(path, side))));
    }
    done
}

fn gone_is_fine(result: io::Result<()>) -> Result<(), StoreError> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(told_by_system(error)),
        _ => Ok(()),
    }
}

fn aside(path: &Path) -> PathBuf {
    beside(path, ".damaged")
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    PathBuf::from(name)
}
