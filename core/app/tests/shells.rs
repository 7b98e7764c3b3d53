//! The screens of the shells over the real content: first minute, form, card, countries, the Arabic script.

mod stage;

use otkel_app::{
    Lang, Services,
    l10n::Tongue,
    screens::{
        card::{self, CardEvent, CardModel},
        countries,
        plan::{self, FormEdit, PlanEvent, PlanModel, WhichWay},
        ports::{self, PortsEvent, PortsModel},
        settings::{self, SettingsEvent, SettingsModel},
        shell,
        start::{self, StartEvent, StartModel},
        today::{self, TodayModel},
    },
};
use proptest::prelude::*;
use stage::{edit, fill_in, open};

#[test]
fn the_first_minute_ends_with_a_profile() {
    let mut services = open(Lang::En);
    let mut model = StartModel::default();
    assert!(shell::view(&services).first_run);
    for (code, step) in [("kk-Arab", "passport"), ("DE", "role"), ("guide", "language")] {
        start::update(StartEvent::Choose { code: code.to_owned() }, &mut model, &mut services)
            .expect("offered");
        start::update(StartEvent::Next, &mut model, &mut services).expect("there is a way on");
        assert_eq!(start::view(&model, &services).step, step);
    }
    let frame = shell::view(&services);
    assert!(!frame.first_run && frame.rtl);
    assert_eq!(frame.tag, "kk-Arab");
    assert_eq!(services.profile.passport.as_deref(), Some("DE"));
    // What isn't offered changes nothing and is said.
    let before = services.profile.clone();
    model.step = start::StartStep::Role;
    let error = start::update(StartEvent::Choose { code: "pirate".to_owned() }, &mut model, &mut services);
    assert!(error.is_err_and(|error| error.to_string().len() > 5));
    assert_eq!(services.profile, before);
}

/// A Kazakh voice reads Cyrillic letters: that line is not for the eye.
fn without_voice(mut view: today::TodayView) -> today::TodayView {
    let cyrillic = |text: &str| text.chars().any(|c| ('\u{400}'..'\u{530}').contains(&c));
    assert!(cyrillic(&view.spoken));
    view.spoken.clear();
    view
}

#[test]
fn no_cyrillic_letter_is_shown_in_the_arabic_script() {
    let mut services = open(Tongue::KkArab);
    let mut model = PlanModel::default();
    fill_in(&mut services, &mut model);
    let mut ports_model = PortsModel::default();
    let show = PortsEvent::Show { port: "khorgos".to_owned(), on: None };
    ports::update(show, &mut ports_model, &mut services).expect("a port");
    let shown = [
        serde_json::to_string(&plan::view(&model, &services)),
        serde_json::to_string(&ports::view(&ports_model, &services)),
        serde_json::to_string(&without_voice(today::view(&TodayModel::default(), &services))),
        serde_json::to_string(&settings::view(&SettingsModel::default(), &services)),
    ];
    for text in shown.map(|text| text.expect("a view is JSON")) {
        // The list of languages has their own names in it, and sources have their own titles.
        let text = text.replace("Қазақша", "").replace("Русский", "");
        let strange: Vec<&str> = text
            .split('"')
            .filter(|part| {
                !part.contains("http") && part.chars().any(|c| ('\u{400}'..'\u{530}').contains(&c))
            })
            .collect();
        let own = |part: &&str| {
            services
                .facts()
                .raw
                .sources
                .iter()
                .any(|source| part.contains(&source.title) || part.contains(&source.publisher))
        };
        let strange: Vec<_> = strange.into_iter().filter(|part| !own(part)).collect();
        assert!(strange.is_empty(), "{strange:?}");
    }
}

#[test]
fn the_card_speaks_the_readers_language_and_ones_own() {
    let mut services = open(Lang::Ru);
    let mut settings_model = SettingsModel::default();
    for event in [
        SettingsEvent::Name { text: "Иван\u{0}ов".to_owned() },
        SettingsEvent::Passport { country: "RU".to_owned() },
        SettingsEvent::Contact { text: "+7 701 000 00 00".to_owned() },
    ] {
        settings::update(event, &mut settings_model, &mut services).expect("taken");
    }
    let mut plan_model = PlanModel::default();
    fill_in(&mut services, &mut plan_model);
    let option = plan::view(&plan_model, &services).options[0].id.clone();
    plan::update(PlanEvent::Keep { option }, &mut plan_model, &mut services).expect("kept");
    let mut model = CardModel::default();
    let codes = |model: &CardModel, services: &Services| -> Vec<String> {
        card::view(model, services).lines.into_iter().map(|line| line.code).collect()
    };
    assert_eq!(codes(&model, &services), ["name", "passport", "trip", "language", "contact"]);
    let shown = card::view(&model, &services);
    assert!(shown.lines[0].theirs.contains("Иванов"), "a control character is no part of a name");
    assert!(shown.lines[2].theirs.contains("伊宁") && shown.lines[2].own.contains("Инин"));
    card::update(CardEvent::Vulnerable { on: true }, &mut model, &mut services).expect("a switch");
    card::update(CardEvent::Show { tag: "ug".to_owned() }, &mut model, &mut services).expect("offered");
    let shown = card::view(&model, &services);
    assert!(shown.rtl && shown.voice.is_none() && shown.unreviewed.is_some());
    assert!(codes(&model, &services).contains(&"vulnerable".to_owned()));
}

#[test]
fn countries_are_found_in_any_language() {
    let services = open(Lang::Zh);
    for (typed, code) in [("герм", "DE"), ("Germ", "DE"), ("德", "DE"), ("kz", "KZ"), ("گېرمانىيە", "DE")]
    {
        assert_eq!(countries(&services, typed, None).first().map(|c| c.code.as_str()), Some(code), "{typed}");
    }
    assert_eq!(countries(&services, "", None).len(), 250);
    assert!(countries(&services, "zzzz", None).is_empty());
}

#[test]
fn the_form_suggests_places_across_the_border_by_any_name() {
    let mut services = open(Lang::En);
    let mut model = PlanModel::default();
    edit(&mut services, &mut model, FormEdit::From { text: "yining".to_owned() });
    let first = |services: &mut Services, model: &mut PlanModel, typed: &str| {
        edit(services, model, FormEdit::To { text: typed.to_owned() });
        let field = plan::view(model, services).form.to;
        field.suggestions.first().map(|choice| choice.code.clone())
    };
    for typed in ["alma", "Алма", "阿拉木", "ئالمۇ"] {
        assert_eq!(first(&mut services, &mut model, typed).as_deref(), Some("almaty"), "{typed}");
    }
    assert!(first(&mut services, &mut model, "qqqq").is_none());
    plan::update(PlanEvent::Go, &mut model, &mut services).expect("go");
    let form = plan::view(&model, &services).form;
    assert!(form.problem.is_some_and(|problem| problem.contains("qqqq")), "said, and still in the field");
    assert_eq!(form.to.text, "qqqq");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn no_string_of_edits_breaks_the_form(edits in prop::collection::vec((0..14_u8, ".{0,12}", any::<u32>(), any::<bool>()), 1..25)) {
        let mut services = open(Lang::Kk);
        let mut model = PlanModel::default();
        for (which, text, number, on) in edits {
            let way = if on { WhichWay::There } else { WhichWay::Back };
            let date = format!("20{:02}-{:02}-{:02}", number % 100, number / 7 % 14, number / 3 % 33);
            let edit = match which {
                0 => FormEdit::From { text },
                1 => FormEdit::To { text },
                2 => FormEdit::Swap,
                3 => FormEdit::Means { code: if on { "motorcycle".to_owned() } else { text } },
                4 => FormEdit::When { code: ["now", "leave", "arrive", "never"][number as usize % 4].to_owned() },
                5 => FormEdit::Day { way, date },
                6 => FormEdit::Time { way, time: format!("{:02}:{:02}", number % 26, number / 5 % 62) },
                7 => FormEdit::Month { way, by: number as i32 },
                8 => FormEdit::Return { on },
                9 => FormEdit::Passport { country: if on { "PL".to_owned() } else { text } },
                10 => FormEdit::People { count: number },
                11 => FormEdit::Vehicle { country: if on { "GR".to_owned() } else { text } },
                12 => FormEdit::Paper { id: if on { "visa".to_owned() } else { text } },
                _ => FormEdit::Vulnerable { on },
            };
            let _ = plan::update(PlanEvent::Edit { edit }, &mut model, &mut services);
        }
        let view = plan::view(&model, &services);
        prop_assert!(view.form.people >= 1);
        prop_assert!(view.form.when.iter().chain(&view.form.back).all(|when| when.times.len() == 48));
        plan::update(PlanEvent::Go, &mut model, &mut services).expect("go never fails");
        let view = plan::view(&model, &services);
        prop_assert!(view.answered || view.form.problem.is_some());
    }
}
