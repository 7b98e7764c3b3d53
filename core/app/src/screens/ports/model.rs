//! What the board remembers.

use jiff::civil::Date;
use otkel_domain::{model::PortId, ports::Observation};

use super::PortsEvent;
use crate::{
    ask::{find_ports, nearest, on_date},
    error::{InputCode, OtkelError},
    services::Services,
};

/// Which page is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PortsModel {
    /// The port's page, or the board.
    pub open: Option<(PortId, Option<Date>)>,
    /// Own observations; they count for 24 hours.
    pub observed: Vec<Observation>,
}

/// Takes an event. A name or date that can't be read changes nothing.
pub fn update(event: PortsEvent, model: &mut PortsModel, services: &Services) -> Result<(), OtkelError> {
    match event {
        PortsEvent::Show { port, on } => {
            let on = on.as_deref().map(|on| on_date(&services.words, on)).transpose()?;
            let found = find_ports(services.facts(), &port);
            let Some(found) = found.first() else {
                return Err(nearest(services.facts(), &services.words, &port, InputCode::UnknownPort));
            };
            model.open = Some((found.id().clone(), on));
        }
        PortsEvent::Board => model.open = None,
    }
    Ok(())
}
