//! Ids of the content, one type for each kind, so that a port is never looked up as a place.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as the content writes it (kebab-case).
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A border port, both its sides: `bakhty`.
    PortId,
    /// A town, sight or station, or one side of a port: `yining`, `bakhty/CN`.
    PlaceId,
    /// Where a fact was read.
    SourceId,
    /// A clock: `CN`, `KZ`.
    ZoneId,
    /// A coach line, a train, a flight, in one direction.
    ServiceId,
    /// One reported version of a hall's hours.
    VersionId,
    /// A rule or an observation that closes ports.
    RuleId,
    /// A border that Otkel doesn't model.
    GateId,
    /// A paper that somebody at the border may ask for.
    PaperId,
    /// Something one does at the port: a stamp, an inspection, a ride between the halls.
    StepId,
    /// Whom to ask.
    ContactId,
    /// A public holiday.
    HolidayId,
    /// A phrase of the phrasebook.
    PhraseId,
    /// A chapter of the phrasebook.
    CategoryId,
    /// Something on a menu.
    DishId,
    /// Something in a dish.
    IngredientId,
    /// A sign on the road or in a hall.
    SignId,
    /// A sentence of the content, in all languages.
    TextKey,
}
