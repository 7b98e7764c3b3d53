//! Ranks the ports.

use std::sync::Arc;

use super::{
    air, back,
    chain::{Leg, Run},
    hall::{Batch, batches},
    judge::{Gatehouse, Judge, Target, hours, push},
    links::Link,
    papers,
    reasons::{Reason, Severity},
    request::{PlanRequest, RequestError, When},
    roads::{Reach, RoadNet},
    verdict::Verdict,
    ways::{Builder, WayThrough},
};
use crate::{
    model::{
        Certainty, Confidence, Direction, Facts, Instant, Means, PortId, QueueClass, Scenario, ServiceId,
        SourceId, Sourced,
        facts::{Contact, ContactKind, PortFacts, PortKind, Tri},
    },
    ports::{Because, Schedule, flow::QueueTable, never},
};

/// Minutes to spare, in the slow case, at the last moment to leave.
pub const MARGIN: i64 = 30;

/// By what one crosses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CrossingId {
    /// A land port.
    Port(PortId),
    /// A flight.
    Air(ServiceId),
}

impl CrossingId {
    /// The id in `--json`.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Port(id) => id.as_str(),
            Self::Air(id) => id.as_str(),
        }
    }
}

/// What holds if the last known hours hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IfHold {
    /// The verdict then.
    pub verdict: Verdict,
    /// The last moment to leave then.
    pub leave_by: Option<Instant>,
    /// When one is there then.
    pub arrive: Option<Instant>,
}

/// How long one waits before the exit hall, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// On a typical day.
    pub typical: i64,
    /// On the bad day.
    pub slow: i64,
}

/// One port, or flight, and whether one makes it.
#[derive(Debug, Clone)]
pub struct PlanOption<'f> {
    /// By what.
    pub crossing: CrossingId,
    /// Which way.
    pub direction: Direction,
    /// By which means.
    pub means: Means,
    /// The line it takes.
    pub service: Option<ServiceId>,
    /// The answer.
    pub verdict: Verdict,
    /// How sure it is: as sure as the least sure fact it rests on.
    pub certainty: Certainty,
    /// When the verdict is unknown: what holds if the last known hours hold.
    pub if_hours_hold: Option<IfHold>,
    /// When one leaves in this plan.
    pub leave: Instant,
    /// The last moment to leave that passes in the slow case with [`MARGIN`] to spare.
    pub leave_by: Option<Instant>,
    /// When one is there on a typical day; `None` when that is unknown.
    pub arrive: Option<Instant>,
    /// With a return: the last moment to turn back.
    pub turn_back: Option<Instant>,
    /// The legs of a typical day (also of an unknown one, as if the last known hours held).
    pub legs: Vec<Leg>,
    /// How long one waits; `None` when nobody counted.
    pub waits: Option<Waits>,
    /// Whether the waits rest on guessed rates.
    pub waits_guessed: bool,
    /// Why.
    pub reasons: Vec<Reason<'f>>,
    /// Whom to ask.
    pub ask: Vec<&'f Sourced<Contact>>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
    /// How a large party splits before the gaps, on the bad day.
    pub batches: Vec<Batch>,
    /// The way back.
    pub back: Option<Box<PlanOption<'f>>>,
}

/// A port that is no way through for this request.
#[derive(Debug, Clone)]
pub struct Excluded<'f> {
    /// Which.
    pub port: PortId,
    /// Why.
    pub reason: Reason<'f>,
}

/// The answer.
#[derive(Debug, Clone)]
pub struct Plan<'f> {
    /// Best first.
    pub options: Vec<PlanOption<'f>>,
    /// What is no way through.
    pub excluded: Vec<Excluded<'f>>,
}

/// The planner: the facts and the road graph built from them.
#[derive(Debug, Clone)]
pub struct Planner {
    facts: Arc<Facts>,
    roads: RoadNet,
}

/// The ways from both ends by one means.
pub(super) struct Reaches {
    pub means: Means,
    pub from: Reach,
    pub to: Reach,
}

impl Planner {
    /// Builds the road graph.
    pub fn new(facts: Arc<Facts>) -> Self {
        let roads = RoadNet::build(&facts);
        Self { facts, roads }
    }

    /// The facts it plans with.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The road graph.
    pub fn roads(&self) -> &RoadNet {
        &self.roads
    }

    /// Will I make it? One option a port, by the best of the means asked for, best first.
    pub fn plan(&self, request: &PlanRequest) -> Result<Plan<'_>, RequestError> {
        request.check(&self.facts)?;
        let mut plan = Plan { options: Vec::new(), excluded: Vec::new() };
        let reaches = self.reaches(request);
        let direction = Direction::leaving(request.from.side);
        for port in &self.facts.ports {
            if let Some(reason) = Self::exclude(port, &request.means) {
                plan.excluded.push(Excluded { port: port.id().clone(), reason });
                continue;
            }
            let options =
                request.means.iter().filter(|means| **means != Means::Plane && fits(port, **means)).map(
                    |means| {
                        Crossing { planner: self, request, port, direction, means: *means }.option(&reaches)
                    },
                );
            if let Some(mut best) = options.min_by(better) {
                if let Some(leave) = request.back {
                    back::judge(self, request, port, leave, &mut best);
                }
                plan.options.push(best);
            }
        }
        if request.means.contains(&Means::Plane) {
            plan.options.extend(air::options(self, request, direction, &reaches));
        }
        plan.options.sort_by(better);
        Ok(plan)
    }

    pub(super) fn reaches(&self, request: &PlanRequest) -> Vec<Reaches> {
        let mut kinds: Vec<Means> = request.means.iter().map(|means| Builder::ride_means(*means)).collect();
        kinds.push(Means::Taxi);
        kinds.sort_unstable();
        kinds.dedup();
        let reach = |means| Reaches {
            means,
            from: self.roads.reach(&request.from.node, means, false),
            to: self.roads.reach(&request.to.node, means, true),
        };
        kinds.into_iter().filter(|means| *means != Means::Plane).map(reach).collect()
    }

    fn exclude(port: &PortFacts, means: &[Means]) -> Option<Reason<'static>> {
        match never(port) {
            Some(Because::Zone) => return Some(Reason::Zone),
            Some(_) => return Some(Reason::NotForTravellers),
            None => {}
        }
        if means.iter().any(|means| fits(port, *means)) {
            return None;
        }
        let only = if port.port.kind == PortKind::Rail { Means::Train } else { Means::Coach };
        Some(Reason::OtherMeansOnly(only))
    }
}

/// Whether the means is of the port's kind: trains on rails, the rest on roads.
fn fits(port: &PortFacts, means: Means) -> bool {
    means != Means::Plane && (port.port.kind == PortKind::Rail) == (means == Means::Train)
}

/// Best first: by verdict (an unknown by what would hold), then by arrival, then by certainty.
pub(super) fn better(a: &PlanOption<'_>, b: &PlanOption<'_>) -> std::cmp::Ordering {
    let key = |option: &PlanOption<'_>| {
        let hold = option.if_hours_hold.as_ref();
        let arrive = option.arrive.or_else(|| hold.and_then(|hold| hold.arrive));
        (
            option.verdict,
            hold.map_or(Verdict::Miss, |hold| hold.verdict),
            arrive.unwrap_or(Instant::from_minutes(i64::MAX)),
            std::cmp::Reverse(option.certainty),
        )
    };
    key(a).cmp(&key(b))
}

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
    fn facts(&self) -> &'f Facts {
        &self.planner.facts
    }

    fn about(&self) -> Instant {
        let (When::Leave(at) | When::Arrive(at)) = self.request.when;
        at
    }

    /// The best of the ways that this means has through the port.
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
            roads: &self.planner.roads,
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
        let options = ways.into_iter().map(|way| self.judge(way, fixed.clone(), certainty));
        if let Some(best) = options.min_by(better) {
            return best;
        }
        option.reasons = fixed;
        option.reasons.extend(missing);
        self.finish(option)
    }

    fn blank(&self) -> PlanOption<'f> {
        PlanOption {
            crossing: CrossingId::Port(self.port.id().clone()),
            direction: self.direction,
            means: self.means,
            service: None,
            verdict: Verdict::Unknown,
            certainty: Certainty::Unconfirmed,
            if_hours_hold: None,
            leave: self.about(),
            leave_by: None,
            arrive: None,
            turn_back: None,
            legs: Vec::new(),
            waits: None,
            waits_guessed: false,
            reasons: Vec::new(),
            ask: Vec::new(),
            sources: Vec::new(),
            batches: Vec::new(),
            back: None,
        }
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
        exit: &Schedule<'f>,
        reasons: &mut Vec<Reason<'f>>,
    ) -> (Vec<QueueTable>, Option<Confidence>) {
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
                    tables.push(QueueTable::build(self.facts(), self.port, model, exit));
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
        let (queues, confidence) = if through { (Vec::new(), None) } else { self.queues(&exit, reasons) };
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
        match self.request.when {
            When::Leave(leave) => self.forward(&mut option, &way.chain, leave, through),
            When::Arrive(deadline) => self.backward(&mut option, &way.chain, deadline, through),
        }
        self.finish(option)
    }

    /// Leaving at a given time: does one pass on the day one gets to the port?
    fn forward(
        &self,
        option: &mut PlanOption<'f>,
        chain: &super::chain::Chain,
        leave: Instant,
        through: bool,
    ) {
        let Some(at) = chain.reach_port(leave, Scenario::Typical) else { return };
        let zone = self.facts().zone(self.direction.exit());
        let start = zone.start_of(zone.date(at));
        let (house, confidence) =
            self.gatehouse((start - 1440, start + 6 * 1440), &mut option.reasons, through);
        let (sure, none) = hours(&house, zone, at, &mut option.reasons);
        let judge = Judge { chain, house: &house };
        let target = Target::of_day(&house.windows, zone, at);
        let verdict = match &target {
            Some(target) => Some(judge.verdict(leave, target)),
            None if none => Some(Verdict::Miss),
            None => None,
        };
        if let Some(target) = &target {
            let earliest = start - 2 * 1440 - at.since(leave);
            option.leave_by = judge.leave_by(target, (earliest, target.exit));
            if verdict != Some(Verdict::Make) {
                push(&mut option.reasons, Reason::TooLate { at, closes: target.exit.min(target.entry) });
            }
        }
        let beyond = target.is_some_and(|target| at >= target.exit.min(target.entry));
        option.certainty = if beyond || target.is_none() {
            sure.min(option.certainty.max(sure))
        } else {
            option.certainty.min(sure)
        };
        self.describe(option, &judge, leave, (at, confidence), verdict);
    }

    /// Arriving by a given time: when must one leave? First by what nothing speaks against, then by what would hold.
    fn backward(
        &self,
        option: &mut PlanOption<'f>,
        chain: &super::chain::Chain,
        deadline: Instant,
        through: bool,
    ) {
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
        let Some(at) = chain.reach_port(option.leave, Scenario::Typical) else { return };
        let (hours_sure, _) = hours(house, zone, at, &mut option.reasons);
        option.certainty = option.certainty.min(hours_sure);
        if verdict != Verdict::Make {
            push(&mut option.reasons, Reason::PastDeadline(deadline));
        }
        let blank = house.exit.is_blank() || house.entry.is_blank();
        self.describe(option, &judge, option.leave, (at, confidence), (!blank).then_some(verdict));
    }

    /// Fills in legs, waits, entry rules and the rest from a run.
    fn describe(
        &self,
        option: &mut PlanOption<'f>,
        judge: &Judge<'_, 'f>,
        leave: Instant,
        (at, confidence): (Instant, Option<Confidence>),
        verdict: Option<Verdict>,
    ) {
        option.leave = leave;
        let run = judge.run(leave, Scenario::Typical);
        let slow = judge.run(leave, Scenario::Slow);
        let entered = run.map_or(at, |run| run.entry.done);
        let into = self.direction.entry();
        let day = self.facts().zone(into).date(entered);
        let sure = papers::entry(self.facts(), self.request, into, day, &mut option.reasons);
        option.certainty = option.certainty.min(sure);
        if let Some(run) = run {
            option.legs = judge.legs(leave);
            if let Some(confidence) = confidence {
                self.waits(option, &run, slow.as_ref(), confidence);
            }
            self.batches(option, judge, slow.as_ref().unwrap_or(&run));
            self.conflict(option, judge, &run);
            self.dates(option, &run);
        }
        if judge.house.exit.spans.is_empty() || verdict != Some(Verdict::Make) || has_unknown(&option.reasons)
        {
            self.next_chance(option, at);
        }
        self.lorries(option, at);
        for window in super::judge::on_day(&judge.house.windows, self.facts().zone(self.direction.exit()), at)
        {
            for span in [&window.exit, &window.entry] {
                cite(&mut option.sources, span.version.map(|version| &version.origin.sources));
                cite(&mut option.sources, span.closure.map(|by| &by.origin.sources));
            }
        }
        option.arrive = run.map(|run| run.arrive);
        option.verdict = verdict.unwrap_or(Verdict::Unknown);
        if verdict.is_none() {
            option.arrive = None;
        }
    }

    fn waits(&self, option: &mut PlanOption<'f>, run: &Run, slow: Option<&Run>, confidence: Confidence) {
        let wait = |run: &Run| run.exit.first.since(run.at_exit).max(0);
        let typical = wait(run);
        option.waits = Some(Waits { typical, slow: slow.map_or(typical, wait).max(typical) });
        option.waits_guessed = !confidence.carries_a_verdict();
        if option.waits_guessed {
            push(&mut option.reasons, Reason::GuessedWait);
            // Unconfirmed until calibrated.
            option.certainty = Certainty::Unconfirmed;
        }
        for class in [QueueClass::Persons, QueueClass::Vehicles] {
            let model = self.port.flow[self.direction.index()][class as usize].as_ref();
            if (class == QueueClass::Vehicles) == self.means.is_own_vehicle() {
                cite(&mut option.sources, model.map(|model| &model.sources));
            }
        }
    }

    fn batches(&self, option: &mut PlanOption<'f>, judge: &Judge<'_, 'f>, run: &Run) {
        let rate =
            self.port.flow[self.direction.index()][QueueClass::Persons as usize].as_ref().map(|m| m.rate.1);
        let (Some(rate), false) = (rate, self.means.is_own_vehicle()) else { return };
        let load = judge.chain.links.iter().find_map(|link| match link {
            Link::Exit(load) => Some(load.work.slow),
            _ => None,
        });
        let Some(work) = load else { return };
        let parts = batches(&judge.house.exit.spans, (work, rate), self.request.party.people, run.exit.first);
        if parts.len() > 1 {
            push(&mut option.reasons, Reason::Splits);
            option.batches = parts;
        }
    }

    /// A service that would stand before a hall that isn't open yet: both are reported, both can't be right.
    fn conflict(&self, option: &mut PlanOption<'f>, judge: &Judge<'_, 'f>, run: &Run) {
        let through = judge.chain.links.iter().any(|link| matches!(link, Link::Through { .. }));
        let Some(id) = option.service.as_ref().filter(|_| through) else { return };
        if run.exit.first > run.at_exit {
            if let Some(service) = self.facts().raw.services.iter().find(|service| service.id == *id) {
                let reason = Reason::Conflict { service, at: run.at_exit, opens: run.exit.first };
                push(&mut option.reasons, reason);
            }
        }
    }

    /// From 21:00 in Kazakhstan the date in China is the next one.
    fn dates(&self, option: &mut PlanOption<'f>, run: &Run) {
        let facts = self.facts();
        let (cn, kz) = (facts.zone(crate::model::Side::Cn), facts.zone(crate::model::Side::Kz));
        let asked = match self.request.when {
            When::Leave(_) => None,
            When::Arrive(deadline) => Some(deadline),
        };
        for at in [Some(run.at_exit), Some(run.entry.done), Some(run.arrive), asked].into_iter().flatten() {
            let (in_cn, in_kz) = (cn.date(at), kz.date(at));
            if in_cn != in_kz {
                push(&mut option.reasons, Reason::DateChanges { at, cn: in_cn, kz: in_kz });
                return;
            }
        }
    }

    fn next_chance(&self, option: &mut PlanOption<'f>, at: Instant) {
        let after = crate::ports::next_opening(
            self.facts(),
            self.port,
            self.direction,
            self.means,
            at,
            &self.request.observations,
        );
        if let Some(next) = after.filter(|next| *next > at) {
            push(&mut option.reasons, Reason::NextChance(next));
        }
    }

    /// The hall is open at that hour, but for lorries only.
    fn lorries(&self, option: &mut PlanOption<'f>, at: Instant) {
        let side = self.direction.exit();
        let day = self.facts().zone(side).date(at);
        let state = |audience| {
            crate::ports::pick(&self.port.hours[side.index()], audience, day)
                .map(|(_, table)| table.state(at))
        };
        use crate::{model::Audience, ports::TableState};
        if self.means.audience() == Audience::Travellers
            && state(Audience::Lorries) == Some(TableState::Open)
            && state(Audience::Travellers) == Some(TableState::Closed)
        {
            push(&mut option.reasons, Reason::LorryOnly);
        }
    }

    /// Turns doubts into *unknown* and impossibilities into *miss*, and names whom to ask.
    fn finish(&self, mut option: PlanOption<'f>) -> PlanOption<'f> {
        cite(&mut option.sources, Some(&self.port.port.origin.sources));
        if let Some(mode) = self.port.mode(self.means, self.direction) {
            cite(&mut option.sources, Some(&mode.origin.sources));
        }
        option.reasons.extend(self.port.port.note.as_ref().map(Reason::Note));
        settle(&mut option);
        self.ask(&mut option);
        option
    }

    fn ask(&self, option: &mut PlanOption<'f>) {
        option.ask.extend(&self.port.contacts);
        let general = |contact: &&Sourced<Contact>| {
            contact.port.is_none() && matches!(contact.kind, ContactKind::Immigration)
        };
        option.ask.extend(self.facts().raw.contacts.iter().filter(general));
    }
}

pub(super) fn has_unknown(reasons: &[Reason<'_>]) -> bool {
    reasons.iter().any(|reason| reason.severity() == Severity::Unknown)
}

/// The verdict from what the clock says and what the reasons do to it.
pub(super) fn settle(option: &mut PlanOption<'_>) {
    let worst = option.reasons.iter().map(Reason::severity).min();
    if worst == Some(Severity::Impossible) {
        option.verdict = Verdict::Miss;
        option.leave_by = None;
        option.arrive = None;
    } else if has_unknown(&option.reasons) {
        if option.verdict != Verdict::Unknown {
            option.if_hours_hold =
                Some(IfHold { verdict: option.verdict, leave_by: option.leave_by, arrive: option.arrive });
        }
        option.verdict = Verdict::Unknown;
        option.certainty = Certainty::Unconfirmed;
        option.leave_by = None;
        option.arrive = None;
    }
    if option.verdict == Verdict::Unknown {
        option.certainty = Certainty::Unconfirmed;
    }
    option.reasons.sort_by_key(Reason::severity);
}

/// Adds sources once.
pub(super) fn cite(into: &mut Vec<SourceId>, sources: Option<&Vec<SourceId>>) {
    for source in sources.into_iter().flatten() {
        if !into.contains(source) {
            into.push(source.clone());
        }
    }
}
