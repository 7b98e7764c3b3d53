//! Batches and their median.

use std::{hint::black_box, time::Instant};

/// Batches that are thrown away, and batches that count.
pub(crate) const WARM_UP: usize = 5;
pub(crate) const BATCHES: usize = 20;

/// Nanoseconds a call, one figure a batch; each `pass` makes `calls` calls.
pub(crate) fn batches<T>(figures: &mut Vec<f64>, calls: usize, mut pass: impl FnMut() -> T) {
    for batch in 0..WARM_UP + BATCHES {
        let start = Instant::now();
        black_box(pass());
        let nanos = start.elapsed().as_nanos() as f64 / calls.max(1) as f64;
        if batch >= WARM_UP {
            figures.push(nanos);
        }
    }
}

/// The median; 0 of nothing.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match values.len() {
        0 => 0.0,
        length if length % 2 == 1 => values[half],
        _ => f64::midpoint(values[half - 1], values[half]),
    }
}

/// Prints one figure.
pub(crate) fn say(name: &str, unit: &str, p50: f64) {
    println!("{}", serde_json::json!({ "name": name, "unit": unit, "p50": p50 }));
}
