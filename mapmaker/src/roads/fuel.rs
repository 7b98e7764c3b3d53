use otkel_maps::earth::LonLat;
use otkel_maps::roads::{Fuels, Names, StationKind};

use super::names::{clean, names};
use crate::osm::Tags;

/// A fuel or charging station, not yet in a region.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct FoundStation {
    /// Fuel or electricity.
    pub kind: StationKind,
    /// Where it is.
    pub at: LonLat,
    /// Its name, or its brand.
    pub names: Names,
    /// What it sells.
    pub fuels: Fuels,
}

/// Keys of what a station sells.
const SOLD: [(&str, Fuels); 19] = [
    ("fuel:diesel", Fuels::DIESEL),
    ("fuel:HGV_diesel", Fuels::DIESEL),
    ("fuel:GTL_diesel", Fuels::DIESEL),
    ("fuel:octane_80", Fuels::PETROL),
    ("fuel:octane_90", Fuels::PETROL),
    ("fuel:octane_91", Fuels::PETROL),
    ("fuel:octane_92", Fuels::PETROL),
    ("fuel:octane_93", Fuels::PETROL),
    ("fuel:octane_94", Fuels::PETROL),
    ("fuel:octane_95", Fuels::PETROL),
    ("fuel:octane_97", Fuels::PETROL),
    ("fuel:octane_98", Fuels::PETROL),
    ("fuel:octane_100", Fuels::PETROL),
    ("fuel:e5", Fuels::PETROL),
    ("fuel:e10", Fuels::PETROL),
    ("fuel:petrol", Fuels::PETROL),
    ("fuel:lpg", Fuels::LPG),
    ("fuel:cng", Fuels::CNG),
    ("fuel:electricity", Fuels::ELECTRIC),
];

/// Reads a node or an area; `None` when it is no station, or none for travellers.
pub(super) fn station(tags: Tags<'_>, at: LonLat) -> Option<FoundStation> {
    let kind = match tags.get("amenity")? {
        "fuel" => StationKind::Fuel,
        "charging_station" => StationKind::Charging,
        _ => return None,
    };
    if matches!(tags.get("access"), Some("no" | "private")) || tags.is("disused", "yes") {
        return None;
    }
    let mut names = names(tags);
    if names.is_empty() {
        let called = ["brand", "operator"].into_iter().filter_map(|key| tags.get(key)).find_map(clean);
        names.local = called.unwrap_or_default();
    }
    let fuels = match kind {
        StationKind::Charging => Fuels::ELECTRIC,
        StationKind::Fuel => SOLD
            .iter()
            .filter(|(key, _)| tags.is(key, "yes"))
            .fold(Fuels::UNKNOWN, |all, (_, fuel)| all.and(*fuel)),
    };
    Some(FoundStation { kind, at, names, fuels })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Option<FoundStation> {
        station(Tags::new(pairs), LonLat::from_e7(0, 0))
    }

    #[test]
    fn stations_and_what_they_sell() {
        let found = of(&[
            ("amenity", "fuel"),
            ("brand", "Helios"),
            ("fuel:diesel", "yes"),
            ("fuel:octane_92", "yes"),
        ])
        .unwrap();
        assert_eq!((found.kind, found.fuels), (StationKind::Fuel, Fuels::DIESEL.and(Fuels::PETROL)));
        assert_eq!(found.names.local, "Helios");
        assert_eq!(of(&[("amenity", "fuel"), ("fuel:lpg", "no")]).unwrap().fuels, Fuels::UNKNOWN);
        assert_eq!(of(&[("amenity", "charging_station")]).unwrap().fuels, Fuels::ELECTRIC);
        assert_eq!(of(&[("amenity", "fuel"), ("access", "private")]), None);
        assert_eq!(of(&[("amenity", "cafe")]), None);
    }
}
