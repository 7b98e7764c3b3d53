//! What comes first. The formula, as `docs/phrase-search.md` tells it:
//!
//! `score = fit × (0.7 + 0.3 × share) × (1 + 0.05 × boost)`, where
//! * a query that is a whole sentence or reading has 1.25 for the first two factors;
//! * `fit` is the mean of the parts' best fits in the phrase, each times what its field is worth, by the parts' weights;
//! * `share` is how much of a sentence was asked for: what the parts that fit weigh, of what its words weigh, in the field where that
//!   is most;
//! * a part weighs `ln(1 + docs / (1 + docs that have it))`, words that say little 0.35 of that.

use super::{Hit, Index, gather::Cells, query::Query, stop::says_little, words::Word};

/// What a word that says little weighs beside others.
pub(super) const LITTLE: f32 = 0.35;
/// What a whole sentence scores: more than any words of it.
const WHOLE: f32 = 1.25;
/// What a boost of 1 lifts.
const BOOST: f32 = 0.05;
/// What fits less than this, or less than so much of the best, isn't told.
const LEAST: f32 = 0.1;
const LEAST_OF_BEST: f32 = 0.4;

/// What a word of so many docs weighs.
pub(super) fn idf(docs: usize, with: usize) -> f32 {
    (docs as f32 / (1.0 + with as f32)).ln_1p()
}

/// A digest of a whole text: its letters, wherever its words part. 0 for none.
pub(super) fn whole_of(words: &[Word]) -> u64 {
    if words.is_empty() {
        return 0;
    }
    // FNV-1a: the same on every machine.
    let bytes = words.iter().flat_map(|word| word.key.bytes());
    let digest = bytes
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    digest.max(1)
}

/// What is summed up while the parts are gone through.
struct Sums {
    /// Of each doc: the weights of the parts times their best fits.
    docs: Vec<f32>,
    /// Of each field: the same within it.
    fields: Vec<f32>,
    /// The weights of all parts.
    all: f32,
}

pub(super) fn find(index: &Index, text: &str, boost: &dyn Fn(usize) -> f32, limit: usize) -> Vec<Hit> {
    let query = Query::of(text, index.simplified);
    if query.parts.is_empty() || limit == 0 {
        return Vec::new();
    }
    let sums = sum(index, &query);
    let mut shares = vec![0.0_f32; index.docs];
    let mut whole = vec![false; index.docs];
    for (place, sum) in index.fields.iter().zip(&sums.fields) {
        let doc = place.doc as usize;
        if *sum > 0.0 && place.weight > 0.0 {
            shares[doc] = shares[doc].max((sum / place.weight).min(1.0));
        }
        whole[doc] |= place.whole == query.whole && place.whole != 0;
    }
    let score = |doc: usize| {
        if whole[doc] { WHOLE } else { sums.docs[doc] / sums.all * (0.7 + 0.3 * shares[doc]) }
    };
    let scores: Vec<(usize, f32)> =
        (0..index.docs).map(|doc| (doc, score(doc))).filter(|(_, score)| *score >= LEAST).collect();
    let best = scores.iter().map(|(_, score)| *score).fold(0.0, f32::max);
    let lifted = |doc: usize, score: f32| {
        let boost = boost(doc);
        Hit {
            doc,
            score: score * (1.0 + BOOST * if boost.is_finite() { boost.clamp(0.0, 1.0) } else { 0.0 }),
        }
    };
    let told = scores.into_iter().filter(|(_, score)| *score >= LEAST_OF_BEST * best);
    let mut hits: Vec<Hit> = told.map(|(doc, score)| lifted(doc, score)).collect();
    hits.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
    hits.truncate(limit);
    hits
}

fn sum(index: &Index, query: &Query) -> Sums {
    let mut sums = Sums { docs: vec![0.0; index.docs], fields: vec![0.0; index.fields.len()], all: 0.0 };
    let heard = index.hear_all(query);
    let mut cells = Cells::new(index.fields.len());
    let mut best_of: Vec<(u32, f32)> = Vec::new();
    for at in 0..query.parts.len() {
        index.gather(query, at, &heard, &mut cells);
        let mut found = cells.drain();
        best_of.clear();
        for (field, fit) in &mut found {
            let place = index.fields[*field as usize];
            *fit *= place.worth;
            // Fields come in order, so those of a doc lie together.
            match best_of.last_mut() {
                Some((doc, best)) if *doc == place.doc => *best = best.max(*fit),
                _ => best_of.push((place.doc, *fit)),
            }
        }
        let most = best_of.iter().map(|(_, fit)| *fit).fold(0.0, f32::max);
        let with = best_of.iter().filter(|(_, fit)| *fit >= 0.8 * most).count();
        let little = if says_little(&query.parts[at].key()) { LITTLE } else { 1.0 };
        let weight = idf(index.docs, with) * little;
        // A word that is nowhere tells nothing of any phrase, but makes all of them less sure.
        sums.all += if best_of.is_empty() { weight * LITTLE } else { weight };
        for (doc, fit) in &best_of {
            sums.docs[*doc as usize] += weight * fit;
        }
        for (field, fit) in found {
            sums.fields[field as usize] += weight * fit;
        }
    }
    sums
}
