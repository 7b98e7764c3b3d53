//! Days that move: the Chinese lunar calendar and the solar term Qingming.

use icu_calendar::{
    Date as IcuDate, Iso,
    cal::ChineseTraditional,
    types::{DateFields, Month},
};
use jiff::civil::{Date, date};

/// The day of the common year on which this lunar month and day falls (regular months only). The lunar year meant is
/// the one that begins in `year`, so month 12 falls early in the next common year.
pub(super) fn lunar_day(year: i16, month: u8, day: u8) -> Option<Date> {
    // The calendar's own data covers 1900..2100; beyond, icu computes by approximation, so those are refused.
    if !(1912..=2099).contains(&year) {
        return None;
    }
    let mut fields = DateFields::default();
    fields.extended_year = Some(i32::from(year));
    fields.month = Some(Month::new(month));
    fields.day = Some(day);
    let lunar = IcuDate::try_from_fields(
        fields,
        icu_calendar::options::DateFromFieldsOptions::default(),
        ChineseTraditional::new(),
    )
    .ok()?;
    let iso = lunar.to_calendar(Iso);
    let year = i16::try_from(iso.year().extended_year()).ok()?;
    Date::new(year, iso.month().ordinal as i8, iso.day_of_month().0 as i8).ok()
}

/// Qingming: 4 or 5 April, by the customary formula for 2000–2099 (day = ⌊0.2422·y + 4.81⌋ − ⌊y/4⌋).
pub(super) fn qingming(year: i16) -> Option<Date> {
    if !(2000..=2099).contains(&year) {
        return None;
    }
    let y = i32::from(year) - 2000;
    let day = (2422 * y + 48_100) / 10_000 - y / 4;
    Some(date(year, 4, i8::try_from(day).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_years_of_the_fact_sheet() {
        for (year, month, day) in [(2019, 2, 5), (2026, 2, 17), (2027, 2, 6), (2028, 1, 26)] {
            assert_eq!(lunar_day(year, 1, 1), Some(date(year, month, day)));
        }
    }

    #[test]
    fn dragon_boat_and_mid_autumn_as_observed() {
        for (year, month, day) in [(2020, 6, 25), (2021, 6, 14), (2023, 6, 22), (2024, 6, 10), (2027, 6, 9)] {
            assert_eq!(lunar_day(year, 5, 5), Some(date(year, month, day)));
        }
        for (year, month, day) in [(2023, 9, 29), (2025, 10, 6), (2027, 9, 15)] {
            assert_eq!(lunar_day(year, 8, 15), Some(date(year, month, day)));
        }
    }

    #[test]
    fn qingming_as_known() {
        for (year, day) in [(2025, 4), (2026, 5), (2027, 5), (2028, 4)] {
            assert_eq!(qingming(year), Some(date(year, 4, day)));
        }
        assert_eq!(qingming(2100), None);
    }
}
