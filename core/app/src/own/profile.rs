//! Who holds the phone, as far as they say.

use otkel_domain::model::Country;
use serde::{Deserialize, Serialize};

use crate::{l10n::Tongue, services::Services, store::Kind};

/// What somebody is on the road.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Goes with others' vehicles.
    Traveller,
    /// Answers for a group.
    Guide,
    /// Brings a vehicle.
    Driver,
}

impl Role {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Traveller, Self::Guide, Self::Driver];

    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Traveller => "traveller",
            Self::Guide => "guide",
            Self::Driver => "driver",
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Look {
    /// As the phone.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Look {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What a person said of themselves, and how they like the app. It never leaves the phone.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
pub struct Profile {
    /// The language they chose, as a tag; `None`: as the phone.
    pub tongue: Option<String>,
    /// Whose passport they carry, two letters.
    pub passport: Option<String>,
    /// What they are on the road.
    pub role: Option<Role>,
    /// Their name as in the passport, for the card.
    pub name: String,
    /// Whom to call if something happens, for the card.
    pub contact: String,
    /// Light or dark.
    pub look: Look,
    /// Strong colours and lines.
    pub contrast: bool,
    /// Huge type, one thing at a time.
    pub simple: bool,
    /// Hidden in the app switcher.
    pub hidden: bool,
    /// The first questions were answered, or passed over.
    pub met: bool,
}

// A profile in a log would be a profile lost.
impl std::fmt::Debug for Profile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Profile").field("met", &self.met).finish_non_exhaustive()
    }
}

impl Profile {
    /// Their passport's country, if they said it and it is one.
    pub fn country(&self) -> Option<Country> {
        self.passport.as_deref().and_then(|code| Country::parse(code).ok())
    }
}

const ID: &str = "me";

impl Services {
    /// Reads the profile, and speaks its language.
    pub(crate) fn load_profile(&mut self) {
        self.profile = self.stored(Kind::Profile, ID).unwrap_or_default();
        if let Some(tongue) = self.profile.tongue.as_deref().and_then(Tongue::from_tag) {
            self.speak(tongue);
        }
    }

    /// Changes the profile and keeps it.
    pub(crate) fn change_profile(&mut self, change: impl FnOnce(&mut Profile)) {
        change(&mut self.profile);
        let profile = self.profile.clone();
        self.keep(Kind::Profile, ID, &profile);
    }
}
