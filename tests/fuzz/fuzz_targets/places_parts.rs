//! A places index whose parts have been changed and then got right sums, as somebody would who means harm: opened and searched.
//!
//! The input is a list of changes to a small index: what is asked, then where which byte is set. So no change is wasted on
//! SQLite's pages, and nothing is kept out by a sum.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use otkel_mapmaker::places::{About, PlaceEntry, to_bytes};
use otkel_maps::{
    Blob,
    earth::LonLat,
    find::{Category, Kind, Lang, Names, Places, Query},
};
use rusqlite::{Connection, MAIN_DB, params};

const PARTS: [&str; 3] = ["terms", "columns", "grid"];

static INDEX: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let kinds = [Kind::City, Kind::Town, Kind::Street, Kind::Fuel, Kind::Hotel, Kind::Town];
    let entries = (0..60).map(|place: u8| {
        let at =
            LonLat::from_e7(804_000_000 + i32::from(place) * 30_000, 442_000_000 + i32::from(place) * 10_000);
        let names = Names {
            local: format!("Қорғас {place}"),
            zh: ["霍尔果斯", "伊宁", "阿拉山口"][usize::from(place) % 3].into(),
            en: ["Khorgos", "Yining", "Abay street", ""][usize::from(place) % 4].into(),
            ..Names::default()
        };
        PlaceEntry::new(kinds[usize::from(place) % kinds.len()], at, names)
    });
    to_bytes(entries.collect(), &About::default()).expect("a small index can be written").0
});

fuzz_target!(|data: &[u8]| {
    let Some((&length, rest)) = data.split_first() else { return };
    let (question, changes) = rest.split_at(usize::from(length).min(rest.len()));
    let text = String::from_utf8_lossy(question);
    let places = match Places::open(&Blob::from(changed(changes).expect("our own index can be changed"))) {
        Ok(places) => places,
        Err(_) => return,
    };
    for near in [None, Some(LonLat::from_e7(804_000_000, 442_000_000))] {
        for text in [&*text, "khor", "霍尔", "korgas 12", "yinning", "abay"] {
            let _ = places.find(&Query { text, near, category: None, lang: Lang::Zh, limit: 50 });
        }
    }
    let near = LonLat::from_e7(810_000_000, 442_000_000);
    let _ = places.nearby(Category::Fuel, near, 1e6, Lang::En, 50);
    let _ = places.around(near, 1e6, Lang::En, 50);
    for id in [0, 59, u32::MAX] {
        let _ = places.place(id, Lang::Ug);
    }
});

/// Four bytes a change: which part, where (two bytes), and what. A part of 3 cuts the first one off there.
fn changed(changes: &[u8]) -> rusqlite::Result<Vec<u8>> {
    let mut db = Connection::open_in_memory()?;
    db.deserialize_read_exact(MAIN_DB, INDEX.as_slice(), INDEX.len(), false)?;
    let mut bodies = Vec::new();
    for part in PARTS {
        bodies.push(
            db.query_row("SELECT body FROM part WHERE name = ?", [part], |row| row.get::<_, Vec<u8>>(0))?,
        );
    }
    for change in changes.chunks_exact(4).take(64) {
        let at = usize::from(u16::from_le_bytes([change[1], change[2]]));
        let body = &mut bodies[usize::from(change[0] % 3)];
        if change[0] >= 0xf0 {
            body.truncate(at);
        } else if !body.is_empty() {
            let at = at % body.len();
            body[at] = change[3];
        }
    }
    for (part, body) in PARTS.iter().zip(&bodies) {
        let sum = i64::from(crc32fast::hash(body));
        db.execute("UPDATE part SET body = ?, sum = ? WHERE name = ?", params![body, sum, part])?;
    }
    Ok(db.serialize(MAIN_DB)?.to_vec())
}
