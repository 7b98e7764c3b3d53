//! A moment on both clocks, always together.

use jiff::civil::Date;
use otkel_domain::model::{Facts, Instant, Side};
use serde::Serialize;

use super::L10n;

/// A moment as both sides tell it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct ClockView {
    /// `08:00` in China.
    pub cn: String,
    /// `05:00` in Kazakhstan.
    pub kz: String,
    /// The date in China.
    pub cn_date: String,
    /// The date in Kazakhstan.
    pub kz_date: String,
    /// Both, with the date, each with its country: what is shown in one line and read aloud.
    pub both: String,
    /// Whether the date differs between the sides.
    pub dates_differ: bool,
}

impl L10n {
    /// A moment on both clocks.
    pub fn clock(&self, facts: &Facts, at: Instant) -> ClockView {
        let (cn, kz) = (facts.zone(Side::Cn).local(at), facts.zone(Side::Kz).local(at));
        let time = |local: jiff::civil::DateTime| local.strftime("%H:%M").to_string();
        let dates_differ = cn.date() != kz.date();
        let (cn_date, kz_date) = (self.day(cn.date()), self.day(kz.date()));
        let args = [
            ("cn", time(cn).into()),
            ("kz", time(kz).into()),
            ("cn-date", cn_date.clone().into()),
            ("kz-date", kz_date.clone().into()),
        ];
        let both = self.say(if dates_differ { "clock-both-dates" } else { "clock-both" }, &args);
        ClockView { cn: time(cn), kz: time(kz), cn_date, kz_date, both, dates_differ }
    }

    /// Both times without the date.
    pub fn times(&self, facts: &Facts, at: Instant) -> String {
        let clock = self.clock(facts, at);
        self.say("clock-times", &[("cn", clock.cn.into()), ("kz", clock.kz.into())])
    }

    /// A window on both clocks: `10:30–14:00 China · 07:30–11:00 Kazakhstan`.
    pub fn span(&self, facts: &Facts, from: Instant, to: Instant) -> String {
        if to.since(from) >= 24 * 60 {
            return self.word("ports-always");
        }
        let (from, to) = (self.clock(facts, from), self.clock(facts, to));
        // A window that ends at midnight ends at 24:00 of its own day.
        let end = |from: &str, to: &str| {
            if to == "00:00" && from != to { "24:00".to_owned() } else { to.to_owned() }
        };
        self.say(
            "clock-span",
            &[
                ("cn-from", from.cn.as_str().into()),
                ("cn-to", end(&from.cn, &to.cn).into()),
                ("kz-from", from.kz.as_str().into()),
                ("kz-to", end(&from.kz, &to.kz).into()),
            ],
        )
    }

    /// `Mon 23 Nov`.
    pub fn day(&self, date: Date) -> String {
        self.script(self.dates.day(date))
    }

    /// `Mon`.
    pub fn weekday(&self, date: Date) -> String {
        self.script(self.dates.weekday(date))
    }

    /// `November 2026`.
    pub fn month(&self, date: Date) -> String {
        self.script(self.dates.month(date))
    }

    /// `23 November 2026`.
    pub fn full_date(&self, date: Date) -> String {
        self.script(self.dates.full(date))
    }
}
