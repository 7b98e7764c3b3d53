//! Towns: those of the content pack, then those of GeoNames with their names mended by hand.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use otkel_maps::{
    earth::LonLat,
    find::{Kind, Names},
};

use super::{
    content::Content,
    lands::check,
    names::with_local,
    problem::Found,
    table::{Table, line, parse},
};

/// A settlement.
pub(super) struct Town {
    /// [`Kind::City`], [`Kind::Town`] or [`Kind::Village`].
    pub(super) kind: Kind,
    pub(super) at: LonLat,
    pub(super) country: String,
    /// 0: not known.
    pub(super) people: u64,
    pub(super) names: Names,
    pub(super) aliases: Vec<String>,
    /// Its id in the content pack, or empty.
    pub(super) place: String,
}

const DERIVED: &str = "map/derived/towns.tsv";
const HAND: &str = "map/hand/towns.tsv";
const LABELS: &str = "map/hand/labels.tsv";
/// A town of the content pack has the people of the largest town of GeoNames so near; those that stand so near and have no
/// names by hand are its quarters.
const SAME_M: f64 = 7_000.0;
/// Larger towns are cities, smaller ones villages, when nobody says otherwise.
const CITY: u64 = 100_000;
const TOWN: u64 = 10_000;

struct Mended {
    kind: Option<Kind>,
    names: Names,
    row: usize,
}

/// Reads all towns, largest first.
pub(super) fn read(content: &Path, pack: &Content, found: &mut Found) -> Vec<Town> {
    let mut mended = mended(content, found);
    let mut hidden = BTreeSet::new();
    let mut towns = Vec::new();
    let mut all: Vec<(LonLat, u64)> = Vec::new();
    let settled: Vec<LonLat> = pack.places.iter().filter_map(|p| kind_of(&p.kind).and(Some(p.at))).collect();
    for row in &Table::read(content, DERIVED, 10, 12, found).rows {
        let place = format!("{},{}", row.get(2), row.get(3));
        let Some(at) = line(&place, 1, DERIVED, row.line, found).first().copied() else { continue };
        let people = parse(row.get(5), "a number of people", DERIVED, row.line, found).unwrap_or_default();
        let country = row.get(4).to_owned();
        check(&country, DERIVED, row.line, found);
        all.push((at, people));
        let own = |column: usize| row.get(column).to_owned();
        let mut names =
            Names { local: String::new(), en: own(1), zh: own(6), kk: own(7), ru: own(8), ug: own(9) };
        let mut aliases: Vec<String> =
            row.get(11).split('|').filter(|a| !a.is_empty()).map(Into::into).collect();
        // China's county towns are all in the file made by hand; what is left there are quarters and townships.
        let mut kind = match people {
            _ if country == "CN" => Kind::Village,
            CITY.. => Kind::City,
            TOWN.. => Kind::Town,
            _ => Kind::Village,
        };
        let key = (country.clone(), own(1));
        if hidden.contains(&key) {
            continue;
        }
        // Of several towns of one name the first, which has the lowest id, is meant.
        if let Some(by_hand) = mended.remove(&key) {
            let Some(told) = by_hand.kind else {
                hidden.insert(key);
                continue;
            };
            kind = told;
            aliases.push(own(1));
            replace(&mut names, by_hand.names);
        } else if settled.iter().any(|known| known.distance_m(at) < SAME_M) {
            continue;
        }
        let names = with_local(names, &country);
        towns.push(Town { kind, at, country, people, names, aliases, place: String::new() });
    }
    for ((country, name), unused) in mended {
        found.add(HAND, unused.row, format!("no town in {country} is called {name} in {DERIVED}"));
    }
    let labels = labels(content, found);
    towns.extend(of_pack(pack, labels, &all, found));
    towns.sort_by(|a, b| (b.people, &a.names.en).cmp(&(a.people, &b.names.en)));
    towns
}

fn of_pack(
    pack: &Content,
    mut labels: BTreeMap<String, Mended>,
    all: &[(LonLat, u64)],
    found: &mut Found,
) -> Vec<Town> {
    let mut towns = Vec::new();
    for place in &pack.places {
        let Some(mut kind) = kind_of(&place.kind) else { continue };
        let mut names = place.names.clone();
        let mut aliases = place.aliases.clone();
        if let Some(label) = labels.remove(&place.id) {
            kind = label.kind.unwrap_or(kind);
            aliases.extend([&names.en, &names.zh, &names.kk, &names.ru, &names.ug].map(Clone::clone));
            replace(&mut names, label.names);
        }
        let near = all.iter().filter(|(at, _)| at.distance_m(place.at) < SAME_M);
        towns.push(Town {
            kind,
            at: place.at,
            country: place.country.clone(),
            people: near.map(|(_, people)| *people).max().unwrap_or_default(),
            names: with_local(names, &place.country),
            aliases,
            place: place.id.clone(),
        });
    }
    for (id, unused) in labels {
        found.add(LABELS, unused.row, format!("no settlement of content/places is called {id}"));
    }
    towns
}

/// Names that aren't empty take the place of the old ones.
fn replace(names: &mut Names, by: Names) {
    for (old, new) in [
        (&mut names.en, by.en),
        (&mut names.zh, by.zh),
        (&mut names.kk, by.kk),
        (&mut names.ru, by.ru),
        (&mut names.ug, by.ug),
    ] {
        if !new.is_empty() {
            *old = new;
        }
    }
}

fn kind_of(word: &str) -> Option<Kind> {
    match word {
        "city" => Some(Kind::City),
        "town" => Some(Kind::Town),
        "village" => Some(Kind::Village),
        _ => None,
    }
}

fn mended(content: &Path, found: &mut Found) -> BTreeMap<(String, String), Mended> {
    let mut out = BTreeMap::new();
    for row in &Table::read(content, HAND, 3, 8, found).rows {
        let kind = kind_of(row.get(2));
        if kind.is_none() && row.get(2) != "hide" {
            found.add(HAND, row.line, format!("“{}” is none of city, town, village, hide", row.get(2)));
        }
        let mended = Mended { kind, names: row.names(3), row: row.line };
        if out.insert((row.get(0).to_owned(), row.get(1).to_owned()), mended).is_some() {
            found.add(HAND, row.line, "stands here twice");
        }
    }
    out
}

/// Shorter names and other kinds for the map, by id of content/places.
fn labels(content: &Path, found: &mut Found) -> BTreeMap<String, Mended> {
    let mut out = BTreeMap::new();
    for row in &Table::read(content, LABELS, 2, 7, found).rows {
        let kind = kind_of(row.get(1));
        if kind.is_none() && !row.get(1).is_empty() {
            found.add(LABELS, row.line, format!("“{}” is none of city, town, village", row.get(1)));
        }
        out.insert(row.get(0).to_owned(), Mended { kind, names: row.names(2), row: row.line });
    }
    out
}
