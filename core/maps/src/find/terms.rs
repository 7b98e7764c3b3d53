//! The dictionary: every key of every name, sorted, and for each the places that it stands for.
//!
//! Keys are kept as UTF-16 units, so that a letter and a Han character are one unit each for the typos. Layout, all numbers
//! little-endian: `count: u32`, `units: u32`, `ends: [u32; count]` (where each key ends in the units),
//! `post_ends: [u32; count]` (where its postings end), `units: [u16]`, postings. A posting is a varint (the place's id less
//! the id before it) and the byte of a [`Bond`].

use std::ops::Range;

use super::{
    bytes::{Reader, put_varint},
    keys::Bond,
};

/// Read from a file; looked up by keys.
pub struct Terms {
    ends: Vec<u32>,
    post_ends: Vec<u32>,
    units: Vec<u16>,
    postings: Vec<u8>,
    /// How many units each key shares with the one before it, at most 255: not in the file. The walk for typos goes by them.
    shared: Vec<u8>,
}

/// A key as units.
pub fn units(key: &str) -> Vec<u16> {
    key.encode_utf16().collect()
}

impl Terms {
    /// The bytes of a dictionary. `keys` are sorted by key (as units) with no key twice, the postings of each by place with
    /// no place twice.
    pub fn encode<'k>(keys: impl Iterator<Item = (&'k [u16], &'k [(u32, Bond)])>) -> Vec<u8> {
        let Self { ends, post_ends, units, postings, .. } = Self::of(keys);
        let count = ends.len();
        let mut out = Vec::with_capacity(8 + count * 8 + units.len() * 2 + postings.len());
        out.extend((count as u32).to_le_bytes());
        out.extend((units.len() as u32).to_le_bytes());
        out.extend(ends.iter().chain(&post_ends).flat_map(|end| end.to_le_bytes()));
        out.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
        out.extend(postings);
        out
    }

    /// A dictionary in memory; the same rules.
    pub(super) fn of<'k>(keys: impl Iterator<Item = (&'k [u16], &'k [(u32, Bond)])>) -> Self {
        let (mut ends, mut post_ends): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        let (mut units, mut postings): (Vec<u16>, Vec<u8>) = (Vec::new(), Vec::new());
        for (key, places) in keys {
            units.extend_from_slice(key);
            let mut before = 0;
            for (place, bond) in places {
                put_varint(&mut postings, place - before);
                postings.push(bond.to_byte());
                before = *place;
            }
            ends.push(units.len() as u32);
            post_ends.push(postings.len() as u32);
        }
        Self { ends, post_ends, units, postings, shared: Vec::new() }.with_shared()
    }

    fn with_shared(mut self) -> Self {
        let common = |at: usize| {
            let before = at.checked_sub(1).map_or(&[][..], |before| self.key(before));
            before.iter().zip(self.key(at)).take_while(|(a, b)| a == b).count().min(255) as u8
        };
        self.shared = (0..self.len()).map(common).collect();
        self
    }

    /// Reads one; `None` when its numbers don't fit each other.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        let (count, len) = (reader.u32()? as usize, reader.u32()? as usize);
        let (ends, post_ends) = (reader.u32s(count)?, reader.u32s(count)?);
        let units = reader.u16s(len)?;
        let postings = reader.0.to_vec();
        let whole = |ends: &[u32], len: usize| {
            ends.is_sorted() && ends.last().map_or(len == 0, |last| *last as usize == len)
        };
        (whole(&ends, units.len()) && whole(&post_ends, postings.len()))
            .then(|| Self { ends, post_ends, units, postings, shared: Vec::new() }.with_shared())
    }

    /// How many keys it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Bytes held in memory.
    pub fn memory(&self) -> usize {
        self.ends.len() * 9 + self.units.len() * 2 + self.postings.len()
    }

    /// The key of a number below [`Self::len`]; of others none.
    pub fn key(&self, at: usize) -> &[u16] {
        let range = span(&self.ends, at);
        self.units.get(range).unwrap_or_default()
    }

    /// The places of a key, in order, with their bonds. Ends early where the bytes make no sense.
    pub fn places(&self, at: usize) -> Postings<'_> {
        let range = span(&self.post_ends, at);
        Postings { reader: Reader(self.postings.get(range).unwrap_or_default()), before: 0 }
    }

    /// The keys that begin with `prefix`; the first of them is equal to it if any is.
    pub fn beginning(&self, prefix: &[u16]) -> Range<usize> {
        let from = self.lower(|key| key < prefix);
        let to = from + self.gallop(from..self.len(), |key| key.starts_with(prefix));
        from..to
    }

    /// The key itself.
    pub fn exactly(&self, key: &[u16]) -> Option<usize> {
        let at = self.lower(|known| known < key);
        (at < self.len() && self.key(at) == key).then_some(at)
    }

    /// The first number whose key isn't `below`.
    fn lower(&self, below: impl Fn(&[u16]) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if below(self.key(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// How many keys at the head of a range are `with` (none is after one that isn't), looking ahead in doubling steps: most
    /// answers are near.
    fn gallop(&self, range: Range<usize>, with: impl Fn(&[u16]) -> bool) -> usize {
        let (from, left) = (range.start, range.len());
        let mut step = 1;
        while step <= left && with(self.key(from + step - 1)) {
            step *= 2;
        }
        let (mut low, mut high) = (step / 2, step.min(left));
        while low < high {
            let middle = usize::midpoint(low, high);
            if with(self.key(from + middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The end of the keys from `range.start` that have the same unit at `depth` as it has; they all begin alike before it.
    pub(super) fn child_end(&self, range: &Range<usize>, depth: usize) -> usize {
        const FEW: usize = 256;
        let end = range.end.min(self.len());
        let next = range.start + 1;
        let few = (next + FEW).min(end);
        let shared = |from: usize, to: usize| self.shared.get(from..to).unwrap_or_default();
        match shared(next, few).iter().position(|shared| usize::from(*shared) <= depth) {
            Some(at) => next + at,
            None if few == end => end,
            None => {
                let unit = self.key(range.start).get(depth).copied();
                let same = |key: &[u16]| key.get(depth).copied() == unit;
                few + self.gallop(few..end, same)
            }
        }
    }
}

fn span(ends: &[u32], at: usize) -> Range<usize> {
    let from = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    from as usize..ends.get(at).copied().unwrap_or(from) as usize
}

/// The places of a key.
pub struct Postings<'t> {
    reader: Reader<'t>,
    before: u32,
}

impl Iterator for Postings<'_> {
    type Item = (u32, Bond);

    fn next(&mut self) -> Option<Self::Item> {
        let step = self.reader.varint()?;
        let bond = Bond::from_byte(self.reader.u8()?);
        self.before = self.before.checked_add(step)?;
        Some((self.before, bond))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::find::keys::Class;

    const BOND: Bond = Bond { class: Class::Name, inner: false, words: 1 };

    fn of(keys: &[&str]) -> Terms {
        let map: BTreeMap<Vec<u16>, Vec<(u32, Bond)>> =
            keys.iter().enumerate().map(|(at, key)| (units(key), vec![(at as u32, BOND)])).collect();
        Terms::decode(&Terms::encode(map.iter().map(|(key, places)| (&key[..], &places[..])))).unwrap()
    }

    proptest! {
        #[test]
        fn prefixes_are_what_a_plain_look_finds(keys in proptest::collection::btree_set("[a-c]{0,5}", 0..60), prefix in "[a-c]{0,4}") {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            let terms = of(&keys);
            let found: Vec<String> =
                terms.beginning(&units(&prefix)).map(|at| String::from_utf16(terms.key(at)).unwrap()).collect();
            let expected: Vec<&str> = keys.iter().copied().filter(|key| key.starts_with(&prefix)).collect();
            prop_assert_eq!(found, expected);
            prop_assert_eq!(terms.exactly(&units(&prefix)).is_some(), keys.contains(&prefix.as_str()));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            if let Some(terms) = Terms::decode(&bytes) {
                for at in 0..terms.len() + 2 {
                    let _ = (terms.key(at), terms.places(at).count());
                }
                let _ = terms.beginning(&[97]);
            }
        }
    }

    #[test]
    fn places_come_back() {
        let places = [(3, BOND), (4, Bond { class: Class::Initials, inner: true, words: 7 }), (900, BOND)];
        let key = units("hegs");
        let terms = Terms::decode(&Terms::encode([(&key[..], &places[..])].into_iter())).unwrap();
        assert_eq!(terms.places(0).collect::<Vec<_>>(), places);
        assert_eq!(terms.places(1).count(), 0);
    }
}
