use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use super::{
    candidate::Looks,
    glyphs::Glyphs,
    icons,
    ink::{Block, Coat, Put, Stamp, compose},
    shape::{Setting, Shaped, Shaper},
    shields::Shield,
};
use crate::{style::Color, tiles::LruCache};

/// Everything that labels are made with, and what was made before.
pub(super) struct Studio {
    pub(super) shaper: Shaper,
    pub(super) glyphs: Glyphs,
    stamps: LruCache<u64, Stamp>,
}

/// Bytes of label pictures that are kept: some screens full.
const KEPT_BYTES: usize = 24 << 20;

/// A text that can be set: shaped, with its size in pixels.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: Arc<str>,
    pub(super) setting: Setting,
    pub(super) shaped: Arc<Option<Shaped>>,
    pub(super) size: f32,
}

impl Studio {
    pub(super) fn new(shaper: Shaper) -> Self {
        Self { shaper, glyphs: Glyphs::default(), stamps: LruCache::new(KEPT_BYTES) }
    }

    /// Shapes a text; `None` when it can't be set without boxes.
    pub(super) fn line(&mut self, text: &Arc<str>, setting: &Setting, size: f32) -> Option<Line> {
        let shaped = self.shaper.shape(text, setting)?;
        Some(Line { text: Arc::clone(text), setting: setting.clone(), shaped, size })
    }

    /// Lines below each other as a stamp; its place is the block's upper left corner.
    pub(super) fn block(&mut self, lines: &[Line], align: f32, coats: &[Coat]) -> Arc<Stamp> {
        let key = key(0, |h| {
            for line in lines {
                (&line.text, &line.setting, line.size.to_bits()).hash(h);
            }
            for c in coats {
                hash_coat(c, h);
            }
            align.to_bits().hash(h);
        });
        self.kept(key, |studio| {
            Block::new(lines.iter().map(|l| (Arc::clone(&l.shaped), l.size)).collect()).stamp(
                &studio.shaper,
                &mut studio.glyphs,
                align,
                coats,
            )
        })
    }

    /// Glyphs each in its own direction.
    pub(super) fn curve(&mut self, puts: &[Put], size: f32, coat: &Coat) -> Arc<Stamp> {
        let key = key(1, |h| {
            for put in puts {
                (put.face, put.id, put.x.to_bits(), put.y.to_bits(), put.turn.to_bits()).hash(h);
            }
            size.to_bits().hash(h);
            hash_coat(coat, h);
        });
        self.kept(key, |studio| compose(&studio.shaper, &mut studio.glyphs, puts, size, coat, false))
    }

    /// An icon; its place is its middle.
    pub(super) fn icon(&mut self, name: &str, unit: f32, color: Color, edge: Color) -> Arc<Stamp> {
        let key = key(2, |h| {
            (name, unit.to_bits()).hash(h);
            hash_color(color, h);
            hash_color(edge, h);
        });
        self.kept(key, |_| icons::draw(name, f64::from(unit), color, edge))
    }

    /// A road number; its place is its middle.
    pub(super) fn shield(&mut self, line: &Line, looks: &Looks) -> Arc<Stamp> {
        let plain = [looks.icon_color, looks.color, looks.icon_halo];
        let key = key(3, |h| {
            (&line.text, &line.setting, line.size.to_bits()).hash(h);
            for c in &plain {
                hash_color(*c, h);
            }
        });
        self.kept(key, |studio| {
            Shield::of(&line.text).stamp(&studio.shaper, &mut studio.glyphs, &line.shaped, line.size, plain)
        })
    }

    fn kept(&mut self, key: u64, make: impl FnOnce(&mut Self) -> Stamp) -> Arc<Stamp> {
        if let Some(known) = self.stamps.get(&key) {
            return known;
        }
        let stamp = Arc::new(make(self));
        self.stamps.put(key, Arc::clone(&stamp), stamp.pixels.len() + 128);
        stamp
    }

    /// Forgets all pictures.
    pub(super) fn forget(&mut self) {
        self.glyphs.forget();
        self.stamps.clear();
    }
}

/// 64 bits of what a stamp is made from: two that differ share them once in many billions.
fn key(kind: u8, feed: impl FnOnce(&mut DefaultHasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    kind.hash(&mut hasher);
    feed(&mut hasher);
    hasher.finish()
}

fn hash_coat(coat: &Coat, h: &mut DefaultHasher) {
    hash_color(coat.color, h);
    hash_color(coat.halo, h);
    coat.halo_px.to_bits().hash(h);
}

fn hash_color(color: Color, h: &mut DefaultHasher) {
    color.to_rgba8().hash(h);
}
