//! What can happen on the map.

/// An event. Positions are degrees of WGS 84; one that is no position changes nothing.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum MapEvent {
    /// Letters in the search field; none: the search is closed.
    Search {
        /// What stands in the field.
        typed: String,
    },
    /// What is near the middle of the map.
    Category {
        /// `fuel`, `pharmacy`, …; the chosen one again: no longer.
        code: String,
    },
    /// A row of the search, of the list or of the route is chosen: the map goes there, its sheet opens.
    Choose {
        /// The row's id.
        id: String,
    },
    /// A long press: a pin.
    Pin {
        /// Degrees east.
        lon: f64,
        /// Degrees north.
        lat: f64,
    },
    /// A touch: what stands within a finger's breadth is chosen; nothing there: what is open closes.
    Touch {
        /// Degrees east.
        lon: f64,
        /// Degrees north.
        lat: f64,
        /// How far a finger reaches there, metres.
        reach_m: f64,
    },
    /// What is open on the map closes, the uppermost first: the place, the search, the route.
    Close,
    /// The map was moved by hand.
    Moved {
        /// Where it looks now.
        camera: Camera,
    },
    /// To the own position; asks for it when it isn't known.
    Locate,
    /// The phone knows where it is.
    Here {
        /// Degrees east.
        lon: f64,
        /// Degrees north.
        lat: f64,
        /// Within how many metres; 0 when the phone doesn't say.
        accuracy_m: f64,
        /// Where it moves to, degrees clockwise from north.
        heading_deg: Option<f64>,
    },
    /// The phone doesn't know where it is (any more), or mustn't say.
    Lost,
    /// What is open becomes an end of the route.
    End {
        /// Which end.
        which: RouteEnd,
    },
    /// The ends change places.
    Swap,
    /// By what one goes.
    Profile {
        /// `car`, `motorcycle`, `coach`, `foot`.
        code: String,
    },
    /// How far one gets on what is in the tank.
    Fuel {
        /// In whole kilometres; what is no number counts as not said.
        range_km: String,
        /// What one wants left at the end.
        reserve_km: String,
    },
    /// What is open becomes the group's meeting point, or no longer.
    Meet,
    /// The way driven is recorded, where that is lawful.
    Record {
        /// Whether so.
        on: bool,
    },
    /// A GPX file from elsewhere is shown.
    Gpx {
        /// Its text.
        text: String,
    },
    /// What a GPX file showed, or what was recorded, goes.
    Forget,
}

/// An end of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum RouteEnd {
    /// Where it begins.
    From,
    /// Where it ends.
    To,
}

/// Where a map looks.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct Camera {
    /// The middle, degrees east.
    pub lon: f64,
    /// The middle, degrees north.
    pub lat: f64,
    /// 0 is the whole earth on 512 points; one more is twice as large.
    pub zoom: f64,
    /// What is up, degrees clockwise from north.
    pub bearing: f64,
}
