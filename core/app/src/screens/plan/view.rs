//! What the planner shows.

use super::{
    PlanModel, form, legs,
    parts::{BatchView, ExcludedView, OptionView, PlanLabels, PlanView, ReasonView, SeverityView},
};
use crate::{ask, services::Services};
use otkel_domain::{
    crossing::{CrossingId, IfHold, Plan, PlanOption, PlanRequest, Severity, Verdict, When},
    model::{Instant, ServiceId},
};

/// Shows the planner.
pub fn view(model: &PlanModel, services: &Services) -> PlanView {
    let words = &services.words;
    let mut view = PlanView {
        title: words.word("plan-title"),
        asked: words.word("plan-invite"),
        form: form::view(model, services),
        answered: false,
        options: Vec::new(),
        advice: Vec::new(),
        excluded: Vec::new(),
        labels: labels(services),
        knowledge: services.knowledge(),
        notice: services.notice(),
        problem: None,
    };
    let Some(asked) = &model.form else { return view };
    view.answered = true;
    let mut whole = asked.clone();
    whole.observed.extend(services.observed_lines());
    match ask::request(services.facts(), words, &whole, services.clock.now()) {
        Ok(request) => match services.planner.plan(&request) {
            Ok(plan) => {
                show(&mut view, services, &request, &plan);
                for option in &mut view.options {
                    option.kept = services.kept_as(asked, &option.id).is_some();
                }
            }
            Err(error) => view.problem = Some(error.to_string()),
        },
        Err(error) => view.problem = Some(error.to_string()),
    }
    view
}

fn show(view: &mut PlanView, services: &Services, request: &PlanRequest, plan: &Plan<'_>) {
    let words = &services.words;
    let (from, to) = (services.place_name(&request.from.node), services.place_name(&request.to.node));
    view.title = words.say("plan-from-to", &[("from", from.into()), ("to", to.into())]);
    view.asked = asked(services, request);
    view.options = plan.options.iter().map(|option| services.option(option)).collect();
    view.advice = hoist(&mut view.options);
    view.excluded = plan
        .excluded
        .iter()
        .map(|excluded| ExcludedView {
            port: excluded.port.to_string(),
            name: services.crossing_name(&CrossingId::Port(excluded.port.clone())),
            code: excluded.reason.code().to_owned(),
            text: services.reason(&excluded.reason),
        })
        .collect();
}

/// An option's id: within one answer a port stands once for each means.
pub(crate) fn option_id(option: &PlanOption<'_>) -> String {
    format!("{}/{}", option.crossing.as_str(), option.means.word())
}

/// Takes the cautions that every option has out of the options.
fn hoist(options: &mut [OptionView]) -> Vec<ReasonView> {
    let Some((first, rest)) = options.split_first() else { return Vec::new() };
    let caution =
        |reason: &&ReasonView| reason.severity == SeverityView::Caution && reason.code != "guessed-wait";
    let everywhere = |reason: &&ReasonView| rest.iter().all(|option| option.reasons.contains(reason));
    let common: Vec<ReasonView> = first.reasons.iter().filter(caution).filter(everywhere).cloned().collect();
    for option in options {
        option.reasons.retain(|reason| !common.contains(reason));
    }
    common
}

fn labels(services: &Services) -> PlanLabels {
    let word = |key| services.words.word(key);
    PlanLabels {
        leave_by: word("mark-leave-by"),
        arrive: word("mark-arrive"),
        turn_back: word("mark-turn-back"),
        back: word("mark-back"),
        advice: word("section-advice"),
        excluded: word("section-excluded"),
        ask: word("section-ask"),
        sources: word("section-sources"),
        gone: word("next-gone"),
        reasons: word("section-reasons"),
        legs: word("section-legs"),
        keep: word("button-keep"),
        kept: word("button-kept"),
        change: word("button-change"),
        call: word("button-call"),
        slow_end: word("leg-pale"),
    }
}

fn asked(services: &Services, request: &PlanRequest) -> String {
    let words = &services.words;
    let (key, at) = match request.when {
        When::Leave(at) => ("plan-leaving", at),
        When::Arrive(at) => ("plan-arriving", at),
    };
    let means: Vec<String> = request.means.iter().map(|means| services.means(*means)).collect();
    let passports: Vec<String> =
        request.party.passports.iter().map(|country| services.country(*country)).collect();
    let mut parts = vec![
        words.say(key, &[("at", words.clock(services.facts(), at).both.into())]),
        words.say("plan-by", &[("means", words.list(&means).into())]),
        words.say(
            "plan-party",
            &[
                ("people", i64::from(request.party.people).into()),
                ("count", words.count(request.party.people.into()).into()),
                ("passports", words.list(&passports).into()),
            ],
        ),
    ];
    if let Some(back) = request.back {
        parts.push(words.say("plan-back", &[("at", words.clock(services.facts(), back).both.into())]));
    }
    if let Some(plate) = request.party.vehicle {
        parts.push(words.say("plan-vehicle", &[("country", services.country(plate).into())]));
    }
    if request.party.vulnerable {
        parts.push(words.word("plan-vulnerable"));
    }
    parts.join(&words.word("clause-comma"))
}

impl Services {
    /// How old the pack's knowledge is.
    pub(crate) fn knowledge(&self) -> String {
        let day = self.info.newest_fact.parse().ok();
        let day = day.map_or_else(|| self.info.newest_fact.clone(), |day| self.words.full_date(day));
        let facts = self.words.count(self.info.facts as i64);
        self.words.say("fact-knowledge", &[("date", day.into()), ("facts", facts.into())])
    }

    fn option(&self, option: &PlanOption<'_>) -> OptionView {
        let words = &self.words;
        let clock = |at: Instant| words.clock(self.facts(), at);
        let mut means = self.means(option.means);
        if let Some(service) =
            option.service.as_ref().filter(|_| matches!(option.crossing, CrossingId::Port(_)))
        {
            means = words.say(
                "means-service",
                &[("means", means.into()), ("service", self.service_name(service).into())],
            );
        }
        let mut shown = OptionView {
            id: option_id(option),
            kept: false,
            port: option.crossing.as_str().to_owned(),
            name: self.crossing_name(&option.crossing),
            means,
            verdict: option.verdict.into(),
            verdict_word: words.word(&format!("verdict-{}", option.verdict.word())),
            certainty: self.certainty(option.certainty),
            headline: self.headline(option),
            if_hours_hold: option.if_hours_hold.as_ref().map(|hold| self.if_hold(hold)),
            leave_by: option.leave_by.map(clock),
            arrive: option.arrive.map(clock),
            turn_back: option.turn_back.map(clock),
            wait: self.wait(option),
            legs: legs::show(self, option),
            back: option.back.as_ref().map_or_else(Vec::new, |back| legs::show(self, back)),
            batches: self.batches(option),
            reasons: option
                .reasons
                .iter()
                .map(|reason| ReasonView {
                    code: reason.code().to_owned(),
                    severity: match reason.severity() {
                        Severity::Impossible => SeverityView::Impossible,
                        Severity::Explains => SeverityView::Explains,
                        Severity::Unknown => SeverityView::Unknown,
                        Severity::Caution => SeverityView::Caution,
                    },
                    text: self.reason(reason),
                })
                .collect(),
            ask: self.asks(&option.ask),
            sources: self.sources(&option.sources),
            share: String::new(),
        };
        shown.share = crate::lines::share(&shown, &labels(self)).join("\n");
        shown
    }

    fn headline(&self, option: &PlanOption<'_>) -> String {
        let words = &self.words;
        let both = |at: Instant| words.clock(self.facts(), at).both;
        match option.verdict {
            Verdict::Make | Verdict::Tight => {
                let arrive = option.arrive.map_or_else(String::new, both);
                words.say(&format!("headline-{}", option.verdict.word()), &[("arrive", arrive.into())])
            }
            Verdict::Unknown => words.word("headline-unknown"),
            Verdict::Miss => match option.arrive {
                Some(arrive) => words.say("headline-miss-arrive", &[("arrive", both(arrive).into())]),
                None => words.word("headline-miss"),
            },
        }
    }

    fn if_hold(&self, hold: &IfHold) -> String {
        let words = &self.words;
        let both = |at: Instant| words.clock(self.facts(), at).both;
        let verdict = words.word(&format!("verdict-{}", hold.verdict.word()));
        let mut parts = vec![words.say("plan-if-hours-hold", &[("verdict", verdict.into())])];
        if let Some(leave) = hold.leave_by {
            parts.push(words.say("plan-if-leave-by", &[("at", both(leave).into())]));
        }
        if let Some(arrive) = hold.arrive {
            parts.push(words.say("plan-if-arrive", &[("at", both(arrive).into())]));
        }
        parts.join(&words.word("clause-comma"))
    }

    fn wait(&self, option: &PlanOption<'_>) -> String {
        let words = &self.words;
        match option.waits {
            Some(waits) if option.waits_guessed => {
                words.say("wait-guessed", &[("range", words.range(waits.typical, waits.slow).into())])
            }
            Some(waits) => {
                let (typical, slow) = (words.duration(waits.typical), words.duration(waits.slow));
                words.say("wait-known", &[("typical", typical.into()), ("slow", slow.into())])
            }
            None => words.word("wait-unknown"),
        }
    }

    fn batches(&self, option: &PlanOption<'_>) -> Vec<BatchView> {
        let words = &self.words;
        option
            .batches
            .iter()
            .map(|batch| BatchView {
                people: batch.people,
                line: words.say(
                    option.batches_on.of("plan-batch", "plan-batch-slow"),
                    &[
                        ("people", i64::from(batch.people).into()),
                        ("span", words.span(self.facts(), batch.from, batch.to).into()),
                    ],
                ),
            })
            .collect()
    }

    /// The name of a port or flight.
    pub(crate) fn crossing_name(&self, crossing: &CrossingId) -> String {
        match crossing {
            CrossingId::Port(id) => {
                self.facts().port(id).map_or_else(|| id.to_string(), |port| self.words.name(&port.port.names))
            }
            CrossingId::Air(id) => self.service_name(id),
        }
    }

    pub(crate) fn service_name(&self, id: &ServiceId) -> String {
        let service = self.facts().raw.services.iter().find(|service| service.id == *id);
        service.map_or_else(|| id.to_string(), |service| self.words.name(&service.names))
    }
}
