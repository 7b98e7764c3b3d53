//! Words that mean the same: who looks for a loo finds the toilet.

use std::collections::{BTreeSet, HashMap};

use super::{
    fold::Script,
    stem::of_query_word,
    words::{Word, of_field},
};

/// Groups of words of one meaning. They are content, handed in.
#[derive(Default)]
pub struct Concepts {
    groups: Vec<Vec<Vec<Word>>>,
    /// By the stem of its first word, or its first Han character: the group and which of its words.
    firsts: HashMap<String, Vec<(usize, usize)>>,
}

impl Concepts {
    /// Of groups of words; each may be of any language and of several words (`gas station`). Han is to be simplified.
    ///
    /// A phrase that has one of the words, in any form, is found by all others of its group, a little behind those that have them.
    pub fn new<G, W>(groups: impl IntoIterator<Item = G>) -> Self
    where
        G: IntoIterator<Item = W>,
        W: AsRef<str>,
    {
        let parse = |member: W| of_field(member.as_ref(), |c| c);
        let mut made = Self::default();
        for (at, group) in groups.into_iter().enumerate() {
            let members: Vec<Vec<Word>> =
                group.into_iter().map(parse).filter(|words| !words.is_empty()).collect();
            for (which, words) in members.iter().enumerate() {
                for first in stems(&words[0]) {
                    made.firsts.entry(first).or_default().push((at, which));
                }
            }
            made.groups.push(members);
        }
        made
    }

    /// Those stems of a word that members of groups begin with; none of Han.
    pub(super) fn beginnings(&self, word: &Word) -> Vec<String> {
        if word.script == Script::Han {
            return Vec::new();
        }
        stems(word).into_iter().filter(|stem| self.firsts.contains_key(stem)).collect()
    }

    /// The groups of which a member begins with the first word of a text, which has these `beginnings`, or anywhere in it if it
    /// is Han.
    pub(super) fn within(&self, text: &[Word], beginnings: &[String], found: &mut BTreeSet<usize>) {
        let Some(word) = text.first() else { return };
        if word.script == Script::Han {
            for (offset, c) in word.key.char_indices() {
                let rest = &word.key[offset..];
                let begins = |member: &[Word]| rest.starts_with(&member[0].key);
                self.known(c.encode_utf8(&mut [0; 4]), begins, found);
            }
        }
        for beginning in beginnings {
            self.known(beginning, |member| stands(member, text), found);
        }
    }

    /// The groups of the members known by a key that a text has.
    fn known(&self, key: &str, has: impl Fn(&[Word]) -> bool, found: &mut BTreeSet<usize>) {
        let known = self.firsts.get(key).into_iter().flatten();
        found.extend(
            known.filter(|(group, which)| has(&self.groups[*group][*which])).map(|(group, _)| *group),
        );
    }

    /// All words of a group; what is of several words is one, as a query's neighbours are joined.
    pub(super) fn words(&self, group: usize) -> impl Iterator<Item = Word> {
        let joined = |member: &Vec<Word>| {
            let key = member.iter().map(|word| word.key.as_str()).collect();
            member.first().map(|first| Word { key, script: first.script })
        };
        self.groups.get(group).into_iter().flatten().filter_map(joined)
    }
}

/// What a word is known by: of Han its first character, else itself and its stems in all languages of its script.
fn stems(word: &Word) -> Vec<String> {
    if word.script == Script::Han {
        return word.key.chars().take(1).map(String::from).collect();
    }
    let mut stems = of_query_word(word);
    // Of short words an ending is too often a part of the word itself, and short stems are of too many words.
    let least = if word.script == Script::Latin { 3 } else { 4 };
    stems.retain(|stem| stem.chars().count() >= least);
    stems.push(word.key.clone());
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// Whether a text begins with the words of a member, in whatever form.
fn stands(member: &[Word], text: &[Word]) -> bool {
    let alike = |a: &Word, b: &Word| a.key == b.key || stems(a).iter().any(|stem| stems(b).contains(stem));
    member.len() <= text.len() && member.iter().zip(text).all(|(a, b)| a.script == b.script && alike(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_found_in_any_form() {
        let concepts = Concepts::new([
            vec!["petrol station", "gas station", "заправка"],
            vec!["医生", "大夫"],
            vec!["", "…"],
        ]);
        let within = |text: &str| {
            let mut found = BTreeSet::new();
            let words = of_field(text, |c| c);
            for at in 0..words.len() {
                concepts.within(&words[at..], &concepts.beginnings(&words[at]), &mut found);
            }
            found.into_iter().collect::<Vec<_>>()
        };
        assert_eq!(within("Two petrol stations"), [0]);
        assert_eq!(within("на заправке"), [0]);
        assert_eq!(within("我需要医生。"), [1]);
        assert_eq!(within("petrol, please: station"), [0; 0]);
        assert_eq!(within("医院"), [0; 0]);
        let words: Vec<String> = concepts.words(0).map(|word| word.key).collect();
        assert_eq!(words, ["petrolstation", "gasstation", "заправка"]);
        assert_eq!(concepts.words(9).count(), 0);
    }
}
