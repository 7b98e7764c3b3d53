//! Random pairs of places on roads.

use otkel_maps::{
    earth::LonLat,
    roads::{Entry, Mode, Network, Segment},
};
use serde::{Deserialize, Serialize};

/// Longitude and latitude of a start and of a destination.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Pair(pub(crate) [f64; 4]);

impl Pair {
    pub(crate) fn from(&self) -> Result<LonLat, crate::Failure> {
        LonLat::new(self.0[0], self.0[1]).ok_or_else(|| "no position".into())
    }

    pub(crate) fn to(&self) -> Result<LonLat, crate::Failure> {
        LonLat::new(self.0[2], self.0[3]).ok_or_else(|| "no position".into())
    }
}

pub(crate) fn read(file: &str) -> Result<Vec<Pair>, crate::Failure> {
    Ok(serde_json::from_str(&std::fs::read_to_string(file)?)?)
}

/// Whether cars may drive it freely.
fn is_driven(segment: &Segment) -> bool {
    !segment.class.is_carried() && segment.access.iter().any(|access| access.of(Mode::Car) == Entry::Yes)
}

fn length_m(segment: &Segment) -> f64 {
    segment.line.windows(2).map(|pair| pair[0].distance_m(pair[1])).sum()
}

/// Metres of road that cars may use.
pub(crate) fn driven_m(network: &Network) -> f64 {
    let used = |segment: &&Segment| segment.access.iter().any(|access| access.of(Mode::Car) != Entry::No);
    network.segments.iter().filter(used).map(length_m).sum()
}

/// Only the roads that cars may use; those on foot may not even use these.
pub(crate) fn driven(mut network: Network) -> Network {
    let mut place = Vec::with_capacity(network.segments.len());
    let mut kept = 0;
    network.segments.retain(|segment| {
        let keep = segment.access.iter().any(|access| access.of(Mode::Car) != Entry::No);
        place.push(keep.then_some(kept));
        kept += u32::from(keep);
        keep
    });
    for segment in &mut network.segments {
        segment.access = segment.access.map(|access| access.with(Mode::Foot, Entry::No));
    }
    network.restrictions.retain_mut(|restriction| {
        let path: Option<Vec<u32>> = restriction.path.iter().map(|old| place[*old as usize]).collect();
        path.map(|path| restriction.path = path).is_some()
    });
    network
}

/// Pairs of places on roads, each metre of road as likely as any other; rounded to 10⁻⁶ degrees, as all engines keep them.
pub(crate) fn random(network: &Network, count: usize, seed: u64) -> Result<Vec<Pair>, crate::Failure> {
    let roads: Vec<&Segment> = network.segments.iter().filter(|segment| is_driven(segment)).collect();
    let mut ends = Vec::with_capacity(roads.len());
    let mut total = 0.0;
    for road in &roads {
        total += length_m(road);
        ends.push(total);
    }
    if total <= 0.0 {
        return Err("no roads for cars".into());
    }
    let mut random = Random(seed);
    let mut place = || {
        let metres = random.share() * total;
        let number = ends.partition_point(|end| *end <= metres).min(roads.len() - 1);
        let before = if number == 0 { 0.0 } else { ends[number - 1] };
        along(&roads[number].line, metres - before)
    };
    Ok((0..count)
        .map(|_| {
            let ([a, b], [c, d]) = (place(), place());
            Pair([a, b, c, d])
        })
        .collect())
}

fn along(line: &[LonLat], mut metres: f64) -> [f64; 2] {
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    for pair in line.windows(2) {
        let length = pair[0].distance_m(pair[1]);
        if metres <= length && length > 0.0 {
            let share = metres / length;
            let between = |a: f64, b: f64| round(a + share * (b - a));
            return [between(pair[0].lon(), pair[1].lon()), between(pair[0].lat(), pair[1].lat())];
        }
        metres -= length;
    }
    line.last().map_or([0.0; 2], |at| [round(at.lon()), round(at.lat())])
}

/// `SplitMix64`.
struct Random(u64);

impl Random {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}
