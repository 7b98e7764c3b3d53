//! What the planner remembers.

use super::PlanEvent;
use crate::{
    ask::{self, PlanForm},
    error::OtkelError,
    services::Services,
};

/// The last form that could be read. The answer is not kept: it is computed anew for each view, so that it never is
/// older than the clock.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanModel {
    /// What was asked.
    pub form: Option<PlanForm>,
}

/// Takes an event. A form that can't be read changes nothing: what was on the screen stays.
pub fn update(event: PlanEvent, model: &mut PlanModel, services: &Services) -> Result<(), OtkelError> {
    match event {
        PlanEvent::Ask { form } => {
            ask::request(services.facts(), &services.words, &form, services.clock.now())?;
            model.form = Some(form);
        }
        PlanEvent::Clear => model.form = None,
    }
    Ok(())
}
