//! Makes the starter pack and the starter map from `content/`, so that a plain `cargo run` needs no step before it.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let content = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../content");
    println!("cargo::rerun-if-changed={}", content.display());
    let out = env::var("OUT_DIR")?;
    let write = |file: &str, bytes: Vec<u8>| fs::write(Path::new(&out).join(file), bytes);
    write("facts.db", otkel_pack::build(&content)?)?;
    let map = otkel_mapmaker::overview::build(&content)?;
    write("map.pmtiles", map.pmtiles)?;
    write("roads.graph", map.roads)?;
    write("places.db", map.places)?;
    Ok(())
}
