//! What the card shows: each line in the reader's language, and in one's own under it.

use otkel_domain::{crossing::PlanRequest, model::Lang};
use serde::Serialize;

use super::CardModel;
use crate::{
    ask,
    l10n::{L10n, Tongue},
    own::Role,
    screens::{ChoiceView, ToggleView, today, tongues},
    services::Services,
};

/// The whole screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct CardView {
    /// What the screen is.
    pub title: String,
    /// What it is for, and that it stays on the phone.
    pub about: String,
    /// The reader's languages to choose from.
    pub languages: Vec<ChoiceView>,
    /// The reader's language as a BCP 47 tag.
    pub tag: String,
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// What the phone's voice is asked for; nothing where there is none.
    pub voice: Option<String>,
    /// The lines.
    pub lines: Vec<CardLine>,
    /// The whole card in the reader's language, to be read aloud.
    pub spoken: String,
    /// The green channel.
    pub vulnerable: ToggleView,
    /// What is missing from the card, and where it is said; nothing when it is whole.
    pub missing: Option<String>,
    /// That a text hasn't been read by a native speaker, where so.
    pub unreviewed: Option<String>,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct CardLine {
    /// A stable word.
    pub code: String,
    /// In the reader's language.
    pub theirs: String,
    /// In one's own.
    pub own: String,
}

/// For whom a card is: officers of either side, and who else is met there.
const READERS: [Tongue; 5] = [
    Tongue::Plain(Lang::Zh),
    Tongue::Plain(Lang::Kk),
    Tongue::Plain(Lang::Ru),
    Tongue::Plain(Lang::Ug),
    Tongue::KkArab,
];

/// Shows the card.
pub fn view(model: &CardModel, services: &Services) -> CardView {
    let words = &services.words;
    let theirs = services.words_of(model.tongue);
    let trip = trip(services);
    let vulnerable = model.vulnerable.unwrap_or_else(|| trip.as_ref().is_some_and(|t| t.party.vulnerable));
    let say = |words: &L10n| lines(services, words, trip.as_ref(), vulnerable);
    let own = say(words);
    let lines: Vec<CardLine> = say(theirs)
        .into_iter()
        .zip(own)
        .map(|((code, theirs), (_, own))| CardLine { code: code.to_owned(), theirs, own })
        .collect();
    let profile = &services.profile;
    let whole = !profile.name.trim().is_empty() && profile.passport.is_some() && trip.is_some();
    CardView {
        title: words.word("button-card"),
        about: words.word("card-about"),
        languages: tongues(&READERS, model.tongue),
        tag: model.tongue.tag().to_owned(),
        rtl: model.tongue.is_rtl(),
        voice: model.tongue.voice().map(str::to_owned),
        spoken: theirs.voiced(&lines.iter().map(|line| line.theirs.as_str()).collect::<Vec<_>>().join(" ")),
        lines,
        vulnerable: services.toggle("vulnerable", vulnerable),
        missing: (!whole).then(|| words.word("card-missing")),
        unreviewed: matches!(model.tongue.lang(), Lang::Kk | Lang::Ug).then(|| words.word("card-unreviewed")),
    }
}

/// The crossing that *Today* follows, if it can still be read.
fn trip(services: &Services) -> Option<PlanRequest> {
    let kept = today::followed(services)?;
    ask::request(services.facts(), &services.words, &kept.form, services.clock.now()).ok()
}

/// The card's lines in one language; the same ones, in the same order, in each.
fn lines(
    services: &Services,
    words: &L10n,
    trip: Option<&PlanRequest>,
    vulnerable: bool,
) -> Vec<(&'static str, String)> {
    let profile = &services.profile;
    let mut lines = Vec::new();
    if !profile.name.trim().is_empty() {
        lines.push(("name", words.say_of("card-name", "name", &words.isolate(profile.name.trim()))));
    }
    if let Some(country) = profile.country() {
        let country = services.country_in(words, country);
        lines.push(("passport", words.say("card-passport", &[("country", country.into())])));
    }
    if let Some(trip) = trip {
        let from = services.place_name_in(words, &trip.from.node);
        let to = services.place_name_in(words, &trip.to.node);
        lines.push(("trip", words.say("card-trip", &[("from", from.into()), ("to", to.into())])));
        let people = i64::from(trip.party.people);
        if profile.role == Some(Role::Guide) && people > 1 {
            let args = [("people", people.into()), ("count", words.count(people).into())];
            lines.push(("group", words.say("card-group", &args)));
        }
        if let Some(plate) = trip.party.vehicle {
            let country = services.country_in(words, plate);
            lines.push(("vehicle", words.say("card-vehicle", &[("country", country.into())])));
        }
    }
    if vulnerable {
        lines.push(("vulnerable", words.word("card-vulnerable")));
    }
    let spoken = words.word(&format!("lang-{}", services.words.lang().code()));
    lines.push(("language", words.say("card-language", &[("language", spoken.into())])));
    if !profile.contact.trim().is_empty() {
        lines.push((
            "contact",
            words.say_of("card-contact", "contact", &words.isolate(profile.contact.trim())),
        ));
    }
    lines
}
