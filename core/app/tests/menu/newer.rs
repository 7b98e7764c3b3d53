//! Menus of a newer app, and of another side.

use std::sync::Arc;

use otkel_app::{
    Lang,
    menu::code,
    screens::{
        help::{self, HelpEvent, HelpModel},
        menu::{MenuEvent, MenuModel},
    },
    store::{Kind, MemoryVault, Store},
};
use otkel_domain::phrasebook::{
    Currency,
    menu::{Item, What},
};

use crate::{example_menu, items, send, stage::open, text};

/// A newer app may know more ingredients than this one.
#[test]
fn what_a_house_adds_and_nobody_knows_is_warned_of() {
    let mut services = open(Lang::En);
    let mut model = MenuModel::default();
    for code in ["peanuts", "dairy"] {
        send(&mut model, &mut services, MenuEvent::LeaveOut { code: text(code), on: true });
    }
    let mut menu = example_menu(&services);
    for added in [vec![], vec!["peanut-paste"], vec!["peanut-paste", "milk"]] {
        let mut item = Item::new(What::Dish("still-water".into()));
        item.with = added.iter().map(|id| (*id).into()).collect();
        menu.items = vec![item];
        let link = code::link(&menu).expect("short enough");
        send(&mut model, &mut services, MenuEvent::Import { link });
        let item = items(&model, &services).remove(0);
        let told = |word: &str| item.warnings.iter().any(|warning| warning.contains(word));
        assert_eq!(told("peanuts"), !added.is_empty(), "{added:?}: {:?}", item.warnings);
        assert_eq!(told("milk"), !added.is_empty(), "{added:?}: {:?}", item.warnings);
        assert_eq!(item.avoid, added.contains(&"milk"));
    }
}

#[test]
fn a_menu_that_cannot_be_read_keeps_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let vault: Arc<MemoryVault> = Arc::default();
    let record =
        |store: &Store| store.get::<String>(Kind::Screen, "menu/0").expect("it is open").map(|it| it.body);
    let (mut store, _) = Store::open(Some(folder.path()), vault.clone());
    store.put(Kind::Screen, "menu/0", 0, "a menu of a newer app").expect("kept");
    let mut services = open(Lang::En);
    services.own(store, None);
    let mut model = MenuModel::restore(&services);
    assert!(model.menus.is_empty());
    send(&mut model, &mut services, MenuEvent::New);
    assert_eq!(model.menus[0].number, 1);
    drop(services);
    let (store, _) = Store::open(Some(folder.path()), vault);
    assert_eq!(record(&store).as_deref(), Some("a menu of a newer app"));
}

#[test]
fn a_new_menu_is_in_the_money_of_the_side() {
    for (side, money) in [("CN", Currency::Cny), ("KZ", Currency::Kzt)] {
        let mut services = open(Lang::En);
        help::update(HelpEvent::Show { side: text(side) }, &mut HelpModel::default(), &mut services)
            .expect("a side");
        let mut model = MenuModel::default();
        send(&mut model, &mut services, MenuEvent::New);
        assert_eq!(model.menus[0].menu.currency, money);
    }
}
