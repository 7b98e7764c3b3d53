//! The written queries, and how well they are answered.
//!
//! A line of a list is: query, language, position (`lon,lat` or empty), what is expected, a note; parted by tabs. A note that ends
//! in `; Monaco` says which extract holds the place. Expected is one of several, parted by `|`:
//! * `port:khorgos`, `place:yining`: ids of the content pack;
//! * `at:86.04,44.30`: a settlement within 8 km; `at:83.9,48.0,lake` a place of that kind within 40 km;
//! * `name:…`: called so there;
//! * `nearest:pharmacy`: the one of the category that is nearest to the position, found by measuring all.

use otkel_maps::{
    earth::LonLat,
    find::{Category, Found, Kind, Lang, Places, PlacesError, Query},
};
use rusqlite::{Connection, MAIN_DB};

/// A written query.
#[derive(Clone, Debug)]
pub struct Written {
    /// What is typed.
    pub text: String,
    /// By whom.
    pub lang: Lang,
    /// Where.
    pub near: Option<LonLat>,
    /// What should come first.
    pub expected: String,
    /// Which of the difficulties it is about.
    pub note: String,
}

impl Written {
    /// The extract that holds the place, if it isn't of the region.
    pub fn extract(&self) -> Option<&str> {
        self.note.rsplit_once("; ").map(|(_, extract)| extract)
    }
}

/// Reads a list.
///
/// # Panics
///
/// When a line is none of a list.
pub fn written(list: &str) -> Vec<Written> {
    let lines = list.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(cells.len() == 5, "five cells: {line}");
            let near = cells[2]
                .split_once(',')
                .map(|(lon, lat)| position(lon, lat).unwrap_or_else(|| panic!("a position: {line}")));
            let lang = Lang::from_tag(cells[1]).unwrap_or_else(|| panic!("a language: {line}"));
            Written { text: cells[0].into(), lang, near, expected: cells[3].into(), note: cells[4].into() }
        })
        .collect()
}

fn position(lon: &str, lat: &str) -> Option<LonLat> {
    LonLat::new(lon.trim().parse().ok()?, lat.trim().parse().ok()?)
}

/// Every place of an index, read by its tables and not by the code that is judged.
pub struct Measure {
    all: Vec<(Kind, LonLat)>,
}

impl Measure {
    /// Of the bytes of an index.
    pub fn of(bytes: &[u8]) -> Result<Self, rusqlite::Error> {
        let mut db = Connection::open_in_memory()?;
        db.deserialize_read_exact(MAIN_DB, bytes, bytes.len(), true)?;
        let mut statement = db.prepare("SELECT kind, lon, lat FROM place")?;
        let rows = statement.query_map([], |row| {
            Ok((Kind::from_code(row.get(0)?), LonLat::from_e7(row.get(1)?, row.get(2)?)))
        })?;
        Ok(Self { all: rows.collect::<Result<_, _>>()? })
    }

    /// The rank of the first expected result among ten, from 1; and what was found.
    pub fn rank(&self, places: &Places, query: &Written) -> Result<(Option<usize>, Vec<Found>), PlacesError> {
        let asked =
            Query { text: &query.text, near: query.near, category: None, lang: query.lang, limit: 10 };
        let found = places.find(&asked)?;
        let fits = |found: &Found| query.expected.split('|').any(|one| self.fits(found, one, query.near));
        Ok((found.iter().position(fits).map(|rank| rank + 1), found))
    }

    fn fits(&self, found: &Found, expected: &str, near: Option<LonLat>) -> bool {
        let (what, value) = expected.split_once(':').unwrap_or_else(|| panic!("what is “{expected}”?"));
        match what {
            "port" => found.port.as_deref() == Some(value),
            "place" => found.place.as_deref() == Some(value),
            "name" => [Some(found.name.as_str()), found.local.as_deref()].contains(&Some(value)),
            "at" => {
                let cells: Vec<&str> = value.split(',').collect();
                let at = position(cells[0], cells[1]).unwrap_or_else(|| panic!("where is “{expected}”?"));
                let far = found.position.distance_m(at);
                match cells.get(2) {
                    Some(kind) => found.kind.name() == *kind && far < 40_000.0,
                    None => found.kind.is_settlement() && far < 8_000.0,
                }
            }
            "nearest" => {
                let category = Category::from_name(value).unwrap_or_else(|| panic!("no category {value}"));
                let near = near.unwrap_or_else(|| panic!("nearest to what? {expected}"));
                let of = self.all.iter().filter(|(kind, _)| kind.category() == Some(category));
                let least = of.map(|(_, at)| at.distance_m(near)).fold(f64::INFINITY, f64::min);
                // Two at one corner are the same to whoever asks.
                found.kind.category() == Some(category) && found.position.distance_m(near) <= least + 30.0
            }
            _ => panic!("what is “{expected}”?"),
        }
    }
}

/// Mean reciprocal rank.
pub fn mean_reciprocal(ranks: &[Option<usize>]) -> f64 {
    let sum: f64 = ranks.iter().flatten().map(|rank| 1.0 / *rank as f64).sum();
    sum / ranks.len().max(1) as f64
}
