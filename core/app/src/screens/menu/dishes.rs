//! The list of dishes, and a dish's page: what is in it, whether it is halal, whether it may be taken across.

use std::collections::BTreeSet;

use otkel_domain::{
    model::{DishId, Side, Sourced},
    phrasebook::{Crossing, Dish, Ingredient, IngredientId, Trait, menu::Contents},
};
use serde::Serialize;

use super::{
    MenuModel,
    view::{InTongueView, Two},
};
use crate::{
    menu::said::Speaker,
    screens::{
        SourceView,
        find::{Headings, found, rank},
    },
    services::Services,
};

/// A dish in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct DishLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// In the language of the person opposite.
    pub theirs: InTongueView,
    /// What stands above it: what it and the dishes below are, noodles or drinks. Nothing once something is typed.
    pub heading: Option<String>,
    /// That it may have what is left out.
    pub warning: Option<String>,
    /// Whether it is halal.
    pub halal: String,
}

/// A dish's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct DishView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: InTongueView,
    /// In the language of the person opposite.
    pub theirs: InTongueView,
    /// What it is.
    pub kind: String,
    /// That it has, or may have, what is left out; in words.
    pub warnings: Vec<String>,
    /// What somebody may have to avoid in it.
    pub usually: Option<String>,
    /// And what it may have.
    pub perhaps: Option<String>,
    /// That nothing of the kind is known.
    pub nothing: Option<String>,
    /// Over what is usually in it.
    pub with_title: String,
    /// What is usually in it.
    pub with: Vec<IngredientView>,
    /// Over what is sometimes in it.
    pub may_title: String,
    /// What is sometimes in it.
    pub may: Vec<IngredientView>,
    /// Whether it is halal.
    pub halal: String,
    /// What that word means.
    pub halal_about: String,
    /// How hot it is, 0 to 3.
    pub heat: u32,
    /// The same in words.
    pub spicy: Option<String>,
    /// Over the two directions.
    pub across_title: String,
    /// Into China and into Kazakhstan.
    pub across: Vec<AcrossView>,
    /// How sure that is, and since when.
    pub across_about: String,
    /// Which of the two languages no native speaker has read, where one is.
    pub draft: Option<String>,
    /// Where it comes from.
    pub sources: Vec<SourceView>,
}

/// Something in a dish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct IngredientView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// In the language of the person opposite.
    pub theirs: String,
    /// Whether it has what is left out.
    pub avoided: bool,
}

/// What customs say of what is in a dish, on the way into a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct AcrossView {
    /// `CN` or `KZ`.
    pub side: String,
    /// Into which country.
    pub title: String,
    /// The strictest of what is in it: `no`, `limit`, `ask`; `free` when nothing is.
    pub code: String,
    /// Rule by rule, with what it is about; the strictest first.
    pub lines: Vec<String>,
}

/// The dishes that fit, and how many are hidden because they certainly have what is left out.
pub(super) fn list(model: &MenuModel, two: &Two<'_>) -> (Vec<DishLine>, usize) {
    let Speaker { raw, book, words } = two.own;
    let fits = |dish: &Sourced<Dish>| rank(&model.typed, &dish.names, dish.also.iter().map(String::as_str));
    let mut all = found(raw.dishes.iter(), fits);
    let mut headings = Headings::of(&model.typed);
    if headings.are_shown() {
        all.sort_by_key(|dish| dish.kind);
    }
    let mut hidden = 0;
    let mut lines = Vec::new();
    for dish in all {
        let contents = Contents::of_dish(raw, book, dish);
        if contents.usually.iter().any(|it| model.leave_out.contains(it)) {
            hidden += 1;
            continue;
        }
        lines.push(DishLine {
            id: dish.id.to_string(),
            name: words.name(&dish.names),
            theirs: InTongueView::of(two.theirs.words, two.theirs.words.name(&dish.names)),
            heading: headings
                .above(dish.kind)
                .then(|| words.word(&format!("dish-kind-{}", dish.kind.word()))),
            warning: avoided(&two.own, "menu-warn-perhaps", &contents.perhaps, &model.leave_out),
            halal: two.own.halal(contents.halal),
        });
    }
    (lines, hidden)
}

/// A sentence about those of the traits that are left out.
pub(super) fn avoided(
    own: &Speaker<'_>,
    key: &str,
    traits: &[Trait],
    leave_out: &BTreeSet<Trait>,
) -> Option<String> {
    let both: Vec<Trait> = traits.iter().copied().filter(|it| leave_out.contains(it)).collect();
    own.listed(key, &own.traits(&both))
}

/// A dish's page.
pub(super) fn page(id: &DishId, model: &MenuModel, two: &Two<'_>, services: &Services) -> Option<DishView> {
    let Speaker { raw, book, words } = two.own;
    let dish = raw.dishes.iter().find(|dish| dish.id == *id)?;
    let contents = Contents::of_dish(raw, book, dish);
    let warn = |key, traits: &[Trait]| avoided(&two.own, key, traits, &model.leave_out);
    let warnings =
        [warn("menu-warn-usually", &contents.usually), warn("menu-warn-perhaps", &contents.perhaps)];
    let view = |ids: &[IngredientId]| -> Vec<IngredientView> {
        ids.iter().map(|id| ingredient(id, model, two)).collect()
    };
    let nothing = contents.usually.is_empty() && contents.perhaps.is_empty();
    Some(DishView {
        id: dish.id.to_string(),
        name: InTongueView::of(words, words.name(&dish.names)),
        theirs: InTongueView::of(two.theirs.words, two.theirs.words.name(&dish.names)),
        kind: words.word(&format!("dish-kind-{}", dish.kind.word())),
        warnings: warnings.into_iter().flatten().collect(),
        usually: two.own.listed("menu-usually", &two.own.traits(&contents.usually)),
        perhaps: two.own.listed("menu-perhaps", &two.own.traits(&contents.perhaps)),
        nothing: nothing.then(|| words.word("menu-nothing-in-it")),
        with_title: words.word("menu-with-title"),
        with: view(&contents.with),
        may_title: words.word("menu-may-title"),
        may: view(&contents.may),
        halal: two.own.halal(contents.halal),
        halal_about: words.word("menu-halal-about"),
        heat: u32::from(contents.spicy.min(3)),
        spicy: two.own.spicy(contents.spicy),
        across_title: words.word("menu-across-title"),
        across: Side::BOTH.map(|side| across(side, &contents, two)).into(),
        across_about: about(&contents, dish, two, services),
        draft: two.draft(),
        sources: services.sources(&dish.origin.sources),
    })
}

fn ingredient(id: &IngredientId, model: &MenuModel, two: &Two<'_>) -> IngredientView {
    let known = two.own.book.ingredient(two.own.raw, id);
    IngredientView {
        id: id.to_string(),
        name: two.own.ingredient(id),
        theirs: two.theirs.ingredient(id),
        avoided: known.is_some_and(|known| known.traits.iter().any(|it| model.leave_out.contains(it))),
    }
}

/// The rules for what is, or may be, in it.
fn across(side: Side, contents: &Contents, two: &Two<'_>) -> AcrossView {
    let Speaker { raw, book, words } = two.own;
    let into = |ingredient: &Ingredient| match side {
        Side::Cn => ingredient.into_cn,
        Side::Kz => ingredient.into_kz,
    };
    let of = |rule: Crossing| -> Vec<IngredientId> {
        let all = contents.with.iter().chain(&contents.may);
        all.filter(|id| book.ingredient(raw, id).is_some_and(|it| into(it) == rule)).cloned().collect()
    };
    let rules = [
        (Crossing::No, "menu-across-no"),
        (Crossing::Limit, "menu-across-limit"),
        (Crossing::Ask, "menu-across-ask"),
    ];
    let mut code = "free";
    let mut lines = Vec::new();
    for (rule, key) in rules {
        let line = two.own.listed(key, &two.own.ingredients(&of(rule)));
        if line.is_some() && code == "free" {
            code = rule.word();
        }
        lines.extend(line);
    }
    if lines.is_empty() {
        lines.push(words.word("menu-across-free"));
    }
    AcrossView {
        side: side.code().to_owned(),
        title: words.word(match side {
            Side::Cn => "menu-across-cn",
            Side::Kz => "menu-across-kz",
        }),
        code: code.to_owned(),
        lines,
    }
}

/// Since when that is known, and how sure: as the oldest and the least sure of what is in it.
fn about(contents: &Contents, dish: &Sourced<Dish>, two: &Two<'_>, services: &Services) -> String {
    let all = || contents.with.iter().chain(&contents.may);
    let origins = two.own.raw.ingredients.iter().filter(|known| all().any(|id| *id == known.id));
    let origins: Vec<_> = origins.map(|known| &known.origin).chain([&dish.origin]).collect();
    let as_of = origins.iter().map(|origin| origin.as_of).min().unwrap_or(dish.origin.as_of);
    let confidence = origins.iter().map(|origin| origin.confidence).min();
    let certainty = confidence.unwrap_or(dish.origin.confidence).certainty();
    let words = two.own.words;
    let args = [("date", words.full_date(as_of).into()), ("certainty", services.certainty(certainty).into())];
    words.say("menu-across-about", &args)
}
