//! Placing: the most important first, each where nothing is yet.

use std::{cmp::Ordering, collections::HashMap, sync::Arc};

use super::{
    candidate::{Candidate, Looks, Where, Words},
    grid::{Grid, Rect},
    icons,
    ink::{Coat, Stamp},
    lines::Lines,
    shields::{self, Shield},
    spots::{anchored, spots},
    stamps::{Line, Studio},
};
use crate::{
    draw::{Cancel, DrawError, Picture, Viewport},
    earth::World,
};

/// A label that was placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// What it says; empty for an icon without a name.
    pub text: String,
    /// The local name below, if any.
    pub local: Option<String>,
    /// What it names.
    pub at: World,
    /// What it takes of the picture, with its padding; those of different labels don't overlap, unless the style lets them.
    pub boxes: Vec<Rect>,
    /// Whether the style lets it overlap others.
    pub overlaps: bool,
}

/// The most labels of one picture.
const MOST: usize = 3000;

/// How much smaller a local name is set below.
const LOCAL_SIZE: f32 = 0.82;

pub(super) struct Placer<'a> {
    pub(super) view: &'a Viewport,
    pub(super) scale: f32,
    pub(super) studio: &'a mut Studio,
    pub(super) grid: Grid,
    /// Where a label may be: all of it within, when there is no neighbour to show the rest.
    pub(super) frame: Rect,
    pub(super) inside: bool,
    said: HashMap<(u16, u64), Vec<[f32; 2]>>,
    draws: Vec<(Arc<Stamp>, i32, i32)>,
    pub(super) placed: Vec<Placed>,
    /// Ports that are shown with their state.
    pub(super) ports: Vec<[f32; 2]>,
    /// The dots of towns, which names of ports leave free when they can.
    pub(super) towns: Vec<[f32; 2]>,
    /// Places to choose, with their names.
    pub(super) choices: Vec<([f32; 2], Arc<str>)>,
}

/// A candidate at one of its places, in the order of placing.
pub(super) struct Item<'a> {
    pub(super) candidate: &'a Candidate,
    /// Pixels.
    pub(super) at: [f32; 2],
    pub(super) world: World,
    /// For a line: its number and how far along it, in pixels.
    pub(super) line: Option<(usize, f32)>,
    /// Longer lines come first.
    pub(super) length: f32,
}

impl Item<'_> {
    /// Later layers of the style first; then by its sort key; then longer lines; then from the north-west, so that the same
    /// map always gets the same labels.
    fn order(&self, other: &Self) -> Ordering {
        let (a, b) = (self.candidate, other.candidate);
        b.layer
            .cmp(&a.layer)
            .then(a.sort.total_cmp(&b.sort))
            .then(other.length.total_cmp(&self.length))
            .then(self.world.y.total_cmp(&other.world.y))
            .then(self.world.x.total_cmp(&other.world.x))
            .then_with(|| a.words.cmp(&b.words))
            .then_with(|| a.icon.cmp(&b.icon))
    }
}

impl<'a> Placer<'a> {
    pub(super) fn new(view: &'a Viewport, studio: &'a mut Studio, frame: Rect, inside: bool) -> Self {
        Self {
            view,
            scale: view.scale() as f32,
            studio,
            grid: Grid::new(view.width(), view.height()),
            frame,
            inside,
            said: HashMap::new(),
            draws: Vec::new(),
            placed: Vec::new(),
            ports: Vec::new(),
            towns: Vec::new(),
            choices: Vec::new(),
        }
    }

    /// Places what has room.
    pub(super) fn place(&mut self, candidates: &[&Candidate], cancel: &Cancel) -> Result<(), DrawError> {
        let margin = 96.0 * self.scale;
        let near = self.screen().grown(margin);
        let lines = Lines::new(candidates, self.view, &near);
        let mut items: Vec<Item<'_>> = Vec::new();
        for candidate in candidates {
            if let Where::Point { at, .. } = candidate.place {
                let px = self.px(at);
                if near.holds(&Rect::around(px[0], px[1], 0.0, 0.0)) {
                    items.push(Item { candidate, at: px, world: at, line: None, length: 0.0 });
                }
            }
        }
        lines.anchors(self.view, &near, &mut items);
        items.sort_by(Item::order);
        for (count, item) in items.iter().enumerate() {
            if count % 64 == 0 && cancel.is_cancelled() {
                return Err(DrawError::Cancelled);
            }
            if self.placed.len() >= MOST {
                break;
            }
            match item.line {
                _ if item.candidate.shield => self.shield(item),
                None => self.point(item),
                Some((line, along)) => self.along(item, &lines, line, along),
            }
        }
        Ok(())
    }

    /// Draws what was placed, the most important last.
    pub(super) fn draw(self, picture: &mut Picture) -> Vec<Placed> {
        for (stamp, x, y) in self.draws.iter().rev() {
            stamp.lay_on(picture, *x, *y);
        }
        self.placed
    }

    pub(super) fn screen(&self) -> Rect {
        Rect { left: 0.0, top: 0.0, right: self.view.width() as f32, bottom: self.view.height() as f32 }
    }

    pub(super) fn px(&self, at: World) -> [f32; 2] {
        let (x, y) = self.view.to_px(at);
        [x as f32, y as f32]
    }

    /// Whether a place may be taken.
    pub(super) fn fits(&self, rect: &Rect) -> bool {
        (!self.inside || self.frame.holds(rect)) && self.grid.is_free(rect)
    }

    /// Whether the same was said too near already.
    pub(super) fn repeats(&self, candidate: &Candidate, at: [f32; 2], least: f32) -> bool {
        let Some(words) = &candidate.words else { return false };
        let Some(places) = self.said.get(&(candidate.layer, words.number)) else { return false };
        places.iter().any(|p| (p[0] - at[0]).hypot(p[1] - at[1]) < least)
    }

    /// Takes places and notes what is drawn there.
    pub(super) fn settle(
        &mut self,
        item: &Item<'_>,
        at: [f32; 2],
        boxes: Vec<Rect>,
        draws: Vec<(Arc<Stamp>, i32, i32)>,
        shown: Option<&Words>,
    ) {
        let candidate = item.candidate;
        if let Some(words) = &candidate.words {
            self.said.entry((candidate.layer, words.number)).or_default().push(at);
        }
        for b in &boxes {
            self.grid.take(*b);
        }
        self.draws.extend(draws);
        // What lies wholly in the margin kept its neighbours away; it isn't seen.
        if boxes.iter().any(|b| b.meets(&self.screen())) {
            self.placed.push(Placed {
                text: shown.map(|w| w.main.to_string()).unwrap_or_default(),
                local: shown.and_then(|w| w.local.as_ref().map(ToString::to_string)),
                at: self.view.to_world(f64::from(at[0]), f64::from(at[1])),
                boxes,
                overlaps: candidate.looks.text_overlap || candidate.looks.icon_overlap,
            });
        }
    }

    /// The name and below it, smaller, the local one.
    pub(super) fn block(&mut self, words: &Words, looks: &Looks) -> Option<(Vec<Line>, f32, f32)> {
        let size = looks.size * self.scale;
        let mut lines = vec![self.studio.line(&words.main, &looks.setting, size)?];
        if let Some(local) = &words.local {
            let mut setting = looks.setting.clone();
            setting.weight = super::shape::Weight::Regular;
            setting.spacing = 0;
            lines.extend(self.studio.line(local, &setting, (size * LOCAL_SIZE * 2.0).round() / 2.0));
        }
        let measure = |l: &Line| {
            l.shaped.as_ref().as_ref().map_or((0.0, 0.0), |s| (s.width * l.size, s.height * l.size))
        };
        let width = lines.iter().map(|l| measure(l).0).fold(0.0, f32::max);
        let height = lines.iter().map(|l| measure(l).1).sum();
        Some((lines, width, height))
    }

    pub(super) fn coats(&self, looks: &Looks) -> [Coat; 2] {
        let halo_px = looks.halo_width * self.scale;
        let main = Coat { color: looks.color, halo: looks.halo, halo_px };
        [main, Coat { color: looks.color.faded(0.86), ..main }]
    }

    fn point(&mut self, item: &Item<'_>) {
        let candidate = item.candidate;
        let looks = &*candidate.looks;
        let area = matches!(candidate.place, Where::Point { area: true, .. });
        let least = if area { 300.0 } else { 48.0 } * self.scale;
        if self.repeats(candidate, item.at, least) {
            return;
        }
        let [x, y] = item.at.map(f32::round);
        let unit = looks.icon_size * self.scale;
        if candidate.icon.as_deref().is_some_and(|icon| icon.starts_with("port"))
            && self.ports.iter().any(|p| (p[0] - x).hypot(p[1] - y) < 24.0 * self.scale)
        {
            return; // it is there with its state already
        }
        if candidate.is_town()
            && candidate.words.as_ref().is_some_and(|words| self.is_choice(&words.main, item.at))
        {
            return; // it is there to be chosen
        }
        let icon = candidate.icon.as_deref().map(|name| {
            let stamp = self.studio.icon(name, unit, looks.icon_color, looks.icon_halo);
            (stamp, icons::reach(name) as f32 * unit)
        });
        let icon_box = icon.as_ref().map(|(_, reach)| {
            Rect::around(x, y, 2.0 * reach, 2.0 * reach).grown(looks.icon_padding * self.scale)
        });
        let mut with_icon = icon.is_some();
        if let Some(rect) = &icon_box
            && !(looks.icon_overlap || self.fits(rect))
        {
            if !looks.icon_optional || candidate.words.is_none() {
                return;
            }
            with_icon = false;
        }
        let mut boxes: Vec<Rect> = icon_box.filter(|_| with_icon).into_iter().collect();
        let mut draws = Vec::new();
        let mut shown = None;
        if let Some(words) = &candidate.words
            && let Some((lines, width, height)) = self.block(words, looks)
        {
            let reach = icon.as_ref().filter(|_| with_icon).map_or(0.0, |(_, reach)| *reach);
            let padding = looks.padding * self.scale;
            let size = looks.size * self.scale;
            let slip = if area { 0.0 } else { height };
            let found = spots(looks.anchor, looks.offset.map(|o| o * size), reach, reach + size * 0.2, slip)
                .into_iter()
                .find_map(|(anchor, dx, dy)| {
                    let rect = anchored(anchor, x + dx, y + dy, width, height);
                    let padded = rect.grown(padding);
                    (looks.text_overlap || self.fits(&padded)).then_some((anchor, rect, padded))
                });
            match found {
                Some((anchor, rect, padded)) => {
                    let align = super::spots::align(anchor);
                    let stamp = self.studio.block(&lines, align, &self.coats(looks));
                    draws.push((stamp, rect.left.round() as i32, rect.top.round() as i32));
                    boxes.push(padded);
                    shown = Some(Words::new(Arc::clone(&words.main), lines.get(1).and(words.local.clone())));
                }
                None if with_icon && looks.text_optional => {}
                None => return,
            }
        }
        if let Some((stamp, _)) = icon.filter(|_| with_icon) {
            draws.push((stamp, x as i32, y as i32));
        }
        if !boxes.is_empty() {
            self.settle(item, item.at, boxes, draws, shown.as_ref());
        }
    }

    /// Road numbers, upright beside each other.
    fn shield(&mut self, item: &Item<'_>) {
        let candidate = item.candidate;
        let looks = &*candidate.looks;
        let Some(words) = &candidate.words else { return };
        if self.repeats(candidate, item.at, looks.spacing * self.scale) {
            return;
        }
        let size = looks.size * self.scale;
        let gap = size * 0.25;
        let numbers: Vec<(Line, f32, f32)> = shields::numbers(&words.main)
            .filter_map(|number| {
                let line = self.studio.line(&Arc::from(number), &looks.setting, size)?;
                let width = line.shaped.as_ref().as_ref()?.width;
                let (width, height) = Shield::of(number).room(width, size);
                Some((line, width, height))
            })
            .collect();
        let width = numbers.iter().map(|n| n.1).sum::<f32>() + gap * numbers.len().saturating_sub(1) as f32;
        let Some(height) = numbers.iter().map(|n| n.2).reduce(f32::max) else { return };
        if item.line.is_some() && item.length < width * 1.2 {
            return;
        }
        let [x, y] = item.at.map(f32::round);
        let rect = Rect::around(x, y, width, height).grown(looks.padding * self.scale);
        if !(looks.text_overlap || self.fits(&rect)) {
            return;
        }
        let mut left = x - width / 2.0;
        let mut draws = Vec::new();
        for (line, width, _) in &numbers {
            let stamp = self.studio.shield(line, looks);
            draws.push((stamp, (left + width / 2.0).round() as i32, y as i32));
            left += width + gap;
        }
        self.settle(item, item.at, vec![rect], draws, Some(words));
    }
}
