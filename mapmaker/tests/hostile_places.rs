//! A places index that is cut off, changed or made by somebody else gives an error or harmless results, never a panic.

#![allow(clippy::unwrap_used, reason = "also outside of the test functions")]

use otkel_mapmaker::places::{About, PlaceEntry, to_bytes};
use otkel_maps::{
    Blob,
    earth::LonLat,
    find::{Category, Kind, Lang, Names, Places, PlacesError, Query},
};
use rusqlite::{Connection, MAIN_DB};

fn index() -> Vec<u8> {
    let place = |kind, lon: f64, local: &str, zh: &str| {
        let names = Names { local: local.into(), zh: zh.into(), ..Names::default() };
        PlaceEntry::new(kind, LonLat::new(lon, 44.2).unwrap(), names)
    };
    let entries = vec![
        place(Kind::Town, 80.4, "Қорғас", "霍尔果斯"),
        place(Kind::Street, 80.41, "Абай көшесі", ""),
        place(Kind::Fuel, 80.42, "", ""),
        place(Kind::City, 81.3, "Құлжа", "伊宁"),
    ];
    to_bytes(entries, &About::default()).unwrap().0
}

fn open(bytes: Vec<u8>) -> Result<Places, PlacesError> {
    Places::open(&Blob::from(bytes))
}

/// Asks everything that reads the file in a different way.
fn ask(places: &Places) {
    let near = LonLat::new(80.4, 44.2);
    for text in
        ["korgas", "қ", "hegs", "霍尔果斯", "huoegs", "kulja abai", "заправка", "abai korgas 10", "kurgos"]
    {
        for near in [None, near] {
            let _ = places.find(&Query { text, near, category: None, lang: Lang::Zh, limit: 50 });
        }
    }
    let _ = places.nearby(Category::Fuel, near.unwrap(), 1e6, Lang::Ru, 50);
}

#[test]
fn every_cut_is_an_error() {
    let bytes = index();
    for len in (0..bytes.len()).step_by(97) {
        assert!(matches!(open(bytes[..len].to_vec()), Err(PlacesError::Damaged(_))), "{len}");
    }
}

#[test]
fn every_changed_byte_is_an_error_or_harmless() {
    let bytes = index();
    let mut opened = 0;
    for at in (0..bytes.len()).step_by(41) {
        for bit in [1u8, 0x80] {
            let mut changed = bytes.clone();
            changed[at] ^= bit;
            if let Ok(places) = open(changed) {
                opened += 1;
                ask(&places);
            }
        }
    }
    assert!(opened > 0, "free pages at least don't matter");
}

/// Changes an index by SQL.
fn changed(sql: &str) -> Vec<u8> {
    let bytes = index();
    let mut db = Connection::open_in_memory().unwrap();
    db.deserialize_read_exact(MAIN_DB, bytes.as_slice(), bytes.len(), false).unwrap();
    db.execute_batch(sql).unwrap();
    db.serialize(MAIN_DB).unwrap().to_vec()
}

#[test]
fn tables_that_are_not_ours_are_refused() {
    for sql in [
        "CREATE VIEW more AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON meta BEGIN SELECT 1; END",
        "CREATE INDEX i ON place (name)",
        "DROP TABLE meta",
        "ALTER TABLE place RENAME TO other",
        "ALTER TABLE place RENAME TO other; CREATE VIEW place AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) \
         SELECT i AS id, 'x' AS name FROM n",
        "PRAGMA application_id = 7",
    ] {
        assert!(matches!(open(changed(sql)), Err(PlacesError::Damaged(_))), "{sql}");
    }
    let newer = open(changed("PRAGMA user_version = 99"));
    assert!(matches!(newer, Err(PlacesError::Newer { found: 99, known: 1 })), "{:?}", newer.err());
}

#[test]
fn parts_must_fit_their_sums_and_each_other() {
    for sql in [
        "UPDATE part SET body = x'00' WHERE name = 'terms'",
        "UPDATE part SET body = zeroblob(64), sum = 1979342142 WHERE name = 'columns'",
        "UPDATE part SET body = 'text' WHERE name = 'grid'",
        "DELETE FROM part WHERE name = 'grid'",
        "UPDATE part SET sum = sum + 1",
    ] {
        assert!(open(changed(sql)).is_err(), "{sql}");
    }
}

#[test]
fn rows_may_be_missing_or_nonsense() {
    for sql in [
        "DELETE FROM place",
        "UPDATE place SET name = x'ff00ff', zh = x'c328'",
        "UPDATE place SET name = 7, en = 1.5, pinyin = zeroblob(100000)",
        "UPDATE place SET aliases = hex(zeroblob(200000))",
    ] {
        ask(&open(changed(sql)).unwrap());
    }
}

#[test]
fn absurd_questions_have_quick_answers() {
    let places = open(index()).unwrap();
    let long = "Қорғас ".repeat(10_000);
    let marks = "\u{301}".repeat(100_000);
    for text in [
        "",
        " ",
        "'",
        "%",
        "\0",
        "😀",
        "-- ; DROP TABLE",
        long.as_str(),
        marks.as_str(),
        "ﷺ",
        "\u{202e}abc",
        "1",
        "٣",
    ] {
        for limit in [0, 1, usize::MAX] {
            let query = Query {
                text,
                near: LonLat::new(180.0, 90.0),
                category: Some(Category::Food),
                lang: Lang::Ug,
                limit,
            };
            let found = places.find(&query).unwrap();
            assert!(found.len() <= otkel_maps::find::MOST_RESULTS);
        }
    }
    let near = LonLat::new(-180.0, -90.0).unwrap();
    for radius in [f64::NAN, f64::INFINITY, -1.0, 0.0, 1e300] {
        assert!(places.nearby(Category::Fuel, near, radius, Lang::En, 0).is_ok());
    }
}
