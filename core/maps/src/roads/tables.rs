//! The sections of an opened file as tables.

use super::attributes::Mode;
use super::record::{
    BoxRecord, CopyRecord, GateRecord, KindRecord, NodeRecord, RegionRecord, SegmentRecord, StationRecord,
    TurnRecord, WayRecord, is_forward,
};
use crate::route::Road;
use crate::route::cch::codec;
use crate::route::cch::topology::{Sides, Topology};

/// The sections of the file, by number.
pub(crate) mod section {
    pub(crate) const INFO: usize = 0;
    pub(crate) const REGIONS: usize = 1;
    pub(crate) const WAYS: usize = 2;
    pub(crate) const KINDS: usize = 3;
    pub(crate) const SEGMENTS: usize = 4;
    pub(crate) const NODES: usize = 5;
    pub(crate) const SHAPES: usize = 6;
    pub(crate) const TEXTS: usize = 7;
    pub(crate) const INDEX: usize = 8;
    pub(crate) const GATES: usize = 9;
    pub(crate) const STATIONS: usize = 10;
    pub(crate) const DRIVE_VERTICES: usize = 11;
    pub(crate) const DRIVE_HIERARCHY: usize = 12;
    pub(crate) const DRIVE_OUT_FIRST: usize = 13;
    pub(crate) const DRIVE_OUT: usize = 14;
    pub(crate) const DRIVE_TURNS: usize = 15;
    pub(crate) const DRIVE_COPIES: usize = 16;
    pub(crate) const WALK_HIERARCHY: usize = 17;
    pub(crate) const WALK_OUT_FIRST: usize = 18;
    pub(crate) const WALK_OUT: usize = 19;
}

/// How many sections a file has.
pub(crate) const SECTIONS: usize = 20;

/// The tables of a graph.
#[derive(Clone, Copy)]
pub(crate) struct Tables<'a> {
    pub regions: &'a [RegionRecord],
    pub ways: &'a [WayRecord],
    pub kinds: &'a [KindRecord],
    pub segments: &'a [SegmentRecord],
    pub nodes: &'a [NodeRecord],
    pub shapes: &'a [u8],
    pub texts: &'a [u8],
    pub index: &'a [BoxRecord],
    pub gates: &'a [GateRecord],
    pub stations: &'a [StationRecord],
    pub drive: Drive<'a>,
    pub walk: Walk<'a>,
}

/// What motors drive on.
#[derive(Clone, Copy)]
pub(crate) struct Drive<'a> {
    pub hierarchy: &'a [u8],
    /// Segment × 2, plus 1 backward, by vertex.
    pub codes: &'a [u32],
    pub out_first: &'a [u32],
    pub out: &'a [u32],
    pub turns: &'a [TurnRecord],
    pub copies: &'a [CopyRecord],
}

/// What those on foot use. Its vertices are the first junctions.
#[derive(Clone, Copy)]
pub(crate) struct Walk<'a> {
    pub hierarchy: &'a [u8],
    pub out_first: &'a [u32],
    pub out: &'a [u32],
}

impl<'a> Tables<'a> {
    pub(crate) fn kind(&self, segment: u32) -> &'a KindRecord {
        &self.kinds[self.ways[self.segments[segment as usize].way as usize].kind as usize]
    }

    /// Where a directed road starts and ends.
    #[inline]
    pub(crate) fn ends(&self, code: u32) -> (u32, u32) {
        self.segments[code as usize / 2].ends(is_forward(code))
    }

    pub(crate) fn road(&self, segment: u32) -> Road<'a> {
        let segment = &self.segments[segment as usize];
        let way = &self.ways[segment.way as usize];
        Road { segment, way, kind: &self.kinds[way.kind as usize] }
    }

    /// The hierarchy of one of the two graphs, read out of its bytes; `None` when it is damaged.
    pub(crate) fn topology(&self, mode: Mode) -> Option<Topology> {
        if mode == Mode::Foot {
            codec::decode(self.walk.hierarchy, self.walk.count(), Sides::Same)
        } else {
            codec::decode(self.drive.hierarchy, self.drive.codes.len(), Sides::Apart)
        }
    }
}

impl Drive<'_> {
    /// The vertices of directed roads that leave a node.
    #[inline]
    pub(crate) fn out_of(&self, node: u32) -> &[u32] {
        &self.out[self.out_first[node as usize] as usize..self.out_first[node as usize + 1] as usize]
    }

    /// The turns out of a vertex that aren't plain, sorted by where they go.
    pub(crate) fn special(&self, vertex: u32) -> &[TurnRecord] {
        let start = self.turns.partition_point(|turn| turn.from < vertex);
        let rest = &self.turns[start..];
        &rest[..rest.partition_point(|turn| turn.from == vertex)]
    }

    /// Those that stand for the same road as a plain vertex and remember a way there.
    pub(crate) fn copies_of(&self, plain: u32) -> impl Iterator<Item = u32> {
        let start = self.copies.partition_point(|copy| copy.plain < plain);
        self.copies[start..].iter().take_while(move |copy| copy.plain == plain).map(|copy| copy.copy)
    }
}

impl Walk<'_> {
    /// How many junctions can be reached on foot.
    pub(crate) fn count(&self) -> usize {
        self.out_first.len().saturating_sub(1)
    }

    /// Whether a junction is among them.
    pub(crate) fn has(&self, node: u32) -> bool {
        (node as usize) < self.count()
    }

    /// The directed roads that leave a vertex.
    #[inline]
    pub(crate) fn out_of(&self, vertex: u32) -> &[u32] {
        &self.out[self.out_first[vertex as usize] as usize..self.out_first[vertex as usize + 1] as usize]
    }
}
