//! What is eaten and drunk along the way, and what signs say. What a dish has is general knowledge, *usually*, and never a promise.

use serde::{Deserialize, Serialize};

use super::{DishId, IngredientId, SignId, slot::words};
use crate::model::Names;

words! {
    /// What somebody may have to avoid, or seeks.
    #[allow(missing_docs, reason = "each is what its name says")]
    Trait {
        Pork = "pork", Alcohol = "alcohol", Nuts = "nuts", Peanuts = "peanuts", Dairy = "dairy", Gluten = "gluten",
        Horse = "horse", Egg = "egg", Fish = "fish", Soy = "soy", Sesame = "sesame", Beef = "beef", Lamb = "lamb",
        Chicken = "chicken", Honey = "honey",
        /// Shrimps, crabs and mussels: another allergy than that to fish.
        Shellfish = "shellfish",
    }
}

words! {
    /// Which shelf it stands on.
    #[allow(missing_docs, reason = "each is what its name says")]
    FoodKind {
        Meat = "meat", Fish = "fish", Dairy = "dairy", Egg = "egg", Grain = "grain", Vegetable = "vegetable",
        Fruit = "fruit", Nut = "nut", Spice = "spice", Fat = "fat", Drink = "drink", Other = "other",
    }
}

words! {
    /// Whether it may be taken across.
    Crossing {
        /// Not let in.
        No = "no",
        /// In small amounts in the factory's pack, within the limits of customs.
        Limit = "limit",
        /// Nothing is known: declare it and ask.
        Ask = "ask",
    }
}

words! {
    /// What a dish is.
    #[allow(missing_docs, reason = "each is what its name says")]
    DishKind {
        Noodles = "noodles", Rice = "rice", Bread = "bread", Meat = "meat", Soup = "soup", Dumpling = "dumpling",
        Salad = "salad", Snack = "snack", Sweet = "sweet", Dairy = "dairy", Drink = "drink", Alcohol = "alcohol",
        Breakfast = "breakfast", Vegetable = "vegetable", Fish = "fish",
    }
}

words! {
    /// Whether it is halal.
    Halal {
        /// As a rule, by Muslim cooks.
        Usual = "usual",
        /// It depends on who cooks.
        Ask = "ask",
        /// It has pork or alcohol.
        Never = "never",
    }
}

words! {
    /// Where a sign stands.
    #[allow(missing_docs, reason = "each is what its name says")]
    SignKind {
        Border = "border", Customs = "customs", Hall = "hall", Road = "road", Warning = "warning", Town = "town",
        Fuel = "fuel", Health = "health", Prohibition = "prohibition",
    }
}

/// Something in a dish, or in a bag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ingredient {
    /// Its id.
    pub id: IngredientId,
    /// What it is called, as in a list.
    pub names: Names,
    /// Other names, to be found by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// Its shelf.
    pub kind: FoodKind,
    /// What somebody may have to avoid in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub traits: Vec<Trait>,
    /// Into China in one's bag.
    pub into_cn: Crossing,
    /// Into Kazakhstan in one's bag.
    pub into_kz: Crossing,
}

/// Something on a menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dish {
    /// Its id.
    pub id: DishId,
    /// What it is called.
    pub names: Names,
    /// Other spellings by which it is sought.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// What it is.
    pub kind: DishKind,
    /// What it usually has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<IngredientId>,
    /// What it often or sometimes has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub may: Vec<IngredientId>,
    /// Whether it is halal.
    pub halal: Halal,
    /// From 0, not at all, to 3.
    #[serde(default)]
    pub spicy: u8,
}

/// What stands on a sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Its id.
    pub id: SignId,
    /// What it says.
    pub names: Names,
    /// The words on it, as they are seen.
    pub written: Vec<String>,
    /// Where it stands.
    pub kind: SignKind,
    /// What to do.
    pub about: Names,
}
