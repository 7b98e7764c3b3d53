use std::sync::{Arc, Mutex, PoisonError};

use super::{Archive, LruCache, Tile, TilesError};
use crate::earth::TileId;

/// Bytes of decoded tiles that are kept.
const KEPT_BYTES: usize = 48 << 20;

/// The maps that pictures are drawn from, the best first: detailed regions, then the overview. Decoded tiles are kept;
/// several threads may ask at once.
#[derive(Debug)]
pub struct Tiles {
    archives: Vec<Archive>,
    kept: Mutex<LruCache<(usize, TileId), Tile>>,
}

/// A tile and where it belongs.
#[derive(Clone, Debug)]
pub struct Found {
    /// The tile asked for, or the one above it that is drawn larger in its place.
    pub id: TileId,
    /// Which map it is from: the place in the list that [`Tiles::new`] was given.
    pub archive: usize,
    /// What is on it.
    pub tile: Arc<Tile>,
}

impl Tiles {
    /// From maps, the one to be preferred first.
    pub fn new(archives: Vec<Archive>) -> Self {
        Self { archives, kept: Mutex::new(LruCache::new(KEPT_BYTES)) }
    }

    /// The maps.
    pub fn archives(&self) -> &[Archive] {
        &self.archives
    }

    /// The tile to draw for `id`; beyond a map's deepest zoom, the tile above from which it is cut. The first map that has
    /// something there is taken, unless it covers only a part of the tile and a later one has the tile at its own zoom (a
    /// small region must not blot out the country around it). `None` where no map has anything.
    pub fn get(&self, id: TileId) -> Result<Option<Found>, TilesError> {
        let mut partly = None;
        for (archive, map) in self.archives.iter().enumerate() {
            let stored = id.ancestor(id.z().saturating_sub(map.max_zoom()));
            if partly.is_some() && stored != id {
                continue;
            }
            let Some(tile) = self.tile(archive, map, stored)? else { continue };
            let found = Found { id: stored, archive, tile };
            let (all, needed) = (map.bounds(), id.bounds());
            let covers = all.west <= needed.west
                && all.south <= needed.south
                && all.east >= needed.east
                && all.north >= needed.north;
            if covers || partly.is_some() {
                return Ok(Some(found));
            }
            partly = Some(found);
        }
        Ok(partly)
    }

    fn tile(&self, archive: usize, map: &Archive, id: TileId) -> Result<Option<Arc<Tile>>, TilesError> {
        let kept = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept().get(&(archive, id));
        if known.is_some() {
            return Ok(known);
        }
        let Some(tile) = map.tile(id)? else { return Ok(None) };
        let tile = Arc::new(tile);
        kept().put((archive, id), Arc::clone(&tile), tile.size());
        Ok(Some(tile))
    }

    /// Forgets the decoded tiles, when memory is short.
    pub fn forget(&self) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
