//! What may get a label, where, and how it would look.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use super::shape::Setting;
use crate::{
    earth::World,
    style::{Anchor, Color, Placement},
};

/// How a layer's labels look at a zoom, for some features. Sizes in logical pixels.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of the style specification")]
pub(super) struct Looks {
    pub(super) size: f32,
    pub(super) setting: Setting,
    pub(super) color: Color,
    pub(super) halo: Color,
    pub(super) halo_width: f32,
    pub(super) padding: f32,
    pub(super) anchor: Anchor,
    /// Ems.
    pub(super) offset: [f32; 2],
    pub(super) text_overlap: bool,
    pub(super) text_optional: bool,
    pub(super) icon_size: f32,
    pub(super) icon_color: Color,
    pub(super) icon_halo: Color,
    pub(super) icon_padding: f32,
    pub(super) icon_overlap: bool,
    pub(super) icon_optional: bool,
    pub(super) spacing: f32,
    pub(super) max_angle: f32,
    pub(super) placement: Placement,
}

/// What a label says: a text that can be set without boxes, and the local name when it says more.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Words {
    pub(super) main: Arc<str>,
    pub(super) local: Option<Arc<str>>,
    /// Stands for both, where many are compared.
    pub(super) number: u64,
}

impl Words {
    pub(super) fn new(main: Arc<str>, local: Option<Arc<str>>) -> Self {
        let mut hasher = DefaultHasher::new();
        (&main, &local).hash(&mut hasher);
        Self { main, local, number: hasher.finish() }
    }
}

/// Something that may get a label.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Place of its layer in the style: later ones come first.
    pub(super) layer: u16,
    pub(super) sort: f32,
    pub(super) looks: Arc<Looks>,
    pub(super) words: Option<Words>,
    pub(super) icon: Option<Arc<str>>,
    /// A number on a shield instead of a name.
    pub(super) shield: bool,
    pub(super) place: Where,
}

impl Candidate {
    /// Whether it is a town or city with a dot of its own.
    pub(super) fn is_town(&self) -> bool {
        self.icon.as_deref().is_some_and(|icon| icon == "dot" || icon == "capital")
            && self.looks.icon_size > 0.7
    }

    /// About how many bytes of memory it takes.
    pub(super) fn size(&self) -> usize {
        let points = match &self.place {
            Where::Point { .. } => 0,
            Where::Line(stretch) => stretch.points.len(),
        };
        256 + points * size_of::<World>()
    }
}

/// Where it is.
#[derive(Clone, Debug)]
pub(super) enum Where {
    /// At a point; of an area, its middle within this tile.
    Point { at: World, area: bool },
    /// Along a line.
    Line(Stretch),
}

/// A line within one tile.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) points: Arc<[World]>,
    /// In widths of the world.
    pub(super) length: f64,
    /// The box around it.
    pub(super) low: World,
    pub(super) high: World,
    /// Whether it begins and ends at the tile's edge, where the neighbour may go on with it.
    pub(super) open: [bool; 2],
}
