//! The roads of one or more regions in memory, as the graph file is written from them.
//!
//! Whoever reads a source (OpenStreetMap, the overview's own files) fills a [`Network`] and hands it to
//! [`write`](super::write). Junctions are named by keys of the caller's choice; nothing else has to be numbered.
//!
//! ```
//! use otkel_maps::earth::LonLat;
//! use otkel_maps::roads::{write, NodeKey, Network, Region, RegionId, RoadClass, Segment};
//!
//! let at = |lon, lat| LonLat::new(lon, lat).unwrap();
//! let mut network = Network::default();
//! network.regions.push(Region::new("kz"));
//! let line = vec![at(80.40, 44.20), at(80.41, 44.20)];
//! let mut road = Segment::new(NodeKey(1), NodeKey(2), line, RoadClass::Primary, RegionId(0));
//! road.names.local = "Көктем көшесі".into();
//! network.segments.push(road);
//! let bytes = write(&network).unwrap();
//! assert!(otkel_maps::roads::Graph::open(bytes.into()).is_ok());
//! ```

use super::attributes::{Mode, RoadClass, StationKind, Surface};
use super::sets::{Access, Fuels, Modes, Months};
use crate::earth::LonLat;
use crate::names::Names;

/// A junction, by a key of the caller's (an OpenStreetMap node id, or any running number). Segments that name the same
/// key meet there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeKey(pub i64);

/// A region, by its place in [`Network::regions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionId(pub u16);

/// Everything that goes into one graph file.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// Countries or parts of them. No route leads from one into another; ports are the gates between them.
    pub regions: Vec<Region>,
    /// The roads. Their order doesn't matter, except that [`Restriction`]s name segments by their place here.
    pub segments: Vec<Segment>,
    /// What stands on junctions. A junction without an entry is an ordinary one. Two entries for one key add up.
    pub junctions: Vec<Junction>,
    /// Turns that are forbidden or commanded.
    pub restrictions: Vec<Restriction>,
    /// Where a port lies on the road.
    pub gates: Vec<Gate>,
    /// Where a tank or a battery is filled.
    pub stations: Vec<Station>,
    /// Who has to be named for the data, and the day it is of: `© OpenStreetMap contributors, 2026-05-01`. May be empty.
    pub attribution: String,
}

/// A country, or the part of it that a graph covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// ISO 3166-1 alpha-2 in lower case (`kz`, `cn`), or any short id the app knows the region by.
    pub code: String,
    /// Whether the source says where stations are. `false`: a road without stations is *unknown*, not *without fuel*.
    pub stations_known: bool,
}

impl Region {
    /// A region of which nothing is known about stations.
    pub fn new(code: &str) -> Self {
        Self { code: code.into(), stations_known: false }
    }
}

/// A piece of road from one junction to the next. Split ways at: junctions with other roads, barriers and traffic lights,
/// via nodes of restrictions, gates, changes of any attribute, and region lines.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "as many independent tags")]
pub struct Segment {
    /// Where `line` starts.
    pub from: NodeKey,
    /// Where `line` ends. May be the same junction (a loop).
    pub to: NodeKey,
    /// Both ends included; at least two positions. *Forward* is in its direction.
    pub line: Vec<LonLat>,
    /// How long it really is, in metres, when that is known to be more than its line, as on simplified maps.
    pub length_m: Option<f64>,
    /// OpenStreetMap's way id, or 0: closures name roads by it.
    pub way: i64,
    /// What the street is called.
    pub names: Names,
    /// Road numbers, as on the signs: `A353;E40`.
    pub reference: String,
    /// What kind of road.
    pub class: RoadClass,
    /// What it is made of.
    pub surface: Surface,
    /// Signed limit in km/h, forward and backward; 255 is *no limit*.
    pub limit: [Option<u8>; 2],
    /// A speed in km/h that is known better than class, surface and limit tell (practical or advised speed, a measured one),
    /// forward and backward, in steps of 0.1, up to 6,553. For a ferry leave it out and give `ferry_s`.
    pub hint: [Option<f32>; 2],
    /// Who may use it forward, and backward. A one-way street is `Access::NONE` backward (not for those on foot).
    pub access: [Access; 2],
    /// Part of a roundabout (driven forward only).
    pub roundabout: bool,
    /// One may have to pay.
    pub toll: bool,
    /// Under ground.
    pub tunnel: bool,
    /// On a bridge.
    pub bridge: bool,
    /// Of the class [`RoadClass::Ferry`] or [`RoadClass::CarTrain`]: seconds from end to end, waiting included, when known.
    pub ferry_s: Option<u32>,
    /// Months in which it is closed every year (mountain roads in winter), by the source.
    pub closed_months: Months,
    /// A traffic light stands where one arrives at `to` forward, and where one arrives at `from` backward.
    pub lights: [bool; 2],
    /// In which region it lies. A piece of road across a border must be cut in two there.
    pub region: RegionId,
}

impl Segment {
    /// A two-way paved road that everybody may use, without name and limit.
    pub fn new(from: NodeKey, to: NodeKey, line: Vec<LonLat>, class: RoadClass, region: RegionId) -> Self {
        Self {
            from,
            to,
            line,
            length_m: None,
            way: 0,
            names: Names::default(),
            reference: String::new(),
            class,
            surface: Surface::Unknown,
            limit: [None; 2],
            hint: [None; 2],
            access: [Access::ALL; 2],
            roundabout: false,
            toll: false,
            tunnel: false,
            bridge: false,
            ferry_s: None,
            closed_months: Months::NONE,
            lights: [false; 2],
            region,
        }
    }
}

/// What stands on a junction.
#[derive(Clone, Debug)]
pub struct Junction {
    /// Which one.
    pub node: NodeKey,
    /// Who can't pass (bollards, locked gates). They may turn round there.
    pub blocked: Modes,
    /// Seconds it takes those who do pass (gates to open, toll booths), up to 255.
    pub delay_s: u8,
}

/// Whether a turn is forbidden, or the only one allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestrictionKind {
    /// `no_…`: who came this way may not go on into the last segment.
    No,
    /// `only_…`: who came this way may only go on into the last segment.
    Only,
}

/// A turn restriction, via a junction or via one or more segments.
#[derive(Clone, Debug)]
pub struct Restriction {
    /// Forbidden, or commanded.
    pub kind: RestrictionKind,
    /// The segments of the turn as driven, by their places in [`Network::segments`]: from, any segments of the via way in their
    /// order, to. Two or more; neighbours share a junction.
    pub path: Vec<u32>,
    /// The junction at which the first segment is left: without it a loop or two parallel roads would be ambiguous.
    pub via: NodeKey,
    /// Whom it concerns (`except` taken out). Never those on foot, whatever is said here.
    pub modes: Modes,
}

impl Restriction {
    /// One that concerns everything with a motor.
    pub fn new(kind: RestrictionKind, path: Vec<u32>, via: NodeKey) -> Self {
        Self { kind, path, via, modes: Modes::of(&[Mode::Car, Mode::Motorcycle, Mode::Coach]) }
    }
}

/// Where a port lies on the road, on one side of the border. A port has a gate in each region it joins.
#[derive(Clone, Debug)]
pub struct Gate {
    /// The port's id in the content pack: `khorgos-road`.
    pub port: String,
    /// The side it is reached from.
    pub region: RegionId,
    /// The code of the country on the other side.
    pub to: String,
    /// The junction, when the road has one there.
    pub node: Option<NodeKey>,
    /// Where it is.
    pub at: LonLat,
}

/// A fuel or charging station.
#[derive(Clone, Debug)]
pub struct Station {
    /// Fuel or electricity.
    pub kind: StationKind,
    /// Where it is.
    pub at: LonLat,
    /// Its name or brand.
    pub names: Names,
    /// What it sells; [`Fuels::UNKNOWN`] when the source doesn't say.
    pub fuels: Fuels,
    /// In which region.
    pub region: RegionId,
}
