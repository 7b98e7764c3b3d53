//! Shortest ways by Bellman and Ford: every road is tried again and again until nothing gets shorter.

use std::collections::BTreeMap;

use otkel_domain::model::{Means, PlaceId, facts::RawFacts};

/// A way over the roads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Path {
    /// Minutes on a typical day.
    pub(crate) typical: i64,
    /// Minutes on the bad day, over the same roads.
    pub(crate) slow: i64,
    /// It passes a border that isn't modelled.
    pub(crate) gate: bool,
    /// Another way takes just as long, so either may be meant.
    pub(crate) tied: bool,
}

/// The shortest way on a typical day; `None` when there is none.
pub(crate) fn shortest(raw: &RawFacts, from: &PlaceId, to: &PlaceId, means: Means) -> Option<Path> {
    let mut best: BTreeMap<PlaceId, Path> = BTreeMap::from([(from.clone(), Path::default())]);
    loop {
        let mut changed = false;
        for road in raw.corridors.iter().filter(|road| road.means.contains(&means)) {
            let there = (&road.from, &road.to);
            let back = (&road.to, &road.from);
            for (a, b) in [Some(there), (!road.one_way).then_some(back)].into_iter().flatten() {
                let Some(so_far) = best.get(a).copied() else { continue };
                let path = Path {
                    typical: so_far.typical + i64::from(road.typical_min),
                    slow: so_far.slow + i64::from(road.slow_min),
                    gate: so_far.gate || road.gate.is_some(),
                    tied: so_far.tied,
                };
                let known = best.get(b).copied();
                match known {
                    Some(known) if known.typical < path.typical => {}
                    Some(known) if known.typical == path.typical => {
                        if known != path && !known.tied {
                            best.insert(b.clone(), Path { tied: true, ..known });
                            changed = true;
                        }
                    }
                    _ => {
                        best.insert(b.clone(), path);
                        changed = true;
                    }
                }
            }
        }
        if !changed {
            return best.get(to).copied();
        }
    }
}
