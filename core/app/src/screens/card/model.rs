//! In which language the card is shown.

use otkel_domain::model::Lang;

use super::CardEvent;
use crate::{
    error::{InputCode, OtkelError},
    l10n::Tongue,
    screens::start::refuse,
    services::Services,
};

/// What the card remembers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardModel {
    /// The language of the person opposite.
    pub tongue: Tongue,
    /// Whether the green channel is asked for, if said here; else as in the kept crossing.
    pub vulnerable: Option<bool>,
}

impl Default for CardModel {
    fn default() -> Self {
        Self { tongue: Tongue::Plain(Lang::Zh), vulnerable: None }
    }
}

/// Takes an event.
pub fn update(event: CardEvent, model: &mut CardModel, services: &Services) -> Result<(), OtkelError> {
    match event {
        CardEvent::Show { tag } => {
            let found = Tongue::from_tag(&tag);
            model.tongue = found.ok_or_else(|| refuse(services, InputCode::UnknownLanguage, &tag))?;
        }
        CardEvent::Vulnerable { on } => model.vulnerable = Some(on),
    }
    Ok(())
}
