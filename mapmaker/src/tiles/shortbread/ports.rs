use otkel_maps::earth::LonLat;

/// A border crossing of the content pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Port {
    /// Its id in the pack.
    pub id: String,
    /// Where it is.
    pub at: LonLat,
}

/// A border control within so many metres of a port is part of it: the halls and gates of one port lie up to 2 km apart, and
/// no two ports are closer than 10 km.
pub const PORT_REACH_M: f64 = 3_000.0;

/// The port that a border control belongs to: the nearest within reach.
pub(super) fn at(position: LonLat, ports: &[Port]) -> Option<&Port> {
    let near = ports.iter().map(|port| (port.at.distance_m(position), port));
    near.filter(|(distance, _)| *distance <= PORT_REACH_M)
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, port)| port)
}
