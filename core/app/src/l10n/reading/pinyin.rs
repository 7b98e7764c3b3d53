//! Chinese: pinyin with tone marks, in words.
//!
//! * Readings of single characters come from the `pinyin` crate (the Unicode and mozillazg tables), mended by
//!   `data/han_characters.tsv`. Words with another reading stand in `data/han_readings.tsv`, words that only say what
//!   belongs together in `data/han_words.txt`: our own lists. From each place the longest entry wins.
//! * Tones are those of the dictionary, but for 不 and 一, which are written as they sound, for they are to be read aloud: bú
//!   before a fourth tone; yí before a fourth, yì before the others, yī in numbers, dates, floors and where it ends a word;
//!   light between two equal characters (能不能). A third tone before a third one is left as it is, as in all textbooks.
//! * 儿 that only colours its syllable is r. Names have a capital; sentences don't begin with one.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use otkel_maps::find::fold::simplified;
use pinyin::ToPinyin as _;

/// What the lists say of a word.
#[derive(Clone, Copy)]
enum Entry {
    /// Syllables, parted by spaces, words by `|`.
    Read(&'static str),
    /// Read by its characters, as one word; whether it is a name.
    Joined { name: bool },
}

struct Lists {
    words: HashMap<&'static str, Entry>,
    characters: HashMap<char, &'static str>,
    /// The first characters of words: most places of a text begin none.
    heads: HashSet<char>,
    /// The most characters of a word.
    longest: usize,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let pairs = |text: &'static str| {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(|line| line.split_once('\t'))
    };
    let joined = include_str!("data/han_words.txt").lines().filter(|line| !line.starts_with('#'));
    let mut words: HashMap<&str, Entry> = joined
        .flat_map(str::split_whitespace)
        .map(|word| match word.strip_prefix('^') {
            Some(name) => (name, Entry::Joined { name: true }),
            None => (word, Entry::Joined { name: false }),
        })
        .collect();
    words.extend(pairs(include_str!("data/han_readings.tsv")).map(|(word, read)| (word, Entry::Read(read))));
    let characters = pairs(include_str!("data/han_characters.tsv"))
        .filter_map(|(character, read)| Some((character.chars().next()?, read)))
        .collect();
    let heads = words.keys().filter_map(|word| word.chars().next()).collect();
    let longest = words.keys().map(|word| word.chars().count()).max().unwrap_or(1);
    Lists { words, characters, heads, longest }
});

/// A character and how it is read.
struct Syllable {
    han: char,
    /// The character itself where no table knows it.
    sound: Cow<'static, str>,
    /// Whether it begins a word.
    begins: bool,
    /// Whether that word is a name.
    name: bool,
    /// Whether a list says this very reading.
    listed: bool,
}

/// The reading of a run of Han characters, in words.
pub(super) fn read(run: &str) -> String {
    let mut out = String::with_capacity(run.len() * 2);
    for syllable in read_syllables(run) {
        let sound = syllable.sound.as_ref();
        if syllable.begins {
            out.push_str(if out.is_empty() { "" } else { " " });
        } else if sound.starts_with(|c| "aāáǎàeēéěèoōóǒò".contains(c)) {
            // Else xī'ān would be xiān.
            out.push('\'');
        }
        let mut letters = sound.chars();
        if syllable.begins && syllable.name {
            out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        }
        out.extend(letters);
    }
    out
}

/// A reading for each character of a run that has one, tones and all. 儿 is `er` even where it only colours.
pub(super) fn syllables(run: &str) -> Vec<Cow<'static, str>> {
    let known = read_syllables(run).into_iter().filter(|syllable| !syllable.sound.starts_with(syllable.han));
    known.map(|syllable| if syllable.sound == "r" { "er".into() } else { syllable.sound }).collect()
}

fn read_syllables(run: &str) -> Vec<Syllable> {
    let run: String = run.chars().map(simplified).collect();
    let mut read: Vec<Syllable> = Vec::with_capacity(run.len() / 3);
    let mut rest = run.as_str();
    while let Some(first) = rest.chars().next() {
        let second = rest[first.len_utf8()..].chars().next();
        // In 能不能 the second 能 goes with what follows it, not with 不.
        let asked = first == '不' && second.is_some() && read.last().map(|before| before.han) == second;
        let word = if asked { None } else { entry(rest) };
        let len = word.map_or(first.len_utf8(), |(len, _)| len);
        match word {
            Some((len, Entry::Read(sounds))) => add(&rest[..len], sounds, &mut read),
            Some((len, Entry::Joined { name })) => {
                for (at, han) in rest[..len].chars().enumerate() {
                    read.push(Syllable { han, sound: sound(han), begins: at == 0, name, listed: false });
                }
            }
            None => {
                let sound = if asked { "bu".into() } else { sound(first) };
                read.push(Syllable { han: first, sound, begins: true, name: false, listed: false });
            }
        }
        rest = &rest[len..];
    }
    change_tones(&mut read);
    read
}

/// The longest word of the lists that a text begins with, and its length in bytes.
fn entry(rest: &str) -> Option<(usize, Entry)> {
    if !rest.chars().next().is_some_and(|first| LISTS.heads.contains(&first)) {
        return None;
    }
    let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take(LISTS.longest);
    let mut longest = None;
    for end in ends {
        let word = &rest[..end];
        // 办过 is "has done", but in 办过境手续 过 begins the next word.
        let parted = || word.ends_with('过') && begins_word(&rest[end - '过'.len_utf8()..]);
        longest = LISTS.words.get(word).filter(|_| !parted()).map(|entry| (end, *entry)).or(longest);
    }
    longest
}

/// Whether a text that begins with 过 begins with one of the words of two characters that do.
fn begins_word(rest: &str) -> bool {
    let two = rest.char_indices().nth(2).map_or(rest.len(), |(at, _)| at);
    LISTS.words.contains_key(&rest[..two])
}

/// Adds a word with the syllables that the list gives it.
fn add(word: &str, sounds: &'static str, read: &mut Vec<Syllable>) {
    let mut begins = true;
    let mut characters = word.chars();
    for sound in sounds.split(' ') {
        if sound == "|" {
            begins = true;
            continue;
        }
        let Some(han) = characters.next() else { return };
        read.push(Syllable { han, sound: sound.into(), begins, name: false, listed: true });
        begins = false;
    }
}

fn sound(han: char) -> Cow<'static, str> {
    if let Some(own) = LISTS.characters.get(&han) {
        return Cow::Borrowed(own);
    }
    han.to_pinyin().map_or_else(|| han.to_string().into(), |read| read.with_tone().into())
}

/// 不 and 一 as they sound before what follows them.
fn change_tones(read: &mut [Syllable]) {
    const DIGITS: &str = "〇零一二三四五六七八九";
    for at in 0..read.len().saturating_sub(1) {
        let next = &read[at + 1];
        let fourth = next.sound.contains(['à', 'è', 'ì', 'ò', 'ù', 'ǜ']);
        let this = &read[at];
        // 一 alone; in words its reading stands in the list.
        let counts = this.han == '一' && this.begins && next.begins && !this.listed;
        let numbered = |before: &Syllable| DIGITS.contains(before.han) || "第十百千万亿".contains(before.han);
        let in_number = DIGITS.contains(next.han) || at.checked_sub(1).is_some_and(|at| numbered(&read[at]));
        if this.han == '不' && this.sound == "bù" && fourth {
            read[at].sound = "bú".into();
        } else if counts && !in_number {
            read[at].sound = if fourth { "yí" } else { "yì" }.into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_have_a_syllable_for_each_character() {
        assert!(LISTS.words.len() > 1500);
        for (word, entry) in &LISTS.words {
            let Entry::Read(sounds) = entry else {
                assert!(word.chars().count() > 1, "{word} joins nothing");
                continue;
            };
            let count = sounds.split(' ').filter(|sound| *sound != "|").count();
            assert_eq!(count, word.chars().count(), "{word}");
        }
    }

    #[test]
    fn no_list_says_a_word_twice() {
        let mut seen = HashSet::new();
        let lines = |text: &'static str| text.lines().filter(|line| !line.starts_with('#'));
        let read = lines(include_str!("data/han_readings.tsv")).filter_map(|line| line.split('\t').next());
        let joined = lines(include_str!("data/han_words.txt")).flat_map(str::split_whitespace);
        let twice: Vec<&str> = read
            .chain(joined.map(|word| word.trim_start_matches('^')))
            .filter(|word| !seen.insert(*word))
            .collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn every_syllable_of_the_lists_is_one() {
        let syllables: HashSet<&str> = include_str!("../../../../maps/src/find/data/syllables.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .collect();
        let read = LISTS.words.values().filter_map(|entry| match entry {
            Entry::Read(sounds) => Some(sounds.split(' ')),
            Entry::Joined { .. } => None,
        });
        for sound in read.flatten().chain(LISTS.characters.values().copied()) {
            let plain = super::super::folded(&sound.replace(['ü', 'ǘ', 'ǚ', 'ǜ'], "v"));
            assert!(sound == "|" || sound == "r" || syllables.contains(plain.as_str()), "{sound}");
        }
    }
}
