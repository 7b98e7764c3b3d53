//! Measures the search of the phrasebook: where the phrase that was meant stands in the list, and how long it takes.
//!
//! `cargo run --release -p otkel-domain --example phrase_search -- content/phrases <queries.tsv> [<traditional.tsv>]`
//!
//! A line of queries is a query, a tab, and the ids of the phrases it may mean, with spaces. The traditional characters are pairs, as in
//! core/maps. `-- content/phrases "words …"` looks for the words instead.

mod book;
mod latin;

use std::{collections::HashMap, env, error::Error, fs, path::Path, sync::OnceLock, time::Duration};

use otkel_domain::phrasebook::search::{Concepts, Index};

static PAIRS: OnceLock<HashMap<char, char>> = OnceLock::new();

/// How often each query is asked for its time.
const TURNS: u32 = 20;

fn simplified(c: char) -> char {
    PAIRS.get().and_then(|pairs| pairs.get(&c)).copied().unwrap_or(c)
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    let [folder, asked, rest @ ..] = &args[..] else { return Err("which folder, and which queries?".into()) };
    if let Some(file) = rest.first() {
        let pairs = fs::read_to_string(file)?;
        let lines = pairs.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
        let pair = |pair: &str| pair.chars().next().zip(pair.chars().nth(1));
        PAIRS.get_or_init(|| lines.filter_map(pair).collect());
    }
    let (phrases, docs): (Vec<_>, Vec<_>) = book::phrases(Path::new(folder))?.into_iter().unzip();
    let concepts = Concepts::new(book::concepts(Path::new(folder))?);
    let mut built: Vec<Duration> = Vec::new();
    for _ in 0..TURNS {
        let docs = docs.clone();
        let begun = used();
        let index = Index::build(docs, &concepts, simplified);
        built.push(used().saturating_sub(begun));
        drop(index);
    }
    let first = built[0];
    let (best, usual) = (middle(&mut built, 0), middle(&mut built, 50));
    println!("built in {first:?} at first, then {usual:?}, {best:?} at best");
    let index = Index::build(docs, &concepts, simplified);
    println!("{} phrases, {} kB", index.len(), index.memory() / 1000);
    if Path::new(asked).is_file() {
        measure(&index, &phrases, &fs::read_to_string(asked)?);
    } else {
        for hit in index.find(asked, &|_| 0.0, 15) {
            println!("{:.3} {}", hit.score, phrases[hit.doc].0);
        }
    }
    Ok(())
}

fn measure(index: &Index, phrases: &[(String, bool)], list: &str) {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    // The only boost that needs neither a place nor a person.
    let boost = |doc: usize| if phrases[doc].1 { 0.5 } else { 0.0 };
    let (mut sum, mut count, mut firsts) = (0.0, 0, 0);
    let (mut times, mut slow): (Vec<Duration>, Vec<(Duration, &str)>) = (Vec::new(), Vec::new());
    for (query, meant) in lines.filter_map(|line| line.split_once('\t')) {
        let meant: Vec<&str> = meant.split_whitespace().collect();
        for id in meant.iter().filter(|id| !phrases.iter().any(|(known, _)| known == *id)) {
            println!("no phrase is called {id}");
        }
        let begun = used();
        for _ in 1..TURNS {
            index.find(query, &boost, 10);
        }
        let hits = index.find(query, &boost, 10);
        let time = used().saturating_sub(begun) / TURNS;
        times.push(time);
        slow.push((time, query));
        let rank = hits.iter().position(|hit| meant.contains(&phrases[hit.doc].0.as_str()));
        sum += rank.map_or(0.0, |rank| 1.0 / (rank + 1) as f64);
        count += 1;
        firsts += u32::from(rank == Some(0));
        if rank != Some(0) {
            let first: Vec<&str> = hits.iter().take(4).map(|hit| phrases[hit.doc].0.as_str()).collect();
            println!(
                "{query}: {} – {}",
                rank.map_or("nowhere".to_owned(), |rank| (rank + 1).to_string()),
                first.join(" ")
            );
        }
    }
    let mrr = sum / f64::from(count.max(1));
    let (p50, p95) = (middle(&mut times, 50), middle(&mut times, 95));
    println!("{count} queries: MRR {mrr:.3}, {firsts} first; p50 {p50:?}, p95 {p95:?}");
    slow.sort_unstable();
    for (time, query) in slow.iter().rev().take(3) {
        println!("slowest: {time:?} {query}");
    }
}

/// The time that so many per cent are within.
fn middle(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times.get(times.len() * percent / 100).copied().unwrap_or_default()
}

/// The processor's time of this thread: others that run meanwhile hardly change it.
fn used() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), time.tv_nsec as u32)
}
