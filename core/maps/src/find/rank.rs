//! What comes first. The formula, as `docs/format/places.md` tells it:
//!
//! `score = text² × prior`, where
//! * `text` (0..1) is how well the name fits: the mean of its words' fits by their length (1 as written, 0.75–0.95 begun, 0.82 a likely other
//!   spelling, 0.64 a typo; times 0.92 for aliases and pinyin, 0.8 for initials and for what begins inside of a Han name),
//!   times 0.75 + 0.25 × the part of the name that was asked for;
//! * `prior = 0.35 + 0.65 × importance`; near somebody `0.35 + 0.4 × importance + 0.25 × nearness`; when only a category is asked
//!   for, `0.3 + 0.1 × importance + 0.6 × nearness`;
//! * `nearness = 1 − ln(1 + d / 500 m) / ln(4001)`: 0.87 at 1 km, 0.63 at 10 km, 0.36 at 100 km, 0 from 2,000 km on.

use super::columns::Column;
use crate::earth::{EARTH_RADIUS_M, LonLat};

/// 1 here, 0 from 2,000 km on.
pub(super) fn nearness(distance_m: f64) -> f32 {
    let far = (1.0 + distance_m / 500.0).ln() / 4001f64.ln();
    (1.0 - far).clamp(0.0, 1.0) as f32
}

/// Where somebody asks, for quick distances.
#[derive(Clone, Copy)]
pub(super) struct From {
    at: (i32, i32),
    /// Metres of a unit eastwards and northwards.
    metres: (f64, f64),
}

impl From {
    pub(super) fn of(near: LonLat) -> Self {
        let north = EARTH_RADIUS_M.to_radians() / 1e7;
        Self { at: near.to_e7(), metres: (north * near.lat().to_radians().cos(), north) }
    }

    /// Metres to a place as on a flat map: right nearby, and good enough to rank what is far.
    fn far_m(&self, column: &Column) -> f64 {
        let east = (f64::from(column.at.0) - f64::from(self.at.0)) * self.metres.0;
        let north = (f64::from(column.at.1) - f64::from(self.at.1)) * self.metres.1;
        east.hypot(north)
    }

    /// 1 here, 0 from 2,000 km on.
    pub(super) fn nearness(&self, column: &Column) -> f32 {
        nearness(self.far_m(column))
    }
}

/// How likely a place is meant before a word is read.
pub(super) fn prior(column: &Column, from: Option<&From>) -> f32 {
    let importance = f32::from(column.importance) / 1000.0;
    match from {
        None => 0.35 + 0.65 * importance,
        Some(from) => 0.35 + 0.4 * importance + 0.25 * from.nearness(column),
    }
}

/// The same, when any place of a kind will do.
pub(super) fn prior_of_any(column: &Column, from: Option<&From>) -> f32 {
    let importance = f32::from(column.importance) / 1000.0;
    match from {
        None => 0.3 + 0.7 * importance,
        Some(from) => 0.3 + 0.1 * importance + 0.6 * from.nearness(column),
    }
}

/// How well a name fits whose words fit by `mean`, when so many of its words were asked for.
pub(super) fn text(mean: f32, asked: usize, words: u8) -> f32 {
    let part = (asked as f32 / f32::from(words.max(1))).min(1.0);
    mean * (0.75 + 0.25 * part)
}

/// Budgets of typos, in halves, and the most that any place scores that costs so much: what is left of the text (0.82, 0.64, 0.46),
/// squared, and no prior is above 1. Once something scores more there is no need to look for them, since none would come first.
pub(super) const TYPOS: [(u8, f32); 3] = [(1, 0.68), (2, 0.41), (4, 0.22)];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::Kind;

    #[test]
    fn nearness_is_what_the_formula_says() {
        for (metres, expected) in
            [(0.0, 1.0), (1_000.0, 0.87), (10_000.0, 0.63), (100_000.0, 0.36), (3e6, 0.0)]
        {
            assert!((nearness(metres) - expected).abs() < 0.01, "{metres} m: {}", nearness(metres));
        }
        assert_eq!(nearness(f64::INFINITY), 0.0);
    }

    #[test]
    fn a_city_is_meant_before_a_street_around_the_corner() {
        let column = |importance, kind| Column { at: (0, 0), parent: None, importance, kind };
        let near = |metres: f64| LonLat::new(metres / 111_195.0, 0.0).map(From::of);
        let city = prior(&column(900, Kind::City), near(300_000.0).as_ref());
        let street = prior(&column(120, Kind::Street), near(500.0).as_ref());
        assert!(city > street, "{city} {street}");
    }
}
