//! Any file is an answer, and what was understood can be written and read again, equal.
#![no_main]

use libfuzzer_sys::fuzz_target;
use otkel_maps::gpx::Gpx;

fuzz_target!(|bytes: &[u8]| {
    let Ok(read) = Gpx::read(bytes) else { return };
    let file = read.gpx.write();
    let again = Gpx::read(file.as_bytes()).expect("what we wrote, we read");
    assert!(again.left_out.is_empty(), "what we wrote is whole");
    // Positions are written with seven digits, so the second time is the first that must be equal.
    assert_eq!(again.gpx.write(), file);
});
