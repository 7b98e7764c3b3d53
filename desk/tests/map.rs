//! The starter map through the app's own screen: what is found, which way is taken, what is refused.

use std::path::Path;

use otkel_app::{
    FixedClock, Lang, OtkelError, Services,
    l10n::L10n,
    maps::{Atlas, Ends, Journey, JourneyTrouble, MapBytes},
    screens::map::{
        Camera, Ground, MapEvent, MapFrame, MapModel, MapView, RouteEnd, journey_lines, journey_report,
        labels, spot_of, update, view,
    },
};
use otkel_domain::model::PortId;
use otkel_maps::{
    draw::Cancel,
    earth::LonLat,
    find::{Category, Kind},
    roads::Mode,
};
use otkel_pack::Pack;

static MAP: MapBytes = MapBytes {
    tiles: include_bytes!(concat!(env!("OUT_DIR"), "/map.pmtiles")),
    roads: include_bytes!(concat!(env!("OUT_DIR"), "/roads.graph")),
    places: include_bytes!(concat!(env!("OUT_DIR"), "/places.db")),
};
static FACTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/facts.db"));

fn services(lang: Lang, now: &str) -> Services {
    let clock = FixedClock::parse(now).expect("a literal");
    let mut services =
        Services::new(Pack::from_bytes(FACTS).expect("the starter pack opens"), lang, Box::new(clock));
    services.chart(Atlas::open(None, &MAP));
    services
}

/// A Monday morning.
fn morning() -> Services {
    services(Lang::En, "2026-11-23T02:00:00Z")
}

fn at(services: &Services, name: &str) -> LonLat {
    spot_of(services, name).unwrap_or_else(|| panic!("{name} isn't on the map")).0
}

fn way(services: &Services, from: &str, to: &str, mode: Mode) -> Result<Journey, JourneyTrouble> {
    let ends = Ends { from: at(services, from), to: at(services, to), mode, via: None, stay: false };
    services.journey(&ends)
}

fn shown(services: &mut Services, events: Vec<MapEvent>) -> MapView {
    let mut model = MapModel::restore(services);
    for event in events {
        update(event, &mut model, services).expect("the event is taken");
    }
    view(&model, services)
}

#[test]
fn the_starter_map_opens_whole() {
    let atlas = Atlas::open(None, &MAP);
    assert!(atlas.trouble().is_none(), "{:?}", atlas.trouble());
    let [sheet] = atlas.sheets() else { panic!("one map") };
    assert!(sheet.overview && sheet.roads().is_some() && sheet.places.is_some());
    assert!(sheet.attribution.contains("OpenStreetMap"), "{}", sheet.attribution);
    let size = MAP.tiles.len() + MAP.roads.len() + MAP.places.len() + FACTS.len();
    let fonts = ["OtkelSans-Regular.ttf", "OtkelSans-Bold.ttf"].map(|font| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/fonts").join(font);
        std::fs::metadata(file).expect("the font is there").len() as usize
    });
    let all = size + fonts.iter().sum::<usize>();
    assert!(all <= 8_000_000, "the starter pack with its fonts has {all} bytes");
}

#[test]
fn a_folder_lies_over_the_overview_and_a_damaged_one_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(Atlas::open(Some(folder.path()), &MAP).sheets().len(), 1, "an empty folder holds no map");
    let file = |name: &str| folder.path().join(name);
    std::fs::write(file("map.pmtiles"), MAP.tiles).expect("is written");
    std::fs::write(file("roads.graph"), MAP.roads).expect("is written");
    std::fs::write(file("places.db"), MAP.places).expect("is written");
    let both = Atlas::open(Some(folder.path()), &MAP);
    assert_eq!((both.sheets().len(), both.trouble()), (2, None));
    std::fs::write(file("roads.graph"), &MAP.roads[..1000]).expect("is written");
    let damaged = Atlas::open(Some(folder.path()), &MAP);
    assert_eq!(damaged.sheets().len(), 1);
    assert_eq!(damaged.trouble().map(|trouble| trouble.file), Some("roads.graph"));
}

#[test]
fn khorgos_is_found_by_every_spelling() {
    let services = morning();
    let khorgos = LonLat::new(80.40, 44.20).expect("a literal");
    for text in ["hegs", "Қорғас", "Qorgas", "霍尔果斯", "khorgos", "Хоргос", "قورغاس", "huoerguosi"]
    {
        let (found, name) = spot_of(&services, text).unwrap_or_else(|| panic!("{text} finds nothing"));
        assert!(found.distance_m(khorgos) < 12_000.0, "{text} finds {name}");
    }
}

#[test]
fn distances_are_those_of_the_facts() {
    let services = morning();
    for (from, to, km) in
        [("Almaty", "Zharkent", 340.0), ("Yining", "霍尔果斯", 90.0), ("Usharal", "Dostyk", 168.0)]
    {
        let journey =
            way(&services, from, to, Mode::Car).unwrap_or_else(|why| panic!("{from} – {to}: {why:?}"));
        let found = journey.distance_m() / 1000.0;
        assert!((found - km).abs() / km <= 0.1, "{from} – {to}: {found:.0} km, known {km}");
    }
}

#[test]
fn a_way_across_is_the_planners_answer() {
    let services = morning();
    let journey = way(&services, "Zharkent", "Yining", Mode::Car).expect("there is a way");
    assert_eq!(journey.parts.len(), 2);
    assert_eq!(journey.port.as_ref().map(|passage| passage.port.as_str()), Some("khorgos"));

    let ends = |via: Option<&str>, stay| Ends {
        from: at(&services, "Almaty"),
        to: at(&services, "Tacheng"),
        mode: Mode::Car,
        via: via.map(PortId::from),
        stay,
    };
    let bakhty = services.journey(&ends(Some("bakhty"), false)).expect("there is a way by Bakhty");
    assert_eq!(bakhty.port.expect("it crosses").port.as_str(), "bakhty");
    assert_eq!(services.journey(&ends(None, true)).err(), Some(JourneyTrouble::Border));
    assert_eq!(services.journey(&ends(Some("no-such-port"), false)).err(), Some(JourneyTrouble::NoPort));
}

#[test]
fn no_road_leads_across_by_itself() {
    let services = morning();
    for (from, to) in [
        ("Zharkent", "霍尔果斯"),
        ("Dostyk", "Alashankou"),
        ("Zharkent", "Yining"),
        ("Usharal", "Tacheng"),
        ("Zaysan", "Jeminay"),
    ] {
        if let Ok(journey) = way(&services, from, to, Mode::Foot) {
            assert!(journey.port.is_some(), "{from} – {to} without a port");
        }
    }
}

#[test]
fn ends_off_the_map_are_named() {
    let services = morning();
    let paris = LonLat::new(2.35, 48.86).expect("a literal");
    let ends = Ends { from: at(&services, "Almaty"), to: paris, mode: Mode::Car, via: None, stay: false };
    assert!(matches!(
        services.journey(&ends),
        Err(JourneyTrouble::Outside(otkel_maps::route::End::Destination))
    ));
}

#[test]
fn the_screen_leads_from_a_search_to_a_route() {
    let mut services = morning();
    let mut model = MapModel::restore(&services);
    let send = |event, services: &mut Services, model: &mut MapModel| update(event, model, services);
    send(MapEvent::Search { typed: "zharkent".to_owned() }, &mut services, &mut model).expect("taken");
    let found = view(&model, &services).search.found;
    assert_eq!(found[0].name, "Zharkent");
    send(MapEvent::Choose { id: found[0].id.clone() }, &mut services, &mut model).expect("taken");
    let seen = view(&model, &services);
    assert_eq!(seen.place.as_ref().map(|place| place.name.as_str()), Some("Zharkent"));
    assert!(seen.goal.moves > 0, "the map goes there");
    send(MapEvent::End { which: RouteEnd::From }, &mut services, &mut model).expect("taken");
    send(MapEvent::Choose { id: "port:khorgos".to_owned() }, &mut services, &mut model).expect("taken");
    send(MapEvent::End { which: RouteEnd::To }, &mut services, &mut model).expect("taken");
    let route = view(&model, &services).route.expect("a route");
    assert!(route.summary.expect("it was found").contains("km"));
    assert!(route.steps.len() >= 2 && route.gpx.is_some());
    // It is there again when the app was ended.
    let again = view(&MapModel::restore(&services), &services);
    assert_eq!(again.route.and_then(|route| route.from).as_deref(), Some("Zharkent"));
}

#[test]
fn nobody_records_in_china_nor_where_the_country_is_not_known() {
    let mut services = morning();
    let record = |lon, lat| {
        let here = MapEvent::Here { lon, lat, accuracy_m: 5.0, heading_deg: None };
        vec![here.clone(), MapEvent::Record { on: true }, here]
    };
    let china = shown(&mut services, record(81.32, 43.91)).record;
    assert!(!china.allowed && !china.toggle.on && china.gpx.is_none());
    assert!(china.reason.expect("it says why").contains("China"));
    let border = shown(&mut services, record(80.38, 44.19)).record;
    assert!(!border.toggle.on, "so close to the border one may be in China");
    let kazakhstan = shown(&mut services, record(76.95, 43.25)).record;
    assert!(kazakhstan.allowed && kazakhstan.toggle.on && kazakhstan.gpx.is_some());
    let nowhere = shown(&mut services, record(2.35, 48.86)).record;
    assert!(!nowhere.allowed && !nowhere.toggle.on);
    // Asked for before the phone knows where it is: it begins with the first position, where it may.
    let here = |lon, lat| MapEvent::Here { lon, lat, accuracy_m: 5.0, heading_deg: None };
    let first = |lon, lat| vec![MapEvent::Record { on: true }, here(lon, lat)];
    assert!(shown(&mut services, first(76.95, 43.25)).record.toggle.on);
    assert!(!shown(&mut services, first(81.32, 43.91)).record.toggle.on);
}

#[test]
fn where_the_group_meets_is_in_the_list_and_under_the_finger() {
    let mut services = morning();
    let (lon, lat) = (80.1234, 44.3);
    let met = shown(&mut services, vec![MapEvent::Pin { lon, lat }, MapEvent::Meet, MapEvent::Close]);
    assert!(met.list.rows[0].id.starts_with("meeting:"), "{:?}", met.list.rows[0].id);
    let touched = vec![MapEvent::Touch { lon, lat, reach_m: 500.0 }];
    let open = shown(&mut services, touched.clone()).place.expect("it opens");
    assert_eq!((open.name.as_str(), open.meet.as_str()), ("Meeting point", "No longer meet here"));
    let gone = shown(&mut services, [touched, vec![MapEvent::Meet, MapEvent::Close]].concat());
    assert!(!gone.list.rows.iter().any(|row| row.id.starts_with("meeting:")));
}

#[test]
fn what_cannot_be_is_refused_or_changes_nothing() {
    let mut services = morning();
    let mut model = MapModel::restore(&services);
    let mut refused =
        |event| matches!(update(event, &mut model, &mut services), Err(OtkelError::BadInput { .. }));
    assert!(refused(MapEvent::Choose { id: "place:0:4000000000".to_owned() }));
    assert!(refused(MapEvent::Choose { id: "🛂".repeat(100) }));
    assert!(refused(MapEvent::Category { code: "gold".to_owned() }));
    assert!(refused(MapEvent::Profile { code: "tank".to_owned() }));
    assert!(refused(MapEvent::Gpx { text: "<gpx".to_owned() }));
    for (lon, lat) in [(f64::NAN, 0.0), (500.0, 0.0), (0.0, f64::INFINITY)] {
        assert!(!refused(MapEvent::Pin { lon, lat }));
        assert!(!refused(MapEvent::Touch { lon, lat, reach_m: f64::NAN }));
        assert!(!refused(MapEvent::Here { lon, lat, accuracy_m: f64::NAN, heading_deg: Some(f64::NAN) }));
        assert!(!refused(MapEvent::Moved { camera: Camera { lon, lat, zoom: f64::NAN, bearing: 0.0 } }));
    }
    assert!(view(&model, &services).place.is_none());
}

#[test]
fn labels_are_drawn_in_every_language_and_absurd_frames_are_refused() {
    for lang in Lang::ALL {
        let services = services(lang, "2026-11-23T02:00:00Z");
        let model = MapModel::restore(&services);
        let camera = Camera { lon: 80.6, lat: 44.2, zoom: 7.0, bearing: 30.0 };
        let frame = MapFrame { camera, width: 360.0, height: 500.0, scale: 2.0, dark: false };
        let picture =
            labels(&model, &services, &frame).expect("a frame").draw(&Cancel::default()).expect("drawn");
        assert_eq!((picture.width, picture.height), (720, 1000));
        assert!(
            picture.rgba.chunks(4).filter(|pixel| pixel[3] > 0).count() > 2_000,
            "{lang:?} shows something"
        );
        for frame in [
            MapFrame { width: f64::NAN, ..frame.clone() },
            MapFrame { height: 1e9, ..frame.clone() },
            MapFrame { scale: 0.0, ..frame.clone() },
            MapFrame { camera: Camera { lon: f64::NAN, ..camera }, ..frame },
        ] {
            assert!(labels(&model, &services, &frame).is_err());
        }
    }
}

#[test]
fn every_kind_category_and_arrow_has_its_words() {
    let words = Lang::ALL.map(|lang| L10n::new(lang, ""));
    let arrows = [
        "depart",
        "straight",
        "slight-left",
        "left",
        "sharp-left",
        "slight-right",
        "right",
        "sharp-right",
        "u-turn",
        "roundabout",
        "ramp",
        "merge",
        "ferry",
    ];
    let keys = Kind::ALL
        .iter()
        .map(|kind| format!("kind-{}", kind.name().replace('_', "-")))
        .chain(Category::ALL.iter().map(|category| format!("category-{}", category.name())))
        .chain(arrows.iter().flat_map(|arrow| [format!("turn-{arrow}"), format!("turn-{arrow}-onto")]));
    for key in keys {
        for words in &words {
            assert!(words.has(&key), "{:?} lacks {key}", words.lang());
        }
    }
}

#[test]
fn a_pass_that_the_pack_calls_closed_is_gone_round_and_told() {
    let winter = services(Lang::En, "2027-01-12T02:00:00Z");
    let summer = services(Lang::En, "2027-07-12T02:00:00Z");
    let (snow, dry) = (
        way(&winter, "Dushanzi", "Kuqa", Mode::Car).expect("a way round"),
        way(&summer, "Dushanzi", "Kuqa", Mode::Car).expect("a way"),
    );
    assert!(
        snow.distance_m() > dry.distance_m() * 1.5,
        "{} km in winter, {} km in summer",
        snow.distance_m() / 1e3,
        dry.distance_m() / 1e3
    );
    let told = journey_lines(&winter, &snow, "Dushanzi", "Kuqa").join("\n");
    assert!(told.contains("Closed at this time: G217") && told.contains("snow (unconfirmed)"), "{told}");
    let told = journey_lines(&summer, &dry, "Dushanzi", "Kuqa").join("\n");
    assert!(!told.contains("Closed at this time"), "{told}");
    let report = journey_report(&winter, &snow);
    assert!(
        report["road_states"].as_array().is_some_and(|states| states.iter().any(|s| s["closed"] == true)),
        "{report}"
    );
}

#[test]
fn the_ground_has_no_holes() {
    let services = morning();
    let ground = Ground::of(&services, false);
    for (z, x, y) in [(9, 370, 186), (4, 11, 5), (12, 2962, 1489), (0, 0, 0)] {
        let tile = ground.tile((z, x, y), 256, 2.0, &Cancel::default()).expect("a tile").expect("drawn");
        let clear: Vec<u8> = tile.rgba.chunks(4).map(|pixel| pixel[3]).filter(|alpha| *alpha < 255).collect();
        assert!(
            clear.is_empty(),
            "{z}/{x}/{y}: {} pixels, the clearest {:?}",
            clear.len(),
            clear.iter().min()
        );
    }
}
