//! What holds on roads for a while: snow, wind, works.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::border::metres;
use crate::model::{Names, RuleId, TextKey};

/// A stretch of road that is closed or slow for a while, every year or once (`valid_from`, `valid_until`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct RoadState {
    pub id: RuleId,
    pub names: Names,
    pub cause: RoadCause,
    /// Nobody passes; if not, [`Self::at_most_kmh`] says how slow it is.
    #[serde(default)]
    pub closed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most_kmh: Option<u16>,
    /// First and last month of every year; the last may lie in the next year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<(u8, u8)>,
    /// Longitude and latitude, millionths of a degree.
    #[serde(with = "line")]
    pub line: Vec<[i32; 2]>,
    /// A road belongs to it that stays within so many metres of the line.
    #[serde(with = "metres")]
    pub within_km: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

impl RoadState {
    /// Whether it holds in the month of this day.
    pub fn in_season(&self, day: Date) -> bool {
        let month = day.month().unsigned_abs();
        self.months.is_none_or(|(first, last)| {
            if first <= last { (first..=last).contains(&month) } else { month >= first || month <= last }
        })
    }
}

/// Why a road is closed or slow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RoadCause {
    /// Snow and ice.
    Snow,
    /// Storm.
    Wind,
    /// Works.
    Works,
    /// Water.
    Flood,
    /// Anything else; the note says what.
    Other,
}

impl RoadCause {
    /// The cause as content and messages write it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Snow => "snow",
            Self::Wind => "wind",
            Self::Works => "works",
            Self::Flood => "flood",
            Self::Other => "other",
        }
    }
}

/// Pairs of degrees as millionths, so that facts compare exactly.
mod line {
    use serde::{Deserialize, Deserializer, Serializer, de::Error as _, ser::SerializeSeq as _};

    pub(super) fn serialize<S: Serializer>(line: &[[i32; 2]], out: S) -> Result<S::Ok, S::Error> {
        let mut pairs = out.serialize_seq(Some(line.len()))?;
        for at in line {
            pairs.serialize_element(&at.map(|micro| f64::from(micro) / 1e6))?;
        }
        pairs.end()
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<[i32; 2]>, D::Error> {
        let pairs = Vec::<[f64; 2]>::deserialize(input)?;
        let micro = |at: [f64; 2]| {
            let possible = (-180.0..=180.0).contains(&at[0]) && (-90.0..=90.0).contains(&at[1]);
            if possible { Ok(at.map(|degrees| (degrees * 1e6).round() as i32)) } else { Err(at) }
        };
        pairs.into_iter().map(micro).collect::<Result<_, _>>().map_err(|[lon, lat]| {
            D::Error::custom(format!("{lon}, {lat} is no longitude and latitude in degrees"))
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn state(months: Option<(u8, u8)>) -> RoadState {
        let name = || "The pass".to_owned();
        RoadState {
            id: RuleId::from("pass"),
            names: Names { en: name(), zh: name(), kk: name(), ru: name(), ug: name() },
            cause: RoadCause::Snow,
            closed: true,
            at_most_kmh: None,
            months,
            line: vec![[84_000_000, 43_000_000], [84_500_000, 43_500_000]],
            within_km: 500,
            note: None,
        }
    }

    #[test]
    fn months_go_over_the_new_year() {
        let winter = state(Some((11, 4)));
        let closed: Vec<i8> = (1..=12).filter(|month| winter.in_season(date(2026, *month, 15))).collect();
        assert_eq!(closed, [1, 2, 3, 4, 11, 12]);
        let spring = state(Some((3, 5)));
        assert_eq!((1..=12).filter(|month| spring.in_season(date(2026, *month, 15))).count(), 3);
        assert!(state(None).in_season(date(2026, 7, 1)));
    }

    #[test]
    fn a_line_comes_back_and_what_is_off_the_earth_is_refused() {
        let text = serde_json::to_string(&state(None)).expect("is written");
        assert_eq!(serde_json::from_str::<RoadState>(&text).expect("is read"), state(None));
        let wrong = text.replace("84.5", "184.5");
        assert!(
            serde_json::from_str::<RoadState>(&wrong).expect_err("refused").to_string().contains("184.5")
        );
    }
}
