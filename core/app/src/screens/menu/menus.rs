//! The kept menus, and the page of one: to read in one's own language, and to make if it is kept.

use otkel_domain::{
    model::Sourced,
    phrasebook::{
        Currency, Dish, DishKind, Ingredient, IngredientId, Trait,
        menu::{Contents, Item, Menu, Section, What},
    },
};
use serde::Serialize;

use super::{
    IngredientView, MenuModel, MenuPage, MenuShareView,
    dishes::avoided,
    make::{OTHER, OWN},
    share,
    view::{InTongueView, Two},
};
use crate::{
    menu::said::{Speaker, written},
    screens::{
        ChoiceView,
        find::{found, rank},
    },
    services::Services,
};

/// How many dishes or ingredients a search offers to add.
const OFFERED: usize = 12;

/// A kept menu in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MenuLine {
    /// What is sent back to open it.
    pub id: String,
    /// The house's name, in its own words.
    pub title: InTongueView,
    /// Where it is.
    pub place: Option<String>,
    /// How many items it has.
    pub items: String,
}

/// A menu's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MenuPageView {
    /// What is sent back to delete it; nothing for one that isn't kept.
    pub id: Option<String>,
    /// The house's name, in its own words.
    pub title: InTongueView,
    /// Where it is and how to call it; empty for nothing.
    pub place: String,
    /// That it isn't kept; such a menu can't be changed.
    pub imported: Option<String>,
    /// What the prices may be in.
    pub currencies: Vec<ChoiceView>,
    /// What there is.
    pub sections: Vec<MenuSectionView>,
    /// That nothing is on it.
    pub empty: Option<String>,
    /// Dishes to add, by what was typed.
    pub offered: Vec<ChoiceView>,
    /// What *usually halal* means.
    pub halal_about: String,
    /// Which of the two languages no native speaker has read, where one is.
    pub draft: Option<String>,
    /// The languages that a sheet can have.
    pub sheet_languages: Vec<ChoiceView>,
    /// Link and code, when they are shown.
    pub share: Option<MenuShareView>,
}

/// A section of a menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MenuSectionView {
    /// Its name.
    pub title: InTongueView,
    /// What stands in it.
    pub items: Vec<MenuItemView>,
}

/// Something on a menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MenuItemView {
    /// Its place on the menu, from 0: what is sent back with a change.
    pub index: u32,
    /// The dish's id; nothing for own words.
    pub dish: Option<String>,
    /// On what opens the dish's page; nothing for own words and for what the dictionary doesn't have.
    pub about: Option<String>,
    /// Its name; own words as they were written.
    pub name: InTongueView,
    /// In the language of the person opposite.
    pub theirs: InTongueView,
    /// What it costs, in words.
    pub price: String,
    /// The price as it is typed; empty: to be asked.
    pub price_typed: String,
    /// How much one gets.
    pub portion: Option<String>,
    /// The portion as it is typed.
    pub portion_typed: String,
    /// The host's note, in their own words.
    pub note: Option<InTongueView>,
    /// That it has what is left out, may have it, or that nobody knows.
    pub warnings: Vec<String>,
    /// Whether it certainly has what is left out.
    pub avoid: bool,
    /// What is known of it, sentence by sentence.
    pub known: Vec<String>,
    /// What this house may leave out; `avoided` where it does.
    pub parts: Vec<IngredientView>,
    /// Over what the host says is in it.
    pub with_title: String,
    /// What the host says is in it, chosen, and behind that what was found to be put in.
    pub with: Vec<ChoiceView>,
    /// What was typed to find an ingredient.
    pub with_typed: String,
    /// The kinds of dishes that it can stand among; own words only, a dish of the dictionary has its kind.
    pub sections: Vec<ChoiceView>,
    /// What is wrong with what was just typed for this item; [`MenuView::problem`](super::MenuView::problem) says it, too.
    pub problem: Option<String>,
    /// Whether there is something above it.
    pub up: bool,
    /// Whether there is something below it.
    pub down: bool,
}

/// The kept menus.
pub(super) fn list(model: &MenuModel, services: &Services) -> Vec<MenuLine> {
    let words = &services.words;
    let line = |kept: &super::KeptMenu| MenuLine {
        id: kept.number.to_string(),
        title: title(&kept.menu, words),
        place: kept.menu.place.as_ref().map(|place| words.isolate_words(place.as_str())),
        items: words.say("menu-items", &[("count", words.count(kept.menu.items.len() as i64).into())]),
    };
    model.menus.iter().map(line).collect()
}

fn title(menu: &Menu, words: &crate::l10n::L10n) -> InTongueView {
    InTongueView::said(words, written(menu.title.as_str(), menu.lang, menu.title.is_rtl()))
}

/// The open menu's page.
pub(super) fn page(model: &MenuModel, two: &Two<'_>, services: &Services) -> Option<MenuPageView> {
    let menu = model.open()?;
    let Speaker { raw, book, words } = two.own;
    let id = match model.page {
        MenuPage::Menu(number) => Some(number.to_string()),
        _ => None,
    };
    let sections = menu.sections(raw, book);
    let shown: Vec<usize> = sections.iter().flat_map(|(_, items)| items.iter().copied()).collect();
    let sections = sections.into_iter().map(|(section, items)| MenuSectionView {
        title: InTongueView::said(words, two.own.section(menu, section.as_ref())),
        items: items
            .into_iter()
            .filter_map(|index| menu.items.get(index).map(|it| item(index, it, &shown, menu, model, two)))
            .collect(),
    });
    Some(MenuPageView {
        title: title(menu, words),
        place: menu.place.as_ref().map_or_else(String::new, |place| place.as_str().to_owned()),
        imported: id.is_none().then(|| words.word("menu-imported")),
        currencies: if id.is_some() { currencies(menu.currency, &two.own) } else { Vec::new() },
        sections: sections.collect(),
        empty: menu.items.is_empty().then(|| words.word("menu-empty")),
        offered: if id.is_some() { offered(model, &two.own) } else { Vec::new() },
        halal_about: words.word("menu-halal-about"),
        draft: two.draft(),
        sheet_languages: services.tongues(),
        share: model.share.then(|| share::view(menu, services)),
        id,
    })
}

fn item(
    index: usize,
    item: &Item,
    shown: &[usize],
    menu: &Menu,
    model: &MenuModel,
    two: &Two<'_>,
) -> MenuItemView {
    let Speaker { raw, book, words } = two.own;
    let number = u32::try_from(index).unwrap_or(u32::MAX);
    let known = match &item.what {
        What::Dish(id) => book.dish(raw, id),
        What::Own { .. } => None,
    };
    let typed = model.ingredient.as_ref().filter(|(item, _)| *item == number);
    let typed = typed.map_or("", |(_, typed)| typed.as_str());
    let warn = |key, traits: &[_]| avoided(&two.own, key, traits, &model.leave_out);
    let contents = Contents::of_item(raw, book, item);
    let (usually, perhaps) = match &contents {
        Some(contents) => (contents.usually.clone(), contents.perhaps.clone()),
        None => (Contents::added(raw, book, item), Vec::new()),
    };
    let (sure, maybe) = (warn("menu-warn-usually", &usually), warn("menu-warn-perhaps", &perhaps));
    // Of own words, and of what the dictionary doesn't have, nothing else is known.
    let told = |it: &Trait| usually.contains(it) || perhaps.contains(it);
    let rest: Vec<_> = model.leave_out.iter().copied().filter(|it| !told(it)).collect();
    let unknown = contents.is_none() || Contents::adds_unknown(raw, book, item);
    let unknown = if unknown { warn("menu-warn-unknown", &rest) } else { None };
    let note = item.note.as_ref();
    MenuItemView {
        index: number,
        dish: match &item.what {
            What::Dish(id) => Some(id.to_string()),
            What::Own { .. } => None,
        },
        about: known.map(|dish| words.say_of("menu-about-dish", "name", &words.name(&dish.names))),
        name: InTongueView::said(words, two.own.name(item)),
        theirs: InTongueView::said(two.theirs.words, two.theirs.name(item)),
        price: two.own.price(item, menu.currency),
        price_typed: item.price.map_or_else(String::new, |price| price.to_string()),
        portion: item.portion.map(|portion| two.own.portion(portion)),
        portion_typed: item.portion.map_or_else(String::new, |portion| two.own.portion(portion)),
        note: note.map(|note| InTongueView::said(words, written(note.as_str(), menu.lang, note.is_rtl()))),
        avoid: sure.is_some(),
        warnings: sure.into_iter().chain(maybe).chain(unknown).collect(),
        known: two.own.known(item),
        parts: parts(item, two),
        with_title: words.word(match &item.what {
            What::Dish(_) => "menu-with-dish",
            What::Own { .. } => "menu-with-own",
        }),
        with: with(item, known, typed, &two.own),
        with_typed: typed.to_owned(),
        sections: sections(item, menu, &two.own),
        problem: model.problem.clone().filter(|_| model.faulty == Some(number)),
        up: shown.first() != Some(&index),
        down: shown.last() != Some(&index),
    }
}

/// Where own words can stand. A section in own words, as a file may have it, is offered only where it is used: it is chosen already.
fn sections(item: &Item, menu: &Menu, own: &Speaker<'_>) -> Vec<ChoiceView> {
    if !matches!(item.what, What::Own { .. }) {
        return Vec::new();
    }
    let choice = |code: &str, section: Option<Section>| ChoiceView {
        code: code.to_owned(),
        label: own.section(menu, section.as_ref()).text,
        about: None,
        chosen: item.section == section,
    };
    let named = item.section.clone().filter(|section| matches!(section, Section::Own(_)));
    let kinds = DishKind::ALL.iter().map(|kind| choice(kind.word(), Some(Section::Kind(*kind))));
    let named = named.map(|section| choice(OWN, Some(section)));
    named.into_iter().chain(kinds).chain([choice(OTHER, None)]).collect()
}

/// What the host says is in it, and what may be put in by what was typed: not what the dish has anyway.
fn with(item: &Item, dish: Option<&Dish>, typed: &str, own: &Speaker<'_>) -> Vec<ChoiceView> {
    let choice = |id: &IngredientId, chosen| ChoiceView {
        code: id.to_string(),
        label: own.ingredient(id),
        about: None,
        chosen,
    };
    let mut all: Vec<_> = item.with.iter().map(|id| choice(id, true)).collect();
    if !typed.trim().is_empty() {
        let there = |id: &IngredientId| item.with.contains(id) || dish.is_some_and(|it| it.with.contains(id));
        let fits = |known: &Sourced<Ingredient>| rank(typed, &known.names, std::iter::empty());
        let new = found(own.raw.ingredients.iter(), fits).into_iter().filter(|known| !there(&known.id));
        all.extend(new.take(OFFERED).map(|known| choice(&known.id, false)));
    }
    all
}

/// What a dish has or may have, each to be left out.
fn parts(item: &Item, two: &Two<'_>) -> Vec<IngredientView> {
    let What::Dish(id) = &item.what else { return Vec::new() };
    let Some(dish) = two.own.book.dish(two.own.raw, id) else { return Vec::new() };
    let part = |id: &IngredientId| IngredientView {
        id: id.to_string(),
        name: two.own.ingredient(id),
        theirs: two.theirs.ingredient(id),
        avoided: item.without.contains(id),
    };
    dish.with.iter().chain(&dish.may).map(part).collect()
}

fn currencies(chosen: Currency, own: &Speaker<'_>) -> Vec<ChoiceView> {
    let choice = |currency: &Currency| ChoiceView {
        code: currency.word().to_owned(),
        label: own.words.word(&format!("currency-{}", currency.word().to_lowercase())),
        about: None,
        chosen: *currency == chosen,
    };
    Currency::ALL.iter().map(choice).collect()
}

fn offered(model: &MenuModel, own: &Speaker<'_>) -> Vec<ChoiceView> {
    if model.typed.trim().is_empty() {
        return Vec::new();
    }
    let fits = |dish: &Sourced<Dish>| rank(&model.typed, &dish.names, dish.also.iter().map(String::as_str));
    let choice = |dish: &Sourced<Dish>| ChoiceView {
        code: dish.id.to_string(),
        label: own.words.name(&dish.names),
        about: Some(own.words.word(&format!("dish-kind-{}", dish.kind.word()))),
        chosen: false,
    };
    found(own.raw.dishes.iter(), fits).into_iter().take(OFFERED).map(choice).collect()
}
