//! Countries, their holidays, and what closes ports.

use jiff::civil::Date;
use serde::{Deserialize, Serialize, de::Error as _};

use crate::model::{Country, Names, PortId, RuleId, TextKey, ZoneId};

/// A country by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct CountryFact {
    pub id: Country,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneId>,
    pub names: Names,
}

/// A day off, or a moved working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HolidayKind {
    /// A public day off.
    Off,
    /// A weekend day that is worked instead.
    Work,
}

/// A public holiday, or working days moved for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Holiday {
    pub country: Country,
    pub from: Date,
    pub to: Date,
    pub kind: HolidayKind,
    pub names: Names,
}

/// For which days a country's calendar is known in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct CalendarSpan {
    pub country: Country,
    pub from: Date,
    pub to: Date,
}

/// How a closure is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClosureStatus {
    /// It happened.
    Observed,
    /// An authority has announced it.
    Announced,
}

/// Whose holiday it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Whose {
    /// China's.
    #[serde(rename = "CN")]
    Cn,
    /// Kazakhstan's.
    #[serde(rename = "KZ")]
    Kz,
    /// Both sides'.
    #[serde(rename = "both")]
    Both,
}

/// Which ports, by id; `*road` among them stands for all road ports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PortFilter(Vec<PortId>);

impl PortFilter {
    /// The ids as written.
    pub fn ids(&self) -> &[PortId] {
        &self.0
    }

    /// Whether this port is meant.
    pub fn covers(&self, port: &PortId, is_road: bool) -> bool {
        self.ids().iter().any(|id| id == port || (is_road && id.as_str() == "*road"))
    }
}

/// A dated closure – or, with `open`, days that are known to have been open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Closure {
    pub id: RuleId,
    pub from: Date,
    pub to: Date,
    pub ports: PortFilter,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<PortId>,
    pub status: ClosureStatus,
    #[serde(default)]
    pub open: bool,
    pub names: Names,
    pub country: Whose,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// A rule that says on which days of a year ports are expected to close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct ClosureRule {
    pub id: RuleId,
    pub when: RuleDay,
    pub first: i8,
    pub last: i8,
    pub ports: PortFilter,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<PortId>,
    pub years: (i16, i16),
    pub country: Whose,
    pub names: Names,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// The day a rule counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleDay {
    /// Month and day of the common calendar.
    Fixed(i8, i8),
    /// Month and day of the Chinese lunar calendar (no leap month).
    Lunar(u8, u8),
    /// The solar term Qingming, 4 or 5 April.
    Qingming,
}

impl Serialize for RuleDay {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&match self {
            Self::Fixed(month, day) => format!("fixed {month:02}-{day:02}"),
            Self::Lunar(month, day) => format!("lunar {month:02}-{day:02}"),
            Self::Qingming => "qingming".to_owned(),
        })
    }
}

impl<'de> Deserialize<'de> for RuleDay {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        Self::parse(&text).ok_or_else(|| {
            D::Error::custom(format!(
                "{text:?} is no day of a rule; write \"fixed 05-01\", \"lunar 08-15\" or \"qingming\""
            ))
        })
    }
}

impl RuleDay {
    fn parse(text: &str) -> Option<Self> {
        if text == "qingming" {
            return Some(Self::Qingming);
        }
        let (kind, day) = text.split_once(' ')?;
        let (month, day) = day.split_once('-')?;
        let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
        match kind {
            "fixed" if (1..=12).contains(&month) && (1..=31).contains(&day) => {
                Some(Self::Fixed(month as i8, day as i8))
            }
            "lunar" if (1..=12).contains(&month) && (1..=30).contains(&day) => Some(Self::Lunar(month, day)),
            _ => None,
        }
    }
}
