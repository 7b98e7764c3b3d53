//! One place of many elements: the ways of a street, the platforms of a stop, a shop that is a node and an area.

use std::collections::BTreeMap;

use otkel_maps::{earth::LonLat, find::Kind};

use super::PlaceEntry;

/// An element before it is merged.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// What it says.
    pub entry: PlaceEntry,
    /// Metres that it is long, or 1: the longest piece gives the position.
    pub weight: f64,
    /// Its ends, which touch those of its neighbours.
    pub ends: [LonLat; 2],
}

/// How near two pieces of one name must be to be one place, in degrees of latitude (0.001 is 111 m).
#[expect(clippy::match_same_arms, reason = "a table, by what belongs together")]
fn gap(kind: Kind) -> f64 {
    match kind {
        // The node and the area of one town; a river's ways have gaps in lakes.
        Kind::City | Kind::Town | Kind::Village | Kind::Hamlet | Kind::Suburb | Kind::River => 0.1,
        Kind::Street | Kind::Stop | Kind::Square | Kind::Park | Kind::Lake => 0.004,
        Kind::Airport | Kind::Station | Kind::BusStation => 0.004,
        // Two branches on one square are two.
        Kind::Bank | Kind::Atm | Kind::Fuel => 0.0003,
        _ => 0.0008,
    }
}

/// Merges pieces of one kind and name whose ends are near each other. The order of the pieces doesn't matter.
pub(super) fn merge(mut pieces: Vec<Piece>) -> Vec<PlaceEntry> {
    let order = |piece: &Piece| {
        let entry = &piece.entry;
        (
            entry.kind,
            entry.names.clone(),
            entry.at.to_e7(),
            piece.ends.map(LonLat::to_e7),
            entry.hours.clone(),
        )
    };
    pieces.sort_by_cached_key(order);
    let mut merged = Vec::new();
    let mut rest = pieces.as_slice();
    while let Some(first) = rest.first() {
        let same = |piece: &&Piece| {
            piece.entry.kind == first.entry.kind && piece.entry.names.local == first.entry.names.local
        };
        let (group, after) = rest.split_at(rest.iter().take_while(same).count().max(1));
        rest = after;
        if group.len() > 1 && !first.entry.names.local.is_empty() {
            merged.extend(clusters(group, gap(first.entry.kind)).into_iter().map(|cluster| one(&cluster)));
        } else {
            merged.extend(group.iter().map(|piece| piece.entry.clone()));
        }
    }
    merged
}

/// Groups of pieces that are near each other, by cells as wide as the gap: pieces in the same or in touching cells belong
/// together.
fn clusters(group: &[Piece], gap: f64) -> Vec<Vec<&Piece>> {
    let cell = |at: LonLat| {
        let squeeze = at.lat().to_radians().cos().max(0.02);
        ((at.lat() / gap).floor() as i64, (at.lon() * squeeze / gap).floor() as i64)
    };
    let mut parents: Vec<usize> = (0..group.len()).collect();
    let mut cells: BTreeMap<(i64, i64), usize> = BTreeMap::new();
    for (at, piece) in group.iter().enumerate() {
        for end in piece.ends {
            let (row, column) = cell(end);
            for near in
                (row - 1..=row + 1).flat_map(|row| (column - 1..=column + 1).map(move |column| (row, column)))
            {
                if let Some(&other) = cells.get(&near) {
                    let (a, b) = (root(&mut parents, at), root(&mut parents, other));
                    parents[a.max(b)] = a.min(b);
                }
            }
            cells.entry((row, column)).or_insert(at);
        }
    }
    let mut clusters: BTreeMap<usize, Vec<&Piece>> = BTreeMap::new();
    for (at, piece) in group.iter().enumerate() {
        clusters.entry(root(&mut parents, at)).or_default().push(piece);
    }
    clusters.into_values().collect()
}

fn root(parents: &mut [usize], mut at: usize) -> usize {
    while parents[at] != at {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    at
}

/// The longest piece near the middle of all stands for them; what the others know more is added.
fn one(cluster: &[&Piece]) -> PlaceEntry {
    let total: f64 = cluster.iter().map(|piece| piece.weight).sum();
    let mean = |of: fn(LonLat) -> f64| {
        cluster.iter().map(|piece| of(piece.entry.at) * piece.weight).sum::<f64>()
            / total.max(f64::MIN_POSITIVE)
    };
    let middle = LonLat::new(mean(LonLat::lon), mean(LonLat::lat)).unwrap_or(cluster[0].entry.at);
    let far = |piece: &Piece| piece.entry.at.distance_m(middle);
    let mut best = cluster[0];
    for piece in cluster {
        // A settlement is where its node is, which is the most telling; else the nearest to the middle.
        let better = if best.entry.kind.is_settlement() {
            piece.entry.importance > best.entry.importance
        } else {
            far(piece) < far(best)
        };
        if better {
            best = piece;
        }
    }
    let mut entry = best.entry.clone();
    for other in cluster.iter().map(|piece| &piece.entry) {
        entry.importance = entry.importance.max(other.importance);
        let names = &mut entry.names;
        for (mine, theirs) in [
            (&mut names.en, &other.names.en),
            (&mut names.zh, &other.names.zh),
            (&mut names.kk, &other.names.kk),
            (&mut names.ru, &other.names.ru),
            (&mut names.ug, &other.names.ug),
        ] {
            if mine.is_empty() {
                mine.clone_from(theirs);
            }
        }
        for (mine, theirs) in [
            (&mut entry.hours, &other.hours),
            (&mut entry.phone, &other.phone),
            (&mut entry.country, &other.country),
        ] {
            if mine.is_empty() {
                mine.clone_from(theirs);
            }
        }
        entry.aliases.extend(other.aliases.iter().cloned());
    }
    entry
}

#[cfg(test)]
mod tests {
    use otkel_maps::find::Names;

    use super::*;

    fn piece(kind: Kind, name: &str, lon: f64, length: f64) -> Piece {
        let names = Names { local: name.into(), ..Names::default() };
        let at = |lon| LonLat::new(lon, 43.25).unwrap();
        Piece {
            entry: PlaceEntry::new(kind, at(lon), names),
            weight: 100.0,
            ends: [at(lon - length / 2.0), at(lon + length / 2.0)],
        }
    }

    #[test]
    fn a_street_is_one_though_it_has_many_ways_and_two_towns_have_two() {
        let mut pieces = vec![
            piece(Kind::Street, "Абай", 76.900, 0.01),
            piece(Kind::Street, "Абай", 76.910, 0.01),
            piece(Kind::Street, "Абай", 76.920, 0.01),
            piece(Kind::Street, "Абай", 78.0, 0.01),
            piece(Kind::Street, "Фурманов", 76.91, 0.01),
        ];
        let merged = merge(pieces.clone());
        assert_eq!(merged.len(), 3);
        assert!((merged[0].at.lon() - 76.91).abs() < 1e-6, "the middle one stands for all");
        pieces.reverse();
        assert_eq!(merge(pieces), merged);
    }
}
