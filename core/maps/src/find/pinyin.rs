//! Pinyin half in initials, as people type it: `huoegs`, `wlmuqi` for 霍尔果斯, 乌鲁木齐. The text is cut into beginnings of
//! syllables in every way; the first letters of each way are looked up among the initials that are stored; what is found is
//! checked against the place's own syllables.

use std::{collections::BTreeSet, sync::LazyLock};

use rusqlite::Connection;

use super::{
    fold,
    keys::Class,
    open::PlacesError,
    row::Told,
    terms::{Terms, units},
};

/// Longer texts are no pinyin of a name.
const LONGEST: usize = 24;
/// How many ways of cutting are kept, and how many places are checked.
const MOST_WAYS: usize = 64;
const MOST_CHECKED: usize = 60;
/// How many keys are looked at for one way, and how many places of each.
const KEYS_OF_A_WAY: usize = 12;
/// How well such a text fits a name that it covers wholly.
const QUALITY: f32 = 0.82;

/// Every beginning of every syllable.
static BEGINNINGS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("data/syllables.txt").lines().filter(|line| !line.starts_with('#'));
    let syllables = lines.flat_map(str::split_whitespace);
    syllables.flat_map(|syllable| (1..=syllable.len()).map(move |to| &syllable[..to])).collect()
});

/// Places whose pinyin the text may be, with how well it fits. `typed` has letters a–z only; digits in it are tones.
pub(super) fn mixed(typed: &str, terms: &Terms, db: &Connection) -> Result<Vec<(u32, f32)>, PlacesError> {
    let letters: String = typed.chars().filter(|c| !c.is_ascii_digit()).collect();
    if !(3..=LONGEST).contains(&letters.len()) {
        return Ok(Vec::new());
    }
    let mut places: BTreeSet<u32> = BTreeSet::new();
    let ways: BTreeSet<Vec<u16>> =
        ways(&letters).iter().map(|initials| units(&fold::sound(initials))).collect();
    for initials in &ways {
        // Names that are typed to their end, and some that go on.
        for key in terms.beginning(initials).take(KEYS_OF_A_WAY) {
            let initials = terms.places(key).filter(|(_, bond)| bond.class == Class::Initials);
            places.extend(initials.take(KEYS_OF_A_WAY).map(|(place, _)| place));
        }
    }
    let mut found = Vec::new();
    // Low numbers are the important places.
    for place in places.into_iter().take(MOST_CHECKED) {
        let Some(told) = Told::read(db, place)? else { continue };
        let readings = told.pinyin.lines().map(|line| line.split(' ').collect::<Vec<_>>());
        let fit = readings.filter_map(|syllables| covered(&letters, &syllables)).reduce(f32::max);
        found.extend(fit.map(|part| (place, QUALITY * (0.8 + 0.2 * part))));
    }
    Ok(found)
}

/// The first letters of the syllables, for every way to cut the letters into beginnings of syllables; at least two syllables.
fn ways(letters: &str) -> BTreeSet<String> {
    let mut ways: Vec<BTreeSet<String>> = vec![BTreeSet::new(); letters.len() + 1];
    ways[0].insert(String::new());
    for from in 0..letters.len() {
        let here = std::mem::take(&mut ways[from]);
        for to in from + 1..=letters.len().min(from + 6) {
            if BEGINNINGS.contains(&letters[from..to]) {
                for initials in &here {
                    if ways[to].len() < MOST_WAYS {
                        ways[to].insert(format!("{initials}{}", &letters[from..=from]));
                    }
                }
            }
        }
    }
    ways.pop().unwrap_or_default().into_iter().filter(|initials| initials.len() >= 2).collect()
}

/// What part of the syllables the letters cover, each by a beginning of it, from the first on without a gap. `None` when they
/// don't.
fn covered(letters: &str, syllables: &[&str]) -> Option<f32> {
    // The places in the text that can be reached after each syllable.
    let mut reached = BTreeSet::from([0]);
    for (at, syllable) in syllables.iter().enumerate() {
        let mut next = BTreeSet::new();
        for from in reached {
            let common = letters[from..]
                .bytes()
                .zip(syllable.bytes())
                .take_while(|(letter, other)| letter == other)
                .count();
            next.extend((1..=common).map(|len| from + len));
        }
        if next.contains(&letters.len()) {
            return Some((at + 1) as f32 / syllables.len() as f32);
        }
        reached = next;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_in_every_way() {
        let ways = ways("huoegs");
        assert!(ways.contains("hegs"), "{ways:?}");
        assert!(super::ways("qqqqqqqqqqqqqqqqqqqqqqqq").len() <= MOST_WAYS);
        assert!(super::ways("vvv").is_empty());
    }

    #[test]
    fn syllables_are_covered_from_the_first_on() {
        let khorgos = ["huo", "er", "guo", "si"];
        assert_eq!(covered("huoegs", &khorgos), Some(1.0));
        assert_eq!(covered("huoerg", &khorgos), Some(0.75));
        assert_eq!(covered("hguos", &khorgos), None);
        assert_eq!(covered("huoerguosix", &khorgos), None);
    }
}
