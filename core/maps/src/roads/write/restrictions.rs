//! Turn restrictions as an automaton over roads: where a restriction reaches over several segments, the road in the middle gets a
//! copy that remembers where one came from.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use crate::roads::network::{Network, Restriction, RestrictionKind};
use crate::roads::record::is_forward;
use crate::roads::sets::Modes;

/// Longer ones are mistakes.
const LONGEST: usize = 16;

/// What may follow a way there.
struct Ban {
    kind: RestrictionKind,
    to: u32,
    modes: Modes,
}

/// Directed roads, by number, and those that leave each node.
pub(super) struct Roads<'a> {
    pub draft: &'a Draft,
    /// Segment × 2, plus 1 backward; sorted.
    pub codes: &'a [u32],
}

impl Roads<'_> {
    fn number(&self, code: u32) -> Option<u32> {
        self.codes.binary_search(&code).ok().map(|place| place as u32)
    }

    /// Where a directed road starts and ends.
    pub(super) fn ends(&self, code: u32) -> (u32, u32) {
        self.draft.segments[code as usize / 2].ends(is_forward(code))
    }

    /// The directed roads of a restriction; `None` when they don't meet or may not be driven.
    fn path(&self, network: &Network, restriction: &Restriction) -> Option<Vec<u32>> {
        let region = network.segments[*restriction.path.first()? as usize].region.0;
        let via = self.draft.node(restriction.via, region)?;
        let mut path = Vec::new();
        for (place, segment) in restriction.path.iter().enumerate() {
            let code = self.draft.number[*segment as usize] * 2;
            let fits = |code: &u32| {
                let (from, to) = self.ends(*code);
                match path.last() {
                    None => to == via,
                    Some(last) if place == 1 => from == via && self.ends(*last).1 == via,
                    Some(last) => self.ends(*last).1 == from,
                }
            };
            path.push([code, code + 1].into_iter().find(fits)?);
        }
        path.into_iter().map(|code| self.number(code)).collect()
    }
}

/// The states of the automaton beyond *being on a road*, and what is forbidden in each.
pub(super) struct Automaton {
    /// Ways of two or more roads that have to be remembered; the copy of the last road has the number `roads + place`.
    ways: Vec<Vec<u32>>,
    by_way: BTreeMap<Vec<u32>, u32>,
    bans: BTreeMap<Vec<u32>, Vec<Ban>>,
    concerned: BTreeSet<u32>,
    roads: u32,
}

impl Automaton {
    pub(super) fn new(network: &Network, roads: &Roads<'_>) -> Self {
        let mut this = Self {
            ways: Vec::new(),
            by_way: BTreeMap::new(),
            bans: BTreeMap::new(),
            concerned: BTreeSet::new(),
            roads: roads.codes.len() as u32,
        };
        for restriction in &network.restrictions {
            let modes = restriction.modes.without(Modes::ALL.without(Modes::MOTOR));
            if modes == Modes::NONE || !(2..=LONGEST).contains(&restriction.path.len()) {
                continue;
            }
            let Some(path) = roads.path(network, restriction) else { continue };
            let Some((to, way)) = path.split_last() else { continue };
            for end in 2..=way.len() {
                let next = this.roads + this.ways.len() as u32;
                if let std::collections::btree_map::Entry::Vacant(slot) =
                    this.by_way.entry(way[..end].to_vec())
                {
                    slot.insert(next);
                    this.ways.push(way[..end].to_vec());
                }
            }
            this.concerned.insert(way[0]);
            this.concerned.extend(way.last());
            let ban = Ban { kind: restriction.kind, to: *to, modes };
            this.bans.entry(way.to_vec()).or_default().push(ban);
        }
        this
    }

    /// The last roads of the ways to remember, in the order of their copies.
    pub(super) fn copies(&self) -> impl Iterator<Item = u32> {
        self.ways.iter().filter_map(|way| way.last().copied())
    }

    /// Whether turns out of a road may be anything but plain.
    pub(super) fn concerns(&self, state: u32) -> bool {
        state >= self.roads || self.concerned.contains(&state)
    }

    /// What a turn from a state (a road, or a copy of one) into a road leads to, and who may not turn so.
    pub(super) fn turn(&self, state: u32, into: u32) -> (u32, Modes) {
        let alone = [state];
        let way =
            self.ways.get(state.wrapping_sub(self.roads) as usize).map_or(alone.as_slice(), Vec::as_slice);
        let mut banned = Modes::NONE;
        for start in 0..way.len() {
            for ban in self.bans.get(&way[start..]).into_iter().flatten() {
                if (ban.kind == RestrictionKind::No) == (ban.to == into) {
                    banned = banned.and(ban.modes);
                }
            }
        }
        let mut longer = way.to_vec();
        longer.push(into);
        let known = (0..way.len()).find_map(|start| self.by_way.get(&longer[start..]));
        (known.copied().unwrap_or(into), banned)
    }
}
