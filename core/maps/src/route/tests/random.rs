//! Small random networks with everything that makes routing hard.

use crate::earth::LonLat;
use crate::roads::{
    Access, Entry, Junction, Mode, Modes, Months, Network, NodeKey, Region, RegionId, Restriction,
    RestrictionKind, RoadClass, Segment, Surface,
};

/// Steele, Lea and Flood's `SplitMix`.
pub(super) struct Random(pub u64);

impl Random {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// Whether something happens that happens so many times in a hundred.
    pub(super) fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }
}

pub(super) fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

/// A grid of so many by so many junctions with gaps, one-way streets, loops, parallel roads, barriers, lights, private roads and
/// restrictions. Segment `i` has the way id `i + 1`.
pub(super) fn network(seed: u64, side: usize) -> Network {
    let mut random = Random(seed);
    let mut network = Network::default();
    network.regions.push(Region::new("kz"));
    let places: Vec<LonLat> = (0..side * side)
        .map(|i| {
            let mut jitter = || random.below(400) as f64 / 1e6;
            at(80.4 + (i % side) as f64 * 0.001 + jitter(), 44.2 + (i / side) as f64 * 0.001 + jitter())
        })
        .collect();
    let mut ends = Vec::new();
    for i in 0..side * side {
        if i % side + 1 < side {
            ends.push((i, i + 1));
        }
        if i / side + 1 < side {
            ends.push((i, i + side));
        }
    }
    for _ in 0..side {
        ends.push((random.below(places.len()), random.below(places.len())));
    }
    for (a, b) in ends {
        if random.percent(15) {
            continue;
        }
        let segment = segment(&mut random, &places, a, b, network.segments.len() as i64 + 1);
        network.segments.push(segment);
    }
    for _ in 0..side {
        let blocked = if random.percent(50) { Modes::MOTOR } else { Modes::of(&[Mode::Coach, Mode::Foot]) };
        let blocked = if random.percent(40) { blocked } else { Modes::NONE };
        let node = NodeKey(random.below(places.len()) as i64);
        network.junctions.push(Junction { node, blocked, delay_s: random.below(20) as u8 });
    }
    for _ in 0..side * side / 2 {
        network.restrictions.extend(restriction(&mut random, &network.segments));
    }
    network
}

fn segment(random: &mut Random, places: &[LonLat], a: usize, b: usize, way: i64) -> Segment {
    let mut line = vec![places[a]];
    if a == b || random.percent(30) {
        for _ in 0..2 {
            let mut off = || (random.below(600) as f64 - 300.0) / 1e6;
            line.push(at(places[a].lon() + off(), places[b].lat() + off()));
        }
    }
    line.push(places[b]);
    let class = RoadClass::ALL[random.below(RoadClass::ALL.len())];
    let class = if random.percent(60) { RoadClass::Residential } else { class };
    let mut segment = Segment::new(NodeKey(a as i64), NodeKey(b as i64), line, class, RegionId(0));
    segment.way = way;
    segment.surface = Surface::ALL[random.below(Surface::ALL.len())];
    segment.lights = [random.percent(10), random.percent(10)];
    segment.limit[0] = random.percent(20).then_some(50);
    if random.percent(25) {
        segment.access[1] = Access::only(Modes::of(&[Mode::Foot]), Entry::Yes);
    }
    if random.percent(10) {
        segment.access = [Access::only(Modes::ALL, Entry::Destination); 2];
    }
    if random.percent(10) {
        segment.access[0] = segment.access[0].with(Mode::Coach, Entry::No);
    }
    if random.percent(5) {
        segment.closed_months = Months::span(11, 4);
    }
    segment
}

/// A random walk over the segments as a restriction.
fn restriction(random: &mut Random, segments: &[Segment]) -> Option<Restriction> {
    let first = random.below(segments.len());
    let mut node = if random.percent(50) { segments.get(first)?.to } else { segments.get(first)?.from };
    let via = node;
    let mut path = vec![first as u32];
    for _ in 0..=random.below(3) {
        let next: Vec<usize> =
            (0..segments.len()).filter(|s| segments[*s].from == node || segments[*s].to == node).collect();
        let chosen = *next.get(random.below(next.len()))?;
        path.push(chosen as u32);
        let chosen = &segments[chosen];
        node = if chosen.from == node { chosen.to } else { chosen.from };
    }
    let kind = if random.percent(70) { RestrictionKind::No } else { RestrictionKind::Only };
    let mut restriction = Restriction::new(kind, path, via);
    if random.percent(20) {
        restriction.modes = Modes::of(&[Mode::Coach]);
    }
    Some(restriction)
}
