//! What is drawn over the map: ports with their state, the way, oneself, the meeting point, pins.

use std::sync::Arc;

use otkel_domain::model::facts::PortKind;
use otkel_maps::{
    earth::LonLat,
    labels::{Me, Pin, PortMark, PortState, RouteLine, Symbols},
};

use super::{MapModel, list, spots::Spot};
use crate::{
    screens::{ports, shared::StateView},
    services::Services,
};

/// All of it, in the user's language.
pub(super) fn symbols(model: &MapModel, services: &Services, zoom: f64) -> Symbols {
    let journey = model.journey.as_ref().and_then(|journey| journey.1.as_ref().ok());
    let shown = model.recorded.shown.iter().flat_map(|(_, lines)| lines.clone());
    let lines: Vec<Vec<LonLat>> = match journey {
        Some(journey) => journey.lines().map(<[LonLat]>::to_vec).collect(),
        None => shown.collect(),
    };
    let named = |spot: &Spot| {
        let known = spot.known(services)?;
        Some(Pin { at: known.at, name: known.name.into() })
    };
    let ends = [&model.lasting.from, &model.lasting.to].into_iter().flatten();
    let open = model.open.iter().filter(|spot| !matches!(spot, Spot::Port(_) | Spot::Here(..)));
    let mut pins: Vec<Pin> = ends.chain(open).filter_map(named).collect();
    if model.category.is_some() {
        pins.extend(list::hits(model, services).iter().filter_map(named));
    }
    Symbols {
        ports: port_marks(services, zoom),
        route: (!lines.is_empty()).then_some(RouteLine { lines, driven_m: 0.0 }),
        me: model.fix.map(|fix| Me { at: fix.at, accuracy_m: fix.accuracy_m, heading_deg: fix.heading_deg }),
        meeting: model.lasting.meeting.map(|(lon, lat)| Pin {
            at: LonLat::from_e7(lon, lat),
            name: services.words.word("map-meeting").into(),
        }),
        pins,
        choices: Vec::new(),
        chosen: None,
    }
}

/// From this zoom on ports that aren't for travellers on the road have a mark: before, their names would stand where
/// towns' should.
const LESSER: f64 = 9.5;

/// The ports, each once: open when either direction is.
pub fn port_marks(services: &Services, zoom: f64) -> Vec<PortMark> {
    let rows = ports::board(services);
    let facts = services.facts();
    facts
        .ports
        .iter()
        .filter_map(|port| {
            let at = Spot::Port(port.id().to_string()).at(services)?;
            let states = rows.iter().filter(|row| row.port == port.id().as_str()).map(|row| row.state);
            let name: Arc<str> = services.words.name(&port.port.names).into();
            let never = otkel_domain::ports::never(port).is_some();
            if zoom < LESSER && (never || port.port.kind != PortKind::Road) {
                return None;
            }
            Some(PortMark {
                at,
                name,
                state: if never { PortState::NotForTravellers } else { worst(states) },
            })
        })
        .collect()
}

/// Open while one direction is; unknown while nobody knows of either; else closed.
fn worst(states: impl Iterator<Item = StateView>) -> PortState {
    let states: Vec<StateView> = states.collect();
    let any = |wanted: &[StateView]| states.iter().any(|state| wanted.contains(state));
    if any(&[StateView::Open, StateView::ClosingSoon]) {
        PortState::Open
    } else if any(&[StateView::Unknown]) || states.is_empty() {
        PortState::Unknown
    } else {
        PortState::Closed
    }
}
