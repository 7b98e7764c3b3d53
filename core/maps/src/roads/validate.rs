//! Checks that every number of a file leads somewhere, so that whoever reads it afterwards needs no checks.

use super::attributes::{Mode, RoadClass, StationKind, Surface};
use super::container::GraphError;
use super::graph::Graph;
use super::limits::{MOST_COPIES, MOST_GATES, MOST_REGIONS, MOST_ROADS};
use super::record::{
    BoxRecord, CopyRecord, GateRecord, InfoRecord, KindRecord, NONE, NodeRecord, RegionRecord, SegmentRecord,
    StationRecord, TurnRecord, WayRecord, is_forward,
};
use super::snap::box_count;
use super::tables::{Drive, Tables, Walk, section};

fn must(is: bool, what: &'static str) -> Result<(), GraphError> {
    if is { Ok(()) } else { Err(GraphError::Damaged(what)) }
}

/// Checks a file whose table has been read.
pub(super) fn check(graph: &Graph) -> Result<(), GraphError> {
    let whole = graph.fits::<InfoRecord>(section::INFO)
        && graph.fits::<RegionRecord>(section::REGIONS)
        && graph.fits::<WayRecord>(section::WAYS)
        && graph.fits::<SegmentRecord>(section::SEGMENTS)
        && graph.fits::<NodeRecord>(section::NODES)
        && graph.fits::<BoxRecord>(section::INDEX)
        && graph.fits::<GateRecord>(section::GATES)
        && graph.fits::<StationRecord>(section::STATIONS)
        && graph.fits::<TurnRecord>(section::DRIVE_TURNS)
        && graph.fits::<CopyRecord>(section::DRIVE_COPIES)
        && graph.fits::<KindRecord>(section::KINDS)
        && [section::DRIVE_VERTICES, section::DRIVE_OUT_FIRST, section::DRIVE_OUT]
            .into_iter()
            .chain([section::WALK_OUT_FIRST, section::WALK_OUT])
            .all(|section| graph.fits::<u32>(section));
    must(whole, "a section isn't whole")?;
    let tables = graph.tables();
    records(&tables)?;
    drive(&tables, &tables.drive)?;
    walk(&tables, &tables.walk)
}

fn records(tables: &Tables<'_>) -> Result<(), GraphError> {
    let Tables { regions, ways, kinds, segments, nodes, shapes, .. } = *tables;
    must(i32::try_from(segments.len()).is_ok() && nodes.len() < NONE as usize, "too many roads")?;
    must(regions.len() <= MOST_REGIONS, "too many regions")?;
    must(tables.gates.len() <= MOST_GATES, "too many gates")?;
    let region = |number: u16| usize::from(number) < regions.len();
    let kind = |kind: &KindRecord| {
        region(kind.region)
            && RoadClass::from_u8(kind.class).is_some()
            && Surface::from_u8(kind.surface).is_some()
    };
    must(kinds.iter().all(kind), "a kind of road is wrong")?;
    must(ways.iter().all(|way| (way.kind as usize) < kinds.len()), "a way is wrong")?;
    let segment = |segment: &SegmentRecord| {
        (segment.from as usize) < nodes.len()
            && (segment.to as usize) < nodes.len()
            && (segment.way as usize) < ways.len()
            && (segment.shape as usize) < shapes.len()
            && segment.length_cm() > 0
    };
    must(segments.iter().all(segment), "a segment is wrong")?;
    must(segments.is_sorted_by(|a, b| a.shape < b.shape), "the shapes overlap")?;
    must(tables.index.len() == box_count(segments.len()), "the index is wrong")?;
    let gate =
        |gate: &GateRecord| region(gate.region) && (gate.node == NONE || (gate.node as usize) < nodes.len());
    must(tables.gates.iter().all(gate), "a gate is wrong")?;
    let station =
        |station: &StationRecord| region(station.region) && StationKind::from_u8(station.kind).is_some();
    must(tables.stations.iter().all(station), "a station is wrong")
}

fn drive(tables: &Tables<'_>, drive: &Drive<'_>) -> Result<(), GraphError> {
    let count = drive.codes.len();
    let road = |code: u32| (code as usize / 2) < tables.segments.len();
    must(drive.codes.iter().all(|code| road(*code)), "a vertex is wrong")?;
    must(tables.topology(Mode::Car).is_some(), "the hierarchy is wrong")?;
    must(lists(drive.out_first, tables.nodes.len(), drive.out.len()), "the turns are wrong")?;
    let tail = |vertex: u32| {
        let code = *drive.codes.get(vertex as usize)?;
        Some(tables.ends(code).0)
    };
    for node in 0..tables.nodes.len() as u32 {
        let out = drive.out_of(node);
        must(out.len() <= MOST_ROADS, "too many roads at a junction")?;
        must(out.iter().all(|vertex| tail(*vertex) == Some(node)), "the turns are wrong")?;
    }
    must(drive.turns.is_sorted_by(|a, b| (a.from, a.into) < (b.from, b.into)), "the restrictions are wrong")?;
    must(drive.copies.is_sorted(), "the restrictions are wrong")?;
    let same = |a: u32, b: u32| {
        let code = |vertex: u32| drive.codes.get(vertex as usize);
        code(a).is_some() && code(a) == code(b)
    };
    let turns = drive.turns.iter().all(|turn| (turn.from as usize) < count && same(turn.into, turn.becomes));
    let few = drive.copies.chunk_by(|a, b| a.plain == b.plain).all(|copies| copies.len() <= MOST_COPIES);
    must(few, "too many restrictions for a road")?;
    must(turns && drive.copies.iter().all(|copy| same(copy.plain, copy.copy)), "the restrictions are wrong")
}

fn walk(tables: &Tables<'_>, walk: &Walk<'_>) -> Result<(), GraphError> {
    must(walk.count() <= tables.nodes.len(), "the paths are wrong")?;
    must(lists(walk.out_first, walk.count(), walk.out.len()), "the paths are wrong")?;
    must(tables.topology(Mode::Foot).is_some(), "the hierarchy is wrong")?;
    for vertex in 0..walk.count() as u32 {
        let right = walk.out_of(vertex).iter().all(|code| {
            tables.segments.get(*code as usize / 2).is_some_and(|segment| {
                let (from, to) = segment.ends(is_forward(*code));
                from == vertex && walk.has(to)
            })
        });
        must(right, "the paths are wrong")?;
    }
    Ok(())
}

/// Whether `first` cuts so many items into so many lists.
fn lists(first: &[u32], count: usize, items: usize) -> bool {
    first.len() == count + 1
        && first.first() == Some(&0)
        && first.last().map(|end| *end as usize) == Some(items)
        && first.is_sorted()
}
