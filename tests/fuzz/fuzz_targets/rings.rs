//! Lines of any shape, crossing and doubled, become areas whose rings run as they should, whatever order they come in.
//! Bytes are lines of points on a small grid, so that ends meet often.
#![no_main]

use libfuzzer_sys::fuzz_target;
use otkel_mapmaker::osm::rings::assemble;
use otkel_maps::earth::LonLat;

/// A point of the grid: its place is its node.
fn node(byte: u8) -> (i64, LonLat) {
    let (x, y) = (i32::from(byte % 15), i32::from(byte / 15));
    (i64::from(byte), LonLat::from_e7(x * 10_000_000, y * 10_000_000))
}

/// Twice the area, with its sign: positive counterclockwise.
fn area(ring: &[LonLat]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.lon() * b.lat() - b.lon() * a.lat()).sum()
}

fuzz_target!(|bytes: &[u8]| {
    // 255 ends a line.
    let lines: Vec<Vec<(i64, LonLat)>> =
        bytes.split(|&byte| byte == 255).map(|line| line.iter().map(|&byte| node(byte)).collect()).collect();
    let mut borrowed: Vec<&[(i64, LonLat)]> = lines.iter().map(Vec::as_slice).collect();
    let (polygons, dropped) = assemble(&borrowed);
    for polygon in &polygons {
        assert!(polygon.outer.len() >= 3 && area(&polygon.outer) > 0.0, "outlines run counterclockwise");
        for hole in &polygon.inner {
            assert!(hole.len() >= 3 && area(hole) < 0.0, "holes run clockwise");
        }
    }
    borrowed.reverse();
    assert_eq!(assemble(&borrowed), (polygons, dropped), "the order of lines doesn't matter");
});
