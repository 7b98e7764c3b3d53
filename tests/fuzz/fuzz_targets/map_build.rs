//! A whole map of any file: tiles, roads and places; what was built can be opened, drawn and searched. The first byte says where a
//! port is, the rest is the extract.
#![no_main]

use std::fs;

use libfuzzer_sys::fuzz_target;
use otkel_fuzz::scratch;
use otkel_mapmaker::{
    detail::{DetailOptions, Port, build},
    osm::Quiet,
};
use otkel_maps::{
    Blob,
    earth::{LonLat, TileId},
    find::Places,
    roads::Graph,
    tiles::Archive,
};

fuzz_target!(|data: &[u8]| {
    let Some((port, extract)) = data.split_first() else { return };
    let folder = scratch("map-build");
    let file = folder.join("fuzzed.osm.pbf");
    fs::write(&file, extract).expect("room for a small file");
    // In Monaco, where the seeds are, or off their map.
    let at = LonLat::from_e7(73_800_000 + i32::from(*port) * 5000, 437_300_000);
    let ports = vec![Port { id: "port".to_owned(), at, countries: ["cn".to_owned(), "kz".to_owned()] }];
    let out = folder.join("map");
    let options = DetailOptions { extracts: vec![file], out: out.clone(), bbox: None, ports };
    if build(&options, &Quiet).is_err() {
        return;
    }
    let read = |name: &str| Blob::from(fs::read(out.join(name)).expect("it was written"));
    let archive = Archive::open(read("map.pmtiles")).expect("our own archive");
    archive.tile(TileId::at(archive.bounds().centre(), archive.max_zoom())).expect("our own tile");
    let graph = Graph::open(read("roads.graph")).expect("our own graph");
    graph.verify().expect("its sums are right");
    Places::open(&read("places.db")).expect("our own places");
});
