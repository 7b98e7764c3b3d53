//! The picker of a place as a map, for whoever reads no list: its places as dots, the chosen one as a pin. What a finger touches is filled in
//! as the list fills it in, so that nothing can be pointed at that isn't listed.

use otkel_domain::{model::Side, phrasebook::SlotKind};
use otkel_maps::{
    earth::{LonLat, World},
    labels::{Pin, Symbols},
};
use serde::Serialize;

use super::{
    PhrasesModel, picker,
    slots::{self, Picker},
};
use crate::{
    error::OtkelError,
    l10n::L10n,
    say::PORT,
    screens::{
        ChoiceView,
        map::{self, Camera, GoalView, Labels, MapFrame},
        today,
    },
    services::Services,
};

/// No finger reaches further, metres: 24 points of a map that shows the whole continent.
const REACH_M: f64 = 300_000.0;
/// Places closer together than this are one spot for a finger, metres.
const SPOT_M: f64 = 1.0;
/// So many places are to be seen when the map opens.
const SEVERAL: usize = 8;
/// How far in and out the core goes by itself: a district, the continent.
const ZOOMS: (f64, f64) = (3.0, 8.0);
/// The whole earth at zoom 0, points.
const WORLD_POINTS: f64 = 512.0;
/// Points of the map that the places take, on the smallest phone.
const ROOM: f64 = 220.0;

/// The list of places as a map.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PlaceMapView {
    /// Whether it is shown instead of the list.
    pub shown: bool,
    /// Where it is to look: when `moves` is another one than last time the map goes there.
    pub goal: GoalView,
    /// Counts what changes the labels' picture.
    pub ink: u32,
    /// The chosen place's name, in the language of who chooses.
    pub chosen: Option<String>,
    /// What to do, or that the last touch found nothing.
    pub hint: Option<String>,
    /// Whose data it is; always to be seen.
    pub attribution: String,
    /// What the picture is, for those who don't see it.
    pub picture: String,
    /// On the button that shows the map.
    pub show_map: String,
    /// On the button that shows the list.
    pub show_list: String,
    /// On the button that goes closer.
    pub zoom_in: String,
    /// On the button that goes further away.
    pub zoom_out: String,
    /// On the button that turns it back.
    pub north: String,
}

/// The map of the open picker, over the places that its list has now.
pub(super) fn view(
    services: &Services,
    words: &L10n,
    picker: &Picker,
    choices: &[ChoiceView],
) -> PlaceMapView {
    let word = |key| words.word(key);
    let chosen = choices.iter().find(|choice| choice.chosen);
    let hint = match (choices.is_empty(), picker.map.missed, chosen) {
        (true, ..) => Some("map-nothing"),
        (false, true, _) => Some("say-map-none"),
        (false, false, None) => Some("say-map-touch"),
        (false, false, Some(_)) => None,
    };
    let camera = if picker.map.on { goal(services, &picker.find, choices) } else { map::FIRST };
    let atlas = &services.atlas;
    let middle = LonLat::new(camera.lon, camera.lat);
    let sheet = middle.and_then(|middle| atlas.sheet_at(middle)).or(atlas.sheets().last());
    PlaceMapView {
        shown: picker.map.on,
        goal: GoalView { camera, moves: picker.map.moves },
        ink: picker.map.ink,
        chosen: chosen.map(|choice| choice.label.clone()),
        hint: hint.map(word),
        attribution: sheet.map(|sheet| sheet.attribution.clone()).unwrap_or_default(),
        picture: word("say-map-picture"),
        show_map: word("map-show-map"),
        show_list: word("map-show-list"),
        zoom_in: word("map-zoom-in"),
        zoom_out: word("map-zoom-out"),
        north: word("map-north"),
    }
}

/// The names and marks over the ground, in the language of who fills the slot in. Without an open map nothing is marked. A frame that
/// can't be is refused.
pub fn labels(model: &PhrasesModel, services: &Services, frame: &MapFrame) -> Result<Labels, OtkelError> {
    let tongue = picker::filler(services, model);
    let words = services.words_of(tongue);
    let mut symbols = Symbols::default();
    let mut choices = choices(services, words, model).unwrap_or_default();
    // Where both crowd, towns have their names before ports.
    choices.sort_by_key(|choice| choice.code.starts_with(PORT));
    for choice in choices {
        let Some(at) = at(services, &choice.code) else { continue };
        let pin = Pin { at, name: choice.label.into() };
        if choice.chosen {
            symbols.chosen = Some(pin);
        } else {
            symbols.choices.push(pin);
        }
    }
    map::labels_over(services, symbols, tongue.lang(), frame)
}

/// Shows the map of the open picker, or the list again.
pub(super) fn switch(services: &Services, model: &mut PhrasesModel, on: bool) {
    let Some(picker) = &model.picker else { return };
    if slots::kind(services, model, &picker.slot) != Some(SlotKind::Place) {
        return;
    }
    if let Some(picker) = &mut model.picker {
        picker.map.on = on;
        picker.map.moves = picker.map.moves.wrapping_add(1);
    }
    changed(model);
}

/// The picture isn't the same any more, and what was said of the last touch is over.
pub(super) fn changed(model: &mut PhrasesModel) {
    if let Some(picker) = &mut model.picker {
        picker.map.missed = false;
        picker.map.ink = picker.map.ink.wrapping_add(1);
    }
}

/// Fills in what was touched on the open map; a touch on no place fills in nothing.
pub(super) fn touch(services: &Services, model: &mut PhrasesModel, (lon, lat): (f64, f64), reach_m: f64) {
    let Some(finger) = LonLat::new(lon, lat).filter(|_| (0.0..=REACH_M).contains(&reach_m)) else { return };
    let Some(choices) = choices(services, &services.words, model) else { return };
    let touched = touched(services, &choices, finger, reach_m).map(str::to_owned);
    let Some(picker) = &mut model.picker else { return };
    let slot = picker.slot.clone();
    match touched {
        Some(code) => {
            model.slots.insert(slot, code);
            changed(model);
        }
        None => picker.map.missed = true,
    }
}

/// The places that can be touched: those of the list, while the map is open.
fn choices(services: &Services, words: &L10n, model: &PhrasesModel) -> Option<Vec<ChoiceView>> {
    let picker = model.picker.as_ref().filter(|picker| picker.map.on)?;
    let kind = slots::kind(services, model, &picker.slot)?;
    let typed = model.slots.get(&picker.slot).map_or("", String::as_str);
    Some(picker::listed(services, words, kind, &picker.find, typed))
}

/// The nearest place within reach. Where several stand in one spot – a town and its station, as far as is known – each touch takes the next.
fn touched<'c>(
    services: &Services,
    choices: &'c [ChoiceView],
    finger: LonLat,
    reach_m: f64,
) -> Option<&'c str> {
    let far: Vec<(f64, &ChoiceView)> = choices
        .iter()
        .filter_map(|choice| Some((at(services, &choice.code)?.distance_m(finger), choice)))
        .filter(|(far, _)| *far <= reach_m)
        .collect();
    let (_, nearest) = far.iter().min_by(|a, b| a.0.total_cmp(&b.0))?;
    let spot = at(services, &nearest.code)?;
    let together: Vec<&ChoiceView> = far
        .iter()
        .map(|(_, choice)| *choice)
        .filter(|choice| at(services, &choice.code).is_some_and(|at| at.distance_m(spot) <= SPOT_M))
        .collect();
    let last = together.iter().position(|choice| choice.chosen);
    let next = last.map_or(0, |last| (last + 1) % together.len().max(1));
    together.get(next).map(|choice| choice.code.as_str())
}

/// Where a choice of the list is.
fn at(services: &Services, code: &str) -> Option<LonLat> {
    match code.strip_prefix(PORT) {
        // Both ends of a port stand in one spot.
        Some(port) => services.whereabouts(&format!("{port}/CN").as_str().into()),
        None => services.whereabouts(&code.into()),
    }
}

/// Where the map looks: around the first that was looked for by name; else around what was chosen, the port of the crossing that is followed,
/// or where the map begins, there with the places of the side where one is.
fn goal(services: &Services, find: &str, choices: &[ChoiceView]) -> Camera {
    let placed: Vec<(LonLat, &ChoiceView)> =
        choices.iter().filter_map(|choice| Some((at(services, &choice.code)?, choice))).collect();
    let found = placed.first().filter(|_| !find.trim().is_empty()).map(|(at, _)| *at);
    let chosen = placed.iter().find(|(_, choice)| choice.chosen).map(|(at, _)| *at);
    let followed = || {
        let kept = today::followed(services)?;
        at(services, &format!("{PORT}{}", kept.option.split('/').next()?))
    };
    let anchor = found.or(chosen).or_else(followed);
    let middle = anchor.or_else(|| LonLat::new(map::FIRST.lon, map::FIRST.lat));
    let Some(middle) = middle else { return map::FIRST };
    let here = services.here();
    let mut near: Vec<(f64, LonLat)> = placed
        .iter()
        .filter(|(_, choice)| anchor.is_some() || on_side(services, &choice.code, here))
        .map(|(at, _)| (at.distance_m(middle), *at))
        .collect();
    near.sort_by(|a, b| a.0.total_cmp(&b.0));
    // What stands in one spot is seen as one.
    near.dedup_by(|a, b| a.1.distance_m(b.1) < SPOT_M);
    let seen = near.into_iter().take(SEVERAL).map(|(_, at)| at);
    fitting(anchor.into_iter().chain(seen)).unwrap_or(map::FIRST)
}

/// Whether a place is on a side; ports are on both.
fn on_side(services: &Services, code: &str, side: Side) -> bool {
    code.starts_with(PORT)
        || services.facts().place(&code.into()).is_some_and(|place| place.country == side.country())
}

/// The camera that shows all of them, north up; none for none.
fn fitting(places: impl Iterator<Item = LonLat>) -> Option<Camera> {
    let worlds: Vec<World> = places.map(World::of).collect();
    let first = worlds.first()?;
    let (mut low, mut high) = (*first, *first);
    for world in &worlds {
        low = World { x: low.x.min(world.x), y: low.y.min(world.y) };
        high = World { x: high.x.max(world.x), y: high.y.max(world.y) };
    }
    let middle = World { x: f64::midpoint(low.x, high.x), y: f64::midpoint(low.y, high.y) }.to_lonlat();
    let span = (high.x - low.x).max(high.y - low.y).max(f64::EPSILON);
    let zoom = (ROOM / (WORLD_POINTS * span)).log2().clamp(ZOOMS.0, ZOOMS.1);
    // Rounded, so that it is the same on every phone, whatever its logarithms end with.
    let round = |number: f64, to: f64| (number * to).round() / to;
    Some(Camera {
        lon: round(middle.lon(), 1e5),
        lat: round(middle.lat(), 1e5),
        zoom: round(zoom, 1e2),
        bearing: 0.0,
    })
}
