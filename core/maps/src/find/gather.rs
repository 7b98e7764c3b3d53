//! From a word to the places that have it, each with how well it fits.

use super::{
    columns::Column,
    keys::{Bond, Class},
    query::{Sort, Wanted},
    terms::Terms,
    typo::{budget, like},
};
use crate::earth::LonLat;

/// A place that isn't fitted at all.
pub(super) const NONE: u16 = 0;

/// How many postings one question may walk: bounds the time, whatever the file.
const MOST_POSTINGS: usize = 400_000;

/// More keys than this begin with one or two letters, not with a word.
const MANY_KEYS: usize = 2_000;

/// The numbers of the most important places are below this: numbers go by importance.
const IMPORTANT: u32 = 2_000;

/// How well each place fits one word: a table with a cell for every place, mostly empty, and the list of the cells in use.
#[derive(Default)]
pub(super) struct Fits {
    cells: Vec<u16>,
    touched: Vec<u32>,
}

/// How well a place fits a word.
#[derive(Clone, Copy)]
pub(super) struct Fit {
    /// 0..=1.
    pub quality: f32,
    /// How many telling words the name has that the word was found in.
    pub words: u8,
}

impl Fits {
    /// Empty, for so many places.
    pub(super) fn reset(&mut self, places: usize) {
        for place in self.touched.drain(..) {
            self.cells[place as usize] = NONE;
        }
        self.cells.resize(places, NONE);
    }

    /// Of a place.
    pub(super) fn of(&self, place: u32) -> Option<Fit> {
        let cell = self.cells.get(place as usize).copied().unwrap_or(NONE);
        (cell != NONE).then(|| Fit { quality: f32::from(cell >> 3) / 8_000.0, words: 8 - (cell & 7) as u8 })
    }

    /// The places that fit.
    pub(super) fn places(&self) -> &[u32] {
        &self.touched
    }

    fn add(&mut self, place: u32, quality: f32, words: u8) {
        let Some(cell) = self.cells.get_mut(place as usize) else { return };
        // The better one wins; of equals, that in the shorter name.
        let new = ((quality.clamp(0.0, 1.0) * 8_000.0) as u16) << 3 | u16::from(8 - words.clamp(1, 7));
        if *cell == NONE {
            self.touched.push(place);
        }
        *cell = (*cell).max(new);
    }
}

/// Which places of a key are taken.
#[derive(Clone, Copy)]
enum Few<'f> {
    All,
    /// There are many keys: one or two letters were typed. Then only places that another word has too; or, without another
    /// word, important places and near ones: no others would get into the list.
    Of(&'f [Fits]),
}

/// Walks the postings of words, as far as the budget of one question goes.
pub(super) struct Gatherer<'t> {
    terms: &'t Terms,
    columns: &'t [Column],
    /// A box around whoever asks: west, south, east, north.
    around: Option<[i32; 4]>,
    left: usize,
}

impl<'t> Gatherer<'t> {
    pub(super) fn new(terms: &'t Terms, columns: &'t [Column], near: Option<LonLat>) -> Self {
        let around = near.map(|near| {
            let ((lon, lat), high) = (near.to_e7(), 3_000_000);
            let wide = (f64::from(high) / near.lat().to_radians().cos().max(0.02)) as i32;
            [lon.saturating_sub(wide), lat - high, lon.saturating_add(wide), lat + high]
        });
        Self { terms, columns, around, left: MOST_POSTINGS }
    }

    /// Places that fit a word surely: by the key itself or by its beginning.
    /// `others` has the places of the other words: of a word of one or two letters beside others, only those matter.
    pub(super) fn surely(&mut self, wanted: &Wanted, others: &[Fits], into: &mut Fits) {
        let terms = self.terms;
        let typed = wanted.key.len();
        let exact = terms.exactly(&wanted.key);
        if let Some(key) = exact {
            self.add(key, 1.0, Few::All, into);
        }
        // Half typed. Of words before the last one too, if more than a syllable was written: “усть камен”.
        if wanted.last || wanted.is_han() || typed >= 3 {
            let keys = terms.beginning(&wanted.key);
            let few = if keys.len() > MANY_KEYS { Few::Of(others) } else { Few::All };
            let surest = if wanted.last || wanted.is_han() { 0.95 } else { 0.7 };
            for key in keys.filter(|key| Some(*key) != exact) {
                self.add(key, begun(surest, typed, terms.key(key).len(), wanted.is_han()), few, into);
            }
        }
        if wanted.open && wanted.last {
            for other in halves(&wanted.key) {
                let keys = terms.beginning(&other);
                let few = if keys.len() > MANY_KEYS { Few::Of(others) } else { Few::All };
                for key in keys {
                    self.add(key, 0.9 * begun(0.95, typed, terms.key(key).len(), false), few, into);
                }
            }
        }
    }

    /// Places that fit a word with typos of at most so much; what costs less was looked for before.
    pub(super) fn typos(&mut self, wanted: &Wanted, most: u8, into: &mut Fits) {
        let typed = wanted.key.len();
        let allowed = budget(wanted.letters.max(typed), wanted.is_han());
        // Of several words as one, a single typo.
        let allowed = most.min(if wanted.sort == Sort::Joined { allowed.min(2) } else { allowed });
        if wanted.is_han() && most > 1 && into.places().is_empty() {
            self.with_gaps(wanted, into);
        }
        if wanted.sort == Sort::Number || allowed < most.min(3) {
            return;
        }
        let beginning = wanted.last && !wanted.is_han() && typed >= 5;
        for found in like(self.terms, &wanted.key, allowed, beginning) {
            let quality = 1.0 - 0.18 * f32::from(found.cost);
            let few = if found.keys.len() > MANY_KEYS { Few::Of(&[]) } else { Few::All };
            for key in found.keys.clone() {
                let quality = if found.begun {
                    quality * begun(0.9, typed, self.terms.key(key).len(), false)
                } else {
                    quality
                };
                self.add(key, quality, few, into);
            }
        }
    }

    /// Han names that have all the characters in their order but others between them, as people shorten them: 乌市南站 for
    /// 乌鲁木齐南站. 市 in second place stands for whatever is left out.
    fn with_gaps(&mut self, wanted: &Wanted, into: &mut Fits) {
        let Some((first, rest)) = wanted.key.split_first() else { return };
        let rest: Vec<u16> = rest.iter().copied().filter(|unit| *unit != '市' as u16).collect();
        if rest.is_empty() {
            return;
        }
        for key in self.terms.beginning(&[*first]) {
            let mut left = self.terms.key(key).iter().skip(1);
            if rest.iter().all(|unit| left.any(|other| other == unit)) {
                let part = (rest.len() + 1) as f32 / self.terms.key(key).len() as f32;
                self.add(key, 0.5 + 0.2 * part, Few::Of(&[]), into);
            }
        }
    }

    /// The places of a key itself, and no other.
    pub(super) fn exactly(&mut self, key: &[u16], into: &mut Fits) {
        if let Some(key) = self.terms.exactly(key) {
            self.add(key, 1.0, Few::All, into);
        }
    }

    /// Adds the places of a key.
    fn add(&mut self, key: usize, quality: f32, few: Few<'_>, into: &mut Fits) {
        for (place, bond) in self.terms.places(key) {
            let Some(left) = self.left.checked_sub(1) else { return };
            self.left = left;
            let wanted = match few {
                Few::All => true,
                Few::Of([]) => place < IMPORTANT || self.is_near(place),
                Few::Of(others) => others.iter().any(|other| other.of(place).is_some()),
            };
            if !wanted {
                continue;
            }
            into.add(place, quality * trust(bond), bond.words);
        }
    }

    fn is_near(&self, place: u32) -> bool {
        let (Some([west, south, east, north]), Some(column)) =
            (self.around, self.columns.get(place as usize))
        else {
            return false;
        };
        (west..=east).contains(&column.at.0) && (south..=north).contains(&column.at.1)
    }
}

/// How well a key fits of which only the beginning was typed.
fn begun(surest: f32, typed: usize, len: usize, han: bool) -> f32 {
    let part = typed as f32 / len.max(1) as f32;
    // A Han character is worth more than a letter, and its names are short.
    let floor = if han { 0.8 } else { 0.75 };
    surest * (floor + (1.0 - floor) * part.min(1.0))
}

/// How much a key says, by where it comes from.
fn trust(bond: Bond) -> f32 {
    let class = match bond.class {
        Class::Name => 1.0,
        Class::Alias | Class::Made => 0.92,
        Class::Initials => 0.8,
    };
    if bond.inner { class * 0.8 } else { class }
}

/// What a word may become whose last letter is the first of two: `z` of `zh`, `s` of `sh`.
fn halves(key: &[u16]) -> Vec<Vec<u16>> {
    let Some((&last, head)) = key.split_last() else { return Vec::new() };
    let sounds: &[u8] = match u8::try_from(last).unwrap_or(0) {
        b'z' | b'd' => b"j",
        b's' => b"S",
        b'c' => b"C",
        b'k' => b"h",
        b't' => b"cC",
        b'p' => b"f",
        _ => b"",
    };
    sounds.iter().map(|sound| head.iter().copied().chain([u16::from(*sound)]).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_better_fit_wins_and_the_table_is_emptied() {
        let mut fits = Fits::default();
        fits.reset(3);
        fits.add(1, 0.5, 2);
        fits.add(1, 0.9, 4);
        fits.add(1, 0.9, 2);
        fits.add(7, 1.0, 1);
        let fit = fits.of(1).unwrap();
        assert!((fit.quality - 0.9).abs() < 0.001 && fit.words == 2);
        assert_eq!(fits.places(), [1]);
        fits.reset(3);
        assert!(fits.of(1).is_none() && fits.places().is_empty());
    }
}
