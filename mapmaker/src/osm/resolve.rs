//! What a block's nodes, ways and relations are in an extract: each once, ways with the positions of their nodes.

use otkel_maps::earth::{Bounds, LonLat};

use super::{
    Extract, Tags,
    block::{Block, RawElement},
    element::{Member, MemberKind, Node, Relation, Way},
    error::Damage,
};

impl Extract {
    /// The nodes with tags.
    pub(super) fn nodes_of(
        &self,
        ordinal: u64,
        bytes: &[u8],
        mut each: impl FnMut(Node<'_>),
    ) -> Result<(), Damage> {
        let mut nth = ordinal;
        Block::read(bytes)?.nodes(true, |node| {
            let here = nth;
            nth += 1;
            let Some((lon, lat)) = node.at.filter(|_| !node.tags.is_empty()) else { return };
            let at = LonLat::from_e7(lon, lat);
            if self.bbox.is_none_or(|bbox| bbox.contains(at)) && self.twice.is_first_node(node.id, here) {
                each(Node { id: node.id, at, tags: Tags::new(node.tags) });
            }
        })
    }

    /// Looks up the nodes of all ways of a block.
    pub(super) fn resolve(&self, block: &Block<'_>) -> Result<Resolved, Damage> {
        let mut resolved = Resolved::default();
        block.ways(|way| {
            let (before, gaps_before) = (resolved.nodes.len(), resolved.gaps.len());
            let mut missing = 0;
            way.refs(|id| {
                if let Some((lon, lat)) = self.nodes.get(id) {
                    resolved.nodes.push((id, LonLat::from_e7(lon, lat)));
                    return;
                }
                missing += 1;
                let place = resolved.nodes.len() - before;
                if resolved.gaps.len() == gaps_before || resolved.gaps.last() != Some(&place) {
                    resolved.gaps.push(place);
                }
            })?;
            let gaps = resolved.gaps.len() - gaps_before;
            resolved.ways.push((resolved.nodes.len() - before, missing, gaps));
            Ok(())
        })?;
        Ok(resolved)
    }

    /// The ways, with what [`Self::resolve`] found of their nodes.
    pub(super) fn ways_of(
        &self,
        ordinal: u64,
        block: &Block<'_>,
        resolved: &Resolved,
        mut each: impl FnMut(Way<'_>),
    ) -> Result<(), Damage> {
        let mut rest = &resolved.nodes[..];
        let mut gaps_rest = &resolved.gaps[..];
        let mut counts = resolved.ways.iter();
        let mut nth = ordinal;
        block.ways(|way: RawElement<'_, '_>| {
            let here = nth;
            nth += 1;
            let (count, missing, gap_count) = counts.next().copied().unwrap_or_default();
            let (nodes, after) = rest.split_at_checked(count).ok_or(Damage::Fields("elements"))?;
            rest = after;
            let (gaps, after) = gaps_rest.split_at_checked(gap_count).ok_or(Damage::Fields("elements"))?;
            gaps_rest = after;
            let inside = self.bbox.is_none_or(|bbox| {
                Bounds::around(nodes.iter().map(|(_, at)| *at)).is_some_and(|own| own.meets(&bbox))
            });
            if inside && self.twice.is_first_way(way.id, here) {
                each(Way { id: way.id, tags: Tags::new(way.tags), nodes, missing, gaps });
            }
            Ok(())
        })
    }

    /// The relations.
    pub(super) fn relations_of(
        &self,
        ordinal: u64,
        bytes: &[u8],
        mut each: impl FnMut(Relation<'_>),
    ) -> Result<(), Damage> {
        let block = Block::read(bytes)?;
        let mut members = Vec::new();
        let mut nth = ordinal;
        block.relations(|relation| {
            let here = nth;
            nth += 1;
            members.clear();
            relation.members(&block, |kind, id, role| {
                let kind = match kind {
                    0 => MemberKind::Node,
                    1 => MemberKind::Way,
                    _ => MemberKind::Relation,
                };
                members.push(Member { kind, id, role });
            })?;
            if self.twice.is_first_relation(relation.id, here) {
                each(Relation { id: relation.id, tags: Tags::new(relation.tags), members: &members });
            }
            Ok(())
        })
    }
}

/// The nodes of a block's ways, one way's behind the other's: how many were found, how many are missing, and in how many
/// places.
#[derive(Default)]
pub(super) struct Resolved {
    nodes: Vec<(i64, LonLat)>,
    gaps: Vec<usize>,
    ways: Vec<(usize, usize, usize)>,
}
