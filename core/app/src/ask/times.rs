//! Local times as people write them.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
};
use otkel_domain::model::{Facts, Instant, LocalTimeError, PlaceId, Side, Zone};

use crate::{
    error::{InputCode, OtkelError},
    l10n::L10n,
};

/// Whose clock a place goes by.
pub(super) fn zone_of<'f>(facts: &'f Facts, node: &PlaceId) -> &'f Zone {
    match (facts.port_end(node), facts.place(node)) {
        (Some((_, side)), _) => facts.zone(side),
        (None, Some(place)) => facts
            .zone_of(place.country)
            .unwrap_or_else(|| facts.zone(Side::reaching(place.country).unwrap_or(Side::Cn))),
        (None, None) => facts.zone(Side::Cn),
    }
}

/// Reads `now`, `2026-11-23 08:00` (by the clock of `node`), `2026-11-23 08:00 KZ` (by that side's) or a time with its
/// offset (`2026-11-23T08:00+05:00`, `…Z`).
pub fn moment(
    facts: &Facts,
    words: &L10n,
    text: &str,
    node: &PlaceId,
    now: Instant,
) -> Result<Instant, OtkelError> {
    let text = text.trim();
    if text.eq_ignore_ascii_case("now") {
        return Ok(now);
    }
    if let Some(at) = with_offset(text) {
        return Ok(at);
    }
    let (bare, zone) = match text.rsplit_once(' ') {
        Some((bare, "CN" | "cn")) => (bare, facts.zone(Side::Cn)),
        Some((bare, "KZ" | "kz")) => (bare, facts.zone(Side::Kz)),
        _ => (text, zone_of(facts, node)),
    };
    let local = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]
        .into_iter()
        .find_map(|format| DateTime::strptime(format, bare.trim()).ok());
    let Some(local) = local else {
        let shown: String = text.chars().take(60).collect();
        return Err(bad(words, InputCode::BadTime, "error-bad-time", &[("time", shown.into())]));
    };
    zone.resolve(local).map_err(|error| {
        let (code, key, local, first, second) = match error {
            LocalTimeError::Gap { local, after, .. } => {
                (InputCode::TimeInGap, "error-time-in-gap", local, String::new(), after)
            }
            LocalTimeError::Fold { local, before, after, .. } => {
                (InputCode::TimeTwice, "error-time-twice", local, before, after)
            }
        };
        bad(words, code, key, &[("time", local.into()), ("first", first.into()), ("second", second.into())])
    })
}

/// `2026-11-23T08:00+05:00`, with a space or a T, with or without seconds, or ending in Z.
fn with_offset(text: &str) -> Option<Instant> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(Instant::from_timestamp(at));
    }
    let spaced = ["%Y-%m-%d %H:%M%:z", "%Y-%m-%dT%H:%M%:z", "%Y-%m-%d %H:%M %:z"];
    spaced.into_iter().find_map(|format| Timestamp::strptime(format, text).ok()).map(Instant::from_timestamp)
}

/// Reads `2026-12-16`.
pub fn on_date(words: &L10n, text: &str) -> Result<Date, OtkelError> {
    let text = text.trim();
    Date::strptime("%Y-%m-%d", text).map_err(|_| {
        let shown: String = text.chars().take(60).collect();
        bad(words, InputCode::BadDate, "error-bad-date", &[("date", shown.into())])
    })
}

pub(super) fn bad(
    words: &L10n,
    code: InputCode,
    key: &str,
    args: &[(&str, crate::l10n::Arg<'_>)],
) -> OtkelError {
    OtkelError::BadInput { code, detail: words.say(key, args) }
}
