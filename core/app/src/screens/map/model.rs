//! What the map remembers.

use std::sync::Arc;

use otkel_domain::model::Instant;
use otkel_maps::{earth::LonLat, find::Category, roads::Mode};
use serde::{Deserialize, Serialize};

use super::{Camera, MapEvent, RouteEnd, fix::Fix, list, record, record::Recorded, spots::Spot};
use crate::{
    error::{InputCode, OtkelError},
    maps::{Ends, Journey, JourneyTrouble},
    own::Role,
    services::Services,
    store::Kind,
};

/// What lasts until everything is forgotten.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Lasting {
    pub camera: Option<Camera>,
    pub from: Option<Spot>,
    pub to: Option<Spot>,
    pub profile: Option<String>,
    pub range_km: String,
    pub reserve_km: String,
    pub meeting: Option<(i32, i32)>,
}

/// The whole memory of the map.
#[derive(Clone, Default)]
pub struct MapModel {
    pub(super) lasting: Lasting,
    pub(super) typed: String,
    pub(super) category: Option<Category>,
    pub(super) open: Option<Spot>,
    /// How often the core moved the map, and where to.
    pub(super) moves: u32,
    pub(super) goal: Option<Camera>,
    pub(super) ink: u32,
    pub(super) fix: Option<Fix>,
    /// The position for which the labels were last asked to be drawn.
    drawn: Option<Fix>,
    /// Somebody asked where they are, and whether the phone refused.
    pub(super) wants_position: bool,
    pub(super) lost: bool,
    pub(super) journey: Option<Arc<(Instant, Result<Journey, JourneyTrouble>)>>,
    /// Whether the route's sheet is open.
    pub(super) routing: bool,
    pub(super) recorded: Recorded,
}

impl std::fmt::Debug for MapModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Where somebody is and goes is theirs.
        f.debug_struct("MapModel").field("moves", &self.moves).finish_non_exhaustive()
    }
}

const ID: &str = "map";

/// Where the map looks first: both halls of Khorgos and the towns around.
pub(in crate::screens) const FIRST: Camera = Camera { lon: 80.6, lat: 44.2, zoom: 6.6, bearing: 0.0 };

/// As old as this a way across is asked of the planner again, minutes.
const STALE_MIN: i64 = 10;

/// The zoom for one place.
const NEAR: f64 = 10.5;

impl MapModel {
    /// As it was left.
    pub fn restore(services: &Services) -> Self {
        let lasting: Lasting = services.stored(Kind::Screen, ID).unwrap_or_default();
        let mut model = Self { lasting, ..Self::default() };
        model.reroute(services);
        model
    }

    /// Where the map looks.
    pub(super) fn camera(&self) -> Camera {
        self.goal.or(self.lasting.camera).unwrap_or(FIRST)
    }

    /// The middle of the map.
    pub(super) fn middle(&self) -> LonLat {
        let camera = self.lasting.camera.unwrap_or_else(|| self.camera());
        LonLat::new(camera.lon, camera.lat).unwrap_or_else(|| LonLat::from_e7(0, 0))
    }

    pub(super) fn mode(&self, services: &Services) -> Mode {
        let said = self.lasting.profile.as_deref().and_then(mode_of);
        said.unwrap_or(if services.profile.role == Some(Role::Guide) { Mode::Coach } else { Mode::Car })
    }

    fn go(&mut self, at: LonLat, zoom: Option<f64>) {
        // From where a hand left it, not from where the app had led it before.
        let now = self.lasting.camera.unwrap_or_else(|| self.camera());
        let zoom = zoom.unwrap_or_else(|| now.zoom.max(NEAR));
        self.goal = Some(Camera { lon: at.lon(), lat: at.lat(), zoom, bearing: now.bearing });
        self.lasting.camera = self.goal;
        self.moves = self.moves.wrapping_add(1);
    }

    /// Finds the way anew.
    fn reroute(&mut self, services: &Services) {
        self.journey = None;
        let ends = (&self.lasting.from, &self.lasting.to);
        let (Some(from), Some(to)) = ends else { return };
        let (Some(from), Some(to)) = (from.at(services), to.at(services)) else { return };
        let mode = self.mode(services);
        let way = services.journey(&Ends { from, to, mode, via: None, stay: false });
        self.journey = Some(Arc::new((services.clock.now(), way)));
        self.ink = self.ink.wrapping_add(1);
    }

    /// Shows the whole way.
    fn show_route(&mut self) {
        let Some(Ok(journey)) = self.journey.as_ref().map(|journey| &journey.1) else { return };
        let Some(bounds) = otkel_maps::earth::Bounds::around(journey.lines().flatten().copied()) else {
            return;
        };
        let span = (bounds.east - bounds.west).max((bounds.north - bounds.south) * 1.4).max(0.01);
        // A phone is some 0.7 tiles wide, and the sheet covers a part of it.
        let zoom = (360.0 * 0.5 / span).log2().clamp(2.0, 14.0);
        self.go(bounds.centre(), Some(zoom));
    }

    fn open(&mut self, services: &Services, spot: Spot) {
        if let Some(at) = spot.at(services) {
            self.go(at, None);
        }
        self.open = Some(spot);
        self.typed.clear();
        self.ink = self.ink.wrapping_add(1);
    }
}

/// A profile by its word.
pub(super) fn mode_of(word: &str) -> Option<Mode> {
    Mode::ALL.iter().copied().find(|mode| mode.word() == word)
}

/// Takes an event. A position that is none, or a choice that isn't offered, changes nothing.
pub fn update(event: MapEvent, model: &mut MapModel, services: &mut Services) -> Result<(), OtkelError> {
    let unknown = |services: &Services, choice: &str| {
        let shown: String = choice.chars().take(40).collect();
        let detail = services.words.say("error-unknown-choice", &[("choice", shown.into())]);
        Err(OtkelError::BadInput { code: InputCode::UnknownChoice, detail })
    };
    // The eye's and the feet's ways are told many times a minute; they are kept when the map rests.
    let passing = matches!(event, MapEvent::Search { .. } | MapEvent::Here { .. } | MapEvent::Lost);
    match event {
        MapEvent::Search { typed } => {
            model.typed = typed.chars().take(100).collect();
            // What is looked for takes the place of what was open.
            if !model.typed.is_empty() && model.open.take().is_some() {
                model.ink = model.ink.wrapping_add(1);
            }
        }
        MapEvent::Category { code } => match Category::from_name(&code) {
            Some(category) => {
                model.category = (model.category != Some(category)).then_some(category);
                model.ink = model.ink.wrapping_add(1);
            }
            None => return unknown(services, &code),
        },
        MapEvent::Choose { id } => match Spot::from_id(services, &id) {
            Some(spot) => model.open(services, spot),
            None => return unknown(services, &id),
        },
        MapEvent::Pin { lon, lat } => {
            if let Some(at) = LonLat::new(lon, lat) {
                model.open = Some(Spot::pin(at));
                model.typed.clear();
                model.ink = model.ink.wrapping_add(1);
            }
        }
        MapEvent::Touch { lon, lat, reach_m } => {
            if let Some(at) = LonLat::new(lon, lat) {
                model.open = list::touched(model, services, at, reach_m);
                if model.open.is_some() {
                    model.typed.clear();
                }
                model.ink = model.ink.wrapping_add(1);
            }
        }
        MapEvent::Close => close(model),
        MapEvent::Moved { camera } => {
            if LonLat::new(camera.lon, camera.lat).is_some() && camera.zoom.is_finite() {
                model.lasting.camera = Some(camera);
            }
        }
        MapEvent::Locate => {
            model.wants_position = true;
            model.lost = false;
            if let Some(fix) = model.fix {
                model.go(fix.at, None);
            }
        }
        MapEvent::Here { lon, lat, accuracy_m, heading_deg } => {
            if let Some(fix) = Fix::told(lon, lat, accuracy_m, heading_deg) {
                here(model, services, fix);
            }
        }
        MapEvent::Lost => {
            model.drawn = None;
            model.lost = model.fix.take().is_some() || model.wants_position;
            // Phones say so when they may not or can't look, not in a tunnel: nothing more is recorded then.
            model.wants_position = false;
            record::stop(model);
            model.ink = model.ink.wrapping_add(1);
        }
        MapEvent::End { which } => end(model, services, which),
        MapEvent::Swap => {
            std::mem::swap(&mut model.lasting.from, &mut model.lasting.to);
            model.reroute(services);
        }
        MapEvent::Profile { code } => {
            if mode_of(&code).is_none() {
                return unknown(services, &code);
            }
            model.lasting.profile = Some(code);
            model.reroute(services);
        }
        MapEvent::Fuel { range_km, reserve_km } => {
            model.lasting.range_km = range_km.trim().chars().take(6).collect();
            model.lasting.reserve_km = reserve_km.trim().chars().take(6).collect();
        }
        MapEvent::Meet => meet(model, services),
        MapEvent::Record { on } => record::switch(model, services, on),
        MapEvent::Gpx { text } => record::import(model, services, &text)?,
        MapEvent::Forget => {
            model.recorded = Recorded::default();
            model.ink = model.ink.wrapping_add(1);
        }
    }
    let old = model
        .journey
        .as_ref()
        .is_some_and(|journey| services.clock.now().minutes() - journey.0.minutes() > STALE_MIN);
    if old {
        model.reroute(services);
    }
    if !passing {
        services.keep(Kind::Screen, ID, &model.lasting);
    }
    Ok(())
}

/// The phone tells where it is.
fn here(model: &mut MapModel, services: &Services, fix: Fix) {
    let first = model.fix.is_none() && model.wants_position;
    let zoom = model.lasting.camera.unwrap_or(FIRST).zoom;
    if model.lost || model.drawn.is_none_or(|last| last.looks_other(&fix, zoom)) {
        model.ink = model.ink.wrapping_add(1);
        model.drawn = Some(fix);
    }
    model.fix = Some(fix);
    model.lost = false;
    record::note(model, services, fix.at);
    if first {
        model.go(fix.at, None);
    }
}

/// The uppermost that is open closes: a place lies over the list it was chosen from.
fn close(model: &mut MapModel) {
    model.ink = model.ink.wrapping_add(1);
    if model.open.take().is_some() {
        return;
    }
    if !model.typed.is_empty() {
        model.typed.clear();
    } else if model.category.take().is_none() {
        model.routing = false;
        model.lasting.from = None;
        model.lasting.to = None;
        model.journey = None;
    }
}

/// What is open becomes an end; the other end is oneself, if one is known and none was chosen.
fn end(model: &mut MapModel, services: &Services, which: RouteEnd) {
    let Some(spot) = model.open.take() else {
        model.routing = true;
        return;
    };
    let here = model.fix.map(|fix| Spot::here(fix.at));
    let Lasting { from, to, .. } = &mut model.lasting;
    match which {
        RouteEnd::From => *from = Some(spot),
        RouteEnd::To => {
            *to = Some(spot);
            if from.is_none() {
                *from = here;
            }
        }
    }
    model.routing = true;
    model.ink = model.ink.wrapping_add(1);
    model.reroute(services);
    model.show_route();
}

fn meet(model: &mut MapModel, services: &Services) {
    let at = model.open.as_ref().and_then(|spot| spot.at(services)).map(LonLat::to_e7);
    model.lasting.meeting = if model.lasting.meeting == at { None } else { at };
    model.ink = model.ink.wrapping_add(1);
}
