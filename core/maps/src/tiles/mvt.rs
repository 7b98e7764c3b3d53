use super::{
    GeometryKind, MvtError, Tile,
    protobuf::{Field, Reader, zigzag},
    tile::{FeatureIndex, LayerIndex, Span, ValueIndex},
};

/// Real tiles have some two dozen layers; one of two bytes takes forty times as many in memory.
const MOST_LAYERS: usize = 1000;

/// Indexes the bytes of a tile: the messages `Tile`, `Layer`, `Feature` and `Value` of the vector tile specification 2.1.
/// Each index entry comes from at least two bytes, so the bytes (at most 8 MiB from an archive) bound the memory.
pub(super) fn decode(bytes: Vec<u8>) -> Result<Tile, MvtError> {
    if u32::try_from(bytes.len()).is_err() {
        return Err(MvtError::TooLarge);
    }
    let mut index = Index::default();
    let mut reader = Reader::new(&bytes);
    while let Some((number, field)) = reader.field()? {
        if let (3, Field::Bytes(layer, start)) = (number, field) {
            if index.layers.len() >= MOST_LAYERS {
                return Err(MvtError::TooLarge);
            }
            index.layer(layer, start)?;
        }
    }
    let Index { text, tags, features, layers } = index;
    Ok(Tile { bytes, text, tags, features, layers })
}

#[derive(Default)]
struct Index {
    text: String,
    tags: Vec<(u32, u32)>,
    features: Vec<FeatureIndex>,
    layers: Vec<LayerIndex>,
}

impl Index {
    fn layer(&mut self, bytes: &[u8], start: usize) -> Result<(), MvtError> {
        let first_feature = self.features.len() as u32;
        let first_tag = self.tags.len();
        let mut layer = LayerIndex {
            name: Span::default(),
            extent: 4096,
            keys: Vec::new(),
            values: Vec::new(),
            features: Span::default(),
        };
        let mut reader = Reader::new(bytes);
        while let Some((number, field)) = reader.field()? {
            match (number, field) {
                (1, Field::Bytes(name, _)) => layer.name = self.keep(name),
                (2, Field::Bytes(feature, at)) => self.feature(feature, start + at)?,
                (3, Field::Bytes(key, _)) => {
                    let key = self.keep(key);
                    layer.keys.push(key);
                }
                (4, Field::Bytes(value, _)) => {
                    let value = self.value(value)?;
                    layer.values.push(value);
                }
                (5, Field::Number(extent)) => {
                    layer.extent = u32::try_from(extent)
                        .ok()
                        .filter(|extent| (1..=65_536).contains(extent))
                        .ok_or(MvtError::Extent(extent))?;
                }
                (15, Field::Number(version)) if !(1..=2).contains(&version) => {
                    return Err(MvtError::Version(version));
                }
                _ => {}
            }
        }
        // Keys and values may come after the features that use them, so they are checked last.
        let (keys, values) = (layer.keys.len() as u32, layer.values.len() as u32);
        if self
            .tags
            .get(first_tag..)
            .unwrap_or_default()
            .iter()
            .any(|&(key, value)| key >= keys || value >= values)
        {
            return Err(MvtError::Tag);
        }
        layer.features = Span { start: first_feature, end: self.features.len() as u32 };
        self.layers.push(layer);
        Ok(())
    }

    /// A feature whose bytes start at `start` of the tile. One of an unknown kind is left out, as the specification asks.
    fn feature(&mut self, bytes: &[u8], start: usize) -> Result<(), MvtError> {
        let first_tag = self.tags.len() as u32;
        let mut id = None;
        let mut kind = None;
        let mut geometry = Span::default();
        let mut reader = Reader::new(bytes);
        while let Some((number, field)) = reader.field()? {
            match (number, field) {
                (1, Field::Number(number)) => id = Some(number),
                (2, Field::Bytes(tags, _)) => {
                    let mut tags = Reader::new(tags);
                    while !tags.is_empty() {
                        let mut next = || u32::try_from(tags.varint()?).map_err(|_| MvtError::Tag);
                        self.tags.push((next()?, next()?));
                    }
                }
                (3, Field::Number(number)) => {
                    kind = match number {
                        1 => Some(GeometryKind::Point),
                        2 => Some(GeometryKind::Line),
                        3 => Some(GeometryKind::Polygon),
                        _ => None,
                    };
                }
                (4, Field::Bytes(commands, at)) => {
                    let from = start + at;
                    geometry = Span { start: from as u32, end: (from + commands.len()) as u32 };
                }
                _ => {}
            }
        }
        match kind {
            Some(kind) => {
                let tags = Span { start: first_tag, end: self.tags.len() as u32 };
                self.features.push(FeatureIndex { id, kind, tags, geometry });
            }
            None => self.tags.truncate(first_tag as usize),
        }
        Ok(())
    }

    fn value(&mut self, bytes: &[u8]) -> Result<ValueIndex, MvtError> {
        let mut value = ValueIndex::Bool(false);
        let mut reader = Reader::new(bytes);
        while let Some((number, field)) = reader.field()? {
            value = match (number, field) {
                (1, Field::Bytes(text, _)) => ValueIndex::Text(self.keep(text)),
                (2, Field::Fixed32(bits)) => ValueIndex::Number(f64::from(f32::from_le_bytes(bits))),
                (3, Field::Fixed64(bits)) => ValueIndex::Number(f64::from_le_bytes(bits)),
                (4, Field::Number(number)) => ValueIndex::Number(number as i64 as f64),
                (5, Field::Number(number)) => ValueIndex::Number(number as f64),
                (6, Field::Number(number)) => ValueIndex::Number(zigzag(number) as f64),
                (7, Field::Number(number)) => ValueIndex::Bool(number != 0),
                _ => value,
            };
        }
        Ok(value)
    }

    /// Copies text into the tile's own; what is no UTF-8 becomes the sign for that.
    fn keep(&mut self, bytes: &[u8]) -> Span {
        let start = self.text.len() as u32;
        self.text.push_str(&String::from_utf8_lossy(bytes));
        Span { start, end: self.text.len() as u32 }
    }
}
