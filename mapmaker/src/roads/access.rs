//! Who may use a road: the hierarchy of access tags, signs of size and weight, one-way streets.

use otkel_maps::roads::{Access, Entry, Mode, RoadClass};

use super::{
    measure::{metres, tonnes},
    oneway,
    tags::{BothWays, directed, is_set},
    vehicle::{keys, size},
};
use crate::osm::Tags;

/// Who may use a road of this class, along it and against it.
pub(super) fn access(tags: Tags<'_>, class: RoadClass) -> BothWays<Access> {
    let mut found = [Access::NONE; 2];
    for mode in Mode::ALL.iter().copied() {
        let entry = entries(tags, class, mode);
        let oneway = oneway::allowed(tags, mode);
        let fits = fits(tags, mode);
        for direction in 0..2 {
            if oneway[direction] && fits[direction] {
                found[direction] = found[direction].with(mode, entry[direction]);
            }
        }
    }
    found
}

/// What the access tags say, from the most general to the most particular.
fn entries(tags: Tags<'_>, class: RoadClass, mode: Mode) -> BothWays<Entry> {
    if mode != Mode::Foot && closed_to_motors(tags, class) {
        return [Entry::No; 2];
    }
    let start = default_entry(tags, class, mode);
    let mut found = [start; 2];
    // What motors may not use by its kind, a general "yes" doesn't open to them: on a path it means walkers.
    let general = (start != Entry::No || mode == Mode::Foot).then_some("access");
    for key in general.iter().chain(keys(mode)) {
        for (entry, text) in found.iter_mut().zip(directed(tags, &[*key])) {
            if let Some(told) = text.and_then(|text| told(text, mode)) {
                *entry = told;
            }
        }
    }
    // A pedestrian street that residents may drive into is no way through and no place to drive to for others.
    if start == Entry::No && mode != Mode::Foot {
        let residents = |entry| {
            if entry == Entry::Destination && class != RoadClass::Pedestrian { Entry::No } else { entry }
        };
        found = found.map(residents);
    }
    found
}

fn closed_to_motors(tags: Tags<'_>, class: RoadClass) -> bool {
    class == RoadClass::Steps
        || tags.is("area", "yes")
        || is_set(tags, "impassable")
        || tags.is("status", "impassable")
        || tags.is("smoothness", "impassable")
        || tags.is("highway", "elevator")
}

/// Who may use a road of a class where no tag says anything.
fn default_entry(tags: Tags<'_>, class: RoadClass, mode: Mode) -> Entry {
    let yes = |allowed| if allowed { Entry::Yes } else { Entry::No };
    let foot = mode == Mode::Foot;
    match class {
        RoadClass::Motorway | RoadClass::MotorwayLink | RoadClass::CarTrain => yes(!foot),
        RoadClass::Busway => Entry::No,
        RoadClass::Pedestrian
        | RoadClass::Footway
        | RoadClass::Cycleway
        | RoadClass::Path
        | RoadClass::Bridleway
        | RoadClass::Steps => yes(foot),
        // A coach of 18 tonnes has no business on a farm track.
        RoadClass::Track => yes(mode != Mode::Coach),
        _ if foot && tags.is("motorroad", "yes") => Entry::No,
        _ => Entry::Yes,
    }
}

/// What one value says; of several ("permissive;private") the most generous. `None` when it says nothing known.
pub(super) fn told(text: &str, mode: Mode) -> Option<Entry> {
    text.split(';').filter_map(|value| one(value.trim(), mode)).max()
}

fn one(value: &str, mode: Mode) -> Option<Entry> {
    match value {
        "yes" | "permissive" | "designated" | "public" | "hov" | "discouraged" => Some(Entry::Yes),
        // On signs for walkers "official" means theirs; for motors it means authorities.
        "official" if mode == Mode::Foot => Some(Entry::Yes),
        "private" | "destination" | "delivery" | "customers" | "permit" | "residents" | "unknown" => {
            Some(Entry::Destination)
        }
        "no" | "official" | "agricultural" | "forestry" | "emergency" | "military" | "restricted" | "psv"
        | "bus" | "taxi" | "hgv" | "use_sidepath" | "foot" | "bicycle" | "emergency_vehicle" => {
            Some(Entry::No)
        }
        _ => None,
    }
}

/// Whether a vehicle is small and light enough for the signs, in each direction.
fn fits(tags: Tags<'_>, mode: Mode) -> BothWays<bool> {
    let Some(size) = size(mode) else { return [true; 2] };
    let passes = |keys: &[&str], parse: fn(&str) -> Option<f64>, own: f64| {
        directed(tags, keys).map(|text| text.and_then(parse).is_none_or(|limit| limit >= own))
    };
    let signs = [
        passes(&["maxheight:physical", "maxheight"], metres, size.height),
        passes(&["maxwidth:physical", "maxwidth"], metres, size.width),
        passes(&["maxlength"], metres, size.length),
        passes(&["maxweightrating", "maxweight"], tonnes, size.weight),
    ];
    signs.into_iter().fold([true; 2], |both, one| [both[0] && one[0], both[1] && one[1]])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(mode: Mode, pairs: &[(&str, &str)]) -> [Entry; 2] {
        let tags = Tags::new(pairs);
        let class = super::super::class::class(tags).unwrap();
        access(tags, class).map(|access| access.of(mode))
    }

    const YES: [Entry; 2] = [Entry::Yes; 2];
    const NO: [Entry; 2] = [Entry::No; 2];
    const DESTINATION: [Entry; 2] = [Entry::Destination; 2];

    #[test]
    fn the_most_particular_key_counts() {
        let gate =
            [("highway", "service"), ("access", "no"), ("motor_vehicle", "private"), ("motorcar", "yes")];
        assert_eq!(of(Mode::Car, &gate), YES);
        assert_eq!(of(Mode::Motorcycle, &gate), DESTINATION);
        assert_eq!(of(Mode::Foot, &gate), NO);
        let street = [("highway", "residential"), ("vehicle", "destination"), ("foot", "no")];
        assert_eq!(of(Mode::Car, &street), DESTINATION);
        assert_eq!(of(Mode::Foot, &street), NO);
    }

    #[test]
    fn classes_are_for_whom_they_are() {
        assert_eq!(of(Mode::Foot, &[("highway", "motorway")]), NO);
        assert_eq!(of(Mode::Foot, &[("highway", "trunk")]), YES);
        assert_eq!(of(Mode::Foot, &[("highway", "trunk"), ("motorroad", "yes")]), NO);
        assert_eq!(of(Mode::Car, &[("highway", "footway")]), NO);
        assert_eq!(of(Mode::Car, &[("highway", "footway"), ("access", "yes")]), NO);
        assert_eq!(of(Mode::Car, &[("highway", "footway"), ("motor_vehicle", "yes")]), YES);
        assert_eq!(
            of(Mode::Car, &[("highway", "pedestrian"), ("motor_vehicle", "destination")]),
            DESTINATION
        );
        assert_eq!(of(Mode::Car, &[("highway", "path"), ("motor_vehicle", "private")]), NO);
        assert_eq!(of(Mode::Car, &[("highway", "steps"), ("motor_vehicle", "yes")]), NO);
        assert_eq!(of(Mode::Car, &[("highway", "track")]), YES);
        assert_eq!(of(Mode::Coach, &[("highway", "track")]), NO);
        assert_eq!(of(Mode::Car, &[("highway", "busway"), ("bus", "yes")]), NO);
        assert_eq!(of(Mode::Foot, &[("highway", "pedestrian"), ("area", "yes")]), YES);
        assert_eq!(of(Mode::Car, &[("highway", "service"), ("area", "yes")]), NO);
    }

    #[test]
    fn a_coach_is_no_city_bus() {
        let lane = [("highway", "service"), ("motor_vehicle", "no"), ("psv", "yes"), ("bus", "yes")];
        assert_eq!(of(Mode::Coach, &lane), NO);
        let lane = [("highway", "service"), ("motor_vehicle", "no"), ("tourist_bus", "yes")];
        assert_eq!(of(Mode::Coach, &lane), YES);
        assert_eq!(of(Mode::Coach, &[("highway", "residential"), ("maxweight", "3.5")]), NO);
        assert_eq!(of(Mode::Coach, &[("highway", "primary"), ("maxheight", "3.5 m")]), NO);
        assert_eq!(of(Mode::Car, &[("highway", "primary"), ("maxheight", "3.5 m")]), YES);
        assert_eq!(of(Mode::Car, &[("highway", "primary"), ("maxheight", "default")]), YES);
        assert_eq!(of(Mode::Car, &[("highway", "service"), ("maxheight", "1.9")]), NO);
    }

    #[test]
    fn directions() {
        let street = [("highway", "residential"), ("motor_vehicle:forward", "no")];
        assert_eq!(of(Mode::Car, &street), [Entry::No, Entry::Yes]);
        let street = [("highway", "residential"), ("oneway", "yes")];
        assert_eq!(of(Mode::Car, &street), [Entry::Yes, Entry::No]);
        assert_eq!(of(Mode::Foot, &street), YES);
    }

    #[test]
    fn odd_values() {
        assert_eq!(of(Mode::Car, &[("highway", "service"), ("access", "private;permissive")]), YES);
        assert_eq!(of(Mode::Car, &[("highway", "service"), ("access", "on tuesdays")]), YES);
        assert_eq!(of(Mode::Car, &[("highway", "service"), ("access", "no"), ("motorcar", "perhaps")]), NO);
        assert_eq!(of(Mode::Car, &[("highway", "tertiary"), ("impassable", "yes")]), NO);
    }
}
