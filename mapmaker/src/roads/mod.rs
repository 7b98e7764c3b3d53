//! Roads of OpenStreetMap extracts, made into a [`Network`] that the graph file is written from.
//!
//! What tags mean is in small modules of pure functions; `docs/roads-from-osm.md` tells it for people. No edge leads across
//! a controlled border: roads are cut there, and ports are gates between the two sides.

mod access;
mod border;
mod class;
mod fuel;
mod gates;
mod gather;
mod limit;
mod measure;
mod names;
mod oneway;
mod region;
mod report;
mod road;
mod season;
mod split;
mod spot;
mod tags;
mod turn_paths;
mod turns;
mod vehicle;

pub use report::Report;
pub use road::Road;
pub use spot::Spot;
pub use turns::Refused;

use otkel_maps::earth::LonLat;
use otkel_maps::roads::{Junction, Modes, Network, NodeKey, Region, RegionId, Station};

use self::{border::Borders, gather::Gathered, region::Pieces, split::Split};
use crate::osm::{Extract, OsmError, Progress, Tags};

/// Countries whose borders are controlled, so that no route leads across: those around the region of the app.
pub const CONTROLLED: [&str; 7] = ["cn", "kg", "kz", "mn", "ru", "tj", "uz"];

/// A port, as far as roads go: where it is and which countries it joins.
#[derive(Clone, Debug, PartialEq)]
pub struct Port {
    /// Its id in the content pack.
    pub id: String,
    /// Where it is, to a few kilometres.
    pub at: LonLat,
    /// ISO 3166-1 alpha-2 codes in lower case.
    pub countries: [String; 2],
}

/// Has the last word on what tags mean: measurements against other engines set these engines' rules and speeds so.
pub trait Assess: Sync {
    /// Changes what was read from a way's tags, makes a road of what is none, or none of what is one.
    fn way(&self, tags: Tags<'_>, road: &mut Option<Road>);

    /// The same for what stands on a road's node.
    fn spot(&self, tags: Tags<'_>, spot: &mut Option<Spot>);
}

/// How a network is made.
#[derive(Clone)]
pub struct Options<'a> {
    /// Codes of countries whose borders no edge may cross; [`CONTROLLED`].
    pub controlled: Vec<String>,
    /// The ports.
    pub ports: Vec<Port>,
    /// The region's code of what lies in no controlled country.
    pub rest: String,
    /// Who is to be named for the data.
    pub attribution: String,
    /// Somebody else's rules.
    pub assess: Option<&'a dyn Assess>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            controlled: CONTROLLED.map(String::from).to_vec(),
            ports: Vec::new(),
            rest: "open".into(),
            attribution: "© OpenStreetMap contributors".into(),
            assess: None,
        }
    }
}

/// Reads the roads of an extract. The same extract and options give the same network.
///
/// Memory: the roads with their nodes, 24 bytes a node, and the network itself; nothing of the rest of the extract.
pub fn network(
    extract: &Extract,
    options: &Options<'_>,
    progress: &dyn Progress,
) -> Result<(Network, Report), OsmError> {
    let mut report = Report::default();
    let gathered = gather::gather(extract, &options.controlled, options.assess, &mut report, progress)?;
    let network = assemble(&gathered, options, &mut report);
    Ok((network, report))
}

fn assemble(gathered: &Gathered, options: &Options<'_>, report: &mut Report) -> Network {
    let borders = Borders::of(gathered);
    let mut split = split::split(gathered, &borders, &options.ports);
    let countries = &gathered.countries;
    let pieces = Pieces::of(&split, &borders, countries, &options.ports);
    let mut regions = pieces.regions(&mut split.segments, countries, &options.rest);
    let gates = gates::gates(&split, &pieces, countries, &regions, &options.ports);

    let mut restrictions = Vec::new();
    for restriction in &gathered.restrictions {
        let found = turn_paths::resolve(&split, restriction);
        report.restrictions += usize::from(!found.is_empty());
        report.unresolved_restrictions += usize::from(found.is_empty());
        restrictions.extend(found);
    }
    let junctions = junctions(gathered, &pieces);
    let stations = stations(gathered, &borders, countries, &mut regions, &options.rest);
    report.roads = gathered.ways.len();
    report.segments = split.segments.len();
    report.km = split.segments.iter().map(|segment| split::length_m(&segment.line)).sum::<f64>() / 1000.0;
    report.border_cuts = split.cuts.len();
    report.broken_borders = borders.broken().map(|country| countries[country].code.clone()).collect();
    report.stations = stations.len();
    for gate in &gates {
        *report.gates.entry(gate.port.clone()).or_default() += 1;
    }
    let Split { segments, .. } = split;
    Network {
        regions,
        segments,
        junctions,
        restrictions,
        gates,
        stations,
        attribution: options.attribution.clone(),
    }
}

/// What stands at the ends of segments.
fn junctions(gathered: &Gathered, pieces: &Pieces) -> Vec<Junction> {
    let spots = gathered.spots.iter().map(|(node, spot, _)| Junction {
        node: NodeKey(*node),
        blocked: spot.blocked,
        delay_s: spot.delay_s,
    });
    spots
        .filter(|junction| junction.delay_s > 0 || junction.blocked != Modes::NONE)
        .filter(|junction| pieces.piece(junction.node).is_some())
        .collect()
}

/// Stations, each in its region; a region with stations is one whose stations are known.
fn stations(
    gathered: &Gathered,
    borders: &Borders,
    countries: &[gather::Country],
    regions: &mut [Region],
    rest: &str,
) -> Vec<Station> {
    let mut stations = Vec::new();
    for found in &gathered.stations {
        let country = if borders.is_empty() { None } else { borders.country_at(found.at) };
        let code = country.map_or(rest, |country| countries[country].code.as_str());
        let Some(region) = regions.iter().position(|region| region.code == code) else { continue };
        regions[region].stations_known = true;
        stations.push(Station {
            kind: found.kind,
            at: found.at,
            names: found.names.clone(),
            fuels: found.fuels,
            region: RegionId(region as u16),
        });
    }
    stations
}

#[cfg(test)]
mod tests;
