//! What every road and turn of a graph costs one profile under given conditions.

use std::sync::Arc;

use super::cch::INFINITE;
use super::conditions::ByRoad;
use super::costs::{Cost, Costs, Road, Turn};
use crate::roads::record::{TurnRecord, is_forward};
use crate::roads::{Entry, Mode, Modes, Tables};

/// Costs of roads by direction, and how many roads end at each junction.
pub(crate) struct Metric {
    pub costs: Arc<dyn Costs>,
    pub mode: Mode,
    /// By segment × 2, plus 1 backward. Weight [`INFINITE`]: not usable.
    pub roads: Vec<Cost>,
    degree: Vec<u8>,
}

const NO_ROAD: Cost = Cost { duration_cs: INFINITE, weight_cs: INFINITE };

impl Metric {
    pub(crate) fn new(tables: &Tables<'_>, costs: Arc<dyn Costs>, conditions: &ByRoad) -> Self {
        let mode = costs.mode();
        let mut roads = Vec::with_capacity(tables.segments.len() * 2);
        let mut degree = vec![0_u8; tables.nodes.len()];
        for (number, segment) in tables.segments.iter().enumerate() {
            let road = tables.road(number as u32);
            let kind = road.kind;
            let limit = conditions.limit(number as u32);
            let shut = limit == Some(0.0) || kind.months().contains(conditions.month());
            let mut usable = false;
            for forward in [true, false] {
                let open = !shut && kind.entry(mode, forward) != Entry::No;
                let cost = open.then(|| costs.road(&road, forward)).flatten();
                let cost = cost.map_or(NO_ROAD, |cost| slowed(cost, &road, limit, conditions.pace()));
                usable |= cost.weight_cs < INFINITE;
                roads.push(cost);
            }
            if usable {
                for node in [segment.from, segment.to] {
                    degree[node as usize] = degree[node as usize].saturating_add(1);
                }
            }
        }
        Self { costs, mode, roads, degree }
    }

    /// The cost of a road by its code; `None`: not usable.
    pub(crate) fn road(&self, code: u32) -> Option<Cost> {
        self.roads.get(code as usize).copied().filter(|cost| cost.weight_cs < INFINITE)
    }

    /// How many ends of usable roads meet at a junction, up to 255.
    pub(crate) fn degree(&self, node: u32) -> u8 {
        self.degree[node as usize]
    }

    /// Whether this profile passes a junction.
    pub(crate) fn passes(&self, tables: &Tables<'_>, node: u32) -> bool {
        !Modes::from_bits(tables.nodes[node as usize].blocked).contains(self.mode)
    }

    /// Every turn out of a vertex of the graph of motors that this profile may take: the vertex it leads to, and its cost.
    pub(crate) fn turns(&self, tables: &Tables<'_>, vertex: u32, mut each: impl FnMut(u32, Cost)) {
        let drive = &tables.drive;
        self.turns_among(tables, vertex, drive.special(vertex), &mut each);
    }

    /// The same, when the special turns out of the vertex are known already.
    pub(crate) fn turns_among(
        &self,
        tables: &Tables<'_>,
        vertex: u32,
        special: &[TurnRecord],
        each: &mut impl FnMut(u32, Cost),
    ) {
        let code = tables.drive.codes[vertex as usize];
        if self.road(code).is_none() {
            return;
        }
        let node = tables.ends(code).1;
        let mut ways_on = 0_u8;
        let mut back = None;
        for into in tables.drive.out_of(node) {
            let rule = special.iter().find(|turn| turn.into == *into);
            if rule.is_some_and(|turn| Modes::from_bits(turn.banned as u8).contains(self.mode)) {
                continue;
            }
            let becomes = rule.map_or(*into, |turn| turn.becomes);
            let into_code = tables.drive.codes[*into as usize];
            if self.road(into_code).is_none() {
                continue;
            }
            if into_code == code ^ 1 {
                back = Some((becomes, into_code));
            } else if let Some(cost) = self.turn(tables, code, into_code, node, 0) {
                ways_on = ways_on.saturating_add(1);
                each(becomes, cost);
            }
        }
        if let Some((becomes, into_code)) = back
            && let Some(cost) = self.turn(tables, code, into_code, node, ways_on)
        {
            each(becomes, cost);
        }
    }

    fn turn(&self, tables: &Tables<'_>, from: u32, into: u32, node: u32, ways_on: u8) -> Option<Cost> {
        let (a, b) = (tables.road(from / 2), tables.road(into / 2));
        let (from_forward, into_forward) = (is_forward(from), is_forward(into));
        let turned =
            b.segment.bearing_out(into_forward).wrapping_sub(a.segment.bearing_in(from_forward)) as i16;
        self.costs.turn(&Turn {
            from: a,
            from_forward,
            into: b,
            into_forward,
            angle_deg: f64::from(turned) * (360.0 / 65_536.0),
            is_u_turn: from ^ 1 == into,
            roads: self.degree[node as usize],
            ways_on,
            light: a.segment.light(from_forward),
            blocked: !self.passes(tables, node),
            delay_s: tables.nodes[node as usize].delay_s,
        })
    }

    /// What the turn between two vertices costs; `None`: it can't be taken.
    pub(crate) fn turn_between(&self, tables: &Tables<'_>, from: u32, to: u32) -> Option<Cost> {
        let drive = &tables.drive;
        let (code, into) = (drive.codes[from as usize], drive.codes[to as usize]);
        if into != code ^ 1 {
            let node = tables.ends(code).1;
            return self.turn(tables, code, into, node, 0);
        }
        let mut found = None;
        self.turns(tables, from, |becomes, cost| {
            if becomes == to {
                found = Some(cost);
            }
        });
        found
    }

    /// The lightest way from one vertex of the graph on foot to a neighbour: the road's code and its cost with the wait at the end.
    pub(crate) fn step(&self, tables: &Tables<'_>, from: u32, to: u32) -> Option<(u32, Cost)> {
        let mut best: Option<(u32, Cost)> = None;
        self.steps(tables, from, |code, head, cost| {
            if head == to && best.is_none_or(|(_, old)| cost.weight_cs < old.weight_cs) {
                best = Some((code, cost));
            }
        });
        best
    }

    /// Every road out of a junction on foot: its code, the junction it leads to, its cost.
    pub(crate) fn steps(&self, tables: &Tables<'_>, vertex: u32, mut each: impl FnMut(u32, u32, Cost)) {
        if !self.passes(tables, vertex) {
            return;
        }
        for code in tables.walk.out_of(vertex) {
            let end = tables.ends(*code).1;
            if let Some(cost) = self.road(*code).filter(|_| self.passes(tables, end)) {
                let wait = u32::from(tables.nodes[end as usize].delay_s) * 100;
                let (duration_cs, weight_cs) = (cost.duration_cs + wait, cost.weight_cs + wait);
                each(*code, end, Cost { duration_cs, weight_cs: weight_cs.min(INFINITE) });
            }
        }
    }
}

/// A road's cost under conditions; never nothing, so that no path is worth going round in circles.
fn slowed(cost: Cost, road: &Road<'_>, limit: Option<f32>, pace: f64) -> Cost {
    let mut seconds = f64::from(cost.duration_cs) / 100.0;
    let mut weight = f64::from(cost.weight_cs) / 100.0;
    if !road.class().is_carried() {
        let least = limit.map_or(0.0, |kmh| road.length_m() * 3.6 / f64::from(kmh));
        let slow = (seconds * pace).max(least);
        let factor = if seconds > 0.0 { slow / seconds } else { 1.0 };
        (seconds, weight) = (slow, weight * factor);
    }
    let cost = Cost::weighed(seconds, weight);
    let within = |value: u32| value.clamp(1, INFINITE);
    Cost { duration_cs: within(cost.duration_cs), weight_cs: within(cost.weight_cs) }
}
