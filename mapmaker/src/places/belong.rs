//! Which settlement each place belongs to: the one whose reach it lies deepest in. No boundaries are needed, and none are in
//! most extracts of one town.

use otkel_maps::{
    earth::LonLat,
    find::{Kind, Names},
};
use rstar::{AABB, RTree, primitives::GeomWithData};

use super::PlaceEntry;

/// How far a settlement reaches, in metres. Larger ones (by importance) reach further.
fn reach_m(entry: &PlaceEntry) -> f64 {
    let importance = f64::from(entry.importance);
    match entry.kind {
        Kind::City => 8_000.0 + 20_000.0 * importance,
        Kind::Town => 4_000.0 + 8_000.0 * importance,
        Kind::Village => 3_500.0,
        Kind::Hamlet | Kind::Suburb => 1_500.0,
        _ => 0.0,
    }
}

/// What may belong to what: a quarter to a town, a street to anything, a town to nothing.
fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::City => 4,
        Kind::Town => 3,
        Kind::Village => 2,
        Kind::Hamlet | Kind::Suburb => 1,
        // What is larger than a town, or lies between towns.
        Kind::Country | Kind::Region | Kind::River | Kind::Glacier | Kind::Reserve | Kind::Island => 9,
        _ => 0,
    }
}

/// For each entry the index of its settlement among the entries.
pub(super) fn parents(entries: &[PlaceEntry]) -> Vec<Option<u32>> {
    let settlements: Vec<GeomWithData<[f64; 2], u32>> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.kind.is_settlement())
        .map(|(at, entry)| GeomWithData::new(flat(entry.at), at as u32))
        .collect();
    let furthest = entries.iter().map(reach_m).fold(0.0, f64::max);
    let tree = RTree::bulk_load(settlements);
    let parent = |entry: &PlaceEntry| {
        let wanted = rank(entry.kind);
        // A village in a city's reach is still no part of it, but its quarters and streets are.
        if wanted >= 2 {
            return None;
        }
        let [x, y] = flat(entry.at);
        let high = furthest / 110_000.0;
        let wide = high / entry.at.lat().to_radians().cos().max(0.02);
        let around = AABB::from_corners([x - wide, y - high], [x + wide, y + high]);
        let deepness = |settlement: &GeomWithData<[f64; 2], u32>| {
            let of = &entries[settlement.data as usize];
            let fits = rank(of.kind) > wanted && of.names != Names::default();
            let part = of.at.distance_m(entry.at) / reach_m(of).max(1.0);
            (fits && part <= 1.0).then_some((part, settlement.data))
        };
        // Equal ones: the more important, which stands earlier.
        let nearest = tree
            .locate_in_envelope_intersecting(&around)
            .filter_map(deepness)
            .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        nearest.map(|(_, at)| at)
    };
    entries.iter().map(parent).collect()
}

fn flat(at: LonLat) -> [f64; 2] {
    [at.lon(), at.lat()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(kind: Kind, lon: f64, lat: f64) -> PlaceEntry {
        let names = Names { local: format!("{kind:?}"), ..Names::default() };
        PlaceEntry::new(kind, LonLat::new(lon, lat).unwrap(), names)
    }

    #[test]
    fn streets_lie_in_quarters_and_quarters_in_towns() {
        let entries = [
            place(Kind::City, 76.9, 43.25),
            place(Kind::Suburb, 76.95, 43.25),
            place(Kind::Street, 76.951, 43.251),
            place(Kind::Street, 76.85, 43.25),
            place(Kind::Village, 76.92, 43.3),
            place(Kind::Fuel, 80.0, 44.0),
            place(Kind::River, 76.9, 43.25),
        ];
        assert_eq!(parents(&entries), [None, Some(0), Some(1), Some(0), None, None, None]);
    }
}
