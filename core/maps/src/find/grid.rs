//! Places by kind and position, for “near me”: for each kind its places in cells of 0.02 degrees, row after row.
//!
//! Bytes: for each kind that has places, in the order of their numbers, `kind: u32`, `count: u32`, then `count` ids, sorted by
//! cell (rows from the south, columns from the west) and id.

use super::{Kind, bytes::Reader, columns::Column};
use crate::earth::LonLat;

/// Units of 10⁻⁷ degrees a cell is wide and high: 2.2 km from south to north.
const CELL: i32 = 200_000;

/// The furthest that is looked, in metres.
pub const MAX_RADIUS_M: f64 = 500_000.0;

/// For each kind its places by cell.
pub struct Grid {
    kinds: Vec<Vec<u32>>,
}

fn cell(at: (i32, i32)) -> (i32, i32) {
    (at.1.div_euclid(CELL), at.0.div_euclid(CELL))
}

/// The bytes of the grid.
pub fn encode(columns: &[Column]) -> Vec<u8> {
    let mut out = Vec::new();
    for kind in Kind::ALL {
        let mut ids: Vec<u32> =
            (0..columns.len() as u32).filter(|id| columns[*id as usize].kind == *kind).collect();
        if ids.is_empty() {
            continue;
        }
        ids.sort_by_key(|id| (cell(columns[*id as usize].at), *id));
        out.extend(u32::from(kind.code()).to_le_bytes());
        out.extend((ids.len() as u32).to_le_bytes());
        out.extend(ids.iter().flat_map(|id| id.to_le_bytes()));
    }
    out
}

impl Grid {
    /// Reads one; `None` when it isn't whole or names places that don't exist.
    pub fn decode(bytes: &[u8], places: usize) -> Option<Self> {
        let mut kinds = vec![Vec::new(); 256];
        let mut reader = Reader(bytes);
        while !reader.0.is_empty() {
            let kind = usize::try_from(reader.u32()?).ok()?;
            let count = reader.u32()? as usize;
            let ids = reader.u32s(count)?;
            if ids.iter().any(|id| *id as usize >= places) {
                return None;
            }
            *kinds.get_mut(kind)? = ids;
        }
        Some(Self { kinds })
    }

    /// The places of a kind, by cell.
    pub fn of(&self, kind: Kind) -> &[u32] {
        self.kinds.get(usize::from(kind.code())).map_or(&[], Vec::as_slice)
    }

    /// Visits the places of a kind within a radius, with their distance in metres; in the order of the cells.
    pub fn near(
        &self,
        columns: &[Column],
        kind: Kind,
        near: LonLat,
        radius_m: f64,
        mut visit: impl FnMut(u32, f64),
    ) {
        let ids = self.of(kind);
        let radius_m = if radius_m.is_finite() { radius_m.clamp(0.0, MAX_RADIUS_M) } else { MAX_RADIUS_M };
        // A little more than it is: the exact distance decides below.
        let high = radius_m / 110_000.0 + 0.001;
        let squeeze = (near.lat().abs() + high).min(89.0).to_radians().cos();
        let wide = high / squeeze;
        let row = |lat: f64| ((lat * 1e7).floor() as i64).div_euclid(i64::from(CELL)) as i32;
        let (south, north) = (row(near.lat() - high), row(near.lat() + high));
        let (west, east) = (row(near.lon() - wide), row(near.lon() + wide));
        let cell_of = |id: &u32| columns.get(*id as usize).map_or((0, 0), |column| cell(column.at));
        let mut at = 0;
        for row in south..=north {
            at += ids[at..].partition_point(|id| cell_of(id) < (row, west));
            while let Some(id) = ids.get(at) {
                if cell_of(id) > (row, east) {
                    break;
                }
                at += 1;
                let Some(column) = columns.get(*id as usize) else { continue };
                let distance = column.position().distance_m(near);
                if distance <= radius_m {
                    visit(*id, distance);
                }
            }
            if at >= ids.len() {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn near_is_what_a_plain_look_finds(
            places in proptest::collection::vec((-1_800_000_000..1_800_000_000i32, -890_000_000..890_000_000i32), 0..40),
            close in proptest::collection::vec((800_000_000..806_000_000i32, 440_000_000..446_000_000i32), 0..40),
            lon in 79.9..80.7f64, lat in 43.9..44.7f64, radius in 0.0..120_000f64,
        ) {
            let column = |at: &(i32, i32)| Column { at: *at, parent: None, importance: 0, kind: Kind::Fuel };
            let columns: Vec<Column> = places.iter().chain(&close).map(column).collect();
            let grid = Grid::decode(&encode(&columns), columns.len()).unwrap();
            let near = LonLat::new(lon, lat).unwrap();
            let mut found = Vec::new();
            grid.near(&columns, Kind::Fuel, near, radius, |id, _| found.push(id));
            found.sort_unstable();
            let expected: Vec<u32> = (0..columns.len() as u32)
                .filter(|id| columns[*id as usize].position().distance_m(near) <= radius)
                .collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..100)) {
            let _ = Grid::decode(&bytes, 10);
        }
    }
}
