//! What the first minute shows.

use serde::Serialize;

use super::{StartModel, StartStep};
use crate::{
    own::Role,
    screens::{ChoiceView, choice},
    services::Services,
};

/// The whole screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct StartView {
    /// What is wrong with the data or with what was kept; or that everything was forgotten, when it just was.
    pub notice: Option<String>,
    /// `language`, `passport`, `role`.
    pub step: String,
    /// `Step 1 of 3`.
    pub progress: String,
    /// From 1.
    pub number: u32,
    /// How many steps there are.
    pub of: u32,
    /// The app's promise, in a line.
    pub welcome: String,
    /// The question.
    pub title: String,
    /// Why it is asked, and where the answer stays.
    pub about: String,
    /// What to choose from.
    pub choices: Vec<ChoiceView>,
    /// The words in the search field; none where there is nothing to search.
    pub search: Option<String>,
    /// What was typed there.
    pub typed: String,
    /// On the button that goes on.
    pub next: String,
    /// On the button that goes back; none on the first step.
    pub back: Option<String>,
}

/// Shows the first minute.
pub fn view(model: &StartModel, services: &Services) -> StartView {
    let words = &services.words;
    let profile = &services.profile;
    let (number, of) = (model.step as u32 + 1, StartStep::ALL.len() as u32);
    let (choices, chosen) = match model.step {
        StartStep::Language => (services.tongues(), true),
        StartStep::Passport => (
            choice::countries(services, &model.typed, profile.passport.as_deref()),
            profile.passport.is_some(),
        ),
        StartStep::Role => {
            let role = |role: Role| services.choice("role", role.word(), profile.role == Some(role));
            (Role::ALL.map(role).into(), profile.role.is_some())
        }
    };
    let next = match (chosen, number == of) {
        (false, _) => "start-skip",
        (true, false) => "start-next",
        (true, true) => "start-done",
    };
    let say = |part: &str| words.word(&format!("start-{}{part}", model.step.word()));
    let wiped = (services.epoch > 0 && services.unkept.is_none()).then(|| words.word("wipe-done"));
    StartView {
        notice: services.notice().or(wiped),
        step: model.step.word().to_owned(),
        progress: words
            .say("start-progress", &[("number", i64::from(number).into()), ("of", i64::from(of).into())]),
        number,
        of,
        welcome: words.word("start-welcome"),
        title: say(""),
        about: say("-about"),
        choices,
        search: (model.step == StartStep::Passport).then(|| words.word("start-search")),
        typed: model.typed.clone(),
        next: words.word(next),
        back: (number > 1).then(|| words.word("button-back")),
    }
}
