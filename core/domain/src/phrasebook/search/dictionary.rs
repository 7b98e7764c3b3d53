//! The dictionary: every key, sorted, and for each the fields that it stands in.
//!
//! Keys are UTF-16 units, so that a letter or a Han character is one unit each for the typos. The first unit says what sort
//! of key it is ([`Space`]), so that one sort lies together.

use std::{collections::HashMap, ops::Range};

/// The longest key, in letters; longer words are cut.
pub(super) const MAX_KEY: usize = 32;

/// What sort of key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub(super) enum Space {
    /// A word as it is.
    Word = 1,
    /// A word without its ending.
    Stem = 2,
    /// A Latin word of a reading by its sound.
    Sound = 3,
    /// A Han character, or two that follow each other.
    Han = 4,
    /// Two syllables of pinyin that follow each other, as one.
    Chunk = 5,
}

/// A key as units, its sort first.
pub(super) fn key(space: Space, letters: &str) -> Vec<u16> {
    [space as u16].into_iter().chain(letters.encode_utf16().take(MAX_KEY)).collect()
}

/// Collects keys; they may come in any order, fields in rising order.
#[derive(Default)]
pub(super) struct Builder {
    numbers: HashMap<Vec<u16>, Number>,
    /// Which keys stand in which fields.
    pairs: Vec<(Number, u32)>,
}

/// The number of a key while the dictionary is built: a word that comes again needs no second look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Number(u32);

impl Builder {
    /// With room for about so many keys.
    pub(super) fn sized(keys: usize) -> Self {
        Self { numbers: HashMap::with_capacity(keys), pairs: Vec::with_capacity(4 * keys) }
    }

    pub(super) fn number(&mut self, space: Space, letters: &str) -> Number {
        let next = Number(self.numbers.len() as u32);
        *self.numbers.entry(key(space, letters)).or_insert(next)
    }

    /// Says that keys stand in a field; any of them may be told twice.
    pub(super) fn add(&mut self, keys: &mut Vec<Number>, field: u32) {
        keys.sort_unstable();
        keys.dedup();
        self.pairs.extend(keys.iter().map(|number| (*number, field)));
    }

    pub(super) fn finish(self) -> Dictionary {
        let (fields, ends) = by_number(&self.pairs, self.numbers.len());
        // Most keys differ within the first four units, which fit one number; no unit is 0.
        let head = |key: &[u16]| {
            (0..4).fold(0, |head, at| head << 16 | u64::from(key.get(at).copied().unwrap_or(0)))
        };
        let mut keys: Vec<(u64, Vec<u16>, Number)> =
            self.numbers.into_iter().map(|(key, number)| (head(&key), key, number)).collect();
        keys.sort_unstable_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let mut made = Dictionary::default();
        let mut before: &[u16] = &[];
        for (_, key, number) in &keys {
            let fields = fields.get(span(&ends, number.0 as usize)).unwrap_or_default();
            let shared = before.iter().zip(key).take_while(|(a, b)| a == b).count();
            made.shared.push(shared as u8);
            made.units.extend_from_slice(key);
            made.ends.push(made.units.len() as u32);
            made.fields.extend_from_slice(fields);
            made.field_ends.push(made.fields.len() as u32);
            before = key;
        }
        for list in [&mut made.ends, &mut made.field_ends, &mut made.fields] {
            list.shrink_to_fit();
        }
        made
    }
}

/// Looked up by keys.
#[derive(Default)]
pub(super) struct Dictionary {
    units: Vec<u16>,
    ends: Vec<u32>,
    fields: Vec<u32>,
    field_ends: Vec<u32>,
    /// How many units each key shares with the one before it.
    shared: Vec<u8>,
}

impl Dictionary {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The key of a number below [`Self::len`]; of others none.
    pub(super) fn key(&self, at: usize) -> &[u16] {
        self.units.get(span(&self.ends, at)).unwrap_or_default()
    }

    /// The fields that a key stands in, in order.
    pub(super) fn fields(&self, at: usize) -> &[u32] {
        self.fields.get(span(&self.field_ends, at)).unwrap_or_default()
    }

    /// How many units a key shares with the one before it.
    pub(super) fn shared(&self, at: usize) -> usize {
        self.shared.get(at).copied().map_or(0, usize::from)
    }

    /// The keys that begin with `prefix`; the first of them is equal to it if any is.
    pub(super) fn beginning(&self, prefix: &[u16]) -> Range<usize> {
        let from = self.first(|known| known < prefix);
        let to = self.first(|known| known < prefix || known.starts_with(prefix));
        from..to
    }

    /// The key itself.
    pub(super) fn exactly(&self, key: &[u16]) -> Option<usize> {
        let at = self.first(|known| known < key);
        (at < self.len() && self.key(at) == key).then_some(at)
    }

    pub(super) fn memory(&self) -> usize {
        self.units.len() * 2
            + (self.ends.len() + self.field_ends.len() + self.fields.len()) * 4
            + self.shared.len()
    }

    /// The first number whose key isn't `before`.
    fn first(&self, before: impl Fn(&[u16]) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if before(self.key(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// The fields of each key, in the order of their numbers, and where those of each end.
fn by_number(pairs: &[(Number, u32)], keys: usize) -> (Vec<u32>, Vec<u32>) {
    let mut ends = vec![0_u32; keys + 1];
    for (number, _) in pairs {
        ends[number.0 as usize + 1] += 1;
    }
    for at in 1..ends.len() {
        ends[at] += ends[at - 1];
    }
    let mut fields = vec![0; pairs.len()];
    for (number, field) in pairs {
        let next = &mut ends[number.0 as usize];
        fields[*next as usize] = *field;
        *next += 1;
    }
    ends.pop();
    (fields, ends)
}

fn span(ends: &[u32], at: usize) -> Range<usize> {
    let from = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    from as usize..ends.get(at).copied().unwrap_or(from) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn beginnings_are_what_a_plain_look_finds(keys in proptest::collection::btree_set("[a-c]{1,5}", 0..60), prefix in "[a-c]{0,4}") {
            let mut builder = Builder::default();
            for (at, word) in keys.iter().enumerate() {
                let mut keys = [Space::Stem, Space::Word].map(|space| builder.number(space, word)).to_vec();
                builder.add(&mut keys, at as u32);
            }
            let made = builder.finish();
            let wanted = key(Space::Word, &prefix);
            let found: Vec<u32> = made.beginning(&wanted).flat_map(|at| made.fields(at).to_vec()).collect();
            let expected: Vec<u32> =
                keys.iter().zip(0..).filter(|(key, _)| key.starts_with(&prefix)).map(|(_, at)| at).collect();
            prop_assert_eq!(found, expected);
            prop_assert_eq!(made.exactly(&wanted).is_some(), keys.contains(&prefix));
        }
    }

    #[test]
    fn a_field_is_told_once_a_key() {
        let mut builder = Builder::default();
        for field in [3, 5] {
            let number = builder.number(Space::Han, "药");
            builder.add(&mut vec![number, number], field);
        }
        let made = builder.finish();
        assert_eq!(made.fields(0), [3, 5]);
        assert_eq!((made.len(), made.key(1), made.fields(1)), (1, &[][..], &[][..]));
    }
}
