//! All ports at a glance.

use otkel_domain::{
    model::{
        Direction, Means,
        facts::{PortFacts, PortKind},
    },
    ports::{Observation, State, Status, status_at},
};
use serde::Serialize;

use super::{PageView, PortsModel, page};
use crate::{l10n::ClockView, screens::shared::StateView, services::Services};

/// The whole screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PortsView {
    /// What the screen is.
    pub title: String,
    /// Now, on both clocks.
    pub now: ClockView,
    /// One row for each port and direction.
    pub board: Vec<BoardRow>,
    /// The page that is open.
    pub page: Option<PageView>,
    /// How old the pack's knowledge is.
    pub knowledge: String,
    /// Why the built-in pack is in use, if it is.
    pub notice: Option<String>,
}

/// A port now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct BoardRow {
    /// The port's id.
    pub port: String,
    /// Its name.
    pub name: String,
    /// Which way.
    pub direction: String,
    /// The state now.
    pub state: StateView,
    /// The state in a word.
    pub state_word: String,
    /// Until when, or why, in words.
    pub detail: String,
    /// What kind of port: `road` or `rail`, `zone`; picks the picture beside it.
    pub kind: String,
    /// How sure, in a word.
    pub certainty: String,
}

/// Shows the board, and the page that is open.
pub fn view(model: &PortsModel, services: &Services) -> PortsView {
    let words = &services.words;
    let now = services.clock.now();
    let mut observed = model.observed.clone();
    observed.extend(services.observations());
    PortsView {
        title: words.word("ports-title"),
        now: words.clock(services.facts(), now),
        board: rows(services, &observed),
        page: model.open.as_ref().and_then(|(port, on)| page::view(services, port, *on, &observed)),
        knowledge: services.knowledge(),
        notice: services.notice(),
    }
}

/// The rows of the board: every port, both ways.
pub(crate) fn board(services: &Services) -> Vec<BoardRow> {
    rows(services, &services.observations())
}

fn rows(services: &Services, observed: &[Observation]) -> Vec<BoardRow> {
    let mut ports: Vec<_> = services.facts().ports.iter().collect();
    // Where nobody crosses is no news; it stands last.
    ports.sort_by_key(|port| otkel_domain::ports::never(port).is_some());
    let both = |port| Direction::BOTH.map(|direction| row(services, port, direction, observed));
    ports.into_iter().flat_map(both).collect()
}

/// The means by which a port is shown on the board: a coach on roads, a train on rails.
pub(super) fn usual(port: &PortFacts) -> Means {
    if port.port.kind == PortKind::Rail { Means::Train } else { Means::Coach }
}

fn row(services: &Services, port: &PortFacts, direction: Direction, observed: &[Observation]) -> BoardRow {
    let status = status_at(services.facts(), port, direction, usual(port), services.clock.now(), observed);
    BoardRow {
        port: port.id().to_string(),
        name: services.words.name(&port.port.names),
        direction: services.direction(direction),
        state: status.state.into(),
        state_word: services.state_word(status.state),
        kind: match port.port.kind {
            PortKind::Road => "road",
            PortKind::Rail => "rail",
            PortKind::Zone => "zone",
        }
        .to_owned(),
        detail: with_note(services, port, detail(services, &status)),
        certainty: services.certainty(status.day.certainty),
    }
}

/// A railway port's note says whether a passenger train is known to run; the hall's hours alone don't.
fn with_note(services: &Services, port: &PortFacts, detail: String) -> String {
    match port.port.note.as_ref().filter(|_| port.port.kind == PortKind::Rail) {
        Some(note) => format!("{detail} {}", services.words.word(note.as_str())),
        None => detail,
    }
}

fn detail(services: &Services, status: &Status<'_>) -> String {
    let words = &services.words;
    let at = |at| words.times(services.facts(), at);
    let whole = |at| words.clock(services.facts(), at).both;
    let why = status.day.because.last().map(|because| services.because(because));
    match (status.state, status.until) {
        (State::Open | State::ClosingSoon, Some(until)) => match status.last_admission {
            Some(last) => {
                words.say("ports-until-last", &[("at", at(until).into()), ("last", at(last).into())])
            }
            None => words.say("ports-until", &[("at", at(until).into())]),
        },
        (State::Open | State::ClosingSoon, None) => words.word("ports-always"),
        (State::Closed, Some(opens)) if why.is_none() => {
            words.say("ports-opens", &[("at", whole(opens).into())])
        }
        (_, until) => {
            let mut parts: Vec<String> = why.into_iter().collect();
            if let Some(opens) = until.filter(|_| !matches!(status.state, State::Open | State::ClosingSoon)) {
                parts.push(words.say("ports-opens", &[("at", whole(opens).into())]));
            }
            parts.join(" ")
        }
    }
}
