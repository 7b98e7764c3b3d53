//! Answers questions for routes.

use std::sync::Arc;

use super::cch::INFINITE;
use super::cch::query::{Finder, Path, Scratch};
use super::error::{End, RouteError};
use super::geometry;
use super::manoeuvre;
use super::place::{self, Place, Seeds, Snapped};
use super::plain;
use super::route::{Leg, Route, Step};
use super::weights::Weights;
use crate::roads::record::is_forward;
use crate::roads::snap::{Near, Nearest};
use crate::roads::{Graph, Tables};

/// Finds routes on a graph with a profile's weights. It keeps its working memory between questions: one for each thread.
pub struct Router {
    graph: Arc<Graph>,
    weights: Arc<Weights>,
    memory: Memory,
}

#[derive(Default)]
struct Memory {
    scratch: Scratch,
    nearest: Nearest,
    path: Path,
    starts: Seeds,
    ends: Seeds,
    steps: Vec<Step>,
}

/// A way found: its total weight, and the two places it joins.
#[derive(Clone, Copy)]
struct Found {
    weight: u32,
    from: Near,
    to: Near,
}

impl std::fmt::Debug for Router {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Router({:?})", self.weights)
    }
}

impl Router {
    /// The weights must have been made for this graph.
    pub fn new(graph: Arc<Graph>, weights: Arc<Weights>) -> Self {
        Self { graph, weights, memory: Memory::default() }
    }

    /// The graph it searches.
    pub fn graph(&self) -> &Arc<Graph> {
        &self.graph
    }

    /// The quickest route.
    pub fn route(&mut self, from: Place, to: Place) -> Result<Route, RouteError> {
        let Self { graph, weights, memory } = self;
        let tables = graph.tables();
        let from = place::snap(&tables, weights, &from, End::Start, &mut memory.nearest)?;
        let to = place::snap(&tables, weights, &to, End::Destination, &mut memory.nearest)?;
        let found = find(&tables, weights, &from, &to, memory)?;
        let leg = leg(&memory.steps, found.weight);
        let mut geometry = Vec::new();
        geometry::draw(&tables, &found.from, &found.to, &mut memory.steps, &mut geometry);
        let manoeuvres = manoeuvre::along(&tables, weights, &memory.steps, &geometry);
        Ok(Route {
            distance_m: leg.distance_m,
            duration_s: leg.duration_s,
            weight_s: leg.weight_s,
            geometry,
            steps: memory.steps.clone(),
            manoeuvres,
            region: place::region(&tables, &found.from),
            off_road_m: [found.from.distance_m, found.to.distance_m],
        })
    }

    /// How far and how long, without the way.
    pub fn leg(&mut self, from: Place, to: Place) -> Result<Leg, RouteError> {
        self.table(&[from], &[to]).pop().and_then(|mut row| row.pop()).unwrap_or(Err(RouteError::NoRoadJoins))
    }

    /// The weight in seconds of the lightest route, found without the hierarchy: thousands of times slower than
    /// [`Self::route`], which must find the same weight. For checks.
    pub fn plain_weight(&mut self, from: Place, to: Place) -> Result<f64, RouteError> {
        let Self { graph, weights, memory } = self;
        let tables = graph.tables();
        let from = place::snap(&tables, weights, &from, End::Start, &mut memory.nearest)?;
        let to = place::snap(&tables, weights, &to, End::Destination, &mut memory.nearest)?;
        let lightest = place::pairs(weights, &from, &to).into_iter().find_map(|(from, to)| {
            let before = seeds(&tables, weights, &from, &to, memory);
            let found = plain::lightest(&tables, weights, &memory.starts.list, &memory.ends.list);
            let along = place::along(&tables, weights, &from, &to).map(|(weight, _)| weight);
            found.map(|weight| weight.saturating_sub(before)).into_iter().chain(along).min()
        });
        lightest.map(|weight| f64::from(weight) / 100.0).ok_or(RouteError::NoRoadJoins)
    }

    /// How far and how long from every one of some places to every one of others: a row for each place to start from.
    pub fn table(&mut self, from: &[Place], to: &[Place]) -> Vec<Vec<Result<Leg, RouteError>>> {
        let Self { graph, weights, memory } = self;
        let tables = graph.tables();
        let mut all = |places: &[Place], end| -> Vec<Result<Snapped, RouteError>> {
            places
                .iter()
                .map(|place| place::snap(&tables, weights, place, end, &mut memory.nearest))
                .collect()
        };
        let (from, to) = (all(from, End::Start), all(to, End::Destination));
        let mut one = |from: &Result<Snapped, RouteError>, to: &Result<Snapped, RouteError>| {
            let (from, to) = (from.as_ref().map_err(Clone::clone)?, to.as_ref().map_err(Clone::clone)?);
            let found = find(&tables, weights, from, to, memory)?;
            Ok(leg(&memory.steps, found.weight))
        };
        from.iter().map(|from| to.iter().map(|to| one(from, to)).collect()).collect()
    }
}

fn leg(steps: &[Step], weight: u32) -> Leg {
    let distance: u64 = steps.iter().map(|step| u64::from(step.length_cm)).sum();
    let duration: u64 = steps.iter().map(|step| u64::from(step.duration_cs)).sum();
    Leg {
        distance_m: distance as f64 / 100.0,
        duration_s: duration as f64 / 100.0,
        weight_s: f64::from(weight) / 100.0,
    }
}

/// Tries the pairs of places and leaves the steps in `memory`.
fn find(
    tables: &Tables<'_>,
    weights: &Weights,
    from: &Snapped,
    to: &Snapped,
    memory: &mut Memory,
) -> Result<Found, RouteError> {
    let regions = [&from.near, &to.near].map(|near| place::region(tables, near));
    if regions[0] != regions[1] {
        return Err(RouteError::DifferentRegions { from: regions[0], to: regions[1] });
    }
    for (from, to) in place::pairs(weights, from, to) {
        if let Some(weight) = search(tables, weights, &from, &to, memory) {
            if !steps(tables, weights, &from, &to, memory) {
                return Err(RouteError::Damaged);
            }
            return Ok(Found { weight, from, to });
        }
    }
    Err(RouteError::NoRoadJoins)
}

/// Sets where the search starts and ends; the returned weight has to be taken off the result.
fn seeds(tables: &Tables<'_>, weights: &Weights, from: &Near, to: &Near, memory: &mut Memory) -> u32 {
    let Memory { starts, ends, .. } = memory;
    if place::on_foot(weights) {
        place::walk_seeds(tables, weights, from, to, starts, ends);
        return 0;
    }
    place::drive_seeds(tables, weights, from, to, starts, ends)
}

/// The weight of the lightest way between two places; its vertices are in `memory.path`, which is empty when the way is a
/// stretch of one road.
fn search(
    tables: &Tables<'_>,
    weights: &Weights,
    from: &Near,
    to: &Near,
    memory: &mut Memory,
) -> Option<u32> {
    let before = seeds(tables, weights, from, to, memory);
    let Memory { scratch, path, starts, ends, .. } = memory;
    let finder = Finder { parent: &weights.parent, search: &weights.search };
    let found =
        finder.path(&starts.list, &ends.list, scratch, path).map(|weight| weight.saturating_sub(before));
    let along = place::along(tables, weights, from, to);
    match (found, along) {
        (found, Some((weight, _))) if found.is_none_or(|found| weight <= found) => {
            path.clear();
            Some(weight)
        }
        (found, _) => found.filter(|weight| *weight < INFINITE),
    }
}

/// Makes steps of the path; `false` when it isn't one.
fn steps(tables: &Tables<'_>, weights: &Weights, from: &Near, to: &Near, memory: &mut Memory) -> bool {
    let Memory { path, starts, ends, steps, .. } = memory;
    steps.clear();
    let metric = &weights.metric;
    let mut put = |code: u32, from_cm: u32, to_cm: u32, extra_cs: u32| {
        let whole = place::length(tables, code / 2);
        let duration = metric.roads[code as usize].duration_cs;
        let part = |cm: u32| place::share(duration, cm, whole);
        steps.push(Step {
            segment: code / 2,
            forward: is_forward(code),
            length_cm: to_cm.saturating_sub(from_cm),
            duration_cs: part(to_cm).saturating_sub(part(from_cm)) + extra_cs,
            geometry: 0,
        });
    };
    let at = |near: &Near, code: u32| place::gone(tables, near, is_forward(code));
    let end_of = |code: u32| place::length(tables, code / 2);
    let (Some((first, _)), Some((last, _))) = (path.first().copied(), path.last().copied()) else {
        let Some((_, code)) = place::along(tables, weights, from, to) else { return false };
        put(code, at(from, code), at(to, code), 0);
        return true;
    };
    let Some(after) = starts.at(first) else { return false };
    if place::on_foot(weights) {
        let Some(before) = ends.at(last) else { return false };
        put(after, at(from, after), end_of(after), 0);
        for pair in path.windows(2) {
            let Some((code, cost)) = metric.step(tables, pair[0].0, pair[1].0) else { return false };
            let wait = cost.duration_cs - metric.roads[code as usize].duration_cs;
            put(code, 0, end_of(code), wait);
        }
        put(before, 0, at(to, before), 0);
        return true;
    }
    let drive = &tables.drive;
    let mut previous = (after != super::cch::NONE).then_some(after);
    if let Some(start) = previous {
        let code = drive.codes[start as usize];
        put(code, at(from, code), end_of(code), 0);
    }
    for (place, (vertex, _)) in path.iter().enumerate() {
        let code = drive.codes[*vertex as usize];
        let turn = match previous.map(|previous| metric.turn_between(tables, previous, *vertex)) {
            Some(None) => return false,
            Some(Some(cost)) => cost.duration_cs,
            None => 0,
        };
        let from_cm = if previous.is_none() { at(from, code) } else { 0 };
        let to_cm = if place + 1 == path.len() { at(to, code) } else { end_of(code) };
        put(code, from_cm, to_cm, turn);
        previous = Some(*vertex);
    }
    true
}
