//! The tank: whether it lasts, and where to fill it. Everything is counted in kilometres of range, which is what people
//! know of their vehicle.

use otkel_maps::{
    range::{
        Amount, Forecast, Hours, Metres, OnWay, Part, Supply, Vehicle, Verdict, Wanted, forecast,
        stations_along,
    },
    roads::{Fuels, StationKind},
};

use super::{FuelView, MapModel, MapRow, spots::Spot};
use crate::{
    maps::{Journey, language},
    services::Services,
};

/// How far off the way a station may be, metres: the steppe has few.
const WITHIN_M: f64 = 5_000.0;

/// Kilometres of range that an hour with the engine running takes: about a litre an hour of a car that needs ten for 100 km.
/// Our own estimate, and said to be one.
pub(super) const IDLE_KM: f64 = 10.0;

/// More than this nothing on wheels gets, km.
const MOST_KM: f64 = 5_000.0;

/// A tank by its range in km, full at the start, with what is never to be touched; `None` when the numbers say nothing.
pub(super) fn tank(range_km: &str, reserve_km: &str) -> Option<(f64, f64)> {
    let number = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok().filter(|km| km.is_finite());
    let range = number(range_km).filter(|km| (1.0..=MOST_KM).contains(km))?;
    let reserve = if reserve_km.trim().is_empty() { 0.0 } else { number(reserve_km)? };
    (0.0..range).contains(&reserve).then_some((range, reserve))
}

/// What comes of a tank on a way; `None` for numbers that can't be.
pub(super) fn outlook(
    services: &Services,
    journey: &Journey,
    (range, reserve): (f64, f64),
) -> Option<Outlook> {
    let wanted = Wanted { kind: StationKind::Fuel, fuels: Fuels::UNKNOWN, within: Metres(WITHIN_M) };
    let mut parts = Vec::new();
    let mut sheets = Vec::new();
    for (index, part) in journey.parts.iter().enumerate() {
        let graph = services.atlas.sheets().get(part.sheet)?.roads()?;
        let (stations, complete) = stations_along(graph, &part.route, &wanted);
        if index > 0 {
            let wait = journey.port.as_ref().and_then(|passage| passage.wait_min).unwrap_or(0);
            parts.push(Part::Idle(Hours(wait.clamp(0, 72 * 60) as f64 / 60.0)));
            sheets.push(part.sheet);
        }
        parts.push(Part::Road { length: Metres(part.route.distance_m), stations, complete });
        sheets.push(part.sheet);
    }
    let vehicle = Vehicle { tank: Amount(range), per_100_km: Amount(100.0), per_idle_hour: Amount(IDLE_KM) };
    let supply = Supply { left: Amount(range), reserve: Amount(reserve) };
    let forecast = forecast(&vehicle, &supply, &parts).ok()?;
    Some(Outlook { forecast, parts, sheets })
}

/// What comes of it, with the parts it was made from.
pub(super) struct Outlook {
    pub forecast: Forecast,
    pub parts: Vec<Part>,
    sheets: Vec<usize>,
}

impl Outlook {
    /// All stations on the way, each with how far it is from the start and what it is called.
    pub(super) fn stations(&self, services: &Services) -> Vec<(f64, OnWay, String)> {
        let mut start = 0.0;
        let mut all = Vec::new();
        for (index, part) in self.parts.iter().enumerate() {
            if let Part::Road { length, stations, .. } = part {
                all.extend(
                    stations.iter().map(|on| (start + on.along.0, *on, self.name(services, index, on))),
                );
                start += length.0;
            }
        }
        all
    }

    fn name(&self, services: &Services, part: usize, on: &OnWay) -> String {
        let graph = self.sheets.get(part).and_then(|sheet| services.atlas.sheets().get(*sheet)?.roads());
        let lang = language(services.words.lang());
        let name = graph.map_or("", |graph| graph.station_name(on.station, lang).name);
        if name.is_empty() {
            services.words.word("kind-fuel")
        } else {
            services.words.script(name.to_owned())
        }
    }

    /// `enough`, `short` or `unknown`.
    pub(super) fn state(&self) -> &'static str {
        match self.forecast.verdict {
            Verdict::Enough { .. } | Verdict::WithFills { .. } => "enough",
            Verdict::RunsOut { .. } => "short",
            Verdict::Unknown { .. } => "unknown",
        }
    }

    /// A line each.
    pub(super) fn lines(&self, services: &Services) -> Vec<String> {
        let words = &services.words;
        let km = |amount: Amount| words.distance(amount.0 * 1000.0);
        let mut lines = vec![match self.forecast.verdict {
            Verdict::Enough { left } => words.say("fuel-enough", &[("left", km(left).into())]),
            Verdict::WithFills { left } => words.say("fuel-fills", &[("left", km(left).into())]),
            Verdict::Unknown { at } => {
                words.say("fuel-unknown", &[("distance", words.distance(at.0).into())])
            }
            Verdict::RunsOut { at } => words.say("fuel-short", &[("distance", words.distance(at.0).into())]),
        }];
        for fill in &self.forecast.fills {
            let name = self.name(services, fill.part, &fill.station);
            let at = words.distance(fill.at.0);
            lines.push(words.say("fuel-fill", &[("name", name.into()), ("at", at.into())]));
        }
        let known =
            self.parts.iter().any(|part| matches!(part, Part::Road { stations, .. } if !stations.is_empty()));
        if let Some(gap) = self.forecast.longest_gap().filter(|_| known) {
            let (distance, from) = (words.distance((gap.to - gap.from).0), words.distance(gap.from.0));
            lines.push(words.say("fuel-stretch", &[("distance", distance.into()), ("from", from.into())]));
        }
        for part in &self.parts {
            if let Part::Idle(hours) = part
                && hours.0 > 0.0
            {
                let time = words.duration((hours.0 * 60.0).round() as i64);
                let distance = words.distance(hours.0 * IDLE_KM * 1000.0);
                lines.push(words.say("fuel-idle", &[("time", time.into()), ("distance", distance.into())]));
            }
        }
        lines
    }
}

/// The tank's part of the sheet.
pub(super) fn view(model: &MapModel, services: &Services, journey: Option<&Journey>) -> FuelView {
    let words = &services.words;
    let tank = tank(&model.lasting.range_km, &model.lasting.reserve_km);
    let outlook = journey.zip(tank).and_then(|(journey, tank)| outlook(services, journey, tank));
    let rows = outlook.as_ref().map(|outlook| outlook.stations(services)).unwrap_or_default();
    FuelView {
        title: words.word("fuel-title"),
        range_label: words.word("fuel-range"),
        range: model.lasting.range_km.clone(),
        reserve_label: words.word("fuel-reserve"),
        reserve: model.lasting.reserve_km.clone(),
        lines: outlook.as_ref().map(|outlook| outlook.lines(services)).unwrap_or_default(),
        state: outlook.as_ref().map(|outlook| outlook.state().to_owned()),
        stations: rows.into_iter().map(|(at, on, name)| station(services, at, &on, name)).collect(),
    }
}

fn station(services: &Services, along: f64, on: &OnWay, name: String) -> MapRow {
    let words = &services.words;
    let about = words.say("fuel-at", &[("at", words.distance(along).into())]);
    MapRow {
        id: Spot::pin(on.at).id(),
        spoken: words.voiced(&format!("{name}, {about}")),
        name,
        local: None,
        about,
        icon: "fuel".to_owned(),
    }
}
