use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use crate::{
    style::Properties,
    tiles::{GeometryKind, Layer, Value},
};

/// The features of a layer, put together by what a style can tell apart in them: filters and paint are worked out once for
/// each class (some dozens) instead of each feature (thousands).
pub(super) struct Classes<'a> {
    layer: Layer<'a>,
    keys: &'a [&'a str],
    /// Each feature's class.
    of: Vec<u32>,
    /// Each class's kind, number of feature and values of the keys, one after the other.
    rows: Vec<u32>,
    width: usize,
}

/// No such property.
const NONE: u32 = u32::MAX;

impl<'a> Classes<'a> {
    /// By these properties and, when `by_id`, by the features' numbers.
    pub(super) fn new(layer: Layer<'a>, keys: &'a [&'a str], by_id: bool) -> Self {
        let numbers: Vec<u32> = keys.iter().map(|key| layer.key(key).unwrap_or(NONE)).collect();
        let width = keys.len() + 2;
        let mut known: HashMap<Box<[u32]>, u32, BuildHasherDefault<Mixer>> = HashMap::default();
        let mut of = Vec::with_capacity(layer.len());
        let mut rows: Vec<u32> = Vec::new();
        let mut row = vec![NONE; width];
        for (place, feature) in layer.features().enumerate() {
            row[0] = feature.kind() as u32;
            row[1] = if by_id { place as u32 } else { NONE };
            row[2..].fill(NONE);
            for &(key, value) in feature.tags() {
                if let Some(slot) = numbers.iter().position(|number| *number == key) {
                    row[slot + 2] = value;
                }
            }
            let class = known.get(row.as_slice()).copied().unwrap_or_else(|| {
                let class = (rows.len() / width) as u32;
                rows.extend_from_slice(&row);
                known.insert(row.clone().into_boxed_slice(), class);
                class
            });
            of.push(class);
        }
        Self { layer, keys, of, rows, width }
    }

    /// How many classes.
    pub(super) fn len(&self) -> usize {
        self.rows.len() / self.width
    }

    /// Each feature's class, in the layer's order.
    pub(super) fn of_features(&self) -> &[u32] {
        &self.of
    }

    /// What the features of a class have in common.
    pub(super) fn get(&self, class: usize) -> Class<'_> {
        Class {
            classes: self,
            row: self.rows.get(class * self.width..(class + 1) * self.width).unwrap_or_default(),
        }
    }
}

/// What the features of a class have in common.
pub(super) struct Class<'a> {
    classes: &'a Classes<'a>,
    row: &'a [u32],
}

impl Properties for Class<'_> {
    fn property(&self, key: &str) -> Option<Value<'_>> {
        let slot = self.classes.keys.iter().position(|known| *known == key)?;
        self.classes.layer.value(*self.row.get(slot + 2)?)
    }

    fn kind(&self) -> GeometryKind {
        match self.row.first() {
            Some(0) => GeometryKind::Point,
            Some(1) => GeometryKind::Line,
            _ => GeometryKind::Polygon,
        }
    }

    fn id(&self) -> Option<u64> {
        self.classes.layer.feature(*self.row.get(1)? as usize)?.id()
    }
}

/// A quick hash of a few whole numbers: multiply and rotate, as in Firefox's `FxHash`. Who makes hostile tiles can slow down
/// their own map only.
#[derive(Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }
}
