//! What was found, what is near, what a finger touched.

use otkel_maps::{
    earth::LonLat,
    find::{Category, Found, Query},
};

use super::{
    ListView, MapModel, MapRow, SearchView,
    spots::{Spot, row},
};
use crate::{maps::language, services::Services};

/// How many rows a search shows.
const ROWS: usize = 20;
/// How many rows stand for the picture.
const NEAR_ROWS: usize = 40;
/// How far a category is looked for, metres.
const RADIUS_M: f64 = 200_000.0;

/// The search field and what it found.
pub(super) fn search(model: &MapModel, services: &Services) -> SearchView {
    let words = &services.words;
    let near = Some(model.fix.map_or_else(|| model.middle(), |fix| fix.at));
    let found = hits(model, services);
    let found: Vec<MapRow> = found.iter().filter_map(|spot| row(services, spot, near)).collect();
    let asked = !model.typed.trim().is_empty();
    let nothing = match (asked, model.category) {
        _ if !found.is_empty() => None,
        (true, _) => Some("map-nothing"),
        (false, Some(_)) => Some("map-nothing-near"),
        (false, None) => None,
    };
    SearchView {
        hint: words.word("map-hint"),
        typed: model.typed.clone(),
        categories: Category::ALL
            .map(|category| services.choice("category", category.name(), model.category == Some(category)))
            .into(),
        found,
        nothing: nothing.map(|key| words.word(key)),
    }
}

/// What was found, the best first; nothing when nothing is asked.
pub(super) fn hits(model: &MapModel, services: &Services) -> Vec<Spot> {
    let lang = language(services.words.lang());
    let near = model.fix.map_or_else(|| model.middle(), |fix| fix.at);
    let hits = if model.typed.trim().is_empty() {
        match model.category {
            Some(category) => services.atlas.nearby(category, near, RADIUS_M, lang, ROWS),
            None => return Vec::new(),
        }
    } else {
        let query =
            Query { text: &model.typed, near: Some(near), category: model.category, lang, limit: ROWS };
        services.atlas.find(&query)
    };
    // A file that can't be read finds nothing; that it can't be used is said where maps are opened.
    spots(&hits.unwrap_or_default().into_iter().map(|hit| (hit.sheet, hit.found)).collect::<Vec<_>>())
}

/// The likeliest place or port of a name, for the command line: where it is and what it is called.
pub fn spot_of(services: &Services, name: &str) -> Option<(LonLat, String)> {
    let lang = language(services.words.lang());
    let query = Query { text: name, near: None, category: None, lang, limit: 1 };
    let hit = services.atlas.search(&query).ok()?.into_iter().next()?;
    Some((hit.position, services.words.script(hit.name)))
}

fn spots(found: &[(usize, Found)]) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::with_capacity(found.len());
    for (sheet, found) in found {
        let spot = Spot::of_found(*sheet, found);
        if !spots.contains(&spot) {
            spots.push(spot);
        }
    }
    spots
}

/// Ports by their distance.
pub(super) fn ports(services: &Services, from: LonLat) -> Vec<(f64, Spot)> {
    let ports = services.facts().ports.iter().map(|port| Spot::Port(port.id().to_string()));
    let mut ports: Vec<(f64, Spot)> =
        ports.filter_map(|spot| Some((spot.at(services)?.distance_m(from), spot))).collect();
    ports.sort_by(|a, b| a.0.total_cmp(&b.0));
    ports
}

/// What stands for the picture: where the group meets, the nearest ports, then whatever else is near.
pub(super) fn near(model: &MapModel, services: &Services) -> ListView {
    let middle = model.middle();
    let nearest = ports(services, middle).into_iter().take(NEAR_ROWS / 8).map(|(_, spot)| spot);
    let meeting = meeting(model).map(|(_, spot)| spot);
    let mut rows: Vec<MapRow> =
        meeting.into_iter().chain(nearest).filter_map(|spot| row(services, &spot, Some(middle))).collect();
    for spot in around(services, middle, RADIUS_M, NEAR_ROWS) {
        if rows.len() >= NEAR_ROWS {
            break;
        }
        if let Some(row) =
            row(services, &spot, Some(middle)).filter(|row| rows.iter().all(|r| r.id != row.id))
        {
            rows.push(row);
        }
    }
    ListView { title: services.words.word("map-list"), rows }
}

/// Everything near a position, the nearest first.
fn around(services: &Services, at: LonLat, radius_m: f64, limit: usize) -> Vec<Spot> {
    let lang = language(services.words.lang());
    let mut all = services.atlas.around(at, radius_m, lang, limit);
    let far = |found: &Found| found.position.distance_m(at);
    all.sort_by(|a, b| far(&a.found).total_cmp(&far(&b.found)));
    spots(&all.into_iter().map(|hit| (hit.sheet, hit.found)).collect::<Vec<_>>())
}

/// Where the group meets.
fn meeting(model: &MapModel) -> Option<(LonLat, Spot)> {
    model.lasting.meeting.map(|(lon, lat)| (LonLat::from_e7(lon, lat), Spot::Meeting(lon, lat)))
}

/// What a finger touched: the port, or else the place, nearest to it within its reach.
pub(super) fn touched(model: &MapModel, services: &Services, at: LonLat, reach_m: f64) -> Option<Spot> {
    let reach = if reach_m.is_finite() { reach_m.clamp(0.0, 100_000.0) } else { return None };
    let shown =
        hits(model, services).into_iter().filter_map(|spot| Some((spot.at(services)?.distance_m(at), spot)));
    let meeting = meeting(model).map(|(met, spot)| (met.distance_m(at), spot));
    let best = ports(services, at).into_iter().chain(shown).chain(meeting).filter(|(far, _)| *far <= reach);
    let best = best.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, spot)| spot);
    best.or_else(|| around(services, at, reach, 1).into_iter().next())
}
