//! A way and a tank as lines of text and as stable JSON, for the command line and for golden cases.

use otkel_maps::{earth::LonLat, route::Manoeuvre};
use serde_json::{Value, json};

use super::{fuel, route};
use crate::{
    maps::{Journey, JourneyTrouble, Part},
    services::Services,
};

/// Why there is no way, in words.
pub fn journey_why(
    services: &Services,
    trouble: JourneyTrouble,
    from: Option<&str>,
    to: Option<&str>,
) -> String {
    route::why(services, trouble, from, to)
}

/// The way as a GPX file.
pub fn journey_gpx(services: &Services, journey: &Journey) -> String {
    route::gpx(services, journey)
}

/// The way as lines: its ends, distance and time, what it rests on, what one does.
pub fn journey_lines(services: &Services, journey: &Journey, from: &str, to: &str) -> Vec<String> {
    let mut lines = vec![route::heading(services, from, to), route::summary(services, journey)];
    lines.extend(route::about(services, journey));
    for step in route::steps(services, journey) {
        let distance =
            if step.distance.is_empty() { String::new() } else { format!(" · {}", step.distance) };
        lines.push(format!("  {}{distance}", step.text));
    }
    lines
}

/// The way as JSON; `docs/format/json.md` has the fields.
pub fn journey_report(services: &Services, journey: &Journey) -> Value {
    let place = |at: &LonLat| json!([round(at.lon()), round(at.lat())]);
    let geometry: Vec<Value> = journey.lines().flatten().map(place).collect();
    let manoeuvre = |part: &Part, manoeuvre: &Manoeuvre| {
        let (action, exit) = route::icon(manoeuvre.action);
        json!({
            "action": action,
            "exit": (exit > 0).then_some(exit),
            "at": place(&manoeuvre.at),
            "street": route::street(services, part, manoeuvre),
            "distance_m": manoeuvre.distance_m.round(),
            "duration_s": manoeuvre.duration_s.round(),
        })
    };
    let manoeuvres: Vec<Value> = journey
        .parts
        .iter()
        .flat_map(|part| part.route.manoeuvres.iter().map(move |one| manoeuvre(part, one)))
        .collect();
    let sheets = services.atlas.sheets();
    let overview =
        journey.parts.iter().any(|part| sheets.get(part.sheet).is_some_and(|sheet| sheet.overview));
    let attribution = journey.parts.first().and_then(|part| sheets.get(part.sheet));
    json!({
        "schema": 1,
        "distance_m": journey.distance_m().round(),
        "duration_s": journey.duration_s().round(),
        "geometry": geometry,
        "manoeuvres": manoeuvres,
        "ports": journey.port.iter().map(|passage| passage.port.as_str()).collect::<Vec<_>>(),
        "verdict": journey.port.as_ref().map(|passage| passage.verdict.word()),
        "road_states": services.road_states_around(journey).iter().map(|state| json!({
            "id": state.id.as_str(),
            "closed": state.closed,
            "at_most_kmh": state.at_most_kmh,
            "cause": state.cause.word(),
            "certainty": state.origin.confidence.certainty().word(),
        })).collect::<Vec<_>>(),
        "overview": overview,
        "attribution": attribution.map(|sheet| sheet.attribution.as_str()),
    })
}

/// Seven decimals, a centimetre.
fn round(degrees: f64) -> f64 {
    (degrees * 1e7).round() / 1e7
}

/// What comes of a tank on the way, as lines; `None` for numbers that can't be.
pub fn range_lines(
    services: &Services,
    journey: &Journey,
    range: &str,
    reserve: &str,
) -> Option<Vec<String>> {
    let outlook = fuel::outlook(services, journey, fuel::tank(range, reserve)?)?;
    let mut lines = outlook.lines(services);
    for (at, _, name) in outlook.stations(services) {
        let at = services.words.distance(at);
        lines.push(format!("  {name}: {}", services.words.say("fuel-at", &[("at", at.into())])));
    }
    Some(lines)
}

/// What comes of a tank on the way, as JSON; `None` for numbers that can't be.
pub fn range_report(services: &Services, journey: &Journey, range: &str, reserve: &str) -> Option<Value> {
    let (range_km, reserve_km) = fuel::tank(range, reserve)?;
    let outlook = fuel::outlook(services, journey, (range_km, reserve_km))?;
    let forecast = &outlook.forecast;
    let stations: Vec<Value> = outlook
        .stations(services)
        .into_iter()
        .map(|(along, on, name)| {
            json!({
                "name": name,
                "at": [round(on.at.lon()), round(on.at.lat())],
                "along_m": along.round(),
                "off_m": on.off.0.round(),
            })
        })
        .collect();
    let gaps: Vec<Value> = forecast
        .gaps
        .iter()
        .map(|gap| json!({ "from_m": gap.from.0.round(), "to_m": gap.to.0.round(), "known": gap.known }))
        .collect();
    let fills: Vec<f64> = forecast.fills.iter().map(|fill| fill.at.0.round()).collect();
    Some(json!({
        "schema": 1,
        "range_km": range_km,
        "reserve_km": reserve_km,
        "distance_m": forecast.length.0.round(),
        "state": outlook.state(),
        "reach_m": forecast.reach.0.round(),
        "fill_at_m": fills,
        "gaps": gaps,
        "stations": stations,
        "idle_km_per_hour": fuel::IDLE_KM,
    }))
}
