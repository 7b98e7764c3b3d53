//! One thing on a menu.

use serde::{Deserialize, Serialize};

use super::{LongLine, MAX_CHANGES, MAX_PRICE, MenuFault, Portion, ShortLine};
use crate::{
    model::Lang,
    phrasebook::{DishId, DishKind, Figure, IngredientId},
};

/// What is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A dish of the dictionary, named in every language.
    Dish(DishId),
    /// The host's own words, shown as they are.
    Own {
        /// The words.
        words: ShortLine,
        /// Their language.
        lang: Lang,
    },
}

/// Where an item stands on the menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Among dishes of a kind, named in every language.
    Kind(DishKind),
    /// Under the host's own words.
    Own(ShortLine),
}

/// Something on a menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What it is.
    pub what: What,
    /// What it costs; `None`: to be asked.
    #[serde(default, with = "hundredths", skip_serializing_if = "Option::is_none")]
    pub price: Option<Figure>,
    /// How much one gets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portion: Option<Portion>,
    /// A word of the host's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LongLine>,
    /// What this house leaves out of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<IngredientId>,
    /// What this house puts into it besides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<IngredientId>,
    /// Where it stands; `None`: among the dishes of its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Section>,
}

impl Item {
    /// An item without a price.
    pub const fn new(what: What) -> Self {
        Self {
            what,
            price: None,
            portion: None,
            note: None,
            without: Vec::new(),
            with: Vec::new(),
            section: None,
        }
    }

    pub(super) fn check(&self) -> Result<(), MenuFault> {
        if self.price.is_some_and(|price| !price_fits(price)) {
            return Err(MenuFault::BadPrice);
        }
        if self.with.len() > MAX_CHANGES || self.without.len() > MAX_CHANGES {
            return Err(MenuFault::TooManyChanges);
        }
        let mut ids = self.with.iter().chain(&self.without).map(IngredientId::as_str);
        let dish = match &self.what {
            What::Dish(id) => Some(id.as_str()),
            What::Own { .. } => None,
        };
        if let Some(bad) = dish.into_iter().chain(&mut ids).find(|id| !is_id(id)) {
            return Err(MenuFault::BadId(bad.chars().filter(|c| !c.is_control()).take(40).collect()));
        }
        match self.with.iter().find(|id| self.without.contains(id)) {
            Some(both) => Err(MenuFault::WithAndWithout(both.as_str().into())),
            None => Ok(()),
        }
    }
}

/// Whether text may be an id: small letters, digits and hyphens, at most 60.
fn is_id(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// From nothing to [`MAX_PRICE`].
pub(super) fn price_fits(price: Figure) -> bool {
    (Figure::whole(0)..=Figure::whole(MAX_PRICE)).contains(&price)
}

/// A figure as its hundredths.
mod hundredths {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use crate::phrasebook::Figure;

    #[allow(clippy::ref_option, reason = "serde's signature")]
    pub(super) fn serialize<S: Serializer>(figure: &Option<Figure>, out: S) -> Result<S::Ok, S::Error> {
        figure.map(Figure::hundredths).serialize(out)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Option<Figure>, D::Error> {
        Ok(Option::<i64>::deserialize(input)?.map(Figure::from_hundredths))
    }
}
