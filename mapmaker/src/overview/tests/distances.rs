//! Distances over the roads, compared with Natural Earth's and with those of the planner's corridors. The table is printed:
//! `cargo test -p otkel-mapmaker distances -- --nocapture`; `docs/overview-map.md` shows it.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
    fs,
};

use serde::Deserialize;

use super::content;
use crate::overview::{sources::Sources, ways::Way};

/// How far a distance may be off.
const OFF: f64 = 0.10;

/// By Dijkstra over Natural Earth's roads, 1:10 million.
const NATURAL_EARTH: &[(&str, &str, f64)] = &[
    ("almaty", "khorgos/KZ", 383.0),
    ("horgos", "yining", 90.0),
    ("yining", "urumqi", 639.0),
    ("usharal", "dostyk-village", 168.0),
    ("bakhty-village", "tacheng", 19.0),
    ("almaty", "astana", 1236.0),
];

/// Known to be further off, and why the overview is kept as it is.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "karamay",
        "tacheng",
        "the motorway by Tiechanggou (OpenStreetMap) is shorter than the older road by Toli that was measured",
    ),
    ("tacheng", "bakhty/CN", "12 km is to the edge of the city; in a straight line to its middle it is 13.7"),
    ("urumqi", "jeminay", "the motorway across the desert (S21) is newer than the page of the port"),
    ("altay", "jeminay", "176 km is the length of the straight line"),
    (
        "karamay",
        "jeminay",
        "the corridor goes round by Burqin; there is a road over the Saur (OpenStreetMap)",
    ),
    ("kuytun", "alashankou", "the towns on the way alone are 235 km apart; the old text counts otherwise"),
    ("altynkol-station", "khorgos-rail/KZ", "the port is the station"),
    ("dostyk-village", "dostyk-rail/KZ", "the port is the station in the village"),
];

/// Places whose own position isn't known, or that no road of an overview leads to.
const NOWHERE: &[&str] = &["horgos-bus-station", "horgos-one-stop-center", "kurusty-steppe"];

#[derive(Deserialize)]
struct Corridors {
    corridor: Vec<Corridor>,
}

#[derive(Deserialize)]
struct Corridor {
    from: String,
    to: String,
    km: f64,
    means: Vec<String>,
    gate: Option<String>,
}

struct Roads<'a> {
    near: BTreeMap<&'a str, Vec<(&'a str, f64)>>,
}

impl<'a> Roads<'a> {
    /// `across`: with the few metres between the gates of a port or a border.
    fn of(sources: &'a Sources, across: bool) -> Self {
        let mut near: BTreeMap<&str, Vec<(&str, f64)>> = BTreeMap::new();
        let mut join = |a: &'a str, b: &'a str, km: f64| {
            near.entry(a).or_default().push((b, km));
            near.entry(b).or_default().push((a, km));
        };
        for Way { from, to, km, .. } in sources.roads.iter().filter(|way| !way.drawn) {
            join(from, to, *km);
        }
        let names: Vec<_> =
            sources.junctions.iter().filter(|(name, _)| across && name.contains('/')).collect();
        for (a, at) in &names {
            for (b, other) in &names {
                if a < b && a.split('/').next() == b.split('/').next() {
                    join(a, b, at.distance_m(**other) / 1_000.0);
                }
            }
        }
        Self { near }
    }

    fn km(&self, from: &str, to: &str) -> Option<f64> {
        let mut queue = BinaryHeap::from([(Reverse(0_u64), from)]);
        let mut done = BTreeMap::new();
        while let Some((Reverse(metres), at)) = queue.pop() {
            if done.insert(at, metres).is_some_and(|before| before < metres) {
                continue;
            }
            if at == to {
                return Some(metres as f64 / 1_000.0);
            }
            for (next, km) in self.near.get(at).into_iter().flatten() {
                let reached = metres + (km * 1_000.0).round() as u64;
                if done.get(next).is_none_or(|before| *before > reached) {
                    done.insert(next, reached + 1);
                    queue.push((Reverse(reached), next));
                }
            }
        }
        None
    }
}

/// The junction that stands for a place or a port's side.
fn junction(place: &str) -> &str {
    if place == "karkyra" { "karkyra-kegen/KG" } else { place }
}

#[test]
fn distances_agree_with_natural_earth_and_the_corridors() {
    let sources = Sources::read(&content()).unwrap();
    let (inside, across) = (Roads::of(&sources, false), Roads::of(&sources, true));
    let mut pairs: Vec<(String, String, f64, bool, &str)> = NATURAL_EARTH
        .iter()
        .map(|(from, to, km)| ((*from).into(), (*to).into(), *km, true, "Natural Earth"))
        .collect();
    for file in ["china", "kazakhstan", "local", "neighbours"] {
        let text = fs::read_to_string(content().join(format!("corridors/{file}.toml"))).unwrap();
        for corridor in toml::from_str::<Corridors>(&text).unwrap().corridor {
            let Corridor { from, to, km, means, gate } = corridor;
            if means.iter().any(|mean| mean == "car") {
                pairs.push((from, to, km, gate.is_some(), "corridor"));
            }
        }
    }
    println!("| from | to | expected km | overview km | off | expected by |\n|---|---|---|---|---|---|");
    let mut wrong = Vec::new();
    let (mut compared, mut excused) = (0, 0);
    for (from, to, expected, gate, by) in &pairs {
        let (start, goal) = (junction(from), junction(to));
        let known = |name: &str| sources.junctions.contains_key(name);
        if NOWHERE.iter().any(|place| place == from || place == to) {
            continue;
        }
        if !known(start) || !known(goal) {
            // Lhasa and the like are off the map.
            let place = |id: &String| sources.pack.places.iter().any(|place| place.id == *id);
            assert!(!place(from) || !place(to), "{from} – {to}: no road leads there");
            continue;
        }
        let roads = if *gate { &across } else { &inside };
        let km = roads.km(start, goal).unwrap_or_else(|| panic!("no road joins {from} and {to}"));
        let off = km / expected - 1.0;
        println!("| {from} | {to} | {expected:.0} | {km:.1} | {:+.0} % | {by} |", off * 100.0);
        compared += 1;
        let excuse = EXCEPTIONS.iter().any(|(a, b, _)| a == from && b == to);
        excused += usize::from(excuse);
        if (off.abs() > OFF) != excuse {
            wrong.push(format!("{from} – {to}: {km:.1} km for {expected}, excused: {excuse}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(excused, EXCEPTIONS.len());
    assert!(compared > 80, "{compared}");
}
