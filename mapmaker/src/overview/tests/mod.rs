mod distances;
mod mistakes;
mod routes;
mod whole;

use std::path::PathBuf;

/// The content folder of the repository.
fn content() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../content")
}
