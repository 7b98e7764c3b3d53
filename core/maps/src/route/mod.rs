//! Routes over a graph: customized for a profile and the conditions of the day, then answered in microseconds.
//!
//! ```
//! use std::sync::Arc;
//! use otkel_maps::earth::LonLat;
//! use otkel_maps::roads::{write, Graph, Mode, Network, NodeKey, Region, RegionId, RoadClass, Segment};
//! use otkel_maps::route::{Conditions, Place, Profile, Router, Weights};
//!
//! let at = |lon, lat| LonLat::new(lon, lat).unwrap();
//! let mut network = Network::default();
//! network.regions.push(Region::new("kz"));
//! let line = vec![at(80.40, 44.20), at(80.50, 44.20)];
//! network.segments.push(Segment::new(NodeKey(1), NodeKey(2), line, RoadClass::Primary, RegionId(0)));
//! let graph = Arc::new(Graph::open(write(&network).unwrap().into()).unwrap());
//! let car = Weights::new(&graph, Arc::new(Profile::of(Mode::Car)), &Conditions::default(), 1);
//! let mut router = Router::new(graph, Arc::new(car));
//! let route = router.route(Place::at(at(80.41, 44.201)), Place::at(at(80.49, 44.199))).unwrap();
//! assert!((route.distance_m - 6_395.0).abs() < 5.0);
//! ```

pub(crate) mod cch;
mod conditions;
mod costs;
mod error;
mod geometry;
mod manoeuvre;
mod metric;
mod place;
mod plain;
mod profile;
#[expect(clippy::module_inception, reason = "the thing that the room is named after")]
mod route;
mod router;
mod weights;

pub use conditions::{Conditions, Effect, Stretch};
pub use costs::{Cost, Costs, Road, Turn};
pub use error::{End, RouteError};
pub use manoeuvre::{Action, Direction, Manoeuvre};
pub use place::{Place, SNAP_M};
pub use profile::Profile;
pub use route::{Leg, Route, Step, StreetId};
pub use router::Router;
pub use weights::Weights;

#[cfg(test)]
mod tests;
