//! Which kept crossing is followed.

use super::TodayEvent;
use crate::{error::OtkelError, services::Services, store::Kind};

/// The one that is followed, if one was chosen; else the one that comes next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TodayModel {
    /// Its id.
    pub follow: Option<String>,
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
    Ok(())
}
