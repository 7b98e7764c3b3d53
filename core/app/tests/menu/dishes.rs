//! Dishes and signs: found, left out, taken across, in every script.

use otkel_app::{
    Lang,
    l10n::Tongue,
    screens::menu::{self, MenuEvent, MenuModel, view},
};

use crate::{send, stage::open, text};

#[test]
fn dishes_are_found_in_any_language_and_script() {
    let mut services = open(Lang::Ru);
    let mut model = MenuModel::default();
    assert!(view(&model, &services).dishes.len() >= 150, "the whole dictionary");
    for typed in ["laghman", "LAGH", "拌面", "拉条", "лагман", "лағман", "لەغمەن", "lagman"]
    {
        send(&mut model, &mut services, MenuEvent::Search { text: text(typed) });
        let shown = view(&model, &services);
        assert!(shown.dishes.iter().take(3).any(|dish| dish.id == "laghman"), "{typed}");
        assert!(shown.dishes.iter().all(|dish| !dish.name.is_empty() && !dish.theirs.text.is_empty()));
    }
    for typed in ["qqqqq", "…", "!!"] {
        send(&mut model, &mut services, MenuEvent::Search { text: text(typed) });
        assert!(view(&model, &services).empty.is_some(), "{typed}");
    }
}

#[test]
fn what_is_left_out_is_hidden_or_warned_of() {
    let mut services = open(Lang::En);
    let mut model = MenuModel::default();
    let all = view(&model, &services).dishes.len();
    for code in ["pork", "alcohol", "gluten", "dairy"] {
        send(&mut model, &mut services, MenuEvent::LeaveOut { code: text(code), on: true });
    }
    let shown = view(&model, &services);
    assert!(shown.dishes.len() < all && shown.hidden.is_some());
    assert!(shown.dishes.iter().any(|dish| dish.warning.is_some()), "what may have it is said");
    // Each dish that is left has, by the content itself, none of it for sure.
    let facts = services.facts();
    for dish in &shown.dishes {
        let known =
            facts.raw.dishes.iter().find(|known| known.id.as_str() == dish.id).expect("of the content");
        for id in &known.with {
            let part = facts.book.ingredient(&facts.raw, id).expect("of the content");
            assert!(
                part.traits.iter().all(|it| !["pork", "alcohol", "gluten", "dairy"].contains(&it.word())),
                "{}",
                dish.id
            );
        }
    }
    assert!(
        menu::update(MenuEvent::LeaveOut { code: text("love"), on: true }, &mut model, &mut services)
            .is_err()
    );
}

#[test]
fn every_dish_and_sign_has_its_page_in_every_language() {
    for tongue in Tongue::ALL {
        let mut services = open(tongue);
        let mut model = MenuModel::default();
        let dishes: Vec<String> =
            services.facts().raw.dishes.iter().map(|dish| dish.id.to_string()).collect();
        let signs: Vec<String> = services.facts().raw.signs.iter().map(|sign| sign.id.to_string()).collect();
        for id in dishes {
            send(&mut model, &mut services, MenuEvent::Dish { id: id.clone() });
            let page = view(&model, &services).dish.expect("its page");
            assert!(page.id == id && !page.across_about.is_empty() && page.across.len() == 2);
            assert!(page.nothing.is_some() != (page.usually.is_some() || page.perhaps.is_some()), "{id}");
            assert!(page.across.iter().all(|it| !it.lines.is_empty()));
            let shown = serde_json::to_string(&page).expect("plain data");
            for gap in ["\"menu-", "\"trait-", "\"halal-", "\"dish-kind-"] {
                assert!(!shown.contains(gap), "{id}: {gap} in {}", tongue.tag());
            }
        }
        for id in signs {
            send(&mut model, &mut services, MenuEvent::Sign { id: id.clone() });
            let page = view(&model, &services).sign.expect("its page");
            assert!(page.id == id && !page.written.is_empty() && !page.kind.contains("sign-kind"));
        }
    }
}

#[test]
fn meat_goes_into_china_never_and_the_page_says_so() {
    let mut services = open(Lang::En);
    let mut model = MenuModel::default();
    send(&mut model, &mut services, MenuEvent::Dish { id: text("laghman") });
    send(&mut model, &mut services, MenuEvent::Opposite { tag: text("ug") });
    let page = view(&model, &services).dish.expect("its page");
    assert_eq!(page.across[0].code, "no");
    assert!(
        page.across[0].lines[0].starts_with("Not let in: ") && page.across[0].lines[0].contains("mutton")
    );
    assert!(page.across_about.contains("unconfirmed"), "general knowledge: {}", page.across_about);
    assert!(
        page.theirs.rtl && page.theirs.tag == "ug" && page.draft.is_some() && page.theirs.voice.is_none()
    );
}

#[test]
fn no_cyrillic_letter_is_shown_in_the_arabic_script() {
    let mut services = open(Tongue::KkArab);
    let mut model = MenuModel::default();
    for event in [
        MenuEvent::Tab { code: text("dishes") },
        MenuEvent::Tab { code: text("menus") },
        MenuEvent::Dish { id: text("laghman") },
    ] {
        send(&mut model, &mut services, event);
        let mut shown = view(&model, &services);
        // A Kazakh voice reads Cyrillic letters, and the languages have their own names.
        shown.opposite.clear();
        if let Some(dish) = &mut shown.dish {
            dish.name.spoken.clear();
            dish.sources.clear();
        }
        let shown = serde_json::to_string(&shown).expect("plain data");
        let strange: Vec<&str> = shown
            .split('"')
            .filter(|part| part.chars().any(|c| ('\u{400}'..'\u{530}').contains(&c)))
            .collect();
        assert!(strange.is_empty(), "{strange:?}");
    }
}
