//! A dish over its menu, and the person opposite.

use otkel_app::{
    Lang, Services,
    l10n::Tongue,
    menu::code,
    screens::{
        help::{self, HelpEvent, HelpModel},
        menu::{MenuEvent, MenuModel, view},
        phrases::{self, PhrasesEvent, PhrasesModel},
    },
};

use crate::{example, example_menu, items, send, stage::open, text};

#[test]
fn a_dish_lies_over_the_menu_and_back_leads_to_it() {
    let mut services = open(Lang::Ru);
    let link = code::link(&example_menu(&services)).expect("short enough");
    let dish = || MenuEvent::Dish { id: text("laghman") };
    let mut model = MenuModel::default();
    send(&mut model, &mut services, MenuEvent::Import { link });
    let before = view(&model, &services);
    let about = items(&model, &services).into_iter().find(|item| item.dish.as_deref() == Some("laghman"));
    assert!(about.and_then(|item| item.about).is_some_and(|about| about.contains("агман")));
    send(&mut model, &mut services, dish());
    let shown = view(&model, &services);
    assert!(shown.dish.is_some() && shown.menu.is_none() && shown.under && shown.tab == "menus");
    send(&mut model, &mut services, MenuEvent::Back);
    assert_eq!(view(&model, &services), before, "not kept, and still there");
    // The window is gone meanwhile: what wasn't kept is, too.
    send(&mut model, &mut services, dish());
    let mut later = MenuModel::restore(&services);
    assert!(view(&later, &services).dish.is_some() && !view(&later, &services).under);
    send(&mut later, &mut services, MenuEvent::Back);
    assert!(view(&later, &services).menus.is_empty() && view(&later, &services).menu.is_none());
    // Kept, it lies under the dish even then, and is gone with its deletion.
    send(&mut model, &mut services, MenuEvent::Back);
    send(&mut model, &mut services, MenuEvent::Keep);
    send(&mut model, &mut services, dish());
    let mut later = MenuModel::restore(&services);
    assert!(view(&later, &services).under);
    send(&mut later, &mut services, MenuEvent::Back);
    let id = view(&later, &services).menu.and_then(|menu| menu.id).expect("the kept one");
    send(&mut model, &mut services, MenuEvent::Delete { id });
    assert!(view(&model, &services).dish.is_none() && view(&model, &services).menu.is_none());
    // From the list it leads to the list, with what was looked for.
    send(&mut model, &mut services, MenuEvent::Tab { code: text("dishes") });
    send(&mut model, &mut services, MenuEvent::Search { text: text("лагман") });
    send(&mut model, &mut services, dish());
    assert!(!view(&model, &services).under);
    send(&mut model, &mut services, MenuEvent::Back);
    assert!(view(&model, &services).typed == "лагман" && !view(&model, &services).dishes.is_empty());
}

#[test]
fn what_nobody_has_read_is_marked_in_either_language() {
    for (own, opposite, unread) in [
        (Tongue::Plain(Lang::Zh), "ru", None),
        (Tongue::Plain(Lang::Zh), "ug", Some("ئۇيغۇرچە")),
        (Tongue::Plain(Lang::Kk), "zh-Hans", Some("Қазақша")),
        (Tongue::KkArab, "ru", Some("قازاقشا")),
    ] {
        let mut services = open(own);
        let mut model = MenuModel::default();
        send(&mut model, &mut services, MenuEvent::Opposite { tag: text(opposite) });
        send(&mut model, &mut services, MenuEvent::Import { link: example() });
        let menu = view(&model, &services).menu.expect("a menu").draft;
        send(&mut model, &mut services, MenuEvent::Dish { id: text("laghman") });
        let dish = view(&model, &services).dish.expect("a dish").draft;
        assert_eq!(menu, dish);
        assert_eq!(menu.is_some(), unread.is_some(), "{opposite}: {menu:?}");
        assert!(unread.is_none_or(|name| menu.is_some_and(|draft| draft.contains(name))), "{opposite}");
    }
}

#[test]
fn the_person_opposite_never_speaks_ones_own_language_by_default() {
    let opposite = |model: &MenuModel, services: &Services| -> String {
        let shown = view(model, services);
        let own = services.words.tongue().tag();
        assert!(shown.opposite.len() == 5 && shown.opposite.iter().all(|choice| choice.code != own));
        let chosen = shown.opposite.iter().find(|choice| choice.chosen).expect("one of them");
        assert_eq!(shown.dish.expect("open").theirs.tag, chosen.code);
        chosen.code.clone()
    };
    for tongue in Tongue::ALL {
        let mut services = open(tongue);
        let mut model = MenuModel::default();
        send(&mut model, &mut services, MenuEvent::Dish { id: text("laghman") });
        // As the phrasebook does: what everybody reads on the side where one is.
        let chinese = tongue == Tongue::Plain(Lang::Zh);
        assert_eq!(opposite(&model, &services), if chinese { "ru" } else { "zh-Hans" });
        let mut help = HelpModel::default();
        help::update(HelpEvent::Show { side: text("KZ") }, &mut help, &mut services).expect("a side");
        let russian = tongue == Tongue::Plain(Lang::Ru);
        assert_eq!(opposite(&model, &services), if russian { "zh-Hans" } else { "ru" });
        // What was chosen there holds here, and what is chosen here holds more.
        let mut say = PhrasesModel::default();
        phrases::update(PhrasesEvent::To { tag: text("ug") }, &mut say, &mut services).expect("a language");
        let uyghur = tongue == Tongue::Plain(Lang::Ug);
        assert_eq!(opposite(&model, &services), if uyghur { "ru" } else { "ug" });
        send(&mut model, &mut services, MenuEvent::Opposite { tag: text("en") });
        let english = tongue == Tongue::Plain(Lang::En);
        assert_eq!(opposite(&model, &services), if english { "ug" } else { "en" });
    }
}
