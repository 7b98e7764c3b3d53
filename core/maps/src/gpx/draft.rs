//! What is being read, before it is whole.

use super::{Height, Text, Time};
use crate::earth::LonLat;

/// Words of the element that is being read: of a point, a route, a track.
#[derive(Default)]
pub(super) struct Words {
    pub(super) name: Option<Text>,
    pub(super) description: Option<Text>,
    pub(super) comment: Option<Text>,
}

impl Words {
    /// Name and description, which a comment may stand for.
    pub(super) fn take(&mut self) -> (Option<Text>, Option<Text>) {
        let Self { name, description, comment } = std::mem::take(self);
        (name, description.or(comment))
    }
}

/// The point that is being read.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) at: Option<LonLat>,
    pub(super) height: Option<Height>,
    pub(super) time: Option<Time>,
    pub(super) words: Words,
}
