//! The roads as a network for the graph file.

use std::collections::BTreeMap;

use otkel_maps::roads::{Access, Entry, Gate, Mode, Network, NodeKey, Region, RegionId, RoadClass, Segment};

use super::sources::Sources;

/// The network: one region for each country, gates at the ports, no road across a border.
pub(super) fn of(sources: &Sources, attribution: &str) -> Network {
    let mut network = Network { attribution: attribution.to_owned(), ..Network::default() };
    let mut regions: BTreeMap<&str, RegionId> = BTreeMap::new();
    for way in &sources.roads {
        regions.entry(&way.country).or_insert(RegionId(0));
    }
    for (nth, (country, id)) in regions.iter_mut().enumerate() {
        *id = RegionId(nth as u16);
        network.regions.push(Region::new(&country.to_lowercase()));
    }
    let keys: BTreeMap<&str, NodeKey> = sources
        .junctions
        .keys()
        .enumerate()
        .map(|(nth, name)| (name.as_str(), NodeKey(nth as i64)))
        .collect();
    for way in sources.roads.iter().filter(|way| !way.drawn) {
        let ends = (keys.get(way.from.as_str()), keys.get(way.to.as_str()));
        let (Some(class), Some(region), (Some(from), Some(to))) =
            (way.class, regions.get(way.country.as_str()), ends)
        else {
            continue;
        };
        let mut segment = Segment::new(*from, *to, way.line.clone(), class, *region);
        segment.length_m = Some(way.km * 1000.0);
        segment.reference.clone_from(&way.number);
        segment.surface = way.surface;
        segment.closed_months = way.closed;
        if class == RoadClass::Motorway {
            segment.access = [Access::ALL.with(Mode::Foot, Entry::No); 2];
        }
        network.segments.push(segment);
    }
    for (id, country, at) in sources.gates() {
        let (Some(region), Some(other)) = (regions.get(country), sources.other_side(id, country)) else {
            continue;
        };
        let node = keys.get(format!("{id}/{country}").as_str()).copied();
        network.gates.push(Gate { port: id.to_owned(), region: *region, to: other.to_lowercase(), node, at });
    }
    network
}
