//! What of some tiles is drawn together.

use super::{
    Viewport,
    classes::Classes,
    clip::Frame,
    plan::{Group, Ink, Plan},
    shapes::{Place, Shapes},
};
use crate::{
    earth::TileId,
    style::{Context, Properties, StyleLayer},
    tiles::{Found, Layer},
};

/// A tile, or the part of it that belongs into the picture.
pub(super) struct Piece {
    /// The tile.
    pub(super) found: Found,
    /// The part; `None`: all of it.
    pub(super) own: Option<TileId>,
}

/// Of maps that are all the same one, tiles can be drawn whole, each once: several tiles of a deep zoom are cut from the
/// same one above. (Where two maps meet, each has to keep to its own tiles.)
pub(super) fn whole_tiles(pieces: &mut Vec<Piece>) {
    let Some(first) = pieces.first().map(|piece| piece.found.archive) else { return };
    if pieces.iter().any(|piece| piece.found.archive != first) {
        return;
    }
    let mut seen: Vec<TileId> = Vec::new();
    pieces.retain_mut(|piece| {
        piece.own = Some(piece.found.id);
        let new = !seen.contains(&piece.found.id);
        seen.push(piece.found.id);
        new
    });
    if let [only] = pieces.as_mut_slice() {
        only.own = None;
    }
}

/// A layer of one tile while it is drawn.
pub(super) struct Sheet<'a> {
    /// Its features.
    pub(super) layer: Layer<'a>,
    /// Which of them are drawn alike.
    pub(super) classes: Classes<'a>,
    /// In their place; `None` until it is known how far lines reach.
    pub(super) shapes: Option<Shapes>,
}

/// Features that are drawn alike, of all tiles.
pub(super) struct Batch {
    /// How.
    pub(super) ink: Ink,
    /// Sheets, and whether each of their classes belongs to it.
    pub(super) members: Vec<(usize, Vec<bool>)>,
}

/// By group and tile: what of the tiles is drawn.
pub(super) fn sheets<'a>(plan: &'a Plan<'_>, pieces: &'a [Piece]) -> Vec<Vec<Option<Sheet<'a>>>> {
    let sheet = |group: &'a Group<'_>, piece: &'a Piece| {
        let layer = piece.found.tile.layer(group.source_layer).filter(|layer| !layer.is_empty())?;
        Some(Sheet { layer, classes: Classes::new(layer, &group.keys, group.by_id), shapes: None })
    };
    plan.groups.iter().map(|group| pieces.iter().map(|piece| sheet(group, piece)).collect()).collect()
}

/// What a layer of the style draws, and how.
pub(super) fn batches(layer: &StyleLayer, sheets: &[Option<Sheet<'_>>], zoom: f64) -> Vec<Batch> {
    let mut batches: Vec<Batch> = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let Some(sheet) = sheet else { continue };
        for number in 0..sheet.classes.len() {
            let class = sheet.classes.get(number);
            let context = Context::of(zoom, &class);
            if !layer.takes(&context) {
                continue;
            }
            let Some(ink) = Ink::of(layer, &context, class.kind()) else { continue };
            let known = batches.iter().position(|batch| batch.ink == ink);
            let batch = known.unwrap_or_else(|| {
                batches.push(Batch { ink, members: Vec::new() });
                batches.len() - 1
            });
            let members = &mut batches[batch].members;
            if members.last().is_none_or(|(sheet, _)| *sheet != at) {
                members.push((at, vec![false; sheet.classes.len()]));
            }
            if let Some((_, classes)) = members.last_mut() {
                classes[number] = true;
            }
        }
    }
    batches
}

/// Gives each sheet its place in the picture: cut where its widest line can't be seen any more.
pub(super) fn frame(
    sheets: &mut [Vec<Option<Sheet<'_>>>],
    batches: &[(usize, Vec<Batch>)],
    pieces: &[Piece],
    view: &Viewport,
) {
    for (number, group) in sheets.iter_mut().enumerate() {
        let inks = batches.iter().filter(|(group, _)| *group == number).flat_map(|(_, batches)| batches);
        let reach = inks.map(|batch| batch.ink.reach()).fold(0.0, f64::max);
        let frame = Frame::around(view.width(), view.height(), reach * view.scale() + 2.0);
        for (sheet, piece) in group.iter_mut().zip(pieces) {
            if let Some(sheet) = sheet {
                let (extent, id) = (sheet.layer.extent(), piece.found.id);
                let transform = view.tile_to_px(id, f64::from(extent));
                let place = Place::new(transform, frame, id, piece.own, extent);
                sheet.shapes = Some(Shapes::new(sheet.layer.len(), place));
            }
        }
    }
}
