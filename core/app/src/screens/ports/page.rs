//! One port's page: today's windows on both clocks, two weeks ahead, the wave, and where it all comes from.

use jiff::civil::Date;
use otkel_domain::{
    model::{
        Audience, Direction, Means, PortId, Side, Sourced,
        facts::{HoursVersion, PortFacts, PortKind},
    },
    ports::{Because, DoubtKind, Observation, PortDay, State, pick, port_day},
};
use serde::Serialize;

use super::{board::usual, wave};
use crate::{
    screens::shared::{AskView, SourceView, StateView},
    services::Services,
};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PageView {
    /// The port's id.
    pub port: String,
    /// Its name.
    pub name: String,
    /// What the two sides call it.
    pub halls: String,
    /// The content's note on it.
    pub note: Option<String>,
    /// Which day.
    pub on: String,
    /// On the button back to today, when another day is shown.
    pub today: Option<String>,
    /// By direction and means.
    pub services: Vec<ServiceRow>,
    /// Two weeks from that day.
    pub days: Vec<DayRow>,
    /// The waves of that day.
    pub waves: Vec<super::WaveView>,
    /// Every version of the hours, the one that is read first.
    pub versions: Vec<VersionRow>,
    /// What one saw there oneself; none where nobody crosses.
    pub note_own: Option<super::NoteView>,
    /// Whom to ask.
    pub ask: Vec<AskView>,
    /// Where it comes from.
    pub sources: Vec<SourceView>,
    /// The words over the sections.
    pub labels: PageLabels,
}

/// The words over a page's sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PageLabels {
    /// Over the day's windows.
    pub today: String,
    /// Over the two weeks.
    pub fortnight: String,
    /// Over the waves.
    pub wave: String,
    /// Over the versions of the hours.
    pub versions: String,
    /// Over whom to ask.
    pub ask: String,
    /// Over the sources.
    pub sources: String,
    /// On a button that calls a number.
    pub call: String,
    /// In the chart's legend: who comes.
    pub arrivals: String,
    /// In the chart's legend: how long they wait, typically and on a bad day.
    pub waits: String,
}

/// What the port does for a means in a direction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct ServiceRow {
    /// Which way, by what.
    pub what: String,
    /// The day's state.
    pub state: StateView,
    /// In a word.
    pub state_word: String,
    /// When both halls serve, on both clocks.
    pub windows: Vec<String>,
    /// Why.
    pub because: Vec<String>,
    /// How sure, in a word.
    pub certainty: String,
}

/// A day ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct DayRow {
    /// Which day.
    pub day: String,
    /// The day as `2026-12-16`.
    pub date: String,
    /// Its state from China.
    pub state: StateView,
    /// In words: windows, or why not.
    pub text: String,
    /// How sure, in a word.
    pub certainty: String,
}

/// A version of a hall's hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct VersionRow {
    /// Whose hall, and for whom.
    pub what: String,
    /// In words, in the hall's own time.
    pub hours: String,
    /// Whether it is the one that is read on that day.
    pub chosen: bool,
    /// How sure, when seen, and what is said of it.
    pub about: String,
}

pub(super) fn view(
    services: &Services,
    id: &PortId,
    on: Option<Date>,
    observed: &[Observation],
) -> Option<PageView> {
    let (facts, words) = (services.facts(), &services.words);
    let port = facts.port(id)?;
    let day = on.unwrap_or_else(|| facts.zone(Side::Cn).date(services.clock.now()));
    let mut sources = port.port.origin.sources.clone();
    let mut rows: Vec<ServiceRow> = Vec::new();
    for direction in Direction::BOTH {
        let mut alike: Vec<(ServiceRow, Vec<String>)> = Vec::new();
        for means in Means::ALL.into_iter().filter(|means| offered(port, *means, direction)) {
            let found = port_day(facts, port, direction, means, day, observed);
            for source in &found.sources {
                if !sources.contains(source) {
                    sources.push(source.clone());
                }
            }
            // What is the same for several means is said once.
            let row = services.service_row(&found);
            match alike
                .iter_mut()
                .find(|(known, _)| ServiceRow { what: row.what.clone(), ..known.clone() } == row)
            {
                Some((_, together)) => together.push(services.means(means)),
                None => alike.push((row, vec![services.means(means)])),
            }
        }
        let direction = services.direction(direction);
        rows.extend(alike.into_iter().map(|(row, together)| {
            let args = [("direction", direction.as_str().into()), ("means", words.list(&together).into())];
            ServiceRow { what: words.say("ports-service", &args), ..row }
        }));
    }
    let halls: Vec<String> = port
        .halls
        .iter()
        .flatten()
        .map(|hall| format!("{}: {}", services.side(hall.side), words.name(&hall.names)))
        .collect();
    let general = facts.raw.contacts.iter().filter(|contact| {
        contact.port.is_none() && contact.kind == otkel_domain::model::facts::ContactKind::Immigration
    });
    let contacts: Vec<_> = port.contacts.iter().chain(general).collect();
    Some(PageView {
        port: id.to_string(),
        name: words.name(&port.port.names),
        halls: halls.join(" · "),
        note: port.port.note.as_ref().map(|key| words.word(key.as_str())),
        on: words.full_date(day),
        today: (day != facts.zone(Side::Cn).date(services.clock.now())).then(|| words.word("button-today")),
        services: rows,
        days: days(services, port, day, observed),
        waves: wave::views(services, port, day, observed),
        versions: versions(services, port, day),
        note_own: super::note::view(services, port),
        ask: services.asks(&contacts),
        sources: services.sources(&sources),
        labels: PageLabels {
            today: words.word("section-today"),
            fortnight: words.word("section-fortnight"),
            wave: words.word("section-wave"),
            versions: words.word("section-versions"),
            ask: words.word("section-ask"),
            sources: words.word("section-sources"),
            call: words.word("button-call"),
            arrivals: words.word("wave-arrivals"),
            waits: words.word("wave-waits"),
        },
    })
}

/// Whether anything is said of this means here; what is refused is shown too.
pub(crate) fn offered(port: &PortFacts, means: Means, direction: Direction) -> bool {
    port.mode(means, direction).is_some() || (means == usual(port) && port.port.kind != PortKind::Zone)
}

fn days(services: &Services, port: &PortFacts, first: Date, observed: &[Observation]) -> Vec<DayRow> {
    let mut rows = Vec::new();
    let mut day = first;
    for _ in 0..14 {
        let found = port_day(services.facts(), port, Direction::CnKz, usual(port), day, observed);
        let row = services.service_row(&found);
        let windows = row.windows.join(&services.words.word("list-comma"));
        let text = match found.state {
            State::Open | State::ClosingSoon => windows,
            _ => row.because.first().cloned().unwrap_or(windows),
        };
        rows.push(DayRow {
            day: services.words.day(day),
            date: day.to_string(),
            state: row.state,
            text,
            certainty: row.certainty,
        });
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    rows
}

fn versions(services: &Services, port: &PortFacts, day: Date) -> Vec<VersionRow> {
    let mut rows = Vec::new();
    for side in Side::BOTH {
        let all = &port.hours[side as usize];
        for (version, _) in all {
            let read = |audience| pick(all, audience, day).is_some_and(|(best, _)| best.id == version.id);
            let chosen = read(Audience::Travellers) || read(Audience::Lorries);
            rows.push(services.version(version, chosen));
        }
    }
    rows.sort_by_key(|row| !row.chosen);
    rows
}

impl Services {
    pub(crate) fn state_word(&self, state: State) -> String {
        self.words.word(match state {
            State::Open => "state-open",
            State::ClosingSoon => "state-closing-soon",
            State::Closed => "state-closed",
            State::ExpectedClosed => "state-expected-closed",
            State::Unknown => "state-unknown",
        })
    }

    pub(crate) fn service_row(&self, day: &PortDay<'_>) -> ServiceRow {
        let words = &self.words;
        let windows = day.windows.iter().map(|window| {
            let span = words.span(self.facts(), window.from, window.to);
            let last = window.last_admission(&day.times);
            // A hall that never closes has no last admission.
            match last.filter(|last| {
                window.to.since(window.from) < 1380 && *last < window.to && *last >= window.from
            }) {
                Some(last) => {
                    let last = words.times(self.facts(), last);
                    words.say("ports-window-last", &[("span", span.into()), ("last", last.into())])
                }
                None => span,
            }
        });
        let (direction, means) = (self.direction(day.direction), self.means(day.means));
        ServiceRow {
            what: words.say("ports-service", &[("direction", direction.into()), ("means", means.into())]),
            state: day.state.into(),
            state_word: self.state_word(day.state),
            windows: windows.collect(),
            because: day.because.iter().map(|because| self.because(because)).collect(),
            certainty: self.certainty(day.certainty),
        }
    }

    /// Why a port is in its state, as a sentence.
    pub(crate) fn because(&self, because: &Because<'_>) -> String {
        let words = &self.words;
        match because {
            Because::MeansRefused(means) => {
                words.say("reason-means-refused", &[("means", self.means(*means).into())])
            }
            Because::MeansUnknown(means) => {
                words.say("reason-means-unknown", &[("means", self.means(*means).into())])
            }
            Because::NotForTravellers => words.word("reason-not-for-travellers"),
            Because::Zone => words.word("reason-zone-no-transit"),
            Because::Holiday(by) => words.say(
                "because-holiday",
                &[("holiday", by.names.get(words.lang()).into()), ("whose", self.whose(by.whose).into())],
            ),
            Because::NoJointHours => words.word("because-no-joint-hours"),
            Because::HallClosed(side) => {
                words.say("because-hall-closed", &[("side", self.side(*side).into())])
            }
            Because::LastAdmissionPassed => words.word("because-last-admission-passed"),
            Because::Doubtful(doubt) => match &doubt.kind {
                // On a day's own row the date is plain.
                DoubtKind::HoursMissing(_) => {
                    words.say("because-hours-missing", &[("side", self.side(doubt.side).into())])
                }
                _ => self.doubt(doubt),
            },
            Because::OwnObservation(side) => {
                words.say("reason-own-observation", &[("side", self.side(*side).into())])
            }
            Because::Contradicted(side) => {
                words.say("reason-observation-contradicted", &[("side", self.side(*side).into())])
            }
        }
    }

    fn version(&self, version: &Sourced<HoursVersion>, chosen: bool) -> VersionRow {
        let words = &self.words;
        let audience = words.word(match version.audience {
            Audience::Travellers => "audience-travellers",
            Audience::Lorries => "audience-lorries",
            Audience::All => "audience-all",
        });
        let side = self.side(version.side);
        let certainty = self.certainty(version.origin.confidence.certainty());
        let mut about = words.say(
            "as-of",
            &[("certainty", certainty.into()), ("date", words.full_date(version.origin.as_of).into())],
        );
        for key in [&version.rejected, &version.note].into_iter().flatten() {
            about.push(' ');
            about.push_str(&words.word(key.as_str()));
        }
        VersionRow {
            what: words.say("ports-version", &[("side", side.into()), ("audience", audience.into())]),
            hours: super::hours::said(words, &version.hours),
            chosen,
            about,
        }
    }
}
