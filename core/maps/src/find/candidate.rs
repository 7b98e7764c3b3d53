//! Places that may be meant, and which of them are likeliest.

use std::collections::BTreeSet;

/// A place that may be meant.
#[derive(Clone, Copy)]
pub(super) struct Candidate {
    /// Its number.
    pub(super) place: u32,
    /// What it is ranked by.
    pub(super) score: f32,
    /// The score if what it is didn't matter.
    pub(super) meant: f32,
    /// Words that nothing of it has.
    pub(super) missing: u8,
}

impl Candidate {
    /// A place of a score, whatever it is.
    pub(super) fn new(place: u32, score: f32) -> Self {
        Self { place, score, meant: score, missing: 0 }
    }
}

/// The best score of those that have all the words, whatever they are.
pub(super) fn surest(candidates: &[Candidate]) -> f32 {
    candidates
        .iter()
        .filter(|candidate| candidate.missing == 0)
        .map(|candidate| candidate.meant)
        .fold(0.0, f32::max)
}

/// The best so many, in order: by score, then by number, which is the order of importance. Each place once.
pub(super) fn best(mut candidates: Vec<Candidate>, count: usize) -> Vec<Candidate> {
    let order = |a: &Candidate, b: &Candidate| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place));
    // Some are there twice or three times.
    let enough = 4 * count;
    if candidates.len() > enough {
        candidates.select_nth_unstable_by(enough, order);
        candidates.truncate(enough);
    }
    candidates.sort_by(order);
    let mut seen = BTreeSet::new();
    candidates.retain(|candidate| seen.insert(candidate.place));
    candidates.truncate(count);
    candidates
}
