//! The statistics table: one CSV row a figure.

use std::{collections::BTreeMap, path::Path};

use serde_json::{Map, Value};

use super::{Content, record};
use crate::Problems;

/// Reads `statistics.csv` into the content.
pub(super) fn read(content: &mut Content, path: &Path, text: &str, problems: &mut Problems) {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let Ok(head) = reader.headers().cloned() else {
        problems.add((path, 1), "no CSV head", "begin with the head of docs/format/content.md");
        return;
    };
    for (index, row) in reader.records().enumerate() {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                let line = error.position().map_or(index + 2, |position| position.line() as usize);
                problems.add(
                    (path, line),
                    format!("no CSV row: {error}"),
                    "give as many cells as the head has",
                );
                continue;
            }
        };
        let line = row.position().map_or(index + 2, |position| position.line() as usize);
        let mut value = Map::new();
        for (key, cell) in head.iter().zip(row.iter()).filter(|(_, cell)| !cell.is_empty()) {
            let cell = match key {
                "value" => cell.parse::<f64>().map_or_else(|_| Value::from(cell), Value::from),
                "source" => Value::from(vec![cell]),
                _ => Value::from(cell),
            };
            value.insert(if key == "source" { "sources".to_owned() } else { key.to_owned() }, cell);
        }
        let lines = value.keys().map(|key| (key.clone(), line)).collect::<BTreeMap<_, _>>();
        record::add(content, path, "statistic", &record::Record { value, line, lines }, problems);
    }
}
