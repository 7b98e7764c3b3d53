//! What to do on the way: where streets change and where one has to turn.

use super::route::{Step, StreetId};
use super::weights::Weights;
use crate::earth::LonLat;
use crate::roads::record::is_forward;
use crate::roads::{Mode, RoadClass, Tables};

/// By how much one turns, and to which side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Straight on.
    Straight,
    /// A little to the right.
    SlightRight,
    /// Right.
    Right,
    /// Right and back.
    SharpRight,
    /// A little to the left.
    SlightLeft,
    /// Left.
    Left,
    /// Left and back.
    SharpLeft,
    /// Back the way one came.
    UTurn,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Set out, towards a compass bearing in degrees.
    Depart(u16),
    /// The street has another name from here on.
    Continue,
    /// Turn at a junction.
    Turn(Direction),
    /// Keep to a side where the road divides.
    Fork(Direction),
    /// Take the slip road.
    Ramp(Direction),
    /// Join the larger road.
    Merge(Direction),
    /// Enter a roundabout and leave it by this exit, counted from 1; `None`: the destination lies on it.
    Roundabout(Option<u8>),
    /// Go aboard a ferry or a car train.
    Board,
    /// Be there.
    Arrive,
}

/// One thing to do, and the street that follows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Manoeuvre {
    /// What to do.
    pub action: Action,
    /// Where.
    pub at: LonLat,
    /// The same, as a place in the route's geometry.
    pub geometry: u32,
    /// The street afterwards.
    pub street: StreetId,
    /// Its kind.
    pub class: RoadClass,
    /// Metres to the next manoeuvre.
    pub distance_m: f64,
    /// Seconds to the next manoeuvre.
    pub duration_s: f64,
}

/// Up to this many degrees one goes straight on.
const STRAIGHT: f64 = 20.0;
/// Below this many degrees one simply follows the same road.
const FOLLOW: f64 = 10.0;
/// Up to this many degrees a way on is a possible confusion with going straight on.
const FORK: f64 = 40.0;

impl Direction {
    /// From degrees, to the right positive.
    pub fn of(angle: f64) -> Self {
        let size = angle.abs();
        match (size, angle > 0.0) {
            _ if size <= STRAIGHT => Self::Straight,
            _ if size > 172.0 => Self::UTurn,
            (..=50.0, true) => Self::SlightRight,
            (..=50.0, false) => Self::SlightLeft,
            (..=125.0, true) => Self::Right,
            (..=125.0, false) => Self::Left,
            (_, true) => Self::SharpRight,
            (_, false) => Self::SharpLeft,
        }
    }
}

/// The ways on at a junction besides the one taken.
#[derive(Default)]
struct Others {
    count: u8,
    /// One goes straighter on than the one taken, and is no smaller a road.
    straighter: bool,
    /// One could be mistaken for the one taken, and lies to the right of it; to the left.
    beside: [bool; 2],
}

struct Walker<'a> {
    tables: &'a Tables<'a>,
    weights: &'a Weights,
}

impl Walker<'_> {
    fn street(&self, step: &Step) -> StreetId {
        StreetId(self.tables.ways[self.tables.segments[step.segment as usize].way as usize].names)
    }

    fn class(&self, segment: u32) -> RoadClass {
        self.tables.kind(segment).class()
    }

    fn on_roundabout(&self, step: &Step) -> bool {
        self.is_roundabout(step.segment)
    }

    fn is_roundabout(&self, segment: u32) -> bool {
        self.tables.kind(segment).has(crate::roads::record::ROUNDABOUT)
    }

    /// Degrees by which the way from one directed road into another turns.
    fn angle(&self, from: &Step, segment: u32, forward: bool) -> f64 {
        let a = self.tables.segments[from.segment as usize].bearing_in(from.forward);
        let b = self.tables.segments[segment as usize].bearing_out(forward);
        f64::from(b.wrapping_sub(a) as i16) * (360.0 / 65_536.0)
    }

    /// Calls for every usable directed road out of the junction where a step ends, the way back left out.
    fn each_way_on(&self, step: &Step, mut each: impl FnMut(u32)) {
        let tables = self.tables;
        let node = tables.segments[step.segment as usize].ends(step.forward).1;
        let back = step.segment * 2 + u32::from(step.forward);
        let mut one = |code: u32| {
            if code != back && self.weights.metric.road(code).is_some() {
                each(code);
            }
        };
        if self.weights.mode() == Mode::Foot {
            if tables.walk.has(node) {
                tables.walk.out_of(node).iter().for_each(|code| one(*code));
            }
        } else {
            tables.drive.out_of(node).iter().for_each(|vertex| one(tables.drive.codes[*vertex as usize]));
        }
    }

    fn others(&self, from: &Step, to: &Step, angle: f64) -> Others {
        let mut others = Others::default();
        // Only the two roads of the route meet here.
        if self.weights.metric.degree(self.tables.segments[from.segment as usize].ends(from.forward).1) <= 2 {
            return others;
        }
        let taken = to.segment * 2 + u32::from(!to.forward);
        let class = self.class(to.segment);
        self.each_way_on(from, |code| {
            if code == taken {
                return;
            }
            others.count = others.count.saturating_add(1);
            let other = self.angle(from, code / 2, is_forward(code));
            let rival = rank(self.class(code / 2)) <= rank(class) + 1;
            others.straighter |= rival && other.abs() < angle.abs();
            if rival && other.abs() < FORK && angle.abs() < FORK {
                others.beside[usize::from(other < angle)] = true;
            }
        });
        others
    }

    /// What to do between two steps; `None`: just go on.
    fn between(&self, from: &Step, to: &Step) -> Option<Action> {
        if from.segment == to.segment && from.forward != to.forward {
            return Some(Action::Turn(Direction::UTurn));
        }
        let (class, before) = (self.class(to.segment), self.class(from.segment));
        if class.is_carried() != before.is_carried() {
            return Some(if class.is_carried() { Action::Board } else { Action::Continue });
        }
        let angle = self.angle(from, to.segment, to.forward);
        let large = matches!(class, RoadClass::Motorway | RoadClass::Trunk);
        let way = |step: &Step| self.tables.segments[step.segment as usize].way;
        if !large && angle.abs() < FOLLOW && way(from) == way(to) {
            return None;
        }
        let others = self.others(from, to, angle);
        let (old, new) = (self.street(from), self.street(to));
        let renamed = old != new && old.is_named() && new.is_named();
        if others.count == 0 {
            return renamed.then_some(Action::Continue);
        }
        let direction = Direction::of(angle);
        let side = match others.beside {
            [true, false] => Some(Direction::SlightLeft),
            [false, true] => Some(Direction::SlightRight),
            _ => None,
        };
        if class.is_link() && !before.is_link() {
            return Some(Action::Ramp(if direction == Direction::Straight {
                side.unwrap_or(direction)
            } else {
                direction
            }));
        }
        if before.is_link() && large && angle.abs() < FORK {
            return Some(Action::Merge(direction));
        }
        if let Some(side) = side {
            // The larger or straighter road is simply followed.
            if large || old != new || others.straighter {
                return Some(Action::Fork(side));
            }
        }
        match direction {
            Direction::Straight => renamed.then_some(Action::Continue),
            Direction::SlightLeft | Direction::SlightRight if !others.straighter && old == new => None,
            _ => Some(Action::Turn(direction)),
        }
    }
}

/// Roads of about one size have about one rank.
fn rank(class: RoadClass) -> u8 {
    match class {
        RoadClass::Motorway | RoadClass::Trunk => 0,
        RoadClass::MotorwayLink | RoadClass::TrunkLink | RoadClass::Primary => 1,
        RoadClass::PrimaryLink | RoadClass::Secondary => 2,
        RoadClass::SecondaryLink | RoadClass::Tertiary => 3,
        RoadClass::TertiaryLink | RoadClass::Unclassified | RoadClass::Residential | RoadClass::Road => 4,
        RoadClass::LivingStreet | RoadClass::Pedestrian | RoadClass::Service | RoadClass::Busway => 6,
        _ => 8,
    }
}

/// The manoeuvres along some steps.
pub(super) fn along(
    tables: &Tables<'_>,
    weights: &Weights,
    steps: &[Step],
    geometry: &[LonLat],
) -> Vec<Manoeuvre> {
    let walker = Walker { tables, weights };
    let Some(first) = steps.first() else { return Vec::new() };
    let mut list = List { walker: &walker, geometry, out: Vec::with_capacity(steps.len().min(32) + 2) };
    let bearing = tables.segments[first.segment as usize].bearing_out(first.forward);
    list.put(Action::Depart((u32::from(bearing) * 360 / 65_536) as u16), first);
    list.go(first);
    // Exits passed on the roundabout one is on.
    let mut exits = 0_u8;
    let mut entered = false;
    for pair in steps.windows(2) {
        let (from, to) = (&pair[0], &pair[1]);
        match (walker.on_roundabout(from), walker.on_roundabout(to)) {
            (false, true) => {
                list.put(Action::Roundabout(None), to);
                (exits, entered) = (0, true);
            }
            (true, on) => {
                let mut leaves = false;
                walker.each_way_on(from, |code| leaves |= !walker.is_roundabout(code / 2));
                exits = exits.saturating_add(u8::from(leaves));
                if !on && entered {
                    list.leave_roundabout(exits, to);
                    entered = false;
                } else if !on {
                    list.put(Action::Turn(Direction::Right), to);
                }
            }
            (false, false) => {
                if let Some(action) = walker.between(from, to) {
                    list.put(action, to);
                }
            }
        }
        list.go(to);
    }
    list.arrive(steps);
    list.out
}

/// Manoeuvres so far.
struct List<'a> {
    walker: &'a Walker<'a>,
    geometry: &'a [LonLat],
    out: Vec<Manoeuvre>,
}

impl List<'_> {
    fn put(&mut self, action: Action, step: &Step) {
        let Some(at) = self.geometry.get(step.geometry as usize) else { return };
        self.out.push(Manoeuvre {
            action,
            at: *at,
            geometry: step.geometry,
            street: self.walker.street(step),
            class: self.walker.class(step.segment),
            distance_m: 0.0,
            duration_s: 0.0,
        });
    }

    /// Adds a step to the last manoeuvre. A street that has no name at first takes the first one that comes.
    fn go(&mut self, step: &Step) {
        let street = self.walker.street(step);
        if let Some(last) = self.out.last_mut() {
            last.distance_m += f64::from(step.length_cm) / 100.0;
            last.duration_s += f64::from(step.duration_cs) / 100.0;
            if !last.street.is_named() {
                last.street = street;
            }
        }
    }

    fn leave_roundabout(&mut self, exits: u8, step: &Step) {
        let street = self.walker.street(step);
        if let Some(last) = self.out.last_mut() {
            last.action = Action::Roundabout(Some(exits));
            last.street = street;
        }
    }

    fn arrive(&mut self, steps: &[Step]) {
        let end = self.geometry.len().saturating_sub(1) as u32;
        if let Some(last) = steps.last() {
            self.put(Action::Arrive, &Step { geometry: end, ..*last });
        }
    }
}
