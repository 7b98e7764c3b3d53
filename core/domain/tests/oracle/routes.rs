//! The ways that a port offers: by road, or by a line with a taxi to it and from it. Shortest roads by Bellman and
//! Ford: every road is tried again and again until nothing gets shorter.

use std::collections::BTreeMap;

use otkel_domain::{
    crossing::{CHARTER_FROM, When},
    model::{
        Means, PlaceId, Sourced,
        facts::{BorderInside, RawFacts, Service, ServiceStatus},
    },
};

use crate::{
    brute::Trip,
    clockwork::{Boarding, Way},
    lines,
};

/// A way over the roads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Path {
    /// Minutes on a typical day.
    pub(crate) typical: i64,
    /// Minutes on the bad day, over the same roads.
    pub(crate) slow: i64,
    /// It passes a border that isn't modelled.
    pub(crate) gate: bool,
    /// Another way takes just as long, so either may be meant.
    pub(crate) tied: bool,
}

/// The shortest way on a typical day; `None` when there is none.
pub(crate) fn shortest(raw: &RawFacts, from: &PlaceId, to: &PlaceId, means: Means) -> Option<Path> {
    let mut best: BTreeMap<PlaceId, Path> = BTreeMap::from([(from.clone(), Path::default())]);
    loop {
        let mut changed = false;
        for road in raw.corridors.iter().filter(|road| road.means.contains(&means)) {
            let there = (&road.from, &road.to);
            let back = (&road.to, &road.from);
            for (a, b) in [Some(there), (!road.one_way).then_some(back)].into_iter().flatten() {
                let Some(so_far) = best.get(a).copied() else { continue };
                let path = Path {
                    typical: so_far.typical + i64::from(road.typical_min),
                    slow: so_far.slow + i64::from(road.slow_min),
                    gate: so_far.gate || road.gate.is_some(),
                    tied: so_far.tied,
                };
                let known = best.get(b).copied();
                match known {
                    Some(known) if known.typical < path.typical => {}
                    Some(known) if known.typical == path.typical => {
                        if known != path && !known.tied {
                            best.insert(b.clone(), Path { tied: true, ..known });
                            changed = true;
                        }
                    }
                    _ => {
                        best.insert(b.clone(), path);
                        changed = true;
                    }
                }
            }
        }
        if !changed {
            return best.get(to).copied();
        }
    }
}

/// A way with the line that it takes.
pub(crate) struct Found<'a> {
    pub(crate) way: Way,
    pub(crate) line: Option<&'a Sourced<Service>>,
    pub(crate) gate: bool,
    pub(crate) tied: bool,
}

impl<'a> Trip<'a> {
    /// All of them.
    pub(crate) fn ways(&self) -> Vec<Found<'a>> {
        let (exit, entry) = (self.port.end(self.direction.exit()), self.port.end(self.direction.entry()));
        let road = |from: &PlaceId, to: &PlaceId, means| shortest(&self.facts.raw, from, to, means);
        let found = |way: Way, line| {
            let paths = [way.feeder, way.before, way.after, way.onward];
            let (gate, tied) = (paths.iter().any(|path| path.gate), paths.iter().any(|path| path.tied));
            Found { way, line, gate, tied }
        };
        let mut all = Vec::new();
        if self.means != Means::Coach || self.request.party.people >= CHARTER_FROM {
            if let (Some(before), Some(after)) =
                (road(self.from, &exit, self.means), road(&entry, self.to, self.means))
            {
                let way = Way {
                    feeder: Path::default(),
                    boarding: Boarding::AtOnce,
                    before,
                    total: None,
                    after,
                    onward: Path::default(),
                };
                all.push(found(way, None));
            }
            return all;
        }
        for line in &self.facts.raw.services {
            let runs = matches!(line.status, ServiceStatus::Running | ServiceStatus::Unknown);
            if line.means != self.means || line.port.as_ref() != Some(self.port.id()) || !runs {
                continue;
            }
            let inside = line.includes_border == BorderInside::Yes;
            let legs = (
                road(self.from, &line.from, Means::Taxi),
                road(&line.from, &exit, Means::Coach),
                road(&entry, &line.to, Means::Coach),
                road(&line.to, self.to, Means::Taxi),
            );
            let (Some(feeder), Some(before), Some(after), Some(onward)) = legs else { continue };
            // A stop that is farther away than the hall itself is the wrong way.
            let nearer =
                |stop: Path, hall: Option<Path>| hall.is_none_or(|hall| stop.typical <= hall.typical);
            let (to_exit, from_entry) =
                (road(self.from, &exit, Means::Taxi), road(&entry, self.to, Means::Taxi));
            if !nearer(feeder, to_exit) || !nearer(onward, from_entry) {
                continue;
            }
            let total = line.typical_min.filter(|_| inside).map(|typical| {
                let typical = i64::from(typical);
                (typical, line.slow_min.map_or(3 * typical / 2, i64::from).max(typical))
            });
            let way = Way { feeder, boarding: self.boarding(line), before, total, after, onward };
            all.push(found(way, Some(line)));
        }
        all
    }

    fn boarding(&self, line: &Service) -> Boarding {
        if !line.departures.is_empty() {
            let (When::Leave(at) | When::Arrive(at)) = self.when;
            return Boarding::At(lines::departures(self.facts, line, at));
        }
        match line.per_day {
            Some(a_day) if a_day > 0 => Boarding::Count(i64::from(a_day)),
            _ => Boarding::AtOnce,
        }
    }
}
