//! Countries, the lines between them, and the names of large regions.

use std::path::Path;

use otkel_maps::{earth::LonLat, find::Names};

use super::{
    names::{COUNTRIES, nameless, with_local},
    near::holds,
    problem::Found,
    table::{Table, line, position},
};

/// What a region's name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RegionKind {
    /// A country.
    Country,
    /// An oblast or an autonomous region.
    Region,
    /// A prefecture, or an oblast of Kyrgyzstan.
    Prefecture,
    /// Mountains.
    Range,
    /// A desert.
    Desert,
}

/// A name of something large.
pub(super) struct Region {
    pub(super) kind: RegionKind,
    pub(super) at: LonLat,
    pub(super) country: String,
    pub(super) names: Names,
}

/// The countries of the region.
#[derive(Default)]
pub(super) struct Lands {
    /// Country and outer ring.
    rings: Vec<(String, Vec<LonLat>)>,
    /// Lines between two countries.
    pub(super) borders: Vec<Vec<LonLat>>,
    pub(super) regions: Vec<Region>,
}

const RINGS: &str = "map/derived/countries.tsv";
const BORDERS: &str = "map/derived/borders.tsv";
const REGIONS: &str = "map/hand/regions.tsv";

impl Lands {
    pub(super) fn read(content: &Path, found: &mut Found) -> Self {
        let mut out = Self::default();
        for row in &Table::read(content, RINGS, 3, 3, found).rows {
            check(row.get(0), RINGS, row.line, found);
            // Holes are other countries' land, which is asked first or after: enclaves lie in two rings.
            if row.get(1) == "land" {
                out.rings.push((row.get(0).to_owned(), line(row.get(2), 4, RINGS, row.line, found)));
            }
        }
        for row in &Table::read(content, BORDERS, 3, 3, found).rows {
            check(row.get(0), BORDERS, row.line, found);
            check(row.get(1), BORDERS, row.line, found);
            out.borders.push(line(row.get(2), 2, BORDERS, row.line, found));
        }
        for row in &Table::read(content, REGIONS, 4, 8, found).rows {
            let kind = match row.get(0) {
                "country" => RegionKind::Country,
                "region" => RegionKind::Region,
                "prefecture" => RegionKind::Prefecture,
                "range" => RegionKind::Range,
                "desert" => RegionKind::Desert,
                other => {
                    found.add(REGIONS, row.line, format!("“{other}” isn't a kind of region"));
                    continue;
                }
            };
            let Some(at) = position(row.get(1)) else {
                found.add(REGIONS, row.line, "wants the kind, then a position lon,lat");
                continue;
            };
            let country = row.get(2).to_owned();
            if !country.is_empty() {
                check(&country, REGIONS, row.line, found);
            }
            let names = with_local(row.names(3), if country.is_empty() { out.at(at) } else { &country });
            if nameless(&names) {
                found.add(REGIONS, row.line, "has no name");
            }
            out.regions.push(Region { kind, at, country, names });
        }
        out
    }

    /// Every country's outer outlines, with its code.
    pub(super) fn outlines(&self) -> impl Iterator<Item = (&str, &[LonLat])> {
        self.rings.iter().map(|(country, ring)| (country.as_str(), ring.as_slice()))
    }

    /// The country at a position: the smallest ring that holds it, or an empty text.
    pub(super) fn at(&self, at: LonLat) -> &str {
        let holding = self.rings.iter().filter(|(_, ring)| holds(ring, at));
        holding.min_by_key(|(_, ring)| ring.len()).map_or("", |(country, _)| country)
    }
}

/// Adds a problem when a country isn't one of the region's.
pub(super) fn check(country: &str, file: &str, row: usize, found: &mut Found) {
    if !COUNTRIES.contains(&country) {
        found.add(file, row, format!("“{country}” isn't one of {}", COUNTRIES.join(", ")));
    }
}
