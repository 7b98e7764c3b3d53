//! Everything about roads in an extract, in three readings of it: relations, ways, nodes.

use otkel_maps::earth::{Bounds, LonLat};

use super::{
    Assess, Report,
    fuel::{FoundStation, station},
    road::{Road, has_unread_conditions},
    spot::Spot,
    tags::is_one_of,
    turns::{Restriction, Via, restriction},
};
use crate::osm::{Extract, OsmError, Progress, Tags, Way};

/// A node of a road.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RoadNode {
    pub(super) id: i64,
    pub(super) at: LonLat,
}

/// A road, before it is cut into segments. Its nodes are a range of [`Gathered::nodes`].
#[derive(Clone, Debug)]
pub(super) struct RoadWay {
    pub(super) id: i64,
    pub(super) road: Road,
    pub(super) nodes: std::ops::Range<usize>,
}

/// A country whose borders are controlled, by its boundary relation.
#[derive(Clone, Debug)]
pub(super) struct Country {
    /// ISO 3166-1 alpha-2, in lower case.
    pub(super) code: String,
    /// The ways of its border, sorted.
    pub(super) ways: Vec<i64>,
}

/// A way of a border.
#[derive(Clone, Debug)]
pub(super) struct BorderWay {
    pub(super) id: i64,
    pub(super) nodes: Vec<RoadNode>,
}

/// What is kept of an extract to make a network of it: the roads, and nothing of the rest.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) ways: Vec<RoadWay>,
    pub(super) nodes: Vec<RoadNode>,
    /// Sorted by node.
    pub(super) spots: Vec<(i64, Spot, LonLat)>,
    pub(super) restrictions: Vec<Restriction>,
    pub(super) countries: Vec<Country>,
    pub(super) borders: Vec<BorderWay>,
    pub(super) stations: Vec<FoundStation>,
}

impl Gathered {
    /// The ids of nodes that roads share, or that one road passes twice, sorted.
    pub(super) fn shared_nodes(&self) -> Vec<i64> {
        let mut ids: Vec<i64> = self.nodes.iter().map(|node| node.id).collect();
        ids.sort_unstable();
        let mut shared: Vec<i64> =
            ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        shared.dedup();
        shared
    }

    fn road_nodes(&self) -> Vec<i64> {
        let mut ids: Vec<i64> = self.nodes.iter().map(|node| node.id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    pub(super) fn spot(&self, node: i64) -> Option<&Spot> {
        let at = self.spots.binary_search_by_key(&node, |spot| spot.0).ok()?;
        Some(&self.spots[at].1)
    }

    /// Nodes at which restrictions want roads to be cut, sorted.
    pub(super) fn via_nodes(&self) -> Vec<i64> {
        let nodes = self.restrictions.iter().filter_map(|found| match found.via {
            Via::Node(node) => Some(node),
            Via::Ways(_) => None,
        });
        let mut nodes: Vec<i64> = nodes.collect();
        nodes.sort_unstable();
        nodes.dedup();
        nodes
    }
}

/// Reads the extract. `controlled` are codes of countries whose borders count.
pub(super) fn gather(
    extract: &Extract,
    controlled: &[String],
    assess: Option<&dyn Assess>,
    report: &mut Report,
    progress: &dyn Progress,
) -> Result<Gathered, OsmError> {
    let mut all = Gathered::default();
    extract.for_each_relation(progress, |relation| {
        if let Some(found) = restriction(relation.id, relation.tags, relation.members) {
            match found {
                Ok(restriction) => all.restrictions.push(restriction),
                Err(refused) => report.refuse(refused),
            }
        } else if let Some(code) = country(relation.tags, controlled) {
            let mut ways: Vec<i64> = relation
                .members
                .iter()
                .filter(|m| m.kind == crate::osm::MemberKind::Way)
                .map(|m| m.id)
                .collect();
            ways.sort_unstable();
            all.countries.push(Country { code, ways });
        }
    })?;
    all.countries.sort_by(|a, b| a.code.cmp(&b.code));
    all.restrictions.sort_by_key(|restriction| restriction.id);
    read_ways(extract, &mut all, assess, report, progress)?;
    let road_nodes = all.road_nodes();
    extract.for_each_node_with_tags(progress, |node| {
        all.stations.extend(station(node.tags, node.at));
        if road_nodes.binary_search(&node.id).is_err() {
            return;
        }
        let mut spot = Spot::read(node.tags);
        if let Some(assess) = assess {
            assess.spot(node.tags, &mut spot);
        }
        all.spots.extend(spot.map(|spot| (node.id, spot, node.at)));
    })?;
    all.spots.sort_by_key(|spot| spot.0);
    all.spots.dedup_by_key(|spot| spot.0);
    Ok(all)
}

/// What one block's ways add.
#[derive(Default)]
struct Block {
    roads: Vec<(i64, Road, Vec<RoadNode>)>,
    borders: Vec<BorderWay>,
    stations: Vec<FoundStation>,
    broken: usize,
    conditions: usize,
}

fn read_ways(
    extract: &Extract,
    all: &mut Gathered,
    assess: Option<&dyn Assess>,
    report: &mut Report,
    progress: &dyn Progress,
) -> Result<(), OsmError> {
    let mut border_ways: Vec<i64> =
        all.countries.iter().flat_map(|country| country.ways.iter().copied()).collect();
    border_ways.sort_unstable();
    border_ways.dedup();
    extract.gather_ways(
        progress,
        |block: &mut Block, way| read_way(block, way, &border_ways, assess),
        |block| {
            report.ways_with_missing_nodes += block.broken;
            report.unread_conditions += block.conditions;
            all.borders.extend(block.borders);
            all.stations.extend(block.stations);
            for (id, road, nodes) in block.roads {
                let start = all.nodes.len();
                all.nodes.extend(nodes);
                all.ways.push(RoadWay { id, road, nodes: start..all.nodes.len() });
            }
            Ok(())
        },
    )
}

fn read_way(block: &mut Block, way: Way<'_>, border_ways: &[i64], assess: Option<&dyn Assess>) {
    let nodes = || -> Vec<RoadNode> {
        let mut nodes: Vec<RoadNode> =
            way.nodes.iter().map(|(id, at)| RoadNode { id: *id, at: *at }).collect();
        nodes.dedup_by_key(|node| node.id);
        nodes
    };
    if border_ways.binary_search(&way.id).is_ok() {
        block.borders.push(BorderWay { id: way.id, nodes: nodes() });
    }
    if is_one_of(way.tags, "amenity", &["fuel", "charging_station"]) {
        let middle = Bounds::around(way.nodes.iter().map(|(_, at)| *at))
            .and_then(|b| LonLat::new(f64::midpoint(b.west, b.east), f64::midpoint(b.south, b.north)));
        block.stations.extend(middle.and_then(|at| station(way.tags, at)));
    }
    let mut road = Road::read(way.tags);
    if let Some(assess) = assess {
        assess.way(way.tags, &mut road);
    }
    let Some(road) = road else { return };
    block.broken += usize::from(way.missing > 0);
    block.conditions += usize::from(has_unread_conditions(way.tags));
    for nodes in whole_parts(&way).filter(|nodes| nodes.len() >= 2) {
        block.roads.push((way.id, road.clone(), nodes));
    }
}

/// The nodes of a way, in parts between which nodes are missing: a straight line over a gap would be a road that isn't there.
fn whole_parts<'a>(way: &'a Way<'_>) -> impl Iterator<Item = Vec<RoadNode>> + 'a {
    let starts = std::iter::once(0).chain(way.gaps.iter().copied());
    let ends = way.gaps.iter().copied().chain([way.nodes.len()]);
    starts.zip(ends).map(|(start, end)| {
        let part = way.nodes.get(start..end).unwrap_or_default();
        let mut nodes: Vec<RoadNode> = part.iter().map(|(id, at)| RoadNode { id: *id, at: *at }).collect();
        nodes.dedup_by_key(|node| node.id);
        nodes
    })
}

/// The code of a controlled country, when the relation is its border.
fn country(tags: Tags<'_>, controlled: &[String]) -> Option<String> {
    if !tags.is("boundary", "administrative") || !tags.is("admin_level", "2") {
        return None;
    }
    let code = tags.get("ISO3166-1").or_else(|| tags.get("ISO3166-1:alpha2"))?.to_ascii_lowercase();
    controlled.iter().any(|own| own.eq_ignore_ascii_case(&code)).then_some(code)
}
