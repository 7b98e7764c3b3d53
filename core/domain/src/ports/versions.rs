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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{FactKind, Instant, Provenance, Side};

    fn version(id: &str, confidence: Confidence, as_of: Date) -> (Sourced<HoursVersion>, IntervalTable) {
        let value = HoursVersion {
            id: id.into(),
            port: "bakhty".into(),
            side: Side::Cn,
            audience: Audience::All,
            hours: String::new(),
            rejected: None,
            note: None,
        };
        let origin = Provenance {
            sources: vec!["s".into()],
            as_of,
            confidence,
            valid_from: None,
            valid_until: None,
            review_by: None,
        };
        let (from, to) = (Instant::from_minutes(0), Instant::from_minutes(1));
        (Sourced { value, origin: origin.with_review(FactKind::Hours) }, IntervalTable::always(from, to))
    }

    fn best(versions: &[(Sourced<HoursVersion>, IntervalTable)], day: Date) -> Option<&str> {
        pick(versions, Audience::Travellers, day).map(|(version, _)| version.id.as_str())
    }

    #[test]
    fn fresh_beats_stale_then_confidence_then_the_later_sighting() {
        let mut all = vec![
            version("old-high", Confidence::High, date(2005, 11, 15)),
            version("medium", Confidence::Medium, date(2026, 2, 13)),
            version("low-later", Confidence::Low, date(2026, 10, 1)),
        ];
        assert_eq!(best(&all, date(2026, 11, 20)), Some("medium"));
        all.push(version("medium-later", Confidence::Medium, date(2026, 5, 1)));
        assert_eq!(best(&all, date(2026, 11, 20)), Some("medium-later"));
        assert_eq!(
            best(&all, date(2028, 1, 1)),
            Some("old-high"),
            "all are stale: the best founded is read, as stale"
        );
    }

    #[test]
    fn rejected_ended_and_other_peoples_hours_are_never_read() {
        let mut rejected = version("rejected", Confidence::High, date(2026, 2, 13));
        rejected.0.value.rejected = Some("why".into());
        let mut ended = version("ended", Confidence::High, date(2026, 2, 13));
        ended.0.origin.valid_until = Some(date(2026, 6, 30));
        let mut lorries = version("lorries", Confidence::High, date(2026, 2, 13));
        lorries.0.value.audience = Audience::Lorries;
        let all = vec![rejected, ended, lorries];
        assert_eq!(best(&all, date(2026, 11, 20)), None);
        assert_eq!(
            best(&all, date(2026, 6, 30)),
            Some("ended"),
            "a past day is judged by the facts of its time"
        );
        let lorry = pick(&all, Audience::Lorries, date(2026, 11, 20)).map(|(version, _)| version.id.as_str());
        assert_eq!(lorry, Some("lorries"));
    }
}
