//! Names along roads and rivers.

use std::{borrow::Cow, collections::HashMap, sync::Arc};

use super::{
    candidate::{Candidate, Where, Words},
    grid::Rect,
    ink::Put,
    place::{Item, Placer},
    shape::Shaped,
    track::{Track, between},
};
use crate::{draw::Viewport, earth::World, style::Placement};

/// The lines of a picture, in its pixels.
pub(super) struct Lines<'a> {
    lines: Vec<Drawn<'a>>,
    /// Which begin or end in a cell of 4 pixels, by layer and words.
    ends: Ends,
}

/// Layer, number of the words and cell; which lines, and whether it is their beginning.
type Ends = HashMap<(u16, u64, i32, i32), Vec<(usize, bool)>>;

struct Drawn<'a> {
    candidate: &'a Candidate,
    track: Track,
    length: f32,
}

/// The most points of all lines of a picture.
const MOST_POINTS: usize = 400_000;

/// The most labels along one line of one tile.
const MOST_ANCHORS: f32 = 64.0;

/// Where the middle of the letters lies above the baseline, in ems.
const MIDDLE: f32 = 0.34;

impl<'a> Lines<'a> {
    /// Those that come near the picture.
    pub(super) fn new(candidates: &[&'a Candidate], view: &Viewport, near: &Rect) -> Self {
        let mut lines = Vec::new();
        let mut ends: HashMap<_, Vec<(usize, bool)>> = HashMap::new();
        let mut total = 0;
        let (low, high) = view.world_box(f64::from(-near.left));
        for candidate in candidates {
            let Where::Line(stretch) = &candidate.place else { continue };
            let Some(words) = &candidate.words else { continue };
            let seen = stretch.low.x <= high.x
                && stretch.high.x >= low.x
                && stretch.low.y <= high.y
                && stretch.high.y >= low.y;
            if !seen || total > MOST_POINTS {
                continue;
            }
            let points: Vec<[f32; 2]> = stretch.points.iter().map(|p| px(view, *p)).collect();
            total += points.len();
            for (end, first) in [(points.first(), true), (points.last(), false)] {
                if let Some(p) = end.filter(|_| stretch.open[usize::from(!first)]) {
                    let [x, y] = cell(*p);
                    ends.entry((candidate.layer, words.number, x, y)).or_default().push((lines.len(), first));
                }
            }
            lines.push(Drawn {
                candidate,
                track: Track::new(points),
                length: (stretch.length * view.world_px()) as f32,
            });
        }
        Self { lines, ends }
    }

    /// The places where their names are tried: evenly along each tile's part, so that they don't move when others come into
    /// view.
    pub(super) fn anchors(&self, view: &Viewport, near: &Rect, items: &mut Vec<Item<'a>>) {
        for (number, line) in self.lines.iter().enumerate() {
            let looks = &line.candidate.looks;
            let scale = view.scale() as f32;
            let letters = line.candidate.words.as_ref().map_or(0, |w| w.main.chars().count());
            // A tile that has only a small part of the text's road leaves it to its neighbour.
            if line.length < letters as f32 * looks.size * scale * 0.15 || line.length < 4.0 * scale {
                continue;
            }
            let count = match looks.placement {
                Placement::LineCenter => 1.0,
                _ => (line.length / (looks.spacing * scale)).floor().clamp(1.0, MOST_ANCHORS),
            };
            let track = &line.track;
            for place in 0..count as usize {
                let along = (place as f32 + 0.5) / count * track.length();
                let at = track.at(along);
                if near.holds(&Rect::around(at[0], at[1], 0.0, 0.0)) {
                    items.push(Item {
                        candidate: line.candidate,
                        at,
                        world: view.to_world(f64::from(at[0]), f64::from(at[1])),
                        line: Some((number, along)),
                        length: line.length.round(),
                    });
                }
            }
        }
    }

    /// A line with what goes on from it in the neighbouring tiles where there isn't room for `width` pixels around a place,
    /// and how far its own beginning moved.
    fn whole(&self, number: usize, along: f32, width: f32) -> (Cow<'_, Track>, f32) {
        let line = &self.lines[number];
        let room = width * 0.75;
        let (before, after) = (along < room, line.track.length() - along < room);
        if !before && !after {
            return (Cow::Borrowed(&line.track), 0.0);
        }
        let mut points = line.track.points().to_vec();
        let mut used = vec![number];
        if after {
            self.go_on(line, &mut points, &mut used, width);
        }
        let mut moved = 0.0;
        if before {
            let own = points.len();
            points.reverse();
            self.go_on(line, &mut points, &mut used, width);
            moved = Track::new(points[own.saturating_sub(1)..].to_vec()).length();
            points.reverse();
        }
        (Cow::Owned(Track::new(points)), moved)
    }

    fn go_on(&self, line: &Drawn<'a>, points: &mut Vec<[f32; 2]>, used: &mut Vec<usize>, wanted: f32) {
        let Some(words) = &line.candidate.words else { return };
        let mut added = 0.0;
        while added < wanted && used.len() < 9 {
            let Some(end) = points.last().copied() else { return };
            let [x, y] = cell(end);
            let next = (-1..=1)
                .flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)))
                .filter_map(|(x, y)| self.ends.get(&(line.candidate.layer, words.number, x, y)))
                .flatten()
                .filter(|(number, _)| !used.contains(number))
                .filter_map(|(number, first)| {
                    let other = &self.lines[*number];
                    let p =
                        if *first { other.track.points().first()? } else { other.track.points().last()? };
                    Some(((p[0] - end[0]).hypot(p[1] - end[1]), *number, *first))
                })
                .filter(|(away, ..)| *away < 3.0)
                .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let Some((_, number, first)) = next else { return };
            used.push(number);
            added += self.lines[number].length;
            let more = self.lines[number].track.points();
            if first { points.extend(more.iter().skip(1)) } else { points.extend(more.iter().rev().skip(1)) }
        }
    }
}

impl Placer<'_> {
    /// Sets a name along its line.
    pub(super) fn along(&mut self, item: &Item<'_>, lines: &Lines<'_>, number: usize, along: f32) {
        let candidate = item.candidate;
        let looks = &*candidate.looks;
        let Some(words) = &candidate.words else { return };
        let spacing = looks.spacing * self.scale;
        if self.repeats(candidate, item.at, spacing * 0.75) {
            return;
        }
        let size = looks.size * self.scale;
        let both: Option<Arc<str>> =
            words.local.as_ref().map(|local| format!("{}   {local}", words.main).into());
        for (text, with_local) in both.iter().map(|t| (t, true)).chain([(&words.main, false)]) {
            let Some(line) = self.studio.line(text, &looks.setting, size) else { continue };
            let Some(shaped) = line.shaped.as_ref().as_ref() else { continue };
            let width = shaped.width * size;
            // Before anything is worked out: is its middle free?
            if !looks.text_overlap
                && !self.grid.is_free(&Rect::around(item.at[0], item.at[1], size * 0.5, size * 0.5))
                && lines.lines[number].length < width * 2.0
            {
                continue;
            }
            let (track, moved) = lines.whole(number, along, width);
            let slack = track.length() - width;
            if slack < 0.0 {
                continue;
            }
            let step = (slack / 4.0).min(spacing / 8.0);
            for shift in [0.0, 1.0, -1.0, 2.0, -2.0] {
                let middle = (moved + along + shift * step).clamp(width / 2.0, track.length() - width / 2.0);
                let at = track.at(middle);
                if self.repeats(candidate, at, spacing) {
                    continue;
                }
                let ends = [at, track.at(middle - width * 0.45), track.at(middle + width * 0.45)];
                if !looks.text_overlap
                    && !ends.iter().all(|p| self.fits(&Rect::around(p[0], p[1], size * 0.8, size * 0.8)))
                {
                    continue;
                }
                let Some((puts, boxes)) = bend(shaped, size, &track, middle, looks.max_angle) else {
                    continue;
                };
                let padding = looks.padding * self.scale;
                let boxes: Vec<Rect> = boxes.iter().map(|b| b.grown(padding)).collect();
                if !(looks.text_overlap || boxes.iter().all(|b| self.fits(b))) {
                    continue;
                }
                // Relative to a whole pixel, in eighths: panning finds the same picture again.
                let (ox, oy) = (at[0].round(), at[1].round());
                let eighth = |v: f32| (v * 8.0).round() / 8.0;
                let puts: Vec<Put> = puts
                    .into_iter()
                    .map(|p| Put {
                        x: eighth(p.x - ox),
                        y: eighth(p.y - oy),
                        turn: (p.turn * 64.0).round() / 64.0,
                        ..p
                    })
                    .collect();
                let [coat, _] = self.coats(looks);
                let stamp = self.studio.curve(&puts, size, &coat);
                let shown = Words::new(Arc::clone(&words.main), words.local.clone().filter(|_| with_local));
                self.settle(item, at, boxes, vec![(stamp, ox as i32, oy as i32)], Some(&shown));
                return;
            }
        }
    }
}

/// Puts the glyphs of a text along a track, its middle at `middle` pixels; with the places that it takes. `None` where the
/// line bends too much for it.
fn bend(
    shaped: &Shaped,
    size: f32,
    track: &Track,
    middle: f32,
    max_angle: f32,
) -> Option<(Vec<Put>, Vec<Rect>)> {
    let width = shaped.width * size;
    let step = size * 0.3;
    let mut local = track.smooth(middle - width / 2.0, middle + width / 2.0, step, 4);
    // Read from left to right, and upwards on a road that runs north.
    let way = local.turn(local.length() / 2.0, local.length() / 2.0);
    let (sin, cos) = way.sin_cos();
    if cos < -0.03 || (cos < 0.03 && sin > 0.0) {
        local = local.reversed();
    }
    let start = (local.length() - width) / 2.0;
    if start < -size * 1.5 {
        return None; // smoothing shortened it: too crooked
    }
    let sharpest = (max_angle * 0.6).to_radians();
    let mut last: Option<f32> = None;
    let mut puts = Vec::with_capacity(shaped.glyphs.len());
    for unit in &shaped.units {
        let half = unit.advance * size / 2.0;
        let centre = start + unit.x * size + half;
        let turn = local.turn(centre, half.max(size * 0.45));
        if last.is_some_and(|last| between(last, turn) > sharpest) {
            return None;
        }
        if half > size * 0.8 && local.bulge(centre - half, centre + half) > size * 0.3 {
            return None; // a word whose letters join stays straight
        }
        last = Some(turn);
        let [x, y] = local.at(centre);
        let (sin, cos) = turn.sin_cos();
        for glyph in shaped.glyphs.get(unit.start as usize..unit.end as usize)? {
            let rx = (glyph.x - unit.x) * size - half;
            let ry = (glyph.y - shaped.baseline + MIDDLE) * size;
            puts.push(Put {
                face: glyph.face,
                id: glyph.id,
                x: x + rx * cos - ry * sin,
                y: y + rx * sin + ry * cos,
                turn,
            });
        }
    }
    let count = (width / (size * 0.85)).ceil().max(1.0);
    let boxes = (0..=count as usize)
        .map(|i| {
            let [x, y] = local.at(start + width * i as f32 / count);
            Rect::around(x, y, size * 1.1, size * 1.1)
        })
        .collect();
    Some((puts, boxes))
}

fn px(view: &Viewport, at: World) -> [f32; 2] {
    let (x, y) = view.to_px(at);
    [x as f32, y as f32]
}

fn cell(p: [f32; 2]) -> [i32; 2] {
    p.map(|v| (v / 4.0).floor() as i32)
}
