//! Extracts, opened: nodes, ways and relations in the order of the files, as often as asked for.

use std::path::{Path, PathBuf};

use super::{
    Progress,
    blobs::{Place, Source},
    block::{Block, E7, Holds},
    element::{Node, Relation, Way},
    error::{Damage, OsmError},
    nodes::{NodeStore, NodeWriter},
    pipeline::{for_blocks, in_order, scan},
    twice::Twice,
};
use otkel_maps::earth::{Bounds, LonLat};

/// One or several extracts. Elements that stand in more than one of them are given once, as the first file has them.
///
/// Blocks are read and decoded on all cores, and given in the order of the files; memory holds a few blocks for each core.
#[derive(Debug)]
pub struct Extract {
    sources: Vec<Source>,
    places: Vec<(Place, Holds)>,
    pub(super) nodes: NodeStore,
    pub(super) twice: Twice,
    pub(super) bbox: Option<Bounds>,
    bounds: Bounds,
}

impl Extract {
    /// Opens extracts and stores the positions of all nodes in a file within `scratch`, which goes when the extract is
    /// dropped. With `bbox` only nodes within it are given, and ways whose own box meets it (whole, with all their nodes).
    ///
    /// Errors are [`OsmError`]: no file, unreadable or damaged files, no room for the scratch file.
    pub fn open(
        files: &[PathBuf],
        bbox: Option<Bounds>,
        scratch: &Path,
        progress: &dyn Progress,
    ) -> Result<Self, OsmError> {
        if files.is_empty() {
            return Err(OsmError::NoFiles);
        }
        let mut sources = Vec::new();
        let mut places = Vec::new();
        for (i, path) in files.iter().enumerate() {
            let (source, found) = Source::open(path, i)?;
            sources.push(source);
            places.extend(found.into_iter().map(|place| (place, Holds::default())));
        }
        let mut nodes = NodeWriter::new(scratch)?;
        let mut twice = Twice::watch();
        let mut around: Option<(E7, E7)> = None;
        let mut holds = Vec::with_capacity(places.len());
        in_order(&sources, &places, ("reading positions", progress), scan, |scan| {
            for (id, at) in &scan.nodes {
                let Some(at) = at else { continue };
                nodes.push(*id, *at)?;
                let (low, high) = around.get_or_insert((*at, *at));
                (low.0, low.1) = (low.0.min(at.0), low.1.min(at.1));
                (high.0, high.1) = (high.0.max(at.0), high.1.max(at.1));
            }
            twice.see(&scan.nodes, &scan.ways, &scan.relations);
            holds.push(scan.holds);
            Ok(())
        })?;
        for (place, holds) in places.iter_mut().zip(holds) {
            place.1 = holds;
        }
        let declared = sources.iter().map(|source| source.bounds).collect::<Option<Vec<_>>>();
        let bounds = declared.and_then(|boxes| boxes.into_iter().reduce(union)).or_else(|| {
            around.and_then(|(low, high)| {
                Bounds::around([LonLat::from_e7(low.0, low.1), LonLat::from_e7(high.0, high.1)])
            })
        });
        let bounds = bounds.unwrap_or(Bounds { west: 0.0, south: 0.0, east: 0.0, north: 0.0 });
        let bounds = bbox.map_or(bounds, |bbox| cut(&bounds, &bbox));
        let mut extract = Self { sources, places, nodes: nodes.finish()?, twice, bbox, bounds };
        extract.find_twice()?;
        Ok(extract)
    }

    /// When ids don't simply ascend through all files, finds those that stand twice.
    fn find_twice(&mut self) -> Result<(), OsmError> {
        if self.twice.needs_search() {
            let mut search = Twice::search();
            let quiet = super::Quiet;
            in_order(&self.sources, &self.places, ("", &quiet), scan, |scan| {
                search.see(&scan.nodes, &scan.ways, &scan.relations);
                Ok(())
            })?;
            self.twice = search.finish();
        }
        Ok(())
    }

    /// What the extracts cover: the boxes of their headers, or that of the nodes where a header has none; cut to `bbox`.
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// The box that was asked for.
    pub(super) fn bbox(&self) -> Option<Bounds> {
        self.bbox
    }

    /// Where a node is.
    pub fn position(&self, node: i64) -> Option<LonLat> {
        self.nodes.get(node).map(|(lon, lat)| LonLat::from_e7(lon, lat))
    }

    /// Every node that has tags.
    pub fn for_each_node_with_tags(
        &self,
        progress: &dyn Progress,
        mut each: impl FnMut(Node<'_>),
    ) -> Result<(), OsmError> {
        self.pass(
            ("reading nodes", progress),
            |holds| holds.nodes,
            |_, bytes| Ok(bytes),
            |place, bytes| self.nodes_of(place, &bytes, &mut each),
        )
    }

    /// Every way.
    pub fn for_each_way(
        &self,
        progress: &dyn Progress,
        mut each: impl FnMut(Way<'_>),
    ) -> Result<(), OsmError> {
        self.pass(
            ("reading ways", progress),
            |holds| holds.ways,
            |_, bytes| {
                let resolved = self.resolve(&Block::read(&bytes)?)?;
                Ok((bytes, resolved))
            },
            |place, (bytes, resolved)| self.ways_of(place, &Block::read(&bytes)?, &resolved, &mut each),
        )
    }

    /// Every relation.
    pub fn for_each_relation(
        &self,
        progress: &dyn Progress,
        mut each: impl FnMut(Relation<'_>),
    ) -> Result<(), OsmError> {
        self.pass(
            ("reading relations", progress),
            |holds| holds.relations,
            |_, bytes| Ok(bytes),
            |place, bytes| self.relations_of(place, &bytes, &mut each),
        )
    }

    /// Every node that has tags, on all cores: `each` adds to what its block gathers, `take` gets the blocks' in order.
    pub fn gather_nodes<S: Default + Send>(
        &self,
        progress: &dyn Progress,
        each: impl Fn(&mut S, Node<'_>) + Sync,
        mut take: impl FnMut(S) -> Result<(), OsmError>,
    ) -> Result<(), OsmError> {
        self.gather(
            ("nodes", progress),
            |holds| holds.nodes,
            |place, bytes| {
                let mut gathered = S::default();
                self.nodes_of(place, bytes, |node| each(&mut gathered, node))?;
                Ok(gathered)
            },
            &mut take,
        )
    }

    /// Every way, on all cores, as [`Self::gather_nodes`] does with nodes.
    pub fn gather_ways<S: Default + Send>(
        &self,
        progress: &dyn Progress,
        each: impl Fn(&mut S, Way<'_>) + Sync,
        mut take: impl FnMut(S) -> Result<(), OsmError>,
    ) -> Result<(), OsmError> {
        self.gather(
            ("ways", progress),
            |holds| holds.ways,
            |place, bytes| {
                let block = Block::read(bytes)?;
                let resolved = self.resolve(&block)?;
                let mut gathered = S::default();
                self.ways_of(place, &block, &resolved, |way| each(&mut gathered, way))?;
                Ok(gathered)
            },
            &mut take,
        )
    }

    /// Blocks of a kind, uncompressed and prepared on all cores, used one after the other.
    fn pass<P: Send>(
        &self,
        told: (&'static str, &dyn Progress),
        wanted: impl Fn(&Holds) -> bool,
        prepare: impl Fn(u64, Vec<u8>) -> Result<P, Damage> + Sync,
        mut then: impl FnMut(u64, P) -> Result<(), Damage>,
    ) -> Result<(), OsmError> {
        let places: Vec<_> = self.numbered(wanted);
        for_blocks(
            &self.sources,
            &places,
            told,
            |ordinal, bytes| Ok((ordinal, prepare(ordinal, bytes)?)),
            |(ordinal, prepared), place| {
                then(ordinal, prepared).map_err(|d| self.sources[place.file].damaged(place.offset, d))
            },
        )
    }

    fn gather<S: Send>(
        &self,
        told: (&'static str, &dyn Progress),
        wanted: impl Fn(&Holds) -> bool,
        gather: impl Fn(u64, &[u8]) -> Result<S, Damage> + Sync,
        take: &mut impl FnMut(S) -> Result<(), OsmError>,
    ) -> Result<(), OsmError> {
        let places: Vec<_> = self.numbered(wanted);
        for_blocks(
            &self.sources,
            &places,
            told,
            |ordinal, bytes| gather(ordinal, &bytes),
            |gathered, _| take(gathered),
        )
    }

    /// The blocks of a kind, each with the ordinal of its first element.
    fn numbered(&self, wanted: impl Fn(&Holds) -> bool) -> Vec<(Place, u64)> {
        let all = self.places.iter().enumerate();
        all.filter(|(_, (_, holds))| wanted(holds))
            .map(|(i, (place, _))| (*place, (i as u64) << 32))
            .collect()
    }
}

fn union(a: Bounds, b: Bounds) -> Bounds {
    Bounds {
        west: a.west.min(b.west),
        south: a.south.min(b.south),
        east: a.east.max(b.east),
        north: a.north.max(b.north),
    }
}

/// The part of `a` within `b`; `b` where they share nothing.
fn cut(a: &Bounds, b: &Bounds) -> Bounds {
    if !a.meets(b) {
        return *b;
    }
    Bounds {
        west: a.west.max(b.west),
        south: a.south.max(b.south),
        east: a.east.min(b.east),
        north: a.north.min(b.north),
    }
}
