//! What stands on a road: barriers, traffic lights, border posts.

use otkel_maps::roads::{Entry, Mode, Modes};

use super::{
    access,
    measure::metres,
    vehicle::{keys, size},
};
use crate::osm::Tags;

/// What the tags of a node say about passing it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Who can't pass.
    pub blocked: Modes,
    /// Seconds it takes the others.
    pub delay_s: u8,
    /// Traffic lights for those who come along the way, and against it.
    pub lights: [bool; 2],
    /// A border post.
    pub border_control: bool,
}

/// Seconds to open a gate, or to have it opened.
const GATE_S: u8 = 60;
/// Seconds more at a gate that is somebody's own.
const PRIVATE_S: u8 = 60;
/// Seconds at a toll booth.
const TOLL_S: u8 = 10;

/// What the kind of a barrier means where no access is told.
enum Barrier {
    Open,
    Gate,
    Toll,
    Closed,
}

impl Spot {
    /// Reads a node's tags; `None` when nothing on it matters.
    pub(super) fn read(tags: Tags<'_>) -> Option<Self> {
        let mut spot = Self {
            lights: lights(tags),
            border_control: tags.is("barrier", "border_control"),
            ..Self::default()
        };
        let barrier = tags.get("barrier").map(|kind| barrier(kind, tags));
        for mode in Mode::ALL.iter().copied() {
            let entry = told(tags, mode);
            let closed = match (&barrier, entry) {
                (_, Some(entry)) => entry == Entry::No,
                (Some(Barrier::Closed), None) => mode != Mode::Foot,
                (Some(Barrier::Gate), None) => mode != Mode::Foot && tags.is("locked", "yes"),
                _ => false,
            };
            if closed || too_low(tags, mode) {
                spot.blocked = spot.blocked.and(Modes::of(&[mode]));
            }
            // The delay is one for all: that of the car.
            if mode == Mode::Car {
                spot.delay_s = match (&barrier, entry) {
                    (Some(Barrier::Gate), Some(Entry::Destination)) => GATE_S + PRIVATE_S,
                    (Some(Barrier::Gate), None) => GATE_S,
                    (Some(Barrier::Toll), _) => TOLL_S,
                    _ => 0,
                };
            }
        }
        (spot != Self::default()).then_some(spot)
    }
}

/// The most particular thing that is told about a mode.
fn told(tags: Tags<'_>, mode: Mode) -> Option<Entry> {
    let own = keys(mode).iter().rev().chain(&["access"]);
    own.filter_map(|key| tags.get(key)).find_map(|text| access::told(text, mode))
}

fn barrier(kind: &str, tags: Tags<'_>) -> Barrier {
    match kind {
        "gate" | "lift_gate" | "swing_gate" | "sliding_gate" | "hampshire_gate" | "sliding_beam" => {
            Barrier::Gate
        }
        "toll_booth" => Barrier::Toll,
        "border_control" | "cattle_grid" | "entrance" | "no" | "sally_port" | "arch"
        | "height_restrictor" | "checkpoint" | "coupure" | "open_gate" => Barrier::Open,
        "bollard" if tags.is("bollard", "rising") => Barrier::Open,
        "kerb"
            if tags.is("kerb", "lowered") || tags.is("kerb", "flush") || tags.is("highway", "crossing") =>
        {
            Barrier::Open
        }
        _ => Barrier::Closed,
    }
}

fn too_low(tags: Tags<'_>, mode: Mode) -> bool {
    let Some(size) = size(mode) else { return false };
    tags.get("barrier").is_some()
        && tags.get("maxheight").and_then(metres).is_some_and(|height| height < size.height)
}

fn lights(tags: Tags<'_>) -> [bool; 2] {
    if !tags.is("highway", "traffic_signals") {
        return [false; 2];
    }
    match tags.get("traffic_signals:direction").or_else(|| tags.get("direction")) {
        Some("forward") => [true, false],
        Some("backward") => [false, true],
        _ => [true; 2],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Option<Spot> {
        Spot::read(Tags::new(pairs))
    }

    #[test]
    fn barriers_stop_whom_they_stop() {
        assert_eq!(of(&[("barrier", "bollard")]).unwrap().blocked, Modes::MOTOR);
        assert_eq!(of(&[("barrier", "bollard"), ("motor_vehicle", "yes")]), None);
        assert_eq!(of(&[("barrier", "bollard"), ("bollard", "rising")]), None);
        assert_eq!(of(&[("barrier", "spikes nobody knows")]).unwrap().blocked, Modes::MOTOR);
        assert_eq!(of(&[("barrier", "cattle_grid")]), None);
        assert_eq!(of(&[("access", "no")]).unwrap().blocked, Modes::ALL);
        assert_eq!(
            of(&[("barrier", "gate"), ("access", "no"), ("foot", "yes")]).unwrap().blocked,
            Modes::MOTOR
        );
        let low = of(&[("barrier", "height_restrictor"), ("maxheight", "2.5")]).unwrap();
        assert_eq!(low.blocked, Modes::of(&[Mode::Coach]));
    }

    #[test]
    fn gates_take_time() {
        assert_eq!(
            of(&[("barrier", "lift_gate")]).map(|spot| (spot.blocked, spot.delay_s)),
            Some((Modes::NONE, 60))
        );
        assert_eq!(of(&[("barrier", "gate"), ("access", "private")]).unwrap().delay_s, 120);
        assert_eq!(of(&[("barrier", "gate"), ("access", "yes")]), None);
        assert_eq!(of(&[("barrier", "gate"), ("locked", "yes")]).unwrap().blocked, Modes::MOTOR);
        assert_eq!(of(&[("barrier", "toll_booth")]).unwrap().delay_s, 10);
    }

    #[test]
    fn lights_may_be_for_one_direction() {
        let lights = |pairs: &[(&str, &str)]| of(pairs).unwrap().lights;
        assert_eq!(lights(&[("highway", "traffic_signals")]), [true, true]);
        let pairs = [("highway", "traffic_signals"), ("traffic_signals:direction", "forward")];
        assert_eq!(lights(&pairs), [true, false]);
        assert_eq!(lights(&[("highway", "traffic_signals"), ("direction", "backward")]), [false, true]);
        assert_eq!(of(&[("highway", "crossing")]), None);
    }

    #[test]
    fn border_posts() {
        let post = of(&[("barrier", "border_control"), ("name", "Хоргос")]).unwrap();
        assert!(post.border_control && post.blocked == Modes::NONE);
    }
}
