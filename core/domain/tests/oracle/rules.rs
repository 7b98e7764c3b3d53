//! What is impossible and what makes an answer unknown, whatever the clock says; and how long the steps take.

use otkel_domain::{
    crossing::Verdict,
    model::{
        Country, Instant,
        facts::{EntryNeed, PaperFor, PlateRule, Stage, Tri, Who},
    },
    ports::{Minutes, StepTimes, steps_of},
};

use crate::brute::Trip;

/// What was found against a way.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rules {
    pub(crate) impossible: Vec<&'static str>,
    pub(crate) unknown: Vec<&'static str>,
}

impl Rules {
    /// Something isn't known.
    pub(crate) fn unknown(&mut self, code: &'static str) {
        self.unknown.push(code);
    }

    /// The verdict over what the clock says.
    pub(crate) fn over(&self, clock: Verdict) -> Verdict {
        match (self.impossible.is_empty(), self.unknown.is_empty()) {
            (false, _) => Verdict::Miss,
            (true, false) => Verdict::Unknown,
            (true, true) => clock,
        }
    }
}

/// The steps, added up by hand.
pub(crate) fn steps(trip: &Trip<'_>) -> StepTimes {
    let party = &trip.request.party;
    let into = trip.direction.entry().country();
    let foreign = party.passports.iter().any(|passport| *passport != into);
    let sum = |stage: Stage| {
        let of = |who: Who| {
            let mut sum = Minutes::default();
            for step in steps_of(trip.port, trip.direction, trip.means) {
                if step.stage == stage && step.who == who {
                    sum.typical += i64::from(step.typical_min);
                    sum.slow += i64::from(step.slow_min.max(step.typical_min));
                }
            }
            sum
        };
        let mut all = of(Who::All);
        if foreign {
            all = all.plus(of(Who::Foreigners));
        }
        let passengers = of(Who::Passengers);
        match (trip.means.is_own_vehicle(), party.people > 1) {
            (false, _) => all.plus(passengers),
            (true, true) => all.plus(of(Who::Driver).max(passengers)),
            (true, false) => all.plus(of(Who::Driver)),
        }
    };
    StepTimes {
        approach: sum(Stage::Approach),
        exit: sum(Stage::Exit),
        between: sum(Stage::Between),
        entry: sum(Stage::Entry),
        leave: sum(Stage::Leave),
    }
}

/// Whether the means passes, and whether citizens of third countries do.
pub(crate) fn means(trip: &Trip<'_>, rules: &mut Rules) {
    match trip.port.mode(trip.means, trip.direction) {
        Some(mode) if mode.allowed == Tri::No => rules.impossible.push("means-refused"),
        Some(mode) if mode.allowed == Tri::Yes && mode.origin.confidence.carries_a_verdict() => {}
        _ => rules.unknown("means-unknown"),
    }
    let third = |country: &Country| *country != Country::CN && *country != Country::KZ;
    if trip.request.party.passports.iter().any(third) {
        match trip.port.port.third_country {
            Tri::No => rules.impossible.push("third-country-refused"),
            Tri::Yes if trip.port.port.origin.confidence.carries_a_verdict() => {}
            _ => rules.unknown("third-country-unknown"),
        }
    }
}

/// Entry rules and papers on the day of the crossing.
pub(crate) fn papers(trip: &Trip<'_>, entered: i64, rules: &mut Rules) {
    let side = trip.direction.entry();
    let into = side.country();
    let day = trip.facts.zone(side).date(Instant::from_minutes(entered));
    let party = &trip.request.party;
    for passport in &party.passports {
        if *passport == into {
            continue;
        }
        let mut holding =
            trip.facts.raw.entry_rules.iter().filter(|rule| {
                rule.nationality == *passport && rule.into == into && rule.origin.holds_on(day)
            });
        match holding.next() {
            Some(rule) if !rule.origin.confidence.carries_a_verdict() => rules.unknown("entry-rule-unknown"),
            Some(rule) if rule.needs == EntryNeed::Visa => rules.impossible.push("needs-visa"),
            Some(_) => {}
            None => rules.unknown("entry-rule-unknown"),
        }
    }
    let own = trip.means.is_own_vehicle();
    for paper in trip.facts.raw.papers.iter().filter(|paper| paper.mandatory && paper.into == into) {
        let vehicle = match paper.vehicle {
            PlateRule::Any => true,
            // A vehicle without a plate named is one from the side one leaves.
            PlateRule::Foreign => own && party.vehicle != Some(into),
            PlateRule::None => !own,
        };
        let whom = paper.whom == PaperFor::All || party.passports.iter().any(|passport| *passport != into);
        let means = paper.means.is_empty() || paper.means.contains(&trip.means);
        if vehicle && whom && means && !trip.request.have.contains(&paper.id) {
            rules.unknown("paper-missing");
        }
    }
}
