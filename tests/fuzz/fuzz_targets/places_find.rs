//! A places index of any bytes, and any text asked of it: an error or an answer, never a panic.
//!
//! The first byte says how much of the rest is the question. Seeds: the head of a real index, and indexes of a few places.

#![no_main]

use libfuzzer_sys::fuzz_target;
use otkel_maps::{
    Blob,
    earth::LonLat,
    find::{Category, Lang, Places, Query, columns, fold, grid::Grid, terms::Terms},
};

fuzz_target!(|data: &[u8]| {
    let Some((&length, rest)) = data.split_first() else { return };
    let (question, file) = rest.split_at(usize::from(length).min(rest.len()));
    let text = String::from_utf8_lossy(question);
    let _ = fold::words(&text);
    // The parts by themselves: their sums would keep the fuzzer out of them.
    if let Some(terms) = Terms::decode(file) {
        for at in 0..terms.len().min(100) {
            let _ = (terms.key(at).len(), terms.places(at).take(1000).count());
        }
    }
    if let Some(columns) = columns::decode(file) {
        let _ = Grid::decode(file, columns.len());
        let _ = columns::ancestors(&columns, 0).count();
    }
    if let Ok(places) = Places::open(&Blob::from(file.to_vec())) {
        let near = LonLat::new(80.4, 44.2);
        let _ = places.find(&Query { text: &text, near, category: None, lang: Lang::Zh, limit: 50 });
        if let Some(near) = near {
            let _ = places.nearby(Category::Fuel, near, 1e5, Lang::En, 50);
        }
    }
});
