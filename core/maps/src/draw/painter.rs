use vello_cpu::{
    PixmapMut, RasterizerSettings, RenderContext, Resources, TargetInit,
    color::{AlphaColor, Srgb},
    kurbo::{BezPath, PathEl, Point as Corner},
    peniko::Fill,
};

use super::{
    Cancel, DrawError, Picture, Viewport,
    batch::{Batch, Piece, Sheet, batches, frame, sheets, whole_tiles},
    clip::{Ends, Point},
    dash::dash,
    plan::{Ink, Plan},
    shapes::Scratch,
    stroke::Stroker,
};
use crate::{
    earth::TileId,
    style::Style,
    tiles::{GeometryKind, Tiles},
};

/// Draws the ground of maps: areas and lines, no text, no symbols. It keeps its memory from picture to picture; each thread
/// has one of its own.
pub struct Painter {
    context: RenderContext,
    resources: Resources,
    path: BezPath,
    line: Vec<Point>,
    stroker: Stroker,
    scratch: Scratch,
}

impl Default for Painter {
    fn default() -> Self {
        Self::new()
    }
}

impl Painter {
    /// A painter.
    pub fn new() -> Self {
        Self {
            context: RenderContext::new(1, 1),
            resources: Resources::new(),
            path: BezPath::new(),
            line: Vec::new(),
            stroker: Stroker::new(),
            scratch: Scratch::default(),
        }
    }

    /// A tile of `side` logical pixels (512, or 256) times `scale`. Beside each other tiles join without a seam.
    ///
    /// Errors: the map is damaged, the size is out of range, or it was cancelled. Where the map has nothing, the picture is
    /// the style's background.
    ///
    /// ```no_run
    /// use otkel_maps::{Blob, draw::{Cancel, Painter}, earth::TileId, style::{Look, Style}, tiles::{Archive, Tiles}};
    /// let tiles = Tiles::new(vec![Archive::open(Blob::map("map.pmtiles".as_ref())?)?]);
    /// let id = TileId::new(14, 8_529, 5_975).ok_or("no such tile")?;
    /// let picture = Painter::new().tile(&tiles, id, 512, 2.0, Style::of(Look::Day), &Cancel::default())?;
    /// assert_eq!(picture.width(), 1024);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn tile(
        &mut self,
        tiles: &Tiles,
        id: TileId,
        side: u32,
        scale: f64,
        style: &Style,
        cancel: &Cancel,
    ) -> Result<Picture, DrawError> {
        let view = Viewport::of_tile(id, side, scale).ok_or(DrawError::Size)?;
        self.ground(tiles, &view, style, cancel)
    }

    /// Whatever a viewport shows, at any zoom and bearing. Errors as for [`Painter::tile`].
    pub fn ground(
        &mut self,
        tiles: &Tiles,
        view: &Viewport,
        style: &Style,
        cancel: &Cancel,
    ) -> Result<Picture, DrawError> {
        let mut pieces: Vec<Piece> = Vec::new();
        for id in view.tiles(view.tile_zoom(), 0.0) {
            if cancel.is_cancelled() {
                return Err(DrawError::Cancelled);
            }
            if let Some(found) = tiles.get(id)? {
                pieces.push(Piece { found, own: Some(id) });
            }
        }
        whole_tiles(&mut pieces);
        self.draw(&pieces, view, style, cancel)
    }

    fn draw(
        &mut self,
        pieces: &[Piece],
        view: &Viewport,
        style: &Style,
        cancel: &Cancel,
    ) -> Result<Picture, DrawError> {
        let (Ok(width), Ok(height)) = (u16::try_from(view.width()), u16::try_from(view.height())) else {
            return Err(DrawError::Size);
        };
        let plan = Plan::new(style, view.zoom());
        self.context.reset_and_resize(width, height);
        self.context.set_fill_rule(Fill::NonZero);
        let mut sheets = sheets(&plan, pieces);
        let batches: Vec<(usize, Vec<Batch>)> = plan
            .layers
            .iter()
            .map(|(layer, group)| (*group, batches(layer, &sheets[*group], view.zoom())))
            .collect();
        frame(&mut sheets, &batches, pieces, view);
        for (group, batches) in &batches {
            if cancel.is_cancelled() {
                return Err(DrawError::Cancelled);
            }
            for batch in batches {
                self.batch(batch, &mut sheets[*group], view.scale());
            }
        }
        self.context.flush();
        if cancel.is_cancelled() {
            return Err(DrawError::Cancelled);
        }
        let mut picture = Picture::new(view.width(), view.height());
        let target = PixmapMut::new(width, height, picture.pixels_mut()).ok_or(DrawError::Size)?;
        let [r, g, b, a] = plan.ground.to_rgba8();
        let settings = RasterizerSettings {
            target_init: TargetInit::Clear(AlphaColor::<Srgb>::from_rgba8(r, g, b, a)),
            ..RasterizerSettings::default()
        };
        self.context.render_with(target, &mut self.resources, settings);
        if a == u8::MAX {
            // Blending at edges rounds down: on a solid ground everything is solid, and phones need not blend it.
            picture.pixels_mut().iter_mut().skip(3).step_by(4).for_each(|alpha| *alpha = u8::MAX);
        }
        Ok(picture)
    }

    fn batch(&mut self, batch: &Batch, sheets: &mut [Option<Sheet<'_>>], scale: f64) {
        match &batch.ink {
            Ink::Area { color, edge } => {
                self.path.truncate(0);
                self.each(batch, sheets, Self::area);
                self.fill(*color);
                if let Some(edge) = edge {
                    self.path.truncate(0);
                    self.stroker.set(scale, crate::style::Cap::Butt, crate::style::Join::Miter);
                    self.each(batch, sheets, Self::outline);
                    self.fill(*edge);
                }
            }
            Ink::Line { color, width, dashes, cap, join } => {
                self.path.truncate(0);
                self.stroker.set(width * scale, *cap, *join);
                if dashes.is_empty() {
                    self.each(batch, sheets, Self::line);
                } else {
                    let dashes: Vec<f64> = dashes.iter().map(|length| length * scale).collect();
                    let beyond = width * scale / 2.0;
                    self.each(batch, sheets, |painter, sheet, place| {
                        painter.dashed(sheet, place, &dashes, beyond);
                    });
                }
                self.fill(*color);
            }
        }
    }

    /// Goes through the features of a batch.
    fn each(
        &mut self,
        batch: &Batch,
        sheets: &mut [Option<Sheet<'_>>],
        mut draw: impl FnMut(&mut Self, &mut Sheet<'_>, usize),
    ) {
        for (sheet, classes) in &batch.members {
            let Some(Some(sheet)) = sheets.get_mut(*sheet) else { continue };
            for place in 0..sheet.classes.of_features().len() {
                let class = sheet.classes.of_features()[place];
                if classes.get(class as usize).copied().unwrap_or(false) {
                    draw(self, sheet, place);
                }
            }
        }
    }

    fn fill(&mut self, [r, g, b, a]: [u8; 4]) {
        if a > 0 && !self.path.is_empty() {
            self.context.set_paint(AlphaColor::<Srgb>::from_rgba8(r, g, b, a));
            self.context.fill_path(&self.path);
        }
    }

    fn area(&mut self, sheet: &mut Sheet<'_>, place: usize) {
        let Some(feature) = sheet.layer.feature(place) else { return };
        let Some(shapes) = &mut sheet.shapes else { return };
        shapes.need(place, &feature, &mut self.scratch);
        for (ring, _) in shapes.parts(place) {
            let mut points = ring.iter().map(|&[x, y]| Corner::new(f64::from(x), f64::from(y)));
            let Some(first) = points.next() else { continue };
            self.path.push(PathEl::MoveTo(first));
            self.path.extend(points.map(PathEl::LineTo));
            self.path.push(PathEl::ClosePath);
        }
    }

    fn line(&mut self, sheet: &mut Sheet<'_>, place: usize) {
        let Some(feature) = sheet.layer.feature(place) else { return };
        if feature.kind() == GeometryKind::Polygon {
            self.outline(sheet, place);
            return;
        }
        let Some(shapes) = &mut sheet.shapes else { return };
        shapes.need(place, &feature, &mut self.scratch);
        for (line, ends) in shapes.parts(place) {
            self.stroker.line(line, ends, &mut self.path);
        }
    }

    fn outline(&mut self, sheet: &mut Sheet<'_>, place: usize) {
        let Some(feature) = sheet.layer.feature(place) else { return };
        let Some(shapes) = &sheet.shapes else { return };
        let Self { stroker, path, scratch, .. } = self;
        shapes.place().outlines(&feature, scratch, |line, ends| stroker.line(line, ends, path));
    }

    fn dashed(&mut self, sheet: &mut Sheet<'_>, place: usize, dashes: &[f64], beyond: f64) {
        let Some(feature) = sheet.layer.feature(place) else { return };
        let Some(shapes) = &sheet.shapes else { return };
        let Self { line, stroker, path, scratch, .. } = self;
        shapes.place().whole(&feature, beyond, scratch, |whole, frame| {
            line.clear();
            dash(whole, dashes, frame, |begins, at| {
                if begins {
                    stroker.line(line, Ends::default(), path);
                    line.clear();
                }
                line.push(at);
            });
            stroker.line(line, Ends::default(), path);
        });
    }
}

impl std::fmt::Debug for Painter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Painter").finish_non_exhaustive()
    }
}
