//! `otkel-bench-search rank LIST… | find TEXT | names KIND | build FILE [EXTRACT.osm.pbf…] [places.db]`: see `../README.md`.

mod speed;

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use otkel_bench_search::{judge, region};
use otkel_mapmaker::{
    osm::{Extract, Quiet},
    places::{About, PlaceEntry, from_osm, to_bytes},
};
use otkel_maps::{
    Blob,
    find::{Lang, Places, Query},
};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (extracts, words): (Vec<&String>, Vec<&String>) = args.iter().partition(|arg| has_ending(arg, "pbf"));
    let (db, words): (Vec<&String>, Vec<&String>) = words.into_iter().partition(|arg| has_ending(arg, "db"));
    let entries = entries(&extracts)?;
    let bytes = if let Some(file) = db.first() {
        fs::read(file)?
    } else {
        let (bytes, summary) = to_bytes(entries.clone(), &About::default())?;
        eprintln!("{summary:?}, {} bytes", bytes.len());
        bytes
    };
    let places = Places::open(&Blob::from(bytes.clone()))?;
    match words.iter().map(|word| word.as_str()).collect::<Vec<_>>().as_slice() {
        ["build", file] => fs::write(file, bytes)?,
        ["names", kind] => {
            for entry in entries.iter().filter(|entry| entry.kind.name() == *kind) {
                let (names, at) = (&entry.names, entry.at);
                println!(
                    "{}\t{}\t{:.5},{:.5}\t{:.2}",
                    names.local,
                    names.en,
                    at.lon(),
                    at.lat(),
                    entry.importance
                );
            }
        }
        ["find", text @ ..] => {
            let text = text.join(" ");
            let query = Query { text: &text, near: None, category: None, lang: Lang::En, limit: 10 };
            for found in places.find(&query)? {
                println!("{}", serde_json::to_string(&found)?);
            }
        }
        ["rank", lists @ ..] => {
            let measure = judge::Measure::of(&bytes)?;
            for list in lists {
                report(list, "region and extracts", &places, &measure, &extracts)?;
            }
        }
        ["speed", lists @ ..] => speed::measure(entries, lists, &extracts)?,
        _ => {
            return Err(
                "usage: otkel-bench-search names KIND | find TEXT | rank LIST… | speed LIST… | build FILE"
                    .into(),
            );
        }
    }
    Ok(())
}

/// The region, and the extracts.
fn entries(extracts: &[&String]) -> Result<Vec<PlaceEntry>, Box<dyn Error>> {
    let mut entries = region::region();
    let scratch = tempfile::tempdir()?;
    for path in extracts {
        let extract = Extract::open(&[PathBuf::from(path)], None, scratch.path(), &Quiet)?;
        let places = from_osm(&extract, scratch.path(), &Quiet)?;
        eprintln!("{path}: {} places", places.len());
        entries.extend(places);
    }
    Ok(entries)
}

/// Ranks of a list, what didn't come first, and the mean. Queries of extracts that aren't there are left out, and counted.
fn report(
    list: &str,
    among: &str,
    places: &Places,
    measure: &judge::Measure,
    extracts: &[&String],
) -> Result<(), Box<dyn Error>> {
    let (mut ranks, mut left_out) = (Vec::new(), 0);
    for query in judge::written(&fs::read_to_string(list)?) {
        if query.extract().is_some_and(|of| !extracts.iter().any(|path| path.contains(&of.to_lowercase()))) {
            left_out += 1;
            continue;
        }
        let (rank, found) = measure.rank(places, &query)?;
        if rank != Some(1) {
            let first = found
                .iter()
                .take(4)
                .map(|found| format!("{} ({}, {:.2})", found.name, found.kind.name(), found.score));
            let first: Vec<String> = first.collect();
            println!("{rank:?}\t{}\t{}\t{}\t→ {}", query.text, query.expected, query.note, first.join(" · "));
        }
        ranks.push(rank);
    }
    let ours = judge::mean_reciprocal(&ranks);
    let first = ranks.iter().filter(|rank| **rank == Some(1)).count();
    println!(
        "{}",
        serde_json::json!({
            "what": "mean reciprocal rank", "extract": among, "list": list, "queries": ranks.len(),
            "left_out": left_out, "first": first, "ours": ours, "goal": 0.9,
        })
    );
    Ok(())
}

fn has_ending(file: &str, ending: &str) -> bool {
    Path::new(file).extension().is_some_and(|of| of == ending)
}
