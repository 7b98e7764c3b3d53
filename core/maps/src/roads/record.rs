//! The fixed-size records of the graph file, little-endian, as `docs/format/roads.md` has them.

use bytemuck::{Pod, Zeroable};

use super::attributes::{Entry, Mode, RoadClass, Surface};
use super::sets::{Access, Months};
use crate::earth::LonLat;

/// No such thing, where a number of one is stored.
pub(crate) const NONE: u32 = u32::MAX;

/// Whether a directed road, which is stored as segment × 2, plus 1 backward, goes along its segment forward.
#[inline]
pub(crate) fn is_forward(code: u32) -> bool {
    code & 1 == 0
}

/// Positions are stored in 10⁻⁶ degrees, about 11 cm.
pub(crate) type Micro = i32;

pub(crate) fn micro(at: LonLat) -> [Micro; 2] {
    [(at.lon() * 1e6).round() as i32, (at.lat() * 1e6).round() as i32]
}

pub(crate) fn lonlat(at: [Micro; 2]) -> LonLat {
    // Saturating: a damaged file may hold any number.
    LonLat::from_e7(at[0].saturating_mul(10), at[1].saturating_mul(10))
}

/// A junction.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub(crate) struct NodeRecord {
    pub at: [Micro; 2],
    /// [`super::Modes`] that can't pass.
    pub blocked: u8,
    /// Seconds it takes to pass.
    pub delay_s: u8,
    pub zero: u16,
}

/// A piece of road between two junctions.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub(crate) struct SegmentRecord {
    /// Where its inner positions are in the shapes.
    pub shape: u32,
    /// Length in centimetres (lower 30 bits); bit 30: a light where one arrives forward, bit 31: backward.
    pub length: u32,
    pub from: u32,
    pub to: u32,
    pub way: u32,
    /// Bearing on leaving `from` forward, in 1/65,536 of a turn clockwise from north.
    pub leaving: u16,
    /// Bearing on arriving at `to` forward.
    pub arriving: u16,
}

/// The longest segment: 10,737 km.
pub(crate) const MAX_LENGTH_CM: u32 = (1 << 30) - 1;

impl SegmentRecord {
    pub(crate) fn length_cm(&self) -> u32 {
        self.length & MAX_LENGTH_CM
    }

    /// Whether there is a light at the end one arrives at.
    pub(crate) fn light(&self, forward: bool) -> bool {
        self.length >> if forward { 30 } else { 31 } & 1 == 1
    }

    /// Where one comes from and arrives, going forward or backward.
    pub(crate) fn ends(&self, forward: bool) -> (u32, u32) {
        if forward { (self.from, self.to) } else { (self.to, self.from) }
    }

    /// Bearing at the start, going forward or backward, in 1/65,536 of a turn.
    pub(crate) fn bearing_out(&self, forward: bool) -> u16 {
        if forward { self.leaving } else { self.arriving.wrapping_add(1 << 15) }
    }

    /// Bearing at the end, going forward or backward.
    pub(crate) fn bearing_in(&self, forward: bool) -> u16 {
        if forward { self.arriving } else { self.leaving.wrapping_add(1 << 15) }
    }
}

/// What several segments of a road have in common.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WayRecord {
    /// OpenStreetMap's id, or 0.
    pub id: i64,
    /// Where its names are in the texts; 0: it has none.
    pub names: u32,
    /// Which of the kinds of road it is.
    pub kind: u32,
}

/// What many roads have in common.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct KindRecord {
    /// Seconds of a crossing; `NONE`: not known.
    pub ferry_s: u32,
    /// Tenths of km/h forward and backward; 0: not known.
    pub hint: [u16; 2],
    pub months: u16,
    /// Bits [`ROUNDABOUT`], [`TOLL`], [`TUNNEL`], [`BRIDGE`].
    pub flags: u16,
    pub region: u16,
    /// km/h forward and backward; 0: not known; 255: no limit.
    pub limit: [u8; 2],
    /// [`Access`] forward and backward.
    pub access: [u8; 2],
    pub class: u8,
    pub surface: u8,
}

pub(crate) const ROUNDABOUT: u16 = 1;
pub(crate) const TOLL: u16 = 2;
pub(crate) const TUNNEL: u16 = 4;
pub(crate) const BRIDGE: u16 = 8;

impl KindRecord {
    pub(crate) fn class(&self) -> RoadClass {
        RoadClass::from_u8(self.class).unwrap_or(RoadClass::Road)
    }

    pub(crate) fn surface(&self) -> Surface {
        Surface::from_u8(self.surface).unwrap_or(Surface::Unknown)
    }

    pub(crate) fn entry(&self, mode: Mode, forward: bool) -> Entry {
        Access::from_bits(self.access[usize::from(!forward)]).of(mode)
    }

    pub(crate) fn months(&self) -> Months {
        Months::from_bits(self.months)
    }

    pub(crate) fn has(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }
}

/// A region.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub(crate) struct RegionRecord {
    pub code: u32,
    /// Bit 0: stations are known.
    pub flags: u32,
    /// West, south, east, north of its roads.
    pub bounds: [Micro; 4],
    /// Metres of road in it.
    pub length_m: u32,
    /// How many stations.
    pub stations: u32,
}

/// A port, seen from one side.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub(crate) struct GateRecord {
    pub port: u32,
    pub to: u32,
    pub node: u32,
    pub at: [Micro; 2],
    pub region: u16,
    pub zero: u16,
}

/// A fuel or charging station.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub(crate) struct StationRecord {
    pub at: [Micro; 2],
    pub names: u32,
    pub kind: u8,
    pub fuels: u8,
    pub region: u16,
}

/// A turn that isn't simply allowed: what it leads to, or for whom it is forbidden.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TurnRecord {
    /// The vertex one comes from.
    pub from: u32,
    /// The plain vertex of the road one turns into.
    pub into: u32,
    /// The vertex one is at then: `into`, or a copy of it that remembers the way there.
    pub becomes: u32,
    /// [`super::Modes`] for which the turn is forbidden.
    pub banned: u32,
}

/// A vertex that stands for the same road as another, but remembers the way there.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CopyRecord {
    pub plain: u32,
    pub copy: u32,
}

/// Of the whole file.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub(crate) struct InfoRecord {
    /// West, south, east, north of all roads.
    pub bounds: [Micro; 4],
    /// Whom to name for the data, in the texts.
    pub attribution: u32,
    pub zero: u32,
}

/// A box of the snapping index: west, south, east, north.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub(crate) struct BoxRecord(pub [Micro; 4]);

impl BoxRecord {
    pub(crate) const EMPTY: Self = Self([i32::MAX, i32::MAX, i32::MIN, i32::MIN]);

    pub(crate) fn add(&mut self, at: [Micro; 2]) {
        self.join(&Self([at[0], at[1], at[0], at[1]]));
    }

    pub(crate) fn join(&mut self, other: &Self) {
        self.0[0] = self.0[0].min(other.0[0]);
        self.0[1] = self.0[1].min(other.0[1]);
        self.0[2] = self.0[2].max(other.0[2]);
        self.0[3] = self.0[3].max(other.0[3]);
    }
}
