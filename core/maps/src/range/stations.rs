//! Stations along a route.

use super::units::Metres;
use crate::earth::{Bounds, LonLat};
use crate::roads::snap::{Plane, to_line};
use crate::roads::{Fuels, Graph, StationInfo, StationKind};
use crate::route::Route;

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// Fuel or electricity.
    pub kind: StationKind,
    /// One of these; [`Fuels::UNKNOWN`]: any. Stations that don't say what they sell are taken.
    pub fuels: Fuels,
    /// How far off the route, as the crow flies. 2 km is usual, in the steppe 10.
    pub within: Metres,
}

/// A station on the way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OnWay {
    /// Its number in the graph; see [`Graph::station_name`].
    pub station: u32,
    /// Where it is.
    pub at: LonLat,
    /// How far along the way it is.
    pub along: Metres,
    /// How far off the way, as the crow flies. Driving there and back takes at least twice that.
    pub off: Metres,
}

/// Pieces of the line that are looked through together.
const CHUNK: usize = 64;

/// The stations along a route in the order in which they come, and whether that is all there are: `false` when the region's
/// source doesn't say where stations are.
///
/// A station that lies near several parts of the route is counted where the route comes closest. Which side of a divided road
/// it lies on isn't looked at.
pub fn stations_along(graph: &Graph, route: &Route, wanted: &Wanted) -> (Vec<OnWay>, bool) {
    let complete =
        graph.regions().get(usize::from(route.region.0)).is_some_and(|region| region.stations_known);
    let within = if wanted.within.is_within(100_000.0) { wanted.within.0 } else { 0.0 };
    let line = Line::new(&route.geometry, route.distance_m, within);
    let mut found: Vec<OnWay> = graph
        .stations()
        .filter(|station| station.region == route.region && sells(station, wanted))
        .filter_map(|station| {
            let (along, off) = line.nearest(station.at)?;
            Some(OnWay { station: station.id, at: station.at, along: Metres(along), off: Metres(off) })
        })
        .collect();
    found.sort_by(|a, b| a.along.0.total_cmp(&b.along.0).then(a.station.cmp(&b.station)));
    (found, complete)
}

fn sells(station: &StationInfo, wanted: &Wanted) -> bool {
    station.kind == wanted.kind && (wanted.fuels == Fuels::UNKNOWN || station.fuels.may_sell(wanted.fuels))
}

/// A line with the distance along it.
struct Line<'a> {
    positions: &'a [LonLat],
    along: Vec<f64>,
    chunks: Vec<(usize, Bounds)>,
    within: f64,
}

impl<'a> Line<'a> {
    /// A line of a known length: what the positions add up to is stretched to that.
    fn new(positions: &'a [LonLat], length_m: f64, within: f64) -> Self {
        let mut along = vec![0.0];
        let mut total = 0.0;
        for pair in positions.windows(2) {
            total += pair[0].distance_m(pair[1]);
            along.push(total);
        }
        let longer = if total > 0.0 { length_m / total } else { 1.0 };
        for metres in &mut along {
            *metres *= longer;
        }
        let last = positions.len().saturating_sub(1);
        let chunks = (0..positions.len())
            .step_by(CHUNK)
            .filter_map(|start| {
                let part = &positions[start..=last.min(start + CHUNK)];
                let bounds = Bounds::around(part.iter().copied())?;
                // A degree of longitude is shorter than one of latitude.
                let farthest = bounds.south.abs().max(bounds.north.abs()).min(85.0);
                Some((start, bounds.grown(within / 110_000.0 / farthest.to_radians().cos())))
            })
            .collect();
        Self { positions, along, chunks, within }
    }

    /// How far along the nearest place is, and how far off the position, when it is near enough.
    fn nearest(&self, at: LonLat) -> Option<(f64, f64)> {
        let plane = Plane::around(at);
        let metres = |at: &LonLat| plane.metres([at.lon() * 1e6, at.lat() * 1e6]);
        let mut best: Option<(f64, f64)> = None;
        for (start, bounds) in &self.chunks {
            if !bounds.contains(at) {
                continue;
            }
            let end = (start + CHUNK).min(self.positions.len() - 1);
            for piece in *start..end {
                let (square, share) =
                    to_line(metres(&self.positions[piece]), metres(&self.positions[piece + 1]));
                let off = square.sqrt();
                if off <= self.within && best.is_none_or(|(_, old)| off < old) {
                    let along = self.along[piece] + share * (self.along[piece + 1] - self.along[piece]);
                    best = Some((along, off));
                }
            }
        }
        best
    }
}
