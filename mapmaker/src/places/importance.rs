//! How important a place is: 0..1, what decides between places of one name when nothing else does.

use otkel_maps::find::Kind;

/// Of a kind, when nothing more is known.
#[expect(clippy::match_same_arms, reason = "a table, by what belongs together")]
pub fn of_kind(kind: Kind) -> f32 {
    match kind {
        Kind::Country => 0.95,
        Kind::Port => 0.75,
        Kind::City => 0.7,
        Kind::Region => 0.65,
        Kind::Town | Kind::Airport => 0.5,
        Kind::Lake | Kind::River => 0.4,
        Kind::Village | Kind::Suburb | Kind::Peak | Kind::Pass | Kind::Glacier | Kind::Reserve => 0.3,
        Kind::Island
        | Kind::Station
        | Kind::BusStation
        | Kind::BorderControl
        | Kind::Sight
        | Kind::Hospital => 0.3,
        Kind::Museum | Kind::Consulate | Kind::Customs | Kind::Square | Kind::Ferry => 0.25,
        Kind::Hamlet | Kind::Park | Kind::Market | Kind::Worship | Kind::Viewpoint => 0.2,
        Kind::Hotel | Kind::Fuel | Kind::Police | Kind::School | Kind::Supermarket => 0.15,
        Kind::Street => 0.12,
        _ => 0.1,
    }
}

/// Of a settlement with so many inhabitants: 1,000 → 0.35, 10,000 → 0.5, 100,000 → 0.65, 2 million → 0.85. Never below
/// what its kind gives less 0.15, so that a town of unknown size (0) stays one.
pub fn of_people(kind: Kind, people: u64) -> f32 {
    let floor = (of_kind(kind) - 0.15).max(0.05);
    if people == 0 {
        return of_kind(kind);
    }
    let by_size = 0.15 * (people as f32).log10() - 0.1;
    by_size.clamp(floor, 0.98)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn larger_towns_are_more_important() {
        let sizes = [500, 5_000, 50_000, 500_000, 2_000_000, 20_000_000].map(|n| of_people(Kind::City, n));
        assert!(sizes.is_sorted(), "{sizes:?}");
        assert!((of_people(Kind::Town, 10_000) - 0.5).abs() < 1e-6);
        assert!(of_people(Kind::Village, 0) > of_kind(Kind::Street));
        assert!(Kind::ALL.iter().all(|kind| (0.0..=1.0).contains(&of_kind(*kind))));
    }
}
