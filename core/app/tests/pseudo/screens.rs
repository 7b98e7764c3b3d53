//! A walk through every screen, with what each of them shows.

use otkel_app::{
    OtkelError, Services,
    screens::{
        card::{self, CardEvent, CardModel},
        help::{self, HelpEvent, HelpModel},
        map::{self, MapEvent, MapModel, RouteEnd},
        menu::{self, MenuEdit, MenuEvent, MenuModel},
        phrases::{self, PhrasesEvent, PhrasesModel},
        plan::{self, FormEdit, PlanEvent, PlanModel, WhichWay},
        ports::{self, PortsEvent, PortsModel},
        settings::{self, SettingsEvent, SettingsModel},
        shell,
        start::{self, StartEvent, StartModel},
        today::{self, TodayModel},
    },
};
use serde_json::Value;

use crate::stage;

/// What was shown: on which screen, and the view.
pub type Shown = Vec<(&'static str, Value)>;

fn json(view: impl serde::Serialize) -> Value {
    serde_json::to_value(view).expect("a view is JSON")
}

fn text(text: &str) -> String {
    text.to_owned()
}

/// Every screen in the states that say most.
pub fn walk(services: &mut Services) -> Shown {
    let mut shown = Shown::new();
    start(services, &mut shown);
    own(services, &mut shown);
    plan(services, &mut shown);
    ports(services, &mut shown);
    map(services, &mut shown);
    for side in ["CN", "KZ"] {
        let mut model = HelpModel::default();
        help::update(HelpEvent::Show { side: text(side) }, &mut model, services).expect("a side");
        help::update(HelpEvent::Citizen { country: text("DE") }, &mut model, services).expect("a country");
        shown.push(("help", json(help::view(&model, services))));
    }
    shown.push(("today", json(today::view(&TodayModel::default(), services))));
    card(services, &mut shown);
    phrases(services, &mut shown);
    menu(services, &mut shown);
    shown.push(("shell", json(shell::view(services))));
    shown
}

fn start(services: &mut Services, shown: &mut Shown) {
    let mut model = StartModel::default();
    let own = services.words.tongue().tag();
    for code in [own, "DE", "guide"] {
        shown.push(("start", json(start::view(&model, services))));
        start::update(StartEvent::Choose { code: text(code) }, &mut model, services).expect("offered");
        start::update(StartEvent::Next, &mut model, services).expect("there is a way on");
    }
}

fn own(services: &mut Services, shown: &mut Shown) {
    let mut model = SettingsModel::default();
    for event in [
        SettingsEvent::Name { text: text("77") },
        SettingsEvent::Contact { text: text("+7 701 000 00 00") },
        SettingsEvent::AskWipe { on: true },
    ] {
        settings::update(event, &mut model, services).expect("taken");
    }
    shown.push(("settings", json(settings::view(&model, services))));
}

fn plan(services: &mut Services, shown: &mut Shown) {
    let mut model = PlanModel::default();
    shown.push(("plan", json(plan::view(&model, services))));
    stage::fill_in(services, &mut model);
    shown.push(("plan", json(plan::view(&model, services))));
    let option = plan::view(&model, services).options[0].id.clone();
    plan::update(PlanEvent::Keep { option }, &mut model, services).expect("kept");
    // A family with a lorry on a holiday, by hours, and back.
    for means in ["motorcycle", "lorry", "foot", "train", "car", "taxi"] {
        let mut model = PlanModel::default();
        stage::fill_in(services, &mut model);
        for edit in [
            FormEdit::Means { code: text("coach") },
            FormEdit::Means { code: text(means) },
            FormEdit::Passport { country: text("PL") },
            FormEdit::Passport { country: text("IR") },
            FormEdit::People { count: 120 },
            FormEdit::Vehicle { country: text("DE") },
            FormEdit::Vulnerable { on: true },
            FormEdit::Return { on: true },
            FormEdit::Day { way: WhichWay::There, date: text("2026-12-16") },
            FormEdit::Day { way: WhichWay::Back, date: text("2026-12-20") },
        ] {
            // A vehicle's plates are asked for where there is a vehicle.
            let _ = plan::update(PlanEvent::Edit { edit }, &mut model, services);
        }
        plan::update(PlanEvent::Go, &mut model, services).expect("go never fails");
        shown.push(("plan", json(plan::view(&model, services))));
        plan::update(PlanEvent::Form, &mut model, services).expect("the form");
        shown.push(("plan", json(plan::view(&model, services))));
    }
}

fn ports(services: &mut Services, shown: &mut Shown) {
    let mut model = PortsModel::default();
    let all: Vec<String> = services.facts().ports.iter().map(|port| port.id().to_string()).collect();
    for (side, said) in [("CN", "closed"), ("KZ", "10:30-19:00")] {
        let note = PortsEvent::Note { port: text("khorgos"), side: text(side), said: text(said) };
        ports::update(note, &mut model, services).expect("a note");
    }
    ports::update(PortsEvent::Board, &mut model, services).expect("the board");
    shown.push(("ports", json(ports::view(&model, services))));
    for port in all {
        for on in ["2026-11-22", "2026-12-16", "2026-10-03"] {
            let show = PortsEvent::Show { port: port.clone(), on: Some(text(on)) };
            ports::update(show, &mut model, services).expect("a port");
            shown.push(("ports", json(ports::view(&model, services))));
        }
    }
}

fn map(services: &mut Services, shown: &mut Shown) {
    let mut model = MapModel::restore(services);
    let end = |which| MapEvent::End { which };
    for event in [
        MapEvent::Search { typed: text("qqq") },
        MapEvent::Here { lon: 80.2, lat: 44.2, accuracy_m: 10.0, heading_deg: None },
        MapEvent::Record { on: true },
        MapEvent::Choose { id: text("port:khorgos") },
        end(RouteEnd::From),
        MapEvent::Pin { lon: 81.0, lat: 44.0 },
        MapEvent::Meet,
        end(RouteEnd::To),
        MapEvent::Fuel { range_km: text("400"), reserve_km: text("50") },
        MapEvent::Lost,
    ] {
        let done = map::update(event, &mut model, services);
        if let Err(error) = done {
            shown.push(("map", json(error.to_string())));
        }
        shown.push(("map", json(map::view(&model, services))));
    }
}

fn card(services: &mut Services, shown: &mut Shown) {
    let mut model = CardModel::default();
    card::update(CardEvent::Vulnerable { on: true }, &mut model, services).expect("a switch");
    shown.push(("card", json(card::view(&model, services))));
    for tag in ["ug", "ru"] {
        card::update(CardEvent::Show { tag: text(tag) }, &mut model, services).expect("offered");
        shown.push(("card", json(card::view(&model, services))));
    }
}

fn phrases(services: &mut Services, shown: &mut Shown) {
    let mut model = PhrasesModel::default();
    let mut ids: Vec<(String, Option<String>)> = Vec::new();
    for phrase in &services.facts().raw.phrases {
        ids.push((phrase.id.to_string(), phrase.slots.keys().next().cloned()));
    }
    shown.push(("phrases", json(phrases::view(&model, services))));
    let search = PhrasesEvent::Search { text: text("77") };
    for event in [search, PhrasesEvent::Search { text: String::new() }, PhrasesEvent::Theirs { on: true }] {
        phrases::update(event, &mut model, services).expect("taken");
        shown.push(("phrases", json(phrases::view(&model, services))));
    }
    for (id, slot) in ids.into_iter().step_by(20) {
        let mut events = vec![PhrasesEvent::Open { id: Some(id) }];
        if let Some(slot) = slot {
            events.push(PhrasesEvent::Pick { slot: Some(slot.clone()) });
            events.push(PhrasesEvent::Fill { slot, value: text("12") });
        }
        // Of a list of places the map, too.
        events.push(PhrasesEvent::Map { on: true });
        events.push(PhrasesEvent::Touch { lon: 0.0, lat: 0.0, reach_m: 1.0 });
        events.push(PhrasesEvent::Talk { on: true });
        // Everything that can be pointed at, with the pad that it opens.
        for event in &events {
            phrases::update(event.clone(), &mut model, services).ok();
        }
        let talk = phrases::view(&model, services).talk;
        let answers = talk.into_iter().flat_map(|talk| talk.answers).map(|row| row.answer);
        events.extend(answers.map(|answer| PhrasesEvent::Point { answer: Some(answer) }));
        for event in events {
            if let Err(error) = phrases::update(event, &mut model, services) {
                shown.push(("error", json(error.to_string())));
            }
            shown.push(("phrases", json(phrases::view(&model, services))));
        }
    }
}

fn menu(services: &mut Services, shown: &mut Shown) {
    let mut model = MenuModel::default();
    let dishes: Vec<String> = services.facts().raw.dishes.iter().map(|dish| dish.id.to_string()).collect();
    let signs: Vec<String> = services.facts().raw.signs.iter().map(|sign| sign.id.to_string()).collect();
    let mut events: Vec<MenuEvent> =
        ["menus", "signs", "dishes"].map(|code| MenuEvent::Tab { code: text(code) }).into();
    events.push(MenuEvent::LeaveOut { code: text("pork"), on: true });
    events.push(MenuEvent::Search { text: text("12") });
    events.push(MenuEvent::Search { text: String::new() });
    for id in dishes.iter().step_by(5) {
        events.extend([MenuEvent::Dish { id: id.clone() }, MenuEvent::Back]);
    }
    for id in signs.iter().step_by(5) {
        events.extend([MenuEvent::Sign { id: id.clone() }, MenuEvent::Back]);
    }
    events.push(MenuEvent::New);
    let make = |edit| MenuEvent::Make { edit };
    events.push(make(MenuEdit::Title { text: text("77") }));
    events.push(make(MenuEdit::Place { text: text("77") }));
    events.extend(dishes.iter().take(3).map(|id| make(MenuEdit::Dish { id: id.clone() })));
    events.push(make(MenuEdit::Own { text: text("77") }));
    for (item, price) in [(0, "1500"), (1, "ask"), (2, "-5")] {
        events.push(make(MenuEdit::Price { item, text: text(price) }));
        events.push(make(MenuEdit::Portion { item, text: text("300 g") }));
    }
    events.push(make(MenuEdit::With { item: 3, id: text("peanut"), on: true }));
    events.push(MenuEvent::Ingredient { item: 3, text: text("77") });
    events.extend([MenuEvent::Dish { id: dishes[0].clone() }, MenuEvent::Back]);
    events.push(MenuEvent::Share { on: true });
    events.push(MenuEvent::Import { link: text("12") });
    for event in events {
        if let Err(error) = menu::update(event, &mut model, services) {
            shown.push(("error", json(error.to_string())));
        }
        shown.push(("menu", json(menu::view(&model, services))));
    }
}

/// What is said of inputs that can't be answered.
pub fn troubles(services: &mut Services) -> Shown {
    let mut shown = Shown::new();
    let mut say = |done: Result<(), OtkelError>| {
        let error = done.expect_err("it can't be answered");
        shown.push(("error", json(error.to_string())));
    };
    let edit = |edit| PlanEvent::Edit { edit };
    let model = &mut PlanModel::default();
    for event in [
        edit(FormEdit::Means { code: text("12") }),
        edit(FormEdit::When { code: text("12") }),
        edit(FormEdit::Passport { country: text("12") }),
        edit(FormEdit::Vehicle { country: text("12") }),
        edit(FormEdit::Paper { id: text("12") }),
        edit(FormEdit::People { count: 0 }),
        edit(FormEdit::Day { way: WhichWay::There, date: text("12") }),
        edit(FormEdit::Time { way: WhichWay::There, time: text("99") }),
    ] {
        if let Err(error) = plan::update(event, model, services) {
            say(Err(error));
        }
    }
    let model = &mut PortsModel::default();
    say(ports::update(PortsEvent::Show { port: text("12"), on: None }, model, services));
    let note = |said: &str| PortsEvent::Note { port: text("khorgos"), side: text("CN"), said: text(said) };
    say(ports::update(note("12"), model, services));
    say(ports::update(PortsEvent::Show { port: text("khorgos"), on: Some(text("12")) }, model, services));
    say(card::update(CardEvent::Show { tag: text("12") }, &mut CardModel::default(), services));
    say(help::update(HelpEvent::Show { side: text("12") }, &mut HelpModel::default(), services));
    say(settings::update(SettingsEvent::Look { look: text("12") }, &mut SettingsModel::default(), services));
    for (from, to, leave) in [
        ("12", "almaty", "2026-11-23 08:00"),
        ("yining", "urumqi", "2026-11-23 08:00"),
        ("yining", "almaty", "12"),
        ("yining", "almaty", "2020-11-23 08:00"),
        ("yining", "almaty", "2024-02-29 23:30 KZ"),
    ] {
        let form = otkel_app::ask::PlanForm {
            from: text(from),
            to: text(to),
            means: vec![text("coach")],
            leave: Some(text(leave)),
            passports: vec![text("CN")],
            ..Default::default()
        };
        say(plan::update(PlanEvent::Ask { form }, &mut PlanModel::default(), services));
    }
    shown
}
