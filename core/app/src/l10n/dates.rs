//! Dates and digits by CLDR rules.

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{E, MDE, YM, YMD},
};
use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};
use icu_locale_core::{Locale, locale};
use jiff::civil::Date;
use otkel_domain::model::Lang;

/// The formatters of one language. A formatter that its data doesn't have is absent, and ISO dates are shown.
pub(super) struct Dates {
    day: Option<FixedCalendarDateTimeFormatter<Gregorian, MDE>>,
    full: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    month: Option<FixedCalendarDateTimeFormatter<Gregorian, YM>>,
    weekday: Option<FixedCalendarDateTimeFormatter<Gregorian, E>>,
    decimal: Option<DecimalFormatter>,
}

const fn locale_of(lang: Lang) -> Locale {
    match lang {
        Lang::En => locale!("en-GB"),
        Lang::Zh => locale!("zh-Hans"),
        Lang::Kk => locale!("kk"),
        Lang::Ru => locale!("ru"),
        Lang::Ug => locale!("ug"),
    }
}

impl Dates {
    pub(super) fn new(lang: Lang) -> Self {
        let locale = || locale_of(lang);
        Self {
            day: FixedCalendarDateTimeFormatter::try_new(locale().into(), MDE::medium()).ok(),
            full: FixedCalendarDateTimeFormatter::try_new(locale().into(), YMD::long()).ok(),
            month: FixedCalendarDateTimeFormatter::try_new(locale().into(), YM::long()).ok(),
            weekday: FixedCalendarDateTimeFormatter::try_new(locale().into(), E::short()).ok(),
            decimal: DecimalFormatter::try_new(locale().into(), DecimalFormatterOptions::default()).ok(),
        }
    }

    /// `Mon 23 Nov`.
    pub(super) fn day(&self, date: Date) -> String {
        match (&self.day, to_icu(date)) {
            (Some(formatter), Some(icu)) => formatter.format(&icu).to_string(),
            _ => date.to_string(),
        }
    }

    /// `23 November 2026`.
    pub(super) fn full(&self, date: Date) -> String {
        match (&self.full, to_icu(date)) {
            (Some(formatter), Some(icu)) => formatter.format(&icu).to_string(),
            _ => date.to_string(),
        }
    }

    /// `November 2026`.
    pub(super) fn month(&self, date: Date) -> String {
        match (&self.month, to_icu(date)) {
            (Some(formatter), Some(icu)) => formatter.format(&icu).to_string(),
            _ => date.strftime("%Y-%m").to_string(),
        }
    }

    /// `Mon`.
    pub(super) fn weekday(&self, date: Date) -> String {
        match (&self.weekday, to_icu(date)) {
            (Some(formatter), Some(icu)) => formatter.format(&icu).to_string(),
            _ => date.weekday().to_monday_one_offset().to_string(),
        }
    }

    pub(super) fn count(&self, count: i64) -> String {
        self.number(&Decimal::from(count))
    }

    /// Hundredths, without zeros at the end.
    pub(super) fn decimal(&self, hundredths: i64) -> String {
        let mut number = Decimal::from(hundredths);
        number.multiply_pow10(-2);
        number.trim_end();
        self.number(&number)
    }

    fn number(&self, number: &Decimal) -> String {
        self.decimal
            .as_ref()
            .map_or_else(|| number.to_string(), |formatter| formatter.format(number).to_string())
    }
}

fn to_icu(date: Date) -> Option<IcuDate<Gregorian>> {
    IcuDate::try_new_gregorian(date.year().into(), date.month().unsigned_abs(), date.day().unsigned_abs())
        .ok()
}
