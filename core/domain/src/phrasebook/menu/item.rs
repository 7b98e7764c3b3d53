//! One thing on a menu.

use serde::{Deserialize, Serialize};

use super::{LongLine, MAX_CHANGES, MAX_PRICE, MenuFault, ShortLine};
use crate::{
    model::Lang,
    phrasebook::{DishId, DishKind, Figure, IngredientId, slot::words},
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

words! {
    /// What a portion is measured in.
    PortionUnit {
        /// Grams.
        Gram = "g",
        /// Kilograms.
        Kilogram = "kg",
        /// Millilitres.
        Millilitre = "ml",
        /// Litres.
        Litre = "l",
        /// Pieces.
        Piece = "pc",
        /// For so many people.
        Person = "person",
    }
}

/// How much one gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(i64, PortionUnit)", into = "(i64, PortionUnit)")]
pub struct Portion {
    figure: Figure,
    unit: PortionUnit,
}

impl Portion {
    /// Above nought and at most 100,000.
    pub fn new(figure: Figure, unit: PortionUnit) -> Result<Self, MenuFault> {
        if figure > Figure::whole(0) && figure <= Figure::whole(100_000) {
            Ok(Self { figure, unit })
        } else {
            Err(MenuFault::BadPortion)
        }
    }

    /// Reads `300 g`, `0.5 l`, `2 pc`, `4 person`.
    ///
    /// ```
    /// use otkel_domain::phrasebook::menu::{Portion, PortionUnit};
    /// assert_eq!(Portion::parse("0,5 l")?.unit(), PortionUnit::Litre);
    /// assert!(Portion::parse("a lot").is_err());
    /// # Ok::<(), otkel_domain::phrasebook::menu::MenuFault>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, MenuFault> {
        let text = text.trim();
        let figure = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let unit = PortionUnit::from_word(&text[figure.len()..]).ok_or(MenuFault::BadPortion)?;
        Self::new(Figure::parse(figure).map_err(|_| MenuFault::BadPortion)?, unit)
    }

    /// How many.
    pub const fn figure(self) -> Figure {
        self.figure
    }

    /// Of what.
    pub const fn unit(self) -> PortionUnit {
        self.unit
    }
}

impl TryFrom<(i64, PortionUnit)> for Portion {
    type Error = MenuFault;

    fn try_from((hundredths, unit): (i64, PortionUnit)) -> Result<Self, MenuFault> {
        Self::new(Figure::from_hundredths(hundredths), unit)
    }
}

impl From<Portion> for (i64, PortionUnit) {
    fn from(portion: Portion) -> Self {
        (portion.figure.hundredths(), portion.unit)
    }
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
