//! What the help screen remembers.

use otkel_domain::model::{Country, Side};

use super::HelpEvent;
use crate::{
    error::{InputCode, OtkelError},
    services::Services,
};

/// Which side, and whose citizen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpModel {
    /// Where one is.
    pub side: Side,
    /// Whose passport one has, if said.
    pub citizen: Option<Country>,
}

impl Default for HelpModel {
    fn default() -> Self {
        Self { side: Side::Cn, citizen: None }
    }
}

impl HelpModel {
    /// For the person who holds the phone: with what is for citizens of their country.
    pub fn of(services: &Services) -> Self {
        Self { citizen: services.profile.country(), ..Self::default() }
    }
}

/// Takes an event.
pub fn update(event: HelpEvent, model: &mut HelpModel, services: &Services) -> Result<(), OtkelError> {
    let unknown = |code: &str| {
        let shown: String = code.chars().take(20).collect();
        let detail = services.words.say("error-unknown-country", &[("code", shown.into())]);
        OtkelError::BadInput { code: InputCode::UnknownCountry, detail }
    };
    match event {
        HelpEvent::Show { side } => {
            let found = Side::BOTH.into_iter().find(|known| known.code().eq_ignore_ascii_case(side.trim()));
            model.side = found.ok_or_else(|| unknown(&side))?;
        }
        HelpEvent::Citizen { country } if country.trim().is_empty() => model.citizen = None,
        HelpEvent::Citizen { country } => {
            model.citizen = Some(Country::parse(&country).map_err(|_| unknown(&country))?);
        }
    }
    Ok(())
}
