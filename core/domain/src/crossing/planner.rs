//! Ranks the ports.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    air, back,
    option::{Excluded, Plan, PlanOption, better, rank},
    reasons::Reason,
    request::{PlanRequest, RequestError},
    roads::{Reach, RoadNet},
    through::Crossing,
    ways::Builder,
};
use crate::{
    model::{
        Audience, Direction, Facts, Instant, Means, PortId, QueueClass,
        facts::{PortFacts, PortKind},
    },
    ports::{
        Because, Observation,
        flow::{QueueTable, block_of},
        never,
    },
};

/// The planner: the facts and the road graph built from them.
#[derive(Debug, Clone)]
pub struct Planner {
    facts: Arc<Facts>,
    roads: RoadNet,
    queues: Arc<Mutex<HashMap<QueueKey, Arc<QueueTable>>>>,
}

/// Which queue, in which block of days.
type QueueKey = (PortId, Direction, QueueClass, Audience, Instant);

/// A table takes some 125 KB; this many are kept.
const KEPT: usize = 32;

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
        Self { facts, roads, queues: Arc::default() }
    }

    /// The facts it plans with.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The road graph.
    pub fn roads(&self) -> &RoadNet {
        &self.roads
    }

    /// A queue's table, made once for each block of days: it depends on the facts alone. Own observations change it, so
    /// with some the table is made for the question.
    pub(super) fn queue(
        &self,
        (port, direction, class, audience): (&PortId, Direction, QueueClass, Audience),
        at: Instant,
        observations: &[Observation],
        make: impl FnOnce() -> QueueTable,
    ) -> Arc<QueueTable> {
        if observations.iter().any(|seen| seen.port == *port) {
            return Arc::new(make());
        }
        let key = (port.clone(), direction, class, audience, block_of(at));
        let mut kept = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.entry(key).or_insert_with(|| Arc::new(make())).clone()
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
        let shortest = plan.options.iter().map(PlanOption::metres).min().unwrap_or(0);
        plan.options.sort_by(|a, b| rank(a, shortest).cmp(&rank(b, shortest)).then_with(|| better(a, b)));
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
        Some(if port.port.kind == PortKind::Rail { Reason::RailOnly } else { Reason::RoadOnly })
    }
}

/// Whether the means is of the port's kind: trains on rails, the rest on roads.
fn fits(port: &PortFacts, means: Means) -> bool {
    means != Means::Plane && (port.port.kind == PortKind::Rail) == (means == Means::Train)
}
