//! The fluid queue against a discrete one: people come one by one, as the model's hourly curve has it, and one lane
//! serves them one after the other while the hall is open.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use otkel_domain::{
    model::{
        Audience, Confidence, Country, Direction, Facts, Instant, Names, PortId, Provenance, QueueClass,
        Scenario, Side, Sourced, VersionId, Zone, ZoneOffset,
        facts::{
            Capacity, CountryFact, Flow, Hourly, HoursVersion, Peak, Port, PortKind, RawFacts, Serves, Tri,
            Weekday,
        },
    },
    ports::{
        IntervalTable, Schedule, TableSpan,
        flow::{BLOCK, FlowModel, QueueTable, STEP, block_of},
    },
};
use proptest::prelude::*;

/// Days in a table.
const TABLE: i64 = 4 * BLOCK;
/// Days at its beginning in which people are followed one by one.
const DAYS: i64 = 10;

fn asked() -> Date {
    date(2026, 6, 1)
}

fn fact<T>(value: T) -> Sourced<T> {
    let origin = Provenance {
        sources: vec!["made".into()],
        as_of: date(2026, 1, 1),
        confidence: Confidence::High,
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

/// What is thrown: a day's traffic, its curve, how fast it is served on both days, and the hall's spans.
#[derive(Debug, Clone)]
struct Wave {
    per_day: f64,
    weights: [f64; 24],
    each: f64,
    slow: f64,
    peak: f64,
    clock: Side,
    spans: Vec<(i64, i64)>,
}

prop_compose! {
    fn waves()(
        per_day in 50.0..4000.0f64,
        weights in prop::array::uniform24(prop_oneof![Just(0.0), 0.1..5.0f64]),
        load in 0.2..1.3f64,
        slow in 1.0..1.8f64,
        peak in 0.5..1.6f64,
        in_china in any::<bool>(),
        shifts in prop_oneof![
            Just(vec![(0, 1440)]),
            (360i64..600, 60i64..240, 10i64..120, 60i64..400)
                .prop_map(|(open, morning, lunch, evening)| vec![
                    (open, open + morning),
                    (open + morning + lunch, open + morning + lunch + evening),
                ]),
            (0i64..600, 200i64..800).prop_map(|(open, length)| vec![(open, open + length)]),
        ],
    ) -> Wave {
        let mut weights = weights;
        weights[9] += 1.0;
        let open: i64 = shifts.iter().map(|(start, end)| end - start).sum();
        // So that a typical day's people keep the lane busy for `load` of the time.
        let each = load * open as f64 * 60.0 / per_day;
        let clock = if in_china { Side::Cn } else { Side::Kz };
        Wave { per_day, weights, each, slow, peak, clock, spans: shifts }
    }
}

fn world(wave: &Wave) -> Facts {
    let port = PortId::from("p");
    let mut raw = RawFacts::default();
    for (id, country, offset) in [("CN", Country::CN, 480), ("KZ", Country::KZ, 300)] {
        let from = "1970-01-01T00:00:00Z".parse().expect("a timestamp literal");
        raw.zones.push(fact(Zone { id: id.into(), offsets: vec![ZoneOffset { from, offset }] }));
        raw.countries.push(CountryFact { id: country, zone: Some(id.into()), names: names() });
    }
    raw.ports.push(fact(Port {
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
    }));
    let id = VersionId::from("v");
    raw.hours.push(fact(HoursVersion {
        id: id.clone(),
        port: port.clone(),
        side: Side::Cn,
        audience: Audience::All,
        hours: "made here".to_owned(),
        rejected: None,
        note: None,
    }));
    let midnight = raw.zones[0].start_of(asked());
    let days = TABLE + BLOCK;
    let mut spans = Vec::new();
    for day in -days..days {
        for (start, end) in &wave.spans {
            let at = midnight + day * 1440;
            spans.push(TableSpan { start: at + *start, end: at + *end, sure: true });
        }
    }
    let table = IntervalTable::new(midnight - days * 1440, midnight + days * 1440, spans);
    raw.tables = BTreeMap::from([(id, table)]);
    let class = QueueClass::Persons;
    let direction = Direction::CnKz;
    raw.flows.push(fact(Flow {
        port: port.clone(),
        class,
        per_day: wave.per_day * 2.0,
        basis: "made here".to_owned(),
    }));
    raw.capacities.push(fact(Capacity {
        port: port.clone(),
        direction,
        class,
        lanes: 1.0,
        seconds_each: wave.each,
        slow_lanes: 1.0,
        slow_seconds_each: wave.each * wave.slow,
    }));
    raw.hourly.push(fact(Hourly {
        port: "*".into(),
        direction,
        class,
        clock: wave.clock,
        weights: wave.weights,
    }));
    raw.peaks.push(fact(Peak { port: port.clone(), class, ratio: wave.peak }));
    let factors = [1.0, 1.2, 0.8, 1.1, 1.0, 0.5, 0.0];
    raw.weekdays.push(fact(Weekday { port: "*".into(), factors, months: Vec::new() }));
    Facts::build(raw).expect("both clocks are there")
}

fn noon(facts: &Facts) -> Instant {
    facts.zone(Side::Cn).start_of(asked()) + 720
}

/// The queue's table in the block of a minute.
fn around(facts: &Facts, at: Instant) -> QueueTable {
    let way = (Direction::CnKz, model(facts));
    QueueTable::around(facts, &facts.ports[0], way, Audience::Travellers, at, &[])
}

/// So many days from the first minute of the table on, in which the queue is empty.
struct Stretch {
    from: Instant,
    days: i64,
    /// When the hall is open, in minutes since then.
    spans: Vec<(i64, i64)>,
}

impl Stretch {
    fn new(facts: &Facts, days: i64) -> Self {
        let from = block_of(noon(facts));
        let stretch = (from, from + days * 1440);
        let hall = Schedule::build(facts, &facts.ports[0], Side::Cn, Audience::Travellers, stretch, &[]);
        let cut = |at: Instant| at.since(from).clamp(0, days * 1440);
        let spans = hall.spans.iter().map(|span| (cut(span.start), cut(span.end)));
        Self { from, days, spans: spans.filter(|span| span.0 < span.1).collect() }
    }

    /// For how long the hall has been open by a minute.
    fn open(&self, minute: f64) -> f64 {
        self.spans.iter().map(|span| ((span.1 as f64).min(minute) - span.0 as f64).max(0.0)).sum()
    }
}

fn model(facts: &Facts) -> &FlowModel {
    facts.ports[0].flow[Direction::CnKz as usize][QueueClass::Persons as usize]
        .as_ref()
        .expect("it was counted")
}

/// How many have come by each minute of the stretch, by the demand of each day and the curve of each hour.
fn arrived(facts: &Facts, stretch: &Stretch, scenario: Scenario) -> Vec<f64> {
    let model = model(facts);
    let zone = facts.zone(model.clock);
    let mut sum = 0.0;
    let mut all = vec![0.0];
    for minute in 0..stretch.days * 1440 {
        let local = zone.local(stretch.from + minute);
        let demand = model.demand(facts, &facts.ports[0], local.date());
        sum += scenario.of(demand.typical, demand.slow) * model.hours[local.hour() as usize] / 60.0;
        all.push(sum);
    }
    all
}

/// Serves person after person, each for as long as the lane takes, but only while the hall is open. For the last one
/// to come by each minute: that minute, and when they are admitted; nobody after the end of the stretch.
fn one_by_one(stretch: &Stretch, arrived: &[f64], rate: f64) -> BTreeMap<i64, f64> {
    let spans: Vec<(f64, f64)> =
        stretch.spans.iter().map(|(start, end)| (*start as f64, *end as f64)).collect();
    let mut served = BTreeMap::new();
    let mut free = 0.0f64;
    let mut minute = 1;
    let people = arrived.last().copied().unwrap_or(0.0).floor() as usize;
    for person in 1..=people {
        while arrived[minute] < person as f64 {
            minute += 1;
        }
        // Within the minute people come evenly.
        let behind = (arrived[minute] - person as f64) / (arrived[minute] - arrived[minute - 1]);
        let ready = free.max(minute as f64 - behind);
        let open = spans.partition_point(|span| span.1 <= ready);
        let Some(span) = spans.get(open) else { break };
        let admitted = ready.max(span.0);
        // The lane's time for one person may go on after a gap.
        let (mut left, mut now) = (1.0 / rate, admitted);
        for span in &spans[open..] {
            let start = now.max(span.0);
            let used = left.min(span.1 - start);
            (left, now) = (left - used, start + used);
            if left <= 0.0 {
                break;
            }
        }
        free = if left > 0.0 { f64::INFINITY } else { now };
        served.insert(minute as i64, admitted);
    }
    served
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn as_many_wait_as_long_as_one_by_one(wave in waves()) {
        let facts = world(&wave);
        let queue = around(&facts, noon(&facts));
        let stretch = Stretch::new(&facts, DAYS);
        for scenario in Scenario::BOTH {
            let rate = scenario.of(queue.rate.0, queue.rate.1);
            let arrived = arrived(&facts, &stretch, scenario);
            for (came, admitted) in one_by_one(&stretch, &arrived, rate) {
                let fluid = queue.admitted(stretch.from + came, scenario).since(stretch.from) as f64;
                // A step of the hall's own time, and the lane's time for one person: whoever is let in at the last
                // minute before a gap in one of the two may be let in at the first minute after it in the other.
                let apart = (stretch.open(fluid) - stretch.open(admitted)).abs();
                let tolerance = STEP as f64 + 1.0 / rate;
                prop_assert!(
                    apart <= tolerance || (fluid - admitted).abs() <= tolerance,
                    "{scenario:?}: came at {came}, fluid {fluid}, one by one {admitted}"
                );
            }
        }
    }

    #[test]
    fn first_come_first_served(wave in waves()) {
        let facts = world(&wave);
        let queue = around(&facts, noon(&facts));
        let from = block_of(noon(&facts));
        for scenario in Scenario::BOTH {
            let mut before = from - 100;
            for minute in -50..TABLE * 1440 + 50 {
                let at = from + minute;
                let admitted = queue.admitted(at, scenario);
                prop_assert!(admitted >= at, "{scenario:?}: {minute} admitted before coming");
                prop_assert!(admitted >= before, "{scenario:?}: {minute} overtakes");
                before = admitted;
            }
        }
    }

    #[test]
    fn the_bad_day_is_never_shorter(wave in waves()) {
        let facts = world(&wave);
        let queue = around(&facts, noon(&facts));
        let from = block_of(noon(&facts));
        prop_assert!(queue.rate.1 <= queue.rate.0);
        for minute in 0..TABLE * 1440 {
            let at = from + minute;
            let [typical, slow] = Scenario::BOTH.map(|scenario| queue.admitted(at, scenario));
            prop_assert!(typical <= slow, "{minute}: typical {typical}, slow {slow}");
        }
    }

    #[test]
    fn as_many_come_as_the_model_says(wave in waves()) {
        let facts = world(&wave);
        let queue = around(&facts, noon(&facts));
        let stretch = Stretch::new(&facts, TABLE);
        let all = arrived(&facts, &stretch, Scenario::Typical).last().copied().unwrap_or(0.0);
        let fluid = queue.arrivals(stretch.from, stretch.from + TABLE * 1440);
        prop_assert!((all - fluid).abs() <= 1e-3 * all + 1.0, "{fluid} instead of {all}");
    }

    /// A question a minute later may look into the next table.
    #[test]
    fn the_next_table_has_the_same_queue(wave in waves(), minute in 0..BLOCK * 1440) {
        let facts = world(&wave);
        let at = noon(&facts);
        let queue = around(&facts, at);
        prop_assert_eq!(&queue, &around(&facts, block_of(at) + BLOCK * 1440 + minute));
        let (next, from) = (around(&facts, at + BLOCK * 1440), block_of(at) + 2 * BLOCK * 1440);
        for scenario in Scenario::BOTH {
            let mut warm = false;
            for minute in -BLOCK * 1440..BLOCK * 1440 {
                let at = from + minute;
                let [old, new] = [&queue, &next].map(|table| table.admitted(at, scenario));
                // Only a queue that has emptied since the next table's beginning is the same in both.
                warm |= old == at && minute % STEP == 0;
                prop_assert!(!warm || old == new, "{scenario:?}: {minute}: {old}, in the next table {new}");
            }
        }
    }
}
