//! What the settings show.

use serde::Serialize;

use super::SettingsModel;
use crate::{
    own::{Look, Role},
    screens::{ChoiceView, ToggleView, choice},
    services::Services,
};

/// The whole screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct SettingsView {
    /// What the screen is.
    pub title: String,
    /// Over the languages.
    pub language: String,
    /// The languages.
    pub languages: Vec<ChoiceView>,
    /// Over what one says of oneself.
    pub you: String,
    /// Where that stays.
    pub you_about: String,
    /// Beside the passport's country.
    pub passport: String,
    /// The country, or that it wasn't said.
    pub passport_now: String,
    /// The words in the search field.
    pub search: String,
    /// What was typed there.
    pub typed: String,
    /// Countries to choose from.
    pub countries: Vec<ChoiceView>,
    /// On the choice of saying nothing.
    pub unsaid: String,
    /// Over the roles.
    pub role: String,
    /// The roles.
    pub roles: Vec<ChoiceView>,
    /// Beside the name.
    pub name: String,
    /// The name.
    pub name_now: String,
    /// Beside whom to call.
    pub contact: String,
    /// Whom to call.
    pub contact_now: String,
    /// Over light and dark.
    pub look: String,
    /// Light and dark.
    pub looks: Vec<ChoiceView>,
    /// What can be switched.
    pub toggles: Vec<ToggleView>,
    /// Forgetting everything.
    pub wipe: WipeView,
    /// Over what Otkel is.
    pub about: String,
    /// What Otkel is, line by line: version, data, whose names, licence, what leaves the phone.
    pub about_lines: Vec<String>,
}

/// Forgetting everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct WipeView {
    /// On the button.
    pub label: String,
    /// What is forgotten.
    pub about: String,
    /// The question, while it is up.
    pub question: Option<String>,
    /// On the button that does it.
    pub confirm: String,
    /// On the button that doesn't.
    pub cancel: String,
    /// That it was done, when it just was.
    pub done: Option<String>,
}

/// Shows the settings.
pub fn view(model: &SettingsModel, services: &Services) -> SettingsView {
    let words = &services.words;
    let word = |key| words.word(key);
    let profile = &services.profile;
    let unsaid = word("settings-unsaid");
    SettingsView {
        title: word("settings-title"),
        language: word("settings-language"),
        languages: services.tongues(),
        you: word("settings-you"),
        you_about: word("settings-you-about"),
        passport: word("settings-passport"),
        passport_now: profile.country().map_or_else(|| unsaid.clone(), |country| services.country(country)),
        search: word("start-search"),
        typed: model.typed.clone(),
        countries: choice::countries(services, &model.typed, profile.passport.as_deref()),
        unsaid,
        role: word("settings-role"),
        roles: Role::ALL.map(|role| services.choice("role", role.word(), profile.role == Some(role))).into(),
        name: word("settings-name"),
        name_now: profile.name.clone(),
        contact: word("settings-contact"),
        contact_now: profile.contact.clone(),
        look: word("settings-look"),
        looks: Look::ALL.map(|look| services.choice("look", look.word(), profile.look == look)).into(),
        toggles: vec![
            services.toggle("simple", profile.simple),
            services.toggle("contrast", profile.contrast),
            services.toggle("hidden", profile.hidden),
        ],
        wipe: WipeView {
            label: word("wipe-label"),
            about: word("wipe-about"),
            question: model.asking.then(|| word("wipe-question")),
            confirm: word("wipe-confirm"),
            cancel: word("button-cancel"),
            done: model.wiped.then(|| word("wipe-done")),
        },
        about: word("settings-about"),
        about_lines: vec![
            words.say("about-version", &[("version", env!("CARGO_PKG_VERSION").into())]),
            services.knowledge(),
            word("about-network"),
            word("about-names"),
            word("about-map"),
            word("about-review"),
        ],
    }
}
