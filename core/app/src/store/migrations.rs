//! How a file of an older app becomes one of this app. The steps are frozen SQL: they name no type of the living code, and
//! one that has shipped is never changed; how to add one is in `docs/format/store.md`.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{error::StoreError, sqlite::told};

/// "Otks": tells the store's file from any other database.
pub(super) const APPLICATION_ID: i64 = 0x4F74_6B73;

/// Step `n` makes a file of version `n` into one of version `n + 1`.
pub(super) const STEPS: [&str; 2] =
    [include_str!("migrations/0001-records.sql"), include_str!("migrations/0002-by-age.sql")];

/// What all steps together come to. A file that says otherwise wasn't made by them.
pub(super) const FINAL: &str = include_str!("migrations/final.sql");

/// Brings a database to the last version, or leaves it as it was.
///
/// Fails with [`Newer`](StoreError::Newer); with [`Damaged`](StoreError::Damaged) when it isn't the store's or has another
/// schema than its version says; with [`Full`](StoreError::Full), and as the file may fail.
pub(super) fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    let whole = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(told)?;
    let version = version(&whole)?;
    for (number, step) in (1i64..).zip(STEPS).skip(version) {
        whole.execute_batch(step).map_err(made_by_others)?;
        whole.pragma_update(None, "user_version", number).map_err(told)?;
    }
    if schema(&whole)? != FINAL {
        return Err(StoreError::Damaged);
    }
    whole.commit().map_err(told)
}

/// How many steps the database has behind it.
fn version(db: &Transaction<'_>) -> Result<usize, StoreError> {
    let number = |name| db.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).map_err(told);
    let (application, version) = (number("application_id")?, number("user_version")?);
    let empty = schema(db)?.is_empty();
    if application != APPLICATION_ID && !(empty && application == 0 && version == 0) {
        return Err(StoreError::Damaged);
    }
    let version = usize::try_from(version).map_err(|_| StoreError::Damaged)?;
    if version > STEPS.len() {
        return Err(StoreError::Newer);
    }
    Ok(version)
}

/// Every table, index, view and trigger, tables first.
pub(super) fn schema(db: &Connection) -> Result<String, StoreError> {
    let mut statement = db
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name")
        .map_err(told)?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0)).map_err(told)?;
    let lines = lines.collect::<Result<Vec<_>, _>>().map_err(told)?;
    Ok(lines.into_iter().map(|line| line + ";\n").collect())
}

/// A frozen step does what it says, unless what it finds isn't what the step before it left.
fn made_by_others(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::Unknown | rusqlite::ErrorCode::ConstraintViolation) => StoreError::Damaged,
        _ => told(error),
    }
}
