use std::sync::Arc;

use crate::earth::LonLat;

/// Whether a port lets travellers through now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PortState {
    /// Open: a green disc with a tick.
    Open,
    /// Closed: a red square with a cross.
    Closed,
    /// Not known: an amber triangle with a question mark.
    Unknown,
    /// Not for travellers at all (goods only): a grey diamond with a bar.
    NotForTravellers,
}

/// A port on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct PortMark {
    /// Where its gate is.
    pub at: LonLat,
    /// Its name in the user's language.
    pub name: Arc<str>,
    /// Its state.
    pub state: PortState,
}

/// A route: drawn over the ground and under all labels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RouteLine {
    /// Its polylines, in the order of travel; between two of them lies a border or a ferry that no road joins.
    pub lines: Vec<Vec<LonLat>>,
    /// How many metres of it are already behind; they are drawn paler.
    pub driven_m: f64,
}

/// Where the user is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Me {
    /// The position.
    pub at: LonLat,
    /// Radius in metres within which it is likely to be true; 0 draws no circle.
    pub accuracy_m: f64,
    /// Where the user faces, degrees clockwise from north.
    pub heading_deg: Option<f64>,
}

/// A place that the user or the guide marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// Where.
    pub at: LonLat,
    /// What it is called; may be empty.
    pub name: Arc<str>,
}

/// What is drawn over the map that isn't part of it. Shapes differ as well as colours, so that they are told apart without
/// seeing colours.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Symbols {
    /// Ports with their state.
    pub ports: Vec<PortMark>,
    /// A route.
    pub route: Option<RouteLine>,
    /// The user.
    pub me: Option<Me>,
    /// Where the group meets.
    pub meeting: Option<Pin>,
    /// Other marks: start and end of a route, search results, long presses.
    pub pins: Vec<Pin>,
    /// Places to choose from by a touch: a dot each, and its name where there is room, the first ones' before the others'. The ground's
    /// own name of the same town gives way.
    pub choices: Vec<Pin>,
    /// The one of them that is chosen, a pin with its name; it isn't among the others.
    pub chosen: Option<Pin>,
}
