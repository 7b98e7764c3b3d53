//! Fields that several layers have.

use otkel_maps::earth::{LonLat, World};

use super::super::Value;
use crate::osm::Tags;

pub(super) type Fields = Vec<(&'static str, Value)>;

/// A name in each language that has one: our field, and the keys that it is read from, best first.
const NAMES: [(&str, &[&str]); 6] = [
    ("name", &["name"]),
    ("name_en", &["name:en"]),
    ("name_zh", &["name:zh", "name:zh-Hans"]),
    ("name_kk", &["name:kk", "name:kk-Cyrl"]),
    ("name_ru", &["name:ru"]),
    ("name_ug", &["name:ug"]),
];

/// Longer than any name on a map; what is longer is cut.
const LONGEST: usize = 200;

/// Adds names; says whether there are any.
pub(super) fn names(tags: Tags<'_>, fields: &mut Fields) -> bool {
    let before = fields.len();
    if !tags.iter().any(|(key, _)| key.starts_with("name")) {
        return false;
    }
    for (field, keys) in NAMES {
        if let Some(name) = keys.iter().find_map(|key| tags.get(key)) {
            let name: &str = name.trim();
            let end = name.char_indices().nth(LONGEST).map_or(name.len(), |(at, _)| at);
            if end > 0 {
                fields.push((field, name[..end].into()));
            }
        }
    }
    fields.len() > before
}

/// Adds the value of a key under its own name.
pub(super) fn copy(tags: Tags<'_>, key: &'static str, fields: &mut Fields) {
    if let Some(value) = tags.get(key) {
        fields.push((key, value.into()));
    }
}

/// Adds a yes; a no is left out.
pub(super) fn flag(name: &'static str, yes: bool, fields: &mut Fields) {
    if yes {
        fields.push((name, true.into()));
    }
}

pub(super) fn is_tunnel(tags: Tags<'_>) -> bool {
    matches!(tags.get("tunnel"), Some("yes" | "building_passage" | "culvert")) || tags.is("covered", "yes")
}

pub(super) fn is_bridge(tags: Tags<'_>) -> bool {
    tags.get("bridge").is_some_and(|value| value != "no")
}

/// The tag `layer`, held within −7 to 7.
pub(super) fn level(tags: Tags<'_>) -> i32 {
    tags.get("layer")
        .and_then(|value| value.parse::<f32>().ok())
        .map_or(0, |level| (level as i32).clamp(-7, 7))
}

/// Metres along the side of the Mercator square.
const WORLD_M: f64 = 40_075_016.685_578_5;

/// The area of a ring in square metres as Mercator shows it; larger than on the ground away from the equator.
pub(super) fn mercator_area(ring: &[LonLat]) -> f64 {
    let Some(last) = ring.last().map(|at| World::of(*at)) else { return 0.0 };
    let mut before = last;
    let mut twice = 0.0;
    for at in ring {
        let here = World::of(*at);
        twice += (before.x - last.x) * (here.y - last.y) - (here.x - last.x) * (before.y - last.y);
        before = here;
    }
    (twice / 2.0).abs() * WORLD_M * WORLD_M
}

/// A population as it is written: digits, maybe with spaces or commas.
pub(super) fn population(tags: Tags<'_>) -> Option<i64> {
    let text = tags.get("population")?;
    let digits: String = text.chars().filter(|c| !matches!(c, ' ' | ',' | '\u{a0}')).collect();
    digits.parse().ok().filter(|count| (0..=100_000_000).contains(count))
}
