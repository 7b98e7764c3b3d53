//! Writes checked content to `facts.db`. The same content gives the same bytes.

use otkel_domain::model::{FactKind, Provenance};
use rusqlite::{Connection, MAIN_DB, params};
use serde::Serialize;

use crate::{
    content::Content,
    schema::{APPLICATION_ID, SCHEMA, SCHEMA_VERSION, digest},
    tables::{plain_tables, sourced_tables},
};

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// SQLite.
    #[error("the pack can't be written: {0}")]
    Database(#[from] rusqlite::Error),
    /// A value that is no JSON.
    #[error("a fact can't be written: {0}")]
    Fact(#[from] serde_json::Error),
}

/// The bytes of `facts.db`.
pub fn to_bytes(content: &Content) -> Result<Vec<u8>, WriteError> {
    let mut db = Connection::open_in_memory()?;
    db.pragma_update(None, "page_size", 4096)?;
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    db.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    let transaction = db.transaction()?;
    transaction.execute_batch(SCHEMA)?;
    macro_rules! sourced {
        ($table:literal, $field:ident, $kind:ident) => {
            debug_assert_eq!(serde_json::to_value(FactKind::$kind).ok(), Some($table.into()));
            for fact in &content.facts.$field {
                insert(&transaction, $table, &fact.value, &fact.origin)?;
            }
        };
    }
    macro_rules! plain {
        ($table:literal, $field:ident) => {
            for value in &content.facts.$field {
                let body = serde_json::to_string(value)?;
                transaction
                    .prepare_cached("INSERT INTO plain (kind, body) VALUES (?, ?)")?
                    .execute(params![$table, body])?;
            }
        };
    }
    sourced_tables!(sourced);
    plain_tables!(plain);
    for (version, table) in &content.facts.tables {
        transaction
            .prepare_cached("INSERT INTO hours_table VALUES (?, ?)")?
            .execute(params![version.as_str(), table.to_bytes()])?;
    }
    for (lang, texts) in &content.texts {
        transaction
            .prepare_cached("INSERT INTO text VALUES (?, ?)")?
            .execute(params![lang.code(), texts.ftl])?;
    }
    let digest = digest(&transaction)?;
    let newest = newest(content);
    for (key, value) in [("digest", digest), ("newest_fact", newest)] {
        transaction.execute("INSERT INTO meta VALUES (?, ?)", params![key, value])?;
    }
    transaction.commit()?;
    db.execute_batch("VACUUM")?;
    Ok(db.serialize(MAIN_DB)?.to_vec())
}

fn insert(
    db: &Connection,
    kind: &str,
    value: &impl Serialize,
    origin: &Provenance,
) -> Result<(), WriteError> {
    let date = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string());
    let confidence = serde_json::to_value(origin.confidence)?;
    db.prepare_cached(
        "INSERT INTO fact (kind, body, sources, as_of, confidence, valid_from, valid_until, review_by) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        kind,
        serde_json::to_string(value)?,
        serde_json::to_string(&origin.sources)?,
        origin.as_of.to_string(),
        confidence.as_str(),
        date(origin.valid_from),
        date(origin.valid_until),
        date(origin.review_by),
    ])?;
    Ok(())
}

/// The day on which hours, closures or lines were last seen, what we only guess or infer from general knowledge apart:
/// how old the pack's knowledge is where it matters.
fn newest(content: &Content) -> String {
    let facts = &content.facts;
    let founded = |origin: &Provenance| origin.confidence.carries_a_verdict().then_some(origin.as_of);
    let hours = facts.hours.iter().filter_map(|fact| founded(&fact.origin));
    let closures = facts.closures.iter().filter_map(|fact| founded(&fact.origin));
    let services = facts.services.iter().filter_map(|fact| founded(&fact.origin));
    hours.chain(closures).chain(services).max().map_or_else(String::new, |day| day.to_string())
}
