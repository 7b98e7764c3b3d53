//! TOML tables as records: a JSON object with the line of the table and of each key.

use std::{collections::BTreeMap, path::Path};

use otkel_domain::model::{FactKind, Provenance, Sourced};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

use super::Content;
use crate::{
    Problems,
    tables::{plain_tables, sourced_tables},
};

/// One table of a file.
#[derive(Debug, Clone)]
pub struct Record {
    /// Its keys and values, dates as text.
    pub value: Map<String, Value>,
    /// The line of its head.
    pub line: usize,
    /// The line of each key.
    pub lines: BTreeMap<String, usize>,
}

/// The keys that say where a fact comes from.
const ORIGIN: [&str; 6] = ["sources", "as_of", "confidence", "valid_from", "valid_until", "review_by"];
/// The tables of a port's file that belong to that port.
const OF_PORT: [&str; 6] = ["hall", "mode", "hours", "step", "passage", "contact"];

/// Reads one TOML file into the content.
pub(super) fn read_toml(content: &mut Content, path: &Path, text: &str, problems: &mut Problems) {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let line = error.span().map_or(0, |span| line_of(text, span.start));
        problems.add((path, line), format!("no TOML: {}", first_line(error.message())), "mend the syntax");
    }
    let mut port = None;
    let mut records: Vec<(String, Record)> = Vec::new();
    for (name, value) in table.get_ref() {
        let name = name.get_ref().to_string();
        match value.get_ref() {
            DeValue::Table(table) => records.push((name, record(text, table, value.span().start))),
            DeValue::Array(array) => {
                for item in array {
                    match item.get_ref() {
                        DeValue::Table(table) => {
                            records.push((name.clone(), record(text, table, item.span().start)));
                        }
                        _ => problems.add(
                            (path, line_of(text, item.span().start)),
                            format!("{name:?} holds a bare value"),
                            format!("write it as [[{name}]] with keys"),
                        ),
                    }
                }
            }
            _ => problems.add(
                (path, line_of(text, value.span().start)),
                format!("{name:?} stands outside any table"),
                "put it under its [[table]]",
            ),
        }
    }
    for (name, record) in &records {
        if name == "port" {
            port = record.value.get("id").cloned();
        }
    }
    let origin = records.iter().position(|(name, _)| name == "origin").map(|at| records.remove(at).1);
    for (name, mut record) in records {
        for (key, value) in origin.iter().flat_map(|origin| &origin.value) {
            record.value.entry(key.clone()).or_insert_with(|| value.clone());
        }
        if let Some(folder) = path.parent().and_then(Path::file_name).filter(|_| name == "phrase") {
            record.value.entry("category").or_insert_with(|| folder.to_string_lossy().into());
        }
        if let Some(port) = port.as_ref().filter(|_| OF_PORT.contains(&name.as_str())) {
            record.value.entry("port").or_insert_with(|| port.clone());
        }
        add(content, path, &name, &record, problems);
    }
}

/// Sorts a record into its table of the facts.
pub(super) fn add(content: &mut Content, path: &Path, name: &str, record: &Record, problems: &mut Problems) {
    let line = record.line;
    macro_rules! sourced {
        ($table:literal, $field:ident, $kind:ident) => {
            if name == $table {
                if let Some(fact) = to_sourced(record.clone(), FactKind::$kind, path, problems) {
                    content.facts.$field.push(fact);
                    content.places.entry($table).or_default().push((path.to_owned(), line));
                }
                return;
            }
        };
    }
    macro_rules! plain {
        ($table:literal, $field:ident) => {
            if name == $table {
                if let Some(fact) = to_value(record.clone(), path, problems) {
                    content.facts.$field.push(fact);
                    content.places.entry($table).or_default().push((path.to_owned(), line));
                }
                return;
            }
        };
    }
    sourced_tables!(sourced);
    plain_tables!(plain);
    problems.add((path, line), format!("no table is called {name:?}"), "use one of docs/format/content.md");
}

fn to_sourced<T: DeserializeOwned>(
    mut record: Record,
    kind: FactKind,
    path: &Path,
    problems: &mut Problems,
) -> Option<Sourced<T>> {
    let mut origin = Map::new();
    for key in ORIGIN {
        if let Some(value) = record.value.remove(key) {
            origin.insert(key.to_owned(), value);
        }
    }
    let origin = Record { value: origin, ..record.clone() };
    let origin: Option<Provenance> = to_value(origin, path, problems);
    let value = to_value(record, path, problems);
    Some(Sourced { value: value?, origin: origin?.with_review(kind) })
}

fn to_value<T: DeserializeOwned>(record: Record, path: &Path, problems: &mut Problems) -> Option<T> {
    match serde_json::from_value(Value::Object(record.value)) {
        Ok(value) => Some(value),
        Err(error) => {
            let what = error.to_string();
            // serde names the field in backticks; its line is better than the table's.
            let key = what.split('`').nth(1).and_then(|key| record.lines.get(key));
            problems.add(
                (path, *key.unwrap_or(&record.line)),
                what,
                "see docs/format/content.md for its keys",
            );
            None
        }
    }
}

fn record(text: &str, table: &DeTable<'_>, start: usize) -> Record {
    let mut value = Map::new();
    let mut lines = BTreeMap::new();
    for (key, item) in table {
        let name = key.get_ref().to_string();
        lines.insert(name.clone(), line_of(text, key.span().start));
        value.insert(name, json(item.get_ref()));
    }
    let first = lines.values().min().copied();
    // The span of an array's table may start at its head or at its first key; the head is what people look for.
    let line = line_of(text, start);
    Record { value, line: first.map_or(line, |first| line.min(first)), lines }
}

fn json(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(integer) => {
            i64::from_str_radix(integer.as_str(), integer.radix()).map_or(Value::Null, Value::from)
        }
        DeValue::Float(float) => float.as_str().parse::<f64>().map_or(Value::Null, Value::from),
        DeValue::Boolean(truth) => Value::Bool(*truth),
        DeValue::Datetime(datetime) => Value::String(datetime.to_string()),
        DeValue::Array(items) => items.iter().map(|item| json(item.get_ref())).collect(),
        DeValue::Table(table) => Value::Object(
            table.iter().map(|(key, item)| (key.get_ref().to_string(), json(item.get_ref()))).collect(),
        ),
    }
}

pub(super) fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count() + 1
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or("not understood")
}
