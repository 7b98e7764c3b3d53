//! Changes of a menu: each gives a whole menu within its bounds, or says what is wrong.

use otkel_domain::{
    model::DishId,
    phrasebook::{
        Currency, DishKind, IngredientId,
        menu::{Item, LongLine, Menu, MenuError, MenuFault, Portion, Section, ShortLine, What, price},
    },
};

use super::MenuEdit;
use crate::{error::OtkelError, menu::explain, services::Services};

/// The section of what is of no kind.
pub(super) const OTHER: &str = "other";

/// The section that a host has named in a file.
pub(super) const OWN: &str = "own";

/// A change that can't be.
pub(super) enum Refused {
    /// What was typed can't be taken; said in the view.
    Typed(OtkelError),
    /// What isn't offered.
    NotOffered(String),
}

/// The menu after a change.
pub(super) fn changed(menu: &Menu, services: &Services, edit: MenuEdit) -> Result<Menu, Refused> {
    let mut menu = menu.clone();
    let say = |error: &MenuError| Refused::Typed(explain(&services.words, error));
    let typed = |fault: MenuFault| say(&MenuError::of(fault));
    let alone = edit.item().is_some();
    match edit {
        MenuEdit::Title { text } => menu.title = ShortLine::new(&text).map_err(typed)?,
        MenuEdit::Place { text } => menu.place = some(&text, LongLine::new).map_err(typed)?,
        MenuEdit::Currency { code } => {
            menu.currency = Currency::from_word(&code).ok_or(Refused::NotOffered(code))?;
        }
        MenuEdit::Dish { id } => {
            let dish = DishId::from(id.as_str());
            let facts = services.facts();
            if facts.book.dish(&facts.raw, &dish).is_none() {
                return Err(Refused::NotOffered(id));
            }
            menu.items.push(Item::new(What::Dish(dish)));
        }
        MenuEdit::Own { text } => {
            let words = ShortLine::new(&text).map_err(typed)?;
            menu.items.push(Item::new(What::Own { words, lang: services.words.lang() }));
        }
        MenuEdit::Price { item, text } => the(&mut menu, item)?.price = price(&text).map_err(typed)?,
        MenuEdit::Portion { item, text } => {
            the(&mut menu, item)?.portion = some(&text, Portion::parse).map_err(typed)?;
        }
        MenuEdit::Note { item, text } => {
            the(&mut menu, item)?.note = some(&text, LongLine::new).map_err(typed)?;
        }
        MenuEdit::Without { item, id, on } => {
            let facts = services.facts();
            let ingredient = IngredientId::from(id.as_str());
            if facts.book.ingredient(&facts.raw, &ingredient).is_none() {
                return Err(Refused::NotOffered(id));
            }
            let item = the(&mut menu, item)?;
            item.without.retain(|known| *known != ingredient);
            if on {
                item.with.retain(|known| *known != ingredient);
                item.without.push(ingredient);
            }
        }
        MenuEdit::With { item, id, on } => {
            let facts = services.facts();
            let ingredient = IngredientId::from(id.as_str());
            let item = the(&mut menu, item)?;
            // What a newer dictionary had can still be taken out.
            if facts.book.ingredient(&facts.raw, &ingredient).is_none() && !item.with.contains(&ingredient) {
                return Err(Refused::NotOffered(id));
            }
            item.with.retain(|known| *known != ingredient);
            if on {
                item.without.retain(|known| *known != ingredient);
                item.with.push(ingredient);
            }
        }
        MenuEdit::Section { item, code } => {
            let section = &mut the(&mut menu, item)?.section;
            match (code.as_str(), DishKind::from_word(&code)) {
                (_, Some(kind)) => *section = Some(Section::Kind(kind)),
                (OTHER, None) => *section = None,
                (OWN, None) if matches!(section, Some(Section::Own(_))) => {}
                _ => return Err(Refused::NotOffered(code)),
            }
        }
        MenuEdit::Remove { item } => {
            let at = index(&menu, item)?;
            menu.items.remove(at);
        }
        MenuEdit::Up { item } => shift(&mut menu, services, item, true)?,
        MenuEdit::Down { item } => shift(&mut menu, services, item, false)?,
    }
    // Whoever changes an item is told at the item, not which one it is.
    menu.check().map_err(|error| say(&if alone { MenuError { item: None, ..error } } else { error }))?;
    Ok(menu)
}

fn shift(menu: &mut Menu, services: &Services, item: u32, up: bool) -> Result<(), Refused> {
    let (at, facts) = (index(menu, item)?, services.facts());
    menu.shift(&facts.raw, &facts.book, at, up);
    Ok(())
}

/// What was typed, or nothing where nothing was.
fn some<T>(text: &str, read: impl Fn(&str) -> Result<T, MenuFault>) -> Result<Option<T>, MenuFault> {
    if text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }
}

fn index(menu: &Menu, item: u32) -> Result<usize, Refused> {
    let at = usize::try_from(item).unwrap_or(usize::MAX);
    if at < menu.items.len() { Ok(at) } else { Err(Refused::NotOffered(item.to_string())) }
}

fn the(menu: &mut Menu, item: u32) -> Result<&mut Item, Refused> {
    let at = index(menu, item)?;
    Ok(&mut menu.items[at])
}
