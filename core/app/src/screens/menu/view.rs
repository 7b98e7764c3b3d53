//! What the place of food and signs shows.

use serde::Serialize;

use super::{
    DishLine, DishView, MenuLabels, MenuLine, MenuModel, MenuPage, MenuPageView, MenuTab, SignLine, SignView,
    dishes, menus, signs,
};
use crate::{
    l10n::{L10n, Tongue, reading},
    menu::said::{AVOIDED, Speaker, Words, is_draft},
    screens::{ChoiceView, ToggleView},
    services::Services,
};

/// The whole screen. One of the lists is filled, or one of the pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MenuView {
    /// What the screen is.
    pub title: String,
    /// What couldn't be kept or taken, in words.
    pub problem: Option<String>,
    /// `dishes`, `signs`, `menus`.
    pub tab: String,
    /// The three.
    pub tabs: Vec<ChoiceView>,
    /// The words in the search field; none where there is nothing to search.
    pub search: Option<String>,
    /// What was typed there.
    pub typed: String,
    /// What somebody may want left out; dishes and menus only.
    pub leave_out: Vec<ToggleView>,
    /// What the person opposite may read; pages only.
    pub opposite: Vec<ChoiceView>,
    /// The dishes that fit, those that certainly have what is left out hidden.
    pub dishes: Vec<DishLine>,
    /// How many are hidden.
    pub hidden: Option<String>,
    /// The signs that fit.
    pub signs: Vec<SignLine>,
    /// The kept menus.
    pub menus: Vec<MenuLine>,
    /// That nothing fits.
    pub empty: Option<String>,
    /// The dish that is open.
    pub dish: Option<DishView>,
    /// Whether a menu lies under the dish: *back* leads to it, not to the list.
    pub under: bool,
    /// The sign that is open.
    pub sign: Option<SignView>,
    /// The menu that is open.
    pub menu: Option<MenuPageView>,
    /// What a dish has in it is no promise.
    pub honest: Option<String>,
    /// What stands on buttons and over fields.
    pub labels: MenuLabels,
}

/// Words with the language and direction that they are in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct InTongueView {
    /// The words.
    pub text: String,
    /// Their language, a BCP 47 tag.
    pub tag: String,
    /// Whether they run from right to left.
    pub rtl: bool,
    /// What a phone's voice is asked for; nothing where there is none.
    pub voice: Option<String>,
    /// The words as that voice reads them.
    pub spoken: String,
    /// How they are read, in Latin letters; nothing for English.
    pub reading: Option<String>,
}

impl InTongueView {
    /// Text of a speaker's language.
    pub(super) fn of(words: &L10n, text: String) -> Self {
        let tongue = words.tongue();
        Self {
            spoken: words.voiced(&text),
            reading: reading::latin(tongue, &text),
            text,
            tag: tongue.tag().to_owned(),
            rtl: tongue.is_rtl(),
            voice: tongue.voice().map(str::to_owned),
        }
    }

    /// Words that may be somebody's own, in another language.
    pub(super) fn said(words: &L10n, said: Words) -> Self {
        let tongue = Tongue::from_tag(said.tag);
        if tongue == Some(words.tongue()) && words.tongue().is_rtl() == said.rtl {
            return Self::of(words, said.text);
        }
        let voice = tongue.filter(|tongue| *tongue != Tongue::KkArab).and_then(Tongue::voice);
        Self {
            spoken: said.text.clone(),
            reading: tongue.and_then(|tongue| reading::latin(tongue, &said.text)),
            text: said.text,
            tag: said.tag.to_owned(),
            rtl: said.rtl,
            voice: voice.map(str::to_owned),
        }
    }
}

/// What the views are made with: the person's language, and that of the person opposite.
pub(super) struct Two<'s> {
    pub own: Speaker<'s>,
    pub theirs: Speaker<'s>,
}

impl Two<'_> {
    /// Which of the two languages no native speaker has read, where one is.
    pub(super) fn draft(&self) -> Option<String> {
        let unread = [self.own.words, self.theirs.words]
            .into_iter()
            .filter(|words| is_draft(self.own.raw, words.tongue()))
            .map(|words| words.tongue().own_name().to_owned())
            .collect::<Vec<_>>();
        self.own.listed("menu-draft-of", &self.own.words.list(&unread))
    }
}

/// Shows the place of food and signs.
pub fn view(model: &MenuModel, services: &Services) -> MenuView {
    let words = &services.words;
    let facts = services.facts();
    let other = model.opposite(services);
    let opposite = services.words_of(other);
    let speaker = |words| Speaker { raw: &facts.raw, book: &facts.book, words };
    let two = Two { own: speaker(words), theirs: speaker(opposite) };
    let list = |tab: MenuTab| model.page == MenuPage::List && model.tab == tab;
    let (dishes, hidden) = if list(MenuTab::Dishes) { dishes::list(model, &two) } else { (Vec::new(), 0) };
    let signs = if list(MenuTab::Signs) { signs::list(model, &two) } else { Vec::new() };
    let menus = if list(MenuTab::Menus) { menus::list(model, services) } else { Vec::new() };
    let nothing =
        model.page == MenuPage::List && model.tab != MenuTab::Menus && dishes.is_empty() && signs.is_empty();
    let search = match (&model.page, model.tab) {
        (MenuPage::List, MenuTab::Dishes) | (MenuPage::Menu(_), _) => Some("menu-search-dishes"),
        (MenuPage::List, MenuTab::Signs) => Some("menu-search-signs"),
        _ => None,
    };
    let food = model.tab != MenuTab::Signs;
    let toggle = |it: otkel_domain::phrasebook::Trait| ToggleView {
        code: it.word().to_owned(),
        label: two.own.trait_word(it),
        about: None,
        on: model.leave_out.contains(&it),
    };
    MenuView {
        title: words.word("menu-title"),
        problem: model.problem.clone().or_else(|| services.alert()),
        tab: model.tab.word().to_owned(),
        tabs: MenuTab::ALL.map(|tab| tab_choice(tab, model, words)).into(),
        search: search.map(|key| words.word(key)),
        typed: model.typed.clone(),
        leave_out: if food { AVOIDED.map(toggle).into() } else { Vec::new() },
        opposite: if model.page == MenuPage::List { Vec::new() } else { services.other_tongues(other) },
        hidden: (hidden > 0)
            .then(|| words.say("menu-hidden", &[("count", words.count(hidden as i64).into())])),
        empty: nothing.then(|| words.word("menu-none")),
        dishes,
        signs,
        menus,
        dish: match &model.page {
            MenuPage::Dish(id) => dishes::page(id, model, &two, services),
            _ => None,
        },
        under: model.under.is_some(),
        sign: match &model.page {
            MenuPage::Sign(id) => signs::page(id, &two, services),
            _ => None,
        },
        menu: menus::page(model, &two, services),
        honest: food.then(|| words.word("menu-honest")),
        labels: MenuLabels::of(words),
    }
}

fn tab_choice(tab: MenuTab, model: &MenuModel, words: &L10n) -> ChoiceView {
    ChoiceView {
        code: tab.word().to_owned(),
        label: words.word(&format!("menu-tab-{}", tab.word())),
        about: None,
        chosen: tab == model.tab,
    }
}
