//! Compiles `opening_hours` strings to interval tables.
//!
//! The parser is the crate `opening-hours`; its own holiday data is wrong for both countries and never used. Two traps
//! of the language are closed here: a comment without a state would read as *open*, so such strings are refused; and
//! `PH` beyond the calendar's last day would silently read as *no holiday*, so the table ends there.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};
use compact_calendar::CompactCalendar;
use jiff::civil::{Date, DateTime};
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};

use super::intervals::{IntervalTable, TableSpan};
use crate::model::{
    Instant, Side, Sourced, Zone,
    facts::{CalendarSpan, Holiday, HolidayKind},
};

/// A string that can't be compiled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// Not the language.
    #[error(
        "{text:?} is no opening_hours string ({detail}); write it as in \"Mo-Sa 10:30-14:00,15:00-19:00\""
    )]
    Syntax {
        /// The string.
        text: String,
        /// What the parser said.
        detail: String,
    },
    /// A comment that would read as open.
    #[error(
        "{0:?} has a comment without a state, which would read as open; put open, closed or unknown before it"
    )]
    BareComment(String),
    /// Longer than any real one.
    #[error("the opening_hours string has {0} bytes; 500 is the limit")]
    TooLong(usize),
}

/// Whose days off count as `PH`, and how far they are known.
#[derive(Debug, Clone, Default)]
pub struct Calendars {
    off: Vec<Date>,
    known: Option<(Date, Date)>,
}

impl Calendars {
    /// The days off of one side, from the content's own calendars.
    pub fn of(side: Side, holidays: &[Sourced<Holiday>], spans: &[Sourced<CalendarSpan>]) -> Self {
        let country = side.country();
        let mut off = Vec::new();
        for holiday in holidays.iter().filter(|h| h.country == country && h.kind == HolidayKind::Off) {
            let mut day = holiday.from;
            while day <= holiday.to && off.len() < 10_000 {
                off.push(day);
                let Ok(next) = day.tomorrow() else { break };
                day = next;
            }
        }
        off.sort_unstable();
        off.dedup();
        let known = spans.iter().filter(|span| span.country == country);
        let known = known.map(|span| (span.from, span.to)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        Self { off, known }
    }
}

/// Compiles the hours of a hall for `[from, to)` (local dates of its zone). A string that speaks of holidays ends where
/// the calendars end.
pub fn compile(
    text: &str,
    zone: &Zone,
    calendars: &Calendars,
    from: Date,
    to: Date,
) -> Result<IntervalTable, HoursError> {
    if text.len() > 500 {
        return Err(HoursError::TooLong(text.len()));
    }
    if has_bare_comment(text) {
        return Err(HoursError::BareComment(text.to_owned()));
    }
    let hours: OpeningHours = text.parse().map_err(|error| HoursError::Syntax {
        text: text.to_owned(),
        detail: first_line(&format!("{error}")),
    })?;
    let (mut from, mut to) = (from, to);
    let mut off = CompactCalendar::default();
    if text.contains("PH") || text.contains("SH") {
        let (first, last) = calendars.known.unwrap_or((to, from));
        from = from.max(first);
        to = to.min(last.tomorrow().unwrap_or(last));
        for day in &calendars.off {
            if let Some(day) = to_chrono(*day) {
                off.insert(day);
            }
        }
    }
    let bounds = (zone.start_of(from), zone.start_of(to.max(from)));
    let context = Context::default()
        .with_holidays(ContextHolidays::new(Arc::new(off), Arc::new(CompactCalendar::default())));
    let hours = hours.with_context(context);
    let mut spans = Vec::new();
    if let (Some(first), Some(last)) = (to_chrono(from), to_chrono(to)) {
        let midnight = |day: NaiveDate| NaiveDateTime::new(day, NaiveTime::MIN);
        for interval in hours.iter_range(midnight(first), midnight(last)) {
            let sure = match interval.kind {
                RuleKind::Open => true,
                RuleKind::Unknown => false,
                RuleKind::Closed => continue,
            };
            let (Some(start), Some(end)) = (to_jiff(interval.range.start), to_jiff(interval.range.end))
            else {
                continue;
            };
            spans.push(TableSpan { start: zone.resolve_rule(start), end: zone.resolve_rule(end), sure });
        }
    }
    Ok(IntervalTable::new(bounds.0, bounds.1, spans))
}

/// Whether a comment stands where no state word stands before it.
fn has_bare_comment(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find('"') {
        let before = rest[..at].trim_end();
        if !["open", "closed", "off", "unknown"].iter().any(|state| before.ends_with(state)) {
            return true;
        }
        let Some(end) = rest[at + 1..].find('"') else { return true };
        rest = &rest[at + 1 + end + 1..];
    }
    false
}

fn first_line(text: &str) -> String {
    text.lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or("not understood")
        .chars()
        .take(120)
        .collect()
}

fn to_chrono(day: Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year().into(), day.month() as u32, day.day() as u32)
}

fn to_jiff(at: NaiveDateTime) -> Option<DateTime> {
    let date = Date::new(at.year().try_into().ok()?, at.month() as i8, at.day() as i8).ok()?;
    Some(date.at(at.hour() as i8, at.minute() as i8, 0, 0))
}

impl IntervalTable {
    /// A table that is open throughout.
    pub fn always(from: Instant, to: Instant) -> Self {
        Self::new(from, to, vec![TableSpan { start: from, end: to, sure: true }])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{model::ZoneOffset, ports::TableState};

    fn beijing() -> Zone {
        let from = "1970-01-01T00:00:00Z".parse().expect("a timestamp literal");
        Zone { id: "CN".into(), offsets: vec![ZoneOffset { from, offset: 480 }] }
    }

    fn state(table: &IntervalTable, day: Date, hour: i8) -> TableState {
        table.state(beijing().resolve_rule(day.at(hour, 30, 0, 0)))
    }

    #[test]
    fn a_two_shift_day_has_its_lunch_gap_and_its_sunday() {
        let hours = "Mo-Sa 10:30-14:00,15:00-19:00";
        let table = compile(hours, &beijing(), &Calendars::default(), date(2026, 11, 1), date(2026, 12, 1));
        let table = table.expect("it compiles");
        let monday = date(2026, 11, 23);
        for (hour, want) in [
            (9, TableState::Closed),
            (10, TableState::Open),
            (14, TableState::Closed),
            (18, TableState::Open),
        ] {
            assert_eq!(state(&table, monday, hour), want, "{hour}:30");
        }
        assert_eq!(state(&table, date(2026, 11, 22), 12), TableState::Closed, "Sunday");
        assert_eq!(state(&table, date(2026, 12, 7), 12), TableState::Unknown, "beyond the table");
    }

    #[test]
    fn a_comment_without_a_state_is_refused() {
        let compile =
            |text: &str| compile(text, &beijing(), &Calendars::default(), date(2026, 1, 1), date(2026, 2, 1));
        for text in ["Mo-Su 10:00-12:00 \"ask\"", "Mo 10:00-12:00 || \"by call\"", "\"on request\""] {
            assert!(matches!(compile(text), Err(HoursError::BareComment(_))), "{text}");
        }
        let table = compile("Mo-Su 10:00-12:00 unknown \"ask\"").expect("a state stands before the comment");
        assert_eq!(state(&table, date(2026, 1, 6), 10), TableState::Unknown);
        assert!(matches!(compile("ten to noon"), Err(HoursError::Syntax { .. })));
        assert!(matches!(compile(&"Mo 10:00-12:00;".repeat(60)), Err(HoursError::TooLong(_))));
    }

    #[test]
    fn holidays_come_from_our_calendar_and_end_with_it() {
        let calendars =
            Calendars { off: vec![date(2026, 3, 23)], known: Some((date(2026, 1, 1), date(2026, 12, 31))) };
        let table =
            compile("Mo-Su 09:00-18:00; PH off", &beijing(), &calendars, date(2026, 1, 1), date(2028, 1, 1));
        let table = table.expect("it compiles");
        assert_eq!(state(&table, date(2026, 3, 23), 12), TableState::Closed, "our holiday");
        assert_eq!(state(&table, date(2026, 3, 20), 12), TableState::Open);
        assert_eq!(state(&table, date(2026, 10, 1), 12), TableState::Open, "the crate's own list isn't used");
        assert_eq!(state(&table, date(2027, 3, 20), 12), TableState::Unknown, "beyond the calendar");
        let none = compile("PH off", &beijing(), &Calendars::default(), date(2026, 1, 1), date(2026, 2, 1));
        assert_eq!(
            state(&none.expect("it compiles"), date(2026, 1, 5), 12),
            TableState::Unknown,
            "no calendar"
        );
    }
}
