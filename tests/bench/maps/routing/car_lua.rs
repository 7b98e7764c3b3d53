//! OSRM's profile `car.lua` (26.10) for our graphs: its speeds, access rules and turn penalties, so that routes can be compared.
//!
//! Written after the profile's documented rules and values. What the profile derives from tags is put where the graph file keeps
//! something else for travellers: the speed as the hint, the weight's factor in percent as the limit.

use otkel_mapmaker::{
    osm::Tags,
    roads::{Assess, Road, Spot},
};
use otkel_maps::roads::{Access, Entry, Mode, Modes, Months, Names, RoadClass, Surface};
use otkel_maps::route::{Cost, Costs, Road as GraphRoad, Turn};

use crate::car_speeds::{class_kmh, limit_kmh, smoothness_kmh, surface_kmh, tracktype_kmh};

/// Keys of access, the most particular first.
const HIERARCHY: [&str; 4] = ["motorcar", "motor_vehicle", "vehicle", "access"];
const WHITE: [&str; 7] = ["yes", "motorcar", "motor_vehicle", "vehicle", "permissive", "designated", "hov"];
const RESTRICTED: [&str; 7] =
    ["private", "delivery", "destination", "customers", "permit", "residents", "unknown"];
const BLACK: [&str; 14] = [
    "no",
    "agricultural",
    "forestry",
    "emergency",
    "psv",
    "taxi",
    "share_taxi",
    "minibus",
    "bus",
    "foot",
    "emergency_vehicle",
    "restricted",
    "military",
    "official",
];

/// For each direction the first value of some keys, `key:forward` and `key:backward` before `key`.
fn directed<'a>(tags: Tags<'a>, keys: &[&str]) -> [Option<&'a str>; 2] {
    let mut found = [None; 2];
    for key in keys {
        for (slot, suffix) in found.iter_mut().zip(["forward", "backward"]) {
            *slot = slot.or_else(|| tags.get(&format!("{key}:{suffix}"))).or_else(|| tags.get(key));
        }
    }
    found
}

/// Of several values the most generous.
fn resolved(value: &str) -> &str {
    let rank = |part: &&str| {
        if WHITE.contains(part) {
            3
        } else if RESTRICTED.contains(part) {
            2
        } else {
            i32::from(BLACK.contains(part))
        }
    };
    value.split(';').map(str::trim).max_by_key(rank).unwrap_or(value)
}

/// What the profile makes of a way, in one direction.
#[derive(Clone, Copy)]
struct OneWay {
    entry: Entry,
    kmh: f64,
    /// Of the weight, in percent: slower ones are 50.
    factor: u8,
}

/// What the profile makes of a way; `None`: no road.
fn way(tags: Tags<'_>) -> Option<[OneWay; 2]> {
    let highway = tags.get("highway");
    let carried = match tags.get("route") {
        Some("ferry") => Some(5.0),
        Some("shuttle_train") => Some(10.0),
        _ => None,
    };
    if highway.is_none() && tags.get("route").is_none() || left_out(tags, highway) {
        return None;
    }
    let access = directed(tags, &HIERARCHY).map(|value| value.map(resolved));
    let class = highway.and_then(class_kmh);
    let mut entry = access.map(|value| match value {
        Some(value) if RESTRICTED.contains(&value) && class.is_some() => Entry::Destination,
        Some(value) if BLACK.contains(&value) || RESTRICTED.contains(&value) => Entry::No,
        _ => Entry::Yes,
    });
    if tags.is("hov", "designated") {
        entry = entry.map(|entry| entry.min(Entry::Destination));
    }
    let oneway = oneway(tags, highway);
    let base = match carried.or(class) {
        Some(kmh) => [Some(kmh); 2],
        None => access.map(|value| {
            value.filter(|value| !BLACK.contains(value) && !RESTRICTED.contains(value)).map(|_| 10.0)
        }),
    };
    let limits = directed(tags, &["maxspeed:advisory", "maxspeed", "source:maxspeed", "maxspeed:type"]);
    let cap = [
        tags.get("surface").and_then(surface_kmh),
        tags.get("tracktype").and_then(tracktype_kmh),
        tags.get("smoothness").and_then(smoothness_kmh),
    ]
    .into_iter()
    .flatten()
    .fold(f64::INFINITY, f64::min);
    let open = [0, 1].map(|side: usize| oneway[side] && entry[side] != Entry::No);
    let factor = factor(tags, open[0] && open[1]);
    let both = [0, 1].map(|side: usize| {
        let limit = limits[side].map_or(0.0, limit_kmh);
        let kmh = base[side].map(|kmh| if limit > 0.0 { limit * 0.8 } else { kmh }.min(cap));
        let kmh = kmh.filter(|kmh| *kmh > 0.0 && open[side]);
        OneWay { entry: kmh.map_or(Entry::No, |_| entry[side]), kmh: kmh.unwrap_or(0.0), factor }
    });
    both.iter().any(|one| one.entry != Entry::No).then_some(both)
}

fn left_out(tags: Tags<'_>, highway: Option<&str>) -> bool {
    let is = |key, value| tags.is(key, value);
    let too_small = |keys: &[&str], least: f64| {
        directed(tags, keys)[0]
            .and_then(|text| {
                let number: String = text.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
                number.parse::<f64>().ok()
            })
            .is_some_and(|metres| metres < least)
    };
    matches!(highway, Some("steps" | "construction" | "proposed" | "reversible" | "area"))
        || is("area", "yes")
        || is("railway", "construction")
        || tags.get("construction").is_some_and(|value| !matches!(value, "no" | "widening" | "minor"))
        || is("oneway", "reversible")
        || is("impassable", "yes")
        || is("status", "impassable")
        || is("service", "emergency_access")
        || too_small(&["maxheight:physical", "maxheight"], 2.0)
        || too_small(&["maxwidth:physical", "maxwidth", "width", "est_width"], 1.9001)
}

fn oneway(tags: Tags<'_>, highway: Option<&str>) -> [bool; 2] {
    let particular = ["oneway:motorcar", "oneway:motor_vehicle", "oneway:vehicle", "oneway"];
    match particular.iter().find_map(|key| tags.get(key)) {
        Some("-1") => [false, true],
        Some("yes" | "1" | "true") => [true, false],
        Some("no") => [true, true],
        _ if highway == Some("motorway")
            || matches!(tags.get("junction"), Some("roundabout" | "circular")) =>
        {
            [true, false]
        }
        _ => [true, true],
    }
}

/// The smallest of the profile's factors on the weight, in percent.
fn factor(tags: Tags<'_>, both_ways: bool) -> u8 {
    let mut factor = 100;
    let service = ["alley", "parking", "parking_aisle", "driveway", "drive-through", "drive-thru"];
    if tags.get("service").is_some_and(|value| service.contains(&value)) {
        factor = 50;
    }
    let number = |key: &str| {
        let text: String = tags.get(key)?.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        text.parse::<f64>().ok()
    };
    if both_ways {
        let narrow = match number("width") {
            Some(metres) if metres <= 3.0 => 50,
            Some(metres) if metres < 4.0 => 60,
            Some(metres) if metres < 5.0 => 75,
            Some(metres) if metres < 6.0 => 80,
            _ => 100,
        };
        let one_lane = if number("lanes").is_some_and(|lanes| lanes <= 1.0) { 50 } else { 100 };
        let unmarked = if tags.is("lane_markings", "no") { 75 } else { 100 };
        // A width overrides what the markings say.
        factor = factor.min(if narrow < 100 { narrow } else { unmarked }).min(one_lane);
    }
    if tags.is("oneway", "alternating") {
        factor = factor.min(40);
    }
    if tags.is("side_road", "yes") || tags.is("side_road", "rotary") {
        factor = factor.min(80);
    }
    factor
}

/// Replaces what our rules read by what the profile reads.
pub(crate) struct Rules;

impl Assess for Rules {
    fn way(&self, tags: Tags<'_>, road: &mut Option<Road>) {
        assess(tags, road);
    }

    fn spot(&self, tags: Tags<'_>, spot: &mut Option<Spot>) {
        let (blocked, delay_s) = barrier(tags);
        let blocked = if blocked { Modes::of(&[Mode::Car]) } else { Modes::NONE };
        // A stop sign takes as long as a traffic light.
        let direction =
            tags.get("traffic_signals:direction").filter(|_| tags.is("highway", "traffic_signals"));
        let lights = match (tags.get("highway"), direction.or_else(|| tags.get("direction"))) {
            (Some("traffic_signals" | "stop"), Some("forward")) => [true, false],
            (Some("traffic_signals" | "stop"), Some("backward")) => [false, true],
            (Some("traffic_signals" | "stop"), _) => [true; 2],
            _ => [false; 2],
        };
        let delay_s = delay_s + u8::from(tags.is("highway", "give_way"));
        let found = Spot { blocked, delay_s, lights, border_control: false };
        *spot = (found != Spot::default()).then_some(found);
    }
}

/// Whether a node stops cars, and how many seconds it takes to pass.
fn barrier(tags: Tags<'_>) -> (bool, u8) {
    if let Some(access) = HIERARCHY.iter().find_map(|key| tags.get(key)).map(resolved) {
        return (BLACK.contains(&access) && !RESTRICTED.contains(&access), 0);
    }
    let Some(kind) = tags.get("barrier") else { return (false, 0) };
    let passed = [
        "cattle_grid",
        "border_control",
        "toll_booth",
        "sally_port",
        "no",
        "entrance",
        "height_restrictor",
        "arch",
    ];
    match kind {
        "gate" | "lift_gate" => (false, 60),
        "bollard" if tags.is("bollard", "rising") => (false, 0),
        "kerb"
            if tags.is("kerb", "lowered") || tags.is("kerb", "flush") || tags.is("highway", "crossing") =>
        {
            (false, 0)
        }
        kind => (!passed.contains(&kind), 0),
    }
}

fn assess(tags: Tags<'_>, road: &mut Option<Road>) {
    let Some(both) = way(tags) else {
        if let Some(road) = road {
            road.access = road.access.map(|access| access.with(Mode::Car, Entry::No));
        }
        return;
    };
    let road = road.get_or_insert_with(|| Road {
        class: if tags.is("route", "ferry") { RoadClass::Ferry } else { RoadClass::Service },
        surface: Surface::Unknown,
        names: Names::default(),
        reference: String::new(),
        limit: [None; 2],
        hint: [None; 2],
        access: [Access::only(Modes::NONE, Entry::No); 2],
        roundabout: matches!(tags.get("junction"), Some("roundabout" | "circular")),
        toll: false,
        tunnel: false,
        bridge: false,
        carried_s: None,
        closed_months: Months::NONE,
    });
    road.closed_months = Months::NONE;
    for (side, one) in both.iter().enumerate() {
        road.access[side] = road.access[side].with(Mode::Car, one.entry);
        road.hint[side] = Some(one.kmh as f32).filter(|kmh| *kmh > 0.0);
        road.limit[side] = Some(one.factor);
    }
}

/// The profile's costs, on a graph that was built with [`Rules`].
pub(crate) struct CarLua;

const TURN_S: f64 = 7.5;
const BIAS: f64 = 1.075;
const ONCOMING_S: f64 = 2.0;
const U_TURN_S: f64 = 20.0;
const LIGHT_S: f64 = 2.0;
/// What a turn can weigh at most: the way into a restricted road.
const MOST_S: f64 = 3276.7;

impl Costs for CarLua {
    fn mode(&self) -> Mode {
        Mode::Car
    }

    fn road(&self, road: &GraphRoad<'_>, forward: bool) -> Option<Cost> {
        let seconds = match road.ferry_s() {
            Some(seconds) => f64::from(seconds),
            None => road.length_m() * 3.6 / road.hint_kmh(forward)?,
        };
        let factor = f64::from(road.limit_kmh(forward).unwrap_or(100)) / 100.0;
        Some(Cost::weighed(seconds, seconds / factor))
    }

    fn turn(&self, turn: &Turn<'_>) -> Option<Cost> {
        if turn.is_u_turn && turn.ways_on > 0 && !turn.blocked || !turn.is_u_turn && turn.blocked {
            return None;
        }
        let mut seconds = f64::from(turn.delay_s) + if turn.light { LIGHT_S } else { 0.0 };
        let carried = |road: &GraphRoad<'_>| road.class().is_carried();
        let changes = carried(&turn.from) != carried(&turn.into);
        if turn.roads > 2 || changes || turn.is_u_turn {
            let angle = if turn.is_u_turn { 180.0 } else { turn.angle_deg };
            let (steep, late) =
                if angle >= 0.0 { (13.0 / BIAS, 6.5 * BIAS) } else { (13.0 * BIAS, 6.5 / BIAS) };
            seconds += TURN_S / (1.0 + (-(steep * angle.abs() / 180.0 - late)).exp());
            let around = turn.from.is_roundabout() || turn.into.is_roundabout();
            if angle < 0.0 && !turn.is_u_turn && turn.roads > 2 && !around {
                seconds += ONCOMING_S / (1.0 + (-(13.0 * angle.abs() / 180.0 - 3.25)).exp());
            }
            if turn.is_u_turn {
                seconds += U_TURN_S;
            }
        }
        let restricted = |road: &GraphRoad<'_>, forward| road.entry(Mode::Car, forward) == Entry::Destination;
        let enters = restricted(&turn.into, turn.into_forward) && !restricted(&turn.from, turn.from_forward);
        Some(Cost::weighed(seconds, if enters { MOST_S } else { seconds }))
    }
}
