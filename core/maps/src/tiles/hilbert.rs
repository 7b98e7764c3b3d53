use crate::earth::TileId;

/// The number of a tile in a `PMTiles` archive: all tiles of lower zooms first, then along the Hilbert curve of its zoom.
pub(super) fn number(id: TileId) -> u64 {
    let mut number = (0..id.z()).map(|z| 1u64 << (2 * u32::from(z))).sum();
    let (mut x, mut y) = (u64::from(id.x()), u64::from(id.y()));
    for bit in (0..id.z()).rev() {
        let side = 1u64 << bit;
        let (right, lower) = (x & side, y & side);
        number += (((3 * (right >> bit)) ^ (lower >> bit)) << bit) << bit;
        // Within a quadrant the curve is turned.
        if lower == 0 {
            if right != 0 {
                (x, y) = (!x, !y);
            }
            (x, y) = (y, x);
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(z: u8, x: u32, y: u32) -> u64 {
        number(TileId::new(z, x, y).unwrap())
    }

    /// The examples of the `PMTiles` specification.
    #[test]
    fn the_specifications_examples() {
        assert_eq!(
            [of(0, 0, 0), of(1, 0, 0), of(1, 0, 1), of(1, 1, 1), of(1, 1, 0), of(2, 0, 0)],
            [0, 1, 2, 3, 4, 5]
        );
        assert_eq!(of(12, 3423, 1763), 19_078_479);
    }

    #[test]
    fn every_tile_has_a_number_of_its_own_and_neighbours_follow_each_other() {
        let mut all: Vec<(u64, u32, u32)> =
            (0..64).flat_map(|x| (0..64).map(move |y| (of(6, x, y), x, y))).collect();
        all.sort_unstable();
        for pair in all.windows(2) {
            assert_eq!(pair[1].0, pair[0].0 + 1);
            assert_eq!(pair[0].1.abs_diff(pair[1].1) + pair[0].2.abs_diff(pair[1].2), 1);
        }
    }
}
