//! The bytes that a shell shows: tiles without labels, and the labels of a viewport over them.

use std::sync::Arc;

use otkel_domain::model::Lang;
use otkel_maps::{
    draw::{Cancel, DrawError, Picture, Viewport},
    earth::{LonLat, TileId, World},
    labels::{self, Insets, LabelOptions},
    names,
    style::{Look, Style},
};

use super::{Camera, MapModel, symbols};
use crate::{
    error::{InputCode, OtkelError},
    maps::language,
    services::Services,
};

/// A picture: rows from the top, four bytes a pixel – red, green, blue, alpha – premultiplied.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MapPicture {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// `width` × `height` × 4 bytes.
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for MapPicture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MapPicture({} × {})", self.width, self.height)
    }
}

impl MapPicture {
    fn of(picture: &Arc<Picture>) -> Self {
        Self { width: picture.width(), height: picture.height(), rgba: picture.pixels().to_vec() }
    }
}

/// What a labels' picture is to cover.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MapFrame {
    /// Where the map looks.
    pub camera: Camera,
    /// Points wide.
    pub width: f64,
    /// Points high.
    pub height: f64,
    /// Pixels a point, 0.25 to 8.
    pub scale: f64,
    /// Whether the phone is dark.
    pub dark: bool,
}

/// The look of the map: the person's high contrast before the phone's night.
pub fn look(services: &Services, dark: bool) -> Look {
    match (services.profile.contrast, dark) {
        (true, _) => Look::Contrast,
        (false, true) => Look::Night,
        (false, false) => Look::Day,
    }
}

/// What tiles are drawn from, taken while the services are at hand.
pub struct Ground {
    atlas: Arc<crate::maps::Atlas>,
    look: Look,
    refusal: String,
}

impl std::fmt::Debug for Ground {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ground").field("look", &self.look).finish_non_exhaustive()
    }
}

impl Ground {
    /// The maps, in the look that fits the person and the phone.
    pub fn of(services: &Services, dark: bool) -> Self {
        let refusal = services.words.say("map-broken", &[("why", WHY.into())]);
        Self { atlas: services.atlas.clone(), look: look(services, dark), refusal }
    }

    /// A tile without labels, `side` points wide (256 or 512). `None`: it was cancelled. A tile that doesn't exist, or a
    /// size that no picture has, is refused.
    pub fn tile(
        &self,
        (z, x, y): (u8, u32, u32),
        side: u32,
        scale: f64,
        cancel: &Cancel,
    ) -> Result<Option<MapPicture>, OtkelError> {
        let studio = self.atlas.studio();
        let drawn = TileId::new(z, x, y)
            .ok_or(DrawError::Size)
            .and_then(|id| studio.tile(id, side, scale, Style::of(self.look), cancel));
        match drawn {
            Ok(picture) => Ok(Some(MapPicture::of(&picture))),
            Err(DrawError::Cancelled) => Ok(None),
            Err(error) => {
                let detail = self.refusal.replace(WHY, &error.to_string());
                Err(OtkelError::BadInput { code: InputCode::BadPicture, detail })
            }
        }
    }
}

/// Stands for the reason until there is one.
const WHY: &str = "\u{e000}";

/// Everything that a labels' picture needs, taken while the services are at hand; [`Labels::draw`] works without them.
pub struct Labels {
    atlas: Arc<crate::maps::Atlas>,
    symbols: labels::Symbols,
    lang: names::Lang,
    look: Look,
    view: Viewport,
}

impl std::fmt::Debug for Labels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Labels").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// What the labels of a frame are made from. A frame that can't be is refused.
pub fn labels(model: &MapModel, services: &Services, frame: &MapFrame) -> Result<Labels, OtkelError> {
    let symbols = symbols::symbols(model, services, frame.camera.zoom);
    labels_over(services, symbols, services.words.lang(), frame)
}

/// The same with other symbols and in another language: for a map that somebody else reads. A frame that can't be is refused.
pub(in crate::screens) fn labels_over(
    services: &Services,
    symbols: labels::Symbols,
    lang: Lang,
    frame: &MapFrame,
) -> Result<Labels, OtkelError> {
    let view = viewport(frame).ok_or_else(|| refuse(services, &DrawError::Size))?;
    Ok(Labels {
        atlas: services.atlas.clone(),
        symbols,
        lang: language(lang),
        look: look(services, frame.dark),
        view,
    })
}

impl Labels {
    /// The picture, transparent where nothing is; `None` when it was cancelled.
    pub fn draw(&self, cancel: &Cancel) -> Option<MapPicture> {
        let options = LabelOptions {
            lang: self.lang,
            style: Style::of(self.look),
            look: self.look,
            symbols: Some(&self.symbols),
            insets: Insets::default(),
            inside: false,
        };
        let atlas = &self.atlas;
        let made = atlas.labeller().labels(atlas.studio().tiles(), &self.view, &options, cancel).ok()?;
        Some(MapPicture {
            width: made.picture.width(),
            height: made.picture.height(),
            rgba: made.picture.into_pixels(),
        })
    }
}

fn viewport(frame: &MapFrame) -> Option<Viewport> {
    let Camera { lon, lat, zoom, bearing } = frame.camera;
    let centre = World::of(LonLat::new(lon, lat)?);
    let pixels = |points: f64| (points * frame.scale).round();
    let (width, height) = (pixels(frame.width), pixels(frame.height));
    if !(width.is_finite() && height.is_finite()) {
        return None;
    }
    Viewport::new(centre, zoom, bearing, width as u32, height as u32, frame.scale)
}

fn refuse(services: &Services, error: &DrawError) -> OtkelError {
    let detail = services.words.say_of("map-broken", "why", &error.to_string());
    OtkelError::BadInput { code: InputCode::BadPicture, detail }
}
