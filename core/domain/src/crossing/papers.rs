//! Whether the party may enter, and what papers somebody may ask for.

use jiff::civil::Date;

use super::{reasons::Reason, request::PlanRequest};
use crate::model::{
    Certainty, Country, Facts, Means, PaperId, Side, Sourced,
    facts::{EntryNeed, EntryRule, Paper, PaperFor, PlateRule, PortFacts, Tri},
};

/// Judges every passport of the party for entering `into` on `day`.
pub(super) fn entry<'f>(
    facts: &'f Facts,
    request: &PlanRequest,
    into: Side,
    day: Date,
    reasons: &mut Vec<Reason<'f>>,
) -> Certainty {
    let mut certainty = Certainty::Confirmed;
    let visa = request.have.iter().any(|paper| paper.as_str() == "visa");
    for &nationality in &request.party.passports {
        if nationality == into.country() {
            continue;
        }
        let rules = || {
            facts
                .raw
                .entry_rules
                .iter()
                .filter(|rule| rule.nationality == nationality && rule.into == into.country())
        };
        let holding = rules().filter(|rule| rule.origin.holds_on(day) && rule.origin.fresh_on(day));
        match holding.max_by_key(|rule| (rule.origin.confidence, rule.origin.as_of)) {
            Some(rule) if !rule.origin.confidence.carries_a_verdict() && !visa => {
                reasons.push(unknown(nationality, into, day, None));
            }
            Some(rule) => {
                certainty = certainty.min(rule.origin.confidence.certainty());
                let stay = jiff::Span::new().days(i64::from(rule.days.unwrap_or(0)));
                if let Some(until) = rule
                    .origin
                    .valid_until
                    .filter(|until| day.checked_add(stay).is_ok_and(|end| *until < end))
                {
                    reasons.push(Reason::EntryEnds { nationality, into, until });
                }
                if rule.needs == EntryNeed::Visa && !visa {
                    reasons.push(Reason::NeedsVisa { nationality, into, on: day, rule });
                }
            }
            None if visa => certainty = certainty.min(Certainty::Likely),
            None => {
                let last = rules().filter_map(last_day).filter(|last| *last < day).max();
                reasons.push(unknown(nationality, into, day, last));
            }
        }
    }
    certainty
}

fn last_day(rule: &Sourced<EntryRule>) -> Option<Date> {
    match (rule.origin.valid_until, rule.origin.review_by) {
        (Some(until), Some(review)) => Some(until.min(review)),
        (until, review) => until.or(review),
    }
}

const fn unknown<'f>(nationality: Country, into: Side, on: Date, known_until: Option<Date>) -> Reason<'f> {
    Reason::EntryUnknown { nationality, into, on, known_until }
}

/// Whether citizens of third countries may pass this port.
pub(super) fn third_country(port: &PortFacts, request: &PlanRequest, reasons: &mut Vec<Reason<'_>>) {
    let third = request.party.passports.iter().find(|country| ![Country::CN, Country::KZ].contains(country));
    let founded = port.port.origin.confidence.carries_a_verdict();
    match (third, port.port.third_country) {
        (Some(country), Tri::No) => reasons.push(Reason::ThirdCountryRefused(*country)),
        (Some(country), Tri::Yes) if !founded => reasons.push(Reason::ThirdCountryUnknown(*country)),
        (Some(country), Tri::Unknown) => reasons.push(Reason::ThirdCountryUnknown(*country)),
        _ => {}
    }
}

/// The papers that somebody asks for on entering `into`: mandatory ones not in hand make *unknown*, the others are
/// named.
pub(super) fn papers<'f>(
    facts: &'f Facts,
    request: &PlanRequest,
    means: Means,
    into: Side,
    reasons: &mut Vec<Reason<'f>>,
) {
    for paper in &facts.raw.papers {
        if !concerns(paper, request, means, into) || has(&request.have, &paper.id) {
            continue;
        }
        reasons.push(if paper.mandatory { Reason::PaperMissing(paper) } else { Reason::PaperAdvised(paper) });
    }
}

/// A passport is given with the request itself.
fn has(have: &[PaperId], paper: &PaperId) -> bool {
    paper.as_str().starts_with("passport") || have.contains(paper)
}

fn concerns(paper: &Paper, request: &PlanRequest, means: Means, into: Side) -> bool {
    let vehicle = means.is_own_vehicle();
    let plate = request.party.vehicle.unwrap_or(into.other().country());
    paper.into == into.country()
        && (paper.means.is_empty() || paper.means.contains(&means))
        && match paper.vehicle {
            PlateRule::Any => true,
            PlateRule::Foreign => vehicle && plate != into.country(),
            PlateRule::None => !vehicle,
        }
        && (paper.whom == PaperFor::All || request.party.foreigners(into))
}
