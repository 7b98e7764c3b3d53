//! The menus on the phone: each lies in the store by itself, under its number.

use otkel_domain::phrasebook::menu::Menu;

use super::{MenuEdit, MenuModel, MenuPage, MenuTab, make};
use crate::{
    error::{InputCode, OtkelError},
    screens::start::refuse,
    services::Services,
    store::Kind,
};

/// The most menus that are kept.
pub const MOST_MENUS: usize = 20;

/// A menu on the phone.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptMenu {
    /// Its number, below [`MOST_MENUS`].
    pub number: u8,
    /// The menu.
    pub menu: Menu,
}

fn id_of(number: u8) -> String {
    format!("menu/{number}")
}

/// The menus as they were kept. One that can't be read is left alone and not shown.
pub(super) fn restored(services: &Services) -> Vec<KeptMenu> {
    let kept = |number: u8| {
        let menu: Menu = services.stored(Kind::Screen, &id_of(number))?;
        menu.check().is_ok().then_some(KeptMenu { number, menu })
    };
    (0..MOST_MENUS as u8).filter_map(kept).collect()
}

/// Takes a menu out of the store.
pub(super) fn forget(services: &mut Services, number: u8) {
    services.forget(Kind::Screen, &id_of(number));
}

/// A kept menu's number by what the view calls it.
pub(super) fn number_of(model: &MenuModel, id: &str) -> Option<u8> {
    model.menus.iter().map(|kept| kept.number).find(|number| number.to_string() == id)
}

/// Keeps a menu and opens it, if there is room for one more.
pub(super) fn add(model: &mut MenuModel, services: &mut Services, menu: Menu) {
    let mut free =
        (0..MOST_MENUS as u8).filter(|number| model.menus.iter().all(|kept| kept.number != *number));
    // A menu that can't be read, of a newer app for instance, keeps its place.
    let Some(number) = free.find(|number| !services.is_kept(Kind::Screen, &id_of(*number))) else {
        let most = services.words.count(MOST_MENUS as i64);
        model.problem = Some(services.words.say("menu-full", &[("count", most.into())]));
        return;
    };
    services.keep(Kind::Screen, &id_of(number), &menu);
    model.menus.push(KeptMenu { number, menu });
    model.menus.sort_by_key(|kept| kept.number);
    model.tab = MenuTab::Menus;
    model.go(MenuPage::Menu(number));
}

/// Changes the open menu of one's own.
pub(super) fn change(
    model: &mut MenuModel,
    services: &mut Services,
    edit: MenuEdit,
) -> Result<(), OtkelError> {
    let MenuPage::Menu(number) = model.page else {
        return Err(refuse(services, InputCode::UnknownChoice, "menu"));
    };
    let Some(at) = model.menus.iter().position(|kept| kept.number == number) else {
        return Err(refuse(services, InputCode::UnknownChoice, "menu"));
    };
    let item = edit.item();
    // A search for an ingredient is over when one was put in, and items are counted anew when they move.
    if matches!(
        edit,
        MenuEdit::With { on: true, .. }
            | MenuEdit::Remove { .. }
            | MenuEdit::Up { .. }
            | MenuEdit::Down { .. }
    ) {
        model.ingredient = None;
    }
    match make::changed(&model.menus[at].menu, services, edit) {
        Ok(menu) => {
            services.keep(Kind::Screen, &id_of(number), &menu);
            model.menus[at].menu = menu;
            Ok(())
        }
        Err(make::Refused::Typed(error)) => {
            model.problem = Some(error.to_string());
            model.faulty = item;
            Ok(())
        }
        Err(make::Refused::NotOffered(code)) => Err(refuse(services, InputCode::UnknownChoice, &code)),
    }
}
