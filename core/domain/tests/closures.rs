//! What a hall's schedule promises, whatever its hours, closures and observations are.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date, civil::date};
use otkel_domain::{
    model::{
        Audience, Confidence, Facts, Instant, Names, PortId, Provenance, Side, Sourced, VersionId, Zone,
        ZoneOffset,
        facts::{
            Closure, ClosureRule, ClosureStatus, HoursVersion, Port, PortFilter, PortKind, RawFacts, RuleDay,
        },
        facts::{Serves, Tri, Whose},
    },
    ports::{DoubtKind, IntervalTable, Observation, Observed, Schedule, Span, TableSpan},
};
use proptest::prelude::*;
use serde::{Deserialize as _, de::value::SeqDeserializer};

fn day(offset: i64) -> Date {
    date(2026, 6, 10) + (offset as i32).days()
}

fn fact<T>(value: T, confidence: Confidence) -> Sourced<T> {
    let origin = Provenance {
        sources: vec!["made".into()],
        as_of: date(2026, 1, 1),
        confidence,
        valid_from: None,
        valid_until: None,
        review_by: None,
    };
    Sourced { value, origin }
}

fn names() -> Names {
    let text = || "a name".to_owned();
    Names { en: text(), zh: text(), kk: text(), ru: text(), ug: text() }
}

fn this_port() -> PortFilter {
    PortFilter::deserialize(SeqDeserializer::<_, serde::de::value::Error>::new(["*road"].into_iter()))
        .expect("a list of strings is a filter")
}

/// Hours of one version: spans of a day, which days of the week, and how well founded.
#[derive(Debug, Clone)]
struct Reported {
    spans: Vec<(i64, i64)>,
    weekdays: [bool; 7],
    confidence: Confidence,
    review: Option<i64>,
    sure: bool,
}

prop_compose! {
    fn reported()(
        spans in prop::collection::vec((0i64..1380, 20i64..700), 0..4),
        weekdays in prop::array::uniform7(prop::bool::weighted(0.85)),
        confidence in prop_oneof![Just(Confidence::High), Just(Confidence::Medium), Just(Confidence::Low)],
        review in prop::option::of(-3i64..4),
        sure in prop::bool::weighted(0.85),
    ) -> Reported {
        Reported { spans, weekdays, confidence, review, sure }
    }
}

/// A closure: first day, how many more, announced or seen, open against the rule, or only expected by a rule.
type Closed = (i64, i64, bool, bool, bool);

fn closed() -> impl Strategy<Value = Vec<Closed>> {
    let one = (-3i64..4, 0i64..2, any::<bool>(), prop::bool::weighted(0.2), prop::bool::weighted(0.4));
    prop::collection::vec(one, 0..3)
}

fn world(versions: &[Reported], closed: &[Closed]) -> Facts {
    let port = PortId::from("p");
    let mut raw = RawFacts::default();
    let since = |text: &str| text.parse().expect("a timestamp literal");
    for (id, offset) in [("CN", 480), ("KZ", 300)] {
        let offsets = vec![ZoneOffset { from: since("1970-01-01T00:00:00Z"), offset }];
        raw.zones.push(fact(Zone { id: id.into(), offsets }, Confidence::High));
    }
    raw.ports.push(fact(
        Port {
            id: port.clone(),
            kind: PortKind::Road,
            serves: Serves::Travellers,
            third_country: Tri::Yes,
            lat: 0,
            lon: 0,
            precision_km: 0,
            names: names(),
            aliases: Vec::new(),
            note: None,
        },
        Confidence::High,
    ));
    let mut tables = BTreeMap::new();
    for (n, version) in versions.iter().enumerate() {
        let id = VersionId::from(format!("v{n}").as_str());
        let mut hours = fact(
            HoursVersion {
                id: id.clone(),
                port: port.clone(),
                side: Side::Kz,
                audience: Audience::All,
                hours: "made here".to_owned(),
                rejected: None,
                note: None,
            },
            version.confidence,
        );
        hours.origin.review_by = version.review.map(day);
        raw.hours.push(hours);
        let zone = &raw.zones[1];
        let mut spans = Vec::new();
        for offset in -10..10 {
            let weekday = day(offset).weekday().to_monday_zero_offset() as usize;
            for (start, length) in version.spans.iter().filter(|_| version.weekdays[weekday]) {
                let start = zone.start_of(day(offset)) + *start;
                spans.push(TableSpan { start, end: start + *length, sure: version.sure });
            }
        }
        tables.insert(id, IntervalTable::new(zone.start_of(day(-10)), zone.start_of(day(10)), spans));
    }
    raw.tables = tables;
    for (n, (first, more, announced, open, by_rule)) in closed.iter().enumerate() {
        let id = format!("c{n}").as_str().into();
        let (from, to) = (day(*first), day(first + more));
        if *by_rule {
            let rule = ClosureRule {
                id,
                when: RuleDay::Fixed(from.month(), from.day()),
                first: 0,
                last: *more as i8,
                ports: this_port(),
                except: Vec::new(),
                years: (2025, 2027),
                country: Whose::Kz,
                names: names(),
                note: None,
            };
            raw.closure_rules.push(fact(rule, if *announced { Confidence::High } else { Confidence::Low }));
        } else {
            let closure = Closure {
                id,
                from,
                to,
                ports: this_port(),
                except: Vec::new(),
                status: if *announced { ClosureStatus::Announced } else { ClosureStatus::Observed },
                open: *open,
                names: names(),
                country: Whose::Kz,
                note: None,
            };
            raw.closures.push(fact(closure, Confidence::High));
        }
    }
    Facts::build(raw).expect("both clocks are there")
}

fn schedule<'f>(facts: &'f Facts, observations: &[Observation]) -> Schedule<'f> {
    let zone = facts.zone(Side::Kz);
    let stretch = (zone.start_of(day(-4)), zone.start_of(day(4)));
    Schedule::build(facts, &facts.ports[0], Side::Kz, Audience::Travellers, stretch, observations)
}

fn observed(facts: &Facts, made: i64, shut: bool, spans: &[(i64, i64)]) -> Observation {
    let made = facts.zone(Side::Kz).start_of(day(0)) + made;
    let told = |(start, length): &(i64, i64)| TableSpan {
        start: made + *start,
        end: made + (start + length),
        sure: true,
    };
    let said = if shut {
        Observed::Closed
    } else {
        Observed::Hours(IntervalTable::new(made, made + 1440, spans.iter().map(told).collect()))
    };
    Observation { port: "p".into(), side: Side::Kz, made, said }
}

/// What a minute is like: open or not, and by whose word.
fn at<'s, 'f>(schedule: &'s Schedule<'f>, minute: Instant) -> Option<&'s Span<'f>> {
    schedule.spans.iter().find(|span| span.start <= minute && minute < span.end)
}

fn in_order(schedule: &Schedule<'_>) -> bool {
    schedule.spans.iter().all(|span| span.start < span.end)
        && schedule.spans.windows(2).all(|two| two[0].end <= two[1].start)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_are_in_order_and_apart(
        versions in prop::collection::vec(reported(), 0..3),
        closed in closed(),
        told in prop::collection::vec((-1500i64..2000, any::<bool>(),
            prop::collection::vec((0i64..1400, 10i64..500), 0..3)), 0..3),
    ) {
        let facts = world(&versions, &closed);
        let told: Vec<_> = told.iter().map(|(made, shut, spans)| observed(&facts, *made, *shut, spans)).collect();
        let found = schedule(&facts, &told);
        prop_assert!(in_order(&found), "{:?}", found.spans);
    }

    #[test]
    fn an_observation_replaces_its_24_hours_only(
        versions in prop::collection::vec(reported(), 0..3),
        closed in closed(),
        made in -1500i64..2000,
        shut in any::<bool>(),
        spans in prop::collection::vec((0i64..1400, 10i64..500), 0..3),
    ) {
        let facts = world(&versions, &closed);
        let observation = observed(&facts, made, shut, &spans);
        let plain = schedule(&facts, &[]);
        let told = schedule(&facts, std::slice::from_ref(&observation));
        prop_assert!(!(told.observed && told.contradicted), "used and refused at once");
        let (from, to) = observation.holds();
        let mut minute = plain.from;
        while minute < plain.to {
            let (before, after) = (at(&plain, minute), at(&told, minute));
            if told.observed && from <= minute && minute < to {
                prop_assert!(after.is_none_or(|span| span.version.is_none() && !span.is_doubtful()));
                let says = match &observation.said {
                    Observed::Closed => false,
                    Observed::Hours(table) => {
                        table.spans().iter().any(|span| span.start <= minute && minute < span.end)
                    }
                };
                prop_assert_eq!(after.is_some(), says, "at {}", minute);
            } else {
                let word = |span: Option<&Span<'_>>| {
                    span.map(|s| (s.version.map(|v| v.id.clone()), s.unsure, s.stale, s.closure.map(|by| by.how)))
                };
                prop_assert_eq!(word(before), word(after), "at {}", minute);
            }
            minute = minute + 7;
        }
    }

    #[test]
    fn what_is_doubtful_says_so(versions in prop::collection::vec(reported(), 1..3), closed in closed()) {
        let facts = world(&versions, &closed);
        let zone = facts.zone(Side::Kz);
        let found = schedule(&facts, &[]);
        for span in &found.spans {
            let version = span.version.expect("nobody has observed anything");
            let today = zone.date(span.start);
            let doubts: Vec<_> = span.doubts().map(|doubt| doubt.kind).collect();
            let stale = version.origin.review_by.is_some_and(|review| review < today);
            prop_assert_eq!(stale, doubts.iter().any(|kind| matches!(kind, DoubtKind::Stale(_))), "stale {}", today);
            let weak = version.origin.confidence == Confidence::Low;
            prop_assert_eq!(weak, doubts.iter().any(|kind| matches!(kind, DoubtKind::Weak(_))), "weak {}", today);
            let sure = versions[version.id.as_str()[1..].parse::<usize>().expect("ids are v and a number")].sure;
            prop_assert_eq!(!sure, doubts.iter().any(|kind| matches!(kind, DoubtKind::SaidUnknown(_))));
        }
    }

    #[test]
    fn a_closed_day_has_no_spans(versions in prop::collection::vec(reported(), 1..3), closed in closed()) {
        let facts = world(&versions, &closed);
        let zone = facts.zone(Side::Kz);
        let found = schedule(&facts, &[]);
        for offset in -4..4 {
            let (today, covers) = (day(offset), |c: &&Closed| (c.0..=c.0 + c.1).contains(&offset));
            let (start, end) = (zone.start_of(today), zone.start_of(day(offset + 1)));
            let of_day: Vec<_> = found.spans.iter().filter(|span| span.start < end && span.end > start).collect();
            let certain = closed.iter().filter(covers).any(|c| !c.4 && !c.3);
            let expected = closed.iter().filter(covers).any(|c| c.4);
            let open = closed.iter().filter(covers).any(|c| !c.4 && c.3);
            prop_assert_eq!(certain, found.closed.iter().any(|(closed, _)| *closed == today), "{}", today);
            if certain {
                prop_assert!(of_day.is_empty(), "open on {}, which is closed", today);
            } else {
                for span in of_day {
                    prop_assert_eq!(expected && !open, span.closure.is_some(), "{}", today);
                }
            }
        }
    }
}
