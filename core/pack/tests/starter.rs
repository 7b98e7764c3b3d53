//! The real content: it builds, comes back whole, and its closure rules say what was seen.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use jiff::civil::Date;
use otkel_domain::{
    model::{
        Confidence, PortId, Sourced,
        facts::{Closure, ClosureRule},
    },
    ports::{ClosureCalendar, DayClosure, rule_days},
};
use otkel_pack::{Pack, build, check_content};

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

#[test]
fn the_content_has_no_problems() {
    if let Err(problems) = check_content(&content()) {
        panic!("{problems}");
    }
}

#[test]
fn the_pack_comes_back_whole() {
    let checked = check_content(&content()).expect("the content is checked by the test above");
    let bytes = build(&content()).expect("likewise");
    let pack = Pack::from_bytes(&bytes).expect("a pack just built opens");
    assert_eq!(pack.facts.raw.hours, checked.facts.hours);
    assert_eq!(pack.facts.raw.places, checked.facts.places);
    assert_eq!(pack.facts.raw.services, checked.facts.services);
    assert_eq!(pack.facts.raw.tables, checked.facts.tables);
    assert_eq!(pack.facts.raw.statistics, checked.facts.statistics);
    assert_eq!(pack.texts.len(), 5);
    assert_eq!(build(&content()).expect("likewise"), bytes, "the same content gives the same bytes");
}

#[test]
fn all_ports_of_the_border_are_there() {
    let checked = check_content(&content()).expect("checked above");
    let ids: BTreeSet<&str> = checked.facts.ports.iter().map(|port| port.id.as_str()).collect();
    let known = [
        "khorgos",
        "khorgos-rail",
        "icbc-khorgos",
        "bakhty",
        "dostyk",
        "dostyk-rail",
        "maikapchagai",
        "kalzhat",
        "narynkol",
        "alekseevka",
    ];
    assert_eq!(ids, BTreeSet::from(known));
}

/// Closures and rules of the real content.
fn closures() -> (Vec<Sourced<Closure>>, Vec<Sourced<ClosureRule>>, Vec<PortId>) {
    let checked = check_content(&content()).expect("checked above");
    let roads =
        checked.facts.ports.iter().filter(|port| port.kind == otkel_domain::model::facts::PortKind::Road);
    let roads = roads.map(|port| port.id.clone()).collect();
    (checked.facts.closures, checked.facts.closure_rules, roads)
}

#[test]
fn the_rules_reproduce_each_observed_closure_with_that_observation_withheld() {
    let (closures, rules, roads) = closures();
    let year = |day: Date| (2021..=2026).contains(&day.year());
    let mut days = 0;
    for withheld in closures.iter().filter(|c| !c.open && year(c.value.from)) {
        let rest: Vec<_> = closures.iter().filter(|other| other.id != withheld.id).cloned().collect();
        for port in
            roads.iter().filter(|port| withheld.ports.covers(port, true) && !withheld.except.contains(port))
        {
            let calendar = ClosureCalendar::build(&rest, &rules, port, true);
            let mut day = withheld.value.from;
            while day <= withheld.to {
                let by = calendar.on(day);
                // A weekly closed day that a notice happens to name is the hours' business, not a holiday's.
                let weekly = withheld.id.as_str().contains("sunday");
                assert!(
                    weekly || by.is_some_and(|by| by.how != DayClosure::Possible),
                    "{day} at {port} ({}) isn't reproduced",
                    withheld.id
                );
                days += 1;
                day = day.tomorrow().expect("dates of content are far from the end of time");
            }
        }
    }
    assert!(days > 60, "only {days} port days were withheld; the content has more");
    // Rules that rest on a single sighting say so here: without it there would be no rule.
    let mut alone: Vec<&str> = rules
        .iter()
        .filter(|rule| rule.origin.confidence >= Confidence::Medium)
        .filter(|rule| {
            let same = |c: &&Sourced<Closure>| {
                !c.open && rule.origin.sources.iter().all(|s| c.origin.sources.contains(s))
            };
            closures.iter().filter(same).count() == 1
        })
        .map(|rule| rule.id.as_str())
        .collect();
    alone.sort_unstable();
    assert_eq!(alone, ["independence-kz", "new-year"], "rules drawn from one sighting alone");
}

#[test]
fn the_rules_close_no_day_that_is_known_to_have_been_open() {
    let (closures, rules, roads) = closures();
    let firm: Vec<_> = rules.iter().filter(|rule| rule.origin.confidence >= Confidence::Medium).collect();
    let open: Vec<_> = closures.iter().filter(|closure| closure.open).collect();
    assert!(open.len() >= 2, "the content knows open days");
    for known in open {
        for rule in &firm {
            let same =
                roads.iter().any(|port| known.ports.covers(port, true) && rule.ports.covers(port, true));
            let days = rule_days(rule);
            let hit = days.iter().find(|day| (known.value.from..=known.to).contains(*day));
            assert!(!same || hit.is_none(), "{} closes {hit:?}, which was open", rule.id);
        }
    }
}

#[test]
fn rail_and_the_zone_are_exempt_where_the_facts_say_so() {
    let (closures, rules, _) = closures();
    for rail in ["khorgos-rail", "dostyk-rail"] {
        let calendar = ClosureCalendar::build(&closures, &rules, &PortId::from(rail), false);
        assert_eq!(calendar.between(Date::MIN, Date::MAX).count(), 0, "{rail}");
    }
    let zone = ClosureCalendar::build(&closures, &rules, &PortId::from("icbc-khorgos"), false);
    let shut = jiff::civil::date(2026, 2, 20);
    assert!(zone.on(shut).is_some_and(|by| by.how == DayClosure::Observed));
    assert!(zone.on(jiff::civil::date(2026, 3, 2)).is_none(), "it reopened on 2 March 2026");
}
