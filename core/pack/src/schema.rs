//! What writer and reader of `facts.db` agree on; the page for people is `docs/format/pack.md`.

use rusqlite::{Connection, Result};
use sha2::{Digest as _, Sha256};

/// The version of the schema. A reader refuses a newer one and says so.
pub const SCHEMA_VERSION: u32 = 1;

/// Tells that an SQLite file is a pack: "Otke".
pub(crate) const APPLICATION_ID: i32 = 0x4f74_6b65;

/// Every fact is one row: what kind it is, what it says (JSON of the domain type), and where it comes from.
pub(crate) const SCHEMA: &str = "
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  sources TEXT NOT NULL,
  as_of TEXT NOT NULL,
  confidence TEXT NOT NULL,
  valid_from TEXT,
  valid_until TEXT,
  review_by TEXT
);
CREATE TABLE plain (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE hours_table (version TEXT PRIMARY KEY, spans BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE text (lang TEXT PRIMARY KEY, ftl TEXT NOT NULL) WITHOUT ROWID;
";

/// SHA-256 over every row in a fixed order, as hex. It tells damage, not forgery: packs are signed as files.
pub(crate) fn digest(db: &Connection) -> Result<String> {
    let mut hash = Sha256::new();
    let queries = [
        (
            "SELECT kind, body, sources, as_of, confidence, ifnull(valid_from,''), ifnull(valid_until,''), ifnull(review_by,'') FROM fact ORDER BY id",
            8,
        ),
        ("SELECT kind, body FROM plain ORDER BY id", 2),
        ("SELECT version, spans FROM hours_table ORDER BY version", 2),
        ("SELECT lang, ftl FROM text ORDER BY lang", 2),
    ];
    for (query, columns) in queries {
        let mut statement = db.prepare(query)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                let cell = row.get_ref(column)?;
                let bytes = cell.as_bytes_or_null()?.unwrap_or_default();
                hash.update((bytes.len() as u64).to_le_bytes());
                hash.update(bytes);
            }
        }
    }
    Ok(hash.finalize().iter().fold(String::new(), |mut text, byte| {
        use std::fmt::Write as _;
        // Writing to a String can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    }))
}
