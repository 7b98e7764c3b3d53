//! The route's sheet.

use otkel_domain::model::{Sourced, facts::RoadState};
use otkel_maps::{
    gpx::{Gpx, Point, Route as GpxRoute, Text, Waypoint},
    roads::Mode,
    route::{Action, Direction, End, Manoeuvre},
};

use super::{MapModel, PlannerAsk, RouteSheet, StepView, fuel, spots::Spot};
use crate::{
    maps::{Journey, JourneyTrouble, Part, Passage, language},
    services::Services,
};

/// The sheet, once somebody asked for a way.
pub(super) fn sheet(model: &MapModel, services: &Services) -> Option<RouteSheet> {
    let ends = (&model.lasting.from, &model.lasting.to);
    if !model.routing && ends.0.is_none() && ends.1.is_none() {
        return None;
    }
    let words = &services.words;
    let name =
        |spot: &Option<Spot>| spot.as_ref().and_then(|spot| spot.known(services)).map(|known| known.name);
    let (from, to) = (name(ends.0), name(ends.1));
    let journey = model.journey.as_ref().map(|journey| &journey.1);
    let found = journey.and_then(|journey| journey.as_ref().ok());
    let summary = found.map(|journey| summary(services, journey));
    let trouble = match journey {
        None => Some(words.word("route-missing")),
        Some(Ok(_)) => None,
        Some(Err(trouble)) => Some(why(services, *trouble, from.as_deref(), to.as_deref())),
    };
    let about = found.map(|journey| about(services, journey)).unwrap_or_default();
    let across = found.is_some_and(|journey| journey.port.is_some());
    let code = |spot: &Option<Spot>| spot.as_ref().and_then(|spot| spot.planner_code(services));
    let ask = across.then(|| Some(PlannerAsk { from: code(ends.0)?, to: code(ends.1)? })).flatten();
    let title = match (&from, &to) {
        (Some(from), Some(to)) => heading(services, from, to),
        _ => words.word("route-title"),
    };
    let spoken = [Some(title.clone()), summary.clone(), trouble.clone()].into_iter().flatten();
    let spoken = words.read_out(spoken.chain(about.iter().cloned()));
    let mode = model.mode(services);
    Some(RouteSheet {
        title,
        from,
        to,
        from_label: words.word("route-from"),
        to_label: words.word("route-to"),
        profiles: Mode::ALL
            .iter()
            .map(|known| services.choice("means", known.word(), *known == mode))
            .collect(),
        swap: words.word("route-swap"),
        summary,
        about,
        trouble,
        plan: across.then(|| words.word("route-plan")),
        ask,
        steps: found.map(|journey| steps(services, journey)).unwrap_or_default(),
        steps_title: words.word("route-steps"),
        fuel: fuel::view(model, services, found),
        gpx: found.map(|journey| gpx(services, journey)),
        gpx_label: words.word("route-gpx"),
        spoken,
    })
}

/// `Yining → Almaty`, with the arrow onwards.
pub(super) fn heading(services: &Services, from: &str, to: &str) -> String {
    services.words.say("leg-ride-bare", &[("from", from.into()), ("to", to.into())])
}

/// `375 km · 4 h 40 min`.
pub(super) fn summary(services: &Services, journey: &Journey) -> String {
    let words = &services.words;
    let time = words.duration((journey.duration_s() / 60.0).round() as i64);
    let distance = words.distance(journey.distance_m());
    words.say("route-summary", &[("distance", distance.into()), ("time", time.into())])
}

/// What the way rests on.
pub(super) fn about(services: &Services, journey: &Journey) -> Vec<String> {
    let words = &services.words;
    let mut lines = Vec::new();
    if let Some(Passage { port, verdict, .. }) = &journey.port {
        let name = services.facts().port(port).map_or_else(String::new, |port| words.name(&port.port.names));
        let verdict = words.word(&format!("verdict-{}", verdict.word()));
        lines.push(words.say("route-by-port", &[("port", name.into()), ("verdict", verdict.into())]));
        lines.push(words.word("route-across"));
    }
    let sheets = services.atlas.sheets();
    if journey.parts.iter().any(|part| sheets.get(part.sheet).is_some_and(|sheet| sheet.overview)) {
        lines.push(words.word("route-overview"));
    }
    lines.push(words.word("route-estimate"));
    lines.extend(services.road_states_around(journey).iter().map(|state| holds(services, state)));
    lines
}

/// `Closed at this time: G217 … – snow (unconfirmed)`.
fn holds(services: &Services, state: &Sourced<RoadState>) -> String {
    let words = &services.words;
    let road = words.name(&state.names);
    let cause = words.word(&format!("road-{}", state.cause.word()));
    let certainty = words.word(&format!("certainty-{}", state.origin.confidence.certainty().word()));
    let mut about = vec![("road", road.into()), ("cause", cause.into()), ("certainty", certainty.into())];
    match state.at_most_kmh {
        Some(kmh) if !state.closed => {
            about.push(("kmh", i64::from(kmh).into()));
            words.say("route-slow", &about)
        }
        _ => words.say("route-closed", &about),
    }
}

/// Why there is none, in words.
pub(super) fn why(
    services: &Services,
    trouble: JourneyTrouble,
    from: Option<&str>,
    to: Option<&str>,
) -> String {
    let words = &services.words;
    let place = |key: &str, end: End| {
        let (name, fallback) = match end {
            End::Start => (from, "route-from"),
            End::Destination => (to, "route-to"),
        };
        let name = name.map_or_else(|| words.word(fallback), str::to_owned);
        words.say_of(key, "place", &name)
    };
    match trouble {
        JourneyTrouble::NoRoad => words.word("route-none"),
        JourneyTrouble::Far(end) => place("route-far", end),
        JourneyTrouble::Outside(end) => place("route-outside", end),
        JourneyTrouble::Border => words.word("route-across"),
        JourneyTrouble::NoPort => words.word("route-no-port"),
        JourneyTrouble::Damaged => words.say("map-broken", &[("why", "roads.graph".into())]),
    }
}

/// What one does, part by part, with the port between them.
pub(super) fn steps(services: &Services, journey: &Journey) -> Vec<StepView> {
    let mut steps = Vec::new();
    for (index, part) in journey.parts.iter().enumerate() {
        let last = index + 1 == journey.parts.len();
        for manoeuvre in &part.route.manoeuvres {
            if manoeuvre.action == Action::Arrive && !last {
                steps.push(at_port(services, journey, manoeuvre));
            } else {
                steps.push(step(services, part, manoeuvre));
            }
        }
    }
    steps
}

fn at_port(services: &Services, journey: &Journey, manoeuvre: &Manoeuvre) -> StepView {
    let words = &services.words;
    let port = journey.port.as_ref().and_then(|passage| services.facts().port(&passage.port));
    let name = port.map_or_else(String::new, |port| words.name(&port.port.names));
    let id = port.map_or_else(|| Spot::pin(manoeuvre.at), |port| Spot::Port(port.id().to_string()));
    StepView {
        id: id.id(),
        icon: "port".to_owned(),
        text: words.say("turn-port", &[("port", name.into())]),
        distance: String::new(),
    }
}

fn step(services: &Services, part: &Part, manoeuvre: &Manoeuvre) -> StepView {
    let words = &services.words;
    let (icon, exit) = icon(manoeuvre.action);
    let street = street(services, part, manoeuvre).filter(|_| manoeuvre.action != Action::Arrive);
    let key = format!("turn-{icon}");
    let exit = words.count(i64::from(exit));
    let text = match street {
        Some(street) => words
            .say(&format!("{key}-onto"), &[("exit", exit.into()), ("street", "\u{e000}".into())])
            .replace('\u{e000}', &words.isolate(&street)),
        None => words.say(&key, &[("exit", exit.into())]),
    };
    let distance =
        if manoeuvre.action == Action::Arrive { String::new() } else { words.distance(manoeuvre.distance_m) };
    StepView { id: Spot::pin(manoeuvre.at).id(), icon: icon.to_owned(), text, distance }
}

/// The word of the arrow, and which exit of a roundabout.
pub(super) fn icon(action: Action) -> (&'static str, u8) {
    let turn = |direction| match direction {
        Direction::Straight => "straight",
        Direction::SlightRight => "slight-right",
        Direction::Right => "right",
        Direction::SharpRight => "sharp-right",
        Direction::SlightLeft => "slight-left",
        Direction::Left => "left",
        Direction::SharpLeft => "sharp-left",
        Direction::UTurn => "u-turn",
    };
    match action {
        Action::Depart(_) => ("depart", 0),
        Action::Continue | Action::Roundabout(None) => ("straight", 0),
        Action::Turn(direction) => (turn(direction), 0),
        // Where a road divides, any bend is a matter of keeping to one side.
        Action::Fork(direction) => match direction {
            Direction::Left | Direction::SlightLeft | Direction::SharpLeft => ("slight-left", 0),
            Direction::Right | Direction::SlightRight | Direction::SharpRight => ("slight-right", 0),
            Direction::Straight | Direction::UTurn => ("straight", 0),
        },
        Action::Ramp(_) => ("ramp", 0),
        Action::Merge(_) => ("merge", 0),
        Action::Roundabout(Some(exit)) => ("roundabout", exit),
        Action::Board => ("ferry", 0),
        Action::Arrive => ("arrive", 0),
    }
}

/// The street after a manoeuvre: its number, its name in the user's language, and what the sign says when that is another.
pub(super) fn street(services: &Services, part: &Part, manoeuvre: &Manoeuvre) -> Option<String> {
    let sheet = services.atlas.sheets().get(part.sheet)?;
    let graph = sheet.roads()?;
    let naming = graph.street(manoeuvre.street, language(services.words.lang()));
    let mut parts = vec![naming.reference, naming.name];
    if naming.local != naming.name {
        parts.push(naming.local);
    }
    parts.retain(|part| !part.is_empty());
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The way as a GPX file: one route a part.
pub(super) fn gpx(services: &Services, journey: &Journey) -> String {
    let routes = journey.parts.iter().map(|part| GpxRoute {
        name: services.atlas.sheets().get(part.sheet).and_then(|sheet| Text::new(&sheet.name)),
        description: None,
        points: part
            .route
            .geometry
            .iter()
            .map(|at| Waypoint {
                point: Point { at: *at, height: None, time: None },
                name: None,
                description: None,
            })
            .collect(),
    });
    Gpx { routes: routes.collect(), ..Gpx::default() }.write()
}
