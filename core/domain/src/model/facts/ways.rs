//! Places and the ways between them: roads, services, and borders that Otkel doesn't model.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::model::{Country, GateId, Means, Names, PlaceId, PortId, ServiceId, SourceId, TextKey, ZoneId};

use super::border::{degrees, metres};

/// Where a fact was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct SourceFact {
    pub id: SourceId,
    pub title: String,
    pub publisher: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the words say it")]
pub enum PlaceKind {
    City,
    Town,
    Village,
    Sight,
    Lake,
    Station,
    Airport,
    Region,
}

/// A place that people come from or go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Place {
    pub id: PlaceId,
    pub kind: PlaceKind,
    pub country: Country,
    #[serde(with = "degrees")]
    pub lat: i32,
    #[serde(with = "degrees")]
    pub lon: i32,
    #[serde(with = "metres")]
    pub precision_km: u32,
    pub names: Names,
    #[serde(default)]
    pub aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// A road or railway between two places or a place and a hall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Corridor {
    pub from: PlaceId,
    pub to: PlaceId,
    #[serde(with = "metres")]
    pub km: u32,
    pub means: Vec<Means>,
    pub typical_min: u16,
    pub slow_min: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<GateId>,
    #[serde(default)]
    pub one_way: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// A border that Otkel doesn't model; its wait is always unknown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Gate {
    pub id: GateId,
    pub between: (Country, Country),
    pub zone: ZoneId,
    pub names: Names,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// Whether a service's duration has the border inside it, so that it is never added twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BorderInside {
    /// From boarding to alighting, both halls included.
    Yes,
    /// Riding only.
    No,
    /// Nobody says; the halls are then added, and it is said that they may be in twice.
    Unknown,
}

/// Whether a service runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ServiceStatus {
    /// Reported running.
    Running,
    /// Reported suspended.
    Suspended,
    /// Announced for later; never shown as running.
    Planned,
    /// Nobody says.
    Unknown,
}

/// A line in one direction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Service {
    pub id: ServiceId,
    pub means: Means,
    pub from: PlaceId,
    pub to: PlaceId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<PortId>,
    pub names: Names,
    pub includes_border: BorderInside,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typical_min: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slow_min: Option<u16>,
    #[serde(default, with = "times", skip_serializing_if = "Vec::is_empty")]
    pub departures: Vec<Time>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_day: Option<u16>,
    pub status: ServiceStatus,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// `10:00`.
mod times {
    use jiff::civil::Time;
    use serde::{Deserialize, Deserializer, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(times: &[Time], out: S) -> Result<S::Ok, S::Error> {
        out.collect_seq(times.iter().map(|time| time.strftime("%H:%M").to_string()))
    }
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<Time>, D::Error> {
        let texts = Vec::<String>::deserialize(input)?;
        texts
            .into_iter()
            .map(|text| {
                Time::strptime("%H:%M", &text).map_err(|_| {
                    D::Error::custom(format!("{text:?} is no time of day; write it as \"10:00\""))
                })
            })
            .collect()
    }
}
