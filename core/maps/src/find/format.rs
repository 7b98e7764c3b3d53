//! What the writer and the reader of a places index agree on; for people: `docs/format/places.md`.

/// The version of the format. A reader refuses a newer one and says so.
pub const FORMAT: u32 = 1;

/// Tells that an SQLite file is a places index: "Otkl".
pub const APPLICATION_ID: i32 = 0x4f74_6b6c;

/// Small pages: a result is one row.
pub const PAGE_SIZE: u32 = 4096;

/// More places than this are refused: an index is searched in memory.
pub const MAX_PLACES: usize = 8_000_000;

/// The tables, one statement each. The reader compares them letter by letter, so that a file can't bring views, triggers or
/// expressions of its own.
pub const SCHEMA: [&str; 3] = [
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE place (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, lon INTEGER NOT NULL, lat INTEGER NOT NULL, \
     importance INTEGER NOT NULL, parent INTEGER, country TEXT, name TEXT, en TEXT, zh TEXT, kk TEXT, ru TEXT, ug TEXT, \
     aliases TEXT, pinyin TEXT, port TEXT, place TEXT, hours TEXT, phone TEXT)",
    "CREATE TABLE part (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sum INTEGER NOT NULL, body BLOB NOT NULL)",
];
