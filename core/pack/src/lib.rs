//! The pack: what `content/` says, checked and written to one read-only SQLite file, and read back as domain facts.
//!
//! * [`content`] reads the TOML, CSV and Fluent files, each value with its file and line.
//! * [`check`] finds everything that is wrong with them, all in one run, each with how to mend it.
//! * [`write`] makes `facts.db`; [`read`](mod@read) opens it. `schema` is what both agree on.

pub mod check;
pub mod content;
mod problem;
pub mod read;
mod schema;
mod tables;
pub mod write;

pub use problem::{Problem, Problems};
pub use read::{Pack, PackError, PackInfo};
pub use schema::SCHEMA_VERSION;

use std::path::Path;

/// Builds a pack from a content folder: reads, checks, compiles and writes it. The bytes are those of `facts.db`.
///
/// All problems of all files come back together.
pub fn build(content: &Path) -> Result<Vec<u8>, Problems> {
    let content = check_content(content)?;
    write::to_bytes(&content).map_err(|error| Problems::single(Path::new("facts.db"), &error.to_string()))
}

/// Reads and checks a content folder without writing anything.
pub fn check_content(folder: &Path) -> Result<content::Content, Problems> {
    let mut problems = Problems::default();
    let mut content = content::Content::read(folder, &mut problems);
    check::all(&mut content, &mut problems);
    if problems.is_empty() { Ok(content) } else { Err(problems) }
}
