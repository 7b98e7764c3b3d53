//! What the book adds to the pack.

use std::{error::Error, fs, io::Write as _, path::Path};

use flate2::{Compression, write::DeflateEncoder};
use otkel_domain::model::facts::RawFacts;
use otkel_pack::{check_content, write};

use super::Row;

pub(super) fn measure(content: &Path) -> Result<(), Box<dyn Error>> {
    let whole = size(content, |_| {})?;
    let without_phrases = size(content, no_phrases)?;
    let without_food = size(content, no_food)?;
    let without = size(content, |facts| {
        no_phrases(facts);
        no_food(facts);
    })?;
    let source = source(&content.join("phrases"))?;
    let peer = ("content/phrases as it is written", source);
    for (of, rest, peer) in [
        ("phrases, dishes and signs", without, None),
        ("phrases alone", without_phrases, Some(peer)),
        ("dishes and signs alone", without_food, None),
    ] {
        let goal = if rest == without { Some("≤ 400") } else { None };
        let part =
            |of: fn(&(f64, f64)) -> f64| (of(&whole) - of(&rest), peer.map(|(name, size)| (name, of(&size))));
        let (ours, theirs) = part(|size| size.1);
        Row { what: "in the pack, deflated", of, unit: "KB", ours, peer: theirs, goal }.print();
        let (ours, theirs) = part(|size| size.0);
        Row { what: "in the pack, as rows", of, unit: "KB", ours, peer: theirs, goal: None }.print();
    }
    let row =
        |what, ours| Row { what, of: "the whole pack", unit: "KB", ours, peer: None, goal: None }.print();
    row("deflated", whole.1);
    row("as rows", whole.0);
    Ok(())
}

fn no_phrases(facts: &mut RawFacts) {
    facts.phrases.clear();
    facts.reviews.clear();
    facts.categories.clear();
    facts.units.clear();
    facts.concepts.clear();
}

fn no_food(facts: &mut RawFacts) {
    facts.ingredients.clear();
    facts.dishes.clear();
    facts.signs.clear();
}

/// Kilobytes of a pack, vacuumed, and of the same deflated.
fn size(content: &Path, take: impl Fn(&mut RawFacts)) -> Result<(f64, f64), Box<dyn Error>> {
    let mut content = check_content(content)?;
    take(&mut content.facts);
    both(&write::to_bytes(&content)?)
}

/// The files of the phrases, one after the other.
fn source(folder: &Path) -> Result<(f64, f64), Box<dyn Error>> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let mut paths =
            fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
        paths.sort();
        for path in paths {
            if path.is_dir() {
                folders.push(path);
            } else {
                all.extend(fs::read(path)?);
            }
        }
    }
    both(&all)
}

fn both(bytes: &[u8]) -> Result<(f64, f64), Box<dyn Error>> {
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
    deflate.write_all(bytes)?;
    Ok((bytes.len() as f64 / 1e3, deflate.finish()?.len() as f64 / 1e3))
}
