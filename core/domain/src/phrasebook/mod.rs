//! What to say at a counter, a bus door, a clinic: phrases with slots, what is on a menu, what a sign says.
//!
//! A [`Phrase`] is one sentence in every language, a [`Template`] in each, with [`SlotKind`]s to fill in. What is filled in is a
//! [`SlotValue`], checked here; how it is said in a language – which plural, which clock – is the words' own business
//! (`core/app/l10n`). The wording around a slot needs neither case nor gender, so that a sentence is right whatever stands in it.
//! [`Book`] finds things, and says how far a translation may be trusted ([`Trust`]).

mod book;
mod counted;
mod figure;
mod food;
pub mod menu;
mod phrase;
pub mod search;
mod slot;
mod template;
mod value;

pub use book::{Book, Trust, category, of_category};
pub use counted::{Counted, Forms, Plural, UnitWords};
pub use figure::Figure;
pub use food::{Crossing, Dish, DishKind, FoodKind, Halal, Ingredient, Sign, SignKind, Trait};
pub use phrase::{Answer, Category, Concept, Moment, Pad, Phrase, Review, ReviewKind, Sentences, Speaker};
pub use slot::{Clock, Currency, SlotKind, Unit};
pub use template::{BLANK, Piece, Template, TemplateError};
pub use value::{SlotValue, ValueError};

pub use crate::model::{CategoryId, DishId, IngredientId, PhraseId, SignId};
