//! Opens any bytes as a road graph, and asks for a few routes when they are one.
//!
//! Sums and lengths in the table are mended first: otherwise nothing but real files would get past the first check.

#![no_main]

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use otkel_maps::roads::{Graph, Mode, Lang};
use otkel_maps::route::{Conditions, Place, Profile, Router, Weights};

/// As `docs/format/roads.md` has it: the header's length is at 16, the number of sections at 24, the sum at 28.
fn mended(data: &[u8]) -> Vec<u8> {
    let mut bytes = data.to_vec();
    if bytes.len() < 32 {
        return bytes;
    }
    let length = bytes.len() as u64;
    bytes[16..24].copy_from_slice(&length.to_le_bytes());
    let sections = u32::from_le_bytes([bytes[24], bytes[25], bytes[26], bytes[27]]) as usize;
    let end = 32_usize.saturating_add(sections.saturating_mul(24));
    bytes[28..32].fill(0);
    if let Some(table) = bytes.get(..end) {
        let sum = crc32fast::hash(table);
        bytes[28..32].copy_from_slice(&sum.to_le_bytes());
    }
    bytes
}

fuzz_target!(|data: &[u8]| {
    let Ok(graph) = Graph::open(mended(data).into()) else { return };
    let _ = graph.verify();
    let graph = Arc::new(graph);
    let _ = (graph.regions(), graph.gates(), graph.stations().count());
    let Some(bounds) = graph.bounds() else { return };
    let corners = [(bounds.west, bounds.south), (bounds.east, bounds.north), (bounds.west, bounds.north)];
    for mode in Mode::ALL {
        let conditions = Conditions { month: Some(1), ..Conditions::default() };
        let weights = Weights::new(&graph, Arc::new(Profile::of(*mode)), &conditions, 1);
        let mut router = Router::new(graph.clone(), Arc::new(weights));
        for pair in corners.windows(2) {
            let place = |(lon, lat)| {
                let at = otkel_maps::earth::LonLat::new(lon, lat)?;
                Some(Place { within_m: 1e6, ..Place::at(at) })
            };
            if let (Some(from), Some(to)) = (place(pair[0]), place(pair[1]))
                && let Ok(route) = router.route(from, to)
            {
                for manoeuvre in &route.manoeuvres {
                    let _ = graph.street(manoeuvre.street, Lang::Ug);
                }
            }
        }
    }
});
