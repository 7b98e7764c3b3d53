//! What people type: found in every language, refused in one sentence, never a panic.

use std::{
    path::Path,
    sync::{Mutex, OnceLock, PoisonError},
};

use otkel_app::{
    FixedClock, Instant, Lang, OtkelError, Services,
    ask::{PlanForm, places_of, request},
    lines,
    screens::plan::{PlanEvent, PlanModel, update, view},
};
use otkel_pack::{Pack, build};
use proptest::prelude::*;

fn services() -> &'static Services {
    static SERVICES: OnceLock<Services> = OnceLock::new();
    SERVICES.get_or_init(|| open(Lang::En))
}

fn open(lang: Lang) -> Services {
    let bytes =
        build(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).expect("the starter pack builds");
    let clock = FixedClock::parse("2026-11-20T10:00:00Z").expect("a literal");
    Services::new(Pack::from_bytes(&bytes).expect("it opens"), lang, Box::new(clock))
}

#[test]
fn every_place_and_port_is_found_by_each_of_its_names() {
    let facts = services().facts();
    for place in &facts.raw.places {
        for name in place.names.all().into_iter().chain(place.aliases.iter().map(String::as_str)) {
            let found = places_of(facts, name);
            assert!(found.iter().any(|found| found.node == place.id), "{name} doesn't find {}", place.id);
            let shouted = places_of(facts, &format!(" {} ", name.to_uppercase()));
            assert_eq!(shouted, found, "{name} in capitals");
        }
    }
    for port in &facts.ports {
        for name in port.port.names.all().into_iter().chain(port.port.aliases.iter().map(String::as_str)) {
            let found = places_of(facts, name);
            let own = found.iter().any(|found| found.node.as_str().starts_with(port.id().as_str()));
            assert!(own, "{name} doesn't find {}", port.id());
        }
    }
}

#[test]
fn an_unknown_place_is_answered_with_the_nearest_names() {
    for (lang, typed, near) in
        [(Lang::En, "Yinnig", "Yining"), (Lang::Ru, "Алматыы", "Алматы"), (Lang::Zh, "阿拉胡", "阿拉湖")]
    {
        let services = open(lang);
        let form = PlanForm {
            from: typed.to_owned(),
            to: "Horgos".to_owned(),
            passports: vec!["CN".to_owned()],
            ..PlanForm::default()
        };
        let error = request(services.facts(), &services.words, &form, Instant::from_minutes(0))
            .expect_err("no such place");
        let OtkelError::BadInput { detail, .. } = error else { panic!("{error}") };
        assert!(detail.contains(near), "{detail}");
    }
}

#[test]
fn a_form_that_cannot_be_read_loses_nothing() {
    let services = &mut open(Lang::En);
    let good = PlanForm {
        from: "Yining".to_owned(),
        to: "Almaty".to_owned(),
        leave: Some("2026-11-23 08:00".to_owned()),
        passports: vec!["CN".to_owned()],
        ..PlanForm::default()
    };
    let mut model = PlanModel::default();
    update(PlanEvent::Ask { form: good.clone() }, &mut model, services).expect("a good form");
    let shown = lines::plan(&view(&model, services));
    let bad = PlanForm { from: "Nowhere".to_owned(), ..good };
    update(PlanEvent::Ask { form: bad }, &mut model, services).expect_err("no such place");
    assert_eq!(lines::plan(&view(&model, services)), shown, "what was on the screen stays");
}

#[test]
fn the_same_question_has_the_same_answer_in_every_language() {
    let form = PlanForm {
        from: "霍尔果斯市".to_owned(),
        to: "Жаркент".to_owned(),
        means: vec!["coach".to_owned()],
        leave: Some("2026-12-16 10:00".to_owned()),
        passports: vec!["cn".to_owned()],
        ..PlanForm::default()
    };
    let mut verdicts = Vec::new();
    for lang in Lang::ALL {
        let mut services = open(lang);
        let mut model = PlanModel::default();
        update(PlanEvent::Ask { form: form.clone() }, &mut model, &mut services).expect("a good form");
        let shown = view(&model, &services);
        // Every word is translated: no key of a message is ever shown.
        for line in lines::plan(&shown) {
            assert!(
                !line.contains("reason-") && !line.contains("leg-") && !line.contains("headline-"),
                "{line}"
            );
        }
        verdicts.push(shown.options.iter().map(|o| (o.port.clone(), o.verdict)).collect::<Vec<_>>());
    }
    assert!(verdicts.windows(2).all(|pair| pair[0] == pair[1]), "{verdicts:?}");
}

/// One for all cases; opening the pack anew for each would be most of the test.
static SHARED: Mutex<Option<Services>> = Mutex::new(None);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_answered_or_refused(
        from in ".{0,30}", to in prop::sample::select(vec!["Almaty", "阿拉湖", "bakhty/KZ", "🐫"]),
        when in prop_oneof!["[0-9TZ: +-]{0,25}", Just("2026-11-23 08:00".to_owned()), ".{0,12}"],
        passport in ".{0,3}", means in ".{0,8}", observed in prop_oneof![".{0,40}", "bakhty/CN=[0-9:, offPH@-]{0,20}"],
        people in any::<u32>(), crossings in any::<u32>(), arrive in any::<bool>(),
    ) {
        let mut services = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        let services = services.get_or_insert_with(|| open(Lang::En));
        let named = PlanForm {
            from: if crossings % 2 == 0 { "Yining".to_owned() } else { from },
            to: to.to_owned(),
            means: if crossings % 3 == 0 { vec![means] } else { Vec::new() },
            leave: (!arrive).then(|| when.clone()),
            arrive: arrive.then_some(when),
            back: None,
            passports: vec![if crossings % 5 == 0 { passport } else { "CN".to_owned() }],
            people: if people % 2 == 0 { people % 300 } else { people },
            vehicle: None,
            vulnerable: people % 7 == 0,
            have: Vec::new(),
            observed: if crossings % 4 == 0 { vec![observed] } else { Vec::new() },
            crossings,
        };
        let mut model = PlanModel::default();
        if let Err(error) = update(PlanEvent::Ask { form: named }, &mut model, services) {
            let OtkelError::BadInput { detail, .. } = &error else { panic!("{error}") };
            prop_assert!(!detail.is_empty() && !detail.contains("error-"), "{}", detail);
        }
        let _ = lines::plan(&view(&model, services));
    }
}
