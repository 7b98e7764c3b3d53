//! From a question to a list of places.

use std::{cmp::Reverse, collections::BTreeMap};

use rusqlite::Connection;

use super::{
    Found, Kind, Places, Query,
    candidate::{Candidate, best, surest},
    columns::ancestors,
    gather::{Fits, Gatherer},
    lexicon::Kinds,
    open::{Inner, PlacesError},
    pinyin,
    query::{Sort, Wish},
    rank::{From, TYPOS, prior, prior_of_any, text},
    row::{Asked, Told},
};
use crate::earth::LonLat;

/// The most results of one question.
pub const MOST_RESULTS: usize = 50;

/// How far “near me” looks for a category, metres: further when there is too little.
const NEAR_M: [f64; 3] = [5_000.0, 25_000.0, 150_000.0];

/// How many settlements a category is looked for in (“аптека Алматы”), and how many places in each.
const SETTLEMENTS: usize = 5;
const IN_SETTLEMENT: usize = 30;

/// Tables that are used again by the next search: one for each word, one for all of them as one, one for each hint.
#[derive(Default)]
pub(super) struct Scratch {
    fits: Vec<Fits>,
}

impl Scratch {
    /// So many tables, empty.
    fn tables(&mut self, count: usize, places: usize) -> &mut [Fits] {
        self.fits.resize_with(self.fits.len().max(count), Fits::default);
        let tables = &mut self.fits[..count];
        for fits in tables.iter_mut() {
            fits.reset(places);
        }
        tables
    }
}

/// A question and what was understood of it.
struct Ask<'q> {
    wish: &'q Wish,
    from: Option<From>,
    /// The kinds that are looked for, in words or by the category.
    kinds: Kinds,
    limit: usize,
}

impl Places {
    /// Finds what was typed, the likeliest first. Equal questions have equal answers, in the same order.
    ///
    /// An empty text finds the places of the category if one is given, else nothing. Errors only when the file can't be read.
    pub fn find(&self, query: &Query<'_>) -> Result<Vec<Found>, PlacesError> {
        let limit = query.limit.clamp(1, MOST_RESULTS);
        let mut turn = self.turn();
        let Inner { db, scratch } = &mut *turn;
        let wish = Wish::of(query.text, &self.terms);
        let category = query.category.map(Kinds::of);
        let from = query.near.map(From::of);
        let ask = Ask { wish: &wish, from, kinds: category.unwrap_or(wish.kinds()), limit };
        let mut candidates = if wish.names_nothing() {
            let mut all = self.of_kinds(ask.kinds, query.near, &ask);
            all.extend(self.called(&ask, query.near, scratch));
            all
        } else {
            self.named(&ask, query.near, scratch)
        };
        if let [word] = &wish.words[..]
            && !word.begun.is_empty()
        {
            // “апте”: what it may become.
            let kinds = self.of_kinds(word.begun, query.near, &ask).into_iter();
            candidates.extend(kinds.map(|candidate| Candidate::new(candidate.place, 0.7 * candidate.score)));
        }
        // Half in initials: only when nothing is called so, since any three letters are somebody's initials.
        if let Some(typed) = wish.typed.as_deref().filter(|_| surest(&candidates) < TYPOS[1].1) {
            for (place, quality) in pinyin::mixed(typed, &self.terms, db)? {
                let Some(column) = self.columns.get(place as usize) else { continue };
                candidates.push(Candidate::new(place, quality * quality * prior(column, from.as_ref())));
            }
        }
        if let Some(category) = category {
            let of =
                |place: u32| self.columns.get(place as usize).is_some_and(|column| category.has(column.kind));
            candidates.retain(|candidate| of(candidate.place));
        }
        self.told(best(candidates, (2 * limit).max(24)), query, limit, db)
    }

    /// Reads the rows of candidates; those whose name is just what was typed move up a little.
    fn told(
        &self,
        candidates: Vec<Candidate>,
        query: &Query<'_>,
        limit: usize,
        db: &Connection,
    ) -> Result<Vec<Found>, PlacesError> {
        let asked = Asked::of(query.text);
        let mut found = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            let Some(column) = self.columns.get(candidate.place as usize) else { continue };
            let Some(told) = Told::read(db, candidate.place)? else { continue };
            let exactness = told.names.all().map(|name| asked.exactness(name)).max().unwrap_or(0);
            let score = candidate.score * [1.0, 1.0, 1.04, 1.06, 1.12][usize::from(exactness.min(4))];
            found.push((told, candidate.place, column, score));
        }
        found.sort_by(|a, b| b.3.total_cmp(&a.3).then(a.1.cmp(&b.1)));
        found.truncate(limit);
        let mut results = Vec::with_capacity(found.len());
        for (told, place, column, score) in found {
            let mut result = told.found(place, column, query.lang, &asked, score);
            result.distance_m = query.near.map(|near| column.position().distance_m(near));
            if let Some(locality) = ancestors(&self.columns, place).next() {
                let told = Told::read(db, locality)?;
                result.locality = told.map(|told| told.names.shown(query.lang).to_owned());
            }
            results.push(result);
        }
        Ok(results)
    }

    /// Places of some kinds: near somebody the nearest, else the most important.
    fn of_kinds(&self, kinds: Kinds, near: Option<LonLat>, ask: &Ask<'_>) -> Vec<Candidate> {
        let candidate = |place: u32| {
            Some(Candidate::new(place, prior_of_any(self.columns.get(place as usize)?, ask.from.as_ref())))
        };
        let mut all = Vec::new();
        for radius in NEAR_M {
            let Some(near) = near.filter(|_| all.len() < ask.limit) else { break };
            all.clear();
            for kind in kinds.iter() {
                self.grid.near(&self.columns, kind, near, radius, |place, _| all.extend(candidate(place)));
            }
        }
        if all.len() < ask.limit {
            all = kinds
                .iter()
                .flat_map(|kind| self.grid.of(kind))
                .filter_map(|place| candidate(*place))
                .collect();
        }
        best(all, 2 * ask.limit)
    }

    /// Places that are called by the words that say a kind, and nothing else: a park “Café”.
    fn called(&self, ask: &Ask<'_>, near: Option<LonLat>, scratch: &mut Scratch) -> Vec<Candidate> {
        let mut gatherer = Gatherer::new(&self.terms, &self.columns, near);
        let mut candidates = Vec::new();
        let [fits, ..] = scratch.tables(1, self.columns.len()) else { return candidates };
        for hint in &ask.wish.hints {
            fits.reset(self.columns.len());
            gatherer.exactly(&hint.key, fits);
            for place in fits.places() {
                let (Some(column), Some(fit)) = (self.columns.get(*place as usize), fits.of(*place)) else {
                    continue;
                };
                // That it is of the kind was counted already.
                if !hint.kinds.has(column.kind) {
                    let score = text(fit.quality, 1, fit.words).powi(2) * prior(column, ask.from.as_ref());
                    candidates.push(Candidate::new(*place, score));
                }
            }
        }
        candidates
    }

    /// Places that have the words in their names, or in the name of the settlement that they belong to.
    fn named(&self, ask: &Ask<'_>, near: Option<LonLat>, scratch: &mut Scratch) -> Vec<Candidate> {
        let words = &ask.wish.words;
        let mut gatherer = Gatherer::new(&self.terms, &self.columns, near);
        let tables = scratch.tables(words.len() + 1, self.columns.len());
        let all = || words.iter().chain(&ask.wish.joined);
        // The longer ones first: they tell which places a word of one letter is about.
        let mut order: Vec<usize> = (0..words.len()).collect();
        order.sort_by_key(|at| Reverse(words[*at].key.len()));
        for (nth, at) in order.iter().enumerate() {
            let mut fits = std::mem::take(&mut tables[*at]);
            let others = if nth == 0 { &[][..] } else { &tables[..words.len()] };
            gatherer.surely(&words[*at], others, &mut fits);
            tables[*at] = fits;
        }
        if let Some(joined) = &ask.wish.joined {
            gatherer.surely(joined, &[], &mut tables[words.len()]);
        }
        let mut candidates = self.judged(ask, tables);
        // Looking for typos is what takes time. It stops as soon as nothing that it could find would come first.
        for (budget, best) in TYPOS {
            if surest(&candidates) >= best {
                break;
            }
            for (wanted, fits) in all().zip(tables.iter_mut()) {
                gatherer.typos(wanted, budget, fits);
            }
            candidates = self.judged(ask, tables);
        }
        if candidates.iter().any(|candidate| candidate.missing == 0) {
            candidates.retain(|candidate| candidate.missing == 0);
        }
        if ask.kinds.iter().any(|kind| kind.category().is_some()) {
            let inside = self.in_settlements(&candidates, ask);
            candidates.extend(inside);
        }
        candidates
    }

    /// Every place that fits a word, judged by all of them.
    fn judged(&self, ask: &Ask<'_>, tables: &[Fits]) -> Vec<Candidate> {
        let count = ask.wish.words.len();
        let mut candidates = Vec::new();
        for (at, fits) in tables.iter().enumerate() {
            for place in fits.places() {
                // Each once: where the first of its words is.
                if !tables[..at].iter().any(|earlier| earlier.of(*place).is_some()) {
                    candidates.extend(self.judge(*place, ask, &tables[..count], &tables[count]));
                }
            }
        }
        candidates
    }

    /// How well a place fits all words. `None` when it lacks all.
    fn judge(&self, place: u32, ask: &Ask<'_>, words: &[Fits], joined: &Fits) -> Option<Candidate> {
        let column = self.columns.get(place as usize)?;
        let (mut sum, mut weights, mut own, mut length, mut missing) = (0.0, 0.0, 0, u8::MAX, 0u8);
        for (wanted, fits) in ask.wish.words.iter().zip(words) {
            let quality = if let Some(fit) = fits.of(place) {
                own += 1;
                length = length.min(fit.words);
                fit.quality
            } else if let Some(quality) = self.of_settlement(place, fits) {
                0.95 * quality
            } else if wanted.begun.has(column.kind) {
                0.85
            } else if wanted.sort == Sort::Number {
                // The number of a house isn't in the index; that of a station is.
                0.45
            } else {
                missing += 1;
                0.0
            };
            // A long word tells more than a short one.
            let weight = wanted.weight();
            sum += weight * quality;
            weights += weight;
        }
        let mut fit = if own > 0 { text(sum / weights, own, length) } else { 0.0 };
        if let Some(whole) = joined.of(place) {
            let whole = 0.98 * text(whole.quality, 1, whole.words);
            if whole > fit || missing > 0 {
                (fit, missing) = (whole, 0);
            }
        }
        fit *= 0.6f32.powi(i32::from(missing));
        let hints = ask.wish.hints.iter().filter(|hint| !hint.kinds.has(column.kind));
        let penalty: f32 = hints.map(|hint| stranger(hint.kinds)).product();
        let prior = prior(column, ask.from.as_ref());
        let score = |text: f32| text * text * prior;
        (fit > 0.0).then(|| Candidate { place, score: score(fit * penalty), meant: score(fit), missing })
    }

    /// How well a word fits the settlements that a place belongs to.
    fn of_settlement(&self, place: u32, fits: &Fits) -> Option<f32> {
        ancestors(&self.columns, place)
            .filter_map(|place| fits.of(place))
            .map(|fit| fit.quality)
            .reduce(f32::max)
    }

    /// Places of the wanted kinds in the settlements among the candidates: “hotel Khorgos”, 霍尔果斯酒店.
    fn in_settlements(&self, candidates: &[Candidate], ask: &Ask<'_>) -> Vec<Candidate> {
        let kind =
            |candidate: &Candidate| self.columns.get(candidate.place as usize).map(|column| column.kind);
        // A settlement that lacks the kind is sorted behind one that has it; here it counts by its name alone.
        let mut settlements: Vec<Candidate> = candidates
            .iter()
            .filter(|candidate| {
                kind(candidate).is_some_and(|kind| reach_m(kind).is_some() && !ask.kinds.has(kind))
            })
            .map(|candidate| Candidate { score: candidate.meant, ..*candidate })
            .collect();
        settlements = best(settlements, SETTLEMENTS);
        let mut inside: BTreeMap<u32, f32> = BTreeMap::new();
        for settlement in settlements {
            let Some(column) = self.columns.get(settlement.place as usize) else { continue };
            let (centre, reach) = (column.position(), reach_m(column.kind).unwrap_or(0.0));
            let mut near: Vec<(f64, u32)> = Vec::new();
            for kind in ask.kinds.iter() {
                self.grid
                    .near(&self.columns, kind, centre, reach, |place, distance| near.push((distance, place)));
            }
            near.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let middle = From::of(centre);
            for (_, place) in near.into_iter().take(IN_SETTLEMENT) {
                let Some(column) = self.columns.get(place as usize) else { continue };
                // As sure as the settlement is meant; the nearer to whoever asks, or else to its middle, the better.
                let importance = f32::from(column.importance) / 1000.0;
                let here = ask.from.unwrap_or(middle).nearness(column);
                let score = settlement.meant * (0.5 + 0.1 * importance + 0.3 * here);
                let known = inside.entry(place).or_insert(score);
                *known = known.max(score);
            }
        }
        inside.into_iter().map(|(place, score)| Candidate::new(place, score)).collect()
    }
}

/// How far around its middle a place is looked for that is “in” a settlement or at a port.
fn reach_m(kind: Kind) -> Option<f64> {
    match kind {
        Kind::City => Some(20_000.0),
        Kind::Town | Kind::Port | Kind::Lake => Some(12_000.0),
        Kind::Village | Kind::Hamlet | Kind::Suburb => Some(5_000.0),
        Kind::Station | Kind::BusStation | Kind::Airport | Kind::BorderControl => Some(3_000.0),
        Kind::Street | Kind::Square => Some(1_000.0),
        _ => None,
    }
}

/// What a place is worth that isn't of the kind asked for: little if it was a category (a hotel), more if it was a word that
/// people use loosely (“город Хоргос” for the port).
fn stranger(kinds: Kinds) -> f32 {
    if kinds.iter().any(|kind| kind.category().is_some()) { 0.5 } else { 0.8 }
}
