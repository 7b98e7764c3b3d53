//! Reasons in words.

use otkel_domain::{
    crossing::Reason,
    model::facts::{Service, Whose},
    model::{Instant, Sourced},
    ports::{Doubt, DoubtKind},
};

use crate::{l10n::Arg, services::Services};

impl Services {
    /// A reason as a sentence.
    #[allow(
        clippy::too_many_lines,
        reason = "one arm a reason, each a line or two; split, it would be harder to read"
    )]
    pub(crate) fn reason(&self, reason: &Reason<'_>) -> String {
        let words = &self.words;
        let say = |args: &[(&str, Arg<'_>)]| words.say(&format!("reason-{}", reason.code()), args);
        let both = |at: &Instant| words.clock(self.facts(), *at).both;
        let lang = words.lang();
        match reason {
            Reason::MeansRefused { means, note, .. } => {
                let told = say(&[("means", self.means(*means).into())]);
                match note {
                    Some(note) => format!("{told} {}", words.word(note.as_str())),
                    None => told,
                }
            }
            Reason::NeedsVisa { nationality, into, on, .. } => say(&[
                ("country", self.country(*nationality).into()),
                ("into", self.side(*into).into()),
                ("date", words.full_date(*on).into()),
            ]),
            Reason::ThirdCountryRefused(country) | Reason::ThirdCountryUnknown(country) => {
                say(&[("country", self.country(*country).into())])
            }
            Reason::ClosedHoliday { by, on } => say(&[
                ("date", words.day(*on).into()),
                ("holiday", by.names.get(lang).into()),
                ("whose", self.whose(by.whose).into()),
            ]),
            Reason::NoJointHours(on) => say(&[("date", words.day(*on).into())]),
            Reason::HallClosed { side, on } => {
                say(&[("date", words.day(*on).into()), ("side", self.side(*side).into())])
            }
            Reason::EntryEnds { nationality, into, until } => say(&[
                ("country", self.country(*nationality).into()),
                ("into", self.side(*into).into()),
                ("date", words.full_date(*until).into()),
            ]),
            Reason::TooLate { at, closes } => {
                say(&[("at", both(at).into()), ("closes", both(closes).into())])
            }
            Reason::PastDeadline(at) | Reason::NextChance(at) => say(&[("at", both(at).into())]),
            Reason::MeansUnknown(means)
            | Reason::NoRoad(means)
            | Reason::NoService(means)
            | Reason::StepsUnknown(means) => say(&[("means", self.means(*means).into())]),
            Reason::Hours(doubt) => self.doubt(doubt),
            Reason::WaitUnknown(class) => words.word(match class {
                otkel_domain::model::QueueClass::Persons => "reason-wait-unknown-persons",
                otkel_domain::model::QueueClass::Vehicles => "reason-wait-unknown-vehicles",
            }),
            Reason::GateUnknown(gate) => say(&[("gate", gate.names.get(lang).into())]),
            Reason::ServiceStale(service)
            | Reason::ServiceWeak(service)
            | Reason::ServiceUnknown(service)
            | Reason::DeparturesUnknown(service)
            | Reason::DaysUnknown(service)
            | Reason::BorderMaybeTwice(service)
            | Reason::Headway(service)
            | Reason::AlsoLine(service)
            | Reason::ServiceNotRunning(service) => self.about_service(reason, service),
            Reason::Conflict { service, at, opens } => say(&[
                ("service", service.names.get(lang).into()),
                ("at", both(at).into()),
                ("opens", both(opens).into()),
            ]),
            Reason::EntryUnknown { nationality, into, on, known_until } => {
                let args = [
                    ("country", self.country(*nationality).into()),
                    ("into", self.side(*into).into()),
                    ("date", words.full_date(*on).into()),
                    ("until", known_until.map_or_else(String::new, |until| words.full_date(until)).into()),
                ];
                let key = if known_until.is_some() {
                    "reason-entry-rule-expired"
                } else {
                    "reason-entry-rule-unknown"
                };
                words.say(key, &args)
            }
            Reason::PaperMissing(paper) | Reason::PaperAdvised(paper) => {
                let told = say(&[("paper", paper.names.get(lang).into())]);
                match &paper.note {
                    Some(note) => format!("{told} {}", words.word(note.as_str())),
                    None => told,
                }
            }
            Reason::DateChanges { at, cn, kz } => say(&[
                ("at", words.times(self.facts(), *at).into()),
                ("cn-date", words.day(*cn).into()),
                ("kz-date", words.day(*kz).into()),
            ]),
            Reason::Charter(people) => say(&[("people", i64::from(*people).into())]),
            Reason::FrequentCrosser(count) => say(&[("count", i64::from(*count).into())]),
            Reason::OwnObservation(side) | Reason::Contradicted(side) => {
                say(&[("side", self.side(*side).into())])
            }
            Reason::Note(key) => words.word(key.as_str()),
            Reason::Zone
            | Reason::NotForTravellers
            | Reason::RailOnly
            | Reason::RoadOnly
            | Reason::ReturnBeforeArrival
            | Reason::ObservationUnused
            | Reason::ReturnUnknown
            | Reason::ReturnMissed
            | Reason::ReturnTight
            | Reason::GreenChannel
            | Reason::GreenChannelUnknown
            | Reason::GuessedWait
            | Reason::LittleToSpare
            | Reason::LorryOnly
            | Reason::Splits => say(&[]),
        }
    }

    fn about_service(&self, reason: &Reason<'_>, service: &Sourced<Service>) -> String {
        let words = &self.words;
        let told = words.say(
            &format!("reason-{}", reason.code()),
            &[
                ("service", service.names.get(words.lang()).into()),
                ("date", words.full_date(service.origin.as_of).into()),
                ("count", i64::from(service.per_day.unwrap_or(0)).into()),
            ],
        );
        match (reason, &service.note) {
            // The content's own sentence on the line stands with the first thing said of it only.
            (
                Reason::Headway(_) | Reason::DeparturesUnknown(_) | Reason::ServiceNotRunning(_),
                Some(note),
            ) => {
                format!("{told} {}", words.word(note.as_str()))
            }
            _ => told,
        }
    }

    /// What may be doubted of a hall's hours, as a sentence.
    pub(crate) fn doubt(&self, doubt: &Doubt<'_>) -> String {
        let words = &self.words;
        let side = || self.side(doubt.side);
        match &doubt.kind {
            DoubtKind::HoursMissing(day) => words.say(
                "reason-hours-missing",
                &[("side", side().into()), ("date", words.full_date(*day).into())],
            ),
            DoubtKind::Stale(version) => words.say(
                "reason-hours-stale",
                &[("side", side().into()), ("date", words.full_date(version.origin.as_of).into())],
            ),
            DoubtKind::Weak(version) => words.say(
                "reason-hours-weak",
                &[("side", side().into()), ("date", words.full_date(version.origin.as_of).into())],
            ),
            DoubtKind::SaidUnknown(_) => words.say("reason-hours-unknown", &[("side", side().into())]),
            DoubtKind::ExpectedClosure(by) | DoubtKind::PossibleClosure(by) => {
                let expected = matches!(doubt.kind, DoubtKind::ExpectedClosure(_));
                let key = if expected { "reason-expected-closure" } else { "reason-possible-closure" };
                words.say(
                    key,
                    &[
                        ("holiday", by.names.get(words.lang()).into()),
                        ("whose", self.whose(by.whose).into()),
                        ("side", side().into()),
                    ],
                )
            }
        }
    }

    pub(crate) fn whose(&self, whose: Whose) -> String {
        self.words.word(match whose {
            Whose::Cn => "whose-cn",
            Whose::Kz => "whose-kz",
            Whose::Both => "whose-both",
        })
    }
}
