use super::clip::{Ends, Frame, Point};
use crate::{
    earth::TileId,
    tiles::{Feature, Geometry, GeometryKind},
};

/// The shapes of a layer's features in pixels of the picture, cut to it; each is made when it is first needed and serves
/// all layers of the style that show it.
pub(super) struct Shapes {
    points: Vec<Point>,
    parts: Vec<(u32, u32, Ends)>,
    /// Each feature's parts; `None` until they are made.
    features: Vec<Option<(u32, u32)>>,
    place: Place,
}

/// Where a tile's units lie in the picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Takes units of the tile to pixels.
    transform: [f64; 6],
    /// What of the picture is needed.
    frame: Frame,
    /// What of the tile is drawn, in its units; all with its buffer when there is no other tile beside. Where tiles meet,
    /// covering an edge twice would make it hard, so each draws only what is its own.
    own: Option<Frame>,
    extent: i32,
    /// Points that fall into the same cell of 2ⁿ units as the one before are left out: less than half a pixel. Cells are
    /// the same for the tile beside, so that lines meet at its edge.
    cell: u32,
}

impl Place {
    /// `own`: the tile to which this one, perhaps above it, is cut.
    pub(super) fn new(
        transform: [f64; 6],
        frame: Frame,
        tile: TileId,
        own: Option<TileId>,
        extent: u32,
    ) -> Self {
        let px_per_unit = transform[0].hypot(transform[1]);
        let units = |own: TileId| {
            let unit = tile.side() / f64::from(extent);
            let (all, part) = (tile.corner(), own.corner());
            let low = [(part.x - all.x) / unit, (part.y - all.y) / unit];
            let side = own.side() / unit;
            Frame { low, high: [low[0] + side, low[1] + side] }
        };
        Self {
            transform,
            frame,
            own: own.map(units),
            extent: extent as i32,
            cell: (0.35 / px_per_unit).log2().floor().clamp(0.0, 16.0) as u32,
        }
    }

    fn same_cell(&self, a: [i32; 2], b: [i32; 2]) -> bool {
        a[0] >> self.cell == b[0] >> self.cell && a[1] >> self.cell == b[1] >> self.cell
    }

    fn apply(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        let [xx, yx, xy, yy, left, top] = self.transform;
        [xx * x + xy * y + left, yx * x + yy * y + top]
    }

    /// Whether the points lie in the picture and in what is drawn of the tile; `None` when they all lie beside one of them.
    fn inside(&self, part: &[[i32; 2]]) -> Option<(bool, bool)> {
        let mut low = [i32::MAX; 2];
        let mut high = [i32::MIN; 2];
        for point in part {
            for axis in 0..2 {
                low[axis] = low[axis].min(point[axis]);
                high[axis] = high[axis].max(point[axis]);
            }
        }
        let (low, high) = (low.map(f64::from), high.map(f64::from));
        let own = match &self.own {
            Some(own) if own.misses(low, high) => return None,
            Some(own) => own.holds(low, high),
            None => true,
        };
        let corners = [low, high, [low[0], high[1]], [high[0], low[1]]].map(|corner| self.apply(corner));
        let fold = |axis: usize, pick: fn(f64, f64) -> f64| {
            corners.iter().map(|c| c[axis]).reduce(pick).unwrap_or(0.0)
        };
        let low = [fold(0, f64::min), fold(1, f64::min)];
        let high = [fold(0, f64::max), fold(1, f64::max)];
        (!self.frame.misses(low, high)).then(|| (self.frame.holds(low, high), own))
    }
}

/// What is used again and again while shapes are made.
#[derive(Default)]
pub(super) struct Scratch {
    geometry: Geometry,
    units: Vec<[f64; 2]>,
    spare: Vec<[f64; 2]>,
    pixels: Vec<[f64; 2]>,
    points: Vec<Point>,
}

impl Shapes {
    pub(super) fn new(features: usize, place: Place) -> Self {
        Self { points: Vec::new(), parts: Vec::new(), features: vec![None; features], place }
    }

    /// Makes a feature's shape unless it is there.
    pub(super) fn need(&mut self, number: usize, feature: &Feature<'_>, scratch: &mut Scratch) {
        if self.features.get(number).is_none_or(Option::is_some) {
            return;
        }
        let start = self.parts.len() as u32;
        let mut geometry = std::mem::take(&mut scratch.geometry);
        feature.geometry(&mut geometry);
        for part in geometry.parts() {
            match feature.kind() {
                GeometryKind::Polygon => self.ring(part, scratch),
                GeometryKind::Line => {
                    let Self { points, parts, place, .. } = self;
                    place.line(part, scratch, |piece, ends| {
                        let start = points.len() as u32;
                        points.extend_from_slice(piece);
                        parts.push((start, points.len() as u32, ends));
                    });
                }
                GeometryKind::Point => {}
            }
        }
        scratch.geometry = geometry;
        self.features[number] = Some((start, self.parts.len() as u32));
    }

    /// A feature's rings or lines.
    pub(super) fn parts(&self, number: usize) -> impl Iterator<Item = (&[Point], Ends)> {
        let (start, end) = self.features.get(number).copied().flatten().unwrap_or((0, 0));
        let parts = self.parts.get(start as usize..end as usize).unwrap_or_default();
        parts.iter().map(|&(start, end, ends)| {
            (self.points.get(start as usize..end as usize).unwrap_or_default(), ends)
        })
    }

    /// Where the tile lies.
    pub(super) fn place(&self) -> &Place {
        &self.place
    }

    fn ring(&mut self, part: &[[i32; 2]], scratch: &mut Scratch) {
        let Some((seen, own)) = self.place.inside(part) else { return };
        let Scratch { units, spare, .. } = scratch;
        units.clear();
        let mut last = None;
        for &point in part {
            if !last.is_some_and(|last| self.place.same_cell(last, point)) {
                last = Some(point);
                units.push(point.map(f64::from));
            }
        }
        if let Some(frame) = self.place.own.filter(|_| !own) {
            frame.ring(units, spare);
        }
        for point in units.iter_mut() {
            *point = self.place.apply(*point);
        }
        if !seen {
            self.place.frame.ring(units, spare);
        }
        if units.len() >= 3 {
            let start = self.points.len() as u32;
            self.points.extend(units.iter().map(|&[x, y]| [x as f32, y as f32]));
            self.parts.push((start, self.points.len() as u32, Ends::default()));
        }
    }
}

impl Place {
    /// A line's pieces in pixels.
    fn line(&self, part: &[[i32; 2]], scratch: &mut Scratch, mut to: impl FnMut(&[Point], Ends)) {
        let Some((seen, own)) = self.inside(part) else { return };
        let mut units = std::mem::take(&mut scratch.units);
        units.clear();
        let mut last = None;
        for (at, &point) in part.iter().enumerate() {
            if at + 1 == part.len() || !last.is_some_and(|last| self.same_cell(last, point)) {
                last = Some(point);
                units.push(point.map(f64::from));
            }
        }
        self.pieces(&units, seen, own, scratch, &mut to);
        scratch.units = units;
    }

    /// Cuts a line of units to what is drawn of the tile, then to what is seen.
    fn pieces(
        &self,
        units: &[[f64; 2]],
        seen: bool,
        own: bool,
        scratch: &mut Scratch,
        to: &mut impl FnMut(&[Point], Ends),
    ) {
        let Scratch { spare, pixels, points, .. } = scratch;
        let mut draw = |line: &[[f64; 2]], ends: Ends, buffer: &mut Vec<[f64; 2]>| {
            buffer.clear();
            buffer.extend(line.iter().map(|&point| self.apply(point)));
            let mut give = |line: &[[f64; 2]], ends: Ends| {
                points.clear();
                points.extend(line.iter().map(|&[x, y]| [x as f32, y as f32]));
                to(points, ends);
            };
            if seen {
                give(buffer, ends);
            } else {
                // What is cut off by the picture's frame lies outside of it, with or without caps.
                let whole = std::mem::take(buffer);
                self.frame.line(&whole, buffer, |line, cut| {
                    give(
                        line,
                        Ends {
                            start_cut: cut.start_cut || ends.start_cut,
                            end_cut: cut.end_cut || ends.end_cut,
                        },
                    );
                });
                *buffer = whole;
            }
        };
        match &self.own {
            Some(frame) if !own => frame.line(units, spare, |line, ends| draw(line, ends, pixels)),
            _ => draw(units, Ends::default(), pixels),
        }
    }

    /// The rings of a feature as lines: without the edges along which the tile was cut off.
    pub(super) fn outlines(
        &self,
        feature: &Feature<'_>,
        scratch: &mut Scratch,
        mut to: impl FnMut(&[Point], Ends),
    ) {
        let mut geometry = std::mem::take(&mut scratch.geometry);
        feature.geometry(&mut geometry);
        let cut_off = |a: [i32; 2], b: [i32; 2]| {
            (0..2).any(|axis| {
                (a[axis] <= 0 && b[axis] <= 0) || (a[axis] >= self.extent && b[axis] >= self.extent)
            })
        };
        let mut units = std::mem::take(&mut scratch.units);
        for ring in geometry.parts() {
            let (Some((seen, own)), Some(&last)) = (self.inside(ring), ring.last()) else { continue };
            let mut from = last;
            units.clear();
            for &point in ring {
                if cut_off(from, point) {
                    self.pieces(&units, seen, own, scratch, &mut to);
                    units.clear();
                } else {
                    if units.is_empty() {
                        units.push(from.map(f64::from));
                    } else if self.same_cell(from, point) {
                        continue;
                    }
                    units.push(point.map(f64::from));
                }
                from = point;
            }
            self.pieces(&units, seen, own, scratch, &mut to);
        }
        scratch.units = units;
        scratch.geometry = geometry;
    }

    /// Lines in pixels, cut to their tile but not to the picture: dashes are counted along them. `beyond`: how many pixels
    /// more of the tile are drawn when there is none beside, so that slanted ends don't show.
    pub(super) fn whole(
        &self,
        feature: &Feature<'_>,
        beyond: f64,
        scratch: &mut Scratch,
        mut line: impl FnMut(&[[f64; 2]], &Frame),
    ) {
        let Scratch { geometry, units, spare, pixels, .. } = scratch;
        feature.geometry(geometry);
        let beyond = beyond / self.transform[0].hypot(self.transform[1]);
        let extent = f64::from(self.extent);
        let tile = self.own.unwrap_or(Frame { low: [-beyond; 2], high: [extent + beyond; 2] });
        for part in geometry.parts() {
            if self.inside(part).is_none() {
                continue;
            }
            units.clear();
            units.extend(part.iter().map(|point| point.map(f64::from)));
            if feature.kind() == GeometryKind::Polygon {
                units.extend(units.first().copied());
            }
            tile.line(units, spare, |piece, _| {
                pixels.clear();
                pixels.extend(piece.iter().map(|&point| self.apply(point)));
                line(pixels, &self.frame);
            });
        }
    }
}
