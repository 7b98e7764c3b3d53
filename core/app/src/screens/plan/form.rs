//! The form: what can be filled in, and with what.

use otkel_domain::model::{
    Country, Means, Side,
    facts::{PlaceKind, PlateRule},
};
use serde::Serialize;

use super::{PlanModel, WhichWay, time, time::WhenView};
use crate::{
    ask::{self, normalise, places_of, written_arabic},
    screens::{ChoiceView, ToggleView},
    services::Services,
};

/// The form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct FormView {
    /// From where.
    pub from: PlaceField,
    /// To where.
    pub to: PlaceField,
    /// On the button that swaps them.
    pub swap: String,
    /// Over the means.
    pub means_label: String,
    /// The means; none chosen: whatever needs no vehicle of one's own.
    pub means: Vec<ChoiceView>,
    /// Over the time.
    pub when_label: String,
    /// Now, leave at, arrive by.
    pub when_modes: Vec<ChoiceView>,
    /// The time there; none for *now*.
    pub when: Option<WhenView>,
    /// Whether there is a way back.
    pub back_toggle: ToggleView,
    /// The time back.
    pub back: Option<WhenView>,
    /// Over the people.
    pub people_label: String,
    /// How many.
    pub people: u32,
    /// How many, in words.
    pub people_words: String,
    /// On the buttons for one more and one fewer, for screen readers: more, fewer.
    pub people_buttons: Vec<String>,
    /// Over the passports.
    pub passports_label: String,
    /// The passports in the party.
    pub passports: Vec<ChoiceView>,
    /// On the button that adds one.
    pub passports_add: String,
    /// Somebody needs help.
    pub vulnerable: ToggleView,
    /// Over the plates; none without an own vehicle.
    pub vehicle_label: Option<String>,
    /// Whose plates.
    pub vehicle: Option<ChoiceView>,
    /// Over the papers.
    pub papers_label: String,
    /// Papers that may be in hand.
    pub papers: Vec<ChoiceView>,
    /// On the button that asks.
    pub go: String,
    /// On the button that empties the form.
    pub clear: String,
    /// What is wrong with the form that was sent.
    pub problem: Option<String>,
}

/// A place to be found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PlaceField {
    /// What it is.
    pub label: String,
    /// What stands in it: the place's name once it is found, else what was typed.
    pub text: String,
    /// What stands in it as it is sent: a place's code, or what was typed.
    pub code: String,
    /// Whether a place of that name is known.
    pub found: bool,
    /// Places to choose from, the likeliest first.
    pub suggestions: Vec<ChoiceView>,
}

/// How many places are suggested.
const SUGGESTIONS: usize = 8;

/// The means that a form offers; the shuttle is part of other ways, not a wish.
const OFFERED: [Means; 8] = [
    Means::Coach,
    Means::Taxi,
    Means::Train,
    Means::Plane,
    Means::Car,
    Means::Motorcycle,
    Means::Lorry,
    Means::Foot,
];

/// Shows the form.
pub(super) fn view(model: &PlanModel, services: &Services) -> FormView {
    let words = &services.words;
    let word = |key| words.word(key);
    let draft = &model.draft;
    let mode = match (&draft.leave, &draft.arrive) {
        (_, Some(_)) => "arrive",
        (Some(_), None) => "leave",
        (None, None) => "now",
    };
    let problem = if model.tried {
        ask::request(services.facts(), words, draft, services.clock.now()).err()
    } else {
        None
    };
    let people = draft.people.max(draft.passports.len() as u32).max(1);
    FormView {
        from: field(services, "form-from", &draft.from, &draft.to),
        to: field(services, "form-to", &draft.to, &draft.from),
        swap: word("form-swap"),
        means_label: word("form-means"),
        means: OFFERED
            .map(|means| ChoiceView {
                code: means.word().to_owned(),
                label: services.means(means),
                about: None,
                chosen: draft.means.iter().any(|word| word == means.word()),
            })
            .into(),
        when_label: word("form-when"),
        when_modes: ["now", "leave", "arrive"].map(|code| services.choice("when", code, code == mode)).into(),
        when: (mode != "now").then(|| time::view(services, model, WhichWay::There)),
        back_toggle: services.toggle("return", draft.back.is_some()),
        back: draft.back.is_some().then(|| time::view(services, model, WhichWay::Back)),
        people_label: word("form-people"),
        people,
        people_words: words.say(
            "form-people-count",
            &[("people", i64::from(people).into()), ("count", words.count(people.into()).into())],
        ),
        people_buttons: vec![word("form-people-more"), word("form-people-fewer")],
        passports_label: word("form-passports"),
        passports: draft.passports.iter().filter_map(|code| named(services, code)).collect(),
        passports_add: word("form-passports-add"),
        vulnerable: services.toggle("vulnerable", draft.vulnerable),
        vehicle_label: draft.vehicle.is_some().then(|| word("form-vehicle")),
        vehicle: draft.vehicle.as_deref().and_then(|code| named(services, code)),
        papers_label: word("form-papers"),
        papers: papers(services, model),
        go: word("plan-title"),
        clear: word("form-clear"),
        problem: problem.map(|error| error.to_string()),
    }
}

fn named(services: &Services, code: &str) -> Option<ChoiceView> {
    let country = Country::parse(code).ok()?;
    let (code, label) = (country.to_string(), services.country(country));
    Some(ChoiceView { code, label, about: None, chosen: true })
}

/// A visa always; a vehicle's papers when one comes along.
fn papers(services: &Services, model: &PlanModel) -> Vec<ChoiceView> {
    let draft = &model.draft;
    let with_vehicle = draft.vehicle.is_some();
    let chosen = |id: &str| draft.have.iter().any(|have| have == id);
    let visa = ChoiceView {
        code: "visa".to_owned(),
        label: services.words.word("form-visa"),
        about: None,
        chosen: chosen("visa"),
    };
    let wanted = services
        .facts()
        .raw
        .papers
        .iter()
        .filter(|paper| with_vehicle && paper.vehicle == PlateRule::Foreign && paper.mandatory);
    let others = wanted.map(|paper| ChoiceView {
        code: paper.id.to_string(),
        label: services.words.name(&paper.names),
        about: None,
        chosen: chosen(paper.id.as_str()),
    });
    std::iter::once(visa).chain(others).collect()
}

fn field(services: &Services, label: &str, text: &str, opposite: &str) -> PlaceField {
    let facts = services.facts();
    let known = facts.raw.places.iter().find(|place| place.id.as_str() == text);
    let port = facts.ports.iter().find(|port| port.id().as_str() == text);
    let shown = match (known, port) {
        (Some(place), _) => services.words.name(&place.names),
        (None, Some(port)) => services.words.name(&port.port.names),
        (None, None) => text.to_owned(),
    };
    let typed = if known.is_some() || port.is_some() { "" } else { text };
    PlaceField {
        label: services.words.word(label),
        text: shown,
        code: text.to_owned(),
        found: !places_of(facts, text).is_empty(),
        suggestions: suggestions(services, typed, opposite, SUGGESTIONS),
    }
}

/// Places and ports by the beginning, then by any part, of any of their names, those on the other side than the
/// opposite end first. Nothing typed: the cities, as the content orders them.
pub fn suggestions(services: &Services, typed: &str, opposite: &str, most: usize) -> Vec<ChoiceView> {
    let (facts, words) = (services.facts(), &services.words);
    let wanted = normalise(typed);
    let sides: Vec<Side> = places_of(facts, opposite).iter().map(|found| found.side).collect();
    let across = |side: Side| sides.is_empty() || sides.contains(&side.other());
    let mut found: Vec<((usize, bool, usize), ChoiceView)> = Vec::new();
    for place in &facts.raw.places {
        let names = place.names.all().into_iter().chain(place.aliases.iter().map(String::as_str));
        let Some(side) = Side::reaching(place.country) else { continue };
        let kazakh =
            written_arabic(&wanted, &place.names.kk, |name, typed| name.contains(typed)).then_some(1);
        let rank = match how(&wanted, names).or(kazakh) {
            Some(rank) if !wanted.is_empty() || place.kind == PlaceKind::City => rank,
            _ => continue,
        };
        let about = services.country(place.country);
        let minor = usize::from(!matches!(place.kind, PlaceKind::City | PlaceKind::Town));
        found.push(((rank, !across(side), minor), choice(&place.id, words.name(&place.names), about)));
    }
    for port in facts.ports.iter().filter(|_| !wanted.is_empty()) {
        let fact = &port.port;
        let names = fact.names.all().into_iter().chain(fact.aliases.iter().map(String::as_str));
        let kazakh = written_arabic(&wanted, &fact.names.kk, |name, typed| name.contains(typed)).then_some(1);
        if let Some(rank) = how(&wanted, names).or(kazakh) {
            let about = words.word("form-port");
            found.push(((rank, false, 2), choice(&port.id(), words.name(&fact.names), about)));
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().take(most).map(|(_, choice)| choice).collect()
}

fn choice(id: &impl ToString, label: String, about: String) -> ChoiceView {
    ChoiceView { code: id.to_string(), label, about: Some(about), chosen: false }
}

/// How well a name fits: 0 begins with what was typed, 1 has it within.
fn how<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Option<usize> {
    names.filter_map(|name| normalise(name).find(wanted).map(|at| usize::from(at > 0))).min()
}
