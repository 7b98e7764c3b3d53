//! Search over the written list of queries, beside SQLite's full-text search over the same texts.

use std::{error::Error, fs, hint::black_box, path::Path, time::Instant};

use otkel_domain::phrasebook::search::{Concepts, Index};
use otkel_maps::find::fold::simplified;
use serde_json::json;

use super::{
    Row,
    book::Book,
    nanos,
    peer::{Peer, Tokens},
    percentile,
};

const LIMIT: usize = 30;
const QUERIES: &str = "../core/app/tests/data/phrase-queries.tsv";

/// A query and the phrases that answer it.
struct Query {
    text: String,
    right: Vec<usize>,
}

pub(super) fn measure(content: &Path, book: &Book) -> Result<(), Box<dyn Error>> {
    let queries = queries(&content.join(QUERIES), book)?;
    let of = format!("{} queries", queries.len());
    let start = Instant::now();
    let docs = book.services.phrase_docs();
    let read = start.elapsed().as_secs_f64() * 1e3;
    let phrases = format!("{} phrases", docs.len());
    let groups = book.raw().concepts.iter();
    let words: Vec<Vec<&str>> =
        groups.map(|concept| concept.words.iter().map(String::as_str).collect()).collect();
    let start = Instant::now();
    let concepts = Concepts::new(words.clone());
    let index = Index::build(docs.iter().cloned(), &concepts, simplified);
    let built = start.elapsed().as_secs_f64() * 1e3;
    let fresh = book.again()?;
    let start = Instant::now();
    black_box(fresh.find_phrases("toilet", &|_| 0.0, LIMIT));
    let first = start.elapsed().as_secs_f64() * 1e3;

    let ours = |text: &str| book.services.find_phrases(text, &|_| 0.0, LIMIT);
    let alike = |query: &&Query| {
        index.find(&query.text, &|_| 0.0, LIMIT).into_iter().map(|hit| hit.doc).eq(ours(&query.text))
    };
    let alike = queries.iter().filter(alike).count();
    if alike < queries.len() {
        return Err(format!("the index measured isn't the app's: {alike} of {of} alike").into());
    }

    let peers = [Tokens::Words, Tokens::Trigrams].map(|tokens| Peer::build(tokens, &docs, &words));
    let [words, trigrams] = peers;
    let peers = [words?, trigrams?];
    println!("{}", json!({"version": format!("FTS5 of SQLite {}", rusqlite::version())}));
    let mut took = Vec::new();
    let mut theirs = [Vec::new(), Vec::new()];
    let (mut rank, mut their_ranks) = (Vec::new(), [Vec::new(), Vec::new()]);
    for query in &queries {
        took.push(nanos(3, || ours(&query.text)));
        rank.push(reciprocal(&ours(&query.text), &query.right));
        for (at, peer) in peers.iter().enumerate() {
            their_ranks[at].push(reciprocal(&peer.find(&query.text, LIMIT)?, &query.right));
            theirs[at].push(nanos(3, || peer.find(&query.text, LIMIT).map_or(0, |found| found.len())));
        }
    }
    for (at, peer) in peers.iter().enumerate() {
        let name = peer.name();
        for (p, goal) in [(50, Some("≤ 500")), (95, None), (100, None)] {
            let what = if p == 100 { "search, slowest".to_owned() } else { format!("search p{p}") };
            let ours = percentile(&took, p) / 1e3;
            let peer = Some((name, percentile(&theirs[at], p) / 1e3));
            Row { what: &what, of: &of, unit: "µs", ours, peer, goal }.print();
        }
        let peer_rank = Some((name, super::mean(&their_ranks[at])));
        let ours = super::mean(&rank);
        let what = "mean reciprocal rank";
        Row { what, of: &of, unit: "", ours, peer: peer_rank, goal: Some("≥ 0.9") }.print();
        let peer_built = Some((name, peer.built));
        Row { what: "index built", of: &phrases, unit: "ms", ours: built, peer: peer_built, goal: None }
            .print();
        let memory = Some((name, peer.bytes as f64 / 1e3));
        let ours = index.memory() as f64 / 1e3;
        Row { what: "index in memory", of: &phrases, unit: "KB", ours, peer: memory, goal: None }.print();
    }
    Row { what: "texts and readings made", of: &phrases, unit: "ms", ours: read, peer: None, goal: None }
        .print();
    Row { what: "the first search ever", of: "toilet", unit: "ms", ours: first, peer: None, goal: None }
        .print();

    // As typed: every beginning of every query.
    let mut typed: Vec<(f64, &str)> = Vec::new();
    for query in &queries {
        for (at, c) in query.text.char_indices() {
            let text = &query.text[..at + c.len_utf8()];
            typed.push((nanos(1, || ours(text)), text));
        }
    }
    let figures: Vec<f64> = typed.iter().map(|(took, _)| took / 1e3).collect();
    let of = format!("{} beginnings of the queries", figures.len());
    for p in [50, 95, 100] {
        let what = if p == 100 { "as typed, slowest".to_owned() } else { format!("as typed p{p}") };
        Row { what: &what, of: &of, unit: "µs", ours: percentile(&figures, p), peer: None, goal: None }
            .print();
    }
    typed.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (took, text) in typed.iter().take(10) {
        eprintln!("slow: {text:?} {:.0} µs", took / 1e3);
    }
    Ok(())
}

fn reciprocal(found: &[usize], right: &[usize]) -> f64 {
    found.iter().position(|at| right.contains(at)).map_or(0.0, |rank| 1.0 / (rank as f64 + 1.0))
}

fn queries(file: &Path, book: &Book) -> Result<Vec<Query>, Box<dyn Error>> {
    let list = fs::read_to_string(file)?;
    let lines = list.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .map(|line| {
            let (text, ids) = line.split_once('\t').ok_or_else(|| format!("no query: {line}"))?;
            let known = |id: &str| book.services.facts().book.index(&id.trim().into());
            let right = ids.split(',').map(|id| known(id).ok_or_else(|| format!("no phrase {id}")));
            Ok(Query { text: text.to_owned(), right: right.collect::<Result<_, _>>()? })
        })
        .collect()
}
