//! Pinyin of Han names: whole, and its first letters, as people type it on a Latin keyboard.

use std::{collections::HashMap, sync::LazyLock};

use otkel_maps::find::{
    fold::{head, is_han, simplified},
    lexicon::han_ending,
};
use pinyin::ToPinyin as _;

use super::PlaceEntry;

/// Names longer than this are descriptions.
const MAX_SYLLABLES: usize = 16;

struct Readings {
    runs: HashMap<&'static str, Vec<&'static str>>,
    longest: usize,
}

static READINGS: LazyLock<Readings> = LazyLock::new(|| {
    let lines = include_str!("data/readings.tsv").lines().filter(|line| !line.starts_with('#'));
    let runs: HashMap<&str, Vec<&str>> = lines
        .filter_map(|line| line.split_once('\t'))
        .map(|(run, read)| (run, read.split(' ').collect()))
        .collect();
    let longest = runs.keys().map(|run| run.chars().count()).max().unwrap_or(1);
    Readings { runs, longest }
});

/// The syllables of each Han name and alias, with spaces, without tones: `huo er guo si`. Names that aren't wholly Han have
/// none. What only says the kind (市) is left out as well, as a reading of its own.
///
/// The phone keeps them to check a search that mixes whole syllables and first letters (`huoegs`).
pub(super) fn of_names(entry: &PlaceEntry) -> Vec<String> {
    let names = entry.names.all().chain(entry.aliases.iter().map(String::as_str));
    let mut readings: Vec<String> = Vec::new();
    for name in names {
        let run: Vec<char> = head(name).chars().filter(|c| !c.is_whitespace()).map(simplified).collect();
        if run.is_empty() || run.len() > MAX_SYLLABLES || !run.iter().all(|c| is_han(*c)) {
            continue;
        }
        let Some(whole) = syllables(&run) else { continue };
        let bare = han_ending(&run).map_or(0, |(len, _)| run.len() - len);
        let bare = (bare >= 2).then(|| whole[..bare].join(" "));
        for reading in bare.into_iter().chain([whole.join(" ")]) {
            if !readings.contains(&reading) {
                readings.push(reading);
            }
        }
    }
    readings
}

/// A syllable for each character; `None` when one has no reading.
fn syllables(run: &[char]) -> Option<Vec<&'static str>> {
    let mut read = Vec::with_capacity(run.len());
    while read.len() < run.len() {
        let rest = &run[read.len()..];
        let known = (1..=READINGS.longest.min(rest.len())).rev().find_map(|len| {
            let run: String = rest[..len].iter().collect();
            READINGS.runs.get(run.as_str())
        });
        match known {
            Some(known) => read.extend(known),
            None => read.push(rest[0].to_pinyin()?.plain()),
        }
    }
    Some(read)
}

#[cfg(test)]
mod tests {
    use otkel_maps::{
        earth::LonLat,
        find::{Kind, Names},
    };

    use super::*;

    fn readings(zh: &str) -> Vec<String> {
        let names = Names { zh: zh.into(), ..Names::default() };
        of_names(&PlaceEntry::new(Kind::Town, LonLat::from_e7(0, 0), names))
    }

    #[test]
    fn towns_are_read_as_their_people_do() {
        for (han, pinyin) in [
            ("霍尔果斯", "huo er guo si"),
            ("霍爾果斯", "huo er guo si"),
            ("尉犁", "yu li"),
            ("乌鲁木齐", "wu lu mu qi"),
            ("喀什", "ka shi"),
            ("吐鲁番", "tu lu fan"),
            ("重庆", "chong qing"),
            ("且末", "qie mo"),
            ("温宿", "wen su"),
            ("石河子", "shi he zi"),
            ("阿拉木图", "a la mu tu"),
        ] {
            assert_eq!(readings(han), [pinyin], "{han}");
        }
        assert_eq!(readings("伊宁市"), ["yi ning", "yi ning shi"]);
        assert!(readings("Khorgos口岸").is_empty());
    }

    #[test]
    fn readings_have_a_syllable_for_each_character() {
        for (run, read) in &READINGS.runs {
            assert_eq!(run.chars().count(), read.len(), "{run}");
        }
    }
}
