//! There and back: a day trip is *make* only if both ways pass.

use super::{
    option::{IfHold, PlanOption, settle},
    planner::Planner,
    reasons::Reason,
    request::{PlanRequest, When},
    through::Crossing,
    verdict::Verdict,
};
use crate::model::{Instant, facts::PortFacts};

/// Judges the way back by the same port and means, and folds it into the option.
pub(super) fn judge<'f>(
    planner: &'f Planner,
    request: &PlanRequest,
    port: &'f PortFacts,
    leave: Instant,
    there: &mut PlanOption<'f>,
) {
    let turned = request.turned(leave);
    let reaches = planner.reaches(&turned);
    let direction = there.direction.back();
    let back = Crossing { planner, request: &turned, port, direction, means: there.means }.option(&reaches);
    // The way back begins where the way there ends: whoever isn't there yet doesn't turn back.
    let arrives = there.arrive.or_else(|| there.if_hours_hold.as_ref().and_then(|hold| hold.arrive));
    if arrives.is_some_and(|at| at > leave) {
        worsen(there, Verdict::Miss);
    } else if arrives.is_some() && there.arrive_slow.is_none_or(|at| at > leave) {
        worsen(there, Verdict::Tight);
    }
    fold(there, back);
}

/// Makes the way there no better than `worst`, because of the time of the way back.
fn worsen(there: &mut PlanOption<'_>, worst: Verdict) {
    there.reasons.push(Reason::ReturnBeforeArrival);
    if let Some(hold) = &mut there.if_hours_hold {
        hold.verdict = hold.verdict.and(worst);
    }
    if there.verdict != Verdict::Unknown {
        there.verdict = there.verdict.and(worst);
    }
}

fn fold<'f>(there: &mut PlanOption<'f>, back: PlanOption<'f>) {
    let would = |option: &PlanOption<'_>| match &option.if_hours_hold {
        Some(hold) => Some(hold.verdict),
        None if option.verdict == Verdict::Unknown => None,
        None => Some(option.verdict),
    };
    match back.verdict {
        Verdict::Unknown => there.reasons.push(Reason::ReturnUnknown),
        Verdict::Miss => there.reasons.push(Reason::ReturnMissed),
        Verdict::Tight => there.reasons.push(Reason::ReturnTight),
        Verdict::Make => {}
    }
    there.turn_back = back.leave_by.or_else(|| back.if_hours_hold.as_ref().and_then(|hold| hold.leave_by));
    let both = would(there).zip(would(&back)).map(|(a, b)| a.and(b));
    let hold_leave = there.if_hours_hold.as_ref().map_or(there.leave_by, |hold| hold.leave_by);
    let hold_arrive = there.if_hours_hold.as_ref().map_or(there.arrive, |hold| hold.arrive);
    there.certainty = there.certainty.min(back.certainty);
    if there.verdict == Verdict::Miss || back.verdict == Verdict::Miss {
        there.verdict = Verdict::Miss;
        there.if_hours_hold = None;
        there.reasons.sort_by_key(Reason::severity);
    } else if there.verdict == Verdict::Unknown || back.verdict == Verdict::Unknown {
        there.verdict = both.unwrap_or(Verdict::Unknown);
        there.leave_by = hold_leave;
        there.arrive = hold_arrive;
        settle(there);
        there.if_hours_hold =
            both.map(|verdict| IfHold { verdict, leave_by: hold_leave, arrive: hold_arrive });
    } else {
        there.verdict = there.verdict.and(back.verdict);
        there.reasons.sort_by_key(Reason::severity);
    }
    there.back = Some(Box::new(back));
}

impl PlanRequest {
    /// The same party on its way back, leaving at `leave`.
    #[must_use]
    pub fn turned(&self, leave: Instant) -> Self {
        Self {
            from: self.to.clone(),
            to: self.from.clone(),
            when: When::Leave(leave),
            back: None,
            ..self.clone()
        }
    }
}
