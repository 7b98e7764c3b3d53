//! What the help screen remembers.

use otkel_domain::model::{Country, Side};

use super::HelpEvent;
use crate::{
    error::{InputCode, OtkelError},
    services::Services,
    store::Kind,
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

const ID: &str = "help";

impl HelpModel {
    /// As it was left: the numbers of the side on which one is.
    pub fn restore(services: &Services) -> Self {
        let side: Option<String> = services.stored(Kind::Screen, ID);
        let side = Side::BOTH.into_iter().find(|known| side.as_deref() == Some(known.code()));
        Self { side: side.unwrap_or(Side::Cn), citizen: None }
    }
}

/// Takes an event.
pub fn update(event: HelpEvent, model: &mut HelpModel, services: &mut Services) -> Result<(), OtkelError> {
    let words = &services.words;
    let unknown = |code: &str| {
        let shown: String = code.chars().take(20).collect();
        let detail = words.say("error-unknown-country", &[("code", shown.into())]);
        OtkelError::BadInput { code: InputCode::UnknownCountry, detail }
    };
    match event {
        HelpEvent::Show { side } => {
            let found = Side::BOTH.into_iter().find(|known| known.code().eq_ignore_ascii_case(side.trim()));
            model.side = found.ok_or_else(|| unknown(&side))?;
            services.keep(Kind::Screen, ID, model.side.code());
        }
        HelpEvent::Citizen { country } if country.trim().is_empty() => model.citizen = None,
        HelpEvent::Citizen { country } => {
            model.citizen = Some(Country::parse(&country).map_err(|_| unknown(&country))?);
        }
    }
    Ok(())
}
