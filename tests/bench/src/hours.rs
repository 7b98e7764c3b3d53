//! Hours: compiling, the state at a minute, the next change.

use std::error::Error;

use jiff::{Timestamp, civil::date};
use otkel_domain::{
    model::{Instant, Zone, ZoneOffset},
    ports::{Calendars, IntervalTable, TableState, compile},
};
use serde_json::{Value, json};

use crate::{
    cases::{Case, Cases},
    timing::{batches, median, say},
};

/// Parses of one string in a batch.
const PARSES: usize = 20;

pub(crate) fn measure(cases: &Cases) -> Result<(), Box<dyn Error>> {
    let (mut parse, mut state, mut next, mut whole) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for case in &cases.cases {
        let zone = zone(case)?;
        let instants: Vec<Instant> =
            case.instants.iter().map(|millis| Instant::from_minutes(millis.div_euclid(60_000))).collect();
        let table = match table(case, &zone) {
            Ok(table) => table,
            Err(error) => {
                println!("{}", json!({ "answers": case.name, "refused": error.to_string() }));
                continue;
            }
        };
        answers(case, &table, &instants);
        let mut one = Vec::new();
        batches(&mut one, PARSES, || {
            for _ in 0..PARSES {
                std::hint::black_box(self::table(case, &zone)).ok();
            }
        });
        parse.push(median(one));
        let mut one = Vec::new();
        batches(&mut one, instants.len(), || {
            instants.iter().filter(|at| table.state(std::hint::black_box(**at)) == TableState::Open).count()
        });
        state.push(median(one));
        let mut one = Vec::new();
        batches(&mut one, instants.len(), || {
            instants
                .iter()
                .filter_map(|at| table.next_change(std::hint::black_box(*at)))
                .map(Instant::minutes)
                .sum::<i64>()
        });
        next.push(median(one));
        let mut one = Vec::new();
        batches(&mut one, 1, || {
            let table = self::table(case, &zone).ok()?;
            let open = instants.iter().filter(|at| table.state(**at) == TableState::Open).count();
            let sum: i64 =
                instants.iter().filter_map(|at| table.next_change(*at)).map(Instant::minutes).sum();
            Some((open, sum))
        });
        whole.push(median(one));
    }
    for (name, figures) in
        [("hours.parse", parse), ("hours.state", state), ("hours.next_change", next), ("hours.whole", whole)]
    {
        say(name, "ns", geomean(&figures));
    }
    Ok(())
}

/// The mean of ratios: the geometric one, as the goal is set.
fn geomean(figures: &[f64]) -> f64 {
    let logs: f64 = figures.iter().map(|figure| figure.max(0.01).ln()).sum();
    (logs / figures.len().max(1) as f64).exp()
}

fn zone(case: &Case) -> Result<Zone, Box<dyn Error>> {
    let from: Timestamp = "1970-01-01T00:00:00Z".parse()?;
    Ok(Zone { id: "KZ".into(), offsets: vec![ZoneOffset { from, offset: case.utc_offset_minutes }] })
}

/// A year and a month, so that the last instant's next change is in it.
fn table(case: &Case, zone: &Zone) -> Result<IntervalTable, otkel_domain::ports::HoursError> {
    compile(&case.hours, zone, &Calendars::default(), date(2025, 12, 25), date(2027, 2, 1))
}

fn answers(case: &Case, table: &IntervalTable, instants: &[Instant]) {
    let state = instants.iter().map(|at| match table.state(*at) {
        TableState::Open => "open",
        TableState::Closed => "closed",
        TableState::Unknown => "unknown",
    });
    let next = instants
        .iter()
        .map(|at| table.next_change(*at).map_or(Value::Null, |at| (at.minutes() * 60_000).into()));
    let (state, next): (Vec<&str>, Vec<Value>) = (state.collect(), next.collect());
    println!("{}", json!({ "answers": case.name, "state": state, "next": next }));
}
