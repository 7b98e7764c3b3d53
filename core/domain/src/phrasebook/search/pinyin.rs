//! Chinese by its sound: pinyin without tones, joined or by syllables, half typed, or by its initials.
//!
//! What was typed may begin at any syllable of a sentence and goes on from syllable to syllable. Each takes the whole syllable or
//! its initial (`z`, also `zh`); the last one any beginning. So `huzhao`, `huzh`, `huz`, `hz` and `hzh` all reach 护照.

use std::collections::BTreeMap;

/// Stands where something is filled in, and after each sentence.
const GAP: u16 = u16::MAX;
/// The longest that is looked for, in letters.
pub(super) const MAX_TYPED: usize = 100;
/// What can't be reached.
const NEVER: u8 = u8::MAX;

/// The syllables of all sentences.
#[derive(Default)]
pub(super) struct Sounds {
    /// Numbers of syllables, sentence after sentence.
    line: Vec<u16>,
    /// Where the sentence of a field begins.
    fields: Vec<(u32, u32)>,
    table: Vec<Syllable>,
}

struct Syllable {
    letters: Box<[u8]>,
    /// As speakers of many regions have it: without the h of zh ch sh and the g of ang eng ing.
    plain: Box<[u8]>,
}

/// How well a sentence fits what was typed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Heard {
    /// Whose sentence.
    pub field: u32,
    /// How many syllables were reached.
    pub syllables: u8,
    /// How many of them by their initials alone.
    pub initials: u8,
    /// Whether the last one is only begun.
    pub open: bool,
}

/// Collects sentences; fields in rising order.
#[derive(Default)]
pub(super) struct Builder {
    sounds: Sounds,
    numbers: BTreeMap<String, u16>,
}

impl Builder {
    /// Syllables are folded letters a–z; an empty one is a gap.
    pub(super) fn add(&mut self, field: u32, syllables: &[String]) {
        self.sounds.fields.push((self.sounds.line.len() as u32, field));
        for syllable in syllables {
            let number = if syllable.is_empty() { GAP } else { self.number(syllable) };
            self.sounds.line.push(number);
        }
        self.sounds.line.push(GAP);
    }

    pub(super) fn finish(self) -> Sounds {
        self.sounds
    }

    fn number(&mut self, syllable: &str) -> u16 {
        if let Some(known) = self.numbers.get(syllable) {
            return *known;
        }
        // There are about 400; a book of nonsense would not get further than this.
        let Some(number) = u16::try_from(self.sounds.table.len()).ok().filter(|number| *number < GAP) else {
            return GAP;
        };
        self.sounds
            .table
            .push(Syllable { letters: syllable.as_bytes().into(), plain: plain(syllable).as_bytes().into() });
        self.numbers.insert(syllable.to_owned(), number);
        number
    }
}

impl Sounds {
    /// Tells every sentence that `typed` (letters a–z) can be heard in, once each, by its best place. `loose` also takes zh for z
    /// and ang for an.
    pub(super) fn hear(&self, typed: &str, loose: bool) -> Vec<Heard> {
        let loosened = loose.then(|| plain(typed));
        let typed = loosened.as_deref().unwrap_or(typed).as_bytes();
        // One letter, once or held down, says nothing.
        if typed.len() > MAX_TYPED || typed.iter().all(|letter| typed.first() == Some(letter)) {
            return Vec::new();
        }
        let mut found: Vec<Heard> = Vec::new();
        let ends = self.fields.iter().skip(1).map(|(start, _)| *start as usize).chain([self.line.len()]);
        for ((start, field), end) in self.fields.iter().zip(ends) {
            let sentence = &self.line[*start as usize..end];
            let places =
                (0..sentence.len()).filter_map(|from| self.from(&sentence[from..], typed, loose, *field));
            let rank = |heard: &Heard| (heard.initials, heard.open, heard.syllables);
            found.extend(places.min_by_key(rank));
        }
        found
    }

    pub(super) fn memory(&self) -> usize {
        let letters: usize =
            self.table.iter().map(|syllable| syllable.letters.len() + syllable.plain.len()).sum();
        self.line.len() * 2 + self.fields.len() * 8 + letters + self.table.len() * size_of::<Syllable>()
    }

    fn letters(&self, number: u16, loose: bool) -> Option<&[u8]> {
        let syllable = self.table.get(usize::from(number))?;
        Some(if loose { &syllable.plain } else { &syllable.letters })
    }

    /// Follows the syllables from the first one on.
    fn from(&self, syllables: &[u16], typed: &[u8], loose: bool, field: u32) -> Option<Heard> {
        if self.letters(*syllables.first()?, loose)?.first() != typed.first() {
            return None;
        }
        // The fewest initials by which each letter is reached, after so many syllables.
        let mut reached = [NEVER; MAX_TYPED + 1];
        reached[0] = 0;
        for (number, count) in syllables.iter().zip(1u8..) {
            let letters = self.letters(*number, loose)?;
            let mut next = [NEVER; MAX_TYPED + 1];
            let mut open = NEVER;
            let mut any = false;
            for at in 0..typed.len() {
                let cost = reached[at];
                if cost == NEVER {
                    continue;
                }
                let rest = &typed[at..];
                for len in [letters.len(), initial(letters), 1] {
                    let more = u8::from(len < letters.len());
                    if rest.starts_with(&letters[..len]) {
                        next[at + len] = next[at + len].min(cost + more);
                        any = true;
                    }
                }
                if rest.len() > 1 && rest.len() < letters.len() && letters.starts_with(rest) && rest != b"zh"
                {
                    open = open.min(cost);
                }
            }
            let whole = next[typed.len()];
            if open < whole {
                return Some(Heard { field, syllables: count, initials: open, open: true });
            }
            if whole != NEVER {
                return Some(Heard { field, syllables: count, initials: whole, open: false });
            }
            if !any {
                return None;
            }
            reached = next;
        }
        None
    }
}

/// How many letters the initial has: two of zh, ch, sh.
fn initial(letters: &[u8]) -> usize {
    match letters {
        [b'z' | b'c' | b's', b'h', ..] => 2,
        _ => letters.len().min(1),
    }
}

/// Letters without what regions leave out.
fn plain(letters: &str) -> String {
    let pairs = [("zh", "z"), ("ch", "c"), ("sh", "s"), ("ang", "an"), ("eng", "en"), ("ing", "in")];
    pairs.iter().fold(letters.to_owned(), |text, (long, short)| text.replace(long, short))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sounds(sentences: &[&str]) -> Sounds {
        let mut builder = Builder::default();
        for (sentence, field) in sentences.iter().zip(0..) {
            let syllables: Vec<String> =
                sentence.split(' ').map(|part| part.trim_matches('_').to_owned()).collect();
            builder.add(field, &syllables);
        }
        builder.finish()
    }

    fn heard(typed: &str) -> Vec<(u8, u8, bool)> {
        let book = sounds(&["zhe shi wo de hu zhao", "qu _ de ban che"]);
        let found = book.hear(typed, false);
        found.iter().map(|heard| (heard.syllables, heard.initials, heard.open)).collect()
    }

    #[test]
    fn joined_begun_and_by_initials() {
        assert_eq!(heard("huzhao"), [(2, 0, false)]);
        assert_eq!(heard("huzha"), [(2, 0, true)]);
        assert_eq!(heard("huzh"), [(2, 1, false)]);
        assert_eq!(heard("huz"), [(2, 1, false)]);
        assert_eq!(heard("hz"), [(2, 2, false)]);
        assert_eq!(heard("hzh"), [(2, 2, false)]);
        assert_eq!(heard("hzhao"), [(2, 1, false)]);
        assert_eq!(heard("zswdhz"), [(6, 6, false)]);
        assert_eq!(heard("banche"), [(2, 0, false)]);
    }

    #[test]
    fn nothing_goes_over_a_gap_or_an_end() {
        assert_eq!(heard("qude"), []);
        assert_eq!(heard("zhaoqu"), []);
        assert_eq!(heard("h"), [], "one letter says nothing");
        assert_eq!(heard("zzz"), [], "nor one held down");
        assert_eq!(heard("huzhaox"), []);
    }

    #[test]
    fn regions_are_heard_too() {
        let book = sounds(&["shang chang"]);
        assert!(book.hear("sancan", false).is_empty());
        assert_eq!(book.hear("sancan", true).len(), 1);
    }

    proptest! {
        #[test]
        fn any_run_of_syllables_is_heard(sentence in proptest::collection::vec("[a-d]{1,4}", 2..8), from in 0usize..6, len in 1usize..6) {
            let from = from.min(sentence.len() - 1);
            let to = (from + len).min(sentence.len());
            let typed = sentence[from..to].concat();
            // One letter, held down, says nothing.
            prop_assume!(typed.chars().any(|letter| !typed.starts_with(letter)));
            let mut builder = Builder::default();
            builder.add(7, &sentence);
            let found = builder.finish().hear(&typed, false);
            prop_assert!(found.iter().any(|heard| heard.field == 7 && heard.initials == 0), "{:?}", found);
        }
    }
}
