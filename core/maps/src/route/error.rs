//! Why there is no route.

use crate::roads::RegionId;

/// One of the two ends of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it starts.
    Start,
    /// Where it ends.
    Destination,
}

impl std::fmt::Display for End {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Start => "start",
            Self::Destination => "destination",
        })
    }
}

/// Why there is no route. Positions aren't said: they are somebody's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RouteError {
    /// No road that the profile may use is near enough.
    #[error("no road for this way of travelling within {within_m} m of the {end}; move it nearer to one")]
    NoRoadNear {
        /// Which end.
        end: End,
        /// How far was looked.
        within_m: u32,
    },
    /// The ends are on parts that nothing joins (islands, closures, one-way streets).
    #[error("no road joins these")]
    NoRoadJoins,
    /// The ends are on different sides of a border. A route leads to a port on either side, and the planner joins them.
    #[error("a border lies between; go by a port")]
    DifferentRegions {
        /// Where it starts.
        from: RegionId,
        /// Where it ends.
        to: RegionId,
    },
    /// The file's hierarchy leads in circles.
    #[error("the road graph is damaged; fetch it again")]
    Damaged,
}
