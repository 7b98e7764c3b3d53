//! `otkel map route` and `otkel map range`.

use std::fs;

use otkel_app::{
    InputCode, Services,
    ask::{find_ports, nearest},
    maps::{Ends, Journey},
    screens::map::{journey_gpx, journey_lines, journey_report, journey_why, range_lines, range_report},
};
use serde_json::Value;

use super::args::{RangeArgs, RouteArgs, WayArgs};
use crate::{Failure, Outcome};

/// A way, with what its ends are called.
struct Way {
    journey: Journey,
    from: String,
    to: String,
}

pub(super) fn run(services: &Services, args: &RouteArgs) -> Result<Outcome, Failure> {
    let way = way(services, &args.way)?;
    if let Some(file) = &args.gpx {
        fs::write(file, journey_gpx(services, &way.journey))
            .map_err(|error| Failure { code: 2, text: format!("{}: {error}", file.display()) })?;
    }
    if args.way.choice.json {
        return Ok(Outcome::Json(report(services, args, &way)));
    }
    let mut lines = journey_lines(services, &way.journey, &way.from, &way.to);
    lines.extend(services.atlas.attributions().into_iter().map(str::to_owned));
    Ok(Outcome::Lines(lines))
}

fn report(services: &Services, args: &RouteArgs, way: &Way) -> Value {
    let mut report = journey_report(services, &way.journey);
    if let Some(map) = report.as_object_mut() {
        map.insert("profile".to_owned(), args.way.profile.word().into());
        map.insert("from".to_owned(), way.from.as_str().into());
        map.insert("to".to_owned(), way.to.as_str().into());
    }
    report
}

pub(super) fn range(services: &Services, args: &RangeArgs) -> Result<Outcome, Failure> {
    let way = way(services, &args.way)?;
    let bad = || Failure {
        code: 2,
        text: "the range is 1 to 5000 km and the reserve less than it: --range-km 600 --reserve-km 50"
            .to_owned(),
    };
    if args.way.choice.json {
        let report = range_report(services, &way.journey, &args.range_km, &args.reserve_km);
        return report.map(Outcome::Json).ok_or_else(bad);
    }
    let lines = range_lines(services, &way.journey, &args.range_km, &args.reserve_km).ok_or_else(bad)?;
    let mut all = journey_lines(services, &way.journey, &way.from, &way.to);
    all.truncate(2);
    all.extend(lines);
    Ok(Outcome::Lines(all))
}

fn way(services: &Services, args: &WayArgs) -> Result<Way, Failure> {
    let (from, from_name) = super::place(services, &args.from)?;
    let (to, to_name) = super::place(services, &args.to)?;
    let via = args.via.as_deref().map(|name| {
        let found = find_ports(services.facts(), name);
        let port = found.first().map(|port| port.id().clone());
        port.ok_or_else(|| nearest(services.facts(), &services.words, name, InputCode::UnknownPort))
    });
    let ends = Ends { from, to, mode: args.profile, via: via.transpose()?, stay: args.avoid_borders };
    match services.journey(&ends) {
        Ok(journey) => Ok(Way { journey, from: from_name, to: to_name }),
        Err(trouble) => {
            let text = journey_why(services, trouble, Some(&from_name), Some(&to_name));
            Err(Failure { code: 2, text })
        }
    }
}
