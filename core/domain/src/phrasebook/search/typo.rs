//! Keys like the one typed: letters too many, too few, wrong, or two neighbours swapped cost one each (restricted
//! Damerau–Levenshtein).
//!
//! Keys are gone through in their order, and the rows of the table that a key shares with the one before it are kept; once a
//! beginning has cost too much, all keys that have it are passed over.

use super::dictionary::{Dictionary, MAX_KEY, Space, key};

/// More than any budget.
const NEVER: u8 = 100;
/// Room for the longest key, its sort, and the cell before it.
const WIDE: usize = MAX_KEY + 2;

/// A key that is like the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Like {
    /// Its number in the dictionary.
    pub key: usize,
    /// How many typos.
    pub typos: u8,
    /// Whether only its beginning is like the word.
    pub begun: bool,
}

/// How many typos a word of so many letters may have.
pub(super) fn budget(letters: usize) -> u8 {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The keys of a sort within `most` typos of a word; with `beginning`, also those of which a beginning is.
pub(super) fn like(words: &Dictionary, space: Space, word: &str, most: u8, beginning: bool) -> Vec<Like> {
    let word: Vec<u16> = word.encode_utf16().take(MAX_KEY).collect();
    let mut found = Vec::new();
    if word.is_empty() || most == 0 {
        return found;
    }
    let mut table = Table::new(&word, most);
    for at in words.beginning(&key(space, "")) {
        let letters = words.key(at).get(1..).unwrap_or_default();
        table.turn_to(letters, words.shared(at).saturating_sub(1));
        let (whole, begun) = table.costs(letters.len());
        if whole <= most {
            found.push(Like { key: at, typos: whole, begun: false });
        } else if beginning && begun <= most {
            found.push(Like { key: at, typos: begun, begun: true });
        }
    }
    found
}

struct Table<'w> {
    word: &'w [u16],
    most: u8,
    /// One row for each letter of the key, and one before it: what its beginning costs against each beginning of the word. Only
    /// cells no further than `most` from the diagonal are filled; all others are [`NEVER`].
    rows: Vec<[u8; WIDE]>,
    /// The least of each row.
    least: Vec<u8>,
    /// What the cheapest beginning of the key up to each row costs against the whole word.
    begun: Vec<u8>,
    /// How many rows are filled and belong to the key at hand.
    filled: usize,
    /// The row at which the beginning had cost too much.
    cut: Option<usize>,
}

impl<'w> Table<'w> {
    fn new(word: &'w [u16], most: u8) -> Self {
        let mut first = [NEVER; WIDE];
        for (cell, cost) in first.iter_mut().zip(0..=most).take(word.len() + 1) {
            *cell = cost;
        }
        let begun = vec![NEVER; WIDE];
        Self { word, most, rows: vec![first; WIDE], least: vec![0; WIDE], begun, filled: 0, cut: None }
    }

    /// Fills the rows of a key of which the first `shared` letters are those of the key before it.
    fn turn_to(&mut self, letters: &[u16], shared: usize) {
        if self.cut.is_some_and(|cut| shared >= cut) {
            return;
        }
        self.cut = None;
        self.filled = self.filled.min(shared);
        for depth in self.filled + 1..=letters.len() {
            self.fill(letters, depth);
            self.filled = depth;
            // A swap reaches over one row.
            if self.least[depth] > self.most && self.least[depth - 1] >= self.most {
                self.cut = Some(depth);
                break;
            }
        }
    }

    /// What the whole key costs, and what its cheapest beginning does.
    fn costs(&self, letters: usize) -> (u8, u8) {
        match self.cut {
            Some(cut) => (NEVER, self.begun[cut]),
            None => (self.rows[letters][self.word.len()], self.begun[letters]),
        }
    }

    fn fill(&mut self, letters: &[u16], depth: usize) {
        let unit = letters[depth - 1];
        let before = depth.checked_sub(2).map(|at| letters[at]);
        let band = usize::from(self.most);
        let mut row = [NEVER; WIDE];
        let above = &self.rows[depth - 1];
        if depth <= band {
            row[0] = depth as u8;
        }
        let mut least = row[0];
        for at in depth.saturating_sub(band).max(1)..=(depth + band).min(self.word.len()) {
            let letter = self.word[at - 1];
            let mut cost = above[at - 1] + u8::from(letter != unit);
            cost = cost.min(above[at] + 1).min(row[at - 1] + 1);
            if at > 1 && before == Some(letter) && self.word[at - 2] == unit {
                cost = cost.min(self.rows[depth - 2][at - 2] + 1);
            }
            row[at] = cost.min(NEVER);
            least = least.min(cost);
        }
        self.rows[depth] = row;
        self.least[depth] = least;
        self.begun[depth] = self.begun[depth - 1].min(row[self.word.len()]);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::super::dictionary::Builder;
    use super::*;

    /// The cost by plain recursion over the definition.
    fn plain(a: &[char], b: &[char]) -> u8 {
        let ([.., x], [.., y]) = (a, b) else { return (a.len() + b.len()) as u8 };
        let (short_a, short_b) = (&a[..a.len() - 1], &b[..b.len() - 1]);
        let mut cost = plain(short_a, short_b) + u8::from(x != y);
        cost = cost.min(plain(short_a, b) + 1).min(plain(a, short_b) + 1);
        if let ([rest_a @ .., p, _], [rest_b @ .., q, _]) = (a, b)
            && p == y
            && q == x
        {
            cost = cost.min(plain(rest_a, rest_b) + 1);
        }
        cost
    }

    proptest! {
        #[test]
        fn the_walk_finds_what_the_definition_does(
            keys in proptest::collection::btree_set("[abc药]{1,6}", 0..40), word in "[abc药]{1,6}", most in 1u8..3, beginning: bool
        ) {
            let keys: BTreeSet<String> = keys;
            let mut builder = Builder::default();
            for key in &keys {
                builder.number(Space::Word, key);
            }
            builder.number(Space::Stem, &word);
            let made = builder.finish();
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            let expected: Vec<Like> = keys.iter().enumerate().filter_map(|(key, text)| {
                let text = chars(text);
                let whole = plain(&text, &chars(&word));
                let begun = (1..=text.len()).map(|to| plain(&text[..to], &chars(&word))).min().unwrap_or(NEVER);
                if whole <= most {
                    Some(Like { key, typos: whole, begun: false })
                } else {
                    (beginning && begun <= most).then_some(Like { key, typos: begun, begun: true })
                }
            }).collect();
            prop_assert_eq!(like(&made, Space::Word, &word, most, beginning), expected);
        }
    }
}
