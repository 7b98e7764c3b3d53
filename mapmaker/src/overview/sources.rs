//! Everything that is read, in one place.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use otkel_maps::earth::{Bounds, LonLat};

use super::{
    content::{Content, Port},
    lands::{Lands, check},
    problem::{Found, Problems},
    towns::{self, Town},
    water::Water,
    ways::{self, Way},
};

/// The region that the overview covers, in degrees.
pub(super) const REGION: Bounds = Bounds { west: 66.0, south: 41.0, east: 90.0, north: 52.0 };

const ROADS: &str = "map/derived/roads.tsv";
const RAILS: &str = "map/derived/rails.tsv";

/// The sources of the overview, read and checked.
pub(super) struct Sources {
    pub(super) pack: Content,
    pub(super) lands: Lands,
    pub(super) water: Water,
    pub(super) towns: Vec<Town>,
    pub(super) roads: Vec<Way>,
    pub(super) rails: Vec<Way>,
    /// Junctions of roads, by name.
    pub(super) junctions: BTreeMap<String, LonLat>,
}

impl Sources {
    pub(super) fn read(content: &Path) -> Result<Self, Problems> {
        let mut found = Found::default();
        let mut pack = Content::read(content, &mut found);
        pack.places.retain(|place| REGION.contains(place.at));
        let lands = Lands::read(content, &mut found);
        let water = Water::read(content, &lands, &mut found);
        let towns = towns::read(content, &pack, &mut found);
        let roads = ways::read(content, ROADS, &mut found);
        let rails = ways::read(content, RAILS, &mut found);
        let mut junctions = BTreeMap::new();
        for way in &roads {
            if let (Some(first), Some(last)) = (way.line.first(), way.line.last()) {
                junctions.insert(way.from.clone(), *first);
                junctions.insert(way.to.clone(), *last);
            }
        }
        let out = Self { pack, lands, water, towns, roads, rails, junctions };
        out.check_countries(&mut found);
        out.check_gates(&mut found);
        found.or(out)
    }

    /// A road lies in the country it says; near borders the drawn line isn't precise enough to tell.
    fn check_countries(&self, found: &mut Found) {
        for (file, ways) in [(ROADS, &self.roads), (RAILS, &self.rails)] {
            for way in ways {
                check(&way.country, file, 0, found);
                let Some(middle) = way.line.get(way.line.len() / 2).filter(|_| way.km > 25.0) else {
                    continue;
                };
                let land = self.lands.at(*middle);
                if !land.is_empty() && land != way.country {
                    let Way { from, to, country, .. } = way;
                    found.add(file, 0, format!("{from} – {to} should be in {country} but lies in {land}"));
                }
            }
        }
    }

    /// Gates are junctions named `port/COUNTRY`: the port exists, and so does the other side; no road joins them.
    fn check_gates(&self, found: &mut Found) {
        let ids: BTreeSet<&str> = self.pack.ports.iter().map(|port| port.id.as_str()).collect();
        for (id, country, _) in self.gates() {
            if !ids.contains(id) && !self.pack.gates.contains(id) {
                found.add(ROADS, 0, format!("{id}/{country}: no port or gate of the content is called {id}"));
            }
            check(country, ROADS, 0, found);
            if self.other_side(id, country).is_none() {
                found.add(ROADS, 0, format!("{id}/{country} has no other side"));
            }
        }
        let mut countries: BTreeMap<&str, &Way> = BTreeMap::new();
        for way in &self.roads {
            for end in [&way.from, &way.to] {
                let before = countries.entry(end).or_insert(way);
                if before.country != way.country {
                    let what = format!("{end} joins roads of {} and {}", before.country, way.country);
                    found.add(ROADS, 0, what + ": end them at gates");
                }
            }
        }
    }

    /// Gates: the id of the port or border, the country, the position.
    pub(super) fn gates(&self) -> impl Iterator<Item = (&str, &str, LonLat)> {
        self.junctions.iter().filter_map(|(name, at)| {
            let (id, country) = name.split_once('/')?;
            Some((id, country, *at))
        })
    }

    /// The country on the other side of a gate.
    pub(super) fn other_side(&self, id: &str, country: &str) -> Option<&str> {
        self.gates().find(|(other, side, _)| *other == id && *side != country).map(|(_, side, _)| side)
    }

    /// Where a port is shown: between its gates, when roads lead to them.
    pub(super) fn port_at(&self, port: &Port) -> LonLat {
        let sides: Vec<LonLat> =
            self.gates().filter(|(id, _, _)| *id == port.id).map(|(_, _, at)| at).collect();
        match sides.as_slice() {
            [a, b] => LonLat::new(f64::midpoint(a.lon(), b.lon()), f64::midpoint(a.lat(), b.lat())),
            _ => None,
        }
        .unwrap_or(port.at)
    }
}
