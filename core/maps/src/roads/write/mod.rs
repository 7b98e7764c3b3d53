//! Writes a graph file from a [`Network`].

mod draft;
mod drive;
mod hilbert;
mod restrictions;
mod walk;

use super::container::assemble;
use super::network::Network;
use super::snap::boxes;
use super::tables::{SECTIONS, section};
use crate::route::cch::codec::encode;
use draft::Draft;

/// Why a network can't be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NetworkError {
    /// A segment of fewer than two positions.
    #[error("segment {0} has fewer than two positions")]
    Short(usize),
    /// A segment of 10,737 km or more.
    #[error("segment {0} is longer than 10,737 km")]
    Long(usize),
    /// A region that isn't there.
    #[error("{what} {index} names a region that isn't there")]
    Region {
        /// Segment, gate or station.
        what: &'static str,
        /// Which one.
        index: usize,
    },
    /// A restriction that names a segment that isn't there.
    #[error("restriction {0} names a segment that isn't there")]
    Restriction(usize),
    /// More than a file can hold.
    #[error("too many {0} for one graph file; build smaller regions")]
    TooMany(&'static str),
}

/// The bytes of a graph file: the same network gives the same bytes, on any machine and number of cores.
///
/// Restrictions that can't be followed (segments that don't meet, or that may not be driven that way) are left out; so are those
/// over more than 16 segments. Gates and stations may lie anywhere.
pub fn write(network: &Network) -> Result<Vec<u8>, NetworkError> {
    let mut draft = Draft::new(network)?;
    let mut sections: Vec<Vec<u8>> = vec![Vec::new(); SECTIONS];
    let mut put = |section: usize, bytes: &[u8]| sections[section] = bytes.to_vec();
    let walk = walk::Walk::new(&mut draft)?;
    put(section::WALK_HIERARCHY, &encode(&walk.topology));
    put(section::WALK_OUT_FIRST, bytemuck::cast_slice(&walk.out_first));
    put(section::WALK_OUT, bytemuck::cast_slice(&walk.out));
    drop(walk);
    let drive = drive::Drive::new(network, &draft)?;
    put(section::DRIVE_HIERARCHY, &encode(&drive.topology));
    put(section::DRIVE_VERTICES, bytemuck::cast_slice(&drive.codes));
    put(section::DRIVE_OUT_FIRST, bytemuck::cast_slice(&drive.out_first));
    put(section::DRIVE_OUT, bytemuck::cast_slice(&drive.out));
    put(section::DRIVE_TURNS, bytemuck::cast_slice(&drive.turns));
    put(section::DRIVE_COPIES, bytemuck::cast_slice(&drive.copies));
    drop(drive);
    let regions = draft.regions(network);
    put(section::REGIONS, bytemuck::cast_slice(&regions));
    let gates = draft.gates(network)?;
    put(section::GATES, bytemuck::cast_slice(&gates));
    let stations = draft.stations(network)?;
    put(section::STATIONS, bytemuck::cast_slice(&stations));
    let info = draft.info(network);
    put(section::INFO, bytemuck::bytes_of(&info));
    put(section::INDEX, bytemuck::cast_slice(&boxes(&draft.boxes)));
    put(section::WAYS, bytemuck::cast_slice(&draft.ways));
    put(section::KINDS, bytemuck::cast_slice(&draft.kinds));
    put(section::SEGMENTS, bytemuck::cast_slice(&draft.segments));
    put(section::NODES, bytemuck::cast_slice(&draft.nodes));
    put(section::SHAPES, &draft.shapes);
    put(section::TEXTS, &draft.texts.into_bytes());
    Ok(assemble(&sections))
}
