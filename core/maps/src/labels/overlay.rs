//! Places the user's own symbols: before all labels, so that nothing hides a port or the user.

use std::sync::Arc;

use super::{
    PortState, Symbols,
    candidate::{Candidate, Where},
    grid::Rect,
    ink::{Coat, Stamp},
    marks::{self, MarkInks},
    place::{Placed, Placer},
    shape::{Setting, Weight},
    spots::{align, anchored, spots},
};
use crate::{
    draw::Picture,
    earth::{LonLat, World},
    style::Anchor,
};

/// The most ports and pins that are looked at.
const MOST: usize = 2000;

/// So near to a place to choose, in logical pixels, a town is that place whatever it is called there; and so near, when it is called the same.
const SAME_PX: f32 = 12.0;
const NEAR_PX: f32 = 64.0;

/// A mark on its place, drawn over all labels.
pub(super) struct Mark {
    stamp: Arc<Stamp>,
    x: i32,
    y: i32,
}

pub(super) fn draw(marks: &[Mark], picture: &mut Picture) {
    for m in marks {
        m.stamp.lay_on(picture, m.x, m.y);
    }
}

impl Placer<'_> {
    /// Takes the places of all symbols and of the names of ports, of pins and of the meeting point.
    pub(super) fn symbols(&mut self, symbols: &Symbols, inks: &MarkInks) -> Vec<Mark> {
        let mut marks = Vec::new();
        let scale = self.view.scale();
        let near = self.screen().grown(48.0 * self.scale);
        if let Some(me) = &symbols.me
            && let Some((world, x, y)) = self.spot(me.at, &near)
        {
            let radius = me.accuracy_m / metres_per_px(me.at, self.view.world_px());
            if let Some(stamp) = marks::accuracy(radius, scale, inks.contrast) {
                marks.push(Mark { stamp: Arc::new(stamp), x, y });
            }
            let turn = me.heading_deg.map(|h| h - self.view.bearing());
            marks.push(Mark { stamp: Arc::new(marks::me(turn, scale, inks.contrast)), x, y });
            let side = 2.0 * marks::ME_REACH as f32 * self.scale;
            self.keep(String::new(), world, Rect::around(x as f32, y as f32, side, side));
        }
        let mut names = Vec::new();
        let (mut lower, mut dots) = (Vec::new(), Vec::new());
        for state in [PortState::Open, PortState::Unknown, PortState::Closed, PortState::NotForTravellers] {
            let stamp = Arc::new(marks::port(state, scale, inks.contrast));
            for port in symbols.ports.iter().take(MOST).filter(|p| p.state == state) {
                let Some((world, x, y)) = self.spot(port.at, &near) else { continue };
                self.ports.push([x as f32, y as f32]);
                let side = 2.0 * marks::PORT_REACH as f32 * self.scale;
                let rect = Rect::around(x as f32, y as f32, side, side);
                self.keep(String::new(), world, rect);
                lower.push(Mark { stamp: Arc::clone(&stamp), x, y });
                names.push((Arc::clone(&port.name), world, rect));
            }
        }
        for (pin, is_meeting) in symbols
            .pins
            .iter()
            .take(MOST)
            .map(|p| (p, false))
            .chain(symbols.meeting.iter().map(|p| (p, true)))
            .chain(symbols.chosen.iter().map(|p| (p, false)))
        {
            let Some((world, x, y)) = self.spot(pin.at, &near) else { continue };
            let stamp = if is_meeting {
                marks::meeting(scale, inks.contrast)
            } else {
                marks::pin(scale, inks.contrast)
            };
            let height = marks::PIN_HEIGHT as f32 * self.scale;
            let wide = 2.0 * marks::PIN_REACH as f32 * self.scale;
            let mut rect = Rect::around(x as f32, y as f32 - height / 2.0, wide, height);
            if is_meeting {
                // The flag flies to the right of its pole.
                rect =
                    Rect { left: x as f32 - 5.0 * self.scale, right: x as f32 + 20.0 * self.scale, ..rect };
            }
            self.keep(String::new(), world, rect);
            lower.push(Mark { stamp: Arc::new(stamp), x, y });
            names.push((Arc::clone(&pin.name), world, rect));
        }
        for choice in symbols.choices.iter().take(MOST).chain(&symbols.chosen) {
            let Some((_, x, y)) = self.spot(choice.at, &near) else { continue };
            self.choices.push(([x as f32, y as f32], Arc::clone(&choice.name)));
            // The ground's own mark of a port gives way, too.
            self.ports.push([x as f32, y as f32]);
        }
        let stamp = Arc::new(marks::choice(scale, inks.contrast));
        for choice in symbols.choices.iter().take(MOST) {
            let Some((world, x, y)) = self.spot(choice.at, &near) else { continue };
            let side = 2.0 * marks::CHOICE_REACH as f32 * self.scale;
            let rect = Rect::around(x as f32, y as f32, side, side);
            self.keep(String::new(), world, rect);
            dots.push(Mark { stamp: Arc::clone(&stamp), x, y });
            names.push((Arc::clone(&choice.name), world, rect));
        }
        // Pins stand on the dots, the first dot over the later ones.
        let mut lower: Vec<Mark> = dots.into_iter().rev().chain(lower).collect();
        // The user's own dot lies over the others.
        lower.append(&mut marks);
        for (name, world, rect) in names {
            if let Some(mark) = self.name(&name, world, &rect, inks) {
                lower.push(mark);
            }
        }
        lower
    }

    /// Notes where towns are, before anything has its place.
    pub(super) fn see_towns(&mut self, candidates: &[&Candidate]) {
        let towns = candidates.iter().filter(|candidate| candidate.is_town());
        self.towns = towns
            .filter_map(|town| match town.place {
                Where::Point { at, .. } => Some(self.px(at)),
                Where::Line(_) => None,
            })
            .collect();
    }

    /// Whether a town of the ground is one of the places to choose, which has its name already: it stands on its dot, or is called the
    /// same nearby.
    pub(super) fn is_choice(&self, name: &str, [x, y]: [f32; 2]) -> bool {
        self.choices.iter().any(|([left, top], choice)| {
            let far = (left - x).hypot(top - y) / self.scale;
            far < SAME_PX || far < NEAR_PX && **choice == *name
        })
    }

    fn spot(&self, at: LonLat, near: &Rect) -> Option<(World, i32, i32)> {
        let world = World::of(at);
        let [x, y] = self.px(world).map(f32::round);
        near.holds(&Rect::around(x, y, 0.0, 0.0)).then_some((world, x as i32, y as i32))
    }

    fn keep(&mut self, text: String, at: World, rect: Rect) {
        self.grid.take(rect);
        self.placed.push(Placed { text, local: None, at, boxes: vec![rect], overlaps: true });
    }

    /// The name beside a mark, where there is room.
    fn name(&mut self, name: &str, at: World, mark: &Rect, inks: &MarkInks) -> Option<Mark> {
        let name: Arc<str> = super::clean::clean(name)?.into();
        let setting = Setting { weight: Weight::Bold, wrap: Some(900), spacing: 0 };
        let size = 13.0 * self.scale;
        let line = self.studio.line(&name, &setting, size)?;
        let (width, height) = line.shaped.as_ref().as_ref().map(|s| (s.width * size, s.height * size))?;
        let (x, y) = (f32::midpoint(mark.left, mark.right), f32::midpoint(mark.top, mark.bottom));
        let reach = (mark.right - mark.left) / 2.0;
        let places: Vec<(Anchor, Rect)> =
            spots(Anchor::Left, [0.0, 0.0], reach, reach + 3.0 * self.scale, 0.0)
                .into_iter()
                .map(|(anchor, dx, dy)| {
                    // Above and below, the mark's own half height counts.
                    let dy = if dx == 0.0 { dy.signum() * (mark.bottom - mark.top) / 2.0 } else { dy };
                    (anchor, anchored(anchor, x + dx, y + dy, width, height))
                })
                .filter(|(_, rect)| self.fits(rect))
                .collect();
        // The town behind the port is worth its name, too.
        let over_town = |rect: &Rect| {
            let wide = rect.grown(6.0 * self.scale);
            self.towns.iter().any(|[x, y]| wide.holds(&Rect::around(*x, *y, 0.0, 0.0)))
        };
        let free = places.iter().find(|(_, rect)| !over_town(rect)).or(places.first());
        let (anchor, rect) = free.copied()?;
        let coat = Coat { color: inks.text, halo: inks.halo, halo_px: 1.8 * self.scale };
        let stamp = self.studio.block(&[line], align(anchor), &[coat]);
        self.grid.take(rect);
        self.placed.push(Placed {
            text: name.to_string(),
            local: None,
            at,
            boxes: vec![rect],
            overlaps: false,
        });
        Some(Mark { stamp, x: rect.left.round() as i32, y: rect.top.round() as i32 })
    }
}

/// Metres to a pixel of the picture at a place.
pub(super) fn metres_per_px(at: LonLat, world_px: f64) -> f64 {
    let around = std::f64::consts::TAU * crate::earth::EARTH_RADIUS_M * at.lat().to_radians().cos();
    (around / world_px).max(1e-6)
}
