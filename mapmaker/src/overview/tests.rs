use std::path::PathBuf;

use super::*;

fn content() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../content")
}

#[test]
fn the_committed_sources_build() {
    let started = std::time::Instant::now();
    let overview = match build(&content()) {
        Ok(overview) => overview,
        Err(problems) => panic!("{problems}"),
    };
    let sizes = [&overview.pmtiles, &overview.roads, &overview.places].map(Vec::len);
    eprintln!("overview: {sizes:?} bytes in {:?}", started.elapsed());
    assert!(sizes.iter().all(|size| *size > 10_000));
}

/// For looking at it: `OTKEL_OVERVIEW_OUT=folder cargo test -p otkel-mapmaker overview_is_written -- --ignored`.
#[test]
#[ignore = "writes files"]
fn overview_is_written() {
    let folder = PathBuf::from(std::env::var_os("OTKEL_OVERVIEW_OUT").expect("a folder"));
    let overview = build(&content()).unwrap();
    std::fs::write(folder.join("map.pmtiles"), overview.pmtiles).unwrap();
    std::fs::write(folder.join("roads.graph"), overview.roads).unwrap();
    std::fs::write(folder.join("places.db"), overview.places).unwrap();
}
