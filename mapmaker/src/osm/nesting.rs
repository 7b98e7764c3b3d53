//! Which ring lies in which.

use otkel_maps::earth::LonLat;

use super::rings::{Corner, Dropped, Polygon};

/// Rings of more corners than this get an index by latitude.
const INDEXED: usize = 64;
/// An index has at most so many entries for each corner: where sides run through all of it, it would fill the memory.
const ENTRIES: usize = 16;
/// Boxes and corners that are looked at before an area is given up: some seconds, and a hundred times what the largest real ones
/// take.
const MAX_WORK: u64 = 4_000_000_000;

struct Ring {
    nodes: Vec<u32>,
    /// Twice its area in square degrees, positive when it runs counterclockwise.
    area: f64,
    low: (f64, f64),
    high: (f64, f64),
    /// Corners by band of latitude, when asked for; empty when an index would be too large.
    bands: Option<Vec<Vec<u32>>>,
    /// The ring around it, and how many there are.
    parent: Option<usize>,
    depth: usize,
}

/// Sorts rings into outlines and holes: a ring within an odd number of others is a hole. `degrees` says how many segments
/// meet at each node: where it is more than two, rings touch and a test would be ambiguous.
pub(super) fn nest(
    corners: &[Corner],
    degrees: &[u32],
    rings: Vec<Vec<u32>>,
    dropped: &mut Dropped,
) -> Vec<Polygon> {
    let mut rings: Vec<Ring> = rings.into_iter().map(|nodes| Ring::new(corners, nodes)).collect();
    let all = rings.len();
    rings.retain(|ring| ring.nodes.len() > 2 && ring.area.abs() > 1e-15);
    dropped.flat += all - rings.len();
    rings.sort_by(|a, b| b.area.abs().total_cmp(&a.area.abs()).then_with(|| a.nodes.cmp(&b.nodes)));
    let mut work = 0_u64;
    for i in 1..rings.len() {
        if work > MAX_WORK {
            dropped.too_large = true;
            return Vec::new();
        }
        let (around, rest) = rings.split_at_mut(i);
        let ring = &mut rest[0];
        let probe = ring.probe(corners, degrees);
        // The smallest ring around it is the last one in order of size.
        ring.parent = (0..i).rev().find(|j| {
            let other = &mut around[*j];
            work += 1;
            other.low.0 <= ring.low.0
                && other.low.1 <= ring.low.1
                && other.high.0 >= ring.high.0
                && other.high.1 >= ring.high.1
                && other.holds(corners, probe, &mut work)
        });
        ring.depth = ring.parent.map_or(0, |parent| around[parent].depth + 1);
    }
    let mut polygons = Vec::new();
    let mut polygon_of = vec![0; rings.len()];
    for (i, ring) in rings.iter().enumerate() {
        if let Some(parent) = ring.parent.filter(|_| ring.depth % 2 == 1) {
            let polygon: &mut Polygon = &mut polygons[polygon_of[parent]];
            polygon.inner.push(ring.positions(corners, false));
        } else {
            polygon_of[i] = polygons.len();
            polygons.push(Polygon { outer: ring.positions(corners, true), inner: Vec::new() });
        }
    }
    polygons
}

impl Ring {
    fn new(corners: &[Corner], mut nodes: Vec<u32>) -> Self {
        // Where a ring begins depends on the walk; from its lowest node on it doesn't.
        if let Some(lowest) = (0..nodes.len()).min_by_key(|i| nodes[*i]) {
            nodes.rotate_left(lowest);
        }
        let at = |node: &u32| corners[*node as usize].1;
        let origin = nodes.first().map(at);
        let mut area = 0.0;
        let (mut low, mut high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        for (i, node) in nodes.iter().enumerate() {
            let (a, b) = (at(node), at(&nodes[(i + 1) % nodes.len()]));
            if let Some(origin) = origin {
                area += (a.lon() - origin.lon()) * (b.lat() - origin.lat())
                    - (b.lon() - origin.lon()) * (a.lat() - origin.lat());
            }
            low = (low.0.min(a.lon()), low.1.min(a.lat()));
            high = (high.0.max(a.lon()), high.1.max(a.lat()));
        }
        if nodes.len() > 2 && nodes[1] > nodes[nodes.len() - 1] {
            nodes[1..].reverse();
            area = -area;
        }
        Self { nodes, area, low, high, bands: None, parent: None, depth: 0 }
    }

    /// A point of the ring that lies on no other ring.
    fn probe(&self, corners: &[Corner], degrees: &[u32]) -> (f64, f64) {
        let at = |node: &u32| {
            let at = corners[*node as usize].1;
            (at.lon(), at.lat())
        };
        if let Some(own) = self.nodes.iter().find(|node| degrees[**node as usize] == 2) {
            return at(own);
        }
        // A segment belongs to one ring alone.
        let (a, b) = (at(&self.nodes[0]), at(&self.nodes[1]));
        (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1))
    }

    fn band(&self, lat: f64, count: usize) -> usize {
        let share = (lat - self.low.1) / (self.high.1 - self.low.1);
        ((share * count as f64) as usize).min(count - 1)
    }

    /// Whether a point is inside, by counting sides east of it.
    fn holds(&mut self, corners: &[Corner], (lon, lat): (f64, f64), work: &mut u64) -> bool {
        let at = |node: u32| corners[node as usize].1;
        let count = self.nodes.len();
        let crosses = |i: usize| {
            let (a, b) = (at(self.nodes[i]), at(self.nodes[(i + 1) % count]));
            (a.lat() > lat) != (b.lat() > lat)
                && lon < (b.lon() - a.lon()) * (lat - a.lat()) / (b.lat() - a.lat()) + a.lon()
        };
        if count >= INDEXED && self.bands.is_none() {
            self.bands = Some(self.index(corners));
        }
        let Some(bands) = self.bands.as_ref().filter(|bands| !bands.is_empty()) else {
            *work += count as u64;
            return (0..count).filter(|i| crosses(*i)).count() % 2 == 1;
        };
        let band = &bands[self.band(lat, bands.len())];
        *work += band.len() as u64;
        band.iter().filter(|i| crosses(**i as usize)).count() % 2 == 1
    }

    /// Its corners by band of latitude; nothing when that takes too much memory.
    fn index(&self, corners: &[Corner]) -> Vec<Vec<u32>> {
        let count = self.nodes.len();
        let lat = |i: usize| corners[self.nodes[i % count] as usize].1.lat();
        let bands = (count / 8).min(4_096);
        let mut index = vec![Vec::new(); bands];
        let mut entries = 0;
        for i in 0..count {
            let (a, b) = (lat(i), lat(i + 1));
            let through = self.band(a.min(b), bands)..=self.band(a.max(b), bands);
            entries += through.end() - through.start() + 1;
            if entries > ENTRIES * count {
                return Vec::new();
            }
            for band in &mut index[through] {
                band.push(i as u32);
            }
        }
        index
    }

    fn positions(&self, corners: &[Corner], counterclockwise: bool) -> Vec<LonLat> {
        let mut positions: Vec<LonLat> = self.nodes.iter().map(|node| corners[*node as usize].1).collect();
        if (self.area > 0.0) != counterclockwise {
            positions[1..].reverse();
        }
        positions
    }
}
