//! What the map's screen shows: the words around the picture. The picture itself comes as bytes (`tile`, `labels`).

use serde::Serialize;

use super::Camera;
use crate::screens::{ChoiceView, ToggleView};

/// The whole screen.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MapView {
    /// What the screen is.
    pub title: String,
    /// Where the map is to look, and how often that was said: when the count is another one than last time, the map goes
    /// there; otherwise it stays where the hand moved it.
    pub goal: GoalView,
    /// Counts what changes the labels' picture: symbols, route, position, language.
    pub ink: u32,
    /// The search field.
    pub search: SearchView,
    /// What is open.
    pub place: Option<PlaceSheet>,
    /// The route, or what is still missing for one.
    pub route: Option<RouteSheet>,
    /// What is near the middle of the map, for those who don't see it: ports first, then towns and water.
    pub list: ListView,
    /// Recording the way.
    pub record: RecordView,
    /// What is to be known of this map: that it is an overview, that its file can't be used.
    pub notices: Vec<String>,
    /// Whose data it is; always to be seen.
    pub attribution: String,
    /// The phone is asked where it is, while this is so.
    pub wants_position: bool,
    /// Why the own position isn't shown, once somebody asked for it.
    pub position_trouble: Option<String>,
    /// The words on the buttons.
    pub labels: MapLabels,
}

/// Where the map is to look.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct GoalView {
    /// Where.
    pub camera: Camera,
    /// How often the core has moved the map.
    pub moves: u32,
}

/// The search field and what it found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct SearchView {
    /// What stands in the field when it is empty.
    pub hint: String,
    /// What was typed.
    pub typed: String,
    /// Categories to look for.
    pub categories: Vec<ChoiceView>,
    /// What was found, the best first.
    pub found: Vec<MapRow>,
    /// What is said when nothing was found.
    pub nothing: Option<String>,
}

/// A place in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MapRow {
    /// What is sent when it is chosen.
    pub id: String,
    /// Its name in the user's language.
    pub name: String,
    /// What stands on the sign there, when that is another one.
    pub local: Option<String>,
    /// What it is, how far and in which direction.
    pub about: String,
    /// Which little picture: `port`, `fuel`, `town`, ….
    pub icon: String,
    /// All of it, for a screen reader.
    pub spoken: String,
}

/// The list that stands for the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct ListView {
    /// Over it.
    pub title: String,
    /// Nearest first, ports before the rest.
    pub rows: Vec<MapRow>,
}

/// What is open on the map.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PlaceSheet {
    /// Its id.
    pub id: String,
    /// Its name in the user's language; of a pin its position.
    pub name: String,
    /// What stands on the sign there.
    pub local: Option<String>,
    /// Which little picture.
    pub icon: String,
    /// What is known of it, a line each.
    pub about: Vec<String>,
    /// Whose page can be opened.
    pub port: Option<String>,
    /// On the button to that page.
    pub open_port: String,
    /// On the button that starts a route here.
    pub from: String,
    /// On the button that ends a route here.
    pub to: String,
    /// On the button that makes it the group's meeting point, or no longer.
    pub meet: String,
    /// What is handed to another app or person: name and position.
    pub share: String,
    /// For other map apps, in their own offset where they have one: `geo:` and the like, with a name each.
    pub elsewhere: Vec<ChoiceView>,
    /// Over them.
    pub elsewhere_title: String,
    /// All of it, for a screen reader.
    pub spoken: String,
}

/// A route.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct RouteSheet {
    /// `Almaty → Khorgos`.
    pub title: String,
    /// Where it begins; nothing: still to be chosen.
    pub from: Option<String>,
    /// Where it ends.
    pub to: Option<String>,
    /// On the field where it begins.
    pub from_label: String,
    /// On the field where it ends.
    pub to_label: String,
    /// By what.
    pub profiles: Vec<ChoiceView>,
    /// On the button that swaps the ends.
    pub swap: String,
    /// `375 km · 4 h 40 min`.
    pub summary: Option<String>,
    /// What it rests on: an overview map, an estimate; by which port.
    pub about: Vec<String>,
    /// Why there is none.
    pub trouble: Option<String>,
    /// On the button to the planner, when the two ends are in two countries.
    pub plan: Option<String>,
    /// What the planner is asked: from and to, as its form takes them.
    pub ask: Option<PlannerAsk>,
    /// What one does on the way.
    pub steps: Vec<StepView>,
    /// Over them.
    pub steps_title: String,
    /// The tank.
    pub fuel: FuelView,
    /// The route as a GPX file.
    pub gpx: Option<String>,
    /// On the button that hands it over.
    pub gpx_label: String,
    /// Summary and trouble, for a screen reader.
    pub spoken: String,
}

/// What the planner is asked for a route across.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PlannerAsk {
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
}

/// A step of a route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct StepView {
    /// What is sent when it is chosen: the map goes there.
    pub id: String,
    /// Which arrow: `depart`, `straight`, `left`, `slight-left`, `sharp-left`, `right`, …, `roundabout`, `u-turn`, `ferry`,
    /// `port`, `arrive`.
    pub icon: String,
    /// What one does.
    pub text: String,
    /// How far until the next.
    pub distance: String,
}

/// How far the tank gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct FuelView {
    /// Over it.
    pub title: String,
    /// On the field for the range.
    pub range_label: String,
    /// What is in it.
    pub range: String,
    /// On the field for the reserve.
    pub reserve_label: String,
    /// What is in it.
    pub reserve: String,
    /// What comes of it, a line each: enough or not, the last station before a long stretch, what isn't known.
    pub lines: Vec<String>,
    /// `enough`, `short`, `unknown`; nothing when no range was given.
    pub state: Option<String>,
    /// The stations on the way.
    pub stations: Vec<MapRow>,
}

/// Recording the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct RecordView {
    /// The switch.
    pub toggle: ToggleView,
    /// Whether it may be switched on where one is.
    pub allowed: bool,
    /// Why not.
    pub reason: Option<String>,
    /// What was recorded, as a GPX file.
    pub gpx: Option<String>,
    /// On the button that hands it over.
    pub share: String,
    /// On the button that forgets it.
    pub forget: String,
    /// On the button that shows a file from elsewhere.
    pub import: String,
    /// What is shown of a file from elsewhere.
    pub shown: Option<String>,
}

/// The words on the buttons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
#[allow(missing_docs, reason = "each is what its name says")]
pub struct MapLabels {
    pub picture: String,
    pub locate: String,
    pub north: String,
    pub zoom_in: String,
    pub zoom_out: String,
    pub list: String,
    pub map: String,
    pub more: String,
    pub search: String,
    pub close: String,
    pub share: String,
    pub route: String,
}
