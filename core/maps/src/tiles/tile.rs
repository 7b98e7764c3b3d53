use super::{Geometry, MvtError, mvt};

/// A vector tile (Mapbox vector tile 2.1), its bytes checked and indexed once; shapes are decoded when they are asked for.
#[derive(Clone)]
pub struct Tile {
    pub(super) bytes: Vec<u8>,
    /// Keys, names and values of all layers, one after the other.
    pub(super) text: String,
    pub(super) tags: Vec<(u32, u32)>,
    pub(super) features: Vec<FeatureIndex>,
    pub(super) layers: Vec<LayerIndex>,
}

/// A range in one of a tile's tables.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Span {
    pub(super) fn of<T>(self, table: &[T]) -> &[T] {
        table.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    fn text(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

#[derive(Clone, Debug)]
pub(super) struct LayerIndex {
    pub(super) name: Span,
    pub(super) extent: u32,
    pub(super) keys: Vec<Span>,
    pub(super) values: Vec<ValueIndex>,
    pub(super) features: Span,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct FeatureIndex {
    pub(super) id: Option<u64>,
    pub(super) kind: GeometryKind,
    pub(super) tags: Span,
    pub(super) geometry: Span,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum ValueIndex {
    Text(Span),
    Number(f64),
    Bool(bool),
}

/// What a feature is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GeometryKind {
    /// Points.
    Point,
    /// Lines.
    Line,
    /// Rings, exterior ones and holes.
    Polygon,
}

/// A property's value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Text.
    Text(&'a str),
    /// A number; whole ones beyond 2⁵³ lose their last digits.
    Number(f64),
    /// Yes or no.
    Bool(bool),
}

impl Tile {
    /// Checks and indexes the unpacked bytes of a tile.
    ///
    /// Errors say in what way the bytes are no vector tile.
    pub fn decode(bytes: Vec<u8>) -> Result<Self, MvtError> {
        mvt::decode(bytes)
    }

    /// Its layers, in its own order.
    pub fn layers(&self) -> impl ExactSizeIterator<Item = Layer<'_>> {
        self.layers.iter().map(|index| Layer { tile: self, index })
    }

    /// A layer by name; of several with the same name, the first.
    pub fn layer(&self, name: &str) -> Option<Layer<'_>> {
        self.layers().find(|layer| layer.name() == name)
    }

    /// Bytes of memory that it takes.
    pub fn size(&self) -> usize {
        let layers: usize = self.layers.iter().map(|l| l.keys.len() * 8 + l.values.len() * 16 + 96).sum();
        self.bytes.len() + self.text.len() + self.tags.len() * 8 + self.features.len() * 40 + layers + 128
    }
}

impl std::fmt::Debug for Tile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.layers().map(|l| (l.name().to_owned(), l.len()))).finish()
    }
}

/// A layer of a tile.
#[derive(Clone, Copy)]
pub struct Layer<'a> {
    tile: &'a Tile,
    index: &'a LayerIndex,
}

impl<'a> Layer<'a> {
    /// Its name, such as `streets`.
    pub fn name(&self) -> &'a str {
        self.index.name.text(&self.tile.text)
    }

    /// Units along the side of the tile.
    pub fn extent(&self) -> u32 {
        self.index.extent
    }

    /// How many features.
    pub fn len(&self) -> usize {
        self.index.features.of(&self.tile.features).len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its features, in the tile's order.
    pub fn features(&self) -> impl ExactSizeIterator<Item = Feature<'a>> + use<'a> {
        let layer = *self;
        self.index.features.of(&self.tile.features).iter().map(move |index| Feature { layer, index })
    }

    /// A feature by its place in the layer.
    pub fn feature(&self, place: usize) -> Option<Feature<'a>> {
        self.index.features.of(&self.tile.features).get(place).map(|index| Feature { layer: *self, index })
    }

    /// The number that this layer gave a key.
    pub(crate) fn key(&self, name: &str) -> Option<u32> {
        self.index.keys.iter().position(|key| key.text(&self.tile.text) == name).map(|key| key as u32)
    }

    /// A value by the number that this layer gave it.
    pub(crate) fn value(&self, number: u32) -> Option<Value<'a>> {
        Some(match *self.index.values.get(number as usize)? {
            ValueIndex::Text(span) => Value::Text(span.text(&self.tile.text)),
            ValueIndex::Number(number) => Value::Number(number),
            ValueIndex::Bool(yes) => Value::Bool(yes),
        })
    }
}

/// A thing on a tile.
#[derive(Clone, Copy)]
pub struct Feature<'a> {
    layer: Layer<'a>,
    index: &'a FeatureIndex,
}

impl<'a> Feature<'a> {
    /// Its number, when it has one.
    pub fn id(&self) -> Option<u64> {
        self.index.id
    }

    /// What it is made of.
    pub fn kind(&self) -> GeometryKind {
        self.index.kind
    }

    /// The layer that it is in.
    pub fn layer(&self) -> Layer<'a> {
        self.layer
    }

    /// A property by name.
    pub fn get(&self, key: &str) -> Option<Value<'a>> {
        self.properties().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// A property that is text.
    pub fn text(&self, key: &str) -> Option<&'a str> {
        match self.get(key)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A property that is a number.
    pub fn number(&self, key: &str) -> Option<f64> {
        match self.get(key)? {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// All properties.
    pub fn properties(&self) -> impl Iterator<Item = (&'a str, Value<'a>)> + use<'a> {
        let layer = self.layer;
        self.tags().iter().filter_map(move |&(key, value)| {
            let key = layer.index.keys.get(key as usize)?;
            Some((key.text(&layer.tile.text), layer.value(value)?))
        })
    }

    /// Numbers of keys and values.
    pub(crate) fn tags(&self) -> &'a [(u32, u32)] {
        self.index.tags.of(&self.layer.tile.tags)
    }

    /// Decodes its shape into `into`.
    pub fn geometry(&self, into: &mut Geometry) {
        into.read(self.index.kind, self.index.geometry.of(&self.layer.tile.bytes));
    }
}
