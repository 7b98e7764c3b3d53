//! Our profiles: speeds by class and surface, and what turns cost. `docs/routing.md` has the tables.

use super::costs::{Cost, Costs, Road, Turn};
use crate::roads::{Entry, Mode, RoadClass, Surface};

/// How many classes of roads there are.
const CLASSES: usize = RoadClass::ALL.len();
/// How many kinds of surface.
const SURFACES: usize = Surface::ALL.len();

/// Average speeds in km/h where nothing better is known, in the order of [`RoadClass::ALL`]; 0: not for these.
type Speeds = [f32; CLASSES];

const CAR_KMH: Speeds = [
    105.0, 50.0, 85.0, 45.0, 68.0, 40.0, 55.0, 35.0, 45.0, 30.0, 35.0, 25.0, 10.0, 15.0, 10.0, 10.0, 8.0,
    15.0, 25.0, 20.0, 5.0, 0.0, 0.0, 5.0, 0.0, 0.0, 12.0, 35.0,
];
const MOTORCYCLE_KMH: Speeds = [
    100.0, 50.0, 85.0, 45.0, 68.0, 40.0, 58.0, 38.0, 48.0, 32.0, 38.0, 28.0, 10.0, 18.0, 12.0, 10.0, 8.0,
    22.0, 28.0, 20.0, 5.0, 0.0, 0.0, 10.0, 0.0, 0.0, 12.0, 35.0,
];
const COACH_KMH: Speeds = [
    90.0, 40.0, 75.0, 35.0, 60.0, 30.0, 48.0, 28.0, 38.0, 25.0, 28.0, 20.0, 8.0, 10.0, 6.0, 8.0, 6.0, 8.0,
    18.0, 25.0, 4.0, 0.0, 0.0, 0.0, 0.0, 0.0, 12.0, 35.0,
];
const FOOT_KMH: Speeds = [
    0.0, 0.0, 4.8, 4.8, 4.8, 4.8, 4.8, 4.8, 4.8, 4.8, 4.8, 4.8, 4.8, 4.8, 4.8, 4.8, 4.8, 4.6, 4.8, 4.8, 4.8,
    4.8, 4.8, 4.5, 4.5, 2.4, 12.0, 35.0,
];

/// Speeds in km/h that a surface allows, in the order of [`Surface::ALL`].
const CAR_SURFACE_KMH: [f32; SURFACES] = [140.0, 140.0, 60.0, 35.0, 65.0, 45.0, 28.0, 12.0, 30.0];
const MOTORCYCLE_SURFACE_KMH: [f32; SURFACES] = [140.0, 140.0, 60.0, 35.0, 65.0, 45.0, 32.0, 15.0, 15.0];
const COACH_SURFACE_KMH: [f32; SURFACES] = [100.0, 100.0, 50.0, 28.0, 50.0, 35.0, 18.0, 6.0, 25.0];
const FOOT_SURFACE_KMH: [f32; SURFACES] = [12.0, 12.0, 12.0, 12.0, 12.0, 12.0, 12.0, 3.5, 3.5];

/// Somebody's way to travel. All numbers may be changed; those of [`Profile::of`] are in `docs/routing.md`.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Whose access counts.
    pub mode: Mode,
    /// Average speeds in km/h by class, in the order of [`RoadClass::ALL`]; 0: not usable.
    pub speeds_kmh: [f32; CLASSES],
    /// Highest speeds in km/h by surface, in the order of [`Surface::ALL`].
    pub surfaces_kmh: [f32; SURFACES],
    /// The share of a signed limit that is driven on average.
    pub limit_share: f32,
    /// Never faster than this, in km/h.
    pub top_kmh: f32,
    /// Seconds of a right turn back by 180°; smaller angles cost less, straight on nothing.
    pub turn_s: f32,
    /// By how much more a left turn costs, which crosses those who come the other way.
    pub left_factor: f32,
    /// Seconds to turn round, where that is possible: at the end of a road, or where the way on is closed.
    pub u_turn_s: f32,
    /// Seconds that a traffic light takes on average.
    pub light_s: f32,
    /// What entering a road for its residents and visitors weighs, in seconds: no route goes through, but one may start or end there.
    pub private_weight_s: f32,
    /// What a toll road weighs more, as a factor on its time (1: it doesn't matter).
    pub toll_factor: f32,
    /// The same for ferries and car trains.
    pub ferry_factor: f32,
    /// The same for what isn't paved.
    pub unpaved_factor: f32,
    /// The same for roads with much traffic (primary and larger), of interest on foot.
    pub busy_factor: f32,
}

impl Profile {
    /// Ours for a mode.
    pub fn of(mode: Mode) -> Self {
        let car = Self {
            mode,
            speeds_kmh: CAR_KMH,
            surfaces_kmh: CAR_SURFACE_KMH,
            limit_share: 0.9,
            top_kmh: 120.0,
            turn_s: 7.0,
            left_factor: 1.3,
            u_turn_s: 20.0,
            light_s: 6.0,
            private_weight_s: 3000.0,
            toll_factor: 1.0,
            ferry_factor: 1.0,
            unpaved_factor: 1.1,
            busy_factor: 1.0,
        };
        match mode {
            Mode::Car => car,
            Mode::Motorcycle => Self {
                speeds_kmh: MOTORCYCLE_KMH,
                surfaces_kmh: MOTORCYCLE_SURFACE_KMH,
                turn_s: 5.0,
                u_turn_s: 10.0,
                ..car
            },
            Mode::Coach => Self {
                speeds_kmh: COACH_KMH,
                surfaces_kmh: COACH_SURFACE_KMH,
                limit_share: 0.85,
                top_kmh: 100.0,
                turn_s: 12.0,
                u_turn_s: 60.0,
                unpaved_factor: 1.5,
                ..car
            },
            Mode::Foot => Self {
                speeds_kmh: FOOT_KMH,
                surfaces_kmh: FOOT_SURFACE_KMH,
                limit_share: 1.0,
                top_kmh: 12.0,
                turn_s: 0.0,
                u_turn_s: 0.0,
                light_s: 0.0,
                private_weight_s: 600.0,
                unpaved_factor: 1.0,
                busy_factor: 1.3,
                ..car
            },
        }
    }

    /// The speed on a road in km/h; 0: not usable. Ferries whose time is known have none.
    fn speed(&self, road: &Road<'_>, forward: bool) -> f32 {
        let class = road.class();
        let usual = self.speeds_kmh[class as usize];
        if usual <= 0.0 || class.is_carried() {
            return usual;
        }
        let cap = self.surfaces_kmh[road.surface() as usize].min(self.top_kmh);
        if self.mode == Mode::Foot {
            return usual.min(cap);
        }
        let driven = match (road.hint_kmh(forward), road.limit_kmh(forward)) {
            (Some(hint), _) => hint as f32,
            // A limit tells how fast one may go; on a small road one rarely does.
            (None, Some(limit)) if limit < 255 => (f32::from(limit) * self.limit_share).min(usual * 1.5),
            _ => usual,
        };
        driven.min(cap)
    }
}

impl Costs for Profile {
    fn mode(&self) -> Mode {
        self.mode
    }

    fn road(&self, road: &Road<'_>, forward: bool) -> Option<Cost> {
        let class = road.class();
        let speed = f64::from(self.speed(road, forward));
        if speed <= 0.0 {
            return None;
        }
        let seconds = match road.ferry_s() {
            Some(seconds) if class.is_carried() => f64::from(seconds),
            _ => road.length_m() * 3.6 / speed,
        };
        let mut weight = seconds;
        if class.is_carried() {
            weight *= f64::from(self.ferry_factor);
        }
        if road.is_toll() {
            weight *= f64::from(self.toll_factor);
        }
        if road.surface() >= Surface::Compacted {
            weight *= f64::from(self.unpaved_factor);
        }
        if class <= RoadClass::PrimaryLink {
            weight *= f64::from(self.busy_factor);
        }
        if self.mode == Mode::Foot && road.entry(Mode::Foot, forward) == Entry::Destination {
            weight += f64::from(self.private_weight_s);
        }
        Some(Cost::weighed(seconds, weight))
    }

    fn turn(&self, turn: &Turn<'_>) -> Option<Cost> {
        let mut seconds = f64::from(turn.delay_s);
        if turn.is_u_turn {
            if turn.ways_on > 0 && !turn.blocked {
                return None;
            }
            return Some(Cost::seconds(f64::from(self.u_turn_s)));
        }
        if turn.blocked {
            return None;
        }
        if turn.light {
            seconds += f64::from(self.light_s);
        }
        if turn.roads > 2 {
            let share = (1.0 - turn.angle_deg.to_radians().cos()) / 2.0;
            let side = if turn.angle_deg < 0.0 { f64::from(self.left_factor) } else { 1.0 };
            seconds += share * side * f64::from(self.turn_s);
        }
        let private = |road: &Road<'_>, forward| road.entry(self.mode, forward) == Entry::Destination;
        let enters = private(&turn.into, turn.into_forward) && !private(&turn.from, turn.from_forward);
        let weight = seconds + if enters { f64::from(self.private_weight_s) } else { 0.0 };
        Some(Cost::weighed(seconds, weight))
    }
}
