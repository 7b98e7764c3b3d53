//! Which ways a port offers between the two ends: by road, or by a line with roads to and from it.

use super::{
    chain::{Chain, LegKind, Meta},
    hall::load_of,
    links::{Link, Load},
    reasons::Reason,
    request::{CHARTER_FROM, PlanRequest},
    roads::{Reach, RoadNet, Way},
    services::{departures, doubts},
};
use crate::{
    model::{
        Direction, Facts, Instant, Means, PlaceId, QueueClass, ServiceId, Sourced,
        facts::{BorderInside, PortFacts, Service, ServiceStatus},
    },
    ports::{Minutes, StepTimes},
};

/// One way through a port.
#[derive(Debug, Clone)]
pub(super) struct WayThrough<'f> {
    /// Its links.
    pub chain: Chain,
    /// The line it takes.
    pub service: Option<&'f Sourced<Service>>,
    /// What may be doubted of it, and what is worth knowing.
    pub reasons: Vec<Reason<'f>>,
}

/// Everything that building ways needs.
#[derive(Clone, Copy)]
pub(super) struct Builder<'a, 'f> {
    pub facts: &'f Facts,
    pub roads: &'a RoadNet,
    pub request: &'a PlanRequest,
    pub port: &'f PortFacts,
    pub direction: Direction,
    pub means: Means,
    /// All ways from the start by this means, and by taxi.
    pub from: (&'a Reach, &'a Reach),
    /// All ways to the goal, likewise.
    pub to: (&'a Reach, &'a Reach),
    /// The two ends, in the order of travel.
    pub ends: (&'a PlaceId, &'a PlaceId),
    /// About when one leaves.
    pub about: Instant,
}

impl<'f> Builder<'_, 'f> {
    /// All ways that this means has through the port; empty, with the reason, when there is none.
    pub(super) fn ways(&self) -> (Vec<WayThrough<'f>>, Vec<Reason<'f>>) {
        let charter = self.means == Means::Coach && self.request.party.people >= CHARTER_FROM;
        match self.means {
            Means::Coach | Means::Train if !charter => self.lines(),
            _ => match self.by_road() {
                Some(mut way) => {
                    if charter {
                        way.reasons.push(Reason::Charter(self.request.party.people));
                    }
                    (vec![way], Vec::new())
                }
                None => (Vec::new(), vec![Reason::NoRoad(self.means)]),
            },
        }
    }

    fn by_road(&self) -> Option<WayThrough<'f>> {
        let (exit, entry) = self.halls();
        let before = self.roads.way(self.facts, self.from.0, &exit)?;
        let after = self.roads.way(self.facts, self.to.0, &entry)?;
        let mut way = WayThrough { chain: Chain::default(), service: None, reasons: Vec::new() };
        self.push_way(&mut way, &before, (self.ends.0, &exit), (Self::ride_means(self.means), None));
        self.push_halls(&mut way);
        self.push_way(&mut way, &after, (&entry, self.ends.1), (Self::ride_means(self.means), None));
        Some(way)
    }

    fn halls(&self) -> (PlaceId, PlaceId) {
        (self.port.end(self.direction.exit()), self.port.end(self.direction.entry()))
    }

    /// The lines through this port that are nearer than the port itself; each with a taxi to it and from it.
    fn lines(&self) -> (Vec<WayThrough<'f>>, Vec<Reason<'f>>) {
        let mut ways = Vec::new();
        let mut reasons = vec![Reason::NoService(self.means)];
        for service in &self.facts.raw.services {
            if service.means != self.means
                || service.port.as_ref() != Some(self.port.id())
                || !self.same_way(service)
            {
                continue;
            }
            if matches!(service.status, ServiceStatus::Planned | ServiceStatus::Suspended) {
                reasons.push(Reason::ServiceNotRunning(service));
                continue;
            }
            if let Some(way) = self.by_line(service) {
                ways.push(way);
            }
        }
        (ways, reasons)
    }

    fn same_way(&self, service: &Sourced<Service>) -> bool {
        let side = |id: &PlaceId| match self.facts.port_end(id) {
            Some((_, side)) => Some(side),
            None => self.facts.place(id).and_then(|place| crate::model::Side::reaching(place.country)),
        };
        side(&service.from) == Some(self.direction.exit())
            && side(&service.to) == Some(self.direction.entry())
    }

    fn by_line(&self, service: &'f Sourced<Service>) -> Option<WayThrough<'f>> {
        let (exit, entry) = self.halls();
        let (boards, alights) = (&service.from, &service.to);
        let access = self.roads.way(self.facts, self.from.1, boards)?;
        let egress = self.roads.way(self.facts, self.to.1, alights)?;
        // A stop that is farther than the port itself is the wrong way.
        let far = |way: &Way, reach: &Reach, hall: &PlaceId| {
            way.metres > 0
                && self
                    .roads
                    .minutes(reach, hall)
                    .is_some_and(|direct| way.minutes.typical > i64::from(direct))
        };
        if far(&access, self.from.1, &exit) || far(&egress, self.to.1, &entry) {
            return None;
        }
        let mut way = WayThrough { chain: Chain::default(), service: Some(service), reasons: Vec::new() };
        let id = Some(service.id.clone());
        self.push_way(&mut way, &access, (self.ends.0, boards), (Means::Taxi, None));
        self.push_departure(&mut way, service);
        let ride = |from: &PlaceId, to: &PlaceId| {
            let reach = self.roads.reach(from, self.means, false);
            self.roads.way(self.facts, &reach, to)
        };
        let (before, after) = (ride(boards, &exit)?, ride(&entry, alights)?);
        let (typical, slow) = durations(service);
        if let (BorderInside::Yes, Some(typical)) = (service.includes_border, typical) {
            self.push_gates(&mut way, &before);
            self.push_gates(&mut way, &after);
            let times = self.times();
            let total = Minutes::new(typical, slow.unwrap_or(typical * 3 / 2));
            let link = Link::Through {
                before: before.minutes,
                exit: times.exit,
                between: times.between,
                entry: times.entry,
                total,
            };
            let metres = before.metres + after.metres;
            way.chain.push(link, meta(LegKind::Through, boards, alights, id, metres));
        } else {
            let (before, after) = scaled(before, after, typical, slow);
            self.push_way(&mut way, &before, (boards, &exit), (self.means, Some(&service.id)));
            self.push_halls(&mut way);
            self.push_way(&mut way, &after, (&entry, alights), (self.means, Some(&service.id)));
        }
        self.push_way(&mut way, &egress, (alights, self.ends.1), (Means::Taxi, None));
        let day = super::services::zone_of(self.facts, service).date(self.about);
        if !service.origin.holds_on(day) {
            return None;
        }
        way.reasons.extend(doubts(service, day));
        Some(way)
    }

    fn push_departure(&self, way: &mut WayThrough<'f>, service: &'f Sourced<Service>) {
        let boards = &service.from;
        let meta = meta(LegKind::Wait, boards, boards, Some(service.id.clone()), 0);
        if service.departures.is_empty() {
            // So many a day over the nine hours that a hall serves: on average one waits half a headway, on the bad
            // day a whole one.
            if let Some(per_day @ 1..) = service.per_day {
                let headway = 540 / i64::from(per_day);
                way.chain.push_minutes(Minutes::new(headway / 2, headway), meta);
            }
            return;
        }
        let day = super::services::zone_of(self.facts, service).date(self.about);
        let shifted = |days: i32| day.checked_add(jiff::Span::new().days(days)).unwrap_or(day);
        let times = departures(self.facts, service, shifted(-10), shifted(16));
        way.chain.push(Link::Departs(times), meta);
    }

    fn times(&self) -> StepTimes {
        let crew = self.request.party.crew(self.direction.entry());
        StepTimes::of(self.port, self.direction, self.means, crew)
    }

    fn push_halls(&self, way: &mut WayThrough<'f>) {
        let times = self.times();
        if times.is_empty() {
            way.reasons.push(Reason::StepsUnknown(self.means));
        }
        let (exit, entry) = self.halls();
        let class = if self.means.is_own_vehicle() { QueueClass::Vehicles } else { QueueClass::Persons };
        let rate = self.port.flow[self.direction.index()][class as usize].as_ref().map(|model| model.rate);
        let party = match rate {
            Some(rate) if class == QueueClass::Persons => load_of(self.request.party.people, rate),
            _ => Minutes::default(),
        };
        way.chain.push_minutes(times.approach, meta(LegKind::Approach, &exit, &exit, None, 0));
        way.chain
            .push(Link::Exit(Load { work: times.exit, party }), meta(LegKind::Exit, &exit, &exit, None, 0));
        way.chain.push_minutes(times.between, meta(LegKind::Between, &exit, &entry, None, 0));
        // The party reaches the second hall as it left the first, spread out already; its last member counts.
        let load = Load { work: times.entry, party: Minutes::default() };
        way.chain.push(Link::Entry(load), meta(LegKind::Entry, &entry, &entry, None, 0));
        way.chain.push_minutes(times.leave, meta(LegKind::Leave, &entry, &entry, None, 0));
    }

    /// A ride. A border on it that isn't modelled is named before it; its wait is unknown and nothing is added for it.
    fn push_way(
        &self,
        out: &mut WayThrough<'f>,
        way: &Way,
        (from, to): (&PlaceId, &PlaceId),
        (by, service): (Means, Option<&ServiceId>),
    ) {
        if way.corridors.is_empty() {
            return;
        }
        self.push_gates(out, way);
        let ride = Meta { by: Some(by), ..meta(LegKind::Ride, from, to, service.cloned(), way.metres) };
        out.chain.push_minutes(way.minutes, ride);
    }

    fn push_gates(&self, out: &mut WayThrough<'f>, way: &Way) {
        let corridors =
            way.corridors.iter().filter_map(|index| self.facts.raw.corridors.get(usize::from(*index)));
        for gate in corridors.filter_map(|corridor| corridor.gate.as_ref()) {
            if let Some(gate) = self.facts.raw.gates.iter().find(|known| known.id == *gate) {
                out.reasons.push(Reason::GateUnknown(gate));
                let at = PlaceId::from(gate.id.as_str());
                out.chain.push(Link::Takes(Minutes::default()), meta(LegKind::Gate, &at, &at, None, 0));
            }
        }
    }

    /// By what the reach of the ends is computed.
    pub(super) fn ride_means(means: Means) -> Means {
        match means {
            Means::Foot | Means::Shuttle => Means::Taxi,
            other => other,
        }
    }
}

fn durations(service: &Service) -> (Option<i64>, Option<i64>) {
    (service.typical_min.map(i64::from), service.slow_min.map(i64::from))
}

/// Shares a line's stated riding time over its two rides by their lengths on the road.
fn scaled(mut before: Way, mut after: Way, typical: Option<i64>, slow: Option<i64>) -> (Way, Way) {
    if let Some(typical) = typical {
        let own = before.minutes.plus(after.minutes);
        let slow =
            slow.unwrap_or(if own.typical > 0 { typical * own.slow / own.typical } else { typical * 3 / 2 });
        let share = |part: i64, whole: i64, of: i64| if whole > 0 { of * part / whole } else { 0 };
        let first = Minutes::new(
            share(before.minutes.typical, own.typical, typical),
            share(before.minutes.typical, own.typical, slow),
        );
        after.minutes =
            Minutes::new(typical - first.typical, (slow - first.slow).max(typical - first.typical));
        before.minutes = first;
    }
    (before, after)
}

pub(super) fn meta(
    kind: LegKind,
    from: &PlaceId,
    to: &PlaceId,
    service: Option<ServiceId>,
    metres: u32,
) -> Meta {
    Meta { kind, from: from.clone(), to: to.clone(), service, by: None, metres }
}
