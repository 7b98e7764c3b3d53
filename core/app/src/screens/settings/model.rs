//! What the settings remember while they are open; what was set is in the profile.

use super::SettingsEvent;
use crate::{
    error::{InputCode, OtkelError},
    own::Look,
    screens::start::{refuse, set_language, set_passport, set_role},
    services::Services,
};

/// How long a name or contact may be, in characters.
const LONGEST: usize = 120;

/// What is typed, and whether the question before wiping is up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SettingsModel {
    /// Letters of a country's name.
    pub typed: String,
    /// The question is up.
    pub asking: bool,
    /// Everything was forgotten.
    pub wiped: bool,
}

impl SettingsModel {
    /// Settings begin anew each time.
    pub fn restore(_: &Services) -> Self {
        Self::default()
    }
}

/// Takes an event. A code that isn't offered changes nothing.
pub fn update(
    event: SettingsEvent,
    model: &mut SettingsModel,
    services: &mut Services,
) -> Result<(), OtkelError> {
    let line =
        |text: &str| -> String { text.chars().filter(|letter| !letter.is_control()).take(LONGEST).collect() };
    model.wiped = false;
    match event {
        SettingsEvent::Language { tag } => set_language(services, &tag)?,
        SettingsEvent::Passport { country } => set_passport(services, &country)?,
        SettingsEvent::Search { text } => model.typed = text.chars().take(60).collect(),
        SettingsEvent::Role { role } => set_role(services, &role)?,
        SettingsEvent::Name { text } => services.change_profile(|profile| profile.name = line(&text)),
        SettingsEvent::Contact { text } => services.change_profile(|profile| profile.contact = line(&text)),
        SettingsEvent::Look { look } => {
            let found = Look::ALL.into_iter().find(|known| known.word() == look);
            let found = found.ok_or_else(|| refuse(services, InputCode::UnknownChoice, &look))?;
            services.change_profile(|profile| profile.look = found);
        }
        SettingsEvent::Toggle { code, on } => match code.as_str() {
            "simple" => services.change_profile(|profile| profile.simple = on),
            "contrast" => services.change_profile(|profile| profile.contrast = on),
            "hidden" => services.change_profile(|profile| profile.hidden = on),
            _ => return Err(refuse(services, InputCode::UnknownChoice, &code)),
        },
        SettingsEvent::AskWipe { on } => model.asking = on,
        SettingsEvent::Wipe if model.asking => {
            let wiped = services.wipe().is_ok();
            *model = SettingsModel { wiped, ..SettingsModel::default() };
        }
        SettingsEvent::Wipe => {}
    }
    Ok(())
}
