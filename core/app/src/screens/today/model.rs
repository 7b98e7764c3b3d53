//! Which kept crossing is followed.

use serde::{Deserialize, Serialize};

use super::TodayEvent;
use crate::{error::OtkelError, services::Services, store::Kind};

/// The one that is followed, if one was chosen; else the one that comes next.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TodayModel {
    /// Its id.
    pub follow: Option<String>,
}

const ID: &str = "today";

impl TodayModel {
    /// As it was left.
    pub fn restore(services: &Services) -> Self {
        services.stored(Kind::Screen, ID).unwrap_or_default()
    }
}

/// Takes an event. An id that isn't kept any more changes nothing.
pub fn update(event: TodayEvent, model: &mut TodayModel, services: &mut Services) -> Result<(), OtkelError> {
    let known = |services: &Services, id: &str| services.kept().iter().any(|kept| kept.id == id);
    match event {
        TodayEvent::Forget { id } if known(services, &id) => {
            services.forget(Kind::Plan, &id);
            model.follow = model.follow.take().filter(|follow| *follow != id);
        }
        TodayEvent::Follow { id } if known(services, &id) => model.follow = Some(id),
        TodayEvent::Forget { .. } | TodayEvent::Follow { .. } => {}
    }
    services.keep(Kind::Screen, ID, model);
    Ok(())
}
