//! The phrasebook: saying, searching, its size, and how it is read. `otkel-bench phrases` is one round, ours and the peers in turns;
//! what it prints are the lines that `tests/bench/maps/README.md` describes.

mod book;
mod peer;
mod reading;
mod say;
mod search;
mod size;

use std::{error::Error, path::Path, time::Instant};

use serde_json::{Map, Value, json};

use crate::timing::median;
use book::Book;

/// Batches of one case; the middle one counts.
const BATCHES: usize = 5;

pub(crate) fn measure(content: &Path) -> Result<(), Box<dyn Error>> {
    let book = Book::open(content)?;
    println!("{}", json!({"version": format!("otkel {}", env!("CARGO_PKG_VERSION"))}));
    println!(
        "{}",
        json!({"note": format!("The book: {} phrases in {} tongues, {} of them with slots.",
            book.raw().phrases.len(), otkel_app::l10n::Tongue::ALL.len(),
            book.raw().phrases.iter().filter(|phrase| !phrase.slots.is_empty()).count())})
    );
    say::measure(content, &book)?;
    search::measure(content, &book)?;
    size::measure(content)?;
    reading::measure(&book);
    Ok(())
}

/// One line of the table.
struct Row<'r> {
    what: &'r str,
    /// Of what: the second column.
    of: &'r str,
    unit: &'r str,
    ours: f64,
    peer: Option<(&'r str, f64)>,
    /// Of ours.
    goal: Option<&'r str>,
}

impl Row<'_> {
    fn print(&self) {
        let mut line = Map::new();
        let mut put = |key: &str, value: Value| line.insert(key.to_owned(), value);
        put("what", self.what.into());
        put("extract", self.of.into());
        put("unit", self.unit.into());
        put("ours", self.ours.into());
        if let Some((name, figure)) = self.peer {
            put("peer", figure.into());
            put("peer_name", name.into());
        }
        if let Some(goal) = self.goal {
            put("goal", format!("ours {goal}").into());
        }
        println!("{}", Value::Object(line));
    }
}

/// Nanoseconds a call: the median of a few batches of `calls`, behind one that isn't counted.
fn nanos<T>(calls: usize, mut call: impl FnMut() -> T) -> f64 {
    let mut figures = Vec::with_capacity(BATCHES);
    for batch in 0..=BATCHES {
        let start = Instant::now();
        for _ in 0..calls {
            std::hint::black_box(call());
        }
        if batch > 0 {
            figures.push(start.elapsed().as_nanos() as f64 / calls.max(1) as f64);
        }
    }
    median(figures)
}

/// The figure below which `p` hundredths of all are; the highest for 100.
fn percentile(figures: &[f64], p: usize) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get((sorted.len() * p / 100).min(sorted.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
}

fn mean(figures: &[f64]) -> f64 {
    figures.iter().sum::<f64>() / figures.len().max(1) as f64
}
