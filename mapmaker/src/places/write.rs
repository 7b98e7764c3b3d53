use std::{cmp::Ordering, fs, path::Path};

use otkel_maps::find::format::{APPLICATION_ID, FORMAT, PAGE_SIZE, SCHEMA};
use rusqlite::{Connection, MAIN_DB, params};

use super::{PlaceEntry, belong::parents, index::parts, pinyin::of_names};

/// What the file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Whom to name wherever results are shown: `© OpenStreetMap contributors`.
    pub attribution: String,
    /// What it was made from, for people: `monaco-2023.osm.pbf`.
    pub source: String,
}

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Places.
    pub places: usize,
    /// Entries that were left out: without a name (unless a category finds them), or the same thing twice.
    pub left_out: usize,
    /// Distinct search keys.
    pub keys: usize,
}

/// Why an index can't be written.
#[derive(Debug, thiserror::Error)]
pub enum PlacesError {
    /// SQLite said no.
    #[error("the places index can't be written: {0}")]
    Database(#[from] rusqlite::Error),
    /// The file could not be written.
    #[error("{path} can't be written: {detail}; is there room on the disk?")]
    File {
        /// Which.
        path: String,
        /// Why.
        detail: String,
    },
    /// More than the format's numbers hold.
    #[error("{0} places are more than one index holds; cut the extract with --bbox")]
    TooMany(usize),
}

/// Writes the index to a file; the same entries give the same bytes, in whatever order they come.
pub fn write(entries: Vec<PlaceEntry>, about: &About, path: &Path) -> Result<Summary, PlacesError> {
    let (bytes, summary) = to_bytes(entries, about)?;
    fs::write(path, bytes)
        .map_err(|error| PlacesError::File { path: path.display().to_string(), detail: error.to_string() })?;
    Ok(summary)
}

/// The bytes of the index, and what is in it.
pub fn to_bytes(entries: Vec<PlaceEntry>, about: &About) -> Result<(Vec<u8>, Summary), PlacesError> {
    let given = entries.len();
    let entries = in_order(entries);
    // Postings and parents are 32-bit; the phone's own bound is far below.
    if entries.len() > otkel_maps::find::format::MAX_PLACES {
        return Err(PlacesError::TooMany(entries.len()));
    }
    let parents = parents(&entries);
    let index = parts(&entries, &parents);

    let mut db = Connection::open_in_memory()?;
    db.pragma_update(None, "page_size", PAGE_SIZE)?;
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    db.pragma_update(None, "user_version", FORMAT)?;
    let transaction = db.transaction()?;
    for statement in SCHEMA {
        transaction.execute_batch(statement)?;
    }
    for (key, value) in [("attribution", &about.attribution), ("source", &about.source)] {
        transaction.execute("INSERT INTO meta VALUES (?, ?)", params![key, value])?;
    }
    insert(&transaction, &entries, &parents)?;
    for (name, body) in &index.parts {
        let sum = crc32fast::hash(body);
        transaction
            .execute("INSERT INTO part (name, sum, body) VALUES (?, ?, ?)", params![name, sum, body])?;
    }
    transaction.commit()?;
    db.execute_batch("VACUUM")?;
    let summary = Summary { places: entries.len(), left_out: given - entries.len(), keys: index.keys };
    Ok((db.serialize(MAIN_DB)?.to_vec(), summary))
}

fn insert(db: &Connection, entries: &[PlaceEntry], parents: &[Option<u32>]) -> Result<(), PlacesError> {
    let mut statement =
        db.prepare("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")?;
    for (id, (entry, parent)) in entries.iter().zip(parents).enumerate() {
        let (lon, lat) = entry.at.to_e7();
        let names = &entry.names;
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        statement.execute(params![
            id as i64,
            entry.kind.code(),
            lon,
            lat,
            (f64::from(entry.importance) * 1000.0).round() as i64,
            parent,
            text(&entry.country),
            text(&names.local),
            text(&names.en),
            text(&names.zh),
            text(&names.kk),
            text(&names.ru),
            text(&names.ug),
            text(&entry.aliases.join("\n")),
            text(&of_names(entry).join("\n")),
            text(&entry.port),
            text(&entry.place),
            text(&entry.hours),
            text(&entry.phone),
        ])?;
    }
    Ok(())
}

/// Cleaned, most important first, the same thing once. The order is the ids', so equal scores show the more important.
fn in_order(entries: Vec<PlaceEntry>) -> Vec<PlaceEntry> {
    let mut entries: Vec<PlaceEntry> = entries.into_iter().map(cleaned).collect();
    // A filling station without a name is still found as what it is.
    entries.retain(|entry| entry.names.all().next().is_some() || entry.kind.category().is_some());
    entries.sort_by(order);
    entries.dedup();
    entries
}

fn order(a: &PlaceEntry, b: &PlaceEntry) -> Ordering {
    let rest = |entry: &PlaceEntry| (entry.kind, entry.at.to_e7());
    (b.importance.total_cmp(&a.importance))
        .then_with(|| rest(a).cmp(&rest(b)))
        .then_with(|| a.names.cmp(&b.names))
        .then_with(|| a.aliases.cmp(&b.aliases))
        .then_with(|| (&a.port, &a.place, &a.country).cmp(&(&b.port, &b.place, &b.country)))
        .then_with(|| (&a.hours, &a.phone).cmp(&(&b.hours, &b.phone)))
}

/// Names on one line each and not absurdly long, aliases that are no names already, numbers within their range.
fn cleaned(mut entry: PlaceEntry) -> PlaceEntry {
    let names = &mut entry.names;
    for name in [&mut names.local, &mut names.en, &mut names.zh, &mut names.kk, &mut names.ru, &mut names.ug]
    {
        *name = line(name);
    }
    for text in [&mut entry.hours, &mut entry.phone, &mut entry.country, &mut entry.port, &mut entry.place] {
        *text = line(text);
    }
    let mut aliases: Vec<String> = entry.aliases.iter().map(|alias| line(alias)).collect();
    aliases.retain(|alias| !alias.is_empty() && entry.names.all().all(|name| name != alias));
    aliases.sort();
    aliases.dedup();
    entry.aliases = aliases;
    entry.importance = if entry.importance.is_finite() { entry.importance.clamp(0.0, 1.0) } else { 0.0 };
    // A thousandth is all that is kept; what is ordered must be what is read back.
    entry.importance = (entry.importance * 1000.0).round() / 1000.0;
    entry
}

/// At most 200 letters, runs of spaces as one.
fn line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|c| !c.is_control()).take(200).collect()
}
