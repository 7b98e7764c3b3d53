//! Elements that stand more than once, in extracts that overlap: the first one counts.
//!
//! Ids ascend in a published extract, and then nothing stands twice and nothing is kept. Only when they don't (several
//! files, unsorted files) a second look gathers all ids, 16 bytes each, and keeps those that stand twice.

use super::block::E7;

#[derive(Debug, Default)]
pub(super) struct Twice {
    last: [Option<i64>; 3],
    descends: bool,
    /// For nodes, ways, relations: ids that stand twice, with the ordinal of the first.
    first: [Vec<(i64, u64)>; 3],
}

/// Gathers all ids with their ordinals: the block's number and the place within it.
pub(super) struct Search {
    all: [Vec<(i64, u64)>; 3],
    block: u64,
}

impl Twice {
    pub(super) fn watch() -> Self {
        Self::default()
    }

    pub(super) fn see(&mut self, nodes: &[(i64, Option<E7>)], ways: &[i64], relations: &[i64]) {
        self.ascend(0, nodes.iter().map(|(id, _)| *id));
        self.ascend(1, ways.iter().copied());
        self.ascend(2, relations.iter().copied());
    }

    fn ascend(&mut self, kind: usize, ids: impl Iterator<Item = i64>) {
        for id in ids {
            self.descends |= self.last[kind].is_some_and(|last| last >= id);
            self.last[kind] = Some(id);
        }
    }

    pub(super) fn needs_search(&self) -> bool {
        self.descends
    }

    pub(super) fn search() -> Search {
        Search { all: [Vec::new(), Vec::new(), Vec::new()], block: 0 }
    }

    fn is_first(&self, kind: usize, id: i64, ordinal: u64) -> bool {
        let first = &self.first[kind];
        first.is_empty() || first.binary_search_by_key(&id, |f| f.0).map_or(true, |i| first[i].1 == ordinal)
    }

    pub(super) fn is_first_node(&self, id: i64, ordinal: u64) -> bool {
        self.is_first(0, id, ordinal)
    }

    pub(super) fn is_first_way(&self, id: i64, ordinal: u64) -> bool {
        self.is_first(1, id, ordinal)
    }

    pub(super) fn is_first_relation(&self, id: i64, ordinal: u64) -> bool {
        self.is_first(2, id, ordinal)
    }
}

impl Search {
    pub(super) fn see(&mut self, nodes: &[(i64, Option<E7>)], ways: &[i64], relations: &[i64]) {
        let start = self.block << 32;
        self.block += 1;
        let [to_nodes, to_ways, to_relations] = &mut self.all;
        to_nodes.extend(nodes.iter().zip(start..).map(|((id, _), ordinal)| (*id, ordinal)));
        to_ways.extend(ways.iter().zip(start..).map(|(id, ordinal)| (*id, ordinal)));
        to_relations.extend(relations.iter().zip(start..).map(|(id, ordinal)| (*id, ordinal)));
    }

    pub(super) fn finish(self) -> Twice {
        let first = self.all.map(|mut all| {
            all.sort_unstable();
            let groups = all.chunk_by(|a, b| a.0 == b.0);
            groups.filter(|group| group.len() > 1).map(|group| group[0]).collect()
        });
        Twice { first, ..Twice::default() }
    }
}
