//! Opens a pack and reads it into domain facts. Nothing in a pack is trusted: a damaged or hostile file gives an error,
//! never a panic, and its size is bounded.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use otkel_domain::{
    model::{Facts, Lang, Provenance, Sourced, VersionId, facts::RawFacts},
    ports::IntervalTable,
};
use rusqlite::{Connection, MAIN_DB, Row, types::ValueRef};
use serde::de::DeserializeOwned;

use crate::{
    schema::{APPLICATION_ID, SCHEMA_VERSION, digest},
    tables::{plain_tables, sourced_tables},
};

/// A pack's facts are far below this.
const LIMIT: u64 = 64 << 20;

/// A pack that can't be used.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// Not there, or unreadable.
    #[error("the pack {path} can't be read: {detail}")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        detail: String,
    },
    /// Damaged, or no pack at all.
    #[error("the pack is damaged: {0}; get it again")]
    Damaged(String),
    /// Made for a newer app.
    #[error("the pack has format {found}, this app reads up to {known}; update the app")]
    Newer {
        /// The pack's.
        found: u32,
        /// Ours.
        known: u32,
    },
}

/// What a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackInfo {
    /// SHA-256 of its rows, hex.
    pub digest: String,
    /// The day on which the latest of its facts was seen.
    pub newest_fact: String,
    /// How many facts of the crossing it has; phrases, food and signs aren't counted.
    pub facts: usize,
}

/// A pack, read.
#[derive(Debug)]
pub struct Pack {
    /// The facts.
    pub facts: Facts,
    /// The content's sentences: Fluent source by language.
    pub texts: BTreeMap<Lang, String>,
    /// About itself.
    pub info: PackInfo,
}

impl Pack {
    /// Opens `facts.db`, or the folder that holds it.
    pub fn open(path: &Path) -> Result<Self, PackError> {
        let file = if path.is_dir() { path.join("facts.db") } else { path.to_owned() };
        let unreadable =
            |error: std::io::Error| PackError::Unreadable { path: file.clone(), detail: error.to_string() };
        let length = fs::metadata(&file).map_err(unreadable)?.len();
        if length > LIMIT {
            return Err(PackError::Damaged(format!("it has {length} bytes")));
        }
        Self::from_bytes(&fs::read(&file).map_err(unreadable)?)
    }

    /// Reads the bytes of a `facts.db`.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PackError> {
        if !bytes.starts_with(b"SQLite format 3\0") || bytes.len() as u64 > LIMIT {
            return Err(PackError::Damaged("it is no SQLite file".to_owned()));
        }
        if !is_whole(bytes) {
            return Err(PackError::Damaged("it is cut off".to_owned()));
        }
        let mut db = Connection::open_in_memory().map_err(damaged)?;
        db.deserialize_read_exact(MAIN_DB, bytes, bytes.len(), true).map_err(damaged)?;
        let pragma = |name| db.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).map_err(damaged);
        if pragma("application_id")? != i64::from(APPLICATION_ID) {
            return Err(PackError::Damaged("it is no Otkel pack".to_owned()));
        }
        let found = u32::try_from(pragma("user_version")?).unwrap_or(u32::MAX);
        if found > SCHEMA_VERSION {
            return Err(PackError::Newer { found, known: SCHEMA_VERSION });
        }
        let info = info(&db)?;
        let raw = facts(&db)?;
        let texts = texts(&db)?;
        let facts =
            Facts::build(raw).map_err(|zone| PackError::Damaged(format!("it has no clock for {zone}")))?;
        Ok(Self { facts, texts, info })
    }
}

/// Whether the file has as many pages as its head says (SQLite's file format, bytes 16..18 and 28..32).
fn is_whole(bytes: &[u8]) -> bool {
    let (Some(size), Some(pages)) = (bytes.get(16..18), bytes.get(28..32)) else { return false };
    let size = match (size[0], size[1]) {
        (0, 1) => 65_536,
        (high, low) => u64::from(high) << 8 | u64::from(low),
    };
    let pages = pages.iter().fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
    size * pages == bytes.len() as u64
}

fn info(db: &Connection) -> Result<PackInfo, PackError> {
    let meta = |key: &str| {
        db.query_row("SELECT value FROM meta WHERE key = ?", [key], |row| row.get::<_, String>(0))
            .map_err(damaged)
    };
    let (stated, newest_fact) = (meta("digest")?, meta("newest_fact")?);
    if digest(db).map_err(damaged)? != stated {
        return Err(PackError::Damaged("its digest doesn't match its facts".to_owned()));
    }
    // Phrases and dishes say nothing of the crossing.
    let query =
        "SELECT count(*) FROM fact WHERE kind NOT IN ('phrase', 'review', 'dish', 'ingredient', 'sign')";
    let count: i64 = db.query_row(query, [], |row| row.get(0)).map_err(damaged)?;
    Ok(PackInfo { digest: stated, newest_fact, facts: usize::try_from(count).unwrap_or(0) })
}

#[allow(clippy::needless_continue, reason = "only the list's last table has nothing after it")]
fn facts(db: &Connection) -> Result<RawFacts, PackError> {
    let mut raw = RawFacts::default();
    let mut statement = db
        .prepare(
            "SELECT kind, body, sources, as_of, confidence, valid_from, valid_until, review_by FROM fact ORDER BY id",
        )
        .map_err(damaged)?;
    let mut rows = statement.query([]).map_err(damaged)?;
    while let Some(row) = rows.next().map_err(damaged)? {
        let kind = text(row, 0)?;
        macro_rules! sourced {
            ($table:literal, $field:ident, $kind:ident) => {
                if kind == $table {
                    raw.$field.push(Sourced { value: json(text(row, 1)?)?, origin: origin(row)? });
                    continue;
                }
            };
        }
        sourced_tables!(sourced);
        // A kind that this app doesn't know yet is left alone: later packs may add some within the same format.
    }
    let mut statement = db.prepare("SELECT kind, body FROM plain ORDER BY id").map_err(damaged)?;
    let mut rows = statement.query([]).map_err(damaged)?;
    while let Some(row) = rows.next().map_err(damaged)? {
        let kind = text(row, 0)?;
        macro_rules! plain {
            ($table:literal, $field:ident) => {
                if kind == $table {
                    raw.$field.push(json(text(row, 1)?)?);
                    continue;
                }
            };
        }
        plain_tables!(plain);
    }
    let mut statement = db.prepare("SELECT version, spans FROM hours_table").map_err(damaged)?;
    let mut rows = statement.query([]).map_err(damaged)?;
    while let Some(row) = rows.next().map_err(damaged)? {
        let bytes = row.get_ref(1).map_err(damaged)?.as_blob().map_err(damaged)?;
        let table = IntervalTable::from_bytes(bytes).map_err(damaged)?;
        raw.tables.insert(VersionId::from(text(row, 0)?), table);
    }
    Ok(raw)
}

fn texts(db: &Connection) -> Result<BTreeMap<Lang, String>, PackError> {
    let mut texts = BTreeMap::new();
    let mut statement = db.prepare("SELECT lang, ftl FROM text").map_err(damaged)?;
    let mut rows = statement.query([]).map_err(damaged)?;
    while let Some(row) = rows.next().map_err(damaged)? {
        if let Some(lang) = Lang::from_tag(text(row, 0)?) {
            texts.insert(lang, text(row, 1)?.to_owned());
        }
    }
    Ok(texts)
}

fn origin(row: &Row<'_>) -> Result<Provenance, PackError> {
    let date = |column| match optional(row, column)? {
        Some(text) => text.parse().map(Some).map_err(damaged),
        None => Ok(None),
    };
    Ok(Provenance {
        sources: json(text(row, 2)?)?,
        as_of: text(row, 3)?.parse().map_err(damaged)?,
        confidence: serde_json::from_value(text(row, 4)?.into()).map_err(damaged)?,
        valid_from: date(5)?,
        valid_until: date(6)?,
        review_by: date(7)?,
    })
}

fn text<'r>(row: &'r Row<'_>, column: usize) -> Result<&'r str, PackError> {
    row.get_ref(column).map_err(damaged)?.as_str().map_err(damaged)
}

fn optional<'r>(row: &'r Row<'_>, column: usize) -> Result<Option<&'r str>, PackError> {
    match row.get_ref(column).map_err(damaged)? {
        ValueRef::Null => Ok(None),
        value => value.as_str().map(Some).map_err(damaged),
    }
}

fn json<T: DeserializeOwned>(text: &str) -> Result<T, PackError> {
    serde_json::from_str(text).map_err(damaged)
}

fn damaged(error: impl std::fmt::Display) -> PackError {
    PackError::Damaged(error.to_string())
}
