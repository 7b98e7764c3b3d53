//! Keys like the one typed: a bounded edit distance, walked over the sorted dictionary so that whole branches fall away at once
//! (a depth-first walk with one row of the distance matrix per letter, as over a trie).
//!
//! Costs are in halves. A letter too many, too few, wrong, or two swapped costs 2. What spellings of one sound differ by costs 1:
//! any vowel for another, k g h c, s z S c, i j, u v, and the like; an h; a g after n; an i or u before a vowel.

use std::ops::Range;

use super::{
    letters::{NEVER, SWAPS, WRONG, extra, is_glide, is_vowel},
    terms::Terms,
};

/// The longest key that is looked for with typos.
const LONGEST: usize = 32;
/// How many branches are looked at before a walk gives up: bounds the time, whatever the file.
const MOST_BRANCHES: usize = 30_000;

/// Keys that are like the one typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Like {
    /// Their numbers in the dictionary.
    pub keys: Range<usize>,
    /// How unlike they are, in halves of a typo.
    pub cost: u8,
    /// Whether only their beginning was compared.
    pub begun: bool,
}

/// How unlike a key may be to a word of so many letters: one typo from four letters on, two from eight; three letters may
/// differ by a vowel. Han characters are fewer and say more: one of four.
pub(super) fn budget(letters: usize, han: bool) -> u8 {
    match (han, letters) {
        (true, 4..) | (false, 4 | 5) => 2,
        (false, 6 | 7) => 3,
        (false, 8..) => 4,
        (false, 3) => 1,
        _ => 0,
    }
}

/// The keys within a budget of `word`, in no order; with `beginning`, also those of which only the beginning is like it. Two
/// typos within the first two letters are not looked for.
pub(super) fn like(terms: &Terms, word: &[u16], budget: u8, beginning: bool) -> Vec<Like> {
    if word.is_empty() || word.len() > LONGEST || budget == 0 {
        return Vec::new();
    }
    let deepest = word.len() + usize::from(budget) + 2;
    let befores = [None].into_iter().chain(word.iter().copied().map(Some));
    let extras: Vec<u8> = word.iter().zip(befores).map(|(letter, before)| extra(*letter, before)).collect();
    let mut walk = Walk {
        terms,
        word,
        extras,
        budget,
        beginning,
        rows: vec![[NEVER; LONGEST + 3]; deepest],
        least: vec![NEVER; deepest],
        path: Vec::new(),
        found: Vec::new(),
        left: MOST_BRANCHES,
    };
    (walk.rows[0][0], walk.least[0]) = (0, 0);
    for at in 1..=word.len().min(usize::from(budget)) {
        walk.rows[0][at] = walk.rows[0][at - 1].saturating_add(walk.extras[at - 1]);
    }
    walk.descend(0..terms.len(), NEVER);
    walk.found
}

struct Walk<'t> {
    terms: &'t Terms,
    word: &'t [u16],
    /// What each letter of the word costs as one too many.
    extras: Vec<u8>,
    budget: u8,
    beginning: bool,
    /// One row of the matrix for each letter of `path`, and one before it. Only a band around the diagonal is filled: a cell
    /// further off it than the budget costs more than that, since a letter too many or too few costs at least 1.
    rows: Vec<[u8; LONGEST + 3]>,
    /// The least of each row.
    least: Vec<u8>,
    path: Vec<u16>,
    found: Vec<Like>,
    left: usize,
}

impl Walk<'_> {
    /// The cells of a row that are filled: the first and the last.
    fn band(&self, depth: usize) -> (usize, usize) {
        let wide = usize::from(self.budget);
        (depth.saturating_sub(wide), (depth + wide).min(self.word.len()))
    }

    /// What the first letters of a key may cost.
    fn allowed(&self, depth: usize) -> u8 {
        if depth <= 2 { self.budget.min(WRONG) } else { self.budget }
    }

    /// Looks at the keys of a range, which all begin with `path`. `best` is what the beginning of the path cost.
    fn descend(&mut self, mut range: Range<usize>, best: u8) {
        let depth = self.path.len();
        let len = self.word.len();
        let here = if self.band(depth).1 == len && depth <= len + usize::from(self.budget) {
            self.rows[depth][len]
        } else {
            NEVER
        };
        let least = self.further(depth);
        let best = if self.beginning && depth > 0 { best.min(here) } else { best };
        // Nothing further down can be more like it: the whole branch is as like as its beginning.
        let settled = least > self.allowed(depth)
            || (self.beginning && least >= best)
            || depth > len + usize::from(self.budget);
        if settled {
            if self.beginning && best <= self.budget {
                self.found.push(Like { keys: range, cost: best, begun: true });
            }
            return;
        }
        while range.start < range.end {
            let Some(left) = self.left.checked_sub(1) else { return };
            self.left = left;
            let Some(&unit) = self.terms.key(range.start).get(depth) else {
                // The key ends here.
                let cost = here.min(best);
                if cost <= self.budget {
                    self.found.push(Like { keys: range.start..range.start + 1, cost, begun: here > cost });
                }
                range.start += 1;
                continue;
            };
            let end = self.terms.child_end(&range, depth);
            self.fill_row(unit);
            self.path.push(unit);
            self.descend(range.start..end, best);
            self.path.pop();
            range.start = end;
        }
    }

    /// The least that any key further down may cost: of this row, or of the one before it by a step over two letters.
    fn further(&self, depth: usize) -> u8 {
        let Some(before) = depth.checked_sub(1) else { return self.least[depth] };
        let step = if is_glide(self.path[before]) { 1 } else { WRONG };
        self.least[depth].min(self.least[before].saturating_add(step))
    }

    /// Fills the row after one letter more of the key.
    fn fill_row(&mut self, unit: u16) {
        let depth = self.path.len() + 1;
        let (low, high) = self.band(depth);
        let swaps = SWAPS.get(usize::from(unit));
        let vowel = is_vowel(unit);
        let (done, new) = self.rows.split_at_mut(depth);
        let (above, row) = (&done[depth - 1], &mut new[0]);
        let second = depth.checked_sub(2).map(|at| (&done[at], self.path[at]));
        let added = extra(unit, second.map(|(_, before)| before));
        if let Some(outside) = low.checked_sub(1) {
            row[outside] = NEVER;
        } else {
            row[0] = above[0].saturating_add(added);
        }
        row[high + 1] = NEVER;
        let mut least = if low == 0 { row[0] } else { NEVER };
        for at in low.max(1)..=high {
            let letter = self.word[at - 1];
            let before = at.checked_sub(2).map(|before| self.word[before]);
            let swapped = match swaps {
                _ if letter == unit => 0,
                Some(swaps) => swaps.get(usize::from(letter)).copied().unwrap_or(WRONG),
                None => WRONG,
            };
            let mut cost = above[at - 1].saturating_add(swapped);
            cost = cost.min(above[at].saturating_add(added));
            cost = cost.min(row[at - 1].saturating_add(self.extras[at - 1]));
            if let (Some((two_above, passed)), Some(before)) = (second, before) {
                // Two letters swapped.
                if letter == passed && before == unit && letter != unit {
                    cost = cost.min(two_above[at - 2].saturating_add(WRONG));
                }
            }
            // “ia” for “a”, on either side.
            if vowel && letter == unit {
                if let Some((two_above, passed)) = second
                    && is_glide(passed)
                {
                    cost = cost.min(two_above[at - 1].saturating_add(1));
                }
                if before.is_some_and(is_glide) {
                    cost = cost.min(above[at - 2].saturating_add(1));
                }
            }
            row[at] = cost;
            least = least.min(cost);
        }
        self.least[depth] = least;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::find::{
        keys::{Bond, Class},
        terms::units,
    };

    fn swap(a: u16, b: u16) -> u8 {
        let known = SWAPS.get(usize::from(a)).and_then(|swaps| swaps.get(usize::from(b)));
        if a == b { 0 } else { known.copied().unwrap_or(WRONG) }
    }

    fn of(keys: &BTreeSet<Vec<u16>>) -> Terms {
        let places = [(0, Bond { class: Class::Name, inner: false, words: 1 })];
        Terms::decode(&Terms::encode(keys.iter().map(|key| (&key[..], &places[..])))).unwrap()
    }

    /// The cost between two words by the plain recursion.
    fn plain(word: &[u16], key: &[u16]) -> u8 {
        let mut rows = vec![vec![NEVER; word.len() + 1]; key.len() + 1];
        for k in 0..=key.len() {
            for w in 0..=word.len() {
                let mut cost = if k + w == 0 { 0 } else { NEVER };
                if k > 0 {
                    cost = cost.min(
                        rows[k - 1][w].saturating_add(extra(key[k - 1], k.checked_sub(2).map(|at| key[at]))),
                    );
                }
                if w > 0 {
                    cost = cost.min(
                        rows[k][w - 1]
                            .saturating_add(extra(word[w - 1], w.checked_sub(2).map(|at| word[at]))),
                    );
                }
                if k > 0 && w > 0 {
                    cost = cost.min(rows[k - 1][w - 1].saturating_add(swap(word[w - 1], key[k - 1])));
                    let same = word[w - 1] == key[k - 1] && is_vowel(key[k - 1]);
                    if k > 1 && same && is_glide(key[k - 2]) {
                        cost = cost.min(rows[k - 2][w - 1].saturating_add(1));
                    }
                    if w > 1 && same && is_glide(word[w - 2]) {
                        cost = cost.min(rows[k - 1][w - 2].saturating_add(1));
                    }
                }
                if k > 1
                    && w > 1
                    && word[w - 1] == key[k - 2]
                    && word[w - 2] == key[k - 1]
                    && word[w - 1] != key[k - 1]
                {
                    cost = cost.min(rows[k - 2][w - 2].saturating_add(WRONG));
                }
                rows[k][w] = cost;
            }
        }
        rows[key.len()][word.len()]
    }

    proptest! {
        #[test]
        fn the_walk_finds_what_every_pair_compared_gives(
            keys in proptest::collection::btree_set("[ahikns伊]{0,6}", 0..40), word in "[ahikns伊]{1,6}", budget in 1u8..3
        ) {
            let keys: BTreeSet<Vec<u16>> = keys.iter().map(|key| units(key)).collect();
            let terms = of(&keys);
            let word = units(&word);
            let mut found: Vec<(usize, u8)> =
                like(&terms, &word, budget, false).iter().map(|like| (like.keys.start, like.cost)).collect();
            found.sort_unstable();
            let expected: Vec<(usize, u8)> = keys
                .iter()
                .enumerate()
                .map(|(at, key)| (at, plain(&word, key)))
                .filter(|(_, cost)| *cost <= budget)
                .collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn beginnings_cost_what_their_best_beginning_does(
            keys in proptest::collection::btree_set("[ahikns]{0,7}", 0..40), word in "[ahikns]{1,5}", budget in 1u8..3
        ) {
            let keys: BTreeSet<Vec<u16>> = keys.iter().map(|key| units(key)).collect();
            let terms = of(&keys);
            let word = units(&word);
            let mut found: Vec<(usize, u8)> = like(&terms, &word, budget, true)
                .into_iter()
                .flat_map(|like| like.keys.map(move |key| (key, like.cost)))
                .collect();
            found.sort_unstable();
            let best = |key: &[u16]| (1..=key.len()).map(|to| plain(&word, &key[..to])).chain([plain(&word, key)]).min().unwrap_or(NEVER);
            let expected: Vec<(usize, u8)> =
                keys.iter().enumerate().map(|(at, key)| (at, best(key))).filter(|(_, cost)| *cost <= budget).collect();
            prop_assert_eq!(found, expected);
        }
    }

    proptest! {
        #[test]
        fn larger_budgets_find_no_less_and_nothing_else(
            keys in proptest::collection::btree_set("[ahikns]{0,10}", 0..40), word in "[ahikns]{6,10}", budget in 3u8..5
        ) {
            let keys: BTreeSet<Vec<u16>> = keys.iter().map(|key| units(key)).collect();
            let terms = of(&keys);
            let word = units(&word);
            let of_budget = |budget| -> BTreeSet<(usize, u8)> {
                like(&terms, &word, budget, false).iter().map(|like| (like.keys.start, like.cost)).collect()
            };
            let costs: Vec<u8> = keys.iter().map(|key| plain(&word, key)).collect();
            let found = of_budget(budget);
            prop_assert!(found.iter().all(|(at, cost)| costs[*at] == *cost && *cost <= budget));
            prop_assert!(of_budget(2).is_subset(&found));
        }
    }

    #[test]
    fn spellings_of_a_sound_are_nearer_than_typos() {
        let cost = |a: &str, b: &str| plain(&units(a), &units(b));
        assert_eq!(cost("korgas", "horgos"), 2);
        assert_eq!(cost("almati", "almata"), 1);
        assert_eq!(cost("almtai", "almati"), 2);
        assert_eq!(cost("iarkent", "jarkent"), 1);
        assert_eq!(cost("semei", "smei"), 2);
        assert_eq!(cost("a3", "a4"), NEVER);
    }
}
