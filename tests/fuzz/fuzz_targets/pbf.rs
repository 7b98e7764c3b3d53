//! Any file is an extract or an error: all of its nodes, ways, relations and areas are asked for, and each way says where
//! its nodes are.
#![no_main]

use std::fs;

use libfuzzer_sys::fuzz_target;
use otkel_fuzz::scratch;
use otkel_mapmaker::osm::{Extract, Quiet};

fuzz_target!(|bytes: &[u8]| {
    let folder = scratch("pbf");
    let file = folder.join("fuzzed.osm.pbf");
    fs::write(&file, bytes).expect("room for a small file");
    let Ok(extract) = Extract::open(&[file], None, &folder, &Quiet) else { return };
    let _ = extract.for_each_node_with_tags(&Quiet, |node| assert!(!node.tags.is_empty()));
    let _ = extract.for_each_way(&Quiet, |way| {
        for (id, at) in way.nodes {
            assert_eq!(extract.position(*id), Some(*at));
        }
    });
    let _ = extract.for_each_relation(&Quiet, |relation| {
        assert!(relation.members.iter().all(|member| member.role.len() <= 1 << 10));
    });
    let areas = extract.for_each_area(
        &folder,
        &Quiet,
        |_| true,
        |area| {
            assert!(area.polygons.iter().all(|polygon| polygon.outer.len() >= 3));
            Ok(())
        },
    );
    drop(areas);
});
