//! Of several versions of a hall's hours, which one is read.

use jiff::civil::Date;

use super::IntervalTable;
use crate::model::{Audience, Confidence, Sourced, facts::HoursVersion};

/// The best reading for this audience on this day: among the versions that hold on the day, aren't rejected and are
/// for this audience, a fresh one beats a stale one, a better founded one a weaker one, hours for just this audience
/// those for all, and a later sighting an earlier one. `None` when no version speaks of the day.
pub fn pick(
    versions: &[(Sourced<HoursVersion>, IntervalTable)],
    audience: Audience,
    day: Date,
) -> Option<&(Sourced<HoursVersion>, IntervalTable)> {
    versions
        .iter()
        .filter(|(version, _)| {
            version.rejected.is_none() && version.audience.covers(audience) && version.origin.holds_on(day)
        })
        .max_by_key(|(version, _)| rank(version, audience, day))
}

type Rank = (bool, Confidence, bool, Date);

fn rank(version: &Sourced<HoursVersion>, audience: Audience, day: Date) -> Rank {
    let from = &version.origin;
    (from.fresh_on(day), from.confidence, version.audience == audience, from.as_of)
}
