//! Lines of countries and states: ways of boundary relations, each once, with the highest rank it has.

use super::{
    super::{Feature, Shape},
    tagged::flag,
};
use crate::osm::{Extract, MemberKind, OsmError, Progress, Way};

/// Which ways are borders.
pub(super) struct Borders {
    /// Way, level of administration (2 country, 4 state), disputed; sorted, each way once.
    ways: Vec<(i64, u8, bool)>,
}

impl Borders {
    pub(super) fn gather(extract: &Extract, progress: &dyn Progress) -> Result<Self, OsmError> {
        let mut ways = Vec::new();
        extract.for_each_relation(progress, |relation| {
            let level: Option<u8> = relation.tags.get("admin_level").and_then(|level| level.parse().ok());
            let (level, disputed) = match relation.tags.get("boundary") {
                Some("administrative") if matches!(level, Some(2..=4)) => (level.unwrap_or(4), false),
                Some("disputed") if matches!(level, None | Some(2..=4)) => (u8::MAX, true),
                _ => return,
            };
            let members = relation.members.iter().filter(|member| member.kind == MemberKind::Way);
            ways.extend(members.map(|member| (member.id, level, disputed)));
        })?;
        ways.sort_unstable();
        let merged = ways
            .chunk_by(|a, b| a.0 == b.0)
            .map(|same| (same[0].0, same[0].1, same.iter().any(|(_, _, disputed)| *disputed)));
        // What is disputed and nothing else has no rank.
        Ok(Self { ways: merged.filter(|(_, level, _)| *level != u8::MAX).collect() })
    }

    pub(super) fn of_way(&self, way: &Way<'_>, out: &mut Vec<Feature>) {
        let Ok(found) = self.ways.binary_search_by_key(&way.id, |known| known.0) else { return };
        let (_, level, disputed) = self.ways[found];
        if way.nodes.len() < 2 {
            return;
        }
        let tags = way.tags;
        // Level 3 is some countries' uppermost division: shown as states are.
        let mut fields = vec![("admin_level", i64::from(if level == 2 { 2 } else { 4 }).into())];
        let maritime = tags.is("maritime", "yes") || tags.is("natural", "coastline");
        flag("maritime", maritime, &mut fields);
        flag("disputed", disputed || tags.is("disputed", "yes"), &mut fields);
        let from = if level == 2 { 0 } else { 7 };
        let shape = Shape::Line(way.nodes.iter().map(|(_, at)| *at).collect());
        out.push(Feature { layer: "boundaries", shape, zooms: from..=14, fields, order: -i32::from(level) });
    }
}
