//! In which language the card is shown.

use otkel_domain::model::Lang;
use serde::{Deserialize, Serialize};

use super::CardEvent;
use crate::{
    error::{InputCode, OtkelError},
    l10n::Tongue,
    screens::start::refuse,
    services::Services,
    store::Kind,
};

/// What the card remembers.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardModel {
    /// The language of the person opposite.
    #[serde(with = "tag")]
    pub tongue: Tongue,
    /// Whether the green channel is asked for, if said here; else as in the kept crossing.
    pub vulnerable: Option<bool>,
}

impl Default for CardModel {
    fn default() -> Self {
        Self { tongue: Tongue::Plain(Lang::Zh), vulnerable: None }
    }
}

// Who needs help is nobody's business.
impl std::fmt::Debug for CardModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CardModel").field("tongue", &self.tongue).finish_non_exhaustive()
    }
}

const ID: &str = "card";

impl CardModel {
    /// As it was left: a card that was handed over doesn't change its language when the phone is turned.
    pub fn restore(services: &Services) -> Self {
        services.stored(Kind::Screen, ID).unwrap_or_default()
    }
}

/// A language by its tag.
mod tag {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    use crate::l10n::Tongue;

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
    pub(super) fn serialize<S: Serializer>(tongue: &Tongue, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(tongue.tag())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Tongue, D::Error> {
        let tag = String::deserialize(input)?;
        Tongue::from_tag(&tag).ok_or_else(|| D::Error::custom("no such language"))
    }
}

/// Takes an event.
pub fn update(event: CardEvent, model: &mut CardModel, services: &mut Services) -> Result<(), OtkelError> {
    match event {
        CardEvent::Show { tag } => {
            let found = Tongue::from_tag(&tag);
            model.tongue = found.ok_or_else(|| refuse(services, InputCode::UnknownLanguage, &tag))?;
        }
        CardEvent::Vulnerable { on } => model.vulnerable = Some(on),
    }
    services.keep(Kind::Screen, ID, model);
    Ok(())
}
