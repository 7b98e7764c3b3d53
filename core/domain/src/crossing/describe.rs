//! What a plan tells beside its verdict: legs, waits, batches, conflicts, dates, the next chance, whom to ask.

use super::{
    chain::Run,
    hall::batches,
    judge::{Gatehouse, Judge, push},
    links::Link,
    option::{PlanOption, Waits, cite, settle},
    papers,
    reasons::Reason,
    request::When,
    through::Crossing,
    verdict::Verdict,
};
use crate::{
    model::{Audience, Certainty, Confidence, Instant, QueueClass, Scenario},
    ports::{DoubtKind, TableState},
};

impl<'f> Crossing<'_, 'f> {
    /// Fills in legs, waits, entry rules and the rest from a run.
    pub(super) fn describe(
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
                self.waits(option, judge.house, &run, confidence);
            }
            self.batches(option, judge, [Some(&run), slow.as_ref()]);
            self.conflict(option, judge, &run);
            self.dates(option, &run);
        }
        if option.reasons.iter().any(|reason| shuts(reason, verdict)) {
            self.next_chance(option, at);
        }
        if verdict != Some(Verdict::Make) {
            self.lorries(option, at);
        }
        for window in super::judge::on_day(&judge.house.windows, self.facts().zone(self.direction.exit()), at)
        {
            for span in [&window.exit, &window.entry] {
                cite(&mut option.sources, span.version.map(|version| &version.origin.sources));
                cite(&mut option.sources, span.closure.map(|by| &by.origin.sources));
            }
        }
        option.arrive = run.map(|run| run.arrive);
        option.arrive_slow = slow.map(|run| run.arrive);
        option.verdict = verdict.unwrap_or(Verdict::Unknown);
        if verdict.is_none() {
            option.arrive = None;
        }
    }

    /// The wait in the queue for whoever comes when this plan does, on both kinds of day; waiting for the hall to open
    /// isn't queueing.
    fn waits(&self, option: &mut PlanOption<'f>, house: &Gatehouse<'f>, run: &Run, confidence: Confidence) {
        let from = house.exit.next(run.at_exit).map_or(run.at_exit, |span| span.start.max(run.at_exit));
        let turn =
            |scenario| house.queues.iter().map(|queue| queue.admitted(from, scenario)).max().unwrap_or(from);
        let typical = turn(Scenario::Typical).since(from);
        option.waits = Some(Waits { typical, slow: turn(Scenario::Slow).since(from).max(typical) });
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

    /// How a large party splits at the gaps: on the bad day, or, if it then gets in only after the gap, on a typical one.
    fn batches(&self, option: &mut PlanOption<'f>, judge: &Judge<'_, 'f>, runs: [Option<&Run>; 2]) {
        let model = self.port.flow[self.direction.index()][QueueClass::Persons as usize].as_ref();
        let (Some(model), false) = (model, self.means.is_own_vehicle()) else { return };
        let load = judge.chain.links.iter().find_map(|link| match link {
            Link::Exit(load) => Some(load.work),
            _ => None,
        });
        let (Some(work), [typical, slow]) = (load, runs) else { return };
        let split = |run: Option<&Run>, work, rate| {
            let parts =
                batches(&judge.house.exit.spans, (work, rate), self.request.party.people, run?.exit.first);
            (parts.len() > 1).then_some(parts)
        };
        let on_slow = split(slow, work.slow, model.rate.1).map(|parts| (parts, Scenario::Slow));
        let found = on_slow
            .or_else(|| split(typical, work.typical, model.rate.0).map(|parts| (parts, Scenario::Typical)));
        if let Some((parts, scenario)) = found {
            push(&mut option.reasons, Reason::Splits);
            option.batches = parts;
            option.batches_on = scenario;
        }
    }

    /// A service that would stand before a hall that isn't open yet: both are reported, both can't be right.
    fn conflict(&self, option: &mut PlanOption<'f>, judge: &Judge<'_, 'f>, run: &Run) {
        let through = judge.chain.links.iter().any(|link| matches!(link, Link::Through { .. }));
        let Some(id) = option.service.as_ref().filter(|_| through) else { return };
        let zone = self.facts().zone(self.direction.exit());
        // Waiting for another day is a closed day, no contradiction.
        if run.exit.first > run.at_exit
            && zone.date(run.exit.first) == zone.date(run.at_exit)
            && let Some(service) = self
                .facts()
                .raw
                .services
                .iter()
                .find(|service| service.id == *id && !service.departures.is_empty())
        {
            let reason = Reason::Conflict { service, at: run.at_exit, opens: run.exit.first };
            push(&mut option.reasons, reason);
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
        if self.means.audience() == Audience::Travellers
            && state(Audience::Lorries) == Some(TableState::Open)
            && state(Audience::Travellers) == Some(TableState::Closed)
        {
            push(&mut option.reasons, Reason::LorryOnly);
        }
    }

    /// Turns doubts into *unknown* and impossibilities into *miss*, and names whom to ask.
    pub(super) fn finish(&self, mut option: PlanOption<'f>) -> PlanOption<'f> {
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
        option.ask_immigration(self.facts());
    }
}

/// Whether a reason says that the halls don't serve when one gets there, so that the next time is worth knowing.
fn shuts(reason: &Reason<'_>, verdict: Option<Verdict>) -> bool {
    match reason {
        Reason::ClosedHoliday { .. } | Reason::NoJointHours(_) => true,
        Reason::TooLate { .. } => verdict == Some(Verdict::Miss),
        Reason::Hours(doubt) => {
            matches!(
                doubt.kind,
                DoubtKind::ExpectedClosure(_) | DoubtKind::PossibleClosure(_) | DoubtKind::HoursMissing(_)
            )
        }
        _ => false,
    }
}
