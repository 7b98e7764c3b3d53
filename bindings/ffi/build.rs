//! Makes the starter pack from `content/`; it is the one to fall back on when a downloaded pack is damaged.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let content = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../content");
    println!("cargo::rerun-if-changed={}", content.display());
    let pack = otkel_pack::build(&content)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("facts.db"), pack)?;
    Ok(())
}
