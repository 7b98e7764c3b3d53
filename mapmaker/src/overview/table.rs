//! Tab-separated files: `#` starts a comment line, fields at the end may be missing when they are empty.

use std::{fs, path::Path};

use otkel_maps::{earth::LonLat, find::Names};

use super::problem::Found;

/// The largest source is a fraction of it.
const LARGEST: u64 = 8 << 20;

/// A file's rows.
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
}

/// One row with its line number.
pub(super) struct Row {
    pub(super) line: usize,
    fields: Vec<String>,
}

impl Row {
    /// A field; empty when the row is shorter.
    pub(super) fn get(&self, column: usize) -> &str {
        self.fields.get(column).map_or("", String::as_str)
    }

    /// Five fields from `column` on: en, zh, kk, ru, ug. The local name is left empty.
    pub(super) fn names(&self, column: usize) -> Names {
        let at = |nth: usize| self.get(column + nth).to_owned();
        Names { local: String::new(), en: at(0), zh: at(1), kk: at(2), ru: at(3), ug: at(4) }
    }
}

/// Reads a file of the content folder as text; a problem and nothing when it can't be read.
pub(super) fn text(content: &Path, file: &str, found: &mut Found) -> String {
    let path = content.join(file);
    let read = fs::metadata(&path).and_then(|about| {
        if about.len() > LARGEST {
            return Err(std::io::Error::other("larger than any source of the overview"));
        }
        fs::read_to_string(&path)
    });
    read.unwrap_or_else(|error| {
        found.add(file, 0, format!("can't be read: {error}"));
        String::new()
    })
}

impl Table {
    /// Reads a file with rows of at least `least` and at most `most` fields.
    pub(super) fn read(content: &Path, file: &str, least: usize, most: usize, found: &mut Found) -> Self {
        let text = text(content, file, found);
        let mut rows = Vec::new();
        for (nth, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let fields: Vec<String> = line.split('\t').map(|field| field.trim().to_owned()).collect();
            if (least..=most).contains(&fields.len()) {
                rows.push(Row { line: nth + 1, fields });
            } else {
                let what = format!("has {} fields, wanted {least} to {most} (between tabs)", fields.len());
                found.add(file, nth + 1, what);
            }
        }
        Self { rows }
    }
}

/// `lon,lat`.
pub(super) fn position(text: &str) -> Option<LonLat> {
    let (lon, lat) = text.split_once(',')?;
    LonLat::new(lon.parse().ok()?, lat.parse().ok()?)
}

/// `lon,lat lon,lat …`, at least `least` positions; a problem and nothing otherwise.
pub(super) fn line(text: &str, least: usize, file: &str, row: usize, found: &mut Found) -> Vec<LonLat> {
    let mut out = Vec::new();
    for word in text.split_whitespace() {
        if let Some(at) = position(word) {
            out.push(at);
        } else {
            found.add(file, row, format!("“{word}” isn't a position: write lon,lat in degrees"));
            return Vec::new();
        }
    }
    if out.len() < least {
        found.add(file, row, format!("has {} positions, wanted at least {least}", out.len()));
        out.clear();
    }
    out
}

/// The value of a field, or a problem and nothing.
pub(super) fn parse<T: std::str::FromStr>(
    text: &str,
    what: &str,
    file: &str,
    row: usize,
    found: &mut Found,
) -> Option<T> {
    let value = text.parse().ok();
    if value.is_none() {
        found.add(file, row, format!("“{text}” isn't {what}"));
    }
    value
}
