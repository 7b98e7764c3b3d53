//! Ports, their halls and hours, what one does there, and who may pass.

use serde::{Deserialize, Serialize};

use crate::model::{
    Audience, ContactId, Country, Direction, Means, Names, PaperId, PortId, Side, StepId, TextKey, VersionId,
};

/// What kind of port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PortKind {
    /// A road port.
    Road,
    /// A railway port.
    Rail,
    /// A joint zone: a place to visit, no way through.
    Zone,
}

/// Whom it serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Serves {
    /// Those who cross.
    Travellers,
    /// Those who visit the zone and go back.
    Visitors,
    /// Nobody that Otkel is for.
    Nobody,
}

/// Yes, no, or nobody says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tri {
    /// Stated.
    Yes,
    /// Stated that not.
    No,
    /// Not stated.
    Unknown,
}

/// A port with both its sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Port {
    pub id: PortId,
    pub kind: PortKind,
    pub serves: Serves,
    pub third_country: Tri,
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

/// One side's hall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hall {
    /// Which port.
    pub port: PortId,
    /// Which side.
    pub side: Side,
    /// What that side calls it.
    pub names: Names,
}

/// Whether a means of travel passes, and how one gets from hall to hall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Mode {
    pub port: PortId,
    pub directions: Vec<Direction>,
    pub means: Vec<Means>,
    pub allowed: Tri,
    pub crosses_by: CrossesBy,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// By what one passes between the halls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CrossesBy {
    /// A coach licensed for the border.
    Coach,
    /// The shuttle between the halls.
    Shuttle,
    /// One's own vehicle.
    Own,
    /// The train one sits in.
    Train,
}

/// One reported version of a hall's hours. Versions that disagree stand side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct HoursVersion {
    pub id: VersionId,
    pub port: PortId,
    pub side: Side,
    pub audience: Audience,
    pub hours: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rejected: Option<TextKey>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// Where in the crossing a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Before the first hall, whether or not it is open: tickets, the stamp at the bus station.
    Approach,
    /// In the first hall, while it serves.
    Exit,
    /// Between the halls.
    Between,
    /// In the second hall, while it serves.
    Entry,
    /// After the second hall.
    Leave,
}

/// Whom a step concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Who {
    /// Everybody.
    All,
    /// Whoever drives the vehicle through its lane.
    Driver,
    /// Those who go through the hall meanwhile.
    Passengers,
    /// Those who are citizens of neither side's entry country.
    Foreigners,
    /// Old or ill people, small children, wheelchair users: the green channel, instead of the queue.
    Vulnerable,
}

/// Something one does at the port, with its duration on a typical and on the one bad day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Step {
    pub id: StepId,
    pub port: PortId,
    pub directions: Vec<Direction>,
    pub means: Vec<Means>,
    pub stage: Stage,
    pub who: Who,
    pub typical_min: u16,
    pub slow_min: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// A whole crossing as somebody measured it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Passage {
    pub port: PortId,
    pub direction: Direction,
    pub means: Vec<Means>,
    pub minutes: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// What kind of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the words say it")]
pub enum ContactKind {
    Unified,
    Police,
    Ambulance,
    Fire,
    Traffic,
    Gas,
    Port,
    Immigration,
    Consular,
    Embassy,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Contact {
    pub id: ContactId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<PortId>,
    pub side: Side,
    pub kind: ContactKind,
    pub phone: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
    pub names: Names,
    #[serde(default, rename = "for", skip_serializing_if = "Vec::is_empty")]
    pub citizens: Vec<Country>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// What a passport needs to enter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryNeed {
    /// Nothing but the passport.
    Nothing,
    /// A visa.
    Visa,
    /// One's own country.
    OwnCountry,
}

/// Whether a nationality enters freely.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct EntryRule {
    pub nationality: Country,
    pub into: Country,
    pub needs: EntryNeed,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window_days: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_window_days: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// For whose vehicles a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PlateRule {
    /// Any vehicle, or none.
    Any,
    /// A vehicle with a plate from elsewhere.
    Foreign,
    /// Those without a vehicle.
    None,
}

/// A paper that somebody may ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "docs/format/content.md explains each key")]
pub struct Paper {
    pub id: PaperId,
    pub names: Names,
    pub into: Country,
    pub vehicle: PlateRule,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub means: Vec<Means>,
    #[serde(rename = "for")]
    pub whom: PaperFor,
    pub mandatory: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who_asks: Option<ContactId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextKey>,
}

/// Whose paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PaperFor {
    /// Citizens of other countries than the one entered.
    Foreigners,
    /// Everybody.
    All,
}

/// Degrees as millionths, so that facts compare exactly.
pub(super) mod degrees {
    use serde::{Deserialize, Deserializer, Serializer, de::Error as _};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
    pub(crate) fn serialize<S: Serializer>(micro: &i32, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_f64(f64::from(*micro) / 1e6)
    }
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<i32, D::Error> {
        let degrees = f64::deserialize(input)?;
        if !(-180.0..=180.0).contains(&degrees) {
            return Err(D::Error::custom(format!("{degrees} is no degree between -180 and 180")));
        }
        Ok((degrees * 1e6).round() as i32)
    }
}

/// Kilometres as metres.
pub(super) mod metres {
    use serde::{Deserialize, Deserializer, Serializer, de::Error as _};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
    pub(crate) fn serialize<S: Serializer>(metres: &u32, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_f64(f64::from(*metres) / 1e3)
    }
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<u32, D::Error> {
        let km = f64::deserialize(input)?;
        if !(0.0..=20_000.0).contains(&km) {
            return Err(D::Error::custom(format!("{km} km is no distance between 0 and 20000")));
        }
        Ok((km * 1e3).round() as u32)
    }
}
