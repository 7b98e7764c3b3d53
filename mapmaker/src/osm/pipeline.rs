//! Blocks through all cores, and back in order.

use rayon::prelude::*;

use super::{
    Progress,
    blobs::{Place, Source},
    block::{Block, E7, Holds},
    error::{Damage, OsmError},
};

/// Blocks that are decoded at a time, for each core.
const BLOCKS_PER_CORE: usize = 4;

/// What the first pass learns of a block.
pub(super) struct Scan {
    pub(super) holds: Holds,
    pub(super) nodes: Vec<(i64, Option<E7>)>,
    pub(super) ways: Vec<i64>,
    pub(super) relations: Vec<i64>,
}

pub(super) fn scan(bytes: &[u8]) -> Result<Scan, Damage> {
    let block = Block::read(bytes)?;
    let holds = block.holds()?;
    let mut scan = Scan { holds, nodes: Vec::new(), ways: Vec::new(), relations: Vec::new() };
    if holds.nodes {
        block.nodes(false, |node| scan.nodes.push((node.id, node.at)))?;
    }
    if holds.ways {
        block.ways(|way| {
            scan.ways.push(way.id);
            Ok(())
        })?;
    }
    if holds.relations {
        block.relations(|relation| {
            scan.relations.push(relation.id);
            Ok(())
        })?;
    }
    Ok(scan)
}

/// All blocks, looked at on all cores, taken in order.
pub(super) fn in_order<S: Send>(
    sources: &[Source],
    places: &[(Place, Holds)],
    told: (&'static str, &dyn Progress),
    look: impl Fn(&[u8]) -> Result<S, Damage> + Sync,
    mut take: impl FnMut(S) -> Result<(), OsmError>,
) -> Result<(), OsmError> {
    let places: Vec<_> = places.iter().map(|(place, _)| (*place, 0)).collect();
    for_blocks(sources, &places, told, |_, bytes| look(&bytes), |seen, _| take(seen))
}

/// A few blocks for each core at a time: uncompressed and worked on at once, then taken in order.
pub(super) fn for_blocks<P: Send>(
    sources: &[Source],
    places: &[(Place, u64)],
    (stage, progress): (&'static str, &dyn Progress),
    work: impl Fn(u64, Vec<u8>) -> Result<P, Damage> + Sync,
    mut take: impl FnMut(P, &Place) -> Result<(), OsmError>,
) -> Result<(), OsmError> {
    let total = places.len() as u64;
    let mut done = 0;
    for batch in places.chunks(BLOCKS_PER_CORE * rayon::current_num_threads()) {
        let worked: Vec<Result<P, OsmError>> = batch
            .par_iter()
            .map(|(place, ordinal)| {
                let source = &sources[place.file];
                let bytes = source.inflate(place)?;
                work(*ordinal, bytes).map_err(|damage| source.damaged(place.offset, damage))
            })
            .collect();
        for (result, (place, _)) in worked.into_iter().zip(batch) {
            take(result?, place)?;
            done += 1;
        }
        if !stage.is_empty() {
            progress.step(stage, done, total);
        }
    }
    Ok(())
}
