//! Search over the region's places, as people type.

#![allow(clippy::unwrap_used, reason = "also outside of the test functions")]

#[path = "../../tests/bench/maps/search/src/judge.rs"]
#[allow(dead_code, unreachable_pub, reason = "the benchmark uses more of it")]
mod judge;
#[path = "../../tests/bench/maps/search/src/region.rs"]
#[allow(dead_code, unreachable_pub, reason = "the benchmark uses more of it")]
mod region;

use std::sync::LazyLock;

use otkel_mapmaker::{
    osm::{Extract, Quiet},
    places::{About, PlaceEntry, from_osm, to_bytes},
};
use otkel_maps::{
    Blob,
    earth::LonLat,
    find::{Category, Found, Kind, Lang, Places, Query},
};

static PLACES: LazyLock<Places> = LazyLock::new(|| {
    let (bytes, _) = to_bytes(region::content(), &About::default()).unwrap();
    Places::open(&Blob::from(bytes)).unwrap()
});

fn query(text: &str) -> Query<'_> {
    Query { text, near: None, category: None, lang: Lang::En, limit: 10 }
}

fn find(text: &str) -> Vec<Found> {
    PLACES.find(&query(text)).unwrap()
}

#[test]
fn every_spelling_finds_khorgos_first() {
    for text in [
        "hegs",
        "Қорғас",
        "Qorgas",
        "霍尔果斯",
        "khorgos",
        "Хоргос",
        "قورغاس",
        "قورعاس",
        "霍爾果斯",
        "huoerguosi",
        "huo er guo si",
        "huǒ ěr guǒ sī",
        "huoegs",
        "huoergs",
        "Qorǵas",
        "Qorğas",
        "korgas",
        "Коргас",
        "KHORGOS",
        "khorgso",
        "horgos",
        "Хорогос",
        "霍尔果",
        "霍",
        "хорг",
        "nurzholy",
        "nur joly",
        "Нуржолы",
        "霍尔果斯市",
        "город Хоргос",
        "huo4 er3 guo3 si1",
    ] {
        let found = find(text);
        let first = found.first().unwrap_or_else(|| panic!("nothing for {text}"));
        let khorgos =
            [first.port.as_deref(), first.place.as_deref()].iter().flatten().any(|id| id.contains("horgos"));
        assert!(khorgos, "{text}: {:?}", found.iter().map(|f| (&f.name, f.score)).collect::<Vec<_>>());
    }
}

#[test]
fn han_parts_without_spaces() {
    assert_eq!(find("伊宁")[0].place.as_deref(), Some("yining"));
    assert_eq!(find("六星街")[0].place.as_deref(), Some("liuxing-street"));
    assert_eq!(find("伊宁机场")[0].place.as_deref(), Some("yining-airport"));
    assert_eq!(find("霍尔果斯口岸")[0].port.as_deref(), Some("khorgos"));
}

#[test]
fn a_category_near_a_place_and_near_me() {
    let bakhty = LonLat::new(82.7, 46.7).unwrap();
    let found = PLACES.find(&Query { near: Some(bakhty), ..query("граница") }).unwrap();
    assert_eq!(found[0].port.as_deref(), Some("bakhty"));
    let near = PLACES.nearby(Category::Border, bakhty, 100_000.0, Lang::Zh, 5).unwrap();
    assert_eq!(near[0].port, found[0].port);
    assert!(near.iter().all(|found| found.distance_m.is_some_and(|metres| metres <= 100_000.0)));
    let only = PLACES.find(&Query { category: Some(Category::Airport), ..query("almaty") }).unwrap();
    assert!(!only.is_empty() && only.iter().all(|found| found.kind == Kind::Airport));
}

#[test]
fn results_are_the_same_each_time_and_in_any_order_of_the_entries() {
    let mut entries = region::content();
    let (first, _) = to_bytes(entries.clone(), &About::default()).unwrap();
    entries.reverse();
    entries.extend(entries.clone());
    let (second, summary) = to_bytes(entries, &About::default()).unwrap();
    assert!(first == second, "the bytes differ");
    assert_eq!(summary.left_out, summary.places);
    for text in ["a", "al", "alm", "霍", "к"] {
        assert_eq!(find(text), find(text));
    }
}

const QUERIES: &str = include_str!("../../tests/bench/maps/search/queries.tsv");
const SECOND: &str = include_str!("../../tests/bench/maps/search/second.tsv");
const HELD_OUT: &str = include_str!("../../tests/bench/maps/search/held-out.tsv");

/// The places of an extract; none, and a word about it, when the data isn't there.
fn extract(name: &str) -> Vec<PlaceEntry> {
    let Some(path) = region::shared(&format!("osm/{name}.osm.pbf")) else {
        println!("left out: no extract {name} at OTKEL_SHARED");
        return Vec::new();
    };
    let scratch = tempfile::tempdir().unwrap();
    let extract = Extract::open(&[path], None, scratch.path(), &Quiet).unwrap();
    from_osm(&extract, scratch.path(), &Quiet).unwrap()
}

#[test]
fn what_people_type_comes_first() {
    if region::shared("region/places.json").is_none() {
        println!("left out: no towns at OTKEL_SHARED");
        return;
    }
    let extracts = ["monaco-2023", "andorra-2013", "oslo-east-2019"];
    let mut entries = region::region();
    entries.extend(extracts.iter().flat_map(|name| extract(name)));
    let (bytes, _) = to_bytes(entries, &About::default()).unwrap();
    let measure = judge::Measure::of(&bytes).unwrap();
    let places = Places::open(&Blob::from(bytes)).unwrap();
    for (list, text) in [("queries", QUERIES), ("second", SECOND), ("held out", HELD_OUT)] {
        let queries = judge::written(text);
        let here = |query: &&judge::Written| {
            let of = query.extract().map(str::to_lowercase);
            of.is_none_or(|of| {
                extracts.iter().any(|name| {
                    name.contains(&of) && region::shared(&format!("osm/{name}.osm.pbf")).is_some()
                })
            })
        };
        let ranks: Vec<Option<usize>> =
            queries.iter().filter(here).map(|query| measure.rank(&places, query).unwrap().0).collect();
        let mean = judge::mean_reciprocal(&ranks);
        println!("{list}: {} of {} queries, mean reciprocal rank {mean:.3}", ranks.len(), queries.len());
        assert!(mean >= 0.9, "{list}: {mean:.3}");
    }
}

#[test]
fn an_extract_has_its_streets_and_what_travellers_need() {
    let entries = extract("monaco-2023");
    if entries.is_empty() {
        return;
    }
    let count = |kind: Kind| entries.iter().filter(|entry| entry.kind == kind).count();
    assert!(count(Kind::Street) > 200 && count(Kind::Pharmacy) >= 8 && count(Kind::Restaurant) > 100);
    let streets: Vec<&PlaceEntry> =
        entries.iter().filter(|entry| entry.names.local == "Avenue Princesse Grace").collect();
    assert_eq!(streets.len(), 1, "its ways are one street");
    let (bytes, summary) = to_bytes(entries, &About::default()).unwrap();
    assert!(summary.places > 1_000);
    let places = Places::open(&Blob::from(bytes)).unwrap();
    let near = LonLat::new(7.4197, 43.7311).unwrap();
    let found = places.nearby(Category::Pharmacy, near, 2_000.0, Lang::En, 3).unwrap();
    assert!(found.is_sorted_by_key(|found| found.distance_m.map(|metres| metres as u64)) && found.len() == 3);
}
