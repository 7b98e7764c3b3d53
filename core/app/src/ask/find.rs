//! Finds places and ports by any of their names, in any language or script.

use otkel_domain::model::{Facts, PlaceId, Side, facts::PortFacts};
use otkel_maps::find::fold::{is_han, simplified};

use crate::{
    error::{InputCode, OtkelError},
    l10n::{L10n, kk_arab},
};

/// Something that a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The node of the road graph: a place, or a hall (`bakhty/CN`).
    pub node: PlaceId,
    /// From which side it is reached.
    pub side: Side,
}

/// Lower case, without spaces, hyphens, apostrophes and the like, so that `Ust-Kamenogorsk` and `ust kamenogorsk` are
/// one name; Han as the simplified characters that the content has, so that whoever types traditional ones finds it too.
///
/// ```
/// use otkel_app::ask::normalise;
/// assert_eq!(normalise("  Nur-Zholy’s "), "nurzholys");
/// assert_eq!(normalise("霍爾果斯"), "霍尔果斯");
/// ```
pub fn normalise(name: &str) -> String {
    let letters = name.chars().take(200).flat_map(char::to_lowercase);
    letters.filter(|c| c.is_alphanumeric()).map(|c| if is_han(c) { simplified(c) } else { c }).collect()
}

/// Whether something was typed in the Arabic script and fits a Kazakh name as that script writes it.
pub(crate) fn written_arabic(wanted: &str, kazakh: &str, fits: impl Fn(&str, &str) -> bool) -> bool {
    let arabic = wanted.chars().next().is_some_and(|c| ('\u{620}'..='\u{6d5}').contains(&c));
    arabic && fits(&normalise(&kk_arab::to_arabic(kazakh)), wanted)
}

/// Everything that a name may stand for, towns before ports: `Jeminay` is the town, then the port.
pub fn places_of(facts: &Facts, name: &str) -> Vec<Found> {
    let wanted = normalise(name);
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    for place in &facts.raw.places {
        let names = place.names.all().into_iter().chain(place.aliases.iter().map(String::as_str));
        let hit = names.chain([place.id.as_str()]).any(|known| normalise(known) == wanted)
            || written_arabic(&wanted, &place.names.kk, str::eq);
        if let Some(side) = Side::reaching(place.country).filter(|_| hit) {
            found.push(Found { node: place.id.clone(), side });
        }
    }
    if let Some((port, side)) = facts.port_end(&PlaceId::from(name.trim())) {
        found.push(Found { node: port.end(side), side });
    }
    for port in find_ports(facts, name) {
        found.extend(Side::BOTH.map(|side| Found { node: port.end(side), side }));
    }
    found
}

/// The ports of this name; road ports first, as the content orders them.
pub fn find_ports<'f>(facts: &'f Facts, name: &str) -> Vec<&'f PortFacts> {
    let wanted = normalise(name);
    let exact = |port: &&PortFacts| normalise(port.id().as_str()) == wanted;
    let by_id: Vec<_> = facts.ports.iter().filter(exact).collect();
    if !by_id.is_empty() || wanted.is_empty() {
        return by_id;
    }
    let named = |port: &&PortFacts| {
        let fact = &port.port;
        let halls = port.halls.iter().flatten().flat_map(|hall| hall.names.all());
        let names = fact.names.all().into_iter().chain(fact.aliases.iter().map(String::as_str)).chain(halls);
        names.into_iter().any(|known| normalise(known) == wanted)
            || written_arabic(&wanted, &fact.names.kk, str::eq)
    };
    let mut found: Vec<_> = facts.ports.iter().filter(named).collect();
    found.sort_by_key(|port| {
        otkel_domain::ports::never(port).is_some() || port.id().as_str().contains("rail")
    });
    found
}

/// The error for a name that nothing has, with the nearest ones that something does.
pub fn nearest(facts: &Facts, words: &L10n, name: &str, code: InputCode) -> OtkelError {
    let wanted = normalise(name);
    let lang = words.lang();
    let likeness = |names: &mut dyn Iterator<Item = &str>| {
        names
            .map(|name| strsim::normalized_damerau_levenshtein(&wanted, &normalise(name)))
            .fold(0.0, f64::max)
    };
    let mut scored: Vec<(f64, &str)> = Vec::new();
    if code == InputCode::UnknownPlace {
        for place in &facts.raw.places {
            let mut names = place.names.all().into_iter().chain(place.aliases.iter().map(String::as_str));
            scored.push((likeness(&mut names), place.names.get(lang)));
        }
    }
    for port in &facts.ports {
        let fact = &port.port;
        let mut names = fact.names.all().into_iter().chain(fact.aliases.iter().map(String::as_str));
        scored.push((likeness(&mut names), fact.names.get(lang)));
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    scored.dedup_by(|a, b| a.1 == b.1);
    let names: Vec<String> =
        scored.iter().take(4).filter(|(score, _)| *score > 0.3).map(|(_, name)| (*name).to_owned()).collect();
    let shown: String = name.trim().chars().take(60).collect();
    let key = match (code, names.is_empty()) {
        (InputCode::UnknownPlace, false) => "error-unknown-place",
        (InputCode::UnknownPlace, true) => "error-unknown-place-bare",
        (_, false) => "error-unknown-port",
        (_, true) => "error-unknown-port-bare",
    };
    let detail = words.say(key, &[("name", shown.into()), ("near", words.list(&names).into())]);
    OtkelError::BadInput { code, detail }
}
