//! The keys of a name: what the writer stores and what a search looks up.

use super::{
    fold::{self, Word},
    lexicon::{self, Meaning},
};

/// The longest key that is stored, in letters. A search never looks further either.
pub const MAX_KEY: usize = 32;

/// Where a key comes from; the smaller, the surer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Class {
    /// One of the place's names.
    Name = 0,
    /// An alias.
    Alias = 1,
    /// Made from a name: pinyin.
    Made = 2,
    /// The first letters of a Han name's pinyin.
    Initials = 3,
}

/// How a key stands for a place; one byte of a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bond {
    /// Where the key comes from.
    pub class: Class,
    /// Whether it begins inside of the name: 果斯 of 霍尔果斯.
    pub inner: bool,
    /// How many words the name has, those that only say its kind not counted: 1..=7.
    pub words: u8,
}

impl Bond {
    /// As a byte.
    pub fn to_byte(self) -> u8 {
        self.words.clamp(1, 7) | (self.class as u8) << 3 | u8::from(self.inner) << 5
    }

    /// From a byte; nothing is wrong in it.
    pub fn from_byte(byte: u8) -> Self {
        let class = [Class::Name, Class::Alias, Class::Made, Class::Initials][usize::from(byte >> 3 & 3)];
        Self { class, inner: byte & 32 != 0, words: (byte & 7).max(1) }
    }
}

/// The keys of a name, with their bonds; none twice.
///
/// ```
/// use otkel_maps::find::{fold, keys::{Class, of_name}};
/// let keys: Vec<String> = of_name("Lake Ust-Kamen", Class::Name).into_iter().map(|(key, _)| key).collect();
/// assert_eq!(keys, ["ust", "kamen", "ustkamen"]);
/// ```
pub fn of_name(name: &str, class: Class) -> Vec<(String, Bond)> {
    let words = fold::words(name);
    let telling = telling(&words);
    let count = u8::try_from(telling.len()).unwrap_or(u8::MAX).clamp(1, 7);
    let mut keys: Vec<(String, Bond)> = Vec::new();
    let mut add = |key: String, bond: Bond| {
        if !key.is_empty() && key.chars().count() <= MAX_KEY && keys.iter().all(|(known, _)| *known != key) {
            keys.push((key, bond));
        }
    };
    for word in &telling {
        if word.han {
            for (key, inner) in han_keys(&word.key) {
                add(key, Bond { class, inner, words: count });
            }
        } else {
            add(word.key.clone(), Bond { class, inner: false, words: count });
        }
    }
    // “Ust-Kamenogorsk” is also typed in one word.
    if telling.len() > 1 && telling.iter().all(|word| !word.han) {
        add(fold::join(telling.iter().map(|word| word.key.as_str())), Bond { class, inner: false, words: 1 });
    }
    keys
}

/// The words that tell a place from others of its kind: “Alakol” of “Lake Alakol”; all of them when none does.
pub fn telling(words: &[Word]) -> Vec<&Word> {
    let mut tells = vec![true; words.len()];
    let mut at = 0;
    while at < words.len() {
        let len = meaning_at(words, at).map_or(1, |(len, _)| {
            tells[at..at + len].fill(false);
            len
        });
        at += len;
    }
    if tells.iter().any(|tells| *tells) {
        words.iter().zip(tells).filter(|(_, tells)| *tells).map(|(word, _)| word).collect()
    } else {
        words.iter().collect()
    }
}

/// The longest entry of the word list that begins at a word: how many words it takes, and what it means.
pub fn meaning_at(words: &[Word], at: usize) -> Option<(usize, Meaning)> {
    let most = lexicon::longest().min(words.len() - at);
    (1..=most).rev().find_map(|len| {
        let key = words[at..at + len].iter().map(|word| word.key.as_str()).collect::<Vec<_>>().join(" ");
        lexicon::meaning(&key).map(|meaning| (len, meaning))
    })
}

/// Of a Han run: itself, without what says its kind (伊宁市 is 伊宁), and every end of it from two characters, so that 六星街
/// finds 伊宁六星街. The flag says whether the key begins inside.
fn han_keys(run: &str) -> Vec<(String, bool)> {
    let run: Vec<char> = run.chars().take(MAX_KEY).collect();
    let mut keys = vec![(run.iter().collect::<String>(), false)];
    if let Some((len, Meaning::Kinds(_))) = lexicon::han_ending(&run)
        && run.len() - len >= 2
    {
        keys.push((run[..run.len() - len].iter().collect(), false));
    }
    for from in 1..run.len().saturating_sub(1) {
        keys.push((run[from..].iter().collect(), true));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(name: &str) -> Vec<String> {
        of_name(name, Class::Name).into_iter().map(|(key, _)| key).collect()
    }

    #[test]
    fn bonds_come_back_from_a_byte() {
        for byte in 0..=63u8 {
            let bond = Bond::from_byte(byte);
            assert_eq!(Bond::from_byte(bond.to_byte()), bond);
        }
    }

    #[test]
    fn what_says_the_kind_is_no_key() {
        assert_eq!(keys("Озеро Алаколь"), ["alakol"]);
        assert_eq!(keys("улица Абая"), ["abaia"]);
        assert_eq!(keys("Hotel"), ["hotel"], "but a name of nothing else keeps it");
        assert_eq!(keys("Gas Station 24"), ["24"]);
    }

    #[test]
    fn han_is_found_from_its_middle() {
        assert_eq!(keys("伊宁市"), ["伊宁市", "伊宁", "宁市"]);
        assert_eq!(keys("伊寧六星街"), ["伊宁六星街", "伊宁六星", "宁六星街", "六星街", "星街"]);
    }

    #[test]
    fn words_are_counted_without_the_kind() {
        let bonds = of_name("проспект Нурсултана Назарбаева", Class::Alias);
        assert!(bonds[..2].iter().all(|(_, bond)| bond.words == 2 && bond.class == Class::Alias));
        assert_eq!(bonds[2].1.words, 1);
    }
}
