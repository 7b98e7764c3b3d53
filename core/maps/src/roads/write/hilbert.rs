//! A curve that fills the plane.

use crate::roads::record::BoxRecord;

/// How far along Hilbert's curve through a box a position lies: what is near on the earth is then near in the file.
pub(super) fn hilbert(at: [i32; 2], bounds: &BoxRecord) -> u32 {
    let [west, south, east, north] = bounds.0.map(i64::from);
    let span = (east - west).max(north - south).max(1);
    let cell = |value: i32, low: i64| ((i64::from(value) - low) * 0xFFFF / span).clamp(0, 0xFFFF) as u32;
    let (mut x, mut y) = (cell(at[0], west), cell(at[1], south));
    let mut place = 0;
    for bit in (0..16).rev() {
        let (right, top) = (x >> bit & 1, y >> bit & 1);
        place = (place << 2) | ((3 * right) ^ top);
        if top == 0 {
            if right == 1 {
                (x, y) = (0xFFFF - x, 0xFFFF - y);
            }
            std::mem::swap(&mut x, &mut y);
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_on_the_curve_are_neighbours_on_the_ground() {
        let bounds = BoxRecord([0, 0, 0xFFFF, 0xFFFF]);
        let mut places = Vec::new();
        for x in 0..16 {
            for y in 0..16 {
                let at = [x * 0x1000 + 5, y * 0x1000 + 5];
                places.push((hilbert(at, &bounds), x, y));
            }
        }
        places.sort_unstable();
        for pair in places.windows(2) {
            assert_eq!((pair[0].1 - pair[1].1).abs() + (pair[0].2 - pair[1].2).abs(), 1, "{pair:?}");
        }
    }
}
