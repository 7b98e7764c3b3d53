//! What the wave forecast rests on: how many come, when, and how fast they are served.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::{Direction, PortId, QueueClass, RuleId};

/// Mean number a day, both directions together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Flow {
    pub port: PortId,
    pub class: QueueClass,
    pub per_day: f64,
    pub basis: String,
}

/// A year's shape, month by month, mean 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Season {
    pub port: PortId,
    pub class: QueueClass,
    pub months: [f64; 12],
    #[serde(default)]
    pub guessed_months: Vec<u8>,
}

/// A week's shape, Monday first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Weekday {
    pub port: PortId,
    pub factors: [f64; 7],
    #[serde(default)]
    pub months: Vec<u8>,
}

/// What makes a wave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// The first day after a closure of n days.
    AfterClosure,
    /// The two days before a closure.
    BeforeClosure,
    /// A Chinese holiday of several days.
    CnGoldenWeek,
    /// A Kazakh holiday.
    KzHoliday,
}

/// How much a kind of day adds: `factor + per_day_factor * min(n, max_days)`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Event {
    pub id: RuleId,
    pub kind: EventKind,
    pub factor: f64,
    #[serde(default)]
    pub per_day_factor: f64,
    #[serde(default)]
    pub max_days: u8,
}

/// A day's shape by hour on a given clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Hourly {
    pub port: PortId,
    pub direction: Direction,
    pub class: QueueClass,
    pub clock: crate::model::Side,
    pub weights: [f64; 24],
}

/// Lanes and how long each takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Capacity {
    pub port: PortId,
    pub direction: Direction,
    pub class: QueueClass,
    pub lanes: f64,
    pub seconds_each: f64,
    pub slow_lanes: f64,
    pub slow_seconds_each: f64,
}

/// A peak day over a mean day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Peak {
    pub port: PortId,
    pub class: QueueClass,
    pub ratio: f64,
}

/// How the two directions share the flow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Share {
    pub port: PortId,
    pub class: QueueClass,
    pub cn_to_kz: f64,
}

/// A published figure. Series that disagree are all kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Statistic {
    pub port: String,
    pub period_from: Date,
    pub period_to: Date,
    pub class: String,
    pub measure: String,
    pub value: f64,
    pub unit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
