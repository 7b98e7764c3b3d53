//! The parts of the index that the phone holds in memory: the dictionary of keys, the columns, the grid.

use std::collections::BTreeMap;

use otkel_maps::find::{
    columns::{self, Column},
    fold, grid,
    keys::{Bond, Class, MAX_KEY, of_name},
    terms::{Terms, units},
};
use rayon::prelude::*;

use super::{PlaceEntry, pinyin::of_names};

/// The parts, in the order in which they are written.
pub(super) struct Index {
    /// Name and bytes.
    pub parts: Vec<(&'static str, Vec<u8>)>,
    /// How many keys there are.
    pub keys: usize,
}

/// Makes the parts. `entries` stand in the order of their ids.
pub(super) fn parts(entries: &[PlaceEntry], parents: &[Option<u32>]) -> Index {
    let keyed: Vec<Vec<(String, Bond)>> = entries.par_iter().map(keys).collect();
    let mut dictionary: BTreeMap<Vec<u16>, Vec<(u32, Bond)>> = BTreeMap::new();
    for (id, keys) in keyed.into_iter().enumerate() {
        for (key, bond) in keys {
            dictionary.entry(units(&key)).or_default().push((id as u32, bond));
        }
    }
    let terms = Terms::encode(dictionary.iter().map(|(key, places)| (&key[..], &places[..])));
    let table: Vec<Column> = entries
        .iter()
        .zip(parents)
        .map(|(entry, parent)| Column {
            at: entry.at.to_e7(),
            parent: *parent,
            importance: (entry.importance * 1000.0).round() as u16,
            kind: entry.kind,
        })
        .collect();
    let parts = vec![("terms", terms), ("columns", columns::encode(&table)), ("grid", grid::encode(&table))];
    Index { parts, keys: dictionary.len() }
}

/// Every key of a place, each once with the surest of its bonds.
fn keys(entry: &PlaceEntry) -> Vec<(String, Bond)> {
    let mut keys: Vec<(String, Bond)> = Vec::new();
    for name in entry.names.all() {
        keys.extend(of_name(name, Class::Name));
        keys.extend(of_name(fold::head(name), Class::Name));
    }
    keys.extend(entry.aliases.iter().flat_map(|alias| of_name(alias, Class::Alias)));
    for reading in of_names(entry) {
        keys.extend(of_reading(&reading));
    }
    // By key, then by bond: the surest first, which stays.
    keys.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| sureness(a.1).cmp(&sureness(b.1))));
    keys.dedup_by(|later, first| later.0 == first.0);
    keys
}

fn sureness(bond: Bond) -> (bool, u8, Class) {
    (bond.inner, bond.words, bond.class)
}

/// The keys of a name's pinyin: written together, each syllable folded and all of it folded (`wanghai` has a `gh` that is
/// none), with `v` for ü, and the first letters, folded like any word.
fn of_reading(reading: &str) -> Vec<(String, Bond)> {
    let syllables: Vec<&str> = reading.split(' ').collect();
    let made = Bond { class: Class::Made, inner: false, words: 1 };
    let mut keys = Vec::new();
    for ue in ["u", "v"] {
        let written: Vec<String> =
            syllables.iter().map(|syllable| syllable.replace(['ü', 'v'], ue)).collect();
        let folded: Vec<String> = written.iter().map(|syllable| fold::sound(syllable)).collect();
        keys.push((fold::join(folded.iter().map(String::as_str)), made));
        keys.push((fold::sound(&written.concat()), made));
    }
    if syllables.len() >= 2 {
        let initials: String = syllables.iter().filter_map(|syllable| syllable.chars().next()).collect();
        keys.push((fold::sound(&initials), Bond { class: Class::Initials, ..made }));
    }
    keys.retain(|(key, _)| !key.is_empty() && key.len() <= MAX_KEY);
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pinyin_has_its_keys() {
        let keys: Vec<String> = of_reading("huo er guo si").into_iter().map(|(key, _)| key).collect();
        assert!(keys.contains(&"huoerguosi".into()) && keys.contains(&"hegs".into()), "{keys:?}");
        let keys: Vec<String> = of_reading("wang hai").into_iter().map(|(key, _)| key).collect();
        assert!(keys.contains(&"vanghai".into()) && keys.contains(&"vangai".into()), "{keys:?}");
        let keys: Vec<String> = of_reading("lv zhou").into_iter().map(|(key, _)| key).collect();
        assert!(keys.contains(&"lujou".into()) && keys.contains(&"lvjou".into()), "{keys:?}");
    }
}
