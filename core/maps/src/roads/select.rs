//! Finds the segments that a closure or a slow stretch concerns.

use super::graph::Graph;
use super::names::Naming;
use super::snap::{Nearest, Plane, to_line};
use crate::earth::{Bounds, LonLat};
use crate::names::Lang;
use crate::route::StreetId;

impl Graph {
    /// The segments of OpenStreetMap ways, in order.
    pub fn segments_of_ways(&self, ways: &[i64]) -> Vec<u32> {
        let mut wanted = ways.to_vec();
        wanted.sort_unstable();
        let tables = self.tables();
        let is_wanted: Vec<bool> =
            tables.ways.iter().map(|way| way.id != 0 && wanted.binary_search(&way.id).is_ok()).collect();
        let all = tables.segments.iter().enumerate();
        all.filter(|(_, segment)| is_wanted[segment.way as usize]).map(|(number, _)| number as u32).collect()
    }

    /// The segments that lie along a line: every position of theirs is within so many metres of it. In order. For a closure that is
    /// given as a line drawn by hand, 30 m are about right.
    pub fn segments_along(&self, line: &[LonLat], within_m: f64) -> Vec<u32> {
        let Some(bounds) = Bounds::around(line.iter().copied()) else { return Vec::new() };
        let bounds = bounds.grown(within_m / 50_000.0);
        let within = |at: LonLat| {
            let plane = Plane::around(at);
            let flat = |at: &LonLat| plane.metres([at.lon() * 1e6, at.lat() * 1e6]);
            let near = |pair: &[LonLat]| to_line(flat(&pair[0]), flat(&pair[1])).0 <= within_m * within_m;
            line.windows(2).any(near) || matches!(line, [only] if near(&[*only, *only]))
        };
        self.segments_where(&bounds, within)
    }

    /// The segments that lie wholly in an area given by its outline. In order.
    pub fn segments_inside(&self, outline: &[LonLat]) -> Vec<u32> {
        let Some(bounds) = Bounds::around(outline.iter().copied()) else { return Vec::new() };
        let inside = |at: LonLat| {
            let mut inside = false;
            let next = outline.iter().skip(1).chain(outline.first());
            for (a, b) in outline.iter().zip(next) {
                if (a.lat() > at.lat()) != (b.lat() > at.lat()) {
                    let share = (at.lat() - a.lat()) / (b.lat() - a.lat());
                    inside ^= at.lon() < a.lon() + share * (b.lon() - a.lon());
                }
            }
            inside
        };
        self.segments_where(&bounds, inside)
    }

    /// The segment nearest to a position within so many metres.
    pub fn segment_near(&self, at: LonLat, within_m: f64) -> Option<u32> {
        let mut found = None;
        Nearest::default().search(
            &self.tables(),
            at,
            within_m,
            |_| true,
            |near| {
                found = Some(near.segment);
                false
            },
        );
        found
    }

    fn segments_where(&self, bounds: &Bounds, keep: impl Fn(LonLat) -> bool) -> Vec<u32> {
        let tables = self.tables();
        (0..tables.segments.len() as u32)
            .filter(|segment| {
                let start = tables.nodes[tables.segments[*segment as usize].from as usize].at;
                if !bounds.contains(super::record::lonlat(start)) {
                    return false;
                }
                let mut all = true;
                tables.each_position(*segment, |at| {
                    all = all && keep(super::record::lonlat(at));
                });
                all
            })
            .collect()
    }

    /// The names of a street of a route.
    pub fn street(&self, street: StreetId, lang: Lang) -> Naming<'_> {
        Naming::at(self.tables().texts, street.0, lang)
    }

    /// The line of a segment.
    pub fn line(&self, segment: u32) -> Vec<LonLat> {
        let tables = self.tables();
        let mut line = Vec::new();
        if (segment as usize) < tables.segments.len() {
            tables.each_position(segment, |at| line.push(super::record::lonlat(at)));
        }
        line
    }

    /// The OpenStreetMap way of a segment; 0: none.
    pub fn way_of(&self, segment: u32) -> i64 {
        let tables = self.tables();
        tables.segments.get(segment as usize).map_or(0, |segment| tables.ways[segment.way as usize].id)
    }
}
