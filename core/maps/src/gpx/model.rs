use std::fmt;

use super::{Text, Time};
use crate::earth::{Bounds, LonLat};

/// Everything that a file holds.
///
/// `Debug` of it and of its parts counts and doesn't show: where a person was is theirs.
#[derive(Clone, Default, PartialEq)]
pub struct Gpx {
    /// What the whole is called.
    pub name: Option<Text>,
    /// When it was written.
    pub time: Option<Time>,
    /// Single places.
    pub waypoints: Vec<Waypoint>,
    /// Ways to go: points to pass, with whatever lies between them.
    pub routes: Vec<Route>,
    /// Ways gone (or drawn), point by point.
    pub tracks: Vec<Track>,
}

/// A place, or a point of a route, with what it is called.
#[derive(Clone, PartialEq)]
pub struct Waypoint {
    /// Where.
    pub point: Point,
    /// What it is called.
    pub name: Option<Text>,
    /// What there is to say about it.
    pub description: Option<Text>,
}

/// A way to go.
#[derive(Clone, Default, PartialEq)]
pub struct Route {
    /// What it is called.
    pub name: Option<Text>,
    /// What there is to say about it.
    pub description: Option<Text>,
    /// In the order of going. A route without any isn't written.
    pub points: Vec<Waypoint>,
}

/// A way gone.
#[derive(Clone, Default, PartialEq)]
pub struct Track {
    /// What it is called.
    pub name: Option<Text>,
    /// What there is to say about it.
    pub description: Option<Text>,
    /// A new segment begins wherever nothing was recorded. Segments and tracks without points aren't written.
    pub segments: Vec<Vec<Point>>,
}

/// A position, with how high and when where that is known.
#[derive(Clone, Copy, PartialEq)]
pub struct Point {
    /// Where, on WGS 84.
    pub at: LonLat,
    /// How high.
    pub height: Option<Height>,
    /// When.
    pub time: Option<Time>,
}

/// Metres above the sea, −12,000 to 100,000 (the deepest trench; the edge of space), to the centimetre.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Height {
    centimetres: i32,
}

impl Height {
    /// `None` when out of range or not a number, as −32,768 of a device that didn't know.
    ///
    /// ```
    /// use otkel_maps::gpx::Height;
    /// assert_eq!(Height::new(1_205.118).unwrap().metres(), 1_205.12);
    /// assert!(Height::new(-32_768.0).is_none());
    /// ```
    pub fn new(metres: f64) -> Option<Self> {
        (-12_000.0..=100_000.0)
            .contains(&metres)
            .then(|| Self { centimetres: (metres * 100.0).round() as i32 })
    }

    /// Metres above the sea.
    pub fn metres(self) -> f64 {
        f64::from(self.centimetres) / 100.0
    }
}

impl Point {
    /// A position and no more.
    pub fn at(at: LonLat) -> Self {
        Self { at, height: None, time: None }
    }
}

impl Waypoint {
    /// A position without a name.
    pub fn at(at: LonLat) -> Self {
        Self { point: Point::at(at), name: None, description: None }
    }
}

impl Track {
    /// One segment through positions, as a route's geometry is handed to other apps.
    pub fn through(name: Option<Text>, positions: impl IntoIterator<Item = LonLat>) -> Self {
        Self { name, description: None, segments: vec![positions.into_iter().map(Point::at).collect()] }
    }

    /// Metres along it, the gaps between segments left out.
    pub fn length_m(&self) -> f64 {
        let legs = self.segments.iter().flat_map(|segment| segment.windows(2));
        legs.map(|leg| leg[0].at.distance_m(leg[1].at)).sum()
    }
}

impl Gpx {
    /// How many points it has: waypoints and those of routes and tracks.
    pub fn points(&self) -> usize {
        self.positions().count()
    }

    /// The box around everything; `None` when there is nothing.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.positions())
    }

    fn positions(&self) -> impl Iterator<Item = LonLat> {
        let places = self.waypoints.iter().chain(self.routes.iter().flat_map(|route| &route.points));
        let gone = self.tracks.iter().flat_map(|track| &track.segments).flatten();
        places.map(|place| place.point.at).chain(gone.map(|point| point.at))
    }
}

impl fmt::Debug for Gpx {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { waypoints, routes, tracks, .. } = self;
        let (waypoints, routes, tracks) = (waypoints.len(), routes.len(), tracks.len());
        let points = self.points();
        write!(f, "Gpx({waypoints} waypoints, {routes} routes, {tracks} tracks, {points} points)")
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Route({} points)", self.points.len())
    }
}

impl fmt::Debug for Track {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Track({} segments)", self.segments.len())
    }
}

impl fmt::Debug for Waypoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Waypoint")
    }
}

impl fmt::Debug for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Point")
    }
}

impl fmt::Debug for Height {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Height")
    }
}
