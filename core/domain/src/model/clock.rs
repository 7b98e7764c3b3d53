//! The two clocks. An [`Instant`] is the same moment everywhere; a [`Zone`] turns it into somebody's local time by
//! dated offsets that ship in the pack. The device's zone and its tz database are never asked.

use std::{
    fmt,
    ops::{Add, Sub},
};

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime},
};
use serde::{Deserialize, Serialize};

use super::ZoneId;

/// A moment, in whole minutes of UTC since 1970-01-01. Hours of halls, timetables and queues know no seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(i64);

impl Instant {
    /// From minutes since 1970-01-01T00:00Z, held to the years 1 to 9998 so that it can always be written as a date.
    pub const fn from_minutes(minutes: i64) -> Self {
        const FIRST: i64 = -1_035_593_280; // 0001-01-01T00:00Z
        const LAST: i64 = 4_223_376_000; // 9999-12-31T00:00Z, a day before the last one
        if minutes < FIRST {
            Self(FIRST)
        } else if minutes > LAST {
            Self(LAST)
        } else {
            Self(minutes)
        }
    }

    /// Minutes since 1970-01-01T00:00Z.
    pub const fn minutes(self) -> i64 {
        self.0
    }

    /// From a timestamp, cut to the minute.
    pub fn from_timestamp(timestamp: Timestamp) -> Self {
        Self::from_minutes(timestamp.as_second().div_euclid(60))
    }

    /// As UTC date and time.
    pub fn utc(self) -> DateTime {
        let epoch = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
        epoch.checked_add(SignedDuration::from_mins(self.0)).unwrap_or(DateTime::MAX)
    }

    /// From a UTC date and time, cut to the minute.
    pub fn from_utc(utc: DateTime) -> Self {
        let epoch = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
        Self::from_minutes(utc.duration_since(epoch).as_mins())
    }

    /// Minutes from `earlier` to `self`.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }
}

impl Add<i64> for Instant {
    type Output = Self;
    fn add(self, minutes: i64) -> Self {
        Self::from_minutes(self.0.saturating_add(minutes))
    }
}
impl Sub<i64> for Instant {
    type Output = Self;
    fn sub(self, minutes: i64) -> Self {
        Self::from_minutes(self.0.saturating_sub(minutes))
    }
}

/// One legal clock with its dated offsets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// `CN`, `KZ`, …
    pub id: ZoneId,
    /// By time; the first one also holds before its start.
    pub offsets: Vec<ZoneOffset>,
}

/// From when which offset holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneOffset {
    /// The moment from which it holds.
    pub from: Timestamp,
    /// `+05:00`.
    #[serde(with = "offset_text")]
    pub offset: i32,
}

/// A local time that isn't one moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LocalTimeError {
    /// The clocks jumped over it.
    #[error(
        "{local} never was in {zone}: the clocks jumped over it; give a time with an offset, such as {local}{after}"
    )]
    Gap {
        /// The time asked for.
        local: String,
        /// Whose clock.
        zone: ZoneId,
        /// The offset after the jump.
        after: String,
    },
    /// The clocks were put back over it.
    #[error("{local} came twice in {zone}; say which with an offset: {local}{before} or {local}{after}")]
    Fold {
        /// The time asked for.
        local: String,
        /// Whose clock.
        zone: ZoneId,
        /// The first one's offset.
        before: String,
        /// The second one's offset.
        after: String,
    },
}

impl Zone {
    /// Minutes east of UTC at this moment.
    pub fn offset_at(&self, at: Instant) -> i64 {
        let mut found = self.offsets.first();
        for next in &self.offsets {
            if Instant::from_timestamp(next.from) <= at {
                found = Some(next);
            }
        }
        found.map_or(0, |o| i64::from(o.offset))
    }

    /// The local date and time.
    pub fn local(&self, at: Instant) -> DateTime {
        (at + self.offset_at(at)).utc()
    }

    /// The local date.
    pub fn date(&self, at: Instant) -> Date {
        self.local(at).date()
    }

    /// The moment of a local time, if there is just one.
    pub fn resolve(&self, local: DateTime) -> Result<Instant, LocalTimeError> {
        let naive = Instant::from_utc(local);
        let hits: Vec<Instant> = {
            let mut hits: Vec<Instant> = self
                .offsets
                .iter()
                .map(|o| naive - i64::from(o.offset))
                .filter(|at| self.offset_at(*at) == naive.since(*at))
                .collect();
            hits.sort_unstable();
            hits.dedup();
            hits
        };
        let text = || local.strftime("%Y-%m-%d %H:%M").to_string();
        match hits.as_slice() {
            [one] => Ok(*one),
            [first, .., last] => Err(LocalTimeError::Fold {
                local: text(),
                zone: self.id.clone(),
                before: offset_text::write(self.offset_at(*first) as i32),
                after: offset_text::write(self.offset_at(*last) as i32),
            }),
            [] => Err(LocalTimeError::Gap {
                local: text(),
                zone: self.id.clone(),
                after: offset_text::write(self.offset_at(naive + 24 * 60) as i32),
            }),
        }
    }

    /// The moment of a local time; a skipped time is read with the offset before the jump, a repeated one as the
    /// first. For rules (hours, timetables), where there must be an answer.
    pub fn resolve_rule(&self, local: DateTime) -> Instant {
        self.resolve(local).unwrap_or_else(|_| {
            let naive = Instant::from_utc(local);
            let before = self.offset_at(naive - 24 * 60);
            naive - before
        })
    }

    /// The first moment of a local date.
    pub fn start_of(&self, date: Date) -> Instant {
        self.resolve_rule(date.at(0, 0, 0, 0))
    }

    /// RFC 3339 with this clock's offset: `2026-11-23T08:00+05:00`.
    pub fn rfc3339(&self, at: Instant) -> String {
        let offset = self.offset_at(at) as i32;
        format!("{}{}", self.local(at).strftime("%Y-%m-%dT%H:%M:%S"), offset_text::write(offset))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}Z", self.utc().strftime("%Y-%m-%dT%H:%M:%S"))
    }
}

/// Offsets as `+05:00`.
mod offset_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error as _};

    pub(super) fn write(minutes: i32) -> String {
        let sign = if minutes < 0 { '-' } else { '+' };
        let minutes = minutes.unsigned_abs();
        format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }

    fn read(text: &str) -> Option<i32> {
        let (sign, rest) = match text.split_at_checked(1)? {
            ("+", rest) => (1, rest),
            ("-", rest) => (-1, rest),
            _ => return None,
        };
        let (hours, minutes) = rest.split_once(':')?;
        let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
        ((0..=14).contains(&hours) && (0..60).contains(&minutes)).then_some(sign * (hours * 60 + minutes))
    }

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
    pub(super) fn serialize<S: Serializer>(minutes: &i32, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&write(*minutes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<i32, D::Error> {
        let text = String::deserialize(input)?;
        read(&text).ok_or_else(|| D::Error::custom(format!("{text:?} is no offset; write it as \"+05:00\"")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn kz() -> Zone {
        let at = |text: &str| text.parse::<Timestamp>().expect("a timestamp literal");
        Zone {
            id: "KZ".into(),
            offsets: vec![
                ZoneOffset { from: at("1970-01-01T00:00:00Z"), offset: 360 },
                ZoneOffset { from: at("2024-02-29T18:00:00Z"), offset: 300 },
            ],
        }
    }

    #[test]
    fn kazakhstan_changed_its_clock_in_2024() {
        let kz = kz();
        let before = kz.resolve(date(2024, 2, 29).at(12, 0, 0, 0)).expect("before the change");
        let after = kz.resolve(date(2024, 3, 1).at(12, 0, 0, 0)).expect("after the change");
        assert_eq!(after.since(before), 25 * 60, "29 February 2024 lasted 25 hours");
        assert_eq!(kz.rfc3339(after), "2024-03-01T12:00:00+05:00");
    }

    #[test]
    fn a_repeated_hour_asks_for_the_offset() {
        let error = kz().resolve(date(2024, 2, 29).at(23, 30, 0, 0)).expect_err("23:30 came twice");
        assert!(error.to_string().contains("+06:00") && error.to_string().contains("+05:00"), "{error}");
    }

    #[test]
    fn a_skipped_hour_is_a_gap() {
        let mut zone = kz();
        zone.offsets.push(ZoneOffset { from: "2027-02-28T19:00:00Z".parse().expect("literal"), offset: 360 });
        let error = zone.resolve(date(2027, 3, 1).at(0, 30, 0, 0)).expect_err("00:30 was skipped");
        assert!(matches!(error, LocalTimeError::Gap { .. }));
        assert_eq!(zone.resolve_rule(date(2027, 3, 1).at(0, 30, 0, 0)).to_string(), "2027-02-28T19:30:00Z");
    }

    #[test]
    fn extremes_do_not_panic() {
        for minutes in [i64::MIN, i64::MAX, 0] {
            let at = Instant::from_minutes(minutes);
            let _ = (kz().local(at), kz().rfc3339(at + i64::MAX), (at - i64::MAX).to_string());
        }
    }
}
