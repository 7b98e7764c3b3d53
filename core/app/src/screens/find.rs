//! Search over names: in any language, folded, what begins with the words before what has them within. And how what is found is
//! parted.

use otkel_domain::model::Names;

use crate::ask::{normalise, written_arabic};

/// How well something fits, the least best; `None` when it doesn't. Everything fits nothing typed.
pub(super) fn rank<'n>(typed: &str, names: &'n Names, others: impl Iterator<Item = &'n str>) -> Option<u8> {
    let arabic = || {
        let wanted = normalise(typed);
        // In the Arabic letters, too, in which a list shows Kazakh names.
        (!wanted.is_empty() && written_arabic(&wanted, &names.kk, |name, wanted| name.contains(wanted)))
            .then_some(2)
    };
    rank_of(typed, names.all().into_iter().chain(others)).or_else(arabic)
}

/// The same for what has no names in every language.
pub(super) fn rank_of<'n>(typed: &str, names: impl Iterator<Item = &'n str>) -> Option<u8> {
    let wanted = normalise(typed);
    if wanted.is_empty() {
        return typed.trim().is_empty().then_some(0);
    }
    let fits = |name: &str| {
        let folded = normalise(name);
        match folded.find(&wanted)? {
            0 if folded.len() == wanted.len() => Some(0),
            0 => Some(1),
            // Names in several words: each may begin with what was typed.
            _ if name
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| normalise(word).starts_with(&wanted)) =>
            {
                Some(2)
            }
            _ => Some(3),
        }
    };
    names.filter_map(fits).min()
}

/// The things that fit, the best first, otherwise in their own order.
pub(super) fn found<'t, T>(all: impl Iterator<Item = &'t T>, rank: impl Fn(&T) -> Option<u8>) -> Vec<&'t T> {
    let mut ranked: Vec<(u8, &T)> = all.filter_map(|it| rank(it).map(|rank| (rank, it))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, it)| it).collect()
}

/// Where a new kind begins in a list. What is found by letters stands as it fits, whatever it is.
pub(super) struct Headings<K> {
    shown: bool,
    last: Option<K>,
}

impl<K: Copy + PartialEq> Headings<K> {
    /// For what is typed.
    pub(super) fn of(typed: &str) -> Self {
        Self { shown: typed.trim().is_empty(), last: None }
    }

    /// Whether the list is to be put in the order of kinds.
    pub(super) fn are_shown(&self) -> bool {
        self.shown
    }

    /// Whether a heading stands above the next line, which is of this kind.
    pub(super) fn above(&mut self, kind: K) -> bool {
        self.shown && self.last.replace(kind) != Some(kind)
    }
}
