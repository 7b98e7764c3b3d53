//! A menu made on the phone, kept, and read by a guest.

use otkel_app::{
    Lang, Services,
    l10n::Tongue,
    screens::menu::{self, MOST_MENUS, MenuEdit, MenuEvent, MenuModel, view},
};
use otkel_domain::phrasebook::{
    Figure,
    menu::{Portion, PortionUnit},
};

use crate::{items, send, stage::open, text};

#[test]
fn a_menu_is_made_kept_and_read_by_a_guest() {
    let mut services = open(Lang::Kk);
    let mut model = MenuModel::default();
    let make = |model: &mut MenuModel, services: &mut Services, edit| {
        send(model, services, MenuEvent::Make { edit });
    };
    send(&mut model, &mut services, MenuEvent::New);
    for edit in [
        MenuEdit::Title { text: text("Көккөл") },
        MenuEdit::Place { text: text("+7 700 000 00 00") },
        MenuEdit::Currency { code: text("KZT") },
        MenuEdit::Dish { id: text("laghman") },
        MenuEdit::Own { text: text("Апамның көжесі") },
        MenuEdit::Dish { id: text("baursak") },
        MenuEdit::Price { item: 0, text: text("1800") },
        MenuEdit::Portion { item: 0, text: text("400 g") },
        MenuEdit::Note { item: 1, text: text("ыстық") },
        MenuEdit::Up { item: 2 },
        MenuEdit::Down { item: 0 },
        MenuEdit::Without { item: 1, id: text("egg"), on: true },
    ] {
        make(&mut model, &mut services, edit);
        assert_eq!(view(&model, &services).problem, None);
    }
    // What is typed wrongly is said, and changes nothing.
    let before = model.menus[0].menu.clone();
    for edit in [
        MenuEdit::Title { text: text("") },
        MenuEdit::Price { item: 0, text: text("dear") },
        MenuEdit::Portion { item: 0, text: text("much") },
        MenuEdit::Own { text: "x".repeat(100) },
    ] {
        make(&mut model, &mut services, edit);
        assert!(view(&model, &services).problem.is_some());
    }
    assert_eq!(model.menus[0].menu, before);
    for edit in [
        MenuEdit::Remove { item: 9 },
        MenuEdit::Dish { id: text("gold") },
        MenuEdit::Currency { code: text("GBP") },
    ] {
        assert!(menu::update(MenuEvent::Make { edit }, &mut model, &mut services).is_err());
    }
    // It lies sealed in the store, and is there again.
    assert_eq!(MenuModel::restore(&services).menus[0].menu, before);
    let ids: Vec<Option<String>> = items(&model, &services).into_iter().map(|item| item.dish).collect();
    assert_eq!(ids, [Some(text("baursak")), Some(text("laghman")), None]);
    send(&mut model, &mut services, MenuEvent::Share { on: true });
    let share = view(&model, &services).menu.and_then(|menu| menu.share).expect("shown");
    let link = share.link.expect("short enough");
    assert_eq!(link, menu::link(&model, &services).expect("the same"));
    let qr = share.qr.expect("short enough");
    assert_eq!(qr.squares.len(), (qr.size * qr.size) as usize);
    // A guest reads it in Chinese, and is warned.
    let mut guest = open(Lang::Zh);
    let mut theirs = MenuModel::default();
    send(&mut theirs, &mut guest, MenuEvent::LeaveOut { code: text("gluten"), on: true });
    send(&mut theirs, &mut guest, MenuEvent::Opposite { tag: text("kk") });
    send(&mut theirs, &mut guest, MenuEvent::Import { link: format!("欢迎 {link}") });
    let page = view(&theirs, &guest).menu.expect("shown");
    assert!(page.id.is_none() && page.imported.is_some() && page.title.tag == "kk");
    let items: Vec<_> = page.sections.iter().flat_map(|section| &section.items).collect();
    assert!(items[1].name.text.contains("拌面") && items[1].avoid && items[1].warnings[0].contains("麸质"));
    assert!(items[1].theirs.tag == "kk" && items[1].price.contains("1,800"));
    assert!(
        items[2].name.text == "Апамның көжесі" && items[2].name.tag == "kk" && items[2].warnings.len() == 1
    );
    assert!(MenuModel::restore(&guest).menus.is_empty(), "nothing is kept by itself");
    send(&mut theirs, &mut guest, MenuEvent::Keep);
    assert_eq!(MenuModel::restore(&guest).menus.len(), 1);
    let html = menu::sheet(&theirs, &guest, &[text("zh"), text("kk-Arab")]).expect("open");
    assert!(html.contains("lang=\"kk-Arab\" dir=\"rtl\""));
    assert!(menu::sheet(&theirs, &guest, &[text("fr")]).is_err());
    assert!(!format!("{theirs:?}").contains("gluten"));
    let id = view(&theirs, &guest).menu.and_then(|menu| menu.id).expect("kept now");
    send(&mut theirs, &mut guest, MenuEvent::Delete { id });
    assert!(MenuModel::restore(&guest).menus.is_empty() && view(&theirs, &guest).menu.is_none());
}

#[test]
fn a_portion_is_typed_as_it_is_shown() {
    for tongue in Tongue::ALL {
        let mut services = open(tongue);
        let mut model = MenuModel::default();
        send(&mut model, &mut services, MenuEvent::New);
        send(&mut model, &mut services, MenuEvent::Make { edit: MenuEdit::Dish { id: text("laghman") } });
        for unit in PortionUnit::ALL {
            for hundredths in [50, 100, 125, 150, 200, 500, 2100, 30_000, 100_000, 1_234_500, 10_000_000] {
                let portion =
                    Portion::new(Figure::from_hundredths(hundredths), *unit).expect("in its bounds");
                let edit = |text| MenuEvent::Make { edit: MenuEdit::Portion { item: 0, text } };
                let typed = format!("{} {}", portion.figure(), unit.word());
                send(&mut model, &mut services, edit(typed));
                assert_eq!(model.menus[0].menu.items[0].portion, Some(portion));
                let shown = items(&model, &services).remove(0);
                assert_eq!(shown.portion.as_ref(), Some(&shown.portion_typed));
                send(&mut model, &mut services, edit(String::new()));
                send(&mut model, &mut services, edit(shown.portion_typed.clone()));
                let again = model.menus[0].menu.items[0].portion;
                assert_eq!(again, Some(portion), "{}: {}", tongue.tag(), shown.portion_typed);
            }
        }
    }
}

#[test]
fn what_is_wrong_is_said_at_the_item() {
    let mut services = open(Lang::Kk);
    let mut model = MenuModel::default();
    send(&mut model, &mut services, MenuEvent::New);
    for id in ["laghman", "baursak"] {
        send(&mut model, &mut services, MenuEvent::Make { edit: MenuEdit::Dish { id: text(id) } });
    }
    let problems = |model: &MenuModel, services: &Services| -> Vec<bool> {
        items(model, services).into_iter().map(|item| item.problem.is_some()).collect()
    };
    for edit in [
        MenuEdit::Price { item: 1, text: text("қымбат") },
        MenuEdit::Portion { item: 1, text: text("көп") },
        MenuEdit::Note { item: 1, text: "ж".repeat(200) },
    ] {
        send(&mut model, &mut services, MenuEvent::Make { edit });
        assert_eq!(problems(&model, &services), [false, true]);
        let shown = view(&model, &services);
        assert_eq!(items(&model, &services)[1].problem, shown.problem);
    }
    send(&mut model, &mut services, MenuEvent::Make { edit: MenuEdit::Title { text: text("") } });
    assert!(problems(&model, &services) == [false, false] && view(&model, &services).problem.is_some());
    let edit = MenuEdit::Portion { item: 1, text: text("2 дана") };
    send(&mut model, &mut services, MenuEvent::Make { edit });
    assert!(problems(&model, &services) == [false, false] && view(&model, &services).problem.is_none());
}

#[test]
fn moving_an_item_is_seen_and_offered_only_where_it_can_be() {
    let mut services = open(Lang::En);
    let mut model = MenuModel::default();
    send(&mut model, &mut services, MenuEvent::New);
    // Two soups with noodles between them, and something in own words.
    for id in ["shorpa", "laghman", "shorpa", "Own tea"] {
        let known = services.facts().raw.dishes.iter().any(|dish| dish.id.as_str() == id);
        let edit = if known { MenuEdit::Dish { id: text(id) } } else { MenuEdit::Own { text: text(id) } };
        send(&mut model, &mut services, MenuEvent::Make { edit });
    }
    for price in 0..4_u32 {
        let edit = MenuEdit::Price { item: price, text: price.to_string() };
        send(&mut model, &mut services, MenuEvent::Make { edit });
    }
    let order = |model: &MenuModel, services: &Services| -> Vec<String> {
        items(model, services).into_iter().map(|item| item.price_typed).collect()
    };
    let count = items(&model, &services).len();
    for place in 0..count {
        for up in [true, false] {
            let before = order(&model, &services);
            let shown = items(&model, &services).remove(place);
            assert_eq!((shown.up, shown.down), (place > 0, place + 1 < count));
            let edit =
                if up { MenuEdit::Up { item: shown.index } } else { MenuEdit::Down { item: shown.index } };
            send(&mut model, &mut services, MenuEvent::Make { edit });
            let after = order(&model, &services);
            assert_eq!(before != after, if up { shown.up } else { shown.down }, "{place} {up}");
            let at = after.iter().position(|price| *price == shown.price_typed).expect("still there");
            assert!(if up { at <= place } else { at >= place });
        }
    }
}

#[test]
fn a_host_says_what_is_in_their_own_dish_and_a_guest_is_warned() {
    let mut services = open(Lang::Ru);
    let mut model = MenuModel::default();
    let make = |model: &mut MenuModel, services: &mut Services, edit| {
        send(model, services, MenuEvent::Make { edit });
    };
    send(&mut model, &mut services, MenuEvent::New);
    make(&mut model, &mut services, MenuEdit::Own { text: text("Бабушкин салат") });
    make(&mut model, &mut services, MenuEdit::Dish { id: text("laghman") });
    // An ingredient is found in any language, and offered at this item only.
    for typed in ["арахис", "peanut", "花生"] {
        send(&mut model, &mut services, MenuEvent::Ingredient { item: 0, text: text(typed) });
        let shown = items(&model, &services);
        let own = shown.iter().find(|item| item.index == 0).expect("there");
        assert!(own.with_typed == typed && own.with.iter().any(|it| it.code == "peanut" && !it.chosen));
        assert!(
            shown.iter().all(|item| item.index == 0 || (item.with.is_empty() && item.with_typed.is_empty()))
        );
    }
    make(&mut model, &mut services, MenuEdit::With { item: 0, id: text("peanut"), on: true });
    make(&mut model, &mut services, MenuEdit::With { item: 0, id: text("peanut"), on: true });
    let own = items(&model, &services).into_iter().find(|item| item.index == 0).expect("there");
    assert!(own.with.len() == 1 && own.with[0].chosen && own.with_typed.is_empty());
    // What is put in isn't left out, and the other way round.
    make(&mut model, &mut services, MenuEdit::With { item: 1, id: text("egg"), on: true });
    make(&mut model, &mut services, MenuEdit::Without { item: 1, id: text("egg"), on: true });
    let laghman = &model.menus[0].menu.items[1];
    assert!(laghman.with.is_empty() && laghman.without.len() == 1);
    make(&mut model, &mut services, MenuEdit::With { item: 1, id: text("egg"), on: true });
    let laghman = &model.menus[0].menu.items[1];
    assert!(laghman.without.is_empty() && laghman.with.len() == 1);
    let refused = MenuEvent::Make { edit: MenuEdit::With { item: 0, id: text("gold"), on: true } };
    assert!(menu::update(refused, &mut model, &mut services).is_err());
    assert!(
        menu::update(MenuEvent::Ingredient { item: 2, text: text("a") }, &mut model, &mut services).is_err()
    );
    // Twelve and no more; that is said at the item.
    let ids: Vec<String> =
        services.facts().raw.ingredients.iter().map(|known| known.id.to_string()).take(14).collect();
    for id in ids {
        make(&mut model, &mut services, MenuEdit::With { item: 0, id, on: true });
    }
    assert_eq!(model.menus[0].menu.items[0].with.len(), 12);
    let own = items(&model, &services).into_iter().find(|item| item.index == 0).expect("there");
    assert!(own.problem.is_some_and(|problem| problem.contains("12")));
    // The guest is told.
    let link = menu::link(&model, &services).expect("short enough");
    let mut guest = open(Lang::Zh);
    let mut theirs = MenuModel::default();
    send(&mut theirs, &mut guest, MenuEvent::LeaveOut { code: text("peanuts"), on: true });
    send(&mut theirs, &mut guest, MenuEvent::Import { link });
    let shown = items(&theirs, &guest);
    let own = shown.iter().find(|item| item.index == 0).expect("there");
    assert!(own.avoid && own.warnings[0].contains("花生"), "{:?}", own.warnings);
    make(&mut model, &mut services, MenuEdit::With { item: 0, id: text("peanut"), on: false });
    assert!(model.menus[0].menu.items[0].with.iter().all(|id| id.as_str() != "peanut"));
}

#[test]
fn there_is_room_for_so_many_menus() {
    let mut services = open(Lang::En);
    let mut model = MenuModel::default();
    for _ in 0..=MOST_MENUS {
        send(&mut model, &mut services, MenuEvent::New);
    }
    assert_eq!(model.menus.len(), MOST_MENUS);
    assert!(view(&model, &services).problem.is_some_and(|problem| problem.contains("20")));
}

#[test]
fn own_words_stand_among_dishes_of_a_kind_where_the_host_says_so() {
    let mut services = open(Lang::Kk);
    let mut model = MenuModel::default();
    send(&mut model, &mut services, MenuEvent::New);
    for edit in [
        MenuEdit::Own { text: text("Апамның көжесі") },
        MenuEdit::Dish { id: text("laghman") },
        MenuEdit::Own { text: text("Тары көже") },
    ] {
        send(&mut model, &mut services, MenuEvent::Make { edit });
    }
    let titles = |model: &MenuModel, services: &Services| -> Vec<(String, Vec<u32>)> {
        let page = view(model, services).menu.expect("open");
        let of = |section: menu::MenuSectionView| {
            (section.title.text, section.items.iter().map(|item| item.index).collect())
        };
        page.sections.into_iter().map(of).collect()
    };
    let chosen = |model: &MenuModel, services: &Services, at: u32| -> Vec<String> {
        let item = items(model, services).into_iter().find(|item| item.index == at).expect("on the menu");
        item.sections.into_iter().filter(|choice| choice.chosen).map(|choice| choice.code).collect()
    };
    assert_eq!(
        titles(&model, &services).iter().map(|it| it.1.clone()).collect::<Vec<_>>(),
        [vec![0, 2], vec![1]]
    );
    assert_eq!(chosen(&model, &services, 0), ["other"]);
    assert!(items(&model, &services).iter().all(|item| item.sections.is_empty() == item.dish.is_some()));
    for (code, beside) in [("soup", vec![2]), ("noodles", vec![1, 2]), ("other", vec![0, 2])] {
        let edit = MenuEdit::Section { item: 2, code: text(code) };
        send(&mut model, &mut services, MenuEvent::Make { edit });
        assert_eq!(chosen(&model, &services, 2), [code]);
        let with =
            titles(&model, &services).into_iter().find(|it| it.1.contains(&2)).expect("it stands somewhere");
        assert_eq!(with.1, beside, "{code}");
    }
    // A section that a file names is kept until another is chosen; nobody else is offered it.
    let file = "title = \"Үй\"\nlang = \"kk\"\ncurrency = \"KZT\"\n[[item]]\nown = \"Айран\"\nsection = \"Біздің сүт\"\n\
                [[item]]\nown = \"Нан\"\n";
    send(&mut model, &mut services, MenuEvent::Import { link: text(file) });
    send(&mut model, &mut services, MenuEvent::Keep);
    assert_eq!(chosen(&model, &services, 0), ["own"]);
    send(
        &mut model,
        &mut services,
        MenuEvent::Make { edit: MenuEdit::Section { item: 0, code: text("own") } },
    );
    assert_eq!(titles(&model, &services)[0].0, "Біздің сүт");
    for (item, code) in [(1, "own"), (0, "gold"), (7, "soup")] {
        let edit = MenuEdit::Section { item, code: text(code) };
        assert!(menu::update(MenuEvent::Make { edit }, &mut model, &mut services).is_err(), "{code}");
    }
    send(
        &mut model,
        &mut services,
        MenuEvent::Make { edit: MenuEdit::Section { item: 0, code: text("dairy") } },
    );
    assert_eq!(chosen(&model, &services, 0), ["dairy"]);
}
