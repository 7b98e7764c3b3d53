use std::sync::{Arc, Mutex, PoisonError};

use super::{
    Fonts, Lang, Placed, Symbols,
    candidate::Candidate,
    gather::gather,
    grid::Rect,
    marks::MarkInks,
    overlay,
    place::Placer,
    route::{self, RouteInks},
    shape::Shaper,
    stamps::Studio,
};
use crate::{
    draw::{Cancel, DrawError, Picture, Viewport},
    earth::TileId,
    style::{Color, Look, Style},
    tiles::{Found, LruCache, Tile, Tiles},
};

/// Makes labels, and keeps what it made: shaped texts, glyphs, label pictures, candidates of tiles. One for a process is
/// right; calls from several threads wait for each other.
pub struct Labeller {
    inner: Mutex<Inner>,
}

struct Inner {
    studio: Studio,
    gathered: LruCache<Key, Gathered>,
}

/// Tile by its address in memory (kept alive beside it), its id, the style, the language, eighths of a zoom.
type Key = (usize, TileId, u64, Lang, i32);

struct Gathered {
    /// Keeps the address its own.
    _tile: Arc<Tile>,
    candidates: Vec<Candidate>,
}

/// Bytes of tiles and candidates that are kept, roughly.
const KEPT_BYTES: usize = 32 << 20;

/// Logical pixels around the picture whose labels may reach into it.
const MARGIN: f64 = 96.0;

/// Pixels at the picture's edges that other things cover, or that standalone labels keep away from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Insets {
    /// From the left edge.
    pub left: f32,
    /// From the top.
    pub top: f32,
    /// From the right.
    pub right: f32,
    /// From the bottom.
    pub bottom: f32,
}

/// What labels are made for.
#[derive(Clone, Debug)]
pub struct LabelOptions<'a> {
    /// The user's language.
    pub lang: Lang,
    /// The style; its symbol layers are what is shown.
    pub style: &'a Style,
    /// Which of the three looks, for the symbols.
    pub look: Look,
    /// Ports, route, user.
    pub symbols: Option<&'a Symbols>,
    /// Pixels at the edges where no label goes; of other labels only with `inside`.
    pub insets: Insets,
    /// Whether labels must lie wholly inside: for a picture that stands alone. On a phone they may be cut by the screen, since
    /// panning shows the rest.
    pub inside: bool,
}

impl LabelOptions<'static> {
    /// English, one of our styles, no symbols.
    pub fn new(look: Look) -> Self {
        Self {
            lang: Lang::En,
            style: Style::of(look),
            look,
            symbols: None,
            insets: Insets::default(),
            inside: false,
        }
    }
}

/// Labels of a viewport.
#[derive(Clone, Debug)]
pub struct Labels {
    /// Transparent where nothing is.
    pub picture: Picture,
    /// What was placed, the most important first: for taps and for reading aloud.
    pub placed: Vec<Placed>,
}

impl Labeller {
    /// With these typefaces.
    pub fn new(fonts: Fonts) -> Self {
        let studio = Studio::new(Shaper::new(fonts));
        Self { inner: Mutex::new(Inner { studio, gathered: LruCache::new(KEPT_BYTES) }) }
    }

    /// The labels and symbols of a viewport. The same input always gives the same picture.
    ///
    /// Tiles that can't be read have no labels (drawing the ground says what is wrong with them).
    ///
    /// Errors: [`DrawError::Cancelled`].
    pub fn labels(
        &self,
        tiles: &Tiles,
        view: &Viewport,
        options: &LabelOptions<'_>,
        cancel: &Cancel,
    ) -> Result<Labels, DrawError> {
        let mut picture = Picture::new(view.width(), view.height());
        let placed = self.label(tiles, view, options, &[], cancel, &mut picture)?;
        Ok(Labels { picture, placed })
    }

    /// The same onto a picture; `taken` are places where nothing may go.
    pub(super) fn label(
        &self,
        tiles: &Tiles,
        view: &Viewport,
        options: &LabelOptions<'_>,
        taken: &[Rect],
        cancel: &Cancel,
        picture: &mut Picture,
    ) -> Result<Vec<Placed>, DrawError> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let inner = &mut *inner;
        let sources = inner.candidates(tiles, view, options, cancel)?;
        let candidates: Vec<&Candidate> = sources.iter().flat_map(|s| &s.candidates).collect();
        let frame = Rect {
            left: options.insets.left,
            top: options.insets.top,
            right: view.width() as f32 - options.insets.right,
            bottom: view.height() as f32 - options.insets.bottom,
        };
        let mut placer = Placer::new(view, &mut inner.studio, frame, options.inside);
        for rect in taken {
            placer.grid.take(*rect);
        }
        placer.see_towns(&candidates);
        let inks = MarkInks::of(options.look);
        let marks = options.symbols.map(|s| placer.symbols(s, &inks)).unwrap_or_default();
        placer.place(&candidates, cancel)?;
        if let Some(route) = options.symbols.and_then(|s| s.route.as_ref()) {
            route::draw(route, view, &RouteInks::of(options.look), picture);
        }
        let placed = placer.draw(picture);
        overlay::draw(&marks, picture);
        Ok(placed)
    }

    /// Gives a closure the typefaces and what is kept; for the words on a picture that aren't labels.
    pub(super) fn with_studio<T>(&self, f: impl FnOnce(&mut Studio) -> T) -> T {
        f(&mut self.inner.lock().unwrap_or_else(PoisonError::into_inner).studio)
    }

    /// Forgets everything that can be made again, when memory is short.
    pub fn forget(&self) {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.gathered.clear();
        inner.studio.forget();
    }
}

impl std::fmt::Debug for Labeller {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Labeller").finish_non_exhaustive()
    }
}

impl Inner {
    /// The candidates of all tiles that the picture and its surroundings touch.
    fn candidates(
        &mut self,
        tiles: &Tiles,
        view: &Viewport,
        options: &LabelOptions<'_>,
        cancel: &Cancel,
    ) -> Result<Vec<Arc<Gathered>>, DrawError> {
        let mut out = Vec::new();
        let mut seen: Vec<(usize, TileId)> = Vec::new();
        let zoom = (view.zoom() * 8.0).round() / 8.0;
        for id in view.tiles(view.tile_zoom(), MARGIN * view.scale()) {
            if cancel.is_cancelled() {
                return Err(DrawError::Cancelled);
            }
            let Ok(Some(Found { id, archive, tile })) = tiles.get(id) else { continue };
            if seen.contains(&(archive, id)) {
                continue;
            }
            seen.push((archive, id));
            let key =
                (Arc::as_ptr(&tile) as usize, id, options.style.number(), options.lang, (zoom * 8.0) as i32);
            if let Some(known) = self.gathered.get(&key) {
                out.push(known);
                continue;
            }
            let shaper = &mut self.studio.shaper;
            let candidates = gather(&tile, id, options.style, zoom, options.lang, shaper, cancel)?;
            let size = tile.size() + candidates.iter().map(Candidate::size).sum::<usize>();
            let gathered = Arc::new(Gathered { _tile: tile, candidates });
            self.gathered.put(key, Arc::clone(&gathered), size);
            out.push(gathered);
        }
        Ok(out)
    }
}

const fn rgb(r: u8, g: u8, b: u8) -> Color {
    Color { r: r as f32 / 255.0, g: g as f32 / 255.0, b: b as f32 / 255.0, a: 1.0 }
}

impl MarkInks {
    pub(super) fn of(look: Look) -> Self {
        let (text, halo) = match look {
            Look::Day => (rgb(20, 52, 92), rgb(255, 255, 255)),
            Look::Night => (rgb(226, 236, 250), rgb(18, 24, 34)),
            Look::Contrast => (rgb(0, 0, 0), rgb(255, 255, 255)),
        };
        Self { contrast: look == Look::Contrast, text, halo }
    }
}

impl RouteInks {
    fn of(look: Look) -> Self {
        let (line, casing, driven) = match look {
            Look::Day => (rgb(30, 110, 230), rgb(255, 255, 255), rgb(150, 172, 204)),
            Look::Night => (rgb(90, 160, 255), rgb(8, 18, 40), rgb(70, 88, 116)),
            Look::Contrast => (rgb(0, 40, 220), rgb(255, 255, 255), rgb(90, 90, 90)),
        };
        Self { line, casing, driven }
    }
}
