//! The lines of controlled borders: where roads cross them, and in which country a position lies.

use otkel_maps::earth::LonLat;
use rstar::{
    AABB, RTree,
    primitives::{GeomWithData, Rectangle},
};

use super::gather::{Gathered, RoadNode};

/// A country by its place in the list of controlled countries of an extract.
pub(super) type CountryId = usize;

/// One straight piece of a border.
#[derive(Clone, Copy, Debug)]
struct Edge {
    ends: [RoadNode; 2],
    /// Which way; an index of `Borders::countries_of`.
    way: usize,
}

/// All border lines of an extract.
#[derive(Debug, Default)]
pub(super) struct Borders {
    edges: Vec<Edge>,
    index: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
    /// The controlled countries that each border way belongs to.
    countries_of: Vec<Vec<CountryId>>,
    /// Nodes of border ways, sorted: roads may share them.
    nodes: Vec<i64>,
    /// Whether a country's border goes all around it in this extract.
    closed: Vec<bool>,
}

/// Where a straight piece of road crosses a border.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Crossing {
    /// From 0 at its start to 1 at its end.
    pub(super) part: f64,
    pub(super) at: LonLat,
    pub(super) countries: Vec<CountryId>,
}

impl Borders {
    pub(super) fn of(gathered: &Gathered) -> Self {
        let mut borders = Self { closed: vec![true; gathered.countries.len()], ..Self::default() };
        let mut ends: Vec<(CountryId, i64)> = Vec::new();
        let mut seen = vec![0_usize; gathered.countries.len()];
        for (way, border) in gathered.borders.iter().enumerate() {
            let countries: Vec<CountryId> = (0..gathered.countries.len())
                .filter(|country| gathered.countries[*country].ways.binary_search(&border.id).is_ok())
                .collect();
            for pair in border.nodes.windows(2) {
                borders.edges.push(Edge { ends: [pair[0], pair[1]], way });
            }
            borders.nodes.extend(border.nodes.iter().map(|node| node.id));
            for country in &countries {
                seen[*country] += 1;
                ends.extend(border.nodes.first().map(|node| (*country, node.id)));
                ends.extend(border.nodes.last().map(|node| (*country, node.id)));
            }
            borders.countries_of.push(countries);
        }
        borders.nodes.sort_unstable();
        borders.nodes.dedup();
        // A border that goes around has at every end of a way another way's end.
        ends.sort_unstable();
        for same in ends.chunk_by(|a, b| a == b) {
            if same.len() % 2 == 1 {
                borders.closed[same[0].0] = false;
            }
        }
        for (closed, seen) in borders.closed.iter_mut().zip(seen) {
            *closed &= seen > 0;
        }
        let boxes = borders.edges.iter().enumerate().map(|(place, edge)| {
            let [a, b] = edge.ends.map(|node| [node.at.lon(), node.at.lat()]);
            GeomWithData::new(Rectangle::from_corners(a, b), place)
        });
        borders.index = RTree::bulk_load(boxes.collect());
        borders
    }

    pub(super) fn is_empty(&self) -> bool {
        self.edges.is_empty()
    }

    /// Countries whose border has gaps in this extract.
    pub(super) fn broken(&self) -> impl Iterator<Item = CountryId> {
        (0..self.closed.len()).filter(|country| !self.closed[*country])
    }

    /// Whether a road's node is also a node of a border.
    pub(super) fn has_node(&self, node: i64) -> bool {
        self.nodes.binary_search(&node).is_ok()
    }

    /// The countries on whose border a node is.
    pub(super) fn countries_at(&self, node: RoadNode) -> Vec<CountryId> {
        let point = [node.at.lon(), node.at.lat()];
        let around = self.index.locate_in_envelope_intersecting(&AABB::from_point(point));
        let mut found: Vec<CountryId> = around
            .map(|found| &self.edges[found.data])
            .filter(|edge| edge.ends.iter().any(|end| end.id == node.id))
            .flat_map(|edge| self.countries_of[edge.way].iter().copied())
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Where the way from `a` to `b` crosses borders, in order. Lines that meet it in a node that they share don't count.
    pub(super) fn crossings(&self, a: RoadNode, b: RoadNode) -> Vec<Crossing> {
        let (from, to) = ([a.at.lon(), a.at.lat()], [b.at.lon(), b.at.lat()]);
        let mut found: Vec<Crossing> = Vec::new();
        for near in self.index.locate_in_envelope_intersecting(&AABB::from_corners(from, to)) {
            let edge = &self.edges[near.data];
            if edge.ends.iter().any(|end| end.id == a.id || end.id == b.id) {
                continue;
            }
            let ends = edge.ends.map(|node| [node.at.lon(), node.at.lat()]);
            let Some(part) = crossing_part(from, to, ends) else { continue };
            let lon = from[0] + part * (to[0] - from[0]);
            let lat = from[1] + part * (to[1] - from[1]);
            if let Some(at) = LonLat::new(lon, lat) {
                found.push(Crossing { part, at, countries: self.countries_of[edge.way].clone() });
            }
        }
        found.sort_by(|x, y| x.part.total_cmp(&y.part).then_with(|| x.countries.cmp(&y.countries)));
        // Through a corner of the border: two lines, one crossing.
        found.dedup_by(|later, earlier| (later.part - earlier.part).abs() < 1e-9);
        found
    }

    /// In which country a position lies, of those whose border goes all around in this extract.
    pub(super) fn country_at(&self, at: LonLat) -> Option<CountryId> {
        let here = [at.lon(), at.lat()];
        let mut odd = vec![false; self.closed.len()];
        let ray = AABB::from_corners(here, [180.0, here[1]]);
        for near in self.index.locate_in_envelope_intersecting(&ray) {
            let edge = &self.edges[near.data];
            let [a, b] = edge.ends.map(|node| [node.at.lon(), node.at.lat()]);
            let spans = (a[1] > here[1]) != (b[1] > here[1]);
            if spans && a[0] + (here[1] - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) > here[0] {
                for country in &self.countries_of[edge.way] {
                    odd[*country] = !odd[*country];
                }
            }
        }
        (0..odd.len()).find(|country| odd[*country] && self.closed[*country])
    }
}

/// Where on the way from `from` to `to` a line is crossed: after the start, at the end at the latest.
fn crossing_part(from: [f64; 2], to: [f64; 2], line: [[f64; 2]; 2]) -> Option<f64> {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let (ex, ey) = (line[1][0] - line[0][0], line[1][1] - line[0][1]);
    let across = dx * ey - dy * ex;
    if across == 0.0 {
        return None;
    }
    let (sx, sy) = (line[0][0] - from[0], line[0][1] - from[1]);
    let part = (sx * ey - sy * ex) / across;
    let on_line = (sx * dy - sy * dx) / across;
    (part > 0.0 && part <= 1.0 && (0.0..=1.0).contains(&on_line)).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::super::gather::{BorderWay, Country};
    use super::*;

    fn node(id: i64, lon: f64, lat: f64) -> RoadNode {
        RoadNode { id, at: LonLat::new(lon, lat).unwrap() }
    }

    /// Two square countries side by side, with the line at 81° between them.
    fn two_countries() -> Borders {
        let corner = |id| match id {
            1 => node(1, 80.0, 44.0),
            2 => node(2, 81.0, 44.0),
            3 => node(3, 81.0, 45.0),
            4 => node(4, 80.0, 45.0),
            5 => node(5, 82.0, 44.0),
            _ => node(6, 82.0, 45.0),
        };
        let way = |id, nodes: &[i64]| BorderWay { id, nodes: nodes.iter().map(|id| corner(*id)).collect() };
        Borders::of(&Gathered {
            borders: vec![way(10, &[3, 4, 1, 2]), way(11, &[2, 3]), way(12, &[2, 5, 6, 3])],
            countries: vec![
                Country { code: "cn".into(), ways: vec![11, 12] },
                Country { code: "kz".into(), ways: vec![10, 11] },
            ],
            ..Gathered::default()
        })
    }

    #[test]
    fn positions_lie_in_countries() {
        let borders = two_countries();
        let country = |lon, lat| borders.country_at(LonLat::new(lon, lat).unwrap());
        assert_eq!(country(80.5, 44.5), Some(1));
        assert_eq!(country(81.5, 44.5), Some(0));
        assert_eq!(country(83.0, 44.5), None);
        assert_eq!(country(79.0, 44.5), None);
    }

    #[test]
    fn roads_cross_lines() {
        let borders = two_countries();
        let found = borders.crossings(node(20, 80.5, 44.5), node(21, 81.5, 44.5));
        assert_eq!(found.len(), 1);
        assert!((found[0].part - 0.5).abs() < 1e-9);
        assert_eq!(found[0].countries, [0, 1]);
        assert!(borders.crossings(node(20, 80.2, 44.5), node(21, 80.8, 44.5)).is_empty());
        // Along the line, and from a shared node on.
        assert!(borders.crossings(node(20, 81.0, 44.2), node(21, 81.0, 44.8)).is_empty());
        assert!(borders.crossings(node(3, 81.0, 45.0), node(21, 81.5, 44.5)).is_empty());
        assert!(borders.has_node(3) && !borders.has_node(20));
        assert_eq!(borders.countries_at(node(3, 81.0, 45.0)), [0, 1]);
    }

    #[test]
    fn a_border_with_a_gap_tells_no_country() {
        let gathered = Gathered {
            borders: vec![BorderWay { id: 11, nodes: vec![node(2, 81.0, 44.0), node(3, 81.0, 45.0)] }],
            countries: vec![Country { code: "cn".into(), ways: vec![11, 12] }],
            ..Gathered::default()
        };
        let borders = Borders::of(&gathered);
        assert_eq!(borders.country_at(LonLat::new(80.5, 44.5).unwrap()), None);
        assert_eq!(borders.crossings(node(20, 80.5, 44.5), node(21, 81.5, 44.5)).len(), 1);
    }
}
