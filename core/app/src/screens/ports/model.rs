//! What the board remembers.

use jiff::civil::Date;
use otkel_domain::{
    model::{PortId, Side},
    ports::Observation,
};

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
    /// Observations besides the notes that are kept: those given on a command line.
    pub observed: Vec<Observation>,
}

impl PortsModel {
    /// The board; a page that was open is opened again by the shell, which remembers where one was.
    pub fn restore(_: &Services) -> Self {
        Self::default()
    }
}

/// Takes an event. A name or date that can't be read changes nothing.
pub fn update(event: PortsEvent, model: &mut PortsModel, services: &mut Services) -> Result<(), OtkelError> {
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
        PortsEvent::Note { port, side, said } => {
            let found = find_ports(services.facts(), &port).first().map(|port| port.id().clone());
            let side = Side::BOTH.into_iter().find(|known| known.code().eq_ignore_ascii_case(side.trim()));
            let Some((port, side)) = found.zip(side) else {
                return Err(nearest(services.facts(), &services.words, &port, InputCode::UnknownPort));
            };
            if said.trim().is_empty() {
                services.unnote(&port, side);
            } else {
                services.note(&port, side, &said)?;
            }
        }
    }
    Ok(())
}
