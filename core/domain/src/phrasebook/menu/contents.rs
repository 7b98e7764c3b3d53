//! What is in an item: what the dish usually has, changed by what this house does otherwise.

use super::{Item, What};
use crate::{
    model::facts::RawFacts,
    phrasebook::{Book, Dish, Halal, IngredientId, Trait},
};

/// What a dish usually has and may have, and what follows. General knowledge and a host's word, never a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// What it usually has.
    pub with: Vec<IngredientId>,
    /// What it often or sometimes has.
    pub may: Vec<IngredientId>,
    /// What somebody may have to avoid: in what it usually has.
    pub usually: Vec<Trait>,
    /// And in what it may have.
    pub perhaps: Vec<Trait>,
    /// Whether it is halal.
    pub halal: Halal,
    /// From 0 to 3.
    pub spicy: u8,
}

impl Contents {
    /// Of a dish as the dictionary has it.
    pub fn of_dish(raw: &RawFacts, book: &Book, dish: &Dish) -> Self {
        let (usually, perhaps) = book.traits(raw, dish);
        let (halal, spicy) = (halal(dish.halal, &usually, &perhaps), dish.spicy);
        Self { with: dish.with.clone(), may: dish.may.clone(), usually, perhaps, halal, spicy }
    }

    /// Of an item. `None` for own words, and for a dish that the dictionary doesn't have: nothing is known of what is in it
    /// then, even where the host names something.
    ///
    /// What this house leaves out is neither usually nor perhaps in it; what it puts in is usually in it. A dish with an
    /// ingredient that the dictionary doesn't know is halal only if one asks.
    pub fn of_item(raw: &RawFacts, book: &Book, item: &Item) -> Option<Self> {
        let What::Dish(id) = &item.what else { return None };
        let mut dish = book.dish(raw, id)?.clone();
        dish.with.extend(item.with.iter().cloned());
        dish.with.retain(|id| !item.without.contains(id));
        let with = &dish.with;
        dish.may.retain(|id| !item.without.contains(id) && !with.contains(id));
        // A house that leaves the pork out isn't a halal kitchen by that; one that adds what nobody knows has to be asked.
        if Self::adds_unknown(raw, book, item) || (dish.halal == Halal::Never && !item.without.is_empty()) {
            dish.halal = Halal::Ask;
        }
        Some(Self::of_dish(raw, book, &dish))
    }

    /// Whether the house puts something in that the dictionary doesn't have, as a newer one may.
    pub fn adds_unknown(raw: &RawFacts, book: &Book, item: &Item) -> bool {
        item.with.iter().any(|id| book.ingredient(raw, id).is_none())
    }

    /// What somebody may have to avoid in what the host says is in an item, each once. Of own words nothing else is known.
    pub fn added(raw: &RawFacts, book: &Book, item: &Item) -> Vec<Trait> {
        let added = item.with.iter().filter_map(|id| book.ingredient(raw, id));
        let mut traits: Vec<Trait> = added.flat_map(|ingredient| ingredient.traits.iter().copied()).collect();
        traits.sort_unstable();
        traits.dedup();
        traits
    }
}

/// Pork and alcohol make it never halal, and if they may be in it one has to ask.
fn halal(said: Halal, usually: &[Trait], perhaps: &[Trait]) -> Halal {
    let forbidden = |all: &[Trait]| all.iter().any(|it| matches!(it, Trait::Pork | Trait::Alcohol));
    match said {
        _ if forbidden(usually) => Halal::Never,
        Halal::Usual if forbidden(perhaps) => Halal::Ask,
        said => said,
    }
}
