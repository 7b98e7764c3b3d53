//! Which step is shown.

use otkel_domain::model::Country;
use serde::{Deserialize, Serialize};

use super::StartEvent;
use crate::{
    error::{InputCode, OtkelError},
    l10n::Tongue,
    own::Role,
    services::Services,
    store::Kind,
};

/// A step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is what its name says")]
pub enum StartStep {
    #[default]
    Language,
    Passport,
    Role,
}

impl StartStep {
    /// In this order.
    pub const ALL: [Self; 3] = [Self::Language, Self::Passport, Self::Role];

    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Passport => "passport",
            Self::Role => "role",
        }
    }
}

/// Which step is shown, and what was typed there. What was chosen is in the profile.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StartModel {
    /// The step.
    pub step: StartStep,
    /// Letters of a country's name.
    pub typed: String,
}

const ID: &str = "start";

impl StartModel {
    /// As it was left.
    pub fn restore(services: &Services) -> Self {
        services.stored(Kind::Screen, ID).unwrap_or_default()
    }
}

/// Takes an event. A code that isn't offered changes nothing.
pub fn update(event: StartEvent, model: &mut StartModel, services: &mut Services) -> Result<(), OtkelError> {
    let at = model.step as usize;
    match event {
        StartEvent::Choose { code } => match model.step {
            StartStep::Language => set_language(services, &code)?,
            StartStep::Passport => set_passport(services, &code)?,
            StartStep::Role => set_role(services, &code)?,
        },
        StartEvent::Search { text } => model.typed = text.chars().take(60).collect(),
        StartEvent::Next => {
            if let Some(next) = StartStep::ALL.get(at + 1) {
                model.step = *next;
            } else {
                services.change_profile(|profile| profile.met = true);
                // The other screens begin with what is known of the person now.
                services.epoch += 1;
                *model = StartModel::default();
            }
        }
        StartEvent::Back => model.step = StartStep::ALL[at.saturating_sub(1)],
    }
    services.keep(Kind::Screen, ID, model);
    Ok(())
}

/// Chooses a language, and speaks it from now on.
pub(crate) fn set_language(services: &mut Services, tag: &str) -> Result<(), OtkelError> {
    let tongue = Tongue::from_tag(tag).ok_or_else(|| refuse(services, InputCode::UnknownLanguage, tag))?;
    services.speak(tongue);
    services.change_profile(|profile| profile.tongue = Some(tongue.tag().to_owned()));
    Ok(())
}

/// Says whose passport it is; nothing unsays it.
pub(crate) fn set_passport(services: &mut Services, code: &str) -> Result<(), OtkelError> {
    let country = match code.trim() {
        "" => None,
        code => Some(Country::parse(code).map_err(|_| refuse(services, InputCode::UnknownCountry, code))?),
    };
    services.change_profile(|profile| profile.passport = country.map(|country| country.to_string()));
    Ok(())
}

/// Says what one is on the road.
pub(crate) fn set_role(services: &mut Services, code: &str) -> Result<(), OtkelError> {
    let role = Role::ALL.into_iter().find(|role| role.word() == code);
    let role = role.ok_or_else(|| refuse(services, InputCode::UnknownChoice, code))?;
    services.change_profile(|profile| profile.role = Some(role));
    Ok(())
}

/// The error for a code that isn't offered.
pub(crate) fn refuse(services: &Services, code: InputCode, given: &str) -> OtkelError {
    let shown: String = given.chars().take(20).collect();
    let detail = match code {
        InputCode::UnknownCountry => services.words.say("error-unknown-country", &[("code", shown.into())]),
        _ => services.words.say("error-unknown-choice", &[("choice", shown.into())]),
    };
    OtkelError::BadInput { code, detail }
}
