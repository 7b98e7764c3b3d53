use std::fmt;

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

/// A moment, in whole seconds since 1970-01-01T00:00:00Z, in the years 1 to 9999. GPX times are UTC; fractions of a
/// second are dropped.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(i64);

impl Time {
    /// 0001-01-01T00:00:00Z; earlier years have no four digits.
    const FIRST: i64 = -62_135_596_800;
    /// 9999-12-30T22:00:00Z: the calendar's end, less the widest offset, so that every zone can show it.
    const LAST: i64 = 253_402_207_200;

    /// `None` outside of the years 1 to 9999.
    pub fn new(seconds: i64) -> Option<Self> {
        (Self::FIRST..=Self::LAST).contains(&seconds).then_some(Self(seconds))
    }

    /// From RFC 3339, as XML Schema's `dateTime` spells it. Without an offset it is UTC, because GPX says so.
    ///
    /// ```
    /// use otkel_maps::gpx::Time;
    /// assert_eq!(Time::parse("2026-07-01T12:00:00+05:00"), Time::parse("2026-07-01T07:00:00Z"));
    /// assert!(Time::parse("yesterday").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        // The longest sensible one has 35 characters; hostile ones aren't worth a parser's time.
        if text.len() > 40 {
            return None;
        }
        let moment = text.parse::<Timestamp>().ok().or_else(|| {
            let civil = text.parse::<DateTime>().ok()?;
            Some(civil.to_zoned(TimeZone::UTC).ok()?.timestamp())
        })?;
        // Towards the past also before 1970, as a clock that shows whole seconds does.
        Self::new(moment.as_second() - i64::from(moment.subsec_nanosecond() < 0))
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn seconds(self) -> i64 {
        self.0
    }
}

/// RFC 3339 in UTC, like `2026-07-01T07:00:00Z`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Timestamp::from_second(self.0) {
            Ok(moment) => moment.fmt(f),
            Err(_) => f.write_str("1970-01-01T00:00:00Z"),
        }
    }
}

/// When somebody was somewhere is theirs: not shown.
impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Time")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_real_devices() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2009-10-17T18:37:26Z", 1_255_804_646),
            ("2009-10-17T18:37:26.999Z", 1_255_804_646),
            (" 2009-10-17T18:37:26+00:00\n", 1_255_804_646),
            ("2009-10-17T18:37:26", 1_255_804_646),
            ("2009-10-18T00:37:26+06:00", 1_255_804_646),
            ("1969-12-31T23:59:59.5Z", -1),
            ("2016-12-31T23:59:60Z", 1_483_228_799),
            ("2024-02-29T00:00:00Z", 1_709_164_800),
        ] {
            assert_eq!(Time::parse(text).map(Time::seconds), Some(seconds), "{text}");
        }
    }

    #[test]
    fn what_is_no_moment() {
        let long = "0".repeat(1_000);
        for text in [
            "",
            "2023-02-29T00:00:00Z",
            "12:00",
            "2026-13-01T00:00:00Z",
            "0000-12-31T00:00:00Z",
            long.as_str(),
        ] {
            assert_eq!(Time::parse(text), None, "{text}");
        }
        assert!(Time::new(Time::FIRST - 1).is_none() && Time::new(Time::LAST + 1).is_none());
    }

    proptest! {
        #[test]
        fn written_times_come_back(seconds in Time::FIRST..=Time::LAST) {
            let time = Time::new(seconds).unwrap();
            let text = time.to_string();
            prop_assert_eq!(text.len(), 20);
            prop_assert_eq!(Time::parse(&text), Some(time));
        }
    }
}
