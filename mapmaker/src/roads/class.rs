use otkel_maps::roads::{RoadClass, Surface};

use super::tags::{is_one_of, is_set};
use crate::osm::Tags;

/// The kind of road that a way is; `None` when it is none, or isn't there any more or yet.
pub(super) fn class(tags: Tags<'_>) -> Option<RoadClass> {
    if is_set(tags, "abandoned") || is_set(tags, "razed") || is_set(tags, "demolished") {
        return None;
    }
    // Works on a road that stays open are told by these two.
    if tags.get("construction").is_some_and(|value| !matches!(value, "no" | "minor" | "widening")) {
        return None;
    }
    let Some(highway) = tags.get("highway") else { return off_road(tags) };
    Some(match highway {
        "motorway" => RoadClass::Motorway,
        "motorway_link" => RoadClass::MotorwayLink,
        "trunk" => RoadClass::Trunk,
        "trunk_link" => RoadClass::TrunkLink,
        "primary" => RoadClass::Primary,
        "primary_link" => RoadClass::PrimaryLink,
        "secondary" => RoadClass::Secondary,
        "secondary_link" => RoadClass::SecondaryLink,
        "tertiary" => RoadClass::Tertiary,
        "tertiary_link" => RoadClass::TertiaryLink,
        "unclassified" | "minor" => RoadClass::Unclassified,
        "residential" | "residential_link" => RoadClass::Residential,
        "living_street" => RoadClass::LivingStreet,
        "service" => match tags.get("service") {
            // Opened for the fire brigade only.
            Some("emergency_access") => return None,
            Some("alley") => RoadClass::Alley,
            Some("driveway" | "drive-through" | "drive-thru") => RoadClass::Driveway,
            Some("parking_aisle" | "parking") => RoadClass::ParkingAisle,
            _ => RoadClass::Service,
        },
        // Roads over ice and frozen ground are tracks, of their own months.
        "track" | "winter_road" | "ice_road" => RoadClass::Track,
        "road" | "unsurfaced" => RoadClass::Road,
        "busway" => RoadClass::Busway,
        "pedestrian" => RoadClass::Pedestrian,
        "footway" | "platform" | "corridor" | "elevator" => RoadClass::Footway,
        "cycleway" => RoadClass::Cycleway,
        "path" => RoadClass::Path,
        "bridleway" => RoadClass::Bridleway,
        "steps" => RoadClass::Steps,
        // Under construction, planned, a race track, and what nobody knows.
        _ => return off_road(tags),
    })
}

fn off_road(tags: Tags<'_>) -> Option<RoadClass> {
    if tags.is("route", "ferry") {
        return Some(RoadClass::Ferry);
    }
    if tags.is("route", "shuttle_train") {
        return Some(RoadClass::CarTrain);
    }
    // One walks along a pier or a platform to the ship and the train.
    let walked = tags.is("man_made", "pier") || is_one_of(tags, "railway", &["platform"]);
    walked.then_some(RoadClass::Footway)
}

/// What a road is made of: the worst of what `surface`, `tracktype` and `smoothness` tell.
pub(super) fn surface(tags: Tags<'_>) -> Surface {
    let told = [
        tags.get("surface").map(by_surface),
        tags.get("tracktype").map(by_tracktype),
        tags.get("smoothness").map(by_smoothness),
    ];
    told.into_iter().flatten().max_by_key(|surface| badness(*surface)).unwrap_or(winter(tags))
}

fn winter(tags: Tags<'_>) -> Surface {
    if is_one_of(tags, "highway", &["winter_road", "ice_road"]) { Surface::Ice } else { Surface::Unknown }
}

fn by_surface(value: &str) -> Surface {
    // "asphalt;gravel": both occur, so the worse one.
    value
        .split(';')
        .map(|one| one_surface(one.trim()))
        .max_by_key(|s| badness(*s))
        .unwrap_or(Surface::Unknown)
}

fn one_surface(value: &str) -> Surface {
    match value {
        "paved" | "asphalt" | "chipseal" | "concrete" | "concrete:lanes" | "tarmac" | "bitumen"
        | "cement" => Surface::Paved,
        "paving_stones"
        | "concrete:plates"
        | "metal"
        | "metal_grid"
        | "bricks"
        | "brick"
        | "wood"
        | "sett"
        | "grass_paver"
        | "paving_stones:lanes"
        | "rubber"
        | "tartan"
        | "plastic" => Surface::Stones,
        "cobblestone" | "unhewn_cobblestone" | "cobblestone:flattened" | "stepping_stones" => {
            Surface::Cobbles
        }
        "compacted" | "fine_gravel" => Surface::Compacted,
        "gravel" | "pebblestone" | "shells" | "stone" | "rock" | "rocky" => Surface::Gravel,
        "unpaved" | "ground" | "dirt" | "earth" | "grass" | "clay" | "laterite" | "woodchips" | "soil"
        | "dirt/sand" => Surface::Ground,
        "sand" | "mud" | "salt" => Surface::Soft,
        "ice" | "snow" => Surface::Ice,
        _ => Surface::Unknown,
    }
}

fn by_tracktype(value: &str) -> Surface {
    match value {
        "grade1" => Surface::Paved,
        "grade2" => Surface::Compacted,
        "grade3" => Surface::Gravel,
        "grade4" => Surface::Ground,
        "grade5" => Surface::Soft,
        _ => Surface::Unknown,
    }
}

fn by_smoothness(value: &str) -> Surface {
    match value {
        "excellent" | "good" => Surface::Paved,
        "intermediate" => Surface::Stones,
        "bad" => Surface::Gravel,
        "very_bad" => Surface::Ground,
        "horrible" | "very_horrible" | "impassable" => Surface::Soft,
        _ => Surface::Unknown,
    }
}

/// How slow one gets on it, for choosing the worst of several statements.
fn badness(surface: Surface) -> u8 {
    match surface {
        Surface::Unknown => 0,
        Surface::Paved => 1,
        Surface::Stones => 2,
        Surface::Compacted => 3,
        Surface::Cobbles => 4,
        Surface::Gravel => 5,
        Surface::Ground => 6,
        Surface::Ice => 7,
        Surface::Soft => 8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class_of(pairs: &[(&str, &str)]) -> Option<RoadClass> {
        class(Tags::new(pairs))
    }

    #[test]
    fn classes() {
        for (value, wanted) in [
            ("motorway", Some(RoadClass::Motorway)),
            ("tertiary_link", Some(RoadClass::TertiaryLink)),
            ("ice_road", Some(RoadClass::Track)),
            ("steps", Some(RoadClass::Steps)),
            ("construction", None),
            ("proposed", None),
            ("raceway", None),
            ("bus_stop", None),
        ] {
            assert_eq!(class_of(&[("highway", value)]), wanted, "{value}");
        }
        assert_eq!(class_of(&[("building", "yes")]), None);
        assert_eq!(class_of(&[("route", "ferry")]), Some(RoadClass::Ferry));
        assert_eq!(class_of(&[("man_made", "pier")]), Some(RoadClass::Footway));
    }

    #[test]
    fn kinds_of_service_roads() {
        let service = |kind| class_of(&[("highway", "service"), ("service", kind)]);
        assert_eq!(service("parking_aisle"), Some(RoadClass::ParkingAisle));
        assert_eq!(service("driveway"), Some(RoadClass::Driveway));
        assert_eq!(service("spur"), Some(RoadClass::Service));
        assert_eq!(service("emergency_access"), None);
    }

    #[test]
    fn what_is_not_there_is_left_out() {
        assert_eq!(class_of(&[("highway", "primary"), ("abandoned", "yes")]), None);
        assert_eq!(class_of(&[("highway", "primary"), ("construction", "bridge")]), None);
        assert_eq!(class_of(&[("highway", "primary"), ("construction", "minor")]), Some(RoadClass::Primary));
        assert_eq!(class_of(&[("highway", "tertiary"), ("proposed", "primary")]), Some(RoadClass::Tertiary));
    }

    #[test]
    fn the_worst_statement_counts() {
        let of = |pairs: &[(&str, &str)]| surface(Tags::new(pairs));
        assert_eq!(of(&[]), Surface::Unknown);
        assert_eq!(of(&[("surface", "asphalt")]), Surface::Paved);
        assert_eq!(of(&[("surface", "asphalt"), ("smoothness", "bad")]), Surface::Gravel);
        assert_eq!(of(&[("surface", "gravel"), ("tracktype", "grade2")]), Surface::Gravel);
        assert_eq!(of(&[("surface", "asphalt;ground")]), Surface::Ground);
        assert_eq!(of(&[("surface", "marzipan")]), Surface::Unknown);
        assert_eq!(of(&[("highway", "ice_road")]), Surface::Ice);
    }
}
