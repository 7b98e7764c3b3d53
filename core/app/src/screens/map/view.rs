//! The map in words.

use otkel_maps::earth::{LonLat, to_gcj02};

use super::{
    GoalView, MapLabels, MapModel, MapView, PlaceSheet, list, record, route,
    spots::{Known, Spot},
};
use crate::{screens::ChoiceView, services::Services};

/// Shows the map.
pub fn view(model: &MapModel, services: &Services) -> MapView {
    let words = &services.words;
    let word = |key| words.word(key);
    let atlas = &services.atlas;
    let sheet = atlas.sheet_at(model.middle());
    let mut notices = Vec::new();
    if let Some(trouble) = atlas.trouble() {
        notices.push(words.say_of("map-broken", "why", &trouble.to_string()));
    }
    if sheet.is_some_and(|sheet| sheet.overview) {
        notices.push(word("map-overview"));
    }
    let off = model.fix.is_some_and(|fix| atlas.sheet_at(fix.at).is_none());
    let position_trouble = match (model.lost, off) {
        (true, _) => Some(word("map-lost")),
        (false, true) => Some(word("map-off")),
        (false, false) => None,
    };
    MapView {
        title: word("map-title"),
        goal: GoalView { camera: model.camera(), moves: model.moves },
        ink: model.ink,
        search: list::search(model, services),
        place: model.open.as_ref().and_then(|spot| place(model, services, spot)),
        route: route::sheet(model, services),
        list: list::near(model, services),
        record: record::view(model, services),
        notices,
        attribution: sheet
            .or(atlas.sheets().last())
            .map(|sheet| sheet.attribution.clone())
            .unwrap_or_default(),
        wants_position: model.wants_position,
        position_trouble,
        labels: MapLabels {
            picture: word("map-picture"),
            locate: word("map-locate"),
            north: word("map-north"),
            zoom_in: word("map-zoom-in"),
            zoom_out: word("map-zoom-out"),
            list: word("map-show-list"),
            map: word("map-show-map"),
            more: word("button-more"),
            search: word("button-search"),
            close: word("button-close"),
            share: word("button-share"),
            route: word("route-show"),
        },
    }
}

/// What is open.
fn place(model: &MapModel, services: &Services, spot: &Spot) -> Option<PlaceSheet> {
    let words = &services.words;
    let Known { name, local, icon, kind, at, mut about, port } = spot.known(services)?;
    let away = model.fix.map(|fix| words.away(fix.at, at));
    let first: Vec<String> =
        [kind, away.unwrap_or_default()].into_iter().filter(|text| !text.is_empty()).collect();
    if !first.is_empty() {
        about.insert(0, first.join(" · "));
    }
    let meeting = model.lasting.meeting == Some(at.to_e7());
    let spoken: Vec<String> =
        [name.clone()].into_iter().chain(local.clone()).chain(about.iter().cloned()).collect();
    Some(PlaceSheet {
        id: spot.id(),
        share: format!("{name}\n{:.5}, {:.5}", at.lat(), at.lon()),
        elsewhere: elsewhere(services, at),
        elsewhere_title: words.word("map-elsewhere"),
        name,
        local,
        icon,
        about,
        port: port.map(|port| port.to_string()),
        open_port: words.word("map-open-port"),
        from: words.word("map-from"),
        to: words.word("map-to"),
        meet: words.word(if meeting { "map-unmeet" } else { "map-meet" }),
        spoken: words.read_out(spoken),
    })
}

/// Links for other map apps. Inside China their positions are moved by law, so those apps get moved ones.
fn elsewhere(services: &Services, at: LonLat) -> Vec<ChoiceView> {
    let link = |at: LonLat| format!("geo:{:.6},{:.6}", at.lat(), at.lon());
    let choice = |key: &str, code: String| ChoiceView {
        code,
        label: services.words.word(key),
        about: None,
        chosen: false,
    };
    let mut links = vec![choice("map-elsewhere-geo", link(at))];
    let china = services.atlas.countries_near(at, 0.0).iter().any(|code| code.eq_ignore_ascii_case("cn"));
    if china {
        links.push(choice("map-elsewhere-gcj", link(to_gcj02(at))));
    }
    links
}
