//! Search over names: in any language, folded, what begins with the words before what has them within.

use otkel_domain::model::Names;

use crate::ask::{normalise, written_arabic};

/// How well something fits, the least best; `None` when it doesn't. Everything fits nothing typed.
pub(super) fn rank<'n>(typed: &str, names: &'n Names, others: impl Iterator<Item = &'n str>) -> Option<u8> {
    let wanted = normalise(typed);
    if wanted.is_empty() {
        return if typed.trim().is_empty() { Some(0) } else { None };
    }
    let fits = |name: &str| {
        let name = normalise(name);
        match name.find(&wanted) {
            Some(0) if name.len() == wanted.len() => Some(0),
            Some(0) => Some(1),
            Some(_) => Some(3),
            None => None,
        }
    };
    // Names in several words: each may begin with what was typed.
    let word = |name: &&str| {
        name.split(|c: char| !c.is_alphanumeric()).any(|word| normalise(word).starts_with(&wanted))
    };
    let all: Vec<&str> = names.all().into_iter().chain(others).collect();
    let best = all.iter().filter_map(|name| fits(name)).min();
    let best = if best == Some(3) && all.iter().any(word) { Some(2) } else { best };
    let arabic = || written_arabic(&wanted, &names.kk, |name, wanted| name.contains(wanted)).then_some(2);
    best.or_else(arabic)
}

/// The things that fit, the best first, otherwise in their own order.
pub(super) fn found<'t, T>(all: impl Iterator<Item = &'t T>, rank: impl Fn(&T) -> Option<u8>) -> Vec<&'t T> {
    let mut ranked: Vec<(u8, &T)> = all.filter_map(|it| rank(it).map(|rank| (rank, it))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, it)| it).collect()
}
