use std::sync::{Arc, Mutex, PoisonError};

use super::{Cancel, DrawError, Painter, Picture, Viewport};
use crate::{
    earth::TileId,
    style::Style,
    tiles::{LruCache, Tiles},
};

/// Bytes of pictures that are kept: some 60 tiles at scale 2.
const KEPT_BYTES: usize = 64 << 20;

/// Painters that are kept for the next picture.
const KEPT_PAINTERS: usize = 8;

/// Draws tiles for several threads at once and keeps the pictures that were asked for last.
#[derive(Debug)]
pub struct Studio {
    tiles: Arc<Tiles>,
    painters: Mutex<Vec<Painter>>,
    pictures: Mutex<LruCache<Key, Picture>>,
}

/// Tile, side, scale (as bits) and the style's number.
type Key = (TileId, u32, u64, u64);

impl Studio {
    /// For these maps.
    pub fn new(tiles: Arc<Tiles>) -> Self {
        Self { tiles, painters: Mutex::default(), pictures: Mutex::new(LruCache::new(KEPT_BYTES)) }
    }

    /// The maps.
    pub fn tiles(&self) -> &Arc<Tiles> {
        &self.tiles
    }

    /// A tile without labels, from what is kept or drawn now; as [`Painter::tile`].
    pub fn tile(
        &self,
        id: TileId,
        side: u32,
        scale: f64,
        style: &Style,
        cancel: &Cancel,
    ) -> Result<Arc<Picture>, DrawError> {
        let key = (id, side, scale.to_bits(), style.number());
        let kept = || self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept().get(&key);
        if let Some(picture) = known {
            return Ok(picture);
        }
        let picture =
            Arc::new(self.painting(|painter| painter.tile(&self.tiles, id, side, scale, style, cancel))?);
        kept().put(key, Arc::clone(&picture), picture.pixels().len());
        Ok(picture)
    }

    /// A viewport's ground; as [`Painter::ground`]. Not kept.
    pub fn ground(&self, view: &Viewport, style: &Style, cancel: &Cancel) -> Result<Picture, DrawError> {
        self.painting(|painter| painter.ground(&self.tiles, view, style, cancel))
    }

    /// Forgets pictures and tiles, when memory is short.
    pub fn forget(&self) {
        self.pictures.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.painters.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.tiles.forget();
    }

    fn painting<T>(&self, work: impl FnOnce(&mut Painter) -> T) -> T {
        let painters = || self.painters.lock().unwrap_or_else(PoisonError::into_inner);
        let mut painter = painters().pop().unwrap_or_default();
        let done = work(&mut painter);
        let mut painters = painters();
        if painters.len() < KEPT_PAINTERS {
            painters.push(painter);
        }
        done
    }
}
