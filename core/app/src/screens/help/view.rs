//! What the help screen shows.

use otkel_domain::model::{
    Country, Side, Sourced,
    facts::{Contact, ContactKind},
};
use serde::Serialize;

use super::HelpModel;
use crate::{
    screens::{ChoiceView, shared::AskView},
    services::Services,
};

/// The whole screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct HelpView {
    /// What the screen is, and for which side.
    pub title: String,
    /// The side whose numbers these are: `CN` or `KZ`.
    pub side: String,
    /// The two sides to choose from.
    pub sides: Vec<ChoiceView>,
    /// On a button that calls a number.
    pub call: String,
    /// Over the emergency numbers.
    pub emergency_title: String,
    /// Over the others.
    pub others_title: String,
    /// Over what to do.
    pub topics_title: String,
    /// Emergency numbers, the most general first.
    pub emergency: Vec<AskView>,
    /// Consular and border numbers.
    pub others: Vec<AskView>,
    /// Whose advice that is.
    pub note: String,
    /// What to do.
    pub topics: Vec<TopicView>,
    /// How old the pack's knowledge is.
    pub knowledge: String,
}

/// Something that went wrong, and what to do, step by step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct TopicView {
    /// A stable word.
    pub code: String,
    /// What went wrong.
    pub title: String,
    /// What to do, in order.
    pub steps: Vec<String>,
}

/// What can go wrong; the messages are `help-<code>` and `help-<code>-1`, `-2`, ….
const TOPICS: [&str; 5] = ["missed", "between", "passport", "refused", "ill"];

/// Shows the help screen.
pub fn view(model: &HelpModel, services: &Services) -> HelpView {
    let words = &services.words;
    let citizen = model.citizen.or_else(|| services.profile.country());
    let mut contacts: Vec<&Sourced<Contact>> =
        services.facts().raw.contacts.iter().filter(|contact| here(contact, model.side, citizen)).collect();
    contacts.sort_by_key(|contact| contact.kind);
    let (emergency, others): (Vec<_>, Vec<_>) =
        contacts.into_iter().partition(|contact| is_emergency(contact.kind));
    HelpView {
        title: words.say("help-title", &[("side", services.side(model.side).into())]),
        side: model.side.code().to_owned(),
        sides: Side::BOTH
            .map(|side| ChoiceView {
                code: side.code().to_owned(),
                label: services.side(side),
                about: None,
                chosen: side == model.side,
            })
            .into(),
        call: words.word("button-call"),
        emergency_title: words.word("help-emergency"),
        others_title: words.word("help-others"),
        topics_title: words.word("help-topics"),
        emergency: services.asks(&emergency),
        others: services.asks(&others),
        note: words.word("help-note"),
        topics: TOPICS.map(|code| topic(services, code)).into(),
        knowledge: services.knowledge(),
    }
}

/// The numbers of this side; those for citizens of one country are shown to them, and to whoever hasn't said.
fn here(contact: &Contact, side: Side, citizen: Option<Country>) -> bool {
    contact.side == side
        && (contact.citizens.is_empty() || citizen.is_none_or(|country| contact.citizens.contains(&country)))
}

const fn is_emergency(kind: ContactKind) -> bool {
    matches!(
        kind,
        ContactKind::Unified
            | ContactKind::Police
            | ContactKind::Ambulance
            | ContactKind::Fire
            | ContactKind::Traffic
            | ContactKind::Gas
    )
}

fn topic(services: &Services, code: &str) -> TopicView {
    let words = &services.words;
    let key = |number: usize| format!("help-{code}-{number}");
    let steps = (1..10).map(key).take_while(|key| words.has(key)).map(|key| words.word(&key));
    TopicView { code: code.to_owned(), title: words.word(&format!("help-{code}")), steps: steps.collect() }
}
