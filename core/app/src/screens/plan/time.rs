//! Days and times of the form: local times of the place left (or reached), shown on both clocks.

use jiff::civil::{Date, DateTime, Time};
use otkel_domain::model::{Instant, Side};
use serde::Serialize;

use super::{PlanModel, WhichWay, edit::today};
use crate::{
    ask::{self, PlanForm},
    error::{InputCode, OtkelError},
    l10n::L10n,
    screens::ChoiceView,
    services::Services,
};

/// When: a day from a calendar, a time from a list, the same moment on both clocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct WhenView {
    /// What it is: when one leaves, when one must be there, when one goes back.
    pub label: String,
    /// Whose clock is meant.
    pub clock: String,
    /// The day in words.
    pub day: String,
    /// The day as `2026-11-23`.
    pub date: String,
    /// The time as `08:00`.
    pub time: String,
    /// The moment on both clocks; none for a time that never was.
    pub both: Option<String>,
    /// The calendar.
    pub month: MonthView,
    /// The half-hours of the day, each with the other side's clock under it.
    pub times: Vec<ChoiceView>,
}

/// A month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MonthView {
    /// `November 2026`.
    pub title: String,
    /// On the button to the month before, for screen readers.
    pub previous: String,
    /// On the button to the month after.
    pub next: String,
    /// The weekdays, from Monday.
    pub weekdays: Vec<String>,
    /// How many cells stay empty before the first day.
    pub blanks: u32,
    /// The days.
    pub days: Vec<DayCell>,
}

/// A day of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct DayCell {
    /// `2026-11-23`.
    pub date: String,
    /// `23`.
    pub label: String,
    /// `Mon, 23 Nov`.
    pub spoken: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it is today.
    pub today: bool,
    /// Whether it is over.
    pub past: bool,
}

/// Whose clock a way's time is on: the side left. An end that isn't known yet counts as China.
pub(super) fn side(services: &Services, draft: &PlanForm, way: WhichWay) -> Side {
    let found = |name: &str| ask::places_of(services.facts(), name).first().map(|found| found.side);
    let (from, to) = (found(&draft.from), found(&draft.to));
    let there = from.or(to.map(Side::other)).unwrap_or(Side::Cn);
    let arriving = draft.arrive.is_some() && way == WhichWay::There;
    if arriving || way == WhichWay::Back { to.unwrap_or(there.other()) } else { there }
}

/// The local time that is chosen; for *now* and for what can't be read, the next full half-hour.
pub(super) fn chosen(services: &Services, draft: &PlanForm, way: WhichWay) -> DateTime {
    let text = match way {
        WhichWay::There => draft.arrive.as_ref().or(draft.leave.as_ref()),
        WhichWay::Back => draft.back.as_ref(),
    };
    let zone = services.facts().zone(side(services, draft, way));
    let now = services.clock.now();
    let local = |text: &String| {
        let plain = DateTime::strptime("%Y-%m-%d %H:%M", text.trim()).ok();
        plain.or_else(|| instant(text).map(|at| zone.local(at)))
    };
    text.and_then(local).unwrap_or_else(|| zone.local(Instant::from_minutes((now.minutes() / 30 + 1) * 30)))
}

/// A kept question's time has an offset.
fn instant(text: &str) -> Option<Instant> {
    text.trim().parse::<jiff::Timestamp>().ok().map(Instant::from_timestamp)
}

pub(super) fn write(at: DateTime) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

pub(super) fn read(words: &L10n, text: &str) -> Result<Time, OtkelError> {
    Time::strptime("%H:%M", text.trim()).map_err(|_| {
        let shown: String = text.chars().take(20).collect();
        let detail = words.say("error-bad-time", &[("time", shown.into())]);
        OtkelError::BadInput { code: InputCode::BadTime, detail }
    })
}

/// Sets *now*, *leave* or *arrive*, and keeps the time that was chosen.
pub(super) fn set_mode(services: &Services, draft: &mut PlanForm, code: &str) -> Result<(), OtkelError> {
    // The same moment, on the clock of the side that the new wish is told by.
    let local = chosen(services, draft, WhichWay::There);
    let moment = services.facts().zone(side(services, draft, WhichWay::There)).resolve(local);
    let moment = moment.unwrap_or_else(|_| services.clock.now());
    let on = |services: &Services, draft: &PlanForm| {
        write(services.facts().zone(side(services, draft, WhichWay::There)).local(moment))
    };
    (draft.leave, draft.arrive) = match code {
        "now" => (None, None),
        "leave" => {
            draft.arrive = None;
            (Some(on(services, draft)), None)
        }
        "arrive" => {
            draft.arrive = Some(String::new());
            (None, Some(on(services, draft)))
        }
        other => {
            return Err(crate::screens::start::refuse(services, InputCode::UnknownChoice, other));
        }
    };
    Ok(())
}

/// Changes the day or the time of a way.
pub(super) fn change(
    services: &Services,
    draft: &mut PlanForm,
    way: WhichWay,
    new: impl FnOnce(DateTime) -> DateTime,
) {
    let text = Some(write(new(chosen(services, draft, way))));
    match way {
        WhichWay::Back => draft.back = text,
        WhichWay::There if draft.arrive.is_some() => draft.arrive = text,
        WhichWay::There => draft.leave = text,
    }
}

/// The month that the calendar shows, by its first day.
pub(super) fn month_shown(services: &Services, model: &PlanModel, way: WhichWay) -> Date {
    let day = chosen(services, &model.draft, way).date();
    let shown = model.months[way as usize].and_then(|(year, month)| Date::new(year, month, 1).ok());
    shown.unwrap_or_else(|| day.first_of_month())
}

/// Shows a way's time.
pub(super) fn view(services: &Services, model: &PlanModel, way: WhichWay) -> WhenView {
    let (words, facts) = (&services.words, services.facts());
    let side = side(services, &model.draft, way);
    let at = chosen(services, &model.draft, way);
    let moment = facts.zone(side).resolve(at).ok();
    let label = match way {
        WhichWay::There if model.draft.arrive.is_some() => "form-arrive-by",
        WhichWay::There => "form-leave-at",
        WhichWay::Back => "form-back-at",
    };
    let half_hour = |slot: i8| {
        let time = Time::constant(slot / 2, slot % 2 * 30, 0, 0);
        let other = facts.zone(side).resolve(at.date().to_datetime(time)).ok();
        let code = time.strftime("%H:%M").to_string();
        ChoiceView {
            about: other.map(|moment| words.times(facts, moment)),
            chosen: time == at.time(),
            label: code.clone(),
            code,
        }
    };
    WhenView {
        label: words.word(label),
        clock: words.say("form-clock-of", &[("side", services.side(side).into())]),
        day: words.day(at.date()),
        date: at.date().to_string(),
        time: at.strftime("%H:%M").to_string(),
        both: moment.map(|moment| words.clock(facts, moment).both),
        month: month_view(words, month_shown(services, model, way), Some(at.date()), today(services, side)),
        times: (0..48).map(half_hour).collect(),
    }
}

/// A month as a calendar shows it.
pub(crate) fn month_view(words: &L10n, first: Date, chosen: Option<Date>, today: Date) -> MonthView {
    // 2024-01-01 was a Monday.
    let monday = Date::constant(2024, 1, 1);
    let weekday = |n: i64| words.weekday(monday.saturating_add(jiff::Span::new().days(n)));
    let day = |n: i8| {
        let date = Date::new(first.year(), first.month(), n).unwrap_or(first);
        DayCell {
            date: date.to_string(),
            label: words.count(i64::from(n)),
            spoken: words.day(date),
            chosen: Some(date) == chosen,
            today: date == today,
            past: date < today,
        }
    };
    MonthView {
        title: words.month(first),
        previous: words.word("form-month-before"),
        next: words.word("form-month-after"),
        weekdays: (0..7).map(weekday).collect(),
        blanks: u32::try_from(first.weekday().to_monday_zero_offset()).unwrap_or(0),
        days: (1..=first.days_in_month()).map(day).collect(),
    }
}
