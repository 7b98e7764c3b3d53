//! One port, one direction, one means: leaving at a time, or arriving by one.

use std::sync::Arc;

use super::{
    chain::Chain,
    judge::{Gatehouse, Judge, Target, hours, passed, push},
    links::Link,
    option::{CrossingId, MARGIN, PlanOption, better},
    papers,
    planner::{Planner, Reaches},
    reasons::{Reason, Severity},
    request::{PlanRequest, When},
    verdict::Verdict,
    ways::{Builder, WayThrough},
};
use crate::{
    model::{
        Certainty, Confidence, Direction, Facts, Instant, Means, QueueClass, Scenario, ServiceId, Sourced,
        facts::{PortFacts, Service, Tri},
    },
    ports::{Schedule, flow::QueueTable},
};

/// How many other lines are named beside the one that is taken.
const ALSO: usize = 3;

/// One port, one direction, one means.
#[derive(Clone, Copy)]
pub(super) struct Crossing<'a, 'f> {
    pub planner: &'f Planner,
    pub request: &'a PlanRequest,
    pub port: &'f PortFacts,
    pub direction: Direction,
    pub means: Means,
}

impl<'f> Crossing<'_, 'f> {
    pub(super) fn facts(&self) -> &'f Facts {
        self.planner.facts()
    }

    fn about(&self) -> Instant {
        let (When::Leave(at) | When::Arrive(at)) = self.request.when;
        at
    }

    pub(super) fn service(&self, id: &ServiceId) -> Option<&'f Sourced<Service>> {
        self.facts().raw.services.iter().find(|service| service.id == *id)
    }

    /// The best of the ways that this means has through the port; its other lines are named.
    pub(super) fn option(&self, reaches: &[Reaches]) -> PlanOption<'f> {
        let mut option = self.blank();
        let mut fixed = Vec::new();
        let certainty = self.mode(&mut fixed);
        if fixed.iter().any(|reason| reason.severity() == Severity::Impossible) {
            option.reasons = fixed;
            option.verdict = Verdict::Miss;
            // On a day whose closure nobody has announced yet nothing is confirmed, not even that.
            let at = self.facts().zone(self.direction.exit()).date(self.about());
            let doubtful = self.port.closures.on(at).is_some_and(|by| !by.how.is_certain());
            option.certainty = if doubtful { Certainty::Unconfirmed } else { certainty };
            return option;
        }
        let find = |means| reaches.iter().find(|reach| reach.means == means);
        let (Some(own), Some(taxi)) = (find(Builder::ride_means(self.means)), find(Means::Taxi)) else {
            return option;
        };
        let builder = Builder {
            facts: self.facts(),
            roads: self.planner.roads(),
            request: self.request,
            port: self.port,
            direction: self.direction,
            means: self.means,
            from: (&own.from, &taxi.from),
            to: (&own.to, &taxi.to),
            ends: (&self.request.from.node, &self.request.to.node),
            about: self.about(),
        };
        let (ways, missing) = builder.ways();
        let mut options: Vec<PlanOption<'f>> =
            ways.into_iter().map(|way| self.judge(way, fixed.clone(), certainty)).collect();
        options.sort_by(better);
        let mut options = options.into_iter();
        if let Some(mut best) = options.next() {
            let others = options.filter_map(|other| other.service).take(ALSO);
            best.reasons.extend(others.filter_map(|id| self.service(&id)).map(Reason::AlsoLine));
            return best;
        }
        option.reasons = fixed;
        option.reasons.extend(missing);
        self.finish(option)
    }

    fn blank(&self) -> PlanOption<'f> {
        let crossing = CrossingId::Port(self.port.id().clone());
        PlanOption::blank(crossing, self.direction, self.means, self.about())
    }

    /// What holds for this means and this party whatever the hour.
    fn mode(&self, reasons: &mut Vec<Reason<'f>>) -> Certainty {
        let mut certainty = self.port.port.origin.confidence.certainty();
        match self.port.mode(self.means, self.direction) {
            Some(mode) => {
                let sure = mode.origin.confidence.certainty();
                match mode.allowed {
                    Tri::No => {
                        let refused = Reason::MeansRefused {
                            means: self.means,
                            note: mode.note.as_ref(),
                            certainty: sure,
                        };
                        reasons.push(refused);
                        return sure;
                    }
                    Tri::Yes if mode.origin.confidence.carries_a_verdict() => certainty = certainty.min(sure),
                    Tri::Yes | Tri::Unknown => reasons.push(Reason::MeansUnknown(self.means)),
                }
                reasons.extend(mode.note.as_ref().map(Reason::Note));
            }
            None => reasons.push(Reason::MeansUnknown(self.means)),
        }
        papers::third_country(self.port, self.request, reasons);
        papers::papers(self.facts(), self.request, self.means, self.direction.entry(), reasons);
        if self.request.party.vulnerable {
            let known = self.port.steps.iter().any(|step| step.who == crate::model::facts::Who::Vulnerable);
            reasons.push(if known { Reason::GreenChannel } else { Reason::GreenChannelUnknown });
        }
        if self.request.party.crossings >= 2 {
            reasons.push(Reason::FrequentCrosser(self.request.party.crossings));
        }
        certainty
    }

    /// The queues this party stands in: a vehicle's, and its passengers'; or the persons'.
    fn queues(
        &self,
        at: Instant,
        reasons: &mut Vec<Reason<'f>>,
    ) -> (Vec<Arc<QueueTable>>, Option<Confidence>) {
        let classes: &[QueueClass] = match self.means {
            means if !means.is_own_vehicle() => &[QueueClass::Persons],
            _ if self.request.party.people > 1 => &[QueueClass::Vehicles, QueueClass::Persons],
            _ => &[QueueClass::Vehicles],
        };
        let mut tables = Vec::with_capacity(2);
        let mut confidence = None;
        for class in classes {
            match &self.port.flow[self.direction.index()][*class as usize] {
                Some(model) => {
                    let key = (self.port.id(), self.direction, *class, self.means.audience());
                    tables.push(self.planner.queue(key, at, &self.request.observations, || {
                        let way = (self.direction, model);
                        let audience = self.means.audience();
                        let told = &self.request.observations;
                        QueueTable::around(self.facts(), self.port, way, audience, at, told)
                    }));
                    confidence = Some(
                        confidence
                            .map_or(model.wait_confidence, |c: Confidence| c.min(model.wait_confidence)),
                    );
                }
                None => push(reasons, Reason::WaitUnknown(*class)),
            }
        }
        (tables, confidence)
    }

    fn gatehouse(
        &self,
        (from, to): (Instant, Instant),
        reasons: &mut Vec<Reason<'f>>,
        through: bool,
    ) -> (Gatehouse<'f>, Option<Confidence>) {
        let build = |side| {
            let audience = self.means.audience();
            Schedule::build(self.facts(), self.port, side, audience, (from, to), &self.request.observations)
        };
        let (exit, entry) = (build(self.direction.exit()), build(self.direction.entry()));
        // A service whose duration has the border inside has its queue inside, too.
        let (queues, confidence) = if through { (Vec::new(), None) } else { self.queues(from, reasons) };
        (Gatehouse::new(exit, entry, queues), confidence)
    }

    fn judge(
        &self,
        way: WayThrough<'f>,
        mut reasons: Vec<Reason<'f>>,
        certainty: Certainty,
    ) -> PlanOption<'f> {
        let mut option = self.blank();
        option.certainty = certainty;
        option.service = way.service.map(|service| service.id.clone());
        reasons.extend(way.reasons);
        option.reasons = reasons;
        let through = way.chain.links.iter().any(|link| matches!(link, Link::Through { .. }));
        if let Some(service) = way.service {
            let from = &service.origin;
            option.certainty = option.certainty.min(from.confidence.certainty());
            option.sources.extend(from.sources.iter().cloned());
        }
        let told = self.request.observations.iter().any(|seen| seen.port == *self.port.id());
        match self.request.when {
            When::Leave(leave) => self.forward(&mut option, &way.chain, leave, through),
            When::Arrive(deadline) => self.backward(&mut option, &way.chain, deadline, through),
        }
        let heard =
            |reason: &Reason<'_>| matches!(reason, Reason::OwnObservation(_) | Reason::Contradicted(_));
        if told && !option.reasons.iter().any(heard) {
            option.reasons.push(Reason::ObservationUnused);
        }
        self.finish(option)
    }

    /// Leaving at a given time: does one pass on the day one would get to the port, did every service leave at once? A
    /// coach that leaves only the next morning doesn't make it a plan for that day.
    fn forward(&self, option: &mut PlanOption<'f>, chain: &Chain, leave: Instant, through: bool) {
        let meant = chain.meant(leave);
        let at = chain.reach_port(leave).unwrap_or(meant);
        let zone = self.facts().zone(self.direction.exit());
        let start = zone.start_of(zone.date(meant));
        let (house, confidence) =
            self.gatehouse((start - 1440, start + 6 * 1440), &mut option.reasons, through);
        let (sure, none) = hours(&house, zone, meant, &mut option.reasons);
        let judge = Judge { chain, house: &house };
        let target = Target::of_day(&house.windows, zone, meant);
        let verdict = match &target {
            Some(target) => Some(judge.verdict(leave, target)),
            None if none => Some(Verdict::Miss),
            None => None,
        };
        if let Some(target) = &target {
            let earliest = start - 2 * 1440 - meant.since(leave);
            let today = target.before_midnight(zone, meant);
            option.leave_by = judge.leave_by(&today, (earliest, today.exit));
            if verdict == Some(Verdict::Make) && option.leave_by.is_none_or(|by| by < leave) {
                push(&mut option.reasons, Reason::LittleToSpare);
            }
            if verdict != Some(Verdict::Make) {
                push(&mut option.reasons, Reason::TooLate { at, closes: target.exit.min(target.entry) });
            }
        }
        let beyond = target.is_some_and(|target| at >= target.exit.min(target.entry));
        // Whoever finds the halls closed misses it however the line runs: only the hours decide how sure that is.
        option.certainty = if beyond || target.is_none() { sure } else { option.certainty.min(sure) };
        self.describe(option, &judge, leave, (at, confidence), verdict);
    }

    /// Arriving by a given time: when must one leave? First by what nothing speaks against, then by what would hold.
    fn backward(&self, option: &mut PlanOption<'f>, chain: &Chain, deadline: Instant, through: bool) {
        let zone = self.facts().zone(self.direction.exit());
        let earliest = self.request.now.max(deadline - 8 * 1440).min(deadline);
        let (all, confidence) =
            self.gatehouse((earliest - 1440, deadline + 1440), &mut option.reasons, through);
        let target = Target::deadline(deadline);
        let sure = all.sure();
        let by = |house: &Gatehouse<'f>, scenario, margin| {
            Judge { chain, house }.last_leave(&target, (earliest, deadline), scenario, margin)
        };
        let slow = |house: &Gatehouse<'f>| by(house, Scenario::Slow, MARGIN);
        let typical = |house: &Gatehouse<'f>| by(house, Scenario::Typical, 0);
        let (house, leave_by) = match slow(&sure) {
            Some(leave) => (&sure, Some(leave)),
            None => (&all, slow(&all)),
        };
        let judge = Judge { chain, house };
        let latest = leave_by.or_else(|| typical(house));
        option.leave_by = leave_by;
        option.leave = latest.unwrap_or(earliest);
        let verdict = match (leave_by, latest) {
            (Some(_), _) => Verdict::Make,
            (None, Some(_)) => Verdict::Tight,
            (None, None) => Verdict::Miss,
        };
        let Some(at) = chain.reach_port(option.leave) else { return };
        let (hours_sure, _) = hours(house, zone, at, &mut option.reasons);
        let runs = Scenario::BOTH.map(|scenario| judge.run(option.leave, scenario));
        let passed_sure = passed(house, [runs[0].as_ref(), runs[1].as_ref()], &mut option.reasons);
        option.certainty = option.certainty.min(hours_sure).min(passed_sure);
        if verdict != Verdict::Make {
            push(&mut option.reasons, Reason::PastDeadline(deadline));
        }
        let blank = house.exit.is_blank() || house.entry.is_blank();
        self.describe(option, &judge, option.leave, (at, confidence), (!blank).then_some(verdict));
    }
}
