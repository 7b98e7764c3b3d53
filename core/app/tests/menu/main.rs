//! Food, signs and menus over the real content: the file, the sheet, the screen.

mod dishes;
mod files;
mod making;
mod newer;
mod opposite;
mod sheet;
#[path = "../stage/mod.rs"]
mod stage;

use std::{fs, path::Path, sync::OnceLock};

use otkel_app::{
    Lang, Services,
    menu::file,
    screens::menu::{self, MenuEvent, MenuItemView, MenuModel, view},
};
use otkel_domain::phrasebook::menu::Menu;
use stage::open;

fn example() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/menu.toml");
    fs::read_to_string(path).expect("the example is there")
}

fn example_menu(services: &Services) -> Menu {
    file::read(&example(), services.facts()).expect("the example is a menu")
}

/// One core for tests that change nothing.
fn shared() -> &'static Services {
    static SHARED: OnceLock<Services> = OnceLock::new();
    SHARED.get_or_init(|| open(Lang::En))
}

fn send(model: &mut MenuModel, services: &mut Services, event: MenuEvent) {
    menu::update(event, model, services).expect("offered");
}

fn text(text: &str) -> String {
    text.to_owned()
}

/// The page of the open menu, item by item as it is shown.
fn items(model: &MenuModel, services: &Services) -> Vec<MenuItemView> {
    let page = view(model, services).menu.expect("a menu is open");
    page.sections.into_iter().flat_map(|section| section.items).collect()
}
