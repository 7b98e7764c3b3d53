//! What the place of food and signs remembers.

use std::collections::BTreeSet;

use otkel_domain::{
    model::{DishId, SignId},
    phrasebook::{
        Trait,
        menu::{Menu, ShortLine},
    },
};
use serde::{Deserialize, Serialize};

use super::{
    MenuEvent,
    kept::{self, KeptMenu},
};
use crate::{
    error::{InputCode, OtkelError},
    l10n::Tongue,
    menu::{said::AVOIDED, take},
    say::usual,
    screens::{phrases, start::refuse},
    services::Services,
    store::Kind,
};

/// What is typed in a search.
const TYPED: usize = 60;
const ID: &str = "menu";

/// What is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is what its name says")]
pub enum MenuTab {
    #[default]
    Dishes,
    Signs,
    Menus,
}

impl MenuTab {
    /// In this order.
    pub const ALL: [Self; 3] = [Self::Dishes, Self::Signs, Self::Menus];

    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Dishes => "dishes",
            Self::Signs => "signs",
            Self::Menus => "menus",
        }
    }
}

/// The list, or a page over it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MenuPage {
    /// The list of the tab.
    #[default]
    List,
    /// A dish.
    Dish(DishId),
    /// A sign.
    Sign(SignId),
    /// A kept menu, by its number.
    Menu(u8),
    /// The menu that came by a link and isn't kept.
    Imported,
}

/// What is looked at, what is left out, and the menus.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MenuModel {
    /// Dishes, signs or menus.
    pub tab: MenuTab,
    /// The page.
    pub page: MenuPage,
    /// The menu's page under the dish that is open, where it was opened there; back leads to it.
    pub under: Option<MenuPage>,
    /// What is looked for.
    pub typed: String,
    /// What one doesn't eat.
    pub leave_out: BTreeSet<Trait>,
    /// What the person opposite reads, as a tag, if that was chosen here.
    pub to: Option<String>,
    /// The kept menus; each lies in the store by itself.
    #[serde(skip)]
    pub menus: Vec<KeptMenu>,
    /// What came by a link.
    #[serde(skip)]
    pub imported: Option<Menu>,
    /// Whether link and code are shown.
    #[serde(skip)]
    pub share: bool,
    /// The ingredient that is looked for: for which item, and what was typed.
    #[serde(skip)]
    pub ingredient: Option<(u32, String)>,
    /// What was wrong with what was typed last.
    #[serde(skip)]
    pub problem: Option<String>,
    /// At which item of the open menu, if at one.
    #[serde(skip)]
    pub faulty: Option<u32>,
}

// What somebody doesn't eat, and whose house they run, is nobody's business.
impl std::fmt::Debug for MenuModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MenuModel").field("tab", &self.tab).finish_non_exhaustive()
    }
}

impl MenuModel {
    /// As it was left, with the kept menus. One that can't be read is left alone and not shown.
    pub fn restore(services: &Services) -> Self {
        let mut model: Self = services.stored(Kind::Screen, ID).unwrap_or_default();
        model.menus = kept::restored(services);
        let there = |page: &MenuPage| match page {
            MenuPage::Menu(number) => model.menus.iter().any(|kept| kept.number == *number),
            MenuPage::Imported => false,
            MenuPage::Dish(id) => services.facts().book.dish(&services.facts().raw, id).is_some(),
            MenuPage::Sign(id) => services.facts().raw.signs.iter().any(|sign| sign.id == *id),
            MenuPage::List => true,
        };
        let (page, under) = (there(&model.page), model.under.as_ref().is_some_and(there));
        if !under {
            model.under = None;
        }
        if !page {
            // Of a dish that is gone one comes back to the menu that lay under it.
            model.page = model.under.take().unwrap_or_default();
        }
        model
    }

    /// The language of the person opposite: as chosen here, else as in the phrasebook.
    pub fn opposite(&self, services: &Services) -> Tongue {
        let own = services.words.tongue();
        let chosen = self.to.as_deref().and_then(Tongue::from_tag).filter(|tongue| *tongue != own);
        chosen.unwrap_or_else(|| phrases::opposite(services))
    }

    /// The menu that is open, kept or come by a link.
    pub fn open(&self) -> Option<&Menu> {
        match self.page {
            MenuPage::Menu(number) => {
                self.menus.iter().find(|kept| kept.number == number).map(|kept| &kept.menu)
            }
            MenuPage::Imported => self.imported.as_ref(),
            _ => None,
        }
    }

    /// Leaves what is open for a page.
    pub(super) fn go(&mut self, page: MenuPage) {
        if page != MenuPage::Imported {
            self.imported = None;
        }
        self.page = page;
        self.under = None;
        self.share = false;
        self.ingredient = None;
        if !matches!(self.page, MenuPage::Dish(_) | MenuPage::Sign(_)) {
            // A search that led to a page is still there when one comes back; one for another list isn't.
            self.typed.clear();
        }
    }

    /// Opens a dish; a menu that is open stays under it.
    fn go_to_dish(&mut self, dish: DishId) {
        match &self.page {
            MenuPage::Menu(_) | MenuPage::Imported => self.under = Some(self.page.clone()),
            MenuPage::List | MenuPage::Sign(_) => self.under = None,
            MenuPage::Dish(_) => {}
        }
        if self.under.is_none() {
            self.tab = MenuTab::Dishes;
            return self.go(MenuPage::Dish(dish));
        }
        self.page = MenuPage::Dish(dish);
        self.share = false;
    }

    /// Back to the list, or to the menu under a dish.
    fn go_back(&mut self) {
        if let Some(menu) = self.under.take() {
            self.page = menu;
            return;
        }
        let typed = std::mem::take(&mut self.typed);
        let searched = matches!(self.page, MenuPage::Dish(_) | MenuPage::Sign(_));
        self.go(MenuPage::List);
        self.typed = if searched { typed } else { String::new() };
    }
}

/// Takes an event. What was typed wrongly changes nothing and is said in the view; what isn't offered is an error.
pub fn update(event: MenuEvent, model: &mut MenuModel, services: &mut Services) -> Result<(), OtkelError> {
    let unknown = |services: &Services, code: &str| refuse(services, InputCode::UnknownChoice, code);
    model.problem = None;
    model.faulty = None;
    match event {
        MenuEvent::Tab { code } => {
            let tab = MenuTab::ALL.into_iter().find(|tab| tab.word() == code);
            model.tab = tab.ok_or_else(|| unknown(services, &code))?;
            model.go(MenuPage::List);
        }
        MenuEvent::Search { text } => model.typed = text.chars().take(TYPED).collect(),
        MenuEvent::LeaveOut { code, on } => {
            let found = AVOIDED.into_iter().find(|known| known.word() == code);
            let found = found.ok_or_else(|| unknown(services, &code))?;
            if on {
                model.leave_out.insert(found)
            } else {
                model.leave_out.remove(&found)
            };
        }
        MenuEvent::Opposite { tag } => {
            let tongue = Tongue::from_tag(&tag);
            let tongue = tongue.ok_or_else(|| refuse(services, InputCode::UnknownLanguage, &tag))?;
            model.to = Some(tongue.tag().to_owned());
        }
        MenuEvent::Dish { id } => {
            let dish = services.facts().raw.dishes.iter().find(|dish| dish.id.as_str() == id);
            let dish = dish.map(|dish| dish.id.clone()).ok_or_else(|| unknown(services, &id))?;
            model.go_to_dish(dish);
        }
        MenuEvent::Sign { id } => {
            let sign = services.facts().raw.signs.iter().find(|sign| sign.id.as_str() == id);
            let sign = sign.map(|sign| sign.id.clone()).ok_or_else(|| unknown(services, &id))?;
            model.tab = MenuTab::Signs;
            model.go(MenuPage::Sign(sign));
        }
        MenuEvent::Menu { id } => {
            let number = kept::number_of(model, &id).ok_or_else(|| unknown(services, &id))?;
            model.tab = MenuTab::Menus;
            model.go(MenuPage::Menu(number));
        }
        MenuEvent::Back => model.go_back(),
        MenuEvent::New => {
            let title = ShortLine::new(&services.words.word("menu-new-title"));
            if let Ok(title) = title {
                let menu = Menu::new(title, services.words.lang(), usual(services.here()).1);
                kept::add(model, services, menu);
            }
        }
        MenuEvent::Import { link } => match take(services, &link) {
            Ok(menu) => {
                model.tab = MenuTab::Menus;
                model.imported = Some(menu);
                model.go(MenuPage::Imported);
            }
            Err(error) => model.problem = Some(error.to_string()),
        },
        MenuEvent::Keep => {
            if let Some(menu) = model.imported.clone() {
                kept::add(model, services, menu);
            }
        }
        MenuEvent::Delete { id } => {
            let number = kept::number_of(model, &id).ok_or_else(|| unknown(services, &id))?;
            model.menus.retain(|kept| kept.number != number);
            kept::forget(services, number);
            let gone = MenuPage::Menu(number);
            if model.page == gone || model.under.as_ref() == Some(&gone) {
                model.go(MenuPage::List);
            }
        }
        MenuEvent::Share { on } => model.share = on && model.open().is_some(),
        MenuEvent::Ingredient { item, text } => {
            let there = matches!(model.page, MenuPage::Menu(_))
                && model.open().is_some_and(|menu| (item as usize) < menu.items.len());
            if !there {
                return Err(unknown(services, &item.to_string()));
            }
            model.ingredient = Some((item, text.chars().take(TYPED).collect()));
        }
        MenuEvent::Make { edit } => kept::change(model, services, edit)?,
    }
    services.keep(Kind::Screen, ID, model);
    Ok(())
}
