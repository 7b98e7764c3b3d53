//! One-way streets, and who is excepted from them.

use otkel_maps::roads::Mode;

use super::tags::{BothWays, is_one_of, suffixed};
use super::vehicle::keys;
use crate::osm::Tags;

/// In which directions a vehicle may go along a way, as far as `oneway` and its kin say; access is another matter.
///
/// On foot, a one-way street is no such thing unless it says so for people (`oneway:foot`, escalators).
pub(super) fn allowed(tags: Tags<'_>, mode: Mode) -> BothWays<bool> {
    if mode == Mode::Foot {
        return on_foot(tags);
    }
    let own = keys(mode).iter().rev().find_map(|key| suffixed(tags, "oneway", key));
    match own.or_else(|| tags.get("oneway")) {
        Some("yes" | "1" | "true") => FORWARD,
        Some("-1" | "reverse") => BACKWARD,
        // The direction changes twice a day: nobody can plan with that.
        Some("reversible") => NEITHER,
        // Signals let the two directions pass in turns: a wait, but open both ways.
        Some("no" | "0" | "false" | "alternating") => BOTH,
        _ if implied(tags) => FORWARD,
        _ => BOTH,
    }
}

const FORWARD: BothWays<bool> = [true, false];
const BACKWARD: BothWays<bool> = [false, true];
const BOTH: BothWays<bool> = [true, true];
const NEITHER: BothWays<bool> = [false, false];

fn implied(tags: Tags<'_>) -> bool {
    tags.is("highway", "motorway") || is_one_of(tags, "junction", &["roundabout", "circular"])
}

fn on_foot(tags: Tags<'_>) -> BothWays<bool> {
    match tags.get("oneway:foot").or_else(|| tags.get("foot:oneway")) {
        Some("yes" | "1" | "true") => return FORWARD,
        Some("-1") => return BACKWARD,
        Some("no") => return BOTH,
        _ => {}
    }
    if is_one_of(tags, "highway", &["steps", "footway"]) {
        match tags.get("conveying") {
            Some("forward") => return FORWARD,
            Some("backward") => return BACKWARD,
            _ => {}
        }
    }
    BOTH
}

#[cfg(test)]
mod tests {
    use super::*;

    fn car(pairs: &[(&str, &str)]) -> BothWays<bool> {
        allowed(Tags::new(pairs), Mode::Car)
    }

    #[test]
    fn plain_one_way_streets() {
        for value in ["yes", "1", "true"] {
            assert_eq!(car(&[("highway", "primary"), ("oneway", value)]), FORWARD);
        }
        assert_eq!(car(&[("oneway", "-1")]), BACKWARD);
        assert_eq!(car(&[("oneway", "reversible")]), NEITHER);
        assert_eq!(car(&[("oneway", "no")]), BOTH);
        assert_eq!(car(&[("oneway", "alternating")]), BOTH);
        assert_eq!(car(&[("oneway", "perhaps")]), BOTH);
        assert_eq!(car(&[]), BOTH);
    }

    #[test]
    fn motorways_and_roundabouts_imply_it_unless_told_otherwise() {
        assert_eq!(car(&[("highway", "motorway")]), FORWARD);
        assert_eq!(car(&[("highway", "motorway"), ("oneway", "no")]), BOTH);
        assert_eq!(car(&[("highway", "motorway_link")]), BOTH);
        assert_eq!(car(&[("junction", "roundabout")]), FORWARD);
        assert_eq!(car(&[("junction", "roundabout"), ("oneway", "-1")]), BACKWARD);
        assert_eq!(car(&[("junction", "circular")]), FORWARD);
    }

    #[test]
    fn exceptions_are_for_whom_they_name() {
        let street = &[("highway", "residential"), ("oneway", "yes"), ("oneway:motorcycle", "no")];
        assert_eq!(allowed(Tags::new(street), Mode::Motorcycle), BOTH);
        assert_eq!(allowed(Tags::new(street), Mode::Car), FORWARD);
        let street = &[("oneway", "yes"), ("oneway:motor_vehicle", "no"), ("oneway:motorcar", "yes")];
        assert_eq!(allowed(Tags::new(street), Mode::Coach), BOTH);
        assert_eq!(allowed(Tags::new(street), Mode::Car), FORWARD);
        let street = &[("oneway", "no"), ("oneway:vehicle", "yes")];
        assert_eq!(allowed(Tags::new(street), Mode::Car), FORWARD);
        let street = &[("oneway", "yes"), ("oneway:bicycle", "no"), ("oneway:bus", "no")];
        assert_eq!(allowed(Tags::new(street), Mode::Car), FORWARD);
    }

    #[test]
    fn people_walk_both_ways() {
        let on_foot = |pairs: &[(&str, &str)]| allowed(Tags::new(pairs), Mode::Foot);
        assert_eq!(on_foot(&[("highway", "motorway"), ("oneway", "yes")]), BOTH);
        assert_eq!(on_foot(&[("highway", "footway"), ("oneway:foot", "yes")]), FORWARD);
        assert_eq!(on_foot(&[("highway", "steps"), ("conveying", "backward")]), BACKWARD);
        assert_eq!(on_foot(&[("highway", "steps"), ("conveying", "yes")]), BOTH);
    }
}
