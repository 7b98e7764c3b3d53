//! Opens an index. Nothing in it is trusted: its tables are compared letter by letter before one is read, its parts have sums,
//! every number in them is checked against the others.

use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::{
    columns::{self, Column},
    format::{APPLICATION_ID, FORMAT, MAX_PLACES, SCHEMA},
    grid::Grid,
    search::Scratch,
    terms::Terms,
};
use crate::Blob;

/// Larger files are no index of places.
const MAX_BYTES: u64 = 4 << 30;

/// An index that can't be searched.
#[derive(Debug, thiserror::Error)]
pub enum PlacesError {
    /// Not there, or unreadable.
    #[error("the places of the map can't be read: {0}")]
    Unreadable(String),
    /// Damaged, or no index at all.
    #[error("the places of the map are damaged: {0}; get the map again")]
    Damaged(String),
    /// Made for a newer app.
    #[error("the places of the map have format {found}, this app reads up to {known}; update the app")]
    Newer {
        /// The file's.
        found: u32,
        /// Ours.
        known: u32,
    },
}

impl From<rusqlite::Error> for PlacesError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Damaged(error.to_string())
    }
}

/// An index of places, open. It can be shared between threads; they take turns.
pub struct Places {
    pub(super) terms: Terms,
    pub(super) columns: Vec<Column>,
    pub(super) grid: Grid,
    pub(super) inner: Mutex<Inner>,
    attribution: String,
}

/// What one search at a time uses.
pub(super) struct Inner {
    pub db: Connection,
    pub scratch: Scratch,
}

impl Places {
    /// Opens the bytes of an index. They are copied; of a file on the disk [`Self::open_file`] reads only what is needed.
    pub fn open(blob: &Blob) -> Result<Self, PlacesError> {
        let bytes = blob.as_ref();
        check_head(bytes.get(..100).unwrap_or_default(), bytes.len() as u64)?;
        let mut db = Connection::open_in_memory()?;
        db.deserialize_read_exact(MAIN_DB, bytes, bytes.len(), true)?;
        Self::of(db)
    }

    /// Opens a file, of which only what a search needs is read.
    pub fn open_file(path: &Path) -> Result<Self, PlacesError> {
        let unreadable = |error: std::io::Error| PlacesError::Unreadable(error.to_string());
        let blob = Blob::map(path).map_err(unreadable)?;
        let bytes = blob.as_ref();
        check_head(bytes.get(..100).unwrap_or_default(), bytes.len() as u64)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags)
            .map_err(|error| PlacesError::Unreadable(error.to_string()))?;
        Self::of(db)
    }

    fn of(db: Connection) -> Result<Self, PlacesError> {
        db.pragma_update(None, "trusted_schema", false)?;
        db.pragma_update(None, "cell_size_check", true)?;
        db.pragma_update(None, "query_only", true)?;
        let pragma = |name| db.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        if pragma("application_id")? != i64::from(APPLICATION_ID) {
            return Err(PlacesError::Damaged("it is no index of places".to_owned()));
        }
        let found = u32::try_from(pragma("user_version")?).unwrap_or(u32::MAX);
        if found > FORMAT {
            return Err(PlacesError::Newer { found, known: FORMAT });
        }
        check_tables(&db)?;
        let wrong = |part: &str| PlacesError::Damaged(format!("its {part} don't fit each other"));
        let terms = Terms::decode(&part(&db, "terms")?).ok_or_else(|| wrong("terms"))?;
        let columns = columns::decode(&part(&db, "columns")?).ok_or_else(|| wrong("columns"))?;
        if columns.len() > MAX_PLACES {
            return Err(PlacesError::Damaged("it has too many places".to_owned()));
        }
        let grid = Grid::decode(&part(&db, "grid")?, columns.len()).ok_or_else(|| wrong("cells"))?;
        let attribution = db
            .query_row("SELECT value FROM meta WHERE key = 'attribution'", [], |row| row.get(0))
            .unwrap_or_default();
        db.set_prepared_statement_cache_capacity(4);
        // One long reading: else each row would lock the file and let it go again. Nobody writes to it.
        db.execute_batch("BEGIN")?;
        Ok(Self {
            terms,
            columns,
            grid,
            inner: Mutex::new(Inner { db, scratch: Scratch::default() }),
            attribution,
        })
    }

    /// How many places it has.
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// Whom to name where results are shown.
    pub fn attribution(&self) -> &str {
        &self.attribution
    }

    /// Bytes held in memory, SQLite's own apart.
    pub fn memory(&self) -> usize {
        self.terms.memory() + self.columns.len() * size_of::<Column>() + self.columns.len() * 4
    }

    /// A turn. A search that panicked elsewhere leaves nothing that the next one doesn't reset.
    pub(super) fn turn(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a file's head is that of a whole SQLite file: its magic, and as many pages as there are bytes (SQLite's file
/// format, bytes 16..18 and 28..32).
fn check_head(head: &[u8], length: u64) -> Result<(), PlacesError> {
    let damaged = |what: &str| Err(PlacesError::Damaged(what.to_owned()));
    if head.len() < 100 || !head.starts_with(b"SQLite format 3\0") {
        return damaged("it is no SQLite file");
    }
    let size = match (head[16], head[17]) {
        (0, 1) => 65_536,
        (high, low) => u64::from(high) << 8 | u64::from(low),
    };
    let pages = head[28..32].iter().fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
    if size * pages != length {
        return damaged("it is cut off");
    }
    if length > MAX_BYTES {
        return damaged("it is too large");
    }
    Ok(())
}

/// Whether the tables are ours, letter by letter: so there is no view, trigger, index or expression that a search would run.
fn check_tables(db: &Connection) -> Result<(), PlacesError> {
    let mut statement = db.prepare("SELECT sql FROM sqlite_schema")?;
    let mut rows = statement.query([])?;
    let mut found = 0;
    while let Some(row) = rows.next()? {
        let sql = row.get_ref(0)?.as_str_or_null().ok().flatten().unwrap_or_default();
        if !SCHEMA.contains(&sql) {
            return Err(PlacesError::Damaged("it has tables that aren't ours".to_owned()));
        }
        found += 1;
    }
    if found == SCHEMA.len() { Ok(()) } else { Err(PlacesError::Damaged("a table is missing".to_owned())) }
}

fn part(db: &Connection, name: &str) -> Result<Vec<u8>, PlacesError> {
    let mut statement = db.prepare("SELECT sum, body FROM part WHERE name = ?")?;
    let mut rows = statement.query([name])?;
    let row = rows.next()?.ok_or_else(|| PlacesError::Damaged(format!("it has no {name}")))?;
    let sum: i64 = row.get(0)?;
    let body =
        row.get_ref(1)?.as_blob().map_err(|_| PlacesError::Damaged(format!("its {name} are no bytes")))?;
    if i64::from(crc32fast::hash(body)) != sum {
        return Err(PlacesError::Damaged(format!("the sum of its {name} is wrong")));
    }
    Ok(body.to_vec())
}
