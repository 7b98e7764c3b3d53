//! What the planner remembers.

use otkel_domain::model::Side;
use serde::{Deserialize, Serialize};

use super::{PlanEvent, edit::edit};
use crate::{
    ask::{self, PlanForm},
    error::OtkelError,
    own::Role,
    services::Services,
    store::Kind,
};

/// The form as it is being filled in, and the last one that could be read. The answer is not kept: it is computed anew
/// for each view, so that it never is older than the clock.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanModel {
    /// What was asked.
    pub form: Option<PlanForm>,
    /// What is in the form now.
    pub draft: PlanForm,
    /// The months that the calendars show, there and back, as `2026-11`; none: the month of the day that is chosen.
    #[serde(skip)]
    pub months: [Option<(i16, i8)>; 2],
    /// The form was sent and couldn't be read: the view says why.
    #[serde(skip)]
    pub tried: bool,
}

const ID: &str = "plan";

impl PlanModel {
    /// As it was left, also when the phone ended the app; else a form with what is known of the person filled in.
    pub fn restore(services: &Services) -> Self {
        services.stored(Kind::Screen, ID).unwrap_or_else(|| Self::fresh(services))
    }

    fn fresh(services: &Services) -> Self {
        let mut draft = PlanForm { people: 1, ..PlanForm::default() };
        draft.passports.extend(services.profile.country().map(|country| country.to_string()));
        match services.profile.role {
            Some(Role::Driver) => {
                draft.means = vec!["car".to_owned()];
                let plate = services.profile.country().unwrap_or(Side::Cn.country());
                draft.vehicle = Some(plate.to_string());
            }
            Some(Role::Guide) => draft.means = vec!["coach".to_owned()],
            Some(Role::Traveller) | None => {}
        }
        Self { draft, ..Self::default() }
    }
}

/// Takes an event. A form that can't be read changes nothing: what was on the screen stays.
pub fn update(event: PlanEvent, model: &mut PlanModel, services: &mut Services) -> Result<(), OtkelError> {
    match event {
        PlanEvent::Ask { form } => {
            ask::request(services.facts(), &services.words, &form, services.clock.now())?;
            model.draft = form.clone();
            model.form = Some(form);
            model.tried = false;
        }
        PlanEvent::Edit { edit: change } => {
            edit(change, model, services)?;
            model.tried = false;
        }
        PlanEvent::Go => {
            let now = services.clock.now();
            model.tried = true;
            if ask::request(services.facts(), &services.words, &model.draft, now).is_ok() {
                model.form = Some(model.draft.clone());
                model.tried = false;
                services.keep(Kind::Screen, ID, model);
            }
        }
        PlanEvent::Form => {
            model.form = None;
            services.keep(Kind::Screen, ID, model);
        }
        PlanEvent::Clear => {
            *model = PlanModel::fresh(services);
            services.forget(Kind::Screen, ID);
        }
        PlanEvent::Keep { option } => {
            if let Some(form) = &model.form {
                match services.kept_as(form, &option) {
                    Some(id) => services.forget(Kind::Plan, &id),
                    None => services.keep_crossing(form.clone(), option),
                }
            }
        }
        PlanEvent::Show { id } => {
            if let Some(kept) = services.kept().into_iter().find(|kept| kept.id == id) {
                // What is being filled in stays, unless it was sent already.
                if model.form.is_some() || (model.draft.from.is_empty() && model.draft.to.is_empty()) {
                    model.draft = kept.form.clone();
                }
                model.form = Some(kept.form);
                model.months = [None; 2];
                model.tried = false;
            }
        }
        PlanEvent::Park => services.keep(Kind::Screen, ID, model),
    }
    Ok(())
}
