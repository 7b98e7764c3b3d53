//! Which country each piece of the road network lies in, once it is cut at the borders.

use std::collections::BTreeMap;

use otkel_maps::roads::{NodeKey, Region, RegionId, Segment};

use super::{
    Port,
    border::{Borders, CountryId},
    gather::Country,
    split::{Cut, Split, length_m},
};

/// The pieces of the network that hang together, and the country of each.
#[derive(Debug)]
pub(super) struct Pieces {
    /// All ends of segments, sorted.
    keys: Vec<NodeKey>,
    /// The piece of each key.
    piece_of: Vec<usize>,
    /// Metres of road in each piece.
    pub(super) length_m: Vec<f64>,
    /// The country of each piece, when it is a controlled one.
    pub(super) country: Vec<Option<CountryId>>,
}

impl Pieces {
    pub(super) fn of(split: &Split, borders: &Borders, countries: &[Country], ports: &[Port]) -> Self {
        let mut pieces = Self::connect(&split.segments);
        pieces.locate(split, borders);
        pieces.infer(&split.cuts, countries, ports);
        pieces
    }

    /// Finds what hangs together (union–find).
    fn connect(segments: &[Segment]) -> Self {
        let mut keys: Vec<NodeKey> = segments.iter().flat_map(|segment| [segment.from, segment.to]).collect();
        keys.sort_unstable();
        keys.dedup();
        let place = |key: NodeKey| keys.binary_search(&key).unwrap_or_default();
        let mut parent: Vec<usize> = (0..keys.len()).collect();
        for segment in segments {
            let (a, b) = (root(&mut parent, place(segment.from)), root(&mut parent, place(segment.to)));
            // The smaller number stays on top, so that pieces are numbered by their first key.
            parent[a.max(b)] = a.min(b);
        }
        let mut number = vec![usize::MAX; keys.len()];
        let mut count = 0;
        let mut piece_of = Vec::with_capacity(keys.len());
        for key in 0..keys.len() {
            let top = root(&mut parent, key);
            if number[top] == usize::MAX {
                number[top] = count;
                count += 1;
            }
            piece_of.push(number[top]);
        }
        Self { keys, piece_of, length_m: vec![0.0; count], country: vec![None; count] }
    }

    /// The piece of an end; `None` when no segment ends there.
    pub(super) fn piece(&self, key: NodeKey) -> Option<usize> {
        self.keys.binary_search(&key).ok().map(|place| self.piece_of[place])
    }

    /// Looks where the longest segment of each piece lies.
    fn locate(&mut self, split: &Split, borders: &Borders) {
        let mut longest: Vec<Option<(f64, &Segment)>> = vec![None; self.length_m.len()];
        for segment in &split.segments {
            let Some(piece) = self.piece(segment.from) else { continue };
            let length = length_m(&segment.line);
            self.length_m[piece] += length;
            if longest[piece].is_none_or(|(most, _)| length > most) {
                longest[piece] = Some((length, segment));
            }
        }
        if borders.is_empty() {
            return;
        }
        for (country, longest) in self.country.iter_mut().zip(longest) {
            let Some((_, segment)) = longest else { continue };
            // The middle of a straight piece: its ends may lie on the border.
            let half = (segment.line.len() - 1) / 2;
            let (a, b) = (segment.line[half], segment.line[half + 1]);
            let middle = otkel_maps::earth::Bounds::around([a, b]).map(|bounds| bounds.centre());
            *country = middle.and_then(|at| borders.country_at(at));
        }
    }

    /// Where a border isn't whole in the extract: what lies opposite of the one country of a cut is the other.
    fn infer(&mut self, cuts: &[Cut], countries: &[Country], ports: &[Port]) {
        let by_code: BTreeMap<&str, CountryId> =
            countries.iter().enumerate().map(|(id, country)| (country.code.as_str(), id)).collect();
        let mut changed = true;
        while changed {
            changed = false;
            for cut in cuts {
                let mut both = cut.countries.clone();
                if both.len() != 2 {
                    let port = cut.post_of.map(|port| &ports[port].countries);
                    both = port
                        .into_iter()
                        .flatten()
                        .filter_map(|code| by_code.get(code.as_str()).copied())
                        .collect();
                }
                let [Some(a), Some(b)] = cut.ends.map(|end| self.piece(end)) else { continue };
                let [one, other] = both.as_slice() else { continue };
                for (known, unknown) in [(a, b), (b, a)] {
                    if a == b || self.country[unknown].is_some() {
                        continue;
                    }
                    let opposite = match self.country[known] {
                        Some(country) if country == *one => *other,
                        Some(country) if country == *other => *one,
                        _ => continue,
                    };
                    self.country[unknown] = Some(opposite);
                    changed = true;
                }
            }
        }
    }

    /// The regions, the countries by their codes and then what lies in none of them; every segment is told its own.
    pub(super) fn regions(&self, segments: &mut [Segment], countries: &[Country], rest: &str) -> Vec<Region> {
        let mut codes: Vec<&str> = self
            .country
            .iter()
            .map(|country| country.map_or(rest, |country| countries[country].code.as_str()))
            .collect();
        codes.sort_unstable();
        codes.dedup();
        if codes.is_empty() {
            codes.push(rest);
        }
        for segment in segments {
            let code = self
                .piece(segment.from)
                .and_then(|piece| self.country[piece])
                .map_or(rest, |country| countries[country].code.as_str());
            segment.region = RegionId(codes.binary_search(&code).unwrap_or_default() as u16);
        }
        codes.into_iter().map(Region::new).collect()
    }
}

fn root(parent: &mut [usize], mut at: usize) -> usize {
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}
