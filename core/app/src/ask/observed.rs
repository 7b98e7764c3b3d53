//! An own observation as people write it: `bakhty/CN=10:30-19:00`, `khorgos/KZ=closed`, with `@time` when it was made.

use jiff::ToSpan;
use otkel_domain::{
    model::{Facts, Instant, Side},
    ports::{Calendars, Observation, Observed, compile},
};

use super::{find::find_ports, times};
use crate::{
    error::{InputCode, OtkelError},
    l10n::L10n,
};

/// Reads an observation. It counts for 24 hours from when it was made.
pub fn observation(facts: &Facts, words: &L10n, text: &str, now: Instant) -> Result<Observation, OtkelError> {
    let wrong = || {
        let shown: String = text.trim().chars().take(60).collect();
        times::bad(words, InputCode::BadObservation, "error-bad-observation", &[("text", shown.into())])
    };
    if text.len() > 400 {
        return Err(wrong());
    }
    let (place, said) = text.split_once('=').ok_or_else(wrong)?;
    let (said, made) = match said.rsplit_once('@') {
        Some((said, made)) => (said, Some(made)),
        None => (said, None),
    };
    let (port, side) = place.trim().rsplit_once('/').ok_or_else(wrong)?;
    let side =
        Side::BOTH.into_iter().find(|s| s.code().eq_ignore_ascii_case(side.trim())).ok_or_else(wrong)?;
    let ports = find_ports(facts, port);
    let port = ports.first().ok_or_else(|| super::nearest(facts, words, port, InputCode::UnknownPort))?;
    let made = match made {
        Some(made) => times::moment(facts, words, made, &port.end(side), now)?,
        None => now,
    };
    if made > now {
        return Err(wrong());
    }
    let said = said.trim();
    let said = if ["closed", "off"].iter().any(|word| said.eq_ignore_ascii_case(word)) {
        Observed::Closed
    } else {
        let zone = facts.zone(side);
        let day = zone.date(made);
        let end = day.checked_add(2.days()).unwrap_or(day);
        Observed::Hours(compile(said, zone, &Calendars::default(), day, end).map_err(|_| wrong())?)
    };
    Ok(Observation { port: port.id().clone(), side, made, said })
}
