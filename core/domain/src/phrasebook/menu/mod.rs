//! A host's menu: dishes of the dictionary or own words, with prices. What is of the dictionary is shown in every language; own
//! words are shown as they were written, and said to be so.
//!
//! A [`Menu`] that exists keeps its bounds; whoever reads one from outside – a file, a link – makes it through [`Menu::check`].

mod contents;
mod error;
mod item;
mod line;
mod portion;

pub use contents::Contents;
pub use error::{MenuError, MenuFault};
pub use item::{Item, Section, What};
pub use line::{Line, LongLine, ShortLine};
pub use portion::{Portion, PortionUnit};

use serde::{Deserialize, Serialize};

use super::{Book, Currency, Figure};
use crate::model::{Lang, facts::RawFacts};

/// The most items of a menu.
pub const MAX_ITEMS: usize = 200;
/// The most ingredients that one item adds, or leaves out.
pub const MAX_CHANGES: usize = 12;
/// The highest price, in its currency.
pub const MAX_PRICE: i32 = 99_999_999;

/// What a house offers.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Menu {
    /// The house's name, in its own words.
    pub title: ShortLine,
    /// Where it is and how to call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<LongLine>,
    /// In which language the title, the place, the sections' own names and the notes are.
    pub lang: Lang,
    /// What the prices are in.
    pub currency: Currency,
    /// What there is, in the host's order.
    pub items: Vec<Item>,
}

// Somebody's house and telephone are nobody's business.
impl std::fmt::Debug for Menu {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Menu").field("items", &self.items.len()).finish_non_exhaustive()
    }
}

impl Menu {
    /// An empty menu.
    pub const fn new(title: ShortLine, lang: Lang, currency: Currency) -> Self {
        Self { title, place: None, lang, currency, items: Vec::new() }
    }

    /// Whether the menu is within its bounds, each item being whole in itself. An error names the item, from 1.
    pub fn check(&self) -> Result<(), MenuError> {
        if self.items.len() > MAX_ITEMS {
            return Err(MenuError::of(MenuFault::TooManyItems));
        }
        for (index, item) in self.items.iter().enumerate() {
            item.check().map_err(|fault| MenuError::at(index, fault))?;
        }
        Ok(())
    }

    /// Whether the dictionary has every dish and ingredient that the menu names. A menu that comes by a link may name what a
    /// newer dictionary has, and is shown all the same; a host who writes one is told.
    pub fn known(&self, raw: &RawFacts, book: &Book) -> Result<(), MenuError> {
        for (index, item) in self.items.iter().enumerate() {
            if let What::Dish(id) = &item.what
                && book.dish(raw, id).is_none()
            {
                return Err(MenuError::at(index, MenuFault::UnknownDish(id.as_str().into())));
            }
            let changes = item.with.iter().chain(&item.without);
            if let Some(id) = changes.into_iter().find(|id| book.ingredient(raw, id).is_none()) {
                return Err(MenuError::at(index, MenuFault::UnknownIngredient(id.as_str().into())));
            }
        }
        Ok(())
    }

    /// The items by section, each section where its first item stands. `None` is the section of what names none: own words, and
    /// dishes that the dictionary doesn't have.
    pub fn sections(&self, raw: &RawFacts, book: &Book) -> Vec<(Option<Section>, Vec<usize>)> {
        let mut sections: Vec<(Option<Section>, Vec<usize>)> = Vec::new();
        for (index, item) in self.items.iter().enumerate() {
            let section = item.section.clone().or_else(|| match &item.what {
                What::Dish(id) => book.dish(raw, id).map(|dish| Section::Kind(dish.kind)),
                What::Own { .. } => None,
            });
            match sections.iter_mut().find(|(known, _)| *known == section) {
                Some((_, items)) => items.push(index),
                None => sections.push((section, vec![index])),
            }
        }
        sections
    }

    /// Moves an item one place up, or down, as [`Menu::sections`] shows the items: past its neighbour in the same section, and at
    /// the section's edge the whole section past the next one. What is shown first stays first, and the last last: then nothing
    /// changes, and the answer is false. The items stand in the order in which they are shown afterwards.
    pub fn shift(&mut self, raw: &RawFacts, book: &Book, index: usize, up: bool) -> bool {
        let mut sections: Vec<Vec<usize>> =
            self.sections(raw, book).into_iter().map(|(_, items)| items).collect();
        let place = |items: &Vec<usize>| items.iter().position(|item| *item == index);
        let Some((section, at)) =
            sections.iter().enumerate().find_map(|(section, items)| Some((section, place(items)?)))
        else {
            return false;
        };
        let next =
            |at: usize, all: usize| if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < all) };
        if let Some(to) = next(at, sections[section].len()) {
            sections[section].swap(at, to);
        } else if let Some(to) = next(section, sections.len()) {
            sections.swap(section, to);
        } else {
            return false;
        }
        self.items = sections.into_iter().flatten().map(|item| self.items[item].clone()).collect();
        true
    }
}

/// A price as somebody types it: nothing, or `ask`, for one that is to be asked.
pub fn price(text: &str) -> Result<Option<Figure>, MenuFault> {
    if text.trim().is_empty() || text.trim().eq_ignore_ascii_case("ask") {
        return Ok(None);
    }
    let figure = Figure::parse(text).map_err(|_| MenuFault::BadPrice)?;
    if item::price_fits(figure) { Ok(Some(figure)) } else { Err(MenuFault::BadPrice) }
}

#[cfg(test)]
mod tests;
