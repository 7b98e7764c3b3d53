//! Whatever is named exists.

use std::collections::BTreeSet;

use otkel_domain::model::{PlaceId, PortId, SourceId};

use crate::{Problems, content::Content, tables::sourced_tables};

pub(super) fn check(content: &Content, problems: &mut Problems) {
    sources(content, problems);
    ports(content, problems);
    ends(content, problems);
    rest(content, problems);
}

fn sources(content: &Content, problems: &mut Problems) {
    let known: BTreeSet<&SourceId> = content.facts.sources.iter().map(|source| &source.id).collect();
    let mut used: BTreeSet<&SourceId> = BTreeSet::new();
    macro_rules! each {
        ($table:literal, $field:ident, $kind:ident) => {
            for (index, fact) in content.facts.$field.iter().enumerate() {
                if fact.origin.sources.is_empty() {
                    problems.add(
                        content.at($table, index),
                        "a fact without a source",
                        "name at least one in `sources`",
                    );
                }
                for source in &fact.origin.sources {
                    used.insert(source);
                    if !known.contains(source) {
                        let what = format!("no source is called {source:?}", source = source.as_str());
                        problems.add(content.at($table, index), what, "add a [[source]] or mend the id");
                    }
                }
            }
        };
    }
    sourced_tables!(each);
    for (index, source) in content.facts.sources.iter().enumerate() {
        if !used.contains(&source.id) {
            let what = format!("the source {} is cited by nothing", source.id);
            problems.add(content.at("source", index), what, "cite it or take it out");
        }
        if source.url.as_ref().is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://"))
        {
            problems.add(content.at("source", index), "the url is no web address", "begin with https://");
        }
    }
}

fn ports(content: &Content, problems: &mut Problems) {
    let known = |id: &PortId| content.facts.ports.iter().any(|port| port.id == *id);
    macro_rules! port_of {
        ($($table:literal, $field:ident, $star:expr);* $(;)?) => {$(
            for (index, fact) in content.facts.$field.iter().enumerate() {
                if !known(&fact.port) && !($star && fact.port.as_str() == "*") {
                    let what = format!("no port is called {:?}", fact.port.as_str());
                    problems.add(content.at($table, index), what, "use the id of a [port]");
                }
            }
        )*};
    }
    port_of! {
        "hall", halls, false; "mode", modes, false; "hours", hours, false; "step", steps, false;
        "passage", passages, false; "flow", flows, false; "season", seasons, true; "weekday", weekdays, true;
        "hourly", hourly, true; "capacity", capacities, false; "peak", peaks, true; "share", shares, true;
    }
    for (index, closure) in content.facts.closures.iter().enumerate() {
        let all = closure.ports.ids().iter().chain(&closure.except);
        for port in all.filter(|port| !known(port) && port.as_str() != "*road") {
            problems.add(
                content.at("closure", index),
                format!("no port is called {port:?}"),
                "use a port's id or *road",
            );
        }
    }
    for (index, rule) in content.facts.closure_rules.iter().enumerate() {
        let all = rule.ports.ids().iter().chain(&rule.except);
        for port in all.filter(|port| !known(port) && port.as_str() != "*road") {
            problems.add(
                content.at("closure_rule", index),
                format!("no port is called {port:?}"),
                "use a port's id or *road",
            );
        }
    }
}

fn ends(content: &Content, problems: &mut Problems) {
    let known = |id: &PlaceId| match id.as_str().split_once('/') {
        Some((port, side)) => {
            ["CN", "KZ"].contains(&side) && content.facts.ports.iter().any(|known| known.id.as_str() == port)
        }
        None => content.facts.places.iter().any(|place| place.id == *id),
    };
    let mend = "use a place's id, or <port>/CN or <port>/KZ";
    for (index, corridor) in content.facts.corridors.iter().enumerate() {
        for end in [&corridor.from, &corridor.to].into_iter().filter(|end| !known(end)) {
            problems.add(
                content.at("corridor", index),
                format!("no place is called {:?}", end.as_str()),
                mend,
            );
        }
    }
    for (index, service) in content.facts.services.iter().enumerate() {
        for end in [&service.from, &service.to].into_iter().filter(|end| !known(end)) {
            problems.add(
                content.at("service", index),
                format!("no place is called {:?}", end.as_str()),
                mend,
            );
        }
        let port = service.port.as_ref();
        if port.is_some_and(|port| !content.facts.ports.iter().any(|known| known.id == *port)) {
            problems.add(content.at("service", index), "its port doesn't exist", "use the id of a [port]");
        }
    }
}

fn rest(content: &Content, problems: &mut Problems) {
    let facts = &content.facts;
    let country = |id| facts.countries.iter().any(|country| country.id == id);
    for (index, place) in facts.places.iter().enumerate() {
        if !country(place.country) {
            let what = format!("no country is called {}", place.country);
            problems.add(content.at("place", index), what, "add it to countries.toml");
        }
    }
    for (index, corridor) in facts.corridors.iter().enumerate() {
        if corridor.gate.as_ref().is_some_and(|gate| !facts.gates.iter().any(|known| known.id == *gate)) {
            problems.add(content.at("corridor", index), "its gate doesn't exist", "use the id of a [[gate]]");
        }
    }
    for (index, paper) in facts.papers.iter().enumerate() {
        if paper.who_asks.as_ref().is_some_and(|who| !facts.contacts.iter().any(|known| known.id == *who)) {
            problems.add(
                content.at("paper", index),
                "who_asks names no contact",
                "use the id of a [[contact]]",
            );
        }
    }
    for zone in ["CN", "KZ"] {
        if !facts.zones.iter().any(|known| known.id.as_str() == zone) {
            problems.add(
                (std::path::Path::new("zones.toml"), 0),
                format!("no zone {zone}"),
                "both sides need a clock",
            );
        }
    }
    for (index, country) in facts.countries.iter().enumerate() {
        if country.zone.as_ref().is_some_and(|zone| !facts.zones.iter().any(|known| known.id == *zone)) {
            problems.add(content.at("country", index), "its zone doesn't exist", "use the id of a [[zone]]");
        }
    }
}
