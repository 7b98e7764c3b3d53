//! Reads a graph file where it lies.

use bytemuck::Pod;

use super::attributes::StationKind;
use super::bytes::text_at;
use super::container::{GraphError, Sections};
use super::names::Naming;
use super::network::RegionId;
use super::record::{GateRecord, InfoRecord, NONE, RegionRecord, lonlat};
use super::sets::Fuels;
use super::tables::{Drive, SECTIONS, Tables, Walk, section};
use super::validate;
use crate::Blob;
use crate::earth::{Bounds, LonLat};
use crate::names::Lang;

/// A road graph: its bytes stay where they are (mapped from the disk, or in memory) and are read in place.
///
/// Opening checks every number that leads somewhere, so that a damaged or hostile file gives an error here and can't send a search
/// astray later.
#[derive(Debug)]
pub struct Graph {
    blob: Blob,
    sections: Sections,
}

/// A port's place on the road, on one side of the border.
#[derive(Clone, Debug, PartialEq)]
pub struct GateInfo {
    /// The port's id in the content pack.
    pub port: String,
    /// The side it is reached from.
    pub region: RegionId,
    /// The code of the country on the other side.
    pub to: String,
    /// Where it is.
    pub at: LonLat,
    /// Whether a road of the graph has a junction there.
    pub on_road: bool,
}

/// A region of the graph.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionInfo {
    /// Its code: `kz`.
    pub code: String,
    /// A box around its roads; `None` when it has none.
    pub bounds: Option<Bounds>,
    /// Metres of road of all kinds.
    pub length_m: u32,
    /// Whether the source says where stations are.
    pub stations_known: bool,
    /// How many stations are known.
    pub stations: u32,
}

/// A fuel or charging station.
#[derive(Clone, Debug, PartialEq)]
pub struct StationInfo {
    /// Its number in this file.
    pub id: u32,
    /// Fuel or electricity.
    pub kind: StationKind,
    /// Where it is.
    pub at: LonLat,
    /// What it sells.
    pub fuels: Fuels,
    /// In which region.
    pub region: RegionId,
}

impl Graph {
    /// Opens a graph: reads header and table, and checks that every number in the sections leads somewhere. The sums over the
    /// sections are left to [`Graph::verify`].
    ///
    /// Bytes that don't start at a multiple of eight (built into a program) are copied once.
    pub fn open(blob: Blob) -> Result<Self, GraphError> {
        let blob = if blob.as_ref().as_ptr().align_offset(8) == 0 {
            blob
        } else {
            Blob::from(blob.as_ref().to_vec())
        };
        let sections = Sections::read(blob.as_ref(), SECTIONS)?;
        let this = Self { blob, sections };
        validate::check(&this)?;
        Ok(this)
    }

    /// Compares the sums over all sections: reads the whole file.
    pub fn verify(&self) -> Result<(), GraphError> {
        self.sections.verify(self.blob.as_ref())
    }

    fn bytes(&self, section: usize) -> &[u8] {
        self.blob.as_ref().get(self.sections.range(section)).unwrap_or_default()
    }

    /// A section as records; empty when its length doesn't fit (which `open` has refused).
    fn records<T: Pod>(&self, section: usize) -> &[T] {
        bytemuck::try_cast_slice(self.bytes(section)).unwrap_or_default()
    }

    /// Whether a section's length is a whole number of records.
    pub(crate) fn fits<T: Pod>(&self, section: usize) -> bool {
        bytemuck::try_cast_slice::<u8, T>(self.bytes(section)).is_ok()
    }

    pub(crate) fn tables(&self) -> Tables<'_> {
        Tables {
            regions: self.records(section::REGIONS),
            ways: self.records(section::WAYS),
            kinds: self.records(section::KINDS),
            segments: self.records(section::SEGMENTS),
            nodes: self.records(section::NODES),
            shapes: self.bytes(section::SHAPES),
            texts: self.bytes(section::TEXTS),
            index: self.records(section::INDEX),
            gates: self.records(section::GATES),
            stations: self.records(section::STATIONS),
            drive: Drive {
                hierarchy: self.bytes(section::DRIVE_HIERARCHY),
                codes: self.records(section::DRIVE_VERTICES),
                out_first: self.records(section::DRIVE_OUT_FIRST),
                out: self.records(section::DRIVE_OUT),
                turns: self.records(section::DRIVE_TURNS),
                copies: self.records(section::DRIVE_COPIES),
            },
            walk: Walk {
                hierarchy: self.bytes(section::WALK_HIERARCHY),
                out_first: self.records(section::WALK_OUT_FIRST),
                out: self.records(section::WALK_OUT),
            },
        }
    }

    pub(crate) fn info(&self) -> InfoRecord {
        self.records::<InfoRecord>(section::INFO).first().copied().unwrap_or(bytemuck::Zeroable::zeroed())
    }

    /// How many bytes the file has.
    pub fn size(&self) -> usize {
        self.blob.as_ref().len()
    }

    /// How many bytes each section has, in the order of `docs/format/roads.md`.
    pub fn section_sizes(&self) -> Vec<usize> {
        (0..SECTIONS).map(|section| self.sections.range(section).len()).collect()
    }

    /// How many segments it has.
    pub fn segment_count(&self) -> usize {
        self.tables().segments.len()
    }

    /// Whom to name for the data.
    pub fn attribution(&self) -> &str {
        text_at(self.tables().texts, self.info().attribution)
    }

    /// A box around all its roads; `None` when it has none.
    pub fn bounds(&self) -> Option<Bounds> {
        bounds(self.info().bounds)
    }

    /// Its regions; a [`RegionId`] is a place in this list.
    pub fn regions(&self) -> Vec<RegionInfo> {
        let tables = self.tables();
        let info = |region: &RegionRecord| RegionInfo {
            code: text_at(tables.texts, region.code).into(),
            bounds: bounds(region.bounds),
            length_m: region.length_m,
            stations_known: region.flags & 1 == 1,
            stations: region.stations,
        };
        tables.regions.iter().map(info).collect()
    }

    /// The code of a region; empty when there is no such region.
    pub fn region_code(&self, region: RegionId) -> &str {
        let tables = self.tables();
        tables.regions.get(usize::from(region.0)).map_or("", |region| text_at(tables.texts, region.code))
    }

    /// The gates to other regions.
    pub fn gates(&self) -> Vec<GateInfo> {
        let tables = self.tables();
        let info = |gate: &GateRecord| GateInfo {
            port: text_at(tables.texts, gate.port).into(),
            region: RegionId(gate.region),
            to: text_at(tables.texts, gate.to).into(),
            at: lonlat(gate.at),
            on_road: gate.node != NONE,
        };
        tables.gates.iter().map(info).collect()
    }

    /// All stations, in the order of their numbers.
    pub fn stations(&self) -> impl Iterator<Item = StationInfo> {
        self.tables().stations.iter().enumerate().map(|(id, station)| StationInfo {
            id: id as u32,
            kind: StationKind::from_u8(station.kind).unwrap_or(StationKind::Fuel),
            at: lonlat(station.at),
            fuels: Fuels::from_bits(station.fuels),
            region: RegionId(station.region),
        })
    }

    /// What a station is called in a language, and on the spot. Empty: not known.
    pub fn station_name(&self, id: u32, lang: Lang) -> Naming<'_> {
        let tables = self.tables();
        tables
            .stations
            .get(id as usize)
            .map_or_else(Naming::default, |station| Naming::at(tables.texts, station.names, lang))
    }
}

fn bounds([west, south, east, north]: [i32; 4]) -> Option<Bounds> {
    (west <= east && south <= north).then(|| Bounds {
        west: f64::from(west) / 1e6,
        south: f64::from(south) / 1e6,
        east: f64::from(east) / 1e6,
        north: f64::from(north) / 1e6,
    })
}
