//! The grid that shapes are put on: whole numbers, so that the same position has the same point in every tile and no
//! result depends on rounding modes.

use otkel_maps::earth::{LonLat, World};

use super::EXTENT;

/// A point of the grid of one zoom: from the north-west corner of the world, [`EXTENT`] units a tile.
pub(super) type Point = (i32, i32);

/// A point of the Mercator square, whose side has 2³² units.
pub(super) type Fine = (i64, i64);

const FINE: f64 = 4_294_967_296.0;

/// The deepest zoom whose grid isn't finer than 2⁻³² of the world, and fits into 31 bits.
pub(super) const DEEPEST: u8 = 18;

pub(super) fn fine(at: LonLat) -> Fine {
    let World { x, y } = World::of(at);
    ((x * FINE) as i64, (y * FINE) as i64)
}

/// On the grid of a zoom, rounded to the nearest unit.
pub(super) fn coarse((x, y): Fine, z: u8) -> Point {
    let shift = 32 - 12 - z.min(DEEPEST);
    let half = 1 << (shift - 1);
    (((x + half) >> shift) as i32, ((y + half) >> shift) as i32)
}

/// A line on the grid of a zoom, points that fall together made one.
pub(super) fn coarse_line(line: &[Fine], z: u8, out: &mut Vec<Point>) {
    out.clear();
    for at in line {
        let point = coarse(*at, z);
        if out.last() != Some(&point) {
            out.push(point);
        }
    }
}

/// The number of a tile in a PMTiles file: zoom by zoom, along a Hilbert curve within each.
pub(super) fn tile_number(z: u8, x: u32, y: u32) -> u64 {
    let before = ((1_u64 << (2 * z)) - 1) / 3;
    let (mut x, mut y) = (x, y);
    let mut along = 0_u64;
    let mut side = (1_u32 << z) >> 1;
    while side > 0 {
        let (right, down) = (u32::from(x & side != 0), u32::from(y & side != 0));
        along += u64::from(side) * u64::from(side) * u64::from((3 * right) ^ down);
        if down == 0 {
            if right == 1 {
                x = side.wrapping_sub(1).wrapping_sub(x);
                y = side.wrapping_sub(1).wrapping_sub(y);
            }
            (x, y) = (y, x);
        }
        x &= side.wrapping_sub(1);
        y &= side.wrapping_sub(1);
        side >>= 1;
    }
    before + along
}

/// The zoom of a numbered tile.
pub(super) fn zoom_of(number: u64) -> u8 {
    (0..=DEEPEST).rev().find(|z| ((1_u64 << (2 * z)) - 1) / 3 <= number).unwrap_or(0)
}

/// Along which side of the world tiles are counted.
pub(super) fn tiles_between(low: i32, high: i32, beyond: i32, z: u8) -> (i32, i32) {
    let last = (1 << z) - 1;
    ((low - beyond).div_euclid(EXTENT).clamp(0, last), (high + beyond).div_euclid(EXTENT).clamp(0, last))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    /// Numbers that the PMTiles specification gives, and what makes a Hilbert curve one.
    #[test]
    fn tiles_are_numbered_as_pmtiles_does() {
        for ((z, x, y), number) in [
            ((0, 0, 0), 0),
            ((1, 0, 0), 1),
            ((1, 0, 1), 2),
            ((1, 1, 1), 3),
            ((1, 1, 0), 4),
            ((2, 0, 0), 5),
            ((12, 3423, 1763), 19_078_479),
        ] {
            assert_eq!(tile_number(z, x, y), number, "{z}/{x}/{y}");
            assert_eq!(zoom_of(number), z);
        }
        let mut by_number: Vec<_> = (0..64).flat_map(|x| (0..64).map(move |y| (x, y))).collect();
        by_number.sort_by_key(|(x, y)| tile_number(6, *x, *y));
        assert!(by_number.windows(2).all(|w| w[0].0.abs_diff(w[1].0) + w[0].1.abs_diff(w[1].1) == 1));
        let all: HashSet<u64> = by_number.iter().map(|(x, y)| tile_number(6, *x, *y)).collect();
        assert_eq!((all.len(), all.iter().min()), (4_096, Some(&1_365)));
    }

    #[test]
    fn the_corners_of_the_world_are_on_the_grid() {
        let edge = |lon, lat| coarse(fine(LonLat::new(lon, lat).unwrap()), 0);
        assert_eq!(edge(-180.0, 86.0), (0, 0));
        assert_eq!(edge(180.0, -86.0), (EXTENT, EXTENT));
        assert_eq!(edge(0.0, 0.0), (EXTENT / 2, EXTENT / 2));
    }
}
