//! Where ports lie on the road: on each side, the cut end of the road that leads to the port.

use otkel_maps::roads::{Gate, NodeKey, Region, RegionId};

use super::{
    Port,
    gather::Country,
    region::Pieces,
    split::{Cut, Split},
};

/// How far from a port without border posts its road may cross the line, in metres: positions of ports are often
/// those of the halls.
const CROSSING_M: f64 = 10_000.0;

/// An end of the road at a port, and what speaks for it.
struct Candidate {
    /// In the largest piece of its country: not in the strip between the posts and the line.
    metres_of_road: f64,
    is_post: bool,
    away_m: f64,
    cut: usize,
    end: NodeKey,
}

/// The gates of each port, one for each of its countries that has a road there.
pub(super) fn gates(
    split: &Split,
    pieces: &Pieces,
    countries: &[Country],
    regions: &[Region],
    ports: &[Port],
) -> Vec<Gate> {
    let mut gates = Vec::new();
    for (id, port) in ports.iter().enumerate() {
        for (side, other) in [(0, 1), (1, 0)] {
            let code = port.countries[side].as_str();
            let Some(region) = regions.iter().position(|region| region.code == code) else { continue };
            let Some(best) = best(split, pieces, countries, (id, port), code) else { continue };
            gates.push(Gate {
                port: port.id.clone(),
                region: RegionId(region as u16),
                to: port.countries[other].clone(),
                node: Some(best.end),
                at: split.cuts[best.cut].at,
            });
        }
    }
    gates
}

fn best(
    split: &Split,
    pieces: &Pieces,
    countries: &[Country],
    (id, port): (usize, &Port),
    code: &str,
) -> Option<Candidate> {
    let mut best: Option<Candidate> = None;
    for (number, cut) in split.cuts.iter().enumerate() {
        let away_m = cut.at.distance_m(port.at);
        let is_post = cut.post_of == Some(id);
        if !is_post && (cut.post_of.is_some() || away_m > CROSSING_M || !joins(cut, countries, port)) {
            continue;
        }
        for end in cut.ends {
            let Some(piece) = pieces.piece(end) else { continue };
            if pieces.country[piece].is_none_or(|country| countries[country].code != code) {
                continue;
            }
            let candidate =
                Candidate { metres_of_road: pieces.length_m[piece], is_post, away_m, cut: number, end };
            if best.as_ref().is_none_or(|best| candidate.beats(best)) {
                best = Some(candidate);
            }
        }
    }
    best
}

impl Candidate {
    /// Of two equal ones the first stays, so that the answer doesn't depend on chance.
    fn beats(&self, other: &Self) -> bool {
        let own = (self.metres_of_road, self.is_post, -self.away_m);
        own.partial_cmp(&(other.metres_of_road, other.is_post, -other.away_m))
            == Some(std::cmp::Ordering::Greater)
    }
}

/// Whether a cut is on the border between the port's countries.
fn joins(cut: &Cut, countries: &[Country], port: &Port) -> bool {
    cut.countries.iter().all(|country| port.countries.contains(&countries[*country].code))
        && !cut.countries.is_empty()
}
