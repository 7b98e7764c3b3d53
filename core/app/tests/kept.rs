//! What a person keeps: crossings followed from leaving to arriving, notes of halls, all of it beyond the process's end.

mod stage;

use std::sync::Arc;

use otkel_app::{
    Lang, Services,
    screens::{
        plan::{self, FormEdit, PlanEvent, PlanModel, WhichWay},
        ports::{self, PortsEvent, PortsModel},
        settings::{self, SettingsEvent, SettingsModel},
        shell,
        start::{self, StartEvent, StartModel},
        today::{self, PhaseView, TodayEvent, TodayModel},
    },
    store::{KeyVault, MemoryVault, Store},
};
use stage::{NOW, at, edit, fill_in, open};

#[test]
fn a_kept_way_is_followed_from_leaving_to_arriving() {
    let mut services = open(Lang::En);
    let mut model = PlanModel::default();
    fill_in(&mut services, &mut model);
    let shown = plan::view(&model, &services);
    assert!(shown.answered && shown.problem.is_none(), "{:?}", shown.problem);
    let ids: std::collections::BTreeSet<_> = shown.options.iter().map(|option| &option.id).collect();
    assert_eq!(ids.len(), shown.options.len(), "each way has an id of its own");
    let option = shown.options[0].id.clone();
    plan::update(PlanEvent::Keep { option: option.clone() }, &mut model, &mut services).expect("kept");
    assert!(plan::view(&model, &services).options[0].kept);

    let model_today = TodayModel::default();
    let next = |services: &Services| today::view(&model_today, services).next.expect("a crossing is kept");
    let before = next(&services);
    assert_eq!(before.phase, PhaseView::Before);
    assert_eq!(before.at.as_ref(), Some(&shown.options[0].legs[0].start), "what was asked for");
    let latest = shown.options[0].leave_by.as_ref().expect("there is a last moment");
    assert!(before.latest.is_some_and(|said| said.contains(&latest.both)), "and how long it can wait");
    let mut seen = vec![before.step];
    for leg in &shown.options[0].legs {
        // In the middle of each leg, that leg is the step.
        let minute = |clock: &otkel_app::l10n::ClockView| -> i64 {
            let (h, m) = clock.cn.split_once(':').expect("a time");
            h.parse::<i64>().expect("hours") * 60 + m.parse::<i64>().expect("minutes")
        };
        let middle = i64::midpoint(minute(&leg.start), minute(&leg.end)) - 8 * 60;
        at(&mut services, &format!("2026-11-23T{:02}:{:02}:00Z", middle / 60, middle % 60));
        let now = next(&services);
        assert_eq!(now.phase, PhaseView::UnderWay);
        assert_eq!(now.step, leg.what);
        seen.push(now.step);
    }
    assert!(seen.len() > 8);
    at(&mut services, "2026-11-23T15:00:00Z");
    assert_eq!(next(&services).phase, PhaseView::Done);

    at(&mut services, NOW);
    plan::update(PlanEvent::Keep { option }, &mut model, &mut services).expect("not kept any more");
    assert!(today::view(&model_today, &services).next.is_none());
}

#[test]
fn a_day_trip_is_followed_back_home() {
    let mut services = open(Lang::En);
    let mut model = PlanModel::default();
    fill_in(&mut services, &mut model);
    let text = |text: &str| text.to_owned();
    edit(&mut services, &mut model, FormEdit::From { text: text("zaysan") });
    edit(&mut services, &mut model, FormEdit::To { text: text("jeminay") });
    edit(&mut services, &mut model, FormEdit::Time { way: WhichWay::There, time: text("07:00") });
    edit(&mut services, &mut model, FormEdit::Return { on: true });
    edit(&mut services, &mut model, FormEdit::Day { way: WhichWay::Back, date: text("2026-11-23") });
    edit(&mut services, &mut model, FormEdit::Time { way: WhichWay::Back, time: text("16:00") });
    plan::update(PlanEvent::Go, &mut model, &mut services).expect("go");
    let shown = plan::view(&model, &services);
    let option = shown.options.iter().find(|option| !option.back.is_empty()).expect("a way there and back");
    plan::update(PlanEvent::Keep { option: option.id.clone() }, &mut model, &mut services).expect("kept");
    // Between the two ways: when to turn back, not that all is done.
    at(&mut services, "2026-11-23T07:30:00Z");
    let next = today::view(&TodayModel::default(), &services).next.expect("kept");
    assert_eq!(next.phase, PhaseView::Before);
    assert_eq!(next.then.as_deref().map(|then| then.contains(&option.back[0].what)), Some(true));
    at(&mut services, "2026-11-24T20:00:00Z");
    assert_eq!(today::view(&TodayModel::default(), &services).next.expect("kept").phase, PhaseView::Done);
}

#[test]
fn a_way_that_must_arrive_by_a_time_is_not_begun_anew_at_every_look() {
    let mut services = open(Lang::En);
    at(&mut services, "2026-11-23T00:00:00Z");
    let mut model = PlanModel::default();
    fill_in(&mut services, &mut model);
    edit(&mut services, &mut model, FormEdit::When { code: "arrive".to_owned() });
    edit(&mut services, &mut model, FormEdit::Time { way: WhichWay::There, time: "20:00".to_owned() });
    plan::update(PlanEvent::Go, &mut model, &mut services).expect("go");
    let shown = plan::view(&model, &services);
    let option = shown.options.first().expect("a way").clone();
    plan::update(PlanEvent::Keep { option: option.id.clone() }, &mut model, &mut services).expect("kept");
    let first = today::view(&TodayModel::default(), &services).next.expect("kept");
    // While it runs, the plan stays the one that was kept.
    for hour in ["03", "05", "07"] {
        at(&mut services, &format!("2026-11-23T{hour}:00:00Z"));
        let next = today::view(&TodayModel::default(), &services).next.expect("kept");
        assert_eq!((&next.verdict, next.phase == PhaseView::Unclear), (&first.verdict, false), "at {hour}");
    }
}

#[test]
fn a_kept_means_stays_the_one_that_was_chosen() {
    let mut services = open(Lang::En);
    at(&mut services, "2026-11-23T00:00:00Z");
    let mut model = PlanModel::default();
    fill_in(&mut services, &mut model);
    // All means, of which one is the best by that port.
    edit(&mut services, &mut model, FormEdit::Means { code: "coach".to_owned() });
    plan::update(PlanEvent::Go, &mut model, &mut services).expect("go");
    let option = plan::view(&model, &services).options[0].id.clone();
    plan::update(PlanEvent::Keep { option: option.clone() }, &mut model, &mut services).expect("kept");
    let port = option.split('/').next().expect("a port").to_owned();
    let note = PortsEvent::Note { port, side: "CN".to_owned(), said: "closed".to_owned() };
    ports::update(note, &mut PortsModel::default(), &mut services).expect("a note");
    let next = today::view(&TodayModel::default(), &services).next.expect("kept");
    assert_ne!(
        next.verdict,
        otkel_app::screens::VerdictView::Make,
        "a hall that was seen closed is no way through"
    );
    assert_eq!(next.option, option);
    assert!(!next.way.is_empty(), "and it is still that way, not one that is gone");
}

#[test]
fn notes_are_read_as_people_type_them_and_never_break_a_plan() {
    let mut services = open(Lang::Zh);
    at(&mut services, "2026-11-23T03:00:00Z");
    let mut model = PortsModel::default();
    let note = |said: &str| PortsEvent::Note {
        port: "khorgos".to_owned(),
        side: "CN".to_owned(),
        said: said.to_owned(),
    };
    for said in ["10：30-19：00", "10:30–19:00", "10.30 - 19.00", "10:30~14:00，15:00~19:00"] {
        ports::update(note(said), &mut model, &mut services)
            .unwrap_or_else(|error| panic!("{said}: {error}"));
    }
    for said in ["closed@now", "closed@2026-11-23T03:00:00Z", "@", "25:00-26:99"] {
        ports::update(note(said), &mut model, &mut services).expect_err(said);
    }
    ports::update(note("closed"), &mut model, &mut services).expect("a note");
    // The clock is put back by an hour: the note is not one of the future.
    at(&mut services, "2026-11-23T02:00:00Z");
    let mut plan_model = PlanModel::default();
    fill_in(&mut services, &mut plan_model);
    let view = plan::view(&plan_model, &services);
    assert!(view.problem.is_none(), "{:?}", view.problem);
    assert!(!view.options.is_empty() || !view.excluded.is_empty());
}

#[test]
fn asking_for_now_is_kept_as_the_moment_it_was_asked() {
    let mut services = open(Lang::En);
    at(&mut services, "2026-11-23T00:00:00Z");
    let mut model = PlanModel::default();
    fill_in(&mut services, &mut model);
    edit(&mut services, &mut model, FormEdit::When { code: "now".to_owned() });
    plan::update(PlanEvent::Go, &mut model, &mut services).expect("go");
    let option = plan::view(&model, &services).options[0].id.clone();
    plan::update(PlanEvent::Keep { option }, &mut model, &mut services).expect("kept");
    assert!(plan::view(&model, &services).options[0].kept, "it is seen to be kept");
    let first = today::view(&TodayModel::default(), &services).next.expect("kept");
    at(&mut services, "2026-11-23T02:30:00Z");
    let later = today::view(&TodayModel::default(), &services).next.expect("still kept");
    assert_eq!(first.title, later.title);
    assert_eq!(later.phase, PhaseView::UnderWay);
}

#[test]
fn forgetting_and_following_touch_only_what_is_kept() {
    let mut services = open(Lang::En);
    let mut model = PlanModel::default();
    fill_in(&mut services, &mut model);
    let options: Vec<String> =
        plan::view(&model, &services).options.iter().take(2).map(|option| option.id.clone()).collect();
    for option in &options {
        plan::update(PlanEvent::Keep { option: option.clone() }, &mut model, &mut services).expect("kept");
    }
    let mut today_model = TodayModel::default();
    let shown = today::view(&today_model, &services);
    let (first, other) = (shown.next.expect("one").id, shown.kept[0].id.clone());
    today::update(TodayEvent::Follow { id: other.clone() }, &mut today_model, &mut services).expect("known");
    assert_eq!(today::view(&today_model, &services).next.expect("one").id, other);
    today::update(TodayEvent::Forget { id: "no such".to_owned() }, &mut today_model, &mut services)
        .expect("nothing");
    today::update(TodayEvent::Forget { id: other }, &mut today_model, &mut services).expect("known");
    let left = today::view(&today_model, &services);
    assert_eq!(left.next.expect("one").id, first);
    assert!(left.kept.is_empty());
}

#[test]
fn a_note_closes_a_port_for_a_day_and_its_plan_too() {
    let mut services = open(Lang::En);
    at(&mut services, "2026-11-23T03:00:00Z");
    let row = |services: &Services| {
        let view = ports::view(&PortsModel::default(), services);
        view.board.into_iter().find(|row| row.port == "khorgos").expect("on the board")
    };
    assert_eq!(row(&services).state, otkel_app::screens::StateView::Open);
    let note = |said: &str| PortsEvent::Note {
        port: "khorgos".to_owned(),
        side: "CN".to_owned(),
        said: said.to_owned(),
    };
    let mut model = PortsModel::default();
    ports::update(note("closed"), &mut model, &mut services).expect("a note");
    assert_eq!(row(&services).state, otkel_app::screens::StateView::Closed);
    let mut plan_model = PlanModel::default();
    fill_in(&mut services, &mut plan_model);
    let through = |services: &Services, model: &PlanModel| {
        let view = plan::view(model, services);
        view.options.iter().any(|o| o.port == "khorgos" && o.verdict == otkel_app::screens::VerdictView::Make)
    };
    assert!(!through(&services, &plan_model), "nobody is told to go where a hall was seen closed");
    ports::update(note(""), &mut model, &mut services).expect("forgotten");
    assert_eq!(row(&services).state, otkel_app::screens::StateView::Open);
    ports::update(note("nonsense"), &mut model, &mut services).expect_err("no hours");
    // A day later an old note doesn't count, wherever it still lies.
    ports::update(note("closed"), &mut model, &mut services).expect("a note");
    at(&mut services, "2026-11-24T04:00:00Z");
    assert_eq!(row(&services).state, otkel_app::screens::StateView::Open);
}

#[test]
fn what_is_kept_outlives_the_process_and_not_a_wipe() {
    let folder = tempfile::tempdir().expect("a folder");
    let vault: Arc<MemoryVault> = Arc::default();
    let own = |services: &mut Services| {
        let (store, notice) = Store::open(Some(folder.path()), vault.clone());
        services.own(store, notice);
    };
    let mut services = open(Lang::En);
    own(&mut services);
    start::update(StartEvent::Choose { code: "ug".to_owned() }, &mut StartModel::default(), &mut services)
        .expect("offered");
    let mut model = PlanModel::default();
    fill_in(&mut services, &mut model);
    let asked = plan::view(&model, &services);
    plan::update(PlanEvent::Keep { option: asked.options[0].id.clone() }, &mut model, &mut services)
        .expect("kept");
    drop(services);

    let mut services = open(Lang::En);
    own(&mut services);
    assert_eq!(shell::view(&services).tag, "ug");
    let mut model = PlanModel::restore(&services);
    let again = plan::view(&model, &services);
    assert_eq!((again.title, again.options.len()), (asked.title, asked.options.len()));
    assert!(today::view(&TodayModel::default(), &services).next.is_some());

    let mut settings_model = SettingsModel::default();
    settings::update(SettingsEvent::Wipe, &mut settings_model, &mut services).expect("not asked");
    assert!(!shell::view(&services).tag.is_empty() && services.profile.tongue.is_some(), "first it is asked");
    settings::update(SettingsEvent::AskWipe { on: true }, &mut settings_model, &mut services).expect("asked");
    settings::update(SettingsEvent::Wipe, &mut settings_model, &mut services).expect("done");
    assert!(settings::view(&settings_model, &services).wipe.done.is_some());
    assert_eq!(shell::view(&services).tag, "en", "the phone's language again");
    assert!(vault.load().expect("readable").is_none(), "the key is gone");
    model = PlanModel::restore(&services);
    assert_eq!(model.form, None);
    assert!(shell::view(&services).first_run);
}
