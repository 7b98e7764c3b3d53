//! The map of places: what a finger takes is what the list would have given, whoever points.

use otkel_app::{
    Lang, Services,
    l10n::Tongue,
    screens::{
        ChoiceView,
        help::{self, HelpEvent, HelpModel},
        map::{Camera, Cancel, MapFrame, MapPicture},
        phrases::{self, PhrasesEvent, PhrasesModel, PickerView, PlaceMapView},
        plan::{self, PlanEvent, PlanModel},
    },
};
use proptest::prelude::*;

use crate::stage::{fill_in, open};

/// A question with a place in it, and one that a place answers.
const PRICE: &str = "transport-taxi-price";
const WHERE_TO: &str = "weather-wait-safely";

fn send(services: &mut Services, model: &mut PhrasesModel, events: impl IntoIterator<Item = PhrasesEvent>) {
    for event in events {
        phrases::update(event, model, services).expect("what is offered is taken");
    }
}

fn text(text: &str) -> String {
    text.to_owned()
}

/// The map of a phrase's place, opened.
fn on_map(services: &mut Services) -> PhrasesModel {
    let mut model = PhrasesModel::default();
    let events = [
        PhrasesEvent::Open { id: Some(text(PRICE)) },
        PhrasesEvent::Pick { slot: Some(text("place")) },
        PhrasesEvent::Map { on: true },
    ];
    send(services, &mut model, events);
    model
}

fn picker(services: &Services, model: &PhrasesModel) -> PickerView {
    phrases::view(model, services).picker.expect("it is open")
}

fn map(services: &Services, model: &PhrasesModel) -> PlaceMapView {
    picker(services, model).map.expect("it is one of places")
}

fn touch(services: &mut Services, model: &mut PhrasesModel, lon: f64, lat: f64, reach_m: f64) {
    send(services, model, [PhrasesEvent::Touch { lon, lat, reach_m }]);
}

fn chosen(services: &Services, model: &PhrasesModel) -> Option<ChoiceView> {
    picker(services, model).choices.into_iter().find(|choice| choice.chosen)
}

/// Where a listed place is, read from the facts.
fn position(services: &Services, code: &str) -> (f64, f64) {
    let raw = &services.facts().raw;
    let (lon, lat) = match code.strip_prefix("port:") {
        Some(id) => raw.ports.iter().find(|port| port.id.as_str() == id).map(|port| (port.lon, port.lat)),
        None => raw.places.iter().find(|place| place.id.as_str() == code).map(|place| (place.lon, place.lat)),
    }
    .expect("what is listed has a place");
    (f64::from(lon) / 1e6, f64::from(lat) / 1e6)
}

/// Metres on the sphere by the chord through it: another way than the core's.
fn metres(a: (f64, f64), b: (f64, f64)) -> f64 {
    let point = |(lon, lat): (f64, f64)| {
        let (lon, lat) = (lon.to_radians(), lat.to_radians());
        [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
    };
    let chord = point(a).iter().zip(point(b)).map(|(x, y)| (x - y).powi(2)).sum::<f64>().sqrt();
    2.0 * 6_371_008.8 * (chord / 2.0).clamp(0.0, 1.0).asin()
}

fn drawn(services: &Services, model: &PhrasesModel) -> MapPicture {
    let camera = Camera { lon: 80.4, lat: 44.2, zoom: 7.0, bearing: 0.0 };
    let frame = MapFrame { camera, width: 360.0, height: 400.0, scale: 1.0, dark: false };
    let labels = phrases::map_labels(model, services, &frame).expect("a frame as phones have it");
    labels.draw(&Cancel::default()).expect("nobody stopped it")
}

fn inked(picture: &MapPicture) -> usize {
    picture.rgba.chunks_exact(4).filter(|pixel| pixel[3] > 0).count()
}

#[test]
fn every_place_fills_the_slot_as_the_list_does() {
    let mut services = open(Lang::Ru);
    let all = {
        let model = on_map(&mut services);
        picker(&services, &model).choices
    };
    assert!(all.len() > 40, "{} places", all.len());
    for choice in all {
        let mut listed = on_map(&mut services);
        let fill = PhrasesEvent::Fill { slot: text("place"), value: choice.code.clone() };
        send(&mut services, &mut listed, [fill]);
        let mut touched = on_map(&mut services);
        let (lon, lat) = position(&services, &choice.code);
        // Several stand in one spot; one after the other is taken.
        let found = (0..8).any(|_| {
            touch(&mut services, &mut touched, lon, lat, 500.0);
            chosen(&services, &touched).is_some_and(|chosen| chosen.code == choice.code)
        });
        assert!(found, "{} can't be touched", choice.code);
        let (listed, touched) = (phrases::view(&listed, &services), phrases::view(&touched, &services));
        assert_eq!(listed.page, touched.page);
        let told = touched.picker.and_then(|picker| picker.map).expect("it stays open");
        assert_eq!(told.chosen.as_deref(), Some(&*choice.label));
        assert_eq!(told.hint, None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// The nearest within reach, by the facts alone; none beyond it.
    #[test]
    fn a_finger_takes_the_nearest(lon in 74.0f64..90.0, lat in 41.0f64..50.0, reach in 0.0f64..200_000.0) {
        let mut services = open(Lang::En);
        let mut model = on_map(&mut services);
        let nearest = picker(&services, &model)
            .choices
            .iter()
            .map(|choice| metres(position(&services, &choice.code), (lon, lat)))
            .fold(f64::MAX, f64::min);
        touch(&mut services, &mut model, lon, lat, reach);
        if let Some(chosen) = chosen(&services, &model) {
            let far = metres(position(&services, &chosen.code), (lon, lat));
            prop_assert!(far <= nearest + 2.0, "{} is {far} m away, another {nearest}", chosen.code);
            prop_assert!(far <= reach + 1.0);
        } else {
            prop_assert!(nearest >= reach - 1.0, "{nearest} m is within {reach}");
            prop_assert_eq!(map(&services, &model).hint, Some(services.words.word("say-map-none")));
        }
    }

    /// Numbers that are no position and no finger change nothing; whatever they are, nothing panics.
    #[test]
    fn no_position_changes_nothing(lon in any::<f64>(), lat in any::<f64>(), reach in any::<f64>()) {
        let mut services = open(Lang::En);
        let mut model = on_map(&mut services);
        let before = phrases::view(&model, &services);
        touch(&mut services, &mut model, lon, lat, reach);
        let sound = lon.abs() <= 180.0 && lat.abs() <= 90.0 && (0.0..=300_000.0).contains(&reach);
        if !sound {
            prop_assert_eq!(phrases::view(&model, &services), before);
        }
        let camera = Camera { lon, lat, zoom: reach, bearing: lon };
        let frame = MapFrame { camera, width: lat, height: reach, scale: lon, dark: true };
        if let Ok(labels) = phrases::map_labels(&model, &services, &frame) {
            let stop = Cancel::default();
            stop.cancel();
            prop_assert!(labels.draw(&stop).is_none());
        }
    }
}

#[test]
fn what_is_no_position_or_no_finger_changes_nothing() {
    let mut services = open(Lang::En);
    let mut model = on_map(&mut services);
    let (lon, lat) = position(&services, "almaty");
    let before = phrases::view(&model, &services);
    let wild = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN, 1e9, -1.0];
    for number in wild {
        touch(&mut services, &mut model, lon, lat, number);
        if number != -1.0 {
            touch(&mut services, &mut model, number, lat, 1000.0);
            touch(&mut services, &mut model, lon, number, 1000.0);
        }
    }
    assert_eq!(phrases::view(&model, &services), before);
}

#[test]
fn only_an_open_map_of_places_is_touched() {
    let mut services = open(Lang::En);
    let (lon, lat) = position(&services, "almaty");
    let mut model = PhrasesModel::default();
    // Nothing open; a picker that isn't one of places; a list.
    let bare = phrases::view(&model, &services);
    send(&mut services, &mut model, [PhrasesEvent::Map { on: true }]);
    touch(&mut services, &mut model, lon, lat, 1000.0);
    assert_eq!(phrases::view(&model, &services), bare);
    let events = [
        PhrasesEvent::Open { id: Some(text("transport-tickets")) },
        PhrasesEvent::Pick { slot: Some(text("tickets")) },
        PhrasesEvent::Map { on: true },
    ];
    send(&mut services, &mut model, events);
    assert_eq!(picker(&services, &model).map, None);
    touch(&mut services, &mut model, lon, lat, 1000.0);
    assert_eq!(picker(&services, &model).typed, "");
    send(&mut services, &mut model, [PhrasesEvent::Pick { slot: Some(text("place")) }]);
    assert!(!map(&services, &model).shown, "the list comes first");
    touch(&mut services, &mut model, lon, lat, 1000.0);
    assert_eq!(picker(&services, &model).typed, "");
    assert_eq!(inked(&drawn(&services, &model)), 0);
}

#[test]
fn only_what_was_looked_for_is_touched_and_the_map_goes_there() {
    let mut services = open(Lang::En);
    let mut model = on_map(&mut services);
    let first = map(&services, &model);
    assert_eq!(first.hint, Some(services.words.word("say-map-touch")));
    send(&mut services, &mut model, [PhrasesEvent::Find { text: text("алматы") }]);
    let found = map(&services, &model);
    assert!(found.goal.moves > first.goal.moves && found.ink != first.ink);
    let (lon, lat) = position(&services, "almaty");
    assert!((found.goal.camera.lon - lon).abs() < 1.0 && (found.goal.camera.lat - lat).abs() < 1.0);
    let (other_lon, other_lat) = position(&services, "yining");
    touch(&mut services, &mut model, other_lon, other_lat, 20_000.0);
    assert_eq!(chosen(&services, &model), None);
    assert_eq!(map(&services, &model).hint, Some(services.words.word("say-map-none")));
    touch(&mut services, &mut model, lon, lat, 100.0);
    assert_eq!(chosen(&services, &model).expect("Almaty").code, "almaty");
    // What was chosen stays, when a later touch finds nothing, and that is said.
    touch(&mut services, &mut model, other_lon, other_lat, 20_000.0);
    let told = map(&services, &model);
    assert_eq!(
        (told.chosen.as_deref(), told.hint),
        (Some("Almaty"), Some(services.words.word("say-map-none")))
    );
    send(&mut services, &mut model, [PhrasesEvent::Find { text: text("qqqq") }]);
    assert_eq!(map(&services, &model).hint, Some(services.words.word("map-nothing")));
    assert_eq!(inked(&drawn(&services, &model)), 0);
}

#[test]
fn it_opens_where_one_is_and_shows_several() {
    let seen = |services: &Services, model: &PhrasesModel| {
        let camera = map(services, model).goal.camera;
        assert!([camera.lon, camera.lat, camera.zoom].iter().all(|number| number.is_finite()));
        assert!((3.0..=8.0).contains(&camera.zoom));
        // A phone is some 320 points wide, and so high at least is the map.
        let half = 160.0 * 360.0 / (512.0 * camera.zoom.exp2());
        let within = |(lon, lat): (f64, f64)| {
            (lon - camera.lon).abs() <= half
                && (lat - camera.lat).abs() <= half * camera.lat.to_radians().cos()
        };
        let choices = picker(services, model).choices;
        choices
            .into_iter()
            .filter(|choice| within(position(services, &choice.code)))
            .map(|choice| choice.code)
            .collect::<Vec<_>>()
    };
    for (side, town) in [("CN", "yining"), ("KZ", "zharkent")] {
        let mut services = open(Lang::En);
        let event = HelpEvent::Show { side: text(side) };
        help::update(event, &mut HelpModel::default(), &mut services).expect("a side");
        let model = on_map(&mut services);
        let seen = seen(&services, &model);
        assert!(seen.len() >= 5 && seen.iter().any(|code| code == town), "{side}: {seen:?}");
    }
    // The port of the crossing that is kept; what was filled in before that.
    let mut services = open(Lang::En);
    let mut asked = PlanModel::default();
    fill_in(&mut services, &mut asked);
    let options = plan::view(&asked, &services).options;
    let option = options.last().expect("a way").id.clone();
    plan::update(PlanEvent::Keep { option: option.clone() }, &mut asked, &mut services)
        .expect("it is offered");
    let port = format!("port:{}", option.split('/').next().expect("a port"));
    let mut model = on_map(&mut services);
    let near = seen(&services, &model);
    assert!(near.len() >= 5 && near.contains(&port), "{port}: {near:?}");
    let events = [
        PhrasesEvent::Map { on: false },
        PhrasesEvent::Fill { slot: text("place"), value: text("oskemen") },
        PhrasesEvent::Map { on: true },
    ];
    send(&mut services, &mut model, events);
    assert!(seen(&services, &model).iter().any(|code| code == "oskemen"));
}

#[test]
fn who_is_opposite_points_in_their_language_and_both_see_what_was_meant() {
    let mut services = open(Lang::Zh);
    let answered = |services: &mut Services| {
        let mut model = PhrasesModel::default();
        let events = [
            PhrasesEvent::To { tag: text("ru") },
            PhrasesEvent::Open { id: Some(text(WHERE_TO)) },
            PhrasesEvent::Talk { on: true },
            PhrasesEvent::Point { answer: Some(text("@place")) },
            PhrasesEvent::Map { on: true },
        ];
        send(services, &mut model, events);
        model
    };
    let mut model = answered(&mut services);
    let russian = services
        .facts()
        .raw
        .places
        .iter()
        .find(|place| place.id.as_str() == "almaty")
        .map(|place| place.names.ru.clone())
        .expect("Almaty");
    let shown = picker(&services, &model);
    let told = shown.map.expect("it is one of places");
    assert_eq!(shown.tag, "ru");
    assert!(told.hint.is_some_and(|hint| hint.contains("карт")) && told.picture.contains("Карт"));
    let before = drawn(&services, &model);
    let (lon, lat) = position(&services, "almaty");
    touch(&mut services, &mut model, lon, lat, 2_000.0);
    assert_eq!(map(&services, &model).chosen.as_deref(), Some(&*russian));
    // The same picture as somebody sees who has the app in that language, and another than one's own.
    let mut theirs = open(Lang::Ru);
    let own = on_map(&mut theirs);
    assert_eq!(drawn(&theirs, &own), before);
    let mut chinese = open(Lang::Zh);
    let own = on_map(&mut chinese);
    assert_ne!(drawn(&chinese, &own), before);
    assert!(inked(&before) > 500);
    send(&mut services, &mut model, [PhrasesEvent::Pick { slot: None }]);
    let view = phrases::view(&model, &services);
    assert_eq!(view.picker, None);
    let talk = view.talk.expect("it is open");
    assert!(talk.pointed.expect("it was pointed at").text.contains(&russian));
    assert!(talk.pointed_other.expect("in one's own").text.contains("阿拉木图"));
}

#[test]
fn what_is_chosen_is_marked() {
    let mut services = open(Tongue::from_tag("ug").expect("a language"));
    let mut model = on_map(&mut services);
    let (plain, ink) = (drawn(&services, &model), map(&services, &model).ink);
    assert!(picker(&services, &model).rtl);
    let (lon, lat) = position(&services, "zharkent");
    touch(&mut services, &mut model, lon, lat, 500.0);
    assert_ne!(map(&services, &model).ink, ink, "the picture is asked for anew");
    assert_ne!(drawn(&services, &model), plain);
}
