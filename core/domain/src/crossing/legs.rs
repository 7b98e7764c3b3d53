//! Leg times from outside: whoever has a map measures the roads on it and hands the planner a table. The planner knows no
//! map; it sees corridors, each with its source.

use crate::model::{
    Facts, Means, PlaceId, Provenance, Sourced, ZoneId,
    facts::{Corridor, Place, SourceFact},
};

/// What was measured on a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegTable {
    /// The map, as a source that answers name.
    pub source: SourceFact,
    /// How old the map is, and how sure its times are; `sources` names [`LegTable::source`].
    pub origin: Provenance,
    /// Ends that the content doesn't know: a pin, where one stands.
    pub places: Vec<Place>,
    /// The legs.
    pub legs: Vec<MeasuredLeg>,
}

/// A road between two ends, measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasuredLeg {
    /// From a place or a hall.
    pub from: PlaceId,
    /// To a place or a hall.
    pub to: PlaceId,
    /// By what the time holds.
    pub means: Vec<Means>,
    /// How far.
    pub metres: u32,
    /// How long on a usual day, minutes.
    pub typical_min: u16,
    /// How long on a bad day, minutes; not below the usual.
    pub slow_min: u16,
}

impl LegTable {
    /// The facts with these legs in them: each leg (both ways) takes the place of the corridor between the same two ends,
    /// for its own means. A corridor through a border that Otkel doesn't model stays: its wait is no matter of roads. No leg
    /// between two countries is taken either: only ports join them.
    ///
    /// Fails, with the zone's id, when the facts themselves can't be built.
    pub fn into_facts(&self, facts: &Facts) -> Result<Facts, ZoneId> {
        let mut raw = facts.raw.clone();
        raw.sources.retain(|source| source.id != self.source.id);
        raw.sources.push(self.source.clone());
        let new = self.places.iter().filter(|place| facts.place(&place.id).is_none());
        raw.places.extend(new.map(|place| self.sourced(place.clone())));
        let country = |id: &PlaceId| {
            let port = facts.port_end(id).map(|(_, side)| side.country());
            port.or_else(|| raw.places.iter().find(|place| place.id == *id).map(|place| place.country))
        };
        let usable: Vec<&MeasuredLeg> = self
            .legs
            .iter()
            .filter(|leg| country(&leg.from).is_some() && country(&leg.from) == country(&leg.to))
            .filter(|leg| !leg.means.is_empty() && leg.from != leg.to)
            .collect();
        for corridor in raw.corridors.iter_mut().filter(|corridor| corridor.gate.is_none()) {
            let measured: Vec<Means> = usable
                .iter()
                .filter(|leg| joins(leg, &corridor.value))
                .flat_map(|leg| leg.means.iter().copied())
                .collect();
            corridor.value.means.retain(|means| !measured.contains(means));
        }
        raw.corridors.retain(|corridor| !corridor.means.is_empty());
        for leg in usable {
            raw.corridors.push(self.sourced(Corridor {
                from: leg.from.clone(),
                to: leg.to.clone(),
                km: leg.metres,
                means: leg.means.clone(),
                typical_min: leg.typical_min,
                slow_min: leg.slow_min.max(leg.typical_min),
                gate: None,
                one_way: false,
                note: None,
            }));
        }
        Facts::build(raw)
    }

    fn sourced<T>(&self, value: T) -> Sourced<T> {
        Sourced { value, origin: self.origin.clone() }
    }
}

/// Whether the corridor runs between the leg's ends. One that is one-way stays: the leg says nothing of why.
fn joins(leg: &MeasuredLeg, corridor: &Corridor) -> bool {
    let same = corridor.from == leg.from && corridor.to == leg.to;
    let turned = corridor.from == leg.to && corridor.to == leg.from;
    (same || turned) && !corridor.one_way
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{Confidence, Country, SourceId, facts::RawFacts};

    fn origin(source: &str) -> Provenance {
        Provenance {
            sources: vec![SourceId::from(source)],
            as_of: date(2026, 11, 1),
            confidence: Confidence::Medium,
            valid_from: None,
            valid_until: None,
            review_by: None,
        }
    }

    fn place(id: &str, country: Country) -> Sourced<Place> {
        let text = format!(
            r#"{{"id":"{id}","kind":"town","country":"{country}","lat":44.0,"lon":80.0,"precision_km":1,
               "names":{{"en":"{id}","zh":"{id}","kk":"{id}","ru":"{id}","ug":"{id}"}}}}"#
        );
        Sourced { value: serde_json::from_str(&text).unwrap(), origin: origin("content") }
    }

    fn corridor(from: &str, to: &str, means: &[Means], gate: bool) -> Sourced<Corridor> {
        Sourced {
            value: Corridor {
                from: PlaceId::from(from),
                to: PlaceId::from(to),
                km: 90_000,
                means: means.to_vec(),
                typical_min: 80,
                slow_min: 100,
                gate: gate.then(|| crate::model::GateId::from("korday")),
                one_way: false,
                note: None,
            },
            origin: origin("content"),
        }
    }

    fn facts(corridors: Vec<Sourced<Corridor>>) -> Facts {
        let zone = |id: &str| {
            let text =
                format!(r#"{{"id":"{id}","offsets":[{{"from":"1970-01-01T00:00:00Z","offset":"+05:00"}}]}}"#);
            serde_json::from_str(&text).map(|value| Sourced { value, origin: origin("content") })
        };
        let zones = [zone("CN"), zone("KZ")].into_iter().collect::<Result<_, _>>().unwrap();
        let places = vec![place("a", Country::KZ), place("b", Country::KZ), place("c", Country::CN)];
        Facts::build(RawFacts { zones, places, corridors, ..RawFacts::default() }).unwrap()
    }

    fn table(legs: &[(&str, &str, &[Means])]) -> LegTable {
        LegTable {
            source: SourceFact {
                id: SourceId::from("map"),
                title: "A map".to_owned(),
                publisher: "its makers".to_owned(),
                url: None,
                published: None,
                note: None,
            },
            origin: origin("map"),
            places: vec![place("pin", Country::KZ).value],
            legs: legs
                .iter()
                .map(|(from, to, means)| MeasuredLeg {
                    from: PlaceId::from(*from),
                    to: PlaceId::from(*to),
                    means: means.to_vec(),
                    metres: 92_500,
                    typical_min: 71,
                    slow_min: 60,
                })
                .collect(),
        }
    }

    #[test]
    fn a_leg_takes_the_place_of_the_corridor_for_its_means_only() {
        let before = facts(vec![corridor("b", "a", &[Means::Car, Means::Coach], false)]);
        let after = table(&[("a", "b", &[Means::Car])]).into_facts(&before).unwrap();
        let [old, new] = &after.raw.corridors[..] else { panic!("{:?}", after.raw.corridors) };
        assert_eq!((old.means.as_slice(), old.km), (&[Means::Coach][..], 90_000));
        assert_eq!((new.means.as_slice(), new.km, new.typical_min), (&[Means::Car][..], 92_500, 71));
        assert_eq!(new.slow_min, 71, "slow is never below usual");
        assert_eq!(new.origin.sources, [SourceId::from("map")]);
        assert!(after.source(&SourceId::from("map")).is_some());
    }

    #[test]
    fn a_corridor_with_nobody_left_on_it_goes() {
        let before = facts(vec![corridor("a", "b", &[Means::Car], false)]);
        let after = table(&[("a", "b", &[Means::Car, Means::Taxi])]).into_facts(&before).unwrap();
        assert_eq!(after.raw.corridors.len(), 1);
    }

    #[test]
    fn borders_stay_what_they_are() {
        let before = facts(vec![corridor("a", "b", &[Means::Car], true)]);
        let legs =
            table(&[("a", "b", &[Means::Car]), ("a", "c", &[Means::Car]), ("a", "nowhere", &[Means::Car])]);
        let after = legs.into_facts(&before).unwrap();
        assert!(after.raw.corridors.iter().any(|corridor| corridor.gate.is_some() && corridor.km == 90_000));
        assert!(
            after.raw.corridors.iter().all(|corridor| corridor.to.as_str() == "b"),
            "no leg into another country"
        );
    }

    #[test]
    fn a_pin_becomes_a_place_with_its_legs() {
        let before = facts(Vec::new());
        let after = table(&[("pin", "a", &[Means::Car])]).into_facts(&before).unwrap();
        assert!(after.place(&PlaceId::from("pin")).is_some());
        assert_eq!(after.raw.corridors.len(), 1);
    }
}
